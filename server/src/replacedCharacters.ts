// Owns telling that an open text was decoded by another encoding than its own: the editor hands over what it made of the
// bytes, U+FFFD for each that it could not read (Unicode, 3.9, "U+FFFD substitution").
import type { Problem } from '../../analyzer/src/index';

const replacement = '\uFFFD';

/** @returns nothing where every character could be read; that costs no time on a text of one byte a character */
export function replacedCharacters(text: string): readonly Problem[] {
  const first = text.indexOf(replacement);
  if (first < 0) return [];
  const line = text.slice(0, first).split('\n').length - 1;
  return [{ code: 'replacedCharacters', line, count: text.split(replacement).length - 1 }];
}
