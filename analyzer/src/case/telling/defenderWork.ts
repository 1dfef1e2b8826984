// Owns the question whether a failure is of Defender's own updates: servicing has no part in them.
import { isOfDefenderTool } from '../../facts/words/senders';
import type { Analysis, Operation } from '../../model';
import { onceFor } from '../../once';
import { isDefenderUpdate } from '../../operations/updateNames';

/** Each failure asks. */
const isWrittenByTool = onceFor(
  ({ firstTime, facts }: Analysis) => firstTime === undefined && facts.some(isOfDefenderTool),
);

/**
 * True where an update of Defender was to be installed, or the text is what its tools print.
 * @param culprit name of what the failure is blamed on
 */
export function isOfDefender(
  analysis: Analysis,
  operation: Operation | undefined,
  culprit: string | undefined,
): boolean {
  if (operation?.purpose === 'install' && isDefenderUpdate(operation.target, operation.kbs)) return true;
  return isDefenderUpdate(undefined, culprit === undefined ? [] : [culprit]) || isWrittenByTool(analysis);
}
