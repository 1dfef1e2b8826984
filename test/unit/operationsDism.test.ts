// Tests how DISM records become sessions: processes bound by PID, missing banners, wrong command lines, recovery.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { analyzeText, type Operation, renderMarkdown, summarizeCase } from '../../analyzer/src/index';

const record = (time: string, level: string, message: string): string =>
  `2024-05-06 ${time}, ${level.padEnd(22)}DISM   ${message}`;
const loaded = (time: string, client: number, host: number): readonly string[] => [
  record(
    time,
    'Info',
    `DISM Manager: PID=${client} TID=1 Successfully loaded the ImageSession at "C:\\Windows\\System32\\Dism" - CDISMManager::LoadRemoteImageSession`,
  ),
  record(
    time,
    'Info',
    `DISM Image Session: PID=${host} TID=2 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore`,
  ),
];
const apiBegin = (time: string, pid: number): string =>
  record(
    time,
    'Info',
    `API: PID=${pid} TID=1 DismApi.dll: <----- Starting DismApi.dll session -----> - DismInitializeInternal`,
  );
const apiEnd = (time: string, pid: number): string =>
  record(
    time,
    'Info',
    `API: PID=${pid} TID=1 DismApi.dll: <----- Ending DismApi.dll session -----> - DismShutdownInternal`,
  );
const call = (time: string, pid: number, feature: string): string =>
  record(
    time,
    'Info',
    `API: PID=${pid} TID=1 Input parameters: Session: 2, Feature: ${feature} - DismEnableFeatureInternal`,
  );
const cbsError = (time: string, host: number): string =>
  record(
    time,
    'Info',
    `DISM Package Manager: PID=${host} TID=9 Error in operation: (null) (CBS HRESULT=0x800f0954) - CCbsConUIHandler::Error`,
  );
const toolBegin = (time: string, command: string): readonly string[] => [
  record(time, 'Info', 'DISM.EXE: <----- Starting Dism.exe session ----->'),
  record(time, 'Info', `DISM.EXE: Executing command line: ${command}`),
];
const toolEnd = (time: string): string =>
  record(time, 'Info', 'DISM.EXE: <----- Ending Dism.exe session ----->');

function operationsOf(...lines: readonly string[]): readonly Operation[] {
  return analyzeText(lines.join('\n'), { strict: true }).operations;
}

it('gives a failure to the client whose host process wrote it', () => {
  const [first, second] = operationsOf(
    apiBegin('10:00:00', 100),
    apiBegin('10:00:00', 200),
    ...loaded('10:00:01', 100, 101),
    ...loaded('10:00:01', 200, 201),
    call('10:00:02', 100, 'Sample-One'),
    call('10:00:02', 200, 'Sample-Two'),
    cbsError('10:00:05', 101),
    apiEnd('10:00:06', 200),
    apiEnd('10:00:07', 100),
  );
  assert.equal(first?.outcome, 'failed');
  assert.equal(first?.result, 0x800f0954);
  assert.equal(second?.outcome, 'succeeded');
});

it('takes a session without an end banner for interrupted, not for failed', () => {
  const operations = operationsOf(
    ...toolBegin('10:00:00', 'dism /online /cleanup-image /scanhealth'),
    ...toolBegin('11:00:00', 'dism /online /get-features'),
    toolEnd('11:00:05'),
  );
  assert.deepEqual(
    operations.map((operation) => operation.outcome),
    ['interrupted', 'succeeded'],
  );
});

it('takes a failure back where the feature is installed later', () => {
  const operations = operationsOf(
    apiBegin('10:00:00', 100),
    ...loaded('10:00:01', 100, 101),
    call('10:00:02', 100, 'Sample-One'),
    cbsError('10:00:05', 101),
    apiEnd('10:00:06', 100),
    record(
      '12:00:00',
      'Info',
      'DISM Package Manager: PID=301 TID=9 Feature Sample-One with CBS state 7(CbsInstallStateInstalled) being mapped to dism state 4(DISM_INSTALL_STATE_INSTALLED) - CDISMPackageFeature::LogInstallStateMapping',
    ),
  );
  assert.equal(operations[0]?.outcome, 'failed');
  assert.equal(operations[0]?.recoveredLater, true);
});

it('keeps a failure where another feature is installed later', () => {
  const operations = operationsOf(
    apiBegin('10:00:00', 100),
    ...loaded('10:00:01', 100, 101),
    call('10:00:02', 100, 'Sample-One'),
    cbsError('10:00:05', 101),
    apiEnd('10:00:06', 100),
    record(
      '12:00:00',
      'Info',
      'DISM Package Manager: PID=301 TID=9 Feature Sample-Two with CBS state 7(CbsInstallStateInstalled) being mapped to dism state 4(DISM_INSTALL_STATE_INSTALLED) - CDISMPackageFeature::LogInstallStateMapping',
    ),
  );
  assert.equal(operations[0]?.recoveredLater, false);
});

it('tells of a command that was refused as it was written once, and not as a success', () => {
  const tool = (time: string, message: string): string => record(time, 'Info', `DISM.EXE: ${message}`);
  const session = (minute: number, command: string, ...lines: readonly string[]): readonly string[] => [
    tool(`10:0${minute}:00`, '<----- Starting Dism.exe session ----->'),
    tool(`10:0${minute}:01`, `Executing command line: dism ${command}`),
    ...lines,
    tool(`10:0${minute}:03`, 'Image session has been closed. Reboot required=no.'),
    tool(`10:0${minute}:03`, '<----- Ending Dism.exe session ----->'),
  ];
  const refused = record(
    '10:01:02',
    'Error',
    "DISM.EXE: Failed to access the image folder or image's windows folder.",
  );
  const text = [
    ...session(1, '/Image:E:\\ /Get-Drivers', refused),
    ...session(2, '/Image:D:\\mount /Add-Driver /Driver:D:\\a.inf'),
  ].join('\n');
  const analysis = analyzeText(text, { fileName: 'dism.log', strict: true });
  assert.deepEqual(
    analysis.operations.map(({ outcome }) => outcome),
    ['cancelled', 'succeeded'],
  );
  const result = summarizeCase([{ path: 'dism.log', analysis }]);
  assert.match(
    renderMarkdown(result, { language: 'en' }),
    /Some operations were refused as they were written/,
  );
  assert.match(renderMarkdown(result, { language: 'zh-cn' }), /部分操作因命令写法有误被拒绝/);
  const alone = analyzeText(session(2, '/Image:D:\\mount /Add-Driver /Driver:D:\\a.inf').join('\n'), {
    fileName: 'dism.log',
  });
  assert.match(
    renderMarkdown(summarizeCase([{ path: 'dism.log', analysis: alone }]), { language: 'en' }),
    /Every operation whose end is recorded succeeded/,
  );
});
