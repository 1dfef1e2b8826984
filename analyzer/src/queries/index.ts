// Queries answer editor questions about one log: a line or an analysis in, plain data with positions out.
// Nothing here knows the LSP, and nothing here decides what a log means: facts, rules and the case do that.

export type { CaseTreeInput, CaseTreeOptions } from './caseTree';
export { caseTreeOf } from './caseTree';
export type { CaseTreeIcon, CaseTreeKind, CaseTreeNode } from './caseTreeNode';
export { codeMarkdown } from './codeMarkdown';
export type { CodeDescription } from './codeSource';
export { describeCode, findCodes } from './codeSource';
export type { DiagnosticOptions, LogDiagnostic, RelatedLine } from './diagnostics';
export { diagnosticsOf } from './diagnostics';
export type { FilterChoices, FilterPlace } from './filterChoices';
export { filterChoicesOf } from './filterChoices';
export type { Fold } from './folding';
export { foldsOf } from './folding';
export type { Hover, HoverContext } from './hover';
export { hoverAt } from './hover';
export type { InlayHint } from './inlayHints';
export { inlayHintsOf } from './inlayHints';
export type { LineLink } from './links';
export { linksOf } from './links';
export type { LogCourse, Restart, RestartKind } from './logCourse';
export { courseOf } from './logCourse';
export type { ChosenRecord, RecordFilter, RecordMarks, RecordSelection } from './recordFilter';
export { createRecordSelection, recordMarksOf } from './recordFilter';
export type { RecordHead } from './recordHead';
export { findNoise, recordHeadOf } from './recordHead';
export type { RecordTime } from './recordTimes';
export { recordTimesOf } from './recordTimes';
export type { MarkedLines, SemanticToken, SemanticTokenType } from './semanticTokens';
export { markLines, semanticTokensOf, semanticTokenTypes } from './semanticTokens';
export type { OutlineItem } from './symbols';
export { operationOutline, outlineOf } from './symbols';
export type { TimeLineInput } from './timeLine';
export { timeLineOf } from './timeLine';
export type { TimeLine, TimeLineItem, TimeLineLane, TimeLineMarkKind } from './timeLineTypes';
export type { Token } from './token';
export { tokenAt, tokensOf } from './tokens';
