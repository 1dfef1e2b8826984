// Tests what the logs of an upgrade that was rolled back say together: those of setup before and after the restart, its
// list of errors and the update client.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseOf } from '../support/checkRule';

const setupRun = [
  '2024-02-01 10:00:00, Info                  MOUPG  SetupHost Logging Begin',
  '2024-02-01 10:10:00, Info                  SP     Executing operation: Install drivers from folder C:\\$WINDOWS.~BT\\Drivers\\Critical',
  '2024-02-01 10:15:00, Error                 SP     Operation failed: Install drivers from folder C:\\$WINDOWS.~BT\\Drivers\\Critical. Error: 0x80070002[gle=0x000000b7]',
  '2024-02-01 10:15:00, Error                 SP     Main operation execution failed. Error: 0x80070002[gle=0x000000b7]',
  '2024-02-01 10:15:00, Info                  SP     Execution phase [Safe OS] exiting with HRESULT [0x80070002]',
  '',
];
const rollback = [
  '2024-02-01 10:31:00, Info                  SP     Initiating rollback/uninstall, phase = 2',
  '2024-02-01 10:31:00, Info                  SP     Current phase string : Safe OS,Start',
  '2024-02-01 10:31:00, Info                  SP     No crash detected.',
  '2024-02-01 11:40:00, Info                  MOUPG  SetupHost: Reporting post reboot event -> [0x80070002, 0x20007]',
  '',
].join('\r\n');
const client = [
  '2024/02/01 11:45:00.1234567 4100  5200  Handler         Install complete for update ID: 1F2E3D4C-5B6A-4789-9ABC-0123456789AB.1 Return code is 0x80070002. Requires Reboot:No',
  '',
].join('\r\n');

describe('an upgrade that was rolled back', () => {
  const errors = setupRun.filter((line) => /, Error/.test(line) || line === '').join('\r\n');
  const logs = {
    'Panther/setupact.log': setupRun.join('\r\n'),
    'Panther/setuperr.log': errors,
    'Rollback/setupact.log': rollback,
    'WindowsUpdate.log': client,
  };

  it('is one failure with the answer of the rollback, and nothing of it is told again', () => {
    const { failures, findings } = caseOf(logs);
    assert.deepEqual(
      failures.map(({ rootCause }) => rootCause?.source),
      [0],
    );
    assert.deepEqual(findings, []);
    assert.ok(failures[0]?.evidence.some(({ source }) => source === 2));
    assert.ok(failures[0]?.evidence.some(({ source }) => source === 3));
    assert.equal(caseOf(logs).attempts.length, 1);
  });

  it('is another one where the rollback had another reason', () => {
    const other = { ...logs, 'Rollback/setupact.log': rollback.replace('0x80070002', '0x8007000D') };
    assert.ok(caseOf(other).failures.length > 1);
  });

  it('asks for the log of setup where only the update client or the list of errors is there', () => {
    const feature = client.replace('0x80070002', '0xC1900101');
    const noise =
      '2024-02-01 10:00:00, Error                 SP     IOCTL_STORAGE_QUERY_PROPERTY failed: 0x1[gle=0x00000001]\r\n';
    const { missingLogs } = caseOf({ 'WindowsUpdate.log': feature, 'Panther/setuperr.log': noise });
    assert.deepEqual(missingLogs, [String.raw`C:\$WINDOWS.~BT\Sources\Panther\setupact.log`]);
  });
});
