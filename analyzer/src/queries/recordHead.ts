// Owns the head of a single line taken out of its log: what it says before its message.

import { createFactSink } from '../facts/extract';
import { timeOf } from '../facts/pendingRecord';
import { plainAscii } from '../formats/ascii';
import { matchHeader } from '../formats/header';
import { emptyRecord } from '../formats/rawRecord';
import { LineReader } from '../formats/reader';
import type { RecordLevel } from '../model';

export interface RecordHead {
  readonly level: RecordLevel;
  readonly component: string;
  /** 0-based UTF-16 units of the line; both the same where the record has no time. */
  readonly timeStart: number;
  readonly timeEnd: number;
  /** In one form, as far as its order of day and month is known: `2022-08-11T15:42:42`. */
  readonly time?: string;
  readonly messageStart: number;
}

/** The head of a record's first line; undefined where no record begins. */
export function recordHeadOf(line: string): RecordHead | undefined {
  const record = emptyRecord();
  if (!matchHeader(line, 0, line.length, record)) return undefined;
  const { level, component, timeStart, timeEnd, messageStart } = record;
  const time = timeOf({ ...record, text: line, end: line.length, firstLineEnd: line.length });
  return {
    level,
    component,
    timeStart,
    timeEnd,
    messageStart,
    ...(time === undefined ? {} : { time }),
  };
}

/**
 * Finds the harmless records of a piece of a log, by what each says itself.
 * @param text begins with a record
 * @param onRecord called with 0-based lines of the piece
 */
export function findNoise(text: string, onRecord: (line: number, lineCount: number) => void): void {
  const sink = createFactSink(plainAscii);
  let index = 0;
  const reader = new LineReader({ onRecord: (record) => sink.take(record, index++) });
  reader.push(text);
  reader.finish();
  sink.finish();
  for (const { shape, line, lineCount } of sink.store.facts()) {
    if (shape.startsWith('noise.')) onRecord(line, lineCount);
  }
}
