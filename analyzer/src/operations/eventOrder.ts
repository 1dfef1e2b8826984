// Owns which of two events came later, also where an export's dates leave open which number is the day.
import { type EventTime, readEventTime } from '../formats/dialects/eventTime';
import type { Fact } from '../model';
import { secondsOf } from './times';

/** The time of an event as its export wrote it, which stands in a line of its own where it has two readings. */
export function writtenTime(fact: Fact | undefined): EventTime {
  const written = textOfTime(fact);
  return written === undefined ? undefined : readEventTime(written);
}

/** The same as the export has it. */
export function textOfTime(fact: Fact | undefined): string | undefined {
  return /\n {4}Time: ([^\n]{1,60})$/.exec(fact?.text ?? '')?.[1];
}

/** True where `a` came later than `b`: by their times, else by both readings of their dates; undefined where neither tells. */
export function isLaterEvent(a: Fact, b: Fact): boolean | undefined {
  const later = secondsLater(a, b);
  return later === undefined ? undefined : later > 0;
}

/** By how many seconds `a` came later than `b`, at least; undefined where neither times nor both readings of dates tell. */
export function secondsLater(a: Fact, b: Fact): number | undefined {
  if (a.time !== undefined && b.time !== undefined) return secondsOf(a.time) - secondsOf(b.time);
  const [one, other] = [writtenTime(a), writtenTime(b)];
  if (one === undefined || other === undefined || !('dmy' in one) || !('dmy' in other)) return undefined;
  const [byDay, byMonth] = [
    secondsOf(one.dmy) - secondsOf(other.dmy),
    secondsOf(one.mdy) - secondsOf(other.mdy),
  ];
  if (byDay > 0 !== byMonth > 0) return undefined;
  return byDay > 0 ? Math.min(byDay, byMonth) : Math.max(byDay, byMonth);
}

/** A date as a number, read as day and month and as month and day; undefined for a text without one. */
export function dateReadings(text: string): readonly [number, number] | undefined {
  const [, a, b, c] =
    /(?<!\d)(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?!\d)/.exec(text.replace(marks, '')) ?? [];
  if (a === undefined || c === undefined || Math.max(a.length, c.length) !== 4) return undefined;
  const [year, x, y] = (a.length === 4 ? [a, b, c] : [c, b, a]).map(Number) as [number, number, number];
  return [year * 10_000 + x * 100 + y, year * 10_000 + y * 100 + x];
}

/** Marks of direction that the Settings app writes into dates. */
const marks = /[\u200e\u200f]/g;
