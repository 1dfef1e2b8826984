// Owns what a line without a head is, by its beginning: the rest of a record that was cut out of a log, or a line of its
// own behind the marks of a quotation.

/** `>` */
const QUOTE = 62;
/** Lines that CSI prints inside a record and never at the beginning of one. */
const innerLine =
  /(?:(?:Old|New) component: |Install(?:er)? (?:mode|ID|name): |Smart installer: |Completion status: |CSIPERF:|PublicKeyToken=|Expected: |Actual: |Found: |\[gle=)/y;
/** The head of a section in setupapi.dev.log. */
const sectionHead = />>>?\s+(?:\[|Section start)/y;
/** An item that a store check lists, and what a wrap may cut off it: a component, a path or a package. */
const listedItem = /\((?:p|f|fix)\)\s/y;
const restOfItem = /(?:(?:amd64|x86|wow64|arm64|arm|msil)_\S|servicing\\|winsxs\\|[\w.-]+~[0-9a-f]{16}~)/iy;

/** Where the words of a line begin, behind blanks and the marks of a quotation; `end` where it has none. */
export function wordsOf(text: string, start: number, end: number): number {
  let p = start;
  while (p < end && (text.charCodeAt(p) <= 32 || (text.charCodeAt(p) === QUOTE && isMark(text, p)))) p++;
  return p;
}

/** A blank line of a quotation: `>` and nothing behind it. */
export function isEmptyQuotation(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === QUOTE && wordsOf(text, start, end) === end;
}

/**
 * True for a line that the writer only prints inside a record, or that a wrap cut off a listed item.
 * @param words where the line's words begin
 * @param message where the message of the record before begins
 */
export function continuesRecord(text: string, words: number, message: number): boolean {
  if (matchesAt(innerLine, text, words)) return true;
  return matchesAt(listedItem, text, message) && matchesAt(restOfItem, text, words);
}

/** A mark has a blank or another mark behind it; where a section of setupapi begins, its marks are no quotation. */
function isMark(text: string, p: number): boolean {
  const after = text.charCodeAt(p + 1);
  if (after === QUOTE && matchesAt(sectionHead, text, p)) return false;
  return Number.isNaN(after) || after <= 32 || after === QUOTE;
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
