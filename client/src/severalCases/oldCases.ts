// Owns the folder of old cases: the setting, asking for it once, and the files of its index for a server without a file
// system.
import * as vscode from 'vscode';
import type { LoadIndexParams, LoadIndexResult, StoreIndexParams } from '../../../protocol/src/index';
import { absoluteUri } from '../ownTexts';

const section = 'servicingLogs';
const setting = 'cases.folder';

/** The folder of the setting; without one it is asked for and kept in the user's settings. */
export async function folderOfOldCases(): Promise<vscode.Uri | undefined> {
  const named = vscode.workspace.getConfiguration(section).get<string>(setting, '').trim();
  if (named !== '') return uriOf(named);
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Which folder holds the old cases?'),
    openLabel: vscode.l10n.t('Search Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  const [folder] = picked ?? [];
  if (folder === undefined) return undefined;
  const value = folder.scheme === 'file' ? folder.fsPath : folder.toString();
  await vscode.workspace.getConfiguration(section).update(setting, value, vscode.ConfigurationTarget.Global);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Old cases are looked for in {0} from now on; the setting servicingLogs.cases.folder says where.',
      value,
    ),
  );
  return folder;
}

/** An address, an absolute path, or a path below the first folder of the window. */
function uriOf(named: string): vscode.Uri {
  const absolute = absoluteUri(named);
  if (absolute !== undefined) return absolute;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? vscode.Uri.file(named) : vscode.Uri.joinPath(folder.uri, named);
}

/** Reads the index of old cases for the server; null where there is none yet. */
export async function loadIndex({ uri }: LoadIndexParams): Promise<LoadIndexResult> {
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
  } catch {
    return { text: null };
  }
}

/** Under another name first: a window that is closed meanwhile leaves the old file as it is. */
export async function storeIndex({ uri, text }: StoreIndexParams): Promise<null> {
  const target = vscode.Uri.parse(uri);
  const draft = target.with({ path: `${target.path}.${Math.random().toString(36).slice(2)}.tmp` });
  await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(text));
  await vscode.workspace.fs.rename(draft, target, { overwrite: true });
  return null;
}
