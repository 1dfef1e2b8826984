// Excerpts about what Windows Setup carries over and prepares: profiles, volumes, boot configuration, answer files, drivers.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const migrationExcerpts: readonly Excerpt[] = [
  {
    name: 'a profile on a volume that is gone, in records without component',
    form: 'cut',
    text: pasted(raw`
<DateTime>, Info MIG Processing profile: C:\Users\sampleuser
<DateTime>, Info MIG Adding extra mapping: C:\Users\sampleuser => \??\Volume{11112222-3333-4444-9555-666677778888}\
<DateTime>, Info MIG Privilege has been disabled
<DateTime>, Error MigPlatformStartupOffline caught exception: Win32Exception: \??\Volume{11112222-3333-4444-9555-666677778888}: The system cannot find the path specified. [0x00000003] class Sample::String *__cdecl Sample::Path::GetLongName(const class Sample::String *)
`),
    says: { class: 'up.migration', code: '0x80070003', culprit: 'sampleuser', words: ['Volume{'] },
  },
  {
    name: 'a profile folder with another suffix than its entry',
    form: 'wrapped',
    text: pasted(raw`
Warning SP User profile suffix mismatch: upgrade asked for "sampleuser",actual suffix is:"sampleuser.000"
Info    SP Conflicting profile folder content (C:\Users\sampleuser):
Error   SP User profile suffix mismatch, upgrade cannot continue.[gle=0x00000012]
Error   SP pSPExecuteApply: Migration phase caught exception: Win32Exception: User profile suffix
mismatch, upgrade cannot continue: The specified profile is intended for another device. [0x000007E7]
Error   SP Apply (first boot apply, online phase): Migration phase failed. Result: 4,
specific error: 0x800707E7[gle=0x00000002]
`),
    says: { class: 'up.profile', code: '0x800707e7', culprit: 'sampleuser', words: ['sampleuser.000'] },
  },
  {
    name: 'a profile folder with another suffix, the warning cut off',
    form: 'cut',
    text: pasted(raw`
Error SP User profile suffix mismatch, upgrade cannot continue.[gle=0x00000012]
Error SP pSPExecuteApply: Migration phase caught exception: Win32Exception: User profile suffix mismatch, upgrade cannot continue: The specified profile is intended for another device. [0x000007E7]
`),
    says: { class: 'up.profile', code: '0x800707e7' },
    isProvedTwice: true,
  },
  {
    name: 'a boot configuration that cannot be created',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2021-03-02',
      raw`
14:10:01 I IBSLIB System BCD store does not exist, creating.
14:10:01 E IBSLIB Failed to create a new system store. Status = [c0000001]
14:10:01 E IBSLIB ModifyBootEntries: Error modifying bcd boot entries. dwRetCode=[0x1F][gle=0x0000001f]
14:10:01 I IBS CallBack_MungeBootEntries:Failed to modify boot entries; GLE = 31
14:10:02 I IBSLIB PublishMessage: Publishing message [Windows could not update the computer's boot configuration. Installation cannot proceed.]
`,
    ),
    says: {
      class: 'ai.bcd-or-boot-files',
      code: '0xc0000001',
      culprit: 'BCD',
      words: ['boot configuration'],
    },
    isProvedTwice: true,
  },
  {
    name: 'an answer file that setup refuses in another language',
    form: 'unstamped',
    text: pasted(raw`
[setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Deployment, Language: neutral, ProcessorArchitecture: amd64, PublicKeyToken: 31bf3856ad364e35, VersionScope: nonSxS, /settings/RunSynchronous/RunSynchronousCommand/[Order="3"]/Path
[setup.exe] SMI data results dump: Description = Der Wert ist ungültig.
[0x060565] IBS Callback_Unattend_InitEngine: The provided unattend file [C:\WINDOWS\Panther\unattend.xml] is not a valid unattended Setup answer file; hr = 0x1, hrResult = 0x80220005
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80220005',
      culprit: 'Microsoft-Windows-Deployment',
    },
  },
  {
    name: 'a node of the answer file that the new setup does not take',
    form: 'wrapped',
    text: pasted(raw`
CSI    E_INVALIDARG from CWcmStateNodeCore::GetOrCreateChildOneLevel(
       node name = SampleCredentials, name in handler = 0, childNode = NULL)
MOUPG  CDlpActionWinpeInitialization::ExecuteRoutine(224): Result = 0x80070057
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80070057',
      culprit: 'SampleCredentials',
    },
  },
  {
    name: 'an answer file whose setting and reason a page has broken into lines',
    form: 'wrapped',
    text: pasted(raw`
[setup.exe] SMI data results dump:
  Source = Name: Microsoft-Windows-Shell-Setup, ... /settings/RunSynchronous
  Description = Die Einstellung ist in dieser Komponente nicht definiert.
[0x060432] IBS  The provided unattend file is not valid; hrResult = 0x80220001
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80220001',
      culprit: 'Microsoft-Windows-Shell-Setup',
      words: ['RunSynchronous'],
    },
  },
  {
    name: 'an answer file that is no valid XML',
    form: 'unstamped',
    text: pasted(raw`
Determining if we are in WDS/Unattend mode
[setup.exe] UnattendSearchExplicitPath: Found unattend file at [E:\sample\autounattend.xml] but unable to deserialize it; status = 0x1, hrResult = 0x800705b9
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x800705b9',
      culprit: 'autounattend.xml',
    },
  },
  {
    name: 'an answer file that setup may not open',
    form: 'quoted',
    text: pasted(raw`
> [setup.exe] UnattendSearchExplicitPath: Found unattend file at [C:\Windows\Panther\unattend.xml] but unable to deserialize it; status = 0x80070005, hrResult = 0x0.
`),
    says: { class: 'up.setup.sysprep-or-advanced-installer', code: '0x80070005', culprit: 'unattend.xml' },
  },
  {
    name: 'an answer file that is found and left aside',
    form: 'unstamped',
    text: pasted(raw`
UnattendSearchExplicitPath: Found unattend file at [D:\sample\autounattend.xml]; examining for applicability.
UnattendSearchExplicitPath: [D:\sample\autounattend.xml] does not meet criteria to be used for this unattend pass.
`),
  },
  {
    name: 'licence terms that the media does not hold',
    form: 'unstamped',
    text: pasted(raw`
Callback_License_LoadLicenseText: SkuGetImageEulaAsString Failed to get the EULA; hr = 0x80070490
`),
    says: { class: 'up.requirements', code: '0x80070490', words: ['EULA'] },
  },
  {
    name: 'licence terms that nobody accepted in a quiet run',
    form: 'records',
    fileName: 'setuperr.log',
    text: pasted(raw`
2026-02-03 13:24:23, Error  MOUPG  User did not accept EULA at downlevel OS.
2026-02-03 13:24:23, Error  MOUPG  CSetupManager::Execute(345): Result = 0xC190010E
`),
    says: { class: 'up.setup.downlevel', code: '0xc190010e', words: ['did not accept EULA'] },
  },
  {
    name: 'media with several images that nobody chose from',
    form: 'unstamped',
    text: pasted(raw`
ProductKey: Matching Install Wim: Found [3] matching images.
ProductKey: Product key was successfully validated.
ProductKey: Image selection response not found.
ProductKey: No SkuLib Upgrade edition available.
CDlpActionProductKeyValidate::SelectImageIndex(1978): Result = 0xC1900215
`),
    says: { class: 'up.requirements', code: '0xc1900215', words: ['0xC1900215'] },
  },
  {
    name: 'reserved storage that keeps sysprep from going on, without levels',
    form: 'unstamped',
    text: pasted(raw`
03-08-2023 14:24:15.000 SYSPRP Sysprep_Clean_Validate_Opk: Audit mode cannot be turned on if reserved storage is in use. An update or servicing operation may be using reserved storage.; hr = 0x800F0975
03-08-2023 14:24:15.000 SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Clean_Validate_Opk' from C:\Windows\System32\spopk.dll; dwRet = 0x975
03-08-2023 14:24:15.000 SYSPRP 983256 (0xf00d8) WinMain:Hit failure while pre-validate sysprep cleanup internal providers; hr = 0x800f0975
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x800f0975',
      culprit: 'spopk.dll',
      words: ['reserved storage'],
    },
  },
  {
    name: 'an exception that a sound migration catches on its way',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2022-10-04',
      raw`
09:00:00 I MOUPG SetupHost Logging Begin
09:10:00 I MIG Processing profile: C:\Users\sampleuser
09:10:01 E MIG MigSampleProbe caught exception: Win32Exception: C:\Users\sampleuser\NTUSER.DAT: The process cannot access the file. [0x00000020]
09:40:00 I MOUPG ImageExit: Initializing SetupResult: [0x0]
09:40:01 I MOUPG SetupHost: Reporting post reboot event -> [0x0, 0x0]
`,
    ),
  },
  {
    name: 'setup that offers a disk it cannot be installed to',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2021-03-03',
      raw`
14:00:00 I IBSLIB PublishMessage: Publishing message [Windows cannot be installed to this disk. The selected disk has an MBR partition table.]
14:01:00 I IBS Callback_UpdateBootFiles:Successfully updated Windows boot files.
`,
    ),
  },
  {
    name: 'a domain that an unattended join does not find',
    form: 'unstamped',
    text: pasted(raw`
[DJOIN.EXE] Unattended Join: JoinDomain = [corp.sample.test]
[DJOIN.EXE] Unattended Join: Calling DsGetDcName for corp.sample.test...
Warning [DJOIN.EXE] Unattended Join: DsGetDcName failed: 0x54b, last error is 0x0, will retry in 10 seconds...
Error [DJOIN.EXE] Unattended Join: NetJoinDomain failed error code is [1355]
Error [DJOIN.EXE] Unattended Join: Unable to join; gdwError = 0x54b
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x8007054b',
      culprit: 'corp.sample.test',
      words: ['NetJoinDomain'],
    },
  },
  {
    name: 'an unattended join that will be tried again',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2021-04-06',
      raw`
08:10:00 I - [DJOIN.EXE] Unattended Join: JoinDomain = [NULL]
08:10:01 I - [DJOIN.EXE] Unattended Join: Calling DsGetDcName for corp.sample.test...
08:10:02 W - [DJOIN.EXE] Unattended Join: DsGetDcName failed: 0x54b, last error is 0x0, will retry in 10 seconds...
08:10:12 W - [DJOIN.EXE] Unattended Join: DsGetDcName failed: 0x54b, last error is 0x0, will retry in 10 seconds...
`,
    ),
  },
  {
    name: 'an unattended join that works after one that was given up',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2021-04-07',
      raw`
08:10:01 I - [DJOIN.EXE] Unattended Join: Calling DsGetDcName for corp.sample.test...
08:10:02 E - [DJOIN.EXE] Unattended Join: NetJoinDomain failed error code is [1355]
08:12:02 I - [DJOIN.EXE] Unattended Join: NetJoinDomain succeeded
`,
    ),
  },
  {
    name: 'a module that sysprep cannot load',
    form: 'cut',
    text: pasted(raw`
2021-04-08 10:20:30, Error [0x0f0085] SYSPRP LaunchDll:Could not load DLL C:\Windows\SysWOW64\samplesysprep.dll[gle=0x000000c1]
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x800700c1',
      culprit: 'samplesysprep.dll',
      words: ['samplesysprep.dll'],
    },
  },
  {
    name: 'a prepared profile that is gone',
    form: 'cut',
    text: pasted(raw`
2021-04-09 10:20:30, Error [Shell Unattend] _FindLatestProfile failed (0x80070003) [gle=0x00000003]
2021-04-09 10:20:30, Error [Shell Unattend] CopyProfile failed (0x80070003) [gle=0x00000003]
`),
    says: { class: 'up.profile', code: '0x80070003', words: ['_FindLatestProfile'] },
  },
  {
    name: 'a setting of an answer file, its place cut short',
    form: 'unstamped',
    text: pasted(raw`
[setup.exe] SMI data results dump: Source = .../RunSynchronousCommand/[Order="7"]/Path
[setup.exe] SMI data results dump: Description = Value is invalid.
Error [0x060432] IBS  The provided unattend file is not valid; hrResult = 0x80220005
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80220005',
      culprit: 'RunSynchronousCommand',
      words: ['RunSynchronousCommand'],
    },
  },
];
