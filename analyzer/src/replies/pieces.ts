// Owns the pieces that all fillers share: joined lines, a sentence with a hole, a code with its name.
import type { CaseResult, Failure } from '../case/types';
import type { Say } from '../localized';
import { inlineMarkdown } from '../markdown';
import { replySentences } from './replyTexts';
import type { Filling, Piece } from './types';

/** The failure that a mail is about. */
export function firstFailure(result: CaseResult | undefined): Failure | undefined {
  return result?.failures[0];
}

/** Lines with line feeds between them. */
export function joinLines(lines: readonly Filling[]): Filling {
  return lines.flatMap((line, i): readonly Piece[] => (i === 0 ? line : ['\n', ...line]));
}

/** A sentence with a hole in it: `\0` in the values stands for the hole. */
export function withHole(sentence: string, hole: Piece): Filling {
  const [before = '', after] = sentence.split('\0');
  return after === undefined ? [before] : [before, hole, after];
}

/** A code with its name. */
export function named(code: string, symbol: string | null, say: Say): string {
  if (symbol === null) return inlineMarkdown(code);
  return say(replySentences.codeWithSymbol, { code: inlineMarkdown(code), symbol: inlineMarkdown(symbol) });
}
