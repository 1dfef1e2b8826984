// What lives in lists/: the parts of a report that count and list what the whole case holds: attempts, damaged files, the
// time line, logs to ask for. This file: attempts; several logs tell of one, which is listed once.
import { isFailureCode } from '../../facts/codes';
import { parsePackageIdentity } from '../../facts/identity';
import type { Analysis, Operation, SourceKind } from '../../model';
import { createNaming, hexOf } from '../codes';
import type { CaseClock } from '../joining/clock';
import { kindTitles, operationTitle } from '../operationTitles';
import { beginningOf } from '../telling/operationSummary';
import type { Attempt, CaseSource } from '../types';

/** The answer of one attempt stands in several logs within this time, in seconds. */
export const sameAttempt = 120;

/** Beyond this a list of attempts is read by nobody, and comparing all with all would take its time. */
const maxComparisons = 20_000_000;

/** Who carries the work out tells of it before who asked for it; events repeat in a sentence what logs tell in full. */
const layers: Readonly<Partial<Record<SourceKind, number>>> = {
  cbs: 0,
  checksur: 0,
  dism: 1,
  setup: 1,
  'event-log': 3,
};

/** Lower layers first. */
export function layerOfKind(kind: SourceKind | undefined): number {
  return layers[kind ?? 'cbs'] ?? 2;
}

/**
 * Leaves out of the attempts what a second log repeats, and puts them in order of time. An event that stands alone stays
 * where it failed, or where the same update failed at another time: the daily successes of definition updates are no
 * attempts that anybody asks for.
 */
export function withoutRepeats(
  sources: readonly CaseSource[],
  attempts: readonly Attempt[],
  clock: CaseClock,
): Attempt[] {
  if (sources.length < 2 && sources[0]?.analysis.kind !== 'event-log') return [...attempts];
  const layerOf = ({ source }: Attempt): number => layerOfKind(sources[source]?.analysis.kind);
  const failedUpdates = new Set(attempts.filter(isFailed).flatMap(({ kb }) => kb ?? []));
  const canCompare = attempts.length ** 2 < maxComparisons;
  const kept: Attempt[] = [];
  const isListed = listings(({ source }) => sources[source]?.analysis.kind === 'event-log');
  for (const attempt of [...attempts].sort((a, b) => layerOf(a) - layerOf(b))) {
    const same = canCompare
      ? kept.findIndex(
          (known) =>
            known.source !== attempt.source && (isSame(known, attempt, clock) || isListed(known, attempt)),
        )
      : -1;
    const known = kept[same];
    const isEvent = layerOf(attempt) === layers['event-log'];
    if (known !== undefined) kept[same] = withWork({ ...known, kb: known.kb ?? attempt.kb }, attempt);
    else if (!isEvent || isFailed(attempt) || (attempt.kb !== null && failedUpdates.has(attempt.kb)))
      kept.push(attempt);
  }
  return inOrderOfTime(kept, clock);
}

/** A driver's section does not tell that it was part of an upgrade; who ran it does. */
function withWork(known: Attempt, { work }: Attempt): Attempt {
  return known.work === undefined && work !== undefined ? { ...known, work } : known;
}

/** Attempts without a time stay behind the others. */
function inOrderOfTime(attempts: readonly Attempt[], clock: CaseClock): Attempt[] {
  const at = ({ source, end, start }: Attempt): number =>
    clock.localSeconds({ source, time: end ?? start ?? '' }) ?? Number.POSITIVE_INFINITY;
  const times = new Map(attempts.map((attempt) => [attempt, at(attempt)]));
  return [...attempts].sort((a, b) => {
    const [x, y] = [times.get(a) ?? 0, times.get(b) ?? 0];
    return x === y ? 0 : x - y;
  });
}

function isFailed({ result }: Attempt): boolean {
  return result !== null && isFailureCode(Number(result));
}

/**
 * A history and a console tell attempts without a time of day: a row is an attempt of the same update with the same result that another
 * log tells, and each of those is one row.
 */
function listings(isEvent: (attempt: Attempt) => boolean): (known: Attempt, listed: Attempt) => boolean {
  const rows = new Map<number, Set<string>>();
  return (known, listed) => {
    const { source, start, end, kb, work, result } = listed;
    if (start !== null || end !== null || result === null || known.result !== result) return false;
    // What somebody copied from a console is what the logs beside it tell.
    const isSameWork = !isEvent(listed) || (work !== undefined && known.work === work);
    if (kb === null ? !isSameWork : known.kb !== kb) return false;
    const taken = rows.get(source) ?? new Set();
    rows.set(source, taken);
    const key = `${known.source}:${known.line}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
}

/** An update that asked for a restart is told as installed behind it. In seconds. */
const untilRestarted = 24 * 3_600;

function isSame(a: Attempt, b: Attempt, clock: CaseClock): boolean {
  if (a.result !== b.result || a.end === null || b.end === null) return false;
  if (a.kb !== null && b.kb !== null && a.kb !== b.kb) return false;
  const distance = clock.distance({ source: a.source, time: a.end }, { source: b.source, time: b.end });
  if (distance === undefined) return false;
  const reach = !isFailed(b) && a.kb !== null && a.kb === b.kb ? untilRestarted : sameAttempt;
  if (distance.seconds < -sameAttempt || distance.seconds > reach) return false;
  return distance.isSure || (a.kb !== null && a.kb === b.kb);
}

/** What a log tells of tries, in the order in which they ended. */
export function attemptsOf(analysis: Analysis, source: number): Attempt[] {
  const nameOf = createNaming(analysis.kind);
  return analysis.operations
    .filter((operation) => isAttempt(operation) && !isEndOfSession(operation, analysis))
    .sort((a, b) => a.endLine - b.endLine)
    .map((operation) => ({
      source,
      line: operation.startLine + 1,
      start: beginningOf(operation, analysis) ?? null,
      end: operation.endTime ?? null,
      kb: operation.kbs[0] ?? null,
      ...packageOf(operation),
      ...(isNamedByUpdate(operation) ? {} : { work: operationTitle(operation) }),
      result: hexOf(operation.result),
      symbol: nameOf(operation.result),
    }));
}

/** Rollups of some clients carry no number: their version tells them apart. */
function packageOf(operation: Operation): Pick<Attempt, 'package' | 'unnamed'> {
  const { kind, purpose, kbs, target } = operation;
  if (kbs.length > 0) return {};
  if (target !== undefined && parsePackageIdentity(target) !== undefined) return { package: target };
  return { unnamed: purpose === 'unknown' ? kindTitles[kind] : operationTitle(operation) };
}

/** The work of a session that asked for a restart ends at the next start: told by itself, that start would be a second try. */
function isEndOfSession({ kind, outcome, kbs, startLine }: Operation, { operations }: Analysis): boolean {
  if (kind !== 'boot-processing' || outcome !== 'succeeded' || kbs.length > 0) return false;
  return operations.some(
    (session) =>
      session.kind === 'session' &&
      session.outcome === 'succeeded' &&
      isAttempt(session) &&
      session.startLine < startLine &&
      startLine <= session.endLine,
  );
}

/** Installing an update is the usual work: the update is what it is called by. */
function isNamedByUpdate({ kind, purpose, kbs }: Operation): boolean {
  if ((kind === 'boot-processing' && kbs.length === 0) || kind === 'dism-command') return false;
  return purpose === 'install' || purpose === 'unknown';
}

/** An attempt is work that came to a verdict: what an engineer would put into a table of tries. */
export function isAttempt(operation: Operation): boolean {
  if (operation.result === undefined || operation.purpose === 'detect') return false;
  // Devices are installed by the hundred; only what failed is a try that somebody asks about.
  if (operation.kind === 'device-install' && operation.outcome !== 'failed') return false;
  return operation.parent === undefined && operation.kind !== 'sfc' && operation.kind !== 'store-check';
}
