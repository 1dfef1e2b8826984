// What people send of machines that a server of their own, a script or a management agent keeps up to date. Each row says
// what an engineer would answer; the texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers, checkAnswer } from '../support/asked';

/** Records of the update client of Windows 10, a second apart. */
const client = (...messages: readonly (readonly [component: string, text: string])[]): string =>
  messages
    .map(
      ([component, text], k) =>
        `2024/03/04 09:40:${String(k).padStart(2, '0')}.1234567 996   6700  ${component.padEnd(15)} ${text}`,
    )
    .join('\n');

type Line = readonly [component: string, text: string];

const managed = '{3DA21691-E39D-4DA6-8A4B-B43877BCB1B7} Managed';
const online = '{9482F4B4-E343-43B6-B170-9A65BC822C77} Windows Update';

const search = (caller: string, service: string, ...end: readonly Line[]): readonly Line[] => [
  ['Agent', `* START * Finding updates CallerId = ${caller}  Id = 2`],
  ['Agent', 'Online = Yes; Interactive = No; AllowCachedResults = No; Ignore download priority = No'],
  ['Agent', `ServiceID = ${service}`],
  ...end,
];
const ended = (caller: string, code: string): Line => [
  'Agent',
  `* END * Finding updates CallerId = ${caller}, Id = 2, Exit code = ${code} (cV = abc.2.0)`,
];
const asksOwnServer = search(
  'UpdateOrchestrator',
  managed,
  [
    'ProtocolTalker',
    'ServiceId = {3DA21691-E39D-4DA6-8A4B-B43877BCB1B7}, Server URL = http://wsus01.example.com:8530/ClientWebService/client.asmx',
  ],
  [
    'Agent',
    'Found 0 updates and 87 categories in search; evaluated appl. rules of 900 out of 1400 deployed entities',
  ],
  ended('UpdateOrchestrator', '0x00000000'),
);
const asksMicrosoft = (caller: string): readonly Line[] =>
  search(
    caller,
    online,
    [
      'WebServices',
      "WS error: There was an error communicating with the endpoint at 'https://fe2.update.microsoft.com/v6/ClientWebService/client.asmx'.",
    ],
    ['ProtocolTalker', '*FAILED* [8024402C] Method failed [CAgentProtocolTalker::GetConfig]'],
    ended(caller, '0x8024402C'),
  );

const servers: readonly Asked[] = [
  {
    name: 'a search for definitions without a way out, beside a server of its own that answers',
    log: client(...asksOwnServer, ...asksMicrosoft('Windows Defender')),
  },
  {
    name: 'the same search alone',
    log: client(...asksMicrosoft('Windows Defender')),
    class: 'net.unreachable',
    culprit: 'fe2.update.microsoft.com',
  },
  {
    name: 'the search for updates itself without a way out',
    log: client(...asksOwnServer, ...asksMicrosoft('UpdateOrchestrator')),
    class: 'net.unreachable',
    culprit: 'fe2.update.microsoft.com',
  },
];

const helper = [
  'Installing Windows8.1-KB5000123-x64.msu...',
  '',
  'ERROR:',
  '',
  `Running ['C:\\Windows\\System32\\wusa.exe' "C:\\Windows\\TEMP\\sample\\Windows8.1-KB5000123-x64.msu" /quiet /norestart] was not successful.`,
  '',
];

const scripts: readonly Asked[] = [
  {
    name: 'a package that a script gave to the standalone installer, its answer on a line of its own',
    log: [...helper, " Exit code was '-2145124329' See log for possible error messages."].join('\n'),
    class: 'cbs.package.not-applicable',
    code: '0x80240017',
    culprit: 'KB5000123',
  },
  {
    name: 'the same with the answer of a restart that is due',
    log: [...helper, " Exit code was '3010' See log for possible error messages."].join('\n'),
  },
  {
    name: 'an update that a helper calls failed because it is there',
    log: 'WARNING: Update KB5000123 installation failed with code 0x00240006 (WU_S_ALREADY_INSTALLED: The update to be installed is already installed on the system).',
    class: 'cbs.package.not-applicable',
    code: '0x00240006',
    culpritIs: 'KB5000123',
  },
  {
    name: 'a sentence about the disabled service',
    log: 'The package returned 0x80070422 because the Windows Update service is disabled on that machine.',
    class: 'wu.disabled-by-policy',
    culpritIs: 'none',
  },
  {
    name: 'a sentence about the update of the recovery environment',
    log: 'I try to install KB5034441 on Windows 10 22H2 again and again, it ends with error 0x80070643 each time.',
    class: 'env.system-partition-small',
    code: '0x80070643',
  },
  {
    name: 'the same sentence about another update',
    log: 'I try to install KB5000123 on Windows 10 22H2 again and again, it ends with error 0x80070643 each time.',
    class: 'unclassified',
    culpritIs: 'KB5000123',
  },
];

const msi = (text: string): string => `MSI (s) (44:34) [17:33:23:277]: ${text}`;
const product = (status: number): string =>
  msi(
    `Windows Installer installed the product. Product Name: Sample Tool. Product Version: 2.2.4.0. Product Language: 1033. Manufacturer: Example. Installation success or error status: ${status}.`,
  );
const playbook = (installed: number, failed: number, ...members: readonly string[]): string =>
  [
    'srv01 => {',
    `    "failed_update_count": ${failed},`,
    `    "installed_update_count": ${installed},`,
    '    "updates": {',
    '        "aaaa1111-2222-3333-4444-555566667777": {',
    ...members.map((member) => `            ${member},`),
    '            "title": "2024-03 Cumulative Update for Sample Windows for x64-based Systems (KB5000123)"',
    '        }',
    '    }',
    '}',
  ].join('\n');
const definitions = (...lines: readonly string[]): string =>
  [
    'MpCmdRun: Command Line: MpCmdRun.exe  -SignatureUpdate',
    ' Start Time: Mon Mar 04 2024 09:40:08',
    '',
    'Start: MpSignatureUpdate()',
    'Update started ',
    'Search Started (MU/WU update) (Path: https://update.example.com/v6/)...',
    'Time Info - Mon Mar 04 2024 09:40:56 Search Completed ',
    ...lines,
    'MpCmdRun: End Time: Mon Mar 04 2024 09:40:57',
  ].join('\n');
const noName = [
  'Update failed with hr: 0x8024402c',
  'Update completed with hr: 0x8024402c',
  'ERROR: Signature Update failed with hr=8024402C',
];

const tools: readonly Asked[] = [
  {
    name: 'a product that its installer did not install',
    log: [product(1603), msi('MainEngineThread is returning 1603')].join('\n'),
    class: 'unclassified',
    hresult: '0x80070643',
    culpritIs: 'Sample Tool',
    count: 1,
  },
  {
    name: 'the same installer at its end alone',
    log: [
      msi('Deferring clean up of packages/files, if any exist'),
      msi('MainEngineThread is returning 1603'),
    ].join('\n'),
    class: 'unclassified',
    hresult: '0x80070643',
  },
  {
    name: 'a product that went in and asks for a restart',
    log: [product(0), msi('MainEngineThread is returning 1641')].join('\n'),
  },
  {
    name: 'a playbook whose update failed, its title lines below its code',
    log: playbook(
      0,
      1,
      '"failure_hresult_code": 2148469026',
      '"failure_msg": "Unknown WUA HRESULT 0x800F0922"',
    ),
    class: 'txn.rollback.advanced-installer',
    hresult: '0x800f0922',
    culprit: 'KB5000123',
  },
  {
    name: 'a playbook whose update went in',
    log: playbook(1, 0, '"installed": true'),
  },
  {
    name: 'definitions whose server has no name here',
    log: definitions(...noName),
    class: 'net.unreachable',
    code: '0x8024402c',
    culpritIs: 'update.example.com',
    count: 1,
  },
  {
    name: 'the same before they came',
    log: [definitions(...noName), definitions('Update completed succesfully. no updates needed')].join('\n'),
  },
  {
    name: 'a call that could not be sent, below an answer of another server',
    log: client(
      [
        'SLS',
        'Making request with URL HTTPS://lookup.example.com/SLS/{9482F4B4-E343-43B6-B170-9A65BC822C77}/x64/10.0.19045.0/0?CH=700',
      ],
      ['Misc', '*FAILED* [80072EFD] Send request'],
      [
        'WebServices',
        "WS error: There was an error communicating with the endpoint at 'https://update.example.com/v6/ClientWebService/client.asmx'.",
      ],
      ['WebServices', '*FAILED* [80240438] Web service call'],
      ended('UpdateOrchestrator', '0x80240438'),
    ),
    class: 'net.unreachable',
    code: '0x80072efd',
    culpritIs: 'update.example.com',
  },
];

const reportedEvent = (code: string): string =>
  [
    'Log Name:      System',
    'Source:        Microsoft-Windows-WindowsUpdateClient',
    'Date:          3/4/2024 9:40:01 AM',
    'Event ID:      20',
    'Level:         Error',
    'Description:',
    `Installation Failure: Windows failed to install the following update with error ${code}: 2024-03 Cumulative Update for Sample Windows (KB5000123).`,
  ].join('\n');

const traced = (message: string): string =>
  [
    'TimeCreated : 3/14/2024 6:40:01 AM',
    'ProcessId   : 4120',
    'LevelName   : Error',
    `Message     : ${message}`,
    'Function    : CServiceConfigProvider::_CallService',
  ].join('\n');

const named: readonly Asked[] = [
  {
    name: 'a trace of Delivery Optimization with one call that got no answer',
    log: traced('Failed to get content policies, hr: 0x80072ee7'),
  },
  {
    name: 'an event in the same form',
    log: traced('Windows Update failed to check for updates with error 0x8024402c.'),
    class: 'net.unreachable',
    hresult: '0x8024402c',
  },
  {
    name: 'words about one update and one code',
    log: 'KB5000123 keeps failing for me with `0x80073701`, no other update does.',
    class: 'csi.assembly.missing',
    culpritIs: 'KB5000123',
  },
  {
    name: 'words about two updates and one code',
    log: 'KB5000123 and KB5000124 keep failing for me with `0x80073701`, no other update does.',
    class: 'csi.assembly.missing',
    culpritIs: 'none',
  },
  {
    name: 'an event that names an update and no object',
    log: reportedEvent('0x80070005'),
    class: 'env.access-denied',
    culprit: 'KB5000123',
  },
  {
    name: 'what the update agent answered to a script in Python',
    log: "The function caused an exception:\npywintypes.com_error: (-2147352567, 'Exception occurred.', (0, None, None, None, 0, -2145124306), None)",
    class: 'wu.disabled-by-policy',
    code: '0x8024002e',
  },
];

describe('at first contact with texts of managed machines', () => {
  answers([...servers, ...scripts, ...tools, ...named]);
  it('says that licence terms were not accepted', () => {
    const summary = checkAnswer({
      name: 'terms',
      log: '2023-05-10\t09:40:01:123\t 996\t1a2c\tAU\tWARNING: Install call completed, reboot required = No, error = 0x80240023',
      class: 'wu.needs-authorised-user',
      code: '0x80240023',
    });
    assert.match(summary.failures[0]?.title.en ?? '', /licence terms/);
    assert.match(summary.failures[0]?.title.zh ?? '', /许可条款/);
  });
});
