// Owns the server's own look at the disk: files in parts, folders with what is below them.
import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ListedCase } from '../../../protocol/src/index';
import { fileBytes, findCases, readWholeFile, writeWholeFile } from '../../../sources/src/node/index';
import type { FolderList, OpenedBytes, ServerHost } from '../host';
import { childUri } from '../uris';

/** Opens a file for reading in parts; rejects where it cannot be read. */
export function openFileBytes(uri: string): Promise<OpenedBytes> {
  return fileBytes(fileURLToPath(uri));
}

/** The text of a file in UTF-8; throws where it cannot be read. */
export function readUtf8(uri: string): string {
  return new TextDecoder().decode(readFileSync(fileURLToPath(uri)));
}

/** More entries than any collection of logs has; a whole disk has more. */
const maxEntries = 100_000;

/** The files below a folder; undefined where the URI is no folder. Links are not followed: they may lead round. */
export async function filesBelow(uri: string): Promise<FolderList | undefined> {
  const facts = await stat(fileURLToPath(uri)).catch(() => undefined);
  if (facts?.isDirectory() !== true) return undefined;
  const files: string[] = [];
  const folders = [uri];
  let entries = 0;
  for (let folder = folders.pop(); folder !== undefined && entries < maxEntries; folder = folders.pop()) {
    // A folder that may not be read is one of many; the others still are.
    for (const entry of await readdir(fileURLToPath(folder), { withFileTypes: true }).catch(() => [])) {
      entries += 1;
      if (entry.isDirectory()) folders.push(childUri(folder, entry.name));
      else if (entry.isFile()) files.push(childUri(folder, entry.name));
    }
  }
  return { uris: files.sort(), isComplete: entries < maxEntries };
}

/** The cases in a folder; undefined where it is none or cannot be listed. */
export async function casesIn(uri: string): Promise<readonly ListedCase[] | undefined> {
  const found = await findCases(fileURLToPath(uri));
  if (found === undefined || 'reason' in found) return undefined;
  return found.map(({ path: _, ...child }) => ({ uri: childUri(uri, child.name), ...child }));
}

/** Files that several windows read and write at the same time. */
export const wholeFiles: NonNullable<ServerHost['wholeFiles']> = {
  load: (uri) => readWholeFile(fileURLToPath(uri)),
  store: (uri, text) => writeWholeFile(fileURLToPath(uri), text),
};
