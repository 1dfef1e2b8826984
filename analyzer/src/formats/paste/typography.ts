// Owns the undoing of typography: quotes, dashes and blanks of word processors, signs of pages that nobody sees.
import { eachLine } from './lines';

/** Where a word may break, which way it runs, that a file begins: no log program writes such signs into its records. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Blanks of a width of their own. */
const setBlanks = /[\u2000-\u200a\u202f\u205f]/g;
/** Hyphens at which no line breaks. */
const setHyphens = /[\u2010\u2011]/g;
const anySet = /[\u00ad\u2000-\u2011\u202a-\u202f\u205f-\u2069\ufeff]/;

/** Gives the text ordinary signs; every line keeps its length. */
export function withoutTypography(text: string): string {
  let plain = anySet.test(text) ? eachLine(text, ordinary) : text;
  // Word processors turn every straight quote and dash; a log in another language has both kinds.
  if (!/['"]/.test(plain) && /[‘’“”]/.test(plain)) plain = plain.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  // 0×800f081f: the x between digits is taken for the sign of multiplication
  if (plain.includes('×')) plain = plain.replace(/\b0×(?=[0-9A-Fa-f]{1,8}\b)/g, '0x');
  if (!plain.includes('-')) return plain.replace(/[–—−]/g, '-');
  return !/ - /.test(plain) && / [–—] /.test(plain) ? plain.replace(/ [–—] /g, ' - ') : plain;
}

function ordinary(line: string): string {
  return line.replace(unseen, '').replace(setBlanks, ' ').replace(setHyphens, '-');
}
