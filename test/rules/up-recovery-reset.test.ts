// A reset that the engine gave up is named; its probes are not.
import { checkRule } from '../support/checkRule';

const at = (second: string, level: string, text: string): string =>
  `2024-05-06 12:00:${second}, ${level.padEnd(28)} [ReAgentc.exe] ${text}`;
const call = [
  at('00', 'Info', '-----Executing command line: reagentc  /setreimage /path R:\\Recovery\\WindowsRE-----'),
  at('00', 'Info', 'Enter WinReSetConfig'),
  at('00', 'Warning', 'Failed to get recovery entries: 0xc0000225'),
  at('01', 'Error', 'winreGetWinReVolume failed: 0x3'),
  at('01', 'Info', 'Exit WinReSetConfig return value: 0, last error: 0x3'),
];
const refused = [
  at('00', 'Info', ' Checking partition at offset 1048576, partition number: 4'),
  at('00', 'Info', 'MeetPartitionRequirements Partition details: {Offset: 1048576, Free space: 1}'),
  at('00', 'Warning', 'MeetPartitionRequirements Partition has bitlocker, offset = 1048576 '),
  at('00', 'Info', ' skip partition because it does not meet WinRE requirements'),
];

checkRule('up.recovery-reset', {
  hits: [
    {
      name: 'a reset that failed',
      log: [
        '2024-05-06 12:00:00, Error                        [SysReset.exe] 0x80070032 in PushButtonReset::OfflineJob::Format (onecore\\base\\sample\\job.cpp:512): cannot format',
        '2024-05-06 12:00:01, Error                        [SysReset.exe] 0x80070032 in PushButtonReset::Session::ExecuteOffline (onecore\\base\\sample\\session.cpp:90): failed',
      ].join('\n'),
      code: '0x80070032',
    },
    {
      name: 'an answer of reagentc, whose number is written in hexadecimal',
      log: 'C:\\>reagentc /enable\nREAGENTC.EXE: Operation failed: 70\n\nREAGENTC.EXE: An error has occurred.',
      code: '0x80070070',
    },
    {
      name: 'a number of one letter',
      log: 'C:\\>reagentc /info\nREAGENTC.EXE: Operation failed: d\n\nREAGENTC.EXE: An error has occurred.',
      code: '0x8007000d',
    },
    { name: 'a call in the log of reagentc that failed', log: call.join('\n'), code: '0x80070003' },
    {
      name: 'a call in the other words for its end',
      log: [
        at('00', 'Info', 'Enter WinReInstall'),
        at('01', 'Error', 'winreCopyWIMFile failed: 0x70'),
        at('01', 'Info', 'Exit WinReInstall returns 0 with last error: 0x70'),
      ].join('\n'),
      code: '0x80070070',
    },
    { name: 'a partition that was refused, where the log ends', log: refused.join('\n') },
  ],
  misses: [
    {
      name: 'a refused partition in place of which another was taken',
      log: [...refused, at('02', 'Info', 'Exit WinReInstall returns 1 with last error: 0x0')].join('\n'),
    },
    {
      name: 'a query in the log of reagentc, with a device that does not answer',
      log: [
        at('00', 'Info', 'Enter WinReGetConfig'),
        at('00', 'Error', 'IOCTL_STORAGE_QUERY_PROPERTY failed: 0x32'),
        at('00', 'Info', 'Exit WinReGetConfig return value: 1, last error: 0x0'),
      ].join('\n'),
    },
    {
      name: 'a call that was made again with success',
      log: [
        ...call,
        at('30', 'Info', 'Enter WinReSetConfig'),
        at('31', 'Info', 'Exit WinReSetConfig return value: 1, last error: 0x0'),
      ].join('\n'),
    },
    {
      name: 'the same call made by setup, which goes on without it',
      log: call.join('\n').replaceAll('[ReAgentc.exe]', '[setup.exe]'),
    },
    {
      name: 'the probe for a cloud endpoint',
      log: [
        '2024-05-06 12:00:00, Error                        [recenv.exe] 0x80070490 in PushButtonReset::OEMConnection::Create (onecore\\base\\sample\\oem.cpp:12): not available',
      ].join('\n'),
    },
  ],
});
