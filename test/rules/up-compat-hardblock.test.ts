// A named block is the cause; the code alone is not.
import { checkRule } from '../support/checkRule';

checkRule('up.compat.hardblock', {
  hits: [
    {
      name: 'a hardware entry of the compatibility report',
      log: [
        '<HardwareItem HardwareType="Setup_HardwareIncompatibilityDetected">',
        '<CompatibilityInfo BlockingType="Hard"/>',
      ].join('\n'),
      culprit: 'Setup_HardwareIncompatibilityDetected',
    },
    {
      name: 'a block that a record names',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 11:00:04, Error                 MOUPG  Compat: BitLockerHardblock is set',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900208',
      ].join('\n'),
      culprit: 'BitLockerHardblock',
    },
  ],
  misses: [
    {
      name: 'a soft entry',
      log: ['<HardwareItem HardwareType="Sample">', '<CompatibilityInfo BlockingType="None"/>'].join('\n'),
    },
  ],
});
