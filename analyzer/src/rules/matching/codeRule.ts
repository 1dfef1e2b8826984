// Owns the common matcher of classes that a result code alone states: the first record of each run of the code.
import type { FactIndex } from '../../facts/factIndex';
import { givesWorkUp, namesServiceLife } from '../../facts/serviceLife';
import { isOfTrace } from '../../facts/words/senders';
import type { Fact } from '../../model';
import { operationsAround } from '../../operations/around';
import { secondsOf } from '../../operations/times';
import type { Match, RuleContext, Standing } from '../defineRule';

/** Records of one code that follow each other within this time belong to one chain; where times are lost, within these lines. */
const chainReach = { seconds: 10, lines: 60 } as const;

/**
 * Yields one match per chain of records with one of the codes: its first record, with the rest as consequences.
 * @param codes unsigned 32-bit codes
 */
export function* matchCodes(index: FactIndex, codes: readonly number[]): Iterable<Match> {
  let chain: { match: Match; last: Fact; code: number } | undefined;
  for (const k of index.withCode(...codes)) {
    const fact = index.fact(k);
    const code = fact.codes.find((candidate) => codes.includes(candidate));
    if (code === undefined) continue;
    if (chain && chain.code === code && isNear(chain.last, fact)) {
      if (isStory(chain.last) && !isStory(fact)) {
        // Who asks tells the code first and then shows the record or the answer.
        chain.match = { fact: k, code, evidence: [{ fact: k, role: 'cause' }] };
        chain.last = fact;
        continue;
      }
      chain.match = {
        ...chain.match,
        count: (chain.match.count ?? 1) + 1,
        evidence: [...(chain.match.evidence ?? []).slice(0, 7), { fact: k, role: 'consequence' }],
      };
      chain.last = fact;
      continue;
    }
    if (chain) yield chain.match;
    chain = { match: { fact: k, code, evidence: [{ fact: k, role: 'cause' }] }, last: fact, code };
  }
  if (chain) yield chain.match;
}

/** Words that people wrote about a failure, and no record of one. */
function isStory({ shape, component }: Fact): boolean {
  return shape === 'other.bare' && component === '';
}

function isNear(a: Fact, b: Fact): boolean {
  if (a.time === undefined || b.time === undefined) return b.line - a.line <= chainReach.lines;
  return Math.abs(secondsOf(b.time) - secondsOf(a.time)) <= chainReach.seconds;
}

/**
 * What a record that only states a code is worth: in a log with verdicts it explains one of them; in lines cut out
 * of a log, where nothing came to a verdict, it is all the proof there can be.
 */
export function standingOfCode({ index, operations }: RuleContext, fact: number): Standing {
  if (operations.some(({ outcome }) => outcome !== 'unknown')) return 'explains';
  // Where the service starts and stops and nothing fails, a client has asked for something that is not there.
  if (namesServiceLife(index) && (index.fact(fact).level === 'info' || isLongWithoutFailure(index)))
    return 'explains';
  if (isOfTrace(index.fact(fact))) return 'explains';
  // DISM warns of what it does without.
  if (index.fact(fact).shape === 'dism.warning' && index.facts.length > aHandful) return 'explains';
  return /^(?:cbs|csi|ai|console|dism|other)\./.test(index.fact(fact).shape) ? 'proof' : 'explains';
}

/** So few records are cut out for what they say, whatever their level. */
const aHandful = 3;

/** A log of more lines than anybody cuts out for an error. */
const aWholeLog = 400;

/** A whole log in which servicing gave nothing up: what it says of one call at level Error came to nothing either. */
function isLongWithoutFailure(index: FactIndex): boolean {
  const lines = (index.facts.at(-1)?.line ?? 0) - (index.facts[0]?.line ?? 0);
  return lines > aWholeLog && !givesWorkUp(index);
}

/** Answers that wrap whatever failed below (setup-failure-classes, rule 5 of chapter 1). */
const envelopes: readonly number[] = [0x80004005, 0x80070643, 0x80240022, 0x800f0922, 0x8024200b];

/**
 * True where a record can be about the failure around it: no failed operation is there, or one that answered with
 * one of the codes or with an envelope. Records of probes stand in failed sessions too and explain nothing there.
 * @param codes unsigned 32-bit codes
 */
export function fitsAnswer(
  { index, operations }: RuleContext,
  fact: number,
  codes: readonly number[],
): boolean {
  const { line } = index.fact(fact);
  const answers = operationsAround(operations, line, 12).flatMap(({ outcome, result }) =>
    outcome === 'failed' && result !== undefined ? result : [],
  );
  return answers.length === 0 || answers.some((code) => codes.includes(code) || envelopes.includes(code));
}

/** True where all that is known of the work around a record is that it succeeded. */
export function isInsideSuccess({ index, operations }: RuleContext, fact: number): boolean {
  const { line } = index.fact(fact);
  const around = operationsAround(operations, line).filter(({ kind }) => kind !== 'service-life');
  return around.length > 0 && around.every(({ outcome }) => outcome === 'succeeded');
}
