// Owns further attempts: a rule tells of a cause once, and a later attempt that failed at the same record failed for it too.

import { isFailureCode } from '../../facts/codes';
import type { Analysis, Fact } from '../../model';
import { onceFor } from '../../once';
import { countBelow } from '../../ordered';
import type { RankedFinding } from '../../rules/defineRule';
import { isSameFailure } from '../codes';
import { bearingsOf, isCause, rankedFindings } from './bearings';

/**
 * The causes whose record was written again within a span, resting on that later record.
 * @param from first line, 0-based
 * @param to last line, 0-based
 */
export function repeatedIn(analysis: Analysis, from: number, to: number): RankedFinding[] {
  const { facts } = analysis;
  const { factLines } = bearingsOf(analysis);
  const known = findingsByWords(analysis);
  const again = new Map<RankedFinding, RankedFinding>();
  for (let k = countBelow(factLines, from); k < countBelow(factLines, to + 1); k++) {
    const fact = facts[k];
    if (fact === undefined || !known.shapes.has(fact.shape)) continue;
    for (const finding of known.byWords.get(wordsOf(fact)) ?? [])
      if (finding.fact !== k && !again.has(finding) && !statesOther(analysis, finding, fact))
        again.set(finding, { ...finding, fact: k, evidence: [{ fact: k, role: 'cause' }] });
  }
  return [...again.values()];
}

/** The same words with another code tell of another failure: `Error Code: 80070652`, `Error Code: 80070490`. */
function statesOther({ facts }: Analysis, { fact, code }: RankedFinding, later: Fact): boolean {
  const isOwn = (each: number): boolean => code !== undefined && isSameFailure(each, code);
  if (code === undefined || facts[fact]?.codes.some(isOwn) !== true) return false;
  return later.codes.some(isFailureCode) && !later.codes.some(isOwn);
}

interface FindingsByWords {
  readonly shapes: ReadonlySet<string>;
  /** One finding of each rule. */
  readonly byWords: ReadonlyMap<string, readonly RankedFinding[]>;
}

/** Each attempt without a cause of its own asks. */
const findingsByWords = onceFor((analysis: Analysis): FindingsByWords => {
  const shapes = new Set<string>();
  const byWords = new Map<string, RankedFinding[]>();
  for (const finding of rankedFindings(analysis).filter(isCause)) {
    const fact = analysis.facts[finding.fact];
    if (fact === undefined) continue;
    shapes.add(fact.shape);
    const words = wordsOf(fact);
    const same = byWords.get(words);
    if (same === undefined) byWords.set(words, [finding]);
    // Of what one rule says of the same words again and again, one is enough.
    else if (!same.some(({ ruleId }) => ruleId === finding.ruleId)) same.push(finding);
  }
  return { shapes, byWords };
});

/** What a record says: only times and sequence numbers, which are digits and eight hexadecimal ones, are left out. */
function wordsOf({ shape, level, text }: Fact): string {
  const words = text.replace(/\b[0-9a-f]{8}(?=[ @])/gi, '#').replace(/\d+/g, '#');
  return `${shape}\n${level}\n${words}`;
}
