// Owns the message shapes of single steps of Windows Setup and Sysprep that name what a step worked on, and of the
// cleaning up around them, which fails often and never matters.
import { begins, holds, type Shape } from '../shape';

export const setupStepShapes: readonly Shape[] = [
  // CExtractFilesFromWIM::DoExecute: Cannot extract file \Windows\System32\Recovery\winre.wim from D:\Sources\install.esd. Error 0x80070003
  holds(
    'any',
    'setup.extract-failed',
    'Cannot extract file ',
    /Cannot extract file (?<path>\S[^\n]{0,300}?)\s+from\s+(?<wim>[A-Za-z\\][^\n]{1,300}?\.(?:wim|esd|swm))\b.{0,60}?[Ee]rror:? (?<hresult>0x[0-9a-fA-F]{8})/s,
  ),
  // Driver: Received driver inf path [\\server\share\drivers\sample.inf].
  begins(
    'setup',
    'setup.driver.received',
    'Driver: Received driver inf path [',
    /path \[(?<path>[^\]\n]{1,300})\]/,
  ),
  // CDlpActionDriverInstallation::ExecuteDriverInstall(1055): Result = 0x80070002
  begins(
    'setup',
    'setup.driver.install-result',
    'CDlpActionDriverInstallation::',
    /^(?<function>[\w:]+)\(\d+\): Result = (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  // SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. Turn BitLocker off to run Sysprep. (0x80310039)
  begins(
    'any',
    'sysprep.bitlocker',
    ['BitLocker-Sysprep: BitLocker is on', 'SYSPRP BitLocker-Sysprep: BitLocker is on'],
    /(?:\((?<hresult>0x8031[0-9a-fA-F]{4})\)|$)/,
  ),
  // Failed to delete \\?\C:\windows.old\Windows\System32\sample.dll. hr = 0x80070005: left behind, deleted later or never
  begins('setup', 'noise.setup.cleanup', [
    'Failed to delete ',
    'Failed to remove directory ',
    'SppDeleteSnapshots failed',
    'SPRestoreBootTimeout: ',
  ]),
];
