// Owns which renderings of a case the server sends: the analyzer's report and summary, and the comparison.
export {
  renderComparisonCsv,
  renderComparisonMarkdown,
  renderMarkdown,
  renderSimilarMarkdown,
  shownSimilar,
  similarAnswer,
  similarLine,
  toComparisonJson,
  toSarif,
  toSummaryJson,
} from '../../analyzer/src/index';
