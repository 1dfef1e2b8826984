// Owns the undoing of what a web page, a mail or a chat does to lines that are pasted into it: marks of quotations,
// lists, tables and code around every line, typographic quotes, markup. Offsets stay: what is taken away becomes
// blanks, so every line keeps its length. What a record is does not belong here.
import { moved } from './lines';
import { withoutMarks } from './marks';
import { withoutMarkup } from './markup';

/** Longer texts are logs or exports, no pastes; they are read as they are. */
export const maxPaste = 65_536;

/**
 * A pasted text without what was put around its lines.
 * @param text whole text, at most `maxPaste` characters
 * @returns text of the same length, with the same line breaks at the same places
 */
export function plainPaste(text: string): string {
  // Line ends of an old system: no editor of today pastes them, and a line would not be a line here.
  if (/\r(?!\n)/.test(text)) return text;
  return flushLeft(withoutMarks(withoutMarkup(text).map(withoutByteOrder))).join('\n');
}

/** The mark before a text would hide the one of its first line. */
function withoutByteOrder(line: string, number: number): string {
  return number === 0 && line.startsWith('\ufeff') ? moved(line, 1) : line;
}

/** Takes the blanks that all lines begin with and puts them behind the lines. */
function flushLeft(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  if (indent === 0 || filled.length === 0) return lines;
  return lines.map((line) => moved(line, indent));
}
