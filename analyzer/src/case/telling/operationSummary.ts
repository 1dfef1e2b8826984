// Owns what a failure says of its operation: kind, session, client, times.
import type { Analysis, Operation, SourceKind } from '../../model';
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
  const end = analysis.facts[operation?.endFact ?? -1];
  // What the log calls done did not fail itself: something in its course did.
  const isDone = operation?.outcome === 'succeeded' || end?.fields.status === 'SUCCESS';
  const kind = isRemoval ? 'uninstall' : isDone ? 'unknown' : (operation?.purpose ?? 'unknown');
  const time = finding === undefined ? undefined : analysis.facts[finding.fact]?.time;
  return {
    kind,
    title: operation && !isRemoval ? operationTitle(operation) : operationTitles[kind],
    ...(operation?.isNew ? { isNew: true as const } : {}),
    session:
      operation?.kind === 'session' || operation?.kind.startsWith('wu-') ? (operation.id ?? null) : null,
    client: clientOf(operation),
    start: (operation === undefined ? time : beginningOf(operation, analysis)) ?? null,
    end: operation?.endTime ?? time ?? null,
    target: operation?.target ?? null,
  };
}

/** `ClientId = <NULL>`: the caller gave no name. */
function clientOf(operation: Operation | undefined): string | null {
  const { client } = operation ?? {};
  return client === undefined || /^[<(]null[>)]$/i.test(client) ? null : client;
}

const endings: ReadonlySet<string | undefined> = new Set([
  'cbs.exec.end',
  'cbs.exec.end-repair',
  'cbs.session.end',
]);

/** Logs of the update client, whose calls are known by their answers alone. */
const answersOnly: ReadonlySet<SourceKind> = new Set([
  'windows-update',
  'windows-update-legacy',
  'reporting-events',
]);

/**
 * When an operation began; undefined where no record tells it: of a session that the log lacks the beginning of, the
 * first record that is left tells its end, and lines cut out of a log may begin anywhere.
 */
export function beginningOf(
  { kind, startFact, startTime }: Operation,
  { kind: log, facts }: Analysis,
): string | undefined {
  if (kind === 'excerpt' || (kind.startsWith('wu-') && answersOnly.has(log))) return undefined;
  const first = startFact === undefined ? undefined : facts[startFact];
  if (kind === 'sysprep' && first?.shape !== 'sysprep.begin') return undefined;
  return endings.has(first?.shape) && first?.time === startTime ? undefined : startTime;
}
