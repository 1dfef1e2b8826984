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
    {
      name: 'what the screen showed where a start stops at it',
      log: 'Error C01A001D applying update operation 1203 of 34567 (\\Registry\\Machine\\Sample)',
      code: '0xc01a001d',
      line: 1,
    },
  ],
  misses: [
    {
      name: 'a start that stops at another status',
      log: 'Error C0000022 applying update operation 1203 of 34567 (\\Registry\\Machine\\Sample)',
      instead: 'txn.poqexec-failed',
    },
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
