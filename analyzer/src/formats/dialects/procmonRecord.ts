// Owns the way from the columns of a Process Monitor export to a record in the line form; CSV and XML share it.
import { procmonRecordText } from '../procmonLine';
import type { RawRecord } from '../reader';
import { clockOf, dateAndClockOf } from './procmonTime';

/** The columns that make a record; names as Process Monitor writes them, lower case, blanks as in the CSV export. */
export const procmonColumns = {
  time: 'time of day',
  date: 'date & time',
  process: 'process name',
  pid: 'pid',
  operation: 'operation',
  path: 'path',
  result: 'result',
  detail: 'detail',
} as const;

export type ProcmonColumn = keyof typeof procmonColumns;
export type ProcmonValues = (column: ProcmonColumn) => string;

/** Where a record stands in the text. */
export interface Place {
  /** 0-based physical line. */
  readonly line: number;
  readonly lineCount: number;
}

/** Makes records out of the values of one event after another; keeps what repeats from event to event. */
export function createProcmonRecords(
  onRecord: (record: RawRecord) => void,
): (values: ProcmonValues, place: Place) => boolean {
  let writtenDate = '';
  let knownDate: string | undefined;

  /** Events of one second share their date: it is read once. */
  function dateOf(written: string): string | undefined {
    if (written === writtenDate) return knownDate;
    writtenDate = written;
    knownDate = dateAndClockOf(written).date;
    return knownDate;
  }

  function timeOf(values: ProcmonValues): string {
    const written = values('date');
    const date = written === '' ? undefined : dateOf(written);
    const clock = clockOf(values('time')) ?? (written === '' ? undefined : dateAndClockOf(written).clock);
    if (clock === undefined) return '';
    return date === undefined ? clock : `${date}T${clock}`;
  }

  return (values, place) => {
    const operation = values('operation').trim();
    if (operation === '') return false;
    onRecord(recordOf(timeOf(values), operation, values, place));
    return true;
  };
}

function recordOf(time: string, operation: string, values: ProcmonValues, place: Place): RawRecord {
  const process = values('process').replace(/[\t\r\n]+/g, ' ');
  const pid = Number(/^\s*(\d{1,10})\s*$/.exec(values('pid'))?.[1] ?? 0);
  const text = procmonRecordText({
    time,
    process,
    pid,
    operation,
    path: values('path'),
    result: values('result'),
    detail: values('detail'),
  });
  return {
    family: 'procmon',
    timeStart: 0,
    timeEnd: time.length,
    level: 'unknown',
    component: process,
    messageStart: time.length + 1 + process.length + 1 + String(pid).length + 1,
    text,
    start: 0,
    end: text.length,
    firstLineEnd: text.length,
    ...place,
  };
}
