// Owns what tests of wording read: the whole report of a text in both languages, and its next steps.
import { type Language, renderMarkdown } from '../../analyzer/src/index';
import { summarize } from './checkRule';

/** The reports of a text in English and in Chinese, one behind the other. */
export function reportsOf(text: string, name?: string): string {
  return (['en', 'zh-cn'] as const satisfies readonly Language[])
    .map((language) => renderMarkdown(summarize(text, name), { language }))
    .join('\n');
}

/** The next steps of all failures in English, a line each. */
export function stepsOf(text: string): string {
  return summarize(text)
    .failures.flatMap(({ nextSteps }) => nextSteps.map((step) => step.text.en))
    .join('\n');
}
