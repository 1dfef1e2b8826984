// Tests txn.pending.blocks: work that is refused because earlier work waits for a restart.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const told = '[HRESULT = 0x80070bc9 - ERROR_FAIL_REBOOT_REQUIRED]';
const refused = csi('Pending transaction content must be resolved, cannot begin another transaction yet');
const ladder = [
  cbs(
    `Failed to get transaction analysis because of pending operations. Disposition from Analyze: 0x1 ${told}`,
  ),
  cbs(`Failed to get inventory. ${told}`),
];

checkRule('txn.pending.blocks', {
  hits: [
    {
      name: 'a query that meets a pending transaction, cut out of a log',
      log: log(refused, ...ladder),
      hresult: '0x80070bc9',
    },
    {
      name: 'the same with blank lines between the records, as a web page shows it',
      log: [refused, ...ladder].join('\n\n'),
      hresult: '0x80070bc9',
    },
    {
      name: 'a session that was refused',
      log: session(
        '0x800f082f - CBS_E_EXCLUSIVE_WOULD_MERGE',
        cbs('Failed to begin sample work [HRESULT = 0x800f082f - CBS_E_EXCLUSIVE_WOULD_MERGE]'),
      ),
      hresult: '0x800f082f',
    },
  ],
  misses: [
    { name: 'a restart that is still to come after success', log: session('0x80070bc2', refused) },
    {
      name: 'a pending transaction beside work that succeeded',
      log: session('0x00000000 - S_OK', refused, ...ladder),
    },
  ],
});
