// Owns which store checks put right all that they found: what stands inside them is damage no longer.
import type { Fact, Operation } from '../model';

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
    .filter((check) => repairs.some(({ line }) => isInside(check, line)));
  return (line) => checks.some((check) => isInside(check, line));
}

/** A check that left something over counts as failed, whatever it answered. */
function isRepair({ kind, purpose, outcome }: Operation): boolean {
  return kind === 'store-check' && purpose === 'repair' && outcome === 'succeeded';
}

function isInside({ startLine, endLine }: Operation, line: number): boolean {
  return startLine <= line && line <= endLine;
}
