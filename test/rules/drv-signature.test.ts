// Tests drv.signature: a catalog or signature that is not accepted.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { deviceSection, history, wu } from '../support/updateLines';

const entries = [
  '     sto: {Setup Import Driver Package: C:\\drivers\\sample.inf} 09:40:12.350',
  '     sig: Catalog  = C:\\drivers\\sample.cat',
  '!    sig: Verifying file against specific (valid) catalog failed! (0x800b0109)',
  '!!!  sig: Driver package failed signature verification. Error = 0xE0000247',
  '!!!  sto: Failed to import driver package into Driver Store. Error = 0xE0000247',
];

checkRule('drv.signature', {
  hits: [
    {
      name: 'a root that is not trusted',
      log: deviceSection('SetupCopyOEMInf - C:\\drivers\\sample.inf', entries, 'FAILURE(0xe0000247)'),
      culprit: 'sample.inf',
      code: '0x800b0109',
    },
    {
      name: 'a signature that the driver store refused in words of its own',
      log: deviceSection(
        'Device Install (DiInstallDriver) - C:\\drivers\\sample.inf',
        [...entries.slice(0, 3), '!!!  sto: Driver package failed signature validation. Error = 0xE0000247'],
        'FAILURE(0xe0000247)',
      ),
      culprit: 'sample.inf',
      code: '0x800b0109',
    },
    {
      name: 'a hash that the catalog does not have',
      log: log(
        wu('Handler', '*FAILED* [800F024B] Error Installing PnP Driver PCI\\VEN_0001&DEV_0002', 3),
        history('8024200B', '800F024B'),
      ),
      culprit: 'PCI\\VEN_0001',
      code: '0x800f024b',
      hresult: '0x8024200b',
    },
  ],
  misses: [
    {
      name: 'a first catalog that did not fit',
      log: deviceSection('Device Install - PCI\\VEN_0001', entries.slice(0, 3), 'SUCCESS'),
    },
    {
      name: 'a warning in a section that failed for another reason',
      log: deviceSection(
        'Device Install - PCI\\VEN_0001',
        [...entries.slice(0, 3), '!!!  dvi: Error 1168: Element not found.'],
        'FAILURE(0x00000490)',
      ),
      instead: 'drv.install-failed',
    },
  ],
});
