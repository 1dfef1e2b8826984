// Owns the tokens of binary XML: a fragment becomes a pattern of elements, texts and slots for values.
// Sources: [MS-EVEN6] 2.2.12 (BinXml) and the libevtx project's "Windows XML Event Log (EVTX) format", which tells how
// a chunk stores what the protocol document leaves open (offsets of names and templates, the dependency identifier).
import { type Cursor, cursorAt, skip, takeU8, takeU16, takeU32, takeUtf16 } from './cursor';
import { nameAt, type StoredName } from './names';

/** The bytes of one chunk with what was found in it: names and templates are shared by its records. */
export interface ChunkSource {
  readonly view: DataView;
  readonly names: Map<number, StoredName | undefined>;
  /** By offset of the definition; a definition that is being read, or cannot be read, has no pattern. */
  readonly templates: Map<number, Pattern | undefined>;
  /** How many definitions are being read inside each other. */
  templatesOpen: number;
  /** What may still be read and made of this chunk; damage can make it refer to the same bytes over and over. */
  tokensLeft: number;
  nodesLeft: number;
  charactersLeft: number;
}

/** Nodes of a fragment, and whether all of it could be read. */
export interface Pattern {
  readonly nodes: readonly PatternNode[];
  readonly whole: boolean;
}

export type PatternNode =
  | PatternElement
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly index: number; readonly optional: boolean }
  | { readonly kind: 'instance'; readonly template: Pattern; readonly values: readonly ValuePlace[] };

export interface PatternElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly PatternAttribute[];
  readonly children: readonly PatternNode[];
}

export interface PatternAttribute {
  readonly name: string;
  readonly parts: readonly PatternNode[];
}

/** Where a value lies in the chunk; bytes. */
export interface ValuePlace {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

/** Makes what reading the values of one chunk shares: its names and templates, read once each. */
export function chunkSource(bytes: Uint8Array): ChunkSource {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, names: new Map(), templates: new Map(), templatesOpen: 0, ...chunkLimits };
}

/**
 * Reads the fragment between two offsets of the chunk.
 * @param inTemplate whether it is the body of a template, whose elements carry a dependency identifier
 */
export function readFragment(source: ChunkSource, start: number, end: number, inTemplate: boolean): Pattern {
  const roots: PatternNode[] = [];
  const state: State = {
    source,
    token: endOfStream,
    cursor: cursorAt(source.view, start, Math.min(end, source.view.byteLength)),
    inTemplate,
    open: [],
    roots,
    sink: roots,
  };
  const { cursor } = state;
  while (!cursor.failed && cursor.at < cursor.end) {
    state.token = takeU8(cursor);
    if (state.token === endOfStream) break;
    source.tokensLeft -= 1;
    const take = tokens[state.token & tokenMask];
    if (take === undefined || source.tokensLeft < 0) cursor.failed = true;
    else take(state);
  }
  return { nodes: roots, whole: !cursor.failed && state.open.length === 0 };
}

/** Several times what the 64 KiB of a chunk can hold when nothing is read twice. */
const chunkLimits = { tokensLeft: 300_000, nodesLeft: 400_000, charactersLeft: 3_000_000 };
const endOfStream = 0x00;
/** Set on an element that has attributes, and on what more of the same kind follows. */
const moreFlag = 0x40;
const tokenMask = 0xff & ~moreFlag;
/** Events are about five levels deep; a damaged one must not nest as deep as it is long. */
const maxDepth = 64;
const textValue = 0x01;
const definitionHead = 24;
/** Windows nests none; a damaged chunk must not make a tower of them. */
const maxTemplateDepth = 8;

interface OpenElement extends PatternElement {
  readonly attributes: PatternAttribute[];
  readonly children: PatternNode[];
}

interface State {
  readonly source: ChunkSource;
  readonly cursor: Cursor;
  readonly inTemplate: boolean;
  token: number;
  readonly open: OpenElement[];
  readonly roots: PatternNode[];
  /** What takes the next text: an attribute, or the innermost element. */
  sink: PatternNode[];
}

const tokens: Readonly<Record<number, (state: State) => void>> = {
  1: openElement,
  2: (state) => {
    state.sink = innermost(state);
  },
  3: closeElement,
  4: closeElement,
  5: takeText,
  6: openAttribute,
  7: ({ cursor, sink }) => addText(sink, takeUtf16(cursor, takeU16(cursor))),
  8: ({ cursor, sink }) => addText(sink, String.fromCharCode(takeU16(cursor))),
  9: (state) => addText(state.sink, entityText(takeName(state))),
  // Processing instructions say nothing about the event.
  10: (state) => {
    takeName(state);
  },
  11: ({ cursor }) => {
    takeUtf16(cursor, takeU16(cursor));
  },
  12: takeInstance,
  13: (state) => takeSlot(state, false),
  14: (state) => takeSlot(state, true),
  15: ({ cursor }) => skip(cursor, 3),
};

function innermost(state: State): PatternNode[] {
  return state.open.at(-1)?.children ?? state.roots;
}

function addText(sink: PatternNode[], text: string): void {
  if (text !== '') sink.push({ kind: 'text', text });
}

function openElement(state: State): void {
  const { cursor } = state;
  if (state.open.length >= maxDepth) cursor.failed = true;
  if (hasDependencyId(state)) skip(cursor, 2);
  skip(cursor, 4);
  const name = takeName(state);
  if ((state.token & moreFlag) !== 0) skip(cursor, 4);
  if (cursor.failed) return;
  const element: OpenElement = { kind: 'element', name, attributes: [], children: [] };
  innermost(state).push(element);
  state.open.push(element);
  state.sink = element.children;
}

// Elements of a template carry the identifier, those outside have none; writers other than Windows differ. What
// tells is where the offset of the name has to be.
function hasDependencyId({ cursor, source, inTemplate }: State): boolean {
  if (cursor.end - cursor.at < 10) return inTemplate;
  const without = storedName(source, cursor.view.getUint32(cursor.at + 4, true)) !== undefined;
  const withIt = storedName(source, cursor.view.getUint32(cursor.at + 6, true)) !== undefined;
  return without === withIt ? inTemplate : withIt;
}

function closeElement(state: State): void {
  if (state.open.pop() === undefined) state.cursor.failed = true;
  state.sink = innermost(state);
}

function openAttribute(state: State): void {
  const element = state.open.at(-1);
  const attribute: { name: string; parts: PatternNode[] } = { name: takeName(state), parts: [] };
  if (element === undefined) state.cursor.failed = true;
  if (state.cursor.failed) return;
  element?.attributes.push(attribute);
  state.sink = attribute.parts;
}

function takeText({ cursor, sink }: State): void {
  if (takeU8(cursor) !== textValue) cursor.failed = true;
  addText(sink, takeUtf16(cursor, takeU16(cursor)));
}

function takeSlot({ cursor, sink }: State, optional: boolean): void {
  const index = takeU16(cursor);
  skip(cursor, 1);
  if (!cursor.failed) sink.push({ kind: 'slot', index, optional });
}

function takeName(state: State): string {
  const { cursor, source } = state;
  const offset = takeU32(cursor);
  const name = storedName(source, offset);
  if (name === undefined) {
    cursor.failed = true;
    return '';
  }
  if (offset === cursor.at) skip(cursor, name.size);
  return name.text;
}

function storedName(source: ChunkSource, offset: number): StoredName | undefined {
  const known = source.names.get(offset);
  if (known !== undefined || source.names.has(offset)) return known;
  const name = nameAt(source.view, offset);
  source.names.set(offset, name);
  return name;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entityText(name: string): string {
  return entities[name] ?? `&${name};`;
}

function takeInstance(state: State): void {
  const { cursor, source } = state;
  skip(cursor, 1);
  const id = takeU32(cursor);
  const offset = takeU32(cursor);
  if (cursor.failed) return;
  const template = definitionFits(source, offset, id) ? templateAt(source, offset) : unreadable;
  if (offset === cursor.at) skip(cursor, definitionSize(source, offset));
  const values = takeValues(cursor);
  state.sink.push({ kind: 'instance', template, values });
  if (!template.whole) cursor.failed = true;
}

// The id is the beginning of the definition's GUID. Where it is not, the definition has been overwritten, and its
// texts would belong to another event.
function definitionFits({ view }: ChunkSource, offset: number, id: number): boolean {
  return offset + definitionHead <= view.byteLength && view.getUint32(offset + 4, true) === id;
}

const unreadable: Pattern = { nodes: [], whole: false };

function templateAt(source: ChunkSource, offset: number): Pattern {
  if (source.templates.has(offset)) return source.templates.get(offset) ?? unreadable;
  // A definition that leads back to itself finds this and is refused.
  source.templates.set(offset, undefined);
  if (source.templatesOpen >= maxTemplateDepth) return unreadable;
  source.templatesOpen += 1;
  const start = offset + definitionHead;
  const pattern = readFragment(source, start, offset + definitionSize(source, offset), true);
  source.templatesOpen -= 1;
  source.templates.set(offset, pattern);
  return pattern;
}

/** Offset of the next definition (4 bytes), identifier (16), size of the body (4), body. */
function definitionSize({ view }: ChunkSource, offset: number): number {
  if (offset + definitionHead > view.byteLength) return definitionHead;
  return definitionHead + view.getUint32(offset + definitionHead - 4, true);
}

/** Count (4 bytes), for each size (2), type (1), 0 (1); then the values themselves. */
function takeValues(cursor: Cursor): ValuePlace[] {
  const count = takeU32(cursor);
  const head = cursor.at;
  skip(cursor, count * 4);
  const values: ValuePlace[] = [];
  for (let i = 0; i < count && !cursor.failed; i++) {
    const size = cursor.view.getUint16(head + i * 4, true);
    const type = cursor.view.getUint8(head + i * 4 + 2);
    const at = cursor.at;
    skip(cursor, size);
    if (!cursor.failed) values.push({ type, at, size });
  }
  return values;
}
