// Tests cbs.edition.conflict: none or several active editions.
import { checkRule } from '../support/checkRule';
import { cbs, log, session } from '../support/logLines';

checkRule('cbs.edition.conflict', {
  hits: [
    {
      name: 'several editions',
      log: session('0x800f0904 - CBS_E_MORE_THAN_ONE_ACTIVE_EDITION'),
      hresult: '0x800f0904',
    },
    { name: 'no edition', log: session('0x800f0905 - CBS_E_NO_ACTIVE_EDITION'), hresult: '0x800f0905' },
    {
      name: 'a line cut out of a log',
      log: log(
        cbs('Failed to get current edition. [HRESULT = 0x800f0905 - CBS_E_NO_ACTIVE_EDITION]', 'Error'),
      ),
      code: '0x800f0905',
    },
  ],
  misses: [{ name: 'a session that succeeded', log: session('0x00000000 - S_OK') }],
});
