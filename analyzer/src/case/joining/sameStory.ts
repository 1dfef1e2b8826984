// Owns the question whether two failures tell of one: the same object, call or session, or the answer that a caller got for
// what failed below it.
import { fileNameOf, plainPath } from '../../facts/paths';
import { isSameFailure, wrapperCodes } from '../codes';
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, Failure } from '../types';
import type { CaseClock, Distance } from './clock';

/** True for a failure that an event log tells. */
export function isEvent(item: RankedFailure, sources: readonly CaseSource[]): boolean {
  return sources[item.source]?.analysis.kind === 'event-log';
}

/** The caller's answer may be written this long after the cause, and its clock may be a little ahead. */
const answerSeconds = 600;

const aheadSeconds = 60;

/** Answers of the update client that say "ended from outside", whatever ended it. */
const outsideCodes: ReadonlySet<number> = new Set([
  0x8024001e, 0x8024000b, 0x80242008, 0x8024a10a, 0x800f0821,
]);

/** True where a log of a higher layer tells of the failure of a lower one: the same object, call or session, or the answer to it. */
export function isSameStory(lower: RankedFailure, upper: RankedFailure, clock: CaseClock): boolean {
  return (
    isSameObject(lower.failure, upper.failure) ||
    isSameCall(lower.failure, upper.failure) ||
    isSameSession(lower, upper) ||
    isAnswerOfUpgrade(lower, upper, clock) ||
    isAnswerTo(lower, upper, clock)
  );
}

/**
 * The same update with the same code, whenever: a log that was converted on another machine has that machine's zone, and
 * who calls keeps older tries that servicing's own log has lost.
 */
function isSameCall(lower: Failure, upper: Failure): boolean {
  return (
    lower.operation.kind === upper.operation.kind &&
    lower.kbs.some((kb) => upper.kbs.includes(kb)) &&
    hasSameCode(lower, upper)
  );
}

/** True where all records of a failure prove another one of the same object, or of an object that it cannot name. */
export function isProvedBy(known: Failure, other: Failure): boolean {
  const culprit = other.rootCause?.culprit ?? undefined;
  if (culprit !== undefined && culprit.name !== known.rootCause?.culprit?.name) return false;
  const lines = new Set(known.evidence.map(({ line }) => line));
  return other.evidence.length > 0 && other.evidence.every(({ line }) => lines.has(line));
}

/** A session whose records are spread over several logs. */
function isSameSession({ operation: a }: RankedFailure, { operation: b }: RankedFailure): boolean {
  return a?.kind === 'session' && b?.kind === 'session' && a.id !== undefined && a.id === b.id;
}

/** Going back takes its hours, and only then the log of the rollback says which code started it. */
const rollbackSeconds = 24 * 3_600;

/**
 * The log of the rollback, the update client and its events state how the upgrade came out, not why: the same code, or one
 * that wraps any.
 */
export function isAnswerOfUpgrade(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, upper] = [below.failure, told.failure];
  if (lower.operation.kind !== 'upgrade' || upper.operation.kind !== 'upgrade' || upper.hresult === null)
    return false;
  if (told.finding?.depth === 'object') return false;
  if (!hasSameCode(lower, upper) && !wrapperCodes.has(Number(upper.hresult))) return false;
  const after = distanceOf(below, told, clock);
  return after !== undefined && -aheadSeconds <= after.seconds && after.seconds <= rollbackSeconds;
}

/** An event that states the same failure: by update and code whatever the attempt, else as the answer to it. */
export function isToldByEvent(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, event] = [below.failure, told.failure];
  const isSameUpdate = lower.kbs.some((kb) => event.kbs.includes(kb));
  if (!isSameUpdate && lower.kbs.length > 0 && event.kbs.length > 0) return false;
  return (
    (isSameUpdate && hasSameCode(lower, event)) ||
    isUndatedOrSearch(below, told) ||
    isAnswerOfUpgrade(below, told, clock) ||
    isAnswerTo(below, told, clock)
  );
}

/** A search that fails in the same way each time, and an event whose date can be read two ways: the same class and code. */
function isUndatedOrSearch(below: RankedFailure, told: RankedFailure): boolean {
  const [lower, event] = [below.failure, told.failure];
  if (lower.operation.kind !== event.operation.kind || !hasSameCode(lower, event)) return false;
  if (event.operation.end === null) return lower.class === event.class || told.finding?.depth !== 'object';
  return lower.operation.kind === 'detect' && lower.class === event.class;
}

/** A repair that failed because of what an update had stumbled over before is no second cause. */
export function isRepairOf(update: Failure, repair: Failure): boolean {
  const isRepair = repair.operation.kind === 'repair' || repair.operation.kind === 'scan';
  return isRepair && update.operation.kind === 'install' && isSameObject(update, repair);
}

/** The same class and the same file or component, whatever the machine or the version. */
function isSameObject(a: Failure, b: Failure): boolean {
  const pathOf = ({ rootCause }: Failure): string => plainPath(rootCause?.culprit?.name ?? '').toLowerCase();
  const [path, otherPath] = [pathOf(a), pathOf(b)];
  const [one, other] = [fileNameOf(path), fileNameOf(otherPath)];
  if (a.class !== b.class || one === '' || other === '') return false;
  if (isSourceFile(path) && isSourceFile(otherPath) && path !== otherPath) return false;
  return one === other || isFeatureOf(one, other) || isFeatureOf(other, one);
}

/** An image or a package by its whole path: every medium has one of the same name. */
function isSourceFile(path: string): boolean {
  return /^(?:[a-z]:|\\\\[^\\?.])[^:]*\\[^\\]+\.(?:wim|esd|swm|ffu|iso|vhdx?|cab|msu)$/.test(path);
}

/** A console names the feature that was asked for (`netfx3`), servicing the package that holds it. */
function isFeatureOf(name: string, packageName: string): boolean {
  const [plain = '', identity] = packageName.split('~');
  return identity !== undefined && /^[a-z][\w.]{3,}$/.test(name) && plain.split('-').includes(name);
}

/** The upper failure is the answer that the caller got for the lower one: shortly after it, same code, update or a wrapper. */
export function isAnswerTo(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, upper] = [below.failure, told.failure];
  if (upper.hresult === null) return false;
  const code = Number(upper.hresult);
  const isAnswer =
    hasSameCode(lower, upper) ||
    wrapperCodes.has(code) ||
    (outsideCodes.has(code) && outsideCodes.has(Number(lower.hresult)));
  const after = isAnswer ? distanceOf(below, told, clock) : undefined;
  // Across a zone that no log tells, nothing but the same update with the same code makes it the same failure.
  if (after === undefined || !after.isSure) return false;
  return -aheadSeconds <= after.seconds && after.seconds <= answerSeconds;
}

/**
 * True where somebody quotes, beside the records of a failure, an answer that states nothing but its code: unless times or
 * updates tell the two apart, it is the answer to it.
 */
export function isQuotedAnswer(below: RankedFailure, told: RankedFailure, clock: CaseClock): boolean {
  const [lower, upper] = [below.failure, told.failure];
  if (told.finding !== undefined || !hasSameCode(lower, upper)) return false;
  const isOther = lower.kbs.length > 0 && upper.kbs.length > 0;
  if (isOther && !lower.kbs.some((kb) => upper.kbs.includes(kb))) return false;
  const after = distanceOf(below, told, clock);
  return after === undefined || !after.isSure || Math.abs(after.seconds) <= answerSeconds;
}

/** True where both ended with one code, whatever notation or wrapping. */
export function hasSameCode(a: Failure, b: Failure): boolean {
  return a.hresult !== null && b.hresult !== null && isSameFailure(Number(a.hresult), Number(b.hresult));
}

/** From the end of one to the end of the other. */
function distanceOf(from: RankedFailure, to: RankedFailure, clock: CaseClock): Distance | undefined {
  const [a, b] = [from.failure.operation.end, to.failure.operation.end];
  if (a === null || b === null) return undefined;
  return clock.distance({ source: from.source, time: a }, { source: to.source, time: b });
}
