// Owns what a log proves that ends in the middle of a session or of setup's work: much that is refused there is tried
// again or done without.
import type { Analysis, Fact } from '../../model';
import { hasGoneOn, isInside } from '../../operations/setupProgress';
import type { RankedFinding } from '../../rules/defineRule';
import { firstLineOf, linesOf } from './bearings';

/**
 * So many records behind a refused call show that the work went on; who cuts out lines for an error ends with it. In a
 * log from the middle of a session no record names it: there more of them are needed.
 */
const goneOn = { inSession: 6, inMiddle: 20 } as const;

/**
 * True for a single call of the store that was refused in a session whose end the log lacks, and behind which the session
 * goes on: that decides nothing.
 */
export function isPassedOver(
  { kind, records, operations }: Analysis,
  { component, shape, record }: Fact,
): boolean {
  if (kind !== 'cbs' || component !== 'CSI' || !shape.startsWith('csi.call')) return false;
  const behind = records.count - record - 1;
  const work = operations.filter((operation) => operation.kind !== 'service-life');
  if (work.length === 0) return behind >= goneOn.inMiddle;
  const isOpen = work.some(
    (each) => each.kind === 'session' && each.id !== undefined && each.outcome === 'unknown',
  );
  return isOpen && behind >= goneOn.inSession;
}

/** True where the work that a finding stands in went on, in a log that lacks its end. */
export function isOvercome(analysis: Analysis, finding: RankedFinding): boolean {
  return isOvercomeInSession(analysis, finding) || isOvercomeInSetup(analysis, finding);
}

/** A file in use, a refused access and the like are all that the finding rests on, and the session went on. */
function isOvercomeInSession(analysis: Analysis, { ruleId, evidence }: RankedFinding): boolean {
  if (!ruleId.startsWith('env.')) return false;
  return evidence.every(({ fact }) => {
    const seen = analysis.facts[fact];
    return seen !== undefined && isPassedOver(analysis, seen);
  });
}

/** Windows Setup completed further operations or came to its next phase. */
function isOvercomeInSetup(analysis: Analysis, finding: RankedFinding): boolean {
  const { facts, operations } = analysis;
  const startLine = firstLineOf(analysis, finding);
  const endLine = linesOf(analysis, finding).reduce((last, line) => Math.max(last, line));
  return operations.some(
    (run) =>
      run.kind === 'setup' &&
      run.outcome === 'unknown' &&
      isInside({ startLine, endLine }, run) &&
      hasGoneOn(facts, run, endLine),
  );
}
