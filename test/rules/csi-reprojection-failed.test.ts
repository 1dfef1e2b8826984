// Tests csi.reprojection.failed: the installed copy and the copy in the store are both damaged.
import { checkRule } from '../support/checkRule';
import { csi, log } from '../support/logLines';

const reproject = csi(
  "[SR] Could not reproject corrupted file [l:22]'\\??\\C:\\Windows\\System32'\\[l:10]'sample.dll'; source file in store is also corrupted",
);
const member = csi(
  "[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Print-Core, version 10.0.19041.1001, arch amd64 in the store, hash mismatch",
);
const begin = csi('[SR] Verifying 1 components');

checkRule('csi.reprojection.failed', {
  hits: [
    { name: 'both copies damaged', log: log(begin, reproject), culprit: 'C:\\Windows\\System32\\sample.dll' },
    { name: 'the record alone', log: log(reproject), culprit: 'sample.dll' },
    {
      name: 'the same file in two passes',
      log: log(begin, reproject, csi('[SR] Repairing 1 components'), reproject),
    },
  ],
  misses: [
    {
      name: 'a defect that sfc names in the store',
      log: log(begin, member, reproject),
      instead: 'csi.payload.hash-mismatch',
    },
  ],
});
