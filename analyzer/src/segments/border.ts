// Owns where a log may be cut: before a line that begins a record whatever stands before it, and of which nothing that
// is remembered from record to record depends.
import type { AsciiHost } from '../formats/ascii';
import { plainKindOf } from '../formats/plainBytes';
import { plainCbs, plainKindAt } from '../formats/plainRecord';

const LF = 10;

/**
 * Finds the first place to cut.
 * @param bytes of a log whose lines end with a line feed, in ASCII or UTF-8
 * @param from where to search from; a line that begins there counts only where it is certain that it begins there
 * @returns offset of the first byte of a line that begins an ordinary CBS record; undefined where none is found
 */
export function findBorder(bytes: Uint8Array, from: number, host: AsciiHost): number | undefined {
  for (let lf = host.indexOf(bytes, LF, from); lf >= 0; lf = host.indexOf(bytes, LF, lf + 1))
    if (plainKindOf(bytes, lf + 1) === plainCbs) return lf + 1;
  return undefined;
}

/** The same for text. */
export function findTextBorder(text: string, from: number): number | undefined {
  for (let lf = text.indexOf('\n', from); lf >= 0; ) {
    const next = text.indexOf('\n', lf + 1);
    if (plainKindAt(text, lf + 1, next < 0 ? text.length : next) === plainCbs) return lf + 1;
    lf = next;
  }
  return undefined;
}
