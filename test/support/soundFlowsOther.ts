// Owns sound work of DISM, Windows Setup, the update client and device installation, with the error-like records that
// genuine sound logs hold around it. Text and values are our own.
import { lines } from './excerpts/excerpt';
import { type SoundFlow, stack } from './soundFlows';

const raw = String.raw;

const dism: SoundFlow = {
  name: 'DISM',
  fileName: 'dism.log',
  work: stack(
    '2024-02-01',
    raw`
I DISM DISM.EXE: <----- Starting Dism.exe session ----->
I DISM DISM.EXE: Host machine information: OS Version=10.0.22631, Running architecture=amd64, Number of processors=8
I DISM DISM.EXE: Executing command line: "C:\Windows\system32\Dism.exe" /Online /Enable-Feature /FeatureName:NetFx3 /All
I DISM DISM Manager: PID=4100 TID=4104 Successfully loaded the ImageSession at "C:\Windows\TEMP\11AA" - CDISMManager::LoadLocalImageSession
I DISM DISM.EXE: Target image information: OS Version=10.0.22631.3007, Image architecture=amd64
I DISM DISM Package Manager: PID=4180 TID=4184 Initiating Changes on Package with values: 4, 7 - CDISMPackage::Internal_ChangePackageState
I DISM DISM Package Manager: PID=4180 TID=4184 CBS session options=0x40100! - CDISMPackageManager::Internal_Finalize
I DISM DISM Package Manager: PID=4180 TID=4184 CBS has requested a shutdown. - CDISMPackageManager::Internal_Finalize
I DISM DISM Package Manager: PID=4180 TID=4184 The image requries a reboot. - CDISMPackageManager::Internal_Finalize
I DISM DISM.EXE: Image session has been closed. Reboot required=yes.
I DISM DISM.EXE: <----- Ending Dism.exe session ----->
I DISM API: PID=5100 TID=5104 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal
I DISM API: PID=5100 TID=5104 Input parameters: Session: 2, Feature: TelnetClient, Identifier: (null), PackageIdentifier: 0 - DismGetFeatureInfoInternal
I DISM DISM Package Manager: PID=5180 TID=5184 Feature TelnetClient with CBS state 4(CbsInstallStateStaged) being mapped to dism state 4(DISM_INSTALL_STATE_STAGED) - CDISMPackageFeature::LogInstallStateMapping
I DISM API: PID=5100 TID=5104 DismApi.dll: <----- Ending DismApi.dll session -----> - DismShutdownInternal
`,
  ),
  noise: stack(
    '2024-02-01',
    raw`
W DISM DISM Provider Store: PID=4100 TID=4104 Failed to load the provider: C:\Windows\TEMP\11AA\SiloedPackageProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
W DISM DISM Provider Store: PID=4100 TID=4104 Failed to Load the provider: C:\Windows\TEMP\11AA\Wow64provider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x80004002)
W DISM DISM Provider Store: PID=4100 TID=4104 Failed to get the IDismObject Interface - CDISMProviderStore::Internal_LoadProvider(hr:0x80004002)
I DISM DISM Provider Store: PID=4100 TID=4104 Failed to get and initialize the PE Provider.  Continuing by assuming that it is not a WinPE image. - CDISMProviderStore::Final_OnConnect
W DISM DISM OS Provider: PID=4100 TID=4104 Unable to set the DLL search path to the servicing stack folder. C:\Windows may not point to a valid Windows folder. - CDISMOSServiceManager::Final_OnConnect
W DISM DISM Provider Store: PID=4100 TID=4104 Failed to retrieve the Provider Instance. - CDISMProviderStore::Internal_GetProvider(hr:0x80004005)
W DISM DISM Provider Store: PID=4100 TID=4104 Failed to delete the temporary provider store directory C:\Windows\TEMP\11AA HR=0x80070091 - CDISMProviderStore::Final_OnDisconnect
I DISM DISM Provider Store: PID=4100 TID=4104 The requested provider was not found in the Provider Store. - CDISMProviderStore::Internal_GetProvider(hr:0x80004005)
I DISM DISM WIM Provider: PID=4100 TID=4104 [E:\] is not a WIM mount point. - CWimMountedImageInfo::Initialize
I DISM DISM VHD Provider: PID=4100 TID=4104 [C:\] is not recognized by the DISM VHD provider. - CVhdImage::Initialize
I DISM DISM FFU Provider: PID=4100 TID=4104 [C:\] is not recognized by the DISM FFU provider. - CFfuImage::Initialize
I DISM DISM Imaging Provider: PID=4100 TID=4104 The provider VHDManager does not support CreateDismImage on C:\ - CGenericImagingManager::CreateDismImage
I DISM DISM Imaging Provider: PID=4100 TID=4104 No imaging provider supported CreateDismImage for this path - CGenericImagingManager::CreateDismImage
I DISM DISM Image Session: PID=4100 TID=4104 Lookup in table by path failed for: DummyPath-2BA51B78-C7F7-4910-B99D-BB7345357CDC - CTransactionalImageTable::LookupImagePath | [4100] [0x80070002] FIOReadFileIntoBuffer:(1381): The system cannot find the file specified. | [4100] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)
E DISM DISM Driver Manager: PID=4180 TID=4184 Error, file not found 'oem77.inf'. - CDriverManager::OpenPackageByFile(hr:0x80070002)
E DISM API: PID=5100 TID=5104 Time_InternalToPublic failed - CDismCore::GetPackageInfo(hr:0x80070057)
W DISM API: PID=5100 TID=5104 Failed to find capability by name: Demo.Capability. HR=0x80070044 - CRemoveCapabilityCommandObject::InternalExecute
I DISM API: PID=5100 TID=5108 ExecuteLoop: Cancel signaled - CCommandThread::ExecuteLoop
W DISM PID=4100 TID=4104 Failed to archive the log file.  Continuing with existing log file. - CDISMManager::CreateLocalImageSession(hr:0x80070002)
I DISM DISM Package Manager: PID=4180 TID=4184 Encountered an unknown option "featurename" with value "NetFx3" - CPackageManagerCLIHandler::Private_GetPackagesFromCommandLine
I DISM DISM Driver Manager: PID=4180 TID=4184 Could not get boot critical status for driver package oem3.inf. - CDriverPackage::Internal_GetBootCritical
I CSI 00000001 Shim considered [l:40]'\??\C:\Windows\Servicing\demo\wcp.dll' : got STATUS_OBJECT_PATH_NOT_FOUND
I DISM DISM.EXE: Failed disabling shutdown privilege. HRESULT=0
E - EnumeratePathEx: FindFirstFile failed for [C:\$WINDOWS.~Q\*]; GLE = 0x3[gle=0x00000003]
I DISM Return status: 80070003
W DISM Hive is not mounted at HKLM\{bf1a281b-ad7b-4476-ac95-f47682990ce7}C:/Windows/System32/config/SOFTWARE
`,
  ),
};

const clean: SoundFlow = {
  name: 'a clean installation',
  fileName: 'setupact.log',
  work: stack(
    '2019-05-08',
    raw`
I IBS InstallWindows:Starting a new install from WinPE
I IBS Build version is 10.0.17763.1 (rs5_release.180914-1434)
I IBS Setup has started phase 1 at 2019-05-08 08:03:07
I IBS Setup has completed phase 1 at 2019-05-08 08:04:07
I IBS Setup has started phase 2 at 2019-05-08 08:05:07
I IBS Setup has completed phase 2 at 2019-05-08 08:06:07
I - Queue Serialization Succeeded
I IBS InstallWindows:First boot phase of setup done!!!!
I - [windeploy.exe] Process returned with exit code 0x0
I - [msoobe.exe] Exiting 'oobeSystem' pass with status 0x00000000
I - [windeploy.exe] WinDeploy.exe exiting with code [0x0]
`,
  ),
  noise: stack(
    '2019-05-08',
    raw`
E IBS [SetupCl library] Required profile hive does not exist: [\??\E:\WINDOWS\system32\config\systemprofile\NTUSER.DAT].
I - BFSVC: Unable to open file E:\Windows\Boot\PCAT\memtest.exe for read! Error code = 0x2
I - BFSVC: SetNamedSecurityInfo failed! Error code = 0x2
E TOOL BCD: BiUpdateEfiEntry failed c000000d
E TOOL BCD: BiExportBcdObjects failed c000000d
E TOOL BCD: BiExportStoreAlterationsToEfi failed c000000d
E TOOL BCD: Failed to export alterations to firmware. Status: c000000d
E - [windeploy.exe] CFirstUXWnd::OpenExisting failed with error 80070490
E - [msoobe.exe] Failed to create Setup SQM task
E - WofEnumWimEntries failed: 0x80070001
W - WinREInstall()  returning FALSE, gle = 0x64E
W - There is already a running setup user mode etw session!
I DISM DISM Provider Store: PID=800 TID=804 Failed to get and initialize the PE Provider.  Continuing by assuming that it is not a WinPE image. - CDISMProviderStore::Final_OnConnect
W DISM DISM Provider Store: PID=800 TID=804 Failed to Load the provider: X:\Sources\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
I CBS Failed to find a matching version for servicing stack: E:\Windows [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed to find servicing stack directory in online store. [HRESULT = 0x80070490 - ERROR_NOT_FOUND]
I CBS Failed to unload offline registry: {bf1a281b}E:/Windows/System32/config/SOFTWARE, the client may still need it open. [HRESULT = 0x80070005 - E_ACCESSDENIED]
E CSI 00000001 (F) STATUS_OBJECT_NAME_NOT_FOUND #11# from Windows::Rtl::SystemImplementation::CKey::QueryValue(...)
W MIG Cannot find manifest for component sample
E MIG Plugin {ee036dc0-f9b7-4d2d-bb94-3dd3102c5804}: BRIDGEMIG: brgunattend.cpp: Error 0x80070002 opening key
I - GatherVolumeInfo did not succeed (hr = 0x80070032); trying legacy path
E - failed to get child attribute by tag: 0xd
I - [windeploy.exe] Found command 'setupcl /onerror:rollback' in unattend; skipped
`,
  ),
};

const upgrade: SoundFlow = {
  name: 'an upgrade',
  fileName: 'setupact.log',
  work: stack(
    '2024-10-02',
    raw`
I MOUPG SetupHost Logging Begin
I MOUPG SetupHost: Setup build version is: 10.0.26100.1 (ge_release.240331-1435)
I SP OPERATIONTRACK ExecuteOperations: Start execution phase Downlevel
I SP Executing operation: Add boot entry for rollback
I SP Operation completed successfully: Add boot entry for rollback
I SP Executing operation: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.wim, index 1
I SP Operation completed successfully: Apply WIM file C:\$WINDOWS.~BT\Sources\Install.wim, index 1
I SP ExecuteOperations: Successfully processed execution phase Downlevel
I MOUPG Setup phase change: [SetupPhaseInstall] -> [SetupPhaseFinalize]
I MOUPG SetupHost: Reporting pending reboot event
I SP Executing phase [Safe OS]
I SP Execution phase [Safe OS] exiting with HRESULT [0x00000000]
I MOUPG SetupHost: Reporting post reboot event -> [0x0, 0x0]
I MOUPG ImageExit: Initializing SetupResult: [0x0]
I MOUPG SetupHost Logging End
`,
  ),
  noise: stack(
    '2024-10-02',
    raw`
E MOUPG CMoSetupOneSettingsHelperT<class CEmptyType>::InitializeSettings(324): Result = 0x80072EE7
E MOUPG CSetupHost::InitializeOneSettings(1606): Result = 0x80072EE7
E MOUPG SetupHost: OneSettings initialization failed: [0x80072EE7]
E MOUPG CSetupManager::GetWuIdFromRegistry(13254): Result = 0x80070002
E MOUPG CDlpActionProductKeyValidate::ReportDownlevelInstallChannel(3648): Result = 0x80070490
E MOUPG ProductKey: Failed to report Host OS channel to telemetry.
W MOUPG Not reporting WINDLP data point
W MOUPG Input CV is different from the stored one
E CONX hwreqchk: ERROR,Windows::Compat::HardwareRequirements::HardwareRequirementSettings::IsMeteredConnection,37,Failed to get NetworkCostType assuming metered network [0x80040154]. | 
E CONX 0x80070490 Failed to get ImagePath for service: sample
E CONX 0x80070003 Failed to add driver
E CONX SendRequest failed [12007]
E CONX 0x80072ee7 DownloadCabFile swallowing: [0x80072ee7]
W CSI Duplicate manifest identity exists: Sample-Component
E MIG Error READ, 0x0000007F while gathering/applying object: apply-success, Demo [1]. Shell application requested abort![gle=0x0000007f]
W MIG Failure while calling IDiscovery->Gather for Plugin={11111111-2222-3333-4444-555555555555}, ServerName=AppManMigrationPlugin.dll
I MIG COutOfProcPluginFactory: LoadLibraryExW(RasMigPlugin.dll) failed gle=0x7f
I MIG No implementation of IPreApply for plugin {11111111-2222-3333-4444-555555555555}
E MIG Failure while getting the known folder path for CSIDL_PROFILE
W MIG User class hive loading error, ignoring
E SP IOCTL_STORAGE_QUERY_PROPERTY failed: 0x1
E SP COfflineWinNTPlatform contructor failed. This is a critical error.
W SP DISKSPACEEXCEED: Operation consumed more disk space than declared
E SP CSIAgent: Invalid xml format
E - ITaskFolder::DeleteTask failed: 0x80070002
W SP FindGlobalPath: Cannot find volume name
E SP pSPGetRollbackPath: Failed to read rollback path. Error: 0x00000002
I SP SPInitializeRollback: rollback checkpoint created
W - Footprint [Sample] incomplete
W - Could not find footprint file C:\$Windows.~WS\Sample.xml
E - Failed to check OS architecture. 0x00000490[gle=0x00000002]
E - WinReGetConfigEx failed. Error: 0x00000003[gle=0x00000003]
E - CRecoveryToolAction->Init() failed. Error: 0x00000003[gle=0x00000003]
W - 0x80070490 in ResetCloudEndpointAvailable (sample.cpp:12): Endpoint not available
`,
  ),
};

const update: SoundFlow = {
  name: 'the update client of Windows 10 and 11',
  fileName: 'WindowsUpdate.log',
  work: clientLines(raw`
Agent * START * Finding updates CallerId = UpdateOrchestrator  Id = 7
Agent Found 2 updates and 88 categories in search; evaluated appl. rules of 1020 out of 1912 deployed entities
Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 7, Exit code = 0x00000000 (cV = a.1.0)
DownloadManager * START * Begin Downloading Updates [CallerId = UpdateOrchestrator] [Call ID = AAAA0000-2222-3333-4444-555555555501]
DownloadManager DO job {BBBB0000-2222-3333-4444-555555555501} completed successfully, updateId = CCCC0000-2222-3333-4444-555555555501.1
ComApi Download call complete (succeeded = 1, succeeded with errors = 0, failed = 0, cancelled = 0, unaccounted = 0)
Agent * START * Installing updates CallerId = UpdateOrchestrator
Handler Method succeeded for update CCCC0000-2222-3333-4444-555555555501, hrDeploy = 0x0
Agent LogHistory called. idUpdate={CCCC0000-2222-3333-4444-555555555501}.1, resultMapped=80242014, resultUnMapped=0
ComApi Install call complete (succeeded = 1, succeeded with errors = 0, failed = 0, cancelled = 0, unaccounted = 0)
Agent * END * Installing updates CallerId = UpdateOrchestrator
Shared * END * Service exit Exit code = 0x240001
`),
  noise: clientLines(raw`
Misc *FAILED* [8024000C] LoadHistoryEventFromRegistry completed
DownloadManager *FAILED* [8024000C] DynamicDownloadDataFetcher Refresh complete
DownloadManager *FAILED* [80248007] Unable to get metadata for the pre-req id 11111111-2222-3333-4444-555555555555
Agent *FAILED* [8024801E] file = D:\a\demo\UpdateHelper.cpp, line = 1
Agent *FAILED* [80248014] Method failed [CAgentServiceManager::GetServiceObject:1]
Agent *FAILED* [80240013] Method failed [CAgentServiceManager::Add:1]
Agent *FAILED* [8024043D] file = onecore\enduser\ServiceGroup.cpp, line = 120
Misc *FAILED* [80247160] Timestamp token
Misc *FAILED* [80247167] Timestamp token
Misc *FAILED* [80092004] Method failed [AuthTicketHelper::GetDeviceTickets:570]
Misc *FAILED* [80070716] LoadString.cpp
Misc *FAILED* [C004F012] SLGetWindowsInformationDWORD
Handler *FAILED* [C190040F] Failed to set Attribute [UpdatePriority]
Handler *FAILED* [80004001] UpdateDeploymentJob
Misc *FAILED* [800700DE] Trust verification
Misc *FAILED* [800704C6] networkcostmgr
Agent *FAILED* [80246007] IsCommitRequired
Handler *FAILED* [800700B7] Handler process got unexpected result: 0
DownloadManager *FAILED* [80D02002] DO job timed out, resuming
DownloadManager DO job {BBBB0000-2222-3333-4444-555555555501} hit a transient error, updateId = CCCC0000-2222-3333-4444-555555555501.1, hr = 0x80D02002
DownloadManager Attempt no. 1 to resume the job
DownloadManager 403'd (0x80190193), refreshing the URL
DownloadManager OnDownloadJobFailure for job failed with 0x00000000
Misc Ignoring: Cert is not within its validity period
WebServices WS error: There was an error communicating with the endpoint at 'https://fe2cr.update.example.com/v6/client.asmx'.
WebServices MapToSusHResult mapped Nws error 0x803d0006 to 0x80240438
WebServices Error 0x80240438 is considered transient
Misc *FAILED* [80072EE7] WinHttp: SendRequestToServerForFileInformation (retrying with default proxy)
SLS *FAILED* [80072EE7] Method failed [CSLSEndpointProvider::GetEndpointFromSLS:1]
Agent * END * Finding updates CallerId = Demo, Id = 1, Exit code = 0x00240010 (cV = a.1)
Agent * END * Finding updates CallerId = Demo, Id = 3, Exit code = 0x8024000B (cV = a.1)
Agent WU client calls back to download call {11111111-2222-3333-4444-555555555555} with code Call progress and error 0x80d03805
EEHandler *FAILED* [80041010]   EE: ExecQuery for query select * from Demo
Agent *FAILED* [800F0823] Evaluate Installable rule, updateId = {11111111-2222-3333-4444-555555555555.1}
Handler *FAILED* [800F0816] Express range request
DownloadManager Update 11111111-2222-3333-4444-555555555555.1 is missing decryption information
`),
};

function clientLines(text: string): string[] {
  return lines(text).map((line, k) => {
    const [, component = '', message = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const time = `${String(8 + Math.floor(k / 60)).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}:07`;
    return `2024/05/14 ${time}.4711234 3188  5044  ${component.padEnd(15)} ${message}`;
  });
}

const legacy: SoundFlow = {
  name: 'the update client of Windows Vista to 8.1',
  fileName: 'WindowsUpdate.log',
  work: legacyLines(raw`
Misc ===========  Logging initialized (build: 7.6.7601.23806, tz: +0100)  ===========
Agent ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]
Agent   * Found 4 updates and 71 categories in search; evaluated appl. rules of 1820 out of 2712 deployed entities
Agent **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]
AU   # 4 updates detected
DnldMgr BITS job {AAAA1111-0000-0000-0000-000000000002} completed successfully
Handler   : Completed install of CBS update with type=0, requiresReboot=1, installerError=0, hr=0x0
AU   # Install call completed.
AU Install call completed, reboot required = Yes, error = 0x00000000
Service **  END  **  Service: Service exit [Exit code = 0x240001]
`),
  noise: legacyLines(raw`
Agent WARNING: GetUserTokenFromSessionId failed with error 800704dd for session 1
Agent WARNING: Failed to read the service id for re-registration 0x80070002
Agent WARNING: Missing service entry in the backup data store; cleaning up
Misc WARNING: Send failed with hr = 80072ee7.
Misc WARNING: SendRequest failed with hr = 80072ee7. Proxy List used: <(null)> Bypass List used : <(null)> Auth Schemes used : <>
Misc WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.example.com:8530/selfupdate/wuident.cab>. error 0x80072ee7
Misc WARNING: WinHttp: SendRequestToServerForFileInformation MakeRequest failed. error 0x80072ee7
Misc WARNING: WinHttp: ShouldFileBeDownloaded failed with 0x80190194
PT WARNING: Cached cookie has expired or new PID is available
DnldMgr WARNING: Failed to add file to the FileLocationList with 0x80240013
DnldMgr WARNING: BITS job {AAAA1111-0000-0000-0000-000000000002} hit a transient error, updateId = {AAAA1111-0000-0000-0000-000000000003}.200, error = 0x80072EFD
AU WARNING: AU found no suitable session to launch client in
AU WARNING: Failed to get Wu Exemption info from NLM, assuming not exempt, error = 0x80240037
AU WARNING: Failed to get Network Cost info from NLM, assuming network is NOT metered, error = 0x80240037
AU WARNING: BeginInteractiveInstall, session id = 1, but no updates
AU WARNING: Pending directive, 'Install Complete Ux', is not applicable
AU WARNING: Returning due to error from GetDownloadProgressUx, error = 0x8024000C
Report WARNING: CSerializationHelper:: InitSerialize failed : 0x80070002
Report WARNING: Reporter failed to upload events with hr = 80244019.
Report REPORT EVENT: {5F1C9BC8-0000-0000-0000-000000000002}	2014-03-12 05:02:13:500-0500	1	147	101	{00000000-0000-0000-0000-000000000000}	0	0	AutomaticUpdates	Success	Software Synchronization	Windows Update Client successfully detected 4 updates.
EP WARNING: Get/SetSLS failed, falling back to the client's own URL. 0x80240037
IdleTmr WU operation (CSearchCall::Init ID 1) started; operation # 7; does use network; is not at background priority
Setup WARNING: SelfUpdate check failed to download package information, error = 0x80244019
DtaStor WARNING: Attempted to add URL http://download.example.com/a.cab for file AAAA when file has not been previously added to the datastore
`),
};

function legacyLines(text: string): string[] {
  return lines(text).map((line, k) => {
    const [, component = '', message = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const time = `${String(3 + Math.floor(k / 60)).padStart(2, '0')}:${String(k % 60).padStart(2, '0')}:11:123`;
    return `2014-03-12\t${time}\t 936\t1a4\t${component}\t${message}`;
  });
}

/** Sections are kept whole: what stands in one belongs to it. */
const devices: SoundFlow = {
  name: 'device installation',
  fileName: 'setupapi.dev.log',
  work: sections(raw`
>>>  [Device Install (Hardware initiated) - USB\VID_0000&PID_0001\5&1]
>>>  Section start 2024/02/03 02:04:00.600
     dvi: {Build Driver List} 02:04:00.610
     dvi: {Core Device Install - exit(0x00000000)} 02:04:00.795
     dvi: {DIF_DESTROYPRIVATEDATA - exit(0xe000020e)} 02:04:00.796
<<<  Section end 2024/02/03 02:04:00.801
<<<  [Exit status: SUCCESS]

>>>  [Setup Import Driver Package - C:\drivers\sample.inf]
>>>  Section start 2024/02/03 02:05:00.600
     sto: {Setup Import Driver Package - exit (0x00000000)} 02:05:00.700
<<<  Section end 2024/02/03 02:05:00.801
<<<  [Exit status: SUCCESS]
`),
  noise: sections(raw`
>>>  [Setup Import Driver Package - C:\drivers\known.inf]
>>>  Section start 2024/02/03 02:06:00.600
     sto: {Setup Import Driver Package: C:\drivers\known.inf} 02:06:00.605
     inf:      Driver package already imported as 'oem9.inf'.
     sto: {Setup Import Driver Package - exit (0x000000b7)} 02:06:00.705
<<<  Section end 2024/02/03 02:06:00.801
<<<  [Exit status: FAILURE(0x000000b7)]

>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - USB\VID_0000&PID_0003]
>>>  Section start 2024/02/03 02:07:00.600
     ndv: No better matching drivers found for device 'USB\VID_0000&PID_0003\1'.
     ndv: No devices were updated.
<<<  Section end 2024/02/03 02:07:00.801
<<<  [Exit status: FAILURE(0x00000103)]

>>>  [Device Install (Hardware initiated) - SWD\PRINTENUM\{0011}]
>>>  Section start 2024/02/03 02:08:00.600
!    inf:      Unable to load INF: 'C:\Windows\System32\DriverStore\FileRepository\old.inf_amd64_1\old.inf'(00000003)
!    inf:      Error 3: The system cannot find the path specified.
!    inf:      Invalid INF 'C:\Windows\INF\oem7.inf', parsing error on line 0. Code = 1002
!    dvi: Selecting driver failed(0xe0000228)
!    dvi: Default installer: failed!
!    dvi: Error 0xe0000228: There are no compatible drivers for this device.
!    ndv: Installing NULL driver!
<<<  Section end 2024/02/03 02:08:00.801
<<<  [Exit status: SUCCESS]

>>>  [Setup Import Driver Package - C:\drivers\signed.inf]
>>>  Section start 2024/02/03 02:09:00.600
!    sig: Verifying file against specific (valid) catalog failed! (0x800b0109)
!    sig: Error 0x800b0109: A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.
     sig: Success: File is signed in Authenticode(tm) catalog.
     sig: Error 0xe0000242: The publisher of an Authenticode(tm) signed catalog has not yet been established as trusted.
!    sto: Ignoring changes to inbox device class {88bae032-5a81-49f0-bc3d-a4ff138216d6} through ClassInstall32 section.
<<<  Section end 2024/02/03 02:09:00.801
<<<  [Exit status: SUCCESS]

>>>  [Delete Device - USB\VID_0000&PID_0001\5]
>>>  Section start 2024/02/03 02:10:00.600
!!!  dvi: Query-and-Remove failed, device 'USB\VID_0000&PID_0001\5' vetoed: 0x17; will be removed at restart
<<<  Section end 2024/02/03 02:10:00.801
<<<  [Exit status: SUCCESS]

>>>  [Device Install (DiInstallDevice) - ROOT\SAMPLE\0000]
>>>  Section start 2024/02/03 02:11:00.600
     dvi:      Device Status: 0x01806400 [0x01 - 0xc0000493]
!    dvi:      Device not started: Device has problem: 0x0e (CM_PROB_NEED_RESTART).
!    ndv: Device install status=0x00000000
!    ndv: Performing device install final cleanup... restart required
<<<  Section end 2024/02/03 02:11:00.801
<<<  [Exit status: SUCCESS]
`),
};

function sections(text: string): string[] {
  return lines(text)
    .join('\r\n')
    .split(/\r\n\r\n/);
}

export const otherFlows: readonly SoundFlow[] = [dism, clean, upgrade, update, legacy, devices];
