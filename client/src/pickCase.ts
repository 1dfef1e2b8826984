// Owns asking for a log, an archive or a folder where neither a menu nor an editor has told which.
import * as vscode from 'vscode';

/**
 * Asks what kind it is first: the file dialogs of Windows and Linux show files or folders, not both.
 * @param action what will be done with it, as title and button
 */
export async function pickCase(action: string): Promise<vscode.Uri | undefined> {
  const ways = [
    { label: `$(file) ${vscode.l10n.t('Log or Archive…')}`, isFolder: false },
    { label: `$(folder) ${vscode.l10n.t('Folder…')}`, isFolder: true },
  ];
  const way = await vscode.window.showQuickPick(ways, {
    title: action,
    placeHolder: vscode.l10n.t('Which log, archive or folder?'),
  });
  if (way === undefined) return undefined;
  const picked = await vscode.window.showOpenDialog({
    title: action,
    openLabel: action,
    canSelectFiles: !way.isFolder,
    canSelectFolders: way.isFolder,
  });
  return picked?.[0];
}
