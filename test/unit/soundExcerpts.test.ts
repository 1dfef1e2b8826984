// Tests what genuine sound logs were once blamed for: answers that mean that nothing was to be done, steps that setup did
// without, look-ups of what need not be there; and that what looks like them and failed is still told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';
import { servicing } from '../support/excerpts/excerpt';
import { record } from '../support/logs';

const raw = String.raw;

function classes(text: string, fileName: string): string[] {
  return summarize(text, fileName).failures.map((failure) => failure.class);
}

const section = (title: string, result: string): string =>
  [
    `>>>  [${title}]`,
    '>>>  Section start 2024/02/03 02:06:00.600',
    '     sto: {Setup Import Driver Package: C:\\drivers\\known.inf} 02:06:00.605',
    `     sto: {Setup Import Driver Package - exit (${result})} 02:06:00.705`,
    '<<<  Section end 2024/02/03 02:06:00.801',
    `<<<  [Exit status: FAILURE(${result})]`,
    '',
  ].join('\r\n');

describe('a driver package', () => {
  const title = 'Setup Import Driver Package - C:\\drivers\\known.inf';
  it('that the store already holds was not refused', () => {
    assert.deepEqual(classes(section(title, '0x000000b7'), 'setupapi.dev.log'), []);
  });
  it('that was refused is', () => {
    assert.equal(classes(section(title, '0x00000002'), 'setupapi.dev.log').length, 1);
    const device = 'Device Install (DiInstallDevice) - ROOT\\SAMPLE\\0000';
    assert.equal(classes(section(device, '0x000000b7'), 'setupapi.dev.log').length, 1);
  });
});

const upgrade = (end: string): string =>
  servicing(
    '2023-10-02',
    raw`
08:00:01 I MOUPG SetupHost Logging Begin
08:03:00 I SP Executing operation: Suspend disk encryption
08:03:05 E SP Operation failed: Suspend disk encryption. Error: 0x80310000[gle=0x00000002]
08:06:05 I MOUPG Setup phase change: [SetupPhaseInstall] -> [SetupPhaseFinalize]
08:40:05 I SP ExecuteOperations: Successfully processed execution phase Safe OS
${end}`,
  );

describe('a step of an upgrade that failed', () => {
  it('is no failure of an upgrade that came to its end', () => {
    assert.deepEqual(
      classes(
        upgrade('09:20:01 I MOUPG SetupHost: Reporting post reboot event -> [0x0, 0x0]'),
        'setupact.log',
      ),
      [],
    );
  });
  it('is one where the end is not told, and where it is a failure', () => {
    assert.equal(classes(upgrade(''), 'setupact.log').length, 1);
    const failed = upgrade('09:20:01 E MOUPG SetupHost: Reporting error event -> [0x80310000, 0x2000C]');
    assert.equal(classes(failed, 'setupact.log').length, 1);
  });
});

const around = Array.from({ length: 12 }, (_, n) =>
  record('Info', 'CBS', `Session: 30210001_1000000${n} initialized by client WindowsUpdateAgent.`),
);
const lookup = record(
  'Error',
  'CSI',
  '00000002 (F) STATUS_OBJECT_NAME_NOT_FOUND #11# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), da = (SYNCHRONIZE|FILE_READ_ATTRIBUTES))[gle=0xd0000034]',
);

describe('a look-up of a file that is not there', () => {
  it('is no failure among records of work that goes on', () => {
    assert.deepEqual(classes([...around, lookup, ...around, ''].join('\r\n'), 'CBS.log'), []);
  });
  it('is one where servicing answers with it, and where nothing else was cut out', () => {
    const answer = record(
      'Info',
      'CBS',
      'Failed to stage package. [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]',
    );
    assert.equal(classes([...around, lookup, answer, ...around, ''].join('\r\n'), 'CBS.log').length, 1);
    assert.equal(classes(`${lookup}\r\n`, 'CBS.log').length, 1);
  });
});

describe('a task sequence', () => {
  const line = (message: string, type: number, second: number): string =>
    `<![LOG[${message}]LOG]!><time="09:11:0${second}.100-060" date="05-14-2023" component="TSManager" context="" type="${type}" thread="1200" file="x.cpp:1">`;
  it('that tidies up what is gone did not fail', () => {
    const text = [
      line('Failed to find valid user-specific _SMSTSLogPath 0x80070002', 2, 1),
      line('Process completed with exit code 3010', 1, 2),
      line('Failed to delete registry value HKLM\\Software\\Sample. Error code 0x80070002', 3, 3),
      line('Task sequence completed 0x00000000', 1, 4),
      '',
    ].join('\r\n');
    assert.deepEqual(classes(text, 'smsts.log'), []);
  });
  it('whose installation of updates found no file did', () => {
    const text = [
      line('Failed to find valid user-specific _SMSTSLogPath 0x80070002', 2, 1),
      line(
        'Failed to run the action: Install Software Updates. The system cannot find the file specified. (Error: 80070002; Source: Windows)',
        3,
        2,
      ),
      '',
    ].join('\r\n');
    assert.equal(classes(text, 'smsts.log').length, 1);
  });
});
