// Excerpts of sessions in which no record but the ladder of a code tells the cause: what the ladder or the session
// names is what it failed at.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const servicingExcerpts: readonly Excerpt[] = [
  {
    name: 'an unattended package that the package manager of old could not install',
    form: 'records',
    text: servicing(
      '2012-05-02',
      raw`
10:12:13 I CBS Failed to install unattend package. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
10:12:13 E CBS Pkgmgr: Failed unattend install: Package_for_KB5000341~31bf3856ad364e35~amd64~~6.1.1.1, hr: 0x80073712
10:12:13 E CBS Pkgmgr: Failed processing unattend. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
    ),
    says: { class: 'csi.component-value.corrupt', code: '0x80073712', culprit: 'Package_for_KB5000341' },
    isProvedTwice: true,
  },
  {
    name: 'a file that an update could not put together from its delta',
    form: 'records',
    text: servicing(
      '2024-10-12',
      raw`
11:20:01 I CBS Session: 31137201_4455667788 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
11:21:05 E CSI 000001c5@2024/10/12:09:21:05.221 (F) Failed on regenerating file [l:14]'samplecred.dll'[gle=0x80004005]
11:21:05 E CSI 000001c6 (F) HRESULT_FROM_WIN32(ERROR_SXS_COMPONENT_STORE_CORRUPT) #5530103# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_Commit(Flags = 8, pSink = @0x0)[gle=0x80073712]
11:21:05 I CBS Failed to stage execution chain. [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
11:21:06 I CBS Session: 31137201_4455667788 finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
    ),
    says: { class: 'csi.delta.hydration-failed', culprit: 'samplecred.dll', notBlamed: ['0x80004005'] },
  },
  {
    name: 'a full disk met while a package is unpacked',
    form: 'records',
    text: servicing(
      '2024-03-14',
      raw`
02:11:01 I CBS Session: 31091201_2233445566 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
02:11:02 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31091201_2233445566, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4170.1.9, Identifier: KB5000342
02:11:09 I CBS Failed to extract file samplefs.dll [HRESULT = 0x80070070 - ERROR_DISK_FULL]
02:11:09 I CBS Failed to stage package [HRESULT = 0x80070070 - ERROR_DISK_FULL]
02:11:10 I CBS Session: 31091201_2233445566 finalized. Reboot required: no [HRESULT = 0x80070070 - ERROR_DISK_FULL]
`,
    ),
    says: { class: 'env.disk-full', code: '0x80070070', culprit: 'samplefs.dll' },
  },
  {
    name: 'an update for extended support whose check is not in the lines',
    form: 'cut',
    text: servicing(
      '2023-11-15',
      raw`
09:03:15 I CBS Failed to perform operation. [HRESULT = 0x80070661 - ERROR_INSTALL_PLATFORM_UNSUPPORTED]
09:03:15 I CBS WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~9600.21668.1.8, status: 0x80070661, failure source: Execute, start state: Absent, target state: Installed, client id: WindowsUpdateAgent
`,
    ),
    says: { class: 'cbs.esu.not-entitled', code: '0x80070661', culprit: 'Package_for_RollupFix' },
    isProvedTwice: true,
  },
  {
    name: 'an installer that is refused for want of entitlement',
    form: 'records',
    text: servicing(
      '2025-11-12',
      raw`
09:03:14 I CBS Session: 31213201_1122334455 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
09:03:15 E CSI 00000154 (F) Failed execution of queue item Installer: Sample Entitlement AI ({77c41a25-ed9b-4e53-b4c2-1a8fd8a5b9b9}) with HRESULT HRESULT_FROM_WIN32(ERROR_INSTALL_PLATFORM_UNSUPPORTED).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
09:03:15 I CBS Session: 31213201_1122334455 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
`,
    ),
    says: { class: 'cbs.esu.not-entitled', code: '0x80070661' },
  },
  {
    name: 'a catalog that a chain of trust ends at',
    form: 'records',
    text: servicing(
      '2024-06-12',
      raw`
03:10:01 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31173002_1744012345, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2527.1.4, Identifier: KB5000343
03:10:05 I CBS Failed to verify signature of catalog C:\Windows\SoftwareDistribution\Download\4c1d\Sample_Update.cat [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]
03:10:05 I CBS Failed to add package [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]
03:10:06 I CBS Exec: Processing complete.  Session: 31173002_1744012345, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2527.1.4, Identifier: KB5000343 [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]
`,
    ),
    says: { class: 'trust.root-missing', code: '0x800b0109', culprit: 'Sample_Update.cat' },
  },
  {
    name: 'a manifest of the same identity and other content below an answer of store corruption',
    form: 'records',
    text: servicing(
      '2024-07-10',
      raw`
03:10:01 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31173002_1744012399, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2582.1.5, Identifier: KB5000344
03:10:05 E CSI 00000077 (F) STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT #1# from CCSDirectTransaction::OperateEnding at index 0 of 1 operations, disposition 2[gle=0xd015001c]
03:10:05 I CBS Failed to stage package [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
03:10:06 I CBS Exec: Processing complete.  Session: 31173002_1744012399, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.2582.1.5, Identifier: KB5000344 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]
`,
    ),
    says: { class: 'csi.manifest.hash-mismatch', code: '0xc015001c', culprit: 'Package_for_RollupFix' },
    isProvedTwice: true,
  },
  {
    name: 'a repair that finds a file of a component nowhere',
    form: 'cut',
    text: servicing(
      '2025-03-01',
      raw`
10:00:00 I CBS Repr: Not able to find replacement file for component amd64_sample-utility_31bf3856ad364e35_10.0.26100.1150_none_3d9125d57cc0da9e, file r\samplecli.exe from any local source
10:00:00 I CBS Exec: Processing complete, session(Corruption Repairing): 31160001_2233 [HRESULT = 0x800f0915 - CBS_E_REPAIR_CONTENT_MISSING]
`,
    ),
    says: { class: 'cbs.source.missing', code: '0x800f0915', culprit: 'sample-utility' },
  },
  {
    name: 'an answer of DISM cut out without its banner',
    form: 'cut',
    text: pasted(raw`
This is all it says after a minute:

Error: 1726

The remote procedure call failed.
`),
    says: { class: 'env.service-or-rpc', code: '0x800706be' },
  },
  {
    name: 'a file of a component that the store cannot open',
    form: 'records',
    text: servicing(
      '2021-01-14',
      raw`
03:10:03 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31173002_1744012345, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.4169.1.6, Identifier: KB5000345
03:10:08 E CSI 00000130 (F) STATUS_OBJECT_NAME_NOT_FOUND #344# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = 0, handle = {provider=NULL, handle=0}, da = (FILE_GENERIC_READ), oa = @0x2bd7ebc9d0->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[98]'\SystemRoot\WinSxS\amd64_sample-net-core_31bf3856ad364e35_10.0.14393.4169_none_0a1b2c3d4e5f6071\netcore.dll'; a:(OBJ_CASE_INSENSITIVE)}, disp = Invalid)[gle=0xd0000034]
03:10:09 I CBS Failed to commit transaction [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
03:10:10 I CBS Exec: Processing complete.  Session: 31173002_1744012345, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.4169.1.6, Identifier: KB5000345 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
`,
    ),
    says: { class: 'csi.payload.missing', code: '0xc0000034', culprit: 'netcore.dll' },
  },
  {
    name: 'the package whose deployment a store with a damaged value refuses',
    form: 'cut',
    text: servicing(
      '2025-03-14',
      raw`
03:10:08 E CSI 00000130@2025/3/14:02:10:11.123 (F) Attempting to mark store corrupt with category [l:21]'CorruptComponentValue'[gle=0x80004005]
03:10:08 E CSI 00000131 (F) STATUS_SXS_COMPONENT_STORE_CORRUPT #12# from CCSDirectTransaction::OperateEnding at index 0 of 1 operations, disposition 2[gle=0xd015001a]
03:10:08 E CSI 00000132 (F) HRESULT_FROM_WIN32(ERROR_SXS_COMPONENT_STORE_CORRUPT) #13# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_PinDeployment(Flags = 0, a = Sample-Deployment, version 10.0.26100.3476, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}, cb = (null), s = (null), rid = 'Package_7_for_KB5000346~31bf3856ad364e35~amd64~~26100.3476.1.9.5000346-12_neutral', rah = (null), manpath = (null), catpath = (null), ed = 0, disp = 0)[gle=0x80073712]
`,
    ),
    says: { class: 'csi.component-value.corrupt', code: '0xc015001a', culprit: 'Package_7_for_KB5000346' },
  },
  {
    name: 'a language component without the folder that a delta builds on',
    form: 'records',
    text: servicing(
      '2023-03-14',
      raw`
20:02:49 I CBS Matching component not found: amd64_sample-print.resources_31bf3856ad364e35_10.0.22621.1_de-de_0a1b2c3d4e5f6071
20:02:50 I CBS Failed to hydrate file [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]
20:02:50 I CBS Failed to stage execution chain [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]
`,
    ),
    says: { class: 'csi.psfx.component-not-found', code: '0x800f0982', culprit: 'sample-print.resources' },
  },
  {
    name: 'a removal that is refused with the package in words',
    form: 'cut',
    text: servicing(
      '2023-03-14',
      raw`
20:02:49 I CBS Package is permanent and cannot be uninstalled: Package_for_KB5000347~31bf3856ad364e35~amd64~~19041.1220.1.0 [HRESULT = 0x800f0825 - CBS_E_CANNOT_UNINSTALL]
20:02:50 I CBS Failed to process single phase execution. [HRESULT = 0x800f0825 - CBS_E_CANNOT_UNINSTALL]
`,
    ),
    says: { class: 'cbs.permanent.cannot-uninstall', code: '0x800f0825', culprit: 'KB5000347' },
  },
  {
    name: 'a disabled service that servicing needs',
    form: 'unstamped',
    text: pasted(raw`
Failed to start service SampleSvc [HRESULT = 0x80070422 - ERROR_SERVICE_DISABLED]
Failed to stage execution chain [HRESULT = 0x80070422 - ERROR_SERVICE_DISABLED]
`),
    says: { class: 'env.service-or-rpc', code: '0x80070422', culprit: 'SampleSvc' },
    isProvedTwice: true,
  },
  {
    name: 'a start whose driver queue fails and the session that ends for it',
    form: 'records',
    text: servicing(
      '2025-03-14',
      raw`
03:10:03 I CBS Session: 31173002_1744012399 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
03:10:07 I CBS INSTALL index: 12, phase: 1, result 1168, inf: samplenic.inf
03:10:07 I CBS Doqe: Recording result: 0x80070490, for Inf: samplenic.inf
03:10:07 I CBS DriverUpdateInstallUpdates failed [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
03:10:07 E CBS Startup: Failed while processing non-critical driver operations queue. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
03:10:09 I CBS Session: 31173002_1744012399 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
`,
    ),
    says: { class: 'txn.rollback.driver-operation', code: '0x80070490', culprit: 'samplenic.inf' },
  },
  {
    name: 'a feature whose assembly a console misses',
    form: 'cut',
    text: pasted(raw`
PS C:\> dism.exe /online /enable-feature /featurename:Sample-Subsystem /all /norestart

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Error: 14081

The referenced assembly could not be found.
`),
    says: { class: 'csi.assembly.missing', code: '0x80073701', culprit: 'Sample-Subsystem' },
  },
  {
    name: 'errors of DISM alone about a package file that is none',
    form: 'cut',
    fileName: 'dism.log',
    text: servicing(
      '2025-05-06',
      raw`
09:10:07 E DISM DISM Package Manager: PID=4012 TID=8020 Failed opening package. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x800f0805)
09:10:08 E DISM DISM Package Manager: PID=4012 TID=8020 Failed to open package at location: [C:\upd\windows-kb5000900-x64.cab] - CPackageManagerCLIHandler::ProcessPackagePath(hr:0x800f0805)
`,
    ),
    says: { class: 'cbs.package.invalid', code: '0x800f0805', culprit: 'kb5000900' },
    isProvedTwice: true,
  },
  {
    name: 'errors of DISM alone about an image that is mounted',
    form: 'cut',
    fileName: 'dism.log',
    text: servicing(
      '2025-05-06',
      raw`
09:10:07 E DISM DISM WIM Provider: PID=4012 TID=8020 C:\img\install.wim - CWimManager::InternalOpMount(hr:0xc1420127)
09:10:08 E DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=C1420127
`,
    ),
    says: { class: 'dism.mount.already', code: '0xc1420127', culprit: 'install.wim' },
  },
  {
    name: 'a component whose key the store does not find',
    form: 'records',
    text: servicing(
      '2019-06-12',
      raw`
10:01:02 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30744001_11223344, Package: Package_for_KB5000701~31bf3856ad364e35~amd64~~6.3.1.4
10:01:05 E CSI 0000000c@2019/6/12:08:01:05.113 (F) STATUS_OBJECT_NAME_NOT_FOUND #88112# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysOpenKey(flg = 0, key = {provider=NULL, handle=0}, da = (KEY_READ), oa = @0xabc->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[122]"\Registry\Machine\COMPONENTS\DerivedData\Components\amd64_sample-net-core_31bf3856ad364e35_6.3.9600.17415_none_0a1b2c3d4e5f6071"; a:(OBJ_CASE_INSENSITIVE)}, disp = Unmapped disposition: 2034176)[gle=0xd0000034]
10:01:05 I CBS Failed to analyze CSI transaction. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
10:01:06 I CBS Exec: Processing complete.  Session: 30744001_11223344, Package: Package_for_KB5000701~31bf3856ad364e35~amd64~~6.3.1.4 [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
`,
    ),
    says: { class: 'csi.component-value.corrupt', code: '0xc0000034', culprit: 'sample-net-core' },
  },
  {
    name: 'a repair that could not ask Windows Update',
    form: 'cut',
    text: servicing(
      '2025-07-09',
      raw`
05:10:01 I CBS DWLD:WU search failed [HRESULT = 0x80240438 - Unknown Error]
05:10:01 I CBS Failed to repair store. [HRESULT = 0x800f0915 - CBS_E_REPAIR_CONTENT_MISSING]
05:10:01 I CBS Exec: Processing complete, session(Corruption Repairing): 31192001_77 [HRESULT = 0x800f0915 - CBS_E_REPAIR_CONTENT_MISSING]
`,
    ),
    says: { class: 'cbs.source.missing', code: '0x80240438', words: ['windows update'] },
  },
  {
    name: 'a repair that a policy keeps from Windows Update',
    form: 'cut',
    text: servicing(
      '2024-05-02',
      raw`
18:22:12 E CBS DWLD: Failed to do Windows update search [HRESULT = 0x8024500c - Unknown Error]
18:22:12 I CBS Failed to collect payload and there is nothing to repair. [HRESULT = 0x800f0915 - CBS_E_REPAIR_CONTENT_MISSING]
18:22:12 I CBS Failed to repair store. [HRESULT = 0x800f0915 - CBS_E_REPAIR_CONTENT_MISSING]
`,
    ),
    says: { class: 'cbs.source.missing', code: '0x8024500c', words: ['a policy forbids'] },
  },
  {
    name: 'a delta whose status is the answer of the session',
    form: 'records',
    text: servicing(
      '2025-07-24',
      raw`
07:44:42 I CBS Session: 31190001_77 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
07:44:42 E CSI 000000ce (F) Hydration failed for component Sample-OS-Kernel, version 10.0.26100.9168, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} on file samplekrnl.exe with NTSTATUS -1073282302. Matching Component = Sample-OS-Kernel, version 10.0.26100.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}. FileHasForwardReverseDeltas  = true, GenerateReverseDelta = true[gle=0x80004005]
07:44:43 I CBS Failed to stage execution chain. [HRESULT = 0x80070302]
07:44:44 I CBS Session: 31190001_77 finalized. Reboot required: no [HRESULT = 0x80070302]
`,
    ),
    says: { class: 'csi.delta.hydration-failed', code: '0xc0070302', culprit: 'samplekrnl.exe' },
  },
];
