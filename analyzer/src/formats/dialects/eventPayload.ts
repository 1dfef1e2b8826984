// Owns the values of an event that a table holds as JSON in one cell: elements with their attributes, as converters of XML
// write them (`@Name` and `#text`). Source: the output of EvtxECmd as its documentation shows it.

/** A named value of an event. */
interface EventValue {
  readonly name: string;
  readonly value: string;
}

const maxValues = 64;
const maxDepth = 6;

/**
 * The values in such a cell, in order.
 * @param cell its text; none are told where it is no JSON
 */
export function payloadData(cell: string): readonly EventValue[] {
  if (!cell.startsWith('{')) return [];
  const values: EventValue[] = [];
  try {
    gather('', JSON.parse(cell), values, 0);
  } catch {
    return [];
  }
  return values;
}

function gather(name: string, node: unknown, values: EventValue[], depth: number): void {
  if (values.length >= maxValues || depth > maxDepth) return;
  if (typeof node === 'string' || typeof node === 'number') {
    if (name !== '') values.push({ name, value: String(node) });
  } else if (Array.isArray(node)) {
    for (const each of node) gather(name, each, values, depth + 1);
  } else if (typeof node === 'object' && node !== null) {
    gatherElement(name, node as Readonly<Record<string, unknown>>, values, depth);
  }
}

/** An element is a value by its name where it has one, else what it holds; other attributes are no values. */
function gatherElement(
  name: string,
  node: Readonly<Record<string, unknown>>,
  values: EventValue[],
  depth: number,
): void {
  const { '@Name': own, '#text': text } = node;
  if (text !== undefined) {
    gather(typeof own === 'string' ? own : name, text, values, depth + 1);
    return;
  }
  for (const [key, inner] of Object.entries(node))
    if (!/^[@#]/.test(key)) gather(key, inner, values, depth + 1);
}
