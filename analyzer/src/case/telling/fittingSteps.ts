// Owns which of a class's steps fit a failure: what is tried again is what failed, what is collected is where this log comes
// from, and what repairs the store is what this version of Windows has.
import { appNameIn } from '../../facts/words/identities';
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Analysis, Operation } from '../../model';
import { isInstallerAnswer } from '../codes';
import { isOfDefender } from './defenderWork';
import { isDriverWork } from './doubt';
import { fittingImage, isOnImage, stepsOfSpoilt } from './imageSteps';
import { fittingName } from './namelessSteps';
import {
  type Asked,
  featureKind,
  isDenied,
  isOfBootTool,
  isUpdate,
  otherSteps,
  type Told,
} from './otherSteps';
import { retryOf } from './retrySteps';
import { withStatus } from './serverSteps';
import { isBeforeWindows8, isBeforeWindows10 } from './windowsAge';

type Replacement = readonly [NextStep, NextStep];

/** The steps of a class, whose id is known for some, as they fit this operation in this log. */
export function fittingSteps(
  analysis: Analysis,
  operation: Operation | undefined,
  all: readonly NextStep[],
  told: Told,
): readonly NextStep[] {
  const isDefender = isOfDefender(analysis, operation, told);
  if (isDefender && isInstallerAnswer(operation?.result)) return defenderSteps;
  const asked = { ...told, analysis, operation };
  const others = otherSteps(asked);
  const kept = fittingName(all, told.culprit, told.rule).filter(
    (step) => !others.some((other) => isSameStep(step, other)),
  );
  const replacements = replacementsOf(asked);
  const fitting = kept.map((step) => replacements.find(([known]) => isSameStep(known, step))?.[1] ?? step);
  // Two steps may have the same one in their place.
  // A server or a file that is named needs no other log.
  const isOpen = told.culprit === undefined || told.culprit.kind === 'package';
  const own =
    isDefender && isOpen ? [steps.collectDefenderLog] : isOfApp(told) ? [steps.readDeploymentLog] : [];
  const once = [...own, ...fitting, ...stepsOfSpoilt(analysis, operation, told.code)].filter(
    (step, k, list) => list.findIndex((other) => isSameStep(step, other)) === k,
  );
  return fittingImage(withStatus(once, told.code), operation);
}

/** What stands in place of which step; the first that is there for a step counts. */
function replacementsOf({ analysis, operation, rule, code, culprit }: Asked): readonly Replacement[] {
  const isNamed = /\.inf$/i.test(culprit?.name ?? '');
  return [
    ...(isOfImage(analysis, operation, rule) ? imageDrivers : []),
    ...(isOfBootTool(analysis, operation, rule) ? [[steps.retryUpdate, steps.retryOperation] as const] : []),
    ...(rule === 'up.migration' && isDenied(code) ? [[steps.chkdsk, steps.checkAcl] as const] : []),
    ...replacementsFor(analysis, operation, { rule, code, culprit }),
    ...(isNamed ? [] : [[steps.collectSetupapiDevLog, steps.collectDeviceLog] as const]),
  ];
}

/** What the machine lacks for an app stands in the log of its deployment. */
function isOfApp({ rule, culprit }: Told): boolean {
  return rule?.startsWith('env.') === true && appNameIn(culprit?.name ?? '') !== undefined;
}

/** DISM adds drivers to offline images only (DISM Driver Servicing Command-Line Options), and so do the steps of a task sequence. */
function isOfImage({ kind }: Analysis, operation: Operation | undefined, rule = ''): boolean {
  if (isOnImage(operation)) return true;
  if (!rule.startsWith('drv.') || /\/online\b/i.test(operation?.target ?? '')) return false;
  return kind === 'dism' || operation?.kind === 'task-sequence' || isDriverWork(operation, rule);
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
  told: Told,
): readonly Replacement[] {
  const { rule, culprit } = told;
  const named = [culprit?.name, operation?.target, ...(operation?.packages ?? [])];
  const again =
    appNameIn(culprit?.name ?? '') === undefined ? retryOf(operation, { rule, named }) : steps.retryOperation;
  if (analysis.kind === 'setupapi') return setupapiSteps(analysis);
  return [
    ...(again === undefined || operation?.kind === 'sysprep' ? [] : [[steps.retryUpdate, again] as const]),
    ...(operation?.isNew ? [[steps.retryUpgrade, steps.retryInstallation] as const] : []),
    ...(operation?.kind === 'sysprep' ? sysprepLogs : []),
    ...(featureKind(operation) === 'other' ? [[steps.useSxsSource, steps.useFeatureSource] as const] : []),
    ...(isUpdate(operation) ? [[steps.freshMedia, steps.installFromCatalog] as const] : []),
    ...(isOfClient(operation) ? [[steps.freshMedia, steps.mediaInstead] as const] : []),
    ...(isOfDefender(analysis, operation, told) ? defenderLogs : []),
    ...(isBeforeWindows8(analysis, named) ? olderRepairs : []),
    ...(isBeforeWindows10(analysis, named)
      ? [[steps.collectWindowsUpdateLog, steps.collectOldUpdateLog] as const]
      : []),
  ];
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
