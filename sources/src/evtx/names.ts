// Owns the names of elements, attributes and entities: each is stored once in a chunk and referred to by its offset.
// Source: the libevtx project's description of the EVTX format, "Name".
import { utf16At } from './cursor';

/** A name and the bytes it takes where it stands in the middle of a fragment. */
export interface StoredName {
  readonly text: string;
  readonly size: number;
}

/**
 * Reads the name at an offset of the chunk: offset of the next name (4 bytes), hash (2), length (2), UTF-16, NUL.
 * @returns undefined where no name can be
 */
export function nameAt(view: DataView, offset: number): StoredName | undefined {
  if (offset < firstOffset || offset + headSize + 2 > view.byteLength) return undefined;
  const units = view.getUint16(offset + 6, true);
  const size = headSize + units * 2 + 2;
  if (units === 0 || units > longestName || offset + size > view.byteLength) return undefined;
  if (view.getUint16(offset + size - 2, true) !== 0) return undefined;
  return { text: utf16At(view, offset + headSize, units), size };
}

const headSize = 8;
/** The header of a chunk with its two tables. */
const firstOffset = 512;
const longestName = 1_024;
