// Owns lines that end with what an editor takes for no end of a line: the tag of a web page, the signs of word processors.
import type { CopiedForm, CopiedLine } from './copiedLines';

const softBreak =
  /[\v\u0085\u2028\u2029]|<br\s{0,9}\/?>(?=[^\r\n])|<\/(?:p|div|li)>\s{0,9}<(?:p|div|li)\b[^<>\n]{0,200}>/i;
/** One alone may be somebody's. */
const leastBreaks = 2;

/** Reads the lines between such ends. */
export const softBreaks: CopiedForm = { linesIn };

function linesIn(text: string): readonly CopiedLine[] | undefined {
  if (!softBreak.test(text)) return undefined;
  const parts = text.split('\n').map((line) => line.split(softBreak));
  if (parts.flat().length < parts.length + leastBreaks) return undefined;
  return parts.flatMap((each, k) => each.map((line) => ({ text: line, first: k, last: k })));
}
