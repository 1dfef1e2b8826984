// Owns the one pass over the text: chunks in, delimited records out. It knows lines, heads and continuation
// lines, and nothing of what a message means.
import { type Header, type HeaderFamily, matchHeader } from './header';
import { matchInnerHead, type OpenRecord } from './textHeads';

/** One delimited record. The object is reused: take what you need before the next one. */
export interface RawRecord extends Header {
  /** The text in which the offsets count; changes from record to record. */
  text: string;
  start: number;
  /** Offset behind the last character, trailing line end excluded. */
  end: number;
  /** Offset behind the first physical line, line end excluded. */
  firstLineEnd: number;
  /** 0-based physical line. */
  line: number;
  /** Physical lines, 1 or more. */
  lineCount: number;
}

/** What the reader counted. */
export interface ReaderTotals {
  length: number;
  lineCount: number;
  recordCount: number;
  continuationLines: number;
  unparsedLines: number;
  crlf: number;
  lf: number;
  longLines: number;
  nulCharacters: number;
}

export interface RecordReader {
  push(chunk: string): void;
  finish(): ReaderTotals;
}

/** A record is cut here: no genuine one comes near, and a binary file must not grow without bound. */
const maxRecordLength = 262_144;
/** Where two chunks meet, this much of the second is joined to the rest of the first: more than most records have. */
const seamLength = 8_192;
/** `>` */
const QUOTE = 62;
/** Lines that CSI prints inside a record and never at the beginning of one. */
const innerLine =
  /(?:(?:Old|New) component: |Install(?:er)? (?:mode|ID|name): |Smart installer: |Completion status: |CSIPERF:|PublicKeyToken=|Expected: |Actual: |Found: |\[gle=)/y;
/** The head of a section in setupapi.dev.log. */
const sectionHead = />>>?\s+(?:\[|Section start)/y;
/** An item that a store check lists, and what a wrap may cut off it: a component, a path or a package. */
const listedItem = /\((?:p|f|fix)\)\s/y;
const restOfItem = /(?:(?:amd64|x86|wow64|arm64|arm|msil)_\S|servicing\\|winsxs\\|[\w.-]+~[0-9a-f]{16}~)/iy;
/** Texts in which a line may begin a record only because of the record before it. */
const innerFamilies: ReadonlySet<HeaderFamily> = new Set([
  'setupapi',
  'checksur',
  'package-list',
  'setup-diag',
]);
const LF = 10;
const CR = 13;

/**
 * Makes a reader.
 * @param onRecord called once per record, in order, with a reused object
 */
export function createRecordReader(onRecord: (record: RawRecord) => void): RecordReader {
  const totals: ReaderTotals = {
    length: 0,
    lineCount: 0,
    recordCount: 0,
    continuationLines: 0,
    unparsedLines: 0,
    crlf: 0,
    lf: 0,
    longLines: 0,
    nulCharacters: 0,
  };
  // Two records take turns: one is open, the other receives the head of the line being looked at.
  let record = emptyRecord();
  let header = emptyRecord();
  let buffer = '';
  /** Offset in the buffer where the next unread line begins. */
  let next = 0;
  /** Offset from which the search for the next line end goes on; spares re-reading a long unfinished line. */
  let searched = 0;
  let isOpen = false;
  let hasHeads = false;
  let isCut = false;
  let isHandedOut = false;
  let isStart = true;

  /** What the heads of texts without columns ask about the open record. */
  const openRecord: OpenRecord = {
    get family() {
      return record.family;
    },
    get isBlank() {
      return record.firstLineEnd <= record.messageStart + 1;
    },
    get beginning() {
      return buffer.slice(record.messageStart, Math.min(record.firstLineEnd, record.messageStart + 400));
    },
  };

  function flush(): void {
    if (!isOpen) return;
    if (!isHandedOut) handOut();
    totals.recordCount++;
    isOpen = false;
    isCut = false;
    isHandedOut = false;
  }

  function handOut(): void {
    record.text = buffer;
    onRecord(record);
  }

  function open(lineStart: number, lineEnd: number, line: number): void {
    const spare = record;
    record = header;
    header = spare;
    record.start = lineStart;
    record.end = lineEnd;
    record.firstLineEnd = lineEnd;
    record.line = line;
    record.lineCount = 1;
    isOpen = true;
  }

  function takeLine(lineStart: number, lineEnd: number): void {
    const line = totals.lineCount++;
    if (beginsRecord(lineStart, lineEnd)) {
      flush();
      hasHeads = true;
      open(lineStart, lineEnd, line);
      return;
    }
    if (isOpen && hasHeads && record.family !== 'bare') {
      totals.continuationLines++;
      record.lineCount++;
      if (isEmptyQuotation(lineStart, lineEnd)) return;
      if (!isCut && !isHandedOut && lineEnd - record.start <= maxRecordLength) record.end = lineEnd;
      else isCut = true;
      return;
    }
    takeBareLine(lineStart, lineEnd, line);
  }

  function beginsRecord(lineStart: number, lineEnd: number): boolean {
    const open = isOpen && !isHandedOut ? openRecord : undefined;
    if (matchHeader(buffer, lineStart, lineEnd, header, open)) return true;
    return (
      open !== undefined &&
      innerFamilies.has(record.family) &&
      matchInnerHead(buffer, { start: lineStart, end: lineEnd }, open, header)
    );
  }

  /** A blank line of a quotation: `>` and nothing behind it. */
  function isEmptyQuotation(lineStart: number, lineEnd: number): boolean {
    return buffer.charCodeAt(lineStart) === QUOTE && messageOf(lineStart, lineEnd) === lineEnd;
  }

  /** Where a line without a head begins: behind blanks and the marks of a quotation. */
  function messageOf(lineStart: number, lineEnd: number): number {
    let p = lineStart;
    while (p < lineEnd && (buffer.charCodeAt(p) <= 32 || (buffer.charCodeAt(p) === QUOTE && isMark(p)))) p++;
    return p;
  }

  /** True where a section of setupapi begins: its marks are no quotation. */
  function isSection(p: number): boolean {
    sectionHead.lastIndex = p;
    return sectionHead.test(buffer);
  }

  function isMark(p: number): boolean {
    const after = buffer.charCodeAt(p + 1);
    if (after === QUOTE && isSection(p)) return false;
    return Number.isNaN(after) || after <= 32 || after === QUOTE;
  }

  /** True for a line that the writer only prints inside a record, or that a wrap cut off a listed item. */
  function continuesBare(p: number): boolean {
    if (!isOpen || isHandedOut || record.family !== 'bare') return false;
    innerLine.lastIndex = p;
    if (innerLine.test(buffer)) return true;
    listedItem.lastIndex = record.messageStart;
    restOfItem.lastIndex = p;
    return listedItem.test(buffer) && restOfItem.test(buffer);
  }

  /** A line before any head: text that people cut out of a log; each line stands for itself. */
  function takeBareLine(lineStart: number, lineEnd: number, line: number): void {
    const p = messageOf(lineStart, lineEnd);
    totals.unparsedLines++;
    if (p < lineEnd && continuesBare(p)) {
      record.lineCount++;
      if (lineEnd - record.start <= maxRecordLength) record.end = lineEnd;
      return;
    }
    flush();
    if (p === lineEnd) return;
    header.family = 'bare';
    header.timeStart = 0;
    header.timeEnd = 0;
    header.level = 'unknown';
    header.component = '';
    header.messageStart = p;
    open(lineStart, Math.min(lineEnd, lineStart + maxRecordLength), line);
  }

  /** Drops what is behind us, so that only the open record and the unread rest stay in memory. */
  function compact(): void {
    if (isOpen && !isHandedOut && next - record.start > maxRecordLength) {
      // The open record is longer than any genuine one: hand out its beginning and forget the rest.
      handOut();
      isHandedOut = true;
      isCut = true;
    }
    const keep = firstNeeded();
    if (keep === 0) return;
    buffer = buffer.slice(keep);
    rebase(keep);
  }

  /** Offset of the first character that is still needed: the open record or the unread line. */
  function firstNeeded(): number {
    return isOpen && !isHandedOut ? record.start : next;
  }

  /** Makes all offsets count from `by` characters further on. */
  function rebase(by: number): void {
    next -= by;
    searched -= by;
    if (!isOpen || isHandedOut) return;
    record.start -= by;
    record.end -= by;
    record.firstLineEnd -= by;
    record.messageStart -= by;
    record.timeStart = Math.max(0, record.timeStart - by);
    record.timeEnd = Math.max(0, record.timeEnd - by);
  }

  /**
   * Reads a chunk. A string made by joining is slow to look into, so only the seam is joined to what is left over:
   * once the open record lies in the chunk itself, reading goes on in the chunk as it came.
   */
  function take(chunk: string): void {
    const left = buffer.length;
    const seam = left > 0 && chunk.length > 4 * seamLength ? chunk.indexOf('\n', seamLength) + 1 : 0;
    if (left === 0) resetTo(chunk);
    else if (seam > 0 && seam < chunk.length) {
      buffer += chunk.slice(0, seam);
      drain(false);
      const isBehind = firstNeeded() >= left;
      buffer = isBehind ? chunk : buffer + chunk.slice(seam);
      if (isBehind) rebase(left);
    } else buffer += chunk;
    drain(false);
    compact();
  }

  function drain(isLast: boolean): void {
    let lf = buffer.indexOf('\n', searched);
    let cr = buffer.indexOf('\r', searched);
    for (;;) {
      const at = lf < 0 ? cr : cr < 0 ? lf : Math.min(lf, cr);
      if (at < 0) break;
      const isCr = at === cr;
      if (isCr && at + 1 === buffer.length && !isLast) break;
      const isPair = isCr && buffer.charCodeAt(at + 1) === LF;
      if (isPair) totals.crlf++;
      else totals.lf++;
      takeLine(next, at);
      next = isPair ? at + 2 : at + 1;
      if (isCr) cr = buffer.indexOf('\r', next);
      if (!isCr || isPair) lf = buffer.indexOf('\n', next);
    }
    searched = Math.max(next, buffer.length - (buffer.charCodeAt(buffer.length - 1) === CR ? 1 : 0));
    if (buffer.length - next > maxRecordLength) cutLongLine();
  }

  /** An endless line: keep its beginning, drop its middle, so that memory stays bounded. */
  function cutLongLine(): void {
    totals.longLines++;
    buffer = buffer.slice(0, next + maxRecordLength / 2);
    searched = buffer.length;
  }

  return {
    push(chunk) {
      totals.length += chunk.length;
      let text = chunk;
      if (isStart && text.length > 0) {
        if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
        isStart = false;
      }
      totals.nulCharacters += countNul(text);
      take(text);
    },
    finish() {
      drain(true);
      if (next < buffer.length) takeLine(next, buffer.length);
      flush();
      buffer = '';
      return totals;
    },
  };

  function resetTo(text: string): void {
    next = 0;
    searched = 0;
    buffer = text;
  }
}

function emptyRecord(): RawRecord {
  return {
    family: 'bare',
    timeStart: 0,
    timeEnd: 0,
    level: 'unknown',
    component: '',
    messageStart: 0,
    text: '',
    start: 0,
    end: 0,
    firstLineEnd: 0,
    line: 0,
    lineCount: 0,
  };
}

function countNul(text: string): number {
  let count = 0;
  for (let p = text.indexOf('\0'); p >= 0; p = text.indexOf('\0', p + 1)) count++;
  return count;
}
