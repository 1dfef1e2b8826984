// Owns what a failure says of its operation: kind, session, client, times.
import type { Analysis, Operation } from '../../model';
import type { RankedFinding } from '../../rules/defineRule';
import { operationTitle, operationTitles } from '../operationTitles';
import type { Failure } from '../types';

/** The operation of a failure; what no record gives is null, and a failure outside any operation has its record's time. */
export function operationSummary(
  operation: Operation | undefined,
  analysis: Analysis,
  finding: RankedFinding | undefined,
): Failure['operation'] {
  const isRemoval = finding?.ruleId === 'cbs.permanent.cannot-uninstall' && operation?.purpose === 'install';
  const kind = isRemoval ? 'uninstall' : (operation?.purpose ?? 'unknown');
  const time = finding === undefined ? undefined : analysis.facts[finding.fact]?.time;
  return {
    kind,
    title: operation && !isRemoval ? operationTitle(operation) : operationTitles[kind],
    ...(operation?.isNew ? { isNew: true as const } : {}),
    session:
      operation?.kind === 'session' || operation?.kind.startsWith('wu-') ? (operation.id ?? null) : null,
    client: operation?.client ?? null,
    start: (operation === undefined ? time : beginningOf(operation, analysis)) ?? null,
    end: operation?.endTime ?? time ?? null,
    target: operation?.target ?? null,
  };
}

const endings: ReadonlySet<string | undefined> = new Set([
  'cbs.exec.end',
  'cbs.exec.end-repair',
  'cbs.session.end',
]);

/** Where the log lacks the beginning of a session, the first record of it that is left tells its end. */
function beginningOf({ startFact, startTime }: Operation, { facts }: Analysis): string | undefined {
  const first = startFact === undefined ? undefined : facts[startFact];
  return endings.has(first?.shape) && first?.time === startTime ? undefined : startTime;
}
