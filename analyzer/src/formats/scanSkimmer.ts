// Owns the same as skimmer.ts where the scanner is there: whole runs of ordinary records are counted at once, and records
// with further lines are passed over too.
import type { AsciiHost } from './ascii';
import { type ByteScanner, Scanned, scannedQuiet } from './byteScanner';
import type { PlainBytes } from './plainBytes';
import { emptyPlain, type PlainKind, type PlainRecord, plainCbs } from './plainRecord';
import type { LineReader } from './reader';

/** Records that were passed over, one behind the other. The object is reused. */
export interface PassedRun {
  bytes: Uint8Array;
  records: number;
  /** How many of them are of component CBS; all others are of CSI. */
  cbsRecords: number;
  firstKind: PlainKind;
  /** Offsets at which the first and the last begin. */
  first: number;
  last: number;
}

/** Who is told about runs of records that were passed over. */
export interface RunTaker {
  /**
   * Counts a run.
   * @returns number of its first record
   */
  passRun(run: PassedRun): number;
  /** One of the last planning records of that run; the object is reused. */
  passQuiet(record: PlainBytes, index: number): void;
  /** An ordinary record of one line that has to be read; false where it is wanted as text. The object is reused. */
  hold(record: PlainBytes): boolean;
  /** An ordinary record of one line that has to be read, or may have to; the object is reused. */
  takeOne(record: PlainRecord, isSure: boolean): void;
  /** The bytes change: the time to take along what is needed of them. */
  settle(): void;
}

const LF = 10;

/** Skims pieces of text for a reader of lines; other pieces may be pushed into that reader in between. */
export class ScanSkimmer {
  private readonly reader: LineReader;
  private readonly taker: RunTaker;
  private readonly host: AsciiHost;
  private readonly scanner: ByteScanner;
  private readonly run: PassedRun;
  private readonly record: PlainBytes;
  private readonly one = emptyPlain();
  /** Offset of the first byte that neither the reader got nor was passed over. */
  private unread = 0;
  /** True while the reader has no record open. */
  private isClear = false;

  constructor(reader: LineReader, taker: RunTaker, host: AsciiHost, scanner: ByteScanner) {
    this.reader = reader;
    this.taker = taker;
    this.host = host;
    this.scanner = scanner;
    const bytes = scanner.block;
    this.run = { bytes, records: 0, cbsRecords: 0, firstKind: 0, first: 0, last: 0 };
    this.record = { kind: plainCbs, bytes, start: 0, end: 0, line: 0 };
  }

  /**
   * Takes the next piece of the text.
   * @param bytes all below 0x80; may be reused afterwards
   * @returns the number of line feeds in it
   */
  push(bytes: Uint8Array): number {
    const { block } = this.scanner;
    let feeds = 0;
    for (let at = 0; at < bytes.length; at += block.length) {
      const piece = bytes.subarray(at, at + block.length);
      if (piece.buffer !== block.buffer || piece.byteOffset !== block.byteOffset) block.set(piece);
      feeds += this.skim(piece.length);
    }
    return feeds;
  }

  /** Skims what lies at the beginning of the block. */
  private skim(length: number): number {
    const { scanner, reader, host } = this;
    const { block, counts } = scanner;
    this.unread = 0;
    this.isClear = false;
    let feeds = 0;
    let from = 0;
    if (!reader.isAtLineStart) {
      const lf = host.indexOf(block, LF, 0);
      from = lf < 0 || lf >= length ? length : lf + 1;
      if (from === lf + 1) feeds++;
    }
    while (from < length) {
      scanner.scan(from, length);
      if (counts[Scanned.records] !== 0) this.pass(from);
      if (counts[Scanned.oneKind] !== 0) this.takeOne();
      feeds += (counts[Scanned.lines] ?? 0) + (counts[Scanned.stretchFeeds] ?? 0);
      from = counts[Scanned.next] ?? length;
    }
    this.read(length);
    this.taker.settle();
    return feeds;
  }

  private pass(from: number): void {
    const { counts } = this.scanner;
    this.clearTo(from);
    const { totals } = this.reader;
    const line = totals.lineCount;
    const lines = counts[Scanned.lines] ?? 0;
    const crlf = counts[Scanned.crlf] ?? 0;
    const stretch = counts[Scanned.stretch] ?? 0;
    totals.lineCount += lines;
    totals.recordCount += counts[Scanned.records] ?? 0;
    totals.continuationLines += counts[Scanned.continuations] ?? 0;
    totals.length += stretch - from;
    totals.crlf += crlf;
    totals.lf += lines - crlf;
    this.unread = stretch;
    this.tell(from, line);
  }

  private tell(from: number, line: number): void {
    const { run, record, taker } = this;
    const { counts, quiet } = this.scanner;
    run.records = counts[Scanned.records] ?? 0;
    run.cbsRecords = counts[Scanned.cbsRecords] ?? 0;
    run.firstKind = (counts[Scanned.firstKind] ?? 0) as PlainKind;
    run.first = from;
    run.last = counts[Scanned.last] ?? 0;
    const index = taker.passRun(run);
    const count = counts[Scanned.quiet] ?? 0;
    for (let k = Math.max(0, count - scannedQuiet); k < count; k++) {
      const slot = 4 * (k % scannedQuiet);
      record.start = quiet[slot] ?? 0;
      record.end = quiet[slot + 1] ?? 0;
      record.line = line + (quiet[slot + 2] ?? 0);
      taker.passQuiet(record, index + (quiet[slot + 3] ?? 0));
    }
  }

  /** Hands on a record by itself: the reader of lines would only find out what is known already. */
  private takeOne(): void {
    const { one, reader } = this;
    const { counts } = this.scanner;
    const start = counts[Scanned.stretch] ?? 0;
    const next = counts[Scanned.next] ?? 0;
    this.clearTo(start);
    const { totals } = reader;
    const end = counts[Scanned.oneEnd] ?? 0;
    const line = totals.lineCount++;
    totals.recordCount++;
    totals.length += next - start;
    if (end + 1 < next) totals.crlf++;
    else totals.lf++;
    this.unread = next;
    const kind = (counts[Scanned.oneKind] ?? 0) as PlainKind;
    const isSure = counts[Scanned.oneIsSure] === 1;
    if (isSure && this.isHeld(kind, start, end, line)) return;
    one.kind = kind;
    // With its line end, which tells a beginning that was cut by a wrap.
    one.text = this.host.toText(this.run.bytes, start, next);
    one.end = end - start;
    one.line = line;
    this.taker.takeOne(one, isSure);
  }

  private isHeld(kind: PlainKind, start: number, end: number, line: number): boolean {
    const { record } = this;
    record.kind = kind;
    record.start = start;
    record.end = end;
    record.line = line;
    const isHeld = this.taker.hold(record);
    record.kind = plainCbs;
    return isHeld;
  }

  /** Reads up to an offset at which an ordinary record begins: whatever was open ends there. */
  private clearTo(offset: number): void {
    this.read(offset);
    if (!this.isClear) this.reader.endRecord();
    this.isClear = true;
  }

  /** Hands the reader what lies between the records that were passed over. */
  private read(to: number): void {
    if (this.unread === to) return;
    this.reader.push(this.host.toText(this.run.bytes, this.unread, to));
    this.unread = to;
    this.isClear = false;
  }
}
