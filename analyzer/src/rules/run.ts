// Owns running the rules over one log: each alone, a crash of one never takes the others down.

import { defined } from '../defined';
import type { FactIndex } from '../facts/factIndex';
import { algorithmOf } from '../facts/hash';
import type { Operation, Problem } from '../model';
import type { Steps } from '../steps';
import type { Match, RankedFinding, Rule, RuleContext } from './defineRule';
import { rules } from './index';

interface RunOptions {
  readonly strict: boolean;
  /** Receives `ruleCrashed`. */
  readonly problems: Problem[];
}

/**
 * What a rule is kept from behind this is told of other rules or of none. Facts of one shape are bounded (`factStore.ts`),
 * so that only a rule that finds several things in each of them comes so far; then the result says so.
 */
const maxFindingsPerRule = 10_000;

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
      let kept = 0;
      for (const match of rule.match(context)) {
        if (++kept > maxFindingsPerRule) {
          options.problems.push({
            code: 'findingLimit',
            line: 0,
            count: maxFindingsPerRule,
            detail: rule.meta.id,
          });
          break;
        }
        findings.push(findingOf(rule, match));
      }
    } catch (error) {
      if (options.strict) throw error;
      options.problems.push({ code: 'ruleCrashed', line: 0, count: 1, detail: rule.meta.id });
    }
    yield;
  }
  return findings.sort((a, b) => a.fact - b.fact);
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
