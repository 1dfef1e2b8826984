// Excerpts that look bad and are not: probes, retries, work that was cancelled or that succeeded later.
import { type Excerpt, pasted, servicing, updating } from './excerpt';

const raw = String.raw;

export const healthyExcerpts: readonly Excerpt[] = [
  {
    name: 'probes of applicability by the hundred',
    form: 'records',
    text: servicing(
      '2023-05-16',
      raw`
01:00:00 I CBS Session: 31030001_100000001 initialized by client WindowsUpdateAgent.
01:00:00 I CBS InternalOpenPackage failed for Package_for_KB5099941~31bf3856ad364e35~amd64~~10.0.1.3 [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
01:00:00 I CBS Failed to internally open package. [HRESULT = 0x800f0805 - CBS_E_INVALID_PACKAGE]
01:00:00 I CBS Failed to OpenPackage using worker session [HRESULT = 0x800f0805]
01:00:01 I CBS Expecting attribute name [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]
01:00:01 I CBS Failed to get next element [HRESULT = 0x800f080d - CBS_E_MANIFEST_INVALID_ITEM]
01:00:02 I CBS Session: 31030001_100000001 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]
`,
    ),
  },
  {
    name: 'an install that waits for a restart',
    form: 'records',
    text: servicing(
      '2023-05-17',
      raw`
02:00:00 I CBS Exec: Processing started.  Client: UpdateAgentLCU, Session: 31030002_100000002, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2965.1.6, Identifier: KB5099942
02:10:00 I CBS Not able to query DisableWerReporting flag.  Assuming not set... [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
02:10:01 I CBS Exec: Processing complete.  Session: 31030002_100000002, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2965.1.6, Identifier: KB5099942 [HRESULT = 0x00000000 - S_OK]
02:10:01 I CBS Session: 31030002_100000002 finalized. Reboot required: yes [HRESULT = 0x00000000 - S_OK]
`,
    ),
  },
  {
    name: 'an sfc run that finds nothing',
    form: 'records',
    text: servicing(
      '2023-05-18',
      raw`
03:00:00 I CSI 00000001 [SR] Verifying 100 components
03:00:00 I CSI 00000002 [SR] Beginning Verify and Repair transaction
03:00:09 I CSI 00000003 Warning: Overlap: Directory \??\C:\ProgramData\Sample is owned twice or has its security set twice
   Original owner: Sample-A, version 10.0.1.1
03:00:10 I CSI 00000004 [DIRSD OWNER WARNING] Directory [l:24{12}]"\??\C:\Sample" is not owned but specifies SDDL in component Sample-B
03:00:12 I CSI 00000005 [SR] Verify complete
`,
    ),
  },
  {
    name: 'an sfc run that puts one file back',
    form: 'records',
    text: servicing(
      '2023-05-19',
      raw`
03:00:00 I CSI 00000001 [SR] Verifying 1 components
03:00:09 I CSI 00000003 [SR] Repairing corrupted file [l:22]'\??\C:\Windows\System32'\[l:9]'sample.cpl' from store
03:00:10 I CSI 00000004 [SR] Repair complete
03:00:11 I CSI 00000005 [SR] Committing transaction
03:00:12 I CSI 00000006 [SR] Verify and Repair Transaction completed. All files and registry keys listed in this transaction have been successfully repaired
`,
    ),
  },
  {
    name: 'a store check that repaired everything',
    form: 'records',
    text: servicing(
      '2023-05-20',
      raw`
04:00:00 I CBS =================================
04:00:00 I CBS Checking System Update Readiness.
04:00:00 I CBS (p)	CSI Payload Corrupt	(w)	(Fixed)	amd64_sample-help-pane_31bf3856ad364e35_10.0.19041.1_none_1111222233334444\help.dll
04:00:00 I CBS Summary:
04:00:00 I CBS Operation: Detect and Repair 
04:00:00 I CBS Operation result: 0x0
04:00:00 I CBS Last Successful Step: Entire operation completes.
04:00:00 I CBS Total Detected Corruption:	1
04:00:00 I CBS Total Repaired Corruption:	1
`,
    ),
  },
  {
    name: 'a query of DISM with warnings about its providers',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2023-05-21',
      raw`
05:00:00 I DISM DISM.EXE: <----- Starting Dism.exe session ----->
05:00:00 I DISM DISM.EXE: Executing command line: dism /online /get-features
05:00:01 W DISM DISM Provider Store: PID=4000 TID=4004 Failed to Load the provider: C:\Windows\TEMP\0ABC\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
05:00:01 W DISM DISM Provider Store: PID=4000 TID=4004 Failed to get and initialize the PE Provider.  Continuing by assuming that it is not a WinPE image. - CDISMProviderStore::Final_OnConnect
[4000] [0x8007007b] FIOReadFileIntoBuffer:(1381): The filename, directory name, or volume label syntax is incorrect.
[4000] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)
[4000] [0xc142011c] WIMGetMountedImageHandle:(2906)
05:00:05 I DISM DISM.EXE: Image session has been closed. Reboot required=no.
05:00:05 I DISM DISM.EXE: <----- Ending Dism.exe session ----->
`,
    ),
  },
  {
    name: 'WIM library lines alone',
    form: 'cut',
    text: pasted(`
[4000] [0x8007007b] FIOReadFileIntoBuffer:(1381): The filename, directory name, or volume label syntax is incorrect.
[4000] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)
[4000] [0xc142011c] WIMGetMountedImageHandle:(2906)
`),
  },
  {
    name: 'an install that the user cancels',
    form: 'records',
    text: servicing(
      '2023-05-22',
      raw`
06:00:00 I CBS Session: 31030003_100000003 initialized by client DISM Package Manager Provider.
06:01:00 I CBS User canceled the install. [HRESULT = 0x800f0820 - CBS_E_CANCEL]
06:01:01 I CBS Session: 31030003_100000003 finalized. Reboot required: no [HRESULT = 0x800f0820 - CBS_E_CANCEL]
`,
    ),
  },
  {
    name: 'an update that succeeds at the second attempt',
    form: 'records',
    text: servicing(
      '2023-05-23',
      raw`
07:00:00 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31030004_100000004, Package: Package_for_KB5099943~31bf3856ad364e35~amd64~~10.0.1.1
07:00:10 E CBS Failed to stage [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
07:00:11 I CBS Exec: Processing complete.  Session: 31030004_100000004, Package: Package_for_KB5099943~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]
07:20:00 I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31030005_100000005, Package: Package_for_KB5099943~31bf3856ad364e35~amd64~~10.0.1.1
07:25:11 I CBS Exec: Processing complete.  Session: 31030005_100000005, Package: Package_for_KB5099943~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x00000000 - S_OK]
`,
    ),
  },
  {
    name: 'a search that finds nothing and complains in passing',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/05/24',
      raw`
08:00:00 Misc *FAILED* [8024000C] LoadHistoryEventFromRegistry completed
08:00:01 DownloadManager *FAILED* [80248007] Unable to get metadata for the pre-req id 11111111-2222-3333-4444-555555555555
08:00:02 Misc *FAILED* [80072EFE] WinHttp: SendRequestToServerForFileInformation (retrying with default proxy)
08:00:09 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 9, Exit code = 0x00000000 (cV = abc.1)
`,
    ),
  },
  {
    name: 'an upgrade that went well among errors',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-05-25',
      raw`
09:00:00 I MOUPG SetupHost Logging Begin
09:00:01 E - Failed to check OS architecture. 0x00000490[gle=0x00000002]
09:00:02 E CONX 0x80070003 Failed to add driver
09:30:00 W MOUPG Not reporting WINDLP data point
09:40:00 I MOUPG ImageExit: Initializing SetupResult: [0x0]
`,
    ),
  },
  {
    name: 'a driver that is as good as the one installed',
    form: 'unstamped',
    fileName: 'setupapi.dev.log',
    text: pasted(raw`
>>>  [Device Install (DiInstallDriver) - C:\Drivers\Sample\samplehid.inf]
>>>  Section start 2023/05/26 10:00:00.000
!    ndv: Driver package 'samplehid.inf' is not better than the installed one. Error 0x00000103
<<<  Section end 2023/05/26 10:00:01.000
<<<  [Exit status: SUCCESS]
`),
  },
  {
    name: 'a compatibility scan that was all that was asked for',
    form: 'records',
    fileName: 'setupact.log',
    text: servicing(
      '2023-05-27',
      raw`
11:00:00 I MOUPG SetupHost Logging Begin
11:00:00 I MOUPG SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet /Compat ScanOnly]
11:20:00 E MOUPG CSetupManager::ExecuteInstallMode(822): Result = 0xC1900210
11:20:00 E MOUPG CSetupHost::Execute(412): Result = 0xC1900210
`,
    ),
  },
  {
    name: 'a user state migration that went on without some files',
    form: 'records',
    text: pasted(raw`
2024-01-24 21:44:50, Warning               [0x080864] Read error 395 for C:\Users\sample\Cloud\plan.docx. Windows error 395 description: Access to the cloud file is denied.[gle=0x0000018b]
2024-01-24 21:44:51, Info                  [0x000000] Success, 37 errors ignored. See the log for more information.[gle=0x00000091]
2024-01-24 21:44:51, Info                  [0x000000] * One or more errors were encountered in migration (ordered by first occurence)
2024-01-24 21:44:51, Info                  [0x000000] |           395 |           No |         37 | Read error 395 for C:\Users\sample\Cloud\plan.docx
`),
  },
  {
    name: 'a run of the removal tool that could not look into every file',
    form: 'records',
    text: pasted(raw`
Microsoft Windows Malicious Software Removal Tool v5.119, November 2023 (build 5.119.23100.2)
Started On Wed Nov 15 09:14:32 2023
Run Mode: Scan Run From Windows Update
->Scan ERROR: resource process://pid:4,ProcessStart:133445672330 (code 0x00000005 (5))
->Scan ERROR: resource file://C:\pagefile.sys (code 0x00000021 (33))
Results Summary:
No infection found.
Heartbeat Report failed: 0x80072EE7
Return code: 0 (0x0)
`),
  },
];
