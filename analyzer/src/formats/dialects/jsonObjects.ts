// Owns the reading of JSON that is a list of like objects, or one object behind another: chunks in, objects out, one at a
// time. It knows brackets and strings, and nothing of what an object means.
import type { ReaderTotals, RecordReader } from '../reader';
import { countChunk, emptyTotals } from './totals';

/** One object as it stands in the text. */
export interface JsonPlace {
  /** From its `{` to behind its `}`. */
  readonly text: string;
  /** 0-based physical line on which it begins. */
  readonly line: number;
  /** Physical lines, 1 or more. */
  readonly lineCount: number;
}

/** A longer object is a list of others: an event holds at most 64 KB. */
const maxObjectLength = 262_144;
/** Objects that nest deeper are not read. */
const maxDepth = 64;

/** A bracket that is open. */
interface Frame {
  /** Offset in the buffer; -1 for one whose text is not wanted. */
  start: number;
  readonly line: number;
  readonly isList: boolean;
}

/**
 * Makes a reader that hands on every object that is an item of a list or stands by itself, inner ones first.
 * @param onObject tells whether the object became a record; what is around it is then none
 */
export function createJsonObjectReader(onObject: (object: JsonPlace) => boolean): RecordReader {
  return new ObjectReader(onObject);
}

const QUOTE = 34;
const BACKSLASH = 92;
const CR = 13;
const LF = 10;

class ObjectReader implements RecordReader {
  private readonly totals = emptyTotals();
  private buffer = '';
  private searched = 0;
  private line = 0;
  /** The first line that is no record's yet. */
  private free = 0;
  private isInString = false;
  private readonly open: Frame[] = [];
  /** Brackets beyond the deepest that is looked at. */
  private beyond = 0;
  private hasText = false;

  constructor(private readonly onObject: (object: JsonPlace) => boolean) {}

  push(chunk: string): void {
    countChunk(this.totals, chunk);
    this.buffer += chunk;
    this.scan(false);
    this.trim();
  }

  finish(): ReaderTotals {
    this.scan(true);
    this.totals.lineCount = this.line + (this.hasText ? 1 : 0);
    const { lineCount, recordCount, continuationLines } = this.totals;
    this.totals.unparsedLines = Math.max(0, lineCount - recordCount - continuationLines);
    this.buffer = '';
    return this.totals;
  }

  private scan(isLast: boolean): void {
    const { buffer } = this;
    for (;;) {
      const sign = this.isInString ? inString : outside;
      sign.lastIndex = this.searched;
      const match = sign.exec(buffer);
      const at = match?.index ?? buffer.length;
      if (at > this.searched) this.hasText = true;
      this.searched = at;
      if (match === null) return;
      // The other half of the sign may come with the next chunk.
      const code = buffer.charCodeAt(at);
      if (at + 1 === buffer.length && !isLast && (code === BACKSLASH || code === CR)) return;
      this.take(code, at);
    }
  }

  private take(code: number, at: number): void {
    this.searched = at + 1;
    if (code === LF || code === CR) {
      this.endLine(code, at);
      return;
    }
    this.hasText = true;
    if (code === BACKSLASH) this.searched = Math.min(at + 2, this.buffer.length);
    else if (code === QUOTE) this.isInString = !this.isInString;
    else if (openers.has(code)) this.opened(code, at);
    else this.closed(at);
  }

  private endLine(code: number, at: number): void {
    if (code === CR && this.buffer.charCodeAt(at + 1) === LF) {
      this.totals.crlf++;
      this.searched = at + 2;
    } else this.totals.lf++;
    this.line++;
    this.hasText = false;
  }

  /** An object is wanted where a list holds it or where nothing does; the value of a name is a part of another one. */
  private opened(code: number, at: number): void {
    if (this.open.length >= maxDepth) {
      this.beyond++;
      return;
    }
    const isObject = code === openBrace;
    const isItem = this.open.at(-1)?.isList ?? true;
    this.open.push({ start: isObject && isItem ? at : -1, line: this.line, isList: !isObject });
  }

  private closed(at: number): void {
    if (this.beyond > 0) {
      this.beyond--;
      return;
    }
    const frame = this.open.pop();
    if (frame === undefined || frame.start < 0) return;
    const text = this.buffer.slice(frame.start, at + 1);
    const lineCount = this.line - frame.line + 1;
    if (!this.onObject({ text, line: frame.line, lineCount })) return;
    this.account(frame.line);
    for (const outer of this.open) outer.start = -1;
  }

  /** Counts the lines of a record; those of several on one line belong to the first. */
  private account(line: number): void {
    const first = Math.max(line, this.free);
    this.totals.recordCount++;
    this.totals.continuationLines += Math.max(0, this.line - first);
    this.free = this.line + 1;
  }

  /** Keeps the text of the outermost object that is still wanted; one that grew too long is not. */
  private trim(): void {
    for (const frame of this.open)
      if (frame.start >= 0 && this.buffer.length - frame.start > maxObjectLength) frame.start = -1;
    const first = this.open.find(({ start }) => start >= 0)?.start ?? this.searched;
    if (first === 0) return;
    this.buffer = this.buffer.slice(first);
    this.searched -= first;
    for (const frame of this.open) if (frame.start >= 0) frame.start -= first;
  }
}

const inString = /["\\\n\r]/g;
const outside = /["{}[\]\n\r]/g;
const openBrace = 123;
const openers: ReadonlySet<number> = new Set([openBrace, 91]);
