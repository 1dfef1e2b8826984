// Owns the card that explains what stands under the mouse or where the keyboard asks. It comes as HTML from the editor's Markdown renderer; only
// known elements are taken over, made anew, so that no attribute and no script comes along.

import { element } from './dom';
import type { Host } from './host';

/** Before a card opens, the mouse rests for so long, in milliseconds. */
const restMs = 300;

const known = new Set(
  'P UL OL LI STRONG EM CODE PRE BLOCKQUOTE TABLE THEAD TBODY TR TH TD H1 H2 H3 H4 HR BR'.split(' '),
);

/** Where text stands: a line and a place in it. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** What a card explains: the stretch of the line, and its words. */
export interface Explained {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface HoverCards {
  /** Opens the card of a place beside a point; undefined where nothing there is explained, or another was asked for since. */
  show(place: TextPlace, x: number, y: number): Promise<Explained | undefined>;
  hide(): void;
}

/**
 * Opens cards over a place.
 * @param placeOf says what text stands at a point of the window
 */
export function followHover(
  host: Host,
  area: HTMLElement,
  placeOf: (x: number, y: number) => TextPlace | undefined,
): HoverCards {
  const card = element('div', { class: 'card', role: 'tooltip' });
  card.hidden = true;
  document.body.append(card);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const hide = (): void => {
    clearTimeout(timer);
    turn += 1;
    card.hidden = true;
  };
  const show: HoverCards['show'] = async (place, x, y) => {
    const asked = ++turn;
    const found = await host.call('hover', place);
    if (asked !== turn || found === null) return undefined;
    card.replaceChildren(...safeNodes(found.markdown));
    card.hidden = false;
    placeCard(card, x, y);
    return { start: found.start, end: found.end, text: card.textContent };
  };
  area.addEventListener('mousemove', (event) => {
    clearTimeout(timer);
    if (event.buttons !== 0) return;
    timer = setTimeout(() => {
      const place = placeOf(event.clientX, event.clientY);
      if (place !== undefined) void show(place, event.clientX, event.clientY);
      else hide();
    }, restMs);
  });
  area.addEventListener('mouseleave', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && card.contains(relatedTarget))) hide();
  });
  card.addEventListener('mouseleave', hide);
  for (const name of ['wheel', 'mousedown', 'keydown'] as const) area.addEventListener(name, hide);
  return { show, hide };
}

/** Beside the mouse, inside the window. */
function placeCard(card: HTMLElement, x: number, y: number): void {
  const { width, height } = card.getBoundingClientRect();
  const below = y + 16;
  card.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 8))}px`;
  card.style.top = `${below + height > window.innerHeight ? Math.max(4, y - height - 12) : below}px`;
}

function safeNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.body.childNodes].flatMap(copied);
}

function copied(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  if (!(node instanceof Element)) return [];
  const children = [...node.childNodes].flatMap(copied);
  if (node.tagName === 'A') {
    const target = node.getAttribute('href') ?? '';
    return /^https:\/\//.test(target) ? [element('a', { href: target }, ...(children as Node[]))] : children;
  }
  if (!known.has(node.tagName)) return node.tagName === 'SCRIPT' || node.tagName === 'STYLE' ? [] : children;
  const made = document.createElement(node.tagName);
  made.append(...children);
  return [made];
}
