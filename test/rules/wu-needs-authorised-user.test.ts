// Tests wu.needs-authorised-user: the caller may not install.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { history, scanEnd, wu } from '../support/updateLines';

checkRule('wu.needs-authorised-user', {
  hits: [
    {
      name: 'an installation without a signed-in user',
      log: log(wu('Agent', '*FAILED* [80240020] No interactive user', 3), history('80240020', '80240020')),
      code: '0x80240020',
      hresult: '0x80240020',
    },
  ],
  misses: [
    { name: 'an installation that succeeded', log: log(history('00000000', '00000000')) },
    {
      name: 'a service that policy forbids',
      log: log(scanEnd('0x8024002e')),
      instead: 'wu.disabled-by-policy',
    },
  ],
});
