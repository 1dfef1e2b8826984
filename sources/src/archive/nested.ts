// Owns the bytes of an archive in an archive: in memory while they are read, afterwards only as long as memory is
// plenty. A case that lies open for hours costs its list, not its archives.
import type { RandomBytes } from '../bytes';

export interface NestedBytes extends RandomBytes {
  /** Keeps the bytes in memory until the function that is given is called. */
  keep(): () => void;
}

/** @param load inflates the bytes; called again where they are gone and wanted */
export async function nestedBytes(load: () => Promise<Uint8Array>): Promise<NestedBytes> {
  let kept: Uint8Array | undefined = await load();
  let known = new WeakRef(kept);
  let loading: Promise<Uint8Array> | undefined;
  let users = 0;

  async function reload(): Promise<Uint8Array> {
    try {
      const bytes = await load();
      known = new WeakRef(bytes);
      if (users > 0) kept = bytes;
      return bytes;
    } finally {
      loading = undefined;
    }
  }

  async function present(): Promise<Uint8Array> {
    const bytes = kept ?? known.deref();
    if (bytes !== undefined) return bytes;
    loading ??= reload();
    return loading;
  }

  return {
    size: kept.length,
    read: async (offset, length) => (await present()).subarray(offset, offset + length),
    keep() {
      users += 1;
      kept ??= known.deref();
      let isDone = false;
      return () => {
        if (isDone) return;
        isDone = true;
        users -= 1;
        if (users === 0) kept = undefined;
      };
    },
  };
}
