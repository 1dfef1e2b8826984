// Owns bringing the index of old cases up to date: what is new or changed is read, what is gone is dropped, all else
// stays. What it does to the outside is handed in.
import {
  type CaseIndex,
  fingerprintOf,
  type IndexedCase,
  type IndexState,
  type ListedSources,
  parseCaseIndex,
  writeCaseIndex,
} from './caseIndex';
import type { CaseDigest } from './types';

/** What the work on an index needs of the place it runs in. */
export interface IndexHost {
  /** The text of the index file; undefined where there is none. */
  load(): Promise<string | undefined>;
  /** Writes the file as a whole or not at all: another process may read it. Rejects where it cannot. */
  store(text: string): Promise<void>;
  /** Reads one case, masked; undefined where it cannot be read. */
  digest(name: string): Promise<CaseDigest | undefined>;
  /** Called before each case that is read; `number` counts from 1. */
  report(number: number, count: number, name: string): void;
  isCancelled(): boolean;
}

/** What was done, to be told. */
export interface IndexNews {
  readonly state: IndexState;
  /** Cases that were not in the index before. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** How many of all cases cannot be read. */
  readonly unreadable: number;
  /** False where it was cancelled: cases are missing, and the next time goes on from here. */
  readonly isComplete: boolean;
  /** False where the index had to be written and could not be. */
  readonly isStored: boolean;
}

/**
 * Brings the index up to date.
 * @param listed the cases as they are on the disk; one without a log or archive counts for nothing
 * @param madeBy of the running program
 */
export async function refreshIndex(
  host: IndexHost,
  listed: readonly ListedSources[],
  madeBy: string,
): Promise<{ readonly index: CaseIndex; readonly news: IndexNews }> {
  const before = parseCaseIndex(await host.load(), madeBy);
  const known = new Map(before.index.cases.map((each) => [each.name, each]));
  const wanted = listed
    .filter(({ files }) => files.length > 0)
    .map(({ name, files }) => ({ name, fingerprint: fingerprintOf(files) }));
  const isKept = ({ name, fingerprint }: IndexedCase): boolean =>
    known.get(name)?.fingerprint === fingerprint;
  const read = new Map<string, IndexedCase>();
  const indexNow = (): CaseIndex => ({
    madeBy,
    cases: wanted.flatMap((each) => (isKept(each) ? known : read).get(each.name) ?? []),
  });
  for await (const entry of readCases(
    host,
    wanted.filter((each) => !isKept(each)),
  )) {
    read.set(entry.name, entry);
    if (read.size % savedEvery === 0) await isStored(host, writeCaseIndex(indexNow()));
  }
  const index = indexNow();
  const news = newsOf(before, wanted, read, index);
  const isChanged = before.state !== 'kept' || read.size > 0 || news.removed > 0;
  return { index, news: { ...news, isStored: !isChanged || (await isStored(host, writeCaseIndex(index))) } };
}

/** A window that is closed in the middle of a long first time loses no more cases than these. */
const savedEvery = 200;

function newsOf(
  before: ReturnType<typeof parseCaseIndex>,
  wanted: readonly IndexedCase[],
  read: ReadonlyMap<string, IndexedCase>,
  { cases }: CaseIndex,
): Omit<IndexNews, 'isStored'> {
  const known = new Set(before.index.cases.map(({ name }) => name));
  const names = new Set(wanted.map(({ name }) => name));
  const added = [...read.keys()].filter((name) => !known.has(name)).length;
  return {
    state: before.state,
    added,
    changed: read.size - added,
    removed: [...known].filter((name) => !names.has(name)).length,
    unreadable: cases.filter(({ digest }) => digest === undefined).length,
    isComplete: cases.length === wanted.length,
  };
}

async function* readCases(host: IndexHost, wanted: readonly IndexedCase[]): AsyncGenerator<IndexedCase> {
  for (const [index, { name, fingerprint }] of wanted.entries()) {
    if (host.isCancelled()) return;
    host.report(index + 1, wanted.length, name);
    const digest = await host.digest(name);
    // What was cut short says nothing about the case.
    if (host.isCancelled()) return;
    yield digest === undefined ? { name, fingerprint } : { name, fingerprint, digest };
  }
}

/** Without a place to write to, the answer is still right; only the next one takes as long again. */
async function isStored(host: IndexHost, text: string): Promise<boolean> {
  try {
    await host.store(text);
    return true;
  } catch {
    return false;
  }
}
