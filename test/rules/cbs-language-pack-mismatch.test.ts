// Tests cbs.language-pack.mismatch: language resources whose version is not that of the package behind them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, session } from '../support/logLines';
import { base, failed, german, pin, plain } from '../support/pinning';

checkRule('cbs.language-pack.mismatch', {
  hits: [
    {
      name: 'a language package of another version than the package behind it',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', base, pin(german), failed(german)),
      culprit: german,
      hresult: '0x80073701',
    },
  ],
  misses: [
    {
      name: 'a language package whose base the log does not show',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(german), failed(german)),
      instead: 'csi.assembly.missing',
    },
    {
      name: 'a delta for a resource component of a language',
      log: session(
        '0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND',
        csi(
          '(F) Component not found: amd64_sample-print.resources_31bf3856ad364e35_10.0.19041.1_de-de_0a1b2c3d4e5f6071',
          'Error',
        ),
        cbs('Failed to stage package. [HRESULT = 0x800f0982 - PSFX_E_MATCHING_COMPONENT_NOT_FOUND]', 'Error'),
      ),
      instead: 'csi.psfx.component-not-found',
    },
    {
      name: 'a neutral package',
      log: session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(plain), failed(plain)),
      instead: 'csi.assembly.missing',
    },
  ],
});

it('cbs.language-pack.mismatch lists the language package among those of the failure', () => {
  const text = session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', base, pin(german), failed(german));
  const [failure] = summarize(text).failures;
  assert.deepEqual(failure?.rootCause?.culprit, { kind: 'package', name: german });
  assert.ok(failure.packages.includes(german));
});
