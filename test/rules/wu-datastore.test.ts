// Tests wu.datastore: the client's database.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { legacy, scanEnd, wu } from '../support/updateLines';

checkRule('wu.datastore', {
  hits: [
    {
      name: 'a search without a database',
      log: log(
        wu('DataStore', '*FAILED* [C8000247] Failed to open the data store', 4),
        scanEnd('0xc8000247'),
      ),
      code: '0xc8000247',
      hresult: '0xc8000247',
    },
    {
      name: 'the legacy client',
      log: log(
        legacy('DtaStor', 'FATAL: Failed to initialize datastore, error = 0xC8000247', 1),
        legacy('AU', '  # WARNING: Failed to find updates with error code C8000247', 2),
      ),
      code: '0xc8000247',
    },
  ],
  misses: [
    {
      name: 'a look-up without a hit',
      log: log(wu('DataStore', '*FAILED* [80248007] Failed to find update', 1), scanEnd('0x00000000')),
    },
    { name: 'a server error', log: log(scanEnd('0x80244022')), instead: 'net.http-status' },
  ],
});
