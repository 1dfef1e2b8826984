// Owns the move of findings and operations to another numbering of facts: records joined theirs, or they joined others.
import type { Operation } from './model';

/** What a finding says of facts by their index. */
interface OnFacts {
  readonly fact: number;
  readonly evidence: readonly { readonly fact: number }[];
}

/** The finding with its own fact and those of its evidence at their new indices. */
export function withMovedFinding<F extends OnFacts>(finding: F, moved: (fact: number) => number): F {
  const evidence = finding.evidence.map((ref) => ({ ...ref, fact: moved(ref.fact) }));
  return { ...finding, fact: moved(finding.fact), evidence };
}

/** The operation with its first and last fact at their new indices, as far as it has them. */
export function withMovedOperation(operation: Operation, moved: (fact: number) => number): Operation {
  const { startFact, endFact } = operation;
  return {
    ...operation,
    ...(startFact === undefined ? {} : { startFact: moved(startFact) }),
    ...(endFact === undefined ? {} : { endFact: moved(endFact) }),
  };
}
