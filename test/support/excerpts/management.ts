// Excerpts about how updates are managed: the Configuration Manager client, services that do not start, scripts that ask
// the update client.
import { type Excerpt, pasted, updating } from './excerpt';

const raw = String.raw;

export const managementExcerpts: readonly Excerpt[] = [
  {
    name: 'a domain policy against the update server of Configuration Manager',
    form: 'unstamped',
    text: pasted(raw`
Group policy settings were overwritten by a higher authority (Domain Controller) to: Server http://wsus-old.example.com:8530 and Policy ENABLED
Failed to Add Update Source for WUAgent of type (2) and id ({0A1B2C3D-1111-2222-3333-445566778899}). Error = 0x87d00692.
`),
    says: { class: 'wu.disabled-by-policy', code: '0x87d00692', culprit: 'wsus-old.example.com' },
  },
  {
    name: 'the same policy, before a scan that works',
    form: 'unstamped',
    text: pasted(raw`
Group policy settings were overwritten by a higher authority (Domain Controller) to: Server http://wsus-old.example.com:8530 and Policy ENABLED
Failed to Add Update Source for WUAgent of type (2) and id ({0A1B2C3D-1111-2222-3333-445566778899}). Error = 0x87d00692.
Async searching of updates using WUAgent started.
Successfully completed scan.
`),
  },
  {
    name: 'a scan that WUAHandler was told of, as the log is written',
    form: 'records',
    fileName: 'WUAHandler.log',
    text: pasted(raw`
<![LOG[Async searching of updates using WUAgent started.]LOG]!><time="10:20:01.100+000" date="03-04-2024" component="WUAHandler" context="" type="1" thread="4100" file="cwuahandler.cpp:1004">
<![LOG[OnSearchComplete - Failed to end search job. Error = 0x80244022.]LOG]!><time="10:21:11.100+000" date="03-04-2024" component="WUAHandler" context="" type="3" thread="5200" file="cwuahandler.cpp:2928">
<![LOG[Scan failed with error = 0x80244022.]LOG]!><time="10:21:11.200+000" date="03-04-2024" component="WUAHandler" context="" type="3" thread="4100" file="cwuahandler.cpp:3520">
`),
    says: { class: 'net.http-status', code: '0x80244022' },
    isProvedTwice: true,
  },
  {
    name: 'a scan that failed and worked an hour later, copied out of CMTrace',
    form: 'cut',
    text: pasted(`
Async searching of updates using WUAgent started.\tWUAHandler\t3/4/2024 10:20:01 AM\t4100 (0x1004)
OnSearchComplete - Failed to end search job. Error = 0x8024402c.\tWUAHandler\t3/4/2024 10:20:41 AM\t5200 (0x1450)
Scan failed with error = 0x8024402c.\tWUAHandler\t3/4/2024 10:20:41 AM\t4100 (0x1004)
Async searching of updates using WUAgent started.\tWUAHandler\t3/4/2024 11:20:01 AM\t4100 (0x1004)
Successfully completed scan.\tWUAHandler\t3/4/2024 11:21:01 AM\t4100 (0x1004)
`),
  },
  {
    name: 'an expired certificate of the update server, told of a scan',
    form: 'unstamped',
    text: pasted(raw`
OnSearchComplete - Failed to end search job. Error = 0x800b0101.
Scan failed with error = 0x800b0101.
`),
    says: { class: 'net.tls', code: '0x800b0101' },
    isProvedTwice: true,
  },
  {
    name: 'an installer that failed under Configuration Manager',
    form: 'unstamped',
    text: pasted(raw`
Update 1 (0a1b2c3d-1111-2222-3333-445566778899) finished installing (0x80070643), Reboot Required? No
Installation job encountered some failures. Job Result = 0x80240022.
`),
    says: { class: 'unclassified', code: '0x80070643', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a search for feature updates without the sign-in assistant',
    form: 'records',
    fileName: 'WindowsUpdate.log',
    text: updating(
      '2024/03/04',
      raw`
07:00:01 Agent * START * Finding updates CallerId = Update;taskhostw  Id = 12
07:00:02 Misc *FAILED* [80070426] Method failed [AuthTicketHelper::GetDeviceTickets:570]
07:00:02 Misc *FAILED* [80070426] GetAgentTokenFromServer
07:00:02 ProtocolTalker *FAILED* [80070426] Initialization failed for Protocol Talker Context
07:00:03 Agent * END * Finding updates CallerId = Update;taskhostw, Id = 12, Exit code = 0x80070426
`,
    ),
    says: { class: 'env.service-or-rpc', code: '0x80070426', words: ['GetDeviceTickets'] },
  },
  {
    name: 'a time-out of two requests, cut out of a log of Windows 7',
    form: 'cut',
    fileName: 'WindowsUpdate.log',
    text: pasted(raw`
2012-11-23 11:03:45:106 810 6a4 Misc WARNING: SendRequest failed with hr = 80072ee2. Proxy List used: <(null)>
2012-11-23 11:03:45:106 810 6a4 PT + Last proxy send request failed with hr = 0x80072EE2, HTTP status code = 0
2012-11-23 11:03:45:106 810 6a4 PT + Proxy list used = proxy.example.com:80
`),
    says: {
      class: 'net.unreachable',
      code: '0x80072ee2',
      confidence: 'medium',
      culprit: 'proxy.example.com:80',
    },
  },
  {
    name: 'a driver search whose caller went away',
    form: 'cut',
    fileName: 'WindowsUpdate.log',
    text: pasted(raw`
2019-05-21 20:22:45:510 1008 680 Agent ** START **  Agent: Finding updates [CallerId = ChkWuDrv]
2019-05-21 20:27:47:376 1008 680 Agent   * WARNING: Failed to synchronize, error = 0x8024000B
2019-05-21 20:27:47:556 1008 680 Agent   * WARNING: Exit code = 0x8024000B
2019-05-21 20:27:47:556 1008 680 Agent **  END  **  Agent: Finding updates [CallerId = ChkWuDrv]
2019-05-21 20:27:47:787 1008 90c Agent WARNING: WU client fails to call back to search call {0A1B2C3D-1111-2222-3333-445566778899} with error 0x800706ba
`),
  },
  {
    name: 'a disabled service in a list of events',
    form: 'records',
    fileName: 'events.csv',
    text: pasted(raw`
Level,Date and Time,Source,Event ID,Task Category,Message
Error,2024-03-04 09:00:05,Service Control Manager,7000,None,"The Windows Update service failed to start due to the following error: The service cannot be started, either because it is disabled or because it has no enabled devices associated with it."
`),
    says: { class: 'wu.disabled-by-policy', culprit: 'Windows Update', words: ['disabled'] },
  },
  {
    name: 'a service that may not open its key, in events written as JSON',
    form: 'records',
    fileName: 'events.json',
    text: pasted(raw`
[
  {
    "TimeCreated": "2024-03-04T09:00:05.1234567+01:00",
    "Id": 7023,
    "Message": "The Cryptographic Services service terminated with the following error: \r\n%%5"
  }
]
`),
    says: { class: 'env.service-or-rpc', code: '0x80070005', culprit: 'Cryptographic Services' },
  },
  {
    name: 'a service that once did not start, before updates that worked',
    form: 'records',
    fileName: 'events.csv',
    text: pasted(raw`
Level,Date and Time,Source,Event ID,Task Category,Message
Information,2024-03-04 10:00:05,Microsoft-Windows-WindowsUpdateClient,19,None,"Installation Successful: Windows successfully installed the following update: Sample update (KB5000001)"
Error,2024-03-04 09:00:05,Service Control Manager,7023,None,"The Windows Modules Installer service terminated with the following error: %%32"
`),
  },
  {
    name: 'a slow start and a crash of services, which pass by themselves',
    form: 'records',
    fileName: 'events.csv',
    text: pasted(raw`
Level,Date and Time,Source,Event ID,Task Category,Message
Error,2024-03-04 09:10:05,Service Control Manager,7034,None,"The Windows Update service terminated unexpectedly.  It has done this 1 time(s)."
Error,2024-03-04 09:00:06,Service Control Manager,7000,None,"The Windows Update service failed to start due to the following error: The service did not respond to the start or control request in a timely fashion."
Error,2024-03-04 09:00:05,Service Control Manager,7009,None,"A timeout was reached (45000 milliseconds) while waiting for the Windows Update service to connect."
`),
  },
  {
    name: 'a service that does not start, in the words of the services console',
    form: 'cut',
    text: pasted(raw`
Windows could not start the Windows Modules Installer service on Local Computer.
Error 126: The specified module could not be found.
`),
    says: { class: 'env.service-or-rpc', culprit: 'Windows Modules Installer', words: ['126'] },
  },
  {
    name: 'a fault of the update server that an older client calls another code',
    form: 'cut',
    fileName: 'WindowsUpdate.log',
    text: pasted(raw`
2012-03-04 11:55:29:193 1044 afc PT WARNING: SyncUpdates failure, error = 0x8024400E, soap client error = 7, soap error code = 400, HTTP status code = 200
2012-03-04 11:55:29:193 1044 afc PT WARNING: ErrorCode:InternalServerError(5)
2012-03-04 11:55:29:193 1044 afc PT WARNING: Method:"http://www.example.com/Server/ClientWebService/SyncUpdates"
`),
    says: { class: 'wsus.soap-or-metadata', code: '0x8024400e', words: ['InternalServerError'] },
  },
  {
    name: 'a package that servicing could not install, in the words of its event',
    form: 'cut',
    text: pasted(raw`
Package KB5099999 failed to be changed to the Installed state. Status: 0x800f0922.
`),
    says: { class: 'txn.rollback.advanced-installer', code: '0x800f0922', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a scan that a script asked for and was refused',
    form: 'cut',
    text: pasted(raw`
Invoke-CimMethod : WU Scan Failed
At C:\scripts\sample.psm1:17 char:20
    + CategoryInfo          : NotSpecified: (root/Sample) [Invoke-CimMethod], CimException
    + FullyQualifiedErrorId : HRESULT 0x80240438,Sample.InvokeCimMethodCommand
`),
    says: { class: 'net.unreachable', code: '0x80240438', confidence: 'low' },
    isProvedTwice: true,
  },
];
