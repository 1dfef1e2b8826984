// Owns the ways through the log: to a line, a failure, a bookmark; and what each move brings along.
import type { ViewerCommand } from '../../../protocol/src/index';
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
    state.isFollowing = grid.isAtEnd() && state.isCounted;
    host.send({ kind: 'place', line: lineOf(parts(), grid.top()) });
  });
  return () => {
    const { strip, marks, sticky, status, grid } = parts();
    strip.draw();
    const operation = marks.operationAt(lineOf(parts(), grid.top()));
    sticky.hidden = operation === undefined;
    sticky.textContent = operation === undefined ? '' : `${operation.name} · ${operation.detail}`;
    sticky.className = `sticky ${operation?.outcome ?? ''}`;
    status.setPlace(fill(texts.place, grouped(cursorLine(parts()) + 1)));
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
  };
}

function nextFailure(parts: Parts, isBackward: boolean): void {
  const { marks, status } = parts;
  const failure = marks.nextFailure(cursorLine(parts), isBackward);
  if (failure === undefined) {
    status.announce(texts.noFailure);
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
