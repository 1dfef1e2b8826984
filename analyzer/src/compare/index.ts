// What lives in compare/: several cases beside each other. A case is reduced to a digest, digests are grouped by cause
// or ranked by likeness, and kept in an index. Nothing here reads a log, knows a file system or prints; renderings are
// in render/comparison/.

export type {
  CaseIndex,
  IndexedCase,
  IndexState,
  ListedSources,
  SourceFile,
} from './caseIndex';
export { fingerprintOf, parseCaseIndex, writeCaseIndex } from './caseIndex';
export { compareCases } from './compareCases';
export { comparedCase, digestOf } from './digest';
export { maskedDigest } from './maskedDigest';
export type { IndexHost, IndexNews } from './refreshIndex';
export { refreshIndex } from './refreshIndex';
export type { PreparedCases, SimilarCase, SimilarityStrength } from './similar';
export { findSimilar, prepareCases, similarityStrengths } from './similar';
export type * from './types';
