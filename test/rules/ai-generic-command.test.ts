// Tests ai.generic-command: the command, its exit code and the component it ran for.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkRule, summarize } from '../support/checkRule';

const csi = (sequence: string, message: string, level = 'Info', id = ''): string =>
  `2019-03-04 10:20:30, ${`${level}${id === '' ? '' : `      [${id}]`}`.padEnd(22)}CSI    ${sequence} ${message}`;
const failed = (installer: string, hresult: string): string =>
  csi(
    '00000015',
    `(F) Failed execution of queue item Installer: ${installer} ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT ${hresult}.  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]`,
    'Error',
    '0x018007',
  );
const called = csi(
  '00000011',
  'Calling generic command executable (sequence 4): [31]"C:\\Windows\\System32\\sample.exe" CmdLine: [45]""C:\\Windows\\System32\\sample.exe" /install part"',
);
const ended = csi(
  '00000012',
  '(F) Done with generic command 4; CreateProcess returned 0, CPAW returned S_OK Process exit code 1603 (0x00000643) resulted in success? FALSE Process output: [l:4 [4]"none"][gle=0x80004005]',
  'Error',
);
const done = `${csi('00000013@2019/3/4:09:20:30.120', 'CSI Advanced installer perf trace:')}\nCSIPERF:AIDONE;{0a1b2c3d-1111-2222-3333-444455556666};Sample-Web-Libraries, Version = 6.1.7600.16385, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral;6148us`;
/** A command that is counted in both notations and whose exit code is a result of its own. */
const denied = [
  called.replace('(sequence 4)', '(sequence 12 (0x0000000c))'),
  ended
    .replace('command 4;', 'command 12 (0x0000000c);')
    .replace('1603 (0x00000643)', '-2147024891 (0x80070005)'),
  done,
  failed('Generic Command', 'HRESULT_FROM_WIN32(14109)'),
].join('\r\n');

checkRule('ai.generic-command', {
  hits: [
    {
      name: 'the command with its exit code',
      log: [called, ended, done, failed('Generic Command', 'HRESULT_FROM_WIN32(14109)')].join('\r\n'),
      culprit: 'Sample-Web-Libraries, Generic Command (sample.exe)',
      code: '0x8007371d',
    },
    {
      name: 'the command whose number is also printed as a hexadecimal one',
      log: denied,
      culprit: 'Sample-Web-Libraries, Generic Command (sample.exe)',
    },
    {
      name: 'the command and its component where the adapter alone tells of the failure',
      log: [
        `${csi('00000010', 'Begin executing advanced installer phase 38 (0x00000026) index 12 (0x0000000c) (sequence 48)')}
    Old component: [ml:350{175},l:348{174}]"Sample-Activation-Tools, Culture=neutral, Version=10.0.17763.1, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS"
    New component: [ml:350{175},l:354{177}]"Sample-Activation-Tools, Culture=neutral, Version=10.0.17763.1911, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS"
    Install mode: install
    Installer ID: {0a1b2c3d-1111-2222-3333-444455556666}
    Installer name: [15]"Generic Command"`,
        called,
        `${csi('00000012', '(F) Done with generic command 4; CreateProcess returned 0, CPAW returned S_OK', 'Error')}
    Process exit code 21 (0x00000015) resulted in success? FALSE
    Process output: [l:15 [15]"Invalid handle."]`,
        csi(
          '00000013',
          '(F) CMIADAPTER: Inner Error Message from AI HRESULT = HRESULT_FROM_WIN32(14109)',
          'Error',
        ),
        `${csi('00000014', '(F) CMIADAPTER: AI failed. HRESULT = HRESULT_FROM_WIN32(14109)', 'Error')}
	Element:
	[102]"<command xmlns="urn:schemas-microsoft-com:asm.v3" executable="sample.exe" passes="generalize"/>"`,
        '2019-03-04 10:20:31, Error                 CBS    Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
      ].join('\r\n'),
      culprit: 'Sample-Activation-Tools, Generic Command (sample.exe)',
      code: '0x8007371d',
    },
    {
      name: 'a command whose exit code alone was cut out above the answer of servicing',
      log: [
        called,
        ended,
        '2019-03-04 10:20:31, Error                 CBS    Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
      ].join('\r\n'),
      culprit: 'C:\\Windows\\System32\\sample.exe',
    },
    {
      name: 'the verdict alone',
      log: failed('Generic Command', 'HRESULT_FROM_WIN32(14109)'),
      culprit: 'Generic Command',
      code: '0x8007371d',
    },
  ],
  misses: [
    {
      name: 'a command that ended well',
      log: [
        called,
        csi(
          '00000012',
          'Done with generic command 4; CreateProcess returned 0, CPAW returned S_OK Process exit code 0 (0x00000000) resulted in success? TRUE Process output: [l:0]""',
        ),
      ].join('\n'),
    },
    {
      name: 'an installer of another kind behind a command',
      log: [
        called,
        ended,
        failed('Sample Devices', '800f0207 [Error,Facility=(000f),Code=519 (0x0207)]'),
      ].join('\n'),
      instead: 'txn.rollback.advanced-installer',
    },
  ],
});

it('shows an exit code that is a result of its own as one', () => {
  const { failures } = summarize(denied);
  assert.match(failures[0]?.title.en ?? '', /Sample-Web-Libraries with exit code 0x80070005$/);
});

it('leaves an exit code that the program chose as it is', () => {
  const { failures } = summarize(
    [
      called,
      ended.replace('1603 (0x00000643)', '-1 (0xffffffff)'),
      done,
      failed('Generic Command', 'HRESULT_FROM_WIN32(14109)'),
    ].join('\r\n'),
  );
  assert.match(failures[0]?.title.en ?? '', /with exit code -1$/);
});
