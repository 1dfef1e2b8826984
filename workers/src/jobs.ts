// Owns the cutting of files into pieces of work.

/** A stretch of a file, between the borders that follow both offsets. */
export interface Job {
  readonly path: string;
  /** Number of the file among those that are read. */
  readonly file: number;
  /** Where the text begins behind a byte order mark, of the first job; else an offset from which the border is searched. */
  readonly from: number;
  /** The same of the next job; the end of the file for the last one. */
  readonly to: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Bytes of the file when it was judged; what is written behind them later is not read. */
  readonly size: number;
}

/** What there is to cut. */
export interface CuttableFile {
  readonly path: string;
  readonly size: number;
  /** Behind the byte order mark. */
  readonly start: number;
  /** Whether its borders are those of ordinary records. */
  readonly isCuttable: boolean;
}

/** Handing results over does not count for a stretch as long as the smallest; what a thread holds stays small. */
const smallest = 2_097_152;
const largest = 8_388_608;

/**
 * Cuts files: small pieces first, which show soon how long the rest takes, and small ones last, so that all threads end at
 * the same time.
 */
export function jobsOf(files: readonly CuttableFile[], threads: number): readonly Job[] {
  const jobs: Job[] = [];
  let done = 0;
  let left = files.reduce((sum, { size }) => sum + size, 0);
  for (const [file, { path, size, start, isCuttable }] of files.entries()) {
    for (let from = start; from < size || from === start; ) {
      const wanted = Math.min(Math.max(smallest, Math.min(done, left / (2 * threads))), largest);
      // No piece is so small that it is all overhead.
      const to = isCuttable && size - from >= wanted + smallest ? from + Math.floor(wanted) : size;
      jobs.push({ path, file, from, to, isFirst: from === start, isLast: to === size, size });
      done += to - from;
      left -= to - from;
      if (to === size) break;
      from = to;
    }
  }
  return jobs;
}
