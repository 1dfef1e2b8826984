// Owns which renderings of a case the server sends: the analyzer's report, summary and replies.
export { listReplies, renderMarkdown, renderReply, toSarif, toSummaryJson } from '../../analyzer/src/index';
