// Owns the time that a line of a log begins with, as a number to sort by.
import { recordHeadOf } from '../../../analyzer/src/index';

/** Units of a line that are looked at: the time stands in its beginning. */
export const headBytes = 400;

const [zero, colon, dash, slash, dot] = [0x30, 0x3a, 0x2d, 0x2f, 0x2e];

/**
 * Milliseconds of the time that a line carries, as the log writes it; NaN for a line that begins no record, or a record
 * without a date.
 * @param bytes hold at least the line's first `headBytes` bytes from `start` on, fewer where it is shorter
 * @param toText makes text of some of them
 */
export function timeOfLine(
  bytes: Uint8Array,
  start: number,
  end: number,
  toText: (bytes: Uint8Array) => string,
): number {
  const plain = plainTime(bytes, start, end);
  if (!Number.isNaN(plain)) return plain;
  const last = Math.min(end, start + headBytes);
  if (!hasDigit(bytes, start, last)) return Number.NaN;
  return millisecondsOf(recordHeadOf(toText(bytes.subarray(start, last)))?.time);
}

/** Of a time as the analyzer gives it, whatever its zone; NaN where it is none. */
export function millisecondsOf(time: string | undefined): number {
  return time === undefined
    ? Number.NaN
    : Date.parse(`${time.replace(/(\.\d{3})\d+/, '$1').replace(/Z$/, '')}Z`);
}

/** `2024-03-04 09:00:06`, `2024/03/04 09:00:06.1234567`, `2024-03-04⇥09:00:06:123`: most lines of most logs. */
function plainTime(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < 19 || bytes[at + 13] !== colon || bytes[at + 16] !== colon) return Number.NaN;
  const separator = bytes[at + 4];
  if ((separator !== dash && separator !== slash) || bytes[at + 7] !== separator) return Number.NaN;
  const day = numberAt(bytes, at, 4) * 10_000 + numberAt(bytes, at + 5, 2) * 100 + numberAt(bytes, at + 8, 2);
  const seconds =
    numberAt(bytes, at + 11, 2) * 3_600 + numberAt(bytes, at + 14, 2) * 60 + numberAt(bytes, at + 17, 2);
  if (Number.isNaN(day + seconds)) return Number.NaN;
  const mark = bytes[at + 19];
  const parts = end - at >= 23 && (mark === dot || mark === colon) ? numberAt(bytes, at + 20, 3) : 0;
  return startOf(day) + seconds * 1_000 + (Number.isNaN(parts) ? 0 : parts);
}

/** NaN where other signs than digits stand there. */
function numberAt(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let k = at; k < at + digits; k++) {
    const digit = (bytes[k] ?? 0) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

let lastDay = 0;
let lastStart = 0;

/** Milliseconds at which a day `20240304` begins; lines of one day follow each other. */
function startOf(day: number): number {
  if (day !== lastDay) {
    lastDay = day;
    lastStart = Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  }
  return lastStart;
}

function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) return true;
  }
  return false;
}

/** What the times of a piece of a log look like: how many lines carry one, how often it rises and falls. */
export interface TimeCourse {
  readonly timed: number;
  readonly rises: number;
  readonly falls: number;
  /** Milliseconds by which it falls most. */
  readonly deepest: number;
}

/** How the times of the lines in a stretch of a log run: forwards, backwards, and how far back. */
export function timeCourseOf(bytes: Uint8Array, toText: (bytes: Uint8Array) => string): TimeCourse {
  const times: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lf = bytes.indexOf(0x0a, at);
    const end = lf < 0 ? bytes.length : lf;
    const time = timeOfLine(bytes, at, end, toText);
    if (!Number.isNaN(time)) times.push(time);
    at = end + 1;
  }
  return courseOf(times);
}

/** How times run, one after the other. */
export function courseOf(times: readonly number[]): TimeCourse {
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return {
    timed: times.length,
    rises: steps.filter((step) => step > 0).length,
    falls: steps.filter((step) => step < 0).length,
    deepest: steps.reduce((most, step) => Math.max(most, -step), 0),
  };
}

/** No summer time sets a clock back so far. */
const severalHours = 3 * 3_600_000;

/**
 * Whether a log is not written in the order of time: the Event Viewer lists the newest first, and pieces are put together
 * in any order. A log whose clock was set back a little, or whose threads overtake each other now and then, is.
 */
export function isOutOfOrder({ rises, falls, deepest }: TimeCourse): boolean {
  return falls * 3 > rises || deepest > severalHours;
}
