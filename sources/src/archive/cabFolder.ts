// Owns unpacking a folder of a cabinet: its blocks of up to 32 KB, each checked and unpacked by the folder's method
// ([MS-CAB], 2.5 and 3.1; [MS-MCI] for MSZIP).
import type { RandomBytes } from '../bytes';
import { createLzxDecoder } from './lzx';
import { ArchiveFault, refusals, unknownMethod } from './refusals';

export interface CabinetFolder {
  /** Where its first block begins. */
  readonly offset: number;
  readonly blocks: number;
  readonly method: number;
  /** Bytes of others between the head of a block and its data. */
  readonly blockReserve: number;
}

export interface FolderBlock {
  /** Unpacked; good until the next block is asked for. */
  readonly bytes: Uint8Array;
  readonly packedSize: number;
}

/**
 * Unpacks a folder block by block. Throws an ArchiveFault where it is
 * damaged, ends early, or is packed in a way that is not supported.
 */
export async function* blocksOfFolder(
  bytes: RandomBytes,
  folder: CabinetFolder,
): AsyncGenerator<FolderBlock> {
  const unpack = await unpackerFor(folder.method);
  const read = createReader(bytes);
  const headSize = blockHead + folder.blockReserve;
  let at = folder.offset;
  for (let i = 0; i < folder.blocks; i++) {
    const head = await read(at, headSize);
    if (head.length < headSize) throw new ArchiveFault(refusals.truncated);
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    const checksum = view.getUint32(0, true);
    const sizes = view.getUint32(4, true);
    const packedSize = sizes & 0xffff;
    const size = sizes >>> 16;
    const packed = await read(at + headSize, packedSize);
    if (packed.length < packedSize) throw new ArchiveFault(refusals.truncated);
    if (checksum !== 0 && checksumOf(packed, sizes) !== checksum) {
      throw new ArchiveFault(refusals.wrongChecksum);
    }
    // No size of its own: the block goes on in the next cabinet.
    if (size === 0) throw new ArchiveFault(refusals.otherCabinet);
    yield { bytes: unpack(packed, size), packedSize };
    at += headSize + packedSize;
  }
}

const blockHead = 8;
const largestBlock = 32_768;
/** Of packed bytes, read from the medium at a time. */
const readAhead = 262_144;

type Unpack = (packed: Uint8Array, size: number) => Uint8Array;

/** Method by the low four bits; LZX has the size of its window above them. */
async function unpackerFor(method: number): Promise<Unpack> {
  switch (method & 15) {
    case 0:
      return stored;
    case 1:
      return createMszip();
    case 2:
      throw new ArchiveFault(refusals.quantum);
    case 3:
      return createLzx((method >> 8) & 31);
    default:
      throw new ArchiveFault(unknownMethod(String(method & 15)));
  }
}

function stored(packed: Uint8Array, size: number): Uint8Array {
  if (packed.length !== size) throw new ArchiveFault(refusals.damaged);
  return packed;
}

function createLzx(windowBits: number): Unpack {
  const decoder = createLzxDecoder(windowBits);
  return (packed, size) => {
    if (size > largestBlock) throw new ArchiveFault(refusals.damaged);
    return decoder.decode(packed, size);
  };
}

/** Each block is deflate of its own behind the letters CK, and may refer to the 32 KB before it. */
async function createMszip(): Promise<Unpack> {
  const { inflateSync } = await import('./libraries.mjs');
  let history: Uint8Array | undefined;
  return (packed, size) => {
    if (size > largestBlock || packed[0] !== 0x43 || packed[1] !== 0x4b) {
      throw new ArchiveFault(refusals.damaged);
    }
    // One byte more than promised, so that too much is seen.
    const out = new Uint8Array(size + 1);
    const unpacked = inflated(() =>
      inflateSync(packed.subarray(2), history === undefined ? { out } : { out, dictionary: history }),
    );
    if (unpacked.length !== size) throw new ArchiveFault(refusals.damaged);
    history = joinedEnd(history, unpacked);
    return unpacked;
  };
}

function inflated(work: () => Uint8Array): Uint8Array {
  try {
    return work();
  } catch {
    throw new ArchiveFault(refusals.damaged);
  }
}

function joinedEnd(before: Uint8Array | undefined, last: Uint8Array): Uint8Array {
  if (before === undefined || last.length >= largestBlock) return last;
  const kept = before.subarray(Math.max(0, before.length + last.length - largestBlock));
  const joined = new Uint8Array(kept.length + last.length);
  joined.set(kept);
  joined.set(last, kept.length);
  return joined;
}

/** Exclusive or of the words of the data, then of the two sizes; up to three bytes at the end count from the top. */
function checksumOf(packed: Uint8Array, sizes: number): number {
  let sum = sizes;
  const words = packed.length & ~3;
  for (let i = 0; i < words; i += 4) {
    sum ^=
      (packed[i] as number) |
      ((packed[i + 1] as number) << 8) |
      ((packed[i + 2] as number) << 16) |
      ((packed[i + 3] as number) << 24);
  }
  let rest = 0;
  for (let i = words; i < packed.length; i++) rest = (rest << 8) | (packed[i] as number);
  return (sum ^ rest) >>> 0;
}

/** Reads ahead, so that small pieces that follow each other cost one request. */
function createReader(bytes: RandomBytes): (offset: number, length: number) => Promise<Uint8Array> {
  let start = 0;
  let cache: Uint8Array = new Uint8Array(0);
  return async (offset, length) => {
    if (offset < start || offset + length > start + cache.length) {
      cache = await bytes.read(offset, Math.max(length, readAhead));
      start = offset;
    }
    return cache.subarray(offset - start, offset - start + length);
  };
}
