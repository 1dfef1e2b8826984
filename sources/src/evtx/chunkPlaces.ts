// Owns where the chunks of a file are: by its layout where that holds, by their signature where it does not.
// What the file's header counts is not trusted: a log that was copied while Windows wrote it counts too few.
import type { RandomBytes } from '../bytes';
import { chunkSize, firstRecordId } from './chunk';
import { chunkSignature, fileHeaderSize, fileSignature, startsWith } from './signature';

/** Bytes of a file that are a chunk, or stand where one should be. */
export interface ChunkPlace {
  readonly offset: number;
  readonly length: number;
  readonly hasHeader: boolean;
}

export interface ChunkPlaces {
  /** In the order of their records: a full log begins anew at its first chunk. */
  readonly places: readonly ChunkPlace[];
  /** Whether the file ends before its last chunk does, or before the chunks that a closed file counts. */
  readonly truncated: boolean;
}

/** Finds the chunks of a file; reads little more than their headers where the layout holds. */
export async function findChunks(bytes: RandomBytes): Promise<ChunkPlaces> {
  const header = await bytes.read(0, 128);
  const found: Ordered[] = [];
  let offset = startsWith(header, 0, chunkSignature) ? 0 : fileHeaderSize;
  let last = 0;
  let shifts = 0;
  while (offset < bytes.size) {
    const beginning = await bytes.read(offset, chunkHeaderLength);
    if (startsWith(beginning, 0, chunkSignature)) {
      last = firstRecordId(beginning) || last;
      found.push({ offset, length: lengthAt(bytes, offset), hasHeader: true, order: last });
      offset += chunkSize;
      continue;
    }
    const earlier = shifts < maxShifts ? await headerInside(bytes, found.at(-1), offset) : undefined;
    if (earlier !== undefined) {
      offset = earlier;
      shifts += 1;
      continue;
    }
    const lost = await withoutHeader(bytes, offset);
    if (lost.hasBytes) found.push({ offset, length: lost.length, hasHeader: false, order: last });
    offset += lost.length;
  }
  // Sorting is stable: what has no header keeps its place behind the chunk before it.
  const places = found.toSorted((a, b) => a.order - b.order);
  return { places, truncated: isTruncated(header, found, bytes.size) };
}

interface Ordered extends ChunkPlace {
  length: number;
  readonly order: number;
}

const chunkHeaderLength = 128;
/** How often bytes may be missing from a file before its chunks are only looked for where they should be. */
const maxShifts = 256;
const chunkCountAt = 42;
const flagsAt = 120;
/** Set while the log is in use, when what its header counts is out of date. */
const dirtyFlag = 1;

function lengthAt(bytes: RandomBytes, offset: number): number {
  return Math.min(chunkSize, bytes.size - offset);
}

/** Where bytes are missing, the next header lies inside the chunk before: that one ends there. */
async function headerInside(
  bytes: RandomBytes,
  before: Ordered | undefined,
  offset: number,
): Promise<number | undefined> {
  if (before === undefined || before.offset + before.length !== offset || !before.hasHeader) return undefined;
  const block = await bytes.read(before.offset, before.length + chunkSignature.length - 1);
  for (let at = block.indexOf(0x45, chunkHeaderLength); at !== -1; at = block.indexOf(0x45, at + 1)) {
    if (!startsWith(block, at, chunkSignature)) continue;
    before.length = at;
    return before.offset + at;
  }
  return undefined;
}

/** Bytes where a chunk's header should be: how many until the next header, and whether they are not all zero. */
async function withoutHeader(
  bytes: RandomBytes,
  offset: number,
): Promise<{ readonly length: number; readonly hasBytes: boolean }> {
  const overlap = chunkSignature.length - 1;
  const block = await bytes.read(offset, chunkSize + overlap);
  let length = Math.min(chunkSize, block.length);
  let hasBytes = false;
  for (let at = 0; at < length; at++) {
    if (block[at] === 0) continue;
    if (block[at] === 0x45 && startsWith(block, at, chunkSignature)) length = at;
    else hasBytes = true;
  }
  return { length: Math.max(1, length), hasBytes };
}

function isTruncated(header: Uint8Array, found: readonly ChunkPlace[], size: number): boolean {
  if (found.some(({ offset, length }) => length < chunkSize && offset + length === size)) return true;
  if (size < fileHeaderSize) return true;
  if (header.length < 128 || !startsWith(header, 0, fileSignature)) return false;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const isDirty = (view.getUint32(flagsAt, true) & dirtyFlag) !== 0;
  const room = Math.floor((size - fileHeaderSize) / chunkSize);
  return !isDirty && room < view.getUint16(chunkCountAt, true);
}
