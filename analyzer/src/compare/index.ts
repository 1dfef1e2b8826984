// What lives in compare/: several cases beside each other. A case is reduced to a digest, digests are grouped by cause
// or ranked by likeness. Nothing here reads a log, knows a file system or prints; renderings are in render/comparison/.

export { compareCases } from './compareCases';
export { comparedCase, digestOf } from './digest';
export type * from './types';
