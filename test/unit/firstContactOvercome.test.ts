// Whole logs in which trouble was overcome, and such as look alike and end in a failure. The texts are our own in the shape
// of such logs.
import { describe } from 'node:test';
import { answers } from '../support/asked';
import { cbsRecord } from '../support/caseFixtures';
import { cbs, dism, log, session } from '../support/logLines';

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

const asks = (client: string): string =>
  cbs(`Session: 31000009_200000009 initialized by client ${client}, external staging directory: (null)`);
const notOpened = (code: string, symbol: string): string[] => [
  cbs(`Failed to internally open package. [HRESULT = ${code} - ${symbol}]`),
  cbs(`Failed to create open package. [HRESULT = ${code} - ${symbol}]`),
  cbs(`Failed to OpenPackage using worker session [HRESULT = ${code}]`),
];
const unsigned = cbs(
  'Failed to verify signature of C:\\Temp\\windows10.0-kb5000001-x64.cab [HRESULT = 0x800b0109 - CERT_E_UNTRUSTEDROOT]',
);

describe('a session whose package could not be opened, in a log of other work', () => {
  answers([
    {
      name: 'its signature is not accepted',
      log: log(
        session('0x00000000 - S_OK'),
        asks('DISM Package Manager Provider'),
        cbs('Failed to verify signature of C:\\Temp\\sample.cab [HRESULT = 0x80096010 - TRUST_E_BAD_DIGEST]'),
        ...notOpened('0x80096010', 'TRUST_E_BAD_DIGEST'),
      ),
      class: 'trust.package-signature',
      code: '0x80096010',
    },
    {
      name: 'it cannot be unpacked; Windows 7 has no worker',
      log: log(
        session('0x00000000 - S_OK'),
        asks('DISM Package Manager Provider'),
        cbs(
          'Failed to extract all files from cabinet "C:\\Temp\\windows6.1-kb5000009-x64.cab" to directory "C:\\Temp\\x" [HRESULT = 0x8007000d - ERROR_INVALID_DATA]',
        ),
        ...notOpened('0x8007000d', 'ERROR_INVALID_DATA').slice(0, 2),
      ),
      class: 'cbs.package.invalid',
      culprit: 'kb5000009',
      code: '0x8007000d',
    },
    {
      name: 'it was fetched again and went in',
      log: log(
        asks('DISM Package Manager Provider'),
        unsigned,
        ...notOpened('0x800b0109', 'CERT_E_UNTRUSTEDROOT'),
        session('0x00000000 - S_OK'),
      ),
    },
    {
      name: 'another one went in',
      log: log(
        asks('DISM Package Manager Provider'),
        unsigned.replace('kb5000001', 'kb5000777'),
        ...notOpened('0x800b0109', 'CERT_E_UNTRUSTEDROOT'),
        session('0x00000000 - S_OK'),
      ),
      class: 'trust.root-missing',
      code: '0x800b0109',
    },
    {
      name: 'it is only asked whether one is there, by whichever client',
      log: log(
        session('0x00000000 - S_OK'),
        asks('WindowsUpdateAgent'),
        ...notOpened('0x800f0805', 'CBS_E_INVALID_PACKAGE'),
        asks('DISM Package Manager Provider'),
        ...notOpened('0x80070490', 'ERROR_NOT_FOUND'),
        ...notOpened('0x80070002', 'ERROR_FILE_NOT_FOUND'),
      ),
    },
  ]);
});

describe('a client of the DISM API that began before the log does', () => {
  const call = (text: string, level = 'Info'): string => dism(`API: PID=4012 TID=8020 ${text}`, level);
  const given = call(
    'Input parameters: Session: 4, PackagePath: C:\\Temp\\sample one.cab, IgnoreCheck: 0 - DismAddPackageInternal',
  );
  answers([
    {
      name: 'the package that it named is at fault',
      log: log(
        given,
        dism(
          'DISM Package Manager: PID=4012 TID=8020 Failed opening package. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x800f0805)',
          'Error',
        ),
        call(
          'CAddPackageCommandObject internal execution failed - DismAddPackageInternal(hr:0x800f0805)',
          'Error',
        ),
      ),
      class: 'cbs.package.invalid',
      culpritIs: 'C:\\Temp\\sample one.cab',
      code: '0x800f0805',
    },
    {
      name: 'nothing failed',
      log: log(given, call('Leave DismAddPackageInternal - DismAddPackageInternal')),
    },
  ]);
});
