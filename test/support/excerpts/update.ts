// Excerpts about the update client: network, service, download, trust of content.
import { type Excerpt, pasted, updating } from './excerpt';

const raw = String.raw;
const id = '0A1B2C3D-1111-2222-3333-445566778899';

export const updateExcerpts: readonly Excerpt[] = [
  {
    name: 'a service whose name cannot be resolved',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/01',
      raw`
07:00:01 WebServices WS error: There was an error communicating with the endpoint at 'https://wsus.example.com:8531/ClientWebService/client.asmx'.
07:00:02 Misc *FAILED* [80072EE7] Send request
07:00:02 ProtocolTalker *FAILED* [80072EE7] SyncUpdates_WithRecovery failed: 0x80072ee7
07:00:03 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 5, Exit code = 0x80072EE7
`,
    ),
    says: { class: 'net.unreachable', code: '0x80072ee7', culprit: 'wsus.example.com' },
  },
  {
    name: 'a server that answers with an error',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/02',
      raw`
07:00:01 ProtocolTalker Service URL='http://wsus.example.com:8530/ClientWebService/client.asmx'
07:00:02 ProtocolTalker *FAILED* [80244022] GetConfig_WithRecovery failed: 0x80244022
07:00:03 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 5, Exit code = 0x80244022
`,
    ),
    says: { class: 'net.http-status', code: '0x80244022', culprit: 'wsus.example.com' },
  },
  {
    name: 'a connection that is not secure enough',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/03',
      raw`
07:00:01 ProtocolTalker Service URL='https://fe.update.example.com/v6/ClientWebService/client.asmx'
07:00:02 Misc *FAILED* [80072F8F] Send request
07:00:03 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 5, Exit code = 0x80072F8F
`,
    ),
    says: { class: 'net.tls', code: '0x80072f8f', culprit: 'fe.update.example.com' },
  },
  {
    name: 'a search that needs too many round trips',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/04',
      raw`
07:00:01 ProtocolTalker *FAILED* [80244010] Exceeded max server round trips
07:00:02 ProtocolTalker *FAILED* [80244010] Sync of Updates
07:00:03 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 5, Exit code = 0x80244010
`,
    ),
    says: { class: 'wsus.soap-or-metadata', code: '0x80244010' },
    isProvedTwice: true,
  },
  {
    name: 'a client that policy switches off',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/05',
      raw`
07:00:01 Agent *FAILED* [8024002E] Check for access to Windows Update
07:00:02 Agent * Windows Update access disabled: Yes
07:00:03 Agent * END * Finding updates CallerId = Sample Client, Id = 5, Exit code = 0x8024002E
`,
    ),
    says: { class: 'wu.disabled-by-policy', code: '0x8024002e' },
  },
  {
    name: 'a download whose file is not what it should be',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/06',
      raw`
07:00:01 DownloadManager *FAILED* [80246002] Error occurred while downloading update ${id}.200; notifying dependent calls.
07:00:02 Agent WU client calls back to download call {99887766-5544-3322-1100-AABBCCDDEEFF} with code Call complete and error 0x80246002
`,
    ),
    says: {
      class: 'wu.download-integrity',
      code: '0x80246002',
      culprit: '0A1B2C3D-1111-2222-3333-445566778899',
    },
  },
  {
    name: 'a local database that is damaged',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/07',
      raw`
07:00:01 DataStore *FAILED* [80248008] Open database
07:00:03 Agent * END * Finding updates CallerId = UpdateOrchestrator, Id = 5, Exit code = 0x80248008
`,
    ),
    says: { class: 'wu.datastore', code: '0x80248008' },
    isProvedTwice: true,
  },
  {
    name: 'an install that needs somebody signed in',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/08',
      raw`
07:00:01 Handler *FAILED* [80240020] Install needs an interactive user
07:00:03 Agent LogHistory called. idUpdate={${id}}.200, resultMapped=80240020, resultUnMapped=0
`,
    ),
    says: { class: 'wu.needs-authorised-user', code: '0x80240020' },
    isProvedTwice: true,
  },
  {
    name: 'a payload that is encrypted for a server that is not ready',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2016/08/05',
      raw`
07:00:01 Handler *FAILED* [C1800118] Decrypt payload
07:00:03 Agent LogHistory called. idUpdate={${id}}.200, resultMapped=C1800118, resultUnMapped=0
`,
    ),
    says: { class: 'wsus.decryption-key', code: '0xc1800118' },
    isProvedTwice: true,
  },
  {
    name: 'a transfer that the proxy does not let through in parts',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/09',
      raw`
07:00:01 DownloadManager BITS job {10101010-2020-3030-4040-505050505050} failed, updateId = ${id}.200, hr = 0x80200013. File URL = http://cdn.example.com/c/sample.cab
07:00:02 DownloadManager *FAILED* [80200013] Error occurred while downloading update ${id}.200; notifying dependent calls.
07:00:03 Agent WU client calls back to download call {99887766-5544-3322-1100-AABBCCDDEEFF} with code Call complete and error 0x80200013
`,
    ),
    says: { class: 'bits.transfer', code: '0x80200013' },
  },
  {
    name: 'a legacy client that cannot reach its server',
    form: 'unstamped',
    fileName: 'WindowsUpdate.log',
    text: pasted(raw`
2014-03-04	08:00:01:100	 980	1a2c	PT	  + ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus.example.com/ClientWebService/client.asmx
2014-03-04	08:00:02:100	 980	1a2c	Misc	WARNING: WinHttp: SendRequestUsingProxy failed for <http://wsus.example.com/ClientWebService/client.asmx>. error 0x80072efd
2014-03-04	08:00:02:200	 980	1a2c	PT	WARNING: PTError: 0x80072efd
2014-03-04	08:00:03:100	 980	1a2c	Agent	  * WARNING: Exit code = 0x80072EFD
2014-03-04	08:00:03:200	 980	1a2c	Agent	**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]
`),
    says: { class: 'net.unreachable', code: '0x80072efd', culprit: 'wsus.example.com' },
    isProvedTwice: true,
  },
  {
    name: 'an install that a stop of the service ends',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/10',
      raw`
07:00:03 Agent LogHistory called. idUpdate={${id}}.200, resultMapped=8024001E, resultUnMapped=8024000B
07:00:04 Handler Completed install of CBS update with type=2, requiresReboot=0, installerError=0, hr=0x80242008
`,
    ),
    says: { class: 'wu.cancelled-or-service-stopped', code: '0x8024001e' },
  },
  {
    name: 'an install that wants its files once more',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/03/11',
      raw`
07:00:02 Handler *FAILED* [8024200D] The handler needs the payload again
07:00:03 Agent LogHistory called. idUpdate={${id}}.200, resultMapped=8024200D, resultUnMapped=8024200D
`,
    ),
    says: { class: 'wu.needs-another-download', code: '0x8024200d' },
    isProvedTwice: true,
  },
  {
    name: 'a request whose secure connection fails, told with its address alone',
    form: 'cut',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2025/02/26',
      raw`
15:35:10 Agent *FAILED* [80072F8F] sampleengine.dll, C:\src\Sample\DownloadSession.cpp @853
15:35:10 SLS Complete the request URL HTTPS://sls.update.example.com/SLS/{11112222-3333-4444-9555-666677778888}/x64/10.0.26100.1/0?CH=1 with [80072F8F] and http status code[0] and send SLS events.
15:35:10 SLS *FAILED* [80072F8F] Method failed [CSLSClient::GetResponse:660]
`,
    ),
    says: { class: 'net.tls', code: '0x80072f8f', culprit: 'sls.update.example.com' },
  },
  {
    name: 'a download service that is disabled',
    form: 'unstamped',
    text: pasted(raw`
*FAILED* [80070422] Connect to the DO service
Exit Code: 0x80246008, Extended Code: 0x80070422
`),
    says: { class: 'wu.disabled-by-policy', code: '0x80070422', culprit: 'DO service' },
  },
  {
    name: 'an update of the recovery environment, in the words of its event',
    form: 'quoted',
    text: pasted(raw`
Event ID 20
Installation Failure: Windows failed to install the following update
with error 0x80070643: Security Update for Windows (KB5034439).
`),
    says: {
      class: 'env.system-partition-small',
      code: '0x80070643',
      confidence: 'low',
      words: ['KB5034439'],
    },
  },
  {
    name: 'a package that the standalone installer may not install, set in italics',
    form: 'quoted',
    text: pasted(raw`
> *Source: Microsoft-Windows-WUSA*
*Event ID: 3*
*Level: Error*
*Description: Windows update could not be installed because of error 2147942405 "Access is denied."*
`),
    says: { class: 'env.access-denied', code: '0x80070005', confidence: 'low' },
  },
  {
    name: 'a package that does not apply, in the words of the standalone installer',
    form: 'cut',
    text: pasted(raw`
Windows update "Sample update (KB5099999)" could not be installed because of error 2149842967 ""
`),
    says: {
      class: 'cbs.package.not-applicable',
      code: '0x80240017',
      confidence: 'low',
      words: ['KB5099999'],
    },
    isProvedTwice: true,
  },
  {
    name: 'a package that is there already, in the words of the standalone installer',
    form: 'cut',
    text: pasted(raw`
Windows update could not be installed because of error 2359302 "" (Command line: "wusa.exe sample.msu /quiet")
`),
    says: { class: 'cbs.package.not-applicable', code: '0x00240006', words: ['WU_S_ALREADY_INSTALLED'] },
  },
  {
    name: 'Windows Setup, started by the update client, with the places in its source',
    form: 'cut',
    text: pasted(raw`
09:10:11.12345 AM 11736 12104 samplewinsetup_cpp739 [Handler] * START * Windows Setup Install
09:10:11.12346 AM 11736 12104 samplewinsetup_cpp741 [Handler] Updates to install = 1
09:10:12.22345 AM 11736 12104 samplesession_cpp458 [Handler] Installer completed. Process return code = 0x80070490, result = 0x80070490, callback pending = False
09:10:12.22346 AM 11736 12104 samplewinsetup_cpp776 [Handler] Exit code = 0x80070490
09:10:12.22347 AM 11736 12104 samplewinsetup_cpp777 [Handler] * END * Windows Setup Install
`),
    says: { class: 'up.setup.downlevel', code: '0x80070490', confidence: 'low' },
  },
  {
    name: 'an installation that ends with no update to install, in a log of Windows 7',
    form: 'cut',
    text: pasted(raw`
2017-05-04 14:22:19:463 4100 d74 COMAPI -------------
2017-05-04 14:22:19:463 4100 d74 COMAPI -- START --  COMAPI: Install [ClientId = SampleUpdater]
2017-05-04 14:22:19:563 4100 d74 COMAPI   - WARNING: Exit code = 0x00000000, Result code = 0x80240024
2017-05-04 14:22:19:563 4100 d74 COMAPI --  END  --  COMAPI: Install [ClientId = SampleUpdater]
`),
    says: { class: 'unclassified', code: '0x80240024', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'an update that failed, in the event list of Windows XP',
    form: 'cut',
    text: pasted(raw`
Event Type: Error
Event Source: Windows Update Agent
Event Category: Installation
Event ID: 20
Date: 5/4/2017
Time: 2:22:19 PM
Description:
Installation Failure: Windows failed to install the following update with error 0x80070005: Sample update (KB999999).
`),
    says: { class: 'env.access-denied', code: '0x80070005', confidence: 'low', words: ['KB999999'] },
  },
  {
    name: 'an installer that fails for an update the log names',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/04/02',
      raw`
07:00:01 Agent Title = Security Update for Sample Server (KB5000011)
07:00:01 Agent UpdateId = ${id}.200
07:04:02 Agent Install complete for update ID: ${id}.200 Return code is 0x80070643. Requires Reboot:No,
`,
    ),
    says: {
      class: 'unclassified',
      code: '0x80070643',
      culprit: 'Sample Server (KB5000011)',
      confidence: 'low',
    },
    isProvedTwice: true,
  },
  {
    name: 'an installer whose own answer stands beside what the client makes of it',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: pasted(raw`
2012-05-04 18:00:07:807 1676 117c Handler   : WARNING: First failure for update {${id}}, transaction error = 0x80070643, MSI result = 0x00000666, MSI action = SampleConditions
2012-05-04 18:00:08:807 1676 117c Handler   : WARNING: Operation failed at update 0, Exit code = 0x80070643
2012-05-04 18:00:09:807 1676 0b4c AU   # WARNING: Install failed, error = 0x80070643 / 0x00000666
`),
    says: { class: 'unclassified', code: '0x80070666', confidence: 'low', words: ['0x80070643'] },
    isProvedTwice: true,
  },
  {
    name: 'an installer that finds another one at work',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2023/04/03',
      raw`
07:00:01 Agent Title = Update for Sample Office (KB5000012)
07:00:01 Agent UpdateId = ${id}.200
07:04:02 Agent Install complete for update ID: ${id}.200 Return code is 0x80070652. Requires Reboot:No,
`,
    ),
    says: { class: 'txn.pending.blocks', code: '0x80070652' },
  },
  {
    name: 'a failed call that no other record tells of',
    form: 'cut',
    text: updating(
      '2023/04/04',
      raw`
07:00:01 Agent *FAILED* [8024500C] Method failed [CSampleServiceManager::DetectState:281]
`,
    ),
    says: { class: 'wu.disabled-by-policy', code: '0x8024500c', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a search of an agent before version 6, as a table',
    form: 'records',
    text: pasted(raw`
Date | Time | PID | TID | Component | Text |
2005-06-01 | 18:30:33 | 992 | 58c | PT | + Server URL = http://wsus.example.com/SimpleAuthWebService/SimpleAuth.asmx |
2005-06-01 | 18:30:34 | 992 | 58c | Misc | WARNING: Send failed with hr = 80072ee2. |
2005-06-01 | 18:30:35 | 992 | 58c | Agent | * WARNING: Exit code = 0x80072EE2 |
2005-06-01 | 18:30:36 | 992 | 58c | Agent | ** END ** Agent: Finding updates [CallerId = AutomaticUpdates] |
`),
    says: { class: 'net.unreachable', code: '0x80072ee2', culprit: 'wsus.example.com' },
  },
  {
    name: 'a search whose server is named behind the first failure',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: pasted(raw`
2005-06-01	18:30:33	 992	58c	Agent	** START **  Agent: Finding updates [CallerId = AutomaticUpdates]
2005-06-01	18:30:34	 992	58c	Misc	WARNING: Send failed with hr = 80072efd.
2005-06-01	18:30:35	 992	58c	PT	  + Server URL = http://wsus.example.com/SimpleAuthWebService/SimpleAuth.asmx
2005-06-01	18:30:36	 992	58c	PT	WARNING: GetAuthorizationCookie failure, error = 0x80072EFD, soap client error = 5, soap error code = 0, HTTP status code = 200
2005-06-01	18:30:36	 992	58c	Agent	  * WARNING: Exit code = 0x80072EFD
2005-06-01	18:30:36	 992	58c	Agent	**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]
`),
    says: { class: 'net.unreachable', code: '0x80072efd', culprit: 'wsus.example.com' },
  },
  {
    name: 'a catalog whose check fails, with the address it came from',
    form: 'cut',
    text: pasted(raw`
1060 15a8 PT WARNING: ECP: Failed to validate cab file digest downloaded from http://download.example.com/software/sample_0123abcd.cab with error 0x80246003
`),
    says: { class: 'wu.download-integrity', code: '0x80246003', culprit: 'download.example.com' },
  },
  {
    name: 'a transfer whose address stands in the record behind it',
    form: 'wrapped',
    text: pasted(raw`
DnldMgr WARNING: BITS job {0A0F1B98-4B97-4FB3-A7CD-7EB5AD8B9D3E}
failed, updateId = {${id}}.100, hr =
0x80190194, BG_ERROR_CONTEXT = 5

DnldMgr Progress failure bytes total = 299579, bytes transferred = 0

DnldMgr Failed job file: URL =
http://wsus.example.com/Content/B6/A2E8C22844A4E6926F9C841B0D5AEEC8400811B6.psf,
local path = C:\Windows\SoftwareDistribution\Download\sample.psf

DnldMgr Error 0x80244019 occurred while downloading update;
notifying dependent calls.
`),
    says: { class: 'net.http-status', code: '0x80190194', culprit: 'wsus.example.com' },
  },
  {
    name: 'an answer of the standalone installer in the middle of a sentence',
    form: 'cut',
    text: pasted(raw`
In the Setup log I have: Windows update could not be installed because of error 2149842967
`),
    says: { class: 'cbs.package.not-applicable', code: '0x80240017' },
    isProvedTwice: true,
  },
  {
    name: 'rows of the Setup log, copied with their columns',
    form: 'cut',
    text: pasted(raw`
Information pc01.example.com 1 Microsoft-Windows-Servicing N/A NT AUTHORITY\SYSTEM Initiating changes for package KB5000021. Current state is Resolved. Target state is Installed. Client id: WindowsUpdateAgent.
Information pc01.example.com 3 Microsoft-Windows-Servicing N/A NT AUTHORITY\SYSTEM Package KB5000021 failed to be changed to the Installed state. Status: 0x80070002.
`),
    says: { class: 'unclassified', code: '0x80070002', culprit: 'KB5000021', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'an event whose sentence is wrapped and set apart',
    form: 'cut',
    text: pasted(raw`
An error event occurred.  EventID: 0x00000014

Event String:

Installation Failure: Windows failed to install the following update

with error 0x80246013: Servicing Stack Update for Sample Server f

or x64-based Systems (KB5000022).
`),
    says: { class: 'wu.needs-another-download', code: '0x80246013' },
  },
  {
    name: 'an event and the records of servicing below it',
    form: 'cut',
    text: pasted(raw`
Log Name: System
Source: Microsoft-Windows-WindowsUpdateClient
Event ID: 20
Level: Error
Description:
Installation Failure: Windows failed to install the following update with error 0x80070002: Security Update for Windows (KB5000023).

Info CBS INSTALL index: 55, phase: 2, result 2, inf: sampledrv.inf
Info CBS Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
`),
    says: { class: 'txn.rollback.driver-operation', code: '0x80070002', culprit: 'sampledrv.inf' },
  },
  {
    name: 'a sound start of the client, quoted in a script',
    form: 'quoted',
    text: pasted(raw`
# 2025/10/16 18:39:47.2897376 6456  6564  ComApi          * START *   Federated Search ClientId = Sample Client
# 2025/10/16 18:39:47.3498804 6536  6644  Misc            *FAILED* [800703F0] Failed to get proxy settings token, not impersonating user
# 2025/10/16 18:39:47.8234543 6536  6640  DownloadManager PurgeExpiredFiles::Found 9 expired files to delete.
`),
  },
  {
    name: 'a file that an installer may not write',
    form: 'records',
    text: pasted(raw`
2008-05-30 14:09:15:833 2376 12a8 Handler : MSP Error List:
2008-05-30 14:09:15:833 2376 12a8 Handler :   1: 2262 2: Error 3: -2147287038
2008-05-30 14:09:15:833 2376 12a8 Handler :   1: 1303 2: C:\Windows\system32\sample.inf
2008-05-30 14:09:15:843 2376 12a8 Handler : WARNING: First failure for update {${id}}, transaction error = 0x80070643, MSI result = 0x00000643, MSI action = InstallFiles
2008-05-30 14:09:16:843 2376 12a8 AU # WARNING: Install failed, error = 0x80070643 / 0x00000643
`),
    says: { class: 'unclassified', code: '0x80070643', culprit: 'sample.inf', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a refusal in the log of Delivery Optimization itself',
    form: 'cut',
    text: pasted(raw`
2020-03-04T04:43:32.4368707Z 1B78 EF8 {ServiceMain} *** Starting service ***
2020-03-04T04:43:32.4371455Z 1B78 EF8 {} (null) [onecore\enduser\deliveryoptimization\sample\samplelocation.cpp] (hr:80070005)
`),
    says: { class: 'env.access-denied', code: '0x80070005', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'the records of Delivery Optimization as PowerShell lists them',
    form: 'cut',
    text: pasted(raw`
TimeCreated : 3/14/2024 9:20:36 PM
ProcessId   : 4456
ThreadId    : 5408
Level       : 4
LevelName   : Info
Message     : Using Group ID. Mode = 1
Function    : CSampleProvider::Init
LineNumber  : 226
ErrorCode   :

TimeCreated : 3/14/2024 9:20:41 PM
ProcessId   : 4456
ThreadId    : 5408
Level       : 2
LevelName   : Error
Message     : Failed to read the settings
Function    : CSampleProvider::Read
LineNumber  : 74
ErrorCode   : -2147024891
`),
    says: { class: 'env.access-denied', code: '0x80070005', words: ['CSampleProvider::Read'] },
    isProvedTwice: true,
  },
  {
    name: 'calls that fail in passing, again and again',
    form: 'cut',
    text: updating(
      '2024/03/04',
      raw`
07:00:01 DownloadManager Received completion event for update ${id}.1
07:00:02 Misc *FAILED* [80240037] onecore\enduser\windowsupdate\client\engine\agent\sample.cpp @221
07:00:02 DownloadManager DownloadJob did not init now, but this may be expected.
07:00:03 Misc *FAILED* [80240037] onecore\enduser\windowsupdate\client\engine\agent\sample.cpp @221
07:00:04 Misc *FAILED* [80240037] onecore\enduser\windowsupdate\client\engine\agent\sample.cpp @221
`,
    ),
  },
];
