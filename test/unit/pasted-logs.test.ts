// Tests of one text into which several logs were pasted: each is read by itself, and no other text is taken apart.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Analysis, analyzeText, type CaseResult, summarizeCase } from '../../analyzer/src/index';
import { bytesOfChunks } from '../support/honesty';

const raw = String.raw;

const servicing = raw`2024-05-14 10:22:31, Info                  CSI    00000007 Hashes for file member [l:14]'sampledrv.sys' do not match.
2024-05-14 10:22:31, Info                  CSI    00000008 [SR] Cannot repair member file [l:14]'sampledrv.sys' of sample-driver, version 10.0.19041.1202, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch`;
const client = raw`2024/05/14 11:02:17.1234567 4020  6120  Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 5
2024/05/14 11:02:39.1234567 4020  6120  WebServices     WS error: The host name 'updates.example.com' could not be resolved
2024/05/14 11:02:39.1234567 4020  6120  ProtocolTalker  *FAILED* [80072EE7] SyncUpdates_WithRecovery
2024/05/14 11:02:40.1234567 4020  6120  Agent           Exit code = 0x80072EE7
2024/05/14 11:02:40.1234567 4020  6120  Agent           * END * Finding updates CallerId = UpdateOrchestrator  Id = 5`;
const console = raw`PS C:\Windows\system32> dism /Unmount-Image /MountDir:C:\mount /Commit

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Error: 0xc1420117

The directory could not be completely unmounted. This is usually due to applications that still have files opened within the mount directory.`;
const device = raw`>>>  [Device Install (DiInstallDriver) - C:\drivers\sample.inf]
>>>  Section start 2024/05/14 12:01:02.345
!!!  sto: No error message is available. Error = 0xE0000247
     sto: {Core Driver Package Import: sample.inf} 12:01:02.400
!!!  sig: Driver package failed signature validation. Error = 0x800B0109
!!!  dvi: Failed to stage the driver package. Error = 0x800B0109
<<<  Section end 2024/05/14 12:01:03.001
<<<  [Exit status: FAILURE(0x800b0109)]`;
const event = raw`Log Name:      System
Source:        Microsoft-Windows-WindowsUpdateClient
Date:          2024-05-14 09:12:13
Event ID:      20
Level:         Error
Description:
Installation Failure: Windows failed to install the following update with error 0x80070490: 2024-05 Cumulative Update for Windows 10 (KB5000111).`;
const upgrade = raw`2024-05-14 13:00:01, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Product Client]
2024-05-14 13:10:01, Error                 SP     CDriveImage: failed to apply D:\sources\install.esd, error 0x80070570
2024-05-14 13:10:02, Error                 MOUPG  CSetupHost::Execute(456): Result = 0x80070570`;

const logs = { servicing, client, console, device, event, upgrade };

function told(text: string, path = 'mail.txt'): { analysis: Analysis; result: CaseResult } {
  const analysis = analyzeText(text, { fileName: path, strict: true });
  return { analysis, result: summarizeCase([{ path, analysis }]) };
}

function claims({ failures }: CaseResult): readonly string[] {
  return failures.map((each) => `${each.class} ${each.hresult} ${each.rootCause?.culprit?.name}`).sort();
}

const alone = Object.entries(logs).map(([name, text]) => [name, text, claims(told(text).result)] as const);

describe('two logs in one text', () => {
  for (const [name, text, own] of alone)
    for (const [otherName, otherText, other] of alone)
      if (name !== otherName)
        it(`${name}, then ${otherName}`, () => {
          assert.ok(own.length > 0, name);
          const { result } = told(`${text}\n\nAnd this:\n${otherText}\n`);
          assert.deepEqual(claims(result), [...own, ...other].sort());
        });

  it('is one source, whose places are those of the text', () => {
    const text = `Hello,\r\n\r\n${servicing.replaceAll('\n', '\r\n')}\r\n\r\n${client.replaceAll('\n', '\r\n')}\r\n`;
    const { analysis, result } = told(text);
    assert.equal(result.sources.length, 1);
    const lines = text.split('\r\n');
    for (const { evidence } of result.failures)
      for (const { source, line, text: quoted } of evidence) {
        assert.equal(source, 0);
        assert.equal(lines[line - 1]?.trim(), quoted.split('\n')[0]?.trim());
      }
    for (const { line, record, text: quoted } of analysis.facts) {
      assert.equal(lines[line]?.trim(), quoted.split('\n')[0]?.trim());
      assert.equal(analysis.records.line[record], line);
    }
    assert.equal(analysis.lineCount, lines.length - 1);
  });

  it('is read alike in quotation marks, without an empty line between, and however it arrives', () => {
    const expected = claims(told(`${servicing}\n\n${client}\n`).result);
    const quoted = `${servicing}\n\n${client}\n`.replace(/^/gm, '> ');
    assert.deepEqual(claims(told(quoted).result), expected);
    assert.deepEqual(claims(told(`${servicing}\n${client}\n`).result), expected);
    const bytes = bytesOfChunks([quoted], 'mail.txt');
    assert.equal(bytesOfChunks(quoted.split(/(?<=\n)/), 'mail.txt'), bytes);
    assert.equal(bytesOfChunks([quoted.slice(0, 77), quoted.slice(77)], 'mail.txt'), bytes);
  });

  it('three of them, one coming back behind an empty line', () => {
    const again = servicing.replaceAll('sampledrv.sys', 'samplenet.sys');
    const { result } = told([servicing, client, console, again].join('\n\n'));
    assert.deepEqual(
      claims(result),
      [servicing, client, console, again].flatMap((text) => claims(told(text).result)).sort(),
    );
  });
});

describe('two logs in the same columns', () => {
  const session = raw`2024-05-14 10:22:31, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session(Store): 31102_77, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4412.1.5
2024-05-14 10:22:41, Error                 CBS    Failed to stage execution chain [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]`;
  const block = raw`2024-05-14 13:00:01, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Product Client]
2024-05-14 13:10:02, Error                 MOUPG  CSetupHost::Execute(456): Result = 0xC1900208`;
  const classes = (text: string): readonly string[] => told(text).result.failures.map((each) => each.class);

  it('are told apart by an empty line or by words', () => {
    const both = ['csi.assembly.missing', 'up.compat.app'];
    assert.deepEqual(classes(`${session}\n\n${block}\n`), both);
    assert.deepEqual(classes(`${block}\n\nand of the other machine:\n${session}\n`).toSorted(), both);
  });

  it('are one where a page sets every record apart', () => {
    const spaced = `${block}\n${session}`.replaceAll('\n', '\n\n');
    assert.equal(told(spaced).analysis.parts, undefined);
  });

  it('are one where a log goes over to other components and back', () => {
    assert.equal(told(`${block}\n\n${session}\n\n${block}\n`).analysis.parts, undefined);
  });
});

describe('the answer that somebody quotes beside its cause', () => {
  const cause = raw`Info CBS INSTALL index: 55, phase: 2, result 2, inf: sampledrv.inf
Info CBS Doqe: Failed installing driver updates [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]`;
  const answer = raw`Log Name: System
Source: Microsoft-Windows-WindowsUpdateClient
Event ID: 20
Level: Error
Description:
Installation Failure: Windows failed to install the following update with error CODE: Security Update for Windows (KB5000023).`;

  it('is no second failure where it states the same code', () => {
    const { result } = told(`${answer.replace('CODE', '0x80070002')}\n\n${cause}\n`);
    assert.equal(result.failures.length, 1);
    assert.equal(result.failures[0]?.class, 'txn.rollback.driver-operation');
  });

  it('is one where it states another', () => {
    const { result } = told(`${answer.replace('CODE', '0x800f0922')}\n\n${cause}\n`);
    assert.equal(result.failures.length, 2);
  });
});

describe('records quoted below a console’s answer', () => {
  const asked = raw`Install-WindowsFeature : The request to add or remove features on the specified server failed.
The source files could not be downloaded. Error: 0x800f0906`;
  const quoted = [
    raw`2024-05-14 10:27:18, Info                  CBS    Failed to find package: Package_7_for_KB5000111~31bf3856ad364e35~amd64~~6.3.1.4 from cached update mapping index. [HRESULT = 0x800f090e - CBS_E_EMPTY_PACKAGE_MAPPING_INDEX]`,
    raw`2024-05-14 10:27:19, Info                  CBS    Failed to collect payload and there is nothing to repair. [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]`,
    raw`2024-05-14 10:27:19, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0906 - CBS_E_DOWNLOAD_FAILURE]`,
  ].join('\n');

  it('are the failure that it states', () => {
    const { result } = told(`${asked}\n\ncbs.log:\n${quoted}\n`);
    assert.deepEqual(
      result.failures.map(({ hresult }) => hresult),
      ['0x800f0906'],
    );
  });

  it('leave the answer its last sentence', () => {
    const { result } = told(
      raw`2024-05-14 07:08:09, Info                  CBS    Starting TrustedInstaller initialization.
2024-05-14 07:08:09, Info                  CBS    Ending TrustedInstaller initialization.

C:\Windows\system32>dism /online /cleanup-image /restorehealth

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Error: 0x800f081f

The source files could not be found.
2024-05-14 07:18:09, Info                  CBS    Starting TrustedInstaller initialization.`,
    );
    assert.deepEqual(
      result.failures.map((each) => `${each.class} ${each.hresult}`),
      ['cbs.source.missing 0x800f081f'],
    );
  });
});

describe('words of a person between two logs', () => {
  for (const gap of ['\n', '\n\n'])
    it(`are no record of the log above them, ${gap.length - 1} empty lines before the log below`, () => {
      const { result } = told(`From CBS.log:\n\n${servicing}\n\nAnd the client says:${gap}${client}\n`);
      assert.equal(result.failures.length, 2);
      for (const { evidence } of result.failures)
        for (const { text } of evidence) assert.doesNotMatch(text, /client says/);
    });
});

describe('no text of several logs', () => {
  const whole = (text: string, path?: string): void =>
    assert.equal(told(text, path).analysis.parts, undefined);

  it('a log under its own name', () => {
    whole(`${servicing}\n${client}\n`, 'C:\\Windows\\Logs\\CBS\\CBS.log');
    whole(`${upgrade}\n\n${device}\n`, 'setupact.log');
  });

  it('records that take turns', () => {
    const [a = '', b = ''] = servicing.split('\n');
    const [c = '', d = ''] = client.split('\n');
    whole([a, c, b, d].join('\n'));
  });

  it('a command and the log of what it did', () => {
    whole(
      raw`C:\>dism /online /cleanup-image /restorehealth

Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Error: 0x800f081f

The source files could not be found.

2024-05-14 10:22:31, Error                 DISM   DISM Package Manager: PID=101 TID=202 Failed processing package changes. - CDISMPackageManager::RestoreHealth(hr:0x800f081f)`,
    );
  });

  it('words of a person around a log', () => {
    whole(
      `Hello,\n\nthe update failed with error 0x80070490 again.\nThis is what the log says:\n\n${servicing}\n\nWhat now?`,
    );
  });

  it('a sound prompt around a log', () => {
    whole(raw`PS C:\> Get-Content C:\Windows\Logs\CBS\CBS.log -Tail 2
${servicing}
PS C:\>`);
  });

  it('records of servicing in the log of setup', () => {
    whole(`${upgrade}\n${servicing.replaceAll('10:22:31', '13:11:00')}\n`);
  });
});
