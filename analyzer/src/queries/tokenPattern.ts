// Owns the shape of one row of the token table, and the small helpers that its rows share.

import type { Span, Token } from './token';

/** One kind of token: how to rule a line out cheaply, how to find it, how to read it. */
export interface TokenPattern {
  /** Cheap test that keeps most lines away from the expression. */
  mayOccurIn(line: string): boolean;
  readonly expression: RegExp;
  read(match: RegExpMatchArray, line: string): Token | undefined;
}

/** A test that passes lines holding any of the parts. */
export const has =
  (...parts: readonly string[]) =>
  (line: string): boolean =>
    parts.some((part) => line.includes(part));

/** Where a match stands. */
export function whole(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** A named group; empty where it took no part. */
export function group(match: RegExpMatchArray, name: string): string {
  return match.groups?.[name] ?? '';
}

/** The text in front of a match, at most `units` long. */
export function before(match: RegExpMatchArray, units: number): string {
  const start = match.index ?? 0;
  return (match.input ?? '').slice(Math.max(0, start - units), start);
}
