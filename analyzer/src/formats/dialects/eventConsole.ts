// Owns the table that PowerShell prints for Get-WinEvent, as people copy it out of a console: one group per provider,
// one event per line, its sentence cut at the window's edge or wrapped below.
import type { ReaderTotals } from '../reader';
import { createLineReader, type LineTaker } from './dialectLines';
import { levelOf } from './eventLevels';
import { createEventSink, type EventSink, type PlacedEvent } from './eventRecords';
import { readEventTime } from './eventTime';
import type { Dialect } from './index';

export const eventConsole: Dialect = {
  id: 'event-console',
  isPasted: true,
  matches: (beginning) => group.test(beginning) && head.test(beginning),
  createReader: (onRecord) => createLineReader((totals) => createTaker(createEventSink(onRecord), totals)),
};

const group = /^[ \t>]{0,12}ProviderName: \S/m;
const head = /^[ \t>]{0,12}TimeCreated\s+Id\s+LevelDisplayName\s+Message\s*$/m;

// "   ProviderName: Microsoft-Windows-WindowsUpdateClient"
const provider = /^[\s>]{0,12}ProviderName: (?<name>\S.{0,200}?)\s*$/;
// "10/27/2022 8:38:51 AM           20 Error            Installation Failure: …"
const row =
  /^[\s>]{0,12}(?<time>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} (?:[上下午前後]{2} ?)?\d{1,2}:\d\d:\d\d(?:[ \u202f][AaPp][Mm])?)\s+(?<id>\d{1,5})\s+(?<level>\S{1,30})(?:\s+(?<message>.*))?$/;
/** The names of the columns and the line below them. */
const ruler = /^[\s>]*(?:TimeCreated\s+Id\s|-{3,}\s+-{2,}\s)/;
/** An event whose sentence fills line after line ends here. */
const maxMessageLength = 65_536;

function createTaker(sink: EventSink, totals: ReaderTotals): LineTaker {
  let name = '';
  let open: PlacedEvent | undefined;

  function close(): void {
    if (open === undefined) return;
    totals.recordCount++;
    totals.continuationLines += open.lineCount - 1;
    sink.take(open);
    open = undefined;
  }

  return {
    take(line, at) {
      const named = provider.exec(line)?.groups?.name;
      const event = named === undefined ? eventOf(line, at, name) : undefined;
      if (named !== undefined || event !== undefined || ruler.test(line)) {
        close();
        name = named ?? name;
        open = event;
      } else if (open !== undefined && line.trim() !== '') open = continued(open, line, at);
    },
    finish() {
      close();
      sink.finish();
    },
  };
}

function eventOf(line: string, at: number, name: string): PlacedEvent | undefined {
  const { time, id, level = '', message = '' } = row.exec(line)?.groups ?? {};
  if (time === undefined || readEventTime(time) === undefined) return undefined;
  return {
    written: time,
    level: levelOf(level),
    provider: name,
    eventId: Number(id),
    channel: '',
    message: message.trim(),
    data: [],
    line: at,
    lineCount: 1,
  };
}

function continued(event: PlacedEvent, line: string, at: number): PlacedEvent {
  const lineCount = at - event.line + 1;
  if (event.message.length >= maxMessageLength) return { ...event, lineCount };
  const message = `${event.message}\n${line.trim()}`.slice(0, maxMessageLength);
  return { ...event, message, lineCount };
}
