// Tests that a report names what the text names: the tool that answered, the names that it knows, the Windows it is about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseOf, summarize } from '../support/checkRule';
import { reportsOf, stepsOf } from '../support/told';

const raw = String.raw;

describe('the tool that answered', () => {
  const fix = (end: string): string =>
    ['SFCFix version 3.0.2.1 by niemiro.', 'Microsoft Windows 10 Build 17763 - amd64', '', end].join('\n');

  it('is SFCFix where its report says what it left', () => {
    const left = summarize(fix('SUMMARY: Some corruptions could not be fixed automatically.'));
    assert.match(left.failures[0]?.title.en ?? '', /^SFCFix found damage/);
    assert.equal(left.failures[0]?.operation.client, 'SFCFix');
    assert.doesNotMatch(
      reportsOf(fix('SUMMARY: Some corruptions could not be fixed automatically.')),
      /\bsfc (?:found|发现)/,
    );
  });

  it('is SFCFix where it did not get through its script', () => {
    const [failure] = summarize(fix('Failed to process all directives!')).failures;
    assert.equal(failure?.class, 'cbs.repair.incomplete');
    assert.match(failure.title.en, /repair script/);
    assert.match(failure.nextSteps[0]?.text.en ?? '', /SFCFix\.txt/);
  });

  it('is Server Manager where a role has another name, and tells no code', () => {
    const [failure] = summarize(
      "Install-WindowsFeature : ArgumentNotValid: The role, role service, or feature name is not valid: 'Sample-Role'. The name was not found.",
    ).failures;
    assert.equal(failure?.class, 'cbs.capability.name-unknown');
    assert.equal(failure.hresult, null);
    assert.match(
      failure.nextSteps[0]?.text.en ?? '',
      /^List the names that this server knows: `Get-WindowsFeature`/,
    );
  });
});

describe('the Windows that a text is about', () => {
  const ran = (file: string): string =>
    `Running ['C:\\Windows\\System32\\wusa.exe' "C:\\Windows\\TEMP\\sample\\${file}" /quiet /norestart] was not successful.

 Exit code was '-2145124329' See log for possible error messages.`;

  it('is told by the file of its update', () => {
    for (const file of ['Windows8.1-KB5000123-x64.msu', 'Windows6.1-KB5000123-x64.msu'])
      assert.deepEqual(
        summarize(ran(file)).missingLogs.filter((path) => path.includes('WindowsUpdate')),
        [raw`C:\Windows\WindowsUpdate.log`],
      );
    assert.match(summarize(ran('windows10.0-kb5000123-x64.msu')).missingLogs.join(), /Get-WindowsUpdateLog/);
  });

  it('is told by a title for one Windows, and by none for several', () => {
    const event = (title: string): string =>
      `Title      : ${title} (KB5000123)\nDate       : 5/6/2024 3:02:11 AM\nResultCode : 4\nHResult    : -2147010893\n`;
    const asks = (title: string): boolean =>
      summarize(event(title)).missingLogs.some((path) => path.includes('Get-WindowsUpdateLog'));
    assert.equal(asks('2019-08 Security Update for Windows 7 for x64-based Systems'), false);
    assert.equal(asks('Security Update for Windows Server 2012 R2'), false);
    assert.equal(asks('Sample Removal Tool for Windows 8, 8.1, 10 and 11 x64'), true);
    assert.equal(asks('Cumulative Update for Windows Server 2019 for x64-based Systems'), true);
  });
});

describe('what a report does not say', () => {
  it('counts no sessions where the cut-out holds the beginning of none', () => {
    const text =
      '2024-05-06 07:10:09, Info                  CBS    Session: 31108000_1 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]';
    assert.doesNotMatch(reportsOf(text), /sessions: 0|0 个服务会话/);
    assert.doesNotMatch(reportsOf(text), /from (\S+ \S+) to \1/);
  });

  it('ends no folder with the full stop of its sentence', () => {
    const [failure] = summarize(
      raw`2024-05-06 12:00:01, Error                 MIG    Failed to create profile for C:\Users\sample. Error: 0x00000020
2024-05-06 12:00:02, Error                 SP     Operation failed: Create user profiles. Error: 0x80070020`,
    ).failures;
    assert.equal(failure?.rootCause?.culprit?.name, raw`C:\Users\sample`);
  });

  it('tells the subject once', () => {
    const text =
      reportsOf(raw`2024-02-01 11:01:00, Error                 SP     SPWIMCallback: Error in apply of C:\$WINDOWS.~BT\NewOS\Windows\sample.dll. GLE [5]
2024-02-01 11:01:02, Error                 SP     Operation failed: Apply WIM file D:\sources\install.wim, index 1. Error: 0x80070005[gle=0x000000b7]
2024-02-01 11:01:03, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x80070005`);
    assert.doesNotMatch(text, /\| (?:Subject|对象) \|/);
    // No sound machine has a file of setup's own folder.
    assert.doesNotMatch(text, /sound machine|正常计算机/);
  });

  it('tells no HRESULT that STATUS_UNSUCCESSFUL would only be in general', () => {
    const [failure] =
      summarize(`2021-03-02 14:00:01, Info                  IBS    InstallWindows:Starting a new install from WinPE
2021-03-02 14:10:01, Error                 IBSLIB Failed to create a new system store. Status = [c0000001]
2021-03-02 14:10:02, Info                  IBSLIB PublishMessage: Publishing message [Windows could not update the computer's boot configuration. Installation cannot proceed.]`).failures;
    assert.equal(failure?.hresult, '0xc0000001');
  });

  it('sends nobody to an update where the text names none', () => {
    assert.doesNotMatch(stepsOf('Error: 5\n\nAccess is denied.'), /the update/);
    assert.match(
      stepsOf(
        '2024-03-04 03:04:08, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x80070070 - ERROR_DISK_FULL]',
      ),
      /Repeat the operation/,
    );
  });

  it('asks nobody whether a command ended well that is known to have failed', () => {
    const text = `Deployment Image Servicing and Management tool
Version: 10.0.19041.746

Enabling feature(s)

Error: 50

The operation is complete but Sample-Feature feature was not enabled.
`;
    assert.doesNotMatch(stepsOf(text), /if it succeeded/);
  });

  it('sends the installer of one driver to no other drivers', () => {
    const steps =
      stepsOf(`!    sig:                          Error 0x800b0109: A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.
!!!  sig:                     Driver package failed signature validation. Error = 0xE0000247
<<<  Section end 2024/03/04 10:00:00.123
<<<  [Exit status: FAILURE(0xe0000247)]
`);
    assert.doesNotMatch(steps, /storage, network/);
    assert.match(steps, /from the vendor/);
  });

  it('looks at no disk where an object of a migration is there already', () => {
    const text = raw`2024-03-05 10:11:12, Error                 MIG    Error 183 while applying object: C:\Users\user01\Documents\.sample [note.txt]. Shell application requested abort![gle=0x000000b7]`;
    assert.doesNotMatch(stepsOf(text), /chkdsk/);
    assert.match(stepsOf(text.replace('183', '1392').replace('b7', '570')), /chkdsk/);
  });
});

describe('an update package with another identity', () => {
  const text = `Problem signature:
  Problem Event Name: CbsPackageServicingFailure2
  Stack Version: 6.1.7601.17592
  Package: Package_for_KB5000123~31bf3856ad364e35~amd64~~6.1.1.1
  Update: Unknown
  Failure: 0x800f0818
  Source: Staging`;

  it('needs no media, and is named', () => {
    const [failure] = summarize(text).failures;
    assert.equal(failure?.class, 'src.version-mismatch');
    assert.deepEqual(failure.kbs, ['KB5000123']);
    assert.doesNotMatch(failure.explanation.en, /[Mm]edia|index/);
    assert.doesNotMatch(stepsOf(text), /local source|\.wim/);
    assert.deepEqual(
      failure.notProved.filter(({ en }) => en.startsWith('Which update')),
      [],
    );
  });
});

describe('what several attempts and logs tell', () => {
  const attempt = (
    hour: string,
    id: string,
  ): string => `2024-02-01 ${hour}:00:00, Info                  CBS    Session: ${id} initialized by client UpdateAgentLCU.
2024-02-01 ${hour}:00:01, Info                  CBS    Exec: Processing started.  Client: UpdateAgentLCU, Session: ${id}, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4001.1.1, Identifier: KB5099050
2024-02-01 ${hour}:02:00, Error                 CBS    Failed to stage C:\\Windows\\System32\\sample.dll [HRESULT = 0x80070005 - E_ACCESSDENIED]
2024-02-01 ${hour}:06:00, Info                  CBS    Exec: Processing complete.  Session: ${id}, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4001.1.1, Identifier: KB5099050 [HRESULT = 0x80070005 - E_ACCESSDENIED]
`;

  it('marks what stopped each attempt as its cause', () => {
    const { failures, timeline } = summarize(
      ['08', '09', '11'].map((hour, k) => attempt(hour, `3110000${k}_10000000${k}`)).join(''),
    );
    assert.equal(failures.length, 1);
    assert.deepEqual(
      timeline.filter(({ event }) => event === 'cause').map(({ time }) => time.slice(11, 16)),
      ['08:02', '09:02', '11:02'],
    );
  });

  it('keeps the images of two drives apart, and one that has two notations together', () => {
    const setup = (
      path: string,
    ): string => `2024-02-01 11:00:01, Info                  SP     Executing operation: Apply WIM file ${path}, index 1
2024-02-01 11:01:01, Error                 SP     CApplyWIM: Failure while applying image 1 for ${path}. Error 0x8007000d[gle=0x0000000d]
2024-02-01 11:01:02, Error                 SP     Operation failed: Apply WIM file ${path}, index 1. Error: 0x8007000d[gle=0x0000000d]
2024-02-01 11:01:03, Error                 SP     ExecuteOperations: Main operation execution failed. Error: 0x8007000d
`;
    const later = setup(raw`E:\sources\install.wim`).replaceAll('2024-02-01', '2024-02-09');
    const apart = caseOf({ 'a.log': setup(raw`D:\sources\install.wim`), 'b.log': later });
    assert.equal(apart.failures.length, 2);
    const same = caseOf({ 'a.log': setup(raw`E:\sources\install.wim`), 'b.log': later });
    assert.equal(same.failures.length, 1);
  });
});
