// Tests that steps come in an order that fits what the logs show to have been tried.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { caseOf, summarize } from '../support/checkRule';
import { csi, session } from '../support/logLines';

const raw = String.raw;

describe('steps behind a repair that failed', () => {
  const repair = (code: string): string => raw`
2024-03-04 08:00:00, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->
2024-03-04 08:00:00, Info                  DISM   DISM.EXE: Executing command line: dism  /Online /Cleanup-Image /RestoreHealth
2024-03-04 08:20:00, Error                 DISM   DISM Package Manager: PID=4100 TID=4104 The source files could not be found. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:${code})
2024-03-04 08:20:01, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=${code.slice(2).toUpperCase()}
2024-03-04 08:20:01, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->
`;
  const update = session(
    '0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT',
    csi(
      `Hashes for file member \\SystemRoot\\WinSxS\\amd64_sample_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6071\\sample.dll do not match actual file [l:20{10}]"sample.dll" : Found: {l:32 b:0ERqRmcNOlDdfBCExQd+exglUIOWn0SZP7Bute5RE0k=} Expected: {l:32 b:n520k714Uu3utHa5JGQ6HQYbZphKhlMWq5pEmfnCDuw=}`,
    ),
  );
  const stepsOf = (logs: Readonly<Record<string, string>>, kind = 'install'): string =>
    caseOf(logs)
      .failures.filter(({ operation }) => operation.kind === kind)
      .flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text.en))
      .join('\n');

  it('do not begin with the same command, whichever log tells of it', () => {
    const steps = stepsOf({ 'dism.log': repair('0x800f081f'), 'CBS.log': update });
    assert.doesNotMatch(steps, /RestoreHealth`/);
    assert.match(steps, /RestoreHealth \/Source/);
  });

  it('keep it where it was refused before it began, or of another Windows', () => {
    assert.match(stepsOf({ 'dism.log': repair('0x800702e4'), 'CBS.log': update }), /RestoreHealth`/);
    const ofImage = repair('0x800f081f').replace('/Online', raw`/Image:D:\mount`);
    assert.match(stepsOf({ 'dism.log': ofImage, 'CBS.log': update }), /RestoreHealth`/);
    assert.match(stepsOf({ 'CBS.log': update }), /RestoreHealth`/);
  });

  it('give the readiness tool the content that it did not have', () => {
    const steps = stepsOf(
      {
        'CheckSUR.log': `Summary:
Seconds executed: 402
 Found 1 errors
  CSI Missing Manifest Total count: 1

(f)	CSI Manifest Missing	0x00000002	winsxs\\Manifests\\x86_sample_31bf3856ad364e35_6.1.7601.18000_none_0a0b0c0d0e0f1011.manifest	x86_sample_31bf3856ad364e35_6.1.7601.18000_none_0a0b0c0d0e0f1011
`,
      },
      'repair',
    );
    assert.match(steps, /^Put the `\.msu` packages/);
    assert.doesNotMatch(steps, /run it again/);
  });

  it('do so where both were pasted into one text', () => {
    const failure = summarize(raw`I ran this first:
C:\Windows\system32>DISM /Online /Cleanup-Image /RestoreHealth
Error: 0x800f081f
The source files could not be found.

Then sfc:
C:\Windows\system32>sfc /scannow
Windows Resource Protection found corrupt files but was unable to fix some of them.
`).failures.at(-1);
    assert.doesNotMatch(JSON.stringify(failure?.nextSteps), /RestoreHealth`/);
  });
});

describe('steps about the logs of Sysprep', () => {
  const stepsAt = (call: string, step?: string): string =>
    summarize(
      [
        `2024-05-06 10:00:00, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing '${call}' from C:\\Windows\\System32\\sample.dll; dwRet = 0x5`,
        ...(step === undefined
          ? []
          : [
              `2024-05-06 10:00:01, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while ${step}; hr = 0x80070005`,
            ]),
      ].join('\r\n'),
    )
      .failures.flatMap(({ nextSteps }) => nextSteps.map(({ text }) => `${text.en}\n${text.zh}`))
      .join('\n');

  it('name the folder of the run where the records tell that Sysprep ran', () => {
    for (const steps of [
      stepsAt('Sysprep_Generalize_Sample'),
      stepsAt('ModuleMain', 'pre-validate sysprep generalize internal providers'),
    ]) {
      assert.match(steps, /System32\\Sysprep\\Panther/);
      assert.doesNotMatch(steps, /`C:\\Windows\\Panther`|specialize/);
    }
  });

  it('name the folder of setup where the pass behind the restart called it', () => {
    const steps = stepsAt('Sysprep_Specialize_Sample');
    assert.match(steps, /`C:\\Windows\\Panther`/);
    assert.doesNotMatch(steps, /System32\\Sysprep/);
  });

  it('name both where nothing tells which it was', () => {
    const steps = stepsAt('ModuleMain');
    assert.match(steps, /System32\\Sysprep\\Panther` \(Sysprep\) or `C:\\Windows\\Panther`/);
  });
});
