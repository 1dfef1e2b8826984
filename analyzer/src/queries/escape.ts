// Owns how text from a log becomes Markdown that shows it as it is: no markup, no HTML, no links, no controls.

/**
 * Escapes a text for a Markdown paragraph, table cell or list item.
 * Line breaks become blanks; control characters and characters that reorder text become visible pictures.
 */
export function escapeMarkdown(text: string): string {
  return breakAutoLinks(
    visibleControls(text.replace(lineBreaks, ' ')).replace(htmlSpecial, (c) => entities[c] ?? c),
  ).replace(markdownSpecial, (c) => `&#${c.charCodeAt(0)};`);
}

/** Shows a text as inline code: monospaced, nothing in it is interpreted. */
export function inlineCode(text: string): string {
  const clean = visibleControls(text.replace(lineBreaks, ' '));
  const fence = '`'.repeat(longestRun(clean) + 1);
  // A blank keeps a backquote at either end apart from the fence; CommonMark strips one blank from each side.
  const pad = clean.startsWith('`') || clean.endsWith('`') || clean.trim() === '' ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** Shows one of the product's own sentences: its `code` marks stay, everything else is plain text. */
export function proseMarkdown(text: string): string {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : escapeMarkdown(part)))
    .join('');
}

/** Shows a text of several lines as a code block. */
export function codeBlock(text: string): string {
  const clean = text
    .split(/\r\n|\n|\r/)
    .map(visibleControls)
    .join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(clean) + 1));
  return `${fence}text\n${clean}\n${fence}`;
}

const lineBreaks = /[\r\n\u2028\u2029]+/g;
const htmlSpecial = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// `&`, `#` and `;` stay: the entities written before need them. A `#` heads a line only at its start, where none is.
const markdownSpecial = /[\\`*_{}[\]()~|!$^+=:]|(?<=^\s*)(?:[-]|#(?!\d))|(?<=^\s*\d+)\./g;
// C0 and C1 controls (ANSI escapes begin with one), zero-width and bidirectional controls, byte order mark.
const controls = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function visibleControls(text: string): string {
  return text.replace(controls, (c) => {
    const code = c.charCodeAt(0);
    if (code === 9) {
      return ' ';
    }
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** Renderers turn bare `www.` and addresses into links; an entity in front of the dot or sign stops that. */
function breakAutoLinks(text: string): string {
  return text.replace(/\bwww\./gi, (w) => `${w.slice(0, 3)}&#46;`).replace(/@/g, '&#64;');
}

function longestRun(text: string): number {
  let longest = 0;
  for (const run of text.match(/`+/g) ?? []) {
    longest = Math.max(longest, run.length);
  }
  return longest;
}
