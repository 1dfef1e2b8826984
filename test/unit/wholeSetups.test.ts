// Tests the verdict on whole logs of Windows Setup: what went through in spite of error lines, what was cut off, what failed
// behind phases that were done, and what another Windows has nothing to do with.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { caseOf, summarize } from '../support/checkRule';

/** Records of setupact.log out of `level|component|message`. */
function log(day: string, ...rows: readonly string[]): string {
  return rows
    .map((row, k) => {
      const [level = '', component = '', ...message] = row.split('|');
      const time = `${String(9 + Math.floor(k / 60)).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}:00`;
      return `${day} ${time}, ${level.padEnd(22)}${component.padEnd(7)}${message.join('|')}`;
    })
    .join('\n');
}

const phase = (number: number): readonly string[] => [
  `Info|IBS|InstallWindows:Setup Phase = ${number}`,
  `Info|IBS|Setup has started phase ${number} at 2020-01-02 09:00:00`,
];
const done = (number: number): string =>
  `Info|IBS|Setup has completed phase ${number} at 2020-01-02 10:00:00`;

const windowsPe = [
  'Info|IBS|InstallWindows:Install Path = X:\\Sources',
  ...phase(2),
  'Info|IBS|InstallWindows:Starting a new install from WinPE',
  'Error||PnPIBS: Error 0xE0000100 occurred while determining the class of INF E:\\$WinPEDriver$\\autorun.inf.',
  'Error|IBS|CallPidGenX: PidGenX function failed on this product key. [0x8a010101]',
];
const firstStart = [
  'Info|IBS|InstallWindows:Install Path = C:\\Windows\\system32\\oobe',
  ...phase(4),
  'Info|IBS|Build version is 10.0.17763.1',
  'Error|SYSPRP|WinReInstallOnTargetOS Error 0X2 while searching for OEM winre.wim',
  'Info|IBS|InstallWindows:First boot phase of setup done',
  done(4),
];
const failedUpgrade = [
  'Info|MOUPG|**************** SetupHost Logging Begin ****************',
  'Info|SP|OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS',
  'Info|SP|Executing operation: Add all drivers',
  'Error|SP|CAddDriver::DoExecute: Failed to add driver package: C:\\Drivers\\oem21\\sample.inf. hr = 0x80070002',
  'Error|SP|Operation failed: Add all drivers. Error: 0x80070002[gle=0x00000002]',
  'Error|SP|ExecuteOperations: Main operation execution failed. Error: 0x80070002',
  'Info|MOUPG|SetupHost: Reporting error event -> [0x80070002, 0x20007]',
];
const disk = [
  'Error|IBS|PrepareSystemVolume:Failed to prepare boot disk and system volume',
  'Error|IBS|Callback_PrepareSystemVolume: Unable to prepare and resolve system volume',
  'Error|IBS|Callback_PrepareSystemVolume:Boot preparation for next phase failed; GLE = 0x0.',
];
const message = (text: string): string => `Info|IBSLIB|PublishMessage: Publishing message [${text}]`;

const begun = [
  'Info|MOUPG|**************** SetupHost Logging Begin ****************',
  'Info|SP|Executing operation: Apply data',
];
const refused = [
  "Error|SYSPRP|ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Clean' from C:\\Windows\\System32\\sample.dll; dwRet = 0x2",
  'Error|MIG|Error 32 while gathering object C:\\ProgramData\\Sample\\index.db. Shell application requested abort![gle=0x00000020]',
  'Error|SP|CMountWIM::DoExecute: Failed to mount WIM file C:\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim. Error 0xC1420127',
  'Error|DISM|DISM WIM Provider: PID=776 C:\\Sample (HRESULT=0x80070005) - CWimManager::WimProviderMsgLogCallback',
];
const wentOn = [
  'Info|SP|Operation completed successfully: Apply data',
  'Info|MOUPG|Setup phase change: [SetupPhaseInstall] -> [SetupPhaseFinalize]',
  'Info|SP|Executing operation: Write boot entries',
];

const rows: readonly Asked[] = [
  {
    name: 'an installation that went on once the disk to start from had been put right',
    log: log('2020-01-02', ...windowsPe, ...disk, done(2), ...firstStart),
  },
  {
    name: 'the same, copied before the restart',
    log: log('2020-01-02', ...windowsPe, ...disk, done(2)),
  },
  {
    name: 'a whole installation anew',
    log: log('2020-01-02', ...windowsPe, done(2), ...firstStart),
  },
  {
    name: 'an installation whose phase in Windows PE is done',
    log: log('2020-01-02', ...windowsPe, done(2)),
  },
  {
    name: 'the disk to start from, which setup could not prepare',
    log: log(
      '2020-01-02',
      ...windowsPe,
      ...disk,
      message(
        'Windows could not prepare the computer to boot into the next phase of installation. To install Windows, restart the installation.',
      ),
    ),
    class: 'ai.bcd-or-boot-files',
    cause: 'Failed to prepare boot disk',
    count: 1,
  },
  {
    name: 'the same, cut out, below a file that is no driver',
    log: log('2020-01-02', ...windowsPe.slice(-2), ...disk),
    class: 'ai.bcd-or-boot-files',
    culpritIs: 'none',
    count: 1,
  },
  {
    name: 'a file that is no driver, alone',
    log: log('2020-01-02', ...windowsPe),
  },
  {
    name: 'an upgrade to Windows 7 that fails behind its first phase',
    log: log(
      '2010-01-02',
      'Info|IBS|InstallWindows:Install Path = D:\\sources',
      ...phase(1),
      done(1),
      ...phase(3),
      'Error|MIG|Error 1392 while applying object C:\\Users\\user01\\Music\\sample [a.mp3]. Shell application requested abort![gle=0x00000570]',
      message(
        'Windows could not complete the installation. To install Windows on this computer, restart the installation. Error code: 0x80070570',
      ),
    ),
    class: 'up.migration',
    culprit: 'a.mp3',
    code: '0x80070570',
    count: 1,
  },
  {
    name: 'an upgrade that failed before an image of an older Windows was started first',
    log: log('2023-01-02', ...failedUpgrade, ...firstStart),
    class: 'drv.install-failed',
    culprit: 'sample.inf',
  },
  {
    name: 'the account of a profile that could not be created, not its folder',
    log: log(
      '2023-01-02',
      'Error|SP|Failed to create profile C:\\Users\\user01 for S-1-5-21-1111111111-2222222222-3333333333-1107, hr = 0x800700b7',
      'Error|SP|Operation failed: Apply data. Error: 0x800700B7',
    ),
    class: 'up.profile',
    culpritIs: 'S-1-5-21-1111111111-2222222222-3333333333-1107',
  },
  {
    name: 'the window with a code of driver packages, which names no driver',
    log: 'Windows installation encountered an unexpected error. Verify that the installation sources are accessible, and restart the installation.\nError code: 0xE0000100',
    class: 'up.setup.downlevel',
    code: '0xe0000100',
    count: 1,
  },
  {
    name: 'the window in which the disk to start from could not be prepared',
    log: 'Windows could not prepare the computer to boot into the next phase of installation. To install Windows, restart the installation.',
    class: 'ai.bcd-or-boot-files',
  },
  {
    name: 'bcdboot that says no reason',
    log: 'C:\\>bcdboot C:\\Windows /s S: /f UEFI\nFailure when attempting to copy boot files.',
    class: 'ai.bcd-or-boot-files',
    proof: 'Failure when attempting',
  },
  {
    name: 'bcdboot that went through when it was run again',
    log: 'C:\\>bcdboot C:\\Windows\nFailure when attempting to copy boot files.\nC:\\>bcdboot C:\\Windows /s S: /f UEFI\nBoot files successfully created.',
  },
  {
    name: 'setup that hands over to the recovery environment from its first page',
    log: log(
      '2026-01-10',
      'Error|MOUPG|CUnattendManager::Initialize(90): Result = 0x80070490[gle=0x00000002]',
      'Error|MOUPG|CSetupManager::GetWuIdFromRegistry(11521): Result = 0x80070002',
      'Error|MOUPG|CSetupManager::OnFinishLaunchChoiceAction(8149): Result = 0xC19001F4',
      'Error|MOUPG|CSetupManager::Execute(300): Result = 0xC19001F4',
      'Error|MOUPG|CSetupHost::Execute(564): Result = 0xC19001F4',
    ),
  },
  {
    name: 'an answer file that is not accepted, and the pass that ends with it, once',
    log: log(
      '2026-01-10',
      'Error||[setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Deployment, Language: neutral, /settings/RunSynchronous/RunSynchronousCommand/[Order="2"]/Path',
      'Error||[setup.exe] SMI data results dump: Description = Value is invalid.',
      'Error|IBS|The provided unattend file is not valid; hrResult = 0x80220005',
      'Error|IBS|Callback_Specialize: An error occurred while either deciding if we need to specialize or while specializing; dwRet = 0x1f',
    ),
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'RunSynchronousCommand',
    code: '0x80220005',
    count: 1,
  },
  {
    name: 'the share that Windows PE does not reach without an address',
    log: '> A connection to the deployment share (\\\\server01\\Deploy$) could not be made.\n> DHCP Lease was not obtained for any Networking device! Possible Cause: Check physical connection.',
    class: 'net.unreachable',
    culpritIs: 'none',
    count: 1,
  },
  {
    name: 'the share that Windows PE does not reach over the network',
    log: 'A connection to the deployment share (\\\\server01\\Deploy$) could not be made.\nCan not reach DeployRoot. Possible cause: Network routing error or Network Configuration error.',
    class: 'net.unreachable',
    culpritIs: 'server01',
    count: 1,
  },
  {
    name: 'the adapter that the boot image has no driver for',
    log: 'A connection to the deployment share (\\\\server01\\Deploy$) could not be made.\nThe following networking device did not have a driver installed.\nPCI\\VEN_1234&DEV_0001&SUBSYS_00000001&REV_20',
    class: 'drv.install-failed',
    culprit: 'PCI\\VEN_1234&DEV_0001',
    count: 1,
  },
  {
    name: 'a list of devices',
    log: 'PCI\\VEN_1234&DEV_0001&SUBSYS_00000001&REV_20\nPCI\\VEN_1234&DEV_0002&SUBSYS_00000001&REV_20',
  },
  {
    name: 'a package that the step and the operation of setup name',
    log: log(
      '2025-01-10',
      'Info|MOUPG|**************** SetupHost Logging Begin ****************',
      'Error|SP|CAddPackage::DoExecute: Failed to add package Sample-Feature-Package~31bf3856ad364e35~amd64~~10.0.26100.1742. Error: 0x800F081E',
      'Error|SP|Operation failed: Add [1] package C:\\$WINDOWS.~BT\\FOD\\Sample-Feature-Package~31bf3856ad364e35~amd64~~10.0.26100.1742.cab. Error: 0x800F081E[gle=0x000000b7]',
      'Error|SP|ExecuteOperations: Failed execution phase Safe OS. Error: 0x800F081E',
    ),
    class: 'up.setup.dism-package',
    culpritIs: 'Sample-Feature-Package~31bf3856ad364e35~amd64~~10.0.26100.1742',
    count: 1,
  },
  {
    name: 'records of failures behind which setup went on, in a log that lacks its end',
    log: log('2025-01-11', ...begun, ...refused, ...wentOn),
  },
  {
    name: 'records of failures of an upgrade that came to its end',
    log: log(
      '2025-01-11',
      ...begun,
      ...refused,
      ...wentOn,
      'Info|MOUPG|SetupHost: Reporting post reboot event -> [0x0, 0x0]',
    ),
  },
  {
    name: 'an object at which the migration stopped, where nothing went on',
    log: log('2025-01-11', ...begun, ...refused.slice(1, 2)),
    class: 'up.migration',
    culprit: 'index.db',
  },
  {
    name: 'an image that could not be mounted, of which setup only says that it fails',
    log: log(
      '2025-01-11',
      ...begun,
      ...refused.slice(2, 3),
      'Info|MOUPG|Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]',
    ),
    class: 'up.wim.apply-or-mount',
    culprit: 'winre.wim',
  },
  {
    name: 'a message of setup without a code',
    log: log(
      '2011-01-11',
      'Info|IBS|InstallWindows:Starting a new install from WinPE',
      'Error|WDS|StartNetworking: There was a failure while initializing the network; dwRet = 0x2',
      message('WdsClient: An error occurred while starting networking.'),
    ),
    class: 'up.setup.downlevel',
    proof: 'starting networking',
    count: 1,
  },
  {
    name: 'a share that setup lost while it read from it',
    log: log(
      '2018-01-11',
      'Error|SP|Operation failed: Copy payload from \\\\server01\\iso\\sources\\install.wim to C:\\Sources\\Install.wim. Error: 0x80070040[gle=0x00000040]',
      'Error|SP|ExecuteOperations: Failed execution phase Downlevel. Error: 0x80070040',
    ),
    class: 'net.unreachable',
    culpritIs: 'server01',
    code: '0x80070040',
    count: 1,
  },
  {
    name: 'an operation on a local path that ends in the same',
    log: log(
      '2018-01-11',
      'Error|SP|Operation failed: Copy payload from D:\\sources\\install.wim to C:\\Sources\\Install.wim. Error: 0x8007045D[gle=0x0000045d]',
      'Error|SP|ExecuteOperations: Failed execution phase Downlevel. Error: 0x8007045D',
    ),
    class: 'up.setup.downlevel',
  },
  {
    name: 'hardware that a compatibility report names',
    log: '<HardwareItem HardwareType="Setup_TpmVersionNotSupported"><CompatibilityInfo BlockingType="Hard"/></HardwareItem>\n<HardwareItem HardwareType="Setup_Other"><CompatibilityInfo BlockingType="None"/></HardwareItem>',
    class: 'up.requirements',
    culpritIs: 'Setup_TpmVersionNotSupported',
    count: 1,
  },
  {
    name: 'hardware that it lists and that does not block',
    log: '<HardwareItem HardwareType="Setup_TpmVersionNotSupported"><CompatibilityInfo BlockingType="None"/></HardwareItem>',
  },
];

describe('what is told of whole logs of Windows Setup', () => {
  answers(rows);

  it('takes an installation for done behind its last phase only', () => {
    assert.equal(summarize(log('2020-01-02', ...windowsPe, done(2), ...firstStart)).verdict, 'succeeded');
    assert.equal(summarize(log('2020-01-02', ...windowsPe, done(2))).verdict, 'no-failure');
  });

  it('lets the first start of a Windows that was laid down take no upgrade back', () => {
    const { failures } = caseOf({
      'a/setupact.log': log('2023-01-02', ...failedUpgrade),
      'b/setupact.log': log('2023-01-03', ...firstStart),
    });
    assert.equal(failures[0]?.class, 'drv.install-failed');
  });

  it('states no empty code where setup states none', () => {
    const error = 'Info|MOUPG|Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]';
    const texts = [
      log('2025-01-11', ...begun, error),
      log('2025-01-11', ...begun, message('The installation was cancelled.')),
    ];
    for (const text of texts)
      assert.doesNotMatch(summarize(text).failures[0]?.title.en ?? '', /with\s*$|\(\)|"" /);
  });

  it('lets a later upgrade take it back', () => {
    const { verdict } = caseOf({
      'a/setupact.log': log('2023-01-02', ...failedUpgrade),
      'b/setupact.log': log(
        '2023-01-03',
        'Info|MOUPG|**************** SetupHost Logging Begin ****************',
        'Info|SP|Executing operation: Add all drivers',
        'Info|SP|Operation completed successfully: Add all drivers',
        'Info|MOUPG|SetupHost: Reporting post reboot event -> [0x0, 0x0]',
      ),
    });
    assert.equal(verdict, 'succeeded');
  });
});
