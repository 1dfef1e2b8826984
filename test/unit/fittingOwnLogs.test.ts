// Work that keeps a log of its own: that log is asked for, not the one of servicing or of another pass.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const asked = (log: string): string => {
  const { failures, missingLogs } = summarize(log);
  assert.equal(failures.length, 1);
  return [...(failures[0]?.nextSteps ?? []).map(({ text }) => text.en), ...missingLogs].join('\n');
};

describe('what Defender’s tools could not do', () => {
  for (const log of [
    'MpCmdRun.exe -SignatureUpdate\nCmdTool: Failed with hr = 0x80508023. Check C:\\Windows\\TEMP\\MpCmdRun.log for more information',
    'ERROR: Signature Update failed with hr=0x80072EE7\nCmdTool: Failed with hr = 0x80072EE7. Check C:\\Windows\\TEMP\\MpCmdRun.log for more information',
    'MpSigStub.exe failed with 0x80070643 during update KB2267602',
    'Starting MpSigStub ...\n ERROR 0x80070005 : MpUpdateEngine\n MpSigStub failed. hr = 0x80070005',
  ])
    it(log.split('\n', 1)[0] ?? '', () => {
      const steps = asked(log);
      assert.match(steps, /MpSigStub\.log.*MpCmdRun\.log.*MPLog-/);
      assert.doesNotMatch(steps, /CBS\.log|msiexec|\.NET/);
    });
});

describe('updates of Windows beside words about Defender', () => {
  for (const log of [
    'KB5000123 cumulative update failed with 0x80070643, even with Windows Defender switched off',
    'Windows Defender is on. KB5000123 (Cumulative Update) failed: 0x80070643',
    'Microsoft Defender definition update went in. KB5000123 failed with 0x80070643',
    'I ran MpCmdRun.exe -SignatureUpdate without an error. Setup.exe failed with 0x80070643',
    'MpSigStub ended with 0\nKB5000123 failed with 0x80070643',
  ])
    it(log.split('\n', 1)[0] ?? '', () => {
      assert.doesNotMatch(asked(log), /MpSigStub|MpCmdRun|MPLog|RemoveDefinitions/);
    });

  it('an update of its definitions is its own', () => {
    assert.match(asked('Windows Defender definition update failed with 0x80070643'), /MpSigStub/);
  });

  it('a failure with another code than the one its tools tell keeps its own steps', () => {
    const { failures } = summarize('MpSigStub failed. hr = 0x80070005\n\nDISM failed: 0x800f081f');
    const other = failures.find(({ hresult }) => hresult === '0x800f081f');
    assert.doesNotMatch(JSON.stringify(other?.nextSteps ?? []), /MpSigStub|MpCmdRun/);
  });
});

it('an answer file that is refused is told in the log of its pass', () => {
  const steps = asked(
    'Windows could not parse or process unattend answer file [C:\\Windows\\Panther\\unattend.xml] for pass [specialize]. The answer file is invalid.',
  );
  assert.match(steps, /C:\\Windows\\Panther\\setupact\.log/);
  assert.doesNotMatch(steps, /WINDOWS\.~BT/);
});

it('an answer file that DISM could not apply is named, and CBS.log is not asked for', () => {
  const log = 'dism /image:D:\\ /apply-unattend:D:\\sample.xml\n\nError: 0x80220001';
  const [failure] = summarize(log).failures;
  assert.equal(failure?.rootCause?.culprit?.name, 'D:\\sample.xml');
  assert.doesNotMatch(asked(log), /CBS\.log/);
});
