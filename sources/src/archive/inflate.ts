// Owns inflating: raw deflate of zip members, and gzip. The library is fflate, loaded when it is first needed.
import { ArchiveFault, refusals } from './refusals';

/**
 * Inflates raw deflate.
 * @param packed the packed bytes, cut anywhere
 * @returns the inflated bytes; throws an ArchiveFault where they are no sound deflate or end too early
 */
export async function* inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let given: Uint8Array[] = [];
  const { Inflate } = await import('./libraries.mjs');
  const machine = new Inflate((chunk) => void given.push(chunk));
  for await (const block of packed) {
    for (let at = 0; at < block.length; at += pushSize) {
      sound(() => machine.push(block.subarray(at, at + pushSize)));
      yield* given;
      given = [];
    }
  }
  sound(() => machine.push(noBytes, true));
  yield* given;
}

/** What happens while a gzip stream is inflated. */
export interface GunzipWatcher {
  /** A further member begins at this offset of the packed bytes. */
  onMember(offset: number): void;
  /** Inflated bytes, in order with `onMember`. */
  onData(chunk: Uint8Array): void;
}

/**
 * Inflates gzip, of several members too (RFC 1952, section 2.2).
 * @returns the inflated bytes; throws an ArchiveFault where they are no sound gzip or end too early
 */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  watcher: GunzipWatcher,
): AsyncGenerator<Uint8Array> {
  let given: Uint8Array[] = [];
  const { Gunzip } = await import('./libraries.mjs');
  const machine = new Gunzip((chunk) => {
    watcher.onData(chunk);
    given.push(chunk);
  });
  machine.onmember = (offset) => watcher.onMember(offset);
  for await (const block of packed) {
    for (let at = 0; at < block.length; at += pushSize) {
      sound(() => machine.push(block.subarray(at, at + pushSize)));
      yield* given;
      given = [];
    }
  }
  sound(() => machine.push(noBytes, true));
  yield* given;
}

/** What is inflated at a time: deflate makes at most 1032 bytes of one, so that a bomb is seen after 33 MB. */
const pushSize = 32_768;
const noBytes = new Uint8Array(0);

/** fflate's code for an input that ends too early. */
const unexpectedEnd = 0;

function sound(work: () => void): void {
  try {
    work();
  } catch (error) {
    const isCut = error instanceof Error && 'code' in error && error.code === unexpectedEnd;
    throw new ArchiveFault(isCut ? refusals.truncated : refusals.damaged);
  }
}
