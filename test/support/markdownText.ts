// Owns the writing and reading of Markdown in tests: a report of a case, and what of it is left to act once code is taken out.
import { type CaseResult, type Language, renderMarkdown } from '../../analyzer/src/index';

/** What Markdown would read as text: fenced blocks and code spans taken out. */
export function withoutCode(markdown: string): string {
  return markdown
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
    .replace(/(?<![\\`])(`+)(?!`)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g, '');
}

/** The report of a case, its records linked by source and line. */
export function report(result: CaseResult, language: Language = 'en'): string {
  return renderMarkdown(result, {
    language,
    linkFor: (source, line) => `servicing-record:${source}/${line}`,
  });
}
