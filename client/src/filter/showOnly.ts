// Owns Filter Records: which conditions are offered, the questions that some of them ask, and the document that comes of it.
import * as vscode from 'vscode';
import type { FilterChoicesResult, FilterRecordsResult, RecordConditions } from '../../../protocol/src/index';
import { filterMethod } from '../../../protocol/src/index';
import { logInSight, nameOf } from '../activeLog';
import { requestWithProgress } from '../requests';
import type { Server } from '../server';
import { type Condition, conditionItems, joinConditions } from './conditions';
import { createFilteredLogs, type FilteredLogs } from './filteredLogs';

/** Registers Filter Records. */
export function registerShowOnly(server: () => Promise<Server>): vscode.Disposable {
  const logs = createFilteredLogs();
  return vscode.Disposable.from(
    logs,
    vscode.commands.registerCommand('servicingLogs.showOnly', async (argument: unknown) => {
      const target = logInSight(argument);
      if (target !== undefined) await showOnly(await server(), logs, target);
    }),
  );
}

/** From a document of chosen records the conditions of its log are asked for anew. */
async function showOnly(server: Server, logs: FilteredLogs, target: vscode.Uri): Promise<void> {
  const earlier = logs.get(target);
  const uri = earlier?.source ?? target;
  const line = earlier === undefined ? cursorLine(uri) : undefined;
  const choices = await request<FilterChoicesResult>(server, filterMethod.choices, {
    uri: uri.toString(),
    ...(line === undefined ? {} : { line }),
  });
  const conditions = choices && (await ask(uri, choices, earlier?.conditions));
  if (conditions === undefined) return;
  const params = { uri: uri.toString(), conditions };
  const found = await request<FilterRecordsResult>(server, filterMethod.records, params);
  if (found === undefined) return;
  const name = nameOf(uri);
  if (found.chosen === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No record of {0} meets these conditions.', name),
    );
    return;
  }
  await logs.show(uri, conditions, found);
  const message = found.isComplete
    ? vscode.l10n.t('{0} of {1} records of {2}', found.chosen, found.records, name)
    : vscode.l10n.t(
        '{0} of {1} records of {2}, of which the first are shown',
        found.chosen,
        found.records,
        name,
      );
  vscode.window.setStatusBarMessage(message, messageMs);
}

const messageMs = 10_000;

function cursorLine(uri: vscode.Uri): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : undefined;
}

/** A log that the editor has is read in a moment; of one that is read from its file the reading can be cancelled. */
function request<R>(
  server: Server,
  method: string,
  params: { readonly uri: string },
): Promise<R | undefined> {
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === params.uri);
  const location = isOpen ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Choosing records');
  return requestWithProgress(server, { title, location, method, params });
}

/** Undefined when the person backed out, of any of the questions. */
async function ask(
  uri: vscode.Uri,
  choices: FilterChoicesResult,
  earlier: RecordConditions | undefined,
): Promise<RecordConditions | undefined> {
  const picked = await vscode.window.showQuickPick(conditionItems(choices, earlier), {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Filter Records: {0}', nameOf(uri)),
    placeHolder: vscode.l10n.t('A record is shown if it meets all that is chosen'),
  });
  if (picked === undefined || picked.length === 0) return undefined;
  const conditions: Condition[] = [];
  for (const item of picked) {
    const condition = await item.condition?.(choices, earlier);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  }
  return joinConditions(conditions);
}
