// Owns the values of an event that a table holds as JSON in one cell: elements with their attributes, as converters of XML
// write them (`@Name` and `#text`); or one by one in cells that name them. Source: the output of EvtxECmd as its
// documentation shows it.

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

/** `PayloadData1` to `PayloadData6`. */
const mappedCells = 6;

/**
 * The values in cells like `UpdateTitle: Sample (KB5000001)`, whose names converters choose and write in their own case.
 * @param cells those of one row, from the first that may hold a value on
 */
export function mappedData(cells: readonly string[]): readonly EventValue[] {
  return cells.slice(0, mappedCells).flatMap((cell) => {
    const { name, value } = /^(?<name>[A-Za-z][\w ]{1,40}): (?<value>\S[\s\S]*)$/.exec(cell)?.groups ?? {};
    if (name === undefined || value === undefined) return [];
    const plain = name.replaceAll(' ', '');
    return [{ name: ownNames.get(plain.toLowerCase()) ?? plain, value }];
  });
}

/** How the events of the update client and of servicing write the names of their values. */
const ownNames: ReadonlyMap<string, string> = new Map(
  ['updateTitle', 'updateGuid', 'PackageIdentifier', 'IntendedPackageState', 'ErrorCode', 'Client'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

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
