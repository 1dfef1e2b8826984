// Owns how a report is written: its format, its language, what it is called.
import type { CaseResult, Language, Localized } from '../../analyzer/src/index';
import { localize } from '../../analyzer/src/index';
import type { ReportFormat } from '../../protocol/src/index';
import { recordLinkScheme } from '../../protocol/src/index';
import { renderMarkdown, toSarif, toSummaryJson } from './renderings';

export interface ReportOptions {
  readonly language: Language;
  /** True for links to the records, where the format has such. */
  readonly hasLinks?: boolean;
}

/** Writes the report of a case; undefined for a format that does not exist. */
export function writeReport(
  result: CaseResult,
  format: ReportFormat,
  options: ReportOptions,
): string | undefined {
  return Object.hasOwn(writers, format) ? writers[format](result, options) : undefined;
}

/** What the report on a log or case of this name is called. */
export function reportTitle(name: string, language: Language): string {
  return localize(title, language, { name });
}

/** The sentence where a report is asked for that nobody holds; `{name}` is what it would be about. */
export const noReport: Localized = {
  en: 'There is no report about {name} any more: summarize it again.',
  zh: '{name} 的报告已不存在：请重新总结。',
};

const writers: Readonly<Record<ReportFormat, (result: CaseResult, options: ReportOptions) => string>> = {
  markdown: (result, { language, hasLinks }) =>
    renderMarkdown(result, {
      language,
      ...(hasLinks === true && { linkFor: (source, line) => `${recordLinkScheme}:${source}/${line}` }),
    }),
  json: (result, { language }) => `${JSON.stringify(toSummaryJson(result, language), undefined, 2)}\n`,
  sarif: (result, { language }) => `${JSON.stringify(toSarif(result, { language }), undefined, 2)}\n`,
};

const title: Localized = { en: 'Failure Report: {name}', zh: '失败报告：{name}' };
