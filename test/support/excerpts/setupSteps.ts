// Excerpts of single steps of Windows Setup, Sysprep, bcdboot and driver installation, most of them cut or wrapped by hand.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const setupStepExcerpts: readonly Excerpt[] = [
  {
    name: 'a disk operation of setup that failed, alone',
    form: 'records',
    text: pasted(raw`
2014-03-02 10:11:12, Error      [0x0606cc] IBS    ApplyDiskOperationUsingService: Failed to correctly apply disk operation of type [0x5]; hr = 0x80070015[gle=0x00000015]
2014-03-02 10:11:12, Error      [0x060492] IBS    PerformDiskOperation:Disk operation of type [5] failed; hr = 0x80070015
`),
    says: { class: 'unclassified', code: '0x80070015', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a disk that setup cannot ask',
    form: 'cut',
    text: pasted(raw`
Failed to query disk [1] status. Error code is [0x80042405][gle=0x000036b7]
`),
    says: { class: 'unclassified', code: '0x80042405', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a refused setting, dumped over several lines',
    form: 'wrapped',
    text: pasted(raw`
Error  CSI  80220005 from CWcmScalarInstanceCore::PutCurrentValue(
       value = { type: 8204, bytes ( 1040 ): 63006d0064002e00... })
Error  [oobeldr.exe] SMI data results dump:
       Source = .../FirstLogonCommands/SynchronousCommand/[Order="2"]/CommandLine
       Description = Value is invalid.
Info   [oobeldr.exe] UnattendErrorFromResults: Windows could not parse or
       process unattend answer file for pass [oobeSystem]. The answer file is invalid.
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80220005',
      culprit: 'SynchronousCommand/[Order="2"]/CommandLine',
    },
  },
  {
    name: 'a call of Sysprep that failed, its verdict cut off',
    form: 'records',
    text: pasted(raw`
2023-05-06 07:08:09, Error      [0x0f0082] SYSPRP LaunchDll:Failure occurred while executing 'SampleCore.dll,Sysprep_Sample', returned error code 0x2
2023-05-06 07:08:09, Error      [0x0f0070] SYSPRP RunExternalDlls:An error occurred while running registry sysprep DLLs, halting sysprep execution. dwRet = 0x2
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0x80070002',
      culprit: 'SampleCore.dll',
    },
  },
  {
    name: 'a boot manager whose folder is missing',
    form: 'unstamped',
    text: pasted(raw`
BFSVC: Updating \\?\GLOBALROOT\Device\HarddiskVolume5\EFI\Microsoft\Boot\bootmgfw.efi
BFSVC Error: BfspCopyFile(W:\Windows\boot\EFI\bootmgfw.efi, \\?\GLOBALROOT\Device\HarddiskVolume5\EFI\Microsoft\Boot\bootmgfw.efi) failed! (Attempt 1 of 60) Last Error = 0x3
BFSVC Error: BfspCopyFile(W:\Windows\boot\EFI\bootmgfw.efi, \\?\GLOBALROOT\Device\HarddiskVolume5\EFI\Microsoft\Boot\bootmgfw.efi) failed! (Attempt 2 of 60) Last Error = 0x3
`),
    says: {
      class: 'ai.bcd-or-boot-files',
      code: '0x80070003',
      culprit: raw`HarddiskVolume5\EFI\Microsoft\Boot\bootmgfw.efi`,
    },
  },
  {
    name: 'attempts to copy a boot file that came to an end well',
    form: 'unstamped',
    text: pasted(raw`
BFSVC Error: BfspCopyFile(W:\Windows\boot\EFI\bootmgfw.efi, S:\EFI\Microsoft\Boot\bootmgfw.efi) failed! (Attempt 1 of 60) Last Error = 0x20
BFSVC Error: BfspCopyFile(W:\Windows\boot\EFI\bootmgfw.efi, S:\EFI\Microsoft\Boot\bootmgfw.efi) failed! (Attempt 2 of 60) Last Error = 0x20
Boot files successfully created.
`),
  },
  {
    name: 'a boot configuration that takes no device',
    form: 'unstamped',
    text: pasted(raw`
X:\>bcdboot C:\Windows /s S:
BFSVC Error: Failed to set element application device. Status = [c00000bb]
BFSVC Error: Failed to populate BCD store. Status = [c00000bb]
`),
    says: { class: 'ai.bcd-or-boot-files', code: '0xc00000bb', culprit: 'BCD' },
  },
  {
    name: 'a file that a driver package lists and does not hold',
    form: 'quoted',
    text: pasted(raw`
    >>>  [Import Driver Package - C:\drivers\sample.inf]
    >>>  Section start 2016/05/06 07:08:09.100
         sto: Driver Package = C:\drivers\sample.inf
    !!!  flq: Error installing file (0x00000002)
    !!!  flq: Error 2: The system cannot find the file specified.
    !    flq:      SourceFile   - 'C:\drivers\samplebus.sys'
    !!!  cpy: Failed to copy file 'C:\drivers\samplebus.sys' to 'C:\Users\Public\{11112222-3333-4444-9555-666677778888}\samplebus.sys'. Error = 0x00000002
    !!!  flq: Error 995: The I/O operation has been aborted because of either a thread exit or an application request.
    !!!  sto: Failed to copy driver package to 'C:\Users\Public\{11112222-3333-4444-9555-666677778888}'. Error = 0x00000002
    <<<  Section end 2016/05/06 07:08:09.216
    <<<  [Exit status: FAILURE(0x00000002)]
`),
    says: {
      class: 'drv.install-failed',
      code: '0x80070002',
      culprit: 'sample.inf',
      words: ['samplebus.sys'],
    },
  },
  {
    name: 'a recovery environment without its image',
    form: 'cut',
    text: pasted(raw`
C:\Windows\System32>reagentc /info
    Windows RE status:         Disabled
REAGENTC.EXE: Operation Successful.

C:\Windows\System32>reagentc /enable
REAGENTC.EXE: The Windows RE image was not found.
`),
    says: { class: 'up.recovery-reset', words: ['The Windows RE image was not found'] },
  },
  {
    name: 'a recovery environment without its image, in Chinese',
    form: 'cut',
    text: pasted(raw`
PS C:\Windows\System32> reagentc /info
    Windows RE 状态:           Disabled
REAGENTC.EXE: 操作成功。

PS C:\Windows\System32> reagentc /enable
REAGENTC.EXE: 未找到 Windows RE 映像。
`),
    says: { class: 'up.recovery-reset', words: ['未找到 Windows RE 映像'] },
  },
  {
    name: 'a recovery environment that works in the end',
    form: 'cut',
    text: pasted(raw`
C:\Windows\System32>reagentc /enable
REAGENTC.EXE: The Windows RE image was not found.

C:\Windows\System32>reagentc /setreimage /path C:\Windows\System32\Recovery
REAGENTC.EXE: Operation Successful.

C:\Windows\System32>reagentc /enable
REAGENTC.EXE: Operation Successful.
`),
  },
  {
    name: 'the last operation that SetupDiag tells of',
    form: 'quoted',
    text: pasted(raw`
> Failure Data: Last Phase = SafeOS,Start, Last Operation = Add [3] package C:$WINDOWS.~BT\DUImageSandbox\Microsoft-Sample-Tools-Package~31bf3856ad364e35~amd64~~.cab, Error = 0x800F081F-0x20003
`),
    says: {
      class: 'up.setup.dism-package',
      code: '0x800f081f',
      culprit: 'Microsoft-Sample-Tools-Package',
    },
  },
  {
    name: 'a requirement that setup showed before somebody cancelled it',
    form: 'records',
    text: pasted(raw`
2023-05-06 07:08:09, Error                 MOUPG  CSetupResponseTemplate<class IDlpResponse>::OnCancel(238): Result = 0x800704C7
2023-05-06 07:08:09, Error                 MOUPG  CDlpActionCompat::ExecuteSysReqScan(809): Result = 0xC1900201
2023-05-06 07:08:09, Error                 MOUPG  CDlpActionCompat::ExecuteRoutine(638): Result = 0xC1900201
2023-05-06 07:08:09, Error                 MOUPG  CDlpTask::Execute(1631): Result = 0xC1900201
`),
    says: { class: 'env.system-partition-small', code: '0xc1900201', notBlamed: ['0x800704c7'] },
    isProvedTwice: true,
  },
  {
    name: 'drivers of an answer file that end the installation',
    form: 'unstamped',
    text: pasted(raw`
IsDriverPackageSigned: File [E:\sample\w11\amd64\sample.inf] is signed by a catalog ...
Driver: Received driver inf path [E:\sample\w11\amd64\sample.inf].
Error  CDlpActionDriverInstallation::ExecuteUnattendDriverInstall(1393): Result = 0x80070103
`),
    says: { class: 'drv.install-failed', code: '0x80070103', culprit: 'sample.inf' },
  },
  {
    name: 'drivers of an answer file without the name of any',
    form: 'unstamped',
    text: pasted(raw`
SetupManager: Drivers Path: []
CDlpActionDriverInstallation::ExecuteUnattendDriverInstall(1512): Result = 0xD000A000
`),
    says: { class: 'unclassified', code: '0xd000a000', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a disk without room for a system partition',
    form: 'records',
    text: pasted(raw`
2026-05-06 07:08:09, Error                 SP     DiskLayoutMakeSystem: Failed to create system partition
2026-05-06 07:08:09, Error                 SP     No viable region to allocate 104857600 bytes
`),
    says: { class: 'up.setup.downlevel', words: ['104857600', 'system partition'] },
  },
  {
    name: 'an identity that could not be given',
    form: 'unstamped',
    text: pasted(raw`
setupcl has pending operations; blocking deployment
SclpLinkProcessReparsePoint: cannot open the link (c0000022)
Failed to enumerate reparse points
`),
    says: {
      class: 'up.setup.sysprep-or-advanced-installer',
      code: '0xc0000022',
      culprit: 'setupcl',
    },
  },
  {
    name: 'a first start whose pages cannot be shown',
    form: 'unstamped',
    text: pasted(raw`
[msoobe.exe] Failed to create the wizard for the first start; hr=0x80040154
`),
    says: { class: 'unclassified', code: '0x80040154', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'the dialog of setup, typed by hand',
    form: 'unstamped',
    text: pasted(raw`
Error 0xC1900101 - 0x30018: Installation failed at FIRST BOOT phase with an error during SYSPREP-SPECIALIZE operation.
`),
    says: { class: 'drv.upgrade-rollback', code: '0xc1900101' },
  },
  {
    name: 'the window of the new setup',
    form: 'unstamped',
    text: pasted(raw`
Windows installation encountered an unexpected error. Error code: 0x80070026 - 0x4002C
`),
    says: { class: 'up.setup.downlevel', code: '0x80070026' },
  },
  {
    name: 'an answer file refused by a French Windows',
    form: 'unstamped',
    text: pasted(raw`
UnattendErrorFromResults: Error text = Windows n’a pas pu analyser ou traiter le fichier de réponses sans assistance pour l’étape [specialize]. Un paramètre spécifié dans le fichier de réponses n’existe pas.
`),
    says: { class: 'up.setup.sysprep-or-advanced-installer' },
  },
  {
    name: 'the step that a failed operation stopped at',
    form: 'records',
    fileName: 'setuperr.log',
    text: servicing(
      '2024-05-06',
      raw`
09:33:27 E SP pUnattendCallback: Failed to get volume name from disk number and offset. Error: 0x80070012[gle=0x00000012]
09:33:27 E SP CSampleDrivePaths::DoExecute: Failed to process the storage settings of D:\Sample\answers.xml. Error: 0x80070012[gle=0x00000012]
09:33:27 E SP Operation failed: Set the drive paths of the answer files. Error: 0x80070012[gle=0x000000b7]
09:33:28 E SP ExecuteOperations: Failed execution phase Pre-Finalize. Error: 0x80070012
09:33:30 E MOUPG CSetupHost::Execute(412): Result = 0x80070012
`,
    ),
    says: { class: 'up.setup.downlevel', code: '0x80070012', words: ['storage settings of', 'drive paths'] },
  },
  {
    name: 'a step of setup copied without heads',
    form: 'unstamped',
    text: pasted(raw`
CSampleCommand::DoExecute: Failed to open a session on the sample image. Error: 0x80071160
`),
    says: { class: 'up.setup.downlevel', code: '0x80071160', words: ['session on the sample image'] },
  },
];
