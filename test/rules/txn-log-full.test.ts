// The log of the kernel transaction manager has no room.
import { checkRule } from '../support/checkRule';
import { record } from '../support/logs';

checkRule('txn.log-full', {
  hits: [
    {
      name: 'a transaction that cannot be written',
      log: record(
        'Error',
        'CBS',
        'Failed to commit the driver transaction. [HRESULT = 0x800719e4 - ERROR_LOG_FULL]',
      ),
      hresult: '0x800719e4',
      line: 1,
    },
  ],
  misses: [
    {
      name: 'a volume without space',
      log: record(
        'Error',
        'CBS',
        'Failed to write C:\\Windows\\Demo\\part.bin. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
      ),
      instead: 'env.disk-full',
    },
  ],
});
