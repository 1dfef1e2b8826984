// Owns what is known of an open log, as the functions that work on it share it.
import type { ViewerEvent } from '../../protocol/src/index';
import type { HeadMemory } from './blockText';
import type { LogText } from './logText';
import type { ChosenLines, PartOf } from './recordView';
import type { BlockScan, Turns } from './scan';
import type { TextTest } from './textTest';

export interface LogState {
  readonly text: LogText;
  readonly turns: Turns;
  readonly tell: (event: ViewerEvent) => void;
  readonly heads: HeadMemory;
  readonly partOf: PartOf | undefined;
  evidence: ReadonlySet<number>;
  filter: BlockScan<ChosenLines> | undefined;
  search: BlockScan<ChosenLines> | undefined;
  searchTest: TextTest | undefined;
  isColoured: boolean;
  isClosed: boolean;
  isCounting: boolean;
  readonly waiting: Set<() => void>;
}

/** Waits until a line has been counted, or all are. */
export function counted(state: LogState, line: number): Promise<void> {
  const isThere = (): boolean => state.isClosed || state.text.isIndexed() || state.text.lines.total > line;
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const check = (): void => {
      if (!isThere()) return;
      state.waiting.delete(check);
      resolve();
    };
    state.waiting.add(check);
  });
}
