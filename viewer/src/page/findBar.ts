// Owns the search box: what is looked for, how often it is there, and the way from match to match.
import type { ViewerEvent, ViewerQuery } from '../../../protocol/src/index';
import { button, debounced, element, toggle } from './dom';
import type { Host } from './host';
import { fill, grouped, percent, texts } from './texts';

export interface FindBar {
  readonly element: HTMLElement;
  open(): void;
  next(isBackward: boolean): void;
  onFound(event: Extract<ViewerEvent, { kind: 'found' }>): void;
  isActive(): boolean;
}

export interface FindEvents {
  /** The line from which the next match is looked for. */
  cursorLine(): number;
  /** A match to be shown. */
  reveal(row: number): void;
  /** Rows look different now. */
  onChanged(): void;
  onClosed(): void;
  announce(text: string): void;
}

/** Between the last key and the search. */
const quietMs = 120;

export function createFindBar(host: Host, events: FindEvents): FindBar {
  const input = element('input', {
    type: 'text',
    class: 'find',
    placeholder: texts.find,
    'aria-label': texts.find,
    spellcheck: 'false',
  });
  const count = element('span', { class: 'count', role: 'status' });
  const search = debounced(quietMs, () => void bar.search(true));
  const isCaseSensitive = toggle('Aa', texts.caseSensitive, () => void bar.search(true));
  const isRegex = toggle('.*', texts.regex, () => void bar.search(true));
  const bar = createSearch(host, events, {
    query: () => queryOf(input.value, isRegex.isOn(), isCaseSensitive.isOn()),
    say: (text, isError) => {
      count.textContent = text;
      input.classList.toggle('wrong', isError === true);
    },
  });
  const close = (): void => {
    holder.hidden = true;
    input.value = '';
    void bar.search(false);
    events.onClosed();
  };
  const holder = element(
    'div',
    { class: 'bar', role: 'search' },
    input,
    isCaseSensitive.element,
    isRegex.element,
    button('↑', texts.previous, () => bar.next(true)),
    button('↓', texts.next, () => bar.next(false)),
    count,
    button('×', texts.close, close),
  );
  holder.hidden = true;
  input.addEventListener('input', search);
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) bar.next(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element: holder,
    open: () => {
      holder.hidden = false;
      input.focus();
      input.select();
    },
    next: bar.next,
    onFound: bar.onFound,
    isActive: () => input.value !== '',
  };
}

function queryOf(text: string, isRegex: boolean, isCaseSensitive: boolean): ViewerQuery | null {
  return text === '' ? null : { text, isRegex, isCaseSensitive };
}

interface SearchBox {
  query(): ViewerQuery | null;
  say(text: string, isError?: boolean): void;
}

interface Search {
  /** Looks anew; shows the nearest match where that is wanted. */
  search(isShown: boolean): Promise<void>;
  next(isBackward: boolean): void;
  onFound: FindBar['onFound'];
}

function createSearch(host: Host, events: FindEvents, box: SearchBox): Search {
  let turn = 0;
  let total = 0;
  let ordinal = 0;
  const show = (): void => {
    const isPlaced = ordinal > 0;
    box.say(
      isPlaced
        ? fill(texts.findPlace, grouped(ordinal), grouped(total))
        : fill(texts.findCount, grouped(total)),
    );
  };
  const move = async (line: number, isBackward: boolean): Promise<void> => {
    const asked = turn;
    const match = await host.call('nextMatch', { line, isBackward });
    if (asked !== turn || match === null) return;
    ordinal = match.ordinal;
    events.reveal(match.row);
    show();
  };
  return {
    async search(isShown) {
      turn += 1;
      ordinal = 0;
      total = 0;
      const asked = turn;
      const query = box.query();
      box.say(query === null ? '' : texts.findRunning);
      const refusal = await host.call('find', { query });
      if (asked !== turn) return;
      events.onChanged();
      if (refusal !== null) box.say(refusal.sentence, true);
      // The line of the cursor itself counts.
      else if (query !== null && isShown) await move(events.cursorLine() - 1, false);
    },
    next: (isBackward) => {
      if (box.query() !== null) void move(events.cursorLine(), isBackward);
    },
    onFound(event) {
      total = event.total;
      if (!event.isDone) box.say(`${fill(texts.findCount, grouped(total))} · ${percent(event.share)}`);
      else if (total === 0) box.say(texts.findNone);
      else show();
      if (event.isDone) events.announce(total === 0 ? texts.findNone : fill(texts.findCount, grouped(total)));
    },
  };
}
