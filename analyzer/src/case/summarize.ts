// Owns the join of several analyses into one case. (Engine in progress.)
import type { CaseResult, CaseSource } from './types';

/** Joins the logs of one case into verdict, failures and findings; language-neutral. */
export function summarizeCase(_sources: readonly CaseSource[]): CaseResult {
  return {
    sources: [],
    verdict: 'inconclusive',
    failures: [],
    findings: [],
    attempts: [],
    errorCounts: [],
    corruption: { unrepaired: [], unrepairedTotal: 0, repairedTotal: 0 },
    missingLogs: [],
  };
}
