// Owns the box that asks for a line's number.
import { element } from './dom';
import { texts } from './texts';

export interface LineBox {
  readonly element: HTMLElement;
  open(): void;
  /** What is asked for. */
  setLabel(label: string): void;
}

/** @param onAsked takes what was typed */
export function createLineBox(onAsked: (asked: string) => void, onClosed: () => void): LineBox {
  const input = element('input', {
    type: 'text',
    class: 'line',
    placeholder: texts.goToLine,
    'aria-label': texts.goToLine,
  });
  const holder = element('div', { class: 'bar' }, input);
  holder.hidden = true;
  const close = (): void => {
    holder.hidden = true;
    onClosed();
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      close();
      onAsked(input.value);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return {
    element: holder,
    open: () => {
      holder.hidden = false;
      input.value = '';
      input.focus();
    },
    setLabel: (label) => {
      input.placeholder = label;
      input.setAttribute('aria-label', label);
    },
  };
}
