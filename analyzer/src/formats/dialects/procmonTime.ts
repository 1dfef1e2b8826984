// Owns the times as Process Monitor exports them: in the number and time format of the machine that exported. What the
// format leaves open (which number is the month) stays out.

/** Which half of the day a word names, in the languages whose time formats use such words. */
const halves: ReadonlyMap<string, 'am' | 'pm'> = new Map([
  ['AM', 'am'],
  ['A.M.', 'am'],
  ['上午', 'am'],
  ['午前', 'am'],
  ['오전', 'am'],
  ['PM', 'pm'],
  ['P.M.', 'pm'],
  ['下午', 'pm'],
  ['午後', 'pm'],
  ['오후', 'pm'],
]);

/** Some formats of Windows put them around the parts of a time. */
const directionMarks = /[\u200e\u200f]/g;
const clock = /(?<!\d)(\d{1,2})[:.](\d\d)[:.](\d\d)(?:[.,](\d{1,7}))?(?!\d)/;
const date = /^\D{0,12}?(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})(?!\d)/;

/**
 * Reads a time of day: `9:16:03.4569210 AM`, `09:16:03,4569210`, `下午 9:16:03.4569210`.
 * @returns `09:16:03.4569210` (as many digits behind the point as there are), or undefined where it is none
 */
export function clockOf(text: string): string | undefined {
  const match = clock.exec(text);
  if (match === null) return undefined;
  const [whole, hourText = '', minute = '', second = '', fraction] = match;
  const rest = `${text.slice(0, match.index)}${text.slice(match.index + whole.length)}`;
  const hour = hourOf(Number(hourText), rest.replace(directionMarks, '').trim().toUpperCase());
  if (hour === undefined || hour > 23 || minute > '59' || second > '60') return undefined;
  const stamp = `${String(hour).padStart(2, '0')}:${minute}:${second}`;
  return fraction === undefined ? stamp : `${stamp}.${fraction}`;
}

/**
 * Reads `Date & Time`: `7/31/2020 7:37:18 AM`, `31.07.2020 07:37:18`, `2020/7/31 7:37:18`.
 * @returns the date as `2020-07-31` where its order is certain, and the time of day
 */
export function dateAndClockOf(text: string): { readonly date?: string; readonly clock?: string } {
  const match = date.exec(text);
  if (match === null) return {};
  const day = dateOf(match, /[AP]\.?M/i.test(text));
  const time = clockOf(text.slice(match[0].length));
  return { ...(day === undefined ? {} : { date: day }), ...(time === undefined ? {} : { clock: time }) };
}

function hourOf(hour: number, half: string): number | undefined {
  if (half === '') return hour;
  const known = halves.get(half);
  if (known === undefined || hour > 12) return hour > 12 ? hour : undefined;
  return (hour % 12) + (known === 'pm' ? 12 : 0);
}

function dateOf(match: RegExpExecArray, hasHalf: boolean): string | undefined {
  const [, first = '', separator, second = '', third = ''] = match;
  if (first.length === 4) return iso(first, second, third);
  if (third.length !== 4) return undefined;
  if (separator === '.' || Number(first) > 12) return iso(third, second, first);
  if (Number(second) > 12) return iso(third, first, second);
  // Only the format of the United States writes a day of one digit behind a month, with AM and PM.
  return separator === '/' && hasHalf && second.length === 1 ? iso(third, first, second) : undefined;
}

function iso(year: string, month: string, day: string): string | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
