// Owns repeats that run on from block to block: they are one row, in the block in which they begin.
import type { ChosenLines } from './recordView';
import { type BlockScan, createBlockScan } from './scan';

/** The row that records of later blocks may join. */
interface OpenRun {
  readonly block: number;
  readonly message: string;
}

/**
 * Like the pass that it is made of, but the records at the beginning of a block that say what the one before them said
 * belong to its row. One number for each block into which a run goes on is remembered.
 * @param choose looks into a block, its repeats folded
 */
export function createFoldedScan(choose: (block: number) => ChosenLines): BlockScan<ChosenLines> {
  /** Of blocks whose beginning belongs to a row before: how many records do. */
  const joined = new Map<number, number>();
  /** Of blocks whose last row goes on: how many records of later blocks belong to it. */
  const ahead = new Map<number, number>();
  let open: OpenRun | undefined;
  let counted: ChosenLines = { lines: [], repeats: new Map() };
  const scan: BlockScan<ChosenLines> = createBlockScan((block) => {
    counted = choose(block);
    if (block === scan.tally.blocks) remember(joined, block, recordsJoining(counted, open));
    return joined.has(block) ? withoutFirstRun(counted) : counted;
  });
  const { tally } = scan;
  return {
    tally,
    of: (block) => withMore(scan.of(block), ahead.get(block)),
    next(end) {
      const block = tally.blocks;
      if (block >= end) return false;
      const isMore = scan.next(end);
      const more = joined.get(block);
      if (more !== undefined && open !== undefined)
        ahead.set(open.block, (ahead.get(open.block) ?? 0) + more);
      open = openAfter(counted, block, tally.before(block + 1) > tally.before(block), open);
      return isMore;
    },
    cutTo(block) {
      scan.cutTo(block);
      const home = lastWithRows(tally, block);
      const last = home < 0 ? undefined : choose(home).runs?.last;
      open = last === undefined ? undefined : { block: home, message: last.message };
      forgetFrom(joined, block);
      forgetFrom(ahead, home);
      // How much of the row that is open there lies in front of the cut.
      const kept = [...joined].filter(([each]) => each > home).reduce((sum, [, count]) => sum + count, 0);
      remember(ahead, home, kept);
    },
  };
}

/** The last block before one that has rows of its own; -1 where none has. */
function lastWithRows(tally: BlockScan<ChosenLines>['tally'], end: number): number {
  let block = end - 1;
  while (block >= 0 && tally.before(block + 1) === tally.before(block)) block -= 1;
  return block;
}

function forgetFrom(counts: Map<number, number>, block: number): void {
  for (const each of counts.keys()) if (each >= block) counts.delete(each);
}

function remember(counts: Map<number, number>, block: number, count: number): void {
  if (count > 0) counts.set(block, count);
  else counts.delete(block);
}

function recordsJoining({ runs }: ChosenLines, open: OpenRun | undefined): number {
  const first = runs?.first;
  return first !== undefined && first.message === open?.message ? first.records : 0;
}

/** Lines outside records stand between the rows and end the run. */
function openAfter(
  { lines, runs }: ChosenLines,
  block: number,
  hasRows: boolean,
  open: OpenRun | undefined,
): OpenRun | undefined {
  if (lines.length === 0) return open;
  if (runs === undefined) return undefined;
  return hasRows ? { block, message: runs.last.message } : open;
}

function withoutFirstRun({ lines, repeats, runs }: ChosenLines): ChosenLines {
  return runs === undefined ? { lines, repeats } : { lines: lines.slice(runs.first.lines), repeats, runs };
}

function withMore(chosen: ChosenLines, more: number | undefined): ChosenLines {
  const last = chosen.runs?.last;
  if (more === undefined || last === undefined) return chosen;
  const count = (chosen.repeats.get(last.line) ?? 1) + more;
  return { ...chosen, repeats: new Map([...chosen.repeats, [last.line, count]]) };
}
