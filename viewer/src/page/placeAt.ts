// Owns the way from a point of the window to a place in a line of the log, and back.
import type { TextPlace } from './hoverCard';

/** @param lineOf says which line a row shows */
export function placeAt(
  x: number,
  y: number,
  lineOf: (row: number) => number | undefined,
): TextPlace | undefined {
  const caret = caretAt(x, y);
  const cell = caret?.node.parentElement?.closest('.text');
  const row = cell?.closest('.row')?.id.replace('row-', '');
  const line = row === undefined ? undefined : lineOf(Number(row));
  if (caret === undefined || cell === undefined || cell === null || line === undefined) return undefined;
  // The caret is the nearest place; far from any letter it is not what the mouse points at.
  const range = document.createRange();
  range.selectNodeContents(cell);
  if (x > range.getBoundingClientRect().right) return undefined;
  return { line, character: unitsBefore(cell, caret.node) + caret.offset };
}

/** Where a place of a row's text is drawn; undefined where the row is not in view. */
export function boundsOf(row: number, character: number): DOMRect | undefined {
  const cell = document.querySelector(`#row-${row} .text`);
  if (cell === null) return undefined;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let rest = character;
  for (let each = walker.nextNode(); each !== null; each = walker.nextNode()) {
    const length = each.textContent?.length ?? 0;
    if (rest < length) {
      const range = document.createRange();
      range.setStart(each, rest);
      range.setEnd(each, rest + 1);
      return range.getBoundingClientRect();
    }
    rest -= length;
  }
  return undefined;
}

function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  const range = document.caretRangeFromPoint(x, y);
  return range === null ? undefined : { node: range.startContainer, offset: range.startOffset };
}

/** Hints are drawn by the style sheet and have no text, so the texts in front are the line's own. */
function unitsBefore(cell: Element, node: Node): number {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let each = walker.nextNode(); each !== null && each !== node; each = walker.nextNode()) {
    units += each.textContent?.length ?? 0;
  }
  return units;
}
