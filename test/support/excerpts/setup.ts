// Excerpts about Windows Setup: upgrades, rollbacks, migration, sysprep, answer files.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const setupExcerpts: readonly Excerpt[] = [
  {
    name: 'an image file that cannot be read while it is applied',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-04-05',
      raw`
10:40:00 I SP Executing operation: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.wim, index 3
10:41:12 E SP SPWIMCallback: Error in apply of C:\$WINDOWS.~BT\NewOS\Program Files\Sample Tools\tool.exe. GLE [1392]
10:41:12 E SP CApplyWIM: Failure while applying image 3 for C:\$WINDOWS.~BT\Sources\Install.wim. Error 0x80070570[gle=0x00000570]
10:41:12 E SP Operation failed: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.wim, index 3. Error: 0x80070570[gle=0x000000b7]
10:41:13 E SP ExecuteOperations: Main operation execution failed. Error: 0x80070570
10:41:14 I MOUPG ImageExit: Initializing SetupResult: [0x80070570]
10:41:14 I MOUPG ImageExit: Initializing Extended: [0x2000c]
`,
    ),
    says: { class: 'up.wim.apply-or-mount', code: '0x80070570', culprit: 'tool.exe', words: ['tool.exe'] },
  },
  {
    name: 'an upgrade that was rolled back without a reason in the log',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2022-12-01',
      raw`
19:00:00 I MOUPG SetupHost Logging Begin
19:40:00 I MOUPG Initiating rollback/uninstall, phase = SafeOS
19:40:01 I MOUPG Current phase string : SafeOS
19:40:01 I MOUPG No crash detected.
19:40:02 I MOUPG ImageExit: Initializing SetupResult: [0xc1900101]
19:40:02 I MOUPG ImageExit: Initializing Extended: [0x20017]
`,
    ),
    isProvedTwice: true,
    says: { class: 'up.rollback.generic', code: '0xc1900101', words: ['0x20017'], confidence: 'low' },
  },
  {
    name: 'an upgrade that crashed in a driver',
    form: 'cut',
    fileName: 'setupact.log',
    text: servicing(
      '2022-12-02',
      raw`
20:10:00 I MOUPG SetupHost Logging Begin
20:40:00 I MOUPG Initiating rollback/uninstall, phase = FirstBoot
20:40:01 I MOUPG Crash 0x0000007E detected, module samplenic.sys
20:40:02 I MOUPG ImageExit: Initializing SetupResult: [0xc1900101]
20:40:02 I MOUPG ImageExit: Initializing Extended: [0x30018]
`,
    ),
    says: { class: 'drv.upgrade-rollback', culprit: 'samplenic.sys', words: ['samplenic.sys'] },
  },
  {
    name: 'a file that migration cannot read',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-02-15',
      raw`
11:10:00 I SP Executing operation: Migrate framework (Full)
11:15:30 E SP Error READ, 0x00000570 while gathering/applying object: File, C:\Users\Public\Music\list.wpl. Will return 0[gle=0x00000570]
11:15:30 E MIG Error 1392 while gathering object C:\Users\Public\Music\list.wpl. Shell application requested abort![gle=0x00000570]
11:15:31 E SP SPDoFrameworkGather: Gather operation failed. Error: 0x0000002C
11:15:31 E SP Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]
11:15:32 E SP Operation execution failed: 13. hr = 0x8007042B[gle=0x000000b7]
`,
    ),
    says: {
      class: 'up.migration',
      code: '0x80070570',
      culprit: 'list.wpl',
      words: ['list.wpl'],
      notBlamed: ['0x8007042b'],
    },
  },
  {
    name: 'a program that blocks the upgrade',
    form: 'unstamped',
    fileName: 'CompatData.xml',
    text: pasted(`
<Programs>
<Program Name="Sample Legacy Scanner" Id="abc">
<CompatibilityInfo BlockingType="Hard"/>
<Action Name="ManualUninstall"/>
</Program>
</Programs>
`),
    says: { class: 'up.compat.app', culprit: 'Sample Legacy Scanner' },
  },
  {
    name: 'a state of the machine that blocks the upgrade',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2021-11-03',
      raw`
07:00:00 I MOUPG SetupHost Logging Begin
07:03:00 E MOUPG Compat: SafeModeHardblock is set
07:03:01 E MOUPG CSetupManager::ExecuteInstallMode(822): Result = 0xC1900208
07:03:01 E MOUPG CSetupManager::Execute(284): Result = 0xC1900208
07:03:01 E MOUPG CSetupHost::Execute(412): Result = 0xC1900208
`,
    ),
    says: { class: 'up.compat.hardblock', culprit: 'SafeModeHardblock' },
  },
  {
    name: 'a driver that blocks the upgrade',
    form: 'unstamped',
    fileName: 'CompatData.xml',
    text: pasted(`
<DriverPackages>
<DriverPackage Inf="oem77.inf" BlockMigration="True" HasSignedBinaries="True"/>
</DriverPackages>
`),
    says: { class: 'drv.hardblock', culprit: 'oem77.inf' },
  },
  {
    name: 'a profile that cannot be created',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2022-05-20',
      raw`
14:00:01 E SP Failed to create profile for S-1-5-21-1111-2222-3333-1104: 0x80070091
14:00:02 E SP Operation failed: Create user profiles. Error: 0x80070091
14:00:02 E SP ExecuteOperations: Main operation execution failed. Error: 0x80070091
`,
    ),
    says: { class: 'up.profile', code: '0x80070091', culprit: 'S-1-5-21-1111-2222-3333-1104' },
  },
  {
    name: 'an app package that stops sysprep',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-08-30',
      raw`
09:00:00 E SYSPRP Package SampleVendor.PhotoTool_1.2.3.0_x64__0abc1def2ghij was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.
09:00:00 E SYSPRP Failed to remove apps for the current user: 0x80073cf2.
09:00:00 E SYSPRP Exit code of RemoveAllApps thread was 0x3cf2.
09:00:00 E SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\Windows\System32\AppxSysprep.dll; dwRet = 0x3cf2
09:00:01 E SYSPRP WinMain:Hit failure while processing sysprep generalize internal providers; hr = 0x80073cf2
`,
    ),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80073cf2',
      culprit: 'SampleVendor.PhotoTool',
      words: ['SampleVendor.PhotoTool'],
    },
  },
  {
    name: 'an answer file with a setting that does not fit, three lines',
    form: 'quoted',
    fileName: 'setuperr.log',
    text: pasted(raw`
> 2021-08-18 12:12:12, Error      [windeploy.exe] Windows could not parse or process unattend answer file [C:\Windows\Panther\unattend.xml] for pass [specialize]. The settings specified in the answer file cannot be applied. The error was detected while processing settings for component [Microsoft-Windows-Shell-Setup].
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      culprit: 'Microsoft-Windows-Shell-Setup',
      words: ['specialize'],
    },
  },
  {
    name: 'setup that fails before the first restart',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2022-02-22',
      raw`
08:00:00 I MOUPG SetupHost Logging Begin
08:05:00 E SP Operation failed: Copy payload. Error: 0x80070057[gle=0x000000b7]
08:05:01 E SP ExecuteOperations: Main operation execution failed. Error: 0x80070057
08:05:02 I MOUPG ImageExit: Initializing SetupResult: [0x80070057]
08:05:02 I MOUPG ImageExit: Initializing Extended: [0x10001]
`,
    ),
    says: { class: 'up.setup.downlevel', words: ['Copy payload'] },
  },
  {
    name: 'a reset that cannot format',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-01-30',
      raw`
16:00:00 E - [SysReset.exe] 0x80070032 in PushButtonReset::OfflineJob::Format (onecore\base\sample\job.cpp:512): cannot format
16:00:01 E - [SysReset.exe] 0x80070032 in PushButtonReset::Session::ExecuteOffline (onecore\base\sample\session.cpp:90): failed
`,
    ),
    says: { class: 'up.recovery-reset', code: '0x80070032' },
    isProvedTwice: true,
  },
  {
    name: 'an update for Safe OS that is not taken',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2022-08-01',
      raw`
10:00:01 E SP CAddSafeOSDU::DoExecute: adding the package failed. Error: 0x800f081e
10:00:02 E SP Operation failed: Add dynamic update to Safe OS. Error: 0x800f081e
10:00:02 E SP ExecuteOperations: Main operation execution failed. Error: 0x800f081e
`,
    ),
    says: { class: 'up.safeos.dynamic-update', code: '0x800f081e' },
  },
  {
    name: 'a machine that does not meet the requirements',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2022-01-12',
      raw`
06:00:00 I MOUPG SetupHost Logging Begin
06:00:00 I MOUPG SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]
06:20:00 E MOUPG CSetupManager::ExecuteInstallMode(822): Result = 0xC1900200
06:20:00 E MOUPG CSetupManager::Execute(284): Result = 0xC1900200
06:20:00 E MOUPG CSetupHost::Execute(412): Result = 0xC1900200
`,
    ),
    says: { class: 'up.requirements', code: '0xc1900200' },
    isProvedTwice: true,
  },
  {
    name: 'a payload that cannot be expanded',
    form: 'cut',
    fileName: 'setupact.log',
    text: servicing(
      '2023-06-01',
      raw`
12:30:01 E SP CPayloadExpander::Execute: expanding the payload failed. Error: 0x80070570
12:30:02 E SP Operation failed: Expand payload. Error: 0x80070570
12:30:02 E SP ExecuteOperations: Main operation execution failed. Error: 0x80070570
`,
    ),
    says: { class: 'up.update-agent-expander', code: '0x80070570' },
  },
  {
    name: 'a restart in the middle of carrying over optional components',
    form: 'unstamped',
    fileName: 'setuperr.log',
    text: pasted(raw`
Error MIG Failed to create CBS session 9. hr = 0x8007045B[gle=0x000003f0]
The process C:\Program Files\Sample Manager\manager.exe (PC07) has initiated the restart of computer PC07 on behalf of user NT AUTHORITY\SYSTEM for the following reason: Other (Unplanned)
`),
    says: { class: 'up.optional-component', code: '0x8007045b', culprit: 'manager.exe' },
  },
  {
    name: 'a language pack that setup cannot add',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-06-02',
      raw`
13:30:01 E SP CAddPackages::AddPackage: Microsoft-Windows-Client-LanguagePack-Package~31bf3856ad364e35~amd64~fi-FI~10.0.22621.1 failed. Error: 0x800F0906
13:30:02 E SP Operation failed: Add packages. Error: 0x800F0906
13:30:02 E SP ExecuteOperations: Main operation execution failed. Error: 0x800F0906
`,
    ),
    says: { class: 'up.setup.dism-package', code: '0x800f0906', culprit: 'fi-FI' },
  },
];
