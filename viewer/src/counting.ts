// Owns the passes over a log: its lines are counted first, then what a filter and a search choose.

import type { LogState } from './logState';
import type { LogText } from './logText';
import { inSlices } from './scan';

/** Events come no more often, in milliseconds: the page draws each of them. */
const tellMs = 100;

const eventOf = { filter: 'filtered', search: 'found' } as const;

/** Counts what is not counted yet; told by events. Ends when all is counted or the log is closed. */
export async function countAll(state: LogState): Promise<void> {
  if (state.isCounting) return;
  state.isCounting = true;
  try {
    // What is chosen can only be looked for where lines are counted; a file that grows begins anew.
    while (!state.isClosed) {
      if (!state.text.isIndexed()) await countLines(state);
      else if (isBehind(state, 'filter')) await countChosen(state, 'filter');
      else if (isBehind(state, 'search')) await countChosen(state, 'search');
      else break;
    }
  } finally {
    state.isCounting = false;
  }
}

function isBehind(state: LogState, which: 'filter' | 'search'): boolean {
  const scan = state[which];
  return scan !== undefined && scan.tally.blocks < state.text.blockCount();
}

async function countLines(state: LogState): Promise<void> {
  const { text, turns, tell } = state;
  let told = 0;
  await inSlices(
    turns,
    () => text.indexNext(),
    () => state.isClosed,
    () => {
      for (const wake of state.waiting) wake();
      const isDone = text.isIndexed();
      if (!isDone && turns.now() - told < tellMs) return;
      told = turns.now();
      tell({ kind: 'counted', total: text.lines.total, share: shareOf(text, text.lines.blocks), isDone });
    },
  );
}

/** Ends early where another filter or search takes its place: that one is counted then. */
async function countChosen(state: LogState, which: 'filter' | 'search'): Promise<void> {
  const { text, turns, tell, filter, [which]: scan } = state;
  if (scan === undefined) return;
  const end = text.blockCount();
  let told = turns.now();
  let isFirst = true;
  const isStale = (): boolean => state.isClosed || state[which] !== scan || state.filter !== filter;
  await inSlices(
    turns,
    () => scan.next(end),
    isStale,
    () => {
      const isDone = scan.tally.blocks >= end;
      // The first lines are shown at once.
      const isWorthIt = isFirst && scan.tally.total > 0;
      if (isStale() || (!isDone && !isWorthIt && turns.now() - told < tellMs)) return;
      if (isWorthIt) isFirst = false;
      told = turns.now();
      tell({
        kind: eventOf[which],
        total: scan.tally.total,
        share: shareOf(text, scan.tally.blocks),
        isDone,
      });
    },
  );
}

function shareOf(text: LogText, blocks: number): number {
  const all = text.blockCount();
  return all === 0 ? 1 : blocks / all;
}
