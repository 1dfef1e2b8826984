// Tests txn.pending.blocks: work that is refused because earlier work waits for a restart.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, dism, log, session } from '../support/logLines';

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

it('does not advise to take pending work back where that is what was refused', () => {
  const steps = (command: string): string =>
    summarize(
      log(
        dism(`DISM.EXE: Executing command line: dism  /image:C:\\ ${command}`),
        dism(
          'DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F082F',
          'Error',
        ),
      ),
    )
      .failures[0]?.nextSteps.map(({ text }) => text.en)
      .join('\n') ?? '';
  assert.doesNotMatch(steps('/cleanup-image /revertpendingactions'), /RevertPendingActions/);
  assert.match(steps('/add-package /packagepath:D:\\sample.cab'), /RevertPendingActions/);
});
