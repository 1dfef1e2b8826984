// Owns completion while a mail is written: what was typed so far in, what one would write in a mail out.
import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import { codeSpan } from '../markdown';
import type { KnownCode } from './knownCodes';
import { codesOfTables, signed, withMeaning } from './knownCodes';
import type { Typed } from './typed';
import { typedAtEnd } from './typed';
import type { CaseCode, CaseName, CaseVocabulary, NameKind } from './vocabulary';

/** What surrounds the cursor: `markdown` text, or text that is taken as it stands (plain text, code in Markdown). */
export type MailSyntax = 'markdown' | 'plain';

export interface MailCompletionOptions {
  /** Of the reader: meanings and what a name is. */
  readonly language: Language;
  /** Of the mail: how a name stands behind its code. */
  readonly mailLanguage: Language;
  readonly syntax: MailSyntax;
}

export interface MailCompletion {
  readonly kind: 'code' | NameKind;
  /** What is shown; plain text. */
  readonly label: string;
  /** What it is: the meaning of a code, the part of a name in the case; plain text, one line, may be empty. */
  readonly about: string;
  /** What is written into the mail. */
  readonly insert: string;
  /** UTF-16 offset in the line from which the inserted text replaces what was typed. */
  readonly start: number;
  /** The code behind it, to be explained on request. */
  readonly code?: string;
}

export interface MailCompletions {
  /** The likeliest first. */
  readonly items: readonly MailCompletion[];
}

/**
 * Completes codes, updates, identities and paths. Names come from the cases only, codes from the cases first and then
 * from the tables.
 * @param line from the start of the line to the cursor
 * @param vocabularies of the cases, the one that the mail is about first
 * @returns nothing in ordinary prose
 */
export function completeMail(
  line: string,
  vocabularies: readonly CaseVocabulary[],
  options: MailCompletionOptions,
): MailCompletions {
  const codes = vocabularies.flatMap((vocabulary) => vocabulary.codes);
  const names = vocabularies.flatMap((vocabulary) => vocabulary.names);
  const items = typedAtEnd(line).flatMap((typed): MailCompletion[] => {
    if (typed.kind === 'kb' || typed.kind === 'name') return nameItems(typed, names, options);
    return codeItems(typed, codes, options);
  });
  return { items: items.slice(0, maxItems) };
}

/** More is read by nobody; every key asks again. */
const maxItems = 40;
/** Each code gives two items. */
const maxCodes = maxItems / 2;

function codeItems(
  typed: Typed,
  ofCases: readonly CaseCode[],
  options: MailCompletionOptions,
): MailCompletion[] {
  const fits = fitting(typed);
  const found = new Map<string, KnownCode>();
  for (const each of [...ofCases.filter(fits).map(withMeaning), ...codesOfTables(typed, fits, maxCodes)]) {
    if (found.size >= maxCodes) break;
    if (!found.has(each.code)) found.set(each.code, each);
  }
  return [...found.values()].flatMap((code) => itemsOfCode(code, typed, options));
}

function fitting({ kind, text }: Typed): (code: CaseCode) => boolean {
  if (kind === 'hex') return ({ code }) => code.startsWith(`0x${text}`);
  if (kind === 'decimal') return ({ code }) => signed(code).startsWith(text);
  return ({ symbol }) => symbol?.startsWith(text) === true;
}

function itemsOfCode(known: KnownCode, typed: Typed, options: MailCompletionOptions): MailCompletion[] {
  const { code, symbol, meaning } = known;
  const about = meaning === undefined ? '' : firstSentence(localize(meaning, options.language));
  const item = { kind: 'code', start: typed.start, about, code } as const;
  const named =
    symbol === undefined ? undefined : localize(codeAndName, options.mailLanguage, { code, symbol });
  const whole = named === undefined ? [] : [{ ...item, label: named, insert: named }];
  if (typed.kind === 'symbol' && symbol !== undefined)
    return [{ ...item, label: symbol, insert: symbol }, ...whole];
  if (typed.kind !== 'decimal') return [{ ...item, label: code, insert: code }, ...whole];
  const decimal = signed(code);
  const both = localize(symbol === undefined ? decimalAndCode : decimalAndName, options.mailLanguage, {
    decimal,
    code,
    symbol: symbol ?? '',
  });
  return [
    { ...item, label: both, insert: both },
    { ...item, label: code, insert: code },
  ];
}

const codeAndName: Localized = { en: '{code} ({symbol})', zh: '{code}（{symbol}）' };
const decimalAndCode: Localized = { en: '{decimal} ({code})', zh: '{decimal}（{code}）' };
const decimalAndName: Localized = { en: '{decimal} ({code}, {symbol})', zh: '{decimal}（{code}，{symbol}）' };

function nameItems(
  typed: Typed,
  names: readonly CaseName[],
  { language, syntax }: MailCompletionOptions,
): MailCompletion[] {
  const found = new Map<string, CaseName>();
  for (const each of names) {
    if (found.size >= maxItems) break;
    if (fitsName(each, typed) && !found.has(each.name)) found.set(each.name, each);
  }
  return [...found.values()].map(({ kind, name, about }) => ({
    kind,
    label: name,
    about: localize(about, language),
    // Backslashes, underscores and tildes are markup in Markdown; in a span nothing is.
    insert: syntax === 'plain' || kind === 'kb' ? name : codeSpan(name),
    start: typed.start,
  }));
}

/** By its beginning, or by the beginning of a part of it: `example-part` finds `amd64_example-part_…`. */
function fitsName({ kind, name }: CaseName, typed: Typed): boolean {
  if (typed.kind === 'kb') return kind === 'kb' && name.startsWith(`KB${typed.text}`);
  if (kind === 'kb') return false;
  const lower = name.toLowerCase();
  for (let at = lower.indexOf(typed.text); at >= 0; at = lower.indexOf(typed.text, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(lower[at - 1] ?? '')) return lower !== typed.text;
  }
  return false;
}

/** A list has room for one; the marks of code in it would be shown. */
function firstSentence(text: string): string {
  const [first = text] = /^.*?(?:。|[.](?= )|$)/.exec(text) ?? [];
  return first.replaceAll('`', '').trim();
}
