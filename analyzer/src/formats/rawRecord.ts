// Owns what the reader hands on: a delimited record by its offsets, and the counts of a text.
import type { Header } from './header';

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
  /** True where the breaks of a wrap were taken out of the whole text: those that are left are the writer's own. */
  isUnwrapped?: boolean;
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
  /** Of those, the ones that stand at every other place, as UTF-16 has them that was taken for narrow text. */
  nulByTurns: number;
  /** 1 where the lines stand in entries of an export that are read as they stand: too many, or the newest first. */
  unreadEntries: number;
}

/** A record that stands nowhere yet. */
export function emptyRecord(): RawRecord {
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

/** Counts of a text of which nothing has been read. */
export function emptyTotals(): ReaderTotals {
  return {
    length: 0,
    lineCount: 0,
    recordCount: 0,
    continuationLines: 0,
    unparsedLines: 0,
    crlf: 0,
    lf: 0,
    longLines: 0,
    nulCharacters: 0,
    nulByTurns: 0,
    unreadEntries: 0,
  };
}
