// Owns an encoder of LZX for tests: small, slow, and able to use every feature of the format, so that the decoder has
// something of ours to read. What it makes was compared with what cabextract and 7-Zip unpack.

import { type Codes, codeLengths, codesOf, writeLengths } from './lzxCodes';

export type LzxBlockType = 'verbatim' | 'aligned' | 'uncompressed';

export interface LzxOptions {
  /** 15 to 21. */
  readonly windowBits: number;
  /** Types and sizes of the blocks, over and over until the data end. */
  readonly blocks: readonly { readonly type: LzxBlockType; readonly size: number }[];
  /** Turns on the translation of x86 calls, with this as the size of the file. */
  readonly translationSize?: number;
}

/** Packs data; one array for each 32 KB, as the blocks of a cabinet want them. */
export function encodeLzx(data: Uint8Array, options: LzxOptions): readonly Uint8Array[] {
  const plain = options.translationSize === undefined ? data : translated(data, options.translationSize);
  const out = createFrames();
  if (options.translationSize === undefined) out.bits(0, 1);
  else {
    out.bits(1, 1);
    out.bits(options.translationSize >>> 16, 16);
    out.bits(options.translationSize & 0xffff, 16);
  }
  const finder = createFinder(plain, 2 ** options.windowBits);
  const trees: Trees = {
    main: new Uint8Array(256 + 8 * slotsOf(options.windowBits)),
    length: new Uint8Array(249),
  };
  let at = 0;
  for (let turn = 0; at < plain.length; turn++) {
    const block = options.blocks[turn % options.blocks.length] ?? { type: 'verbatim', size: 32_768 };
    const end = Math.min(plain.length, at + block.size);
    if (block.type === 'uncompressed') writePlain(out, plain.subarray(at, end), { at, finder });
    else
      writePacked(out, finder.parse(at, end), { size: end - at, isAligned: block.type === 'aligned', trees });
    at = end;
  }
  return out.finish();
}

const frameSize = 32_768;
const literals = 256;

interface Trees {
  readonly main: Uint8Array;
  readonly length: Uint8Array;
}

type Token =
  | { readonly literal: number }
  | { readonly slot: number; readonly length: number; readonly extra: number; readonly extraBits: number };

function slotsOf(windowBits: number): number {
  return { 15: 30, 16: 32, 17: 34, 18: 36, 19: 38, 20: 42, 21: 50 }[windowBits] ?? 30;
}

/** What the packer does to calls before packing: distances become targets. */
function translated(data: Uint8Array, fileSize: number): Uint8Array {
  const out = new Uint8Array(data);
  for (let start = 0; start < out.length; start += frameSize) {
    const frame = out.subarray(start, start + frameSize);
    const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
    for (let i = 0; i < frame.length - 10; i++) {
      if (frame[i] !== 0xe8) continue;
      const distance = view.getInt32(i + 1, true);
      const target = start + i + distance;
      if (target >= 0 && target < fileSize + start + i) {
        view.setInt32(i + 1, target >= fileSize ? distance - fileSize : target, true);
      }
      i += 4;
    }
  }
  return out;
}

interface Frames {
  bits(value: number, count: number): void;
  bytes(bytes: Uint8Array): void;
  /** Ends the word; where it is whole already, adds one, as the format wants it before plain bytes. */
  wordForPlain(): void;
  /** Counts unpacked bytes and begins the next frame where one is full. */
  advance(count: number): void;
  finish(): readonly Uint8Array[];
}

function createFrames(): Frames {
  const frames: Uint8Array[] = [];
  let current: number[] = [];
  let word = 0;
  let filled = 0;
  let unpacked = 0;
  const flush = (): void => {
    current.push(word & 0xff, word >> 8);
    word = 0;
    filled = 0;
  };
  const endFrame = (): void => {
    if (filled > 0) flush();
    frames.push(Uint8Array.from(current));
    current = [];
  };
  return {
    bits(value, count) {
      for (let i = count - 1; i >= 0; i--) {
        word |= ((value >>> i) & 1) << (15 - filled);
        filled += 1;
        if (filled === 16) flush();
      }
    },
    bytes: (bytes) => {
      for (const byte of bytes) current.push(byte);
    },
    wordForPlain: flush,
    advance(count) {
      unpacked += count;
      if (unpacked % frameSize === 0) endFrame();
    },
    finish() {
      if (unpacked % frameSize !== 0) endFrame();
      return frames;
    },
  };
}

interface Finder {
  readonly recent: [number, number, number];
  parse(at: number, end: number): readonly Token[];
}

/** Greedy matches by the last place where three bytes were seen; they cross neither blocks nor frames. */
function createFinder(data: Uint8Array, windowSize: number): Finder {
  const recent: [number, number, number] = [1, 1, 1];
  const places = new Map<number, number>();
  const keyAt = (at: number): number =>
    (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);
  const matchToken = (index: number, offset: number, length: number): Token => {
    if (index >= 0) {
      const before = recent[0];
      recent[0] = offset;
      if (index > 0) recent[index] = before;
      return { slot: index, length, extra: 0, extraBits: 0 };
    }
    recent.splice(0, 3, offset, recent[0], recent[1]);
    return { ...slotOf(offset + 2), length };
  };
  const tokenAt = (at: number, end: number): Token => {
    const most = Math.min(257, end - at, frameSize - (at % frameSize));
    const repeats = recent.map((offset) => sameLength(data, at, { offset, most }));
    const index = repeats.indexOf(Math.max(...repeats));
    const place = places.get(keyAt(at));
    const offset = place === undefined ? 0 : at - place;
    const length = offset === 0 || offset > windowSize - 3 ? 0 : sameLength(data, at, { offset, most });
    const repeated = repeats[index] ?? 0;
    if (repeated >= 2 && repeated + 1 >= length) return matchToken(index, recent[index] ?? 1, repeated);
    return length >= 3 ? matchToken(-1, offset, length) : { literal: data[at] ?? 0 };
  };
  return {
    recent,
    parse(start, end) {
      const tokens: Token[] = [];
      for (let at = start; at < end; ) {
        const token = tokenAt(at, end);
        tokens.push(token);
        const length = 'literal' in token ? 1 : token.length;
        for (let i = 0; i < length; i++) places.set(keyAt(at + i), at + i);
        at += length;
      }
      return tokens;
    },
  };
}

/** How many bytes are the same as those that lie `offset` before. */
function sameLength(
  data: Uint8Array,
  at: number,
  { offset, most }: { readonly offset: number; readonly most: number },
): number {
  let length = 0;
  if (offset > at) return 0;
  while (length < most && data[at + length] === data[at + length - offset]) length += 1;
  return length;
}

function slotOf(formatted: number): {
  readonly slot: number;
  readonly extra: number;
  readonly extraBits: number;
} {
  for (let slot = 0, base = 0; ; slot++) {
    const extraBits = slot < 4 ? 0 : Math.min(17, (slot >> 1) - 1);
    if (formatted < base + 2 ** extraBits) return { slot, extra: formatted - base, extraBits };
    base += 2 ** extraBits;
  }
}

function writePlain(
  out: Frames,
  plain: Uint8Array,
  { at, finder }: { readonly at: number; readonly finder: Finder },
): void {
  writeHead(out, 3, plain.length);
  out.wordForPlain();
  const recent = new DataView(new ArrayBuffer(12));
  for (const [i, offset] of finder.recent.entries()) recent.setUint32(4 * i, offset, true);
  out.bytes(new Uint8Array(recent.buffer));
  for (let i = 0; i < plain.length; ) {
    const size = Math.min(plain.length - i, frameSize - ((at + i) % frameSize));
    out.bytes(plain.subarray(i, i + size));
    i += size;
    if (i === plain.length && plain.length % 2 === 1) out.bytes(Uint8Array.of(0));
    out.advance(size);
  }
}

function writeHead(out: Frames, type: number, size: number): void {
  out.bits(type, 3);
  out.bits(size >>> 8, 16);
  out.bits(size & 0xff, 8);
}

interface PackedBlock {
  readonly size: number;
  readonly isAligned: boolean;
  readonly trees: Trees;
}

function writePacked(out: Frames, tokens: readonly Token[], { size, isAligned, trees }: PackedBlock): void {
  const counts = countsOf(tokens, trees.main.length);
  const aligned = codeLengths(counts.aligned, 7);
  const main = codeLengths(counts.main, 16);
  const length = codeLengths(counts.length, 16);
  writeHead(out, isAligned ? 2 : 1, size);
  // A code for aligned offsets has to be there even where none is used.
  if (isAligned)
    for (const bits of counts.aligned.every((count) => count === 0) ? new Uint8Array(8).fill(3) : aligned)
      out.bits(bits, 3);
  writeLengths(out, trees.main.subarray(0, literals), main.subarray(0, literals));
  writeLengths(out, trees.main.subarray(literals), main.subarray(literals));
  writeLengths(out, trees.length, length);
  writeTokens(out, tokens, {
    main: codesOf(main),
    length: codesOf(length),
    aligned: isAligned ? codesOf(aligned) : undefined,
  });
}

/** How often each symbol of the three trees is used. */
function countsOf(
  tokens: readonly Token[],
  size: number,
): { readonly main: number[]; readonly length: number[]; readonly aligned: number[] } {
  const counts = {
    main: new Array<number>(size).fill(0),
    length: new Array<number>(249).fill(0),
    aligned: new Array<number>(8).fill(0),
  };
  const add = (list: number[], symbol: number): void => {
    list[symbol] = (list[symbol] ?? 0) + 1;
  };
  for (const token of tokens) {
    add(counts.main, mainSymbol(token));
    if ('literal' in token) continue;
    if (token.length >= 9) add(counts.length, token.length - 9);
    if (token.extraBits >= 3) add(counts.aligned, token.extra & 7);
  }
  return counts;
}

function mainSymbol(token: Token): number {
  return 'literal' in token ? token.literal : literals + token.slot * 8 + Math.min(7, token.length - 2);
}

function writeTokens(
  out: Frames,
  tokens: readonly Token[],
  codes: { readonly main: Codes; readonly length: Codes; readonly aligned: Codes | undefined },
): void {
  const put = (table: Codes, symbol: number): void =>
    out.bits(table[symbol]?.code ?? 0, table[symbol]?.bits ?? 0);
  for (const token of tokens) {
    put(codes.main, mainSymbol(token));
    if (!('literal' in token)) {
      if (token.length >= 9) put(codes.length, token.length - 9);
      if (codes.aligned !== undefined && token.extraBits >= 3) {
        out.bits(token.extra >>> 3, token.extraBits - 3);
        put(codes.aligned, token.extra & 7);
      } else out.bits(token.extra, token.extraBits);
    }
    out.advance('literal' in token ? 1 : token.length);
  }
}
