// Owns further attempts: a rule tells of a cause once, and a later attempt that failed at the same record failed for it too.
import type { Analysis, Fact } from '../model';
import type { RankedFinding } from '../rules/defineRule';

/**
 * The findings whose record was written again within a span, resting on that later record.
 * @param findings causes that lie outside the span
 * @param from first line, 0-based
 * @param to last line, 0-based
 */
export function repeatedIn(
  { facts }: Analysis,
  findings: readonly RankedFinding[],
  from: number,
  to: number,
): RankedFinding[] {
  const within = facts.flatMap((fact, k) => (from <= fact.line && fact.line <= to ? [{ fact, k }] : []));
  return findings.flatMap((finding) => {
    const first = facts[finding.fact];
    const again = within.find(({ fact }) => first !== undefined && isSameRecord(first, fact));
    if (again === undefined) return [];
    return [{ ...finding, fact: again.k, evidence: [{ fact: again.k, role: 'cause' as const }] }];
  });
}

/** The same words: only times and sequence numbers, which are digits and eight hexadecimal ones, differ. */
function isSameRecord(a: Fact, b: Fact): boolean {
  return a !== b && a.shape === b.shape && a.level === b.level && wordsOf(a) === wordsOf(b);
}

function wordsOf({ text }: Fact): string {
  return text.replace(/\b[0-9a-f]{8}(?=[ @])/gi, '#').replace(/\d+/g, '#');
}
