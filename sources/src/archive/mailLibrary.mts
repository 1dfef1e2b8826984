// Owns which library reads mails, which parts of one it takes for the text, and what a line of one may cost. Import it
// with `await import` only, so that nothing else waits for it.
import PostalMime from 'postal-mime';
import { joinedFlow } from './mailFlow.mjs';

/** How much of a mail is read. */
export interface MailShares {
  /** Parts in parts; forwarded mails are members of their own. */
  readonly nesting: number;
  /** Bytes of all heads; a line counts for `fieldCost` more. */
  readonly heads: number;
  /** Bytes of the texts, and as many of the pages. */
  readonly text: number;
}

interface Value {
  readonly value: string;
  readonly params: Record<string, string>;
}

/** What the library makes of the lines of a part. */
interface Decoder {
  update(line: Uint8Array): void;
  finalize(): Promise<ArrayBuffer>;
}

/** A part, as the library holds it. */
interface PartNode {
  readonly depth: number;
  readonly state: 'header' | 'body' | 'finished';
  readonly contentType: { readonly value: string; readonly parsed: Value };
  readonly contentDisposition: { readonly value: string; readonly parsed: Value };
  readonly contentTransferEncoding: { readonly encoding: string };
  contentDecoder: Decoder | null;
  content: ArrayBuffer | null;
}

/** What the library does with each line, and asks of each part; its declarations leave both out. */
interface Insides {
  readonly currentNode: PartNode;
  processLine(line: Uint8Array, isFinal: boolean): Promise<void>;
}

const Library = PostalMime as unknown as new (
  ...options: ConstructorParameters<typeof PostalMime>
) => PostalMime & Insides;

/** Reads one mail; rejects where that is damaged, and where a share is used up before it has a part. */
export class MailReader extends Library {
  /** Which of the two forms of the text is longer than its share. */
  readonly cut = { plain: false, html: false };
  /** Which share was used up: where it rejects, or where it read no further. */
  used: 'nesting' | 'heads' | undefined;
  readonly #shares: MailShares;
  readonly #left: { plain: number; html: number };
  #heads = 0;
  #known: PartNode | undefined;

  constructor(shares: MailShares) {
    super({
      forceRfc822Attachments: true,
      maxNestingDepth: shares.nesting,
      maxHeadersSize: shares.heads,
    });
    this.#shares = shares;
    this.#left = { plain: shares.text, html: shares.text };
  }

  override async processLine(line: Uint8Array, isFinal: boolean): Promise<void> {
    if (this.currentNode.state === 'header') this.#heads += line.length + fieldCost;
    if (this.#heads > this.#shares.heads) {
      const fault = this.#usedUp('heads');
      // The parts before this one were read; behind it all that is wanted is the end.
      if (this.currentNode.depth === 0) throw fault;
      if (isFinal) await super.processLine(new Uint8Array(0), true);
      return;
    }
    try {
      await super.processLine(line, isFinal);
    } catch (error) {
      throw this.currentNode.depth < this.#shares.nesting ? error : this.#usedUp('nesting');
    }
    const node = this.currentNode;
    if (node === this.#known || node.state !== 'body') return;
    this.#known = node;
    const file = pathIn(node.contentDisposition.value, 'file');
    if (file !== undefined) node.contentDisposition.parsed.params.filename = file;
    const name = pathIn(node.contentType.value, '');
    if (name !== undefined) node.contentType.parsed.params.name = name;
    // The library holds each line of what is not coded by itself, which takes a kilobyte for a line.
    if (!/base64|quoted-printable/.test(node.contentTransferEncoding.encoding))
      node.contentDecoder = joinedLines();
  }

  /**
   * The library asks this of every part: true for those whose text is the mail's own. What has a name of its own is a
   * file, also where the program of its sender shows it below the text (Apple Mail).
   */
  isInlineTextNode(node: PartNode): boolean {
    const { value: type, params } = node.contentType.parsed;
    const { value: disposition, params: shown } = node.contentDisposition.parsed;
    if (disposition === 'attachment' || (type !== 'text/plain' && type !== 'text/html')) return false;
    if ((type === 'text/plain' && shown.filename) || params.name) return false;
    this.#share(node, type === 'text/plain' ? 'plain' : 'html');
    // The library joins lines of a quotation too, and leaves its marks within them.
    if (/^flowed$/i.test(params.format ?? '') && node.content !== null) {
      node.content = joinedFlow(new Uint8Array(node.content), /^yes$/i.test(params.delsp ?? '')).buffer;
      delete params.format;
    }
    return true;
  }

  #usedUp(share: 'nesting' | 'heads'): Error {
    this.used = share;
    return new Error(`no more of ${share}`);
  }

  /** Leaves of a text what there is room for. */
  #share(node: PartNode, kind: 'plain' | 'html'): void {
    const size = node.content?.byteLength ?? 0;
    const share = Math.min(size, this.#left[kind]);
    this.#left[kind] -= share;
    if (share === size) return;
    this.cut[kind] = true;
    node.content = node.content === null ? null : wholeLines(node.content, share);
  }
}

/** What is held for a field beside its bytes is many times as much. */
const fieldCost = 20;

/** Some programs send where the file lay, without marking the signs that a quoted string takes for marks. */
const pathName = /\b((?:file)?name)="((?:[a-z]:|\\)\\[^"]{1,500})"/i;
/** A name in this form is the one that counts (RFC 6266, 4.3). */
const extendedName = /\b(?:file)?name\*/i;

/** The path that a field gives for a name; undefined where it gives another name. */
function pathIn(field: string, kind: 'file' | ''): string | undefined {
  const [, key = '', path] = extendedName.test(field) ? [] : (pathName.exec(field) ?? []);
  return key.toLowerCase() === `${kind}name` ? path : undefined;
}

/** The lines that end within `length`, so that no record ends in the middle of a number; a piece of a line that is longer. */
function wholeLines(content: ArrayBuffer, length: number): ArrayBuffer {
  const end = new Uint8Array(content, 0, length).lastIndexOf(LF) + 1;
  return content.slice(0, end === 0 ? length : end);
}

const LF = 0x0a;
const leastBlock = 512;
const mostBlock = 1_048_576;

/** Lines as they stand, one behind the other. */
function joinedLines(): Decoder {
  const blocks: Uint8Array[] = [];
  let block = new Uint8Array(0);
  let used = 0;
  let total = 0;
  function room(length: number): void {
    if (used + length <= block.length) return;
    blocks.push(block.subarray(0, used));
    block = new Uint8Array(Math.max(length, leastBlock, Math.min(mostBlock, block.length * 2)));
    used = 0;
  }
  return {
    update(line) {
      room(line.length + 1);
      block.set(line, used);
      used += line.length;
      block[used++] = LF;
      total += line.length + 1;
    },
    async finalize() {
      const whole = new Uint8Array(total);
      let at = 0;
      for (const each of [...blocks, block.subarray(0, used)]) {
        whole.set(each, at);
        at += each.length;
      }
      return whole.buffer;
    },
  };
}
