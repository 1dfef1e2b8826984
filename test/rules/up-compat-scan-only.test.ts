// A scan without blocks is a note.
import { checkRule } from '../support/checkRule';

checkRule('up.compat.scan-only', {
  hits: [
    {
      name: 'a scan that found nothing',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Compat ScanOnly]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900210',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900210',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900210',
      ].join('\n'),
      isFinding: true,
    },
  ],
  misses: [
    {
      name: 'a blocked upgrade',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900208',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900208',
      ].join('\n'),
      instead: 'up.compat.app',
    },
  ],
});
