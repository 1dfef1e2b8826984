// Owns short makers of the update client's, setup's and setupapi's records for the tests of rules.
import { cbsRecord } from './caseFixtures';

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (second: number): string => `09:${two(40 + Math.floor(second / 60))}:${two(second % 60)}`;

/** A record of the converted WindowsUpdate.log; `second` counts from 09:40:00. */
export const wu = (component: string, text: string, second = 0): string =>
  `2024/03/04 ${clock(second)}.1234567 4100  5200  ${component.padEnd(15)} ${text}`;

/** A record of the legacy WindowsUpdate.log (Windows 7 and 8), tabs as written. */
export const legacy = (component: string, text: string, second = 0): string =>
  ['2014-03-04', `${clock(second)}:123`, ' 980', '1a2c', component, text].join('\t');

/** A setup record. */
export const setup = (text: string, level = 'Info', component = 'SP'): string =>
  cbsRecord('2024-03-04 09:40:12', level, component, text);

export const updateId = '1F2E3D4C-5B6A-4789-9ABC-0123456789AB';
const callId = '{0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9}';

/** The end of a search of the current generation. */
export const scanEnd = (code: string, second = 5): string =>
  wu('Agent', `* END * Finding updates CallerId = UpdateOrchestrator, Id = 3, Exit code = ${code}`, second);

/** The end of a download call, with the update it was about. */
export const downloadEnd = (code: string, second = 5): readonly string[] => [
  wu(
    'DownloadManager',
    `*FAILED* [${code.slice(2).toUpperCase()}] Error occurred while downloading update ${updateId}.1; notifying dependent calls.`,
    second,
  ),
  wu(
    'Agent',
    `WU client calls back to download call ${callId} with code Call complete and error ${code}`,
    second,
  ),
];

/** The history record of an installation. */
export const history = (mapped: string, unmapped: string, second = 5): string =>
  wu(
    'Agent',
    `LogHistory called. idUpdate={${updateId}}.200, resultMapped=${mapped}, resultUnMapped=${unmapped}`,
    second,
  );

/** The legacy client's report about one update to its server. */
export const report = (
  code: string,
  status: 'Success' | 'Failure',
  what: string,
  text: string,
  second = 9,
): string =>
  legacy(
    'Report',
    [
      `REPORT EVENT: {9A8B7C6D-5E4F-4A3B-8C2D-1E0F9A8B7C6D}`,
      `2014-03-04 ${clock(second)}:123+0100`,
      '1',
      '182',
      '101',
      `{${updateId}}`,
      '200',
      code,
      'AutomaticUpdates',
      status,
      what,
      text,
    ].join('\t'),
    second,
  );

/** A section of setupapi.dev.log. */
export const deviceSection = (title: string, entries: readonly string[], exit: string): string =>
  [
    `>>>  [${title}]`,
    '>>>  Section start 2024/03/04 09:40:12.345',
    ...entries,
    '<<<  Section end 2024/03/04 09:40:13.456',
    `<<<  [Exit status: ${exit}]`,
    '',
    '',
  ].join('\r\n');
