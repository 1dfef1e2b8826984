// Tests the passes of an unattended installation: the setting at which one stopped; and the boot file that could not be written.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const at = (time: string, level: string, component: string, message: string): string =>
  `2024-03-${time}, ${level.padEnd(22)}${component.padEnd(7)}${message}`;

const pass = (name: string, code: string): string =>
  at('01 09:00:02', 'Error', '', `[Shell Unattend] Exiting '${name}' pass with status ${code}`);
const online = at('01 09:00:03', 'Error', '', '[windeploy.exe] Setup.exe failed, returning exit code [0x1f]');

const passes: readonly Asked[] = [
  {
    name: 'the setting at which a pass stopped',
    log: [
      at(
        '01 09:00:01',
        'Error',
        '',
        "[Shell Unattend] ComputerName: Failed to set computer name to 'SAMPLE' (0x8007007b)",
      ),
      pass('specialize', '0x8007007b'),
      online,
    ].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    culpritIs: 'ComputerName',
    code: '0x8007007b',
    says: /Failed to set computer name/,
    count: 1,
  },
  {
    name: 'the same, with what the engine of settings says of it',
    log: [
      at(
        '01 09:00:01',
        'Error',
        '',
        "[Shell Unattend] UserAccounts: Failed to create account 'Sample' (0x800708b0)",
      ),
      pass('oobeSystem', '0x800708b0'),
      at(
        '01 09:00:03',
        'Error',
        '',
        '[oobeldr.exe] Failed to complete RunSMIPass for oobeSystem.  Error: [0x8030000C]',
      ),
    ].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    culpritIs: 'UserAccounts',
    silent: /rejects the answer file/,
    count: 1,
  },
  {
    name: 'a pass whose setting is not told, and the installation that does not go on behind it',
    log: [pass('specialize', '0x8007007b'), online].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    says: /specialize ended with/,
    count: 1,
  },
  {
    name: 'the boot file that could not be written',
    log: [
      at(
        '01 09:00:00',
        'Error',
        'IBSLIB',
        'BFSVC Error: BfspCopyFile(C:\\Mount\\bootmgfw.efi, S:\\EFI\\Boot\\bootmgfw.efi) failed! (Attempt 60 of 60) Last Error = 0x5',
      ),
      at('01 09:00:00', 'Error', 'IBSLIB', 'BFSVC Error: ServicingBootFiles failed. Error = 0x5'),
      at(
        '01 09:00:01',
        'Error',
        'SP',
        'Operation failed: Add boot entry for C:\\Mount. Error: 0x80070005[gle=0x000000b7]',
      ),
    ].join('\n'),
    class: 'ai.bcd-or-boot-files',
    culpritIs: 'S:\\EFI\\Boot\\bootmgfw.efi',
  },
];
describe('passes and boot files', () => answers(passes));

const refusedFile = [
  at(
    '01 09:00:01',
    'Info',
    '',
    '[setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Deployment, Language: neutral, ProcessorArchitecture: amd64, PublicKeyToken: 31bf3856ad364e35, VersionScope: nonSxS, /settings/RunSynchronous/RunSynchronousCommand/[Order="3"]/Path',
  ),
  at('01 09:00:01', 'Info', '', '[setup.exe] SMI data results dump: Description = Value is invalid.'),
  at('01 09:00:01', 'Error', 'IBS', 'The provided unattend file is not valid; hrResult = 0x80220005'),
];
const refusedIn = (name: string): string =>
  at(
    '01 09:00:01',
    'Error',
    'IBS',
    `Windows could not parse or process unattend answer file [C:\\Windows\\Panther\\unattend.xml] for pass [${name}]. The answer file is invalid.`,
  );
const endedWell = (name: string): string =>
  at('01 09:30:02', 'Info', '', `[Shell Unattend] Exiting '${name}' pass with status 0x00000000`);

const accepted: readonly Asked[] = [
  {
    name: 'setup was started again and worked through a pass',
    log: [...refusedFile, endedWell('windowsPE')].join('\n'),
  },
  {
    name: 'the pass that the window names ended well at the next try',
    log: [refusedIn('specialize'), endedWell('specialize')].join('\n'),
  },
  {
    name: 'it was refused behind a pass that had ended well',
    log: [endedWell('specialize'), ...refusedFile].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    culprit: 'RunSynchronous',
    code: '0x80220005',
  },
  {
    name: 'another pass ended well than the one that the window names',
    log: [refusedIn('oobeSystem'), endedWell('specialize')].join('\n'),
    class: 'up.setup.sysprep-or-advanced-installer',
    cause: 'oobeSystem',
  },
];
describe('an answer file that was refused once', () => answers(accepted));

describe('the window of a pass', () => {
  const reasonOf = (said: string): string | undefined => {
    const opening = 'Windows could not parse or process the unattend answer file for pass [specialize].';
    const [failure] = summarize(`${opening} ${said}\n`).failures;
    assert.equal(failure?.class, 'up.setup.sysprep-or-advanced-installer');
    return failure.details.find(({ label }) => label.en === 'Reason')?.value;
  };
  const reasons = [
    'A component or non-list setting is specified more than once in the answer file',
    'The settings specified in the answer file cannot be applied',
  ];
  for (const reason of reasons)
    it(`tells the reason that it gives: ${reason}`, () => {
      const behind =
        'The error was detected while processing settings for component [Microsoft-Windows-Shell-Setup].';
      assert.equal(reasonOf(`${reason}. ${behind}`), reason);
    });

  it('takes what a person writes behind it for no reason', () => {
    assert.equal(reasonOf('The machine then restarts and shows it again.'), undefined);
  });
});
