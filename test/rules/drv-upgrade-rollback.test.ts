// Tests drv.upgrade-rollback: a crash in the middle of an upgrade.
import { checkRule } from '../support/checkRule';
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
