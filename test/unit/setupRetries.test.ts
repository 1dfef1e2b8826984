// Tests what becomes of operations of Windows Setup that are put off and run again, and of a rollback's own log.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { setup } from '../support/updateLines';

const operation = 'Apply WIM file D:\\Sources\\sample.wim, index 1';
const begin = (phase: string): readonly string[] => [
  setup(`OPERATIONTRACK ExecuteOperations: Start execution phase ${phase}`),
  setup(`Executing operation: ${operation}`),
];
const failing = [
  setup('SPWIMCallback: Error in apply of C:\\$WINDOWS.~BT\\NewOS\\Windows\\sample.dll. GLE [1392]', 'Error'),
  setup(
    'CApplyWIM: Failure while applying image 1 for D:\\Sources\\sample.wim. Error 0x80070570[gle=0x00000570]',
    'Error',
  ),
  setup(`Operation failed: ${operation}. Error: 0x80070570[gle=0x000000b7]`, 'Error'),
];
const retry = setup("Operation can retry, we'll attempt to revert its execution.");
const log = (...records: readonly string[]): string =>
  [setup('SetupHost Logging Begin', 'Info', 'MOUPG'), ...records, ''].join('\r\n');

describe('an operation of setup', () => {
  it('that failed, was put off and succeeded later is no failure', () => {
    const { verdict, failures, findings } = summarize(
      log(
        ...begin('Downlevel'),
        ...failing,
        retry,
        ...begin('Pre-Finalize'),
        setup(`Operation completed successfully: ${operation}`),
        setup('Execution phase [Pre-Finalize] exiting with HRESULT [0x00000000]'),
      ),
    );
    assert.deepEqual(failures, []);
    assert.notEqual(verdict, 'failed');
    assert.ok(findings.every(({ severity }) => severity === 'information'));
  });

  it('that failed each time is one failure, told with the inner code and what the caller got', () => {
    const { failures } = summarize(
      log(
        ...begin('Downlevel'),
        ...failing,
        retry,
        ...begin('Pre-Finalize'),
        ...failing,
        setup('Operation execution failed: 12. hr = 0x80070570[gle=0x000000b7]', 'Error'),
        setup('Main operation execution failed. Error: 0x8007000D[gle=0x000000b7]', 'Error'),
        setup('Execution phase [Pre-Finalize] exiting with HRESULT [0x8007000D]'),
      ),
    );
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.class, 'up.wim.apply-or-mount');
    assert.equal(failures[0]?.hresult, '0x8007000d');
    assert.equal(failures[0]?.rootCause?.code, '0x80070570');
    assert.match(failures[0]?.rootCause?.culprit?.name ?? '', /sample\.dll$/);
  });

  it('of a rollback is named by its number, with the result that is spelled in decimal too', () => {
    const { failures } = summarize(
      log(
        setup('Initiating rollback/uninstall, phase = 3'),
        setup('Current phase string : Safe OS,Start'),
        setup('Current op string : 12,end'),
        setup('Current result string: 2147942413'),
        setup('No crash detected.'),
        setup('SetupHost: Reporting post reboot event -> [0x8007000D, 0x2000C]', 'Info', 'MOUPG'),
      ),
    );
    assert.equal(failures[0]?.class, 'up.rollback.generic');
    assert.equal(failures[0]?.hresult, '0x8007000d');
    assert.match(failures[0]?.title.en ?? '', /SAFE_OS.*APPLY_IMAGE/);
  });
});

const phase = (name: string): string =>
  setup(`OPERATIONTRACK ExecuteOperations: Start execution phase ${name}`);
const phaseDone = (name: string): string =>
  setup(`ExecuteOperations: Successfully processed execution phase ${name}`);
const addFailed = setup(
  'Operation failed: Add [1] package C:\\Sample\\Sample.cab to C:\\Sample. Error: 0x800F081E[gle=0x00000002]',
  'Error',
);
const phaseFailed = (name: string): string =>
  setup(`ExecuteOperations: Failed execution phase ${name}. Error: 0x800F081E`, 'Error');
const report = (code: string, extend: string): string =>
  setup(`SetupHost: Reporting error event -> [${code}, ${extend}]`, 'Info', 'MOUPG');

describe('a phase of setup', () => {
  it('that failed and was run again is overcome', () => {
    const again = log(
      phase('Downlevel'),
      addFailed,
      phaseFailed('Downlevel'),
      phase('Downlevel'),
      phaseDone('Downlevel'),
    );
    const { verdict, failures, findings } = summarize(again);
    assert.deepEqual(failures, []);
    assert.equal(verdict, 'no-failure');
    assert.ok(findings.every(({ severity }) => severity === 'information'));
  });

  it('that failed is no answer where the whole setup came to its end', () => {
    const ends = [
      [report('0x0', '0x0')],
      [
        setup('ImageExit: Initializing SetupResult: [0x0]', 'Info', 'MOUPG'),
        setup('ImageExit: Initializing Extended: [0x0]', 'Info', 'MOUPG'),
      ],
      [setup('Setup has completed phase 4 at 2024-03-04 09:50:00', 'Info', 'IBS')],
    ];
    const failed = [
      phase('Downlevel'),
      phaseFailed('Downlevel'),
      setup('SetupHost: Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError]', 'Error', 'MOUPG'),
      setup('SetupHost: Setup phase change: [SetupPhaseUnpack] -> [SetupPhaseInstall]', 'Info', 'MOUPG'),
    ];
    for (const end of ends) assert.equal(summarize(log(...failed, ...end)).verdict, 'succeeded');
  });

  it('that failed stays failed where only the way back came out well, or setup reports the failure', () => {
    const rest = [
      [phase('Rollback'), phaseDone('Rollback')],
      [setup('Initiating rollback/uninstall, phase = 2'), phase('Downlevel'), phaseDone('Downlevel')],
      [report('0x800F081E', '0x30003'), report('0x0', '0x0')],
    ];
    for (const records of rest) {
      const { verdict, failures } = summarize(
        log(phaseDone('Downlevel'), phase('Safe OS'), addFailed, phaseFailed('Safe OS'), ...records),
      );
      assert.equal(verdict, 'failed');
      assert.equal(failures[0]?.class, 'up.setup.dism-package');
    }
  });
});
