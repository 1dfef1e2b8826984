// First contact: what stands beside an event, and what it says of the reason: damage, services, crashes, transfers, reports.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;

/** An event as Event Viewer copies it. */
const event = (time: string, log: string, source: string, id: number, description: string): string =>
  `Log Name:      ${log}\nSource:        ${source}\nDate:          ${time}\nEvent ID:      ${id}\nLevel:         Error\nComputer:      pc01.example.com\nDescription:\n${description}\n`;

const client = 'Microsoft-Windows-WindowsUpdateClient';
const search = (time: string, code: string): string =>
  event(
    time,
    `${client}/Operational`,
    client,
    25,
    `Windows Update failed to check for updates with error ${code}.`,
  );

describe('what stands beside a search that failed', () => {
  answers([
    {
      name: 'is the damage of its database',
      log: `${event('6/17/2022 8:01:10 AM', 'Application', 'ESENT', 467, raw`wuaueng.dll (1180,D,23) SUS20ClientDataStore: Database C:\Windows\SoftwareDistribution\DataStore\DataStore.edb: Index Sample of table tbUpdates is corrupted (0).`)}\n${search('6/17/2022 8:01:12 AM', '0x80248007')}`,
      class: 'wu.datastore',
      culpritIs: raw`C:\Windows\SoftwareDistribution\DataStore\DataStore.edb`,
      hresult: '0x80248007',
    },
    {
      name: 'is no damage of its database where the network failed',
      log: `${event('6/17/2022 8:01:10 AM', 'Application', 'ESENT', 467, raw`wuaueng.dll (1180,D,23) SUS20ClientDataStore: Database C:\Windows\SoftwareDistribution\DataStore\DataStore.edb: Index Sample of table tbUpdates is corrupted (0).`)}\n${search('6/17/2022 8:01:12 AM', '0x80072efe')}`,
      class: 'net.unreachable',
    },
    {
      name: 'is its service that ended',
      log: `${event('6/17/2022 8:01:10 AM', 'System', 'Service Control Manager', 7023, 'The Windows Update service terminated with the following error: \nThe specified module could not be found.')}\n${search('6/17/2022 8:01:12 AM', '0x8024001E')}`,
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Update',
      hresult: '0x8024001e',
    },
  ]);
});

describe('a distribution point that refused the listing of a folder', () => {
  const line = (words: string, second: string, hour = '22'): string =>
    `<![LOG[${words}]LOG]!><time="${hour}:14:${second}.310+300" date="09-14-2023" component="DataTransferService" context="" type="3" thread="7720" file="dtsjob.cpp:1530">`;
  const created = (host: string): string =>
    raw`DTSJob {8E3F4A02-0000-0000-0000-000000000000} created to download from 'http://${host}:80/SMS_DP_SMSPKG$/other' to 'C:\Windows\ccmcache\2f'.`;
  const missing = "Error sending DAV request. HTTP code 404, status 'Not Found'";
  const done = 'DTSJob {8E3F4A02-0000-0000-0000-000000000000} successfully completed download.';
  const lost = (host: string): string =>
    `GetDirectoryList_HTTP('http://${host}:80/SMS_DP_SMSPKG$/other') failed with code 0x800704cf.`;
  answers([
    {
      name: 'says nothing of another point that is not reached hours later',
      log: [
        line(created('dp01.example.com'), '01', '08'),
        line(missing, '02', '08'),
        line(done, '50', '08'),
        line(created('dp02.example.com'), '01'),
        line(lost('dp02.example.com'), '04'),
      ].join('\n'),
      class: 'net.unreachable',
      culprit: 'dp02.example.com',
    },
    {
      name: 'says nothing of another point in the same minute',
      log: [
        line(created('dp01.example.com'), '01'),
        line(missing, '02'),
        line(done, '03'),
        line(created('dp02.example.com'), '04'),
        line(lost('dp02.example.com'), '05'),
      ].join('\n'),
      class: 'net.unreachable',
      culprit: 'dp02.example.com',
    },
    {
      name: 'says nothing of another point that the next job does not reach',
      log: [
        line(created('dp01.example.com'), '01', '08'),
        line(missing, '02', '08'),
        line(lost('dp01.example.com'), '03', '08'),
        line(created('dp02.example.com'), '01'),
        line(lost('dp02.example.com'), '04'),
      ].join('\n'),
      class: 'net.unreachable',
      culprit: 'dp02.example.com',
      count: 2,
    },
    {
      name: 'was reached, however often its job asked again',
      log: [
        line(created('dp01.example.com'), '01'),
        line(missing, '02'),
        line('GetDirectoryList_HTTP mapping original error 0x80070002 to 0x800704cf.', '02'),
        line('Error retrieving manifest (0x800704cf).  Will attempt retry 1 in 30 seconds.', '02'),
        line(
          "DTSJob {8E3F4A02-0000-0000-0000-000000000000} in state 'RetrievedManifest'... failed with 0x800704cf",
          '42',
        ).replace(':14:', ':19:'),
      ].join('\n'),
      class: 'net.http-status',
      count: 1,
    },
    {
      name: 'was reached where only the listing names it',
      log: [line(missing, '02'), line(lost('dp01.example.com'), '03')].join('\n'),
      class: 'net.http-status',
      count: 1,
    },
    {
      name: 'was reached, whatever number the listing ends with',
      log: [
        line(
          raw`DTSJob {8E3F4A01-0000-0000-0000-000000000000} created to download from 'http://dp01.example.com:80/SMS_DP_SMSPKG$/sample' to 'C:\Windows\ccmcache\1f'.`,
          '01',
        ),
        line("Error sending DAV request. HTTP code 401, status 'Unauthorized'", '02'),
        line('GetDirectoryList_HTTP mapping original error 0x80070005 to 0x800704cf.', '03'),
        line(
          "GetDirectoryList_HTTP('http://dp01.example.com:80/SMS_DP_SMSPKG$/sample') failed with code 0x800704cf.",
          '04',
        ),
      ].join('\n'),
      class: 'net.http-status',
      culprit: 'dp01.example.com',
      count: 1,
    },
  ]);
});

describe('one failure told twice', () => {
  answers([
    {
      name: 'by its event and by the report that was made of it',
      log: 'Installation Failure: Windows failed to install the following update with error 0x800f0922: Sample Update for Windows (KB5000001).\n\nProblem signature\nProblem Event Name:\tWindowsUpdateFailure3\nClientVersion:\t10.0.19041.1234\nWin32HResult:\t800f0922\nUpdateId:\tAB1C2D3E-4455-6677-8899-AABBCCDDEEFF\nScenario:\tInstall',
      class: 'txn.rollback.advanced-installer',
      culprit: 'KB5000001',
      count: 1,
    },
    {
      name: 'by the search of a Configuration Manager client',
      log: '<![LOG[ScanJob({AABBCCDD-1111-2222-3333-444455556666}): - - - - - -Scan Failed for ToolUniqueID={0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9}, with Error=0x80240438]LOG]!><time="22:14:01.310+300" date="09-14-2023" component="ScanAgent" context="" type="3" thread="7720" file="scanjob.cpp:1530">',
      class: 'net.unreachable',
      code: '0x80240438',
    },
  ]);
});

describe('entries of a history that failed', () => {
  const rows = [
    'WEB03        Installation   Failed     3/12/2024 9:33:12 PM 2024-03 Sample Update (KB5000003)',
    'WEB03        Installation   Failed     2/13/2024 9:31:40 PM 2024-02 Sample Update (KB5000002)',
  ];
  const head =
    'ComputerName Operationname  Result     Date                Title\n------------ -------------  ------     ----                -----\n';
  answers([
    {
      name: 'are told with the newest first',
      log: head + rows.join('\n'),
      class: 'unclassified',
      culprit: 'KB5000003',
    },
    {
      name: 'are told with the newest first where it stands last',
      log: head + [...rows].reverse().join('\n'),
      class: 'unclassified',
      culprit: 'KB5000003',
    },
  ]);
});

describe('what lasts while updates fail and work', () => {
  const list = (rows: readonly string[]): string =>
    ['Level,Date and Time,Source,Event ID,Task Category', ...rows].join('\n');
  const damaged =
    'Error,3/12/2024 8:14:05 AM,Microsoft-Windows-Ntfs,55,(2),A corruption was discovered in the file system structure on volume C:.';
  const failed = (time: string, code: string): string =>
    `Error,3/12/2024 ${time},Microsoft-Windows-WindowsUpdateClient,20,Windows Update Agent,Installation Failure: Windows failed to install the following update with error ${code}: 2024-03 Sample Update (KB5000001).`;
  const between =
    'Information,3/12/2024 9:19:34 AM,Microsoft-Windows-WindowsUpdateClient,19,Windows Update Agent,Installation Successful: Windows successfully installed the following update: Sample Definitions - KB2267602 (Version 1.2.3.0)';
  answers([
    {
      name: 'is the damage of a volume, with another update between',
      log: list([failed('10:39:34 AM', '0x80070570'), between, damaged]),
      class: 'env.disk-corrupt',
      culpritIs: 'C:',
    },
    {
      name: 'is no damage for an update that was answered something else',
      log: list([failed('10:39:34 AM', '0x80070020'), between, damaged]),
      class: 'env.sharing-violation',
    },
    {
      name: 'is no damage that was found later',
      log: list([damaged, between, failed('6:39:34 AM', '0x80070570')]),
      class: 'env.disk-corrupt',
      culprit: 'KB5000001',
    },
  ]);
});

describe('what stands beside an event that names no cause', () => {
  const failed =
    'Installation Failure: Windows failed to install the following update with error 0x800706be: 2024-03 Sample Update (KB5000001).';
  const crash = (time: string): string =>
    event(
      time,
      'Application',
      'Application Error',
      1000,
      'Faulting application name: TiWorker.exe, version: 10.0.17763.1, time stamp: 0x5c0f1234\nFaulting module name: wcp.dll, version: 10.0.17763.1, time stamp: 0x12345678\nException code: 0xc0000005\nFault offset: 0x0000000000123456',
    );
  const download = event(
    '2/27/2024 6:33:19 AM',
    `${client}/Operational`,
    client,
    31,
    'Windows Update failed to download an update.',
  );
  answers([
    {
      name: 'is the crash of the process that it lost',
      log: `${crash('13.03.2024 03:11:55')}\n${event('13.03.2024 03:12:00', 'System', client, 20, failed)}`,
      class: 'env.service-or-rpc',
      culpritIs: 'TiWorker.exe',
      code: '0xc0000005',
      hresult: '0x800706be',
    },
    {
      name: 'is no crash of an hour before',
      log: `${crash('13.03.2024 02:11:55')}\n${event('13.03.2024 03:12:00', 'System', client, 20, failed)}`,
      class: 'env.service-or-rpc',
      culprit: 'KB5000001',
      silent: /"kind":"process"/,
    },
    {
      name: 'is the transfer of a download',
      log: `${download}\n${event('2/27/2024 6:33:18 AM', 'Microsoft-Windows-Bits-Client/Operational', 'Microsoft-Windows-Bits-Client', 61, 'BITS stopped transferring the WU Client Download transfer job that is associated with the http://wsus01.example.com:8530/Content/4F/0123.cab URL. The status code is 0x80190194.')}`,
      class: 'net.http-status',
      culprit: 'wsus01.example.com',
      count: 1,
    },
    {
      name: 'is the service that a download needs',
      log: `${event('2/27/2024 6:33:10 AM', 'System', 'Service Control Manager', 7000, 'The Background Intelligent Transfer Service service failed to start due to the following error: \nThe service cannot be started, either because it is disabled or because it has no enabled devices associated with it.')}\n${download}`,
      class: 'wu.disabled-by-policy',
      culpritIs: 'Background Intelligent Transfer Service',
      count: 1,
    },
  ]);
});

describe('the sentence of an event without its head', () => {
  answers([
    {
      name: 'tells in German of a service that ended',
      log: 'Quelle: Service Control Manager, ID 7023: Der Dienst "Windows Update" wurde mit folgendem Fehler beendet: \nDas System kann die angegebene Datei nicht finden.',
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Update',
    },
    {
      name: 'tells behind its number of a service that ended',
      log: 'Event ID 7023, Service Control Manager: The Windows Update service terminated with the following error: \nThe system cannot find the file specified.',
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Update',
    },
    {
      name: 'tells in Chinese of a service that does not start',
      log: '由于下列错误，Windows Update 服务启动失败: \n拒绝访问。',
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Update',
    },
    {
      name: 'tells of no service that updates need',
      log: 'Quelle: Service Control Manager, ID 7023: Der Dienst "Beispieldienst" wurde mit folgendem Fehler beendet: \nDas System kann die angegebene Datei nicht finden.',
    },
    {
      name: 'tells what an update server finds not working',
      log: 'The WSUS content directory is not accessible.\nEvent 12072, Windows Server Update Services',
      class: 'env.service-or-rpc',
      culpritIs: 'WSUS content directory',
    },
    {
      name: 'tells how the search of a Configuration Manager client ended',
      log: '<![LOG[Updates scan completion received, result = 0x80240438.]LOG]!><time="09:06:01.120-060" date="04-10-2024" component="UpdatesHandler" context="" type="1" thread="7020" file="updatesmanager.cpp:918">',
      class: 'net.unreachable',
      code: '0x80240438',
    },
  ]);
});

describe('a restart while an update was installed', () => {
  const failed = event(
    '7/10/2024 6:11:54 AM',
    'System',
    client,
    20,
    'Installation Failure: Windows failed to install the following update with error 0x8007045B: 2024-07 Sample Update (KB5000001).',
  );
  const asked = (time: string, process: string, reason: string): string =>
    event(
      time,
      'System',
      'User32',
      1074,
      `The process C:\\Windows\\system32\\${process} (PC01) has initiated the restart of computer PC01 on behalf of user EXAMPLE\\svc for the following reason: ${reason}`,
    );
  const restart = (time: string): string =>
    asked(time, 'shutdown.exe', 'No title for this reason could be found');
  const ofUpdates = 'Operating System: Service pack (Planned)\n Reason Code: 0x80020010';
  answers([
    {
      name: 'is told with who asked for it',
      log: `${failed}\n${restart('7/10/2024 6:11:20 AM')}`,
      class: 'wu.cancelled-or-service-stopped',
      culpritIs: 'shutdown.exe',
      hresult: '0x8007045b',
    },
    {
      name: 'is the last one that somebody asked for',
      log: `${failed}\n${asked('7/10/2024 6:11:20 AM', 'sample.exe', 'Other (Planned)')}\n${restart('7/10/2024 6:08:20 AM')}`,
      class: 'wu.cancelled-or-service-stopped',
      culpritIs: 'sample.exe',
      silent: /work went on|shutdown\.exe/,
    },
    ...[
      asked('7/10/2024 6:11:20 AM', 'svchost.exe', ofUpdates),
      asked('7/10/2024 6:11:20 AM', 'svchost.exe', 'Other (Unplanned)'),
      asked('7/10/2024 6:11:20 AM', 'MoUsoCoreWorker.exe', 'Other (Planned)'),
      asked('7/10/2024 6:11:20 AM', 'sample.exe', ofUpdates),
      `${asked('7/10/2024 6:11:20 AM', 'TrustedInstaller.exe', ofUpdates)}\n${restart('7/10/2024 6:08:20 AM')}`,
    ].map((restarts, k) => ({
      name: `is not told where the updates themselves asked for it last (${k + 1})`,
      log: `${failed}\n${restarts}`,
      class: 'txn.shutdown-interrupted',
      culprit: 'KB5000001',
      silent: /svchost|MoUso|sample\.exe|TrustedInstaller\.exe/,
    })),
    {
      name: 'is not told of a restart hours before',
      log: `${failed}\n${restart('7/10/2024 2:11:20 AM')}`,
      class: 'txn.shutdown-interrupted',
      culprit: 'KB5000001',
    },
  ]);
});

describe('a service that net could not start', () => {
  answers([
    {
      name: 'is none that sc speaks of, whatever number ends the line',
      log: raw`C:\>sc config wuauserv start= auto
[SC] ChangeServiceConfig SUCCESS
C:\>sc getkeyname "Windows Update"
[SC] GetServiceKeyName SUCCESS  Name = wuauserv 1058`,
    },
    {
      name: 'is told with the number behind the sentences between',
      log: raw`C:\Windows\system32>net start wuauserv
The Windows Update service is starting.
The Windows Update service could not be started.

A system error has occurred.

System error 1079 has occurred.`,
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Update',
      count: 1,
    },
    {
      name: 'is told in German',
      log: raw`C:\Windows\system32>net start wuauserv
Der Dienst "Windows Update" konnte nicht gestartet werden.

Ein Systemfehler ist aufgetreten.

Systemfehler 1079 ist aufgetreten.`,
      class: 'env.service-or-rpc',
      culpritIs: 'wuauserv',
      count: 1,
    },
  ]);
});
