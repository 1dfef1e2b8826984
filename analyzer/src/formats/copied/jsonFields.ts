// Owns objects of JSON that each hold one line of a log: what Loki, Elasticsearch and Splunk export, one object per line,
// and what `ConvertTo-Json` makes of lines.
import { type CopiedForm, type CopiedLine, lineField, linesOf } from './copiedLines';

/** A property on a line of its own. */
const property = /^"([\w@]{1,20})"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.)*")\s{0,9},?$/;
/** Brackets, and properties that say something else. */
const frame = /^[\s\][{},]*(?:$|"[\w.@-]{1,60}"\s*:)/;
/** Around the fields of the entry some exporters put what they found it by. */
const around: readonly string[] = ['_source', 'result', 'fields'];
/** One alone is somebody's message. */
const leastLines = 2;

/** Reads such objects; what stands around them is kept as it is. */
export const jsonFields: CopiedForm = { linesIn, isWhole: true, isStore: true };

function linesIn(text: string): readonly CopiedLine[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const found: CopiedLine[] = [];
  let count = 0;
  text.split('\n').forEach((line, k) => {
    const value = heldIn(line);
    if (value !== undefined) {
      count++;
      found.push(...linesOf(value.trimEnd(), k, k));
    } else if (!frame.test(line)) found.push({ text: line, first: k, last: k });
  });
  return count < leastLines ? undefined : found;
}

function heldIn(line: string): string | undefined {
  // Trimmed first: blanks at both ends of a pattern take a time that grows with their square.
  const body = line.trim();
  const [, name, written] = property.exec(body) ?? [];
  if (name !== undefined && written !== undefined) {
    const value = lineField.test(name) ? parsed(written) : undefined;
    return typeof value === 'string' ? value : undefined;
  }
  const object = objectIn(body);
  const value = object === undefined ? undefined : parsed(object);
  return (
    fieldOf(value) ?? around.map((key) => fieldOf(ofObject(value)?.[key])).find((each) => each !== undefined)
  );
}

/** `[{…},`, `{…}]`: without what stands around an object that is alone in its line. */
function objectIn(body: string): string | undefined {
  const start = body.startsWith('[') ? body.slice(1).trimStart() : body;
  const object = /[\],]$/.test(start) ? start.slice(0, -1).trimEnd() : start;
  return object.startsWith('{') && object.endsWith('}') ? object : undefined;
}

function fieldOf(value: unknown): string | undefined {
  const held = Object.entries(ofObject(value) ?? {}).find(
    ([key, each]) => lineField.test(key) && typeof each === 'string',
  )?.[1];
  return typeof held === 'string' ? held : undefined;
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
