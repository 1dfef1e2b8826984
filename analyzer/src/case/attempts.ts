// Owns the list of attempts of a case: several logs tell of one attempt, which is listed once.
import { isFailureCode } from '../facts/codes';
import type { SourceKind } from '../model';
import type { CaseClock } from './clock';
import type { Attempt, CaseSource } from './types';

/** The answer of one attempt stands in several logs within this time, in seconds. */
const sameAttempt = 120;

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
  const layerOf = ({ source }: Attempt): number => layers[sources[source]?.analysis.kind ?? 'cbs'] ?? 2;
  const failedUpdates = new Set(attempts.filter(isFailed).flatMap(({ kb }) => kb ?? []));
  const canCompare = attempts.length ** 2 < maxComparisons;
  const kept: Attempt[] = [];
  for (const attempt of [...attempts].sort((a, b) => layerOf(a) - layerOf(b))) {
    const same = canCompare
      ? kept.findIndex((known) => known.source !== attempt.source && isSame(known, attempt, clock))
      : -1;
    const known = kept[same];
    const isEvent = layerOf(attempt) === layers['event-log'];
    if (known !== undefined) kept[same] = { ...known, kb: known.kb ?? attempt.kb };
    else if (!isEvent || isFailed(attempt) || (attempt.kb !== null && failedUpdates.has(attempt.kb)))
      kept.push(attempt);
  }
  return inOrderOfTime(kept, clock);
}

/** Attempts without a time stay behind the others. */
function inOrderOfTime(attempts: readonly Attempt[], clock: CaseClock): Attempt[] {
  const at = ({ end, start }: Attempt): number =>
    clock.localSeconds(end ?? start ?? '') ?? Number.POSITIVE_INFINITY;
  const times = new Map(attempts.map((attempt) => [attempt, at(attempt)]));
  return [...attempts].sort((a, b) => {
    const [x, y] = [times.get(a) ?? 0, times.get(b) ?? 0];
    return x === y ? 0 : x - y;
  });
}

function isFailed({ result }: Attempt): boolean {
  return result !== null && isFailureCode(Number(result));
}

function isSame(a: Attempt, b: Attempt, clock: CaseClock): boolean {
  if (a.result !== b.result || a.end === null || b.end === null) return false;
  if (a.kb !== null && b.kb !== null && a.kb !== b.kb) return false;
  const distance = clock.distance(a.end, b.end);
  if (distance === undefined || Math.abs(distance.seconds) > sameAttempt) return false;
  return distance.isSure || (a.kb !== null && a.kb === b.kb);
}
