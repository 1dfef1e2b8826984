// Whole logs in which trouble was overcome, and such as look alike and end in a failure. The texts are our own in the shape
// of such logs.
import { describe } from 'node:test';
import { answers } from '../support/asked';
import { cbsRecord } from '../support/caseFixtures';
import { log } from '../support/logLines';

const record = (level: string, component: string, text: string): string =>
  cbsRecord('2024-05-06 10:11:12', level, component, text);
const report = (n: number, time: string, event: string, code: string, rest: string): string =>
  `{9A4D0D8E-0000-4000-8000-00000000000${n}}\t2024-05-06 ${time}:120+0200\t1\t${event}\t101\t{00000000-0000-0000-0000-000000000000}\t0\t${code}\t${rest}`;
const notFound = (n: number, time: string, client: string, code: string): string =>
  report(
    n,
    time,
    '148 [AGENT_DETECTION_FAILED]',
    code,
    `${client}\tFailure\tSoftware Synchronization\tWindows Update Client failed to detect with error 0x${code}.`,
  );
const found = (n: number, time: string, client: string): string =>
  report(
    n,
    time,
    '147 [AGENT_DETECTION_FINISHED]',
    '0',
    `${client}\tSuccess\tSoftware Synchronization\tWindows Update Client successfully detected 2 updates.`,
  );

describe('a list of reports whose way to the servers was gone for a while', () => {
  answers([
    {
      name: 'the check of the agent itself failed, and a search was answered later',
      log: log(notFound(1, '08:00:01', 'SelfUpdate', '8024402c'), found(2, '09:00:01', 'UpdateOrchestrator')),
    },
    {
      name: 'one program found no way to a server, and another was answered later',
      log: log(
        notFound(1, '08:00:01', 'Windows Defender', '80072ee2'),
        found(2, '09:00:01', 'AutomaticUpdates'),
      ),
    },
    {
      name: 'the way was gone after the last search that was answered',
      log: log(found(1, '08:00:01', 'UpdateOrchestrator'), notFound(2, '09:00:01', 'SelfUpdate', '8024402c')),
      class: 'net.unreachable',
      code: '0x8024402c',
    },
    {
      name: 'the server refused one program, whatever it answered to others',
      log: log(notFound(1, '08:00:01', 'SampleAgent', '80244018'), found(2, '09:00:01', 'AutomaticUpdates')),
      class: 'net.http-status',
      code: '0x80244018',
    },
  ]);
});

const check = (time: string, session: string, fixed: string, result: string, repaired: number): string[] =>
  [
    `Session: ${session} initialized by client DISM Package Manager Provider`,
    'Checking System Update Readiness.',
    `(p)\tCSI Payload Corrupt\t(n)\t${fixed}\tamd64_sample-spool_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6071\\sample.dll`,
    'Summary:',
    'Operation: Detect and Repair ',
    `Operation result: ${result}`,
    'Total Detected Corruption:\t1',
    `Total Repaired Corruption:\t${repaired}`,
    `Session: ${session} finalized. Reboot required: no [HRESULT = ${result === '0x0' ? '0x00000000 - S_OK' : `${result} - CBS_E_SOURCE_MISSING`}]`,
  ].map((text) => cbsRecord(`2024-05-06 ${time}`, 'Info', 'CBS', text));

describe('a repair whose session does not say that it is one', () => {
  answers([
    {
      name: 'was done by a later one',
      log: log(
        ...check('10:11:12', '31000001_1', '', '0x800f081f', 0),
        ...check('12:11:12', '31000002_1', '(Fixed)', '0x0', 1),
      ),
    },
    {
      name: 'was not done by an earlier one',
      log: log(
        ...check('10:11:12', '31000001_1', '(Fixed)', '0x0', 1),
        ...check('12:11:12', '31000002_1', '', '0x800f081f', 0),
      ),
      class: 'csi.payload.hash-mismatch',
    },
  ]);
});

describe('lines around the processing at startup', () => {
  const notDeleted = record(
    'Error',
    'CSI',
    '00000003 (F) STATUS_OBJECT_PATH_NOT_FOUND #5# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysDeleteFile(flg = 0)[gle=0xd000003a]',
  );
  const ended = record('Info', 'CBS', 'Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]');
  answers([
    { name: 'it came to a good end behind a call that failed', log: log(notDeleted, ended) },
    {
      name: 'the call failed behind its good end',
      log: log(ended, notDeleted),
      class: 'unclassified',
    },
    {
      name: 'a value that the registry does not hold is a question',
      log: record(
        'Error',
        'CSI',
        "00000003 (F) STATUS_OBJECT_NAME_NOT_FOUND #5# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysQueryValue(flg = 0, key = 1f8, vn = [l:6]'Sample')[gle=0xd0000034]",
      ),
    },
  ]);
});

describe('a record that sound logs hold, by itself', () => {
  answers([
    {
      name: 'a clock of servicing that began anew',
      log: record(
        'Warning',
        'CBS',
        'Current tick count lower than last tick count. [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
      ),
    },
    {
      name: 'a ticket of the device that there is none of',
      log: '2024/05/06 08:00:01.1234567 3188  5044  Misc            *FAILED* [80092004] Method failed [AuthTicketHelper::GetDeviceTickets:570]',
    },
    {
      name: 'a ticket of the device that a service which is off could not fetch',
      log: '2024/05/06 08:00:01.1234567 3188  5044  Misc            *FAILED* [80070426] Method failed [AuthTicketHelper::GetDeviceTickets:570]',
      class: 'env.service-or-rpc',
    },
  ]);
});

describe('a session that had nothing to change', () => {
  answers([
    {
      name: 'ends with S_FALSE',
      log: log(
        record('Info', 'CBS', 'Session: 31000001_1 initialized by client SampleClient'),
        record(
          'Info',
          'CBS',
          'Session: 31000001_1 finalized. Reboot required: no [HRESULT = 0x00000001 - S_FALSE]',
        ),
      ),
    },
  ]);
});

const eventRow = (time: string, provider: string, id: number, text: string): string =>
  `Information,5/6/2024 ${time} AM,${provider},${id},None,"${text}"`;
const definitions = 'Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.2.';
const offline = eventRow(
  '8:00:01',
  'Microsoft-Windows-Windows Defender',
  2001,
  'Microsoft Defender Antivirus has encountered an error trying to update security intelligence. Error code: 0x80072ee7',
);
const head = 'Level,Date and Time,Source,Event ID,Task Category,Description';

describe('a list of events whose definitions were not fetched once', () => {
  answers([
    {
      name: 'the update client installed them later',
      log: log(
        head,
        offline,
        eventRow(
          '9:00:01',
          'Microsoft-Windows-WindowsUpdateClient',
          19,
          `Installation Successful: Windows successfully installed the following update: ${definitions}4)`,
        ),
      ),
    },
    {
      name: 'the update client installed them before, and another update later',
      log: log(
        head,
        eventRow(
          '7:00:01',
          'Microsoft-Windows-WindowsUpdateClient',
          19,
          `Installation Successful: Windows successfully installed the following update: ${definitions}4)`,
        ),
        offline,
        eventRow(
          '9:00:01',
          'Microsoft-Windows-WindowsUpdateClient',
          19,
          'Installation Successful: Windows successfully installed the following update: Update for Microsoft Defender Antivirus antimalware platform - KB4052623 (Version 4.18)',
        ),
      ),
      class: 'net.unreachable',
      code: '0x80072ee7',
    },
  ]);
});

const wu = (time: string, component: string, message: string): string =>
  `2024/05/06 ${time}.1234567 3188  5044  ${component.padEnd(16)}${message}`;
const update = '0C4F5A22-1111-4222-8333-000000000001.1';
const asked = (exit: string): string[] => [
  wu(
    '08:00:01',
    'ProtocolTalker',
    'ServiceId = {9482F4B4-E343-43B6-B170-9A65BC822C77}, Server URL = https://fe2cr.example.com/v6/ClientWebService/client.asmx',
  ),
  wu('08:00:02', 'ProtocolTalker', 'SyncUpdates_WithRecovery failed, error = 0x8024401C'),
  wu(
    '08:00:20',
    'Agent',
    `* END * Finding updates CallerId = UpdateOrchestrator, Id = 4, Exit code = ${exit} (cV = a.1)`,
  ),
];
const stalled = [
  wu(
    '08:01:18',
    'DownloadManager',
    `DO job {2A6A0F0B-0000-4000-8000-00000000000A} failed, updateId = ${update}, hr = 0x80D02002. File URL = http://dl.example.com/a.cab`,
  ),
  wu(
    '08:01:28',
    'DownloadManager',
    `Error 0x80d02002 occurred while downloading update ${update}; notifying dependent calls.`,
  ),
];

describe('a download that stands still behind a search', () => {
  answers([
    {
      name: 'the request of the search that was tried again and ended well says nothing of it',
      log: log(...asked('0x00000000'), ...stalled),
      class: 'net.unreachable',
      code: '0x80d02002',
    },
    {
      name: 'the search failed by the same server',
      log: log(...asked('0x8024401C')),
      class: 'net.http-status',
      code: '0x8024401c',
    },
  ]);
});

const installed = [
  record('Info', 'IBS', 'InstallWindows:Install Path = X:\\Sources'),
  record('Info', 'IBS', 'Setup has completed phase 2 at 2024-05-06 10:00:00'),
  record('Info', 'IBS', 'InstallWindows:Install Path = C:\\Windows\\system32\\oobe'),
];
const rejected = [
  record(
    'Info',
    '',
    '[setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Deployment, Language: neutral, ProcessorArchitecture: amd64, PublicKeyToken: 31bf3856ad364e35, VersionScope: nonSxS, /settings/RunSynchronous/RunSynchronousCommand/[Order="3"]/Path',
  ),
  record('Info', '', '[setup.exe] SMI data results dump: Description = Value is invalid.'),
  record('Error', 'IBS', 'The provided unattend file is not valid; hrResult = 0x80220005'),
];

describe('an installation behind its first restart', () => {
  answers([
    {
      name: 'the answer file is rejected, and the installation cannot complete',
      log: log(
        ...installed,
        ...rejected,
        record('Error', '', '[windeploy.exe] Setup.exe failed, returning exit code [0x1f]'),
        record(
          'Error',
          '',
          '[windeploy.exe] Failure occured during online installation.  Online installation cannot complete at this time.; hr = 0x8007001f',
        ),
      ),
      class: 'up.setup.sysprep-or-advanced-installer',
      culprit: 'RunSynchronous',
      code: '0x80220005',
    },
    {
      name: 'the program that completes it says so by itself',
      log: log(
        ...installed,
        record('Error', '', '[windeploy.exe] Setup.exe failed, returning exit code [0x1f]'),
        record('Info', '', '[windeploy.exe] Flushing registry to disk...'),
      ),
      class: 'up.setup.sysprep-or-advanced-installer',
      hresult: '0x8007001f',
    },
    {
      name: 'it was tried again behind one more restart and came to its end',
      log: log(
        ...installed,
        record('Error', '', '[windeploy.exe] Setup.exe failed, returning exit code [0x1f]'),
        record('Info', 'IBS', 'InstallWindows:Install Path = C:\\Windows\\system32\\oobe'),
        record('Info', 'IBS', 'Setup has completed phase 4 at 2024-05-06 10:10:00'),
        record('Info', 'IBS', 'InstallWindows:First boot phase of setup done!!!!'),
      ),
    },
    {
      name: 'it was tried again and failed again',
      log: log(
        ...installed,
        record('Error', '', '[windeploy.exe] Setup.exe failed, returning exit code [0x1f]'),
        record('Info', 'IBS', 'InstallWindows:Install Path = C:\\Windows\\system32\\oobe'),
        record('Error', '', '[windeploy.exe] Setup.exe failed, returning exit code [0x1f]'),
      ),
      class: 'up.setup.sysprep-or-advanced-installer',
      hresult: '0x8007001f',
      count: 1,
    },
    {
      name: 'it comes to its end',
      log: log(
        ...installed,
        record('Info', 'IBS', 'Setup has completed phase 4 at 2024-05-06 10:10:00'),
        record('Info', 'IBS', 'InstallWindows:First boot phase of setup done!!!!'),
        record('Info', '', '[windeploy.exe] WinDeploy.exe exiting with code [0x0]'),
      ),
    },
  ]);
});

const upgrade = (end: string): string =>
  log(
    record('Info', 'SP', 'OPERATIONTRACK ExecuteOperations: Start execution phase Safe OS'),
    record('Info', 'SP', 'Executing operation: Apply drivers'),
    record('Error', 'SP', 'Operation failed: Apply drivers. Error: 0x800704C7[gle=0x000000b7]'),
    record('Error', 'SP', 'ExecuteOperations: Failed execution phase Safe OS. Error: 0x800704C7'),
    record('Info', 'MOUPG', `SetupHost: Reporting error event -> ${end}`),
  );

describe('an operation of an upgrade that says it was cancelled', () => {
  answers([
    {
      name: 'in Safe OS, where nobody can: setup goes back',
      log: upgrade('[0xC1900101, 0x20007]'),
      class: 'up.rollback.generic',
      hresult: '0xc1900101',
    },
    {
      name: 'while somebody sat before it',
      log: upgrade('[0x800704C7, 0x1000D]'),
    },
  ]);
});

const legacy = (component: string, text: string): string =>
  `2013-09-02\t08:11:03:610\t940\tf40\t${component}\t${text}`;
const history = (mapped: string, unmapped: string): string =>
  legacy(
    'Agent',
    `LogHistory called. idUpdate={0AA3A1B2-1111-4000-8000-000000000011}.201, resultMapped=${mapped}, resultUnMapped=${unmapped}`,
  );

describe('an installation for which the client wants the whole package', () => {
  answers([
    {
      name: 'the installer said why, and it is told once',
      log: log(
        legacy('Handler', 'FATAL: CBS called Error with 0x80073712, '),
        legacy(
          'Handler',
          'FATAL: Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x80073712',
        ),
        history('8024200D', '80073712'),
      ),
      class: 'csi.component-value.corrupt',
      hresult: '0x80073712',
      count: 1,
    },
    {
      name: 'nobody said why',
      log: log(history('8024200D', '0')),
      class: 'wu.needs-another-download',
      code: '0x8024200d',
    },
  ]);
});
