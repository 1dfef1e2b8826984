// Tests csi.reprojection.failed and csi.live-file.replaced: what sfc makes of installed copies.
import { checkRule } from '../support/checkRule';
import { csi, log } from '../support/logLines';

const reproject = csi(
  "[SR] Could not reproject corrupted file [l:22]'\\??\\C:\\Windows\\System32'\\[l:10]'sample.dll'; source file in store is also corrupted",
);
const member = csi(
  "[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Print-Core, version 10.0.19041.1001, arch amd64 in the store, hash mismatch",
);
const begin = csi('[SR] Verifying 1 components');
const restored = csi('[SR] Repairing file \\??\\C:\\Windows\\System32\\sample.dll from store');

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

checkRule('csi.live-file.replaced', {
  hits: [
    { name: 'a restored file', log: log(begin, restored, csi('[SR] Repair complete')), isFinding: true },
    {
      name: 'the same file twice',
      log: log(begin, restored, restored, csi('[SR] Repair complete')),
      isFinding: true,
    },
    {
      name: 'an older wording',
      log: log(
        begin,
        csi(
          "[SR] Repairing corrupted file [l:22]'\\??\\C:\\Windows\\System32'\\[l:10]'sample.dll' from store",
        ),
      ),
      isFinding: true,
    },
  ],
  misses: [
    {
      name: 'a file that sfc gives up later',
      log: log(begin, restored, member),
      instead: 'csi.payload.hash-mismatch',
    },
  ],
});
