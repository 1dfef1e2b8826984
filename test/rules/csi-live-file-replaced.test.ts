// Tests csi.live-file.replaced: sfc puts an installed file back from the store, and nothing else is wrong.
import { checkRule } from '../support/checkRule';
import { csi, log } from '../support/logLines';

const member = csi(
  "[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Print-Core, version 10.0.19041.1001, arch amd64 in the store, hash mismatch",
);
const begin = csi('[SR] Verifying 1 components');
const restored = csi('[SR] Repairing file \\??\\C:\\Windows\\System32\\sample.dll from store');

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
