// Owns the heads of records in texts without columns: an expression tells the family, and the message begins where it does.
import type { Header, HeaderFamily } from './header';

/** A place in a text at which heads are tried. */
export interface Place {
  readonly text: string;
  readonly p: number;
  readonly into: Header;
}

/** True where one of the expressions has its head here; the place's `into` then holds it. */
export function oneOf(patterns: readonly RegExp[], place: Place, family: HeaderFamily): boolean {
  return patterns.some((pattern) => headAt(pattern, place, family));
}

/** @param pattern a sticky expression */
export function headAt(pattern: RegExp, { text, p, into }: Place, family: HeaderFamily): boolean {
  pattern.lastIndex = p;
  return pattern.test(text) && plain(p, family, into);
}

/** A head of which only the family is known. */
export function plain(p: number, family: HeaderFamily, into: Header): true {
  into.family = family;
  into.timeStart = 0;
  into.timeEnd = 0;
  into.level = 'unknown';
  into.component = '';
  into.messageStart = p;
  return true;
}
