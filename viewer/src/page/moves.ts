// Owns the ways through the log: to a line, a failure, a bookmark; and what each move brings along.
import type { ViewerCommand, ViewerPartLine } from '../../../protocol/src/index';
import { debounced } from './dom';
import { cursorLine, lineOf, type Parts } from './parts';
import { fill, grouped, texts } from './texts';

/** Between a move and what is worked out for it, in milliseconds. */
const settleMs = 200;

/** Puts the cursor on a line; waits until it has been counted. */
export async function revealLine({ host, grid }: Parts, line: number): Promise<void> {
  const { row } = await host.call('rowOfLine', { line });
  if (row >= grid.total()) grid.setTotal(row + 1);
  grid.reveal(row);
}

/** Makes what is to be called after each move of the window or the cursor. */
export function createMoved(parts: () => Parts): () => void {
  const settle = debounced(settleMs, () => {
    const { grid, state, host } = parts();
    // While what has been added is counted, whoever followed the log still does.
    state.isFollowing = grid.isAtEnd() && (state.isCounted || state.isFollowing);
    host.send({ kind: 'place', line: lineOf(parts(), grid.top()) });
  });
  return () => {
    const { strip, marks, sticky, status, grid } = parts();
    strip.draw();
    const operation = marks.operationAt(lineOf(parts(), grid.top()));
    sticky.hidden = operation === undefined;
    sticky.textContent = operation === undefined ? '' : `${operation.name} · ${operation.detail}`;
    sticky.className = `sticky ${operation?.outcome ?? ''}`;
    status.setPlace(placeOf(parts()));
    settle();
  };
}

/** What the commands of the editor and the buttons of the page do. */
export function createCommands(
  parts: Parts,
  refreshStrip: () => void,
): Readonly<Record<ViewerCommand, () => void>> {
  return {
    find: parts.find.open,
    findNext: () => parts.find.next(false),
    findPrevious: () => parts.find.next(true),
    goToLine: parts.lineBox.open,
    filter: parts.filterBar.toggle,
    nextFailure: () => nextFailure(parts, false),
    previousFailure: () => nextFailure(parts, true),
    toggleBookmark: () => {
      toggleBookmark(parts);
      refreshStrip();
    },
    nextBookmark: () => nextBookmark(parts, false),
    previousBookmark: () => nextBookmark(parts, true),
    toggleTimes: () => {
      parts.state.showsTimes = !parts.state.showsTimes;
      parts.grid.draw();
    },
    openSource: () => parts.host.send({ kind: 'openSource', line: cursorLine(parts) }),
  };
}

/** The line of the cursor; of merged logs the file and its own line. */
function placeOf(parts: Parts): string {
  const { cache, grid, state } = parts;
  const own = cache.get(grid.cursor())?.partLine;
  const name = own === undefined ? undefined : state.parts[own.part];
  return own === undefined || name === undefined
    ? fill(texts.place, grouped(cursorLine(parts) + 1))
    : fill(texts.partPlace, grouped(own.line + 1), name);
}

/**
 * Puts the cursor on the line that somebody typed: its number, of merged logs `dism.log:120`, or a number alone for the
 * file of the cursor.
 */
export function revealAsked(parts: Parts, asked: string): void {
  const number = Number(/\d[\d.,\s]*$/.exec(asked)?.[0].replace(/\D/g, '') ?? 0);
  if (number === 0) return;
  const { state } = parts;
  if (state.parts.length === 0) void revealLine(parts, number - 1);
  else void revealPartLine(parts, { part: partAsked(parts, asked), line: number - 1 });
}

function partAsked({ state, cache, grid }: Parts, asked: string): number {
  const name = (/^(.*\S)\s*[:：]/.exec(asked)?.[1] ?? '').toLowerCase();
  const named = name === '' ? -1 : state.parts.findIndex((part) => part.toLowerCase().startsWith(name));
  return named >= 0 ? named : (cache.get(grid.cursor())?.partLine?.part ?? 0);
}

async function revealPartLine({ host, grid }: Parts, place: ViewerPartLine): Promise<void> {
  const { row } = await host.call('rowOfPart', place);
  grid.reveal(row);
}

/** Goes to a failure that was asked for while the log was being analysed, unless the reader has moved on. */
export function showAwaited(parts: Parts): void {
  const { awaited } = parts.state;
  parts.state.awaited = undefined;
  if (awaited?.line === cursorLine(parts)) nextFailure(parts, awaited.isBackward);
}

function nextFailure(parts: Parts, isBackward: boolean): void {
  const { marks, status, state } = parts;
  const line = cursorLine(parts);
  const failure = marks.nextFailure(line, isBackward);
  if (failure === undefined) {
    if (!marks.isKnown()) state.awaited = { line, isBackward };
    status.announce(marks.isKnown() ? texts.noFailure : texts.notAnalysed);
    return;
  }
  const failures = marks.failures();
  status.announce(fill(texts.failurePlace, failures.indexOf(failure) + 1, failures.length, failure.title));
  void revealLine(parts, failure.line);
}

function toggleBookmark(parts: Parts): void {
  const line = cursorLine(parts);
  const isSet = parts.bookmarks.toggle(line);
  parts.status.announce(fill(isSet ? texts.bookmarked : texts.unbookmarked, grouped(line + 1)));
  parts.grid.draw();
}

function nextBookmark(parts: Parts, isBackward: boolean): void {
  const line = parts.bookmarks.next(cursorLine(parts), isBackward);
  if (line === undefined) parts.status.announce(texts.noBookmark);
  else void revealLine(parts, line);
}
