// Owns what the rest of the analyzer may use of the codes: names, readings, decoding, search, builds.
// Facts about numbers live here and in generated/; explanations live in knowledge/; nothing here knows about logs.
export type { WindowsRelease } from './builds';
export { nameWithShared, releaseOfBuild } from './builds';
export type { DecodeOptions } from './decode';
export { decodeQuery } from './decode';
export type { CodeFields } from './facility';
export { hresultFields, ntStatusFields } from './facility';
export { formatCode, readableCode } from './hex';
export type { CodeFamily } from './knowledge/index';
export { codeFamilies, codeKnowledge } from './knowledge/index';
export type { CodeKnowledge } from './knowledge/types';
export { readAsLabels, severityLabels } from './labels';
export type { CodeNotation, CodeToken } from './notation';
export { parseCodeToken } from './notation';
export { ntStatusesOfWin32, win32OfNtStatus } from './ntToWin32';
export { officialPageOf } from './officialPage';
export type { CodeContext, ReadAs } from './preference';
export type { CodeReading, ReadingExplanation, ReadingOptions } from './reading';
export {
  failureChain,
  fittingSymbols,
  nameOfCode,
  nameOfReading,
  readingOf,
  readingsOf,
} from './reading';
export type { ReadingJson, SymbolJson } from './readingJson';
export { readingToJson } from './readingJson';
export type { CodeSearchHit } from './search';
export { searchCodes } from './search';
export type { CodeKind, CodeName } from './table';
export { allNames, namesBySymbol, namesOf } from './table';
export type { Equivalent, Unwrapped, UnwrapRule } from './unwrap';
export { formatEquivalent } from './unwrap';
export type { UpgradeExtend, UpgradePart } from './upgrade';
export {
  explainExtendCode,
  extendCodeOf,
  isUpgradePlace,
  upgradeOperations,
  upgradePhases,
} from './upgrade';
