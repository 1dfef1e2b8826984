// Owns what an event means to the analyzer: the elements of its XML become a head, a sentence and named values.
// Source of the schema: Microsoft's "Event Schema" (System, EventData, UserData, RenderingInfo).
import type { EventEntry, EventLevel } from '../../../analyzer/src/index';
import { directText, type Tree, type XmlChild, type XmlElement } from './tree';

/** What stands where the XML does not say it; both are in the head of the record. */
export interface RecordHead {
  readonly recordId: number;
  /** UTC, with a `Z`. */
  readonly time: string;
}

/**
 * Makes the entry of one event. The computer's name and the user's identity stay out of it unless the event has them
 * among its data.
 * @returns undefined where it has no event number, or damage has left less than its head
 */
export function eventEntry(tree: Tree, head: RecordHead): EventEntry | undefined {
  const event = childElement(tree.children, 'Event');
  const system = event && childElement(event.children, 'System');
  if (event === undefined || system === undefined) return undefined;
  if (!tree.whole && childElement(system.children, lastOfHead) === undefined) return undefined;
  const idElement = childElement(system.children, 'EventID');
  const eventId = numberOf(idElement);
  if (idElement === undefined || eventId === undefined || eventId > 65_535) return undefined;
  const rendering = childElement(event.children, 'RenderingInfo');
  return {
    time: time(childElement(system.children, 'TimeCreated')) ?? head.time,
    level: levels[numberOf(childElement(system.children, 'Level')) ?? Number.NaN] ?? 'Unknown',
    provider: providerName(childElement(system.children, 'Provider')),
    eventId,
    channel: oneLine(textOf(childElement(system.children, 'Channel'))),
    recordId: numberOf(childElement(system.children, 'EventRecordID')) ?? head.recordId,
    message: textOf(rendering && childElement(rendering.children, 'Message')),
    data: [...data(event), ...qualifiers(idElement)],
  };
}

type Data = EventEntry['data'][number];

/** 0 is "log always": events of the old interface and of setup have it, and Event Viewer calls them Information. */
const levels: readonly EventLevel[] = [
  'Information',
  'Critical',
  'Error',
  'Warning',
  'Information',
  'Verbose',
];
/** Parts of an event that do not hold its data. */
const notData: ReadonlySet<string> = new Set(['System', 'RenderingInfo']);
/** Behind it in `System` comes only who the user was. */
const lastOfHead = 'Computer';
const longestName = 200;

function childElement(children: readonly XmlChild[], name: string): XmlElement | undefined {
  return children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : directText(element);
}

function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((each) => each.name === name)?.value;
}

function numberOf(element: XmlElement | undefined): number | undefined {
  const text = textOf(element).trim();
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

// Seven digits, as a FILETIME has; forwarded events hold the time as text with nine.
function time(created: XmlElement | undefined): string | undefined {
  const text = attribute(created, 'SystemTime') ?? '';
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:(\.\d{1,7})\d*)?Z?$/.exec(text.trim());
  return match === null ? undefined : `${match[1]}${match[2] ?? ''}Z`;
}

// The head of a record ends the provider's name at a slash.
function providerName(provider: XmlElement | undefined): string {
  const name = attribute(provider, 'Name') || attribute(provider, 'EventSourceName') || '';
  return oneLine((name || attribute(provider, 'Guid')) ?? '').replaceAll('/', '-') || 'Unknown';
}

function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u2028\u2029]+/g, ' ')
    .trim()
    .slice(0, longestName);
}

function qualifiers(eventId: XmlElement): readonly Data[] {
  const value = attribute(eventId, 'Qualifiers')?.trim() ?? '';
  return value === '' || value === '0' ? [] : [{ name: 'Qualifiers', value }];
}

/** The leaves of everything but the head; values that are empty say nothing and are left out. */
function data(event: XmlElement): readonly Data[] {
  const found: Data[] = [];
  const counter = { unnamed: 0 };
  for (const part of event.children) {
    if (typeof part !== 'string' && !notData.has(part.name)) addLeaves(part, counter, found);
  }
  return found;
}

// Elements nest no deeper than the tree allows.
function addLeaves(element: XmlElement, counter: { unnamed: number }, into: Data[]): void {
  for (const each of element.attributes) {
    if (each.name !== 'Name' && !each.name.startsWith('xmlns')) add(each.name, each.value, into);
  }
  let isLeaf = true;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    isLeaf = false;
    addLeaves(child, counter, into);
  }
  if (isLeaf) add(leafName(element, counter), directText(element), into);
}

// `Data` without a name belongs to events of the old interface, whose texts speak of %1, %2 …
function leafName(element: XmlElement, counter: { unnamed: number }): string {
  const name = attribute(element, 'Name');
  if (name !== undefined && name.trim() !== '') return name;
  if (element.name !== 'Data') return element.name;
  counter.unnamed += 1;
  return `Data ${counter.unnamed}`;
}

function add(name: string, value: string, into: Data[]): void {
  if (value.trim() !== '') into.push({ name: oneLine(name), value });
}
