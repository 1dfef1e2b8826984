// Owns the quick way through the bytes of a log: ordinary records that say nothing are counted where they lie and never
// become text. Everything else is handed to the reader of lines in stretches, so that it decides as it always does.
import type { AsciiHost } from './ascii';
import { type PlainBytes, plainKindOf } from './plainBytes';
import { plainMessageColumn } from './plainRecord';
import type { LineReader } from './reader';
import { maxRecordLength } from './recordBuilder';

/** Who is asked about the records that may be passed over. */
export interface SkimTaker {
  /** Looks at an ordinary record, whose line is not known yet; false where it is wanted as text. */
  passes(record: PlainBytes): boolean;
  /** The same record is passed over. */
  pass(record: PlainBytes): void;
  /** Other text follows, or the bytes change: the time to take along what is needed of them. */
  settle(): void;
}

const LF = 10;
const CR = 13;
const NUL = 0;

/** Skims pieces of text for a reader of lines; other pieces may be pushed into that reader in between. */
export class Skimmer {
  private readonly reader: LineReader;
  private readonly taker: SkimTaker;
  private readonly host: AsciiHost;
  private readonly record: PlainBytes = { kind: 0, bytes: new Uint8Array(0), start: 0, end: 0, line: 0 };
  /** Offset of the first byte that neither the reader got nor was passed over. */
  private unread = 0;
  /** Offset of the next carriage return, as far as it is known. */
  private cr = -1;
  /** True while the reader has no record open. */
  private isClear = false;

  constructor(reader: LineReader, taker: SkimTaker, host: AsciiHost) {
    this.reader = reader;
    this.taker = taker;
    this.host = host;
  }

  /**
   * Takes the next piece of the text.
   * @param bytes all below 0x80; may be reused afterwards
   * @returns the number of line feeds in it
   */
  push(bytes: Uint8Array): number {
    const { record, host } = this;
    record.bytes = bytes;
    this.unread = 0;
    this.cr = -1;
    this.isClear = false;
    // Blocks of NULs are counted one by one; what is left of a line before is the reader's.
    const isRead = host.indexOf(bytes, NUL, 0) >= 0;
    const feeds = this.skim(isRead ? bytes.length : 0) + (isRead ? this.countFeeds() : 0);
    this.read(bytes.length);
    this.taker.settle();
    return feeds;
  }

  private skim(from: number): number {
    const { record, reader, host } = this;
    const { bytes } = record;
    let feeds = 0;
    let start = from;
    let kind = reader.isAtLineStart ? plainKindOf(bytes, start) : 0;
    for (let lf = host.indexOf(bytes, LF, start); lf >= 0; lf = host.indexOf(bytes, LF, start)) {
      feeds++;
      const nextKind = plainKindOf(bytes, lf + 1);
      // Only before another head it is certain that the record has no further line.
      if (kind !== 0 && nextKind !== 0 && this.isOneLine(start, lf)) {
        record.kind = kind;
        record.start = start;
        record.end = bytes[lf - 1] === CR ? lf - 1 : lf;
        if (this.taker.passes(record)) this.pass(lf);
      }
      start = lf + 1;
      kind = nextKind;
    }
    return feeds;
  }

  private countFeeds(): number {
    const { bytes } = this.record;
    let feeds = 0;
    for (let lf = this.host.indexOf(bytes, LF, 0); lf >= 0; lf = this.host.indexOf(bytes, LF, lf + 1))
      feeds++;
    return feeds;
  }

  /** True where no carriage return alone ends a line within the line. */
  private isOneLine(start: number, lf: number): boolean {
    const from = start + plainMessageColumn;
    if (this.cr < from) {
      const next = this.host.indexOf(this.record.bytes, CR, from);
      this.cr = next < 0 ? this.record.bytes.length : next;
    }
    return this.cr >= lf - 1 && lf - start <= maxRecordLength;
  }

  private pass(lf: number): void {
    const { record, reader } = this;
    if (this.unread < record.start) this.read(record.start);
    if (!this.isClear) reader.endRecord();
    this.isClear = true;
    const { totals } = reader;
    record.line = totals.lineCount++;
    totals.recordCount++;
    totals.length += lf + 1 - record.start;
    if (record.end < lf) totals.crlf++;
    else totals.lf++;
    this.unread = lf + 1;
    this.taker.pass(record);
  }

  /** Hands the reader what lies between the records that were passed over. */
  private read(to: number): void {
    if (this.unread === to) return;
    this.taker.settle();
    this.reader.push(this.host.toText(this.record.bytes, this.unread, to));
    this.unread = to;
    this.isClear = false;
  }
}
