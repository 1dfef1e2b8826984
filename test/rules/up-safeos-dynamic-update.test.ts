// A dynamic update that the Safe OS does not take is named.
import { describe } from 'node:test';
import { answers } from '../support/asked';
import { checkRule } from '../support/checkRule';

checkRule('up.safeos.dynamic-update', {
  hits: [
    {
      name: 'a Safe OS update that fails',
      log: [
        '2024-05-06 12:00:01, Error                 SP     CAddSafeOSDU::DoExecute: adding the package failed. Error: 0x80070490',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Add dynamic update to Safe OS. Error: 0x80070490',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x80070490',
      ].join('\n'),
      code: '0x80070490',
    },
    {
      name: 'a Safe OS update that needs newer servicing',
      log: [
        '2024-05-06 12:00:01, Error                 SP     CAddSafeOSDU::DoExecute: adding the package failed. Error: 0x800F0823',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Add dynamic update. Error: 0x800F0823',
        '2024-05-06 12:00:02, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x800F0823',
      ].join('\n'),
      code: '0x800f0823',
    },
    {
      name: 'a package that the image of the Safe OS does not take',
      log: [
        '2024-05-06 12:00:01, Info                  SP     Executing operation: Add [1] package C:\\$WINDOWS.~BT\\Updates\\Windows10.0-KB5000001-x64.cab to C:\\$WINDOWS.~BT\\Sources\\SafeOS\\SafeOS.Mount',
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Add [1] package C:\\$WINDOWS.~BT\\Updates\\Windows10.0-KB5000001-x64.cab to C:\\$WINDOWS.~BT\\Sources\\SafeOS\\SafeOS.Mount. Error: 0x800F0823[gle=0x000000b7]',
        '2024-05-06 12:00:03, Error                 SP     ExecuteOperations: Failed execution phase Downlevel. Error: 0x800F0823',
      ].join('\n'),
      code: '0x800f0823',
      culprit: 'Windows10.0-KB5000001-x64.cab',
    },
  ],
  misses: [
    {
      name: 'a package that the new Windows does not take',
      log: [
        '2024-05-06 12:00:02, Error                 SP     Operation failed: Add [1] package C:\\$WINDOWS.~BT\\Updates\\Windows10.0-KB5000001-x64.cab to C:\\$WINDOWS.~BT\\NewOS. Error: 0x800F0823[gle=0x000000b7]',
        '2024-05-06 12:00:03, Error                 SP     ExecuteOperations: Failed execution phase Safe OS. Error: 0x800F0823',
      ].join('\n'),
      instead: 'up.setup.dism-package',
    },
    {
      name: 'a Safe OS update that works',
      log: [
        '2024-05-06 12:00:01, Info                  SP     CAddSafeOSDU::DoExecute: done. Result = 0x0',
      ].join('\n'),
    },
  ],
});

const refused = (minute: string, image: string, code: string): string =>
  `2024-05-06 12:${minute}:02, Error                 SP     Operation failed: Add [1] package C:\\$WINDOWS.~BT\\Updates\\Windows10.0-KB5000001-x64.cab to C:\\$WINDOWS.~BT\\${image}. Error: ${code}[gle=0x000000b7]`;
const ended = (phase: string, code: string): string =>
  `2024-05-06 12:30:03, Error                 SP     ExecuteOperations: Failed execution phase ${phase}. Error: ${code}`;
const safeOs = 'Sources\\SafeOS\\SafeOS.Mount';

describe('a package that goes into two images', () =>
  answers([
    {
      name: 'is told of the image at which setup ended',
      log: [
        refused('00', safeOs, '0x800F0823'),
        refused('30', 'NewOS', '0x800F0922'),
        ended('Safe OS', '0x800F0922'),
      ].join('\n'),
      class: 'up.setup.dism-package',
      culpritIs: 'Windows10.0-KB5000001-x64.cab',
      code: '0x800f0922',
      hresult: '0x800f0922',
    },
    {
      name: 'is told with the answer with which setup ended',
      log: [
        refused('00', safeOs, '0x800F0823'),
        refused('30', safeOs, '0x800F0922'),
        ended('Downlevel', '0x800F0922'),
      ].join('\n'),
      class: 'up.safeos.dynamic-update',
      culpritIs: 'Windows10.0-KB5000001-x64.cab',
      code: '0x800f0922',
      hresult: '0x800f0922',
    },
  ]));
