// Owns a record taken out of its chunk: joined text, message, time as written.
import { type PlainRecord, plainCbs, plainMessageColumn, plainStampLength } from '../formats/plainRecord';
import type { RawRecord } from '../formats/reader';
import type { Fact } from '../model';
import { joinRecord } from './join';
import { ownName, ownText } from './ownText';
import type { ShapeScope } from './shape';

export interface PendingRecord {
  readonly index: number;
  readonly scope: ShapeScope;
  readonly family: RawRecord['family'];
  readonly level: Fact['level'];
  readonly component: string;
  readonly line: number;
  lineCount: number;
  readonly time: string | undefined;
  /** Header and message; continuation lines joined by line feeds. */
  text: string;
  message: string;
}

/** @param index number of the record in its log, 0-based */
export function toPending(record: RawRecord, index: number, scope: ShapeScope): PendingRecord {
  const joined = joinRecord(record);
  return {
    index,
    scope,
    family: record.family,
    level: record.level,
    component: ownName(record.component),
    line: record.line,
    lineCount: record.lineCount,
    time: knownTimeOf(record),
    text: joined.text,
    message: joined.message,
  };
}

/** The same for an ordinary record of one line, whose text holds nothing else. */
export function plainPending(
  { kind, text: line, start, end, line: number }: PlainRecord,
  index: number,
): PendingRecord {
  const text = line.slice(start, end).trimEnd();
  const isCbs = kind === plainCbs;
  return {
    index,
    scope: isCbs ? 'cbs' : 'csi',
    family: 'servicing',
    level: 'info',
    component: isCbs ? 'CBS' : 'CSI',
    line: number,
    lineCount: 1,
    time: `${text.slice(0, 10)}T${text.slice(11, plainStampLength)}`,
    text,
    message: text.slice(plainMessageColumn),
  };
}

/** A date whose order of day and month an export leaves open is no time that anything can be compared with. */
export function knownTimeOf(record: RawRecord): string | undefined {
  const time = timeOf(record);
  if (time === undefined || (record.family === 'event' && !/^\d{4}-/.test(time))) return undefined;
  return ownText(time);
}

const lastErrorAtEnd = /(?<!\s)\s*\[gle=0x[0-9a-fA-F]{8}\]\s*$/;

/** Puts the rest of a record that its writer had cut in two behind the first part; the last error that it noted in between goes. */
export function appendSplit(pending: PendingRecord, record: RawRecord): void {
  const rest = joinRecord(record);
  pending.message = pending.message.replace(lastErrorAtEnd, '') + rest.message;
  pending.text = `${pending.text.replace(lastErrorAtEnd, '')}${rest.message}`;
  pending.lineCount = record.line + record.lineCount - pending.line;
}

/**
 * A time as written in one form: `2022-08-11T15:42:42`, the fraction behind a point. Dates in the order of a country
 * stay as they are: which order it is, the log does not say.
 */
export function normalTime(written: string, family: RawRecord['family'] | undefined): string {
  if (family === 'device-setup' || family === 'event' || family === 'procmon') return written;
  if (family === 'update-manager' || family === 'update-manager-tail') return managerTime(written);
  const time = written
    .replace(/[\t ]+/, 'T')
    .replace(/^(\d{4})[/.](\d\d)[/.]/, '$1-$2-')
    .replace(/T(\d\d)\.(\d\d)\./, 'T$1:$2:');
  return family === 'update-legacy' || family === 'reporting-events'
    ? time.replace(/:(\d{3})$/, '.$1')
    : time;
}

/** `time="08:51:08.954-570" date="05-14-2024"` and `05-14-2024 08:51:08.954-570`: local time, its bias behind it. */
function managerTime(written: string): string {
  const [, month = '', day = '', year] = /(\d\d?)-(\d\d?)-(\d{4})/.exec(written) ?? [];
  const time = /\d\d:\d\d:\d\d(?:\.\d{1,7})?/.exec(written)?.[0];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}`;
}

/** The record's time as written, date and time joined by `T`. */
export function timeOf(record: RawRecord): string | undefined {
  if (record.timeEnd === record.timeStart) return undefined;
  return normalTime(record.text.slice(record.timeStart, record.timeEnd), record.family);
}
