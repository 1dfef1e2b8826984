// Owns what is asked of the log viewer's worker, by the page (through the client) and by the client itself, and what it
// answers and tells. Lines and rows are 0-based; a row is what is shown, a line what the file has. Characters are UTF-16
// units of a line.
import type { Language, RecordLevel } from '../../analyzer/src/index';

/** What the page can ask of the worker, by name: parameters and answer. */
export interface ViewerCalls {
  rows: { params: { readonly from: number; readonly count: number }; result: ViewerRows };
  /** The row that shows a line, or the nearest one before it; waits until the line has been counted. */
  rowOfLine: { params: { readonly line: number }; result: ViewerPlace };
  /** The row of the line that holds a byte. */
  rowOfOffset: { params: { readonly offset: number }; result: ViewerPlace };
  filter: { params: { readonly filter: ViewerFilter | null }; result: ViewerRefusal | null };
  find: { params: { readonly query: ViewerQuery | null }; result: ViewerRefusal | null };
  /** The next line that matches, seen from one; undefined where there is none. */
  nextMatch: {
    params: { readonly line: number; readonly isBackward: boolean };
    result: ViewerMatch | null;
  };
  /** Text of rows, both inclusive, as the file has it. */
  text: { params: { readonly from: number; readonly to: number }; result: ViewerText };
  hover: { params: { readonly line: number; readonly character: number }; result: ViewerHover | null };
  /** Where a line of one of the merged files is shown; waits until all lines have been counted. */
  rowOfPart: { params: ViewerPartLine; result: ViewerPlace };
  density: { params: { readonly buckets: number }; result: ViewerDensity };
  /** Names of components in the log, as far as a look into some of its parts shows them. */
  components: { params: Record<string, never>; result: readonly string[] };
}

export interface ViewerRows {
  readonly rows: readonly ViewerRow[];
  /** Rows there are, an estimate as long as `isCounted` is false. */
  readonly total: number;
  readonly isCounted: boolean;
}

/** A line of one of several logs that are merged by time. */
export interface ViewerPartLine {
  /** 0-based, in the order of `ViewerOpened.parts`. */
  readonly part: number;
  /** 0-based line of that file. */
  readonly line: number;
}

export interface ViewerRow {
  readonly line: number;
  /** False where lines before it have not been counted yet: `line` is an estimate. */
  readonly isExact: boolean;
  /** Of its first byte in the file. */
  readonly offset: number;
  readonly text: string;
  /** Bytes of the line that `text` leaves out. */
  readonly cut: number;
  readonly spans: readonly ViewerSpan[];
  readonly hints: readonly (readonly [character: number, label: string])[];
  /** Of a record's first line. */
  readonly level?: RecordLevel;
  /** True for a record that is known to be harmless. */
  readonly isNoise?: boolean;
  /** Milliseconds as the log writes the time, without a zone; absent for lines without a time. */
  readonly time?: number;
  /** Milliseconds since the record before. */
  readonly delta?: number;
  /** How many records say the same, this one counted; the others are folded into it. */
  readonly repeats?: number;
  /** Of a merged log: the file and its own line. */
  readonly partLine?: ViewerPartLine;
  /** What the search found in it. */
  readonly hits: readonly (readonly [start: number, end: number])[];
}

export type ViewerSpanKind =
  | 'time'
  | 'info'
  | 'warning'
  | 'error'
  | 'component'
  | 'failingCode'
  | 'successCode'
  | 'code'
  | 'name'
  | 'identity'
  | 'hash'
  | 'session'
  | 'stamp'
  | 'path';
export type ViewerSpan = readonly [start: number, end: number, kind: ViewerSpanKind];

export interface ViewerPlace {
  readonly row: number;
  readonly line: number;
}

/** Parts that are there must all hold. */
export interface ViewerFilter {
  readonly levels?: readonly RecordLevel[];
  readonly components?: readonly string[];
  /** Of merged logs: which of the files. */
  readonly part?: number;
  /** Both inclusive. */
  readonly lines?: { readonly start: number; readonly end: number };
  readonly from?: string;
  readonly to?: string;
  readonly code?: string;
  readonly text?: string;
  readonly isRegex?: boolean;
  readonly hidesNoise?: boolean;
  readonly onlyEvidence?: boolean;
  readonly foldsRepeats?: boolean;
}

export interface ViewerQuery {
  readonly text: string;
  readonly isRegex: boolean;
  readonly isCaseSensitive: boolean;
}

/** Why something was not done: a whole sentence in the reader's language. */
export interface ViewerRefusal {
  readonly sentence: string;
}

export interface ViewerMatch extends ViewerPlace {
  /** 1-based, among the matching lines counted so far. */
  readonly ordinal: number;
}

export interface ViewerText {
  readonly text: string;
  readonly lines: number;
  /** True where the text was cut because there is too much of it. */
  readonly isCut: boolean;
}

export interface ViewerHover {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/** Counts of lines per stretch of the file, from its beginning to its end. */
export interface ViewerDensity {
  readonly errors: readonly number[];
  readonly warnings: readonly number[];
  readonly hits: readonly number[];
}

/** What the worker tells without being asked. */
export type ViewerEvent =
  | { readonly kind: 'counted'; readonly total: number; readonly share: number; readonly isDone: boolean }
  | { readonly kind: 'filtered'; readonly total: number; readonly share: number; readonly isDone: boolean }
  | { readonly kind: 'found'; readonly total: number; readonly share: number; readonly isDone: boolean }
  /** Colours and hovers are there: rows asked for before look different now. */
  | { readonly kind: 'coloured' }
  | { readonly kind: 'grown'; readonly size: number }
  | { readonly kind: 'changed'; readonly how: 'replaced' | 'gone' | 'truncated' | 'partChanged' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** How a log is opened in the worker. */
export interface ViewerOpenParams {
  /** Path on the disk. */
  readonly path: string;
  readonly name: string;
  readonly language: Language;
  readonly ansiCodePage?: string;
  /** Files that are merged by time; `path` is not looked at then. */
  readonly parts?: readonly ViewerPart[];
}

export interface ViewerPart {
  readonly path: string;
  readonly name: string;
}

export interface ViewerOpened {
  readonly size: number;
  readonly encoding: string;
  /** Names of the files, where several are merged. */
  readonly parts?: readonly string[];
  /** The first rows, so that they can be shown at once. */
  readonly first: ViewerRows;
}

/** What the client asks of the worker beside what the page asks. */
export interface ViewerHostCalls {
  open: { params: ViewerOpenParams; result: ViewerOpened };
  /** Lines that prove something, for filters. */
  marks: { params: { readonly evidence: readonly number[] }; result: null };
  /** Whether to look for growth; only while somebody looks. */
  watch: { params: { readonly isWatching: boolean }; result: null };
  /** Where lines of one of the merged files stand in the merged log; waits until all lines have been counted. */
  linesOfPart: {
    params: { readonly part: number; readonly lines: readonly number[] };
    result: readonly number[];
  };
  /** Which file and line a line of the merged log is. */
  partLine: { params: { readonly line: number }; result: ViewerPartLine | null };
  close: { params: Record<string, never>; result: null };
}

export type ViewerWorkerCalls = ViewerCalls & ViewerHostCalls;

/** To the worker. */
export interface ViewerRequest {
  readonly id: number;
  /** Which of the open logs. */
  readonly log: number;
  readonly method: keyof ViewerWorkerCalls;
  readonly params: unknown;
}

/** From the worker. */
export type ViewerReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly log: number; readonly event: ViewerEvent };
