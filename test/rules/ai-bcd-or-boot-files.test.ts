// Tests ai.bcd-or-boot-files and its neighbour env.system-partition-small: what kept the boot files from being written.
import { checkRule } from '../support/checkRule';
import { cbs, csi, session } from '../support/logLines';

const failed = (error: string): string => `BFSVC Error: ServicingBootFiles failed. Error = ${error}`;
const file =
  'BFSVC Error: Failed to validate boot manager checksum (E:\\Windows\\boot\\EFI\\sample.efi)! Error code = 0xc1';
const logged = (text: string): string => csi(`(F) Logged @: [l:60 ml:61]'${text}'`, 'Error');

checkRule('ai.bcd-or-boot-files', {
  hits: [
    {
      name: 'the file, in lines without heads',
      log: [file, failed('0xc1'), 'Failure when attempting to copy boot files.'].join('\n'),
      culprit: 'sample.efi',
      code: '0x800700c1',
    },
    {
      name: 'the failure inside a session that was told that an installer failed',
      log: session('0x800f0922 - CBS_E_INSTALLERS_FAILED', logged(failed('0x5'))),
      code: '0x80070005',
      hresult: '0x800f0922',
    },
    {
      name: 'an installer that is named for the boot manager',
      log: session(
        '0x800f0922 - CBS_E_INSTALLERS_FAILED',
        csi(
          '(F) Failed execution of queue item Installer: Boot Manager ({11111111-2222-4333-8444-555555555555}) with HRESULT HRESULT_FROM_WIN32(5).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]',
          'Error',
        ),
      ),
      code: '0x80070005',
      hresult: '0x800f0922',
    },
  ],
  misses: [
    {
      name: 'a full partition',
      log: ['SpaceCheck: Insufficient free space', failed('0x70')].join('\n'),
      instead: 'env.system-partition-small',
    },
    {
      name: 'a boot file that is not there in a session that succeeded',
      log: session(
        '0x00000000 - S_OK',
        cbs('BFSVC: Unable to open file E:\\Boot\\en-US\\sample.mui for read'),
      ),
    },
  ],
});

checkRule('env.system-partition-small', {
  hits: [
    {
      name: 'a full system partition inside a session',
      log: session('0x800f0922 - CBS_E_INSTALLERS_FAILED', logged(failed('0x70'))),
      code: '0x80070070',
      hresult: '0x800f0922',
    },
  ],
  misses: [
    {
      name: 'boot files that fail for another reason',
      log: session('0x800f0922 - CBS_E_INSTALLERS_FAILED', logged(failed('0x5'))),
      instead: 'ai.bcd-or-boot-files',
    },
  ],
});
