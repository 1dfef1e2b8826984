// What people send of the update client, its events and the tools around it: each row says what an engineer would answer.
// The texts are our own in the shape of such questions.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { wu } from '../support/updateLines';

/** Events as Event Viewer copies them, oldest first. */
const events = (
  source: string,
  ...list: readonly (readonly [number: number, time: string, sentence: string])[]
): string =>
  list
    .map(([number, time, sentence]) =>
      [
        'Log Name:      Setup',
        `Source:        ${source}`,
        `Date:          5/6/2010 ${time} AM`,
        `Event ID:      ${number}`,
        'Computer:      PC01.example.com',
        'Description:',
        sentence,
        '',
      ].join('\n'),
    )
    .join('\n');
const servicing = 'Microsoft-Windows-Servicing';
const packageRefused =
  'Windows Servicing failed to complete the process of setting package KB5000123 (Service Pack) into Installed(Installed) state';
const present = (kb: string): string =>
  `Windows update "Security Update for Windows (${kb})" could not be installed because of error 2359302 "" (Command line: "wusa.exe C:\\Temp\\windows6.1-${kb.toLowerCase()}-x64.msu /quiet")`;

const sampleTitle = '2024-05 Cumulative Update for Windows Server 2016 for x64-based Systems (KB5000123)';
/** An entry of the history as a list of values. */
const entry = (outcome: number, result: number, title = sampleTitle): string =>
  `Title      : ${title}\nDate       : 5/6/2024 3:02:11 AM\nResultCode : ${outcome}\nHResult    : ${result}`;

const rows: readonly Asked[] = [
  {
    name: 'a call that the server refused, cut out: its status and the client’s code for it are one failure',
    log: [
      wu(
        'WebServices',
        "WS error: There was an error communicating with the endpoint at 'https://wsus.example.com:8531/ClientWebService/client.asmx'.",
      ),
      wu(
        'WebServices',
        "WS error: The server returned HTTP status code '503 (0x1F7)' with text 'Service Unavailable'.",
      ),
      wu('WebServices', 'Web service call failed with hr = 80244022.'),
      wu('ProtocolTalker', '*FAILED* [80244022] GetConfig_WithRecovery failed'),
    ].join('\n'),
    class: 'net.http-status',
    culprit: 'wsus.example.com',
    code: '0x80244022',
    proof: "'503 (0x1F7)'",
    count: 1,
  },
  {
    name: 'a package that servicing of Vista could not set, with its update',
    log: events(
      servicing,
      [
        4385,
        '8:01:02',
        'Windows Servicing failed to complete the process of changing update 5000123-108_neutral_PACKAGE from package KB5000123(Service Pack) into Installed(Installed) state',
      ],
      [4375, '8:01:02', packageRefused],
    ),
    class: 'unclassified',
    culpritIs: 'KB5000123',
    count: 1,
  },
  {
    name: 'the same sentence without its event',
    log: packageRefused,
    class: 'unclassified',
    culpritIs: 'KB5000123',
  },
  {
    name: 'a feature that servicing of Vista could not set',
    log: events(servicing, [
      4385,
      '8:01:02',
      'Windows Servicing failed to complete the process of changing update SampleClient from package Foundation(Foundation) into Installed(Installed) state',
    ]),
    class: 'unclassified',
    culpritIs: 'SampleClient',
  },
  {
    name: 'a package that went in later',
    log: events(
      servicing,
      [4375, '8:01:02', packageRefused],
      [
        4373,
        '9:01:02',
        'Windows Servicing successfully set package KB5000123(Service Pack) state to Installed(Installed)',
      ],
    ),
  },
  {
    name: 'a package that waits for a restart, and one that does not apply',
    log: events(
      servicing,
      [
        4376,
        '8:01:02',
        'Servicing has required reboot to complete the operation of setting package KB5000123(Update) into Installed(Installed) state',
      ],
      [
        4374,
        '8:02:02',
        'Windows Servicing identified that package KB5000124(Update) is not applicable for this system',
      ],
    ),
  },
  {
    name: 'an update that is there already, asked for alone',
    log: events('Microsoft-Windows-WUSA', [3, '8:01:02', present('KB5000123')]),
    class: 'cbs.package.not-applicable',
    culprit: 'KB5000123',
    hresult: '0x00240006',
  },
  {
    name: 'an update that is there already, among others that went in',
    log: events(
      'Microsoft-Windows-WUSA',
      [3, '8:01:02', present('KB5000123')],
      [
        2,
        '8:11:02',
        'Windows update "Security Update for Windows (KB5000124)" was successfully installed. (Command line: "wusa.exe C:\\Temp\\windows6.1-kb5000124-x64.msu /quiet")',
      ],
    ),
  },
  {
    name: 'an address service whose answer is of no use',
    log: [
      'SLS             Making request with URL HTTPS://sls.example.com/SLS/0/x64/10.0.22621.1/0',
      'Agent           * END * Finding updates CallerId = UpdateOrchestrator, Id = 4, Exit code = 0x80245006 (cV = ab.1)',
    ]
      .map((text, k) => `2023/05/06 08:01:0${k}.1234567 4388  10044 ${text}`)
      .join('\n'),
    class: 'net.http-status',
    culpritIs: 'sls.example.com',
    hresult: '0x80245006',
  },
  {
    name: 'events in the source of a program, of which none is a failure',
    log: [
      'const list = [',
      '  {',
      '    "EventID": 20,',
      '    "TimeGenerated": "/Date(1709299664000)/",',
      '    "Message": "Installation Failure: Windows failed to install the following update with error 0x80073d02: 9ABCDEFGHIJK-Example.Notes."',
      '  }',
      '];',
    ].join('\n'),
  },
  {
    name: 'a policy of the domain, in the form of the log itself',
    log: [
      manager(
        'Group policy settings were overwritten by a higher authority (Domain Controller) to: Server http://wsus:8530',
        1,
      ),
      manager('OnSearchComplete - Failed to end search job. Error = 0x80244021.', 3),
    ].join('\n'),
    class: 'wu.disabled-by-policy',
    culpritIs: 'wsus:8530',
  },
  {
    name: 'an installation of Configuration Manager that names its update above',
    log: [
      manager(
        'Update (Site_0A1B2C3D/SUM_0a1b2c3d-1111-2222-3333-445566778899) Name (Sample Update (KB5000123)) ArticleID (5000123) added to the targeted list of deployment ({0A1B2C3D})',
        1,
      ),
      manager(
        'Update 1 (0a1b2c3d-1111-2222-3333-445566778899) finished installing (0x80070663), Reboot Required? No',
        3,
      ),
      manager(
        'Installation job encountered some failures. Error = 0x80240022. Commit Result = 0x00000001.',
        3,
      ),
    ].join('\n'),
    class: 'unclassified',
    culpritIs: 'Sample Update (KB5000123)',
    hresult: '0x80070663',
    count: 1,
  },
  {
    name: 'the rows of a list of events without their columns',
    log: [
      'Error Installation Failure: Windows failed to install the following update with error 0x80070070: 2024-05 Cumulative Update for Windows (KB5000123)',
      'Information The Windows Update service entered the stopped state.',
      'Information The Windows Update service entered the running state.',
    ].join('\n'),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'a transfer of an update that failed',
    log: transfers('CCMDTS Job', 'http://dp01.example.com/SMS_DP_SMSPKG$/0a1b/sccm', '0x80190194'),
    class: 'net.http-status',
    culpritIs: 'dp01.example.com',
    hresult: '0x80190194',
  },
  {
    name: 'a transfer of an update that was tried again and went through',
    log: transfers('WU Client Download', 'http://content.example.com/sample.cab', '0x80072EFE', '0x0'),
  },
  {
    name: 'a transfer whose address had expired and was fetched anew',
    log: [
      transfers('WU Client Download', 'http://content.example.com/sample.cab?P1=1&P4=abc', '0x80190193'),
      transfers('WU Client Download', 'http://content.example.com/sample.cab?P1=2&P4=def', '0x0'),
    ].join('\n'),
  },
  {
    name: 'a transfer that a browser made',
    log: transfers('Browser Component Updater', 'http://content.example.com/sample.crx3', '0x80190194'),
  },
  {
    name: 'a table of one column that has lost its frame',
    log: [
      'Agent             Title = Sample Player   v3.0.6 |  ',
      'Agent             UpdateId =   0A1B2C3D-1111-2222-3333-445566778899.1 |  ',
      'Agent           LogHistory called.   idUpdate={0A1B2C3D-1111-2222-3333-445566778899}.1, resultMapped=80070643,   resultUnMapped=FFFE |  ',
    ]
      .map((text, k) => `2023/05/06 08:01:0${k}.1234567 4388  10044   ${text}`)
      .join('\n'),
    class: 'unclassified',
    culpritIs: 'Sample Player   v3.0.6',
  },
  {
    name: 'a search of Windows 8 whose call was sent again',
    log: searchOfWindows8(
      "WS\tWARNING: There was an error communicating with the endpoint at 'https://updates.example.com/client.asmx'.",
      'WS\tWARNING: Web service call failed with hr = 8024401c.',
      "WS\tWARNING: Current service auth scheme='None'.",
      'WS\tWARNING: Web service call will be retried; sleeping for 1000 ms',
      'Agent\tFound 1 updates and 78 categories in search; evaluated appl. rules of 512 out of 1033 deployed entities',
      'Agent\t***  END  ***  Finding updates [CallerId = Sample  Id = 4]',
    ),
  },
  {
    name: 'the same, cut off behind the call that is sent again',
    log: searchOfWindows8(
      "WS\tWARNING: There was an error communicating with the endpoint at 'https://updates.example.com/client.asmx'.",
      'WS\tWARNING: Web service call failed with hr = 8024401c.',
      'WS\tWARNING: Web service call will be retried; sleeping for 1000 ms',
    ),
  },
  {
    name: 'a search of Windows 8 that failed',
    log: searchOfWindows8(
      "WS\tWARNING: There was an error communicating with the endpoint at 'https://updates.example.com/client.asmx'.",
      'Agent\t  * WARNING: Exit code = 0x8024401C',
      'Agent\t***  END  ***  Finding updates [CallerId = Sample  Id = 4]',
    ),
    class: 'net.http-status',
    culpritIs: 'updates.example.com',
    hresult: '0x8024401c',
  },
  {
    name: 'the history of a module whose newest entry is a success',
    log: [
      'SRV01        Installation   Succeeded  12.03.2024 11:20:36 2024-03 Cumulative Update for Windows Server 2022 (KB5000123)',
      'SRV01        Installation   Failed     12.03.2024 09:20:36 2024-03 Cumulative Update for Windows Server 2022 (KB5000123)',
    ].join('\n'),
  },
  {
    name: 'the history that the objects of the agent tell, title first',
    log: [entry(4, -2147010893), entry(2, 0, 'Sample Definitions - KB5000124')].join('\n\n'),
    class: 'csi.assembly.missing',
    culpritIs: sampleTitle,
    hresult: '0x800736b3',
    count: 1,
  },
  {
    name: 'the same, title last',
    log: [entry(2, 0, 'Sample Definitions - KB5000124'), entry(4, -2145124318)]
      .map((text) => text.split('\n').reverse().join('\n'))
      .join('\n\n'),
    class: 'unclassified',
    culpritIs: sampleTitle,
    hresult: '0x80240022',
    count: 1,
  },
  {
    name: 'the same, done in the end',
    log: [entry(2, 0), entry(4, -2147010893)].join('\n\n'),
  },
  {
    name: 'a failure that somebody tells to be gone',
    log: 'All five machines complete the scan of the store, and 0x80246019 no longer occurs.\n\nName            Version   Status\nExample.Notes   2.3.0.0   Ok\n',
  },
  {
    name: 'a failure that still occurs',
    log: 'Four machines complete the scan of the store, on the fifth 0x80246019 occurs.\n',
    class: 'wu.needs-authorised-user',
  },
  {
    name: 'the exit code that a script writes behind the number of its update',
    log: 'The log of the script says\n\n> Failed to Install KB5000123 exit code -2145124329\n',
    class: 'cbs.package.not-applicable',
    culprit: 'KB5000123',
    hresult: '0x80240017',
  },
  {
    name: 'a list of codes with words above it',
    log: 'We see these codes in events of the update client. What do they mean?\n\nerrorCodes:\n0xc190020e\n0x80070663\n0x80073701\n0x80070070\n0x80246010\n',
  },
];

/** Records of the old agent, a second apart. */
function searchOfWindows8(...records: readonly string[]): string {
  return ['Agent\t*** START ***  Finding updates [CallerId = Sample  Id = 4]', ...records]
    .map((line, k) => `2015-05-06\t08:01:0${k}:123\t 660\t328\t${line}`)
    .join('\n');
}

/** A line of the Configuration Manager client. */
function manager(message: string, type: number): string {
  return `<![LOG[${message}]LOG]!><time="10:00:00.000+000" date="05-06-2024" component="WUAHandler" context="" type="${type}" thread="1" file="">`;
}

/** A job that stops with each of these codes in turn. */
function transfers(job: string, url: string, ...codes: readonly string[]): string {
  return events(
    'Microsoft-Windows-Bits-Client',
    ...codes.map(
      (code, k) =>
        [
          code === '0x0' ? 60 : 61,
          `8:0${k}:02`,
          `BITS stopped transferring the ${job} transfer job that is associated with the ${url} URL. The status code is ${code}.`,
        ] as const,
    ),
  );
}

describe('at first contact with texts of the update client', () => {
  answers(rows);
});
