// Owns the search box: what is looked for, how often it is there, and the way from match to match.
import type { ViewerEvent, ViewerQuery } from '../../../protocol/src/index';
import { button, debounced, element, toggle } from './dom';
import type { Host } from './host';
import { withKey } from './keys';
import { fill, grouped, percent, texts } from './texts';

export interface FindBar {
  readonly element: HTMLElement;
  open(): void;
  /** Searches once more, in a log that was loaded anew. */
  again(): void;
  next(isBackward: boolean): void;
  onFound(event: Extract<ViewerEvent, { kind: 'found' }>): void;
}

export interface FindEvents {
  /** The line from which the next match is looked for. */
  cursorLine(): number;
  /** A match to be shown. */
  reveal(row: number): void;
  /** Rows look different now. */
  onChanged(): void;
  onClosed(): void;
  /** To a screen reader; the box shows it by itself. */
  tell(text: string): void;
}

/** Between the last key and the search. */
const quietMs = 120;

/** Makes the search box; it is hidden until it is asked for. */
export function createFindBar(host: Host, events: FindEvents): FindBar {
  const input = element('input', {
    type: 'text',
    class: 'find',
    placeholder: texts.find,
    'aria-label': texts.find,
    spellcheck: 'false',
  });
  const count = element('span', { class: 'count' });
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
  const buttons = [
    isCaseSensitive.element,
    isRegex.element,
    withKey(
      button('↑', texts.previous, () => bar.next(true)),
      'findPrevious',
    ),
    withKey(
      button('↓', texts.next, () => bar.next(false)),
      'findNext',
    ),
    count,
    button('×', texts.close, close),
  ];
  const holder = element('div', { class: 'bar', role: 'search' }, input, ...buttons);
  holder.hidden = true;
  followInput(holder, input, bar, close);
  const open = (): void => {
    holder.hidden = false;
    input.focus();
    input.select();
  };
  const again = (): void => {
    if (input.value !== '') void bar.search(false);
  };
  return { element: holder, open, again, next: bar.next, onFound: bar.onFound };
}

function followInput(holder: HTMLElement, input: HTMLInputElement, bar: Search, close: () => void): void {
  input.addEventListener(
    'input',
    debounced(quietMs, () => void bar.search(true)),
  );
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === input) bar.next(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
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

/** What is known of the search that counts now. */
interface SearchState {
  /** Counts the searches: answers to an earlier one are late. */
  turn: number;
  total: number;
  /** Of the match shown; 0 for none. */
  ordinal: number;
}

function createSearch(host: Host, events: FindEvents, box: SearchBox): Search {
  const state: SearchState = { turn: 0, total: 0, ordinal: 0 };
  const move = async (line: number, isBackward: boolean): Promise<void> => {
    const asked = state.turn;
    const match = await host.call('nextMatch', { line, isBackward });
    if (asked !== state.turn || match === null) return;
    state.ordinal = match.ordinal;
    events.reveal(match.row);
    box.say(countText(state));
    events.tell(countText(state));
  };
  return {
    async search(isShown) {
      const asked = ++state.turn;
      Object.assign(state, { total: 0, ordinal: 0 });
      const query = box.query();
      box.say(query === null ? '' : texts.findRunning);
      const refusal = await host.call('find', { query });
      if (asked !== state.turn) return;
      events.onChanged();
      if (refusal !== null) {
        box.say(refusal.sentence, true);
        events.tell(refusal.sentence);
      }
      // The line of the cursor itself counts.
      else if (query !== null && isShown) await move(events.cursorLine() - 1, false);
    },
    next: (isBackward) => {
      if (box.query() !== null) void move(events.cursorLine(), isBackward);
    },
    onFound({ total, isDone, share }) {
      state.total = total;
      if (!isDone) box.say(`${fill(texts.findCount, grouped(total))} · ${percent(share)}`);
      else box.say(countText(state));
      if (isDone) events.tell(countText(state));
    },
  };
}

function countText({ ordinal, total }: SearchState): string {
  if (ordinal > 0) return fill(texts.findPlace, grouped(ordinal), grouped(total));
  return total === 0 ? texts.findNone : fill(texts.findCount, grouped(total));
}
