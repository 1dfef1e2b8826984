// Owns checks of the store of which a text holds the totals and not the list: how much they left damaged, and of what kind.
import type { FactIndex } from '../../facts/factIndex';
import type { Detail, Operation } from '../../model';
import { detail } from '../matching/values';

export interface CountedDamage {
  /** The fact that counts what was found. */
  readonly fact: number;
  /** The fact that counts what was repaired. */
  readonly repaired: number | undefined;
  readonly left: number;
  /** What the readiness tool counts by kind. */
  readonly details: readonly Detail[];
}

/** The checks that count more damage than repairs and state no code, which would say more. */
export function* countedDamage(index: FactIndex, operations: readonly Operation[]): Iterable<CountedDamage> {
  for (const check of operations) {
    const { kind, outcome, recoveredLater, result = 0 } = check;
    if (kind !== 'store-check' || outcome !== 'failed' || recoveredLater || result !== 0) continue;
    const of = (...shapes: readonly string[]): readonly number[] =>
      index.ofShape(...shapes).filter((k) => isWithin(check, index.fact(k).line));
    const fact = of('cbs.check.found', 'cbs.check.detected').at(-1);
    if (fact === undefined) continue;
    const repaired = of('cbs.check.fixed', 'cbs.check.repaired').at(-1);
    const left = countOf(index, fact) - countOf(index, repaired);
    if (left > 0) yield { fact, repaired, left, details: kindsOf(index, of('checksur.count')) };
  }
}

function isWithin({ startLine, endLine }: Operation, line: number): boolean {
  return startLine <= line && line <= endLine;
}

function countOf(index: FactIndex, k: number | undefined): number {
  return k === undefined ? 0 : Number(index.fact(k).fields.count ?? 0);
}

/** A row for each kind of which more was found than fixed: `CSI Payload File Missing`, 7. */
function kindsOf(index: FactIndex, counts: readonly number[]): readonly Detail[] {
  const left = new Map<string, number>();
  for (const k of counts) {
    const { category = '', count, fixed } = index.fact(k).fields;
    const sign = fixed === undefined ? 1 : -1;
    left.set(category, (left.get(category) ?? 0) + sign * Number(count ?? 0));
  }
  return [...left]
    .filter(([, rest]) => rest > 0)
    .flatMap(([category, rest]) => detail('Not repaired', '未修复', `${category}: ${rest}`));
}
