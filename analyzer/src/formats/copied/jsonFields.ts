// Owns objects of JSON that each hold one line of a log: what Loki, Elasticsearch and Splunk export, one object per line or
// all in one, and what `ConvertTo-Json` makes of lines.
import { createJsonObjectReader } from '../dialects/jsonObjects';
import type { RecordReader } from '../reader';
import { holdsLog } from '../stringReader';
import {
  type CopiedLine,
  gatheringLines,
  type LinesTaker,
  lineField,
  linesOf,
  type StoredForm,
} from './copiedLines';
import { createTextLines } from './textLines';

/** A property on a line of its own. */
const property = /^"([\w@]{1,20})"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.)*")\s{0,9},?$/;
/** Brackets, and properties that say something else. */
const frame = /^[\s\][{},]*(?:$|"[\w.@-]{1,60}"\s*:)/;
/** Around the fields of the entry some exporters put what they found it by. */
const around: readonly string[] = ['_source', 'result', 'fields'];
/** A line that is no part of JSON. */
const foreignLine = /^[ \t]{0,200}(?![\][{},"]|-?[\d.]{1,30},?\s*$|(?:true|false|null),?\s*$)\S/m;
/** One alone is somebody's message. */
const leastEntries = 2;

/** Reads objects and properties that each have a line of their own; what stands around them is kept as it is. */
export const jsonFields: StoredForm = {
  linesIn: (text) => linesHeldBy(createFieldReader, text),
  createReader: createFieldReader,
  isWhole: true,
};

/** Reads objects wherever they stand: in one line, inside others. */
export const jsonObjects: StoredForm = {
  linesIn: (text) => (foreignLine.test(text) ? undefined : linesHeldBy(createObjectReader, text)),
  createReader: createObjectReader,
  isWhole: true,
};

/** What an object or a property says: the line of a log; undefined where it holds none, `other` where it holds a log elsewhere. */
type Held = { readonly line: string } | 'other' | undefined;

type Take = (held: Held) => void;

function linesHeldBy(
  createReader: (onLines: LinesTaker, onHeld: Take) => RecordReader,
  text: string,
): readonly CopiedLine[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const { found, take } = gatheringLines();
  let count = 0;
  let hasOther = false;
  const reader = createReader(take, (held) => {
    if (held === 'other') hasOther = true;
    else if (held !== undefined) count++;
  });
  reader.push(text);
  reader.finish();
  return count < leastEntries || hasOther ? undefined : found;
}

function createFieldReader(onLines: LinesTaker, onHeld?: Take): RecordReader {
  return createTextLines((line, k) => {
    const held = heldIn(line);
    onHeld?.(held);
    if (typeof held === 'object') onLines(linesOf(held.line.trimEnd(), k, k));
    else if (!frame.test(line)) onLines([{ text: line, first: k, last: k }]);
  });
}

function createObjectReader(onLines: LinesTaker, onHeld?: Take): RecordReader {
  return createJsonObjectReader(({ text, line, lineCount }) => {
    const held = heldBy(parsed(text));
    onHeld?.(held);
    if (typeof held !== 'object') return false;
    onLines(linesOf(held.line.trimEnd(), line, line + lineCount - 1));
    return true;
  });
}

function heldIn(line: string): Held {
  // Trimmed first: blanks at both ends of a pattern take a time that grows with their square.
  const body = line.trim();
  const [, name, written] = property.exec(body) ?? [];
  if (name !== undefined && written !== undefined) {
    const value = parsed(written);
    return typeof value === 'string' ? heldBy({ [name]: value }) : undefined;
  }
  const object = objectIn(body);
  return object === undefined ? undefined : heldBy(parsed(object));
}

/** `[{…},`, `{…}]`: without what stands around an object that is alone in its line. */
function objectIn(body: string): string | undefined {
  const start = body.startsWith('[') ? body.slice(1).trimStart() : body;
  const object = /[\],]$/.test(start) ? start.slice(0, -1).trimEnd() : start;
  return object.startsWith('{') && object.endsWith('}') ? object : undefined;
}

function heldBy(value: unknown): Held {
  const object = ofObject(value);
  return (
    fieldOf(object) ??
    around.map((key) => fieldOf(ofObject(object?.[key]))).find((each) => each !== undefined)
  );
}

function fieldOf(object: Readonly<Record<string, unknown>> | undefined): Held {
  const texts = Object.entries(object ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : [],
  );
  const held = texts.find(({ name }) => lineField.test(name));
  if ((held === undefined || !holdsLog(held.value)) && texts.some(({ value }) => holdsLog(value)))
    return 'other';
  return held === undefined ? undefined : { line: held.value };
}

function ofObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
