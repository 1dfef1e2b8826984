// Owns which log a command is about: its argument, the active editor, or the active tab.
import * as vscode from 'vscode';
import { subjectOfArgument } from './caseView/caseNode';
import { isServicingLog } from './languages';

/** The URI a command was given by a menu, or what is in front. */
export function targetUri(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  const subject = subjectOfArgument(argument);
  if (subject !== undefined) {
    return subject;
  }
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && editor.document.uri.scheme !== 'output') {
    return editor.document.uri;
  }
  // A file above the editor's size limit has a tab but no text editor.
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
    ? input.uri
    : undefined;
}

/** The servicing log in front, else one that can be seen. */
export function visibleLog(): vscode.Uri | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && isServicingLog(active)) {
    return active.uri;
  }
  return vscode.window.visibleTextEditors.find((editor) => isServicingLog(editor.document))?.document.uri;
}

/** What a command for one log is about: the same, else a log beside the page that is in front. Says what is missing. */
export function logInSight(argument: unknown): vscode.Uri | undefined {
  const uri = targetUri(argument) ?? visibleLog();
  if (uri === undefined)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the text of a log first.'));
  return uri;
}

/** The last part of a URI's path. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.path;
}
