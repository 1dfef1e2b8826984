// Owns the test whether a line or record holds what somebody looks for: words as they stand, or an expression. Its time
// grows with the length of the text, whatever is looked for: words become an expression that cannot go back, and
// expressions run on RE2's engine.
import type { Localized } from '../../analyzer/src/index';

export interface TextTest {
  /** False where the text cannot hold it on any line; a cheap look before the lines are taken apart. */
  mayOccurIn(text: string): boolean;
  test(line: string): boolean;
  /** Where it stands in a line, 0-based UTF-16 units, half-open. */
  places(line: string): readonly (readonly [number, number])[];
}

export interface TextQuery {
  readonly text: string;
  readonly isRegex: boolean;
  readonly isCaseSensitive: boolean;
}

/** What compiles an expression in linear time; loaded when the first one is asked for. */
export type CompileExpression = (source: string) => LinearExpression | { readonly problem: Localized };

export interface LinearExpression {
  test(text: string): boolean;
  matcher(text: string): { find(): boolean; start(): number; end(): number };
}

/** More places in one line are not told. */
const maxPlaces = 200;

/** Makes the test; `problem` where the expression cannot be used. */
export function createTextTest(
  query: TextQuery,
  compile: CompileExpression,
): TextTest | { readonly problem: Localized } {
  if (!query.isRegex) return wordsTest(query);
  // What is wrong is said of the expression as it was written.
  const written = compile(query.text);
  if ('problem' in written || query.isCaseSensitive) {
    return 'problem' in written ? written : expressionTest(written);
  }
  const expression = compile(`(?i)${query.text}`);
  return 'problem' in expression ? expression : expressionTest(expression);
}

function wordsTest({ text, isCaseSensitive }: TextQuery): TextTest {
  const source = text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const one = new RegExp(source, isCaseSensitive ? '' : 'i');
  const all = new RegExp(source, isCaseSensitive ? 'g' : 'gi');
  return {
    mayOccurIn: (block) => one.test(block),
    test: (line) => one.test(line),
    places: (line) =>
      [...line.matchAll(all)].slice(0, maxPlaces).map(({ index, 0: found }) => [index, index + found.length]),
  };
}

function expressionTest(expression: LinearExpression): TextTest {
  return {
    // The expression may be tied to a line's beginning or end: only a look at each line can tell.
    mayOccurIn: () => true,
    test: (line) => expression.test(line),
    places(line) {
      const found: (readonly [number, number])[] = [];
      const matcher = expression.matcher(line);
      while (found.length < maxPlaces && matcher.find()) found.push([matcher.start(), matcher.end()]);
      return found.filter(([start, end]) => start < end);
    },
  };
}
