// Owns the two smallest steps of wording: filling a text in both languages, a record as one line.
import type { Localized } from '../localized';
import { localize } from '../localized';
import type { Fact } from '../model';

/** Fills a text's placeholders in both languages. */
export function filled(text: Localized, values: Readonly<Record<string, string>>): Localized {
  return { en: localize(text, 'en', values), zh: localize(text, 'zh-cn', values) };
}

/** A record as one line of text, without the rules that records draw around their headings. */
export function oneLine(fact: Fact): string {
  return fact.text
    .replace(/^[=*-]{8,}$/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
