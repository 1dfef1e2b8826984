// Requirements, edition and pending clean-up each have their own wording.
import { checkRule } from '../support/checkRule';

checkRule('up.requirements', {
  hits: [
    {
      name: 'an install choice that is not offered',
      log: '2024-05-06 10:00:00, Error                 MOUPG  MigChoice: Selected install choice is not available.\n',
      line: 1,
    },
    {
      name: 'a machine that does not meet the requirements',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900200',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900200',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900200',
      ].join('\n'),
      code: '0xc1900200',
      confidence: 'medium',
    },
    {
      name: 'media of another edition',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900204',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900204',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900204',
      ].join('\n'),
      code: '0xc1900204',
    },
    {
      name: 'a clean-up that is pending',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900107',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900107',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900107',
      ].join('\n'),
      code: '0xc1900107',
    },
  ],
  misses: [
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
