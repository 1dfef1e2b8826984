// Owns the values in SetupDiag's results in XML and JSON: they become the lines of its text form, each with its place in the
// file. Facts: "SetupDiag" of Microsoft's documentation (samples of the three forms).
import { stickyAt } from '../updateHeads';
import type { PlacedMessage } from './wholeText';

/** The lines of the text form for a result in XML, whole or cut out. */
export function xmlMessages(text: string): Iterable<PlacedMessage> {
  return messagesOf(xmlFields(text));
}

/** The same for one in JSON. */
export function jsonMessages(text: string): Iterable<PlacedMessage> {
  return messagesOf(jsonFields(text));
}

/** A named value of the result: where it stands in the text and what it says. */
interface Field {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The fields as lines of the text form, in file order. */
function* messagesOf(fields: readonly Field[]): Iterable<PlacedMessage> {
  const system = fields.find(isOfSystem);
  for (const field of fields) {
    const { start, end } = field;
    const lines = field === system ? [systemLine(fields)] : linesOf(field, fields);
    for (const message of lines) yield { start, end, message };
  }
}

/** What the text form prints for one field; nothing for what it prints with others, or not at all. */
function linesOf({ name, text }: Field, fields: readonly Field[]): readonly string[] {
  if (name === 'FailureData') return text.split(ends).filter((line) => line !== '');
  if (toldByName.has(name)) return [`${name}: ${text}`];
  if (name !== 'ProfileName') return [];
  const guid = textOf(fields, 'ProfileGuid');
  return [`Matching Profile found: ${text}${guid ? ` - ${guid}` : ''}`];
}

function textOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.text;
}

/** Values that the text form prints behind their names. */
const toldByName: ReadonlySet<string> = new Set(['FailureDetails', 'InfName', 'Remediation']);

/** Where a line of the text form ends: SetupDiag writes some values of its XML without the line ends. */
const ends =
  /\s*\n\s*|(?<=[^\s,:])(?=Last (?:Setup )?(?:Phase|Operation) ?= )|(?<=[^\s,:-])(?=Error = 0x)|(?<=^0x[0-9a-fA-F]{8} ?- ?0x[0-9a-fA-F]{5}) (?=Error: SetupDiag )/;

const systemNames = ['HostOSVersion', 'HostOSBuildString', 'TargetOSBuildString'] as const;

function isOfSystem({ name }: Field): boolean {
  return systemNames.some((each) => each === name);
}

function systemLine(fields: readonly Field[]): string {
  const parts = systemNames.flatMap((name) => {
    const value = textOf(fields, name);
    return value === undefined ? [] : [`${name} = ${value}`];
  });
  return `SystemInfo: ${parts.join(', ')}`;
}

const names =
  'ProfileName|ProfileGuid|HostOSVersion|HostOSBuildString|TargetOSBuildString|FailureData|FailureDetails|InfName|Remediation';
const xmlField = new RegExp(`<(${names})(?:\\s[^<>]{0,200})?>`, 'g');

function xmlFields(text: string): readonly Field[] {
  const fields: Field[] = [...cutField(text)];
  xmlField.lastIndex = 0;
  for (let match = xmlField.exec(text); match; match = xmlField.exec(text)) {
    const name = match[1] ?? '';
    const from = xmlField.lastIndex;
    const close = text.indexOf(`</${name}>`, from);
    const end = close < 0 ? text.length : close;
    const value = plainXml(text.slice(from, end));
    if (value !== '') fields.push({ name, start: match.index, end, text: value });
    xmlField.lastIndex = end;
  }
  return fields;
}

const closedElement = /<(\/?)(FailureData|FailureDetails|Remediation)>/;

/** An element whose beginning was cut off: only its end is there. */
function cutField(text: string): readonly Field[] {
  const first = closedElement.exec(text);
  if (first?.[1] !== '/') return [];
  const value = plainXml(text.slice(0, first.index));
  return value === '' ? [] : [{ name: first[2] ?? '', start: 0, end: first.index, text: value }];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The text of an element: tags inside it end lines, entities are read. */
function plainXml(text: string): string {
  return text
    .replace(/<[^<>]{0,300}>/g, '\n')
    .replace(/&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name as string] ?? whole;
      return String.fromCodePoint(
        decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal),
      );
    })
    .trim();
}

const jsonField = new RegExp(`"(${names})"\\s*:\\s*`, 'g');
const jsonString = /"(?:[^"\\]|\\[\s\S])*"/y;
const jsonGap = /[\s,]*/y;

function jsonFields(text: string): readonly Field[] {
  const fields: Field[] = [];
  jsonField.lastIndex = 0;
  for (let match = jsonField.exec(text); match; match = jsonField.exec(text)) {
    const name = match[1] ?? '';
    for (const { start, written } of stringsAt(text, jsonField.lastIndex)) {
      const end = start + written.length;
      const plain = plainJson(written);
      if (plain !== '') fields.push({ name, start, end, text: plain });
      jsonField.lastIndex = end;
    }
  }
  return fields;
}

/** A string of JSON with its quotation marks, or the strings of a list, one after the other. */
function* stringsAt(
  text: string,
  from: number,
): Iterable<{ readonly start: number; readonly written: string }> {
  const isList = text.charCodeAt(from) === 91;
  let at = isList ? from + 1 : from;
  do {
    if (isList) at += stickyAt(jsonGap, text, at)?.[0].length ?? 0;
    const written = stickyAt(jsonString, text, at)?.[0];
    if (written === undefined) return;
    yield { start: at, written };
    at += written.length;
  } while (isList);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t', b: '', f: '' };

/** A string of JSON; writers of results break lines inside strings, which strict readers refuse. */
function plainJson(value: string): string {
  return value
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, sign) =>
      hex === undefined
        ? (escapes[sign as string] ?? (sign as string))
        : String.fromCharCode(Number.parseInt(hex as string, 16)),
    )
    .trim();
}
