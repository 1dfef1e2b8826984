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

const onDemand =
  'Session: 31000000_7, Package: Sample-Tools-FoD-Package~31bf3856ad364e35~amd64~~10.0.19041.1';

checkRule('src.fod.wsus-has-none', {
  hits: [
    {
      name: 'a repair on a managed machine',
      log: failed('0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS'),
      culprit: 'UseWUServer',
      hresult: '0x800f0954',
    },
    {
      name: 'a capability that was asked for',
      log: [
        'PS C:\\> Add-WindowsCapability -Online -Name Sample.Server~~~~0.0.1.0',
        'Add-WindowsCapability : Add-WindowsCapability failed. Error code = 0x800f0954',
        'At line:1 char:1',
        '+ Add-WindowsCapability -Online -Name Sample.Server~~~~0.0.1.0',
      ].join('\r\n'),
      culprit: 'Sample.Server~~~~0.0.1.0',
      code: '0x800f0954',
    },
    {
      name: 'a feature on a console without empty lines',
      log: [
        'C:\\>dism /online /enable-feature /featurename:SampleFx3 /all',
        'Deployment Image Servicing and Management tool',
        'Version: 10.0.17763.1',
        'Image Version: 10.0.17763.107',
        'Enabling feature(s)',
        '[===========================65.8%======                    ]',
        'Error: 0x800f0954',
        'DISM failed. No operation was performed.',
      ].join('\r\n'),
      culprit: 'SampleFx3',
      code: '0x800f0954',
    },
    {
      name: 'a package that is installed on demand',
      log: [
        record(
          'Info',
          'CBS',
          `Exec: Processing started.  Client: DISM Package Manager Provider, ${onDemand}`,
        ),
        record(
          'Info',
          'CBS',
          'Failed to collect payload and there is nothing to repair. [HRESULT = 0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS]',
        ),
        record(
          'Info',
          'CBS',
          `Exec: Processing complete.  ${onDemand} [HRESULT = 0x800f0954 - CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS]`,
        ),
      ].join('\r\n'),
      culprit: 'Sample-Tools-FoD-Package',
      code: '0x800f0954',
    },
  ],
  misses: [{ name: 'a repair that the user cancelled', log: failed('0x800f0820 - CBS_E_CANCEL') }],
});
