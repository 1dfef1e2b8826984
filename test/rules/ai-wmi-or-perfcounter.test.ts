// Tests ai.wmi-or-perfcounter: the installer by its name, against an installer that is none of this class.
import { checkRule } from '../support/checkRule';

const verdict = (installer: string): string =>
  `2019-03-04 10:20:30, Error      [0x01802e] CSI    00000023 (F) Failed execution of queue item Installer: ${installer} ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]`;

checkRule('ai.wmi-or-perfcounter', {
  hits: [
    {
      name: 'the installer of WMI',
      log: verdict('WMI CMI Sample'),
      culprit: 'WMI CMI Sample',
      code: '0x80070002',
    },
    {
      name: 'the installer that began under a shorter name, known by its id',
      log: `2019-03-04 10:20:29, Info                  CSI    00000021 Begin executing advanced installer phase 38 index 0 (sequence 0)
    Old component: [l:0]""
    New component: [l:50]"Microsoft-Windows-Sample-WMI, Culture=neutral, Version=10.0.1.2, ProcessorArchitecture=amd64"
    Install mode: install
    Smart installer: false
    Installer ID: {0a1b2c3d-1111-2222-3333-444455556666}
    Installer name: [3]"WMI"
${verdict('WMI CMI Sample')}`,
      culprit: 'Microsoft-Windows-Sample-WMI',
      code: '0x80070002',
    },
  ],
  misses: [
    {
      name: 'an installer of no class',
      log: verdict('Sample Tickler'),
      instead: 'txn.rollback.advanced-installer',
    },
  ],
});
