// Owns the reading of small files that are one result: the text is kept until its end, then its messages are handed on as
// records, each with its place in the file. What goes beyond a generous limit is only counted.
import { countBelow } from '../../ordered';
import type { RawRecord, ReaderTotals, RecordReader } from '../reader';
import { countChunk, countLineEnds, emptyTotals } from './totals';

/** What becomes a record, and where it stands in the text. */
export interface PlacedMessage {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** More than a hundred times a genuine result. */
const maxLength = 1_000_000;

/**
 * Makes a reader that looks at a text when it is whole.
 * @param family what its records are
 * @param messagesOf the messages of a text, in file order
 */
export function createWholeTextReader(
  family: RawRecord['family'],
  messagesOf: (text: string) => Iterable<PlacedMessage>,
  onRecord: (record: RawRecord) => void,
): RecordReader {
  const totals = emptyTotals();
  let text = '';
  /** A carriage return at the end of a chunk may be the first half of a line end. */
  let carry = '';
  function count(part: string): void {
    const whole = carry + part;
    carry = whole.endsWith('\r') ? '\r' : '';
    totals.lineCount += countLineEnds(totals, whole.slice(0, whole.length - carry.length));
  }
  return {
    push(chunk) {
      countChunk(totals, chunk);
      count(chunk);
      if (text.length < maxLength) text += chunk.slice(0, maxLength - text.length);
    },
    finish() {
      totals.lineCount += countLineEnds(totals, carry);
      if (!/[\r\n]$/.test(text) && text !== '') totals.lineCount++;
      handOut(text, family, messagesOf(text), onRecord, totals);
      return totals;
    },
  };
}

function handOut(
  text: string,
  family: RawRecord['family'],
  messages: Iterable<PlacedMessage>,
  onRecord: (record: RawRecord) => void,
  totals: ReaderTotals,
): void {
  const lines = lineStarts(text);
  const heads = new Set<number>();
  for (const { message, start, end } of messages) {
    const line = lineAt(lines, start);
    heads.add(line);
    totals.recordCount++;
    onRecord(recordOf(family, message, line, lineAt(lines, Math.max(start, end - 1)) - line + 1));
  }
  totals.continuationLines = Math.max(0, totals.lineCount - heads.size);
}

function recordOf(family: RawRecord['family'], message: string, line: number, lineCount: number): RawRecord {
  return {
    family,
    timeStart: 0,
    timeEnd: 0,
    level: 'unknown',
    component: '',
    messageStart: 0,
    text: message,
    start: 0,
    end: message.length,
    firstLineEnd: message.length,
    line,
    lineCount,
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const sign of text.matchAll(/\r\n|\n|\r/g)) starts.push(sign.index + sign[0].length);
  return starts;
}

/** The 0-based line in which an offset lies. */
function lineAt(starts: readonly number[], offset: number): number {
  return countBelow(starts, offset + 1) - 1;
}
