// Owns what prose says of updates and the codes they ended with: "0x80070422 for KB5000001 and 0x800f0922 for KB5000002".

import { isFailureCode } from '../../facts/codes';
import { updatesAndCodesIn } from '../../facts/words/prose';
import type { Analysis, Fact, Operation } from '../../model';
import { excerptOperation } from './excerpt';

/**
 * The work that a cut-out is about: one operation, or one for each update where somebody tells of several.
 * @returns none where the text is no cut-out that states a failure
 */
export function excerptOperations(analysis: Analysis): readonly Operation[] {
  const only = excerptOperation(analysis);
  if (only === undefined) return [];
  const told = (analysis.kind === 'unknown' ? toldPairs(analysis.facts) : []).map(
    ({ kb, code, fact }): Operation => ({ ...only, endFact: fact, result: code, target: kb, kbs: [kb] }),
  );
  return told.length === 0 ? [only] : told;
}

/** An update and what somebody says it ended with. */
interface ToldPair {
  readonly kb: string;
  readonly code: number;
  /** Index of the fact that states the code. */
  readonly fact: number;
}

/** The pairs of a text in which codes and updates stand by turns; none where it is not clear what belongs together. */
function toldPairs(facts: readonly Fact[]): readonly ToldPair[] {
  const tokens = facts.flatMap((fact, k) =>
    updatesAndCodesIn(fact).map((token) => ({
      fact: k,
      kb: 'kb' in token ? token.kb : undefined,
      code: 'code' in token ? token.code : undefined,
    })),
  );
  if (tokens.length === 0 || tokens.length % 2 === 1) return [];
  const isTurn = tokens.every(
    ({ kb }, k) => k === 0 || (kb === undefined) !== (tokens[k - 1]?.kb === undefined),
  );
  if (!isTurn) return [];
  const pairs: ToldPair[] = [];
  for (let k = 0; k < tokens.length; k += 2) {
    const [a, b] = [tokens[k], tokens[k + 1]];
    const kb = a?.kb ?? b?.kb;
    const code = a?.code ?? b?.code;
    if (kb === undefined || code === undefined || !isFailureCode(code)) return [];
    pairs.push({ kb, code, fact: (a?.code === undefined ? b : a)?.fact ?? 0 });
  }
  return pairs;
}
