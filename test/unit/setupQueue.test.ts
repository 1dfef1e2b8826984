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
    assert.match(explanation.en, /No record here says that setup ended with it/);
    assert.match(explanation.zh, /没有记录说明安装程序因此结束/);
    const migration = told(gathering);
    assert.equal(migration.operation.kind, 'unknown');
    assert.doesNotMatch(migration.explanation.en + migration.explanation.zh, /upgrade stopped|升级/);
  });

  it('is one where its phase failed with it', () => {
    const { operation, explanation } = told(failed, phaseFailed);
    assert.equal(operation.kind, 'upgrade');
    assert.match(explanation.en, /setup ended with 0x800703ee/);
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
  });
});
