// Owns inflating: raw deflate of zip members, and gzip. The library is fflate, loaded when it is first needed.
import { ArchiveFault, refusals } from './refusals';

/**
 * Inflates raw deflate.
 * @param packed the packed bytes, cut anywhere
 * @param onTaken hears how many packed bytes the next ones are made of
 * @returns the inflated bytes; throws an ArchiveFault where they are no sound deflate or end too early
 */
export async function* inflateRaw(
  packed: AsyncIterable<Uint8Array>,
  onTaken: (packed: number) => void,
): AsyncGenerator<Uint8Array> {
  const { Inflate } = await import('./libraries.mjs');
  const machine = new Inflate();
  yield* inflated(packed, machine, { onTaken, onData: () => undefined });
}

/** What happens while a gzip stream is inflated. */
export interface GunzipWatcher {
  /** So many packed bytes were used up for the next inflated ones. */
  onTaken(packed: number): void;
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
  const { Gunzip } = await import('./libraries.mjs');
  const machine = new Gunzip();
  machine.onmember = (offset) => watcher.onMember(offset);
  yield* inflated(packed, machine, watcher);
}

/** What the machines of the library have in common. */
interface Machine {
  ondata: (chunk: Uint8Array<ArrayBuffer>, isLast: boolean) => void;
  push(chunk: Uint8Array, isLast?: boolean): void;
}

/** Pushes packed bytes into a machine in steps, so that what comes out can be counted before there is too much of it. */
async function* inflated(
  packed: AsyncIterable<Uint8Array>,
  machine: Machine,
  watcher: Pick<GunzipWatcher, 'onTaken' | 'onData'>,
): AsyncGenerator<Uint8Array> {
  let given: Uint8Array[] = [];
  machine.ondata = (chunk) => {
    watcher.onData(chunk);
    given.push(chunk);
  };
  let step = cautiousStep;
  for await (const block of packed) {
    for (let at = 0; at < block.length; ) {
      const piece = block.subarray(at, at + step);
      watcher.onTaken(piece.length);
      sound(() => machine.push(piece));
      at += piece.length;
      step = nextStep(piece.length, given);
      yield* given;
      given = [];
    }
  }
  sound(() => machine.push(noBytes, true));
  yield* given;
}

/**
 * What is inflated at a time: deflate makes up to 1032 bytes of one, all of them before anybody can count them. So steps
 * are small in the beginning and where bytes become many.
 */
const cautiousStep = 2_048;
const usualStep = 32_768;
const manyBytes = 100;

function nextStep(packed: number, given: readonly Uint8Array[]): number {
  const size = given.reduce((sum, chunk) => sum + chunk.length, 0);
  return size > packed * manyBytes ? cautiousStep : usualStep;
}

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
