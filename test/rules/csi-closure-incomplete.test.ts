// Tests csi.closure.incomplete: a component that a transaction needs is not there.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const ladder = cbs(
  'Failed to resolve execution chain. [HRESULT = 0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE]',
);
const refused = csi(
  '(F) STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE #812# from CCSDirectTransaction::OperateEnding at amd64_sample-print-core_31bf3856ad364e35_10.0.19041.1001_none_0a1b2c3d4e5f6071[gle=0xd0150024]',
  'Error',
);

checkRule('csi.closure.incomplete', {
  hits: [
    {
      name: 'a refused transaction with its component',
      log: session('0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE', refused, ladder),
      culprit: 'amd64_sample-print-core',
      code: '0xc0150024',
      hresult: '0x8007371b',
      confidence: 'high',
    },
    { name: 'the ladder alone', log: log(ladder), code: '0x8007371b', confidence: 'medium' },
    {
      name: 'a session with the code and no component',
      log: session('0x8007371b - ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE', ladder),
      hresult: '0x8007371b',
      confidence: 'medium',
    },
  ],
  misses: [{ name: 'a session that succeeded', log: session('0x00000000 - S_OK') }],
});
