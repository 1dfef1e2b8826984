// Owns the search in a log: which lines of a block match, and the way from match to match.
import { linesOf } from './blockText';
import { counted, type LogState } from './logState';
import type { LogText } from './logText';
import type { ChosenLines } from './recordView';
import { runsOf } from './rows';
import { type BlockScan, createBlockScan, inSlices } from './scan';
import type { TextTest } from './textTest';

/** The search looks only at what the filter shows. */
export function resetSearch(state: LogState): void {
  const { searchTest, text, filter } = state;
  if (searchTest === undefined) {
    state.search = undefined;
    return;
  }
  state.search = createBlockScan((block) => ({
    lines:
      filter === undefined
        ? matchesIn(text, block, searchTest)
        : matchesAmong(text, filter.of(block), searchTest),
    repeats: new Map(),
  }));
}

function matchesIn(text: LogText, block: number, test: TextTest): readonly number[] {
  const [start] = text.startsIn(block);
  if (start === undefined) return [];
  const { first, texts } = linesOf(text, block, (whole) => test.mayOccurIn(whole));
  return texts.flatMap((line, index) => (test.test(line) ? [first + index] : []));
}

function matchesAmong(text: LogText, { lines }: ChosenLines, test: TextTest): readonly number[] {
  return runsOf(lines).flatMap(({ first, count }) =>
    text.linesFrom(first, count).flatMap((each) => (test.test(each.text) ? [each.line] : [])),
  );
}

/** The next line that matches, seen from one, round the end; undefined where there is none. */
export async function nextMatch(
  state: LogState,
  line: number,
  isBackward: boolean,
): Promise<{ line: number; ordinal: number } | undefined> {
  const scan = state.search;
  const { text, turns } = state;
  if (scan === undefined) return undefined;
  await counted(state, line);
  const all = text.blockCount();
  const step = isBackward ? -1 : 1;
  // A record of the block before may reach into the one of the line.
  const home = text.lines.blockOf(line);
  const from = Math.min(all - 1, Math.max(0, home - step));
  let found: number | undefined;
  let seen = 0;
  const isBehind = (each: number): boolean => (isBackward ? each < line : each > line);
  const look = (): boolean => {
    const block = (from + step * seen + all * 2) % all;
    // Once round the end, every line counts.
    const isRound = isBackward ? from - seen < 0 : from + seen >= all;
    seen += 1;
    const isEmpty = block < scan.tally.blocks && scan.tally.before(block + 1) === scan.tally.before(block);
    const lines = isEmpty ? [] : scan.of(block).lines.filter((each) => isRound || isBehind(each));
    found = isBackward ? lines.at(-1) : lines[0];
    return found === undefined && seen <= all;
  };
  await inSlices(
    turns,
    look,
    () => state.isClosed || state.search !== scan,
    () => undefined,
  );
  if (found === undefined) return undefined;
  return { line: found, ordinal: ordinalOf(state, scan, found) };
}

function ordinalOf({ text }: LogState, scan: BlockScan<ChosenLines>, line: number): number {
  const block = text.lines.blockOf(line);
  for (const each of [block, block - 1]) {
    const at = each < 0 ? -1 : scan.of(each).lines.indexOf(line);
    if (at >= 0) return scan.tally.before(each) + at + 1;
  }
  return 0;
}
