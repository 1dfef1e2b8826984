// Owns where a record ends in a text that may have been pasted: people speak below it, and leave out the heads of others.
import { isRemark, listLine, longestWords, ofRecords, wordsOf } from './bareLines';

/** The line that follows the open record. */
export interface FollowingLine {
  readonly start: number;
  readonly end: number;
  /** True where an empty line stands between the record's first line and it. */
  readonly isBehindBlank: boolean;
}

/**
 * True for a line that is no part of an open servicing record although it has no head.
 * @param message beginning of the record's message
 */
export function endsInPaste(text: string, line: FollowingLine, message: string): boolean {
  if (isRemark(text, line.start, line.end)) return true;
  return beginsSentence(message) && (beginsCheck(text, line) || isProseBehind(text, line));
}

/** True for the beginning of a message that says something itself: a store check begins with a ruler, or on its next line. */
function beginsSentence(message: string): boolean {
  return /\S/.test(message) && !/^\s*(?:={3}|Checking System Update Readiness)/.test(message);
}

/** True for the list of a store check: below a record that is none, the check's own head was left out. */
function beginsCheck(text: string, { start, end }: FollowingLine): boolean {
  return listLine.test(text.slice(wordsOf(text, start, end), Math.min(end, start + 400)));
}

/** Several words at the margin, the first one with a capital, and a sign at whose end a sentence ends. */
const proseLine = /^\p{Lu}\p{L}*[,:]? \p{L}[^\n]*[.?!:]\s*$/u;

/** True for a sentence behind an empty line that holds nothing that only records do, whatever record is open. */
export function isProseBehind(text: string, { start, end, isBehindBlank }: FollowingLine): boolean {
  if (!isBehindBlank || end - start > longestWords) return false;
  const line = text.slice(start, end);
  return proseLine.test(line) && !ofRecords.test(line);
}
