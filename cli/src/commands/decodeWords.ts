// Owns what `servicing-logs decode` answers to words: the codes whose name or explanation holds them.
import {
  type CodeSearchHit,
  type Language,
  localize,
  readableCode,
  searchCodes,
} from '../../../analyzer/src/index';

/** So many that the one that is meant is among them, and few enough to be read. */
const maxHits = 12;

/** Codes with the words of a text that is no code itself, the likeliest first. */
export function codesWithWords(text: string): readonly CodeSearchHit[] {
  return searchCodes(text, maxHits);
}

/** A number and its name, and what it means where that is known. */
export function hitLines({ code, symbol, meaning }: CodeSearchHit, language: Language): readonly string[] {
  const head = `  ${readableCode(code)}  ${symbol}`;
  return meaning === undefined ? [head] : [head, `    ${localize(meaning, language)}`];
}

export interface HitJson {
  readonly code: string;
  readonly symbol: string;
  readonly meaning?: string;
}

/** As the command line prints it; the shape is part of the public interface. */
export function hitToJson({ code, symbol, meaning }: CodeSearchHit, language: Language): HitJson {
  return { code, symbol, ...(meaning !== undefined && { meaning: localize(meaning, language) }) };
}
