// Owns where the items of a lane stand: their place on the common axis, and rows for what runs at once.
import type { CaseClock } from '../case/joining/clock';
import type { DraftItem } from './timeLineItems';
import type { TimeLineItem } from './timeLineTypes';

/** Gives an item its place; without a date, or with UTC times that no log relates to the others, it has none. */
export function placedIn(clock: CaseClock, { start, end, ...item }: DraftItem): TimeLineItem {
  const isUtc = (start ?? end ?? '').endsWith('Z');
  const { source } = item.place;
  const from = millisecondsOf(clock, source, start ?? end);
  if (from === undefined) return { ...item, isUtc, row: 0 };
  // Records of one operation may be written out of order.
  const to = Math.max(from, millisecondsOf(clock, source, end) ?? from);
  return { ...item, isUtc, row: 0, from, to };
}

function millisecondsOf(clock: CaseClock, source: number, time: string | undefined): number | undefined {
  // Dates in the order of a country cannot be read without knowing the country.
  if (time === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(time)) return undefined;
  const seconds = clock.localSeconds({ source, time });
  if (seconds === undefined) return undefined;
  const fraction = /\.(\d{1,3})/.exec(time)?.[1] ?? '0';
  return seconds * 1_000 + Number(fraction.padEnd(3, '0'));
}

/** What runs at once beyond this shares the last row. */
const maxRows = 10;

/** The items by their beginning, bars in the first row that is free; outer operations come before what runs in them. */
export function rowsOf(items: readonly TimeLineItem[]): readonly TimeLineItem[] {
  const inTime = [...items].sort(
    (a, b) => (a.from ?? 0) - (b.from ?? 0) || (b.to ?? 0) - (a.to ?? 0) || a.place.line - b.place.line,
  );
  const ends: number[] = [];
  return inTime.map((item) => {
    const { shape, from, to } = item;
    if (shape === 'mark' || from === undefined || to === undefined) return item;
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? Math.min(ends.length, maxRows - 1) : free;
    ends[row] = Math.max(ends[row] ?? to, to);
    return row === 0 ? item : { ...item, row };
  });
}
