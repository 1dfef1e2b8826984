// The update server does not offer the content that a repair or a feature needs.
import { checkRule } from '../support/checkRule';
import { record } from '../support/logs';

const failed = (code: string): string =>
  [
    record(
      'Info',
      'CBS',
      'Session: 31000000_7 initialized by client DISM Package Manager Provider, external staging directory: (null)',
    ),
    record(
      'Info',
      'CBS',
      'Exec: Session processing started.  Client: DISM Package Manager Provider, Session(Store Corruption Detect/Repair): 31000000_7',
    ),
    record('Info', 'CBS', `Failed to run Detect and repair. [HRESULT = ${code}]`),
    record(
      'Info',
      'CBS',
      `Exec: Processing complete, session(Corruption Repairing): 31000000_7 [HRESULT = ${code}]`,
    ),
  ].join('\r\n');

checkRule('src.fod.wsus-has-none', {
  hits: [
    {
      name: 'a repair on a managed machine',
      log: failed('0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS'),
      culprit: 'UseWUServer',
      hresult: '0x800f0954',
    },
  ],
  misses: [{ name: 'a repair that the user cancelled', log: failed('0x800f0820 - CBS_E_CANCEL') }],
});
