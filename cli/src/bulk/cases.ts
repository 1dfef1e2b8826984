// Owns what is a case of a bulk run: path, size and the time of the last change, by which it is known again.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { BulkCase } from '../../../analyzer/src/index';
import type { Unreadable } from '../../../sources/src/index';
import { findCases, findLogs } from '../../../sources/src/node/index';

/** A case, or a path in which none was found, with the reason. */
export interface ListedCase extends BulkCase {
  readonly unreadable?: Unreadable;
}

/** The cases of some paths, in order; each is looked at when it is asked for. */
export async function* casesOf(
  paths: AsyncIterable<string> | Iterable<string>,
  each: 'log' | 'child',
): AsyncGenerator<ListedCase> {
  for await (const path of paths) yield* each === 'log' ? logsOf(path) : childrenOf(path);
}

/** The given paths, then those of a list. */
export async function* listedPaths(
  paths: readonly string[],
  list: string | undefined,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  yield* paths;
  if (list === undefined) return;
  const input = list === '-' ? (stdin as NodeJS.ReadableStream) : createReadStream(list);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield line;
}

async function* logsOf(path: string): AsyncGenerator<ListedCase> {
  const found = await findLogs(path);
  if ('reason' in found) yield { path, size: 0, modified: 0, unreadable: found };
  else for (const log of found) yield measured(log.path);
}

async function* childrenOf(path: string): AsyncGenerator<ListedCase> {
  const found = await findCases(path);
  if (found === undefined) {
    yield measured(path);
  } else if ('reason' in found) {
    yield { path, size: 0, modified: 0, unreadable: found };
  } else {
    for (const { path: child, files } of found) {
      const size = files.reduce((sum, file) => sum + file.size, 0);
      const modified = files.reduce((last, file) => Math.max(last, file.modified), 0);
      yield { path: child, size, modified };
    }
  }
}

async function measured(path: string): Promise<ListedCase> {
  const facts = await stat(path).catch(() => undefined);
  return { path, size: facts?.size ?? 0, modified: Math.floor(facts?.mtimeMs ?? 0) };
}
