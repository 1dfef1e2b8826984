// A program that counts its tries says of the one that failed that another follows.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const agent = (message: string): string =>
  `<![LOG[${message}]LOG]!><time="08:00:01.1234567" date="3-5-2024" component="SampleAgent" context="" type="3" thread="5" file="">`;
const failed = (counted: string): string => agent(`Failed to get the token. ${counted}, 0x80190190`);

describe('a try that failed in a program’s own log', () => {
  it('is no failure where the next one is told', () => {
    const other = failed('Retry 2 of 3').replace('0x80190190', '0x80190191');
    const { failures } = summarize([failed('Retry 1 of 3'), other].join('\n'));
    assert.deepEqual(
      failures.map(({ hresult }) => hresult),
      ['0x80190191'],
    );
  });

  it('is one where the text ends behind it or its program gives up', () => {
    const fatal = agent('Error is fatal, no more attempts are made');
    for (const text of [
      'Deploy: Attempt 1 of 3 to install KB5000001 failed, 0x80070643',
      '[10:05:01] Attempt 1 of 3 failed: 0x80070643. The error is not retryable, giving up.',
      [agent('Attempt 2 of 3: installation failed, 0x80070643'), fatal].join('\n'),
      agent('Try 1 of 2 - installing update 3 of 12 failed with 0x80070643'),
    ])
      assert.equal(summarize(text).failures[0]?.hresult, '0x80070643', text);
  });

  it('is one where the next try is of other work', () => {
    const text = [1, 2]
      .map((n) => `Attempt ${n} of 3 to install KB500000${n} failed, 0x8007064${n}`)
      .join('\n');
    assert.ok(summarize(text).failures.some(({ hresult }) => hresult === '0x80070641'));
  });

  it('is told where it is the last one', () => {
    const [failure] = summarize([agent('Asking'), failed('Attempt 3 of 3')].join('\n')).failures;
    assert.equal(failure?.hresult, '0x80190190');
  });
});
