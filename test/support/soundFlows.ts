// Owns sound work of the servicing stack, by generation, and the error-like records that genuine sound logs hold around
// it. Text and values are our own; what is harmless is told by documents and by threads in which experts said so.
import { lines } from './excerpts/excerpt';

const raw = String.raw;

/** Sound work of one kind of log, and what stands around it. */
export interface SoundFlow {
  readonly name: string;
  readonly fileName: string;
  /** Records of work that went well, in order; an item may have continuation lines. */
  readonly work: readonly string[];
  /** Records that look bad and are not, in any order and any number. */
  readonly noise: readonly string[];
}

const levels: Readonly<Record<string, string>> = { I: 'Info', E: 'Error', W: 'Warning' };

/** Records with the columns of the servicing stack; `E CSI message`, `-` for an empty component, `|` for a new line. */
export function stack(day: string, text: string): string[] {
  return lines(text).map((line, k) => {
    const [, level = 'I', component = '', message = ''] = /^(\w) (\S+) (.*)$/.exec(line) ?? [];
    const column = component === '-' ? '' : component;
    const time = `${String(8 + Math.floor(k / 60)).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}:07`;
    return `${day} ${time}, ${(levels[level] ?? '').padEnd(22)}${column.padEnd(7)}${message.replaceAll(' | ', '\n')}`;
  });
}

const windows7: SoundFlow = {
  name: 'CBS of Windows Vista and 7',
  fileName: 'CBS.log',
  work: stack(
    '2012-03-14',
    raw`
I CBS Starting TrustedInstaller initialization.
I CBS Loaded Servicing Stack v6.1.7601.17592 with Core: C:\Windows\winsxs\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_6.1.7601.17592_none_1\cbscore.dll
I CSI 00000001@2012/3/14:07:00:01.100 WcpInitialize (wcp.dll version 0.0.0.6) called (stack @0x7fef7fbeb4d @0x7fef8276816)
I CBS NonStart: Checking to ensure startup processing was not required.
I CSI 00000003 IAdvancedInstallerAwareStore_ResolvePendingTransactions (call 1) (flags = 00000004, progress = NULL, phase = 0, pdwDisposition = @0x110fbd0
I CBS NonStart: Success, startup processing not required as expected.
I CBS Session: 30210001_100000001 initialized by client WindowsUpdateAgent.
I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 30210001_100000001, Package: Package_for_KB5000101~31bf3856ad364e35~amd64~~6.1.1.1
I CBS Exec: Staging Package: Package_for_KB5000101~31bf3856ad364e35~amd64~~6.1.1.1, Update: 5000101-1_neutral_GDR, PinDeployment: amd64_sample_31bf3856ad364e35_6.1.7601.17999_none_1
I CSI 00000009@2012/3/14:07:20:01.100 CSI Transaction @0x27d9a0 initialized for deployment engine {d16d444c-56d8-11d5-882d-0080c847b195} with flags 00000002 and client id [10]"TI5.Sample"
I CSI 0000000a ICSITransaction::Commit calling IStorePendingTransaction::Apply - coldpatching=FALSE applyflags=7
I CBS Exec: Processing complete.  Session: 30210001_100000001, Package: Package_for_KB5000101~31bf3856ad364e35~amd64~~6.1.1.1 [HRESULT = 0x00000000 - S_OK]
I CBS Session: 30210001_100000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
I CSI 0000000b [SR] Verifying 1 (0x0000000000000001) components
I CSI 0000000c [SR] Beginning Verify and Repair transaction
I CSI 0000000d Repairing corrupted file [ml:520{260},l:46{23}]"\??\C:\Windows\System32"\[l:20{10}]"sample.dll" from store
I CSI 0000000e [SR] Repairing corrupted file [ml:520{260},l:46{23}]"\??\C:\Windows\System32"\[l:20{10}]"sample.dll" from store
I CSI 0000000f [SR] Verify complete
I CSI 00000010 [SR] Repairing 0 components
I CSI 00000011 [SR] Repair complete
I CBS Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]
I CBS Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP
`,
  ),
  noise: stack(
    '2012-03-14',
    raw`
I CBS InternalOpenPackage failed for Package_for_KB5099001~31bf3856ad364e35~amd64~~6.1.1.3 [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
I CBS Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
I CBS Failed to create open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
I CBS Failed to OpenPackage using worker session [HRESULT = 0x800f0805]
I CBS Warning: Unrecognized packageExtended attribute.
I CBS Expecting attribute name [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]
I CBS Failed to get next element [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]
I CBS SQM: Failed to start upload with file pattern: C:\Windows\servicing\sqm\*_std.sqm, flags: 0x2 [HRESULT = 0x80004005 - E_FAIL]
I CBS SQM: Failed to start standard sample upload. [HRESULT = 0x80004005 - E_FAIL]
I CBS SQM: Warning: Failed to upload all unsent reports. [HRESULT = 0x80004005 - E_FAIL]
I CBS Reboot mark refs: 0
I CBS Idle processing thread terminated normally
I CBS Scavenge: Completed, disposition: 0X1
I CBS Failed setting restore point, ignoring and continuing [HRESULT = 0x80070422 - ERROR_SERVICE_DISABLED]
I CBS Could not load SrClient DLL from path: SrClient.dll.  Continuing without system restore points.
I CBS Failed getting top level deployments [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
I CBS Setting ExecuteState key to: CbsExecuteStateFailed
I CBS ESU: Product = 48 (0x00000030).
I CBS ESU: Pre IMDS checks failed, not eligible: HRESULT_FROM_WIN32(1633)
E CBS ESU: not eligible: HRESULT_FROM_WIN32(1633)
I CBS Session: 30210001_100000777 initialized by client WindowsUpdateAgent.
I CBS Unable to delete directory \??\C:\Windows\Temp\Sample; file a.tmp exists
E CSI 00000002 (F) STATUS_OBJECT_NAME_NOT_FOUND #11# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), handle = {provider=NULL, handle=0}, da = (SYNCHRONIZE|FILE_READ_ATTRIBUTES))[gle=0xd0000034]
I CSI 00000021 [SR] Verifying 100 (0x0000000000000064) components
I CSI 00000022 Ignoring duplicate ownership for directory [l:42{21}]"\??\C:\Windows\Sample" in component Sample-Component, Version = 6.1.7600.16385
I CSI 00000023 [DIRSD OWNER WARNING] Directory [l:42{21}]"\??\C:\Windows\Sample" is not owned but specifies SDDL in component Sample-Component | 
I CBS Appl: detect Parent, Package: Microsoft-Windows-FailoverCluster-Package~31bf3856ad364e35~amd64~~6.1.7601.17514, Parent: Sample, Disposition = Detect, VersionComp: EQ
`,
  ),
};

const windows10: SoundFlow = {
  name: 'CBS of Windows 10 to Server 2025',
  fileName: 'CBS.log',
  work: stack(
    '2025-03-12',
    raw`
I CBS TI: --- Initializing Trusted Installer ---
I CBS TI: Last boot time: 2025-03-11 22:01:44.500
I CBS Loaded Servicing Stack v10.0.26100.3321 with Core: C:\Windows\winsxs\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.26100.3321_none_1\cbscore.dll
I CBS Session: 31160001_1000000001 initialized by client UpdateAgentLCU, external staging directory: (null), external registry directory: (null)
I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31160001_1000000001, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.3476.1.21, Identifier: Package_for_RollupFix
I CBS FLOW: Entering stage: Planning
I CBS FLOW: Entering stage: Installing
I CSI 0000000c@2025/3/12:07:04:01.100 CSI Transaction @0x1a2b3c initialized for deployment engine {d16d444c-56d8-11d5-882d-0080c847b195} with flags 00000002 and client id [l:10]'TI5.Sample'
I CSI 0000000e Begin executing advanced installer phase 32 index 40 (sequence 40) |     Old component: [l:0]'' |     New component: [l:52]'Sample-Component, Culture=neutral, Version=10.0.26100.3476' |     Install mode: install |     Installer ID: {81a34a10-4256-436a-89d6-794b97ca407c} |     Installer name: 'Generic Command'
I CSI 0000000f End executing advanced installer (sequence 40) |     Completion status: S_OK
I CBS Exec: Processing complete.  Session: 31160001_1000000001, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.3476.1.21, Identifier: Package_for_RollupFix [HRESULT = 0x00000000 - S_OK]
I CBS Session: 31160001_1000000001 finalized. Reboot required: yes [HRESULT = 0x00000000 - S_OK]
I CBS Trusted Installer is shutting down because: SHUTDOWN_REASON_NOTIFICATION:PRESHUTDOWN
I CBS TI: --- Initializing Trusted Installer ---
I CBS Startup: Processing primitive operations queue.
I CBS Startup: Running poqexec with: poqexec.exe /noreboot
I CBS Poqexec.exe completed. [HRESULT = 0x00000000 - S_OK]
I CBS Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]
I CBS Session: 31160002_1000000002 initialized by client DISM Package Manager Provider, external staging directory: (null)
I CBS Exec: Session processing started.  Client: DISM Package Manager Provider, Session(DISM Package Manager Provider Store Corruption Detect/Repair): 31160002_1000000002
I CSI 00000023 Starting corruption detection (InnerFlags=5)
I CSI 00000024 Corruption detection complete. numCorruptions = 0, Disp = 1.
I CBS Repr: CSI meta data corruption found, will commit repair transaction if repair is asked.
I CBS Operation: Detect only
I CBS Operation result: 0x0
I CBS Last Successful Step: Entire operation completes.
I CBS Total Detected Corruption:	0
I CBS Total Repaired Corruption:	0
I CBS CheckSur: hrStatus: 0x0 [S_OK], download Result: 0x0 [S_OK]
I CBS Exec: Processing complete, session(Corruption Detecting): 31160002_1000000002 [HRESULT = 0x00000000 - S_OK]
I CBS Session: 31160002_1000000002 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
I CBS Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP
`,
  ),
  noise: stack(
    '2025-03-12',
    raw`
I CBS Could not get active session for current session file logging [HRESULT = 0x80004003 - E_POINTER]
E CSI 00000002 (F) STATUS_ACCESS_DENIED #52# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), handle = {provider=NULL, handle=0}, da = (DELETE|SYNCHRONIZE), oa = @0x3f5c7fc4e8->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[96]'\??\C:\Windows\WinSxS\Temp\PendingRenames\3f1e2d0a4c5bd801a1020000c8111c12.sample.dll'; a:(OBJ_CASE_INSENSITIVE)}, iosb = @0x3f5c7fc520)[gle=0xd0000022]
I CBS Could not get file name for current session file logging [HRESULT = 0x80004003 - E_POINTER]
I CBS Failed to clear CorruptionDetectedDuringAcr store flag [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
I CBS Retrieved original failure status: 0x00000000, last forward execute state: CbsExecuteStateNone
I CBS Clearing original failure status: 0x00000000
I CBS Setting ExecuteState key to: CbsExecuteStateFailed | CbsExecuteStateFlagAdvancedInstallersFailed
I CBS Startup: Retrying failed packages.
I CBS Failed to read AutoRepairNeeded [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed to read PreviousCurrentBuildNumber [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed to get merged pending executionsequence info [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed to report poqexec status [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed reading SetupExecute registry key [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Not able to read Ring [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
I CBS Windows update server selection group policy not set. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
I CBS Not able to add pending.xml to Windows Error Report. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
I CBS Not able to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
I CBS Failed to move \\?\C:\Windows\CbsTemp\31160001_1 to \\?\C:\Windows\CbsTemp\._ForDelete [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
I CBS Failed moving directory [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
I CBS FOD: WUFodMetadataCache not available; falling back to default, hr = 0x80070002
I CBS Parent Missing (ERROR_FILE_NOT_FOUND), non-critical error, ignored
W CBS Current tick count: 12003 lower than last tick count: 99120. [HRESULT = 0x8000ffff - E_UNEXPECTED]
I CBS Failed to compute delta for LastScavengingStarvationReport [HRESULT = 0x80070216 - ERROR_ARITHMETIC_OVERFLOW]
E CBS Failed to ask UI handler to terminate. [HRESULT = 0x800706ba - RPC_S_SERVER_UNAVAILABLE]
E CBS Failed Open Eventlog: Application [HRESULT = 0x800706ba - RPC_S_SERVER_UNAVAILABLE]
I CBS Failed to write store corruption detect and repair start event. [HRESULT = 0x80070008 - ERROR_NOT_ENOUGH_MEMORY]
I CBS Session: 31160003_1000000099 initialized by client WinMgmt, external staging directory: (null), external registry directory: (null)
I CBS Session: 31160003_1000000098 initialized by client QueryFileHash, external staging directory: (null)
I CBS Appl: detectParent: no parent found, go absent
I CBS TI: the computer is suspending
I CBS WER: Generating success report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.3476.1.21, status: 0x0, failure source: CBS Other
I CSI 00000031 Warning: Overlap: Directory \??\C:\Windows\WUModels\ is owned twice or has its security set twice |    Original owner: Sample-A, version 10.0.26100.1, arch amd64 |    New owner: Sample-B, version 10.0.26100.1, arch amd64
I CSI 00000032 Error: Overlap: Duplicate ownership for directory \??\C:\Windows\Sample in component Sample-B
I CSI 00000033 CSIPERF - FilePI Queue 120ms
I CSI 00000034 Shim considered [l:40]'\??\C:\Windows\Servicing\demo\wcp.dll' : got STATUS_OBJECT_PATH_NOT_FOUND
E CSI 00000035 (F) STATUS_OBJECT_NAME_NOT_FOUND #2301# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysQueryValueKey(...)[gle=0xd0000034]
I DPX CJob::Resume completed with status: 0x0
I CBS Failed to unload offline registry: {bf1a281b}C:/Windows/System32/config/SOFTWARE, the client may still need it open. [HRESULT = 0x80070005 - E_ACCESSDENIED]
`,
  ),
};

export const servicingFlows: readonly SoundFlow[] = [windows7, windows10];
