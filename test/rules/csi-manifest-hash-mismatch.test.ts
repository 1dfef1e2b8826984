// Tests csi.manifest.hash-mismatch: a component's manifest whose content is not what the store recorded.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';
import { actual, component, damagedRun, expected } from '../support/payloadHashes';

const damaged = csi(
  `Manifest hash for component [l:92 ml:140]'${component}' does not match expected value.\r\n Expected:{l:32 b:${expected}}\r\n Found:{l:32 b:${actual}}.`,
);
checkRule('csi.manifest.hash-mismatch', {
  hits: [
    {
      name: 'a manifest with both hashes',
      log: session(
        '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
        damaged,
        csi(`(F) Unable to load manifest for component ${component}`, 'Error'),
      ),
      culprit: component,
      hresult: '0x80073712',
    },
    { name: 'the record alone', log: log(damaged), culprit: component },
    {
      name: 'an item of the readiness tool',
      log: `Summary:\nFound 1 errors\n\n(f)\tCSI Manifest All Zeros\t0x00000000\tWinSxS\\Manifests\\${component}.manifest\t${component}\n`,
      culprit: component,
    },
  ],
  misses: [
    { name: 'a damaged payload file', log: damagedRun, instead: 'csi.payload.hash-mismatch' },
    {
      name: 'a manifest whose hash is right',
      log: log(csi(`Manifest hash for component [l:80]"${component}" matches expected value.`)),
    },
    { name: 'a mere question', log: log(cbs('Looking for manifest in Backup directory.')) },
  ],
});

it('csi.manifest.hash-mismatch says that a name is cut off or missing', () => {
  const cut = summarize(
    log(csi(`FileHashMismatch on resource '\\winsxs\\manifests\\amd64_sample-print-c`, 'Error')),
  );
  assert.match(cut.failures[0]?.title.en ?? '', /cut off in this text: amd64_sample-print-c/);
  const unnamed = summarize(
    log(csi(`Manifest hash for component\r\n Expected:{l:32 b:${expected}}\r\n Found:{l:32 b:${actual}}.`)),
  );
  assert.match(unnamed.failures[0]?.title.en ?? '', /does not name the component/);
});
