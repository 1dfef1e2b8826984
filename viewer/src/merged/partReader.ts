// Owns looking at one of the merged files line by line, from any line on.
import { countLineStarts } from '../lineStarts';
import type { FileBytes } from '../logText';
import { headBytes, timeOfLine } from './lineTime';

/** One of the files that are merged. */
export interface MergedPart {
  readonly bytes: FileBytes;
  /** Its first byte, behind a byte order mark. */
  readonly start: number;
  /** Behind its last byte; what the file grows by is not seen. */
  readonly end: number;
  /** False where a line feed has to be put behind its last line. */
  readonly endsLine: boolean;
  /** Of a file whose lines are held in another order: the time of a line by its first byte, as a reader gives it. */
  readonly timeAt?: (offset: number) => number;
  /** Of such a file: the file's own line by the held one, and the other way round. */
  readonly ownLine?: (line: number) => number;
  readonly heldLine?: (line: number) => number;
}

export interface PartReader {
  /** Milliseconds of the line that begins at a byte; minus infinity where it says none: it belongs to the one before. */
  timeAt(offset: number): number;
  /** Behind the line feed of the line that holds a byte. */
  lineEnd(offset: number): number;
  /** Lines that begin from one line's first byte up to another's, as the editor counts them. */
  linesBetween(from: number, to: number): number;
}

const windowBytes = 262_144;
const feed = 0x0a;
const shape = { width: 1, lf: feed, cr: 0x0d } as const;

/** @param toText makes text of the beginning of a line */
export function createPartReader(
  { bytes, end, timeAt }: MergedPart,
  toText: (bytes: Uint8Array) => string,
): PartReader {
  let held: Uint8Array = new Uint8Array(0);
  let from = 0;
  let timed = -1;
  let time = 0;
  /** Has some bytes at hand, fewer where the file ends. */
  const hold = (offset: number, length: number): void => {
    if (offset >= from && Math.min(offset + length, end) <= from + held.length) return;
    held = bytes.read(offset, Math.min(Math.max(length, windowBytes), end - offset));
    from = offset;
  };
  return {
    timeAt(offset) {
      if (timeAt !== undefined) return timeAt(offset);
      if (offset === timed) return time;
      hold(offset, headBytes);
      const at = offset - from;
      const lf = held.subarray(at, at + headBytes).indexOf(feed);
      const last = lf < 0 ? Math.min(at + headBytes, held.length) : at + lf;
      const found = timeOfLine(held, at, last, toText);
      timed = offset;
      time = Number.isNaN(found) ? Number.NEGATIVE_INFINITY : found;
      return time;
    },
    lineEnd(offset) {
      for (let at = offset; at < end; at = from + held.length) {
        hold(at, 1);
        const lf = held.indexOf(feed, at - from);
        if (lf >= 0 && from + lf < end) return from + lf + 1;
      }
      return end;
    },
    linesBetween(first, last) {
      let lines = 0;
      let before: number = feed;
      for (let at = first; at < last; ) {
        hold(at, 1);
        const piece = held.subarray(at - from, Math.min(held.length, last - from));
        if (piece.length === 0) break;
        lines += countLineStarts(piece, before, shape);
        before = piece[piece.length - 1] ?? feed;
        at += piece.length;
      }
      return lines;
    },
  };
}
