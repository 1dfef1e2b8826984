// Owns one open log of the viewer: its rows, with or without a filter, its search, and the passes that count them.
import type { ViewerEvent, ViewerFilter, ViewerQuery, ViewerRows } from '../../protocol/src/index';
import { mayHold, readRecords } from './blockText';
import { countAll } from './counting';
import { createFoldedScan } from './foldedScan';
import { counted, type LogState } from './logState';
import type { LogText, RawLine } from './logText';
import { type ChosenLines, createRecordChoice, type PartOf } from './recordView';
import { foundRows, rowOf, rowsOf } from './rows';
import { type BlockScan, createBlockScan, type Turns } from './scan';
import { nextMatch, resetSearch } from './search';
import type { TextTest } from './textTest';

export interface ViewedLog {
  readonly text: LogText;
  rows(from: number, count: number): ViewerRows;
  /** Where a line is shown, or the nearest line before it. */
  rowOf(line: number): number;
  /** Counts lines, then what a filter and a search choose; told by events. Goes on after the file has grown. */
  count(): Promise<void>;
  setFilter(filter: ViewerFilter | undefined, words: TextTest | undefined): void;
  setQuery(query: ViewerQuery | undefined, test: TextTest | undefined): void;
  /** The next line that the search chooses, seen from one, round the end; asks in between whether it still matters. */
  nextMatch(line: number, isBackward: boolean): Promise<{ line: number; ordinal: number } | undefined>;
  setEvidence(lines: readonly number[]): void;
  /** Waits until a line has been counted, or all are. */
  counted(line: number): Promise<void>;
  /** From now on rows have colours. */
  colour(): void;
  grown(): void;
  matches(): BlockScan<ChosenLines> | undefined;
  filtered(): BlockScan<ChosenLines> | undefined;
  /** The lines of rows, without colours. */
  linesOfRows(from: number, count: number): readonly RawLine[];
  close(): void;
}

/** What is asked for at most at once. */
const maxRows = 2_000;

/**
 * @param tell takes what happens without being asked for
 * @param partOf of merged logs: which of the files a line is of
 */
export function createViewedLog(
  text: LogText,
  turns: Turns,
  tell: (event: ViewerEvent) => void,
  partOf?: PartOf,
): ViewedLog {
  const state = firstState(text, turns, tell, partOf);
  return {
    text,
    rows: (from, count) => rowsOf(state, Math.max(0, from), Math.min(count, maxRows)),
    rowOf: (line) => rowOf(state, line),
    count: () => countAll(state),
    setFilter: (filter, words) => setFilter(state, filter, words),
    setQuery: (query, test) => {
      state.searchTest = query === undefined ? undefined : test;
      resetSearch(state);
    },
    nextMatch: (line, isBackward) => nextMatch(state, line, isBackward),
    setEvidence: (lines) => {
      state.evidence = new Set(lines);
    },
    counted: (line) => counted(state, line),
    colour: () => {
      state.isColoured = true;
    },
    grown: () => grown(state),
    matches: () => state.search,
    filtered: () => state.filter,
    linesOfRows: (from, count) => foundRows(state, from, count).map(({ line }) => line),
    close: () => {
      state.isClosed = true;
      for (const wake of state.waiting) wake();
    },
  };
}

function firstState(
  text: LogText,
  turns: Turns,
  tell: LogState['tell'],
  partOf: PartOf | undefined,
): LogState {
  return {
    text,
    turns,
    tell,
    partOf,
    heads: new Map(),
    evidence: new Set(),
    filter: undefined,
    search: undefined,
    searchTest: undefined,
    isColoured: false,
    isClosed: false,
    isCounting: false,
    waiting: new Set(),
  };
}

function setFilter(state: LogState, filter: ViewerFilter | undefined, words: TextTest | undefined): void {
  if (filter === undefined) {
    state.filter = undefined;
  } else {
    const choice = createRecordChoice(filter, words, () => state.evidence, state.partOf);
    const scan = filter.foldsRepeats === true ? createFoldedScan : createBlockScan<ChosenLines>;
    state.filter = scan((block) =>
      // Most blocks hold nothing of what is looked for: they are not taken apart.
      words === undefined || mayHold(state.text, block, words)
        ? choice.choose(readRecords(state.text, block, state.heads))
        : { lines: [], repeats: new Map() },
    );
  }
  resetSearch(state);
}

function grown(state: LogState): void {
  const { text, filter, search, heads } = state;
  // A record that ended with the file may go on now: the block before is looked into again.
  const from = Math.max(0, text.lines.blocks - 2);
  text.grown();
  for (const block of heads.keys()) if (block >= from) heads.delete(block);
  filter?.cutTo(from);
  search?.cutTo(from);
}
