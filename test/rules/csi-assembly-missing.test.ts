// Tests csi.assembly.missing: a deployment that cannot be pinned.
import { checkRule } from '../support/checkRule';
import { cbs, log, session } from '../support/logLines';
import { base, failed, german, missing, pin, plain } from '../support/pinning';

checkRule('csi.assembly.missing', {
  hits: [
    {
      name: 'a package that cannot be pinned',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(plain), failed(plain)),
      culprit: plain,
      hresult: '0x80073701',
      confidence: 'high',
    },
    {
      name: 'a language package that cannot be pinned',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(german), failed(german)),
      culprit: german,
      hresult: '0x80073701',
    },
    { name: 'one line of a language package cut out of a log', log: log(failed(german)), culprit: 'de-DE' },
    { name: 'the record of the caller alone', log: log(failed(plain)), culprit: plain },
    {
      name: 'the code without a name',
      log: log(cbs(`Failed to resolve execution chain. ${missing}`)),
      confidence: 'medium',
    },
  ],
  misses: [
    {
      name: 'a language package of another version than the package behind it',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', base, pin(german), failed(german)),
      instead: 'cbs.language-pack.mismatch',
    },
  ],
});
