// Owns the tooltip: what the pointer rests on, in plain text.
import type { TimeLineItem, TimeLineWords } from '../../../protocol/src/index';
import { element, filled, textElement } from './dom';

export interface Tip {
  show(items: readonly TimeLineItem[], at: MouseEvent, words: TimeLineWords | undefined): void;
  hide(): void;
}

/** Between pointer and tooltip, and to the edges of the page; pixels. */
const gap = 12;

/** Makes the tooltip. */
export function createTip(): Tip {
  const tip = element('tip');
  let shown: readonly TimeLineItem[] = [];
  const hide = (): void => {
    tip.hidden = true;
    shown = [];
  };
  return {
    hide,
    show: (items, at, words) => {
      const [first] = items;
      if (first === undefined || words === undefined) {
        hide();
        return;
      }
      if (items[0] !== shown[0] || items.length !== shown.length) {
        const title = items.length === 1 ? first.title : `× ${items.length}`;
        const lines = items.length === 1 ? first.lines : [filled(words.together, items.length, first.title)];
        tip.replaceChildren(textElement('b', title), ...lines.map((line) => textElement('div', line)));
        shown = items;
        tip.hidden = false;
      }
      const { offsetWidth, offsetHeight } = tip;
      const x = Math.max(gap, Math.min(at.clientX + gap, window.innerWidth - offsetWidth - gap));
      const isLow = at.clientY + gap + offsetHeight > window.innerHeight;
      const y = isLow ? at.clientY - gap - offsetHeight : at.clientY + gap;
      tip.style.transform = `translate(${x}px, ${Math.max(0, y)}px)`;
    },
  };
}
