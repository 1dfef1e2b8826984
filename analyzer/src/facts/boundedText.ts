// Owns how much of a record is looked into. Expressions over a text take up to the square of its length, and a log may hold
// a record of any length: a dump, a page of blanks, a text that somebody made to stop its reader.

/** Longer records are lists and dumps. */
const longest = 16_384;
/** What a record of servicing ends with is its result. */
const shownEnd = 4_096;
/** Columns are set apart by fewer blanks. */
const blanks = /[^\S\n]{200,}/g;
/** Shorter texts are looked into as they are: the longest run in them costs little. */
const plainLength = 2_000;
const gap = ' … ';

/** A text as it is looked into: of a long one beginning and end, runs of blanks as one; others as they are. */
export function boundedText(text: string): string {
  if (text.length <= plainLength) return text;
  const plain = text.replace(blanks, ' ');
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest - shownEnd - gap.length)}${gap}${plain.slice(-shownEnd)}`;
}

/** The same line by line, for lists: each of their lines is looked into by itself. */
export function boundedLines(text: string): string {
  return text.length <= longest ? text : text.split('\n').map(boundedText).join('\n');
}
