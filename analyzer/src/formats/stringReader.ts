// Owns the reading of a text that is a program's string: the lines of a log stand in one line of JSON or of code, their ends
// written as \r\n or \n. Every record tells the line where it stands in the text as it came.
import type { RecordReader, RecordTaker } from './reader';

/** The end of a line in a string; a path goes on with a small letter. */
const stringBreak = /(?<!\\)(?:\\r)?\\n(?![a-z])/g;
/** One alone may be a path's. */
const leastBreaks = 2;
/** What stands around a string: its name, quotation marks, brackets. */
const around = /^\s*(?:[[{]\s*)?(?:"[\w.@-]{1,40}"\s*:\s*)?"|"\s*[\]},]{0,3}\s*$/g;
const escaped = /\\(?:u(?<digits>[0-9a-fA-F]{4})|(?<sign>[rnt"\\/]))/g;
const signs: Readonly<Record<string, string>> = { r: '', n: ' ', t: '\t' };

/**
 * Makes a reader for such a text.
 * @param text a whole paste, as it was written
 * @param createReader makes the reader of what the string holds
 * @returns undefined for any other text
 */
export function stringReader(
  text: string,
  { onRecord }: RecordTaker,
  createReader: (taker: RecordTaker) => RecordReader,
): RecordReader | undefined {
  if (!text.includes('\\n')) return undefined;
  const lines = text.split('\n');
  const parts = lines.map((line) => linesOfString(line) ?? [line]);
  const added = parts.reduce((sum, { length }) => sum + length - 1, 0);
  if (added === 0) return undefined;
  const lineOf = parts.flatMap((each, k) => each.map(() => k));
  const reader = createReader({
    onRecord(record) {
      const first = lineOf[record.line] ?? record.line;
      const last = lineOf[record.line + record.lineCount - 1] ?? lines.length - 1;
      record.line = first;
      record.lineCount = last - first + 1;
      onRecord(record);
    },
  });
  return {
    push: () => reader.push(parts.flat().join('\n')),
    finish() {
      const totals = reader.finish();
      totals.length = text.length;
      totals.lineCount -= added;
      totals.lf -= added;
      return totals;
    },
  };
}

function linesOfString(line: string): readonly string[] | undefined {
  if ((line.match(stringBreak)?.length ?? 0) < leastBreaks) return undefined;
  return line.replace(around, '').split(stringBreak).map(withoutEscapes);
}

function withoutEscapes(part: string): string {
  return part.replace(escaped, (_, digits: string | undefined, sign = '') =>
    digits === undefined ? (signs[sign] ?? sign) : String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
