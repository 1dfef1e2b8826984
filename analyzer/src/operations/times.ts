// Owns comparing the times of records as they are written.

/** True where two times as written are at most so many seconds apart, or one of them is missing. */
export function isWithin(a: string | undefined, b: string | undefined, seconds: number): boolean {
  if (a === undefined || b === undefined) return true;
  return Math.abs(secondsOf(a) - secondsOf(b)) <= seconds;
}

/** Seconds since the epoch of a time as written; NaN when it is not one. */
export function secondsOf(time: string): number {
  return Date.parse(`${time.slice(0, 19)}Z`) / 1000;
}

/** Where something stands in a log, and when it was. */
export interface Place {
  readonly line: number;
  readonly time?: string | undefined;
}

/** A clock that was set to another zone moves by less. */
const leastDays = 1;
/** Parts of one log reach back by months; a clock whose battery is empty, or that was never set, falls back by years. */
const mostDays = 400;

/**
 * True where one thing came after another. Somebody put the parts of a log together by their names, the current one above the
 * older ones: where days or months lie between, the times tell.
 */
export function isAfter(one: Place, other: Place): boolean {
  const days = daysBetween(other.time, one.time);
  const isTold = Math.abs(days) > leastDays && Math.abs(days) <= mostDays;
  return isTold ? days > 0 : one.line > other.line;
}

/** Zero where a time is missing or is none that can be compared. */
function daysBetween(from: string | undefined, to: string | undefined): number {
  if (from === undefined || to === undefined) return 0;
  return (secondsOf(to) - secondsOf(from)) / 86_400 || 0;
}
