// Owns the window onto the rows: which are drawn, the cursor, the selection, the keys. Only what can be seen is in the
// document; which rows those are is a number, so there may be as many as a number can count.
import type { ViewerRow } from '../../../protocol/src/index';
import { element } from './dom';
import type { RowCache } from './rowCache';
import { fillRow, type RowMarks } from './rowElement';

export interface Grid {
  readonly element: HTMLElement;
  /** First row drawn. */
  top(): number;
  /** Whole rows that fit. */
  fitting(): number;
  cursor(): number;
  /** Both inclusive. */
  selection(): { readonly from: number; readonly to: number };
  total(): number;
  setTotal(total: number): void;
  scrollTo(top: number): void;
  /** Puts the cursor on a row and the row into view, in the middle where it was not. */
  reveal(row: number): void;
  draw(): void;
  isAtEnd(): boolean;
}

export interface GridEvents {
  marksOf(index: number, row: ViewerRow | undefined): Omit<RowMarks, 'isCursor' | 'isSelected'>;
  /** The window or the cursor has moved. */
  onMove(): void;
}

/** Makes the window onto the rows of a cache. */
export function createGrid(cache: RowCache, label: string, events: GridEvents): Grid {
  const rows = element('div', { class: 'rows', role: 'presentation' });
  const grid = element('div', { class: 'grid', role: 'grid', tabindex: '0', 'aria-label': label }, rows);
  grid.setAttribute('aria-multiselectable', 'true');
  const state: GridState = {
    grid,
    rows,
    cache,
    events,
    top: 0,
    total: 0,
    cursor: 0,
    anchor: 0,
    frame: 0,
    wheel: 0,
    fits: 0,
  };
  followKeys(state);
  followMouse(state);
  new ResizeObserver(() => resized(state)).observe(grid);
  return {
    element: grid,
    top: () => state.top,
    fitting: () => fitting(state),
    cursor: () => state.cursor,
    selection: () => selectionOf(state),
    total: () => state.total,
    setTotal: (total) => {
      state.total = total;
      const last = Math.max(0, total - 1);
      state.cursor = Math.min(state.cursor, last);
      state.anchor = Math.min(state.anchor, last);
      grid.setAttribute('aria-rowcount', String(total));
      moveWindow(state, state.top);
    },
    scrollTo: (top) => moveWindow(state, top),
    reveal: (row) => moveCursor(state, row, { isExtending: false, isCentred: true }),
    draw: () => draw(state),
    isAtEnd: () => state.top >= lastTop(state),
  };
}

interface GridState {
  readonly grid: HTMLElement;
  readonly rows: HTMLElement;
  readonly cache: RowCache;
  readonly events: GridEvents;
  top: number;
  total: number;
  cursor: number;
  /** Where the selection began; the cursor is its other end. */
  anchor: number;
  frame: number;
  /** Parts of a row that the wheel has turned. */
  wheel: number;
  /** Whole rows that fitted before the last change of height. */
  fits: number;
}

/** In pixels; the style sheet draws rows so high. */
export function rowHeight(): number {
  return Number.parseFloat(getComputedStyle(document.body).getPropertyValue('--row-height')) || 20;
}

function fitting({ grid }: GridState): number {
  return Math.max(1, Math.floor(grid.clientHeight / rowHeight()));
}

function lastTop(state: GridState): number {
  return Math.max(0, state.total - fitting(state));
}

/**
 * A bar that opens above takes rows from the end: who read there goes on reading there, and the cursor stays in view. A
 * bar that closes moves nothing, or it would open again by that.
 */
function resized(state: GridState): void {
  const { fits, top, cursor, total } = state;
  const now = fitting(state);
  state.fits = now;
  const wasAtEnd = fits < total && top >= total - fits;
  const wasCursorSeen = cursor >= top && cursor < top + fits;
  if (now >= fits) draw(state);
  else if (wasAtEnd) moveWindow(state, lastTop(state));
  else if (wasCursorSeen) moveWindow(state, Math.max(top, cursor - now + 1));
  else draw(state);
}

function selectionOf({ anchor, cursor }: GridState): { readonly from: number; readonly to: number } {
  return { from: Math.min(anchor, cursor), to: Math.max(anchor, cursor) };
}

function moveWindow(state: GridState, top: number): void {
  state.top = Math.max(0, Math.min(Math.round(top), lastTop(state)));
  draw(state);
  state.events.onMove();
}

function moveCursor(
  state: GridState,
  row: number,
  { isExtending, isCentred }: { readonly isExtending: boolean; readonly isCentred?: boolean },
): void {
  state.cursor = Math.max(0, Math.min(row, state.total - 1));
  if (!isExtending) state.anchor = state.cursor;
  const count = fitting(state);
  const isSeen = state.cursor >= state.top && state.cursor < state.top + count;
  const nearest = state.cursor < state.top ? state.cursor : state.cursor - count + 1;
  const top = isSeen ? state.top : isCentred === true ? state.cursor - Math.floor(count / 3) : nearest;
  moveWindow(state, top);
}

/** Draws with the next frame, however often it is asked for. */
function draw(state: GridState): void {
  if (state.frame !== 0) return;
  state.frame = requestAnimationFrame(() => {
    state.frame = 0;
    drawNow(state);
  });
}

function drawNow(state: GridState): void {
  const { rows, cache, events, grid, top } = state;
  const count = Math.min(fitting(state) + 1, Math.max(0, state.total - top));
  cache.want(top, count);
  while (rows.children.length < count) rows.append(element('div', { role: 'row' }));
  while (rows.children.length > count) rows.lastElementChild?.remove();
  const { from, to } = selectionOf(state);
  for (let i = 0; i < count; i++) {
    const index = top + i;
    const row = cache.get(index);
    fillRow(rows.children[i] as HTMLElement, index, row, {
      ...events.marksOf(index, row),
      isCursor: index === state.cursor,
      isSelected: from <= index && index <= to && from !== to,
    });
  }
  const isCursorSeen = state.cursor >= top && state.cursor < top + count;
  if (isCursorSeen) grid.setAttribute('aria-activedescendant', `row-${state.cursor}`);
  else grid.removeAttribute('aria-activedescendant');
}

/** How far a key moves, in rows. */
const steps: Readonly<Record<string, (state: GridState) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (state) => fitting(state) - 1,
  PageUp: (state) => 1 - fitting(state),
};

/** How far a key moves sideways, in pixels. */
const sideways = 60;

type KeyAction = (state: GridState, isExtending: boolean) => void;

/** What a key does to the window or to the cursor when no other key but Shift is held. */
const plainKeys: Readonly<Record<string, KeyAction>> = {
  ...stepping((state, step, isExtending) => moveCursor(state, state.cursor + step, { isExtending })),
  Home: ({ grid }) => {
    grid.scrollLeft = 0;
  },
  End: ({ grid }) => {
    grid.scrollLeft = grid.scrollWidth;
  },
  ArrowRight: ({ grid }) => {
    grid.scrollLeft += sideways;
  },
  ArrowLeft: ({ grid }) => {
    grid.scrollLeft -= sideways;
  },
};

/** What a key does together with Ctrl, on a Mac with Command. */
const controlKeys: Readonly<Record<string, KeyAction>> = {
  ...stepping((state, step) => moveWindow(state, state.top + step)),
  Home: (state, isExtending) => moveCursor(state, 0, { isExtending }),
  End: (state, isExtending) => moveCursor(state, state.total - 1, { isExtending }),
  a: selectAll,
  A: selectAll,
};

/** The keys that move by rows, each with what a move by that many rows is. */
function stepping(
  move: (state: GridState, step: number, isExtending: boolean) => void,
): Record<string, KeyAction> {
  return Object.fromEntries(
    Object.entries(steps).map(([key, step]): [string, KeyAction] => [
      key,
      (state, isExtending) => move(state, step(state), isExtending),
    ]),
  );
}

function followKeys(state: GridState): void {
  state.grid.addEventListener('keydown', (event) => {
    if (event.altKey) return;
    const act = (event.ctrlKey || event.metaKey ? controlKeys : plainKeys)[event.key];
    if (act === undefined) return;
    act(state, event.shiftKey);
    event.preventDefault();
    event.stopPropagation();
  });
}

function selectAll(state: GridState): void {
  state.anchor = 0;
  state.cursor = Math.max(0, state.total - 1);
  draw(state);
  state.events.onMove();
}

function followMouse(state: GridState): void {
  const { grid } = state;
  grid.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      event.preventDefault();
      const pixels =
        event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * rowHeight() : event.deltaY;
      state.wheel += pixels / rowHeight();
      const whole = Math.trunc(state.wheel);
      state.wheel -= whole;
      if (whole !== 0) moveWindow(state, state.top + whole);
    },
    { passive: false },
  );
  grid.addEventListener('mousedown', (event) => {
    const row = rowAt(state, event);
    if (row === undefined || event.button !== 0) return;
    moveCursor(state, row, { isExtending: event.shiftKey });
    // Text is selected by the browser; whole rows with the shift key or in the gutter.
    const isGutter = event.target instanceof Element && event.target.closest('.gutter') !== null;
    if (event.shiftKey || isGutter) {
      event.preventDefault();
      grid.focus();
      if (isGutter) dragRows(state);
    }
  });
}

function dragRows(state: GridState): void {
  const move = (event: MouseEvent): void => {
    const { top, bottom } = state.grid.getBoundingClientRect();
    const beyond = event.clientY < top ? -1 : event.clientY > bottom ? 1 : 0;
    const row = beyond === 0 ? rowAt(state, event) : state.cursor + beyond;
    if (row !== undefined) moveCursor(state, row, { isExtending: true });
  };
  const end = (): void => {
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', end);
  };
  window.addEventListener('mousemove', move);
  window.addEventListener('mouseup', end);
}

function rowAt(state: GridState, { clientY }: MouseEvent): number | undefined {
  const row = state.top + Math.floor((clientY - state.grid.getBoundingClientRect().top) / rowHeight());
  return row < state.total ? row : undefined;
}
