// Owns what a log proves that ends in the middle of a session: servicing tries much again that a call of the store refuses.
import type { Analysis, Fact } from '../model';
import type { RankedFinding } from '../rules/defineRule';

/** So many records behind a refused call show that the session went on; who cuts out lines for an error ends with it. */
const goneOn = 6;

/**
 * True for a single call of the store that was refused in a session without an end, and behind which the session goes on:
 * that decides nothing.
 */
export function isPassedOver(
  { kind, records, operations }: Analysis,
  { component, shape, record }: Fact,
): boolean {
  if (kind !== 'cbs' || component !== 'CSI' || !shape.startsWith('csi.call')) return false;
  if (records.count - record <= goneOn) return false;
  return operations.some(
    ({ kind: work, id, outcome }) => work === 'session' && id !== undefined && outcome === 'unknown',
  );
}

/** True where a file in use, a refused access and the like are all that a finding rests on, and the session went on. */
export function isOvercome(analysis: Analysis, { ruleId, evidence }: RankedFinding): boolean {
  if (!ruleId.startsWith('env.')) return false;
  return evidence.every(({ fact }) => {
    const seen = analysis.facts[fact];
    return seen !== undefined && isPassedOver(analysis, seen);
  });
}
