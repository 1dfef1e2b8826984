// Owns a file on the disk as bytes that can be asked for anywhere.
import { Buffer } from 'node:buffer';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { RandomBytes } from '../bytes';

export interface FileBytes extends RandomBytes {
  /** Lets go of the file. A later `read` opens it again. */
  close(): Promise<void>;
}

/** Opens a file; rejects where it cannot be read. */
export async function fileBytes(path: string): Promise<FileBytes> {
  const { size } = await stat(path);
  let opening: Promise<FileHandle> | undefined;
  return {
    size,
    async read(offset, length) {
      opening ??= open(path, 'r');
      const file = await opening;
      const wanted = Math.max(0, Math.min(length, size - offset));
      const buffer = Buffer.allocUnsafeSlow(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await file.read(buffer, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    async close() {
      const file = await opening?.catch(() => undefined);
      opening = undefined;
      await file?.close();
    },
  };
}
