// Owns a log as lines that can be asked for anywhere: its sparse index, and the look into single blocks.
import type { ByteHost, Decoder } from './decoder';
import { type BlockTally, blockSize, createBlockTally } from './lineIndex';
import { countLineStarts, findLineStarts, type Units, unitsOf } from './lineStarts';

/** The bytes of a file that may grow. */
export interface FileBytes {
  /** Bytes known to be there. */
  readonly size: number;
  /** A copy of some bytes; fewer where the file ends. */
  read(offset: number, length: number): Uint8Array;
}

export interface RawLine {
  /** 0-based. */
  readonly line: number;
  /** Of its first byte. */
  readonly offset: number;
  /** Without its end. */
  readonly text: string;
  /** Bytes that `text` leaves out. */
  readonly cut: number;
}

export interface LogText {
  readonly file: FileBytes;
  readonly lines: BlockTally;
  /** Lines that call themselves errors and warnings, per block. */
  readonly errors: BlockTally;
  readonly warnings: BlockTally;
  /** Blocks that the file has, the last one in part. */
  blockCount(): number;
  isIndexed(): boolean;
  /** Counts the lines of the next blocks; false when there are none left. */
  indexNext(blocks?: number): boolean;
  /** To be called when the file has grown: its last block is counted anew. */
  grown(): void;
  /** Lines from one on; the index has to have counted the first of them. */
  linesFrom(line: number, count: number): readonly RawLine[];
  /** Lines from the first that begins at a byte or behind it, numbered from a line. */
  linesAt(offset: number, count: number, line: number): readonly RawLine[];
  /** The line that holds a byte; the index has to have counted it. */
  lineOfOffset(offset: number): number;
  /** Where lines begin in a block. */
  startsIn(block: number): readonly number[];
  /** A whole line by its first byte, as far as it can be held. */
  lineAt(offset: number): string;
  /** The text from one byte to another, both between characters. */
  textOf(from: number, to: number): string;
}

/** Bytes of a line that are shown; a longer one is cut. */
const maxLineBytes = 16_384;
/** Blocks that are read at once while lines are counted. */
const blocksPerRead = 16;
/** Blocks that are looked through for the next line beginning where nothing is counted yet. */
const maxBlindBlocks = 64;

/** What the functions below share. */
interface State {
  readonly file: FileBytes;
  readonly decoder: Decoder;
  readonly host: ByteHost;
  readonly lines: BlockTally;
  readonly errors: BlockTally;
  readonly warnings: BlockTally;
  /** The blocks looked into last, the newest at the end. */
  readonly seen: Map<number, SeenBlock>;
}

interface SeenBlock {
  readonly bytes: Uint8Array;
  readonly starts: readonly number[];
}

/** Work goes from block to block with a look at the neighbours. */
const maxSeen = 8;

/** Makes a text of which nothing is counted yet. */
export function createLogText(file: FileBytes, decoder: Decoder, host: ByteHost): LogText {
  const state: State = {
    file,
    decoder,
    host,
    lines: createBlockTally(),
    errors: createBlockTally(),
    warnings: createBlockTally(),
    seen: new Map(),
  };
  const { lines, errors, warnings } = state;
  return {
    file,
    lines,
    errors,
    warnings,
    blockCount: () => blockCount(state),
    isIndexed: () => lines.blocks >= blockCount(state),
    indexNext: (blocks = blocksPerRead) => indexNext(state, blocks),
    grown: () => {
      const kept = Math.max(0, lines.blocks - 1);
      for (const tally of [lines, errors, warnings]) tally.cutTo(kept);
      state.seen.clear();
    },
    linesFrom: (line, count) => {
      const block = lines.blockOf(line);
      return collect(state, { block, skip: line - lines.before(block), line }, count);
    },
    linesAt: (offset, count, line) => {
      const block = Math.floor(offset / blockSize);
      const skip = startsIn(state, block).filter((start) => start < offset).length;
      return collect(state, { block, skip, line }, count);
    },
    lineOfOffset: (offset) => lineOfOffset(state, offset),
    startsIn: (block) => startsIn(state, block),
    lineAt: (offset) => {
      const end = endOfLine(state, offset);
      const bytes = file.read(offset, Math.min(end - offset, maxHeldBytes));
      return decoder.decode(bytes, offset).replace(/[\r\n]+$/, '');
    },
    textOf: (from, to) => decoder.decode(bytesOf(state, from, to), from),
  };
}

function lineOfOffset(state: State, offset: number): number {
  const block = Math.floor(offset / blockSize);
  const own = startsIn(state, block).filter((start) => start <= offset).length;
  return Math.max(0, state.lines.before(block) + own - 1);
}

function blockCount({ file }: State): number {
  return Math.ceil(file.size / blockSize);
}

function indexNext(state: State, blocks: number): boolean {
  const { file, lines, errors, warnings, decoder, host } = state;
  const first = lines.blocks;
  const last = Math.min(first + blocks, blockCount(state));
  if (first >= last) return false;
  const { units, before } = readUnits(state, first * blockSize, last * blockSize);
  const perBlock = blockSize / decoder.shape.width;
  for (let block = first; block < last; block++) {
    const at = (block - first) * perBlock;
    const own = units.subarray(at, at + perBlock);
    lines.add(countLineStarts(own, at === 0 ? before : (units[at - 1] ?? before), decoder.shape));
    errors.add(countMarks(own, ', Error', host));
    warnings.add(countMarks(own, ', Warning', host));
  }
  return last < Math.ceil(file.size / blockSize);
}

/** UTF-16 is left out: a log of this size is not written in it. */
function countMarks(units: Units, mark: string, host: ByteHost): number {
  return units instanceof Uint8Array ? host.countOf(units, mark) : 0;
}

/** The units of some bytes, with the one in front of them. */
function readUnits(
  state: State,
  from: number,
  to: number,
): { readonly units: Units; readonly before: number } {
  const { file, decoder } = state;
  const { width, lf } = decoder.shape;
  const lead = from === 0 ? 0 : width;
  const all = unitsOf(file.read(from - lead, Math.min(to, file.size) - from + lead), decoder.shape);
  return lead === 0 ? { units: all, before: lf } : { units: all.subarray(1), before: all[0] ?? lf };
}

function seenBlock(state: State, block: number): SeenBlock {
  const known = state.seen.get(block);
  if (known !== undefined) return known;
  const { shape } = state.decoder;
  const from = block * blockSize;
  const { units, before } = readUnits(state, from, from + blockSize);
  const starts = findLineStarts(units, before, shape).map((at) => from + at * shape.width);
  const bytes = new Uint8Array(units.buffer, units.byteOffset, units.byteLength);
  const seen = { bytes: units instanceof Uint8Array ? units : bytes, starts };
  state.seen.set(block, seen);
  for (const old of state.seen.keys()) {
    if (state.seen.size <= maxSeen) break;
    state.seen.delete(old);
  }
  return seen;
}

function startsIn(state: State, block: number): readonly number[] {
  return block * blockSize >= state.file.size ? [] : seenBlock(state, block).starts;
}

/** From the blocks at hand where all lies in one of them. */
function bytesOf(state: State, from: number, to: number): Uint8Array {
  const block = Math.floor(from / blockSize);
  const seen = state.seen.get(block);
  const at = from - block * blockSize;
  if (seen === undefined || at + to - from > seen.bytes.length) return state.file.read(from, to - from);
  return seen.bytes.subarray(at, at + to - from);
}

/** A line may be as long as the file; more than this of one is not copied. */
const maxHeldBytes = 64 * 1_048_576;

function endOfLine(state: State, offset: number): number {
  for (let block = Math.floor(offset / blockSize); block < blockCount(state); block++) {
    const next = startsIn(state, block).find((start) => start > offset);
    if (next !== undefined) return next;
    if ((block + 1) * blockSize - offset > maxHeldBytes) break;
  }
  return state.file.size;
}

/** Where to begin: the n-th line of a block, and its number. */
interface Place {
  readonly block: number;
  readonly skip: number;
  readonly line: number;
}

function collect(state: State, { block, skip, line }: Place, count: number): readonly RawLine[] {
  const starts: number[] = [];
  let left = skip;
  let blind = 0;
  const { lines } = state;
  for (let at = block; at < blockCount(state) && starts.length <= count && blind < maxBlindBlocks; at++) {
    const isCounted = at < lines.blocks;
    if (isCounted && lines.before(at + 1) === lines.before(at)) continue;
    const found = startsIn(state, at);
    if (!isCounted && found.length === 0) blind += 1;
    starts.push(...found.slice(left));
    left = Math.max(0, left - found.length);
  }
  const wanted = starts.slice(0, count);
  return decodeLines(state, wanted, starts[count] ?? state.file.size, line);
}

function decodeLines(
  state: State,
  starts: readonly number[],
  end: number,
  firstLine: number,
): readonly RawLine[] {
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return [];
  // Lines in a row lie in one read, but for those that are too long for it.
  const held = state.file.read(first, Math.min(end - first, blockSize * 2));
  return starts.map((offset, index) => {
    const next = starts[index + 1] ?? end;
    const shown = Math.min(next - offset, maxLineBytes);
    const at = offset - first;
    const bytes = at + shown <= held.length ? held.subarray(at, at + shown) : state.file.read(offset, shown);
    const text = state.decoder.decode(bytes, offset, held).replace(/[\r\n]+$/, '');
    const cut = next - offset - shown;
    return { line: firstLine + index, offset, text: cut > 0 ? text.replace(/\uFFFD+$/, '') : text, cut };
  });
}
