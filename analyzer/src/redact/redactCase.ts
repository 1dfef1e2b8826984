// Owns masking a case as a whole, before it is rendered: a rendering may write a name in another way, with escapes.
import type { CaseResult } from '../case/types';
import type { Redactor } from './redactor';

/**
 * The case with masks in every text: paths, records, sentences in both languages. What the rest of the program tells
 * apart by its words stays.
 */
export function redactCase(result: CaseResult, redactor: Redactor): CaseResult {
  for (const { path } of result.sources) redactor.learnPath(path);
  return redactTexts(result, redactor);
}

/** The same for other plain data with the members that a case has, e.g. rows of a comparison. */
export function redactTexts<T>(value: T, redactor: Redactor): T {
  eachText(value, (text) => {
    redactor.learn(text);
    redactor.endText();
    return text;
  });
  return eachText(value, redactor.mask);
}

/** Members that hold one of our own words. */
const ownWords: ReadonlySet<string> = new Set([
  'class',
  'confidence',
  'encoding',
  'eol',
  'event',
  'hashAlgorithm',
  'kind',
  'role',
  'rule',
  'severity',
  'symbol',
  'tool',
  'url',
  'verdict',
]);

/** A copy in which `change` was applied to each text. The shape stays, so the type does. */
function eachText<T>(value: T, change: (text: string) => string): T {
  return changed(value, change) as T;
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, ownWords.has(key) ? each : changed(each, change)]),
  );
}
