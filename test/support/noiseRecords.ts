// Owns records that look like failures and are none, by kind of log, for tests of silence and of steadiness.
import { record } from './logs';

const E2 = '[HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';
const E490 = '[HRESULT = 0x80070490 - ERROR_NOT_FOUND]';

/** Level, component, message. */
const servicing: readonly (readonly [string, string, string])[] = [
  [
    'Info',
    'CBS',
    'InternalOpenPackage failed for Package_for_KB5099001~31bf3856ad364e35~amd64~~10.0.1.3 [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]',
  ],
  ['Info', 'CBS', 'Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]'],
  ['Info', 'CBS', 'Failed to create open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]'],
  ['Info', 'CBS', 'Failed to OpenPackage using worker session [HRESULT = 0x800f0805]'],
  ['Info', 'CBS', 'Warning: Unrecognized packageExtended attribute.'],
  ['Info', 'CBS', 'Expecting attribute name [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]'],
  ['Info', 'CBS', 'Failed to get next element [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]'],
  [
    'Info',
    'CBS',
    'SQM: Failed to start upload with file pattern: C:\\Windows\\servicing\\sqm\\*_std.sqm, flags: 0x2 [HRESULT = 0x80004005 - E_FAIL]',
  ],
  ['Info', 'CBS', 'SQM: Warning: Failed to upload all unsent reports. [HRESULT = 0x80004005 - E_FAIL]'],
  ['Info', 'CBS', 'Failed to create backup log cab. [HRESULT = 0x80070001 - ERROR_INVALID_FUNCTION]'],
  [
    'Info',
    'CBS',
    'Setting ExecuteState key to: CbsExecuteStateFailed | CbsExecuteStateFlagAdvancedInstallersFailed',
  ],
  [
    'Info',
    'CBS',
    'Failed to move \\\\?\\C:\\Windows\\CbsTemp\\30000001_100 to \\\\?\\C:\\Windows\\CbsTemp\\._ForDelete [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]',
  ],
  ['Info', 'CBS', 'Failed moving directory [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]'],
  ['Info', 'CBS', `Not able to read BranchName ${E2}`],
  ['Info', 'CBS', `Not able to add SCM.EVM to Windows Error Report. ${E2}`],
  ['Info', 'CBS', `Not able to query DisableWerReporting flag.  Assuming not set... ${E2}`],
  ['Info', 'CBS', `Failed to read PoqCount ${E490}`],
  ['Info', 'CBS', `Failed reading PoqexecCmdline registry key ${E490}`],
  ['Info', 'CBS', `Failed getting last corruption first found time ${E490}`],
  ['Info', 'CBS', `Failed to delete current corruption first found value. ${E490}`],
  [
    'Info',
    'CBS',
    'Failed to compute delta for LastScavengingStarvationReport [HRESULT = 0x80070216 - ERROR_ARITHMETIC_OVERFLOW]',
  ],
  [
    'Warning',
    'CBS',
    'Current tick count: 12003 lower than last tick count: 99120. [HRESULT = 0x8000ffff - E_UNEXPECTED]',
  ],
  [
    'Info',
    'CBS',
    'Retrieved original failure status: 0x00000000, last forward execute state: CbsExecuteStateNone',
  ],
  ['Info', 'CBS', 'Clearing original failure status: 0x00000000'],
  ['Error', 'CBS', 'Failed Open Eventlog: Application [HRESULT = 0x800706ba - RPC_S_SERVER_UNAVAILABLE]'],
  ['Info', 'CBS', 'Failed to gather event log events [HRESULT = 0x800706ba - RPC_S_SERVER_UNAVAILABLE]'],
  [
    'Info',
    'CBS',
    'Failed to write store corruption detect and repair start event. [HRESULT = 0x80070008 - ERROR_NOT_ENOUGH_MEMORY]',
  ],
  [
    'Error',
    'CBS',
    'Failed to ask UI handler to terminate. [HRESULT = 0x800706ba - RPC_S_SERVER_UNAVAILABLE]',
  ],
  ['Info', 'CBS', 'Failed administrator access check. [HRESULT = 0x80070005 - E_ACCESSDENIED]'],
  ['Info', 'CBS', `Failed getting top level deployments ${E2}`],
  ['Info', 'CBS', `Failed to find a matching version for servicing stack: F:\\Windows ${E490}`],
  [
    'Info',
    'CBS',
    'Failed to unload offline registry: {bf1a281b}C:/Windows/System32/config/SOFTWARE, the client may still need it open. [HRESULT = 0x80070005 - E_ACCESSDENIED]',
  ],
  [
    'Info',
    'CBS',
    'Could not load SrClient DLL from path: SrClient.dll.  Continuing without system restore points.',
  ],
  ['Info', 'CBS', 'FOD: WUFodMetadataCache not available; falling back to default, hr = 0x80070002'],
  ['Info', 'CBS', 'Repr: CSI meta data corruption found, will commit repair transaction if repair is asked.'],
  ['Info', 'CBS', 'Appl: detectParent: no parent found, go absent'],
  [
    'Info',
    'CBS',
    'Appl: Evaluating package applicability for package Microsoft-Windows-ErrorReporting-Package~31bf3856ad364e35~amd64~~10.0.19041.1, applicable state: Absent',
  ],
  [
    'Info',
    'CBS',
    'Plan: Package: Microsoft-Windows-FailoverCluster-Package~31bf3856ad364e35~amd64~~10.0.19041.1, current: Absent, pending: Default, start: Absent, applicable: Absent, targeted: Absent, limit: Installed',
  ],
  [
    'Info',
    'CSI',
    '0000001a Warning: Overlap: Directory \\??\\C:\\ProgramData\\Demo is owned twice or has its security set twice',
  ],
  [
    'Info',
    'CSI',
    '0000001b [DIRSD OWNER WARNING] Directory [l:24{12}]"\\??\\C:\\Demo" is not owned but specifies SDDL in component Demo-Component',
  ],
  [
    'Info',
    'CSI',
    '0000001c Ignoring duplicate ownership for directory [l:24{12}]"\\??\\C:\\Demo" in component Demo-Component',
  ],
  [
    'Info',
    'CSI',
    "0000001d Shim considered [l:40]'\\??\\C:\\Windows\\Servicing\\demo\\wcp.dll' : got STATUS_OBJECT_PATH_NOT_FOUND",
  ],
  [
    'Error',
    'CSI',
    '0000001e (F) STATUS_OBJECT_NAME_NOT_FOUND #2301# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysQueryValueKey(...)[gle=0xd0000034]',
  ],
];

const dism: readonly (readonly [string, string, string])[] = [
  ['Info', 'DISM', 'DISM.EXE: <----- Starting Dism.exe session ----->'],
  ['Info', 'DISM', 'DISM.EXE: Executing command line: dism /online /get-features'],
  [
    'Warning',
    'DISM',
    'DISM Provider Store: PID=100 TID=200 Failed to Load the provider: C:\\Windows\\TEMP\\11AA\\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)',
  ],
  [
    'Warning',
    'DISM',
    'DISM Provider Store: PID=100 TID=200 Failed to get and initialize the PE Provider.  Continuing by assuming that it is not a WinPE image. - CDISMProviderStore::Final_OnConnect',
  ],
  [
    'Warning',
    'DISM',
    'DISM Provider Store: PID=100 TID=200 Failed to retrieve the Provider Instance. - CDISMProviderStore::Internal_GetProvider(hr:0x80004005)',
  ],
  [
    'Error',
    'DISM',
    "DISM Driver Manager: PID=100 TID=200 Error, file not found 'oem77.inf'. - CDriverManager::OpenPackageByFile(hr:0x80070002)",
  ],
  [
    'Error',
    'DISM',
    'API: PID=100 TID=201 Time_InternalToPublic failed - CDismCore::GetPackageInfo(hr:0x80070057)',
  ],
  [
    'Warning',
    'DISM',
    'API: PID=100 TID=201 Failed to find capability by name: Demo.Capability. HR=0x80070044 - CRemoveCapabilityCommandObject::InternalExecute',
  ],
  ['Error', '', 'EnumeratePathEx: FindFirstFile failed for [C:\\$WINDOWS.~Q\\*]; GLE = 0x3[gle=0x00000003]'],
  [
    'Warning',
    'DISM',
    'PID=100 TID=200 Failed to archive the log file.  Continuing with existing log file. - CDISMManager::CreateLocalImageSession(hr:0x80070002)',
  ],
  [
    'Info',
    'DISM',
    'DISM Package Manager: PID=100 TID=200 Encountered an unknown option "featurename" with value "NetFx3" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine',
  ],
  [
    'Info',
    'DISM',
    'DISM Image Session: PID=100 TID=200 Disconnecting the provider store - CDISMImageSession::Final_OnDisconnect\n[100] [0x8007007b] FIOReadFileIntoBuffer:(1381): The filename, directory name, or volume label syntax is incorrect.\n[100] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)',
  ],
  ['Info', 'DISM', 'DISM.EXE: Image session has been closed. Reboot required=no.'],
  ['Info', 'DISM', 'DISM.EXE: <----- Ending Dism.exe session ----->'],
];

const setup: readonly (readonly [string, string, string])[] = [
  ['Error', '', 'Failed to check OS architecture. 0x00000490[gle=0x00000002]'],
  ['Error', '', 'WinReGetConfigEx failed. Error: 0x00000003[gle=0x00000003]'],
  ['Error', '', 'CRecoveryToolAction->Init() failed. Error: 0x00000003[gle=0x00000003]'],
  [
    'Error',
    '',
    '[setup.exe] ReAgentConfig::Init failed to init reagent xml parser (0x2) in file base\\demo\\reagent.cpp, line 10',
  ],
  ['Warning', 'MOUPG', 'Not reporting WINDLP data point'],
  ['Info', '', 'BFSVC: Unable to open file C:\\$WINDOWS.~BT\\NewOS\\demo for read! Error code = 0x2'],
  [
    'Error',
    'IBS',
    '[SetupCl library] Required profile hive does not exist: [\\??\\E:\\WINDOWS\\system32\\config\\systemprofile\\NTUSER.DAT].',
  ],
  ['Error', 'CONX', '0x80070003 Failed to add driver'],
  ['Error', 'CONX', '0x80072ee7 DownloadCabFile swallowing: [0x80072ee7]'],
  ['Error', 'SP', 'COfflineWinNTPlatform contructor failed. This is a critical error.'],
  ['Error', 'SP', 'IOCTL_STORAGE_QUERY_PROPERTY failed: 0x1'],
  [
    'Error',
    'CSI',
    '00000001 (F) STATUS_OBJECT_NAME_NOT_FOUND #11# from Windows::Rtl::SystemImplementation::CKey::QueryValue(...)',
  ],
  ['Error', 'TOOL', 'BCD: BiUpdateEfiEntry failed c000000d'],
  ['Error', '', '[windeploy.exe] CFirstUXWnd::OpenExisting failed with error 80070490'],
  [
    'Error',
    'MIG',
    'Error READ, 0x0000007F while gathering/applying object: apply-success, Demo [1]. Shell application requested abort![gle=0x0000007f]',
  ],
  ['Info', 'MOUPG', 'Setup phase change: [SetupPhaseInstall] -> [SetupPhasePostFinalize]'],
];

const update: readonly string[] = [
  'Misc            *FAILED* [8024000C] LoadHistoryEventFromRegistry completed',
  'DownloadManager *FAILED* [8024000C] DynamicDownloadDataFetcher Refresh complete',
  'DownloadManager *FAILED* [80248007] Unable to get metadata for the pre-req id 11111111-2222-3333-4444-555555555555',
  'Agent           *FAILED* [8024801E] file = D:\\a\\demo\\UpdateHelper.cpp, line = 1',
  'Agent           *FAILED* [80248014] Method failed [CAgentServiceManager::GetServiceObject:1]',
  'Misc            *FAILED* [80070057] Method failed [AuthTicketHelper::AddTickets:10]',
  'Handler         *FAILED* [80070032] Method failed [AppxPackage::Initialize:10]',
  'Agent           *FAILED* [8024000E] file = D:\\a\\demo\\EndpointProviders.cpp, line = 1925',
  'Misc            *FAILED* [800704C6] networkcostmgr',
  'EEHandler       *FAILED* [80041010]   EE: ExecQuery for query select * from Demo',
  'EEHandler       *FAILED* [8007066F] EE: Error occurred in MSI QueryForPatchProperty',
  'Agent           *FAILED* [800F0823] Evaluate Installable rule, updateId = {11111111-2222-3333-4444-555555555555.1}',
  'Misc            *FAILED* [800B0109] Chain policy',
  'Misc            *FAILED* [80072EFE] Send request',
  'Misc            *FAILED* [80072EFE] WinHttp: SendRequestToServerForFileInformation (retrying with default proxy)',
  'DownloadManager DO job {11111111-2222-3333-4444-555555555555} hit a transient error, updateId = 11111111-2222-3333-4444-555555555555.1, hr = 0x80190193',
  'Shared          * END * Service exit Exit code = 0x240001',
  'Agent           * END * Finding updates CallerId = Demo, Id = 1, Exit code = 0x00240010 (cV = a.1)',
  'Agent           * END * Finding updates CallerId = Demo, Id = 2, Exit code = 0x00000000 (cV = a.1)',
  'Agent           * END * Finding updates CallerId = Demo, Id = 3, Exit code = 0x8024000B (cV = a.1)',
  'ComApi          Download call complete (succeeded = 1, succeeded with errors = 0, failed = 0, cancelled = 0, unaccounted = 0)',
  'Agent           WU client calls back to download call {11111111-2222-3333-4444-555555555555} with code Call progress and error 0x80d03805',
  'Agent           WU client calls back to download call {11111111-2222-3333-4444-555555555555} with code Call complete and error 0',
  'Agent           LogHistory called. idUpdate={11111111-2222-3333-4444-555555555555}.1, resultMapped=80242014, resultUnMapped=0',
];

/** Name of the kind of log, and its records. */
export const noiseRecords: readonly (readonly [string, readonly string[]])[] = [
  ['CBS and CSI', servicing.map(([level, component, message]) => record(level, component, message))],
  ['DISM', dism.map(([level, component, message]) => record(level, component, message))],
  ['setup', setup.map(([level, component, message]) => record(level, component, message))],
  ['Windows Update', update.map((text) => `2024/05/14 10:22:31.1234567 1234  5678  ${text}`)],
];
