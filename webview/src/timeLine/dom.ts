// Owns small things about elements of the page. All text becomes text, never markup.

/** An element that the page was made with. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}.`);
  return found;
}

/** A new element with a text. */
export function textElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

/** A new button; `run` is called when it is pressed. */
export function button(text: string, run: () => void): HTMLButtonElement {
  const made = textElement('button', text);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

/** Puts values into a sentence with `{0}`. */
export function filled(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
