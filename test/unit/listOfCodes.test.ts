// Tests that codes without a word beside them are no failure: they ask for their meaning.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

describe('a list of codes', () => {
  for (const [form, text] of Object.entries({
    'one a line': '0x80070005\n0x800f0922\n0x80073712\n',
    'in one line': '0x80070005, 0x800F0922; 80073712\n',
    'with their names': '0x80070005 E_ACCESSDENIED\n- 0x800f0922 (CBS_E_INSTALLERS_FAILED)\n',
  }))
    it(`proves nothing: ${form}`, () => {
      const { verdict, failures } = summarize(text);
      assert.deepEqual([verdict, failures], ['inconclusive', []]);
    });

  it('is told as a failure where words say that something failed, or where it is one code alone', () => {
    for (const text of ['The installation failed: 0x80070005, 0x800f0922\n', '0x80070005\n'])
      assert.equal(summarize(text).verdict, 'failed', text);
  });
});
