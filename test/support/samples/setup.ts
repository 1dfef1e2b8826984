// Samples of setupact.log (upgrade, rollback, device installers) and of setuperr.log, written for the tests.

const line = (level: string, component: string, text: string, second = 1): string =>
  `2024-03-04 09:10:${String(second).padStart(2, '0')}, ${level.padEnd(22)}${component.padEnd(7)}${text}`;
const log = (...records: readonly string[]): string => `${records.join('\r\n')}\r\n`;

export const setupactLog = log(
  line('Info', 'MOUPG', 'SetupHost Logging Begin'),
  line('Info', 'MOUPG', 'SetupHost: Setup build version is: 10.0.22621.1 (sample.220506-1250)', 2),
  line('Info', 'SP', 'Executing operation: Add [1] package sample.cab', 3),
  line('Info', 'SP', 'Operation completed successfully: Add [1] package sample.cab', 4),
  line('Info', 'MIG', 'Sample gathered 3 objects', 5),
);

export const setuperrLog = log(
  line('Error', 'MOUPG', 'CSampleHelper::Initialize(324): Result = 0x80072EE7'),
  line(
    'Error',
    'SP',
    'Error READ, 0x0000007F while gathering/applying object: Sample. Will return 0[gle=0x0000007f]',
    2,
  ),
);

export const rollbackLog = log(
  line('Info', 'SP', 'Initiating rollback/uninstall, phase = 3'),
  line('Info', 'SP', 'Current phase string : Safe OS,Start', 2),
  line('Info', 'SP', 'Current op string : 12,end', 3),
  line('Info', 'SP', 'Current result string: 2147942512', 4),
  line('Info', 'SP', 'Current result: 0x80070070', 5),
);

export const deviceSetupactLog = [
  'AudMig: No migration information found',
  'dispci.dll:  Returning 0xe000020e for DIF 0x00000015',
  '[03/04/2024 09:10.01.123] WudfCoInstaller: Final status: error(0) Success.',
  '',
].join('\r\n');
