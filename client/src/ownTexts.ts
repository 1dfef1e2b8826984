// Owns finding and watching users' own text files: which of them count is decided by what the workspace may do.
// A workspace that is not trusted adds none; what the user's own settings name counts always.
import * as vscode from 'vscode';

export interface OwnText {
  readonly uri: string;
  readonly text: string;
}

/** More files than this are nobody's own. */
const maxFiles = 200;
/** What reads them refuses a longer text with its own words. */
const maxTextUnits = 300_000;

/** A setting's values, the user's own first; those of the workspace count only where it is trusted. */
export function valuesOf(section: string, name: string): readonly unknown[] {
  const found = vscode.workspace.getConfiguration(section).inspect<unknown>(name);
  const shared = vscode.workspace.isTrusted ? [found?.workspaceValue, found?.workspaceFolderValue] : [];
  return [found?.globalValue, ...shared].filter((value) => value !== undefined);
}

/** A path that does not depend on the workspace: `C:\…`, `/…`, `scheme://…`. */
export function absoluteUri(path: string): vscode.Uri | undefined {
  if (/^[a-z][\w+.-]+:\/\//i.test(path)) return vscode.Uri.parse(path);
  return /^(?:[a-z]:[\\/]|[\\/])/i.test(path) ? vscode.Uri.file(path) : undefined;
}

/** Texts of the files of a folder, sorted by name; none where there is no such folder. */
export async function readFolder(folder: vscode.Uri, ending: string): Promise<readonly OwnText[]> {
  const names = (await filesIn(folder)).filter((name) => name.toLowerCase().endsWith(ending)).sort();
  const texts = await Promise.all(
    names.slice(0, maxFiles).map((name) => readText(vscode.Uri.joinPath(folder, name))),
  );
  return texts.filter((text) => text !== undefined);
}

async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) === 0 ? [] : [name]));
  } catch (error) {
    // Most folders of a workspace have no such folder in them.
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
}

/** The text of a file; undefined where there is none. */
export async function readText(uri: vscode.Uri): Promise<OwnText | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 4 * maxTextUnits));
    return { uri: uri.toString(), text: text.slice(0, maxTextUnits) };
  } catch (error) {
    // A file that went away between the search and the read, or a path of the settings that names none.
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** Calls back when a file of one of the patterns comes, changes or goes. */
export function watchMatching(
  patterns: readonly (string | vscode.RelativePattern)[],
  changed: () => void,
): vscode.Disposable[] {
  return patterns.flatMap((pattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return [
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    ];
  });
}
