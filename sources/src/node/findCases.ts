// Owns what a case is in a folder of cases: each direct child that is a folder, an archive or a log.
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isArchiveName, isLogName } from '../logNames';
import { failedRead, type Unreadable } from '../unreadable';

/** A file of a case: path below the folder of cases, `/` between its parts. */
export interface CaseFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface FoundCase {
  /** As the folder was given, with the child's name behind it. */
  readonly path: string;
  /** The child's name. */
  readonly name: string;
  readonly isFolder: boolean;
  /** Its logs and archives, by path. */
  readonly files: readonly CaseFile[];
}

/**
 * Lists the cases of a folder, by name.
 * @returns the cases, a child folder without a log among them; undefined where the path is no folder; or why it cannot
 * be listed
 */
export async function findCases(folder: string): Promise<readonly FoundCase[] | Unreadable | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return undefined;
    const entries = await readdir(folder, { withFileTypes: true });
    const wanted = entries.filter(isCase).sort((a, b) => (a.name < b.name ? -1 : 1));
    const found: FoundCase[] = [];
    for (let at = 0; at < wanted.length; at += listedAtOnce) {
      const some = wanted.slice(at, at + listedAtOnce);
      found.push(...(await Promise.all(some.map((entry) => foundCase(folder, entry)))));
    }
    return found;
  } catch (error) {
    return failedRead(error);
  }
}

/** Folders on a server answer slowly, but many at a time. */
const listedAtOnce = 16;

function isCase(entry: Dirent): boolean {
  if (entry.isDirectory()) return !entry.name.startsWith('.');
  return entry.isFile() && (isLogName(entry.name) || isArchiveName(entry.name));
}

async function foundCase(folder: string, entry: Dirent): Promise<FoundCase> {
  const path = join(folder, entry.name);
  const { name } = entry;
  return { path, name, isFolder: entry.isDirectory(), files: await filesBelow(path, name) };
}

/** What belongs to a case; what cannot be looked at counts as not there. Links are not followed: they may lead round. */
async function filesBelow(path: string, shown: string, files: CaseFile[] = []): Promise<readonly CaseFile[]> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return files;
  if (!facts.isDirectory()) {
    files.push({ path: shown, size: facts.size, modified: Math.floor(facts.mtimeMs) });
    return files;
  }
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isLog = entry.isFile() && (isLogName(entry.name) || isArchiveName(entry.name));
    if (!isLog && !entry.isDirectory()) continue;
    await filesBelow(join(path, entry.name), `${shown}/${entry.name}`, files);
  }
  return files;
}
