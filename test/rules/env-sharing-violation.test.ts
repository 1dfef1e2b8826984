// Tests env.sharing-violation: the object that somebody holds open.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const call = csi(
  "Error STATUS_SHARING_VIOLATION while executing operation CreateFile on [l:45]'\\SystemRoot\\System32\\drivers\\sample.sys'",
  'Error',
);
const ladder = cbs('Failed to commit. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]');

checkRule('env.sharing-violation', {
  hits: [
    {
      name: 'a driver file that is held open',
      log: session('0x80070020', call, ladder),
      culprit: 'sample.sys',
      code: '0xc0000043',
      hresult: '0x80070020',
    },
    { name: 'the call and its ladder alone', log: log(call, ladder), culprit: 'sample.sys' },
    { name: 'a session without an object', log: session('0x80070020', ladder), confidence: 'low' },
  ],
  misses: [
    { name: 'a file that a good session moves later', log: session('0x00000000', call) },
    {
      name: 'a clean-up of temporary files',
      log: log(
        cbs('Failed to move C:\\Windows\\CbsTemp\\1 [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]'),
      ),
    },
    {
      name: 'a refused file',
      log: log(call.replace('SHARING_VIOLATION', 'ACCESS_DENIED')),
      instead: 'env.access-denied',
    },
  ],
});
