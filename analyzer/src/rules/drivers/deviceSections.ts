// Owns the reading of setupapi.dev.log's sections for the driver rules: which device or package, what came out of it.

import { hresultFromWin32, isFailureCode } from '../../facts/codes';
import type { FactIndex } from '../../facts/factIndex';
import {
  deviceIn,
  deviceProblemIn,
  driverFilesIn,
  isCopyingCatalog,
  isEndOfInstall,
  shortCodeIn,
} from '../../facts/words/drivers';
import type { EvidenceRef, Fact } from '../../model';
import {
  askingTitle,
  isFailedExit,
  isRemoval,
  isUntaken,
  lastWordOf,
  noCompatibleDriver,
  routineAnswers,
  subjectOfSection,
  unmatchedIn,
} from '../../operations/device';
import { codeOfField } from '../../operations/draft';
import { classOfCode } from '../matching/classCodes';
import { evidenceAt } from '../matching/values';

export interface DeviceSection {
  /** The section's own words, e.g. `Device Install (Hardware initiated) - USB\…`. */
  readonly title: string;
  /** Device, INF or hardware id behind the dash of the title. */
  readonly subject: string;
  /** Full path of the INF where a record names it. */
  readonly inf: string | undefined;
  readonly catalog: string | undefined;
  /** Zero where the section failed and none of its records states a code. */
  readonly result: number;
  /** Indexes of facts. */
  readonly start: number | undefined;
  readonly exit: number;
  readonly errors: readonly number[];
  /** The code that the signature check answered, where one did. */
  readonly signatureCode: number | undefined;
  /** True when the signature check is among the section's errors, not only among its warnings. */
  readonly hasSignatureError: boolean;
  /** No model of the INF that was asked for is the device's. */
  readonly isUnmatched: boolean;
}

/** TRUST_E_… and CERT_E_… of wintrust.h that a driver's catalog meets. */
const trustCodes: ReadonlySet<number> = new Set([
  0x800b0100, 0x800b0101, 0x800b0109, 0x800b010a, 0x800b0110, 0x800b0111, 0x80096010, 0xc0000428,
]);

/** True for a code by which Windows refuses a driver's signature or catalog. */
export function isSignatureCode(code: number): boolean {
  if (!isFailureCode(code)) return false;
  // setupapi's own codes (0xe0000…) and their SPAPI_E_ forms (0x800f0…) share the low word.
  const asHresult = code >>> 16 === 0xe000 ? (0x800f0000 | (code & 0xffff)) >>> 0 : code;
  return trustCodes.has(code) || classOfCode(asHresult) === 'drv.signature';
}

/** The sections that failed and that no later section of the same subject put right, in file order. */
export function failedSections(index: FactIndex): DeviceSection[] {
  const bySubject = new Map<string, DeviceSection>();
  let start: number | undefined;
  for (let k = 0; k < index.facts.length; k++) {
    const fact = index.fact(k);
    if (fact.shape === 'device.section') start = k;
    if (fact.shape !== 'device.exit') continue;
    const section = sectionOf(index, start, k);
    start = undefined;
    const key = keyOf(section);
    bySubject.delete(key);
    const isFailed = isFailedExit(index, k, section.title) && !routineAnswers.has(section.result);
    if (section.isUnmatched || isFailed || isUntaken(index, section.start ?? k, k))
      bySubject.set(key, section);
  }
  return [...bySubject.values()];
}

/** What a later section puts right: the package, or the device of a model, whichever INF it gets then. */
function keyOf({ title, subject, inf }: DeviceSection): string {
  const isOfDevice = askingTitle.test(title) && !/^\*?root\\/i.test(subject);
  return (isOfDevice ? subject : (inf ?? subject) || title).toLowerCase();
}

/** How many facts before the exit status a cut-out section may hold. */
const sectionReach = 80;

/** The catalog was accepted, and could not be put in place. */
function isCopyOfCatalog(index: FactIndex, k: number): boolean {
  const fact = index.fact(k);
  return isCopyingCatalog(fact) && !fact.codes.some(isSignatureCode);
}

/** What the entries between two facts say of the device or package they are about. */
function readEntries(index: FactIndex, from: number, to: number) {
  const errors: number[] = [];
  const paths: Partial<Record<'inf' | 'opened' | 'catalog', string | undefined>> = {};
  let signatureCode: number | undefined;
  let hasSignatureError = false;
  for (let k = from; k < to; k++) {
    const fact = index.fact(k);
    const { shape, fields, codes } = fact;
    const named = pathEntries[shape];
    if (named !== undefined) paths[named] = fields.path;
    if (isTelling(fact)) errors.push(k);
    if (fields.category !== 'sig' && !isOfSignature(fact)) continue;
    if (shape === 'device.error' && !isCopyOfCatalog(index, k)) hasSignatureError = true;
    signatureCode ??= codes.find(isSignatureCode);
  }
  const { inf, opened, catalog } = paths;
  return { inf, opened, catalog, errors, signatureCode, hasSignatureError };
}

/** "!!!  sto: Driver package failed signature validation. Error = …": the store says so itself. */
function isOfSignature({ shape, fields }: Fact): boolean {
  return shape === 'device.error' && /\bsignature (?:verification|validation)\b/i.test(fields.text ?? '');
}

/** Which file the path of an entry is of; what a later entry names counts. */
const pathEntries: Readonly<Record<string, 'inf' | 'opened' | 'catalog'>> = {
  'device.package': 'inf',
  'device.opened': 'opened',
  'device.selected': 'opened',
  'device.catalog': 'catalog',
};

/** Entries that say what went wrong: errors, and warnings of signatures or that no driver fits. */
function isTelling({ shape, fields, codes }: Fact): boolean {
  if (shape === 'device.warning') return fields.category === 'sig' || codes.includes(noCompatibleDriver);
  return shape === 'device.error' || shape === 'device.unmatched';
}

function sectionOf(index: FactIndex, start: number | undefined, exit: number): DeviceSection {
  const title = start === undefined ? '' : (index.fact(start).fields.title ?? '');
  const from = start ?? Math.max(0, exit - sectionReach);
  const entries = readEntries(index, from, exit);
  const isFailed = (codeOfField(index.fact(exit).fields.result) ?? 0) !== 0;
  const unmatched = isFailed ? unmatchedIn(index, from, exit) : undefined;
  const subject = subjectOfSection(title);
  return {
    ...entries,
    title,
    subject: /[\\.]/.test(subject) ? subject : (namedIn(index, entries.errors) ?? wordsOnly(title, subject)),
    inf: infOf(entries, title),
    result: unmatched ?? resultOf(index, exit, entries.errors),
    isUnmatched: unmatched !== undefined,
    start,
    exit,
  };
}

/** A title of words alone (`Deinstall network driver`) names no driver. */
function wordsOnly(title: string, subject: string): string {
  return subject === title && title.includes(' ') ? '' : subject;
}

/** Entries cut out of a log without the end of their section: what they name and the first code they state. */
export function cutOutSection(index: FactIndex): DeviceSection | undefined {
  if (index.kind !== 'setupapi') return undefined;
  const exit = index.ofShape('device.error', 'device.unmatched').at(-1);
  if (exit === undefined) return undefined;
  const start = index.ofShape('device.section').findLast((k) => k < exit);
  if (isEnded(index, start)) return undefined;
  const title = start === undefined ? '' : (index.fact(start).fields.title ?? '');
  const entries = readEntries(index, start ?? 0, index.facts.length);
  const unmatched = unmatchedIn(index, start ?? 0, index.facts.length);
  // The status of a device that did not start is no answer of the installation.
  const stated = codeStated(
    index,
    entries.errors.filter((k) => deviceProblemIn(index.fact(k)) === undefined),
  );
  const result = unmatched ?? stated ?? entries.signatureCode ?? endOfInstall(index, entries.errors);
  if (result === undefined || (unmatched === undefined && routineAnswers.has(result))) return undefined;
  const subject = subjectOfSection(title);
  const started = index.ofShape('device.instance').at(-1);
  const device = started === undefined ? undefined : index.fact(started).fields.device;
  return {
    ...entries,
    title,
    subject: /[\\.]/.test(subject) ? subject : (namedIn(index, entries.errors) ?? device ?? ''),
    inf: infOf(entries, title),
    result,
    isUnmatched: unmatched !== undefined,
    start,
    exit,
  };
}

/** Behind sections that ended, only the last word of one counts that did not. */
function isEnded(index: FactIndex, start: number | undefined): boolean {
  const ended = index.ofShape('device.exit').at(-1);
  if (ended === undefined) return false;
  return start === undefined || start < ended || lastWordOf(index, start) === undefined;
}

/** The INF that an entry or the title names; where neither does, the one that was opened. */
function infOf(
  { inf, opened }: { readonly inf: string | undefined; readonly opened: string | undefined },
  title: string,
): string | undefined {
  const subject = subjectOfSection(title);
  if (inf !== undefined || /\.inf$/i.test(subject)) return inf ?? subject;
  // A device that is made by the program itself says less than the INF it was made for, and so does one of its model.
  return subject === '' || /^\*?root\\/i.test(subject) || askingTitle.test(title) ? opened : undefined;
}

/** A full code says more than the Win32 code of another entry. */
function codeStated(index: FactIndex, errors: readonly number[]): number | undefined {
  const full = errors.flatMap((k) => index.fact(k).codes).find((code) => code > 0xffff);
  return full ?? shortCodeOf(index, errors);
}

/** Zero, no code, where an error says that the installation failed and nothing says why. */
function endOfInstall(index: FactIndex, errors: readonly number[]): 0 | undefined {
  return errors.some((k) => isEndOfInstall(index.fact(k))) ? 0 : undefined;
}

/** A Win32 code where an entry states no other. */
function shortCodeOf(index: FactIndex, errors: readonly number[]): number | undefined {
  for (const k of errors) {
    const code = shortCodeIn(index.fact(k));
    if (code > 0) return routineAnswers.has(code) ? code : hresultFromWin32(code);
  }
  return undefined;
}

/** The INF that an error names in quotes, else the first other file: `Failed to copy file 'C:\\Sample\\sample.sys' to …`. */
function fileIn(index: FactIndex, errors: readonly number[]): string | undefined {
  const files = errors.flatMap((k) => driverFilesIn(index.fact(k)));
  return files.find((path) => /\.inf$/i.test(path)) ?? files[0];
}

/** The device that an error names, else its file; for sections whose title names none. */
function namedIn(index: FactIndex, errors: readonly number[]): string | undefined {
  const device = errors.map((k) => deviceIn(index.fact(k))).find((id) => id !== undefined);
  return device ?? fileIn(index, errors);
}

/** An exit status of 16 bits is the low word of what an entry states in full, else a Win32 code. */
function resultOf(index: FactIndex, exit: number, errors: readonly number[]): number {
  const status = codeOfField(index.fact(exit).fields.result) ?? 0;
  if (status === 0) return codeStated(index, errors) ?? 0;
  if (status > 0xffff || routineAnswers.has(status)) return status;
  const stated = errors
    .flatMap((k) => index.fact(k).codes)
    .find((code) => code > 0xffff && (code & 0xffff) === status);
  return stated ?? hresultFromWin32(status);
}

/** The error that says most of the cause: the file queue only tells that a file failed, the copy which one. */
export function causeIn(index: FactIndex, errors: readonly number[]): number | undefined {
  const [first] = errors;
  if (first === undefined || index.fact(first).fields.category !== 'flq') return first;
  return errors.find((k) => index.fact(k).fields.category === 'cpy') ?? first;
}

/** True when the section failed at the signature; what is taken away has no signature to check. */
export function isSignatureFailure(section: DeviceSection): boolean {
  if (isRemoval(section.title)) return false;
  return isSignatureCode(section.result) || section.hasSignatureError;
}

/** The section's records as evidence: its errors, the file they stopped at, then its exit status. */
export function evidenceOfSection(
  { start, exit, errors }: DeviceSection,
  file?: number,
): readonly EvidenceRef[] {
  return [
    ...evidenceAt('cause', start),
    ...errors.slice(0, 5).map((fact) => ({ fact, role: 'cause' as const })),
    ...evidenceAt('cause', file),
    { fact: exit, role: 'verdict' as const },
  ];
}
