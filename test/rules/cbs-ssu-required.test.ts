// Tests cbs.ssu.required: a servicing stack that is too old.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, log, samplePackage, session } from '../support/logLines';

const code = '0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED';
const tooOld = cbs(
  `Package "${samplePackage}" requires Servicing Stack v10.0.19041.2001 but current Servicing Stack is v10.0.19041.1000. [HRESULT = ${code}]`,
  'Error',
);

checkRule('cbs.ssu.required', {
  hits: [
    {
      name: 'both versions named',
      log: session(code, tooOld),
      culprit: samplePackage,
      hresult: '0x800f0823',
      confidence: 'high',
    },
    { name: 'the record alone', log: log(tooOld), culprit: samplePackage },
    {
      name: 'the code alone',
      log: session(code, cbs(`Failed to initialize internal package [HRESULT = ${code}]`)),
      hresult: '0x800f0823',
    },
  ],
  misses: [
    {
      name: 'a package of an update scan beside another failure',
      log: session('0x800f0905 - CBS_E_NO_ACTIVE_EDITION', tooOld),
      instead: 'cbs.edition.conflict',
    },

    {
      name: 'a package that does not apply for another reason',
      log: session('0x800f081e - CBS_E_NOT_APPLICABLE'),
      instead: 'cbs.package.not-applicable',
    },
  ],
});

describe('the same code as Windows Setup tells it', () => {
  it('is not laid on the servicing stack of this machine', () => {
    const [failure] = summarize(
      'Installation failed in the SAFE_OS phase with an error during INSTALL_UPDATES operation\n0x800F0823 - 0x20003\n',
    ).failures;
    assert.equal(failure?.class, 'cbs.ssu.required');
    assert.match(failure?.title.en ?? '', /Setup was adding/);
    assert.match(failure?.explanation.en ?? '', /reports 0x800f0823: /);
    assert.match(failure?.nextSteps[0]?.text.en ?? '', /DynamicUpdate Disable/);
  });

  it('is told with the code that the text has', () => {
    const [failure] = summarize(
      'Windows Setup: Installation failed in the SAFE_OS phase with an error during INSTALL_UPDATES operation\n0x80242017 - 0x20003\n',
    ).failures;
    assert.doesNotMatch(`${failure?.explanation.en}${failure?.explanation.zh}`, /800f0823|neither/);
    assert.match(failure?.explanation.en ?? '', /0x80242017/);
  });
});
