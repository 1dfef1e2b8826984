// Tests what is told of an operation in the queue of Windows Setup: that it failed, and that the upgrade did only where a record
// says so.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const at = (time: string, level: string, message: string): string =>
  `2022-06-14 ${time}, ${level.padEnd(22)}SP     ${message}`;

const failed = at(
  '08:30:00',
  'Error',
  'Operation failed: Relocate sample data. Error: 0x800703EE[gle=0x000000b7]',
);
const gathering = at(
  '08:30:00',
  'Error',
  'Operation failed: Gather data, scope: EVERYTHING. Error: 0x00000570',
);
const phaseFailed = at(
  '08:30:01',
  'Error',
  'ExecuteOperations: Failed execution phase Pre-Finalize. Error: 0x800703EE',
);

const told = (...lines: readonly string[]) => {
  const { verdict, failures } = summarize(lines.join('\n'));
  assert.equal(verdict, 'failed');
  const [failure] = failures;
  assert.ok(failure);
  return failure;
};

describe('an operation of Windows Setup that failed', () => {
  it('is no failed upgrade where no record says that setup ended with it', () => {
    const { operation, hresult, explanation, title } = told(failed);
    assert.deepEqual(
      [operation.kind, operation.title.en, hresult],
      ['unknown', 'Setup operation', '0x800703ee'],
    );
    assert.match(title.en, /^An operation of Windows Setup failed .*Relocate sample data/);
    assert.match(explanation.en, /records read here do not show whether setup ended with it/);
    assert.match(explanation.zh, /从这些记录看不出安装程序是否因此结束/);
    const migration = told(gathering);
    assert.equal(migration.operation.kind, 'unknown');
    assert.doesNotMatch(migration.explanation.en + migration.explanation.zh, /upgrade stopped|升级/);
  });

  it('is one where its phase failed with it', () => {
    const { operation, explanation } = told(failed, phaseFailed);
    assert.equal(operation.kind, 'upgrade');
    assert.match(explanation.en, /setup ended with 0x800703ee/);
  });

  it('is one where the queue was given up without a code', () => {
    const givenUp = at(
      '08:30:01',
      'Error',
      'ExecuteOperations: Main operation execution failed[gle=0x000000b7]',
    );
    const { operation, hresult, explanation } = told(failed, givenUp);
    assert.deepEqual([operation.kind, hresult], ['upgrade', '0x800703ee']);
    assert.match(explanation.en, /setup ended with 0x800703ee/);
    assert.deepEqual(summarize(givenUp).failures, []);
  });

  it('ended setup where its manager answers with it, SetupDiag found it, or a way back follows', () => {
    const manager = (message: string) => at('08:30:02', 'Error', message).replace('SP     ', 'MOUPG  ');
    const behind = [
      manager('CDlpTask::ExecuteInstall(300): Result = 0x800703EE'),
      manager('Finalize: Remapping install error [0x800703EE] -> [0xC1900101]'),
      at('08:30:02', 'Info', 'Executing phase [Rollback]'),
      [
        '',
        'SetupDiag version: 1.6.2107.27002',
        'Matching Profile found: FindSPFatalError - A4028172-1B09-48F8-AD3B-86CDD7D55852',
        'Error: SetupDiag reports fatal SetupPlatform failure, error 0x800703EE',
        'Last Operation: Relocate sample data',
      ].join('\n'),
    ];
    for (const record of behind) {
      const { explanation } = told(failed, record);
      assert.doesNotMatch(explanation.en + explanation.zh, /do not show whether|看不出/, record);
    }
    const other = manager('CDlpTask::ExecuteInstall(300): Result = 0x80070005');
    assert.match(told(other, failed).explanation.en, /do not show whether/);
  });

  it('is told with the answer that ended setup where an earlier image refused the same driver for another reason', () => {
    const refused = (time: string, image: string, code: string) => [
      at(
        time,
        'Error',
        `CAddDriver::DoExecute: Failed to add driver package: C:\\Drivers\\sample\\alphanet.inf. hr = ${code}`,
      ),
      at(
        time,
        'Error',
        `Operation failed: Add drivers to C:\\$WINDOWS.~BT\\${image}. Error: ${code}[gle=0x000000b7]`,
      ),
    ];
    const safeOs = refused('08:29:00', 'Sources\\SafeOS\\SafeOS.Mount', '0x800F0223');
    const end = (code: string) => [
      at('08:30:05', 'Error', `ExecuteOperations: Failed execution phase Pre-Finalize. Error: ${code}`),
    ];
    const both = told(...safeOs, ...refused('08:30:00', 'NewOS', '0x800F0247'), ...end('0x800F0247'));
    assert.deepEqual([both.rootCause?.culprit?.name, both.rootCause?.code], ['alphanet.inf', '0x800f0247']);
    assert.equal(told(...safeOs, ...end('0x800F0223')).rootCause?.code, '0x800f0223');
    const unended = summarize([...safeOs, ...refused('08:30:00', 'NewOS', '0x800F0247')].join('\n')).failures;
    assert.deepEqual(
      unended.map(({ rootCause }) => [rootCause?.culprit?.name, rootCause?.code]),
      [['alphanet.inf', '0x800f0223']],
    );
  });
});
