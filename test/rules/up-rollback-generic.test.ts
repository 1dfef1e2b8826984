// Phase and operation of a rollback are named; the cause is not invented.
import { checkRule } from '../support/checkRule';

checkRule('up.rollback.generic', {
  hits: [
    {
      name: 'what SetupDiag found',
      log: [
        'Matching Profile found: FindRollbackFailure - 00000000-0000-0000-0000-000000000000',
        'Error: SetupDiag reports rollback failure found.',
        'Last Phase = Pre OOBE',
        'Last Operation = Gather end install, scope: EVERYTHING',
        'Error = 0xC1900101-0x4001E',
      ].join('\n'),
      hresult: '0xc1900101',
    },
    {
      name: 'the log of a rollback',
      log: [
        '2024-05-06 12:00:00, Info                  SP     Initiating rollback/uninstall, phase = 2',
        '2024-05-06 12:00:00, Info                  SP     Current phase string : SafeOS,Start',
        '2024-05-06 12:00:00, Info                  SP     Current op string : 40,end',
        '2024-05-06 12:00:00, Info                  SP     Current result string: 2147942413',
        '2024-05-06 12:00:00, Info                  SP     Current bugcheck string: NULL',
        '2024-05-06 12:00:00, Info                  SP     Current phase : 2',
        '2024-05-06 12:00:00, Info                  SP     Current op : 12',
        '2024-05-06 12:00:00, Info                  SP     Current result: 0x8007000D',
        '2024-05-06 12:00:05, Info                  SP     No crash detected.',
      ].join('\n'),
      code: '0x8007000d',
      confidence: 'low',
    },
    {
      name: 'the event after the restart',
      log: [
        '2024-05-06 12:00:00, Info                  SP     Initiating rollback/uninstall, phase = 2',
        '2024-05-06 12:00:00, Info                  SP     Current phase string : SafeOS,Start',
        '2024-05-06 12:00:00, Info                  SP     Current op string : 40,end',
        '2024-05-06 12:00:00, Info                  SP     Current result string: 2147942413',
        '2024-05-06 12:00:00, Info                  SP     Current bugcheck string: NULL',
        '2024-05-06 12:00:00, Info                  SP     Current phase : 2',
        '2024-05-06 12:00:00, Info                  SP     Current op : 12',
        '2024-05-06 12:00:00, Info                  SP     Current result: 0x8007000D',
        '2024-05-06 12:00:05, Info                  SP     No crash detected.',
        '2024-05-06 12:10:00, Info                  MOUPG  SetupHost Logging Begin',
        '2024-05-06 12:10:01, Info                  MOUPG  SetupHost: Reporting post reboot event -> [0x8007000D, 0x2000C]',
      ].join('\n'),
      hresult: '0x8007000d',
    },
    {
      name: 'a result and an extend code alone',
      log: [
        '2024-05-06 12:10:01, Info                  MOUPG  SetupHost: Reporting error event -> [0xC1900101, 0x4001E]',
      ].join('\n'),
      hresult: '0xc1900101',
    },
  ],
  misses: [
    {
      name: 'operation names with the word rollback',
      log: [
        '2024-05-06 12:00:00, Info                  SP     Executing operation: Prepare rollback',
        '2024-05-06 12:00:01, Info                  SP     Operation completed successfully: Prepare rollback',
      ].join('\n'),
    },
    {
      name: 'a rollback whose file is known',
      log: [
        '2024-05-06 12:00:01, Info                  SP     Applying WIM file: C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3(create EAs), to C:\\$WINDOWS.~BT\\NewOS',
        '2024-05-06 12:01:00, Error                 SP     SPWIMCallback: Error in apply of C:\\$WINDOWS.~BT\\NewOS\\Windows\\System32\\sample.dll. GLE [1392]',
        '2024-05-06 12:01:01, Error                 SP     CApplyWIM: Failure while applying image 3 for C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim. Error 0x80070570[gle=0x00000570]',
        '2024-05-06 12:01:01, Error                 SP     Operation failed: Apply WIM file C:\\$WINDOWS.~BT\\Payload\\OSImage\\Install.wim, index 3 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070570[gle=0x000000b7]',
        '2024-05-06 13:01:03, Error                 SP     Operations cannot be sorted. This is a fatal failure.',
        '2024-05-06 13:01:03, Error                 SP     Operation execution failed: 12. hr = 0x80070570',
        '2024-05-06 13:01:04, Error                 SP     ExecuteOperations: Failed execution phase Safe OS. Error: 0x8007000D',
        '2024-05-06 13:01:04, Info                  SP     Execution phase [Safe OS] exiting with HRESULT [0x8007000D]',
        '2024-05-06 12:00:00, Info                  SP     Initiating rollback/uninstall, phase = 2',
        '2024-05-06 12:00:00, Info                  SP     Current phase string : SafeOS,Start',
        '2024-05-06 12:00:00, Info                  SP     Current op string : 40,end',
        '2024-05-06 12:00:00, Info                  SP     Current result string: 2147942413',
        '2024-05-06 12:00:00, Info                  SP     Current bugcheck string: NULL',
        '2024-05-06 12:00:00, Info                  SP     Current phase : 2',
        '2024-05-06 12:00:00, Info                  SP     Current op : 12',
        '2024-05-06 12:00:00, Info                  SP     Current result: 0x8007000D',
        '2024-05-06 12:00:05, Info                  SP     No crash detected.',
      ].join('\n'),
      instead: 'up.wim.apply-or-mount',
    },
  ],
});
