// Owns a pass over the blocks of a log that counts chosen lines: a filter or a search. It goes on in slices, can be
// cancelled between two of them, and remembers counts only; which lines they were is looked up again where needed.
import { type BlockTally, createBlockTally } from './lineIndex';

/** What the host of the viewer has that this folder has not. */
export interface Turns {
  /** Milliseconds of any clock. */
  now(): number;
  /** Ends the turn, so that messages are seen. */
  nextTurn(): Promise<void>;
}

/** How long a slice works, in milliseconds: what waits meanwhile is drawn with the next frame. */
const sliceMs = 8;

/**
 * Works in slices until there is nothing left or it is cancelled.
 * @param step does a small part; false when there is nothing left
 * @param onSlice called after each slice
 */
export async function inSlices(
  turns: Turns,
  step: () => boolean,
  isCancelled: () => boolean,
  onSlice: () => void,
): Promise<void> {
  for (let isMore = true; isMore && !isCancelled(); ) {
    const end = turns.now() + sliceMs;
    do isMore = step();
    while (isMore && turns.now() < end);
    onSlice();
    if (isMore) await turns.nextTurn();
  }
}

/** Lines chosen block by block. */
export interface BlockScan<T extends { readonly lines: readonly number[] }> {
  readonly tally: BlockTally;
  /** What was chosen in a block, counted or not. */
  of(block: number): T;
  /** Counts the next block; false where the end has been reached. */
  next(end: number): boolean;
  /** Forgets what follows from a block on: the file has grown there. */
  cutTo(block: number): void;
}

/** Blocks whose lines are kept: those on the screen lie in a few. */
const maxKept = 128;

/** @param choose looks into a block */
export function createBlockScan<T extends { readonly lines: readonly number[] }>(
  choose: (block: number) => T,
): BlockScan<T> {
  const tally = createBlockTally();
  const kept = new Map<number, T>();
  const keep = (block: number, chosen: T): void => {
    kept.set(block, chosen);
    if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? block);
  };
  const of = (block: number): T => {
    const known = kept.get(block);
    if (known !== undefined) return known;
    const chosen = choose(block);
    keep(block, chosen);
    return chosen;
  };
  return {
    tally,
    of,
    next(end) {
      if (tally.blocks >= end) return false;
      // Kept only where there is something: most blocks of a narrow filter are empty.
      const chosen = choose(tally.blocks);
      if (chosen.lines.length > 0) keep(tally.blocks, chosen);
      else kept.delete(tally.blocks);
      tally.add(chosen.lines.length);
      return tally.blocks < end;
    },
    cutTo(block) {
      tally.cutTo(block);
      for (const each of kept.keys()) if (each >= block) kept.delete(each);
    },
  };
}
