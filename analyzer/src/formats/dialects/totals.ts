// Owns the counting that every dialect does alike: characters, lines and their ends.
import type { ReaderTotals } from '../reader';

export { emptyTotals } from '../rawRecord';

/** Counts a chunk as it comes in: its length and what a text does not hold. */
export function countChunk(totals: ReaderTotals, chunk: string): void {
  totals.length += chunk.length;
  countNul(totals, chunk);
}

/** Counts the NUL characters of a text. */
export function countNul(totals: ReaderTotals, text: string): void {
  let last = -1;
  for (let p = text.indexOf('\0'); p >= 0; p = text.indexOf('\0', p + 1)) {
    totals.nulCharacters++;
    if (last >= 0 && p - last === 2) totals.nulByTurns++;
    last = p;
  }
}

/**
 * Counts the line ends of a part of the text; a part must not end between the two signs of one line end.
 * @returns how many there are
 */
export function countLineEnds(totals: ReaderTotals, part: string): number {
  let count = 0;
  for (const sign of part.matchAll(lineEnd)) {
    if (sign[0].length === 2) totals.crlf++;
    else totals.lf++;
    count++;
  }
  return count;
}

const lineEnd = /\r\n|\n|\r/g;
