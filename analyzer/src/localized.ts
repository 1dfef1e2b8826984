// Owns the two-language text type: every sentence a user reads about a log exists in both languages.

/** One sentence (or short text) in English and in Simplified Chinese. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** The languages of reports, findings and replies. */
export type Language = 'en' | 'zh-cn';

/** Values of placeholders by name: names and numbers are the same in every language, words are not. */
export type Values = Readonly<Record<string, string | Localized>>;

/**
 * Picks the text of one language.
 * @param text the text in both languages
 * @param language `en` or `zh-cn`
 * @param values named values for the `{name}` placeholders; a placeholder without a value stays visible
 */
export function localize(text: Localized, language: Language, values: Values = {}): string {
  return inLanguage(text, language).replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : inLanguage(value, language);
  });
}

/** Says a text in the reader's language. */
export type Say = (text: Localized, values?: Values) => string;

/** `localize` for one language. */
export function sayIn(language: Language): Say {
  return (text, values) => localize(text, language, values);
}

/**
 * Fills a text's placeholders in both languages.
 * @param values named values; one in two languages fills each text in its own
 */
export function filled(text: Localized, values: Values): Localized {
  return { en: localize(text, 'en', values), zh: localize(text, 'zh-cn', values) };
}

/**
 * A list of names as a value: Chinese sets its items apart with a mark of its own.
 * @param names the names in their order
 * @param most how many are written out; the others are an ellipsis
 */
export function listed(names: readonly string[], most: number): Localized {
  const shown = names.slice(0, most);
  const rest = names.length > most ? ' …' : '';
  return { en: `${shown.join(', ')}${rest}`, zh: `${shown.join('、')}${rest}` };
}

/** A value that is a name, the same in every language; absent or in words: undefined. */
export function nameIn(values: Values | undefined, key: string): string | undefined {
  const value = values?.[key];
  return typeof value === 'string' ? value : undefined;
}

function inLanguage(value: string | Localized, language: Language): string {
  if (typeof value === 'string') return value;
  return language === 'zh-cn' ? value.zh : value.en;
}
