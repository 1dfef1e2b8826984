// Owns which store checks put right all that they found: what stands inside them is damage no longer.
import type { Fact, Operation } from '../../model';
import { operationsAround } from '../../operations/around';

/** The records of the pass in which sfc puts files back. */
export const repairPass = ['sfc.repairing', 'sfc.complete'] as const;

/**
 * Tells whether a record stands inside a store check that repaired something, ended well and left nothing over.
 * @returns a test of 0-based lines
 */
export function repairedByCheck(
  facts: readonly Fact[],
  operations: readonly Operation[],
): (line: number) => boolean {
  const repairs = facts.filter(
    ({ shape, fields }) => shape === 'cbs.check.repaired' && Number(fields.count) > 0,
  );
  const checks = operations
    .filter(isRepair)
    .filter(({ startLine, endLine }) => repairs.some(({ line }) => startLine <= line && line <= endLine));
  return (line) => operationsAround(checks, line).length > 0;
}

/** A check that left something over counts as failed, whatever it answered. */
function isRepair({ kind, purpose, outcome }: Operation): boolean {
  return kind === 'store-check' && purpose === 'repair' && outcome === 'succeeded';
}
