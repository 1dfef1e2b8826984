// Owns opening logs in the viewer that are too large for the text editor: extensions get no text of theirs there.
import * as vscode from 'vscode';
import { viewerType } from '../../../protocol/src/index';
import { nameOf } from '../activeLog';
import { createLogNames } from '../largeLogs/logNames';

const megabyte = 1_048_576;

/** Reopened as text, a log's tab is closed a moment before its other one opens. */
const patience = 1_000;

/**
 * Follows the tabs. A log that the reader reopens as text stays so: each is moved once, until no tab shows it any more.
 */
export function openLargeLogs(context: vscode.ExtensionContext): vscode.Disposable {
  const isLogName = createLogNames(context.extension.packageJSON);
  const moved = new Set<string>();
  const look = (tabs: readonly vscode.Tab[]): void => {
    for (const tab of tabs) {
      const { input } = tab;
      if (input instanceof vscode.TabInputText && isLogName(nameOf(input.uri))) {
        void moveToViewer(tab, input.uri, moved);
      }
    }
  };
  look(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed, closed }) => {
    look([...opened, ...changed]);
    if (moved.size > 0 && closed.length > 0) setTimeout(() => forgetClosed(moved), patience);
  });
}

function forgetClosed(moved: Set<string>): void {
  const shown = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(keyOf));
  for (const key of moved) if (!shown.includes(key)) moved.delete(key);
}

function keyOf({ input }: vscode.Tab): string | undefined {
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile ? input.uri.toString() : undefined;
}

/** The size in bytes above which a log opens in the viewer; infinite where none does. */
export function viewerLimit(): number {
  const set = vscode.workspace.getConfiguration('servicingLogs').get('viewer.openAbove', 0);
  return set > 0 ? set * megabyte : Number.POSITIVE_INFINITY;
}

/** Whether a log is opened in the viewer where nobody has chosen otherwise. */
export async function isForViewer(uri: vscode.Uri): Promise<boolean> {
  return uri.scheme === 'file' && (await sizeOf(uri)) > viewerLimit();
}

async function moveToViewer(tab: vscode.Tab, uri: vscode.Uri, moved: Set<string>): Promise<void> {
  const key = uri.toString();
  if (moved.has(key)) return;
  moved.add(key);
  if (!(await isForViewer(uri))) {
    // It may grow until it is opened the next time.
    moved.delete(key);
    return;
  }
  const column = tab.group.viewColumn;
  await vscode.commands.executeCommand('vscode.openWith', uri, viewerType, column);
  await vscode.window.tabGroups.close(tab, true);
}

/** A tab may outlive its file; the editor itself says so. */
async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return 0;
  }
}
