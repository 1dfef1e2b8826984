// Owns which lines are shown on which rows, counted or not, filtered or not.
import type { ViewerRow, ViewerRows } from '../../protocol/src/index';
import { blockSize } from './lineIndex';
import type { LogState } from './logState';
import type { LogText, RawLine } from './logText';
import type { ChosenLines } from './recordView';
import { joinedRows, plainRow, type RowOptions, richRow } from './rowView';
import type { BlockScan } from './scan';

/** Rows in front of those asked for that tell how much time has passed. */
const contextRows = 6;

/** Rows from one on, with their colours once those are there. */
export function rowsOf(state: LogState, from: number, count: number): ViewerRows {
  const { filter, text } = state;
  const isLed = filter === undefined;
  const lead = isLed ? Math.min(contextRows, from) : 0;
  const rows = foundRows(state, from - lead, count + lead).map(({ line, isExact, repeats }) =>
    viewOf(state, line, { isExact, places: placesIn(state), ...(repeats === undefined ? {} : { repeats }) }),
  );
  const joined = state.isColoured ? joinedRows(rows) : rows;
  return { rows: joined.slice(lead), ...totals(state, text) };
}

/** The lines of rows. */
export function foundRows(state: LogState, from: number, count: number): readonly FoundLine[] {
  return state.filter === undefined
    ? rawRows(state, from, count)
    : filteredRows(state, state.filter, from, count);
}

interface FoundLine {
  readonly line: RawLine;
  readonly isExact: boolean;
  readonly repeats?: number;
}

function viewOf({ isColoured }: LogState, line: RawLine, options: RowOptions): ViewerRow {
  return isColoured ? richRow(line, options) : plainRow(line, options);
}

function placesIn({ searchTest }: LogState): RowOptions['places'] {
  return (line) => searchTest?.places(line) ?? [];
}

function totals({ filter }: LogState, text: LogText): Pick<ViewerRows, 'total' | 'isCounted'> {
  if (filter !== undefined) {
    return { total: filter.tally.total, isCounted: filter.tally.blocks >= text.blockCount() };
  }
  const { lines } = text;
  if (text.isIndexed()) return { total: lines.total, isCounted: true };
  return { total: Math.ceil(lines.total + linesAhead(text)), isCounted: false };
}

/** Lines that are not counted yet, by the length of those that are. */
function linesAhead(text: LogText): number {
  return (text.file.size - text.lines.blocks * blockSize) / bytesPerLine(text);
}

/** Before anything is counted, a line of a servicing log has about so many bytes. */
const usualBytes = 150;

function bytesPerLine({ lines }: LogText): number {
  return lines.total === 0 ? usualBytes : (lines.blocks * blockSize) / lines.total;
}

function rawRows({ text }: LogState, from: number, count: number): readonly FoundLine[] {
  if (text.isIndexed() || from + count < text.lines.total) {
    return text.linesFrom(from, count).map((line) => ({ line, isExact: true }));
  }
  if (from < text.lines.total || from === 0) {
    return text.linesFrom(from, count).map((line) => ({ line, isExact: true }));
  }
  // Not counted yet: about there, by the length of the lines so far.
  const ahead = (from - text.lines.total) * bytesPerLine(text);
  const counted = text.lines.blocks * blockSize;
  // So far from the end that as many lines follow as are asked for.
  const latest = Math.max(counted, text.file.size - count * bytesPerLine(text));
  const offset = Math.min(counted + ahead, latest);
  return text.linesAt(Math.floor(offset), count, from).map((line) => ({ line, isExact: false }));
}

function filteredRows(
  { text }: LogState,
  filter: BlockScan<ChosenLines>,
  from: number,
  count: number,
): readonly FoundLine[] {
  const found: FoundLine[] = [];
  const { tally } = filter;
  for (let block = tally.blockOf(from); block < tally.blocks && found.length < count; block++) {
    if (tally.before(block + 1) === tally.before(block)) continue;
    const { lines, repeats } = filter.of(block);
    const skip = Math.max(0, from - tally.before(block));
    for (const run of runsOf(lines.slice(skip, skip + count - found.length))) {
      for (const line of text.linesFrom(run.first, run.count)) {
        const folded = repeats.get(line.line);
        found.push({ line, isExact: true, ...(folded === undefined ? {} : { repeats: folded }) });
      }
    }
  }
  return found;
}

/** Lines in a row become one run. */
export function runsOf(
  lines: readonly number[],
): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === line) last.count += 1;
    else runs.push({ first: line, count: 1 });
  }
  return runs;
}

/** Where a line is shown, or the nearest line before it. */
export function rowOf({ text, filter }: LogState, line: number): number {
  if (filter === undefined)
    return Math.max(0, text.isIndexed() ? Math.min(line, text.lines.total - 1) : line);
  const block = text.lines.blockOf(line);
  // A record that began in the block before may reach to the line.
  const before = Math.max(0, block - 1);
  const upTo = (at: number): number => filter.of(at).lines.filter((each) => each <= line).length;
  const count = filter.tally.before(before) + upTo(before) + (block > before ? upTo(block) : 0);
  return Math.max(0, count - 1);
}
