// Owns the making of elements. Texts become text nodes only: nothing a log says is ever markup.

type Attributes = Readonly<Record<string, string>>;

/** Makes an element with attributes and children; strings become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A push button with a label for both eyes and screen readers. */
export function button(label: string, title: string, onClick: () => void, name = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', title, 'aria-label': title, class: name }, label);
  made.addEventListener('click', onClick);
  return made;
}

/** A button that stays pressed. */
export function toggle(label: string, title: string, onChange: (isOn: boolean) => void): Toggle {
  const made = button(label, title, () => set(!isOn, true), 'toggle');
  let isOn = false;
  const set = (next: boolean, isTold = false): void => {
    isOn = next;
    made.setAttribute('aria-pressed', String(next));
    if (isTold) onChange(next);
  };
  set(false);
  return { element: made, isOn: () => isOn, set: (next) => set(next) };
}

export interface Toggle {
  readonly element: HTMLButtonElement;
  isOn(): boolean;
  /** Does not tell of the change. */
  set(isOn: boolean): void;
}

/** Calls once things have been quiet for a while. */
export function debounced(milliseconds: number, action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
