// Owns events written as labelled lines: "Copy details as text" of Event Viewer (`Log Name:      System`), the text form
// of `wevtutil qe /f:text` (`Event[0]:`) and PowerShell's Format-List (`TimeCreated  : …`).
import type { ReaderTotals } from '../reader';
import { createLineReader, type LineTaker } from './dialectLines';
import { type EventField, fieldOf, orderImpliedBy } from './eventColumns';
import { idBySentence } from './eventProvider';
import { createEventSink, type EventSink, headOf, type PlacedEvent } from './eventRecords';
import type { DateOrder } from './eventTime';
import { eventData } from './eventXml';
import type { Dialect } from './index';
import { readXml } from './xmlElements';

export const eventText: Dialect = {
  id: 'event-text',
  isPasted: true,
  matches: hasLabels,
  createReader: (onRecord) =>
    createLineReader((totals) => createEventBuilder(createEventSink(onRecord), totals)),
};

/** A longer event is none; what comes behind is left out. */
const maxEventLength = 131_072;
/** The labels of one event stand this close together, and the first ones this near the beginning. */
const labelLines = 12;
const linesBefore = 12;

// "Log Name:      System", "  Source: …", "> 日志名称:          System", "ProviderName : …", "Event[0]:", "**Event ID:** 20"
const label = /^[\s>|*]{0,12}(?<name>[^\s:：][^:：]{0,40}?)(?<gap>\s{0,40})[:：]\s*(?<value>.*)$/s;
const dated = /^\s*[\u200e]?\d{1,4}[-/.]/;
/** What a page sets in bold or italics around a label and its value. */
const emphasis = /^\s*\*{1,3}|\*{1,3}\s*$/g;
const numbered = /^[\s>|]{0,12}Event\[\d{1,9}\]:?\s*$/;
/** A servicing log's record: such a text is read as lines, the events in it as remarks. */
export const servicingRecord =
  /^(?:\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d[,.:]|[ \t]*(?:Info|Error|Warning),?[ \t]+(?:CBS|CSI|DISM|MOUPG)[ \t])/m;

function hasLabels(beginning: string): boolean {
  if (servicingRecord.test(beginning)) return false;
  const lines = beginning.split(/\r\n|\n|\r/).slice(0, linesBefore + labelLines);
  return lines.slice(0, linesBefore).some((_, k) => {
    const labels = lines.slice(k, k + labelLines).map(labelOf);
    const found = new Set(labels.map((each) => each?.field));
    // PowerShell's default properties leave the provider out; people cut the time off.
    const isNamed = found.has('provider') || (found.has('levelName') && found.has('message'));
    const isWhole = found.has('provider') && (found.has('message') || found.has('fullText'));
    if (!found.has('id')) return found.has('time') && labels.some(isKnownSentence);
    return isNamed && (found.has('time') || isWhole);
  });
}

/** People select time and sentence alone; of a few events the sentence tells the number. */
function isKnownSentence(label: Label | undefined): boolean {
  return label?.field === 'message' && label.isList && idBySentence(label.value) !== undefined;
}

interface Label {
  readonly field: EventField;
  readonly name: string;
  readonly value: string;
  /** True for PowerShell's form, with a blank before the colon. */
  readonly isList: boolean;
}

function labelOf(line: string): Label | undefined {
  const { name = '', gap = '', value = '' } = label.exec(line)?.groups ?? {};
  const known = name === '' ? undefined : fieldOf(name);
  if (known === undefined) return undefined;
  // Bytes to PowerShell, the date to Italian, Portuguese and Polish.
  const field = name === 'Data' && dated.test(value) ? 'time' : known;
  return { field, name, value: value.replace(emphasis, '').trim(), isList: gap !== '' };
}

/** What was read of the event that is open. */
interface OpenEvent {
  readonly line: number;
  last: number;
  readonly values: Partial<Record<EventField, string>>;
  order: DateOrder | undefined;
  /** Lines of the sentence and, behind it, of the event as XML. */
  readonly lines: string[];
  xmlFrom: number | undefined;
  length: number;
  isInText: boolean;
  /** True while its lines are a sentence that nothing names: people leave "Description:" out. */
  isUnnamed: boolean;
  isList: boolean;
}

/** Puts lines together to events; a record ends where the label that began the first one comes again. */
function createEventBuilder(sink: EventSink, totals: ReaderTotals): LineTaker {
  let open: OpenEvent | undefined;
  /** How an event of this text begins. */
  let beginning: string | undefined;
  /** The number of the first event, where somebody wrote it above the provider. */
  let number: { readonly label: Label; readonly at: number } | undefined;

  function close(): void {
    if (open === undefined) return;
    const event = eventOf(open);
    if (event !== undefined) {
      sink.take(event, open.order);
      totals.recordCount++;
      totals.continuationLines += event.lineCount - 1;
    }
    open = undefined;
  }

  function begins(line: string, found: Label | undefined, at: number): boolean {
    if (numbered.test(line)) {
      beginning = 'Event[]';
      return true;
    }
    if (found === undefined || beginning === 'Event[]') return false;
    noteNumber(found, at);
    if (mayBegin(found) && beginning === undefined) {
      beginning = number?.label.name ?? found.name;
      return true;
    }
    return found.name === beginning;
  }

  /** Keeps the number of the first event as long as nothing but the provider, right below it, follows. */
  function noteNumber(found: Label, at: number): void {
    if (beginning === undefined && found.field === 'id') number = { label: found, at };
    const isBelow = found.field === 'provider' && at - (number?.at ?? -3) <= 2;
    if (!isBelow && number?.at !== at) number = undefined;
  }

  return {
    take(line, at) {
      const found = labelOf(line);
      if (begins(line, found, at)) {
        close();
        open = openEvent(number?.at ?? at);
        if (number !== undefined) takeInto(open, '', number.label);
        number = undefined;
      }
      if (open === undefined) return;
      if (line.trim() !== '') open.last = at;
      if (!numbered.test(line)) takeInto(open, line, found);
    },
    finish() {
      close();
      sink.finish();
    },
  };
}

/** A mail has a date too; only PowerShell's lists begin with any label, events of old with "Event Type". */
function mayBegin({ field, name, isList }: Label): boolean {
  return isList || field === 'channel' || field === 'provider' || /^event type$/i.test(name);
}

function openEvent(line: number): OpenEvent {
  return {
    line,
    last: line,
    values: {},
    order: undefined,
    lines: [],
    xmlFrom: undefined,
    length: 0,
    isInText: false,
    isUnnamed: false,
    isList: false,
  };
}

function takeInto(open: OpenEvent, line: string, found: Label | undefined): void {
  if (found !== undefined && isLabelHere(open, found)) {
    open.order ??= orderImpliedBy(found.name);
    open.isList = found.isList;
    open.isInText = found.field === 'fullText' || found.field === 'message' || found.field === 'xml';
    if (found.field === 'xml') open.xmlFrom = open.lines.length;
    else if (open.isInText && open.isUnnamed) open.lines.length = 0;
    if (open.isInText) open.isUnnamed = false;
    if (open.isInText) addLine(open, found.value);
    else open.values[found.field] ??= found.value;
    return;
  }
  const text = line.replace(/^[>|]\s?/, '').trim();
  if (!open.isInText && open.values.id !== undefined && longSentence.test(text)) open.isUnnamed = true;
  if (open.isInText || open.isUnnamed) addLine(open, text);
}

/** So long is no value of a label that is not known. */
const longSentence = /^(?=.*\s)[^\n]{50,}|^[^\n]*[\u3040-\u9fff\uac00-\ud7af]{16}/;

/** In the sentence of an event, only the label of its XML counts; a list goes on with its next label. */
function isLabelHere(open: OpenEvent, found: Label): boolean {
  return !open.isInText || found.field === 'xml' || (open.isList && found.isList);
}

function addLine(open: OpenEvent, line: string): void {
  open.length += line.length + 1;
  if (open.length <= maxEventLength) open.lines.push(line);
}

function eventOf({ values, lines, xmlFrom, line, last }: OpenEvent): PlacedEvent | undefined {
  const message = sentenceOf(lines.slice(0, xmlFrom));
  const head = headOf(
    values.id === undefined ? { ...values, id: idBySentence(message)?.toString() ?? '' } : values,
  );
  if (head === undefined) return undefined;
  const xml = xmlFrom === undefined ? undefined : readXml(lines.slice(xmlFrom).join('\n'));
  return {
    ...head,
    message,
    data: xml === undefined ? [] : eventData(xml),
    line,
    lineCount: last - line + 1,
  };
}

/** Events of old have a link to help behind their sentence, and their data as bytes. */
const behindSentence = /fwlink\/events\.asp|^[0-9a-fA-F]{4}: (?:[0-9a-fA-F]{2} ){2}/;

function sentenceOf(lines: readonly string[]): string {
  const end = lines.findIndex((line) => behindSentence.test(line));
  if (end < 0) return lines.join('\n').trim();
  return lines
    .slice(0, end)
    .join('\n')
    .replace(/\n[^\n:：]{2,20}[:：]\s*$/, '')
    .trim();
}
