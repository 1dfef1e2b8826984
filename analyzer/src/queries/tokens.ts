// Owns finding what a line of a log holds: codes, identities, hashes, stamps.
// One pass per line; hover, inlay hints, document links and semantic tokens all read its result.

import { codePatterns } from './codePatterns';
import { identityPatterns } from './identityPatterns';
import type { Token } from './token';

/** Longer lines are no log lines; what follows this many units is not looked at. */
const maxLineUnits = 16_384;

/**
 * Finds what a line holds, in order of position, without overlaps.
 * @param line the text of one physical line, without its end
 */
export function tokensOf(line: string): readonly Token[] {
  const text = line.length > maxLineUnits ? line.slice(0, maxLineUnits) : line;
  const found: Token[] = [];
  for (const pattern of patterns) {
    if (!pattern.mayOccurIn(text)) {
      continue;
    }
    for (const match of text.matchAll(pattern.expression)) {
      const token = pattern.read(match, text);
      if (token !== undefined && !found.some((other) => other.start < token.end && token.start < other.end)) {
        found.push(token);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The token at a position of the line, if there is one. */
export function tokenAt(line: string, character: number): Token | undefined {
  return tokensOf(line).find((token) => token.start <= character && character <= token.end);
}

const patterns = [...identityPatterns, ...codePatterns];
