// Owns the reading of tables of separated values: chunks in, rows of cells out. It knows quotes, separators and line
// ends, and nothing of what a column means.
import type { ReaderTotals } from '../reader';
import { countChunk, countLineEnds, emptyTotals } from './totals';

/** One row that is not blank. */
export interface CsvRow {
  /** Without their quotes, doubled quotes made single; line breaks inside are kept. */
  readonly cells: readonly string[];
  /** 0-based physical line on which the row begins. */
  readonly line: number;
  /** Physical lines, 1 or more. */
  readonly lineCount: number;
}

export interface CsvRowReader {
  push(chunk: string): void;
  /** Reads the rest; the totals account for every line: a record, the rest of one, or unparsed. */
  finish(): ReaderTotals;
}

/** A longer row is no row: an event's message has at most 32,766 characters. */
const maxRowLength = 131_072;
/** After so many quotes that nothing closes, quotes are taken for text. */
const maxStrayQuotes = 16;
const QUOTE = 34;
const LF = 10;
const CR = 13;
/** What may separate: the system's list separator, or tabs. */
const separators = [',', ';', '\t'] as const;

/** What a row became: a record, the rest of the record before it, or nothing. */
export type RowUse = boolean | 'rest';

/**
 * Makes a reader for values separated by commas, semicolons or tabs; the first row that has one of them decides
 * which. Quotes may hold separators, line breaks and doubled quotes. Memory is bounded by one row and one chunk.
 * @param onRow called once per row, in order; tells what the row became
 * @param known what separates, where the caller has seen it
 */
export function createCsvRowReader(onRow: (row: CsvRow) => RowUse, known?: string): CsvRowReader {
  const totals = emptyTotals();
  const scan = createScan();
  let separator = known;
  let isStart = true;

  function takeRow(row: string, end: string): void {
    const line = totals.lineCount;
    const inner = row.includes('\n') || row.includes('\r') ? countLineEnds(totals, row) : 0;
    countLineEnds(totals, end);
    totals.lineCount += inner + 1;
    if (isBlank(row)) {
      totals.unparsedLines += inner + 1;
      return;
    }
    separator ??= separatorOf(row);
    const cells = scan.ignoresQuotes() ? row.split(separator ?? '\n') : cellsOf(row, separator ?? '\n');
    const use = onRow({ cells, line, lineCount: inner + 1 });
    if (use === 'rest') totals.continuationLines += inner + 1;
    else if (use) {
      totals.recordCount++;
      totals.continuationLines += inner;
    } else totals.unparsedLines += inner + 1;
  }

  function drain(isLast: boolean): void {
    for (let row = scan.next(separator, isLast); row !== undefined; row = scan.next(separator, isLast)) {
      if (row.isCut) totals.longLines++;
      takeRow(row.text, row.end);
    }
  }

  return {
    push(chunk) {
      countChunk(totals, chunk);
      const isMarked = isStart && chunk.charCodeAt(0) === 0xfeff;
      if (chunk !== '') isStart = false;
      scan.add(isMarked ? chunk.slice(1) : chunk);
      drain(false);
    },
    finish() {
      drain(true);
      return totals;
    },
  };
}

/** A row as it stands in the text, and the line end behind it (empty at the end of the text). */
interface RawRow {
  readonly text: string;
  readonly end: string;
  /** True when the row is the beginning of an endless line. */
  readonly isCut: boolean;
}

interface Scan {
  add(chunk: string): void;
  /** The next whole row; undefined until more text comes. */
  next(separator: string | undefined, isLast: boolean): RawRow | undefined;
  /** True once so many quotes were left open that they cannot be meant as such. */
  ignoresQuotes(): boolean;
}

/** Finds where rows end. What it decides depends on offsets in the row only, never on how the text was cut. */
function createScan(): Scan {
  let buffer = '';
  /** Where the row begins, and up to where it has been looked through. */
  let start = 0;
  let at = 0;
  let isQuoted = false;
  let strayQuotes = 0;
  /** The beginning of an endless line whose rest is being dropped. */
  let cut: string | undefined;
  // Next occurrence of each sign at or behind `at`; looked up again only when passed.
  let quote = -1;
  let lf = -1;
  let cr = -1;

  function nextOf(sign: string, known: number): number {
    if (known >= at) return known;
    const found = buffer.indexOf(sign, at);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  }

  /** Goes on to the row's end; undefined when it is not in the buffer or lies behind the limit. */
  function findEnd(separator: string | undefined, isLast: boolean): number | undefined {
    const limit = cut === undefined ? start + maxRowLength : Number.MAX_SAFE_INTEGER;
    while (at < buffer.length && at < limit) {
      quote = isIgnoring() || cut !== undefined ? Number.MAX_SAFE_INTEGER : nextOf('"', quote);
      if (isQuoted) {
        if (!leaveQuotes(separator, limit, isLast)) return undefined;
        continue;
      }
      lf = nextOf('\n', lf);
      cr = nextOf('\r', cr);
      const end = Math.min(lf, cr);
      if (quote < end) {
        if (quote >= limit) break;
        isQuoted = quote === start || isSeparator(buffer[quote - 1], separator);
        at = quote + 1;
        continue;
      }
      at = Math.min(end, buffer.length, limit);
      if (end >= limit || end >= buffer.length) break;
      return end;
    }
    return undefined;
  }

  /** Steps behind the next quote and notes whether it closes the cell; false when more text is needed to tell. */
  function leaveQuotes(separator: string | undefined, limit: number, isLast: boolean): boolean {
    if (quote >= Math.min(limit, buffer.length)) {
      at = Math.min(limit, buffer.length);
      return true;
    }
    if (quote + 1 === buffer.length && !isLast) {
      at = quote;
      return false;
    }
    const after = buffer.charCodeAt(quote + 1);
    at = after === QUOTE ? quote + 2 : quote + 1;
    const isEnd = Number.isNaN(after) || after === LF || after === CR;
    isQuoted = after === QUOTE || !(isEnd || isSeparator(buffer[quote + 1], separator));
    return true;
  }

  function isIgnoring(): boolean {
    return strayQuotes >= maxStrayQuotes;
  }

  function rowTo(end: number, next: number): RawRow {
    const row = {
      text: cut ?? buffer.slice(start, end),
      end: buffer.slice(end, next),
      isCut: cut !== undefined,
    };
    cut = undefined;
    goTo(next);
    return row;
  }

  /** The end of a row whose quotes the text leaves open: the last line end is not a part of it. */
  function lastEnd(): number {
    const end = /\r\n$|[\r\n]$/.exec(buffer.slice(-2))?.[0] ?? '';
    return Math.max(start, buffer.length - end.length);
  }

  function goTo(next: number): void {
    start = next;
    at = next;
    isQuoted = false;
  }

  /** The row is longer than any: a quote was left open, or the line has no end. */
  function tooLong(): RawRow | undefined {
    const row = buffer.slice(start, start + maxRowLength);
    const end = isQuoted ? row.search(/[\r\n]/) : -1;
    isQuoted = false;
    quote = lf = cr = -1;
    if (end >= 0) {
      strayQuotes++;
      const isPair = buffer.startsWith('\r\n', start + end);
      return rowTo(start + end, start + end + (isPair ? 2 : 1));
    }
    cut = row;
    return undefined;
  }

  return {
    ignoresQuotes: isIgnoring,
    add(chunk) {
      buffer = start === 0 ? buffer + chunk : buffer.slice(start) + chunk;
      at -= start;
      start = 0;
      quote = lf = cr = -1;
    },
    next(separator, isLast) {
      for (;;) {
        const end = findEnd(separator, isLast);
        if (end !== undefined) {
          if (buffer.charCodeAt(end) !== CR) return rowTo(end, end + 1);
          if (end + 1 === buffer.length && !isLast) return undefined;
          return rowTo(end, buffer.charCodeAt(end + 1) === LF ? end + 2 : end + 1);
        }
        if (cut !== undefined) {
          start = at;
          if (isLast) return rowTo(buffer.length, buffer.length);
          return undefined;
        }
        // One more sign than the limit tells whether a line end at the limit is a pair.
        if (buffer.length - start > maxRowLength + 1 || (isLast && buffer.length - start > maxRowLength)) {
          const row = tooLong();
          if (row !== undefined) return row;
          continue;
        }
        return isLast && start < buffer.length ? rowTo(lastEnd(), buffer.length) : undefined;
      }
    },
  };
}

function isSeparator(sign: string | undefined, separator: string | undefined): boolean {
  if (separator !== undefined) return sign === separator;
  return sign === ',' || sign === ';' || sign === '\t';
}

function isBlank(row: string): boolean {
  return row.trim() === '';
}

/** The separator that makes most cells; undefined where none makes two. */
function separatorOf(row: string): string | undefined {
  let best: string | undefined;
  let most = 1;
  for (const separator of separators) {
    const count = cellsOf(row, separator).length;
    if (count <= most) continue;
    most = count;
    best = separator;
  }
  return best;
}

function cellsOf(row: string, separator: string): string[] {
  if (!row.includes('"')) return row.split(separator);
  const cells: string[] = [];
  let p = 0;
  for (;;) {
    const isQuoted = row.charCodeAt(p) === QUOTE;
    const end = isQuoted ? closingQuote(row, p + 1, separator) : endOfCell(row, p, separator);
    cells.push(isQuoted ? row.slice(p + 1, end).replaceAll('""', '"') : row.slice(p, end));
    p = isQuoted ? end + 1 : end;
    if (p >= row.length) return cells;
    p++;
  }
}

function endOfCell(row: string, from: number, separator: string): number {
  const at = row.indexOf(separator, from);
  return at < 0 ? row.length : at;
}

/** A quote inside a cell that is not doubled closes it only before a separator or the end. */
function closingQuote(row: string, from: number, separator: string): number {
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at)) {
    if (row.charCodeAt(at + 1) === QUOTE) at += 2;
    else if (at + 1 === row.length || row[at + 1] === separator) return at;
    else at++;
  }
  return row.length;
}
