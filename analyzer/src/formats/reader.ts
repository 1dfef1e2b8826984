// Owns the one pass over the text: chunks in, delimited records out. It finds the lines and keeps no more of the text
// than the open record needs; what a line is to a record, recordBuilder.ts decides.
import { countNul } from './dialects/totals';
import type { ReaderTotals } from './rawRecord';
import { maxRecordLength, RecordBuilder, type RecordTaker } from './recordBuilder';

export type { RawRecord, ReaderTotals } from './rawRecord';
export type { RecordTaker } from './recordBuilder';

export interface RecordReader {
  push(chunk: string): void;
  finish(): ReaderTotals;
}

/** Where two chunks meet, this much of the second is joined to the rest of the first: more than most records have. */
const seamLength = 8_192;
const LF = 10;
const CR = 13;

/** Reads lines and hands on the records that they are. */
export class LineReader implements RecordReader {
  private readonly builder: RecordBuilder;
  private buffer = '';
  /** Offset in the buffer where the next unread line begins. */
  private next = 0;
  /** Offset from which the search for the next line end goes on; spares re-reading a long unfinished line. */
  private searched = 0;
  private isStart = true;

  /**
   * @param isPaste true for a whole text that may have been pasted, with words of persons between its lines
   * @param areWhole true where nothing has broken the lines
   */
  constructor(taker: RecordTaker, isPaste = false, areWhole = false) {
    this.builder = new RecordBuilder(taker, isPaste, areWhole);
  }

  push(chunk: string): void {
    const { totals } = this.builder;
    totals.length += chunk.length;
    let text = chunk;
    if (this.isStart && text.length > 0) {
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
      this.isStart = false;
    }
    countNul(totals, text);
    this.take(text);
  }

  /** What was counted so far. */
  get totals(): ReaderTotals {
    return this.builder.totals;
  }

  /** True where what comes next begins a line. */
  get isAtLineStart(): boolean {
    return this.next === this.buffer.length;
  }

  /** The next line begins a record for certain: ends the one that is open. Only to be called at a line's start. */
  endRecord(): void {
    this.isStart = false;
    this.builder.endRecord();
    this.moveTo('', this.buffer.length);
  }

  finish(): ReaderTotals {
    this.readLines(true);
    if (this.next < this.buffer.length) this.builder.takeLine(this.lineStart(), this.buffer.length);
    this.builder.flush();
    this.moveTo('', this.buffer.length);
    return this.builder.totals;
  }

  /**
   * Reads a chunk. A string made by joining is slow to look into, so only the seam is joined to what is left over:
   * once the open record lies in the chunk itself, reading goes on in the chunk as it came.
   */
  private take(chunk: string): void {
    const left = this.buffer.length;
    const seam = left > 0 && chunk.length > 4 * seamLength ? chunk.indexOf('\n', seamLength) + 1 : 0;
    if (left === 0) {
      this.next = 0;
      this.searched = 0;
      this.moveTo(chunk, 0);
    } else if (seam > 0 && seam < chunk.length) {
      this.moveTo(this.buffer + chunk.slice(0, seam), 0);
      this.readLines(false);
      const isBehind = this.builder.firstNeeded(this.next) >= left;
      if (isBehind) this.moveTo(chunk, left);
      else this.moveTo(this.buffer + chunk.slice(seam), 0);
    } else {
      this.moveTo(this.buffer + chunk, 0);
    }
    this.readLines(false);
    this.compact();
  }

  private readLines(isLast: boolean): void {
    const { buffer, builder } = this;
    let lf = buffer.indexOf('\n', this.searched);
    let cr = buffer.indexOf('\r', this.searched);
    for (;;) {
      const at = lf < 0 ? cr : cr < 0 ? lf : Math.min(lf, cr);
      if (at < 0) break;
      const isCr = at === cr;
      if (isCr && at + 1 === buffer.length && !isLast) break;
      const isPair = isCr && buffer.charCodeAt(at + 1) === LF;
      if (isPair) builder.totals.crlf++;
      else builder.totals.lf++;
      builder.takeLine(this.lineStart(), at);
      this.next = isPair ? at + 2 : at + 1;
      if (isCr) cr = buffer.indexOf('\r', this.next);
      if (!isCr || isPair) lf = buffer.indexOf('\n', this.next);
    }
    this.searched = Math.max(
      this.next,
      buffer.length - (buffer.charCodeAt(buffer.length - 1) === CR ? 1 : 0),
    );
    if (buffer.length - this.next > maxRecordLength) this.cutLongLine();
  }

  /** Files that were joined leave the byte order mark of the second one at the beginning of a line. */
  private lineStart(): number {
    return this.buffer.charCodeAt(this.next) === 0xfeff ? this.next + 1 : this.next;
  }

  /** An endless line: keep its beginning, drop its middle, so that memory stays bounded. */
  private cutLongLine(): void {
    this.builder.totals.longLines++;
    this.moveTo(this.buffer.slice(0, this.next + maxRecordLength / 2), 0);
    this.searched = this.buffer.length;
  }

  /** Drops what is behind us, so that only the open record and the unread rest stay in memory. */
  private compact(): void {
    this.builder.cutOverlong(this.next);
    const keep = this.builder.firstNeeded(this.next);
    if (keep > 0) this.moveTo(this.buffer.slice(keep), keep);
  }

  /** Goes on in another text, whose first character had the offset `by` in the one before. */
  private moveTo(text: string, by: number): void {
    this.buffer = text;
    this.next -= by;
    this.searched -= by;
    this.builder.moveTo(text, by);
  }
}
