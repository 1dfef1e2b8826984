// Owns the order of entries out of a store of logs: what shows them may begin with the newest, a log ends with it.
import type { CopiedLine } from './copiedLines';

/** The time at the beginning of a line, in an order that letters can be compared in. */
const stamp = /^\uFEFF?\s{0,20}(\d{4})[-/](\d\d)[-/](\d\d)[ \tT,]{1,4}(\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?)/;

/** So many lines with a time make a log of what an export holds. */
const someLines = 3;

/** True where lines begin with a time as those of a log do. */
export function areLogged(lines: readonly CopiedLine[]): boolean {
  return lines.filter(({ text }) => stamp.test(text)).length >= someLines;
}

/** True where time falls from line to line more often than it rises: what such lines say of before and after is turned. */
export function isNewestFirst(lines: readonly CopiedLine[]): boolean {
  const times = lines.flatMap(({ text }) => stamp.exec(text)?.slice(1).join('-') ?? []);
  const falls = times.filter((time, k) => time < (times[k - 1] ?? time)).length;
  const rises = times.filter((time, k) => time > (times[k - 1] ?? time)).length;
  return falls > rises;
}
