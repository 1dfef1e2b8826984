// Owns sound work of the update client and of device installation, with the error-like records that genuine sound logs
// hold around it. Text and values are our own.
import { lines } from './excerpts/excerpt';
import type { SoundFlow } from './soundFlows';

const raw = String.raw;

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

export const updateFlows: readonly SoundFlow[] = [update, legacy, devices];
