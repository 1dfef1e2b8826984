// Owns the report: the order of its parts, the answer first. Sections are in failureSection.ts and caseSections.ts.
import type { CaseFinding, CaseResult, Verdict } from '../case/types';
import type { Localized } from '../localized';
import { caseSections, lookedAtLines } from './caseSections';
import { failureHeadline, failureSection, nextSteps } from './failureSection';
import { createPage, heading, type MarkdownOptions, number, type Page } from './page';
import {
  captureVerdicts,
  failedWithoutCause,
  noFailureProved,
  onlyLists,
  recoveredLater,
  severalFailures,
  stoppedWork,
  succeededBeside,
  succeededLater,
  verdictHeadlines,
  verdictSentences,
} from './reportTexts';

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
  const found = verdict === 'inconclusive' ? onlyWarning(page) : undefined;
  if (found?.advice !== undefined)
    return [
      ...heading(1, page.say(found.message)),
      page.say(found.advice.explanation),
      '',
      page.say(noFailureProved),
      '',
      lookedAtLines(page).join('\n\n'),
      '',
      ...nextSteps(page, found.advice),
    ];
  const [title, text] = verdict === 'failed' ? [failedWithoutCause] : saidOf(page.result, verdict);
  const sentence = text === undefined ? [] : [page.say(text), ''];
  return [...heading(1, page.say(title)), ...sentence, lookedAtLines(page).join('\n\n'), ''];
}

/** The one warning of a case in which nothing failed: what somebody sends such a log for. A capture has words of its own. */
function onlyWarning(page: Page): CaseFinding | undefined {
  if (page.result.sources.some(({ kind }) => kind === 'procmon')) return undefined;
  const serious = page.result.findings.filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  return serious.length === 1 ? serious[0] : undefined;
}

/** Headline and sentence of a verdict without a failure; captures alone are said for what they are. */
function saidOf(
  {
    sources,
    findings,
    hasRecovered,
    hasRecoveredSearch = false,
    hasCancelled = false,
    hasStopped = false,
  }: CaseResult,
  verdict: Exclude<Verdict, 'failed'>,
): readonly [Localized, Localized] {
  const isCapture = sources.length > 0 && sources.every(({ kind }) => kind === 'procmon');
  if (isCapture) return captureVerdicts[findings.length > 0 ? 'refused' : 'nothing'];
  if (verdict === 'succeeded' && hasRecovered) return succeededLater;
  if (verdict === 'no-failure' && (hasRecovered || hasRecoveredSearch)) return recoveredLater;
  if (verdict === 'no-failure' && hasStopped) return stoppedWork;
  const isList = sources.length > 0 && sources.every(({ kind }) => /-list$|^file-hash$/.test(kind));
  if (verdict === 'inconclusive' && isList) return [verdictHeadlines[verdict], onlyLists];
  return [
    verdictHeadlines[verdict],
    verdict === 'succeeded' && hasCancelled ? succeededBeside : verdictSentences[verdict],
  ];
}
