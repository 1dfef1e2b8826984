// Tests attempts at an upgrade that follow each other in one log, results of SetupDiag whose sentence begins otherwise, and
// images of which a file could not be written for a reason that its code does not tell.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { caseOf, summarize } from '../support/checkRule';

const at = (time: string, level: string, component: string, message: string): string =>
  `2024-03-${time}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;

const outOfSpace = [
  at('01 10:00:00', 'Info', 'MOUPG', 'SetupHost::Initialize: CmdLine = [/Auto Upgrade]'),
  at('01 10:05:00', 'Info', 'MOUPG', 'SetupNotify::Remapping disk full error [0x80070070] -> [0xC19001DF]'),
  at('01 10:05:00', 'Error', 'MOUPG', 'CSetupManager::Execute(390): Result = 0x80070070'),
  at('01 10:05:01', 'Error', 'MOUPG', 'CSetupHost::Execute(452): Result = 0x80070070'),
];
const began = [
  at('03 10:00:00', 'Info', 'MOUPG', 'SetupHost::Initialize: CmdLine = [/Auto Upgrade]'),
  at('03 10:10:00', 'Info', 'MOUPG', 'Setup phase change: [SetupPhaseUnpack] -> [SetupPhasePrepare]'),
];
const diag = (...lines: readonly string[]): string =>
  ['Matching Profile found: SampleRuleFailure - 00000000-0000-4000-8000-000000000000', '', ...lines].join(
    '\r\n',
  );

const rows: readonly Asked[] = [
  {
    name: 'an upgrade that went through two days after one that had found no room',
    log: [
      ...outOfSpace,
      ...began,
      at('03 11:30:00', 'Info', 'MOUPG', 'SetupHost: Reporting post reboot event -> [0x0, 0x0]'),
    ].join('\n'),
  },
  {
    name: 'a second attempt, which failed at something else',
    log: [
      ...outOfSpace,
      ...began,
      at('03 10:40:00', 'Info', 'SP', 'Executing operation: Add all drivers'),
      at(
        '03 10:40:01',
        'Error',
        'SP',
        'CAddDriver::DoExecute: Failed to add driver package: C:\\Drivers\\oem21\\sample.inf. hr = 0x80070002',
      ),
      at(
        '03 10:40:01',
        'Error',
        'SP',
        'Operation failed: Add all drivers. Error: 0x80070002[gle=0x00000002]',
      ),
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'sample.inf',
  },
  {
    name: 'a file of the image that could not be written, with a code that says nothing of the reason',
    log: [
      at(
        '01 10:00:00',
        'Error',
        'SP',
        'SPWIMCallback: Error in apply of D:\\NewOS\\Windows\\sample.dll. GLE [87]',
      ),
      at(
        '01 10:00:00',
        'Error',
        'SP',
        'CApplyWIM: Failure while applying image 6 for D:\\S\\Install.esd. Error 0x80070057',
      ),
      at(
        '01 10:00:00',
        'Error',
        'SP',
        'Operation failed: Apply WIM file D:\\S\\Install.esd, index 6. Error: 0x80070057',
      ),
    ].join('\n'),
    class: 'up.wim.apply-or-mount',
    says: /sample\.dll/,
    silent: /is damaged/,
  },
  {
    name: 'a rule of SetupDiag that found something',
    log: diag(
      'Error: SetupDiag found a driver package that is missing file(s) during installation: oem37.inf.',
    ),
    class: 'drv.install-failed',
    culprit: 'oem37.inf',
  },
  {
    name: 'the key that SetupDiag names',
    log: diag(
      'Error: SetupDiag reports migration failure during gather phase: Migration unit <System>\\Sample (CMXEAgent), Object: Registry, HKLM\\SYSTEM\\Sample\\Parameters, Error: 0x80070005',
    ),
    class: 'up.migration',
    culpritIs: 'HKLM\\SYSTEM\\Sample\\Parameters',
  },
  {
    name: 'the account whose profile is there twice',
    log: diag(
      'Error: SetupDiag found a duplicate user profile: S-1-5-21-1111111111-2222222222-3333333333-1001',
    ),
    class: 'up.profile',
    culpritIs: 'S-1-5-21-1111111111-2222222222-3333333333-1001',
  },
  {
    name: 'the program that SetupDiag asks to uninstall',
    log: diag(
      'This is a dismissible message when not running setup.exe in "/quiet" mode.',
      'You must manually uninstall "Sample Guard" before continuing with the installation/update, or change the command line parameters to ignore warnings.',
    ),
    class: 'up.compat.app',
    culprit: 'Sample Guard',
  },
];
describe('attempts and answers of an upgrade', () => answers(rows));

const message = (text: string): string =>
  at('01 10:00:09', 'Error', 'IBSLIB', `PublishMessage: Publishing message [${text}]`);
const toDisk = message(
  'Windows cannot be installed to this disk. The selected disk has an MBR partition table. On EFI systems, Windows can only be installed to GPT disks.',
);
const upgraded = at(
  '01 10:00:00',
  'Error',
  'SYSPRP',
  'Sysprep will not run on an upgraded OS. You can only run Sysprep on a custom (clean) install version of Windows.',
);

const stops: readonly Asked[] = [
  {
    name: 'the message about the disk, where nothing follows it',
    log: [at('01 10:00:00', 'Info', 'IBS', 'InstallWindows:Setup Phase = 2'), toDisk].join('\n'),
    class: 'up.requirements',
    says: /MBR partition table/,
  },
  {
    name: 'the same message, behind which setup went on with another disk',
    log: [
      at('01 10:00:00', 'Info', 'IBS', 'InstallWindows:Setup Phase = 2'),
      toDisk,
      at('01 10:09:00', 'Info', 'IBS', 'Setup has completed phase 2 at 2024-03-01 10:09:00'),
    ].join('\n'),
  },
  {
    name: 'the file at which the boot configuration could not be updated',
    log: [
      at(
        '01 10:00:00',
        'Error',
        'IBSLIB',
        'BFSVC: Failed to validate boot manager checksum (Z:\\EFI\\Microsoft\\Boot\\sample.efi)! Error code = 0xc1',
      ),
      message("Windows could not update the computer's boot configuration. Installation cannot proceed."),
    ].join('\n'),
    class: 'ai.bcd-or-boot-files',
    culprit: 'sample.efi',
    code: '0x800700c1',
  },
  ...[
    'Failed to format the selected partition. [Error: 0x8004242d]',
    'Failed to delete the selected partition. [Error: 0x80300024]',
    "We couldn't delete the selected partition. [Error: 0x80300024]",
    '我们无法在所选位置安装 Windows。请检查你的媒体驱动器。以下是有关所发生情况的详细信息: 0x80300024',
    message('Failed to format the selected partition. Error: 0x80070057'),
  ].map((log) => ({ name: log, log, class: 'up.setup.downlevel', says: /The disk refused the change/ })),
  {
    name: 'the boot configuration without a file',
    log: message("Windows could not update the computer's boot configuration. Installation cannot proceed."),
    class: 'ai.bcd-or-boot-files',
  },
  {
    name: 'Sysprep on a Windows that was upgraded',
    log: upgraded,
    class: 'up.setup.sysprep-or-advanced-installer',
    says: /clean installation/,
  },
  {
    name: 'the same, behind which Sysprep ran through',
    log: [
      upgraded,
      at(
        '01 11:00:00',
        'Info',
        'SYSPRP',
        'FCreateTagFile:Successfully created tag file C:\\Windows\\Sample\\Sysprep_succeeded.tag',
      ),
    ].join('\n'),
  },
  {
    name: 'Sysprep where the records do not name the step',
    log: at(
      '01 10:00:00',
      'Error',
      'SYSPRP',
      'WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x8007139f',
    ),
    class: 'up.setup.sysprep-or-advanced-installer',
    says: /do not name that step/,
  },
  { name: 'a heading of advice that names a code and a place', log: 'How to fix error 0xC1900101 - 0x20017' },
  {
    name: 'the folder that setup could not unmount',
    log: [
      at(
        '01 10:00:00',
        'Error',
        'SP',
        'Operation failed: Unmount WIM C:\\$WINDOWS.~BT\\Sources\\SafeOS\\SafeOS.Mount. Error: 0xC1420117',
      ),
      at('01 10:00:00', 'Error', 'SP', 'Operation execution failed: 8. hr = 0xC1420117'),
    ].join('\n'),
    class: 'dism.unmount.in-use',
    culprit: 'SafeOS.Mount',
    says: /security product/,
  },
];
describe('what setup stops at', () => answers(stops));

const rolledBack = [
  at('01 09:00:00', 'Info', 'MOUPG', '**************** SetupHost Logging Begin ****************'),
  at('01 09:10:00', 'Info', 'SP', 'Executing operation: Add all drivers'),
  at(
    '01 09:10:01',
    'Error',
    'SP',
    'CAddDriver::DoExecute: Failed to add driver package: C:\\Drivers\\sample.inf. hr = 0x80070002',
  ),
  at('01 09:10:01', 'Error', 'SP', 'Operation failed: Add all drivers. Error: 0x80070002[gle=0x00000002]'),
  at('01 09:10:02', 'Info', 'MOUPG', 'SetupHost: Reporting post reboot event -> [0x80070002, 0x20010]'),
];
const again = [
  at('04 09:00:00', 'Info', 'MOUPG', '**************** SetupHost Logging Begin ****************'),
  at('04 09:01:00', 'Info', 'MOUPG', 'Setup phase change: [SetupPhaseUnpack] -> [SetupPhasePrepare]'),
];

const later: readonly Asked[] = [
  {
    name: 'an operation that failed, where a later attempt at the upgrade went through',
    log: [
      ...rolledBack,
      ...again,
      at('04 10:00:00', 'Info', 'MOUPG', 'SetupHost: Reporting post reboot event -> [0x0, 0x0]'),
    ].join('\n'),
  },
  {
    name: 'the last attempt first, although the one before tells more',
    log: [
      ...rolledBack,
      ...again,
      at('04 09:20:00', 'Error', 'MOUPG', 'CSetupManager::Execute(390): Result = 0xC1900208'),
      at('04 09:20:00', 'Error', 'MOUPG', 'CSetupHost::Execute(452): Result = 0xC1900208'),
    ].join('\n'),
    class: 'up.compat.app',
    count: 2,
  },
  {
    name: 'the attempt that tells the reason, where the last one only repeats its answer',
    log: [
      ...rolledBack,
      ...again,
      at('04 09:20:00', 'Info', 'MOUPG', 'SetupHost: Reporting error event -> [0x80070002, 0x20010]'),
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'sample.inf',
  },
  {
    name: 'a profile whose folder was named otherwise, behind the name of a function',
    log: [
      at(
        '01 09:00:00',
        'Error',
        'SP',
        'SPSample: User profile suffix mismatch: upgrade asked for "sample",actual suffix is:"sample.000"',
      ),
      at('01 09:00:01', 'Error', 'SP', 'Operation failed: Apply data, scope: USER. Error: 0x8007001F'),
    ].join('\n'),
    class: 'up.profile',
    says: /sample\.000/,
  },
  {
    name: 'the same, where of the records of its end only the exception was copied',
    log: [
      at(
        '01 09:00:00',
        'Warning',
        'SP',
        'User profile suffix mismatch: upgrade asked for "sample", actual suffix is: "sample.000"',
      ),
      at(
        '01 09:00:01',
        'Error',
        'SP',
        'pSPExecuteApply: Migration phase caught exception: Win32Exception: User profile suffix mismatch, upgrade cannot continue: The specified profile is intended for another device. [0x000007E7]',
      ),
    ].join('\n'),
    class: 'up.profile',
    culpritIs: 'sample',
    code: '0x800707e7',
    count: 1,
  },
  {
    name: 'the same, the exception by itself without its head',
    log: 'pSPExecuteApply: Migration phase caught exception: Win32Exception: User profile suffix mismatch, upgrade cannot continue: The specified profile is intended for another device. [0x000007E7]',
    class: 'up.profile',
    code: '0x800707e7',
    culpritIs: 'none',
    count: 1,
  },
  {
    name: 'a folder that was named otherwise, and no migration that ended',
    log: at(
      '01 09:00:00',
      'Warning',
      'SP',
      'User profile suffix mismatch: upgrade asked for "sample", actual suffix is: "sample.000"',
    ),
  },
  {
    name: 'the image that the manager of setup does not accept, and no driver',
    log: [
      at('01 09:00:00', 'Error', 'MOUPG', 'CDlpActionDecryptImage::ExecuteRoutine(511): Result = 0x80070241'),
      at('01 09:00:01', 'Error', 'MOUPG', 'CSetupHost::Execute(452): Result = 0x80070241'),
    ].join('\n'),
    class: 'up.setup.downlevel',
    silent: /driver’s signature/,
  },
  {
    name: 'the system partition in the name of a block',
    log: [
      at('01 09:00:01', 'Error', 'MOUPG', 'SetupHost: InsufficientSystemPartitionDiskSpaceHardblock'),
      at('01 09:00:01', 'Error', 'MOUPG', 'CSetupManager::Execute(390): Result = 0xC1900201'),
    ].join('\n'),
    class: 'env.system-partition-small',
  },
  {
    name: 'a report of Windows Error Reporting on an upgrade, by its place',
    log: [
      'Version=1',
      'EventType=WinSetupDiag02',
      'Sig[3].Value=1',
      'Sig[4].Value=0xC1900101',
      'Sig[5].Value=0x20017',
    ].join('\n'),
    class: 'drv.upgrade-rollback',
    hresult: '0xc1900101',
    says: /0x20017/,
  },
  {
    name: 'the same in another language',
    log: ['Ereignisname: WinSetupDiag02', 'P5: 0x80070002', 'P6: 0x3000D', 'P7: 19045'].join('\n'),
    hresult: '0x80070002',
    class: 'up.migration',
  },
  {
    name: 'a report on something else, with a code in the same place',
    log: ['Version=1', 'EventType=APPCRASH', 'Sig[4].Value=0xC0000005', 'Sig[5].Value=0x20017'].join('\n'),
  },
];
describe('attempts that follow each other', () => answers(later));

it('an upgrade is called by the operation that it stopped at, not by one that was done at a later try', () => {
  const summary = summarize(
    [
      at('01 09:00:00', 'Info', 'MOUPG', '**************** SetupHost Logging Begin ****************'),
      at('01 09:01:00', 'Error', 'SP', 'Operation failed: Gather data, scope: EVERYTHING. Error: 0x8007002C'),
      at('01 09:02:00', 'Info', 'SP', 'Executing operation: Gather data, scope: EVERYTHING'),
      at('01 09:03:00', 'Info', 'SP', 'Operation completed successfully: Gather data, scope: EVERYTHING'),
      at(
        '01 09:04:00',
        'Error',
        'SP',
        'Operation failed: Add [1] package C:\\S\\sample.cab. Error: 0x800F0922',
      ),
      at('01 09:05:00', 'Info', 'MOUPG', 'SetupHost: Reporting error event -> [0x800F0922, 0x20003]'),
    ].join('\n'),
  );
  assert.equal(summary.failures[0]?.operation.target, 'Add [1] package C:\\S\\sample.cab');
});

it('what a compatibility report names is why the upgrade beside it stopped', () => {
  const { failures } = caseOf({
    'setupact.log': [
      at('01 10:00:00', 'Info', 'MOUPG', 'SetupHost::Initialize: CmdLine = [/Auto Upgrade]'),
      at('01 10:05:00', 'Error', 'MOUPG', 'CSetupHost::Execute(452): Result = 0xC1900208'),
    ].join('\n'),
    'CompatData.xml':
      '<?xml version="1.0"?><CompatReport><Programs><Program Name="Sample Guard" Id="1"><CompatibilityInfo BlockingType="Hard"/></Program></Programs></CompatReport>',
  });
  assert.equal(failures.length, 1);
  assert.equal(failures[0]?.rootCause?.culprit?.name, 'Sample Guard');
  assert.equal(failures[0]?.hresult, '0xc1900208');
  assert.equal(failures[0]?.operation.kind, 'upgrade');
  assert.deepEqual(failures[0]?.notProved, []);
});
