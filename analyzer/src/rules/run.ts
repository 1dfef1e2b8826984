// Owns running the rules over one log: each alone, a crash of one never takes the others down.

import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { algorithmOf } from '../facts/hash';
import type { Operation, Problem } from '../model';
import { operationsAround } from '../operations/around';
import type { Steps } from '../steps';
import type { Match, RankedFinding, Rule, RuleContext } from './defineRule';
import { rules } from './index';

interface RunOptions {
  readonly strict: boolean;
  /** Receives `ruleCrashed`. */
  readonly problems: Problem[];
}

/** More findings of one rule than a reader can use; behind them only those count that a failure may rest on. */
const maxFindingsPerRule = 500;
/** Facts of one shape are bounded (`factStore.ts`): only a rule that finds several things in each of them comes so far. */
const maxCausesPerRule = 10_000;

/** Runs every rule, one a step, and returns the findings in file order. */
export function* runningRules(
  index: FactIndex,
  operations: readonly Operation[],
  options: RunOptions,
): Steps<RankedFinding[]> {
  const findings: RankedFinding[] = [];
  // One object for all rules: what several of them work out is kept for it.
  const context: RuleContext = { index, operations };
  for (const rule of rules) {
    try {
      for (const found of matchesOf(rule, context, options.problems)) findings.push(findingOf(rule, found));
    } catch (error) {
      if (options.strict) throw error;
      options.problems.push({ code: 'ruleCrashed', line: 0, count: 1, detail: rule.meta.id });
    }
    yield;
  }
  return findings.sort((a, b) => a.fact - b.fact);
}

/** The matches of a rule, within bounds; the result says how many are left out. */
function* matchesOf(rule: Rule, context: RuleContext, problems: Problem[]): Iterable<Match> {
  let kept = 0;
  let leftOut = 0;
  for (const match of rule.match(context)) {
    if (kept < maxFindingsPerRule || (kept < maxCausesPerRule && mayCause(rule, match, context))) {
      kept++;
      yield match;
    } else leftOut++;
  }
  if (leftOut === 0) return;
  const detail = rule.meta.id;
  problems.push(
    kept === maxFindingsPerRule
      ? { code: 'findingLimit', line: 0, count: kept, detail }
      : { code: 'findingsLeftOut', line: 0, count: leftOut, detail },
  );
}

/** True for what proves a failure, or may explain an operation that failed: another class would be told of it. */
function mayCause(rule: Rule, match: Match, { index, operations }: RuleContext): boolean {
  const standing = match.standing ?? rule.meta.standing;
  if (standing !== 'explains') return standing === 'proof';
  return operationsAround(operations, index.fact(match.fact).line).some(
    ({ outcome }) => outcome === 'failed',
  );
}

function findingOf(rule: Rule, match: Match): RankedFinding {
  const { meta } = rule;
  const standing = match.standing ?? meta.standing;
  const algorithm = algorithmOf(match.expectedHash ?? match.actualHash ?? '');
  return {
    ruleId: meta.id,
    ...defined({ variant: match.variant }),
    severity: match.severity ?? meta.severity,
    role: standing === 'note' ? 'context' : 'cause',
    confidence: match.confidence ?? 'high',
    fact: match.fact,
    evidence: match.evidence ?? [{ fact: match.fact, role: 'cause' }],
    ...defined({ code: match.code, culprit: match.culprit }),
    values: match.values ?? {},
    details: match.details ?? [],
    ...defined({ expectedHash: match.expectedHash, actualHash: match.actualHash, hashAlgorithm: algorithm }),
    count: match.count ?? 1,
    repaired: match.repaired ?? false,
    kbs: match.kbs ?? [],
    packages: match.packages ?? [],
    depth: match.depth ?? meta.depth,
    standing,
    ...defined({ told: match.told }),
  };
}
