// Excerpts about transactions, advanced installers, start-up processing and drivers.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

/** An installer that fails in a transaction, as CSI prints it. */
const installer = (options: {
  readonly component: string;
  readonly name: string;
  readonly hresult: string;
  readonly middle?: string;
}): string => raw`
23:10:01 I CSI 00000021 Begin executing advanced installer phase 38 (0x00000026) index 14 (sequence 53)
    Old component: [l:0]''
    New component: [l:90 ml:140]'${options.component}, Culture=neutral, Version=10.0.19041.2364, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS'
    Install mode: install
    Installer ID: {0d1c2b3a-4455-6677-8899-aabbccddeeff}
    Installer name: [15]"${options.name}"
${options.middle ?? ''}
23:10:04 E CSI 00000029 (F) Failed execution of queue item Installer: ${options.name} ({0d1c2b3a-4455-6677-8899-aabbccddeeff}) with HRESULT ${options.hresult}.  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
23:10:05 I CSI 0000002a End executing advanced installer (sequence 53)
    Completion status: ${options.hresult}
23:10:06 E CBS Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]
23:10:07 I CBS Setting original failure status: 0x800f0922, last forward execute state: CbsExecuteStateResolvePending
`;

export const transactionExcerpts: readonly Excerpt[] = [
  {
    name: 'a repair that finds another transaction pending',
    form: 'cut',
    text: servicing(
      '2022-08-10',
      raw`
06:00:01 E CBS Failed to create CSI transaction with id: 3c4d5e6f-0000-1111-2222-333344445555, A pending repair transaction already exists [HRESULT = 0x800f0806 - CBS_E_PENDING]
06:00:01 E CBS Failed to start execution. [HRESULT = 0x800f0806 - CBS_E_PENDING]
`,
    ),
    says: { class: 'txn.pending.blocks', code: '0x800f0806' },
    isProvedTwice: true,
  },
  {
    name: 'a scheduled task that cannot be registered',
    form: 'records',
    text: servicing(
      '2023-03-15',
      installer({
        component: 'Sample-Telemetry-Upload-Task',
        name: 'Task Scheduler',
        hresult: 'HRESULT_FROM_WIN32(1392)',
        middle: raw`23:10:03 I CSI 00000024@2023/3/15:22:10:03.101 CSI Advanced installer perf trace:
CSIPERF:AIDONE;{0d1c2b3a-4455-6677-8899-aabbccddeeff};Sample-Telemetry-Upload-Task, version 10.0.19041.2364;911us`,
      }),
    ),
    says: {
      class: 'ai.task-scheduler',
      code: '0x80070570',
      culprit: 'Sample-Telemetry-Upload-Task',
      words: ['Task Scheduler', 'Sample-Telemetry-Upload-Task'],
      notBlamed: ['0x800f0922'],
    },
  },
  {
    name: 'boot files that do not fit on the system partition',
    form: 'records',
    text: servicing(
      '2023-05-10',
      installer({
        component: 'Microsoft-Windows-BootEnvironment-Sample',
        name: 'BootFileServicing Installer',
        hresult: 'HRESULT_FROM_WIN32(112)',
        middle: raw`23:10:03 I CSI 00000025 Logged @2023/5/10:21:10:03.555 : [ml:190{95},l:188{94}]"BFSVC Error: ServicingBootFiles failed. Error = 0x70"`,
      }),
    ),
    says: { class: 'env.system-partition-small', code: '0x80070070' },
  },
  {
    name: 'boot files that cannot be checked',
    form: 'records',
    text: servicing(
      '2023-05-11',
      installer({
        component: 'Microsoft-Windows-BootEnvironment-Sample',
        name: 'BootFileServicing Installer',
        hresult: 'HRESULT_FROM_WIN32(5)',
        middle: raw`23:10:03 I CSI 00000025 Logged @2023/5/11:21:10:03.555 : [ml:190{95},l:188{94}]"BFSVC Error: Failed to validate boot manager checksum (S:\EFI\Microsoft\Boot\bootmgfw.efi)! Error code = 0x5"
23:10:03 I CSI 00000026 Logged @2023/5/11:21:10:03.556 : [ml:190{95},l:188{94}]"BFSVC Error: ServicingBootFiles failed. Error = 0x5"`,
      }),
    ),
    says: { class: 'ai.bcd-or-boot-files', code: '0x80070005' },
  },
  {
    name: 'a network component that cannot be bound',
    form: 'records',
    text: servicing(
      '2021-09-15',
      installer({
        component: 'Microsoft-Windows-Sample-Wfp',
        name: 'Network Drivers',
        hresult: 'HRESULT_FROM_WIN32(2147)',
      }),
    ),
    says: { class: 'ai.networking', words: ['Microsoft-Windows-Sample-Wfp'] },
  },
  {
    name: 'a licence that cannot be installed',
    form: 'records',
    text: servicing(
      '2022-12-14',
      installer({
        component: 'Microsoft-Windows-Security-SPP-Sample',
        name: 'SPP Installer',
        hresult: 'HRESULT_FROM_WIN32(5)',
      }),
    ),
    says: { class: 'ai.licensing-spp', code: '0x80070005' },
  },
  {
    name: 'a counter that cannot be registered',
    form: 'records',
    text: servicing(
      '2020-11-11',
      installer({
        component: 'Microsoft-Windows-Sample-Counters',
        name: 'Performance Counter Installer',
        hresult: 'HRESULT_FROM_WIN32(1450)',
      }),
    ),
    says: { class: 'ai.wmi-or-perfcounter', words: ['Microsoft-Windows-Sample-Counters'] },
  },
  {
    name: 'an installer of no known kind, the component alone named',
    form: 'records',
    text: servicing(
      '2022-04-13',
      installer({
        component: 'Sample-Device-Broker',
        name: 'AppX Capability Installer',
        hresult: 'HRESULT_FROM_WIN32(1359)',
      }),
    ),
    says: {
      class: 'txn.rollback.advanced-installer',
      code: '0x8007054f',
      culprit: 'Sample-Device-Broker',
      words: ['AppX Capability Installer'],
    },
  },
  {
    name: 'a command that an update runs and that fails',
    form: 'records',
    text: servicing(
      '2021-10-13',
      raw`
03:33:00 I CSI 00000051 Calling generic command executable (sequence 7): [44]"C:\Windows\System32\sampleprov.exe" CmdLine: [30]""C:\Windows\System32\sampleprov.exe" /install"
03:33:02 E CSI 00000052 (F) Done with generic command 7; CreateProcess returned 0, CPAW returned S_OK Process exit code 16389 (0x00004005) resulted in success? FALSE Process output: [l:0 [4096]""][gle=0x80004005]
03:33:02 E CSI 00000053 (F) Failed execution of queue item Installer: Generic Command ({81a34a10-4256-436a-89d6-794b97ca407c}) with HRESULT HRESULT_FROM_WIN32(14109).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
03:33:04 I CBS Setting original failure status: 0x800f0922, last forward execute state: CbsExecuteStateResolvePending
`,
    ),
    says: {
      class: 'ai.generic-command',
      code: '0x8007371d',
      culprit: 'sampleprov.exe',
      words: ['sampleprov.exe'],
    },
  },
  {
    name: 'a .NET service that does not start, cut out of a log',
    form: 'cut',
    text: servicing(
      '2018-07-11',
      raw`
12:40:00 E CSI 00000901 (F) Failed in StartService for [30]"clr_optimization_v4.0.30319_32" with error code 1053[gle=0x0000041d]
12:40:01 E CSI 00000902 (F) Failed execution of queue item Installer: .NET Installer ({7f8e9d0c-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(1053).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]
`,
    ),
    says: { class: 'ai.dotnet', words: ['clr_optimization'] },
  },
  {
    name: 'a driver that an update cannot install at start-up',
    form: 'records',
    text: servicing(
      '2022-06-15',
      raw`
01:02:00 I CBS Startup: Processing driver operations queue
01:02:03 E CBS Doqe: Failed installing driver updates [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
01:02:03 I CBS Doqe: Recording result: 0x80070003, for Inf: sampleprint.inf
01:02:03 I CBS Perf: Doqe: Install ended.
01:02:04 E CBS Startup: Failed while processing critical driver operations queue. [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
01:02:04 I CBS Setting original failure status: 0x80070003, last forward execute state: CbsExecuteStateResolvePending
01:02:05 I CBS Startup: Rolling back KTM, because drivers or installers failed.
`,
    ),
    says: {
      class: 'txn.rollback.driver-operation',
      code: '0x80070003',
      culprit: 'sampleprint.inf',
      words: ['sampleprint.inf'],
    },
  },
  {
    name: 'a client that aborts its own install',
    form: 'records',
    text: servicing(
      '2023-11-15',
      raw`
05:10:00 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31070001_123123123, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3693.1.10, Identifier: KB5099921
05:31:44 I CBS Client aborted the install. [HRESULT = 0x800f0821 - CBS_E_ABORT]
05:31:44 E CBS Failed to process single phase execution. [HRESULT = 0x800f0821 - CBS_E_ABORT]
05:31:45 I CBS Exec: Processing complete.  Session: 31070001_123123123, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3693.1.10, Identifier: KB5099921 [HRESULT = 0x800f0821 - CBS_E_ABORT]
`,
    ),
    says: { class: 'txn.hang-or-abort', code: '0x800f0821' },
  },
  {
    name: 'a transaction log that cannot grow',
    form: 'cut',
    text: servicing(
      '2019-03-13',
      raw`
22:00:00 E CSI 00000031@2019/3/13:21:00:00.104 (F) base\wcp\sil\merged\ntu\ntsystem.cpp(4123): Error STATUS_LOG_FULL originated in function Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysSetValue expression: (null)[gle=0x80004005]
22:00:00 E CSI 00000032 (F) STATUS_LOG_FULL #51001# from CCSITransaction::Commit(...)[gle=0xd01a001d]
22:00:01 E CBS Failed to commit transaction [HRESULT = 0x800719e4 - ERROR_LOG_FULL]
`,
    ),
    says: { class: 'txn.log-full', code: '0x800719e4' },
  },
  {
    name: 'file operations at start-up that fail',
    form: 'records',
    text: servicing(
      '2020-05-13',
      raw`
00:30:00 I CBS Startup: Processing primitive operations queue
00:30:00 I CBS Running poqexec with: \SystemRoot\System32\poqexec.exe /display_progress \SystemRoot\WinSxS\pending.xml
00:30:09 E CBS Failure in poqexec.exe while processing updates. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
`,
    ),
    says: { class: 'txn.poqexec-failed', code: '0x80070020' },
  },
  {
    name: 'a driver package that is not signed as it should be',
    form: 'unstamped',
    fileName: 'setupapi.dev.log',
    text: pasted(raw`
>>>  [Setup Import Driver Package - C:\Drivers\Sample\samplecam.inf]
>>>  Section start 2023/02/02 11:22:33.444
     sto: {Setup Import Driver Package: C:\Drivers\Sample\samplecam.inf} 11:22:33.460
     sig:      Catalog  = C:\Drivers\Sample\samplecam.cat
!    sig:      Verifying file against specific (valid) catalog failed! (0x800b0109)
!!!  sig: Driver package failed signature verification. Error = 0xE0000247
<<<  Section end 2023/02/02 11:22:34.555
<<<  [Exit status: FAILURE(0xe0000247)]
`),
    says: { class: 'drv.signature', culprit: 'samplecam' },
  },
  {
    name: 'a device whose driver cannot be installed',
    form: 'unstamped',
    fileName: 'setupapi.dev.log',
    text: pasted(raw`
>>>  [Device Install (Hardware initiated) - USB\VID_1111&PID_2222\6&1A2B3C4D&0&3]
>>>  Section start 2022/10/10 09:08:07.006
     ndv: Driver INF Path: C:\Windows\INF\oem41.inf
     inf:      Opened INF: 'C:\Windows\INF\oem41.inf'
!!!  dvi: Device not started: Device has problem: 0x27: CM_PROB_DRIVER_FAILED_LOAD.
!!!  ndv: Failed to install device. Error 0xe0000217
<<<  Section end 2022/10/10 09:08:09.111
<<<  [Exit status: FAILURE(0xe0000217)]
`),
    says: { class: 'drv.install-failed', culprit: 'oem41.inf' },
    isProvedTwice: true,
  },
];
