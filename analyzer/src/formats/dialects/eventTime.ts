// Owns the reading of an export's dates: written as the country of the machine writes them, often without a word
// about which number is the day.

/** Day first or month first. */
export type DateOrder = 'dmy' | 'mdy';

/** A date and time that was understood: in one form, or in one for each order that it allows. */
export type EventTime = { readonly iso: string } | { readonly dmy: string; readonly mdy: string } | undefined;

/**
 * Reads a date and time: `2022-10-27T00:38:51.123Z` (or with `+00:00`), `2022/10/27 8:38:51`, `10/27/2022 8:38:51 AM`,
 * `27.10.2022 08:38:51`, `2022/10/27 下午 8:38:51`.
 * @returns `YYYY-MM-DDTHH:MM:SS` with the fraction and the `Z` that it has; local time keeps its digits
 */
export function readEventTime(written: string): EventTime {
  // Event Viewer puts direction marks between the numbers, newer releases a narrow blank before AM; YAML quotes a date.
  const text = marks.test(written)
    ? written.replace(directionMarks, '').replace(narrowBlanks, ' ').replace(quoted, '$1$2').trim()
    : written;
  if (text.length > 60) return undefined;
  const clock = clockOf(text);
  const date = /^(\d{1,4})([-/.年])\s?(\d{1,2})[-/.月]\s?(\d{1,4})/.exec(text);
  if (clock === undefined || date === null) return undefined;
  const [first, second, third] = [Number(date[1]), Number(date[3]), Number(date[4])];
  if ((date[1] ?? '').length === 4) return one(stamp([first, second, third], clock));
  if ((date[4] ?? '').length !== 4) return undefined;
  const dmy = stamp([third, second, first], clock);
  const mdy = stamp([third, first, second], clock);
  // Nowhere does a month come first with points.
  if (date[2] === '.' || mdy === undefined) return one(dmy);
  if (dmy === undefined || dmy === mdy) return one(mdy);
  return { dmy, mdy };
}

const marks = /[\u200e\u200f\u00a0\u202f]|^[\s'"]|\s$/;
const quoted = /^\s*(?:'([^']*)'|"([^"]*)")\s*$/;
const directionMarks = /[\u200e\u200f]/g;
const narrowBlanks = /[\u00a0\u202f]/g;

/** The order that a date proves: one of its numbers is no month. */
export function orderProvedBy(written: string): DateOrder | undefined {
  const [, first, , second] =
    /^[\u200e\u200f\s]*(\d{1,2})([-/])[\u200e\u200f]*(\d{1,2})\2[\u200e\u200f]*\d{4}\b/.exec(written) ?? [];
  if (Number(first) > 12) return 'dmy';
  return Number(second) > 12 ? 'mdy' : undefined;
}

function one(iso: string | undefined): EventTime {
  return iso === undefined ? undefined : { iso };
}

function stamp(date: readonly [number, number, number], clock: string): string | undefined {
  const [year, month, day] = date;
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1601) return undefined;
  return `${year}-${two(month)}-${two(day)}T${clock}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

// "8:38:51", "08:38:51.1234567Z", "8:38:51 AM", "下午 8:38:51", "8:38"
const clockPart =
  /(?<before>上午|下午|午前|午後)?\s?(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>[.,]\d{1,9})?)?(?:\s?(?<after>[AaPp]\.?[Mm]\.?|上午|下午|午前|午後)|(?<utc>Z|\+00:?00))?/;

function clockOf(text: string): string | undefined {
  const {
    before,
    hour,
    minute,
    second = '00',
    fraction = '',
    after,
    utc = '',
  } = clockPart.exec(text)?.groups ?? {};
  if (hour === undefined || minute === undefined) return undefined;
  const half = before ?? after;
  const hours = half === undefined ? Number(hour) : hourOf(Number(hour), half);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${two(hours)}:${minute}:${second}${fraction.replace(',', '.')}${utc === '' ? '' : 'Z'}`;
}

function hourOf(hour: number, half: string): number {
  const isLate = /^[Pp]|下午|午後/.test(half);
  if (hour > 12) return hour;
  return (hour % 12) + (isLate ? 12 : 0);
}
