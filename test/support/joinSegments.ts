// Joins the segments of one log as readers on several threads do, for tests that have them all at hand.
import { type Analysis, createSegmentJoin, type SegmentResult } from '../../analyzer/src/index';

/** Uses the segments up. */
export function joinSegments(segments: readonly SegmentResult[]): Analysis | undefined {
  const join = createSegmentJoin();
  for (const segment of segments) join.add(segment);
  return join.finish({ strict: true });
}
