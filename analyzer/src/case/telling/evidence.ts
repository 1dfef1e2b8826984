// Owns the records that a failure quotes, each once, with the strongest role it has.
import { defined } from '../../defined';
import { isPersonsWords } from '../../facts/words/prose';
import type { Analysis, EvidenceRef, Operation } from '../../model';
import type { RankedFinding } from '../../rules/defineRule';
import type { Evidence } from '../types';
import { oneLine } from '../wording';

export const maxEvidence = 24;

/** The records that begin and end an operation. */
export function verdictsOf(operation: Operation | undefined): readonly EvidenceRef[] {
  if (!operation) return [];
  return [
    ...(operation.startFact === undefined ? [] : [{ fact: operation.startFact, role: 'context' as const }]),
    ...(operation.endFact === undefined ? [] : [{ fact: operation.endFact, role: 'verdict' as const }]),
  ];
}

/** What can be quoted of a finding that rests on more records than a failure quotes: the first ones. */
export function firstQuoted(finding: RankedFinding): readonly EvidenceRef[] {
  const { evidence } = finding;
  if (evidence.length <= maxEvidence) return evidence;
  const known = firsts.get(finding);
  if (known) return known;
  const facts = [...new Set(evidence.map(({ fact }) => fact))].sort((a, b) => a - b);
  const last = facts[maxEvidence - 1] ?? Number.POSITIVE_INFINITY;
  const first = evidence.filter(({ fact }) => fact <= last);
  firsts.set(finding, first);
  return first;
}

/** One finding may explain thousands of attempts. */
const firsts = new WeakMap<RankedFinding, readonly EvidenceRef[]>();

/** Cause before consequence before verdict; a record named twice keeps its strongest role. */
export const roleOrder = { cause: 0, verdict: 1, consequence: 2, context: 3 } as const;

/** What somebody writes around records only repeats them; where there are none, it is all that is quoted. */
function withoutWords({ facts }: Analysis, refs: EvidenceRef[]): EvidenceRef[] {
  const isWords = ({ fact, role }: EvidenceRef): boolean => {
    const record = facts[fact];
    return role !== 'cause' && record !== undefined && isPersonsWords(record);
  };
  const records = refs.filter((ref) => !isWords(ref));
  return records.some(({ fact }) => facts[fact]?.level !== 'unknown') ? records : refs;
}

/**
 * The records as a failure quotes them, in file order.
 * @param source 0-based index of the log in its case
 */
export function evidenceOf(analysis: Analysis, source: number, refs: readonly EvidenceRef[]): Evidence[] {
  const strongest = new Map<number, EvidenceRef>();
  for (const ref of refs) {
    const known = strongest.get(ref.fact);
    if (!known || roleOrder[ref.role] < roleOrder[known.role]) strongest.set(ref.fact, ref);
  }
  return withoutWords(analysis, [...strongest.values()])
    .sort((a, b) => a.fact - b.fact)
    .slice(0, maxEvidence)
    .flatMap((ref) => {
      const fact = analysis.facts[ref.fact];
      if (!fact) return [];
      return [
        {
          source,
          line: fact.line + 1,
          text: oneLine(fact),
          role: ref.role,
          ...defined({ time: fact.time }),
        },
      ];
    });
}
