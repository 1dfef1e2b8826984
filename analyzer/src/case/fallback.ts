// Owns what is said about a failed operation that no rule explains: the innermost record of the chain of its code,
// the class the knowledge base ties to the code, and low confidence.
import { isFailureCode } from '../facts/codes';
import { isNoise } from '../facts/factIndex';
import type { Analysis, Operation } from '../model';
import { isSameFailure } from './codes';

/** Index of the fact that stands lowest in the chain of the operation's code; undefined when there is none. */
export function innermostFact(analysis: Analysis, operation: Operation): number | undefined {
  const { result } = operation;
  if (result === undefined) return operation.endFact;
  const end = operation.endFact ?? analysis.facts.length - 1;
  let innermost: number | undefined;
  for (let k = end; k >= 0; k--) {
    const fact = analysis.facts[k];
    if (!fact || fact.line < operation.startLine - 200) break;
    if (
      fact.line < operation.startLine &&
      operation.kind !== 'boot-processing' &&
      !operation.kind.startsWith('wu-')
    )
      break;
    if (isNoise(fact) || k > end) continue;
    if (fact.codes.some((code) => isFailureCode(code) && isSameFailure(code, result))) innermost = k;
  }
  return innermost ?? operation.endFact;
}
