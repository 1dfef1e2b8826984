// Owns explaining by keyboard: Enter opens the card of the first thing in the cursor's line that has one, Enter again that of
// the next; the card is said too, for who does not see it.
import type { ViewerRow } from '../../../protocol/src/index';
import type { HoverCards } from './hoverCard';
import type { Parts } from './parts';
import { boundsOf } from './placeAt';
import { texts } from './texts';

/** Follows the key in the grid. */
export function followExplainKey({ grid, cache, status }: Parts, cards: HoverCards): void {
  /** What was explained last ends there, in its line. */
  let last = { line: -1, end: 0 };
  const explainNext = async (): Promise<void> => {
    const index = grid.cursor();
    const row = cache.get(index);
    if (row === undefined) return;
    const from = row.line === last.line ? last.end : 0;
    for (const character of placesIn(row).filter((place) => place >= from)) {
      const explained = await explainAt(row, index, character);
      if (explained === undefined) continue;
      last = { line: row.line, end: Math.max(explained.end, character + 1) };
      status.announce(explained.text);
      return;
    }
    cards.hide();
    last = { line: -1, end: 0 };
    status.announce(from === 0 ? texts.nothingExplained : texts.nothingFurther);
  };
  const explainAt = async (row: ViewerRow, index: number, character: number) => {
    const bounds = shown(grid.element, index, character);
    if (bounds === undefined) return undefined;
    return await cards.show({ line: row.line, character }, bounds.left, bounds.bottom);
  };
  grid.element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    void explainNext();
  });
}

/** Where something begins in a line: its coloured parts, and what has a name behind it. */
function placesIn({ spans, hints, text }: ViewerRow): readonly number[] {
  const begins = [...spans.map(([start]) => start), ...hints.map(([at]) => Math.max(0, at - 1))];
  return [...new Set(begins)].filter((at) => at < text.length).sort((a, b) => a - b);
}

/** Scrolls sideways to the place where it is out of view; says where it is drawn then. */
function shown(grid: HTMLElement, row: number, character: number): DOMRect | undefined {
  const bounds = boundsOf(row, character);
  const area = grid.getBoundingClientRect();
  if (bounds === undefined || (area.left <= bounds.left && bounds.left < area.right)) return bounds;
  grid.scrollLeft += bounds.left - area.left - area.width / 3;
  return boundsOf(row, character);
}
