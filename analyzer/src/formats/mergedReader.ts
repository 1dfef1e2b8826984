// Owns the reading of a pasted text whose line breaks a page has lost: a line with several records in it is read as if
// each began a line, and every record tells the line where it stands in the text as it came.
import { readParts } from './partedReader';
import type { RecordReader, RecordTaker } from './reader';

const stamp = '\\d{4}[-/.]\\d\\d[-/.]\\d\\d[ \\tT]+\\d\\d:\\d\\d:\\d\\d';
/** The rest of a head behind its stamp: level, or process, thread and component. */
const rest =
  '(?:, (?:Info|Warning|Error) +\\S|[.:]\\d{3,7}[ \\t]+\\d{1,6}[ \\t]+[0-9a-fA-F]{1,6}[ \\t]+[A-Z][A-Za-z]{1,19}[ \\t])';
const wholeHead = new RegExp(`^[ \\t]*${stamp}${rest}`);
/** A head inside a line, and the blanks before it. */
const innerHead = new RegExp(`(?<=\\S)[ \\t]*(?=${stamp}${rest})`, 'g');

/**
 * Makes a reader for a text in which lines have run together.
 * @param text a whole paste, without the marks around its lines
 * @returns undefined for a text in which each record begins a line
 */
export function mergedReader(text: string, taker: RecordTaker): RecordReader | undefined {
  return /\r(?!\n)/.test(text) ? undefined : readParts(text, text.split('\n').map(partsOf), taker);
}

function partsOf(line: string): readonly string[] {
  return wholeHead.test(line) ? line.split(innerHead) : [line];
}
