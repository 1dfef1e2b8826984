// Owns the two-language text type: every sentence a user reads about a log exists in both languages.

/** One sentence (or short text) in English and in Simplified Chinese. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** The languages of reports, findings and replies. */
export type Language = 'en' | 'zh-cn';

/**
 * Picks the text of one language.
 * @param text the text in both languages
 * @param language `en` or `zh-cn`
 * @param values named values for the `{name}` placeholders; a placeholder without a value stays visible
 */
export function localize(
  text: Localized,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  const template = language === 'zh-cn' ? text.zh : text.en;
  return template.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) => values[name] ?? whole);
}
