// Owns how errors, warnings and matches are spread over the rows, for the strip beside them.
import type { ViewerDensity } from '../../protocol/src/index';
import type { BlockTally } from './lineIndex';
import type { ViewedLog } from './viewedLog';

/** Counts per stretch of rows; all stretches are equally long. */
export function densityOf(log: ViewedLog, buckets: number): ViewerDensity {
  const { lines, errors, warnings } = log.text;
  const axis = log.filtered()?.tally ?? lines;
  const search = log.matches()?.tally;
  const spread = (tally: BlockTally | undefined): readonly number[] =>
    tally === undefined ? [] : spreadOver(axis, tally, buckets);
  return { errors: spread(errors), warnings: spread(warnings), hits: spread(search) };
}

/** Each block's count goes where its rows lie. */
function spreadOver(axis: BlockTally, tally: BlockTally, buckets: number): readonly number[] {
  const counts = new Array<number>(buckets).fill(0);
  const total = Math.max(1, axis.total);
  for (let block = 0; block < Math.min(tally.blocks, axis.blocks); block++) {
    const own = tally.before(block + 1) - tally.before(block);
    if (own === 0 || axis.before(block + 1) === axis.before(block)) continue;
    const middle = (axis.before(block) + axis.before(block + 1)) / 2;
    const bucket = Math.min(buckets - 1, Math.floor((middle / total) * buckets));
    counts[bucket] = (counts[bucket] ?? 0) + own;
  }
  return counts;
}
