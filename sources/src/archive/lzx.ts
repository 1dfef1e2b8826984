// Owns decoding LZX as cabinets use it. Written from the descriptions of the format: "LZX DELTA Compression and
// Decompression" ([MS-PATCH], section 2), "Microsoft LZX Data Compression Format" of the Cabinet SDK, and the errata
// to the latter that the project libmspack publishes (slots of large windows, order of the trees, ends of the E8 search).
import { createBits, type LzxBits } from './lzxBits';
import { createTree, type LzxTree } from './lzxTree';
import { ArchiveFault, refusals } from './refusals';

export interface LzxDecoder {
  /**
   * Decodes the next block of a folder.
   * @param packed its packed bytes
   * @param size bytes that it unpacks to, at most 32,768
   * @returns the bytes, good until the next call; throws an ArchiveFault where they are no sound LZX
   */
  decode(packed: Uint8Array, size: number): Uint8Array;
}

/** @param windowBits size of the window as a power of two, 15 to 21 */
export function createLzxDecoder(windowBits: number): LzxDecoder {
  const slots = slotsByWindow[windowBits];
  if (slots === undefined) throw new ArchiveFault(refusals.damaged);
  const state = createState(2 ** windowBits, slots);
  return {
    decode(packed, size) {
      const bits = createBits(packed);
      if (state.written === 0) state.translationSize = bits.take(1) === 0 ? 0 : takeLong(bits);
      makeRoom(state, size);
      const start = state.position;
      decodeBlock(state, bits, start + size);
      if (bits.isOverrun()) throw new ArchiveFault(refusals.damaged);
      const isTranslated = state.translationSize !== 0 && state.written < lastTranslated && size > 10;
      const plain = state.memory.subarray(start, start + size);
      const out = isTranslated ? translate(plain, state.written, state.translationSize) : plain;
      state.written += size;
      return out;
    },
  };
}

const slotsByWindow: Readonly<Record<number, number>> = {
  15: 30,
  16: 32,
  17: 34,
  18: 36,
  19: 38,
  20: 42,
  21: 50,
};

const verbatim = 1;
const alignedOffset = 2;
const uncompressed = 3;

/** Literals of the main tree; its further symbols are matches, eight for each slot. */
const literals = 256;
const lengthSymbols = 249;
const longLength = 7;
const shortestMatch = 2;
/** Calls are translated within the first gigabyte only. */
const lastTranslated = 0x4000_0000;
const largestFrame = 32_768;

/** Bits behind the slot of an offset, and the first offset of the slot. */
const extraBits = Array.from({ length: 50 }, (_, slot) => (slot < 4 ? 0 : Math.min(17, (slot >> 1) - 1)));
const baseOffsets = extraBits.map((_, slot) =>
  extraBits.slice(0, slot).reduce((base, extra) => base + 2 ** extra, 0),
);

interface State {
  readonly windowSize: number;
  readonly slots: number;
  /** The window and room behind it; what lies before the window is overwritten when the room is used up. */
  readonly memory: Uint8Array;
  position: number;
  /** Bytes of all blocks so far. */
  written: number;
  translationSize: number;
  blockType: number;
  blockSize: number;
  blockRest: number;
  /** True while the byte that fills up the last word is yet to come. */
  hasFiller: boolean;
  /** The last three offsets of matches, the latest first. */
  recent0: number;
  recent1: number;
  recent2: number;
  readonly mainTree: LzxTree;
  readonly lengthTree: LzxTree;
  readonly alignedTree: LzxTree;
  readonly preTree: LzxTree;
}

function createState(windowSize: number, slots: number): State {
  return {
    windowSize,
    slots,
    memory: new Uint8Array(windowSize + Math.max(windowSize, 8 * largestFrame)),
    position: 0,
    written: 0,
    translationSize: 0,
    blockType: 0,
    blockSize: 0,
    blockRest: 0,
    hasFiller: false,
    recent0: 1,
    recent1: 1,
    recent2: 1,
    mainTree: createTree(literals + 8 * slots),
    lengthTree: createTree(lengthSymbols),
    alignedTree: createTree(8),
    preTree: createTree(20),
  };
}

function makeRoom(state: State, size: number): void {
  if (state.position + size <= state.memory.length) return;
  const start = state.position - state.windowSize;
  state.memory.copyWithin(0, start, state.position);
  state.position = state.windowSize;
}

function decodeBlock(state: State, bits: LzxBits, end: number): void {
  while (state.position < end) {
    if (state.hasFiller) state.hasFiller = bits.takeBytes(1).length === 0;
    if (state.blockRest === 0) startBlock(state, bits);
    const size = Math.min(state.blockRest, end - state.position);
    if (state.blockType === uncompressed) copyPlain(state, bits, size);
    else decodeMatches(state, bits, state.position + size);
    state.blockRest -= size;
    // An uncompressed block of odd size is followed by a byte that fills up the word.
    if (state.blockRest === 0 && state.blockType === uncompressed && state.blockSize % 2 === 1) {
      state.hasFiller = bits.takeBytes(1).length === 0;
    }
  }
}

function startBlock(state: State, bits: LzxBits): void {
  state.blockType = bits.take(3);
  state.blockSize = bits.take(16) * 256 + bits.take(8);
  state.blockRest = state.blockSize;
  if (state.blockSize === 0 || bits.isOverrun()) throw new ArchiveFault(refusals.damaged);
  switch (state.blockType) {
    case alignedOffset:
      for (let i = 0; i < 8; i++) state.alignedTree.lengths[i] = bits.take(3);
      state.alignedTree.build();
      readTrees(state, bits);
      return;
    case verbatim:
      readTrees(state, bits);
      return;
    case uncompressed:
      bits.alignToWord();
      takeRecent(state, bits.takeBytes(12));
      return;
    default:
      throw new ArchiveFault(refusals.damaged);
  }
}

/** An uncompressed block says which offsets are the last three. */
function takeRecent(state: State, bytes: Uint8Array): void {
  if (bytes.length < 12) throw new ArchiveFault(refusals.damaged);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  state.recent0 = view.getUint32(0, true);
  state.recent1 = view.getUint32(4, true);
  state.recent2 = view.getUint32(8, true);
}

function readTrees(state: State, bits: LzxBits): void {
  const { mainTree, lengthTree, preTree } = state;
  readLengths(preTree, bits, mainTree.lengths.subarray(0, literals));
  readLengths(preTree, bits, mainTree.lengths.subarray(literals));
  mainTree.build();
  readLengths(preTree, bits, lengthTree.lengths);
  lengthTree.build();
}

/** Lengths are written as differences to those of the block before, with codes for runs. */
function readLengths(preTree: LzxTree, bits: LzxBits, lengths: Uint8Array): void {
  for (let i = 0; i < 20; i++) preTree.lengths[i] = bits.take(4);
  preTree.build();
  for (let i = 0; i < lengths.length; ) {
    const code = preTree.decode(bits);
    const before = lengths[i] as number;
    let run = 1;
    let length = 0;
    if (code === 17) run = 4 + bits.take(4);
    else if (code === 18) run = 20 + bits.take(5);
    else if (code === 19) {
      run = 4 + bits.take(1);
      length = (before - preTree.decode(bits) + 17) % 17;
    } else length = (before - code + 17) % 17;
    if (i + run > lengths.length || length < 0) throw new ArchiveFault(refusals.damaged);
    lengths.fill(length, i, i + run);
    i += run;
  }
}

function copyPlain(state: State, bits: LzxBits, size: number): void {
  const plain = bits.takeBytes(size);
  if (plain.length < size) throw new ArchiveFault(refusals.damaged);
  state.memory.set(plain, state.position);
  state.position += size;
}

function decodeMatches(state: State, bits: LzxBits, end: number): void {
  const { memory, mainTree, lengthTree } = state;
  let position = state.position;
  while (position < end) {
    const symbol = mainTree.decode(bits);
    if (symbol < literals) {
      memory[position++] = symbol;
      continue;
    }
    const low = symbol & 7;
    const length =
      low === longLength ? longLength + shortestMatch + lengthTree.decode(bits) : low + shortestMatch;
    const offset = takeOffset(state, bits, (symbol - literals) >> 3);
    const stop = position + length;
    if (stop > end || offset > position || offset > state.windowSize || offset <= 0) {
      throw new ArchiveFault(refusals.damaged);
    }
    // Byte by byte: a match may overlap with what it makes.
    for (let from = position - offset; position < stop; ) memory[position++] = memory[from++] as number;
  }
  state.position = position;
}

function takeOffset(state: State, bits: LzxBits, slot: number): number {
  if (slot === 0) return state.recent0;
  if (slot < 3) {
    const offset = slot === 1 ? state.recent1 : state.recent2;
    if (slot === 1) state.recent1 = state.recent0;
    else state.recent2 = state.recent0;
    state.recent0 = offset;
    return offset;
  }
  const offset = (baseOffsets[slot] as number) - 2 + takeExtra(state, bits, extraBits[slot] as number);
  state.recent2 = state.recent1;
  state.recent1 = state.recent0;
  state.recent0 = offset;
  return offset;
}

/** In blocks with aligned offsets the lowest three bits have a tree of their own. */
function takeExtra(state: State, bits: LzxBits, extra: number): number {
  if (state.blockType !== alignedOffset || extra < 3) return bits.take(extra);
  return bits.take(extra - 3) * 8 + state.alignedTree.decode(bits);
}

function takeLong(bits: LzxBits): number {
  return (bits.take(16) << 16) | bits.take(16);
}

/** Turns targets of x86 calls (E8) back into distances. The window keeps what was decoded, so this is a copy. */
function translate(plain: Uint8Array, offset: number, fileSize: number): Uint8Array {
  const out = new Uint8Array(plain);
  const view = new DataView(out.buffer);
  const last = out.length - 10;
  for (let i = out.indexOf(0xe8); i !== -1 && i < last; i = out.indexOf(0xe8, i + 5)) {
    const target = view.getInt32(i + 1, true);
    const current = offset + i;
    if (target < -current || target >= fileSize) continue;
    view.setInt32(i + 1, target >= 0 ? target - current : target + fileSize, true);
  }
  return out;
}
