// Owns the server's own look at the disk: files in parts, folders with what is below them.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fileBytes } from '../../../sources/src/node/index';
import type { OpenedBytes } from '../containers';

/** Opens a file for reading in parts; rejects where it cannot be read. */
export function openFileBytes(uri: string): Promise<OpenedBytes> {
  return fileBytes(fileURLToPath(uri));
}

/** The files below a folder, sorted; undefined where the URI is no folder. Links are not followed: they may lead round. */
export async function filesBelow(uri: string): Promise<readonly string[] | undefined> {
  const path = fileURLToPath(uri);
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory() !== true) return undefined;
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => pathToFileURL(join(entry.parentPath, entry.name)).href)
    .sort();
}
