// Owns the one line form that events of every origin are brought into: .evtx files and exports as CSV, XML or text.
// An event becomes a record like any other: a head, a sentence, its data on continuation lines.
import type { Header } from './header';

/** One event, whatever file it comes from. */
export interface EventEntry {
  /** `2022-10-27T08:38:51.123`, with a `Z` behind it where the time is UTC; empty where the export has none. */
  readonly time: string;
  readonly level: EventLevel;
  readonly provider: string;
  readonly eventId: number;
  /** Channel or log name, e.g. `System`; empty where the export does not say. */
  readonly channel: string;
  readonly recordId?: number;
  /** The sentence of the event where the file holds one; may be of any language and of several lines. */
  readonly message: string;
  /** Named values of the event, in order. */
  readonly data: readonly { readonly name: string; readonly value: string }[];
}

export type EventLevel = 'Critical' | 'Error' | 'Warning' | 'Information' | 'Verbose' | 'Unknown';

/**
 * Writes an event as a record: `2022-10-27T00:38:51.123Z Error       Provider/20 [System #1234] message`, then one
 * line `    name: value` for each value. Line breaks inside parts are kept as further indented lines.
 * @returns the lines without a line end behind the last one
 */
export function eventRecordText(entry: EventEntry): string {
  const place = entry.recordId === undefined ? entry.channel : `${entry.channel} #${entry.recordId}`;
  const stamp = entry.time === '' ? noTime : entry.time;
  const head = `${stamp} ${entry.level.padEnd(11)} ${entry.provider}/${entry.eventId} [${place.trim()}]`;
  const message = inner(entry.message);
  const data = entry.data.map(({ name, value }) => `\n    ${name}: ${inner(value)}`);
  return `${message === '' ? head : `${head} ${message}`}${data.join('')}`;
}

/** What stands for a time that an export does not hold. */
const noTime = '----------T--:--:--';

const eventHead =
  /(?:(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?)|-{10}T--:--:--) (?<level>Critical|Error|Warning|Information|Verbose|Unknown) +(?=(?<provider>[^/\n]{1,200})\/\d{1,5} \[)/y;

/**
 * Recognises the head of an event in that form. The message begins at the provider's name.
 * @returns whether one begins at `start`; fills `into`
 */
export function matchEventHead(text: string, start: number, into: Header): boolean {
  eventHead.lastIndex = start;
  const match = eventHead.exec(text);
  if (match === null) return false;
  const { time, level, provider } = match.groups ?? {};
  into.family = 'event';
  into.timeStart = time === undefined ? 0 : start;
  into.timeEnd = time === undefined ? 0 : start + time.length;
  into.level = levels[level as EventLevel];
  into.component = provider ?? '';
  into.messageStart = eventHead.lastIndex;
  return true;
}

const levels: Readonly<Record<EventLevel, Header['level']>> = {
  Critical: 'error',
  Error: 'error',
  Warning: 'warning',
  Information: 'info',
  Verbose: 'info',
  Unknown: 'unknown',
};

/** Inner line breaks become indented lines, so that a message can never look like the head of another record. */
function inner(text: string): string {
  return text.trim().replace(/\s*(?:\r\n|\r|\n)\s*/g, '\n        ');
}
