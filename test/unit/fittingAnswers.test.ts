// Tests that a report says no more than the records do, and sends nobody to work that has no part in what failed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { caseOf, summarize } from '../support/checkRule';
import { log, session } from '../support/logLines';
import { failed, german, pin, plain } from '../support/pinning';
import { stack } from '../support/soundFlows';
import { downloadEnd, updateId, wu } from '../support/updateLines';

const raw = String.raw;
const records = (text: string): string => `${stack('2024-03-04', text).join('\r\n')}\r\n`;
const first = (text: string, name?: string): NonNullable<ReturnType<typeof summarize>['failures'][0]> => {
  const [failure] = summarize(text, name).failures;
  assert.ok(failure);
  return failure;
};
const stepsOf = (text: string, name?: string): string =>
  first(text, name)
    .nextSteps.map((step) => step.text.en)
    .join('\n');

describe('what is said of an answer of a server', () => {
  const job = (code: string, host: string): string =>
    log(
      wu(
        'DownloadManager',
        `DO job {0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9} failed, updateId = ${updateId}.1, hr = ${code}. File URL = http://${host}/files/sample?P1=1&P4=a%3d, local path = C:\\WINDOWS\\SoftwareDistribution\\Download\\sample.cab`,
      ),
      ...downloadEnd(code, 2),
    );

  it('calls an answer of the wrong size no HTTP error, and cuts the address where it ends', () => {
    const failure = first(job('0x80D05001', '2.dl.delivery.mp.microsoft.com'), 'WindowsUpdate.log');
    assert.equal(failure.class, 'net.http-status');
    assert.doesNotMatch(failure.title.en + failure.explanation.en, /HTTP error|refused/);
    assert.doesNotMatch(failure.title.zh + failure.explanation.zh, /HTTP 错误|拒绝/);
    const address = failure.details.find(({ label }) => label.en === 'Address');
    assert.equal(address?.value, 'http://2.dl.delivery.mp.microsoft.com/files/sample?P1=1&P4=a%3d');
  });

  it('names the update by the file of its job, and no beginning that no record tells', () => {
    const failure = first(
      job('0x80D05001', '2.au.download.windowsupdate.com').replace(
        'files/sample?P1=1&P4=a%3d',
        'd/update/windows-kb890830-x64-v5.91_0a1b2c3d.exe',
      ),
      'WindowsUpdate.log',
    );
    assert.deepEqual(failure.kbs, ['KB890830']);
    assert.equal(failure.operation.start, null);
    assert.deepEqual(first(job('0x80D05001', 'dl.example.com'), 'WindowsUpdate.log').kbs, []);
  });

  it('looks at a WSUS server only where the server may be one', () => {
    assert.doesNotMatch(
      stepsOf(job('0x80190194', '2.dl.delivery.mp.microsoft.com')),
      /Check the WSUS server/,
    );
    assert.match(stepsOf(job('0x80190194', 'wsus.example.com:8530')), /Check the WSUS server/);
  });
});

describe('what is said of the machine', () => {
  const client = (version: string): ReturnType<typeof summarize>['sources'][0] | undefined =>
    summarize(
      log(wu('Agent', `WU client version ${version}`), ...downloadEnd('0x80246008', 2)),
      'WindowsUpdate.log',
    ).sources[0];

  it('takes the version of the update client for that of Windows only where it is', () => {
    assert.equal(client('10.0.17763.1852')?.osBuild, '17763');
    assert.equal(client('1309.2410.10022.0')?.osBuild, null);
    assert.equal(client('7.6.7600.256')?.osBuild, null);
  });
});

describe('what is said of an app package', () => {
  const refused = raw`PS C:\sample> Add-AppxPackage -Register AppxManifest.xml
Add-AppxPackage : Deployment failed with HRESULT: 0x80073CF6, Package could not be registered.
AppxManifest.xml(47,12): error 0x80073D28: Cannot register the Example.Sample_1.2.3.0_x64__0123456789abc package. Administrator
privileges required to install packaged service
`;
  const provisioned = records(raw`
I DISM DISM.EXE: <----- Starting Dism.exe session ----->
I DISM DISM.EXE: Executing command line: dism /online /add-provisionedappxpackage /packagepath:C:\Sample\sample.appx
E DISM DISM Appx Provider: PID=1 TID=2 Failed to add Appx package - CAppxManager::ProcessCommandAddAllUserAppxPackage(hr:0x80070003)
E DISM DISM Appx Provider: PID=1 TID=2 Failed processing command to add Appx package - CAppxManager::ExecuteCmdLine(hr:0x80070003)
I DISM DISM.EXE: DISM Appx Manager processed the command line but failed. HRESULT=80070003
I DISM DISM.EXE: <----- Ending Dism.exe session ----->`);

  it('sends nobody to CBS.log and asks for no update', () => {
    for (const text of [refused, provisioned]) {
      const { failures, missingLogs } = summarize(text);
      assert.equal(failures.length, 1);
      assert.doesNotMatch(JSON.stringify([failures, missingLogs]), /CBS\.log|[Ww]hich update/);
      assert.match(failures[0]?.explanation.en ?? '', /AppXDeployment/);
    }
  });

  it('still does for a package of servicing', () => {
    const text = records(raw`
I DISM DISM.EXE: <----- Starting Dism.exe session ----->
I DISM DISM.EXE: Executing command line: dism /online /add-package /packagepath:C:\Sample\sample.cab
E DISM DISM Package Manager: PID=1 TID=2 Failed processing package changes. - CDISMPackageManager::ProcessChanges(hr:0x80070003)
I DISM DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=80070003
I DISM DISM.EXE: <----- Ending Dism.exe session ----->`);
    assert.match(JSON.stringify(summarize(text).missingLogs), /CBS\.log/);
  });
});

describe('what is said of a section of setupapi', () => {
  const entries = raw`!    sig:                          Error 0x800b0109: A certificate chain processed, but terminated in a root certificate which is not trusted by the trust provider.
!!!  sig:                     Driver package failed signature validation. Error = 0xE0000247
!!!  sto:                Failed to import driver package into Driver Store. Error = 0xE0000247
`;
  const noVerdict = /no verdict of the operation/;

  it('that its end is missing, only where it is', () => {
    const told = (text: string): string =>
      first(text, 'setupapi.dev.log')
        .notProved.map(({ en }) => en)
        .join('\n');
    assert.doesNotMatch(
      told(`${entries}<<<  Section end 2024/03/04 10:00:00.123\n<<<  [Exit status: FAILURE(0xe0000247)]\n`),
      noVerdict,
    );
    assert.match(told(entries), noVerdict);
  });
});

describe('steps', () => {
  it('about a missing assembly speak of languages only where the package has one', () => {
    const of = (name: string): string =>
      stepsOf(session('0x80073701 - ERROR_SXS_ASSEMBLY_MISSING', pin(name), failed(name)));
    assert.doesNotMatch(of(plain), /language packs/);
    assert.match(of(plain), /named package/);
    assert.match(of(german), /^Reinstall the language packs/);
    assert.doesNotMatch(of(german), /named package/);
  });

  it('about a missing assembly without a name speak of no named package', () => {
    const text = stepsOf(
      records('E CBS Failed to resolve execution chain. [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]'),
    );
    assert.doesNotMatch(text, /named package|language packs/);
  });

  it('about an image that DISM applies speak of no setup and no upgrade', () => {
    const ffu = `CFfuReader::PostRead#205 failed with 0x8007000d
FfuApplyInternal#531 failed with 0x8007000d
DISM.EXE: FfuManager processed the command line but failed. HRESULT=8007000D
`;
    const wim = records(raw`
I DISM DISM.EXE: <----- Starting Dism.exe session ----->
I DISM DISM.EXE: Executing command line: dism /apply-image /imagefile:D:\images\sample.wim /index:1 /applydir:W:\
I DISM DISM.EXE: WimManager processed the command line but failed. HRESULT=8007000D
I DISM DISM.EXE: <----- Ending Dism.exe session ----->`);
    for (const text of [ffu, wim]) {
      const { failures, missingLogs } = summarize(text);
      assert.equal(failures[0]?.class, 'up.wim.apply-or-mount');
      assert.doesNotMatch(
        JSON.stringify([failures[0].title, failures[0].nextSteps]),
        /[Ss]etup|upgrade|安装程序|升级/,
      );
      assert.ok(failures[0].nextSteps[0]?.text.en.includes('Get-FileHash'));
      assert.deepEqual(missingLogs, []);
    }
  });

  it('about a repair that found no source do not send back to the same command', () => {
    const repair = (end: string): string =>
      stepsOf(
        records(`
I CBS Session: 31000001_200000001 initialized by client DISM Package Manager Provider, external staging directory: (null)
I CSI 00000001 Hashes for file member \\SystemRoot\\WinSxS\\amd64_sample_31bf3856ad364e35_10.0.19041.1_none_0a1b2c3d4e5f6071\\sample.dll do not match actual file [l:20{10}]"sample.dll" : Found: {l:32 b:0ERqRmcNOlDdfBCExQd+exglUIOWn0SZP7Bute5RE0k=} Expected: {l:32 b:n520k714Uu3utHa5JGQ6HQYbZphKhlMWq5pEmfnCDuw=}
${end}`),
      );
    const failedRepair = repair(
      'I CBS Exec: Processing complete, session(Corruption Repairing): 31000001_200000001 [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]',
    );
    assert.doesNotMatch(failedRepair, /RestoreHealth`/);
    assert.match(failedRepair, /RestoreHealth \/Source/);
    const update = repair(
      'I CBS Exec: Processing complete.  Session: 31000001_200000001, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.1.1.1 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
    );
    assert.match(update, /RestoreHealth`/);
  });

  it('about Sysprep begin with what ends its refusal', () => {
    const refusal = (code: string): string =>
      stepsOf(
        records(
          raw`E SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'Sysprep_Clean_Validate_Opk' from C:\Windows\System32\spopk.dll; dwRet = ${code}`,
        ),
      );
    assert.match(refusal('0x800f0975'), /^Let Windows Update finish/);
    assert.match(refusal('0x80310039'), /^Turn BitLocker off/);
  });
});

describe('what is blamed on other work', () => {
  const command = (
    time: string,
  ): string => `${time}, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->
${time}, Info                  DISM   DISM.EXE: Executing command line: dism /online /enable-feature /featurename:NetFx3 /source:C:\\sample
${time}, Info                  DISM   DISM Package Manager: PID=1 TID=2  Error in operation: source for package or file not found, ResolveSource() unsuccessful. (CBS HRESULT=0x800f081f) - CCbsConUIHandler::Error
${time}, Info                  DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F
${time}, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->
`;
  const sysprep = (
    time: string,
  ): string => `${time}, Error                 SYSPRP Package Example.Sample_1.0.0.0_x64__0123456789abc was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.
${time}, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.
${time}, Error                 SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x3cf2
${time}, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2
`;

  it('no run of Sysprep behind a command that failed before it', () => {
    const later = sysprep('2024-01-25 16:35:37');
    for (const runs of [later, later + sysprep('2024-01-25 16:56:11')]) {
      const { failures } = summarize(command('2023-07-05 23:34:01') + runs);
      const [feature] = failures.filter(({ operation }) => operation.kind === 'feature');
      assert.equal(feature?.class, 'cbs.source.missing');
      assert.ok(failures.some((failure) => failure.class === 'up.setup.sysprep-or-advanced-installer'));
      assert.deepEqual(
        failures
          .map(({ operation }) => operation.start)
          .slice(0, 3)
          .filter((start) => start?.startsWith('2024')),
        [],
      );
    }
  });
});

describe('what several logs tell', () => {
  const update = records(`
I CBS Session: 31000001_200000001 initialized by client WindowsUpdateAgent, external staging directory: (null)
E CBS Failed to process single phase execution. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]
I CBS Exec: Processing complete.  Session: 31000001_200000001, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.4170.1.8 [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]
I CBS Session: 31000002_200000002 initialized by client DISM Package Manager Provider, external staging directory: (null)
I CBS Exec: Processing complete, session(Corruption Repairing): 31000002_200000002 [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]`);

  it('does not say that a repair was asked for the package of the update before it', () => {
    const repair = summarize(update).failures.find(({ hresult }) => hresult === '0x800f081f');
    assert.deepEqual(
      repair?.details.filter(({ label }) => label.en === 'Requested'),
      [],
    );
  });

  it('gives an upgrade the times of the upgrade, not those of the driver that stopped it', () => {
    const { failures, timeline } = caseOf({
      'setupact.log': `2024-05-07 20:10:01, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Auto Upgrade /Quiet]
2024-05-07 20:58:03, Error                 SP     Operation failed: Add [1] Driver Package: oem42.inf. Error: 0x80070241[gle=0x000000b7]
2024-05-07 20:58:04, Error                 SP     ExecuteOperations: Failed execution phase First boot. Error: 0xC1900101
2024-05-07 21:05:10, Error                 MOUPG  CSetupHost::Execute(412): Result = 0xC1900101
`,
      'setupapi.dev.log': raw`[Device Install Log]
     OS Version = 10.0.22621

[BeginLog]

>>>  [Setup Import Driver Package - C:\Sample\samplestor.inf]
>>>  Section start 2024/05/07 20:57:58.100
!    sig:      Error 0x80070241: Windows cannot verify the digital signature for this file.
!!!  sto: Failed to import driver package into driver store. Error = 0x80070241
<<<  Section end 2024/05/07 20:58:02.900
<<<  [Exit status: FAILURE(0x80070241)]
`,
    });
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.operation.kind, 'upgrade');
    assert.match(failures[0].operation.end ?? '', /T21:05:10/);
    assert.ok(
      timeline.some(({ event, time }) => event === 'cause' && time.startsWith('2024-05-07T20:58:02')),
    );
  });

  it('names the update of an attempt that another log names', () => {
    const { attempts } = caseOf({
      'CBS.log': update,
      'WindowsUpdate.log': log(
        `2024/03/04 08:02:15.1234567 1204  5316  Agent           Title = 2024-03 Cumulative Update for Windows 10 (KB5035845)`,
        `2024/03/04 08:02:15.2234567 1204  5316  Agent           UpdateId = ${updateId}.200`,
        `2024/03/04 08:02:16.1234567 1204  5316  Agent           LogHistory called. idUpdate={${updateId}}.200, resultMapped=80070570, resultUnMapped=0`,
      ),
    });
    assert.deepEqual(
      attempts.filter(({ result }) => result === '0x80070570').map(({ source, kb }) => [source, kb]),
      [[0, 'KB5035845']],
    );
  });
});

describe('words', () => {
  const headline = (text: string): string =>
    renderMarkdown(caseOf({ 'console.txt': text }), { language: 'en' }).split('\n', 1)[0] ?? '';

  it('call no scan failed that found what it looked for', () => {
    const scan = (end: string): string => `C:\\>dism /online /cleanup-image /scanhealth\n\n${end}\n`;
    assert.match(
      headline(scan('The component store cannot be repaired.\nThe operation completed successfully.')),
      /^# The scan found: /,
    );
    assert.match(headline(scan('Error: 1726\n\nThe remote procedure call failed.')), /^# Scan failed: /);
  });

  it('quote a window without the end of its sentence, and speak of an INF only where one is named', () => {
    const failure = first(
      'Windows could not configure Windows to run on this computer\u2019s hardware.\n'.replace(
        'Windows could not',
        'Windows Setup could not',
      ),
    );
    assert.doesNotMatch(failure.explanation.en, /\.”/);
    assert.doesNotMatch(failure.nextSteps.map(({ text }) => text.en).join(), /named INF/);
  });
});

describe('names', () => {
  it('of a module end where its file name does', () => {
    const failure =
      first(`Error SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. Turn BitLocker off to run Sysprep. (0x80310039)
Error SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'ValidateBitLockerState' from C:\\Windows\\System32\\BdeSysprep.dll The window shows nothing but this.
`);
    assert.equal(failure.details.find(({ label }) => label.en === 'Module')?.value, 'BdeSysprep.dll');
  });

  it('of a print driver are not called an INF', () => {
    const failure = first(`Log Name:      Microsoft-Windows-PrintService/Admin
Source:        Microsoft-Windows-PrintService
Date:          2024-03-04 10:00:00
Event ID:      215
Level:         Error
Description:
Installing printer driver Sample PS V1.2 failed, error code 0x490, HRESULT 0x80070490. See the event user data for context information.
`);
    assert.deepEqual(
      failure.details.filter(({ value }) => value === 'Sample PS V1.2').map(({ label }) => label.en),
      ['Driver'],
    );
  });
});

describe('what is said of a step of a task sequence', () => {
  const step = (code: string): string =>
    `The task sequence execution engine failed executing the action (Sample Step) in the group (Install) with the error code ${code}\n`;

  it('reads nothing into the exit code 1 of a program', () => {
    const failure = first(step('1'));
    assert.doesNotMatch(failure.title.en + failure.explanation.en, /INVALID_FUNCTION|device|volume/);
    assert.doesNotMatch(failure.explanation.zh, /设备/);
    assert.match(first(step('1603')).title.en, /ERROR_INSTALL_FAILURE/);
  });
});

describe('a scan that only looked', () => {
  const answer = (verdict: string): string =>
    `C:\\>dism /online /cleanup-image /checkhealth\n\nDeployment Image Servicing and Management tool\nVersion: 10.0.19041.844\n\nImage Version: 10.0.19045.2846\n\n${verdict}\nThe operation completed successfully.\n`;
  const reportOf = (verdict: string): string =>
    renderMarkdown(summarize(answer(verdict)), { language: 'en' });

  it('heads the report with what it found and says what to do', () => {
    const text = reportOf('The component store is repairable.');
    assert.match(text, /^# DISM found the component store damaged/);
    assert.match(text, /No record proves that an operation failed\./);
    assert.match(text, /\*\*Next steps\*\*\n\n1\. [^\n]*RestoreHealth/);
  });

  it('advises nothing where it found nothing', () => {
    assert.doesNotMatch(reportOf('No component store corruption detected.'), /Next steps/);
  });
});
