// Owns the form of steps for a Windows that does not run: DISM was given a folder, and what is repaired lies in it.
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Analysis, Operation } from '../../model';

/** `dism /image:C:\\mount …`, `Add-WindowsDriver -Path C:\\mount …`: no running Windows is worked on. */
export function isOnImage(operation: Operation | undefined): boolean {
  return /(?:\s|^)(?:\/image[:=]|-path\s)/i.test(operation?.target ?? '');
}

/** Steps as they stand; for an image in a folder those that work there, without those that need a running Windows. */
export function fittingImage(
  all: readonly NextStep[],
  operation: Operation | undefined,
): readonly NextStep[] {
  if (!isOnImage(operation)) return all;
  return all
    .filter((step) => !ofRunning.some((other) => isSameStep(step, other)))
    .map((step) => ({
      ...step,
      text: { en: inFolder(step.text.en, '<folder>'), zh: inFolder(step.text.zh, '<文件夹>') },
    }));
}

/** CBS_E_IMAGE_UNSERVICEABLE: what the next package is told once a failed one has left the image unfit. */
const spoilt = 0x800f0830;

/** What is left of a mounted image behind a failure with another code: its changes are given up before anything is tried again. */
export function stepsOfSpoilt(
  { facts }: Analysis,
  operation: Operation | undefined,
  code: number | undefined,
): readonly NextStep[] {
  if (operation === undefined || code === spoilt || /[/-]online\b/i.test(operation.target ?? '')) return [];
  const { startLine, endLine } = operation;
  return facts.some(({ line, codes }) => line >= startLine && line <= endLine && codes.includes(spoilt))
    ? [steps.discardMount]
    : [];
}

/** What only a running Windows can be put through. */
const ofRunning = [steps.inPlaceUpgrade, steps.inPlaceUpgradeNow];

/** The options of DISM and sfc for a Windows that does not run; on a mounted image both are the mount folder. */
function inFolder(text: string, folder: string): string {
  return text
    .replaceAll('/Online', `/Image:${folder}`)
    .replaceAll('sfc /scannow', `sfc /scannow /offbootdir=${folder} /offwindir=${folder}\\Windows`);
}
