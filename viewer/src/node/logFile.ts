// Owns a log file on the disk as the viewer holds it: open as long as it is shown, read where it is looked at.
import { Buffer, isAscii } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { ByteHost } from '../decoder';
import type { FileBytes } from '../logText';

export interface LogFile extends FileBytes {
  /** Looks whether the file is still what it was; after `grown`, `size` is the new one. */
  check(): 'same' | 'grown' | 'replaced' | 'truncated' | 'gone' | 'partChanged';
  close(): void;
}

export const nodeBytes: ByteHost = {
  isAscii,
  asciiToString: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  countOf(bytes, text) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let count = 0;
    for (let at = buffer.indexOf(text, 0, 'latin1'); at >= 0; at = buffer.indexOf(text, at + 1, 'latin1'))
      count += 1;
    return count;
  },
};

/** As much of both ends is compared to tell a file that grew from one that was written anew. */
const comparedBytes = 64;

/** Opens a file; throws what the system says where it cannot be read. */
export function openLogFile(path: string): LogFile {
  const descriptor = openSync(path, 'r');
  const first = fstatSync(descriptor);
  let { size, mtimeMs } = first;
  const read = (offset: number, length: number): Uint8Array => readAt(descriptor, offset, length);
  const endsNow = (): Buffer =>
    Buffer.concat([
      read(0, Math.min(size, comparedBytes)),
      read(Math.max(0, size - comparedBytes), comparedBytes),
    ]);
  let ends = endsNow();
  return {
    get size() {
      return size;
    },
    read: (offset, length) => read(offset, Math.min(length, size - offset)),
    check() {
      const now = statSync(path, { throwIfNoEntry: false });
      if (now === undefined) return 'gone';
      if (now.ino !== first.ino) return 'replaced';
      if (now.size < size) return 'truncated';
      if (now.size === size && now.mtimeMs === mtimeMs) return 'same';
      mtimeMs = now.mtimeMs;
      const isSame = endsNow().equals(ends);
      if (!isSame) return 'replaced';
      if (now.size === size) return 'same';
      size = now.size;
      ends = endsNow();
      return 'grown';
    },
    close: () => closeSync(descriptor),
  };
}

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafeSlow(Math.max(0, length));
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}
