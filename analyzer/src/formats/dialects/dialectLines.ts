// Owns the reading of lines for dialects whose records are made of whole lines: chunks in, lines out, bounded.
import type { ReaderTotals, RecordReader } from '../reader';
import { countChunk, countLineEnds, emptyTotals } from './totals';

/** What becomes of the lines; it counts records and continuation lines, the rest is unparsed. */
export interface LineTaker {
  /** @param at 0-based physical line */
  take(line: string, at: number): void;
  finish(): void;
}

/** A longer line is cut. */
const maxLineLength = 65_536;

/** Makes a reader that hands on every line, its line end taken off. */
export function createLineReader(createTaker: (totals: ReaderTotals) => LineTaker): RecordReader {
  const totals = emptyTotals();
  const taker = createTaker(totals);
  let buffer = '';
  let isStart = true;

  function drain(isLast: boolean): void {
    const lineEnd = /\r\n|\n|\r/g;
    let start = 0;
    for (let match = lineEnd.exec(buffer); match !== null; match = lineEnd.exec(buffer)) {
      if (match[0] === '\r' && lineEnd.lastIndex === buffer.length && !isLast) break;
      take(buffer.slice(start, match.index));
      countLineEnds(totals, match[0]);
      start = lineEnd.lastIndex;
    }
    buffer = buffer.slice(start);
    if (isLast && buffer !== '') take(buffer);
  }

  function take(line: string): void {
    if (line.length > maxLineLength) totals.longLines++;
    taker.take(line.slice(0, maxLineLength), totals.lineCount++);
  }

  return {
    push(chunk) {
      countChunk(totals, chunk);
      buffer += isStart && chunk.charCodeAt(0) === 0xfeff ? chunk.slice(1) : chunk;
      if (chunk !== '') isStart = false;
      if (/[\n\r]/.test(chunk)) drain(false);
      buffer = bounded(buffer);
    },
    finish() {
      drain(true);
      taker.finish();
      totals.unparsedLines = totals.lineCount - totals.recordCount - totals.continuationLines;
      return totals;
    },
  };
}

/** Only the beginning of an endless line is kept, and the sign that may be half of its end. */
function bounded(buffer: string): string {
  if (buffer.length <= maxLineLength + 2) return buffer;
  return buffer.slice(0, maxLineLength + 1) + (buffer.endsWith('\r') ? '\r' : '');
}
