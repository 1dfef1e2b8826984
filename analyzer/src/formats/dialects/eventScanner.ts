// Owns the lists of errors that scanning tools of help forums print (Farbar Recovery Scan Tool, MiniToolBox): one line with
// time, source and number of an event, its sentence below.
import type { ReaderTotals } from '../reader';
import { createLineReader, type LineTaker } from './dialectLines';
import { levelOf } from './eventLevels';
import { createEventSink, type EventSink, type PlacedEvent } from './eventRecords';
import { servicingRecord } from './eventText';
import type { Dialect } from './index';

export const eventScanner: Dialect = {
  id: 'event-scanner',
  isPasted: true,
  matches: (beginning) =>
    (anyHead.test(beginning) || isReport(beginning)) && !servicingRecord.test(beginning),
  createReader: (onRecord) => createLineReader((totals) => createTaker(createEventSink(onRecord), totals)),
};

// "Error: (01/29/2019 05:17:30 AM) (Source: WinMgmt) (EventID: 10) (User: )"
const heading = String.raw`(?<level>Error|Warning|Critical|Information): \((?<time>\d\d?\/\d\d?\/\d{4} \d\d?:\d\d:\d\d [AP]M)\) \(Source: (?<provider>[^()\n]{1,120}?)\) \(Event ?ID: (?<id>\d{1,5})\)`;
const head = new RegExp(`^[\\s>]{0,12}${heading}`);
const anyHead = new RegExp(`^[ \\t>]{0,12}${heading}`, 'm');
/** A report of such a tool; its list of errors stands behind lists of programs and rules that may be long. */
const reportHead = /(?:Farbar Recovery Scan Tool|MiniToolBox by Farbar)/;
/** A list of what the tool was told to do, below it what that printed: commands of servicing among them. */
const fixList = /\bfixlist\b/i;
const headReach = 300;
const sentence = /^[\s>]{0,12}Description: ?/;
/** A rule between the parts of the report. */
const rule = /^[\s>]{0,12}={5,}/;
/** An event whose sentence fills line after line ends here. */
const maxMessageLength = 65_536;

function isReport(beginning: string): boolean {
  return reportHead.test(beginning.slice(0, headReach)) && !fixList.test(beginning);
}

function createTaker(sink: EventSink, totals: ReaderTotals): LineTaker {
  let open: PlacedEvent | undefined;

  function close(): void {
    if (open === undefined) return;
    totals.recordCount++;
    totals.continuationLines += open.lineCount - 1;
    // The tools write the month first on every machine.
    sink.take(open, 'mdy');
    open = undefined;
  }

  return {
    take(line, at) {
      const found = eventOf(line, at);
      if (found !== undefined || rule.test(line)) {
        close();
        open = found;
      } else if (open !== undefined && line.trim() !== '') open = continued(open, line, at);
    },
    finish() {
      close();
      sink.finish();
    },
  };
}

function eventOf(line: string, at: number): PlacedEvent | undefined {
  const { level = '', time, provider = '', id } = head.exec(line)?.groups ?? {};
  if (time === undefined) return undefined;
  return {
    written: time,
    level: levelOf(level),
    provider,
    eventId: Number(id),
    channel: '',
    message: '',
    data: [],
    line: at,
    lineCount: 1,
  };
}

function continued(event: PlacedEvent, line: string, at: number): PlacedEvent {
  const lineCount = at - event.line + 1;
  if (event.message.length >= maxMessageLength) return { ...event, lineCount };
  const text = line.replace(sentence, '').trim();
  const message = (event.message === '' ? text : `${event.message}\n${text}`).slice(0, maxMessageLength);
  return { ...event, message, lineCount };
}
