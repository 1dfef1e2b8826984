// Owns which record stands lowest in the chain of a failed operation's code, where no rule explains it.
import { isFailureCode } from '../../facts/codes';
import { isNoise } from '../../facts/factIndex';
import type { Analysis, Operation } from '../../model';
import { isSameFailure, statedCode } from '../codes';
import { hasBeginning, ownTimeOf, previousEnd } from './candidates';
import { ladderReach, repeating } from './namedObject';

/** Index of the fact that stands lowest in the chain of the operation's code; undefined when there is none. */
export function innermostFact(analysis: Analysis, operation: Operation): number | undefined {
  const { result } = operation;
  // Each event is a story of its own; another one with the same code is another attempt.
  if (result === undefined || analysis.kind === 'event-log') return operation.endFact;
  const innermost = firstWithCode(analysis, operation, result);
  const lowest = innermost === undefined ? undefined : namedBelow(analysis, innermost, result);
  const found = lowest ?? operation.endFact;
  return loggedFor(analysis, found, result) ?? toldBefore(analysis, innermost) ?? found;
}

/** The first record of the ladder, upwards from the operation's end, that states its code. */
function firstWithCode(analysis: Analysis, operation: Operation, result: number): number | undefined {
  const { kind, startLine, endFact } = operation;
  const from = firstLine(analysis, operation);
  let first: number | undefined;
  for (let k = endFact ?? analysis.facts.length - 1; k >= 0; k--) {
    const fact = analysis.facts[k];
    if (!fact || fact.line < from) break;
    if (isNoise(fact) || (fact.line < startLine && repeating.test(fact.shape))) continue;
    const codes = kind === 'excerpt' ? [...fact.codes, statedCode(fact) ?? 0] : fact.codes;
    if (codes.some((code) => isFailureCode(code) && isSameFailure(code, result))) first = k;
  }
  return first;
}

/**
 * The store states a failure by its name alone (`(F) STATUS_OBJECT_NAME_NOT_FOUND #31# from …`) right before servicing
 * says it with its code: what stands directly below the ladder belongs to it, what stands apart may be a probe.
 */
function namedBelow({ facts }: Analysis, innermost: number, result: number): number {
  let lowest = innermost;
  for (let k = innermost - 1; k >= Math.max(0, innermost - ladderReach); k--) {
    const fact = facts[k];
    if (fact?.level !== 'error' || !fact.shape.startsWith('csi.') || isNoise(fact)) break;
    const code = statedCode(fact);
    if (code === undefined || !isSameFailure(code, result)) break;
    lowest = k;
  }
  return lowest;
}

/** How far behind a console's answer, in facts, the log's own records of the same failure may be pasted. */
const pasteReach = 40;

/** Who pastes what the console printed often pastes the log behind it: its first record with that code lies deeper. */
function loggedFor({ facts }: Analysis, told: number | undefined, result: number): number | undefined {
  const shape = told === undefined ? undefined : facts[told]?.shape;
  if (told === undefined || !(shape?.startsWith('console.') || shape === 'other.bare')) return undefined;
  const index = facts
    .slice(told, told + pasteReach)
    .findIndex(
      ({ shape, codes }) =>
        shape.startsWith('dism.') && codes.some((code) => isFailureCode(code) && isSameFailure(code, result)),
    );
  return index < 0 ? undefined : told + index;
}

/** Setup tells in words why it stops, right before the first answer that only has a code: `User did not accept …`. */
function toldBefore({ kind, facts }: Analysis, k: number | undefined): number | undefined {
  const [answer, before] = k === undefined ? [] : [facts[k], facts[k - 1]];
  if (kind !== 'setup' || k === undefined || answer?.shape !== 'setup.manager-result') return undefined;
  if (before === undefined || !before.shape.startsWith('other.') || before.level !== 'error')
    return undefined;
  return before.codes.length === 0 && answer.line - before.line <= 2 ? k - 1 : undefined;
}

/** Where the ladder below an operation's answer may begin: with its work, or as far back as its beginning was cut off. */
function firstLine(analysis: Analysis, operation: Operation): number {
  const { kind, startLine } = operation;
  if (kind === 'boot-processing' || kind.startsWith('wu-')) return startLine - 200;
  return hasBeginning(analysis, operation)
    ? startLine
    : Math.max(startLine - 200, previousEnd(analysis, operation), ownTimeOf(analysis, operation));
}
