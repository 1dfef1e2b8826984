// Owns the forms of a search for similar cases: a report, one line per hit, data. Every hit says why it is one.
import { operationTitles } from '../../case/operationTitles';
import type { IndexedCase } from '../../compare/caseIndex';
import type { IndexNews } from '../../compare/refreshIndex';
import { type SimilarCase, type SimilarityStrength, similarityStrengths } from '../../compare/similar';
import type { CaseDigest, CauseDigest, HintDigest, Trait } from '../../compare/types';
import { type Language, type Localized, localize, type Say, sayIn } from '../../localized';
import { codeSpan, inlineMarkdown, linkTarget, visible } from '../../markdown';
import type { OperationPurpose } from '../../model';
import { heading, table } from '../page';
import { indexTexts, similarTexts, strengthTitles } from './similarTexts';
import { columns, sentences, traitLabels } from './texts';

/** A search and what it found. */
export interface SimilarSearch {
  /** How the case asked about is called. */
  readonly name: string;
  readonly own: CaseDigest;
  /** As it is shown. */
  readonly folder: string;
  readonly cases: readonly IndexedCase[];
  /** All of them; a form shows the first ones. */
  readonly hits: readonly SimilarCase[];
  readonly news: IndexNews;
}

export interface SimilarMarkdownOptions {
  readonly language: Language;
  /** Address behind the name of an old case, by its index. */
  readonly linkFor?: (index: number) => string | undefined;
}

/** Hits that are shown; who has more of them looks at the first. */
const shownHits = 20;

/** The hits that every form shows, the strongest first. */
export function shownSimilar({ hits }: SimilarSearch): readonly SimilarCase[] {
  return hits.slice(0, shownHits);
}

/** The search as a report in Markdown; all text of logs is escaped. */
export function renderSimilarMarkdown(search: SimilarSearch, options: SimilarMarkdownOptions): string {
  const say = sayIn(options.language);
  const values = {
    name: inlineMarkdown(search.name),
    folder: codeSpan(search.folder),
    count: String(search.cases.length),
    hits: String(search.hits.length),
  };
  const lines = [
    ...heading(1, say(similarTexts.title, values)),
    say(answerOf(search), values),
    ...(search.hits.length > shownHits ? [say(similarTexts.first, { count: String(shownHits) })] : []),
    '',
    ...similarityStrengths.flatMap((strength) => strengthPart(search, options, strength)),
    ...(search.hits.length === 0 ? [] : [say(similarTexts.caution), '']),
    ...indexSentences(search.news, options.language).flatMap((sentence) => [sentence, '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What was done to the index, whole sentences; nothing where nothing had to be done. */
export function indexSentences(news: IndexNews, language: Language): readonly string[] {
  const { state, added, changed, removed, unreadable } = news;
  const texts: (readonly [Localized, Readonly<Record<string, number>>] | undefined)[] = [
    state === 'kept'
      ? added + changed + removed > 0
        ? [indexTexts.updated, { added, changed, removed }]
        : undefined
      : [indexTexts[state], { count: added }],
    unreadable > 0 ? [indexTexts.unreadable, { count: unreadable }] : undefined,
    news.isComplete ? undefined : [indexTexts.incomplete, {}],
    news.isStored ? undefined : [indexTexts.notStored, {}],
  ];
  const asText = (values: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return texts.flatMap((text) => (text === undefined ? [] : [localize(text[0], language, asText(text[1]))]));
}

/** What came of the search, a sentence in plain text. */
export function similarAnswer(search: SimilarSearch, language: Language): string {
  const values = {
    folder: visible(search.folder),
    count: String(search.cases.length),
    hits: String(search.hits.length),
  };
  return localize(answerOf(search), language, values);
}

/** One hit in plain text, for lists: its strength, and why it is one. */
export interface SimilarLine {
  readonly strength: string;
  readonly reasons: string;
  /** Title of the cause there. */
  readonly cause: string;
}

/** A hit in plain text for a list, in the language of the reader. */
export function similarLine(search: SimilarSearch, hit: SimilarCase, language: Language): SimilarLine {
  const say = sayIn(language);
  const reasons = hit.same.map((trait) => sameText(trait, language, visible));
  const cause = oldCause(search, hit);
  return {
    strength: say(strengthTitles[hit.strength]),
    reasons: say(similarTexts.reasons, { reasons: reasons.join(say(sentences.items)) }),
    cause: cause === undefined ? '' : visible(say(cause.title)),
  };
}

export interface SimilarJson {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly folder: string;
  readonly searched: number;
  readonly found: number;
  readonly hits: readonly {
    readonly case: string;
    readonly strength: SimilarityStrength;
    readonly same: readonly { readonly name: string; readonly own: string; readonly old: string }[];
    readonly different: readonly { readonly name: string; readonly own: string; readonly old: string }[];
    readonly class: string;
    readonly title: string;
    readonly isFurther: boolean;
    readonly isHint: boolean;
  }[];
  readonly index: IndexNews;
}

/** The search as data, described by schemas/similar-1.json. */
export function toSimilarJson(search: SimilarSearch, language: Language): SimilarJson {
  const pairs = (traits: readonly Trait[]) =>
    traits.map(({ name, values: [own, old] }) => ({ name, own: own ?? '', old: old ?? '' }));
  return {
    schemaVersion: 1,
    name: search.name,
    folder: search.folder,
    searched: search.cases.length,
    found: search.hits.length,
    hits: shownSimilar(search).map((hit) => {
      const cause = oldCause(search, hit);
      return {
        case: search.cases[hit.case]?.name ?? '',
        strength: hit.strength,
        same: pairs(hit.same),
        different: pairs(hit.different),
        class: cause?.class ?? '',
        title: cause === undefined ? '' : localize(cause.title, language),
        isFurther: hit.cause > 0,
        isHint: isHint(search, hit),
      };
    }),
    index: search.news,
  };
}

function answerOf({ own, hits }: SimilarSearch): Localized {
  if (own.causes.length + own.hints.length === 0) return similarTexts.nothing;
  return hits.length === 0 ? similarTexts.none : similarTexts.searched;
}

function strengthPart(
  search: SimilarSearch,
  options: SimilarMarkdownOptions,
  strength: SimilarityStrength,
): string[] {
  const say = sayIn(options.language);
  const hits = shownSimilar(search).filter((hit) => hit.strength === strength);
  if (hits.length === 0) return [];
  const titles = [columns.case, similarTexts.same, similarTexts.different, similarTexts.cause];
  return [
    ...heading(2, say(strengthTitles[strength])),
    ...table(
      titles.map((title) => say(title)),
      hits.map((hit) => hitCells(search, hit, options)),
    ),
  ];
}

function hitCells(search: SimilarSearch, hit: SimilarCase, options: SimilarMarkdownOptions): string[] {
  const { language, linkFor } = options;
  const say = sayIn(language);
  const name = inlineMarkdown(search.cases[hit.case]?.name ?? '');
  const address = linkFor?.(hit.case);
  const same = hit.same.map((trait) => sameText(trait, language, codeSpan));
  const different = hit.different.map((trait) =>
    say(similarTexts.pair, {
      name: say(traitLabels[trait.name]),
      own: traitValue(trait, 0, language, codeSpan),
      old: traitValue(trait, 1, language, codeSpan),
    }),
  );
  const separator = say(sentences.items);
  return [
    address === undefined ? name : `[${name}](${linkTarget(address)})`,
    same.join(separator),
    different.join(separator),
    causeCell(search, hit, say),
  ];
}

function causeCell(search: SimilarSearch, hit: SimilarCase, say: Say): string {
  const cause = oldCause(search, hit);
  const own = search.own.causes[hit.ownCause];
  const parts = [
    cause === undefined ? '' : inlineMarkdown(say(cause.title)),
    isHint(search, hit) ? say(similarTexts.oldHint) : hit.cause > 0 ? say(similarTexts.oldFurther) : '',
    own !== undefined && hit.ownCause > 0
      ? say(similarTexts.ownFurther, { title: inlineMarkdown(say(own.title)) })
      : '',
  ];
  return parts.filter((part) => part !== '').join('<br>');
}

function oldCause(search: SimilarSearch, hit: SimilarCase): CauseDigest | HintDigest | undefined {
  const digest = search.cases[hit.case]?.digest;
  return isHint(search, hit) ? digest?.hints[hit.cause] : digest?.causes[hit.cause];
}

function isHint(search: SimilarSearch, hit: SimilarCase): boolean {
  return search.cases[hit.case]?.digest?.causes.length === 0;
}

/** One value; both where a code stands there in another form. */
function sameText(trait: Trait, language: Language, write: (value: string) => string): string {
  const name = localize(traitLabels[trait.name], language);
  const own = traitValue(trait, 0, language, write);
  const old = traitValue(trait, 1, language, write);
  const isOneForm = !/Code$/.test(trait.name) || own === old;
  const value = isOneForm ? old : localize(similarTexts.twoForms, language, { own, old });
  return localize(sentences.trait, language, { name, value });
}

function traitValue(
  { name, values }: Trait,
  side: 0 | 1,
  language: Language,
  write: (value: string) => string,
): string {
  const value = values[side] ?? '';
  return name === 'operation' ? localize(operationTitles[value as OperationPurpose], language) : write(value);
}
