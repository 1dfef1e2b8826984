// Owns the prefix codes of LZX: canonical, up to 16 bits, looked up in one table.
import type { LzxBits } from './lzxBits';
import { ArchiveFault, refusals } from './refusals';

export interface LzxTree {
  /** Bits of each symbol's code, 0 where it has none. Written from outside, then `build`. */
  readonly lengths: Uint8Array;
  /** Throws an ArchiveFault where the lengths are those of no code. */
  build(): void;
  /** Takes the next symbol; throws an ArchiveFault where no code fits. */
  decode(bits: LzxBits): number;
}

/** Makes the tree of an alphabet; `build` turns its lengths into codes. */
export function createTree(symbols: number): LzxTree {
  const lengths = new Uint8Array(symbols);
  let table = new Uint16Array(0);
  let tableBits = 0;
  return {
    lengths,
    build() {
      tableBits = lengths.reduce((longest, length) => Math.max(longest, length), 0);
      const size = 2 ** tableBits;
      // Room for the largest code that came so far is kept.
      if (table.length < size) table = new Uint16Array(size);
      fill(table.subarray(0, size), lengths, tableBits);
    },
    decode(bits) {
      const symbol = table[bits.peek16() >> (16 - tableBits)] as number;
      const length = symbol === none ? 0 : (lengths[symbol] as number);
      if (length === 0) throw new ArchiveFault(refusals.damaged);
      bits.drop(length);
      return symbol;
    },
  };
}

const longestCode = 16;
const none = 0xffff;

function fill(table: Uint16Array, lengths: Uint8Array, tableBits: number): void {
  table.fill(none);
  let at = 0;
  for (let length = 1; length <= Math.min(tableBits, longestCode); length++) {
    const step = 2 ** (tableBits - length);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (at + step > table.length) throw new ArchiveFault(refusals.damaged);
      table.fill(symbol, at, at + step);
      at += step;
    }
  }
}
