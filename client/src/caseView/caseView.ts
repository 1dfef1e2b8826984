// Owns the view of cases: the tree with its badge, the filter, and the commands of its menus.
import * as vscode from 'vscode';
import type { Redaction } from '../commands/redaction';
import type { LazyServer } from '../server';
import { type CaseNode, isCaseNode } from './caseNode';
import { createCaseTree } from './caseTree';
import { saveReport } from './saveReport';

const viewId = 'servicingLogs.case';
/** Also the key under which the choice is kept with the workspace. */
const filterKey = 'servicingLogs.onlyFailures';

/** Registers the view and the commands of its menus. */
export function registerCaseView(
  context: vscode.ExtensionContext,
  server: LazyServer,
  redaction: Redaction,
): vscode.Disposable {
  const isFiltered = (): boolean => context.workspaceState.get(filterKey, false);
  let text = '';
  const tree = createCaseTree(server, { onlyFailures: isFiltered, text: () => text }, ({ failures }) => {
    view.message = messageOf(text, tree.roots().length);
    view.badge =
      failures === 0 ? undefined : { value: failures, tooltip: vscode.l10n.t('Failures: {0}', failures) };
  });
  const view = vscode.window.createTreeView(viewId, {
    treeDataProvider: tree.provider,
    showCollapseAll: true,
  });
  const filter = async (onlyFailures: boolean): Promise<void> => {
    await context.workspaceState.update(filterKey, onlyFailures);
    await vscode.commands.executeCommand('setContext', filterKey, onlyFailures);
    await tree.refresh();
  };
  const search = async (wanted: string): Promise<void> => {
    text = wanted;
    view.message = messageOf(text, tree.roots().length);
    await vscode.commands.executeCommand('setContext', 'servicingLogs.isCaseSearched', text !== '');
    await tree.refresh();
  };
  void vscode.commands.executeCommand('setContext', filterKey, isFiltered());
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    tree,
    view,
    registerCommand('servicingLogs.showOnlyFailures', () => filter(true)),
    registerCommand('servicingLogs.showAllOperations', () => filter(false)),
    registerCommand('servicingLogs.filterCase', async () => {
      const wanted = await askForText(text);
      if (wanted !== undefined) await search(wanted.trim());
    }),
    registerCommand('servicingLogs.clearCaseFilter', () => search('')),
    registerCommand('servicingLogs.copyFromCase', copyNode),
    registerCommand('servicingLogs.exportReport', (argument: unknown) => {
      // From the palette: what is selected, else what was summarised last.
      const node = isCaseNode(argument) ? argument : (view.selection[0] ?? tree.roots()[0]);
      return exportReport(server, node, redaction);
    }),
  );
}

function askForText(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Cases and Logs'),
    prompt: vscode.l10n.t('A code, an update, a component, a time or words; empty for everything'),
    value,
  });
}

async function copyNode(argument: unknown): Promise<void> {
  if (!isCaseNode(argument)) return;
  const { copyText, label } = argument.item;
  await vscode.env.clipboard.writeText(copyText ?? label);
}

async function exportReport(
  server: LazyServer,
  node: CaseNode | undefined,
  redaction: Redaction,
): Promise<void> {
  if (node === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a log first.'));
    return;
  }
  await saveReport(await server(), node.subject, redaction);
}

/** Above a tree that was searched; the welcome of an empty one would say that no log is open. */
function messageOf(text: string, found: number): string | undefined {
  if (text === '') return undefined;
  return found === 0
    ? vscode.l10n.t('Nothing in the cases and logs holds "{0}".', text)
    : vscode.l10n.t('Only what holds "{0}" is shown.', text);
}
