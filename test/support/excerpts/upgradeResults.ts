// Excerpts about how an upgrade ended: what setup's last window says, what comes before any restart, a build server's log.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const upgradeResultExcerpts: readonly Excerpt[] = [
  {
    name: 'the words of setup’s last window, code and phase in one sentence',
    form: 'quoted',
    text: pasted(raw`
The installation failed in the SAFE_OS phase with an error during REPLICATE_OC operation. Error codes 0x8007001F - 0x20006
`),
    says: { class: 'up.optional-component', code: '0x8007001f', confidence: 'low', words: ['REPLICATE_OC'] },
  },
  {
    name: 'disks that setup cannot see before any restart, told with the phase of the uninstallation',
    form: 'cut',
    fileName: 'setupact.log',
    text: servicing(
      '2022-06-06',
      raw`
08:14:24 I SP CSetupPlatform::Initialize: Setup log starts:
08:16:24 W - VdsPlatform::IsAvailable: Couldn't create VDS loader instance (0x80080005)
08:18:24 E SP CSetupPlatform::Initialize: Disk provisioning is not available; hr = 0x80070032
08:18:24 E MOUPG CDlpActionDataMigrate::ExecuteRoutine(691): Result = 0x80070032
08:18:24 E MOUPG CSetupManager::ExecuteDownlevelMode(410): Result = 0x80070032
08:18:24 I MOUPG Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]
08:18:25 I MOUPG ImageExit: Initializing SetupResult: [0x80070032]
08:18:25 I MOUPG ImageExit: Initializing Extended:    [0x50013]
08:20:07 I MOUPG SetupHost: Reporting error event -> [0x80070032, 0x50013]
08:20:07 E MOUPG CSetupHost::Execute(433): Result = 0x80070032
`,
    ),
    says: { class: 'up.setup.downlevel', code: '0x80080005', culprit: 'vds' },
  },
  {
    name: 'an app package that stops sysprep, in the log of a build server',
    form: 'quoted',
    text: pasted(raw`
2025-03-03T11:43:44Z: ==> sample-image.builder: 2025-03-03 11:43:30, Error                 SYSPRP BCD: BiUpdateEfiEntry failed c000000d
2025-03-03T11:43:44Z: ==> sample-image.builder: 2025-03-03 11:43:32, Error                 SYSPRP Package Sample.Source_2025.303.1153.54_neutral__1a2b3c4d5e6f7 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.
2025-03-03T11:43:44Z: ==> sample-image.builder: 2025-03-03 11:43:32, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80073cf2',
      culprit: 'Sample.Source',
      notBlamed: ['c000000d'],
    },
  },
  {
    name: 'setup’s host that does not get beyond its start',
    form: 'cut',
    fileName: 'setuperr.log',
    text: servicing(
      '2023-11-24',
      raw`
09:10:11 E MOUPG CSetupHost::Initialize(275): Result = 0x80070057
`,
    ),
    says: { class: 'up.setup.downlevel', code: '0x80070057', confidence: 'low' },
  },
  {
    name: 'the last window of setup, its code without a prefix',
    form: 'cut',
    text: pasted(raw`
8007001F - 0x3000D
The installation failed in the FIRST_BOOT phase with an error during MIGRATE_DATA operation.
`),
    says: { class: 'up.rollback.generic', code: '0x8007001f', confidence: 'low', words: ['0x3000D'] },
  },
  {
    name: 'the last window of setup without its code',
    form: 'cut',
    text: pasted(raw`
The installation failed in the SECOND_BOOT phase with an error during BOOT operation.
`),
    says: { class: 'up.rollback.generic', confidence: 'low', words: ['not in this text'] },
  },
  {
    name: 'a command of the online installation that fails',
    form: 'unstamped',
    text: pasted(raw`
Error [audit.exe] EnableLocalUserAccount: Unable to enable local account [SampleAdmin]; status = 0x8c5
Error [audit.exe] Unable to enable local account [SampleAdmin]; hr = 0x800708C5
Error [windeploy.exe] Command [%windir%\system32\oobe\audit.exe /system] failed with exit code [0x800708c5]
Error [windeploy.exe] Failure occured during online installation. Online installation cannot complete at this time.; hr = 0x80004005
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x800708c5',
      culprit: 'SampleAdmin',
      words: ['EnableLocalUserAccount'],
    },
  },
  {
    name: 'a pass that ends with the answer of the settings engine',
    form: 'unstamped',
    text: pasted(raw`
[oobeldr.exe] SMI data results dump: Source = Name: Microsoft-Windows-Sample-Setup, Language: neutral, /settings/SampleValue
[oobeldr.exe] SMI data results dump: Description = Setting is not defined in this component.
[oobeldr.exe] User input error was detected in unattend file. Error: [0x0]
[oobeldr.exe] Failed to complete RunSMIPass for oobeSystem.  Error: [0x8030000C]
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x8030000c',
      culprit: 'Microsoft-Windows-Sample-Setup',
    },
  },
  {
    name: 'boot files that bcdboot cannot read',
    form: 'unstamped',
    text: pasted(raw`
BFSVC Error: Failed to validate boot manager checksum (E:\Windows\Boot\EFI\sample.efi)! Error = 0xc1
Failure when attempting to copy boot files.
`),
    says: { class: 'ai.bcd-or-boot-files', code: '0x800700c1', culprit: 'sample.efi' },
  },
  {
    name: 'a template of the boot configuration that is gone',
    form: 'unstamped',
    text: pasted(raw`
C:\>bcdboot C:\Windows /s S:
BFSVC Error: Could not open the BCD template store. Status = [c000000f]
`),
    says: { class: 'ai.bcd-or-boot-files', code: '0xc000000f', culprit: 'BCD' },
  },
  {
    name: 'a profile that cannot be mapped, its records typed without heads and broken',
    form: 'unstamped',
    text: pasted(raw`
Cannot add mapping for user profile C:\Users\SampleAgent.
Error: 87: The parameter is incorrect.

MigPlatformStartupOnline caught exception:
The specified user does not have a valid profile. [0x000004E5]

CGatherData: Migration phase failed. Status: 4

Operation failed: Gather data, scope: EVERYTHING.
Error: 0x8007001F
`),
    says: {
      class: 'up.migration',
      code: '0x800704e5',
      culprit: 'SampleAgent',
      words: ['valid profile'],
      notBlamed: ['0x8007001f'],
    },
  },
  {
    name: 'a value of the answer file that may not be written',
    form: 'cut',
    text: pasted(raw`
2024-04-07 15:42:29, Warning                      [setup.exe] SMI data results dump: Description = Unable to find a component matching the given namespace.
2024-04-07 15:42:29, Error                 CSI    00000001 (F) HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED) #4249# from CRegHand::PutValue(item = SampleSwitch, type = 11, legacyType = REG_DWORD, legacyFormat = (null), value = {l:1 b:01})[gle=0x80004005]
2024-04-07 15:42:29, Error                 CSI    00000002 (F) HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED) #4240# from CWcmScalarInstanceCore::PutCurrentValue(value = {l:1 b:01})[gle=0x80004005]
`),
    says: { class: 'env.access-denied', code: '0x80070005', culprit: 'SampleSwitch' },
  },
  {
    name: 'a computer name that the answer file of a task sequence refuses',
    form: 'cut',
    text: pasted(raw`
m_pSMIInterface->setValue( SetupPassValue[eSetupPass], pszComponentName, pszPath, pszValue ), HRESULT=80220005 (..\xmlanswerfile.cpp,782)
this->SetValue( Specialize, XML::Shell::ComponentName, XML::Shell::ComputerName::Element, pszComputerName ), HRESULT=80220005 (..\xmlanswerfile.cpp,898)
Exiting with return code 0x80220005
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80220005',
      culprit: 'ComputerName',
    },
  },
  {
    name: 'a file that the user state migration could not copy to its store',
    form: 'unstamped',
    text: pasted(raw`
Error                 [0x0802e9] CopyStream: Can't copy streams from {"C:\Users\sample\Desktop\sample.iso"} to {"733"} object. Error 112. Exception class UnBCL::IOException: unable to write to FileStream.
Error                 [0x000000] Unable to process object C:\Users\sample\Desktop\sample.iso -> 733, aborting...
Error                 [0x000000] Unable to Complete Migration. MigDoMigration Failed= 0x4
Error                 [0x000000] Migration failed to complete successfully
`),
    says: { class: 'up.migration', code: '0x80070070', culprit: 'sample.iso', notBlamed: ['0x4'] },
  },
  {
    name: 'the last words of a user state migration alone',
    form: 'quoted',
    text: pasted(raw`
> Error [0x000000] Unable to Complete Migration. MigDoMigration Failed= 0x4
> Error [0x000000] Migration failed to complete successfully
`),
    says: { class: 'up.migration', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'result and place copied off the last window of an upgrade',
    form: 'cut',
    text: pasted(raw`
I tried to install it, after the restart it shows me the Code 0x8007001F - 0x4000D
`),
    says: { class: 'up.migration', code: '0x8007001f', confidence: 'low' },
  },
];
