// Owns which of a class's steps are for others than a failure: another kind of work, another source, a log that is here.
import { isOfTaskSequence } from '../../facts/words/senders';
import type { NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Analysis, Culprit, Operation } from '../../model';
import { onceFor } from '../../once';
import { objectOfCommand } from '../../operations/dismPurpose';
import { isBeforeServicing, isRecoveryUpdate } from '../../operations/updateNames';
import { isAnswerOfDelivery } from '../codes';
import { isFeature } from './doubt';

/** What is known of the failure that the steps are for. */
export interface Told {
  /** The failure class, where there is one. */
  readonly rule?: string;
  /** The code of the cause, unsigned 32 bits. */
  readonly code?: number | undefined;
  /** What the failure is blamed on; undefined where no record names it. */
  readonly culprit: Culprit | undefined;
  /** Whether the log names a source that was given and did not help. */
  readonly hasSource?: boolean;
}

/** A failure whose steps are chosen: its log, its operation, and what is known of it. */
export interface Asked extends Told {
  readonly analysis: Analysis;
  readonly operation: Operation | undefined;
}

/** The steps that are for others than this failure. */
export function otherSteps(asked: Asked): readonly NextStep[] {
  const { operation, code } = asked;
  return [
    ...(isRepairAnswer(code) ? sourcesOfFeatures : otherSources(operation)),
    ...otherUpdates(operation),
    ...misfits.filter(([applies]) => applies(asked)).map(([, step]) => step),
  ];
}

/** Which step does not fit where. */
const misfits: readonly (readonly [applies: (asked: Asked) => boolean, step: NextStep])[] = [
  [({ culprit }) => isOfMicrosoft(culprit), steps.checkWsusServer],
  [({ operation, hasSource }) => hasSource !== true && isRepairWithoutSource(operation), steps.restoreHealth],
  [({ analysis, operation, rule }) => isOfBootTool(analysis, operation, rule), steps.restoreHealth],
  [({ operation, rule }) => isOfOtherSource(operation, rule), steps.freshMedia],
  [({ analysis, operation }) => isGivenFile(analysis, operation), steps.clearDownloadCache],
  [({ operation }) => isKnownOther(operation), steps.externalDrive],
  [({ operation }) => !isFeature(operation) && operation?.purpose !== 'feature', steps.emptyTemp],
  [({ culprit, operation }) => isOfWorkFolder(culprit, operation), steps.checkAcl],
  // What was just refused is not tried again.
  [({ operation }) => /[/-]revertpendingactions\b/i.test(operation?.target ?? ''), steps.revertIfLooping],
  [({ rule, code }) => rule === 'up.migration' && !isOfDisk(code) && !isDenied(code), steps.chkdsk],
  // What ended is known to have failed.
  [
    ({ operation }) => operation?.outcome === 'failed' && operation.kind !== 'excerpt',
    steps.ignoreIfSucceeded,
  ],
  [({ analysis }) => isAtHand(analysis), steps.collectWindowsUpdateLog],
  [({ analysis, operation }) => isWholeSession(analysis, operation), steps.collectDismLog],
  [({ operation, code }) => isWithoutServicing(operation) || isAnswerOfDelivery(code), steps.collectCbsLog],
  // The engine of task sequences answers for its own work: boot images, volumes, policies.
  ...[steps.scanHealth, steps.collectCbsLog].map(
    (step) => [({ analysis, rule }: Asked) => rule === undefined && isOfEngine(analysis), step] as const,
  ),
  // Servicing's own sessions write to CBS.log and leave nothing among the logs of Windows Setup.
  [({ operation, rule }) => rule === undefined && operation?.kind === 'session', steps.collectPantherLogs],
  // A text that shows no command has none to correct.
  [
    ({ operation, analysis }) => operation?.kind === 'excerpt' && analysis.kind !== 'dism',
    steps.correctCommand,
  ],
];

/** True for a text of smsts.log. */
const isOfEngine = onceFor(({ kind, facts }: Analysis) => kind === 'unknown' && facts.some(isOfTaskSequence));

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
export function isDenied(code: number | undefined): boolean {
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

/** Media bring a source; only an upgrade is started from them, and an update comes from the catalog. */
function isOfOtherSource(operation: Operation | undefined, rule: string | undefined): boolean {
  return rule === 'src.version-mismatch' && operation?.purpose !== 'upgrade' && !isUpdate(operation);
}

/** bcdboot, run by hand or by a deployment: no update is tried again, and no store repaired. */
export function isOfBootTool(
  { kind }: Analysis,
  operation: Operation | undefined,
  rule: string | undefined,
): boolean {
  if (rule !== 'ai.bcd-or-boot-files' || kind !== 'unknown') return false;
  return operation === undefined || operation.kind === 'task-sequence';
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
  const ofOthers = [steps.restoreHealthFromSource, steps.installFromCatalog];
  return [...ofOthers, ...(sourcesOfOthers[featureKind(operation) ?? 'unnamed'] ?? [])];
}

const sourcesOfOthers: Readonly<Record<string, readonly NextStep[]>> = {
  capability: [steps.useSxsSource],
  framework: [steps.useFodSource],
};

/**
 * Where the files of the feature lie that a command names: those of capabilities on media of their own, of .NET Framework 3.5
 * beside the image on installation media, of others in the image
 * (https://learn.microsoft.com/windows-hardware/manufacture/desktop/enable-or-disable-windows-features-using-dism).
 */
export function featureKind(
  operation: Operation | undefined,
): 'capability' | 'framework' | 'other' | undefined {
  const target = operation?.target ?? '';
  const name =
    objectOfCommand(target)?.name ??
    (operation?.purpose === 'feature' && target === '' ? operation.packages[0] : undefined);
  if (name === undefined) return undefined;
  if (/~~~~/.test(name) || /capability/i.test(target)) return 'capability';
  return /Net-?F(?:x|ramework)(?!\w*-?4)/i.test(name) ? 'framework' : 'other';
}

/** An update that servicing installs comes from the catalog, and from no media. */
export function isUpdate(operation: Operation | undefined): boolean {
  return operation?.kind === 'session' && operation.purpose === 'install' && operation.kbs.length > 0;
}

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
