// Owns the list of logs to ask for: what would settle a question that the logs supplied leave open.

import { asksSiteLog, isOfFirmware, isOfServer } from '../../facts/words/senders';
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Analysis, Fact, SourceKind } from '../../model';
import { isInOwnLog } from '../../operations/installerLogs';
import { hasBeginning } from '../cause/candidates';
import { aFewRecords } from '../cause/excerpt';
import { isManagerAnswer } from '../codes';
import { logsOfCaptures } from '../joining/captures';
import { type CaseClock, clockOf } from '../joining/clock';
import { isPeerOnly } from '../joining/peers';
import { isFeature } from '../telling/doubt';
import type { RankedFailure } from '../telling/failure';
import { isBeforeWindows10, type Named } from '../telling/windowsAge';
import type { CaseSource, Failure } from '../types';
import { isUndecoded } from '../verdict';
import { neighboursOf } from './neighbourLogs';

const paths: Readonly<Partial<Record<SourceKind, string>>> = {
  cbs: 'C:\\Windows\\Logs\\CBS\\CBS.log',
  dism: 'C:\\Windows\\Logs\\DISM\\dism.log',
  'windows-update': 'WindowsUpdate.log (Get-WindowsUpdateLog)',
  setup: 'C:\\$WINDOWS.~BT\\Sources\\Panther\\setupact.log',
  setupapi: 'C:\\Windows\\INF\\setupapi.dev.log',
};

/** The log of a WSUS server about its own work. */
const serverLog = 'C:\\Program Files\\Update Services\\LogFiles\\SoftwareDistribution.log';

/** The log of a Configuration Manager site about setting its update server up. */
const siteLog = 'WCM.log';

/** What the Configuration Manager client writes about updates, their content and its maintenance windows. */
const managerLogs = 'C:\\Windows\\CCM\\Logs\\*.log';

/** Where Windows before 10 keeps it. */
const oldUpdateLog = 'C:\\Windows\\WindowsUpdate.log';

/** What Windows Installer writes where its logging is switched on. */
const installerLog = '%TEMP%\\MSI*.LOG';

/** What Sysprep and the program that updates Defender keep in folders of their own. */
const sysprepLog = 'C:\\Windows\\System32\\Sysprep\\Panther\\setupact.log';
/** What setup writes behind its restarts. */
const passLog = 'C:\\Windows\\Panther\\setupact.log';
const defenderLog = '%windir%\\Temp\\MpSigStub.log';

/** What CBS.log held before it was put aside. */
const olderCbsLogs = 'C:\\Windows\\Logs\\CBS\\CbsPersist_*';

/** The log that a step asks for, with its kind and path. */
const askedBy: readonly (readonly [step: NextStep, kind: SourceKind, path?: string])[] = [
  [steps.collectPantherLogs, 'setup'],
  [steps.collectSysprepLogs, 'setup', sysprepLog],
  [steps.readSysprepLogs, 'setup', sysprepLog],
  [steps.readPassLogs, 'setup', passLog],
  [steps.collectPassLogs, 'setup', passLog],
  [steps.collectSetupapiDevLog, 'setupapi'],
  [steps.collectDeviceLog, 'setupapi'],
  [steps.collectOfflineDriverLog, 'setupapi', 'Windows\\INF\\setupapi.offline.log'],
  [steps.collectDefenderLog, 'unknown', defenderLog],
  [steps.collectCbsLog, 'cbs'],
  [steps.findFirstMark, 'unknown', olderCbsLogs],
  [steps.collectWindowsUpdateLog, 'windows-update'],
  [steps.collectOldUpdateLog, 'windows-update', oldUpdateLog],
  [steps.collectDismLog, 'dism'],
];

/** The record that a failure is known by. */
function recordOf(sources: readonly CaseSource[], item: RankedFailure): Fact | undefined {
  const k = item.finding?.fact ?? item.operation?.endFact;
  return k === undefined ? undefined : sources[item.source]?.analysis.facts[k];
}

/** Work that a KB number would name; for an image, a repair or a feature nothing is open without one. */
function isAboutUpdate({ class: id, operation }: Failure): boolean {
  // A server that does not answer is asked for more than one update.
  if (operation.kind === 'unknown' && /^(?:net|wsus)\./.test(id)) return false;
  if (isFeature({ target: operation.target ?? '' })) return false;
  return ['install', 'uninstall', 'download', 'unknown'].includes(operation.kind);
}

/**
 * Not SetupDiag's result, nor the list of errors that setup keeps beside its log, nor what a window said: none of them says
 * how things came about.
 */
function isWhole({ analysis }: CaseSource): boolean {
  const { kind, records } = analysis;
  if (kind !== 'setup') return true;
  if (analysis.firstTime === undefined) return false;
  return !isPeerOnly(analysis) && records.level.some((level) => records.levels[level] !== 'error');
}

/** Where a failure's cause is open for want of servicing's own log, or setup's, that log is what to ask for first. */
export function askingFirst(sources: readonly CaseSource[], item: RankedFailure): Failure {
  const { failure } = item;
  const { kind } = failure.operation;
  if (failure.confidence !== 'low' || kind === 'detect' || kind === 'download') return failure;
  const asking = kind === 'upgrade' ? steps.collectPantherLogs : steps.collectCbsLog;
  if (failure.nextSteps.some((step) => isSameStep(step, asking))) return failure;
  const wanted = pathOf(kind === 'upgrade' ? 'setup' : 'cbs');
  if (!missingLogsOf(sources, [item]).includes(wanted)) return failure;
  return { ...failure, nextSteps: [asking, ...failure.nextSteps] };
}

/** Paths of the logs that would settle an open question of the failures; empty when nothing is open. */
export function missingLogsOf(sources: readonly CaseSource[], failures: readonly RankedFailure[]): string[] {
  const supplied = new Set(sources.filter(isWhole).flatMap(({ analysis: { kind } }) => kindsOf(kind)));
  const clock = clockOf(sources);
  return [
    ...new Set([
      ...sources.flatMap(({ analysis }) => (isUndecoded(analysis) ? undecodedTraces : [])),
      ...(failures.some((item) => isOfPeer(sources, item)) ? [pathOf('setup')] : []),
      ...(failures.length > 0 ? [] : logsOfCaptures(sources))
        .filter((wanted) => !supplied.has(wanted))
        .map(pathOf),
      ...failures.flatMap((item) => logsFor(sources, item, { supplied, clock })),
    ]),
  ];
}

/** True for a failure that rests on nothing but another tool's result. */
function isOfPeer(sources: readonly CaseSource[], { source }: RankedFailure): boolean {
  const analysis = sources[source]?.analysis;
  return analysis !== undefined && isPeerOnly(analysis);
}

/** The update client's log is one, in whichever form it came. */
function kindsOf(kind: SourceKind): readonly SourceKind[] {
  return kind === 'windows-update-legacy' ? [kind, 'windows-update'] : [kind];
}

/** What a trace without its texts was made of: the log as it should have been converted, or the traces themselves. */
const undecodedTraces: readonly string[] = [
  pathOf('windows-update'),
  'C:\\Windows\\Logs\\WindowsUpdate\\*.etl',
];

function pathOf(kind: SourceKind): string {
  return paths[kind] ?? kind;
}

interface Supplied {
  readonly supplied: ReadonlySet<SourceKind>;
  readonly clock: CaseClock;
}

/** The logs that a failure's own steps ask for; what has no dates was copied from a window or a console, or is a part. */
function logsOfSteps(
  { nextSteps }: Failure,
  { kind, firstTime }: Analysis,
  supplied: ReadonlySet<SourceKind>,
): readonly string[] {
  const isCopied = firstTime === undefined;
  const asksSequence = nextSteps.some((step) => isSameStep(step, steps.readTaskSequenceLog));
  const logs = askedBy
    .filter(([, wanted]) => !supplied.has(wanted) || (wanted === kind && isCopied))
    .filter(([asking]) => nextSteps.some((step) => isSameStep(step, asking)))
    .map(([, wanted, path]) => path ?? pathOf(wanted));
  return isCopied && asksSequence ? [...logs, 'smsts.log'] : logs;
}

function namedBy({ rootCause, operation, packages }: Failure): Named {
  return [rootCause?.culprit?.name, operation.target, ...packages];
}

/** The logs that would settle what one failure leaves open. */
function logsFor(
  sources: readonly CaseSource[],
  item: RankedFailure,
  { supplied, clock }: Supplied,
): readonly string[] {
  const { failure } = item;
  const analysis = sources[failure.rootCause?.source ?? 0]?.analysis;
  if (analysis === undefined) return [];
  const others = logsOfOthers(recordOf(sources, item), failure);
  if (others !== undefined) return others;
  if (isSettled(failure, analysis)) return [];
  const own = failure.confidence === 'high' ? [] : logsOfSteps(failure, analysis, supplied);
  const kinds = wantsSetup(failure, analysis, own)
    ? ['setup' as const]
    : neighboursOf(analysis.kind, failure);
  return [
    ...(isBegunBefore(sources, item, analysis) ? [olderCbsLogs] : []),
    ...own,
    ...kinds.flatMap((wanted) => {
      if (!supplied.has(wanted)) return [pathFor(wanted, failure, analysis)];
      return wanted === 'cbs' && !isCovered(sources, item, clock) ? [olderCbsLogs] : [];
    }),
  ];
}

/** The logs of who else did the work and keeps one of its own; undefined where servicing or setup did it. */
function logsOfOthers(record: Fact | undefined, failure: Failure): readonly string[] | undefined {
  const { confidence, hresult, operation } = failure;
  // Windows Installer keeps a log of its own.
  if (record?.shape.startsWith('event.msi.') === true) return isInOwnLog(operation) ? [] : [installerLog];
  // What the firmware answers stands in the event alone.
  if (record !== undefined && isOfFirmware(record)) return [];
  if (record !== undefined && isOfServer(record))
    return confidence === 'high' ? [] : [asksSiteLog(record) ? siteLog : serverLog];
  if (!isManagerAnswer(hresult === null ? undefined : Number(hresult))) return undefined;
  return confidence === 'high' ? [] : [managerLogs];
}

/** True where neither the cause is open nor which update it was. */
function isSettled(failure: Failure, { kind }: Analysis): boolean {
  const isUnnamed = failure.kbs.length === 0 && isAboutUpdate(failure) && kind !== 'dism';
  return failure.confidence === 'high' && !isUnnamed;
}

/** True for an upgrade of which setup's own log is not here; `own` are the logs that its steps ask for. */
function wantsSetup(
  { operation, class: id, confidence, nextSteps }: Failure,
  { kind, firstTime }: Analysis,
  own: readonly string[],
): boolean {
  const isImage = kind === 'dism' && operation.kind === 'mount';
  if (operation.kind !== 'upgrade' && (isImage || !id.startsWith('up.'))) return false;
  if (nextSteps.some((step) => isSameStep(step, steps.collectCbsLog))) return false;
  const isHere = kind === 'setup' && (firstTime !== undefined || confidence === 'high');
  return !isHere && !own.includes(sysprepLog) && !own.includes(passLog);
}

/** True where the log begins in the middle of the work whose cause is open. */
function isBegunBefore(sources: readonly CaseSource[], item: RankedFailure, { kind }: Analysis): boolean {
  return kind === 'cbs' && item.failure.confidence === 'low' && isCutOff(sources, item);
}

function pathFor(wanted: SourceKind, failure: Failure, analysis: Analysis): string {
  const isOld = wanted === 'windows-update' && isBeforeWindows10(analysis, namedBy(failure));
  return isOld ? oldUpdateLog : pathOf(wanted);
}

/** A caller may be told this long after servicing's last record, in seconds. */
const answerSeconds = 600;

/** True where a log of servicing that is here holds the time at which its caller was told of a failure. */
function isCovered(
  sources: readonly CaseSource[],
  { failure, source }: RankedFailure,
  clock: CaseClock,
): boolean {
  const time = failure.operation.end;
  if (time === null) return true;
  const at = { source, time };
  return sources.some(({ analysis: { kind, firstTime, lastTime } }, k) => {
    if (kind !== 'cbs') return false;
    if (firstTime === undefined || lastTime === undefined) return true;
    const [from, to] = [firstTime, lastTime].map((each) => clock.distance({ source: k, time: each }, at));
    if (from?.isSure !== true || to?.isSure !== true) return true;
    return from.seconds >= -answerSeconds && to.seconds <= answerSeconds;
  });
}

/** True where a session ends in a log that another log begins. */
function isCutOff(sources: readonly CaseSource[], { operation, source }: RankedFailure): boolean {
  const analysis = sources[source]?.analysis;
  if (analysis === undefined || operation?.kind !== 'session') return false;
  return analysis.records.count > aFewRecords && !hasBeginning(analysis, operation);
}
