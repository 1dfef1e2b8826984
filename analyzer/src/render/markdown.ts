// Owns the report: the order of its parts, the answer first. Sections are in failureSection.ts and caseSections.ts.
import type { CaseResult } from '../case/types';
import { caseSections, lookedAtLines } from './caseSections';
import { failureHeadline, failureSection } from './failureSection';
import { createPage, heading, type MarkdownOptions, number, type Page } from './page';
import { failedWithoutCause, severalFailures, verdictHeadlines, verdictSentences } from './reportTexts';

export type { MarkdownOptions } from './page';

/**
 * The report of a case in Markdown.
 * @param result the case
 * @param options language, and how a quoted line is linked
 * @returns CommonMark with tables; all text of the log is escaped
 */
export function renderMarkdown(result: CaseResult, options: MarkdownOptions): string {
  const page = createPage(result, options);
  const lines = [...verdictPart(page), ...caseSections(page)];
  // Sections end with an empty line each; a code block is one element, so its empty lines stay.
  const spaced = lines.filter((line, i) => line !== '' || lines[i - 1] !== '');
  return `${spaced.join('\n').trimEnd()}\n`;
}

function verdictPart(page: Page): string[] {
  const { failures, verdict } = page.result;
  const [only] = failures;
  if (only !== undefined && failures.length === 1) {
    return [...heading(1, failureHeadline(page, only)), ...failureSection(page, only)];
  }
  if (failures.length > 1) {
    return [
      ...heading(1, page.say(severalFailures, { count: number(failures.length) })),
      ...failures.flatMap((failure, i) => [
        ...heading(2, `${i + 1}. ${failureHeadline(page, failure)}`),
        ...failureSection(page, failure),
      ]),
    ];
  }
  const title = verdict === 'failed' ? failedWithoutCause : verdictHeadlines[verdict];
  const sentence = verdict === 'failed' ? [] : [page.say(verdictSentences[verdict]), ''];
  return [...heading(1, page.say(title)), ...sentence, lookedAtLines(page).join('\n\n'), ''];
}
