// Owns the search behind a quick pick: codes by number, by name and by words of their explanation, as one types.
import type { Localized } from '../localized';
import { decodeQuery } from './decode';
import { formatCode } from './hex';
import { codeKnowledge } from './knowledge/index';
import type { CodeKind } from './table';
import { namesBetween, visitNamesContaining } from './table';

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
  const query = text.trim().slice(0, 200);
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
  const found: RankedHit[] = [];
  visitNamesContaining(words, (name) => {
    const hit = hitOf(name.code, name.symbol, name.kind);
    found.push({ hit, rank: rankOfName(name.symbol.toUpperCase(), upper, words, hit.meaning !== undefined) });
    return found.length < maxCandidates;
  });
  return best(found, limit);
}

/** Lower is better: what begins as typed, what is explained, what holds the words whole, what is short. */
function rankOfName(symbol: string, typed: string, words: readonly string[], isExplained: boolean): number {
  const segments = symbol.split('_');
  const wholeWords = words.filter((word) => segments.includes(word)).length;
  return (
    (symbol.startsWith(typed) ? 0 : 4_000) +
    (isExplained ? 0 : 2_000) +
    (wholeWords === words.length ? 0 : 1_000) +
    symbol.length
  );
}

function byMeaning(query: string, limit: number): readonly CodeSearchHit[] {
  const words = query.toLowerCase().split(' ').filter(Boolean);
  const holdsAll = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const found: RankedHit[] = [];
  for (const { code, symbol, meaning, cause } of codeKnowledge()) {
    const isInMeaning = holdsAll(meaning.en) || holdsAll(meaning.zh);
    if (!isInMeaning && !holdsAll(cause.en) && !holdsAll(cause.zh)) continue;
    found.push({ hit: hitOf(code, symbol, 'explained'), rank: isInMeaning ? 0 : 1 });
  }
  return best(found, limit);
}

interface RankedHit {
  readonly hit: CodeSearchHit;
  readonly rank: number;
}

const maxCandidates = 5_000; // more hits than that say that too little was typed to rank them

function best(found: readonly RankedHit[], limit: number): readonly CodeSearchHit[] {
  return [...found]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

let meanings: ReadonlyMap<string, Localized> | undefined;

function hitOf(number: number, symbol: string, kind: CodeSearchHit['kind']): CodeSearchHit {
  meanings ??= new Map(codeKnowledge().map((entry) => [`${entry.code} ${entry.symbol}`, entry.meaning]));
  const meaning = meanings.get(`${number} ${symbol}`);
  return { number, code: formatCode(number), symbol, kind, ...(meaning !== undefined && { meaning }) };
}
