// Owns which of a class's steps fit a failure: what is tried again is what failed, what is collected is where this log comes
// from, and what repairs the store is what this version of Windows has.
import { appNameIn } from '../../facts/words/identities';
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Analysis, Culprit, Operation } from '../../model';
import { isBeforeServicing, isDefenderUpdate, isRecoveryUpdate } from '../../operations/updateNames';
import { isInstallerAnswer } from '../codes';
import { isDriverWork, isFeature } from './doubt';
import { fittingImage, isOnImage } from './imageSteps';
import { fittingName } from './namelessSteps';
import { retryOf } from './retrySteps';
import { withStatus } from './serverSteps';
import { isBeforeWindows8, isBeforeWindows10 } from './windowsAge';

type Replacement = readonly [NextStep, NextStep];

/** What is known of the failure that the steps are for. */
interface Told {
  /** The failure class, where there is one. */
  readonly rule?: string;
  /** The code of the cause, unsigned 32 bits. */
  readonly code?: number | undefined;
  /** What the failure is blamed on; undefined where no record names it. */
  readonly culprit: Culprit | undefined;
  /** Whether the log names a source that was given and did not help. */
  readonly hasSource?: boolean;
}

/** The steps of a class, whose id is known for some, as they fit this operation in this log. */
export function fittingSteps(
  analysis: Analysis,
  operation: Operation | undefined,
  all: readonly NextStep[],
  { rule, code, culprit, hasSource = false }: Told,
): readonly NextStep[] {
  if (isOfDefender(operation) && isInstallerAnswer(operation?.result)) return defenderSteps;
  const others = [
    ...(isRepairAnswer(code) ? sourcesOfFeatures : otherSources(operation)),
    ...otherUpdates(operation),
    ...(isOfMicrosoft(culprit) ? [steps.checkWsusServer] : []),
    ...(!hasSource && isRepairWithoutSource(operation) ? [steps.restoreHealth] : []),
    ...(isOfBootTool(analysis, operation, rule) ? [steps.restoreHealth] : []),
    ...(isOfOtherSource(operation, rule) ? [steps.freshMedia] : []),
    ...(isGivenFile(analysis, operation) ? [steps.clearDownloadCache] : []),
    ...(isKnownOther(operation) ? [steps.externalDrive] : []),
    ...(isOfWorkFolder(culprit, operation) ? [steps.checkAcl] : []),
    ...(rule === 'up.migration' && !isOfDisk(code) && !isDenied(code) ? [steps.chkdsk] : []),
    // What ended is known to have failed.
    ...(operation?.outcome === 'failed' && operation.kind !== 'excerpt' ? [steps.ignoreIfSucceeded] : []),
    ...(isAtHand(analysis) ? [steps.collectWindowsUpdateLog] : []),
    ...(isWholeSession(analysis, operation) ? [steps.collectDismLog] : []),
    ...(isWithoutServicing(operation) ? [steps.collectCbsLog] : []),
    // A text that shows no command has none to correct.
    ...(operation?.kind === 'excerpt' && analysis.kind !== 'dism' ? [steps.correctCommand] : []),
  ];
  const told = fittingName(all, culprit, rule).filter(
    (step) => !others.some((other) => isSameStep(step, other)),
  );
  const replacements = [
    ...(isOfImage(analysis, operation, rule) ? imageDrivers : []),
    ...(isOfBootTool(analysis, operation, rule) ? [[steps.retryUpdate, steps.retryOperation] as const] : []),
    ...(rule === 'up.migration' && isDenied(code) ? [[steps.chkdsk, steps.checkAcl] as const] : []),
    ...replacementsFor(analysis, operation, { rule, code, culprit }),
    ...(/\.inf$/i.test(culprit?.name ?? '')
      ? []
      : [[steps.collectSetupapiDevLog, steps.collectDeviceLog] as const]),
  ];
  const fitting = told.map((step) => replacements.find(([known]) => isSameStep(known, step))?.[1] ?? step);
  // Two steps may have the same one in their place.
  const isApp = rule?.startsWith('env.') === true && appNameIn(culprit?.name ?? '') !== undefined;
  const once = [...(isApp ? [steps.readDeploymentLog] : []), ...fitting].filter(
    (step, k, list) => list.findIndex((other) => isSameStep(step, other)) === k,
  );
  return fittingImage(withStatus(once, code), operation);
}

/** Searches and downloads are the client's own work, and before Windows Vista there is no servicing. */
function isWithoutServicing(operation: Operation | undefined): boolean {
  return /^(?:detect|download)$/.test(operation?.purpose ?? '') || isBeforeServicing(operation?.target);
}

/** Work that is no upgrade: servicing's own sessions are none, whatever they install. */
function isKnownOther(operation: Operation | undefined): boolean {
  if (operation?.kind === 'session') return true;
  return operation !== undefined && !/^(?:upgrade|install|unknown)$/.test(operation.purpose);
}

/** What DISM or wusa was given by its path the update client did not download. */
function isGivenFile({ kind }: Analysis, operation: Operation | undefined): boolean {
  if (operation?.purpose === 'feature' || operation?.purpose === 'repair' || isFeature(operation))
    return false;
  return kind === 'dism' || operation?.kind === 'dism-command';
}

/** Files that setup or DISM lay down for their own work: no sound machine has them to compare with. */
function isOfWorkFolder(culprit: Culprit | undefined, operation: Operation | undefined): boolean {
  if (culprit?.kind === 'path' && operation?.purpose === 'mount') return true;
  return culprit?.kind === 'path' && /\\\$WINDOWS\.~\w\w\\/i.test(culprit.name);
}

/** ERROR_CRC, ERROR_IO_DEVICE, ERROR_FILE_CORRUPT, ERROR_DISK_CORRUPT, ERROR_NOT_READY, ERROR_SECTOR_NOT_FOUND, or no code at all. */
function isOfDisk(code: number | undefined): boolean {
  return code === undefined || diskErrors.has(code & 0xffff);
}

const diskErrors: ReadonlySet<number> = new Set([21, 23, 27, 30, 483, 1117, 1392, 1393]);

/** E_ACCESSDENIED: no disk answers so. */
function isDenied(code: number | undefined): boolean {
  return code === 0x80070005;
}

/** True where the text is WindowsUpdate.log itself, with its dates: nobody is sent for what he has sent. */
function isAtHand({ kind, firstTime }: Analysis): boolean {
  return kind.startsWith('windows-update') && firstTime !== undefined;
}

/** True where dism.log is here with the beginning and the end of the command. */
function isWholeSession({ kind, facts }: Analysis, operation: Operation | undefined): boolean {
  if (kind !== 'dism' || operation?.startFact === undefined || operation.endFact === undefined) return false;
  return facts[operation.startFact]?.time !== undefined && operation.startFact !== operation.endFact;
}

/** DISM adds drivers to offline images only (DISM Driver Servicing Command-Line Options), and so do the steps of a task sequence. */
function isOfImage({ kind }: Analysis, operation: Operation | undefined, rule = ''): boolean {
  if (isOnImage(operation)) return true;
  if (!rule.startsWith('drv.') || /\/online\b/i.test(operation?.target ?? '')) return false;
  return kind === 'dism' || operation?.kind === 'task-sequence' || isDriverWork(operation, rule);
}

/** Media bring a source; only an upgrade is started from them, and an update comes from the catalog. */
function isOfOtherSource(operation: Operation | undefined, rule: string | undefined): boolean {
  return rule === 'src.version-mismatch' && operation?.purpose !== 'upgrade' && !isUpdate(operation);
}

/** bcdboot, run by hand or by a deployment: no update is tried again, and no store repaired. */
function isOfBootTool(
  { kind }: Analysis,
  operation: Operation | undefined,
  rule: string | undefined,
): boolean {
  if (rule !== 'ai.bcd-or-boot-files' || kind !== 'unknown') return false;
  return operation === undefined || operation.kind === 'task-sequence';
}

/** The image keeps a log of its own about them. */
const imageDrivers: readonly Replacement[] = [
  [steps.collectSetupapiDevLog, steps.collectOfflineDriverLog],
  [steps.retryUpdate, steps.retryOperation],
];

/** What to read where the code advises nothing; what it advises is about servicing, of which a task sequence is no part. */
export function recordsToRead({ kind }: Operation, code: number | undefined): NextStep {
  if (kind === 'task-sequence') return steps.readTaskSequenceLog;
  if (kind === 'sfc') return steps.collectCbsLog;
  return code === undefined ? steps.readRecordsBefore : steps.readInnerCode;
}

/** Microsoft's own update and content servers: no WSUS server of the company answers under these names. */
function isOfMicrosoft(culprit: Culprit | undefined): boolean {
  return culprit?.kind === 'host' && /(?:^|\.)(?:microsoft|windowsupdate)\.com(?::\d+)?$/i.test(culprit.name);
}

/** CBS_E_SOURCE_MISSING, CBS_E_DOWNLOAD_FAILURE: what Windows Update did not supply, the same command does not bring either. */
const sourceAnswers: ReadonlySet<number> = new Set([0x800f081f, 0x800f0906]);

/** True where the repair that failed is the one of DISM without a source. */
function isRepairWithoutSource(operation: Operation | undefined): boolean {
  if (operation?.purpose !== 'repair' || operation.kind === 'sfc') return false;
  return sourceAnswers.has(operation.result ?? 0) && !/\/source\b/i.test(operation.target ?? '');
}

const sourcesOfFeatures = [steps.useFodSource, steps.useSxsSource];

/** CBS_E_REPAIR_CONTENT_MISSING: nothing but a repair is answered so, whether its command is in the text or not. */
function isRepairAnswer(code: number | undefined): boolean {
  return code === 0x800f0915;
}

/**
 * A repair has one kind of source, .NET Framework 3.5 and other features each another, an update none, and no feature is in
 * the catalog: the steps about those it has not.
 */
function otherSources(operation: Operation | undefined): readonly NextStep[] {
  if (isUpdate(operation) || operation?.purpose === 'repair' || operation?.purpose === 'scan')
    return sourcesOfFeatures;
  if (operation?.purpose !== 'feature' && !isFeature(operation)) return [];
  const name = /(?:(?:feature|capability)name:|\s-(?:Feature)?Name\s+)"?([\w.~-]+)/i.exec(
    operation?.target ?? '',
  )?.[1];
  const ofOthers = [steps.restoreHealthFromSource, steps.installFromCatalog];
  if (name === undefined) return ofOthers;
  return [...ofOthers, /^Net-?F(?:x|ramework)/i.test(name) ? steps.useFodSource : steps.useSxsSource];
}

/** A section that is here with its end is read, not collected; what is tried again is the driver, no update. */
function setupapiSteps({ facts }: Analysis): readonly Replacement[] {
  const hasEnd = facts.some(({ shape }) => shape === 'device.exit');
  return [
    ...(hasEnd ? [[steps.collectSetupapiDevLog, steps.readDeviceSection] as const] : []),
    [steps.retryUpdate, steps.retryDriver],
  ];
}

function replacementsFor(
  analysis: Analysis,
  operation: Operation | undefined,
  { rule, culprit }: Told,
): readonly Replacement[] {
  const named = [culprit?.name, operation?.target, ...(operation?.packages ?? [])];
  const again =
    appNameIn(culprit?.name ?? '') === undefined ? retryOf(operation, { rule, named }) : steps.retryOperation;
  if (analysis.kind === 'setupapi') return setupapiSteps(analysis);
  return [
    ...(again === undefined || operation?.kind === 'sysprep' ? [] : [[steps.retryUpdate, again] as const]),
    ...(operation?.isNew ? [[steps.retryUpgrade, steps.retryInstallation] as const] : []),
    ...(operation?.kind === 'sysprep' ? sysprepLogs : []),
    ...(isUpdate(operation) ? [[steps.freshMedia, steps.installFromCatalog] as const] : []),
    ...(isOfClient(operation) ? [[steps.freshMedia, steps.mediaInstead] as const] : []),
    ...(isOfDefender(operation) ? defenderLogs : []),
    ...(isBeforeWindows8(analysis, named) ? olderRepairs : []),
    ...(isBeforeWindows10(analysis, named)
      ? [[steps.collectWindowsUpdateLog, steps.collectOldUpdateLog] as const]
      : []),
  ];
}

/** An update that servicing installs comes from the catalog, and from no media. */
function isUpdate(operation: Operation | undefined): boolean {
  return operation?.kind === 'session' && operation.purpose === 'install' && operation.kbs.length > 0;
}

/** An upgrade that the update client brought has no media. */
function isOfClient(operation: Operation | undefined): boolean {
  return operation?.kind.startsWith('wu-') === true && operation.purpose === 'upgrade';
}

/** The installer's answer says little; what it was is in its log, and its content is quickly fetched again. */
const defenderSteps: readonly NextStep[] = [
  steps.collectDefenderLog,
  steps.renewDefinitions,
  steps.checkServices,
];

const defenderLogs: readonly Replacement[] = [
  [steps.collectCbsLog, steps.collectDefenderLog],
  [steps.readInnerCode, steps.collectDefenderLog],
];

/** A named update is of .NET or of the recovery environment, or it is not: what is only for those that it is not. */
function otherUpdates(operation: Operation | undefined): readonly NextStep[] {
  const { purpose, target = '', kbs = [] } = operation ?? {};
  if (purpose !== 'install' || target === '') return [];
  const isOfRecovery = kbs.some(isRecoveryUpdate) || /\b(?:WinRE|Recovery Environment)\b/i.test(target);
  return [
    ...(/\.NET\b|NDP\d/i.test(target) ? [] : [steps.repairNetFramework]),
    ...(isOfRecovery ? [] : [steps.checkRecoveryPartition]),
  ];
}

function isOfDefender(operation: Operation | undefined): boolean {
  return operation?.purpose === 'install' && isDefenderUpdate(operation.target, operation.kbs);
}

/** Sysprep keeps its logs in a folder of its own. */
const sysprepLogs: readonly Replacement[] = [
  [steps.collectPantherLogs, steps.collectSysprepLogs],
  [steps.collectDeploymentLogs, steps.collectSysprepLogs],
];

/** What repairs the component store before Windows 8. */
const olderRepairs: readonly Replacement[] = [
  [steps.restoreHealth, steps.readinessTool],
  [steps.restoreHealthFromSource, steps.readinessSource],
  [steps.scanHealth, steps.readinessTool],
];
