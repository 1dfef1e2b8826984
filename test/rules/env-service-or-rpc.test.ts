// Tests env.service-or-rpc: a helper process that is gone.
import { checkRule } from '../support/checkRule';
import { cbs, session } from '../support/logLines';

checkRule('env.service-or-rpc', {
  hits: [
    {
      name: 'a worker that died',
      log: session(
        '0x800706be',
        cbs('Failed to call the worker. [HRESULT = 0x800706be - RPC_S_CALL_FAILED]'),
      ),
      code: '0x800706be',
      hresult: '0x800706be',
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'a lost call in a session that succeeded',
      log: session(
        '0x00000000',
        cbs('Failed to call the worker. [HRESULT = 0x800706be - RPC_S_CALL_FAILED]'),
      ),
    },
    {
      name: 'a session that failed for another reason',
      log: session(
        '0x80070020',
        cbs('Failed to call the worker. [HRESULT = 0x800706be - RPC_S_CALL_FAILED]'),
        cbs('Failed to commit. [HRESULT = 0x80070020 - ERROR_SHARING_VIOLATION]'),
      ),
      instead: 'env.sharing-violation',
    },
  ],
});
