// Owns what one log of a case says of work that failed in another: what failed in one may have been made good in the next.
// Within one log, and within parts that `rolled.ts` joins to one, the folds of `operations/` see to that.
import { holdsWindowsOf, isCoveredBy, isCumulative, isOfWindows, kbOfIdentity } from '../../facts/identity';
import { monthHolding } from '../../facts/releaseMonths';
import type { Analysis, Operation, OperationKind } from '../../model';
import { workOf } from '../../operations/dismPurpose';
import { installedUpdates } from '../../operations/installedUpdates';
import type { CaseSource } from '../types';
import { type CaseClock, clockOf } from './clock';

/** The sources of a case, with the work marked that failed in one log and, by another one, was done later. */
export function withRecoveries(sources: readonly CaseSource[]): readonly CaseSource[] {
  if (sources.length < 2) return sources;
  const done = doneWork(sources);
  const told = recoveredAlready(sources);
  if (done.byKey.size === 0 && told.length === 0) return sources;
  const clock = clockOf(sources);
  return sources.map((source, k) => {
    const operations = recovered(source.analysis, k, { done, told, clock });
    return operations === undefined ? source : { ...source, analysis: { ...source.analysis, operations } };
  });
}

interface Done {
  readonly source: number;
  /** When it began, or ended where only that is known; as written. */
  readonly time: string;
}

interface DoneWork {
  readonly byKey: ReadonlyMap<string, readonly Done[]>;
  /** Cumulative packages that went in: each brings what the ones before it would have. */
  readonly cumulative: ReadonlyMap<string, readonly Done[]>;
}

function doneWork(sources: readonly CaseSource[]): DoneWork {
  const byKey = new Map<string, Done[]>();
  const cumulative = new Map<string, Done[]>();
  for (const [source, { analysis }] of sources.entries())
    for (const { keys, series, time } of [...toldDone(analysis), ...operationsDone(analysis)]) {
      for (const key of keys) note(byKey, key, { source, time });
      if (series !== undefined) note(cumulative, series, { source, time });
    }
  return { byKey, cumulative };
}

/** One piece of work that one log shows done. */
interface OneDone {
  readonly keys: readonly string[];
  readonly time: string;
  /** The name of a cumulative package that went in. */
  readonly series?: string;
}

/** What the update client says to be installed. */
function toldDone({ kind, facts }: Analysis): readonly OneDone[] {
  if (!kind.startsWith('windows-update')) return [];
  return installedUpdates(facts).map(({ name, time }) => {
    const kb = kbOfIdentity(name);
    const ofKb = kb === undefined ? [] : [`install ${kb}`, `download ${kb}`];
    const keys = [...ofKb, `install ${name.toLowerCase()}`];
    return { keys, time, ...(isCumulative(name) ? { series: name } : {}) };
  });
}

function operationsDone({ operations }: Analysis): readonly OneDone[] {
  return operations.flatMap((operation) => {
    const { outcome, purpose, target = '' } = operation;
    const time = operation.startTime ?? operation.endTime;
    if (time === undefined) return [];
    const isSeries = outcome === 'succeeded' && purpose === 'install' && isCumulative(target);
    return [{ keys: keysOfDone(operation), time, ...(isSeries ? { series: target } : {}) }];
  });
}

/** More tries of one thing than this tell nothing new. */
const maxDone = 200;

function note(map: Map<string, Done[]>, key: string, done: Done): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [done]);
  else if (known.length < maxDone) known.push(done);
}

/** What an operation makes good; nobody installs what was not downloaded before. */
function keysOfDone(operation: Operation): readonly string[] {
  const { kind, purpose, outcome, kbs } = operation;
  const tried = kind === 'session' && purpose === 'install' ? kbs.map((kb) => `download ${kb}`) : [];
  // A session of a repair answers for having run; its check says what was left over.
  const isDone = outcome === 'succeeded' && !(kind === 'session' && purpose === 'repair');
  return isDone ? [...tried, ...keysOf(operation)] : tried;
}

/** By what the same work is known in another log; none where only its own log could tell. */
function keysOf(operation: Operation): readonly string[] {
  const { kind, purpose, client, kbs } = operation;
  if (kind === 'sfc') return ['sfc'];
  if (kind === 'wu-scan') return client === undefined ? [] : [`search ${client}`];
  switch (purpose) {
    case 'install':
    case 'uninstall':
      return [...nameOf(operation), ...commandOf(operation), ...kbs.map((kb) => `${purpose} ${kb}`)];
    case 'feature':
      return kind === 'session' ? nameOf(operation) : commandOf(operation);
    case 'download':
      return kbs.map((kb) => `download ${kb}`);
    case 'repair':
      return repairing.has(kind) ? ['repair'] : [];
    case 'upgrade':
      return upgradeOf(operation);
    default:
      return [];
  }
}

function nameOf({ purpose, target = '' }: Operation): readonly string[] {
  return target === '' ? [] : [`${purpose} ${target.toLowerCase()}`];
}

function commandOf({ kind, target }: Operation): readonly string[] {
  return kind.startsWith('dism-') && target !== undefined ? [`dism ${workOf(target)}`] : [];
}

const repairing: ReadonlySet<OperationKind> = new Set(['store-check', 'dism-command', 'session']);

/** Windows installed anew, or an image's first start, is no upgrade. */
function upgradeOf({ kind, parent, isNew }: Operation): readonly string[] {
  if (parent !== undefined || (kind !== 'setup' && kind !== 'wu-install')) return [];
  return [isNew ? 'new installation' : 'upgrade'];
}

/** What the logs say of work that came later. */
interface Later {
  readonly done: DoneWork;
  readonly told: readonly Told[];
  readonly clock: CaseClock;
}

/** Failed work of one log. */
interface Told {
  readonly source: number;
  readonly operation: Operation;
}

/** Calls of the update client that failed and that their own log shows made good; another one may tell them, too. */
function recoveredAlready(sources: readonly CaseSource[]): readonly Told[] {
  return sources
    .flatMap(({ analysis }, source) =>
      analysis.operations
        .filter(
          ({ kind, outcome, recoveredLater }) => /^wu-/.test(kind) && outcome === 'failed' && recoveredLater,
        )
        .map((operation) => ({ source, operation })),
    )
    .slice(0, maxDone);
}

/** Two logs tell of one call within this time, in seconds. */
const sameCall = 120;

function isSameFailure(a: Told, b: Told, clock: CaseClock): boolean {
  if (a.source === b.source || a.operation.kind !== b.operation.kind) return false;
  if (a.operation.result === undefined || a.operation.result !== b.operation.result) return false;
  const [kb, other] = [a.operation.kbs[0], b.operation.kbs[0]];
  if (kb !== undefined && other !== undefined && kb !== other) return false;
  if (a.operation.endTime === undefined || b.operation.endTime === undefined) return false;
  const distance = clock.distance(
    { source: a.source, time: a.operation.endTime },
    { source: b.source, time: b.operation.endTime },
  );
  return distance?.isSure === true && Math.abs(distance.seconds) <= sameCall;
}

/** The operations of a log with what was made good elsewhere; undefined where nothing changes. */
function recovered(
  { operations }: Analysis,
  source: number,
  { done, told, clock }: Later,
): readonly Operation[] | undefined {
  const settled = new Set<Operation>();
  for (const [k, operation] of operations.entries()) {
    if (operation.outcome !== 'failed' || operation.recoveredLater) continue;
    const outer = operation.parent === undefined ? undefined : operations[operation.parent];
    const isDone = (each: Done): boolean => isLater(operation, each, source, clock);
    if (outer !== undefined && settled.has(outer)) settled.add(operation);
    else if (laterWork(begunWork(operations, k), done).some(isDone)) settled.add(operation);
    else if (told.some((each) => isSameFailure(each, { source, operation }, clock))) settled.add(operation);
  }
  if (settled.size === 0) return undefined;
  return operations.map((each) => (settled.has(each) ? { ...each, recoveredLater: true } : each));
}

/** A start carries on what the session before it began. */
function begunWork(operations: readonly Operation[], k: number): Operation | undefined {
  const operation = operations[k];
  if (operation?.kind !== 'boot-processing') return operation;
  return operations.findLast(
    ({ kind, purpose, endLine }) =>
      kind === 'session' && purpose === 'install' && endLine <= operation.startLine,
  );
}

function laterWork(work: Operation | undefined, { byKey, cumulative }: DoneWork): readonly Done[] {
  if (work === undefined) return [];
  const same = keysOf(work).flatMap((key) => byKey.get(key) ?? []);
  const { purpose, target = '' } = work;
  if (purpose !== 'install' || !isCumulative(target)) return same;
  // What Windows was offered until then, whichever of it failed, is held by the update of that month and of later ones.
  const month = isOfWindows(target) ? monthHolding(work.endTime ?? '') : undefined;
  const later = [...cumulative].filter(
    ([other]) => isCoveredBy(target, other) || (month !== undefined && holdsWindowsOf(other, month)),
  );
  return [...same, ...later.flatMap(([, each]) => each)];
}

/** Work that began, in another log, after this had failed. */
function isLater(failed: Operation, done: Done, source: number, clock: CaseClock): boolean {
  if (done.source === source || failed.endTime === undefined) return false;
  const distance = clock.distance({ source, time: failed.endTime }, done);
  return distance?.isSure === true && distance.seconds > 0;
}
