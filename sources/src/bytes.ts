// Owns what a file is to the readers of archives and binary logs: bytes that can be asked for anywhere.

/** Bytes of known size with random access. Offsets and sizes count bytes. */
export interface RandomBytes {
  readonly size: number;
  /** Gives the bytes from `offset`, fewer than `length` only at the end. Rejects where the medium fails. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Bytes that are in memory already. */
export function bytesInMemory(bytes: Uint8Array): RandomBytes {
  return {
    size: bytes.length,
    read: (offset, length) =>
      Promise.resolve(
        bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length)),
      ),
  };
}
