// Owns the making of the page: its parts, and who tells whom.
import type { ViewerClientMessage, ViewerCommand, ViewerRow } from '../../../protocol/src/index';
import { createBookmarks } from './bookmarks';
import { button, element } from './dom';
import { followExplainKey } from './explain';
import { createFilterBar } from './filterBar';
import { createFindBar } from './findBar';
import { createGrid } from './grid';
import type { Host } from './host';
import { followHover } from './hoverCard';
import { withKey } from './keys';
import { createLineBox } from './lineBox';
import { createMarks } from './marks';
import { createReceiver, setFilter } from './messages';
import { createCommands, createMoved, revealAsked, revealLine } from './moves';
import { cursorLine, lineOf, type PageState, type Parts, redraw } from './parts';
import { placeAt } from './placeAt';
import { createRowCache } from './rowCache';
import type { RowMarks } from './rowElement';
import { createStatus } from './status';
import { createStrip } from './strip';
import { createStripRefresh } from './stripMarks';
import { texts } from './texts';

/** Builds the page into an element; gives what takes the client's messages. */
export function createViewer(host: Host, body: HTMLElement): (message: ViewerClientMessage) => void {
  const refreshStrip = createStripRefresh(() => parts);
  const moved = createMoved(() => parts);
  const parts: Parts = createParts(host, { refreshStrip, moved, parts: () => parts });
  const commands = createCommands(parts, refreshStrip);
  const openSource = hidden(
    withKey(button(texts.openSource, texts.openSource, commands.openSource), 'openSource'),
  );
  const { grid, strip, find, lineBox, filterBar, notice, sticky, status, cache } = parts;
  body.append(
    toolbar(commands, openSource),
    find.element,
    lineBox.element,
    filterBar.element,
    filterBar.chips,
    notice,
    sticky,
    element('div', { class: 'main' }, grid.element, strip.element),
    status.element,
  );
  followCopy(parts);
  followSourceKey(parts, commands.openSource);
  const hover = followHover(host, grid.element, (x, y) => placeAt(x, y, (row) => cache.get(row)?.line));
  grid.element.addEventListener('blur', hover.hide);
  followExplainKey(parts, hover);
  return createReceiver(parts, { refreshStrip, moved, commands, openSource });
}

interface Ties {
  refreshStrip(): void;
  moved(): void;
  /** The parts, once they are made. */
  parts(): Parts;
}

function createParts(host: Host, ties: Ties): Parts {
  const { refreshStrip, moved, parts } = ties;
  const status = createStatus(host);
  const focus = (): void => parts().grid.element.focus();
  const cache = createRowCache(host, ({ total, isCounted }) => {
    const { grid, state } = parts();
    state.isCounted = isCounted;
    if (state.filter === null && isCounted)
      status.setCount({ kind: 'counted', total, share: 1, isDone: true });
    if (total !== grid.total()) grid.setTotal(total);
    grid.draw();
    moved();
  });
  const grid = createGrid(cache, texts.grid, { marksOf: (_, row) => rowMarks(parts(), row), onMove: moved });
  return {
    host,
    marks: createMarks(),
    status,
    bookmarks: createBookmarks(host),
    cache,
    grid,
    strip: createStrip(texts.strip, () => stripState(parts()), grid.scrollTo),
    find: createFindBar(host, {
      cursorLine: () => cursorLine(parts()),
      reveal: grid.reveal,
      onChanged: () => {
        redraw(parts());
        refreshStrip();
      },
      onClosed: focus,
      tell: status.tell,
    }),
    lineBox: createLineBox((asked) => revealAsked(parts(), asked), focus),
    filterBar: createFilterBar((filter) => void setFilter(parts(), filter).then(refreshStrip), focus),
    notice: hidden(element('div', { class: 'notice', role: 'alert' })),
    sticky: hidden(createSticky(() => void revealSession(parts()))),
    state: firstState(),
  };
}

function firstState(): PageState {
  return {
    parts: [],
    isCounted: false,
    showsTimes: false,
    isFollowing: false,
    filter: null,
    anchor: undefined,
    awaited: undefined,
    density: undefined,
    stripMarks: [],
  };
}

function hidden<T extends HTMLElement>(made: T): T {
  made.hidden = true;
  return made;
}

/** Its text names the session; what a click does stands in the tooltip. */
function createSticky(onClick: () => void): HTMLButtonElement {
  const sticky = button('', texts.sessionStart, onClick, 'sticky');
  sticky.removeAttribute('aria-label');
  return sticky;
}

/** The first record of the session in view. */
async function revealSession(parts: Parts): Promise<void> {
  const operation = parts.marks.operationAt(lineOf(parts, parts.grid.top()));
  if (operation !== undefined) await revealLine(parts, operation.startLine);
}

function stripState({ grid, state }: Parts): ReturnType<Parameters<typeof createStrip>[1]> {
  return {
    top: grid.top(),
    fitting: grid.fitting(),
    total: grid.total(),
    marks: state.stripMarks,
    density: state.density,
  };
}

function rowMarks(
  { marks, bookmarks, state }: Parts,
  row: ViewerRow | undefined,
): Omit<RowMarks, 'isCursor' | 'isSelected'> {
  if (row === undefined) return { isBookmarked: false, showsTimes: state.showsTimes };
  const partName = row.partLine === undefined ? undefined : state.parts[row.partLine.part];
  const mark = marks.markOf(row.line);
  const start = state.showsTimes ? marks.operationAt(row.line)?.startTime : undefined;
  return {
    isBookmarked: bookmarks.has(row.line),
    showsTimes: state.showsTimes,
    ...(partName === undefined ? {} : { partName }),
    ...(mark === undefined ? {} : { mark: mark.mark, markText: mark.text }),
    ...(start === undefined ? {} : { sessionStart: Date.parse(`${start.slice(0, 23)}Z`) }),
  };
}

/** Selected text is copied by the browser, selected rows by the client: most of them are not in the page. */
function followCopy({ grid, host }: Parts): void {
  grid.element.addEventListener('keydown', (event) => {
    const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c';
    if (!isCopy || window.getSelection()?.isCollapsed === false) return;
    host.send({ kind: 'copy', ...grid.selection() });
    event.preventDefault();
    event.stopPropagation();
  });
}

/** As in the text editor: F12 goes to where something comes from. */
function followSourceKey({ grid, state }: Parts, openSource: () => void): void {
  grid.element.addEventListener('keydown', (event) => {
    if (event.key !== 'F12' || state.parts.length === 0) return;
    openSource();
    event.preventDefault();
    event.stopPropagation();
  });
}

function toolbar(
  commands: Readonly<Record<ViewerCommand, () => void>>,
  openSource: HTMLElement,
): HTMLElement {
  const times = button(texts.times, texts.times, commands.toggleTimes);
  times.title = texts.timesMeaning;
  return element(
    'div',
    { class: 'toolbar', role: 'toolbar' },
    withKey(button(texts.find, texts.find, commands.find), 'find'),
    withKey(button(texts.filter, texts.filter, commands.filter), 'filter'),
    withKey(button(texts.goToLine, texts.goToLine, commands.goToLine), 'goToLine'),
    withKey(
      button(`▲ ${texts.failures}`, texts.previousFailure, commands.previousFailure),
      'previousFailure',
    ),
    withKey(button(`▼ ${texts.failures}`, texts.nextFailure, commands.nextFailure), 'nextFailure'),
    times,
    openSource,
  );
}
