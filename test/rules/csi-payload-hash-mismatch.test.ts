// Tests csi.payload.hash-mismatch: stored files whose content is not what their manifests record.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { csi, log, session, storeCheck } from '../support/logLines';
import { component, damagedRun, hash, member } from '../support/payloadHashes';

checkRule('csi.payload.hash-mismatch', {
  hits: [
    {
      name: 'a mark whose records do not name the file',
      log: session(
        '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
        csi(
          "(F) Attempting to mark store corrupt with category [l:18 ml:19]'CorruptPayloadFile'[gle=0x80004005]",
          'Error',
        ),
      ),
      hresult: '0x80073712',
      confidence: 'medium',
    },

    {
      name: 'a file with both hashes',
      log: log(csi('[SR] Verifying 1 components'), hash('one.dll'), member('one.dll')),
      culprit: `${component}\\one.dll`,
      line: 2,
    },
    {
      name: 'a damaged and a missing file of one run',
      log: log(member('one.dll'), member('two.dll').replace('hash mismatch', 'file is missing')),
      culprit: 'one.dll',
    },
    { name: 'an extract of sfc without hashes', log: log(member('one.dll')), culprit: 'one.dll' },
    {
      name: 'an item of a store check',
      log:
        log(hash('one.dll')) +
        storeCheck({
          items: [`(p)\tCSI Payload Corrupt\t(n)\t\t\t${component}\\one.dll`],
          result: '0x800f081f',
          detected: 1,
          repaired: 0,
        }),
      culprit: `${component}\\one.dll`,
      hresult: '0x800f081f',
    },
  ],
  misses: [
    {
      name: 'a file that the repair replaced',
      log:
        log(hash('one.dll')) +
        storeCheck({
          items: [`(p)\tCSI Payload Corrupt\t(w)\t(Fixed)\t${component}\\one.dll`],
          result: '0x0',
          detected: 1,
          repaired: 1,
        }),
    },
  ],
});

it('csi.payload.hash-mismatch names both files of one sfc run in one failure', () => {
  const result = summarize(damagedRun);
  assert.equal(result.failures.length, 1);
  assert.match(result.failures[0]?.title.en ?? '', /^2 files .*one\.dll, two\.dll$/);
  const lines = result.failures[0]?.evidence.filter(({ role }) => role === 'cause').length ?? 0;
  assert.ok(lines >= 4, `${lines} records`);
});

it('csi.payload.hash-mismatch only informs where the installation that met the file went through', () => {
  const passed = summarize(session('0x00000000 - S_OK', hash('one.dll')));
  assert.equal(passed.verdict, 'succeeded');
  const told = passed.findings.find(({ rule }) => rule === 'csi.payload.hash-mismatch');
  assert.equal(told?.severity, 'information');
  assert.doesNotMatch(told?.message.en ?? '', /is damaged/);
  const alone = summarize(log(hash('one.dll'))).findings;
  assert.equal(alone.find(({ rule }) => rule === 'csi.payload.hash-mismatch')?.severity, 'warning');
});
