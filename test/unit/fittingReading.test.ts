// That every sentence of a report holds for the text it is about: what was given, where it happened, which log tells more.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../analyzer/src/index';
import { caseOf, summarize } from '../support/checkRule';
import { records, told } from '../support/toldFailure';

const raw = String.raw;

describe('the source of missing files', () => {
  const console = (
    source: string,
  ): string => raw`Install-WindowsFeature : The request to add or remove features on the specified server failed.
The source files could not be found.
Error: 0x800f081f
At line:1 char:1
+ Install-WindowsFeature -Name NET-Framework-Core${source}
--
CBS.log:
2024-03-04 15:02:11, Error                 CBS    Exec: An update cannot be staged, package: Sample-OnDemand-Package~31bf3856ad364e35~amd64~~10.0.14393.0 [HRESULT = 0x800f081f - CBS_E_SOURCE_MISSING]
`;

  it('is the one of the command above the records', () => {
    const { failure, missingLogs, steps } = told(console(raw` -Source D:\sources\sxs`));
    assert.ok(failure.explanation.en.includes(raw`D:\sources\sxs`), failure.explanation.en);
    assert.doesNotMatch(failure.explanation.en, /does not show a source/);
    assert.ok(missingLogs.some((path) => path.endsWith('dism.log')) && steps.includes('dism.log'));
    assert.ok(steps.includes('.NET Framework 3.5') && !steps.includes('Features on Demand'));
  });

  it('is none where the command names none', () => {
    assert.match(told(console('')).failure.explanation.en, /does not show a source/);
  });

  it('is allowed in the policy or given, where a policy forbids Windows Update', () => {
    const { steps } = told(raw`C:\>Dism /online /enable-feature /featurename:NetFx3 /All

Deployment Image Servicing and Management tool
Error: 0x800f0907
`);
    assert.match(steps, /^Look at `HKLM.*UseWUServer/);
    assert.ok(steps.includes(raw`sources\sxs`));
    assert.doesNotMatch(steps, /Update Catalog|SoftwareDistribution/);
  });
});

describe('operations of drivers', () => {
  const queue = (where: string): string =>
    records(
      '2024-03-04',
      `I CBS Doqe: Recording result: 0x80070003, for Inf: sample.inf
I CBS DriverUpdateInstallUpdates failed [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]
E CBS ${where}: Failed while processing non-critical driver operations queue. [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]`,
    );

  it('are not said to have failed at startup, where they ran while Windows was shut down', () => {
    for (const where of ['Shtd', 'Startup'])
      for (const language of ['en', 'zh-cn'] as const)
        assert.doesNotMatch(
          renderMarkdown(caseOf({ 'CBS.log': queue(where) }), { language }),
          /(?:at|At) startup|启动阶段|启动时|rolled back because|因此被回滚/,
        );
  });

  it('say that a file does not fit its catalog, where the check says so', () => {
    const checked = (
      words: string,
    ): string => raw`>>>  [Device Install (DiInstallDriver) - C:\drivers\sample.inf]
>>>  Section start 2024/03/04 10:20:56.528
     sto:           {DRIVERSTORE IMPORT VALIDATE} 10:20:56.570
!!!  sig:                Driver package ${words}
!!!  sig:                Driver package failed signature validation. Error = 0xE000022F
<<<  Section end 2024/03/04 10:20:57.100
<<<  [Exit status: FAILURE(0xe000022f)]
`;
    const altered = told(
      checked('INF file hash is not present in catalog file. Filename = sample.inf, Error = 0xE000024B'),
    );
    assert.equal(altered.failure.confidence, 'high');
    assert.match(altered.failure.explanation.en, /is not in the catalog/);
    assert.doesNotMatch(altered.steps, /Collect/);
    const other = told(checked('signer is not trusted. Error = 0x800B0109'));
    assert.doesNotMatch(other.failure.explanation.en, /is not in the catalog/);
  });
});

describe('a manifest that no record names', () => {
  it('is looked for before anything is copied, and no hash is claimed', () => {
    const { failure, steps } = told(
      records(
        '2024-03-04',
        `E CSI 0000000e (F) Attempting to mark store corrupt with category [l:18 ml:19]"CorruptManifest"[gle=0x80004005]
I CBS Failed to bulk stage deployment manifest and pin deployment for package:Package_1_for_KB5000123~31bf3856ad364e35~amd64~~10.0.1.4 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
      ),
    );
    assert.equal(failure.class, 'csi.manifest.hash-mismatch');
    assert.match(steps, /^Find the name of the manifest/);
    assert.doesNotMatch(steps, /this manifest|Get-FileHash/);
    assert.doesNotMatch(failure.explanation.en + failure.explanation.zh, /expects another content|哈希/);
  });
});

describe('the log that would tell more', () => {
  const unresolved = (date: string): string =>
    records(
      date,
      `E CBS Failed to process single phase execution. [HRESULT = 0x80071a90 - ERROR_TRANSACTIONAL_CONFLICT]`,
    );

  it('is a file before Windows 10, and a trace since', () => {
    assert.deepEqual(told(unresolved('2014-05-09')).missingLogs, [raw`C:\Windows\WindowsUpdate.log`]);
    assert.deepEqual(told(unresolved('2024-05-09')).missingLogs, [
      'WindowsUpdate.log (Get-WindowsUpdateLog)',
    ]);
  });

  it('of apps is that of their deployment', () => {
    const { failure, steps, missingLogs } = told(
      'Deployment Register operation with target volume C: on Package Sample.Store_12011.1001.1.0_x64__8wekyb3d8bbwe from:  (AppXManifest.xml)  failed with error 0x80073CF6.\nerror 0x80070005: While processing the request, the system failed to register the windows.firewallRules extension due to the following error: Access is denied.\n',
    );
    assert.match(steps, /^Read the deployment log/);
    assert.doesNotMatch(JSON.stringify([failure, missingLogs]), /CBS\.log/);
  });

  it('of an update of Windows is that of servicing, and of another that of its installer', () => {
    const failed = (title: string): ReturnType<typeof told> =>
      told(
        `Installation Failure: Windows failed to install the following update with error 0x80070643: ${title} (KB5000123).\n`,
      );
    const rollup = failed('2024-08 Cumulative Update for Windows Server 2022');
    assert.match(rollup.steps, /^Collect .*CBS\.log/);
    assert.doesNotMatch(rollup.steps, /MSI|msiexec/);
    assert.match(failed('Update for Sample Office 2016').steps, /MSI/);
  });

  it('is none of servicing, where the client itself refused or the download was stopped', () => {
    const refused = told(
      '2024-06-13\t12:48:34:005\t7596\t30fc\tCOMAPI\t-- START --  COMAPI: Install [ClientId = Sample]\r\n2024-06-13\t12:48:34:005\t7596\t30fc\tCOMAPI\t  - WARNING: Exit code = 0x80240024\r\n2024-06-13\t12:48:34:005\t7596\t30fc\tCOMAPI\t--  END  --  COMAPI: Install [ClientId = Sample]\r\n',
    );
    assert.doesNotMatch(JSON.stringify(refused), /CBS\.log|Get-WindowsUpdateLog/);
    const stopped = told(
      'Download finished -> [Results] : {85604fae-a5c5-4f6d-9012-3d86be1bccce}:2024-01 Update for Windows Server 2016 (KB5000123):hr=0x8024001e;\n',
    );
    assert.doesNotMatch(stopped.steps, /CBS\.log/);
  });
});

describe('reports of the update client', () => {
  const reported = (update: string): string =>
    `{8F1D2C3B-1111-4A4A-9C9C-000000000001}\t2024-09-10 03:10:11:101+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t${update}\t200\t800f0831\tAutomaticUpdates\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x800f0831: 2024-09 Cumulative Update for Windows 11 (KB5000123).\r\n`;

  it('are read with the id of the update masked', () => {
    for (const update of ['{11111111-2222-3333-4444-555555555555}', '{0}', '{GUID}'])
      assert.deepEqual(told(reported(update)).failure.kbs, ['KB5000123'], update);
  });
});

describe('an unpacking that waits for more of its download', () => {
  const saved = (code: string): string =>
    records(
      '2024-03-09',
      `I CBS Exec: Processing started.  Client: WindowsUpdateAgent, Session: 31000001_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.587.1.5
I CBS Failed to stage package. [HRESULT = ${code}]
I CBS Exec: Processing complete.  Session: 31000001_1, Package: Package_for_RollupFix~31bf3856ad364e35~amd64~~20348.587.1.5 [HRESULT = ${code}]`,
    );

  it('is no failure', () => {
    assert.deepEqual(summarize(saved('0x800f0816 - CBS_E_DPX_JOB_STATE_SAVED')).failures, []);
    assert.equal(told(saved('0x800f0817')).failure.hresult, '0x800f0817');
  });
});

describe('the handler and the client', () => {
  it('tell one failure, where the client has a word of its own for what servicing answered', () => {
    const line = (time: string, component: string, text: string): string =>
      `2016-04-14\t03:07:${time}:230\t1048\ta40\t${component}\t${text}`;
    const { failures } = summarize(
      [
        line('50', 'Agent', '  *   Title = Security Update for Windows 8.1 (KB3000123)'),
        line('50', 'Agent', '  *   UpdateId = {FF28E85F-6303-5808-5C37-7356A91FDD94}.201'),
        line('51', 'Handler', 'CBS package identity: Package_for_KB3000123~31bf3856ad364e35~amd64~~6.1.1.1'),
        line('58', 'Handler', 'FATAL: CBS called Error with 0x800f0922, '),
        line(
          '59',
          'AU',
          '>>##  RESUMED  ## AU: Installing update [UpdateId = {FF28E85F-6303-5808-5C37-7356A91FDD94}]',
        ),
        line('59', 'AU', '  # WARNING: Install failed, error = 0x80242FFF / 0x800F0922'),
        '',
      ].join('\r\n'),
      'WindowsUpdate.log',
    );
    assert.equal(failures.length, 1);
    assert.equal(failures[0]?.hresult, '0x80242fff');
    assert.equal(failures[0]?.rootCause?.code, '0x800f0922');
  });
});

describe('the recovery environment', () => {
  const refused = (reason: string): string =>
    `2024-02-17 10:05:35, Info                         [ReAgentc.exe] MeetPartitionRequirements WinRE WIM size: 822021945
2024-02-17 10:05:35, Warning                      [ReAgentc.exe] MeetPartitionRequirements ${reason}, offset = 1023135449088
2024-02-17 10:05:35, Info                         [ReAgentc.exe]  skip partition because it does not meet WinRE requirements
2024-02-17 10:05:35, Error                        [ReAgentc.exe] Exit WinReInstall return value: 0, last error: 0x70
`;

  it('needs a partition without BitLocker, where that is what the tool says', () => {
    assert.match(told(refused('Partition has bitlocker')).steps, /BitLocker/);
  });
});

describe('what a server answered', () => {
  const refusedAt = (url: string, code: string): ReturnType<typeof told> =>
    told(
      `<![LOG[DTS job {1B927B78-0649-5861-3503-1627C789B75F} BITS job {13933316-4962-D590-E383-4E7ADD74D37B} failed to download source file ${url}/sample.cab to destination C:\\Windows\\ccmcache\\3 with error ${code}]LOG]!><time="08:04:00.116-60" date="05-06-2024" component="DataTransferService" context="" type="3" thread="4120" file="sample.cpp:1">
<![LOG[DTSJob {1B927B78-0649-5861-3503-1627C789B75F} encountered error while attempting to download files. (${code})]LOG]!><time="08:05:00.743-60" date="05-06-2024" component="DataTransferService" context="" type="3" thread="4120" file="sample.cpp:2">
`,
    );

  it('is told of a distribution point as of one, and of its own status alone', () => {
    const { failure, steps } = refusedAt('http://dp02.example.com:80/SMS_DP_SMSPKG$/1', '0x80190194');
    assert.equal(failure.class, 'net.http-status');
    assert.match(failure.title.en, /^The distribution point dp02/);
    assert.match(failure.title.zh, /^分发点 dp02/);
    assert.match(steps, /^The status 404/);
    assert.doesNotMatch(steps, /WSUS|503|407/);
  });

  it('is read in the log where the code does not tell the status', () => {
    assert.match(
      told('WARNING: WU client failed Searching for update with error 0x80240440\n').steps,
      /\b(?:WSUS|status)\b/i,
    );
  });
});

describe('an update of a Windows without servicing', () => {
  it('sends to the log of its own program', () => {
    const reported = (title: string): ReturnType<typeof told> =>
      told(
        `{5659E235-5994-11E4-F26A-FBAD76AFB340}\t2010-06-09 05:30:00:000-0500\t1\t182\t101\t{A4878734-128F-B8A8-5DE6-D8DA3A5106D2}\t102\t80070002\tAutomaticUpdates\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error 0x80070002: Security Update for ${title} (KB900001).\r\n`,
      );
    const old = reported('Windows XP');
    assert.match(old.steps, /^Read the log that the update/);
    assert.doesNotMatch(JSON.stringify(old), /CBS\.log/);
    assert.match(JSON.stringify(reported('Windows Vista')), /CBS\.log/);
  });
});

describe('an installer of components', () => {
  it('is named where its beginning stands above what the adapter says', () => {
    const adapter = (begin: string): ReturnType<typeof told> =>
      told(`${begin}2011-02-27 16:02:10, Error                 CSI    0000021f (F) CMIADAPTER: AI failed. HRESULT = HRESULT_FROM_WIN32(15010)
    Element:
        [0]""[gle=0x80004005]
2011-02-27 16:02:10, Error                 CSI    00000220 (F) CMIADAPTER: Exiting with HRESULT code = HRESULT_FROM_WIN32(15010).[gle=0x80004005]
2011-02-27 16:02:11, Info                  CBS    Startup: Failed to process advanced operation queue, startupPhase: 0.  A rollback transaction will be created. [HRESULT = 0x80073713 - ERROR_ADVANCED_INSTALLER_FAILED]
2011-02-27 16:02:12, Info                  CBS    Startup: Package: Package_for_KB5000123~31bf3856ad364e35~x86~~6.1.1.1 completed startup processing, new state: Staged, original: Staged, targeted: Installed. hr = 0x80073713
`);
    const named =
      adapter(`2011-02-27 16:02:10, Info                  CSI    0000021d Begin executing advanced installer phase 38 (0x00000026) index 193 (0x00000000000000c1) (sequence 231)
    Old component: [l:0]""
    New component: [ml:360{180},l:358{179}]"Sample-Component, Culture=neutral, Version=6.1.7601.17514, PublicKeyToken=31bf3856ad364e35, ProcessorArchitecture=amd64, versionScope=NonSxS"
    Install mode: install
    Installer ID: {3bb9fd2b-351e-4b9c-b1fc-ed0758805998}
    Installer name: [6]"Events"
`);
    assert.ok(named.failure.title.en.includes('Events'), named.failure.title.en);
    assert.doesNotMatch(named.failure.explanation.en, /name neither/);
    assert.match(adapter('').failure.explanation.en, /neither/);
    // The package that came out of the restart with the code of the failure is the one that was being installed.
    assert.deepEqual(named.failure.kbs, ['KB5000123']);
    assert.deepEqual(named.failure.notProved, []);
  });
});

describe('an older Windows', () => {
  it('is known by the versions of its packages and components', () => {
    const damaged = (version: string): string =>
      told(
        records(
          '2018-07-01',
          `I CSI 0000000a Manifest hash for component [ml:280{140},l:170{85}]"amd64_sample-component_31bf3856ad364e35_${version}_none_93dd7c7a6e3b3d6e" does not match expected value.
E CBS Failed to resolve package [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
        ),
      ).steps;
    assert.doesNotMatch(damaged('6.1.7601.17514'), /RestoreHealth/);
    assert.match(damaged('6.3.9600.17415'), /RestoreHealth/);
  });
});
