// Owns the redactors: one for each case, so that a name has the same mask in its logs, its report and mails about it.
import type { Redactor, TextMatcher } from '../../analyzer/src/index';
import { createRedactor } from '../../analyzer/src/index';

export interface CaseRedactor {
  readonly redactor: Redactor;
  /** What was learned from to its end, by URI, with what tells its versions apart: it teaches nothing more. */
  readonly learned: Map<string, unknown>;
}

export interface Redactors {
  /**
   * The redactor of a case.
   * @param patterns the own expressions; masks are given anew where they are others than before
   */
  of(subject: string, patterns: OwnPatterns): CaseRedactor;
}

export interface OwnPatterns {
  /** As the settings have them. */
  readonly sources: readonly string[];
  readonly matchers: readonly TextMatcher[];
}

/** Cases of a long day; a redactor holds nothing but names. */
const maxCases = 32;

/** Makes the keeper of the redactors; those used longest ago are let go of. */
export function createRedactors(): Redactors {
  const known = new Map<string, CaseRedactor>();
  return {
    of: (subject, { sources, matchers }) => {
      const key = JSON.stringify([subject, ...sources]);
      const redactor = known.get(key) ?? createCaseRedactor(matchers);
      // Re-inserted, so that the one used longest ago is the first to go.
      known.delete(key);
      known.set(key, redactor);
      const [oldest] = known.keys();
      if (known.size > maxCases && oldest !== undefined) known.delete(oldest);
      return redactor;
    },
  };
}

function createCaseRedactor(patterns: readonly TextMatcher[]): CaseRedactor {
  return { redactor: createRedactor({ patterns }), learned: new Map() };
}
