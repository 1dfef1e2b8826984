// Owns which renderings of a case the server sends: the analyzer's report and summary.
export { renderMarkdown, toSarif, toSummaryJson } from '../../analyzer/src/index';
