// Owns Open as Case: an archive or folder becomes a read-only folder of the workbench.
import * as vscode from 'vscode';
import type { OpenCaseResult } from '../../../protocol/src/index';
import { caseScheme, caseUri } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { subjectOfArgument } from '../caseView/caseNode';
import { pickCase } from '../pickCase';
import { showError } from '../requests';
import type { CaseFileSystem } from './caseFileSystem';
import { showRefusals } from './refusals';

/** Registers Open as Case. */
export function registerOpenCase(cases: CaseFileSystem): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.openCase', async (argument: unknown) => {
    const given = argument instanceof vscode.Uri ? argument : subjectOfArgument(argument);
    const container = given ?? (await pickCase(vscode.l10n.t('Open as Case')));
    if (container === undefined || container.scheme === caseScheme) return;
    const opened = await open(cases, container);
    if (opened === undefined) return;
    await tell(container, opened);
  });
}

async function open(cases: CaseFileSystem, container: vscode.Uri): Promise<OpenCaseResult | undefined> {
  const title = vscode.l10n.t('Opening {0}', nameOf(container));
  try {
    return await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
      cases.open(container.toString()),
    );
  } catch (error) {
    showError(error);
    return undefined;
  }
}

/** Says what was opened and what was refused; then shows the folder, which may start the extension anew. */
async function tell(container: vscode.Uri, { files, refusals }: OpenCaseResult): Promise<void> {
  const name = nameOf(container);
  if (files.length === 0) {
    const reason = refusals[0] ?? vscode.l10n.t('{0} holds no log.', name);
    void vscode.window.showWarningMessage(reason);
    return;
  }
  showRefusals(name, refusals);
  const root = vscode.Uri.parse(caseUri(container.toString()));
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (!folders.some((folder) => folder.uri.toString() === root.toString())) {
    vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri: root, name });
  }
  await vscode.commands.executeCommand('workbench.view.explorer');
}
