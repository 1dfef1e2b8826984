// Tests csi.assembly.missing: a deployment that cannot be pinned.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, log, samplePackage, session } from '../support/logLines';
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

it('does not take the update that was being installed for the package whose assembly is not there', () => {
  const notFound = '[HRESULT = 0x800736b3 - ERROR_SXS_ASSEMBLY_NOT_FOUND]';
  const result = summarize(
    log(
      csi(
        String.raw`@2024/3/4:08:40:12.356 (F) d:\rtm\wcp\componentstore\storelayout.cpp(8701): Error STATUS_SXS_ASSEMBLY_NOT_FOUND originated in function ComponentStore::CRawStoreLayout::QueryComponentUnstagedFiles expression: (null)`,
        'Error',
      ),
      csi(
        '(F) HRESULT_FROM_WIN32(ERROR_SXS_ASSEMBLY_NOT_FOUND) #4474# from Windows::ServicingAPI::CCSITransaction::ICSITransaction_Commit(Flags = 102 (0x00000066), pSink = NULL, disp = 0, coldpatching = FALSE)[gle=0x800736b3]',
        'Error',
      ),
      cbs(`Exec: Failed to commit CSI transaction to execute changes. ${notFound}`, 'Error'),
      cbs(`Failed to process single phase execution. ${notFound}`, 'Error'),
      cbs(
        `WER: Generating failure report for package: ${samplePackage}, status: 0x800736b3, failure source: Execute, start state: Staged, target state: Installed, client id: WindowsUpdateAgent`,
      ),
    ),
  );
  const [failure] = result.failures;
  assert.equal(failure?.class, 'csi.assembly.missing');
  assert.doesNotMatch(JSON.stringify([failure.title, failure.explanation]), /KB5000001/);
  assert.equal(failure.operation?.target, samplePackage);
});
