// Owns the search behind a quick pick: codes by number, by name and by words of their explanation, as one types.
import type { Localized } from '../localized';
import { commonCodes } from './commonCodes';
import { decodeQuery } from './decode';
import { formatCode } from './hex';
import { codeKnowledge } from './knowledge/index';
import type { CodeKind } from './table';
import { namesBetween, nameWithIndex, visitNamesContaining } from './table';

/** One hit of a search. */
export interface CodeSearchHit {
  readonly number: number;
  /** `0x` and eight lower-case digits. */
  readonly code: string;
  readonly symbol: string;
  readonly kind: CodeKind | 'explained';
  /** The explanation's first sentences, where there is one. */
  readonly meaning?: Localized;
}

/**
 * Searches by number (whole, or the first digits of a hexadecimal number), by parts of names, and by words of the
 * explanations in either language. Explained codes come first within each group.
 * @param text what was typed so far; empty gives nothing
 * @param limit the most hits to return
 */
export function searchCodes(text: string, limit: number): readonly CodeSearchHit[] {
  const query = text.normalize('NFKC').trim().slice(0, maxQueryLength);
  if (query === '' || limit <= 0) return [];
  const hits = new Map<string, CodeSearchHit>();
  const add = (hit: CodeSearchHit): void => {
    const key = `${hit.code} ${hit.symbol}`;
    if (!hits.has(key)) hits.set(key, hit);
  };
  for (const hit of byNumber(query, limit)) add(hit);
  for (const hit of byName(query, limit)) add(hit);
  for (const hit of byMeaning(query, limit)) add(hit);
  return [...hits.values()].slice(0, limit);
}

const maxQueryLength = 200; // UTF-16 units; longer than any name or sentence that somebody types

function byNumber(query: string, limit: number): readonly CodeSearchHit[] {
  const whole = decodeQuery(query).flatMap((reading) =>
    [...reading.symbols, ...(reading.unwrapped?.symbols ?? [])].map((name) =>
      hitOf(name.code, name.symbol, name.kind),
    ),
  );
  // 0x800f08 or 800f08: all numbers that begin with these digits
  const prefix = /^(?:0x([0-9a-f]{2,7})|([0-9a-f]{4,7}))$/i.exec(query);
  const digits = prefix?.[1] ?? prefix?.[2];
  if (digits === undefined) return whole;
  const low = Number.parseInt(digits.padEnd(8, '0'), 16);
  const high = Number.parseInt(digits.padEnd(8, 'f'), 16);
  const begun = namesBetween(low, high, limit).map((name) => hitOf(name.code, name.symbol, name.kind));
  return [...whole, ...begun];
}

function byName(query: string, limit: number): readonly CodeSearchHit[] {
  if (!/^[a-z0-9_ ]+$/i.test(query) || query.length < 2) return [];
  const upper = query.toUpperCase();
  const words = upper.split(' ').filter(Boolean);
  const { symbols } = loadExplained();
  const found: Ranked<number>[] = [];
  visitNamesContaining(words, (symbol, index) => {
    found.push({ item: index, rank: rankOfName(symbol, upper, words, symbols.has(symbol)) });
  });
  return best(found, limit).map((index) => {
    const name = nameWithIndex(index);
    return hitOf(name.code, name.symbol, name.kind);
  });
}

/** Lower is better: what begins as typed, what is met often, what is explained, what holds the words whole, what is short. */
function rankOfName(symbol: string, typed: string, words: readonly string[], isExplained: boolean): number {
  const segments = symbol.split('_');
  const wholeWords = words.filter((word) => segments.includes(word)).length;
  return (
    (symbol.startsWith(typed) ? 0 : 4_000) +
    (isExplained ? 0 : 2_000) +
    (wholeWords === words.length ? 0 : 1_000) -
    (commonCodes.has(symbol) ? 3_000 : 0) +
    symbol.length
  );
}

/** Explained codes whose name and text together hold every word; where the words stand decides the order. */
function byMeaning(query: string, limit: number): readonly CodeSearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const parts = words.flatMap(partsOfChinese);
  const isSplit = parts.length > words.length;
  const found: Ranked<SearchText>[] = [];
  for (const entry of loadTexts()) {
    const whole = depthOf(entry, words);
    const depth = whole >= 0 || !isSplit ? whole : depthOf(entry, parts);
    if (depth < 0) continue;
    // Servicing first; words that stand together before words that only occur in the same text.
    const rank = depth * 100 + (whole < 0 ? 50 : 0) + entry.family - (entry.isCommon ? aheadOfRare : 0);
    found.push({ item: entry, rank });
  }
  return best(found, limit).map(({ code, symbol }) => hitOf(code, symbol, 'explained'));
}

/** What is met often goes before what is rare, though its words stand a text deeper and apart. */
const aheadOfRare = 160;

/** 拒绝访问 → 拒绝, 访问: Chinese writes no blanks, and a sentence may put other words between. */
function partsOfChinese(word: string): readonly string[] {
  return /^\p{Script=Han}{3,}$/u.test(word) ? (word.match(/驱动器|../gsu) ?? [word]) : [word];
}

/** Words that only begin like the one that is looked for: 驱动 is short for a driver, 驱动器 is a drive. */
const otherWords: ReadonlyMap<string, string> = new Map([['驱动', '驱动器']]);

function holds(text: string, word: string): boolean {
  const other = otherWords.get(word);
  return (other === undefined ? text : text.replaceAll(other, '')).includes(word);
}

function depthOf({ depths }: SearchText, words: readonly string[]): number {
  return depths.findIndex((text) => words.every((word) => holds(text, word)));
}

interface SearchText {
  readonly code: number;
  readonly symbol: string;
  /** Lower-case texts to look in: name and meaning, then the cause as well, then the steps as well. */
  readonly depths: readonly string[];
  /** Place of its family in what servicing work meets most. */
  readonly family: number;
  readonly isCommon: boolean;
}

const families: readonly RegExp[] = [
  /^(?:CBS|PSFX)_/,
  /_SXS_/,
  /^(?:WU|USO)_/,
  /^(?:MOSETUP|DISMAPI)_/,
  /^SPAPI_/,
  /^(?:ERROR|E|S)_/,
  /^STATUS_/,
];

let searchTexts: readonly SearchText[] | undefined;

/** The texts of both languages, prepared once: a search runs with every key. */
function loadTexts(): readonly SearchText[] {
  searchTexts ??= codeKnowledge().map(({ code, symbol, meaning, cause, nextSteps }) => {
    const further = commonCodes.get(symbol) ?? '';
    const first = [symbol, symbol.replaceAll('_', ' '), meaning.en, meaning.zh, further]
      .join('\n')
      .toLowerCase();
    const second = [first, cause.en, cause.zh].join('\n').toLowerCase();
    const third = [second, ...nextSteps.flatMap(({ text }) => [text.en, text.zh])].join('\n').toLowerCase();
    const family = families.findIndex((pattern) => pattern.test(symbol));
    return {
      code,
      symbol,
      depths: [first, second, third],
      family: family < 0 ? families.length : family,
      isCommon: commonCodes.has(symbol),
    };
  });
  return searchTexts;
}

interface Ranked<T> {
  readonly item: T;
  readonly rank: number;
}

function best<T>(found: readonly Ranked<T>[], limit: number): readonly T[] {
  return [...found]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ item }) => item);
}

interface Explained {
  readonly meanings: ReadonlyMap<string, Localized>;
  /** The explained names in upper case. */
  readonly symbols: ReadonlySet<string>;
}

let explained: Explained | undefined;

function loadExplained(): Explained {
  explained ??= {
    meanings: new Map(codeKnowledge().map((entry) => [`${entry.code} ${entry.symbol}`, entry.meaning])),
    symbols: new Set(codeKnowledge().map((entry) => entry.symbol.toUpperCase())),
  };
  return explained;
}

function hitOf(number: number, symbol: string, kind: CodeSearchHit['kind']): CodeSearchHit {
  const meaning = loadExplained().meanings.get(`${number} ${symbol}`);
  return { number, code: formatCode(number), symbol, kind, ...(meaning !== undefined && { meaning }) };
}
