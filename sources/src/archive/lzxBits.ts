// Owns taking bits from LZX data: words of 16 bits, low byte first, each read from its highest bit.

export interface LzxBits {
  /** Takes up to 17 bits, which is the most that 32 have room for beside a word; zeros behind the end. */
  take(count: number): number;
  /** Shows the next 16 bits without taking them. */
  peek16(): number;
  /** Takes bits that were seen by `peek16`. */
  drop(count: number): void;
  /** Goes to the next word; a whole word that was not begun is left out too. */
  alignToWord(): void;
  /** Takes bytes; only behind `alignToWord`. Gives fewer at the end. */
  takeBytes(count: number): Uint8Array;
  /** True once bits were taken that are not there. */
  isOverrun(): boolean;
}

/** Begins at the first byte; what lies behind the last reads as 0. */
export function createBits(bytes: Uint8Array): LzxBits {
  let at = 0;
  let buffer = 0;
  let count = 0;

  function need(wanted: number): void {
    while (count < wanted) {
      const word = at + 1 < bytes.length ? (bytes[at] as number) | ((bytes[at + 1] as number) << 8) : 0;
      buffer = (buffer << 16) | word;
      at += 2;
      count += 16;
    }
  }

  return {
    take(wanted) {
      need(wanted);
      count -= wanted;
      return (buffer >>> count) & (2 ** wanted - 1);
    },
    peek16() {
      need(16);
      return (buffer >>> (count - 16)) & 0xffff;
    },
    drop(taken) {
      count -= taken;
    },
    alignToWord() {
      // Words that were only looked at are given back; of one that is begun the rest is dropped.
      const whole = count >> 4;
      at -= 2 * whole;
      if (count % 16 === 0) at += 2;
      count = 0;
    },
    takeBytes(wanted) {
      const taken = bytes.subarray(at, at + wanted);
      at += taken.length;
      return taken;
    },
    isOverrun: () => at - 2 * (count >> 4) > bytes.length + 1,
  };
}
