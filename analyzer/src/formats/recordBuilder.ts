// Owns the record that is being read: which lines belong to it, when it ends, what was counted.
import {
  announces,
  continuesRecord,
  hangsBelow,
  isCodeTail,
  isCommand,
  isConsoleLine,
  isEmptyQuotation,
  isScannerLine,
  isWrapped,
  wordsOf,
} from './bareLines';
import { type HeaderFamily, matchHeader } from './header';
import { endsInPaste, isProseBehind } from './pasteEnds';
import { emptyPlain, type PlainRecord, plainKindAt } from './plainRecord';
import { emptyRecord, emptyTotals, type RawRecord } from './rawRecord';
import { completeHead, skipBlanks } from './servicingHeads';
import { matchInnerHead, type OpenRecord } from './textHeads';

/** A record is cut here: no genuine one comes near, and a binary file must not grow without bound. */
export const maxRecordLength = 262_144;

/** Texts in which a line may begin a record only because of the record before it. */
const innerFamilies: ReadonlySet<HeaderFamily> = new Set([
  'setupapi',
  'checksur',
  'package-list',
  'setup-diag',
]);

/** Who takes the records that are read. */
export interface RecordTaker {
  /** Called once per record, in order, with a reused object. */
  readonly onRecord: (record: RawRecord) => void;
  /** Asked first about an ordinary record, with a reused object; false where it is wanted as a whole. */
  readonly passes?: (record: PlainRecord) => boolean;
}

/** Takes the lines of a log one by one and hands on each record once its last line is known. */
export class RecordBuilder implements OpenRecord {
  readonly totals = emptyTotals();
  private readonly taker: RecordTaker;
  /** Persons speak between the lines of what they paste; a log holds what programs wrote. */
  private readonly isPaste: boolean;
  private readonly areWhole: boolean;
  /** The text in which the offsets of lines and of the open record count. */
  private text = '';
  // Two records take turns: one is open, the other receives the head of the line being looked at.
  private record = emptyRecord();
  private header = emptyRecord();
  private isOpen = false;
  /** The open record, while it is an ordinary one of which so far only the head's line came; its kind is 0 otherwise. */
  private readonly plain = emptyPlain();
  private hasHeads = false;
  private isCut = false;
  private isHandedOut = false;
  /** True where an empty line came since the open record of a paste began. */
  private isBehindBlank = false;
  /** Where the last line of an open record without a head begins. */
  private lineStart = 0;

  constructor(taker: RecordTaker, isPaste: boolean, areWhole: boolean) {
    this.taker = taker;
    this.isPaste = isPaste;
    this.areWhole = areWhole;
  }

  get family(): HeaderFamily {
    return this.record.family;
  }

  get isBlank(): boolean {
    const { messageStart, firstLineEnd } = this.record;
    return this.text.slice(messageStart, Math.min(firstLineEnd, messageStart + 80)).trim() === '';
  }

  get beginning(): string {
    const { messageStart, firstLineEnd } = this.record;
    return this.text.slice(messageStart, Math.min(firstLineEnd, messageStart + 400));
  }

  /**
   * Goes on in another text, whose first character had the offset `by` in the one before; what lies before it is gone.
   */
  moveTo(text: string, by: number): void {
    this.text = text;
    const { record, plain } = this;
    if (plain.kind !== 0) {
      plain.text = text;
      plain.start -= by;
      plain.end -= by;
    }
    if (by === 0 || !this.isHeld()) return;
    this.lineStart -= by;
    record.start -= by;
    record.end -= by;
    record.firstLineEnd -= by;
    record.messageStart -= by;
    record.timeStart = Math.max(0, record.timeStart - by);
    record.timeEnd = Math.max(0, record.timeEnd - by);
  }

  /** Offset of the first character that the open record needs; `next` where it needs none. */
  firstNeeded(next: number): number {
    if (this.plain.kind !== 0) return this.plain.start;
    return this.isHeld() ? this.record.start : next;
  }

  /** Hands out the beginning of an open record that is longer than any genuine one, and forgets the rest. */
  cutOverlong(next: number): void {
    if (this.plain.kind !== 0 && next - this.plain.start > maxRecordLength) this.unfold();
    if (!this.isHeld() || next - this.record.start <= maxRecordLength) return;
    this.handOut();
    this.isHandedOut = true;
    this.isCut = true;
  }

  /** Takes the next line, its line end excluded. */
  takeLine(start: number, end: number): void {
    const line = this.totals.lineCount++;
    if (this.taker.passes !== undefined) {
      const kind = plainKindAt(this.text, start, end);
      if (kind !== 0) {
        this.flush();
        this.openPlain(start, end, line);
        this.plain.kind = kind;
        return;
      }
      if (this.plain.kind !== 0) this.unfold();
    }
    if (this.beginsRecord(start, end)) {
      this.flush();
      this.hasHeads = true;
      this.open(start, end, line);
    } else if (this.isOpen && this.hasHeads && !this.endsBefore(start, end)) {
      this.continueRecord(start, end);
    } else {
      this.takeBareLine(start, end, line);
    }
  }

  /** Ends the open record. */
  flush(): void {
    if (this.plain.kind !== 0) {
      if (this.taker.passes?.(this.plain) === true) {
        this.plain.kind = 0;
        this.totals.recordCount++;
        return;
      }
      this.unfold();
    }
    if (!this.isOpen) return;
    if (!this.isHandedOut) this.handOut();
    this.totals.recordCount++;
    this.isOpen = false;
    this.isCut = false;
    this.isHandedOut = false;
  }

  /** Ends the open record before one whose head somebody else has seen. */
  endRecord(): void {
    this.flush();
    this.hasHeads = true;
  }

  /** True while the open record still needs its text. */
  private isHeld(): boolean {
    return this.isOpen && !this.isHandedOut;
  }

  private handOut(): void {
    this.record.text = this.text;
    this.taker.onRecord(this.record);
  }

  private openPlain(start: number, end: number, line: number): void {
    const { plain } = this;
    this.hasHeads = true;
    // Storing what is there already would cost as much as all the rest.
    if (plain.text !== this.text) plain.text = this.text;
    plain.start = start;
    plain.end = end;
    plain.line = line;
  }

  /** An ordinary record that goes on, or that is wanted as a whole, becomes one like any other. */
  private unfold(): void {
    const { plain } = this;
    plain.kind = 0;
    matchHeader(this.text, plain.start, plain.end, this.header);
    this.open(plain.start, plain.end, plain.line);
  }

  private open(start: number, end: number, line: number): void {
    const spare = this.record;
    this.record = this.header;
    this.header = spare;
    const { record } = this;
    record.start = start;
    record.end = end;
    record.firstLineEnd = end;
    record.line = line;
    record.lineCount = 1;
    this.lineStart = start;
    this.isBehindBlank = false;
    this.isOpen = true;
  }

  private beginsRecord(start: number, end: number): boolean {
    const open = this.isHeld() ? this : undefined;
    if (matchHeader(this.text, start, end, this.header, open)) return !this.endsBare(start, end);
    return (
      open !== undefined &&
      innerFamilies.has(this.record.family) &&
      matchInnerHead(this.text, { start, end }, open, this.header)
    );
  }

  /** True where a head that stands behind its message is the rest of the bare line above. */
  private endsBare(start: number, end: number): boolean {
    return isEnded(this.header) && this.continuesBare(start, wordsOf(this.text, start, end), end);
  }

  private continueRecord(start: number, end: number): void {
    const { record } = this;
    this.totals.continuationLines++;
    record.lineCount++;
    if (this.isPaste) this.isBehindBlank ||= wordsOf(this.text, start, end) === end;
    if (isEmptyQuotation(this.text, start, end)) return;
    if (this.endsBeforeMessage()) completeHead(this.text, start, record);
    if (!this.isCut && !this.isHandedOut && end - record.start <= maxRecordLength) record.end = end;
    else this.isCut = true;
  }

  /** True where the line is no part of the open record: it has its one line, or a paste goes on with a console's or a person's. */
  private endsBefore(start: number, end: number): boolean {
    const { record, text } = this;
    if (record.family === 'bare' || isEnded(record)) return true;
    const isServicing = record.family.startsWith('servicing');
    if (isServicing && (isConsoleLine(text, start) || isScannerLine(text, start))) return true;
    if (!this.isPaste) return false;
    const line = { start, end, isBehindBlank: this.isBehindBlank };
    return isServicing ? endsInPaste(text, line, this.beginning) : isProseBehind(text, line);
  }

  /** True while the head of a servicing record is all that came of it. */
  private endsBeforeMessage(): boolean {
    const { family, messageStart, firstLineEnd } = this.record;
    if (messageStart > firstLineEnd || this.isHandedOut || !family.startsWith('servicing')) return false;
    return skipBlanks(this.text, messageStart) >= firstLineEnd;
  }

  /** A line before any head: text that people cut out of a log; each line stands for itself. */
  private takeBareLine(start: number, end: number, line: number): void {
    const words = wordsOf(this.text, start, end);
    this.totals.unparsedLines++;
    if (words < end && this.continuesBare(start, words, end)) {
      this.record.lineCount++;
      if (end - this.record.start <= maxRecordLength) this.record.end = end;
      this.lineStart = start;
      return;
    }
    this.flush();
    if (words === end) return;
    const { header } = this;
    header.family = 'bare';
    header.timeStart = 0;
    header.timeEnd = 0;
    header.level = 'unknown';
    header.component = '';
    header.messageStart = words;
    this.open(start, Math.min(end, start + maxRecordLength), line);
  }

  private continuesBare(start: number, words: number, end: number): boolean {
    const { record, text } = this;
    if (!this.isHeld() || record.family !== 'bare') return false;
    if (
      (isCodeTail(text, words) && !isCommand(text, this.lineStart, record.end)) ||
      announces(text, this.lineStart, record.end)
    )
      return true;
    const message = { at: record.messageStart, indent: record.messageStart - record.start };
    if (hangsBelow(text, message, { words, indent: words - start })) return true;
    const before = { start: this.lineStart, end: record.end };
    if (continuesRecord(text, words, record.messageStart)) return true;
    return !this.areWhole && isWrapped(text, before, { words, end });
  }
}

/** A head of the Configuration Manager client behind its message ends the record. */
function isEnded({ family }: RawRecord): boolean {
  return family === 'update-manager-tail';
}
