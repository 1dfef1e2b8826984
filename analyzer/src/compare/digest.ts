// Owns reducing a case to what is compared with others: no records, no evidence, so that thousands fit in memory.
import type { CaseResult, Failure } from '../case/types';
import type { CaseDigest, CauseDigest, ComparedCase, HintDigest } from './types';

/** What of a case is compared. */
export function digestOf(result: CaseResult): CaseDigest {
  const main = result.failures[0]?.rootCause?.source;
  const told = result.sources.filter(
    ({ osBuild, windowsRelease }) => osBuild !== null || windowsRelease !== null,
  );
  const source = told.find((each) => each === result.sources[main ?? -1]) ?? told[0];
  return {
    verdict: result.verdict,
    causes: result.failures.slice(0, maximumCauses).map(causeOf),
    hints: result.failures.length > 0 ? [] : hintsOf(result),
    osBuild: source?.osBuild ?? null,
    windowsRelease: source?.windowsRelease ?? null,
  };
}

/**
 * The row of a case that could be read.
 * @param path as it was given
 * @param problems what of it could not be read, a whole sentence each
 */
export function comparedCase(
  path: string,
  result: CaseResult,
  problems: readonly string[] = [],
): ComparedCase {
  const tried = [...result.errorCounts].sort((a, b) => b.count - a.count).slice(0, maximumCodes);
  return { path, digest: digestOf(result), tried, problems: problems.slice(0, maximumProblems) };
}

/** A case with more independent causes than this is compared by the first ones. */
const maximumCauses = 8;
const maximumHints = 8;
const maximumCodes = 8;
const maximumProblems = 5;

function causeOf(failure: Failure): CauseDigest {
  const { rootCause, operation } = failure;
  return {
    class: failure.class,
    title: failure.title,
    confidence: failure.confidence,
    operation: operation.kind,
    end: operation.end,
    hresult: failure.hresult,
    symbol: failure.symbol,
    causeCode: rootCause?.code ?? null,
    causeSymbol: rootCause?.symbol ?? null,
    culprit: rootCause?.culprit ?? null,
    kbs: failure.kbs.slice(0, 8),
  };
}

/** Warnings and errors that name an object; what is only worth knowing points to no cause. */
function hintsOf({ findings }: CaseResult): HintDigest[] {
  return findings
    .flatMap(({ rule, severity, message, culprit }): HintDigest[] =>
      culprit !== null && (severity === 'error' || severity === 'warning')
        ? [{ class: rule, title: message, culprit }]
        : [],
    )
    .slice(0, maximumHints);
}
