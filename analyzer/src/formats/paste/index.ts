// Owns the undoing of what a web page, a mail or a chat does to lines that are pasted into it: marks of quotations,
// lists, tables and code around every line, typographic quotes, markup. Offsets stay: what is taken away becomes
// blanks, so every line keeps its length. What a record is does not belong here.
import { moved } from './lines';
import { withoutMarks } from './marks';
import { withoutMarkup } from './markup';
import { withoutRemarks } from './remarks';

/** Longer texts are logs or exports, no pastes; they are read as they are, unless something stands around their lines. */
export const maxPaste = 65_536;

/**
 * A pasted text without what was put around its lines.
 * @param text whole text, at most `maxPaste` characters
 * @returns text of the same length, with the same line breaks at the same places
 */
export function plainPaste(text: string): string {
  // Line ends of an old system: no editor of today pastes them, and a line would not be a line here.
  if (/\r(?!\n)/.test(text)) return text;
  return flushLeft(withoutRemarks(withoutMarks(withoutMarkup(text)))).join('\n');
}

/**
 * True where marks of a quotation, a list or a search tool stand around the lines.
 * @param beginning of a text; its last line may be cut off
 */
export function isMarked(beginning: string): boolean {
  const lines = withoutMarkup(beginning.slice(0, Math.max(0, beginning.lastIndexOf('\n'))));
  return withoutMarks(lines) !== lines;
}

/** A nested entry of a device log without the blanks before its category, by which it is known. */
const deviceEntry = /^(?:cmd|cpy|dvi|dvs|flq|idb|inf|ndv|pol|sig|sto|ump|utl):[ \t]{9}/;
const deviceIndent = 5;

/** Takes the blanks that all lines begin with and puts them behind the lines. */
function flushLeft(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const indents = filled.map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
  if (indent === 0) return lines;
  const isDevice = filled.some((line) => deviceEntry.test(line.slice(indent)));
  const surplus = isDevice ? Math.max(0, indent - deviceIndent) : indent;
  return lines.map((line) => moved(line, surplus));
}
