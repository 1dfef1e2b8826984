// Owns the box that asks for a line's number.
import { element } from './dom';
import { texts } from './texts';

export interface LineBox {
  readonly element: HTMLElement;
  open(): void;
}

/** @param onLine takes a 0-based line */
export function createLineBox(onLine: (line: number) => void, onClosed: () => void): LineBox {
  const input = element('input', {
    type: 'text',
    inputmode: 'numeric',
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
    const line = Number(input.value.replace(/[^\d]/g, ''));
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      close();
      if (line > 0) onLine(line - 1);
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
  };
}
