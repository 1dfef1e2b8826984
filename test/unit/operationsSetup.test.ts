// Tests how setup records become runs: retries, hand-overs, scans, attempts after a failure, Sysprep attempts.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { analyzeText, type Operation, renderMarkdown, summarizeCase } from '../../analyzer/src/index';

const record = (time: string, level: string, component: string, message: string): string =>
  `2024-05-06 ${time}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;
const begin = (time: string): string =>
  record(time, 'Info', 'MOUPG', '**************** SetupHost Logging Begin ****************');
const apply = (drive: string): string =>
  `Apply WIM file ${drive}:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 1 to ${drive}:\\$WINDOWS.~BT\\NewOS`;
const failed = (time: string, drive: string): string =>
  record(time, 'Error', 'SP', `Operation failed: ${apply(drive)}. Error: 0x80070570[gle=0x000000b7]`);
const retry = (time: string): string =>
  record(time, 'Info', 'SP', "Operation can retry, we'll attempt to revert its execution.");
const executed = (time: string, code: string): string =>
  record(time, 'Error', 'MOUPG', `CSetupHost::Execute(412): Result = ${code}`);

function setupOf(...lines: readonly string[]): readonly Operation[] {
  return analyzeText(lines.join('\n'), { strict: true }).operations.filter(({ kind }) =>
    kind.startsWith('setup'),
  );
}

it('counts an operation that fails in two phases under two drive letters once', () => {
  const operations = setupOf(
    begin('09:00:00'),
    failed('10:00:00', 'C'),
    retry('10:00:01'),
    failed('11:00:00', 'D'),
    record('11:00:01', 'Error', 'SP', 'Operations cannot be sorted. This is a fatal failure.'),
    record('11:00:01', 'Error', 'SP', 'ExecuteOperations: Failed execution phase Safe OS. Error: 0x8007000D'),
  );
  assert.equal(operations.filter(({ kind }) => kind === 'setup-operation').length, 1);
  assert.equal(operations.filter(({ kind, outcome }) => kind === 'setup' && outcome === 'failed').length, 1);
  assert.equal(operations.find(({ kind }) => kind === 'setup')?.result, 0x8007000d);
});

it('leaves an operation open that was put off and never came to a verdict', () => {
  const operations = setupOf(begin('09:00:00'), failed('10:00:00', 'C'), retry('10:00:01'));
  assert.ok(operations.every(({ outcome }) => outcome !== 'failed'));
});

it('takes a later success of the same operation for a recovery', () => {
  const operations = setupOf(
    begin('09:00:00'),
    failed('10:00:00', 'C'),
    retry('10:00:01'),
    record('11:00:00', 'Info', 'SP', `Operation completed successfully: ${apply('D')}`),
  );
  assert.equal(operations.find(({ kind }) => kind === 'setup-operation')?.recoveredLater, true);
});

it('does not take the hand-over of setup to itself for a failure', () => {
  const operations = setupOf(begin('09:00:00'), executed('10:00:00', '0x800705BB'));
  assert.ok(operations.every(({ outcome }) => outcome !== 'failed'));
});

it('keeps the code that the caller was told over the code of the platform', () => {
  const [run] = setupOf(
    begin('09:00:00'),
    executed('10:00:00', '0x8007042B'),
    record('10:00:01', 'Info', 'MOUPG', 'SetupHost: Reporting error event -> [0xC1900101, 0x2000D]'),
  );
  assert.equal(run?.outcome, 'failed');
  assert.equal(run?.result, 0x8007042b);
});

it('opens a new run where setup works again after a failed one', () => {
  const runs = setupOf(
    begin('09:00:00'),
    executed('10:00:00', '0x80070490'),
    begin('12:00:00'),
    record('12:00:05', 'Info', 'SP', 'Executing operation: Prepare rollback'),
    executed('13:00:00', '0x80070005'),
  ).filter(({ kind }) => kind === 'setup');
  assert.deepEqual(
    runs.map(({ result }) => result),
    [0x80070490, 0x80070005],
  );
});

const beganInPe = [
  record('09:00:00', 'Info', 'IBS', 'InstallWindows:Install Path = X:\\Sources'),
  record('09:00:00', 'Info', 'IBS', 'InstallWindows:Starting a new install from WinPE'),
];

function reportOf(language: 'en' | 'zh-cn', ...lines: readonly string[]): string {
  const analysis = analyzeText(lines.join('\n'), { fileName: 'setupact.log', strict: true });
  return renderMarkdown(summarizeCase([{ path: 'setupact.log', analysis }]), { language });
}

it('calls a new installation of Windows no upgrade where it fails', () => {
  const denied = failed('09:10:00', 'C').replace('0x80070570', '0x80070005');
  const lines = [denied, executed('09:10:01', '0x80070005')];
  const broken = reportOf('en', ...beganInPe, ...lines);
  assert.match(broken, /^# Installation failed: /);
  assert.match(broken, /Run the installation of Windows again/);
  assert.doesNotMatch(broken, /upgrade/i);
  assert.match(reportOf('en', begin('09:00:00'), ...lines), /^# Upgrade failed: /);
});

it('names a new installation and a start of the computer, and lists tries in the order in which they ended', () => {
  const lines = [
    ...beganInPe,
    record('09:05:00', 'Info', 'CBS', 'Startup: Processing advanced operation queue, startupPhase: 0'),
    record('09:05:02', 'Info', 'CBS', 'Startup: Processing complete.'),
    record('09:20:00', 'Info', 'IBS', 'InstallWindows:First boot phase of setup done'),
  ];
  const rowsIn = (report: string): unknown =>
    [...report.matchAll(/^\| 2024\S* (\S+) \| ([^|]*?) \|/gm)].map(([, time, work]) => [time, work]);
  assert.deepEqual(rowsIn(reportOf('en', ...lines)), [
    ['09:05:02', 'Processing around the restart'],
    ['09:20:00', 'Installation of Windows'],
  ]);
  assert.deepEqual(rowsIn(reportOf('zh-cn', ...lines)), [
    ['09:05:02', '重新启动前后的处理'],
    ['09:20:00', '安装 Windows'],
  ]);
});
