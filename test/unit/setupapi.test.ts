// Tests setupapi logs: sections with their times and outcomes, entries with their marks, what counts as a failure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';
import { setupapiDevLog, setupapiOfflineLog, setupapiVistaLog } from '../support/samples/setupapi';

const summarize = (text: string) =>
  summarizeCase([{ path: 'setupapi.dev.log', analysis: analyzeText(text, { strict: true }) }]);

/** One section of an import. */
function section(status: string, time: string, ...entries: readonly string[]): string {
  return [
    '>>>  [Setup Import Driver Package - C:\\Drivers\\sample.inf]',
    `>>>  Section start 2024/03/04 ${time}.100`,
    ...entries,
    `<<<  Section end 2024/03/04 ${time}.900`,
    `<<<  [Exit status: ${status}]`,
    '',
  ].join('\r\n');
}

describe('setupapi logs', () => {
  it('take a driver that a program hands over before its device is plugged in for no failure', () => {
    const asked = (title: string) =>
      summarize(
        section('FAILURE(0xe000020b)', '10:00:01', '     ndv: INF path: C:\\Drivers\\sample.inf').replace(
          'Setup Import Driver Package - C:\\Drivers\\sample.inf',
          title,
        ),
      ).failures.length;
    assert.equal(asked('Device Install (UpdateDriverForPlugAndPlayDevices) - USB\\VID_0001&PID_0002'), 0);
    assert.equal(asked('Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0001'), 1);
  });

  it('begin a record with each section line and each entry, with level and category', () => {
    const { records, continuationLines, unparsedLines, firstTime, lastTime, osBuild } =
      analyzeText(setupapiDevLog);
    assert.equal(records.count, 27);
    assert.equal(unparsedLines, 0);
    assert.equal(continuationLines, setupapiDevLog.split('\r\n').length - 1 - 27);
    assert.equal(firstTime, '2024-03-04T08:00:01.500');
    assert.equal(lastTime, '2024-03-05T11:00:01.500');
    assert.equal(osBuild, '10.0.19045');
    const levels = [...records.level].map((level) => records.levels[level]);
    assert.equal(levels.filter((level) => level === 'error').length, 2);
    assert.equal(levels.filter((level) => level === 'warning').length, 2);
    for (const category of ['dvi', 'inf', 'sto', 'sig', 'cmd', 'ndv'])
      assert.ok(records.components.includes(category), category);
  });

  it('make each section an operation with its subject, times and outcome', () => {
    const operations = analyzeText(setupapiDevLog).operations.filter(({ kind }) => kind === 'device-install');
    assert.deepEqual(
      operations.map(({ target, outcome, startTime, endTime, purpose }) => ({
        target,
        outcome,
        startTime,
        endTime,
        purpose,
      })),
      [
        {
          target: 'USB\\VID_0001&PID_0002\\SAMPLE1',
          outcome: 'succeeded',
          startTime: '2024-03-04T09:00:01.100',
          endTime: '2024-03-04T09:00:02.100',
          purpose: 'install',
        },
        {
          target: 'C:\\Drivers\\sample.inf',
          outcome: 'failed',
          startTime: '2024-03-04T10:00:01.100',
          endTime: '2024-03-04T10:00:03.100',
          purpose: 'install',
        },
        {
          target: 'PCI\\VEN_0001&DEV_0002\\1',
          outcome: 'interrupted',
          startTime: '2024-03-05T10:00:01.100',
          endTime: '2024-03-05T10:00:01.100',
          purpose: 'install',
        },
      ],
    );
  });

  it('name the package that was refused, with section and exit status', () => {
    const { failures, verdict, attempts } = summarize(setupapiDevLog);
    assert.equal(verdict, 'failed');
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.class, 'drv.signature');
    assert.equal(failures[0]?.hresult, '0xe0000247');
    assert.equal(failures[0]?.rootCause?.culprit?.name, 'C:\\Drivers\\sample.inf');
    assert.equal(failures[0]?.operation.start, '2024-03-04T10:00:01.100');
    assert.equal(attempts.length, 1);
  });

  it('hold no failure where a section ends with success, whatever its entries say', () => {
    const text = section(
      'SUCCESS',
      '10:00:01',
      '!!!  dvi: Sample call failed. Error = 0xE0000203',
      '!    inf: Sample (0x800b0109)',
    );
    assert.deepEqual(summarize(text).failures, []);
    assert.equal(summarize(text).verdict, 'succeeded');
  });

  it('take a failure back when the same package is imported later', () => {
    const failed = section(
      'FAILURE(0x800f024b)',
      '10:00:01',
      '!!!  sto: Failed to import. Error = 0x800F024B',
    );
    assert.equal(summarize(failed).verdict, 'failed');
    const both = summarize(failed + section('SUCCESS', '11:00:01', '     sto: Imported.'));
    assert.deepEqual(both.failures, []);
    assert.equal(summarize(section('SUCCESS', '09:00:01', '     sto: Imported.') + failed).verdict, 'failed');
  });

  it('do not take routine answers for failures', () => {
    for (const status of ['FAILURE(0xe0000203)', 'FAILURE(0x00000103)', 'FAILURE(0x00000bc2)'])
      assert.deepEqual(summarize(section(status, '10:00:01', '     dvi: Sample.')).failures, [], status);
  });

  it('are read in the form of Windows Vista and of an image that is prepared', () => {
    const [vista] = analyzeText(setupapiVistaLog).operations;
    assert.equal(vista?.outcome, 'succeeded');
    assert.equal(vista?.startTime, '2008-02-13T22:06:20.000');
    const offline = analyzeText(setupapiOfflineLog);
    assert.equal(offline.osBuild, '10.0.22621');
    assert.equal(offline.operations[0]?.outcome, 'succeeded');
  });

  it('name what error entries say that were cut out without their section', () => {
    const { failures } = summarize(
      '!!!  sto: Failed to import driver package. Error = 0x800F0247\n!    inf: Sample. Code = 1205\n',
    );
    assert.equal(failures[0]?.class, 'drv.install-failed');
    assert.equal(failures[0]?.rootCause?.code, '0x800f0247');
    assert.equal(failures[0]?.confidence, 'medium');
    assert.deepEqual(summarize('!!!  dvi: Sample. Error = 0xE0000228\n').failures, []);
  });

  const asked = (inf: string, ...entries: readonly string[]): string =>
    [
      '>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - Root\\Sample]',
      '>>>  Section start 2024/03/04 10:00:00.100',
      inf,
      '     ndv: {Update Device Driver - ROOT\\SAMPLE\\0001}',
      ...entries,
      '     ndv: {Update Device Driver - exit(00000103)}',
      '!!!  ndv: No devices were updated.',
      '<<<  Section end 2024/03/04 10:00:00.900',
      '<<<  [Exit status: FAILURE(0x00000103)]',
      '',
    ].join('\r\n');
  const byName = '     ndv: INF path: C:\\Drivers\\sample.inf';
  const unfit = '!    dvi:           Error 0xe0000228: There are no compatible drivers for this device.';

  it('blame an INF that was asked for by its name and does not list the device', () => {
    const inWords = '!    ndv:      No matching drivers found in single INF';
    for (const [entry, code] of [
      [unfit, '0xe0000228'],
      [inWords, null],
    ] as const) {
      const { failures } = summarize(asked(byName, entry));
      assert.equal(failures.length, 1);
      assert.equal(failures[0]?.class, 'drv.install-failed');
      assert.equal(failures[0]?.rootCause?.code, code);
      assert.equal(failures[0]?.rootCause?.culprit?.name, 'C:\\Drivers\\sample.inf');
      assert.match(failures[0]?.title.en ?? '', /does not list the device/);
    }
  });

  it('find nothing wrong where the driver in place is as good, or where Windows itself searches', () => {
    assert.deepEqual(summarize(asked(byName)).failures, []);
    const own = asked('     ndv: Retrieving device info...', unfit);
    const title = '(Hardware initiated)';
    const searched = own.replace('(UpdateDriverForPlugAndPlayDevices)', title);
    assert.deepEqual(summarize(searched).failures, []);
  });

  it('word a refusal by policy and a removal as such, with steps of their own', () => {
    const one = (title: string, status: string): string =>
      section(status, '10:00:00').replace('Setup Import Driver Package - C:\\Drivers\\sample.inf', title);
    const [blocked] = summarize(one('Device Install - USB\\VID_0001\\5', 'FAILURE(0xe0000248)')).failures;
    assert.match(blocked?.title.en ?? '', /policy forbids the installation of USB\\VID_0001\\5/);
    assert.doesNotMatch(blocked?.explanation.en ?? '', /fault lies with/);
    assert.match(blocked?.nextSteps[0]?.text.en ?? '', /Device Installation Restrictions/);
    const [other] = summarize(one('Device Install - USB\\VID_0001\\5', 'FAILURE(0x00000490)')).failures;
    assert.ok(other?.nextSteps.every(({ text }) => !/Collect.*setupapi\.dev\.log/.test(text.en)));
    assert.deepEqual(other?.notProved, []);
    const [removal] = summarize(one('SetupUninstallOEMInf - oem9.inf', 'FAILURE(0xe0000242)')).failures;
    assert.match(removal?.title.en ?? '', /oem9\.inf could not be removed/);
    assert.equal(removal?.class, 'drv.install-failed');
    assert.match(removal?.operation?.title.en ?? '', /Removal/);
  });

  it('keep quiet about upkeep, and do not call every step an installation', () => {
    const upkeep = section('FAILURE(0x00000490)', '10:00:00').replace(
      'Setup Import Driver Package - C:\\Drivers\\sample.inf',
      'Device and Driver Disk Cleanup Handler',
    );
    assert.deepEqual(summarize(upkeep).failures, []);
    const step = section('FAILURE(0x00000002)', '10:00:00').replace(
      'Setup Import Driver Package',
      'SetupOpenInfFile',
    );
    const [failure] = summarize(step).failures;
    assert.match(failure?.title.en ?? '', /step on C:\\Drivers\\sample\.inf/);
    assert.match(failure?.explanation.en ?? '', /installs no driver/);
  });

  it('name the INF that the title names, not the copy in a temporary folder', () => {
    const copy = '     sig: FilePath = C:\\Windows\\System32\\DriverStore\\Temp\\{1}\\sample.inf';
    const { failures } = summarize(section('FAILURE(0x00000490)', '10:00:00', copy));
    assert.equal(failures[0]?.rootCause?.culprit?.name, 'C:\\Drivers\\sample.inf');
  });
});
