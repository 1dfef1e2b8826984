// Owns a bounded window on the file: a few pages in memory, so that events that lie near each other are read once and
// a capture of any size takes the same memory.
import type { RandomBytes } from '../bytes';

const pageSize = 1 << 20;
const maxPages = 4;

export interface Pages {
  readonly file: RandomBytes;
  readonly size: number;
  /** The bytes at `offset` if they are in memory: a view that begins at them and holds at least `length`. */
  peek(offset: number, length: number): DataView | undefined;
  /** Brings `length` bytes at `offset` into memory, as far as the file has them. */
  load(offset: number, length: number): Promise<DataView>;
}

interface Page {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Makes the window on a file. */
export function pagesOf(file: RandomBytes): Pages {
  const pages: Page[] = [];

  function peek(offset: number, length: number): DataView | undefined {
    for (let k = 0; k < pages.length; k++) {
      const page = pages[k];
      if (page === undefined) continue;
      const at = offset - page.offset;
      if (at < 0 || at + length > page.bytes.length) continue;
      if (k > 0) pages.unshift(...pages.splice(k, 1));
      return new DataView(page.bytes.buffer, page.bytes.byteOffset + at, page.bytes.length - at);
    }
    return undefined;
  }

  return {
    file,
    size: file.size,
    peek,
    async load(offset, length) {
      const known = peek(offset, length);
      if (known !== undefined) return known;
      const bytes = await file.read(offset, Math.max(length, pageSize));
      pages.unshift({ offset, bytes });
      if (pages.length > maxPages) pages.pop();
      return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
  };
}
