// A file that cannot be applied is named once, however often its operation ran.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

checkRule('up.wim.apply-or-mount', {
  hits: [
    {
      name: 'one file in two executions',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 12:00:01, Info                  SP     Applying WIM file: C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3(create EAs), to C:\\$WINDOWS.~BT\\NewOS',
        '2024-05-06 12:01:00, Error                 SP     SPWIMCallback: Error in apply of C:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\sample.dll. GLE [1392]',
        '2024-05-06 12:01:01, Error                 SP     CApplyWIM: Failure while applying image 3 for C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim. Error 0x80070570[gle=0x00000570]',
        '2024-05-06 12:01:01, Error                 SP     Operation failed: Apply WIM file C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070570[gle=0x000000b7]',
        "2024-05-06 12:01:02, Info                  SP     Operation can retry, we'll attempt to revert its execution.",
        '2024-05-06 12:01:02, Info                  SP     Attempt to revert execution for operation 40',
        '2024-05-06 12:59:00, Info                  SP     Executing phase [Safe OS]',
        '2024-05-06 13:00:01, Info                  SP     Applying WIM file: D:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3(create EAs), to D:\\$WINDOWS.~BT\\NewOS',
        '2024-05-06 13:01:00, Error                 SP     SPWIMCallback: Error in apply of D:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\sample.dll. GLE [1392]',
        '2024-05-06 13:01:01, Error                 SP     CApplyWIM: Failure while applying image 3 for D:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim. Error 0x80070570[gle=0x00000570]',
        '2024-05-06 13:01:01, Error                 SP     Operation failed: Apply WIM file D:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3 to D:\\$WINDOWS.~BT\\NewOS. Error: 0x80070570[gle=0x000000b7]',
        '2024-05-06 13:01:03, Error                 SP     Operations cannot be sorted. This is a fatal failure.',
        '2024-05-06 13:01:03, Error                 SP     Operation execution failed: 12. hr = 0x80070570',
        '2024-05-06 13:01:04, Error                 SP     ExecuteOperations: Failed execution phase Safe OS. Error: 0x8007000D',
        '2024-05-06 13:01:04, Info                  SP     Execution phase [Safe OS] exiting with HRESULT [0x8007000D]',
      ].join('\n'),
      culprit: 'sample.dll',
      code: '0x80070570',
      hresult: '0x8007000d',
    },
    {
      name: 'an image without a file',
      log: [
        '2024-05-06 12:01:01, Error                 SP     CApplyWIM: Failure while applying image 1 for D:\\sources\\install.wim. Error 0x80070241',
        '2024-05-06 12:01:01, Error                 SP     Operation failed: Apply WIM file D:\\sources\\install.wim, index 1 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070241',
      ].join('\n'),
      culprit: 'D:\\sources\\install.wim',
      code: '0x80070241',
    },
    {
      name: 'an image that cannot be mounted',
      log: [
        '2024-05-06 12:01:01, Error                 SP     CMountWIM::DoExecute: Failed to mount WIM file C:\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim. Error 0x80070522[gle=0x00000522]',
        '2024-05-06 12:01:02, Error                 SP     Operation failed: Mount WIM file C:\\$WINDOWS.~BT\\Sources\\SafeOS\\winre.wim, index 1 to C:\\$WINDOWS.~BT\\Sources\\SafeOS\\SafeOS.Mount. Error: 0x80070522[gle=0x000000b7]',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::ExecuteInstallMode(822): Result = 0xC1900101',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupManager::Execute(284): Result = 0xC1900101',
        '2024-05-06 11:00:05, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900101',
      ].join('\n'),
      culprit: 'winre.wim',
      code: '0x80070522',
    },
    {
      name: 'the message of a clean installation',
      log: [
        '2024-05-06 12:01:01, Error                 IBS    PublishMessage: Publishing message [Windows cannot install required files. The file may be corrupt or missing. Error code: 0x80070570]',
      ].join('\n'),
      code: '0x80070570',
    },
  ],
  misses: [
    {
      name: 'a file that a later operation applied after all',
      log: [
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 08:59:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]',
        '2024-05-06 12:01:01, Error                 SP     Operation failed: Apply WIM file D:\\sources\\install.wim, index 3 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070005',
        "2024-05-06 12:01:02, Info                  SP     Operation can retry, we'll attempt to revert its execution.",
        '2024-05-06 12:01:02, Info                  SP     Attempt to revert execution for operation 40',
        '2024-05-06 13:05:00, Info                  SP     Operation completed successfully: Apply WIM file D:\\sources\\install.wim, index 3 to C:\\$WINDOWS.~BT\\NewOS',
      ].join('\n'),
    },
    {
      name: 'a file that access control keeps closed',
      log: [
        '2024-05-06 12:00:01, Info                  SP     Applying WIM file: C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3(create EAs), to C:\\$WINDOWS.~BT\\NewOS',
        '2024-05-06 12:01:00, Error                 SP     SPWIMCallback: Error in apply of C:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\sample.dll. GLE [5]',
        '2024-05-06 12:01:01, Error                 SP     CApplyWIM: Failure while applying image 3 for C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim. Error 0x80070005[gle=0x00000570]',
        '2024-05-06 12:01:01, Error                 SP     Operation failed: Apply WIM file C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070005[gle=0x000000b7]',
      ].join('\n'),
      instead: 'env.access-denied',
    },
  ],
});

it('up.wim.apply-or-mount counts a file that failed again under another drive letter', () => {
  const tried = (drive: string, hour: number): string =>
    [
      `2024-05-06 ${hour}:01:00, Error                 SP     SPWIMCallback: Error in apply of ${drive}:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\sample.dll. GLE [1392]`,
      `2024-05-06 ${hour}:01:01, Error                 SP     CApplyWIM: Failure while applying image 3 for ${drive}:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim. Error 0x80070570[gle=0x00000570]`,
      `2024-05-06 ${hour}:01:01, Error                 SP     Operation failed: Apply WIM file ${drive}:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3 to ${drive}:\\$WINDOWS.~BT\\NewOS. Error: 0x80070570[gle=0x000000b7]`,
    ].join('\n');
  const { failures } = summarize([tried('C', 12), tried('D', 13)].join('\n'));
  assert.equal(failures.length, 1);
  const times = failures[0]?.details.find(({ label }) => label.en === 'Executions that stopped at this file');
  assert.equal(times?.value, '2');
});
