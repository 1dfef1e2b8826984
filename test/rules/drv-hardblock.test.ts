// Tests drv.hardblock: the driver that may not be carried over.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';

checkRule('drv.hardblock', {
  hits: [
    {
      name: 'a driver package of the compatibility report',
      log: log(
        '<CompatReport xmlns="urn:example">',
        '<DriverPackages>',
        '<DriverPackage Inf="oem42.inf" BlockMigration="True" HasSignedBinaries="False"/>',
        '</DriverPackages>',
      ),
      culprit: 'oem42.inf',
    },
  ],
  misses: [
    {
      name: 'a driver package that is carried over',
      log: log('<DriverPackage Inf="oem42.inf" BlockMigration="False" HasSignedBinaries="True"/>'),
    },
  ],
});
