// Owns the question whether a text is of an upgrade although most of its records are of servicing.
import type { FactIndex } from '../../facts/factIndex';

/** True for logs of Windows Setup, and for records of servicing between which the upgrade's own engine (MOUPG) speaks. */
export function isUpgrade(index: FactIndex): boolean {
  return index.kind === 'setup' || index.facts.some(({ component }) => component === 'MOUPG');
}
