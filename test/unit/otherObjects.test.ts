// Tests that an attempt is not told to have failed at what an earlier one failed at, where its own records name another thing
// in the same words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseOf } from '../support/checkRule';

const told = '[HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]';
const session = (day: number, driver: string): string => {
  const name = `3110000${day}_400000000`;
  return [
    `Session: ${name} initialized by client UpdateAgentLCU.`,
    `Failed to find Driver INF(s) for component: amd64_${driver}.inf_31bf3856ad364e35_10.0.17763.4252_none_0011223344556677 ${told}`,
    `Doqe: Failed installing driver updates ${told}`,
    `Exec: Processing complete.  Session: ${name}, Package: Package_for_KB5099950~31bf3856ad364e35~amd64~~10.0.1.2 ${told}`,
    `Session: ${name} finalized. Reboot required: no ${told}`,
  ]
    .map((text, k) => `2024-03-0${day} 08:00:0${k}, Info                  CBS    ${text}\r\n`)
    .join('');
};

const culprits = (...drivers: readonly string[]): readonly (string | undefined)[] =>
  caseOf({ 'CBS.log': drivers.map((driver, k) => session(k + 1, driver)).join('') })
    .failures.map(({ rootCause }) => rootCause?.culprit?.name)
    .sort();

describe('sessions in which drivers fail', () => {
  it('are each told with the driver that their own records name', () => {
    assert.deepEqual(culprits('sample1', 'sample2'), ['sample1.inf', 'sample2.inf']);
  });

  it('are told together where it is the same driver', () => {
    assert.deepEqual(culprits('sample1', 'sample1'), ['sample1.inf']);
  });
});
