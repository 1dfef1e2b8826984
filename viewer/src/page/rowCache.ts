// Owns the rows that the page has: those around the window, asked for in one request at a time.
import type { ViewerRow, ViewerRows } from '../../../protocol/src/index';
import type { Host } from './host';

export interface RowCache {
  get(row: number): ViewerRow | undefined;
  /** Makes sure that rows will come; `onRows` is called when they have. */
  want(from: number, count: number): void;
  /** Takes rows that came without being asked for. */
  put(from: number, rows: readonly ViewerRow[]): void;
  /** Forgets everything; answers under way are dropped. */
  clear(): void;
}

const maxKept = 4_000;

interface Window {
  readonly from: number;
  readonly count: number;
}

/** @param onRows called when rows have come, with what else the answer says */
export function createRowCache(host: Host, onRows: (answer: ViewerRows) => void): RowCache {
  const rows = new Map<number, ViewerRow>();
  let generation = 0;
  let isAsking = false;
  let wanted: Window | undefined;
  /** The window answered last: what did not come with it is not there, and is not asked for with every frame. */
  let answered: Window | undefined;

  const put = (from: number, come: readonly ViewerRow[]): void => {
    for (const [index, row] of come.entries()) rows.set(from + index, row);
  };
  const ask = async (): Promise<void> => {
    if (isAsking || wanted === undefined || !isMissing(rows, wanted)) return;
    isAsking = true;
    const asked = generation;
    // A window more on both sides: the next turn of the wheel finds its rows.
    const from = Math.max(0, wanted.from - wanted.count);
    const count = wanted.count * 3;
    const window = wanted;
    try {
      const answer = await host.call('rows', { from, count });
      if (asked !== generation) return;
      if (rows.size > maxKept) rows.clear();
      put(from, answer.rows);
      answered = window;
      if (window === wanted) wanted = undefined;
      onRows(answer);
    } catch {
      // The log is being closed or loaded anew; who draws next asks again.
      if (window === wanted) wanted = undefined;
    } finally {
      isAsking = false;
      void ask();
    }
  };
  return {
    get: (row) => rows.get(row),
    want(from, count) {
      if (answered?.from === from && answered.count === count) return;
      wanted = { from, count };
      void ask();
    },
    put,
    clear() {
      generation += 1;
      rows.clear();
      wanted = undefined;
      answered = undefined;
    },
  };
}

function isMissing(rows: ReadonlyMap<number, ViewerRow>, { from, count }: Window): boolean {
  for (let row = from; row < from + count; row++) if (!rows.has(row)) return true;
  return false;
}
