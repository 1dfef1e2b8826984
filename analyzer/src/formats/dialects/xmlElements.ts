// Owns the reading of XML that is a list of like elements: chunks in, elements out, one at a time. It knows tags,
// attributes and texts as far as exports of logs use them, and nothing of what an element means.
import type { ReaderTotals } from '../reader';
import { countChunk, countLineEnds, emptyTotals } from './totals';

/** One element as it stands in the text. */
export interface XmlPlace {
  /** From its `<` to behind the `>` of its end tag. */
  readonly text: string;
  /** 0-based physical line on which it begins. */
  readonly line: number;
  /** Physical lines, 1 or more. */
  readonly lineCount: number;
}

export interface XmlElementReader {
  push(chunk: string): void;
  finish(): ReaderTotals;
}

/** An element that was read into its parts. */
export interface XmlNode {
  /** Without a namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text, without that of its children; trimmed. */
  readonly text: string;
}

/** A longer element is none: an event holds at most 64 KB. */
const maxElementLength = 262_144;
/** Elements that nest deeper are not read. */
const maxDepth = 32;

/**
 * Makes a reader that hands on every element of one name that is not inside another one of that name. What an element
 * lacks (its end tag, a root around the elements) does not matter: the next one begins anew.
 * @param name as written, e.g. `Event`
 * @param onElement tells whether the element became a record
 */
export function createXmlElementReader(
  name: string,
  onElement: (element: XmlPlace) => boolean,
): XmlElementReader {
  return new ElementReader(name, onElement);
}

class ElementReader implements XmlElementReader {
  private readonly totals = emptyTotals();
  private readonly onElement: (element: XmlPlace) => boolean;
  private readonly open: RegExp;
  private readonly closeOrOpen: RegExp;
  private readonly close: string;
  private readonly openLength: number;
  private buffer = '';
  /** Up to where the buffer has been looked through; an element that is not whole begins at 0. */
  private searched = 0;
  private isInside = false;
  /** Line ends so far, and the last line that was accounted for. */
  private line = 0;
  private owned = -1;
  private ownedLines = 0;
  private endsLine = true;

  constructor(name: string, onElement: (element: XmlPlace) => boolean) {
    this.onElement = onElement;
    this.open = new RegExp(`<${name}(?=[\\s>])`, 'g');
    this.closeOrOpen = new RegExp(`</${name}>|<${name}(?=[\\s>])`, 'g');
    this.close = `</${name}>`;
    this.openLength = name.length + 2;
  }

  push(chunk: string): void {
    countChunk(this.totals, chunk);
    if (chunk !== '') this.endsLine = chunk.endsWith('\n') || chunk.endsWith('\r');
    this.buffer += chunk;
    this.readElements(false);
  }

  finish(): ReaderTotals {
    const { totals } = this;
    this.readElements(true);
    if (this.buffer !== '') this.drop(this.buffer.length);
    totals.lineCount = this.line + (this.endsLine ? 0 : 1);
    totals.unparsedLines = Math.max(0, totals.lineCount - this.ownedLines);
    return totals;
  }

  private readElements(isLast: boolean): void {
    while (this.isInside ? this.finishElement(isLast) : this.skip(isLast));
  }

  /** Goes on to the beginning of the next element. */
  private skip(isLast: boolean): boolean {
    this.open.lastIndex = this.searched;
    const at = this.open.exec(this.buffer)?.index;
    if (at !== undefined) {
      this.drop(at);
      this.isInside = true;
      this.searched = this.openLength - 1;
      return true;
    }
    // The beginning of a tag and half a line end may go on in the next chunk.
    const tail = isLast ? 0 : Math.min(this.buffer.length, this.openLength);
    const end = this.buffer.length - tail;
    this.drop(end > 0 && this.buffer.charCodeAt(end - 1) === 13 && !isLast ? end - 1 : end);
    return false;
  }

  /** Goes on to the end of the element. */
  private finishElement(isLast: boolean): boolean {
    const { close } = this;
    this.closeOrOpen.lastIndex = this.searched;
    const match = this.closeOrOpen.exec(this.buffer);
    const end = match === null ? undefined : match[0] === close ? match.index + close.length : match.index;
    if (end !== undefined && end <= maxElementLength) {
      this.hand(end);
      this.isInside = false;
      return true;
    }
    if (this.buffer.length > maxElementLength + close.length || end !== undefined) {
      this.totals.longLines++;
      this.isInside = false;
      this.searched = this.openLength;
      return true;
    }
    this.searched = Math.max(this.openLength - 1, this.buffer.length - close.length);
    if (isLast && this.buffer.trim() !== '') {
      this.hand(this.buffer.length);
      this.isInside = false;
    }
    return false;
  }

  /** Hands on the element that ends here; lines that several elements share are counted once. */
  private hand(end: number): void {
    const text = this.buffer.slice(0, end).trimEnd();
    const first = this.line;
    this.drop(text.length);
    if (!this.onElement({ text, line: first, lineCount: this.line - first + 1 })) return;
    this.totals.recordCount++;
    const from = Math.max(first, this.owned + 1);
    const added = Math.max(0, this.line - from + 1);
    this.totals.continuationLines += from === first && added > 0 ? added - 1 : added;
    this.ownedLines += added;
    this.owned = Math.max(this.owned, this.line);
  }

  /** Counts the line ends of what is dropped from the buffer. */
  private drop(end: number): void {
    this.line += countLineEnds(this.totals, this.buffer.slice(0, end));
    this.buffer = this.buffer.slice(end);
    this.searched = 0;
  }
}

// `<Data Name="errorCode">`, `</Data>`, `<Correlation/>`; XML has no `<` inside a tag
const tag = /<(\/?)(?:[\w.-]{1,100}:)?([\w.-]{1,200})((?:[^<>"'/]|\/(?!>)|"[^<"]*"|'[^<']*')*)(\/?)>/y;
const attribute = /([\w.:-]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What is not looked into: how it begins and ends, and whether what is between is text. */
const sections = [
  { begin: '<![CDATA[', end: ']]>', isText: true },
  { begin: '<!--', end: '-->', isText: false },
  { begin: '<?', end: '?>', isText: false },
] as const;

/**
 * Reads one element into its parts; what is not well formed is taken as far as it goes.
 * @param text at most one element, as a reader hands it on
 * @returns undefined where no element begins
 */
export function readXml(text: string): XmlNode | undefined {
  const root = openNode('', '');
  const path: OpenNode[] = [root];
  for (let p = 0; p < text.length; ) {
    const at = text.indexOf('<', p);
    const top = path.at(-1) ?? root;
    top.text += decoded(text.slice(p, at < 0 ? text.length : at));
    if (at < 0) break;
    p = takeSection(text, at, top) ?? takeTag(text, at, path);
  }
  return root.children.map(closed)[0];
}

/** Steps over a section at `at`; undefined when none begins there. */
function takeSection(text: string, at: number, top: OpenNode): number | undefined {
  const section = sections.find(({ begin }) => text.startsWith(begin, at));
  if (section === undefined) return undefined;
  const from = at + section.begin.length;
  const found = text.indexOf(section.end, from);
  const end = found < 0 ? text.length : found;
  if (section.isText) top.text += text.slice(from, end);
  return end + section.end.length;
}

function takeTag(text: string, at: number, path: OpenNode[]): number {
  tag.lastIndex = at;
  const [whole, end, name = '', attributes = '', alone] = tag.exec(text) ?? [];
  if (whole === undefined) return at + 1;
  if (end === '/') leave(path, name);
  else enter(path, openNode(name, attributes), alone === '/');
  return at + whole.length;
}

/** The texts of the elements below one that hold no further ones, by name; the first of each name counts. */
export function childText(node: XmlNode | undefined, name: string): string | undefined {
  return node?.children.find((child) => child.name === name)?.text;
}

/** The first element of a name right below another. */
export function childNode(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

interface OpenNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenNode[];
  text: string;
}

function enter(path: OpenNode[], node: OpenNode, isAlone: boolean): void {
  path.at(-1)?.children.push(node);
  if (!isAlone && path.length <= maxDepth) path.push(node);
}

/** An end tag closes what it names and what is open inside; one that names nothing is passed over. */
function leave(path: OpenNode[], name: string): void {
  const at = path.findLastIndex((node) => node.name === name);
  if (at > 0) path.length = at;
}

function openNode(name: string, attributes: string): OpenNode {
  const pairs = [...attributes.matchAll(attribute)].map(
    ([, key = '', double, single]) => [key, decoded(double ?? single ?? '')] as const,
  );
  return { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
}

function closed(node: OpenNode): XmlNode {
  return { ...node, children: node.children.map(closed), text: node.text.trim() };
}

const entity = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Replaces references to characters; what is none stays as it is. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
