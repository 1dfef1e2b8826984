// Owns the list: the same entries as in view, as text, for whoever would rather read or listen than look.
import type { TimeLineItem, TimeLineWords } from '../../../protocol/src/index';
import type { EntryActions } from './detail';
import { entryList } from './detail';
import { element, filled, textElement } from './dom';

export interface List {
  name(words: TimeLineWords): void;
  /** The entries that are in view. */
  show(items: readonly TimeLineItem[]): void;
  toggle(): void;
  isShown(): boolean;
}

/** Nobody reads more; zooming in lists the others. */
const maxListed = 200;

/** Makes the list; it is filled while it is shown. */
export function createList({ reveal, choose }: EntryActions): List {
  const place = element('list');
  let words: TimeLineWords | undefined;
  let items: readonly TimeLineItem[] = [];
  const fill = (): void => {
    if (words === undefined || place.hidden) return;
    const left = items.length - maxListed;
    place.replaceChildren(
      textElement('h2', filled(words.inView, items.length)),
      entryList(items.slice(0, maxListed), (item) => {
        choose(item);
        reveal(item);
      }),
      ...(left > 0 ? [textElement('p', filled(words.more, left))] : []),
    );
  };
  return {
    name: (named) => {
      words = named;
    },
    show: (shown) => {
      items = shown;
      fill();
    },
    toggle: () => {
      place.hidden = !place.hidden;
      fill();
      if (!place.hidden) place.scrollIntoView({ block: 'nearest' });
    },
    isShown: () => !place.hidden,
  };
}
