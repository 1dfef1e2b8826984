// Owns finding where the rows of a table end: quotes may hold separators and line ends, lines may have no end. What it
// decides depends on offsets in the row only, never on how the text was cut.

/** A row as it stands in the text, and the line end behind it (empty at the end of the text). */
export interface RawRow {
  readonly text: string;
  readonly end: string;
  /** True when the row is the beginning of an endless line. */
  readonly isCut: boolean;
}

/** A longer row is no row: an event's message has at most 32,766 characters. */
const maxRowLength = 131_072;
/** After so many quotes that nothing closes, quotes are taken for text. */
const maxStrayQuotes = 16;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const nowhere = Number.MAX_SAFE_INTEGER;

/** Takes the text in parts and gives its rows one by one. */
export class RowScan {
  private buffer = '';
  /** Where the row begins, and up to where it has been looked through. */
  private start = 0;
  private at = 0;
  private isQuoted = false;
  private strayQuotes = 0;
  /** The beginning of an endless line whose rest is being dropped. */
  private cut: string | undefined;
  // Next occurrence of each sign at or behind `at`; looked up again only when passed.
  private quote = -1;
  private lf = -1;
  private cr = -1;

  add(chunk: string): void {
    this.buffer = this.start === 0 ? this.buffer + chunk : this.buffer.slice(this.start) + chunk;
    this.at -= this.start;
    this.start = 0;
    this.forgetPlaces();
  }

  /** True once so many quotes were left open that they cannot be meant as such. */
  ignoresQuotes(): boolean {
    return this.strayQuotes >= maxStrayQuotes;
  }

  /** The next whole row; undefined until more text comes. */
  next(separator: string | undefined, isLast: boolean): RawRow | undefined {
    for (;;) {
      const end = this.findEnd(separator, isLast);
      if (end !== undefined) return this.rowBefore(end, isLast);
      if (this.cut !== undefined) {
        this.start = this.at;
        return isLast ? this.rowTo(this.buffer.length, this.buffer.length) : undefined;
      }
      // One more sign than the limit tells whether a line end at the limit is a pair.
      const length = this.buffer.length - this.start;
      if (length <= maxRowLength || (length === maxRowLength + 1 && !isLast)) {
        return isLast && length > 0 ? this.rowTo(this.lastEnd(), this.buffer.length) : undefined;
      }
      const row = this.tooLong();
      if (row !== undefined) return row;
    }
  }

  /** The row that ends at a line end, if it is known whether that is a pair. */
  private rowBefore(end: number, isLast: boolean): RawRow | undefined {
    if (this.buffer.charCodeAt(end) !== CR) return this.rowTo(end, end + 1);
    if (end + 1 === this.buffer.length && !isLast) return undefined;
    return this.rowTo(end, this.buffer.charCodeAt(end + 1) === LF ? end + 2 : end + 1);
  }

  /** Goes on to the row's end; undefined when it is not in the buffer or lies behind the limit. */
  private findEnd(separator: string | undefined, isLast: boolean): number | undefined {
    const limit = this.cut === undefined ? this.start + maxRowLength : nowhere;
    while (this.at < this.buffer.length && this.at < limit) {
      this.quote = this.ignoresQuotes() || this.cut !== undefined ? nowhere : this.nextOf('"', this.quote);
      if (this.isQuoted) {
        if (!this.leaveQuotes(separator, limit, isLast)) return undefined;
        continue;
      }
      this.lf = this.nextOf('\n', this.lf);
      this.cr = this.nextOf('\r', this.cr);
      const end = Math.min(this.lf, this.cr);
      if (this.quote < end) {
        if (this.quote >= limit) break;
        this.isQuoted = this.quote === this.start || isSeparator(this.buffer[this.quote - 1], separator);
        this.at = this.quote + 1;
        continue;
      }
      this.at = Math.min(end, this.buffer.length, limit);
      if (end >= limit || end >= this.buffer.length) break;
      return end;
    }
    return undefined;
  }

  /** Steps behind the next quote and notes whether it closes the cell; false when more text is needed to tell. */
  private leaveQuotes(separator: string | undefined, limit: number, isLast: boolean): boolean {
    const { buffer, quote } = this;
    if (quote >= Math.min(limit, buffer.length)) {
      this.at = Math.min(limit, buffer.length);
      return true;
    }
    const next = behindBlanks(buffer, quote + 1);
    if (next === buffer.length && !isLast) {
      this.at = quote;
      return false;
    }
    const after = buffer.charCodeAt(quote + 1);
    this.at = after === QUOTE ? quote + 2 : quote + 1;
    const last = buffer.charCodeAt(next);
    const isEnd = Number.isNaN(last) || last === LF || last === CR;
    this.isQuoted = after === QUOTE || !(isEnd || isSeparator(buffer[quote + 1], separator));
    return true;
  }

  private nextOf(sign: string, known: number): number {
    if (known >= this.at) return known;
    const found = this.buffer.indexOf(sign, this.at);
    return found < 0 ? nowhere : found;
  }

  private rowTo(end: number, next: number): RawRow {
    const row = {
      text: this.cut ?? this.buffer.slice(this.start, end),
      end: this.buffer.slice(end, next),
      isCut: this.cut !== undefined,
    };
    this.cut = undefined;
    this.start = next;
    this.at = next;
    this.isQuoted = false;
    return row;
  }

  /** The end of a row whose quotes the text leaves open: the last line end is not a part of it. */
  private lastEnd(): number {
    const end = /\r\n$|[\r\n]$/.exec(this.buffer.slice(-2))?.[0] ?? '';
    return Math.max(this.start, this.buffer.length - end.length);
  }

  /** The row is longer than any: a quote was left open, or the line has no end. */
  private tooLong(): RawRow | undefined {
    const row = this.buffer.slice(this.start, this.start + maxRowLength);
    const end = this.isQuoted ? row.search(/[\r\n]/) : -1;
    this.isQuoted = false;
    this.forgetPlaces();
    if (end < 0) {
      this.cut = row;
      return undefined;
    }
    this.strayQuotes++;
    const place = this.start + end;
    return this.rowTo(place, place + (this.buffer.startsWith('\r\n', place) ? 2 : 1));
  }

  private forgetPlaces(): void {
    this.quote = -1;
    this.lf = -1;
    this.cr = -1;
  }
}

/** An editor or a page may leave so many blanks at the end of a line. */
const maxBlanks = 8;

/** The place behind the blanks at `from`, if they are few. */
export function behindBlanks(text: string, from: number): number {
  let p = from;
  while (p < from + maxBlanks && text.charCodeAt(p) === SPACE) p++;
  return p;
}

function isSeparator(sign: string | undefined, separator: string | undefined): boolean {
  if (separator !== undefined) return sign === separator;
  return sign === ',' || sign === ';' || sign === '\t';
}
