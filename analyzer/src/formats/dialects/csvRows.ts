// Owns the reading of tables of separated values: chunks in, rows of cells out. It knows quotes, separators and line
// ends, and nothing of what a column means.
import type { ReaderTotals } from '../reader';
import { behindBlanks, RowScan } from './rowScan';
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

const QUOTE = 34;
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
  const scan = new RowScan();
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
    countUse(totals, onRow({ cells, line, lineCount: inner + 1 }), inner + 1);
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

function countUse(totals: ReaderTotals, use: RowUse, lineCount: number): void {
  if (use === 'rest') totals.continuationLines += lineCount;
  else if (use) {
    totals.recordCount++;
    totals.continuationLines += lineCount - 1;
  } else totals.unparsedLines += lineCount;
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
    if (p >= row.length || (isQuoted && behindBlanks(row, p) === row.length)) return cells;
    p++;
  }
}

function endOfCell(row: string, from: number, separator: string): number {
  const at = row.indexOf(separator, from);
  return at < 0 ? row.length : at;
}

/** A quote inside a cell that is not doubled closes it only before a separator or the end, and what blanks stand there. */
function closingQuote(row: string, from: number, separator: string): number {
  for (let at = row.indexOf('"', from); at >= 0; at = row.indexOf('"', at)) {
    if (row.charCodeAt(at + 1) === QUOTE) at += 2;
    else if (behindBlanks(row, at + 1) === row.length || row[at + 1] === separator) return at;
    else at++;
  }
  return row.length;
}
