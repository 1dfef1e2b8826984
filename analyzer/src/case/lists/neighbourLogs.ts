// Owns which logs stand beside one: what did the work below it, or asked for it above, and names what it leaves open.
import { defined } from '../../defined';
import { isDownloadedFile } from '../../facts/paths';
import { isSameStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { SourceKind } from '../../model';
import { isInOwnLog } from '../../operations/installerLogs';
import { isBeforeServicing, isDefenderUpdate, isUpdateOfWindows } from '../../operations/updateNames';
import { isAnswerOfClient, isInstallerAnswer } from '../codes';
import { tellsOfDefender } from '../telling/defenderWork';
import { isOfApps } from '../telling/doubt';
import type { Failure } from '../types';

/** Which kinds of log stand below or above each kind and name what it leaves open. */
const neighbours: Readonly<Partial<Record<SourceKind, readonly SourceKind[]>>> = {
  cbs: ['windows-update'],
  dism: ['cbs'],
  'windows-update': ['cbs'],
  'windows-update-legacy': ['cbs'],
  checksur: ['cbs'],
  'event-log': ['cbs', 'windows-update'],
  'reporting-events': ['windows-update', 'cbs'],
};

/** The kinds of log that may tell what one of a kind leaves open of a failure; none where the work has a log of its own. */
export function neighboursOf(kind: SourceKind, failure: Failure): readonly SourceKind[] {
  const { class: id, operation, nextSteps } = failure;
  if (isInOwnLog(operation)) return [];
  if (nextSteps.some((step) => isSameStep(step, steps.collectOfflineDriverLog))) return [];
  // What sfc repairs from is on the machine.
  if (operation.client === 'sfc' || operation.client === 'SFCFix') return [];
  if (id.startsWith('drv.')) return logsOfDrivers(kind, operation);
  // What DISM was asked for, with which source, stands in its own log.
  if (kind === 'cbs' && /^DISM\b/.test(operation.client ?? '')) return ['dism'];
  // The update client has a part in a feature only where it fetches the files.
  if (kind === 'cbs' && operation.kind === 'feature' && !isOfSource.test(id)) return [];
  // The settings of an answer file it applies itself.
  if (kind === 'dism' && /[/-]apply-?unattend\b/i.test(operation.target ?? '')) return ['dism'];
  const all = neighbours[kind] ?? [];
  return isWithoutServicing(kind, failure) ? all.filter((each) => each !== 'cbs') : all;
}

/** Classes of failures at which files were not to be had. */
const isOfSource = /^(?:src\.|net\.|cbs\.source)/;

/** Classes of failures at which servicing has no part. */
const beforeServicing = /^(?:net|wsus|wu\.disabled|dism\.(?:mount|unmount|image))/;

/**
 * Servicing is not asked for what is searched or downloaded, where an image is mounted or another installer answered, as
 * Defender's does.
 */
function isWithoutServicing(kind: SourceKind, failure: Failure): boolean {
  const { class: id, operation, hresult, kbs, confidence, rootCause } = failure;
  const target = operation.target ?? undefined;
  const result = hresult === null ? undefined : Number(hresult);
  const culprit = rootCause?.culprit?.name;
  if (beforeServicing.test(id) || ['detect', 'download', 'mount'].includes(operation.kind)) return true;
  if (isOfApps(defined({ target, result }), culprit) || isDefenderUpdate(target, kbs)) return true;
  if (isDefenderUpdate(undefined, [culprit ?? '']) || failure.evidence.some(isOfDefenderRecord)) return true;
  if (isBeforeServicing(target) || (confidence === 'low' && isAnswerOfClient(result))) return true;
  if (kind.startsWith('windows-update') && isDownloadedFile(culprit ?? '')) return true;
  return kind !== 'cbs' && isInstallerAnswer(result) && !isUpdateOfWindows(target);
}

function isOfDefenderRecord({ text }: Failure['evidence'][number]): boolean {
  return tellsOfDefender({ shape: '', text });
}

/** What installs a driver writes a log of its own; the update client has a part in it only where an update brought the driver. */
function logsOfDrivers(kind: SourceKind, { kind: work }: Failure['operation']): readonly SourceKind[] {
  const isOfUpdate = kind !== 'setupapi' && (work === 'install' || work === 'uninstall');
  return isOfUpdate ? ['setupapi', 'windows-update'] : ['setupapi'];
}
