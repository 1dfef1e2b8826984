// Tests what lines cut out of WindowsUpdate.log say of an installation whose end they do not hold: that the installer failed,
// and which update it was to install.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const client = (component: string, ...words: string[]): string[] =>
  words.map((text, k) => `2015-05-05\t10:11:${12 + k}:100\t 900\t1a3c\t${component}\t${text}`);
const agent = (...words: string[]): string[] => client('Agent', ...words);
const handler = (...words: string[]): string[] => client('Handler', ...words);

const failing =
  '  : WARNING: Command line install completed. Return code = 0x00000643, Result = Failed, Reboot required = false';

describe('the installer of an update', () => {
  it('failed, also where its answer stands behind many records', () => {
    const log = [
      ...agent(
        '** START **  Agent: Installing updates [CallerId = AutomaticUpdates]',
        '  * Updates to install = 1',
        '  *   Title = Sample Viewer 3.0.6 (KB5000009)',
        '  *   UpdateId = {0B1A2F1C-2F5F-4C6F-9C31-0A0F2F7A8C11}.102',
        '*********',
      ),
      ...handler(
        ':::::::::::::',
        ':: START ::  Handler: Command Line Install',
        ':::::::::',
        '  : Updates to install = 1',
        failing,
        '  : WARNING: Exit code = 0x8024200B',
        ':::::::::',
        '::  END  ::  Handler: Command Line Install',
        ':::::::::::::',
      ),
    ].join('\n');
    const { verdict, failures } = summarize(log);
    assert.equal(verdict, 'failed');
    assert.equal(failures[0]?.hresult, '0x80070643');
    assert.deepEqual(failures[0]?.kbs, ['KB5000009']);
    assert.equal(failures[0]?.rootCause?.culprit?.name, 'Sample Viewer 3.0.6 (KB5000009)');
  });

  it('of two updates leaves open which one it was', () => {
    const log = [
      ...agent('  *   Title = Sample Viewer 3.0.6', '  *   Title = Sample Reader 1.0'),
      ...handler(failing),
    ].join('\n');
    assert.equal(summarize(log).failures[0]?.rootCause?.culprit ?? undefined, undefined);
  });

  it('ended well', () => {
    const log = handler(
      '  : Command line install completed. Return code = 0x00000000, Result = Succeeded, Reboot required = false',
    ).join('\n');
    assert.notEqual(summarize(log).verdict, 'failed');
  });

  it('failed first and ended well when it was tried again', () => {
    const log = handler(
      failing,
      '  : Command line install completed. Return code = 0x00000000, Result = Succeeded, Reboot required = false',
    ).join('\n');
    assert.notEqual(summarize(log).verdict, 'failed');
  });
});

describe('the handler of CBS packages', () => {
  const identity = 'Package_for_KB5000010~31bf3856ad364e35~amd64~~6.2.1.1';
  const handed = (result: string): string[] =>
    handler(
      'Starting install of CBS update 1E2D3C4B-5A69-7887-9605-A4B3C2D1E0F1',
      `CBS package identity: ${identity}`,
      `Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=${result}`,
    );

  it('names the package in front of the answer', () => {
    const [failure] = summarize(handed('0x80073712').join('\n')).failures;
    assert.deepEqual(failure?.kbs, ['KB5000010']);
    assert.equal(failure?.rootCause?.culprit?.name, identity);
  });

  it('names it where the package does not apply', () => {
    const [failure] = summarize(handed('0x800f081e').join('\n')).failures;
    assert.equal(failure?.class, 'cbs.package.not-applicable');
    assert.equal(failure?.rootCause?.culprit?.name, identity);
  });
});

describe('the list of errors of Windows Installer', () => {
  const culpritOf = (...list: string[]): string | undefined => {
    const log = [
      ...handler(
        'WARNING: MSP update {0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9}.101 installation failed, error = 0x80070643, MSI error 1603',
        'MSP Error List:',
        ...list,
      ),
      ...client('AU', '  # WARNING: Install failed, error = 0x80070643 / 0x00000643'),
    ];
    return summarize(log.join('\n')).failures[0]?.rootCause?.culprit?.name;
  };
  const [missing, unwritten, file] = [
    '1: 1706 2: Sample Suite 2010 3: SUITE.MSI ',
    '1: 1304 2: C:\\Program Files\\Sample\\sample.dll ',
    'C:\\Program Files\\Sample\\sample.dll',
  ];

  it('ends with what stopped the installation: what stands above it was a note', () => {
    assert.equal(culpritOf(missing, unwritten), file);
    assert.equal(culpritOf(unwritten, missing), 'SUITE.MSI');
  });

  it('names the package that is not found, also with a number behind it', () => {
    const numbered = '1: 1706 2: {0A1B2C3D-0011-0000-0000-4E5F60718293} 3: SampleSuite.msi 4: 5 ';
    assert.equal(culpritOf(numbered), 'SampleSuite.msi');
  });
});
