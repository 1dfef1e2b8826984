// Owns the reading of a text in other lines than it came in: every record tells the lines where it stands in the text
// itself, and the totals are those of the text.
import { LineReader, type ReaderTotals, type RecordReader, type RecordTaker } from './reader';

/**
 * Makes a reader for a text in which one line may stand for several.
 * @param text a whole paste
 * @param parts for each line, line feeds excluded, what it is read as; the line alone where it is one
 * @param createReader makes the reader of the parts, which are joined by line feeds; that of whole lines where it is not given
 * @returns undefined for a text in which no line has parts
 */
export function readParts(
  text: string,
  parts: readonly (readonly string[])[],
  taker: RecordTaker,
  createReader: (taker: RecordTaker) => RecordReader = (inner) => new LineReader(inner, true),
): RecordReader | undefined {
  const lineOf = parts.flatMap((each, k) => each.map(() => k));
  if (lineOf.length === parts.length) return undefined;
  const reader = createReader(inLinesOf({ firstOf: lineOf, lastOf: lineOf }, taker));
  return {
    push: () => reader.push(parts.flat().join('\n')),
    finish() {
      return Object.assign(reader.finish(), measuresOf(text));
    },
  };
}

/** The length of a text, its lines and their ends; none of them ends with a carriage return alone. */
export function measuresOf(text: string): Pick<ReaderTotals, 'length' | 'lineCount' | 'crlf' | 'lf'> {
  const feeds = text.split('\n').length - 1;
  const crlf = text.split('\r\n').length - 1;
  return {
    length: text.length,
    lineCount: text.endsWith('\n') ? feeds : feeds + 1,
    crlf,
    lf: feeds - crlf,
  };
}

/** For each line that is read the 0-based lines of the text where it begins and ends. */
export interface LinesOfText {
  readonly firstOf: readonly number[];
  readonly lastOf: readonly number[];
}

/** @returns a taker of records that hands them on with their lines in the text */
export function inLinesOf({ firstOf, lastOf }: LinesOfText, { onRecord }: RecordTaker): RecordTaker {
  return {
    onRecord(record) {
      const first = firstOf[record.line] ?? record.line;
      const last = lastOf[record.line + record.lineCount - 1] ?? lastOf.at(-1) ?? first;
      record.line = first;
      record.lineCount = last - first + 1;
      onRecord(record);
    },
  };
}
