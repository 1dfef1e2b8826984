// Owns what a path means: a file is itself, a folder is the logs in it.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isArchiveName, isLogName, isOtherArchiveName } from '../logNames';
import { failedRead, type Unreadable } from '../unreadable';

/** One input of a case: a log or an archive. `isNamed` is false for files that were found in a folder. */
export interface FoundLog {
  readonly path: string;
  readonly isNamed: boolean;
}

/**
 * Resolves the paths of a command line.
 * @param path a file, a folder (searched recursively, sorted by path), or `-` for standard input
 * @returns the logs, or why there are none
 */
export async function findLogs(path: string): Promise<readonly FoundLog[] | Unreadable> {
  if (path === '-') return [{ path, isNamed: true }];
  try {
    const facts = await stat(path);
    if (!facts.isDirectory()) return [{ path, isNamed: true }];
    const found = await logsBelow(path);
    return found.length === 0 ? noLogs : found.map((each) => ({ path: each, isNamed: false }));
  } catch (error) {
    return failedRead(error);
  }
}

const noLogs: Unreadable = {
  reason: 'noLogs',
  message: {
    en: '{name} holds no log: give a folder with CBS.log, dism.log, setupact.log or WindowsUpdate.log in it.',
    zh: '{name} 中没有日志：请指定包含 CBS.log、dism.log、setupact.log 或 WindowsUpdate.log 的文件夹。',
  },
};

// Links are not followed: a link to a parent folder would never end.
async function logsBelow(folder: string, found: string[] = []): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await logsBelow(path, found);
    else if (entry.isFile() && isNamedLikeLog(entry.name)) found.push(path);
  }
  return found;
}

/** Archives that are not opened are found too: the reader says so of them. */
function isNamedLikeLog(name: string): boolean {
  return isLogName(name) || isArchiveName(name) || isOtherArchiveName(name);
}
