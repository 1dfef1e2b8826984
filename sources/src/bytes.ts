// Owns what a file is to the readers of archives and binary logs: bytes that can be asked for anywhere, and chunks joined.

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

/** Joins chunks; one alone is given as it is. */
export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
