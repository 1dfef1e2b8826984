// Owns the tie between an upgrade that stopped at its compatibility check and the report of that check, which names what blocks.
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, Failure } from '../types';

/** MOSETUP_E_COMPAT_INSTALLREQ_BLOCK and the other answers of the check, which name nothing. */
const blocked: ReadonlySet<string | null> = new Set(['0xc1900200', '0xc1900202', '0xc1900208']);

/** Classes of what a report marks as a block. */
const marked = /^(?:up\.(?:compat\.|requirements$)|drv\.hardblock$)/;

/**
 * Upgrades that say no more than that something blocks, and a report beside their logs that names it: one failure for each
 * thing that is named, with the answer of the upgrade.
 */
export function joinedToReports(
  list: readonly RankedFailure[],
  sources: readonly CaseSource[],
): readonly RankedFailure[] {
  const bare = list.filter(isBare);
  const reports = list.filter((item) => isReport(item, sources));
  const [upgrade] = bare;
  if (upgrade === undefined || reports.length === 0) return list;
  return list.flatMap((item) => {
    if (bare.includes(item)) return [];
    return reports.includes(item) ? { ...item, failure: withAnswer(item.failure, upgrade.failure) } : item;
  });
}

function withAnswer(report: Failure, upgrade: Failure): Failure {
  const { operation, hresult, symbol, codeChain, notProved } = upgrade;
  return {
    ...report,
    ...{ operation, hresult, symbol, codeChain, notProved },
    evidence: [...report.evidence, ...upgrade.evidence],
  };
}

/** The answer of the check, without a name. */
function isBare({ failure, operation }: RankedFailure): boolean {
  if (operation?.outcome !== 'failed' || failure.operation.kind !== 'upgrade') return false;
  return blocked.has(failure.hresult) && failure.rootCause?.culprit == null && marked.test(failure.class);
}

/** A block out of a file that holds no record of a run. */
function isReport({ failure, operation, source }: RankedFailure, sources: readonly CaseSource[]): boolean {
  if (operation !== undefined || failure.rootCause?.culprit == null || !marked.test(failure.class))
    return false;
  return sources[source]?.analysis.facts.every(({ shape }) => shape.startsWith('setup.compat.')) === true;
}
