// Samples of WindowsUpdate.log in its generations and of ReportingEvents.log, written for the tests.

const id = '1F2E3D4C-5B6A-4789-9ABC-0123456789AB';
const other = '2F2E3D4C-5B6A-4789-9ABC-0123456789AB';

const current = (component: string, text: string, second: number): string =>
  `2024/03/04 09:20:${String(second).padStart(2, '0')}.1234567 4100  5200  ${component.padEnd(15)} ${text}`;

export const currentLog = [
  current('Agent', '* START * Finding updates CallerId = UpdateOrchestrator  Id = 3', 1),
  current('Agent', 'Title = 2024-02 Sample Update (KB5000001)', 2),
  current('Agent', `UpdateId = ${id}.1`, 3),
  current(
    'Agent',
    '* END * Finding updates CallerId = UpdateOrchestrator, Id = 3, Exit code = 0x00000000',
    4,
  ),
  '',
].join('\r\n');

export const dashedLog = currentLog.replace(/^2024\/03\/04/gm, '2024-03-04');

/** What PowerShell prints for Get-DeliveryOptimizationLog. */
export const deliveryList = [
  ['4', 'Info', 'Using Group ID. Mode = 1', 'CSampleProvider::Init', '226', ''],
  [
    '2',
    'Error',
    'Failed to make Http request to https://geo.example.com/geo',
    'CSampleInfo::Refresh',
    '74',
    '-2147012889',
  ],
]
  .map(
    ([level, name, message, place, line, code]) =>
      `\nTimeCreated : 3/14/2024 9:20:36 PM\nProcessId   : 4456\nThreadId    : 5408\nLevel       : ${level}\nLevelName   : ${name}\nMessage     : ${message}\nFunction    : ${place}\nLineNumber  : ${line}\nErrorCode   : ${code}\n`,
  )
  .join('');

/** What the converter writes where it has no texts for the messages of the trace. */
export const undecodedLog = [
  `1600/12/31 16:00:00.0000000 4100  5200                  Unknown( 10): GUID=${id.toLowerCase()} (No Format Information found).`,
  `1601/01/01 08:00:00.0000000 4100  5200  Unknown         Unknown( 43): GUID=${id.toLowerCase()} (No Format Information found).`,
  `1600/12/31 16:00:00.0000000 4100  5200                  Unknown( 11): GUID=${other.toLowerCase()} (No Format Information found).`,
  '',
].join('\r\n');

const legacy = (component: string, text: string, second: number): string =>
  ['2014-03-04', `09:20:${String(second).padStart(2, '0')}:123`, ' 980', '1a2c', component, text].join('\t');

export const legacyLog = [
  legacy('Misc', '===========  Logging initialized (build: 7.6.7600.320, tz: +0100)  ===========', 1),
  legacy('Agent', '** START **  Agent: Finding updates [CallerId = AutomaticUpdates]', 2),
  legacy('Agent', '**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]', 3),
  '',
].join('\r\n');

export interface Report {
  readonly second: number;
  readonly number: number;
  /** Newer versions write the name beside the number. */
  readonly event?: string;
  readonly update?: string;
  readonly result?: string;
  readonly status?: string;
  readonly what?: string;
  readonly text: string;
}

/** A line of ReportingEvents.log. */
export function report({ second, number, event, update = id, result = '0', ...rest }: Report): string {
  const { status = 'Success', what = 'Content Install', text } = rest;
  return [
    `{11111111-2222-4333-8444-${String(second).padStart(12, '0')}}`,
    `2024-03-04 09:30:${String(second).padStart(2, '0')}:123+0800`,
    '1',
    event === undefined ? String(number) : `${number} [${event}]`,
    '101',
    `{${update}}`,
    '200',
    result,
    event === undefined ? 'AutomaticUpdates' : 'UpdateOrchestrator',
    status,
    what,
    text,
    ...(event === undefined ? [] : ['AbCdEfGhIjKlMnOp.1.1.0.0']),
  ].join('\t');
}

export const reportIds = { id, other };

export const reportingLog = [
  report({
    second: 1,
    number: 147,
    event: 'AGENT_DETECTION_FINISHED',
    update: '00000000-0000-0000-0000-000000000000',
    what: 'Software Synchronization',
    text: 'Windows Update Client successfully detected 1 updates.',
  }),
  report({
    second: 2,
    number: 181,
    event: 'AGENT_INSTALLING_STARTED',
    text: 'Installation Started: Windows successfully started the installation of the following update: 2024-02 Sample Update (KB5000001)',
  }),
  report({
    second: 3,
    number: 182,
    event: 'AGENT_INSTALLING_FAILED',
    result: '800f081f',
    status: 'Failure',
    text: 'Installation Failure: Windows failed to install the following update with error 0x800f081f: 2024-02 Sample Update (KB5000001).',
  }),
  '',
].join('\r\n');

export const oldReportingLog = [
  report({
    second: 1,
    number: 182,
    result: '80070643',
    status: 'Failure',
    text: 'Installation Failure: Windows failed to install the following update with error 0x80070643: Sample Update (KB5000002).',
  }),
  report({
    second: 2,
    number: 183,
    text: 'Installation Successful: Windows successfully installed the following update: Sample Update (KB5000002)',
  }),
  '',
].join('\r\n');
