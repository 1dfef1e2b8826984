// Owns the smallest step of quoting: a record as one line.
import type { Fact } from '../model';

/** An event of an export that does not tell its channel. */
const noChannel = /^(\d{4}-\d\d-\d\dT\S{8,20} [A-Z][a-z]{3,10} {1,8}[^[\n]{1,200}\/\d{1,5}) \[\](?= |$)/;

/** A record as one line of text, without the rules that records draw around their headings. */
export function oneLine(fact: Fact): string {
  return fact.text
    .replace(/^[=*-]{8,}$|^-{10}T--:--:-- /gm, '')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(noChannel, '$1')
    .trim();
}
