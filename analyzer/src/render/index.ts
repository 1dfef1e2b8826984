// What lives here: the written forms of a case (JSON, NDJSON, SARIF, Markdown). Renderers only say what the case holds;
// a renderer that computes something is in the wrong folder.

export type { BulkCase, BulkRefusal } from './bulk';
export { bulkCaseId, renderBulk } from './bulk';
export type { AttemptJson, FailureJson, FindingJson, SourceJson, SummaryJson } from './json';
export { toSummaryJson } from './json';
export type { MarkdownOptions } from './markdown';
export { renderMarkdown } from './markdown';
export { renderNdjson } from './ndjson';
export type { SarifLevel, SarifLocation, SarifLog, SarifOptions, SarifResult, SarifRule } from './sarif';
export { toSarif } from './sarif';
