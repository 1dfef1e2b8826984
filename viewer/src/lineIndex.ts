// Owns the sparse index of a file's lines: how many begin in front of each block of bytes. Half a megabyte for 4 GB,
// whatever the lines are; a line is then found by looking into one block.

/** Bytes per block. */
export const blockSize = 65_536;

/** A count per block, summed up from the beginning. It grows at its end, and its last block may be counted anew. */
export interface BlockTally {
  /** Blocks counted. */
  readonly blocks: number;
  /** Of all blocks counted. */
  readonly total: number;
  /** What the blocks in front of one hold. */
  before(block: number): number;
  /** The block in which the n-th (0-based) lies; the last one where there are fewer. */
  blockOf(n: number): number;
  add(count: number): void;
  /** Forgets the blocks from one on. */
  cutTo(blocks: number): void;
}

/** Makes an empty tally; blocks are added in the order of the file. */
export function createBlockTally(): BlockTally {
  // Counts may pass 2^32; a double holds whole numbers up to 2^53.
  let sums = new Float64Array(1_024);
  let blocks = 0;
  return {
    get blocks() {
      return blocks;
    },
    get total() {
      return sums[blocks] ?? 0;
    },
    before: (block) => sums[Math.min(block, blocks)] ?? 0,
    blockOf: (n) => blockHolding(sums, blocks, n),
    add(count) {
      if (blocks + 1 === sums.length) {
        const larger = new Float64Array(sums.length * 2);
        larger.set(sums);
        sums = larger;
      }
      sums[blocks + 1] = (sums[blocks] ?? 0) + count;
      blocks += 1;
    },
    cutTo(kept) {
      blocks = Math.min(blocks, kept);
    },
  };
}

/** The last block in front of which there are at most n, and which holds one itself. */
function blockHolding(sums: Float64Array, blocks: number, n: number): number {
  let low = 0;
  let high = Math.max(0, blocks - 1);
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if ((sums[middle] ?? 0) <= n) low = middle;
    else high = middle - 1;
  }
  return low;
}
