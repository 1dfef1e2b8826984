// Owns the tie between updates that failed for a damaged store and the report of the readiness tool that lists the damage.
import type { RankedFailure } from '../telling/failure';
import type { Failure } from '../types';

/** ERROR_SXS_COMPONENT_STORE_CORRUPT, CBS_E_STORE_CORRUPTION: answers that mean nothing but damage in the store. */
const damagedStore: ReadonlySet<string | null> = new Set(['0x80073712', '0x800f0831']);

/**
 * Updates that say no more than that the store is damaged, and a readiness report that lists the damage: one failure with
 * the code of the updates and the cause of the report. The tool itself answers with no code.
 */
export function joinedToReadiness(list: readonly RankedFailure[]): readonly RankedFailure[] {
  const reports = list.filter(isReport);
  const updates = list.filter(isBareUpdate);
  const [report] = reports;
  const update = updates[0];
  const codes = new Set(updates.map(({ failure }) => failure.hresult));
  if (reports.length !== 1 || report === undefined || update === undefined || codes.size !== 1) return list;
  const told = [report.failure, ...updates.map(({ failure }) => failure)];
  const { operation, hresult, symbol, codeChain } = update.failure;
  const failure: Failure = {
    ...report.failure,
    ...{ operation, hresult, symbol, codeChain },
    kbs: unique(told.flatMap(({ kbs }) => kbs)),
    packages: unique(told.flatMap(({ packages }) => packages)),
    evidence: told.flatMap(({ evidence }) => evidence),
  };
  return list.flatMap((item) =>
    item === report ? { ...report, failure } : updates.includes(item) ? [] : item,
  );
}

function isReport({ operation, finding, failure }: RankedFailure): boolean {
  return operation?.client === 'CheckSUR' && finding !== undefined && failure.hresult === null;
}

/** The records of the update give its answer and no cause. */
function isBareUpdate({ failure, operation, finding }: RankedFailure): boolean {
  if (operation?.outcome !== 'failed' || failure.operation.kind !== 'install') return false;
  if (!damagedStore.has(failure.hresult)) return false;
  return finding === undefined || finding.depth === 'code';
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
