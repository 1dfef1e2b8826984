// Owns the smallest step of quoting: a record as one line.
import type { Fact } from '../model';

/** A record as one line of text, without the rules that records draw around their headings. */
export function oneLine(fact: Fact): string {
  return fact.text
    .replace(/^[=*-]{8,}$|^-{10}T--:--:-- /gm, '')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .trim();
}
