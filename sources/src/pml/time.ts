// Owns the times of a capture: FILETIMEs, which count 100 ns since 1601 in UTC, and durations in the same unit.

/** 2^32 ticks are 429 seconds and 4,967,296 ticks. */
const secondsPerHigh = 429;
const ticksPerHigh = 4_967_296;
const ticksPerSecond = 10_000_000;
/** From 1601 to 1970. */
const epochSeconds = 11_644_473_600;
/** What the last second looks like written out: events follow each other within one by the thousand. */
let lastSeconds = -1;
let lastText = '';

/** `2020-07-31T07:37:18.2093997Z` for the two halves of a FILETIME; exact to the tick. */
export function isoTime(low: number, high: number): string {
  const { seconds, ticks } = split(low, high);
  if (seconds !== lastSeconds) {
    lastSeconds = seconds;
    lastText = new Date((seconds - epochSeconds) * 1000).toISOString().slice(0, 19);
  }
  return `${lastText}.${padded(ticks)}Z`;
}

/** True for the upper half of a time at which a capture can have been made: 2000 to 2100. */
export function isPlausible(high: number): boolean {
  // FILETIMEs of 2000-01-01 and 2100-01-01.
  return 0x01bf53eb <= high && high <= 0x022f7163;
}

/**
 * As Process Monitor writes a time inside a detail, but in UTC: `7/31/2020 7:37:18 AM`; 0 as it is.
 */
export function detailTime(low: number, high: number): string {
  if (low === 0 && high === 0) return '0';
  if (high > 0x7fffffff) return `0x${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
  const { seconds } = split(low, high);
  const date = new Date((seconds - epochSeconds) * 1000);
  const hour = date.getUTCHours();
  const clock = [hour % 12 === 0 ? 12 : hour % 12, two(date.getUTCMinutes()), two(date.getUTCSeconds())].join(
    ':',
  );
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  return `${day} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** A duration in seconds: `0.0156250`. */
export function duration(low: number, high: number): string {
  const { seconds, ticks } = split(low, high);
  return `${seconds}.${padded(ticks)}`;
}

function split(low: number, high: number): { readonly seconds: number; readonly ticks: number } {
  const rest = high * ticksPerHigh + low;
  return { seconds: high * secondsPerHigh + Math.floor(rest / ticksPerSecond), ticks: rest % ticksPerSecond };
}

function padded(ticks: number): string {
  return String(ticks).padStart(7, '0');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
