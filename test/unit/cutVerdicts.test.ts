// Whole logs whose verdict is not in the text: what servicing and setup reported of their work counts, until later work
// takes it back.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const cbs = (time: string, message: string, level = 'Info'): string =>
  `2024-05-06 ${time}, ${level.padEnd(22)}CBS    ${message}`;
const name = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.3';
const life = cbs('07:00:00', 'Starting TrustedInstaller initialization.');
const stop = cbs('07:40:00', 'Trusted Installer is shutting down because: SHUTDOWN_REASON_AUTOSTOP');
const begin = (id: string, time: string): string[] => [
  cbs(time, `Session: ${id} initialized by client UpdateAgentLCU, external staging directory: (null)`),
  cbs(time, `Exec: Processing started.  Client: UpdateAgentLCU, Session: ${id}, Package: ${name}`),
];
const failing = (time: string): string[] => [
  cbs(time, `Failed to stage payload for package: ${name} [HRESULT = 0x80070070 - ERROR_DISK_FULL]`, 'Error'),
  cbs(time, 'Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]', 'Error'),
  cbs(
    time,
    `WER: Generating failure report for package: ${name}, status: 0x80070070, failure source: Stage, start state: Absent, target state: Installed, client id: UpdateAgentLCU`,
  ),
];
const end = (id: string, time: string, hresult: string): string =>
  cbs(time, `Exec: Processing complete.  Session: ${id}, Package: ${name} [HRESULT = ${hresult}]`);
const full = '0x80070070 - ERROR_DISK_FULL';
const done = [...begin('31000001_2', '08:00:00'), end('31000001_2', '08:10:00', '0x00000000 - S_OK')];

function outcome(lines: readonly string[]): readonly [string, readonly (string | null)[]] {
  const { verdict, failures } = summarize(lines.join('\r\n'));
  return [verdict, failures.map(({ hresult }) => hresult)];
}

describe('a failure that servicing reported, where the end of the session is not in the log', () => {
  it('counts when the log ends right behind it', () => {
    assert.deepEqual(outcome([life, ...begin('31000001_1', '07:10:00'), ...failing('07:20:00')]), [
      'failed',
      ['0x80070070'],
    ]);
  });

  it('counts when the service ended before the session could', () => {
    const log = [life, ...begin('31000001_1', '07:10:00'), ...failing('07:20:00'), stop, life];
    assert.deepEqual(outcome(log), ['failed', ['0x80070070']]);
  });

  it('counts when the beginning of the session is not in the log either', () => {
    const log = [...failing('07:20:00'), stop, life, cbs('07:50:00', 'TiWorker starts successfully.')];
    assert.deepEqual(outcome(log), ['failed', ['0x80070070']]);
  });

  it('is one failure with the end that follows it', () => {
    const log = [...failing('07:20:00'), end('31000001_1', '07:21:00', full), stop];
    assert.deepEqual(outcome(log), ['failed', ['0x80070070']]);
  });

  it('is one failure with the end before it, as Windows 7 writes them', () => {
    const log = [life, ...begin('31000001_1', '07:10:00'), end('31000001_1', '07:20:00', full)];
    assert.deepEqual(outcome([...log, ...failing('07:20:00'), stop]), ['failed', ['0x80070070']]);
  });

  it('is another failure where the work that ended before it was another', () => {
    const log = [life, ...begin('31000001_1', '07:10:00'), end('31000001_1', '07:20:00', '0x800f0922')];
    const { failures } = summarize([...log, ...failing('07:20:00'), stop].join('\r\n'));
    assert.equal(failures.length, 2);
  });

  it('is taken back by the same package that went in later', () => {
    assert.deepEqual(outcome([...failing('07:20:00'), stop, life, ...done]), ['succeeded', []]);
  });
});

const setup = (time: string, message: string, level = 'Info'): string =>
  `2024-05-06 ${time}, ${level.padEnd(22)}MOUPG  ${message}`;
const task = setup('09:20:00', 'CDlpTask::Execute(1631): Result = 0xC1900208', 'Error');
const before = Array.from({ length: 60 }, (_, n) =>
  setup(`09:10:${String(n).padStart(2, '0')}`, 'Setup: Progress reported.'),
);

describe("the answer of setup's task, where the answer of its manager is not in the log", () => {
  it('counts when setup waits at its window', () => {
    assert.deepEqual(outcome([...before, task]), ['failed', ['0xc1900208']]);
  });

  it('is no end when setup went on behind it', () => {
    const on = setup('09:30:00', 'Setup phase change: [SetupPhasePrepare] -> [SetupPhaseInstall]');
    const [verdict] = outcome([...before, task, on]);
    assert.notEqual(verdict, 'failed');
  });
});

const rollup = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~14393.5356.1.4';
const driverStep = (time: string): string[] => [
  cbs(time, 'INSTALL index: 2, phase: 1, result 2, inf: sampleusb.inf'),
  cbs(time, 'Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]', 'Error'),
  cbs(
    time,
    'Startup: Failed while processing critical driver operations queue. A rollback transaction will be initiated [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    'Error',
  ),
];
const changed = (time: string, state: string, status: string): string =>
  cbs(
    time,
    `Reporting package change completion for package: ${rollup}, current: ${state}, original: Staged, target: Installed, status: ${status}, failure source: DOQ, failure details: "(null)", client id: WindowsUpdateAgent`,
  );
const startFails = (hour: string): string[] => [
  cbs(`${hour}:00:00`, 'Starting TrustedInstaller initialization.'),
  ...driverStep(`${hour}:01:00`),
  changed(`${hour}:02:00`, 'Staged', '0x80070002'),
  cbs(`${hour}:03:00`, 'Startup: Processing complete. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]'),
];
const other = 'Package_for_KB5000002~31bf3856ad364e35~amd64~~10.0.1.0';
const otherGoesIn = [
  cbs('08:10:00', 'Session: 31000002_1 initialized by client WindowsUpdateAgent.'),
  cbs(
    '08:10:00',
    `Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31000002_1, Package: ${other}`,
  ),
  cbs(
    '08:12:00',
    `Exec: Processing complete.  Session: 31000002_1, Package: ${other} [HRESULT = 0x00000000 - S_OK]`,
  ),
];

describe('starts at which an update was rolled back', () => {
  it('are one failure when they stopped at the same record, and it names no update that went in', () => {
    const { failures } = summarize([...startFails('07'), ...otherGoesIn, ...startFails('09')].join('\r\n'));
    assert.deepEqual(
      failures.map(({ class: id, rootCause, kbs }) => [id, rootCause?.culprit?.name, kbs]),
      [['txn.rollback.driver-operation', 'sampleusb.inf', []]],
    );
  });

  it('are taken back when every package is reported as put in place later', () => {
    const log = [
      ...startFails('07'),
      cbs('09:00:00', 'Starting TrustedInstaller initialization.'),
      changed('09:02:00', 'Installed', '0x0'),
      cbs('09:03:00', 'Startup: Processing complete. [HRESULT = 0x00000000 - S_OK]'),
    ];
    assert.deepEqual(outcome(log)[1], []);
  });
});

const sysprep = (time: string, message: string, level = 'Info'): string =>
  `2024-05-06 ${time}, ${level.padEnd(22)}SYSPRP ${message}`;
const sysprepRun = (time: string, ...rest: readonly string[]): string[] => [
  sysprep(time, '===          Beginning of a new sysprep run          ==='),
  sysprep(time, "ParseCommands:Found supported command line option 'GENERALIZE'"),
  ...rest,
];
const stopped = sysprepRun(
  '11:00:00',
  sysprep(
    '11:00:10',
    'Package Sample.App_1.2.3.0_x64__1a2b3c4d5e6f7 was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
    'Error',
  ),
  sysprep(
    '11:00:10',
    'WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2',
    'Error',
  ),
);
const wentThrough = sysprepRun(
  '12:00:00',
  sysprep('12:00:10', 'ActionPlatform::DeleteValue: Registry key does not exist; dwRet = 0x2', 'Warning'),
  sysprep(
    '12:05:00',
    'FCreateTagFile:Successfully created tag file C:\\Windows\\System32\\Sysprep\\Sysprep_succeeded.tag',
  ),
);

describe('runs of sysprep', () => {
  it('come to success with their tag file', () => {
    assert.deepEqual(outcome(wentThrough), ['succeeded', []]);
  });

  it('that went through take back what stopped the ones before', () => {
    assert.deepEqual(outcome([...stopped, ...wentThrough]), ['succeeded', []]);
  });

  it('that stop take back nothing', () => {
    assert.deepEqual(outcome([...wentThrough, ...stopped]), ['failed', ['0x80073cf2']]);
  });
});

const rollupOf = (version: string) => `Package_for_RollupFix~31bf3856ad364e35~amd64~~${version}`;
const attempt = (id: string, hour: string, package_: string, hresult: string): string[] => [
  cbs(
    `${hour}:00:00`,
    `Session: ${id} initialized by client UpdateAgentLCU, external staging directory: (null)`,
  ),
  cbs(
    `${hour}:00:00`,
    `Exec: Processing started.  Client: UpdateAgentLCU, Session: ${id}, Package: ${package_}`,
  ),
  cbs(
    `${hour}:10:00`,
    `Exec: Processing complete.  Session: ${id}, Package: ${package_} [HRESULT = ${hresult}]`,
    hresult.endsWith('S_OK') ? 'Info' : 'Error',
  ),
];
const sound = '0x00000000 - S_OK';

describe('a cumulative update that failed', () => {
  const november = attempt('31000003_1', '07', rollupOf('19041.3693.1.5'), full);

  it('is settled by a later one that went in', () => {
    const december = attempt('31000003_2', '08', rollupOf('19041.3803.1.4'), sound);
    assert.deepEqual(outcome([...november, ...december]), ['succeeded', []]);
  });

  it('is not settled by an earlier one', () => {
    const october = attempt('31000003_2', '08', rollupOf('19041.3570.1.2'), sound);
    assert.deepEqual(outcome([...november, ...october]), ['failed', ['0x80070070']]);
  });

  it('is not settled by an update of another kind', () => {
    const net = attempt(
      '31000003_2',
      '08',
      'Package_for_DotNetRollup_481~31bf3856ad364e35~amd64~~19041.9214.2.1',
      sound,
    );
    assert.deepEqual(outcome([...november, ...net]), ['failed', ['0x80070070']]);
  });

  it('is not settled by what went in before', () => {
    const december = attempt('31000003_2', '06', rollupOf('19041.3803.1.4'), sound);
    assert.deepEqual(outcome([...december, ...november]), ['failed', ['0x80070070']]);
  });
});
