// Tests ai.networking: network installers in the error summary and as an item of the queue.
import { checkRule } from '../support/checkRule';

const summary =
  '2021-02-03 04:05:06, Error                 CSI    00000031 (F) Installer: Network Drivers\tBinary Name: NetSetupAI.dll\tErrorCode: 80010108\tPhase: 33\tMode: Delta\tComponent: NONE[gle=0x80004005]';
const rollback =
  '2021-02-03 04:05:06, Error                 CBS    Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]';
const item =
  '2021-02-03 04:05:06, Error      [0x018004] CSI    00000022 (F) Failed execution of queue item Installer: Network Drivers ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(ERROR_ACCESS_DENIED).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]';

checkRule('ai.networking', {
  hits: [
    {
      name: 'the error summary with the rollback',
      log: [summary, rollback].join('\r\n'),
      culprit: 'NetSetupAI.dll',
      code: '0x80010108',
      hresult: '0x800f0922',
    },
    {
      name: 'an installer whose call no service answered',
      log: [summary.replace('80010108', '800106d9'), rollback].join('\r\n'),
      culprit: 'NetSetupAI.dll',
      code: '0x800106d9',
      hresult: '0x800f0922',
    },
    { name: 'one record quoted as code', log: `\`${item}\``, culprit: 'Network Drivers', code: '0x80070005' },
  ],
  misses: [
    {
      name: 'an installer of another kind',
      log: item.replace('Network Drivers', 'Sample Devices'),
      instead: 'txn.rollback.advanced-installer',
    },
  ],
});
