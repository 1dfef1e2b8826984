// Owns the panel below the picture: everything known of the chosen entry, and what stands too close together.
import type { TimeLineItem, TimeLineWords } from '../../../protocol/src/index';
import { button, element, filled, textElement } from './dom';

export interface EntryActions {
  reveal(item: TimeLineItem): void;
  choose(item: TimeLineItem): void;
}

export interface Detail {
  name(words: TimeLineWords): void;
  /** None where `items` is empty. */
  show(items: readonly TimeLineItem[]): void;
}

/** More entries are only counted. */
const maxTogether = 12;

/** Makes the panel. */
export function createDetail(actions: EntryActions): Detail {
  const place = element('detail');
  let words: TimeLineWords | undefined;
  return {
    name: (named) => {
      words = named;
      place.setAttribute('aria-label', named.chosen);
    },
    show: (items) => {
      const [first] = items;
      element('below').scrollTop = 0;
      if (first === undefined || words === undefined) {
        place.replaceChildren();
        return;
      }
      place.className = first.kind === 'failure' ? 'failed' : first.outcome;
      if (items.length === 1) place.replaceChildren(...entry(first, words, actions));
      else place.replaceChildren(...entries(items, words, actions));
    },
  };
}

function entry(item: TimeLineItem, words: TimeLineWords, { reveal }: EntryActions): HTMLElement[] {
  return [
    textElement('h2', item.title),
    ...item.lines.map((line) => textElement('p', line)),
    button(words.reveal, () => reveal(item)),
  ];
}

function entries(items: readonly TimeLineItem[], words: TimeLineWords, actions: EntryActions): HTMLElement[] {
  const left = items.length - maxTogether;
  return [
    textElement('h2', `× ${items.length}`),
    entryList(items.slice(0, maxTogether), actions.reveal),
    ...(left > 0 ? [textElement('p', filled(words.more, left))] : []),
  ];
}

/** Entries as buttons under each other. */
export function entryList(
  items: readonly TimeLineItem[],
  run: (item: TimeLineItem) => void,
): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'entries';
  list.append(
    ...items.map((item) => {
      const line = document.createElement('li');
      line.append(button(item.accessibleLabel, () => run(item)));
      return line;
    }),
  );
  return list;
}
