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
