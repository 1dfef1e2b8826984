// What lives in render/comparison/: the forms of a comparison of cases. Which cases belong together is decided in
// compare/; nothing is computed here.

export { renderComparisonCsv } from './csv';
export type { ComparisonJson } from './json';
export { toComparisonJson } from './json';
export type { ComparisonMarkdownOptions } from './markdown';
export { renderComparisonMarkdown } from './markdown';
export type { SimilarJson, SimilarLine, SimilarMarkdownOptions, SimilarSearch } from './similar';
export {
  indexSentences,
  renderSimilarMarkdown,
  shownSimilar,
  similarAnswer,
  similarLine,
  toSimilarJson,
} from './similar';
