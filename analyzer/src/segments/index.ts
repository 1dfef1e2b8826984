// A segment is a stretch of a large log between two ordinary records. This folder reads segments independently of each
// other, on as many cores as there are, and joins what was found to what one pass over the whole log gives. Threads and
// files are the business of the host; so are rules and operations, which run once, over the joined facts.
export { findBorder } from './border';
export { joinSegments } from './join';
export type { SegmentMachine, SegmentResult } from './segment';
export { createSegment } from './segment';
