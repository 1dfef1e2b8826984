// Owns the parts of the page and what they share; what they do together is in the files beside.
import type { ViewerDensity, ViewerFilter } from '../../../protocol/src/index';
import type { Bookmarks } from './bookmarks';
import type { FilterBar } from './filterBar';
import type { FindBar } from './findBar';
import type { Grid } from './grid';
import type { Host } from './host';
import type { LineBox } from './lineBox';
import type { Marks } from './marks';
import type { RowCache } from './rowCache';
import type { Status } from './status';
import type { Strip, StripMark } from './strip';

export interface Parts {
  readonly host: Host;
  readonly marks: Marks;
  readonly status: Status;
  readonly bookmarks: Bookmarks;
  readonly cache: RowCache;
  readonly grid: Grid;
  readonly strip: Strip;
  readonly find: FindBar;
  readonly lineBox: LineBox;
  readonly filterBar: FilterBar;
  /** What went wrong with the file. */
  readonly notice: HTMLElement;
  /** The session around the first row. */
  readonly sticky: HTMLButtonElement;
  readonly state: PageState;
}

export interface PageState {
  /** Names of the files, where several are merged. */
  parts: readonly string[];
  isCounted: boolean;
  showsTimes: boolean;
  /** True while the end of the log is shown: there it stays when the log grows. */
  isFollowing: boolean;
  filter: ViewerFilter | null;
  /** The line to come back to when a filter has been counted. */
  anchor: number | undefined;
  /** A failure that was asked for before any was known, and the line from which. */
  awaited: { readonly line: number; readonly isBackward: boolean } | undefined;
  density: ViewerDensity | undefined;
  stripMarks: readonly StripMark[];
}

/** The line on a row, as far as the page knows it. */
export function lineOf({ cache, state }: Parts, row: number): number {
  return cache.get(row)?.line ?? (state.filter === null ? row : 0);
}

/** The line of the file in which the cursor stands. */
export function cursorLine(parts: Parts): number {
  return lineOf(parts, parts.grid.cursor());
}

/** Rows look different now: they are asked for anew. */
export function redraw({ cache, grid }: Parts): void {
  cache.clear();
  grid.draw();
}
