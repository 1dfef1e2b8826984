// A program that counts its tries says of the one that failed that another follows.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const agent = (message: string): string =>
  `<![LOG[${message}]LOG]!><time="08:00:01.1234567" date="3-5-2024" component="SampleAgent" context="" type="3" thread="5" file="">`;
const failed = (counted: string): string => agent(`Failed to get the token. ${counted}, 0x80190190`);

describe('a try that failed in a program’s own log', () => {
  it('is no failure where another one follows', () => {
    const { failures } = summarize([failed('Retry 1 of 3'), agent('Got the token')].join('\n'));
    assert.deepEqual(failures, []);
  });

  it('is told where it is the last one', () => {
    const [failure] = summarize([agent('Asking'), failed('Attempt 3 of 3')].join('\n')).failures;
    assert.equal(failure?.hresult, '0x80190190');
  });
});
