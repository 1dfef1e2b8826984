// Owns events exported as JSON: what PowerShell's ConvertTo-Json makes of Get-WinEvent and Get-EventLog, one object per
// event; the schema of an event as converters of .evtx files write it; the documents of log shippers. Names are known
// whatever their order, in a list, one object behind another or inside another object.
// Sources: EventLogRecord and EventLogEntry of .NET, the "Event Schema" of Microsoft's documentation, the winlog fields
// of the Elastic Common Schema.
import type { RawRecord, RecordReader } from '../reader';
import { type EventField, fieldOf } from './eventColumns';
import { createEventSink, headOf, type PlacedEvent } from './eventRecords';
import type { Dialect } from './index';
import { createJsonObjectReader, type JsonPlace } from './jsonObjects';

export const eventJson: Dialect = {
  id: 'event-json',
  matches: (beginning) =>
    opening.test(beginning) && numberName.test(beginning) && speakingName.test(beginning),
  createReader: createEventJsonReader,
};

/** A page's fence, a sentence or the name of a variable may stand before the brackets. */
const opening = /^(?:```\w{0,10}\s{1,4}|[^[\]{}"]{1,300}\s(?=[[{][\s"{]))?[[{]/;
const numberName = /"(?:Event_?I[dD]|Id|event_id|EventCode|InstanceI[dD])"\s{0,8}:/;
const speakingName =
  /"(?:[mM]essage|ProviderName|provider_name|[pP]rovider|Source|SourceName|TimeCreated|TimeGenerated)"\s{0,8}:/;

function createEventJsonReader(onRecord: (record: RawRecord) => void): RecordReader {
  const sink = createEventSink(onRecord);
  const reader = createJsonObjectReader((object) => {
    const event = eventOf(object);
    if (event !== undefined) sink.take(event);
    return event !== undefined;
  });
  return {
    push: (chunk) => reader.push(chunk),
    finish() {
      const totals = reader.finish();
      sink.finish();
      return totals;
    },
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

/** What was gathered of an event. */
interface Parts {
  readonly values: Partial<Record<EventField, string>>;
  readonly data: { readonly name: string; readonly value: string }[];
}

function eventOf({ text, line, lineCount }: JsonPlace): PlacedEvent | undefined {
  const node = parsed(text);
  if (node === undefined) return undefined;
  const parts: Parts = { values: {}, data: [] };
  gather(node, parts, 0);
  const { values, data } = parts;
  const head = headOf(values);
  if (head === undefined || (values.message ?? values.provider) === undefined) return undefined;
  return {
    ...head,
    message: values.message ?? '',
    data,
    line,
    lineCount,
  };
}

function parsed(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** Objects whose parts are the event's own, and those that hold its data. */
const groups: ReadonlySet<string> = new Set(['Event', 'System', 'system', 'winlog', 'event', 'log']);
const dataGroups: ReadonlySet<string> = new Set(['EventData', 'UserData', 'event_data', 'user_data']);
const maxGroups = 3;
const maxData = 64;

function gather(node: JsonObject, parts: Parts, depth: number): void {
  for (const [key, value] of Object.entries(node)) {
    const name = key.replace(/^[@#]/, '');
    const inner = objectOf(value);
    if (inner !== undefined && groups.has(name) && depth < maxGroups) gather(inner, parts, depth + 1);
    else if (inner !== undefined && dataGroups.has(name)) addData(inner, parts, depth);
    else {
      const field = fieldOf(name);
      const written = field === undefined ? '' : writtenOf(name, value);
      if (field !== undefined && written !== '') parts.values[field] ??= written;
    }
  }
}

function addData(node: JsonObject, parts: Parts, depth: number): void {
  for (const [name, value] of Object.entries(node)) {
    const inner = objectOf(value);
    if (inner !== undefined && depth < maxGroups) addData(inner, parts, depth + 1);
    else if (parts.data.length < maxData && (typeof value === 'string' || typeof value === 'number'))
      parts.data.push({ name, value: String(value) });
  }
}

/** Levels of EventLogEntryType of .NET, as numbers of the levels that events carry. */
const entryTypes: Readonly<Record<string, string>> = { 1: '2', 2: '3', 4: '4', 8: '4', 16: '2' };

function writtenOf(name: string, value: unknown): string {
  const plain = plainOf(value);
  if (/^entry_?type$/i.test(name)) return entryTypes[plain] ?? plain;
  return isoOf(plain) ?? plain;
}

/** Where converters put the value of an element that has attributes. */
const valueNames = ['value', '#text', 'Value', 'Name', '@Name', 'SystemTime', '@SystemTime', 'Qualifiers'];

function plainOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  const node = objectOf(value);
  if (node === undefined) return '';
  const attributes = objectOf(node['#attributes'] ?? node.$) ?? {};
  const found = valueNames.map((name) => node[name] ?? attributes[name]);
  return (
    found.map((each) => (typeof each === 'object' ? '' : plainOf(each))).find((each) => each !== '') ?? ''
  );
}

/** `/Date(1709299664000)/` of Windows PowerShell: milliseconds since 1970, UTC. */
function isoOf(written: string): string | undefined {
  const digits = /^\/Date\((?<ms>-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(written)?.groups?.ms;
  if (digits === undefined) return undefined;
  const date = new Date(Number(digits));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
