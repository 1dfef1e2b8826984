// Owns the index of old cases: what is kept of each, when an entry still holds, and how the index is written. It holds
// no text of logs; what is written was masked before. Reading and writing files is the caller's.
import { textHash } from '../textHash';
import type { CaseDigest } from './types';

/** Raised whenever entries of before cannot be read or compared any more; such an index is made anew. */
const caseIndexVersion = 1;

/** A file of a case, by which its entry is known to be up to date. */
export interface SourceFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A case of the folder as it is on the disk now. */
export interface ListedSources {
  /** The name below the folder of cases; no two are equal. */
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** One old case. Without a digest it could not be read, and is not tried again before its files change. */
export interface IndexedCase {
  readonly name: string;
  readonly fingerprint: string;
  readonly digest?: CaseDigest;
}

export interface CaseIndex {
  /** Of the program that made the entries: another one may judge the same logs otherwise. */
  readonly madeBy: string;
  readonly cases: readonly IndexedCase[];
}

/** What an index file turned out to be. */
export type IndexState = 'kept' | 'new' | 'outdated' | 'damaged';

/**
 * Reads an index file.
 * @param text of the file; undefined where there is none
 * @param madeBy of the program that is running
 * @returns no cases where the file cannot be used, and why
 */
export function parseCaseIndex(
  text: string | undefined,
  madeBy: string,
): { readonly index: CaseIndex; readonly state: IndexState } {
  const empty = { madeBy, cases: [] };
  if (text === undefined) return { index: empty, state: 'new' };
  const value = jsonOf(text);
  if (!isRecord(value) || !('version' in value)) return { index: empty, state: 'damaged' };
  if (value.version !== caseIndexVersion || value.madeBy !== madeBy)
    return { index: empty, state: 'outdated' };
  const { cases } = value;
  if (!Array.isArray(cases) || !cases.every(isIndexedCase)) return { index: empty, state: 'damaged' };
  return { index: { madeBy, cases }, state: 'kept' };
}

/** The index as the text of its file; the same entries give the same text. */
export function writeCaseIndex({ madeBy, cases }: CaseIndex): string {
  // One case a line: large enough to be looked at, and a comparison of two files shows what changed.
  const lines = cases.map((each) => JSON.stringify(each)).join(',\n');
  return `{"version":${caseIndexVersion},"madeBy":${JSON.stringify(madeBy)},"cases":[\n${lines}\n]}\n`;
}

/** Changes with the name, size or time of any file. */
export function fingerprintOf(files: readonly SourceFile[]): string {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const lines = files.map(({ path, size, modified }) => `${path}\t${size}\t${modified}`);
  return `${textHash(lines.sort().join('\n'))}-${files.length}-${total}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

// Somebody may have written into the file: whatever ranking and tables touch has to have its shape.
function isIndexedCase(value: unknown): value is IndexedCase {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.fingerprint !== 'string')
    return false;
  return value.digest === undefined || isDigest(value.digest);
}

function isDigest(value: unknown): value is CaseDigest {
  return (
    isRecord(value) &&
    verdicts.has(String(value.verdict)) &&
    isOptionalText(value.osBuild) &&
    isOptionalText(value.windowsRelease) &&
    Array.isArray(value.causes) &&
    value.causes.every(isCause) &&
    Array.isArray(value.hints) &&
    value.hints.every(isHint)
  );
}

const verdicts: ReadonlySet<string> = new Set(['failed', 'succeeded', 'no-failure', 'inconclusive']);

function isHint(value: unknown): boolean {
  return (
    isRecord(value) && typeof value.class === 'string' && isLocalized(value.title) && isCulprit(value.culprit)
  );
}

function isCause(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.class === 'string' &&
    isLocalized(value.title) &&
    (value.culprit === null || isCulprit(value.culprit)) &&
    [value.end, value.symbol, value.causeSymbol].every(isOptionalText) &&
    [value.hresult, value.causeCode].every(isOptionalCode) &&
    confidences.has(String(value.confidence)) &&
    operations.has(String(value.operation)) &&
    Array.isArray(value.kbs) &&
    value.kbs.every((each) => typeof each === 'string')
  );
}

const confidences: ReadonlySet<string> = new Set(['high', 'medium', 'low']);

const operations: ReadonlySet<string> = new Set([
  'install',
  'uninstall',
  'repair',
  'scan',
  'upgrade',
  'feature',
  'mount',
  'download',
  'detect',
  'unknown',
]);

const culprits: ReadonlySet<string> = new Set([
  'path',
  'component',
  'package',
  'driver',
  'policy',
  'service',
  'host',
  'registry',
  'process',
]);

function isCulprit(value: unknown): boolean {
  return isRecord(value) && culprits.has(String(value.kind)) && typeof value.name === 'string';
}

function isLocalized(value: unknown): boolean {
  return isRecord(value) && typeof value.en === 'string' && typeof value.zh === 'string';
}

function isOptionalText(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isOptionalCode(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^0x[\da-f]{8}$/.test(value));
}
