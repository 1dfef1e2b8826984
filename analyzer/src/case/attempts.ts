// Owns the list of attempts of a case: several logs tell of one attempt, which is listed once.
import { isFailureCode } from '../facts/codes';
import type { CaseClock } from './clock';
import type { Attempt, CaseSource } from './types';

/** The answer of one attempt stands in several logs within this time, in seconds. */
const sameAttempt = 120;

/** Beyond this a list of attempts is read by nobody, and comparing all with all would take its time. */
const maxComparisons = 20_000_000;

/**
 * Leaves out of the attempts what events repeat. An event that stands alone stays where it failed, or where the same
 * update failed at another time: the daily successes of definition updates are no attempts that anybody asks for.
 */
export function withoutRepeats(
  sources: readonly CaseSource[],
  attempts: readonly Attempt[],
  clock: CaseClock,
): Attempt[] {
  const isEvent = (attempt: Attempt): boolean => sources[attempt.source]?.analysis.kind === 'event-log';
  const kept = attempts.filter((attempt) => !isEvent(attempt));
  const failedUpdates = new Set(attempts.filter(isFailed).flatMap(({ kb }) => kb ?? []));
  const events = attempts.filter(isEvent);
  const canCompare = kept.length * events.length + events.length ** 2 < maxComparisons;
  for (const event of events) {
    const same = !canCompare
      ? -1
      : kept.findIndex((attempt) => attempt.source !== event.source && isSame(attempt, event, clock));
    const known = kept[same];
    if (known !== undefined) kept[same] = { ...known, kb: known.kb ?? event.kb };
    else if (isFailed(event) || (event.kb !== null && failedUpdates.has(event.kb))) kept.push(event);
  }
  return kept;
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
