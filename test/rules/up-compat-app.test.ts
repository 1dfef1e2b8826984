// An application that blocks is named; a scan that finds one is no failure.
import { checkRule } from '../support/checkRule';

checkRule('up.compat.app', {
  hits: [
    {
      name: 'the code alone',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900208',
      ].join('\n'),
      code: '0xc1900208',
      confidence: 'medium',
    },
    {
      name: 'a program in the compatibility report',
      log: [
        '<Program Name="Sample Guard 7" Id="0001" IconId="">',
        '<CompatibilityInfo BlockingType="Hard" StatusDetail="UpgradeBlock"/>',
      ].join('\n'),
      culprit: 'Sample Guard 7',
      code: '0xc1900208',
    },
  ],
  misses: [
    {
      name: 'a scan that was asked for',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Compat ScanOnly]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900208',
      ].join('\n'),
    },
    {
      name: 'setup handing over to itself',
      log: [
        '2024-05-06 09:00:00, Error                 MOUPG  CDlpTask::CheckUserInterrupt(3112): Result = 0x800704D3',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0x800705BB',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0x800705BB',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0x800705BB',
      ].join('\n'),
    },
  ],
});
