// Owns what happens when the client or the worker tells something.
import type {
  ViewerClientMessage,
  ViewerCommand,
  ViewerEvent,
  ViewerFilter,
} from '../../../protocol/src/index';
import { button } from './dom';
import { revealLine, showAwaited } from './moves';
import { cursorLine, type Parts, redraw } from './parts';
import { fill, grouped, texts } from './texts';

/** What the messages lead to beside the parts themselves. */
export interface Consequences {
  refreshStrip(): void;
  moved(): void;
  readonly commands: Readonly<Record<ViewerCommand, () => void>>;
  /** Leads from a merged log to its files; hidden where there is one. */
  readonly openSource: HTMLElement;
}

type Message<K extends ViewerClientMessage['kind']> = Extract<ViewerClientMessage, { kind: K }>;
type Event<K extends ViewerEvent['kind']> = Extract<ViewerEvent, { kind: K }>;

/** Makes what takes the client's messages. */
export function createReceiver(parts: Parts, next: Consequences): (message: ViewerClientMessage) => void {
  const receivers: { readonly [K in ViewerClientMessage['kind']]: (message: Message<K>) => void } = {
    answer: () => undefined,
    opened: (message) => {
      showParts(parts, next, message.opened.parts ?? []);
      opened(parts, message);
    },
    event: ({ event }) => receiveEvent(parts, next, event),
    marks: (message) => {
      showMarks(parts, message);
      next.moved();
      next.refreshStrip();
    },
    analysis: ({ sentence, isRunning }) => parts.status.setAnalysis(sentence, isRunning),
    reveal: ({ line }) => {
      parts.grid.element.focus();
      void revealLine(parts, line);
    },
    copied: ({ sentence }) => parts.status.announce(sentence),
    command: ({ command }) => next.commands[command](),
  };
  return (message) => (receivers[message.kind] as (message: ViewerClientMessage) => void)(message);
}

/** What only merged logs have. */
function showParts(
  { state, lineBox, filterBar, grid }: Parts,
  next: Consequences,
  names: readonly string[],
): void {
  state.parts = names;
  next.openSource.hidden = names.length === 0;
  if (names.length === 0) return;
  lineBox.setLabel(texts.goToPartLine);
  filterBar.setParts(names);
  const longest = Math.max(...names.map((name) => name.length));
  grid.element.style.setProperty('--part-width', `${Math.min(24, longest)}ch`);
}

function opened(parts: Parts, { opened: { first, ...file }, state }: Message<'opened'>): void {
  const { bookmarks, cache, notice, status, grid, host } = parts;
  bookmarks.set(state.bookmarks);
  notice.hidden = true;
  status.setFile(file);
  // The first rows came along: they are drawn before anything is asked for.
  cache.clear();
  cache.put(0, first.rows);
  grid.setTotal(first.total);
  grid.draw();
  grid.element.focus();
  // A log that was loaded anew is filtered and searched as before.
  parts.find.again();
  if (parts.state.filter !== null) void setFilter(parts, parts.state.filter);
  else if (state.line > 0) {
    void host.call('rowOfLine', { line: state.line }).then(({ row }) => {
      // Whoever has moved on meanwhile is not taken back.
      if (grid.top() === 0 && grid.cursor() === 0) grid.scrollTo(row);
    });
  }
}

function showMarks(parts: Parts, { marks: found }: Message<'marks'>): void {
  const { marks, filterBar, status, grid, state } = parts;
  marks.set(found);
  filterBar.setSessions(marks.sessions());
  status.setFailures(found.failures.length);
  grid.draw();
  showAwaited(parts);
  // A filter that asks for evidence knew none before.
  if (state.filter?.onlyEvidence === true || state.filter?.hidesNoise === true) {
    void setFilter(parts, state.filter);
  }
}

/** Has the worker choose; the rows come with its events. */
export async function setFilter(parts: Parts, filter: ViewerFilter | null): Promise<void> {
  const { host, filterBar, state, cache, status, grid } = parts;
  const line = state.anchor ?? cursorLine(parts);
  const refusal = await host.call('filter', { filter });
  if (refusal !== null) {
    filterBar.refuse(refusal.sentence);
    return;
  }
  state.filter = filter;
  state.anchor = filter === null ? undefined : line;
  cache.clear();
  status.setFilter('');
  grid.setTotal(0);
  if (filter === null) await revealLine(parts, line);
  grid.draw();
}

function receiveEvent(parts: Parts, next: Consequences, event: ViewerEvent): void {
  const receivers: { readonly [K in ViewerEvent['kind']]: (event: Event<K>) => void } = {
    counted: (told) => counted(parts, next, told),
    filtered: (told) => filtered(parts, next, told),
    found: (told) => {
      parts.find.onFound(told);
      if (told.isDone) next.refreshStrip();
    },
    coloured: () => redraw(parts),
    grown: ({ size }) => {
      parts.status.setSize(size);
      redraw(parts);
    },
    changed: ({ how }) => warn(parts, texts[how]),
    failed: ({ sentence }) => warn(parts, sentence),
  };
  (receivers[event.kind] as (event: ViewerEvent) => void)(event);
}

function warn({ notice, host }: Parts, sentence: string): void {
  notice.replaceChildren(
    sentence,
    button(texts.reload, texts.reload, () => host.send({ kind: 'reload' })),
  );
  notice.hidden = false;
}

function counted(parts: Parts, next: Consequences, event: Event<'counted'>): void {
  const { state, status, host, filterBar } = parts;
  state.isCounted = event.isDone;
  status.setCount(event);
  if (!event.isDone) return;
  if (state.filter === null) void recount(parts);
  next.refreshStrip();
  void host.call('components', {}).then(filterBar.setComponents);
}

/** All lines are counted: what was shown by an estimate is found again by its byte. */
async function recount(parts: Parts): Promise<void> {
  const { cache, grid, host, state } = parts;
  const first = cache.get(grid.top());
  const wasFollowing = state.isFollowing;
  const place =
    first === undefined || first.isExact
      ? undefined
      : await host.call('rowOfOffset', { offset: first.offset });
  cache.clear();
  const { total } = await host.call('rows', { from: 0, count: 1 });
  grid.setTotal(total);
  if (wasFollowing) grid.scrollTo(total);
  else if (place !== undefined) grid.scrollTo(place.row);
  grid.draw();
}

function filtered(parts: Parts, next: Consequences, event: Event<'filtered'>): void {
  const { state, grid, status, cache } = parts;
  if (state.filter === null) return;
  grid.setTotal(event.total);
  const shown = grouped(event.total);
  status.setFilter(
    event.isDone ? fill(texts.filtered, shown) : fill(texts.filtering, shown, Math.floor(event.share * 100)),
  );
  if (!event.isDone) return;
  // A row drawn before the end may have gone on to count its repeats.
  if (state.filter.foldsRepeats === true) {
    cache.clear();
    grid.draw();
  }
  if (event.total === 0) status.announce(texts.nothingShown);
  else status.tell(fill(texts.filtered, shown));
  // Whoever has moved on meanwhile is not taken back.
  if (state.anchor !== undefined && grid.top() === 0) void revealLine(parts, state.anchor);
  state.anchor = undefined;
  next.refreshStrip();
}
