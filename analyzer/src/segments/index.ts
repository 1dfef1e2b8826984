// A segment is a stretch of a large log between two ordinary records. This folder reads segments independently of each
// other, on as many cores as there are, and joins what was found to what one pass over the whole log gives. Threads and
// files are the business of the host. What stands here may not reach rules or operations: they run once, over the joined
// facts (join.ts, which the facade exports), and a thread has to start without them.
export { findBorder } from './border';
export type { SegmentMachine, SegmentResult } from './segment';
export { createSegment } from './segment';
export type { AnalysedText, EarlierText, ReadText } from './textAnalysis';
export { analyzingText } from './textAnalysis';
