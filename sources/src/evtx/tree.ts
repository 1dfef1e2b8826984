// Owns putting values into the slots of a pattern: binary XML becomes the elements that the event was written as.
import type { ChunkSource, PatternElement, PatternNode, ValuePlace } from './binXml';
import { readFragment } from './binXml';
import { arrayItems, binXmlType, isAbsent, isArray, valueText } from './values';

export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly children: readonly XmlChild[];
}

export type XmlChild = XmlElement | string;

export interface Tree {
  readonly children: readonly XmlChild[];
  /** False where something could not be read or was beyond the limits; what is there is sound as far as it goes. */
  readonly whole: boolean;
}

/** Reads the binary XML between two offsets of a chunk. */
export function readTree(source: ChunkSource, start: number, end: number): Tree {
  const work: Work = { source, whole: true, nodesLeft: maxNodes, charactersLeft: maxCharacters };
  const pattern = readFragment(source, start, end, false);
  if (!pattern.whole) work.whole = false;
  const children: XmlChild[] = [];
  fill(work, { nodes: pattern.nodes, values: [], depth: 0 }, children);
  return { children, whole: work.whole };
}

/** The text directly inside an element. */
export function directText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** Far above what an event of 64 KiB holds; values that contain each other would grow without end. */
const maxNodes = 20_000;
const maxCharacters = 250_000;
/** Values that are binary XML hold each other: an event holds its data, which may hold one more. */
const maxFragments = 8;

interface Work {
  readonly source: ChunkSource;
  whole: boolean;
  nodesLeft: number;
  charactersLeft: number;
}

interface Part {
  readonly nodes: readonly PatternNode[];
  readonly values: readonly ValuePlace[];
  /** How many fragments are around it. */
  readonly depth: number;
}

// The recursion is as deep as elements nest inside one fragment (64) times the fragments inside each other.
function fill(work: Work, part: Part, into: XmlChild[]): void {
  for (const node of part.nodes) {
    if (!spend(work, 0)) return;
    if (node.kind === 'text') addText(work, node.text, into);
    else if (node.kind === 'element') addElement(work, node, part, into);
    else if (node.kind === 'slot') addValue(work, part, part.values[node.index], into);
    else addInstance(work, node, part.depth, into);
  }
}

function spend(work: Work, characters: number): boolean {
  work.nodesLeft -= 1;
  work.charactersLeft -= characters;
  work.source.nodesLeft -= 1;
  work.source.charactersLeft -= characters;
  if (Math.min(work.nodesLeft, work.charactersLeft) >= 0 && chunkHasLeft(work.source)) return true;
  work.whole = false;
  return false;
}

function chunkHasLeft(source: ChunkSource): boolean {
  return source.nodesLeft >= 0 && source.charactersLeft >= 0;
}

function addText(work: Work, text: string, into: XmlChild[]): void {
  if (text !== '' && spend(work, text.length)) into.push(text);
}

function addInstance(
  work: Work,
  node: Extract<PatternNode, { readonly kind: 'instance' }>,
  depth: number,
  into: XmlChild[],
): void {
  if (!node.template.whole) work.whole = false;
  if (depth >= maxFragments) work.whole = false;
  else fill(work, { nodes: node.template.nodes, values: node.values, depth: depth + 1 }, into);
}

function addElement(work: Work, node: PatternElement, part: Part, into: XmlChild[]): void {
  const attributes = filledAttributes(work, node, part);
  const repeated = repeatedValue(node, part);
  if (repeated === undefined) {
    const children: XmlChild[] = [];
    fill(work, { ...part, nodes: node.children }, children);
    into.push({ name: node.name, attributes, children });
    return;
  }
  for (const item of arrayItems(work.source, repeated)) {
    const children: XmlChild[] = [];
    addValue(work, part, item, children);
    if (!spend(work, 0)) return;
    into.push({ name: node.name, attributes, children });
  }
}

// An element around an array stands for one element per item.
function repeatedValue(node: PatternElement, part: Part): ValuePlace | undefined {
  const [only, ...others] = node.children;
  if (only?.kind !== 'slot' || others.length > 0) return undefined;
  const value = part.values[only.index];
  return value !== undefined && !isAbsent(value) && isArray(value) ? value : undefined;
}

function filledAttributes(work: Work, node: PatternElement, part: Part): XmlElement['attributes'] {
  const attributes: { name: string; value: string }[] = [];
  for (const { name, parts } of node.attributes) {
    const depends = parts.some(
      (each) => each.kind === 'slot' && each.optional && isAbsent(part.values[each.index]),
    );
    if (depends) continue;
    const texts: XmlChild[] = [];
    fill(work, { ...part, nodes: parts }, texts);
    attributes.push({ name, value: texts.filter((text) => typeof text === 'string').join('') });
  }
  return attributes;
}

function addValue(work: Work, part: Part, value: ValuePlace | undefined, into: XmlChild[]): void {
  if (value === undefined || isAbsent(value)) return;
  if (value.type === binXmlType) {
    if (part.depth >= maxFragments) work.whole = false;
    if (part.depth >= maxFragments || !spend(work, value.size)) return;
    const pattern = readFragment(work.source, value.at, value.at + value.size, false);
    if (!pattern.whole) work.whole = false;
    fill(work, { nodes: pattern.nodes, values: part.values, depth: part.depth + 1 }, into);
    return;
  }
  if (!isArray(value)) {
    addText(work, valueText(work.source, value), into);
    return;
  }
  const items = arrayItems(work.source, value).map((item) => valueText(work.source, item));
  addText(work, items.join(', '), into);
}
