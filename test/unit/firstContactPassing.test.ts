// What the update client meets in passing and what it fails at, beside each other: each row says what an engineer would
// answer. The texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers, checkAnswer } from '../support/asked';
import { wu } from '../support/updateLines';

const records = (...list: readonly (readonly [component: string, text: string])[]): string =>
  list.map(([component, text], k) => wu(component, text, k)).join('\n');

const scan = (id: number, code: string, client = 'UpdateOrchestrator'): readonly [string, string] => [
  'Agent',
  `* END * Finding updates CallerId = ${client}, Id = ${id}, Exit code = ${code} (cV = a.${id})`,
];
const noName = [
  ['Misc', '*FAILED* [80072EE7] Send request'],
  ['SLS', 'Complete the request URL HTTPS://sls.example.com/SLS/x with [80072EE7] and http status code[0]'],
] as const;
const disconnected = ['Shared', 'Network state: Disconnected'] as const;

/** A line of ReportingEvents.log about a search. */
const reported = (hour: number, client: string, code: string): string =>
  [
    `{CCCC1111-2222-3333-4444-55556666777${hour}}`,
    `2024-05-06 0${hour}:01:02:345+0100`,
    '1',
    code === '0' ? '147 [AGENT_DETECTION_FINISHED]' : '148 [AGENT_DETECTION_FAILED]',
    '101',
    '{00000000-0000-0000-0000-000000000000}',
    '0',
    code,
    client,
    code === '0' ? 'Success' : 'Failure',
    'Software Synchronization',
    code === '0'
      ? 'Windows Update Client successfully detected 1 updates.'
      : `Windows Update Client failed to detect with error 0x${code}.`,
    'a.1',
  ].join('\t');

const transfer = (job: string, url: string): string =>
  `{"msg":"BITS stopped transferring the ${job} transfer job that is associated with the ${url} URL. The status code is 2147954402.","event_id":61}`;

const rows: readonly Asked[] = [
  {
    name: 'a search without a network, in a log whose searches work',
    log: records(scan(1, '0x00000000'), disconnected, ...noName, scan(2, '0x8024402C')),
  },
  {
    name: 'the same by the interfaces that are counted',
    log: records(
      scan(1, '0x00000000'),
      ['Shared', 'UpdateNetworkState Ipv6, cNetworkInterfaces = 0.'],
      ['Shared', 'UpdateNetworkState Ipv4, cNetworkInterfaces = 0.'],
      ...noName,
      scan(2, '0x8024402C'),
    ),
  },
  {
    name: 'a search with a network that reaches nobody',
    log: records(
      scan(1, '0x00000000'),
      ['Shared', 'UpdateNetworkState Ipv6, cNetworkInterfaces = 0.'],
      ['Shared', 'UpdateNetworkState Ipv4, cNetworkInterfaces = 1.'],
      ...noName,
      scan(2, '0x8024402C'),
    ),
    class: 'net.unreachable',
    culpritIs: 'sls.example.com',
  },
  {
    name: 'a search without a network, where none has worked',
    log: records(disconnected, ...noName, scan(2, '0x8024402C')),
    class: 'net.unreachable',
  },
  {
    name: 'a search for drivers that a policy refuses, beside searches that work',
    log: [
      reported(1, 'UpdateOrchestrator', '0'),
      reported(2, 'Device Driver Retrieval Client', '8024500c'),
    ].join('\n'),
  },
  {
    name: 'a search for updates that a policy refuses',
    log: [reported(1, 'UpdateOrchestrator', '0'), reported(2, 'UpdateOrchestrator', '8024500c')].join('\n'),
    class: 'wu.disabled-by-policy',
  },
  {
    name: 'a transfer of another program',
    log: transfer('Sample Updater', 'http://dl.example.com/sample_setup.exe'),
  },
  {
    name: 'a transfer of an update',
    log: transfer('Sample', 'http://dl.example.com/windows10.0-kb5000123-x64.msu'),
    class: 'net.unreachable',
    code: '0x80072ee2',
  },
  {
    name: 'two entries of a history with a code each',
    log: [
      'Sample Framework Family Update (KB5000122) x64',
      'Error Code: 80070652 (-2147023278): Unknown error',
      '',
      'Security Monthly Quality Rollup for Sample Server (KB5000123)',
      'Error Code: 80070490 (-2147023728): Unknown error',
    ].join('\n'),
    class: 'txn.pending.blocks',
    code: '0x80070652',
    count: 2,
  },
  {
    name: 'updates that a script could not install',
    log: 'Install-Updates.ps1 : Windows updates failed to install: KB5000123',
    class: 'unclassified',
    culpritIs: 'KB5000123',
  },
  {
    name: 'files that are not what was asked for, beside the download of another update',
    log: records(
      [
        'ProtocolTalker',
        'ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus.example.com:8530/ClientWebService/client.asmx',
      ],
      [
        'DownloadManager',
        'BITS job {AAAA1111-2222-3333-4444-555566667777} failed, updateId = AAAA2222-2222-3333-4444-555566667777.200, hr = 0x80072EE2. File URL = http://other.example.com/a.cab, local path = C:\\a.cab',
      ],
      ['DownloadManager', '*FAILED* [80246002] File failed postprocessing'],
      [
        'DownloadManager',
        '*FAILED* [80246002] Error occurred while downloading update BBBB2222-2222-3333-4444-555566667777.200; notifying dependent calls.',
      ],
    ),
    class: 'wu.download-integrity',
    culpritIs: 'BBBB2222-2222-3333-4444-555566667777',
  },
  {
    name: 'files that are not what was asked for, with their own download',
    log: records(
      [
        'DownloadManager',
        'BITS job {AAAA1111-2222-3333-4444-555566667777} failed, updateId = BBBB2222-2222-3333-4444-555566667777.200, hr = 0x80246002. File URL = http://dl.example.com/a.cab, local path = C:\\a.cab',
      ],
      [
        'DownloadManager',
        '*FAILED* [80246002] Error occurred while downloading update BBBB2222-2222-3333-4444-555566667777.200; notifying dependent calls.',
      ],
    ),
    class: 'wu.download-integrity',
    culpritIs: 'dl.example.com',
  },
  {
    name: 'a part of the client that its own update could not replace',
    log: [
      'Log Name:      Microsoft-Windows-WindowsUpdateClient/Operational',
      'Source:        Microsoft-Windows-WindowsUpdateClient',
      'Date:          13/05/2019 08:01:02',
      'Event ID:      34',
      'Description:',
      'The Windows Update Client Core component failed to install a self-update with error 0x80070005.',
    ].join('\n'),
    class: 'env.access-denied',
  },
  {
    name: 'a download of an app for a managed machine',
    log: [
      '<![LOG[[Win32App DO] DO download failed, error code = -2145844844]LOG]!><time="9:41:01.123" date="5-6-2024" component="IntuneManagementExtension" context="" type="3" thread="12" file="">',
      '<![LOG[[Win32App] Content download failed. Uri = http://dl.example.com/sample.intunewin.bin]LOG]!><time="9:41:02.123" date="5-6-2024" component="IntuneManagementExtension" context="" type="3" thread="12" file="">',
    ].join('\n'),
    class: 'net.http-status',
    culpritIs: 'dl.example.com',
    code: '0x80190194',
  },
  {
    name: 'the words of a page with its code',
    log: 'Since today the error "The agent may be out of date.(80072EFE)" appears at each start.',
    class: 'net.unreachable',
    code: '0x80072efe',
  },
];

describe('what the update client meets in passing', () => {
  answers(rows);
  it('says of a sign-in that it was refused', () => {
    const summary = checkAnswer({
      name: 'sign-in',
      log: records(
        [
          'WebServices',
          "WS error: There was an error communicating with the endpoint at 'https://wsus.example.com:8531/ClientWebService/client.asmx'.",
        ],
        ['WebServices', '*FAILED* [80072EEF] Web service call'],
        scan(1, '0x80072EEF'),
      ),
      class: 'net.http-status',
      culpritIs: 'wsus.example.com:8531',
      code: '0x80072eef',
    });
    assert.match(summary.failures[0]?.title.en ?? '', /refused the sign-in/);
    assert.match(summary.failures[0]?.title.zh ?? '', /拒绝登录/);
  });
});
