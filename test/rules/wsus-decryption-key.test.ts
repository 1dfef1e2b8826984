// Tests wsus.decryption-key: an encrypted upgrade without its key.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { history, scanEnd, wu } from '../support/updateLines';

checkRule('wsus.decryption-key', {
  hits: [
    {
      name: 'an upgrade whose key is missing',
      log: log(
        wu('Handler', '*FAILED* [C1800118] decrypting the payload', 3),
        history('C1800118', 'C1800118'),
      ),
      code: '0xc1800118',
      hresult: '0xc1800118',
    },
  ],
  misses: [
    { name: 'a search that ends well', log: log(scanEnd('0x00000000')) },
    { name: 'another failure of the server', log: log(scanEnd('0x80244016')), instead: 'net.http-status' },
  ],
});
