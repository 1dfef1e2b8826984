// What people send of updates beside the agent's log: its reports, histories, tables of events, sentences, the logs of
// Configuration Manager and Windows Installer. Each row says what an engineer would answer; the texts are our own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { caseOf } from '../support/checkRule';
import { packageManager } from '../support/logLines';

const update = '{AAAA1111-2222-3333-4444-555566667777}';

/** Entries of ReportingEvents.log, a minute apart: event, code, sentence. */
const reported = (...entries: readonly (readonly [string, string, string])[]): string =>
  entries
    .map(([event, code, sentence], k) => {
      const what = event.includes('DOWNLOAD') ? 'Content Download' : 'Content Install';
      const status = code === '0' ? 'Success' : 'Failure';
      const columns = [
        `{CCCC1111-2222-3333-4444-55556666777${k}}`,
        `2024-03-04 09:4${k}:09:551+0200`,
        '1',
        event,
        '101',
        update,
        '200',
        code,
        'UpdateOrchestrator',
        status,
        what,
        sentence,
      ];
      return columns.join('\t');
    })
    .join('\n');
const downloadFailed = ['161 [AGENT_DOWNLOAD_FAILED]', '80246013', 'Error: Download failed.'] as const;
const april = '2024-04 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5000123)';
const mayOf = (product: string): string => `2024-05 Cumulative Update for ${product} (KB5000124)`;
const aprilThenMayOf = (product: string): string =>
  reported(
    [
      '182 [AGENT_INSTALLING_FAILED]',
      '80073712',
      `Installation Failure: Windows failed to install the following update with error 0x80073712: ${april}.`,
    ],
    [
      '183 [AGENT_INSTALLING_SUCCEEDED]',
      '0',
      `Installation Successful: Windows successfully installed the following update: ${mayOf(product)}`,
    ],
  ).replace(/^(.*\n.*)AAAA1111/, '$1AAAA2222');
const history = (first: string, second: string): string =>
  `${april}\nFailed to install on ${first} - 0x800f0922\n${april}\nSuccessfully installed on ${second}`;
const rollup = '2019-08 Security Monthly Quality Rollup for Windows 7 for x64-based Systems (KB5000125)';
const eventFailed = (title: string): string =>
  `Installation Failure: Windows failed to install the following update with error 0x800F0831: ${title}.`;
const server = 'http://dp01.example.com:80/SMS_DP_SMSPKG$/aaaa1111';
const manager = (component: string, ...messages: readonly string[]): string =>
  messages.map((message, k) => `${message}\t${component}\t3/4/2024 9:40:0${k} AM\t4252 (0x109C)`).join('\n');
const content = [
  manager(
    'DataTransferService',
    `DTSJob {AAAA1111-2222-3333-4444-555566667777} created to download from '${server}' to 'C:\\WINDOWS\\ccmcache\\4d'.`,
    "Error sending DAV request. HTTP code 404, status 'Not Found'",
    `GetDirectoryList_HTTP('${server}') failed with code 0x80070002.`,
  ),
  manager(
    'ContentAccess',
    'Download failed for content aaaa1111-2222-3333-4444-555566667777.1 under context System, error 0x80070002',
  ),
];
const patched = (product: string): string =>
  `MSI (s) (9C:34) [10:22:41:125]: Product: ${product} - Update 'KB5000123' could not be installed. Error code 1603. Additional information is available in the log file C:\\Windows\\TEMP\\sample.log.`;

const otherLogs: readonly Asked[] = [
  {
    name: 'reports of a download that failed',
    log: reported(downloadFailed),
    class: 'wu.needs-another-download',
    code: '0x80246013',
  },
  {
    name: 'reports of one that went well the next time',
    log: reported(downloadFailed, ['162 [AGENT_DOWNLOAD_SUCCEEDED]', '0', 'Download succeeded.']),
  },
  {
    name: 'reports of one that only began again',
    log: reported(downloadFailed, ['167 [AGENT_DOWNLOAD_STARTED]', '0', 'Download started.']),
    class: 'wu.needs-another-download',
  },
  {
    name: 'a cumulative update whose next month went in',
    log: aprilThenMayOf('Windows 10 Version 22H2 for x64-based Systems'),
  },
  {
    name: 'one beside which another product’s went in',
    log: aprilThenMayOf('.NET Framework 3.5 and 4.8 for Windows 10 Version 22H2 for x64'),
    class: 'csi.component-value.corrupt',
    culprit: 'KB5000123',
    hresult: '0x80073712',
  },
  {
    name: 'a history listed oldest first, with the marks of the Settings app',
    log: history('\u200e11/\u200e16/\u200e2021', '\u200e11/\u200e18/\u200e2021'),
  },
  {
    name: 'a history listed newest first',
    log: history('11/18/2021', '11/16/2021'),
    class: 'txn.rollback.advanced-installer',
  },
  {
    name: 'a history whose dates may be read both ways',
    log: history('5/6/2021', '6/5/2021'),
    class: 'txn.rollback.advanced-installer',
  },
  {
    name: 'the details of an entry of Windows 7’s history',
    log: `${rollup}\n\nInstallation date: \u200e8/\u200e15/\u200e2019 10:12 AM\nInstallation status: Failed\nError details: Code 80092004\nUpdate type: Important`,
    class: 'trust.root-missing',
    proof: 'Code 80092004',
    hresult: '0x80092004',
  },
  {
    name: 'an entry that went well',
    log: `${rollup}\n\nInstallation date: \u200e8/\u200e15/\u200e2019 10:12 AM\nInstallation status: Successful\nUpdate type: Important`,
  },
  {
    name: 'a row of a table of events',
    log: `TimeCreated                     Id LevelDisplayName Message\n-----------                     -- ---------------- -------\n3/12/2024 10:14:11 PM           20 Error            ${eventFailed(april)}`,
    class: 'cbs.store.corruption-flag',
    culprit: 'KB5000123',
    hresult: '0x800f0831',
  },
  {
    name: 'a table of events with a later success on top',
    log: `3/14/2024 10:14:11 PM           19 Information      Installation Successful: Windows successfully installed the following update: ${april}\n3/12/2024 10:14:11 PM           20 Error            ${eventFailed(april)}`,
  },
  {
    name: 'two updates that end with two codes, in words',
    log: 'The error I have is 0x80070422 for KB5000123 and 0x800f0922 for KB5000124.',
    class: 'wu.disabled-by-policy',
    culpritIs: 'KB5000123',
    count: 2,
  },
  {
    name: 'two updates that end with one code, in words',
    log: 'We tried KB5000123 after KB5000124 and both fail with 0x80070005.',
    class: 'env.access-denied',
    count: 1,
  },
  {
    name: 'content that a distribution point does not have',
    log: content.join('\n'),
    class: 'net.http-status',
    culpritIs: 'dp01.example.com:80',
    code: '0x80190194',
    hresult: '0x80070002',
  },
  {
    name: 'content that arrived from another one',
    log: [
      content[0],
      manager(
        'DataTransferService',
        'DTSJob {AAAA1111-2222-3333-4444-555566667777} successfully completed download.',
      ),
    ].join('\n'),
  },
  {
    name: 'a patch of the .NET Framework in a log of Windows Installer',
    log: patched('Sample .NET Framework 4.8'),
    class: 'ai.dotnet',
    culprit: 'KB5000123',
    code: '0x80070643',
  },
  { name: 'a patch of another product', log: patched('Sample Viewer'), class: 'unclassified' },
];

describe('at first contact with reports, histories and other logs of updates', () => {
  answers(otherLogs);
});

describe('the end of a log of DISM, its beginning cut off', () => {
  const lines = [
    packageManager(
      'Processing the top level command token(add-package). - CPackageManagerCLIHandler::Private_ValidateCmdLine',
      'Info',
    ),
    packageManager(
      'Failed opening package D:\\upd\\sample.cab. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x80070003)',
    ),
    packageManager(
      'Failed to get the underlying CBS package. - CDISMPackageManager::OpenPackageByPath(hr:0x80070003)',
    ),
    packageManager(
      'Failed while processing command add-package. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x80070003)',
    ),
  ];

  it('names the file above the answer and what the command was for', () => {
    const [failure, ...others] = caseOf({ 'dism.log': lines.join('\n') }).failures;
    assert.equal(others.length, 0);
    assert.equal(failure?.rootCause?.culprit?.name, 'D:\\upd\\sample.cab');
    assert.equal(failure?.operation.kind, 'install');
  });
});
