// Owns the order in which the failures of a case are told.

import type { Operation } from '../../model';
import { dateReadings } from '../../operations/eventOrder';
import { compareText } from '../../ordered';
import type { RankedFailure } from '../telling/failure';
import type { Failure } from '../types';
import type { CaseClock } from './clock';

/**
 * Failures of one log in the order of their importance; of attempts at an upgrade the last one is what somebody asks about,
 * however much the earlier ones tell, unless it only repeats the answer of one of them.
 * @param operations of that log
 */
export function byAttempt(
  failures: readonly RankedFailure[],
  operations: readonly Operation[],
): readonly RankedFailure[] {
  const runs = operations.filter(({ kind }) => kind === 'setup');
  const ranked = [...failures].sort(compareFailures);
  if (runs.length < 2) return ranked;
  const runOf = (item: RankedFailure): number => {
    const line = item.operation?.startLine;
    return line === undefined ? -1 : runs.findLastIndex(({ startLine }) => startLine <= line);
  };
  const last = Math.max(...ranked.map(runOf));
  const newest = ranked.filter((item) => runOf(item) === last);
  const isEcho = newest.every(
    ({ failure, finding }) =>
      (finding === undefined || finding.depth === 'wrapper') &&
      ranked.some((other) => runOf(other) !== last && other.failure.hresult === failure.hresult),
  );
  if (last < 1 || isEcho) return ranked;
  const isEarlier = (item: RankedFailure): boolean => runOf(item) >= 0 && runOf(item) < last;
  return [...ranked.filter((item) => !isEarlier(item)), ...ranked.filter(isEarlier)];
}

/** Compares two failures of one log: the more important, then the later one comes first. */
export function compareFailures(a: RankedFailure, b: RankedFailure): number {
  return (
    importance(a) - importance(b) ||
    compareText(endOf(b.failure), endOf(a.failure)) ||
    compareDates(b.failure, a.failure) ||
    lineOf(b) - lineOf(a)
  );
}

/** Two entries of a list whose dates leave open which number is the day: 0 where the two readings differ. */
function compareDates(a: Failure, b: Failure): number {
  if (endOf(a) !== '' || endOf(b) !== '') return 0;
  const [one, other] = [a, b].map(({ rootCause }) => dateReadings(rootCause?.text ?? ''));
  if (one === undefined || other === undefined) return 0;
  const orders = [0, 1]
    .filter((k) => isDate(one[k] ?? 0) && isDate(other[k] ?? 0))
    .map((k) => Math.sign((one[k] ?? 0) - (other[k] ?? 0)));
  return orders.every((order) => order === orders[0]) ? (orders[0] ?? 0) : 0;
}

/** True for a reading whose month is one. */
function isDate(reading: number): boolean {
  return Math.floor(reading / 100) % 100 <= 12;
}

/** What is older than this beside the newest failure of the case is another story, in seconds. */
const sameStory = 14 * 24 * 3_600;

/**
 * Failures of several logs, in the order of their importance; what failed weeks before the last failure comes behind,
 * however much its log says of it: somebody asks because of the last one.
 */
export function byImportance(failures: readonly RankedFailure[], clock: CaseClock): RankedFailure[] {
  const ends = failures.map(({ failure, source }) => clock.localSeconds({ source, time: endOf(failure) }));
  const last = ends.reduce<number>(
    (latest, each) => Math.max(latest, each ?? latest),
    Number.NEGATIVE_INFINITY,
  );
  const isOld = new Map(failures.map((item, k) => [item, last - (ends[k] ?? last) > sameStory]));
  return [...failures].sort((a, b) => Number(isOld.get(a)) - Number(isOld.get(b)) || compareFailures(a, b));
}

/** An install that failed matters more than a scan; a named cause more than a bare code. */
function importance({ failure, finding, operation }: RankedFailure): number {
  const work = {
    install: 0,
    upgrade: 0,
    uninstall: 1,
    feature: 1,
    repair: 2,
    mount: 1,
    download: 3,
    scan: 4,
    detect: 4,
    unknown: 2,
  };
  const depth = finding === undefined ? 4 : { object: 0, reason: 1, code: 2, wrapper: 3 }[finding.depth];
  const verdict = operation?.outcome === 'failed' ? 0 : 1;
  return depth * 4 + work[failure.operation.kind] + verdict;
}

function lineOf(item: RankedFailure): number {
  return item.failure.rootCause?.line ?? 0;
}

/** When the operation ended, as written; empty where the log has no time. */
export function endOf({ operation }: Pick<Failure, 'operation'>): string {
  return operation.end ?? '';
}
