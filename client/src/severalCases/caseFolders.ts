// Owns listing the children of a folder of cases for a server that has no file system; which of them are cases is the
// server's to say.
import * as vscode from 'vscode';
import type { ListCasesResult, ListedCase, ListedFile } from '../../../protocol/src/index';

/** More files than any collection of cases has. */
const maxFiles = 100_000;

/** The children of a folder with all their files; null where the URI is no folder. */
export async function childrenOf(folder: vscode.Uri): Promise<ListCasesResult> {
  const { type } = await vscode.workspace.fs.stat(folder);
  if ((type & vscode.FileType.Directory) === 0) return null;
  const children: ListedCase[] = [];
  let left = maxFiles;
  for (const [name, kind] of await sortedEntries(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    const files = await filesOf(uri, name, kind, left);
    left -= files.length;
    if (kind === vscode.FileType.Directory || kind === vscode.FileType.File) {
      children.push({ uri: uri.toString(), name, isFolder: kind === vscode.FileType.Directory, files });
    }
  }
  return children;
}

/** Links are not followed, for they may lead round. */
async function filesOf(
  uri: vscode.Uri,
  path: string,
  kind: vscode.FileType,
  limit: number,
): Promise<readonly ListedFile[]> {
  if (kind === vscode.FileType.File) {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return [{ path, size, modified: mtime }];
  }
  if (kind !== vscode.FileType.Directory) return [];
  const files: ListedFile[] = [];
  for (const [name, inner] of await sortedEntries(uri)) {
    if (files.length >= limit) break;
    const left = limit - files.length;
    const found = await filesOf(vscode.Uri.joinPath(uri, name), `${path}/${name}`, inner, left);
    // one after the other: a folder may hold more than one call takes as arguments
    for (const file of found) files.push(file);
  }
  return files;
}

async function sortedEntries(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
