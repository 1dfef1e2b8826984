// Owns when the records of a text were written, as the reader of the text understands it: tables, XML and JSON too.
import { knownTimeOf } from '../facts/pendingRecord';
import { createAnyReader } from '../formats/anyReader';

export interface RecordTime {
  /** 0-based line on which the record begins. */
  readonly line: number;
  /** In one form, `2022-08-11T15:42:42`, with a `Z` where it is UTC; undefined where the text proves no date. */
  readonly time: string | undefined;
}

/** The records of a text with their times, in the order of the text. */
export function recordTimesOf(text: string): readonly RecordTime[] {
  const records: RecordTime[] = [];
  const reader = createAnyReader({
    onRecord: (record) => records.push({ line: record.line, time: datedTime(knownTimeOf(record)) }),
  });
  reader.push(text);
  reader.finish();
  return records;
}

function datedTime(time: string | undefined): string | undefined {
  return time !== undefined && /^\d{4}-\d\d-\d\dT/.test(time) ? time : undefined;
}
