// Owns the reading of a pasted text whose line breaks a page has lost: a line with several records in it is read as if
// each began a line, and every record tells the line where it stands in the text as it came.
import { LineReader, type RecordReader, type RecordTaker } from './reader';

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
export function mergedReader(text: string, { onRecord }: RecordTaker): RecordReader | undefined {
  if (/\r(?!\n)/.test(text)) return undefined;
  const { parted, lineOf, added } = partedLines(text.split('\n'));
  if (added === 0) return undefined;
  const reader = new LineReader(
    {
      onRecord(record) {
        const first = lineOf[record.line] ?? record.line;
        const last = lineOf[record.line + record.lineCount - 1] ?? first;
        record.line = first;
        record.lineCount = last - first + 1;
        onRecord(record);
      },
    },
    true,
  );
  return {
    push: () => reader.push(parted),
    finish() {
      const totals = reader.finish();
      totals.length = text.length;
      totals.lineCount -= added;
      totals.lf -= added;
      return totals;
    },
  };
}

interface PartedLines {
  readonly parted: string;
  /** For each line of `parted` the 0-based line of the text where it stands. */
  readonly lineOf: readonly number[];
  /** How many lines there are more. */
  readonly added: number;
}

function partedLines(lines: readonly string[]): PartedLines {
  const parted: string[] = [];
  const lineOf: number[] = [];
  lines.forEach((line, k) => {
    for (const part of wholeHead.test(line) ? line.split(innerHead) : [line]) {
      parted.push(part);
      lineOf.push(k);
    }
  });
  return { parted: parted.join('\n'), lineOf, added: parted.length - lines.length };
}
