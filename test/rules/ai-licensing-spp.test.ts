// Tests ai.licensing-spp: the installer by its name, against an installer that is none of this class.
import { checkRule } from '../support/checkRule';

const verdict = (installer: string): string =>
  `2019-03-04 10:20:30, Error      [0x01802e] CSI    00000023 (F) Failed execution of queue item Installer: ${installer} ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]`;

checkRule('ai.licensing-spp', {
  hits: [
    {
      name: 'the installer of the licensing service',
      log: verdict('SPPInstaller Sample'),
      culprit: 'SPPInstaller Sample',
      code: '0x80070002',
    },
    { name: 'the one that installs licences', log: verdict('SPInstall'), culprit: 'SPInstall' },
  ],
  misses: [
    {
      name: 'an installer of no class',
      log: verdict('Sample Tickler'),
      instead: 'txn.rollback.advanced-installer',
    },
  ],
});
