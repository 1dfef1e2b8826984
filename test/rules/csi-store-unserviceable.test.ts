// Tests csi.store.unserviceable: servicing gives the image up.
import { describe } from 'node:test';
import { answers } from '../support/asked';
import { checkRule } from '../support/checkRule';
import { cbs, log, packageManager, session } from '../support/logLines';

checkRule('csi.store.unserviceable', {
  hits: [
    {
      name: 'a session that ends with it',
      log: session(
        '0x800f0832 - CBS_E_STORE_TOO_MUCH_CORRUPTION',
        cbs('Failed to repair store. [HRESULT = 0x800f0832 - CBS_E_STORE_TOO_MUCH_CORRUPTION]'),
      ),
      hresult: '0x800f0832',
    },
    {
      name: 'the advice of DISM',
      log: log(packageManager('The component store cannot be repaired. - GetCbsErrorMsg')),
    },
    {
      name: 'the advice on a console whose scan came out well',
      log: [
        'Image Version: 10.0.17763.1098',
        '',
        '[==========================100.0%==========================] The component store cannot be repaired.',
        '',
        'The operation completed successfully.',
      ].join('\n'),
    },
    { name: 'the state that PowerShell shows', log: 'ImageHealthState : NonRepairable' },
    {
      name: 'an offline image on a console',
      log: [
        'C:\\>dism /image:E:\\sample /add-package /packagepath:C:\\upd\\windows10.0-kb5000009-x64.cab',
        '',
        'An error occurred trying to open - C:\\upd\\windows10.0-kb5000009-x64.cab Error: 0x800f0830',
        '',
        'Error: 0x800f0830',
        '',
        'The specified image can no longer be serviced because it may be corrupted. Discard your modified image and start again.',
      ].join('\n'),
      culprit: 'E:\\sample',
      code: '0x800f0830',
    },
    {
      name: 'a line cut out of a log',
      log: log(cbs('Failed to load image. [HRESULT = 0x800f0830 - CBS_E_IMAGE_UNSERVICEABLE]', 'Error')),
      code: '0x800f0830',
    },
  ],
  misses: [
    {
      name: 'a store that can be repaired',
      log: log(packageManager('The component store is repairable.', 'Info')),
    },
    {
      name: 'packages behind the one whose failure left the image unfit',
      log: [
        'Processing 1 of 2 - Adding package Package_for_KB5000001~31bf3856ad364e35~amd64~~20348.1.1.4',
        'An error occurred - Package_for_KB5000001 Error: 0x800f0922',
        'Processing 2 of 2 - Adding package Package_for_KB5000002~31bf3856ad364e35~amd64~~20348.1.1.5',
        'An error occurred - Package_for_KB5000002 Error: 0x800f0830',
        '',
        'Error: 0x800f0830',
        '',
        'The image is no longer serviceable and may be corrupted. Discard the modified image and start again.',
      ].join('\n'),
      instead: 'txn.rollback.advanced-installer',
    },
  ],
});

describe('csi.store.unserviceable of the Windows on a disk', () =>
  answers([
    {
      name: 'does not speak of a mounted image',
      log: [
        'X:\\Sources>dism /image:D:\\ /cleanup-image /revertpendingactions',
        '',
        'Error: 0x800f0830',
        '',
        'The specified image can no longer be serviced because it may be corrupted. Discard your modified image and start again.',
      ].join('\n'),
      class: 'csi.store.unserviceable',
      culpritIs: 'none',
      code: '0x800f0830',
      says: /component store is damaged/,
      silent: /mounted image/,
    },
    {
      name: 'leaves a console without its command open to a mounted image',
      log: [
        'Deployment Image Servicing and Management tool',
        'Version: 10.0.19041.844',
        '',
        'Image Version: 6.3.9600.19397',
        '',
        'Processing 1 of 1 - Package_for_KB5000001: The specified image is no longer serviceable and may be corrupted.',
        'Discard the modified image and start again.',
        ' Error: 0x800f0830',
        '',
        'Error: 0x800f0830',
        '',
        'The specified image is no longer serviceable and may be corrupted.',
        'Discard the modified image and start again.',
      ].join('\n'),
      class: 'csi.store.unserviceable',
      code: '0x800f0830',
      says: /Of a mounted image discard the changes/,
    },
    {
      name: 'is told the running Windows where the command names it',
      log: [
        'C:\\>dism /online /add-package /packagepath:C:\\upd\\windows10.0-kb5000009-x64.cab',
        '',
        'Error: 0x800f0830',
        '',
        'The specified image is no longer serviceable and may be corrupted. Discard the modified image and start again.',
      ].join('\n'),
      class: 'csi.store.unserviceable',
      silent: /mounted image/i,
    },
  ]));
