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
  const { factLines } = bearingsOf(analysis);
  const { places, told, findingCount } = repeatsOf(analysis);
  const [start, end] = [countBelow(factLines, from), countBelow(factLines, to + 1)];
  const again = new Map<RankedFinding, RankedFinding>();
  for (let n = countBelow(places, start); n < places.length; n++) {
    const k = places[n] ?? 0;
    const fact = analysis.facts[k];
    if (k >= end || again.size === findingCount) break;
    if (fact === undefined) continue;
    for (const finding of told[n] ?? [])
      if (finding.fact !== k && !again.has(finding) && isTold(analysis, finding, { start, at: k }))
        again.set(finding, { ...finding, fact: k, evidence: [{ fact: k, role: 'cause' }] });
  }
  return [...again.values()];
}

/** A record of a later attempt. */
interface Later {
  /** The first fact of the attempt. */
  readonly start: number;
  readonly at: number;
}

function isTold(analysis: Analysis, finding: RankedFinding, later: Later): boolean {
  const fact = analysis.facts[later.at];
  return fact !== undefined && !statesOther(analysis, finding, fact) && !namesOther(analysis, finding, later);
}

/** Records of one failure stand so close together. */
const factsBefore = 8;
const factsBehind = 3;
/** What an attempt was asked to do stands so far before its failure. */
const factsOfAttempt = 60;

/** The same words about another object, which only a number tells apart: `oem12.inf`, `oem33.inf`. */
function namesOther(
  { facts }: Analysis,
  { fact, evidence, culprit }: RankedFinding,
  { start, at }: Later,
): boolean {
  const name = culprit?.name.toLowerCase();
  if (name === undefined) return false;
  const holds = (one: Fact | undefined): boolean => one?.text.toLowerCase().includes(name) === true;
  const naming = [fact, ...evidence.map((ref) => ref.fact)].map((k) => facts[k]).find(holds);
  if (naming === undefined)
    return (
      facts.slice(Math.max(0, fact - factsOfAttempt), fact + factsBehind).some(holds) &&
      !facts.slice(Math.max(start, at - factsOfAttempt), at + factsBehind).some(holds)
    );
  const words = wordsOf(naming);
  const again = facts
    .slice(Math.max(start, at - factsBefore), at + factsBehind)
    .filter((one) => one.shape === naming.shape && wordsOf(one) === words);
  return again.length > 0 && !again.some(holds);
}

/** The same words with another code tell of another failure: `Error Code: 80070652`, `Error Code: 80070490`. */
function statesOther({ facts }: Analysis, { fact, code }: RankedFinding, later: Fact): boolean {
  const isOwn = (each: number): boolean => code !== undefined && isSameFailure(each, code);
  if (code === undefined || facts[fact]?.codes.some(isOwn) !== true) return false;
  return later.codes.some(isFailureCode) && !later.codes.some(isOwn);
}

/** Where a log says what the record of a cause says. */
interface Repeats {
  /** Indexes of these facts, ascending. */
  readonly places: readonly number[];
  /** Beside each the causes that are told in its words, one of each rule. */
  readonly told: readonly (readonly RankedFinding[])[];
  readonly findingCount: number;
}

/** Each attempt without a cause of its own asks, and an attempt without times asks for the whole log. */
const repeatsOf = onceFor((analysis: Analysis): Repeats => {
  const { shapes, byWords } = causesByWords(analysis);
  const places: number[] = [];
  const told: (readonly RankedFinding[])[] = [];
  for (const [k, fact] of analysis.facts.entries()) {
    const findings = shapes.has(fact.shape) ? byWords.get(wordsOf(fact)) : undefined;
    if (findings === undefined) continue;
    places.push(k);
    told.push(findings);
  }
  return { places, told, findingCount: new Set([...byWords.values()].flat()).size };
});

interface CausesByWords {
  readonly shapes: ReadonlySet<string>;
  /** One finding of each rule. */
  readonly byWords: ReadonlyMap<string, readonly RankedFinding[]>;
}

function causesByWords(analysis: Analysis): CausesByWords {
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
}

/** What a record says: only times and sequence numbers, which are digits and eight hexadecimal ones, are left out. */
function wordsOf({ shape, level, text }: Fact): string {
  const words = text.replace(/\b[0-9a-f]{8}(?=[ @])/gi, '#').replace(/\d+/g, '#');
  return `${shape}\n${level}\n${words}`;
}
