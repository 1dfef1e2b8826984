// Owns showing a record: its line is selected and in view, in the editor group that has the log already.
import * as vscode from 'vscode';
import { viewerType } from '../../../protocol/src/index';
import { isForViewer } from '../viewer/openLargeLogs';
import { revealInViewer } from '../viewer/openViewers';

/** Registers the command behind links to records. */
export function registerRevealRecord(): vscode.Disposable {
  return vscode.commands.registerCommand('servicingLogs.revealRecord', (uri: unknown, line: unknown) => {
    if (typeof uri === 'string' && typeof line === 'number') {
      return revealRecord(vscode.Uri.parse(uri), line);
    }
    return undefined;
  });
}

/**
 * Reveals a line. Works for files of any size, which `showTextDocument` does not.
 * @param line 0-based
 * @param kept the column of what must not be covered, where a log is not open yet
 */
export async function revealRecord(uri: vscode.Uri, line: number, kept?: vscode.ViewColumn): Promise<void> {
  if (revealInViewer(uri, line)) return;
  const shown = columnOf(uri);
  const viewColumn =
    shown ?? (kept === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
  if (shown === undefined && (await isForViewer(uri))) {
    await vscode.commands.executeCommand('vscode.openWith', uri, viewerType, viewColumn);
    revealInViewer(uri, line);
    return;
  }
  const start = new vscode.Position(line, 0);
  // To the end of the line; the editor cuts the position to what the line has.
  const end = new vscode.Position(line, 10_000);
  await vscode.commands.executeCommand('vscode.open', uri, {
    viewColumn,
    selection: new vscode.Range(start, end),
    preview: false,
  } satisfies vscode.TextDocumentShowOptions);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  )?.viewColumn;
}
