// Owns the cutting of files into pieces of work.

/** A stretch of a file, between the borders that follow both offsets. */
export interface Job {
  readonly path: string;
  /** Where the text begins behind a byte order mark, of the first job; else an offset from which the border is searched. */
  readonly from: number;
  /** The same of the next job; the end of the file for the last one. */
  readonly to: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Bytes of the file when it was judged; what is written behind them later is not read. */
  readonly size: number;
}

/** Small enough that all cores end at the same time, large enough that handing results over does not count. */
const segmentSize = 16_777_216;

/**
 * Cuts a file.
 * @param start behind the byte order mark
 * @param isCuttable whether its borders are those of ordinary records
 */
export function jobsOf(path: string, start: number, size: number, isCuttable: boolean): readonly Job[] {
  const count = isCuttable ? Math.max(1, Math.round((size - start) / segmentSize)) : 1;
  const offset = (k: number): number =>
    k === count ? size : start + Math.floor(((size - start) * k) / count);
  return Array.from({ length: count }, (_, k) => ({
    path,
    from: offset(k),
    to: offset(k + 1),
    isFirst: k === 0,
    isLast: k === count - 1,
    size,
  }));
}
