// Owns what the strip shows beside the window: where marks and matches lie, worked out when they have changed.
import { debounced } from './dom';
import type { Host } from './host';
import type { Parts } from './parts';

const settleMs = 200;
/** Marks beyond these are not placed among filtered rows: each has to be looked up. */
const maxPlaced = 200;

/** Makes what brings the strip up to date; calls in a row become one. */
export function createStripRefresh(parts: () => Parts): () => void {
  return debounced(settleMs, async () => {
    const { host, strip, marks, bookmarks, state } = parts();
    state.density = await host.call('density', { buckets: strip.buckets() });
    const marked = [
      ...marks.evidence().map(({ line }) => ({ line, kind: 'proof' as const })),
      ...marks.failures().map(({ line }) => ({ line, kind: 'cause' as const })),
      ...bookmarks.lines().map((line) => ({ line, kind: 'bookmark' as const })),
    ];
    const lines = marked.map(({ line }) => line);
    const rows = state.filter === null ? lines : await rowsOfLines(host, lines);
    state.stripMarks = marked.flatMap(({ kind }, index) => {
      const row = rows[index];
      return row === undefined ? [] : [{ kind, row }];
    });
    strip.draw();
  });
}

async function rowsOfLines(host: Host, lines: readonly number[]): Promise<readonly number[]> {
  const rows: number[] = [];
  for (const line of lines.slice(0, maxPlaced)) rows.push((await host.call('rowOfLine', { line })).row);
  return rows;
}
