// Reports of Windows Error Reporting on updates and upgrades, wherever one meets them: the window of a report, Reliability
// Monitor, `Report.wer`, the Application log. Each row says what an engineer would answer; the texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const report = (name: string, ...values: readonly string[]): string =>
  [
    'Fault bucket 1222364990000000000, type 5',
    `Event Name: ${name}`,
    'Response: Not available',
    'Cab Id: 0',
    '',
    'Problem signature:',
    ...values.map((value, k) => `P${k + 1}: ${value}`),
    '',
    'Attached files:',
  ].join('\n');

/** A list as Event Viewer copies it. */
const events = (...rows: readonly (readonly [source: string, id: number, message: string])[]): string =>
  [
    'Level\tDate and Time\tSource\tEvent ID\tTask Category',
    ...rows.map(
      ([source, id, message], k) =>
        `Information\t11/20/2026 10:1${k}:14 AM\t${source}\t${id}\tNone\t"${message}"`,
    ),
  ].join('\n');

const reporting = 'Windows Error Reporting';
const updateClient = 'Microsoft-Windows-WindowsUpdateClient';

const signature = (name: string, ...values: readonly string[]): string =>
  `Fault bucket 1234567890, type 5 Event Name: ${name} Response: Not available Cab Id: 0 Problem signature: ${values
    .map((value, k) => `P${k + 1}: ${value}`)
    .join(' ')}`;

const guid = '0a1b2c3d-0000-1111-2222-333344445555';
const ofUpdate = (code: string, scenario = 'Install'): string =>
  signature(
    'WindowsUpdateFailure3',
    '10.0.19041.3636',
    code,
    guid,
    scenario,
    '200',
    '0',
    code,
    'UpdateOrchestrator',
  );

/** The file that keeps a report, with what stands between its name and its signature. */
const wer = (name: string, ...values: readonly (readonly [name: string, value: string])[]): string =>
  [
    'Version=1',
    `EventType=${name}`,
    'EventTime=133445672330000000',
    'ReportType=1',
    'Consent=1',
    'UploadTime=133445672330000000',
    'ReportStatus=268435456',
    `ReportIdentifier=${guid}`,
    'Wow64Host=34404',
    'NsAppName=Sample',
    'OriginalFilename=sample.exe',
    'Response.BucketId=0123456789abcdef',
    'Response.BucketTable=5',
    'Response.type=4',
    ...values.flatMap(([key, value], k) => [`Sig[${k}].Name=${key}`, `Sig[${k}].Value=${value}`]),
    'FriendlyEventName=Sample',
  ].join('\r\n');

const rows: readonly Asked[] = [
  {
    name: 'a report of an app that could not be put on the drive chosen for apps',
    log: report('AppxDeploymentFailureBlue', '80073D13', '5', '0', 'NONE', '10.0.18362.1'),
    class: 'unclassified',
    hresult: '0x80073d13',
  },
  {
    name: 'a report of the update client',
    log: report('WindowsUpdateFailure3', '10.0.19041.1', '80070070', '{0a1b}', 'Install', '101'),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  { name: 'a report of something else', log: report('AppHangB1', 'sample.exe', '80070070', '5b1c') },
  {
    name: 'Reliability Monitor’s view of a failed update, which names its values',
    log: [
      'Source\nWindows Update\n\nSummary\nInstallation failure\n\nProblem signature',
      'Problem Event Name:\tWindowsUpdateFailure3',
      'ClientVersion:\t10.0.19041.1',
      'Win32HResult:\t80070070',
      `UpdateId:\t${guid}`,
      'Scenario:\tInstall',
    ].join('\n'),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'the file of a report on a failed update',
    log: wer(
      'WindowsUpdateFailure3',
      ['ClientVersion', '10.0.19041.1'],
      ['Win32HResult', '80070070'],
      ['Scenario', 'Install'],
    ),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'the file of a report on an upgrade',
    log: wer('WinSetupDiag01', ['UpgradeFailureCode', '0xC1900101-0x40017'], ['Phase', 'SECOND_BOOT']),
    class: 'drv.upgrade-rollback',
    says: /0x40017/,
  },
  {
    name: 'the file of a report on something else',
    log: wer('AppHangB1', ['Application Name', 'sample.exe'], ['Hang Signature', '80070070']),
  },
  {
    name: 'a failed stage of servicing',
    log: report(
      'WindowsServicingFailureInfo',
      '10.0.19041.3636:1',
      'CbsExecuteStateInstallDriverUpdates',
      '800f0922',
    ),
    class: 'txn.rollback.advanced-installer',
    hresult: '0x800f0922',
  },
  {
    name: 'a failed stage of servicing whose code has its prefix',
    log: report('WindowsServicingFailureInfo', '10.0.19041.3636:1', 'CbsExecuteStateStage', '0x80070070'),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'the Application log with such a report',
    log: events([
      reporting,
      1001,
      signature('WindowsServicingFailureInfo', '10.0.19041.3636:1', 'CbsExecuteStateStage', '0x80070070'),
    ]),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'the Application log with the report of a failed update',
    log: events([reporting, 1001, ofUpdate('80070070')]),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'the Application log with the report of a package',
    log: events([
      reporting,
      1001,
      signature(
        'CbsPackageServicingFailure2',
        '10.0.19041.3636',
        'Package_for_RollupFix',
        '19041.4522.1.10',
        'amd64',
        'unknown',
        '80070070',
      ),
    ]),
    class: 'env.disk-full',
    culprit: 'Package_for_RollupFix',
  },
  {
    name: 'reports of a scan and of an app in use',
    log: events([reporting, 1001, ofUpdate('80072ee2', 'Scan')], [reporting, 1001, ofUpdate('80073d02')]),
  },
  {
    name: 'a report beside the events of the update client, which tell that the update was installed later',
    log: events(
      [
        updateClient,
        20,
        'Installation Failure: Windows failed to install the following update with error 0x80070070: Sample (KB5000001).',
      ],
      [reporting, 1001, ofUpdate('80070070')],
      [
        updateClient,
        19,
        'Installation Successful: Windows successfully installed the following update: Sample (KB5000001)',
      ],
    ),
  },
  {
    name: 'an upgrade’s code and place as people write them: a comma, no space',
    log: 'Hello, my upgrade ended with 0xC1900101, 0x30018 twice.\nBefore that it was 0xC1900101-0x30018.',
    class: 'drv.upgrade-rollback',
    says: /0x30018/,
  },
  {
    name: 'an answer with the flags of the call behind it is no place of an upgrade',
    log: String.raw`RegOpenKeyEx HKLM\Software\Sample failed: 0x80070005, 0x20019`,
    class: 'env.access-denied',
    silent: /[Uu]pgrade/,
  },
];

describe('a report of a failed update is read where Windows shows or keeps it', () => {
  answers(rows);
});
