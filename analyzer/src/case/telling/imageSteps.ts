// Owns the form of steps for a Windows that does not run: DISM was given a folder, and what is repaired lies in it.
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Operation } from '../../model';

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

/** What only a running Windows can be put through. */
const ofRunning = [steps.inPlaceUpgrade, steps.inPlaceUpgradeNow];

/** The options of DISM and sfc for a Windows that does not run; on a mounted image both are the mount folder. */
function inFolder(text: string, folder: string): string {
  return text
    .replaceAll('/Online', `/Image:${folder}`)
    .replaceAll('sfc /scannow', `sfc /scannow /offbootdir=${folder} /offwindir=${folder}\\Windows`);
}
