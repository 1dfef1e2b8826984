// Owns Node's native ways through text that is still bytes.
import { Buffer } from 'node:buffer';

/** An AsciiHost of the analyzer. */
export const nodeAscii = {
  indexOf: (bytes: Uint8Array, byte: number, from: number): number => bufferOver(bytes).indexOf(byte, from),
  toText: (bytes: Uint8Array, start: number, end: number): string =>
    bufferOver(bytes).toString('latin1', start, end),
};

let lastBytes: Uint8Array | undefined;
let lastBuffer: Buffer = Buffer.alloc(0);

/** The same bytes as a buffer; the last one is kept, as it is asked for line by line. */
function bufferOver(bytes: Uint8Array): Buffer {
  if (bytes === lastBytes) return lastBuffer;
  lastBytes = bytes;
  lastBuffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return lastBuffer;
}
