// Codes that say one thing are told as that one thing, and codes that leave two things open as both.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

interface Told {
  readonly name: string;
  readonly log: string;
  /** What the title says in English. */
  readonly says: RegExp;
  /** What neither title nor explanation may claim. */
  readonly never?: RegExp;
}

const rows: readonly Told[] = [
  {
    name: 'a commit into a mount that is half gone is not a file in use',
    log: 'PS C:\\> Dismount-WindowsImage -Path C:\\Mount -Save\nDismount-WindowsImage : The specified mounted image cannot be committed back into the WIM. This occurs when an image has been through a partial unmount or when an image is still being mounted.',
    says: /only partly unmounted, or still being mounted \(0xc142011d\)/,
    never: /files in it are open|still has files/,
  },
  {
    name: 'a folder that is not empty is nothing else',
    log: 'Deployment Image Servicing and Management tool\nVersion: 10.0.26100.1\n\nError: 0xc1420114\n\nThe user attempted to mount to a directory that is not empty. This is not supported.',
    says: /mount folder is not empty \(0xc1420114\)/,
    never: /mounted properly/,
  },
  {
    name: 'a folder that is not empty goes by its name',
    log: 'Deployment Image Servicing and Management tool\nVersion: 10.0.26100.1\n\nC:\\>dism /Mount-Image /ImageFile:D:\\sample.wim /Index:1 /MountDir:D:\\mount\n\nError: 0xc1420114',
    says: /mount folder D:\\mount is not empty/,
  },
  {
    name: 'an image that the console names above its answer',
    log: 'Deployment Image Servicing and Management tool\nVersion: 10.0.26100.1\n\nImage File : D:\\sample\\install.wim\nImage Index : 1\nUnmounting image\n[==========================100.0%==========================]\n\nError: 0xc1420117\n\nThe directory could not be completely unmounted.',
    says: /image at D:\\sample\\install\.wim could not be unmounted/,
  },
  {
    name: 'a folder without a driver, given in the command',
    log: 'C:\\>dism /Image:E:\\ /Add-Driver /Driver:C:\\drivers /Recurse\n\nDeployment Image Servicing and Management tool\nVersion: 10.0.17134.1\n\nSearching for driver packages to install...\n\nError: 2\n\nNo driver packages were found on the specified path.\nVerify that the driver .INF files are in the specified location and try the command again.',
    says: /no driver package in C:\\drivers \(0x80070002\)/,
    never: /ScanHealth|CBS\.log/,
  },
  {
    name: 'a folder without a driver, the command cut off',
    log: 'Deployment Image Servicing and Management tool\nVersion: 10.0.17134.1\n\nSearching for driver packages to install...\n\nError: 2\n\nNo driver packages were found on the specified path.',
    says: /no driver package in the folder that it was given/,
  },
  {
    name: 'an image that setup had to mount on a stick',
    log: '2024-06-11 14:50:57, Error                 SP         CMountWIM::DoExecute: Failed to mount WIM file E:\\Sample\\Sources\\SafeOS\\winre.wim. Error 0xC1420134[gle=0xc1420134]\n2024-06-11 14:50:57, Error                 SP     Operation failed: Mount WIM file E:\\Sample\\Sources\\SafeOS\\winre.wim, index 1 to E:\\Sample\\Sources\\SafeOS\\SafeOS.Mount. Error: 0xC1420134',
    says: /winre\.wim: the folder for it is not on a fixed drive \(0xc1420134\)/,
    never: /[Mm]emory Diagnostic|chkdsk/,
  },
  {
    name: 'a refusal to install that leaves open whether a restart is due',
    log: '    sample: Installing Windows updates...\n    sample: ERROR: Exception from HRESULT: 0x80240016',
    says: /another installation is running, or a restart is due \(0x80240016\)/,
    never: /has not been finished and waits/,
  },
  {
    name: 'a session of servicing sends nobody to the logs of Windows Setup',
    log: '2023-08-09 23:40:11, Error                 CBS    Failed to create backup of file [HRESULT = 0x8007001f - ERROR_GEN_FAILURE]\n2023-08-09 23:40:12, Info                  CBS    Session: 31050000_77 finalized. Reboot required: no [HRESULT = 0x8007001f - ERROR_GEN_FAILURE]',
    says: /0x8007001f ERROR_GEN_FAILURE/,
    never: /Panther/,
  },
  {
    name: 'an installation that was waited for in vain blames no package',
    log: '>>>  [Device Install (Hardware initiated) - PCI\\VEN_0001&DEV_0002\\1]\n>>>  Section start 2024/03/04 09:40:12.345\n!!!  dvi: Error 1460: This operation returned because the timeout period expired.\n<<<  Section end 2024/03/04 09:50:13.456\n<<<  [Exit status: FAILURE(0x000005b4)]',
    says: /0x800705b4/,
    never: /fault lies/,
  },
  {
    name: 'a file that is not in the catalog, told by pnputil',
    log: 'Microsoft PnP Utility\n\nAdding driver package:  sample.inf\nFailed to add driver package: The hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.',
    says: /does not fit its catalog: sample\.inf/,
    never: /root that this machine|unsigned/,
  },
  {
    name: 'a file that is not in the catalog, without the name of the driver',
    log: 'Windows found drivers for your device but encountered an error while attempting to install them.\n\nThe hash for the file is not present in the specified catalog file. The file is likely corrupt or the victim of tampering.',
    says: /does not fit its catalog \(0xe000024b\)/,
  },
  {
    name: 'the report of a package that was absent and is to stay so is no removal',
    log: '2024-02-11 12:51:51, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x800f0950 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT]\n2024-02-11 12:51:51, Info                  CBS    WER: Generating failure report for package: Sample-Desktop-Package~31bf3856ad364e35~amd64~~10.0.17763.1, status: 0x800f0950, failure source: CBS Other, start state: Absent, target state: Absent, client id: SampleHelper',
    says: /does not offer the needed content/,
    never: /[Rr]emov/,
  },
  {
    name: 'a search for updates, told by a playbook',
    log: 'fatal: [host01.example.com]: FAILED! => {"changed": false, "msg": "Failed to search for updates with criteria \'(IsInstalled = 0 AND CategoryIds contains \'0FA1201D-4330-4FA8-8AE9-B877473B6441\') \': Exception from HRESULT: 0x80244022"}',
    says: /answered with an HTTP error \(0x80244022\)/,
  },
];

describe('codes are told for what they say, and for no more', () => {
  for (const { name, log, says, never } of rows)
    it(name, () => {
      const [failure] = summarize(log).failures;
      assert.match(failure?.title.en ?? '', says);
      const { title, explanation, nextSteps = [], operation } = failure ?? {};
      if (never === undefined) return;
      assert.doesNotMatch(`${title?.en} ${explanation?.en} ${JSON.stringify(nextSteps)}`, never);
      assert.notEqual(operation?.kind, 'uninstall');
    });
});
