// Owns users' regular expressions. The engine is RE2's: its time grows with the length of the text, whatever the
// expression, and what would need more (look-around, back references) is refused when the rule is read.
import { RE2JS, RE2Set } from 're2js';
import type { Localized } from '../../analyzer/src/index';
import { expressionSentences, say } from './problems';

export interface Expression {
  /** Names of the groups, in the order of the expression. */
  readonly groups: readonly string[];
  /** The named parts of the first match; undefined where there is none. */
  exec(text: string): Readonly<Record<string, string>> | undefined;
  readonly source: string;
  /** Steps of the compiled machine. */
  readonly size: number;
  /** Has something else than the expression itself decide whether a text is worth a search. */
  lookThrough(mayMatch: (text: string) => boolean): void;
}

/** Steps of the compiled machine; each costs up to one look per character. */
const maxProgramSize = 2_000;

/** Compiles an expression; `problem` where it is refused. */
export function compileExpression(source: string): Expression | { readonly problem: Localized } {
  const compiled = compileChecked(source);
  if ('problem' in compiled) return compiled;
  const groups = Object.keys(compiled.namedGroups());
  const odd = groups.find((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name));
  if (odd !== undefined) return { problem: say(expressionSentences.groupName, { name: odd }) };
  // The test without groups runs on the fast machine and rejects nearly every record.
  let mayMatch = (text: string): boolean => compiled.test(text);
  return {
    groups,
    source,
    size: compiled.programSize(),
    exec: (text) => (mayMatch(text) ? partsOf(compiled, groups, text) : undefined),
    lookThrough: (next) => {
      mayMatch = next;
    },
  };
}

/** Compiles an expression that is small and says something; `problem` where it is refused. */
export function compileChecked(source: string): RE2JS | { readonly problem: Localized } {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source);
  } catch (error) {
    return { problem: sentenceOf(error) };
  }
  if (compiled.programSize() > maxProgramSize) return { problem: expressionSentences.tooLarge };
  return compiled.test('') ? { problem: expressionSentences.matchesAll } : compiled;
}

/** Up to so many expressions with a fixed text in them are quicker one by one. */
const fewExpressions = 20;
/** Steps that one machine may have for all its expressions. */
const maxSetSize = 10_000;

/**
 * Has expressions share one look at each text: its time does not grow with their number. Those without regard to case
 * gain even alone, since no fixed text can be looked for first.
 */
export function shareLooks(expressions: readonly Expression[]): void {
  const isMany = expressions.length > fewExpressions;
  let group: Expression[] = [];
  let size = 0;
  for (const each of expressions) {
    if (!isMany && !each.source.includes('(?i')) continue;
    if (size + each.size > maxSetSize) {
      shareOneLook(group);
      group = [];
      size = 0;
    }
    group.push(each);
    size += each.size;
  }
  shareOneLook(group);
}

function shareOneLook(expressions: readonly Expression[]): void {
  if (expressions.length === 0) return;
  const set = new RE2Set();
  for (const { source } of expressions) set.add(source);
  set.compile();
  // All rules are asked about one text before the next text comes.
  let seen: string | undefined;
  let found: ReadonlySet<number> = new Set();
  expressions.forEach((each, id) => {
    each.lookThrough((text) => {
      if (text !== seen) {
        seen = text;
        found = new Set(set.match(text));
      }
      return found.has(id);
    });
  });
}

function partsOf(
  compiled: RE2JS,
  groups: readonly string[],
  text: string,
): Readonly<Record<string, string>> | undefined {
  const values: Record<string, string> = {};
  if (groups.length === 0) return values;
  const matcher = compiled.matcher(text);
  if (!matcher.find()) return undefined;
  for (const name of groups) values[name] = matcher.group(name) ?? '';
  return values;
}

/** What the engine's messages begin with, and what is said instead. */
const sayings: readonly (readonly [RegExp, Localized])[] = [
  [/\(\?<?[=!]/, expressionSentences.look],
  [/invalid escape sequence/, expressionSentences.backReference],
  [/missing closing \]/, expressionSentences.bracket],
  [/missing closing \)|unexpected \)|missing parenthesis/, expressionSentences.parenthesis],
  [/repeat|repetition/, expressionSentences.repeat],
  [/character class range/, expressionSentences.range],
  [/named capture|duplicate/, expressionSentences.group],
  [/nests too deeply/, expressionSentences.deep],
];

function sentenceOf(error: unknown): Localized {
  const message = error instanceof Error ? error.message : String(error);
  const part = /: (`.*`)$/s.exec(message)?.[1]?.slice(0, 60) ?? '';
  const saying = sayings.find(([pattern]) => pattern.test(message))?.[1] ?? expressionSentences.other;
  return say(saying, { part });
}
