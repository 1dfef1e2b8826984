// Owns what a failure says of its operation: kind, session, client, times.
import type { Analysis, Operation, OperationPurpose, SourceKind } from '../../model';
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
  const kind = isRemoval ? 'uninstall' : workOf(operation, analysis);
  const time = finding === undefined ? undefined : analysis.facts[finding.fact]?.time;
  return {
    kind,
    title: operation && !isRemoval ? operationTitle(operation) : operationTitles[kind],
    ...(operation?.isNew ? { isNew: true as const } : {}),
    session: sessionOf(operation) ?? null,
    client: clientOf(operation),
    start: (operation === undefined ? time : beginningOf(operation, analysis)) ?? null,
    end: operation?.endTime ?? time ?? null,
    target: operation?.target ?? null,
  };
}

/**
 * What the log calls done did not fail itself: something in its course did. Windows Setup may do without an operation of its
 * queue, so one that failed where no record says that setup ended is no failed upgrade.
 */
function workOf(operation: Operation | undefined, { facts }: Analysis): OperationPurpose {
  const end = facts[operation?.endFact ?? -1];
  if (
    operation?.kind === 'setup-operation' ||
    operation?.outcome === 'succeeded' ||
    end?.fields.status === 'SUCCESS'
  )
    return 'unknown';
  if (ofServers.test(end?.shape ?? '')) return 'unknown';
  return operation?.purpose ?? 'unknown';
}

/**
 * What ends like a search or a scan and is none: an update server fetches the list of updates from its own source, and
 * Server Manager asks what is installed.
 */
const ofServers = /^(?:event\.wsus\.sync|wu\.server\.sync|event\.servermanager\.)/;

/** Sessions of servicing and calls of the update client have names of their own. */
function sessionOf(operation: Operation | undefined): string | undefined {
  return operation?.kind === 'session' || operation?.kind.startsWith('wu-') ? operation.id : undefined;
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
