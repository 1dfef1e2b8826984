// Owns events exported as XML: Event Viewer's file with or without rendered texts, and what `wevtutil qe /f:xml` and
// `/f:RenderedXml` print, one event after another without a root.
// Source of the schema: Microsoft's "Event Schema" (System, EventData, UserData, RenderingInfo).
import type { RawRecord, RecordReader } from '../reader';
import { levelOf } from './eventLevels';
import { createEventSink, type PlacedEvent } from './eventRecords';
import type { Dialect } from './index';
import {
  childNode,
  childText,
  createXmlElementReader,
  readXml,
  type XmlNode,
  type XmlPlace,
} from './xmlElements';

export const eventXml: Dialect = {
  id: 'event-xml',
  matches: (beginning) =>
    /^(?:<\?xml[^>]{0,200}>\s*)?(?:<Events?[\s>])/.test(beginning) &&
    /<System>|events\/event\b/.test(beginning),
  createReader: createEventXmlReader,
};

function createEventXmlReader(onRecord: (record: RawRecord) => void): RecordReader {
  const sink = createEventSink(onRecord);
  const reader = createXmlElementReader('Event', (element) => {
    const event = eventOf(element);
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

function eventOf({ text, line, lineCount }: XmlPlace): PlacedEvent | undefined {
  const node = readXml(text);
  const system = childNode(node, 'System');
  const id = childText(system, 'EventID') ?? '';
  if (node === undefined || !/^\d{1,10}$/.test(id)) return undefined;
  const rendering = childNode(node, 'RenderingInfo');
  const provider = childNode(system, 'Provider')?.attributes ?? {};
  const record = childText(system, 'EventRecordID') ?? '';
  return {
    written: childNode(system, 'TimeCreated')?.attributes.SystemTime ?? '',
    level: levelOf(childText(system, 'Level') || '0'),
    provider: provider.Name || provider.EventSourceName || provider.Guid || '',
    eventId: Number(id),
    channel: childText(system, 'Channel') ?? '',
    ...(/^\d{1,15}$/.test(record) ? { recordId: Number(record) } : {}),
    message: childText(rendering, 'Message') ?? '',
    data: eventData(node),
    line,
    lineCount,
  };
}

/** The named values of an event; values of the old interface, which have no names, are numbered. */
export function eventData(node: XmlNode): PlacedEvent['data'] {
  const data: { name: string; value: string }[] = [];
  let unnamed = 0;
  const visit = (element: XmlNode): void => {
    for (const child of element.children) visit(child);
    if (element.children.length > 0 || element.text === '') return;
    const name = element.attributes.Name || (element.name === 'Data' ? `Data ${++unnamed}` : element.name);
    data.push({ name: name.replace(/\s+/g, ' ').slice(0, 200), value: element.text });
  };
  for (const part of node.children) if (!notData.has(part.name)) visit(part);
  return data;
}

/** Parts of an event that do not hold its data. */
const notData: ReadonlySet<string> = new Set(['System', 'RenderingInfo']);
