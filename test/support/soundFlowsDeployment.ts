// Owns sound work of DISM and Windows Setup, with the error-like records that genuine sound logs hold around it. Text and
// values are our own.
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

export const deploymentFlows: readonly SoundFlow[] = [dism, clean, upgrade];
