// What logs of the update client and of those that manage it tell of calls: which ended, which went on by themselves, which
// had nothing to do. Each row says what an engineer would answer; the texts are our own in the shape of such logs.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

let clock = 0;
/** A line of the current client's log, a second behind the one before. */
const line = (component: string, message: string): string => {
  clock += 1;
  const [minutes, seconds] = [Math.floor(clock / 60) % 60, clock % 60].map((n) => String(n).padStart(2, '0'));
  return `2024/05/06 08:${minutes}:${seconds}.1234567 1204  5020  ${component.padEnd(16)}${message}`;
};
const callId = '{0A1B2C3D-0000-4000-8000-000000000009}';
const called = (what: string, code: string): string =>
  line('Agent', `WU client calls back to ${what} call ${callId} with code Call complete and error ${code}`);
const asks = line('SLS', 'Making request with URL https://sls.example.com/SLS/x and send SLS events.');
const searched = (code: string): string[] => [
  line('Agent', '* START * Finding updates CallerId = UpdateOrchestrator  Id = 1'),
  line('Agent', 'ServiceID = {9482F4B4-E343-43B6-B170-9A65BC822C77} Windows Update'),
  line('Agent', `* END * Finding updates CallerId = UpdateOrchestrator, Id = 1, Exit code = ${code}`),
];
const noName = '0x8024402c';
const inUse = '0x80073d02';

/** A record of Configuration Manager's client. */
const noted = (component: string, minute: number, message: string, type = 1): string =>
  `<![LOG[${message}]LOG]!><time="08:${String(minute).padStart(2, '0')}:01.123-60" date="05-06-2024" component="${component}" context="" type="${type}" thread="4120" file="sample.cpp:12">`;
const job = '{0A1B2C3D-0000-4000-8000-000000000003}';
const content = 'http://dp01.example.com:80/SMS_DP_SMSPKG$/sample';
const managed =
  'Existing WUA Managed server was already set (http://sup01.example.com:8530), skipping Group Policy registration.';
const scanFailed = `ScanJob(${job}): CScanJob::OnScanComplete -Scan Failed with Error=0x8024401c`;
const jobDone = `ScanJob(${job}): CScanJobManager::OnScanComplete -ScanJob is completed.`;
const unlisted = [
  noted(
    'DataTransferService',
    1,
    `DTSJob ${job} created to download from '${content}' to 'C:\\Windows\\ccmcache\\1'.`,
  ),
  noted('DataTransferService', 2, `GetDirectoryList_HTTP('${content}') failed with code 0x80072ee7.`, 2),
];

const update = '{0a1b2c3d-0000-4000-8000-000000000004}';
const finished = (work: string, code: string): string =>
  `*${work} finished* -> [Results] : ${update}:2024-05 Cumulative Update for Windows Server 2016 for x64-based Systems (KB5000123):hr=${code};`;

/** The old client's own words for a call of a script. */
const legacy = (...messages: readonly string[]): string =>
  messages.map((message, k) => `2018-06-13\t12:48:33:0${10 + k}\t7596\t1e34\t${message}`).join('\n');

const servicingFailed = [
  'Log Name:      Setup',
  'Source:        Microsoft-Windows-Servicing',
  'Date:          5/6/2024 8:01:02 AM',
  'Event ID:      3',
  'Level:         Error',
  'Description:',
  'Package KB5000123 failed to be changed to the Installed state. Status: 0x80070020.',
].join('\n');

const rows: readonly Asked[] = [
  {
    name: 'a search that its caller is told to have failed is no installation',
    log: [
      asks,
      ...searched(noName),
      called('search', noName),
      ...searched('0x00000000'),
      called('search', '0'),
    ].join('\n'),
  },
  {
    name: 'the same without a later search',
    log: [...searched(noName), called('search', noName)].join('\n'),
    class: 'net.unreachable',
    hresult: noName,
    count: 1,
  },
  {
    name: 'an orchestrator that searches under several names',
    log: [
      line(
        'Agent',
        '* END * Finding updates CallerId = MoUpdateOrchestratorDeviceScan-Sample, Id = 1, Exit code = 0x80240437',
      ),
      line(
        'Agent',
        '* END * Finding updates CallerId = MoUpdateOrchestrator, Id = 2, Exit code = 0x00000000',
      ),
    ].join('\n'),
  },
  {
    name: 'another program whose search fails beside it',
    log: [
      line('Agent', '* END * Finding updates CallerId = Sample Agent, Id = 1, Exit code = 0x80240437'),
      line(
        'Agent',
        '* END * Finding updates CallerId = MoUpdateOrchestrator, Id = 2, Exit code = 0x00000000',
      ),
    ].join('\n'),
    class: 'wsus.soap-or-metadata',
  },
  {
    name: 'a database of the client that its engine does not open',
    log: 'FATAL: DS: Out of proc datastore process exited with error 0xc8000426 before signalling ready event.',
    class: 'wu.datastore',
    hresult: '0xc8000426',
  },
  {
    name: 'an app of the store that is running',
    log: [
      line('Agent', '* START * Installing updates CallerId = Update;taskhostw'),
      called('install', inUse),
      called('install', '0'),
    ].join('\n'),
  },
  {
    name: 'an app of the store that fails',
    log: called('install', '0x80073cf9'),
    class: 'unclassified',
    hresult: '0x80073cf9',
  },
  {
    name: 'a script that has nothing left to install',
    log: legacy(
      'Agent\t  * Found 0 updates and 62 categories in search; evaluated appl. rules of 345 out of 532 deployed entities',
      'Agent\t**  END  **  Agent: Finding updates [CallerId = <NULL>]',
      'COMAPI\t-- START --  COMAPI: Install [ClientId = <NULL>]',
      'COMAPI\t  - WARNING: Exit code = 0x80240024',
      'COMAPI\t--  END  --  COMAPI: Install [ClientId = <NULL>]',
    ),
  },
  {
    name: 'a script whose installation fails',
    log: legacy(
      'COMAPI\t-- START --  COMAPI: Install [ClientId = <NULL>]',
      'COMAPI\t  - WARNING: Exit code = 0x80070643',
      'COMAPI\t--  END  --  COMAPI: Install [ClientId = <NULL>]',
    ),
    class: 'unclassified',
    hresult: '0x80070643',
  },
  {
    name: 'what the orchestrator says of a download',
    log: finished('Download', '0x8024001e'),
    class: 'wu.cancelled-or-service-stopped',
    hresult: '0x8024001e',
  },
  {
    name: 'the same, and the download that worked',
    log: [finished('Download', '0x8024001e'), finished('Download', '0x00000000')].join('\n'),
  },
  {
    name: 'content whose list is asked for again by itself',
    log: [
      ...unlisted,
      noted(
        'DataTransferService',
        2,
        'Error retrieving manifest (0x80072ee7).  Will attempt retry 1 in 30 seconds.',
        2,
      ),
      noted('DataTransferService', 3, `DTSJob ${job} in state 'RetrievedManifest'.`),
    ].join('\n'),
  },
  {
    name: 'content that came later all the same',
    log: [
      ...unlisted,
      noted('DataTransferService', 9, `DTSJob ${job} successfully completed download.`),
    ].join('\n'),
  },
  {
    name: 'content whose list did not come',
    log: unlisted.join('\n'),
    class: 'net.unreachable',
    culpritIs: 'dp01.example.com:80',
  },
  {
    name: 'content that the distribution point does not have, told by two parts of the client',
    log: [
      noted(
        'DataTransferService',
        1,
        `DTSJob ${job} created to download from '${content}' to 'C:\\Windows\\ccmcache\\1'.`,
      ),
      noted(
        'DataTransferService',
        2,
        `DTSJob ${job} encountered error while attempting to download files. (0x80190194)`,
        3,
      ),
      noted(
        'ContentAccess',
        2,
        'Download failed for content 0a1b.1 under context System, error 0x87d00267',
        3,
      ),
    ].join('\n'),
    class: 'net.http-status',
    culpritIs: 'dp01.example.com:80',
    count: 1,
  },
  {
    name: 'a managed search that the server refuses, with the server that it asked',
    log: [
      noted('WUAHandler', 1, managed),
      noted('WUAHandler', 2, 'OnSearchComplete - Failed to end search job. Error = 0x80244022.', 3),
    ].join('\n'),
    class: 'net.http-status',
    culpritIs: 'sup01.example.com:8530',
  },
  {
    name: 'the same, and a search that worked',
    log: [
      noted('WUAHandler', 1, managed),
      noted('WUAHandler', 2, 'Scan failed with error = 0x80244022.', 3),
      noted('WUAHandler', 9, 'Successfully completed scan.'),
    ].join('\n'),
  },
  {
    name: 'a scan job that worked when it was tried again',
    log: [noted('ScanAgent', 1, scanFailed, 3), noted('ScanAgent', 31, jobDone)].join('\n'),
  },
  {
    name: 'a scan job that is done because it failed',
    log: [noted('ScanAgent', 1, scanFailed, 3), noted('ScanAgent', 1, jobDone)].join('\n'),
    class: 'net.http-status',
    hresult: '0x8024401c',
  },
  {
    name: 'a feature update that setup found a block for',
    log: [
      line('Handler', '* START * Windows Setup Install'),
      line(
        'Handler',
        'Installer completed. Process return code = 0xC1900208, result = 0xC1900208, callback pending = False',
      ),
    ].join('\n'),
    class: 'up.compat.app',
    hresult: '0xc1900208',
  },
  {
    name: 'a feature update that setup failed at',
    log: [
      line('Handler', '* START * Windows Setup Install'),
      line(
        'Handler',
        'Installer completed. Process return code = 0xC190010A, result = 0xC190010A, callback pending = False',
      ),
    ].join('\n'),
    class: 'up.setup.downlevel',
  },
  {
    name: 'a package whose files were in use, by its event',
    log: servicingFailed,
    class: 'env.sharing-violation',
    culpritIs: 'KB5000123',
  },
];

describe('what is asked about calls of the update client', () => {
  answers(rows);
});
