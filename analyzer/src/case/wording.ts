// Owns the two smallest steps of wording: filling a text in both languages, a record as one line.
import type { Localized } from '../localized';
import { localize } from '../localized';
import type { Fact } from '../model';

/** Fills a text's placeholders in both languages; `names` is a list, which Chinese sets apart with its own mark. */
export function filled(text: Localized, values: Readonly<Record<string, string>>): Localized {
  const { names } = values;
  const chinese = names === undefined ? values : { ...values, names: names.replaceAll(', ', '、') };
  return { en: localize(text, 'en', values), zh: localize(text, 'zh-cn', chinese) };
}

/** A record as one line of text, without the rules that records draw around their headings. */
export function oneLine(fact: Fact): string {
  return fact.text
    .replace(/^[=*-]{8,}$|^-{10}T--:--:-- /gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
