// The facade: the only file of the analyzer that other folders import.

export type { AnalysisMachine, AnalysisOptions } from './analysis';
export { analyzeText, createAnalysis } from './analysis';
export { type JudgedCase, judgingCase, summarizeCase, summarizingCase } from './case/summarize';
export type * from './case/types';
export * from './codes/index';
export * from './compare/index';
export type { AsciiHost } from './formats/ascii';
// Fetched by a thread that meets what large logs hardly ever hold.
export { jsonMessages, xmlMessages } from './formats/dialects/setupDiagFields';
export type { EventEntry, EventLevel } from './formats/eventLine';
export { eventRecordText } from './formats/eventLine';
export type { ProcmonEntry } from './formats/procmonLine';
export { procmonRecordText } from './formats/procmonLine';
export { eventSentence, eventSentences } from './knowledge/events/index';
export type { NextStep } from './knowledge/step';
export type { Language, Localized } from './localized';
export { localize } from './localized';
export * from './mail/index';
export type * from './model';
export * from './queries';
export * from './redact/index';
export * from './render/comparison/index';
export * from './render/index';
export * from './replies/index';
export { classIds } from './rules/classIds';
export type { Standing } from './rules/defineRule';
export { classTitle } from './rules/index';
export * from './segments/index';
export type { SegmentJoin } from './segments/join';
export { createSegmentJoin } from './segments/join';
export type { Steps } from './steps';
export { atOnce } from './steps';
export { textHash } from './textHash';
export { ownPlaceholders, userRuleChoices } from './userRules/choices';
export type { CompiledUserRule, UserRule, UserRuleMatch } from './userRules/rule';
export { userRulePrefix } from './userRules/rule';
export { warmingUp } from './warmUp';
