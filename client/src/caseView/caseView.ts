// Owns the view of cases: the tree with its badge, the filter, and the commands of its menus.
import * as vscode from 'vscode';
import type { Redaction } from '../commands/redaction';
import type { LazyServer } from '../server';
import { isCaseNode } from './caseNode';
import { createCaseTree } from './caseTree';
import { saveReport } from './saveReport';

const viewId = 'servicingLogs.case';
/** Also the key under which the choice is kept with the workspace. */
const filterKey = 'servicingLogs.onlyFailures';

export function registerCaseView(
  context: vscode.ExtensionContext,
  server: LazyServer,
  redaction: Redaction,
): vscode.Disposable {
  const isFiltered = (): boolean => context.workspaceState.get(filterKey, false);
  const tree = createCaseTree(server, isFiltered, ({ failures }) => {
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
  void vscode.commands.executeCommand('setContext', filterKey, isFiltered());
  return vscode.Disposable.from(
    tree,
    view,
    vscode.commands.registerCommand('servicingLogs.showOnlyFailures', () => filter(true)),
    vscode.commands.registerCommand('servicingLogs.showAllOperations', () => filter(false)),
    vscode.commands.registerCommand('servicingLogs.copyFromCase', async (argument: unknown) => {
      if (!isCaseNode(argument)) return;
      const { copyText, label } = argument.item;
      await vscode.env.clipboard.writeText(copyText ?? label);
    }),
    vscode.commands.registerCommand('servicingLogs.exportReport', async (argument: unknown) => {
      // From the palette: what is selected, else what was summarised last.
      const node = isCaseNode(argument) ? argument : (view.selection[0] ?? tree.roots()[0]);
      if (node === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a log first.'));
        return;
      }
      await saveReport(await server(), node.subject, redaction);
    }),
  );
}
