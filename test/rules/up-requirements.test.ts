// Requirements, edition and pending clean-up each have their own wording.
import { checkRule } from '../support/checkRule';

/** Lines of an installation out of Windows PE, in which a person answers. */
const ibs = (minute: string, level: string, text: string): string =>
  `2024-05-06 09:${minute}:00, ${level.padEnd(21)} IBS    ${text}`;
const refusedKey = ibs(
  '01',
  'Error',
  'Callback_Productkey_Validate: An error occurred preventing setup from being able to validate the product key; hr = 0xc004f050',
);
const keyMessage = ibs(
  '01',
  'Info',
  'PublishMessage: Publishing message [The product key entered does not match any of the Windows images available for installation. Enter a different product key.]',
);
const diskMessage = ibs(
  '02',
  'Info',
  'PublishMessage: Publishing message [Windows cannot be installed to this disk. The selected disk has an MBR partition table.]',
);
const applied = ibs(
  '04',
  'Info',
  'Operation completed successfully: Apply WIM file D:\\sources\\install.wim, index 6, to C:\\',
);

checkRule('up.requirements', {
  hits: [
    {
      name: 'a product key that is refused, in front of a clean-up',
      log: [
        refusedKey,
        ibs('02', 'Info', 'Executing operation: Clean up temporary files'),
        ibs('02', 'Info', 'Operation completed successfully: Clean up temporary files'),
        ibs('03', 'Info', 'Callback_UpdateBootFiles:Successfully updated system boot files'),
      ].join('\n'),
      line: 1,
      code: '0xc004f050',
    },
    {
      name: 'a product key that is refused, before the person ends setup',
      log: [
        keyMessage,
        ibs(
          '03',
          'Error',
          'PublishMessage: Publishing message [The installation was canceled. Any changes made to your computer will not be saved.]',
        ),
      ].join('\n'),
      line: 1,
    },
    {
      name: 'the second of two refused keys',
      log: [refusedKey, refusedKey].join('\n'),
      line: 2,
      code: '0xc004f050',
    },
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
      name: 'a refused product key with which setup goes on',
      log: [refusedKey, keyMessage, applied].join('\n'),
    },
    {
      name: 'a refused product key in front of one that is taken',
      log: [
        refusedKey,
        keyMessage,
        ibs('03', 'Info', 'Callback_Productkey_Validate: Successfully validated product key'),
      ].join('\n'),
    },
    {
      name: 'a refused disk that is partitioned anew, in a message below an error',
      log: [
        diskMessage,
        ibs('03', 'Info', 'DeletePartition: Deleting partition 1 on disk 0'),
        ibs('04', 'Info', 'CreatePartition: Created new partition on disk 0'),
      ].join('\n'),
    },
    { name: 'a refused disk beside another that is taken', log: [diskMessage, applied].join('\n') },
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
