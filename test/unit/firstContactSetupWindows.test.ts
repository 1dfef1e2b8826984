// What people copy off the windows of Windows Setup, which state no record and often no code. Each row says what an
// engineer would answer; a window that stands in a log of setup is the log's to tell.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const rows: readonly Asked[] = [
  ...(
    [
      [
        'the requirements',
        "This PC can't run Windows 11. This PC doesn't meet the minimum system requirements.",
        'up.requirements',
      ],
      ['the requirements in Chinese', '这台电脑无法运行 Windows 11', 'up.requirements'],
      [
        'the product key, within a sentence',
        'I chose the language, then it stopped with "Setup has failed to validate the product key".',
        'up.requirements',
      ],
      [
        'the style of the disk',
        'Windows cannot be installed to this disk. The selected disk has an MBR partition table. On EFI systems, Windows can only be installed to GPT disks.',
        'up.requirements',
      ],
      [
        'the partition',
        "We couldn't create a new partition or locate an existing one. For more information, see the Setup log files.",
        'up.setup.downlevel',
      ],
      [
        'the boot configuration',
        "Windows could not update the computer's boot configuration. Installation cannot proceed.",
        'ai.bcd-or-boot-files',
      ],
      [
        'the room for its files',
        'Windows cannot find a location to store temporary installation files. To install Windows, make sure that a partition on your boot disk has at least 5000 megabytes of free space.',
        'env.disk-full',
      ],
      [
        'the system reserved partition',
        'We couldn’t update the system reserved partition',
        'env.system-partition-small',
      ],
      [
        'the driver of the medium',
        'A media driver your computer needs is missing. This could be a DVD, USB or Hard disk driver.',
        'drv.install-failed',
      ],
      [
        'the answer file',
        'Windows Setup encountered an internal error while loading or searching for an unattend answer file.',
        'up.setup.sysprep-or-advanced-installer',
      ],
      ['the failure alone', 'Windows 11 installation has failed.', 'up.setup.downlevel'],
    ] as const
  ).map(([name, log, id]) => ({ name: `the window of ${name}`, log, class: id, count: 1 })),
  {
    name: 'the window of a damaged file',
    log: 'Windows cannot install required files. The file may be corrupt or missing. Make sure all files required for installation are available, and restart the installation. Error code: 0x8007025D',
    class: 'up.wim.apply-or-mount',
    code: '0x8007025d',
  },
  {
    name: 'the window of an image that could not be applied',
    log: 'The installation failed in the SAFE_OS phase with an error during APPLY_IMAGE operation 0x8007000d - 0x2000c',
    class: 'up.wim.apply-or-mount',
    code: '0x8007000d',
  },
  {
    name: 'the window of hardware that cannot be configured, in the words of an upgrade',
    log: 'Es erschien nur "Windows Setup could not configure Windows on this computer\'s hardware.", danach ein Rollback.',
    class: 'up.setup.sysprep-or-advanced-installer',
  },
  {
    name: 'the last window of an upgrade, with a blank too many',
    log: 'After the restart: "0xC1900101 - 0x20017 The installation failed in the SAFE_OS phase with  an error during BOOT operation".',
    class: 'drv.upgrade-rollback',
    code: '0xc1900101',
    hresult: '0xc1900101',
  },
  {
    name: 'the window of a partition that the answer file asks for',
    log: "The exact message is “Windows could not create a partition on disk 0. The error occurred while applying the unattend answer file's <DiskConfiguration> setting. Error code: 0x80042565.”",
    class: 'up.setup.sysprep-or-advanced-installer',
    culpritIs: 'DiskConfiguration',
    code: '0x80042565',
  },
  {
    name: 'the window that names a setting, and the code out of the log',
    log: "Windows could not apply the unattend answer file's <DiskConfiguration> setting.\nFailed to query disk [0] status. Error code is [0x80042405][gle=0x000036b7]",
    class: 'up.setup.sysprep-or-advanced-installer',
    culpritIs: 'DiskConfiguration',
    code: '0x80042405',
  },
  {
    name: 'operations that cannot be sorted, behind a volume that was not found',
    log: [
      '2024-05-06 07:08:09, Error                 SP     pUnattendCallback: Failed to get volume name from disk number and offset. Error: 0x80070012[gle=0x00000012]',
      '2024-05-06 07:08:10, Error                 SP     ExecuteOperations: Operations cannot be sorted. This is a fatal failure.[gle=0x00000002]',
    ].join('\n'),
    class: 'up.setup.downlevel',
    cause: 'cannot be sorted',
  },
  {
    name: 'devcon, which says no more',
    log: 'C:\\drivers> devcon install .\\sample.inf ROOT\\Sample\ndevcon failed.\n\nC:\\drivers>',
    class: 'drv.install-failed',
    culpritIs: 'sample.inf',
  },
  {
    name: 'devcon that installed it',
    log: 'C:\\drivers> devcon install sample.inf ROOT\\Sample\nDevice node created. Install is complete when drivers are installed...\nDrivers installed successfully.',
  },
  {
    name: 'a device that was not started, in a sentence',
    log: "Device 'ROOT\\SAMPLE\\0000' not started: Device has problem: 0x1f (CM_PROB_FAILED_ADD), problem status: 0xc0000001",
    class: 'drv.install-failed',
    culpritIs: 'ROOT\\SAMPLE\\0000',
  },
  {
    name: 'a device that waits for its class',
    log: '!    dvi:                     Device pending start: Device has problem: 0x38 (CM_PROB_NEED_CLASS_CONFIG), problem status: 0x00000000.\n     dvi:           {Core Device Install - exit(0x00000000)} 07:08:09.194',
  },
  {
    name: 'a device that a policy forbids, in a section whose title was cut off',
    log: [
      '!!!  pol:      {Device installation policy check [USB\\VID_0000&PID_0001\\5&1&0&2] exit(0xe0000248)}',
      '!!!  dvi:      Installation of device is blocked by policy!',
      '<<<  Section end 2024/05/06 07:08:09.697',
      '<<<  [Exit status: FAILURE(0xe0000248)]',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'USB\\VID_0000&PID_0001\\5&1&0&2',
    code: '0xe0000248',
  },
  {
    name: 'a person who had such a window once',
    log: 'This PC runs Windows 11 without any trouble, the product key was accepted.',
  },
  {
    name: 'the window of the way back',
    log: 'Something happened, and your previous version of Windows will be restored shortly.',
    class: 'up.rollback.generic',
    count: 1,
  },
  {
    name: 'a person who had an older Windows restored',
    log: 'I had my previous version of Windows restored from a backup, all is well.',
  },
  {
    name: 'a task sequence whose package does not reach the driver store',
    log: [
      'Applying driver package "ABC00012". OSDDriverClient',
      'Package manager failed with return code 2 OSDDriverClient',
      'Failed to add driver to driver store. Code 0x80070002 OSDDriverClient',
    ].join('\n'),
    class: 'drv.install-failed',
    culpritIs: 'ABC00012',
    code: '0x80070002',
  },
  {
    name: 'a driver that setup leaves where it is',
    log: '2024-05-06 07:08:09, Error      [0x0e00a1] PNPMIG Failed to add driver C:\\Sample\\sample.inf to the list[gle=0x00000002]',
  },
  {
    name: 'a task sequence that asks for more than the disk has',
    log: [
      'Partition 1 larger than remaining disk space. Requested partition size: 400000000, remaining size: 100000000 OSDDiskPart',
      'LoadDiskConfiguration(oDisk), HRESULT=8000ffff (e:\\sample\\main.cpp,12) OSDDiskPart',
    ].join('\n'),
    class: 'up.setup.downlevel',
    proof: 'larger than remaining disk space',
  },
  {
    name: 'a module of an installer that does not load',
    log: '#E144 Loading module "C:\\Windows\\System32\\sample.dll" failed. Error 193: %1 is not a valid Win32 application.',
    class: 'drv.install-failed',
  },
  {
    name: 'the two codes of the window, retold in a sentence',
    log: 'After the second restart it undid everything and told me that Windows 11 could not be installed 0x8007042B - 0x2000D',
    class: 'up.migration',
    code: '0x8007042b',
  },
  {
    name: 'a window about space that is told to have gone',
    log: 'After the clean-up "Windows needs more space" no longer appears and the update went in.',
  },
  {
    name: 'two numbers that are no place of setup',
    log: 'The memory range 0x10000000 - 0x20000000 is reserved by the firmware.',
  },
  {
    name: 'a path before the values of a record',
    log: 'Sample_Error: could not load the document path=C:\\Windows\\Sample\\sample.tmp isSuccessful=0 Error code: 0x80070001',
    class: 'unclassified',
    culpritIs: 'C:\\Windows\\Sample\\sample.tmp',
  },
  {
    name: 'a file that could not be migrated, told once although its record of the end says it anew',
    log: [
      '2024-05-06 07:08:09, Error                 SP     Error WRITE, 0x00000005 while gathering/applying object: File, C:\\ProgramData\\Sample [sample.dat]. Will return 0[gle=0x00000005]',
      '2024-05-06 07:08:09, Error                 MIG    Error 5 while applying object C:\\ProgramData\\Sample [sample.dat]. Shell application requested abort![gle=0x00000005]',
      '2024-05-06 07:08:09, Error      [0x08097b] MIG    Abandoning apply due to error for object: C:\\ProgramData\\Sample [sample.dat][gle=0x00000005]',
      '2024-05-06 07:08:10, Error                 SP     Operation failed: Offline portion of machine-specific apply operations. Error: 0x8007042B[gle=0x000000b7]',
    ].join('\n'),
    class: 'up.migration',
    culpritIs: 'C:\\ProgramData\\Sample [sample.dat]',
    code: '0x80070005',
    hresult: '0x8007042b',
    count: 1,
  },
  {
    name: 'a rule of SetupDiag that no table knows',
    log: 'Matching Profile found: SampleDriverMigrationFailure - 11111111-2222-4333-8444-555555555555\nSetupDiag version: 1.7.0.0\n',
    class: 'up.migration',
  },
  {
    name: 'SetupDiag between underscores',
    log: '_Error: SetupDiag reports abrupt down-level failure.\nLast Operation: Finalize\nError: 0xC1900101 - 0x50016\nLogEntry: 2024-05-06 07:08:09, Error                 MOUPG  Sample::Execute(12): Result = 0xC1900101[gle=0x8007000d]_',
    class: 'up.setup.downlevel',
    hresult: '0xc1900101',
  },
];

describe('windows of Windows Setup', () => {
  answers(rows);
});

describe('what a window is quoted with', () => {
  const quoted = (log: string): string | undefined =>
    /says “([^”]*)”/.exec(renderMarkdown(summarize(log), { language: 'en' }))?.[1];

  it('is its own sentence, not that of its reader', () => {
    assert.equal(
      quoted('I chose the language, then it stopped with "Setup has failed to validate the product key".'),
      'Setup has failed to validate the product key',
    );
    assert.equal(
      quoted(
        "I tried twice and always got We couldn't create a new partition or locate an existing one. Why?",
      ),
      "We couldn't create a new partition or locate an existing one",
    );
  });

  it('is whole where it begins in Chinese', () => {
    assert.equal(quoted('安装时提示：这台电脑无法运行 Windows 11。怎么办？'), '这台电脑无法运行 Windows 11');
  });
});
