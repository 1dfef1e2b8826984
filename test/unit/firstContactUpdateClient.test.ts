// What people send of the update client, its events and the tools around it: each row says what an engineer would answer.
// The texts are our own in the shape of such questions.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

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

const rows: readonly Asked[] = [
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
];

describe('at first contact with texts of the update client', () => {
  answers(rows);
});
