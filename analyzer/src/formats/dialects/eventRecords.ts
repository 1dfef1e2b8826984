// Owns the way of events out of an export into records: dates brought into one form, one record per event.
import { type EventEntry, eventRecordText, matchEventHead } from '../eventLine';
import type { RawRecord } from '../reader';
import { dateAndTime, type EventField } from './eventColumns';
import { levelOf } from './eventLevels';
import { providerBySentence } from './eventProvider';
import { type DateOrder, type EventTime, orderProvedBy, readEventTime } from './eventTime';

/** An event with its place in the text and its time as written. */
export interface PlacedEvent extends Omit<EventEntry, 'time'> {
  readonly written: string;
  /** 0-based physical line on which it begins. */
  readonly line: number;
  readonly lineCount: number;
}

/** What the fields of an export say of an event, beside its sentence and values; undefined where they number none. */
export function headOf(
  values: Readonly<Partial<Record<EventField, string>>>,
): Omit<PlacedEvent, 'message' | 'data' | 'line' | 'lineCount'> | undefined {
  const id = values.id || values.instance || '';
  if (!/^\d{1,10}$/.test(id)) return undefined;
  const record = values.record ?? '';
  return {
    written: dateAndTime(values.time ?? '', values.clock ?? ''),
    level: levelOf(values.levelName || values.level || ''),
    provider: values.provider ?? '',
    eventId: Number(id),
    channel: values.channel ?? '',
    ...(/^\d{1,15}$/.test(record) ? { recordId: Number(record) } : {}),
  };
}

export interface EventSink {
  /** @param implied the order in which the export's language writes dates, where it has only one */
  take(event: PlacedEvent, implied?: DateOrder): void;
  finish(): void;
}

/** So many events wait for a date that proves the order of day and month; their texts together at most so long. */
const maxWaiting = 4_096;
const maxWaitingLength = 1_048_576;

/**
 * Makes the sink of one text. `3/4/2022` can be a day of March or of April: one date with a number above 12 tells for
 * the whole text, and so does the order of the rows. Events wait for it; without proof their times stay as written.
 */
export function createEventSink(onRecord: (record: RawRecord) => void): EventSink {
  let order: DateOrder | undefined;
  let waiting: TimedEvent[] = [];
  let waitingLength = 0;
  let canWait = true;

  function release(): void {
    const events = waiting;
    waiting = [];
    waitingLength = 0;
    order ??= orderOfRows(events);
    for (const { event, time } of events) onRecord(recordOf(event, time, order));
  }

  return {
    take(event, implied) {
      order ??= orderProvedBy(event.written) ?? implied;
      const time = readEventTime(event.written);
      const isOpen = order === undefined && time !== undefined && !('iso' in time);
      if (canWait && (isOpen || (order === undefined && waiting.length > 0))) {
        waiting.push({ event, time });
        waitingLength += event.message.length;
        canWait = waiting.length < maxWaiting && waitingLength < maxWaitingLength;
        if (!canWait) release();
        return;
      }
      if (waiting.length > 0) release();
      onRecord(recordOf(event, time, order));
    },
    finish: release,
  };
}

interface TimedEvent {
  readonly event: PlacedEvent;
  readonly time: EventTime;
}

/** So many different times show that a table is sorted by them. */
const sortedRows = 6;

/** Exports are in the order of time, one way or the other: where only one reading of the dates is, it is the right one. */
function orderOfRows(events: readonly TimedEvent[]): DateOrder | undefined {
  const open = events.flatMap(({ time }) => (time !== undefined && 'dmy' in time ? [time] : []));
  const [isByDay, isByMonth] = (['dmy', 'mdy'] as const).map((each) =>
    isSorted(open.map((time) => time[each])),
  );
  if (isByDay === isByMonth) return undefined;
  return isByDay ? 'dmy' : 'mdy';
}

function isSorted(times: readonly string[]): boolean {
  const isBeside = (holds: (a: string, b: string) => boolean): boolean =>
    times.every((time, k) => k === 0 || holds(times[k - 1] ?? '', time));
  if (!isBeside((a, b) => a <= b) && !isBeside((a, b) => a >= b)) return false;
  return new Set(times).size >= sortedRows;
}

const longestName = 200;

/** `Ntfs (Microsoft-Windows-Ntfs)`: the Event Viewer shows both names of a provider that has two; its own is the longer. */
function oneName(provider: string): string {
  const names = /^(?<first>[\w .-]{2,100}) \((?<second>[\w .-]{2,100})\)$/.exec(provider)?.groups;
  if (names === undefined) return provider;
  return [names.second, names.first].find((name) => name?.startsWith('Microsoft-Windows-')) ?? provider;
}

function recordOf(event: PlacedEvent, time: EventTime, order: DateOrder | undefined): RawRecord {
  const known = time === undefined ? undefined : 'iso' in time ? time.iso : order && time[order];
  const entry = {
    ...event,
    time: known ?? '',
    // The head ends a provider's name at a slash and has room for five digits.
    provider:
      oneName(oneLine(event.provider)).replaceAll('/', '-') ||
      (providerBySentence(event.eventId, event.message) ?? 'Unknown'),
    channel: oneLine(event.channel),
    eventId: event.eventId % 65_536,
  };
  const head = eventRecordText(entry);
  const written = known === undefined ? oneLine(event.written) : '';
  const text = written === '' ? head : `${head}\n    Time: ${written}`;
  const record = emptyRecord(text, event);
  matchEventHead(text, 0, record);
  if (written !== '') {
    record.timeStart = text.length - written.length;
    record.timeEnd = text.length;
  }
  return record;
}

function emptyRecord(text: string, { line, lineCount }: PlacedEvent): RawRecord {
  const firstLineEnd = text.indexOf('\n');
  return {
    family: 'event',
    timeStart: 0,
    timeEnd: 0,
    level: 'unknown',
    component: '',
    messageStart: 0,
    text,
    start: 0,
    end: text.length,
    firstLineEnd: firstLineEnd < 0 ? text.length : firstLineEnd,
    line,
    lineCount,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longestName);
}
