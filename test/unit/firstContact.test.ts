// What people send when they ask for help: single records, wrapped or with the prefix of a search tool, errors without
// their context. Each row says what an engineer would answer; the texts are our own in the shape of such questions.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const pin =
  '2024-03-04 05:06:07, Info                  CBS    Failed to pin deployment while resolving Update: Microsoft-Windows-Sample-Core-Package~31bf3856ad364e35~amd64~fr-FR~10.0.14393.0.Sample-Deployment-LangPack from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]';

const rows: readonly Asked[] = [
  {
    name: 'probes of a setup that went well',
    log: [
      '[setup.exe] CheckRegKey Reg get value (AllowDiskPartitionChanges) failed. with error 0x2',
      '[setup.exe] read xml file (\\Recovery\\ReAgentOld.xml) failed: 0x2',
      '[setup.exe] failed to get child attribute by tag: 0xd',
      'setup.exe] GetChildAttributeByTag(IsWimBoot) failed: 0xd',
    ].join('\n'),
  },
  {
    name: 'a setting that a Chinese setup cannot read',
    log: '无法从无人参与应答文件读取 <ProductKey> 设置',
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'ProductKey',
  },
  {
    name: 'a setting that setup cannot apply',
    log: "Windows could not apply the unattend answer file's <DiskConfiguration> setting. Setup cannot continue.",
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'DiskConfiguration',
  },
  {
    name: 'records without times whose rest hangs below their text',
    log: [
      'MOUPG  CSetupManager::ExecuteDownlevelMode',
      'SP     CExtractFilesFromWIM::DoExecute: Cannot extract file \\Windows\\System32\\Sample\\sample.wim',
      '       from E:\\Sources\\Install.wim. Error 0x80070002',
      'SP     Operation failed: Extract files from WIM file PathForNewOSFile, index 3',
      '       to C:\\$WINDOWS.~BT\\Sources\\SafeOS. Error: 0x80070002',
    ].join('\n'),
    class: 'up.wim.apply-or-mount',
    culprit: 'sample.wim',
    code: '0x80070002',
  },
  {
    name: 'sentences that go on in an indented line',
    log: [
      'CExtractFilesFromWIM::DoExecute: Cannot extract file \\Windows\\System32\\Recovery\\sample.wim',
      '  from W:\\Sources\\install.wim. Error 0x80070003',
      'Operation failed: Extract files from WIM ... to G:\\$WINDOWS.~BT\\Sources\\SafeOS. Error: 0x80070003',
    ].join('\n'),
    class: 'up.wim.apply-or-mount',
    culprit: 'sample.wim',
    code: '0x80070003',
  },
  {
    name: 'an app package whose sentence goes on below it',
    log: [
      '    SYSPRP Package Sample.DesktopAppInstaller_1.26.5101.0_x64__0123456789abcd',
      '           was installed for a user, but not provisioned for all users',
      '    SYSPRP Failed to remove apps for the current user: 0x80073cf2',
    ].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'Sample.DesktopAppInstaller_1.26.5101.0_x64__0123456789abcd',
    code: '0x80073cf2',
  },
  {
    name: 'what is left of an old Windows after an upgrade',
    log: ['sampleapi', 'samplenet', 'sampleui', 'samplex', 'sampley', 'samplez']
      .map(
        (file) =>
          `2024-05-06 07:08:09, Error                        Failed to delete \\\\?\\C:\\windows.old\\WINDOWS\\System32\\${file}.dll. hr = 0x80070005`,
      )
      .join('\n'),
  },
  {
    name: 'the errors of a sound installation, one of them a refusal',
    log: [
      '2024-05-06 07:08:09, Error                 MOUPG  CSampleHelper::Initialize(324): Result = 0x80072EE7',
      '2024-05-06 07:08:09, Error                 SP     Could not open C:\\ProgramData\\Sample\\state.dat. Error: 0x80070005[gle=0x00000005]',
      ...Array.from(
        { length: 9 },
        (_, n) =>
          `2024-05-06 07:08:${10 + n}, Error                 CONX   samplechk: ERROR,Sample::Check,${n},Failed to read value [0x80070002].`,
      ),
    ].join('\n'),
  },
  {
    name: 'a list of errors with nothing in it but a helper of setup',
    log: '2024-05-06 07:08:09, Error                 MOUPG  CSampleUI::GetDefaultLanguage(2027): Result = 0x80070002[gle=0x00000002]',
  },
  {
    name: 'the last step of setup, alone',
    log: '2024-05-06 07:08:09, Error                 MOUPG  CSampleFinalize::ExecuteSetupPlatformFinalize(1192): Result = 0xC1900101[gle=0x8007000d]',
    class: 'up.rollback.generic',
    code: '0xc1900101',
  },
  {
    name: 'a session of an earlier start that is asked for and gone',
    log: '2024-05-06 07:08:09, Error                 CBS    Failed to load Session:31000001_1000000001 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
  },
  ...(
    [
      ['grep -n', `3079:${pin}`],
      ['find /n', `---------- C:\\WINDOWS\\LOGS\\CBS\\CBS.LOG\n[3079]${pin}`],
      ['an editor', `\tLine 3079: ${pin}\n\tLine 6224: ${pin}`],
      ['grep over files', `CBS.log:3079:${pin}\nCBS.log:6224:${pin}`],
      ['a list with numbers', `1\t${pin}`],
    ] as const
  ).map(([name, log]) => ({
    name: `a package in the output of ${name}`,
    log,
    class: 'csi.assembly.missing',
    culprit: 'Microsoft-Windows-Sample-Core-Package~31bf3856ad364e35~amd64~fr-FR~10.0.14393.0',
    code: '0x80073701',
  })),
  {
    name: 'an assembly that is not found, in the words of older stores',
    log: [
      '2016-04-05 10:20:30, Error                 CSI    0000008c (F) STATUS_SXS_ASSEMBLY_NOT_FOUND #4475159# from CCSDirectTransaction::PerformChangeAnalysis(...)[gle=0xd0150004]',
      '2016-04-05 10:20:30, Error                 CBS    Exec: Failed to commit CSI transaction to execute changes. [HRESULT = 0x800736b3 - ERROR_SXS_ASSEMBLY_NOT_FOUND]',
      '2016-04-05 10:20:30, Info                  CBS    WER: Generating failure report for package: Package_for_KB5000011~31bf3856ad364e35~amd64~~6.1.1.1, status: 0x800736b3, failure source: Execute, start state: Staged, target state: Installed, client id: WindowsUpdateAgent',
    ].join('\n'),
    class: 'csi.assembly.missing',
    culprit: 'Package_for_KB5000011',
    code: '0x800736b3',
  },
  {
    name: 'a component that the store counts wrongly',
    log: [
      '2016-04-05 10:20:30, Info                  CSI    000000eb Over-removing a TLC, s/b internal error 0e471cf709070f76ea5797942bb30000, Version = 6.1.7601.20001, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral',
      '2016-04-05 10:20:30, Error                 CSI    000000ec (F) d:\\sample\\base\\wcp\\componentstore\\analysis.cpp(1186): Error STATUS_REQUEST_OUT_OF_SEQUENCE originated in function CServicingFamilyEntries::RemoveInstalledTlc expression: (null)',
      '2016-04-05 10:20:31, Error                 CBS    Exec: Failed to commit CSI transaction to execute changes. [HRESULT = 0x80070308 - ERROR_REQUEST_OUT_OF_SEQUENCE]',
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    culprit: '0e471cf709070f76ea5797942bb30000 6.1.7601.20001',
    code: '0x80070308',
  },
  {
    name: 'an installer of files whose verdict was cut away',
    log: [
      '2017-04-05 10:20:30, Info                  CSI    00000040 Destination File: [l:92{46}]"C:\\Windows\\System32\\Sample\\Player\\sample.vch"',
      '2017-04-05 10:20:30, Error                 CSI    00000056@2017/4/5:10:20:30.206 (F) base\\wcp\\plugins\\samplefileai\\samplefileai.cpp(453): Error HRESULT_FROM_WIN32(ERROR_PATH_NOT_FOUND) originated in function Windows::WCP::SampleFileAI::InstallFile expression: fSuccess',
    ].join('\n'),
    class: 'txn.rollback.advanced-installer',
    culprit: 'C:\\Windows\\System32\\Sample\\Player\\sample.vch',
    code: '0x80070003',
  },
  {
    name: 'a package that belongs to another one',
    log: '2020-03-01 10:00:00, Error                 CBS    Only package owners can remove package: Package_10_for_KB5000012~31bf3856ad364e35~amd64~~10.0.1.2565 [HRESULT = 0x80070005 - E_ACCESSDENIED]',
    class: 'cbs.permanent.cannot-uninstall',
    culprit: 'Package_10_for_KB5000012',
    code: '0x80070005',
  },
  {
    name: 'Sysprep on a protected volume, wrapped by a page',
    log: [
      '    Error SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume.',
      '    Turn BitLocker off to run Sysprep. (0x80310039)',
      '    Error SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing',
      "    'ValidateBitLockerState' from C:\\Windows\\System32\\BdeSysprep.dll",
    ].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'BitLocker',
    code: '0x80310039',
  },
  {
    name: 'user state that is not carried over',
    log: [
      '2024-05-06 07:08:09, Error                 SP     Operation failed: Offline portion of machine-specific and machine-independent apply operations. Error: 0x8007042B[gle=0x000000b7]',
      '2024-05-06 07:08:09, Error                 SP     Cannot revert execution of operation 100 (Add boot entry for C:\\$WINDOWS.~BT\\NewOS\\WINDOWS. Locale = en-US). Execution queue is now compromised.[gle=0x00000002]',
    ].join('\n'),
    class: 'up.migration',
    code: '0x8007042b',
  },
  {
    name: 'a file that an image of reduced content lacks',
    log: [
      '2024-05-06 07:08:09, Error                 SP     CExtractFilesFromWIM::DoExecute: Cannot extract file \\Windows\\System32\\Recovery\\winre.wim from D:\\Sources\\Install.esd. Error 0x80070003',
      '2024-05-06 07:08:09, Error                 SP     Operation failed: Extract files from WIM file PathForNewOSFile, index 1 to C:\\$WINDOWS.~BT\\Sources\\SafeOS. Error: 0x80070003',
    ].join('\n'),
    class: 'up.wim.apply-or-mount',
    culprit: '\\Windows\\System32\\Recovery\\winre.wim',
    code: '0x80070003',
  },
  {
    name: 'a driver that the upgrade cannot add',
    log: [
      '2024-05-06 07:08:09, Error                 SP     Operation failed: Add [1] Driver Package: oem42.inf. Error: 0x80070002',
      '2024-05-06 07:18:09, Error                 MOUPG  CSetupManager::Execute(222): Result = 0xC1900101',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'oem42.inf',
    code: '0x80070002',
  },
  {
    name: 'a driver that the answer file hands to setup',
    log: [
      '11:01:01, Info  MOUPG  Driver: Received driver inf path [\\\\server.example.com\\drivers\\sample\\sampledisk.inf].',
      '11:01:02, Error MOUPG  CDlpActionDriverInstallation::ExecuteDriverInstall(1055): Result = 0x80070002',
      '11:01:02, Error MOUPG  CSetupManager::ExecuteDownlevelMode(609): Result = 0x80070002',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'sampledisk.inf',
    code: '0x80070002',
  },
  {
    name: 'an app package that is not where the command says',
    log: [
      '2024-05-06 07:08:09, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
      '2024-05-06 07:08:09, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /add-provisionedappxpackage /packagepath:C:\\Sample\\panel.appx /skiplicense',
      '2024-05-06 07:08:09, Error                 DISM   DISM Appx Provider: PID=6152 TID=9792 onecore\\sample\\msixpackageadapter.cpp(1504)\\AppxProvider.dll!00007FFAA78E192B: (caller: 00007FFAA78D788F) ReturnHr(1) tid(2640) 80070003 The system cannot find the path specified.',
      "    Msg:[Failed to open 'C:\\Sample\\panel.appx'.] ",
      ' - CAppxManager::ResultLoggingCallback',
      '2024-05-06 07:08:09, Error                 DISM   DISM Appx Provider: PID=6152 TID=9792 Failed processing command to add Appx package - CAppxManager::ExecuteCmdLine(hr:0x80070003)',
      '2024-05-06 07:08:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.',
      '2024-05-06 07:08:09, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
    ].join('\n'),
    class: 'unclassified',
    culprit: 'C:\\Sample\\panel.appx',
    code: '0x80070003',
  },
  {
    name: 'a package that cannot be staged in a corrupt store',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Failed to add one or more deployment [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
      '2024-05-06 07:08:09, Info                  CBS    Failed to bulk stage deployment manifest and pin deployment for package:Package_for_SampleStack~31bf3856ad364e35~amd64~~20348.3081.1.1 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    culprit: 'Package_for_SampleStack',
    code: '0x80073712',
  },
  {
    name: 'features that cannot be listed',
    log: '2024-05-06 07:08:09, Error                 DISM   DISM Package Manager: PID=10396 TID=12656 Failed opening package @Foundation. - CDISMPackageManager::Internal_CreatePackageByName(hr:0x800f0805)',
    class: 'cbs.registry.package-state',
    culprit: '@Foundation',
    code: '0x800f0805',
  },
  {
    name: 'a cumulative update without its checkpoint',
    log: [
      '2024-09-12 10:11:12, Info                  CBS    Exec: Processing started.  Client: DISM Package Manager Provider, Session: 31100000_100, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.9999.1.10, Identifier: KB5000100',
      '2024-09-12 10:12:12, Info                  CBS    Exec: Processing complete.  Session: 31100000_100, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.9999.1.10, Identifier: KB5000100 [HRESULT = 0x800f0838 - Unknown Error]',
    ].join('\n'),
    class: 'cbs.package.not-applicable',
    culprit: 'Package_for_RollupFix',
    code: '0x800f0838',
  },
  {
    name: 'a start that only asks for another restart',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Startup: Processing complete. [HRESULT = 0x80070bc2 - ERROR_SUCCESS_REBOOT_REQUIRED]',
      '2024-05-06 07:18:09, Info                  CBS    Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]',
    ].join('\n'),
  },
  {
    name: 'the installer of boot files',
    log: '2024-05-06 07:08:09, Error                 CSI    00000a02 (F) Failed execution of queue item Installer: BFSVC ({01234567-89ab-cdef-0123-456789abcdef}) with HRESULT 80070002.  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]',
    class: 'ai.bcd-or-boot-files',
    culprit: 'BFSVC',
    code: '0x80070002',
  },
  {
    name: 'the filter that mounts images',
    log: [
      '[10780] [0x8007007b] OpenFilterPort:(408): The filename, directory name, or volume label syntax is incorrect.',
      '[10780] [0x8007007b] FltCommVerifyFilterPresent:(502): The filename, directory name, or volume label syntax is incorrect.',
      '2024-05-06 07:08:09, Error                 DISM   DISM WIM Provider: PID=10780 TID=1096 "Failed to mount the image." - CWimImageInfo::Mount(hr:0x8007007b)',
      '2024-05-06 07:08:09, Error                 DISM   DISM WIM Provider: PID=10780 TID=1096 onecore\\sample\\wimmanager.cpp:2684 - CWimManager::InternalOpMount(hr:0x8007007b)',
    ].join('\n'),
    class: 'dism.provider',
    culprit: 'WIMMount',
    code: '0x8007007b',
  },
  {
    name: 'changes that cannot be committed',
    log: [
      '2024-05-06 07:08:09, Error                 DISM   DISM WIM Provider: PID=10780 TID=1096 "Could not commit changes during unmount." - CWimImage::Unmount(hr:0x800700a1)',
      '2024-05-06 07:08:09, Error                 DISM   DISM Imaging Provider: PID=10780 TID=1096 onecore\\sample\\genericimagingmanager.cpp:1082 - CGenericImagingManager::InternalCmdUnmount(hr:0x800700a1)',
    ].join('\n'),
    class: 'dism.mount.invalid',
    code: '0x800700a1',
  },
  {
    name: 'an image that an older tool applies',
    log: '2024-05-06 07:08:09, Error                 DISM   DISM WIM Provider: PID=1804 [RestoreReparsePoint:(1332) -> ioctl: setting reparse point tag failed] C:\\Windows\\assembly\\sample\\Sample.ni.dll (HRESULT=0x80070057) - CWimManager::WimProviderMsgLogCallback',
    class: 'dism.image.unsupported',
    culprit: 'Sample.ni.dll',
    code: '0x80070057',
  },
  {
    name: 'a value in the list of packages that is no package',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Identity missing language. [HRESULT = 0x80070057 - E_INVALIDARG]',
      '2024-05-06 07:08:09, Error                 CBS    Failed to shred identity: Sample [HRESULT = 0x80070057 - E_INVALIDARG]',
      '2024-05-06 07:08:09, Error                 CBS    Failed to create internal package [HRESULT = 0x80070057 - E_INVALIDARG]',
    ].join('\n'),
    class: 'cbs.registry.package-state',
    culprit: 'Sample',
    code: '0x80070057',
  },
  {
    name: 'a package that was being resolved',
    log: [
      '2024-05-06 07:08:09, Info                  CBS    Exec: Resolving Package: Sample-merged-Package~31bf3856ad364e35~amd64~en-GB~10.0.19041.1, Update: dd0a9a4295c60bbc4a61c2f51358d000, PinDeployment: amd64_sample_31bf3856ad364e35_10.0.19041.1_en-gb_ec95028e4af10000',
      '2024-05-06 07:08:09, Error                 CBS    Failed to pin deployment [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]',
    ].join('\n'),
    class: 'csi.assembly.missing',
    culprit: 'Sample-merged-Package',
    code: '0x80073701',
  },
  {
    name: 'a device that only an error of the section names',
    log: [
      '>>>  [Setup Root Device - Install]',
      '>>>  Section start 2024/05/06 07:08:09.843',
      '!!!  set: Could not create a device information element for device ROOT\\SAMPLE\\0001. HRESULT = 0x800f0207',
      '<<<  Section end 2024/05/06 07:08:09.843',
      '<<<  [Exit status: FAILURE(0x00000207)]',
    ].join('\n'),
    class: 'drv.install-failed',
    culprit: 'ROOT\\SAMPLE\\0001',
    code: '0x800f0207',
  },
  {
    name: 'the answer of an installer, pasted out of a table',
    log: [
      '2024/05/06 11:07:50.0950566 21136   9740  Agent           LogHistory called.   idUpdate={00000000-1111-2222-3333-444444444444}.1, resultMapped=80070643,   resultUnMapped=FFFE |  ',
      '2024/05/06 11:07:50.1127743 17784 19152   ComApi          Install call complete   (succeeded = 0, succeeded with errors = 0, failed = 1, cancelled = 0,   unaccounted = 0 |  ',
    ].join('\n'),
    class: 'unclassified',
    code: '0x80070643',
  },
  {
    name: 'the end of a scan without the rest of it',
    log: [
      '2014-01-10\t10:00:00:000\t900\t1a4\tAgent\t  * WARNING: Skipping scan, self-update check returned 0x80072EFD',
      '2014-01-10\t10:00:00:000\t900\t1a4\tAgent\t  * WARNING: Exit code = 0x80072EFD',
    ].join('\n'),
    class: 'net.unreachable',
    code: '0x80072efd',
  },
  {
    name: 'a component that is not found',
    log: [
      '2024-09-12 10:11:12, Info                  CBS    Failed to get component file: amd64_microsoft-windows-sample_31bf3856ad364e35_10.0.1.2_none_0123456789abcdef [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
      '2024-09-12 10:11:12, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]',
    ].join('\n'),
    class: 'unclassified',
    culprit: 'amd64_microsoft-windows-sample_31bf3856ad364e35_10.0.1.2_none_0123456789abcdef',
    code: '0x80070490',
  },
  {
    name: 'an assembly that Windows Installer could not put into a store with pending operations',
    log: 'MSI (s) (A4:B8) [10:11:12:345]: Product: Sample Suite -- Error 1935. An error occurred during the installation of assembly component {01234567-89AB-CDEF-0123-456789ABCDEF}. HRESULT: 0x80070BC9. assembly interface: IAssemblyCacheItem, function: Commit, assembly name: Sample.Runtime,version="9.0.1.2",publicKeyToken="1fc8b3b9a1e18e3b",processorArchitecture="amd64",type="win32"',
    class: 'txn.pending.blocks',
    code: '0x80070bc9',
  },
];

describe('what people send first', () => {
  answers(rows);
});
