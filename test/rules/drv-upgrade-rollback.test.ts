// Tests drv.upgrade-rollback: a crash in the middle of an upgrade.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { log } from '../support/logLines';
import { setup } from '../support/updateLines';

const begin = setup('Initiating rollback/uninstall, phase = 3', 'Info', 'MOUPG');

checkRule('drv.upgrade-rollback', {
  hits: [
    {
      name: 'a crash in a named driver',
      log: log(begin, setup('Crash 0x000000D1 detected, module sample.sys', 'Info', 'MOUPG')),
      culprit: 'sample.sys',
      code: '0xc1900101',
    },
    {
      name: 'a crash without a module',
      log: log(begin, setup('Crash 0x0000007B detected', 'Info', 'MOUPG')),
      confidence: 'medium',
    },
  ],
  misses: [
    { name: 'a rollback without a crash', log: log(setup('No crash detected.', 'Info', 'MOUPG')) },
    { name: 'no bug check', log: log(setup('Current bugcheck string: NULL', 'Info', 'MOUPG')) },
  ],
});

it('drv.upgrade-rollback takes no stop screen of another time, nor one that was not seen, for that of the upgrade', () => {
  for (const text of [
    'Upgrade fails with 0xC1900101 - 0x30018. Last month I had DRIVER_IRQL_NOT_LESS_OR_EQUAL (sample.sys) but removed that card.',
    'Got 0xC1900101 - 0x20017; sample.sys was updated before. No SYSTEM_THREAD_EXCEPTION_NOT_HANDLED seen.',
    'Got 0xC1900101 - 0x20017, no SYSTEM_THREAD_EXCEPTION_NOT_HANDLED (sample.sys) seen',
  ]) {
    const [failure] = summarize(text).failures;
    assert.match(failure?.title.en ?? '', /in a phase in which drivers fail/, text);
    assert.notEqual(failure?.confidence, 'high');
  }
});
