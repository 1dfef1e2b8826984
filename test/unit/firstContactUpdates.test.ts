// What people send of updates: events, traces, answers of management tools, captures, consoles mixed with logs. Each row
// says what an engineer would answer; the texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, renderMarkdown, summarizeCase } from '../../analyzer/src/index';
import { type Asked, answers } from '../support/asked';

const appEvent = (number: number, time: string, sentence: string): string =>
  [
    'Log Name:      Microsoft-Windows-AppXDeploymentServer/Operational',
    'Source:        Microsoft-Windows-AppXDeployment-Server',
    `Date:          5/6/2024 ${time} AM`,
    `Event ID:      ${number}`,
    'Task Category: (3)',
    `Level:         ${number === 400 ? 'Information' : 'Error'}`,
    'User:          SYSTEM',
    'Computer:      PC01.example.com',
    'Description:',
    sentence,
    '',
  ].join('\n');

const appRefused = appEvent(
  404,
  '8:01:02',
  'AppX Deployment operation failed for package Example.Notes_2.1.0.0_x64__0123456789abc with error 0x80073CF6. The specific error text for this failure is: error 0x80070005: While processing the request, the system failed to register the windows.protocol extension due to the following error: Access is denied.',
);

const rows: readonly Asked[] = [
  {
    name: 'an app that could not be registered',
    log: appRefused,
    class: 'env.access-denied',
    culpritIs: 'Example.Notes_2.1.0.0_x64__0123456789abc',
    hresult: '0x80073cf6',
  },
  {
    name: 'an app that was installed later',
    log:
      appRefused +
      appEvent(
        400,
        '9:01:02',
        'Deployment Add operation with target volume C: on Package Example.Notes_2.1.1.0_x64__0123456789abc from:  (notes.msix)  finished successfully.',
      ),
  },
  {
    name: 'an app that is there in a newer version',
    log: appEvent(
      401,
      '8:01:02',
      'Deployment Add operation with target volume C: on Package Example.Notes_2.1.0.0_x64__0123456789abc from:  (notes.msix)  failed with error 0x80073D06. See http://go.microsoft.com/fwlink/?LinkId=235160 for help diagnosing app deployment issues.',
    ),
  },
  {
    name: 'a trace of fields in which a request was tried again',
    log: [1, 2, 3]
      .map(
        (n) =>
          `[0]0A1B.2C3D::2024/05/06-08:01:0${n}.1234567 [Microsoft.Windows.SIHClient]SLSRequest Url=https://sls.example.com/SLS/0 HttpStatusCode=0 ErrorCode=0x80072EE7 RetryCount=${n}`,
      )
      .join('\n'),
  },
  {
    name: 'a trace of fields in which nothing applied',
    log: [1, 2]
      .map((n) => `EventName=ActionEvaluation ActionId=0a1b2c3d-000${n} IsApplicable=0 HResult=0x80240017`)
      .join('\n'),
  },
  {
    name: 'a download that a playbook could not do',
    log: 'fatal: [srv01.example.com]: FAILED! => {"changed": false, "found_update_count": 1, "installed_update_count": 0, "msg": "Failed to download update (1 of 1) 0a1b2c3d-1111-2222-3333-445566778899 2024-05 Cumulative Update for Windows Server 2019 for x64-based Systems (KB5000123): Download Result 4", "reboot_required": false}',
    class: 'unclassified',
    culpritIs: '2024-05 Cumulative Update for Windows Server 2019 for x64-based Systems (KB5000123)',
  },
  {
    name: 'an installation whose code a playbook writes in tens',
    log: [
      'fatal: [srv01]: FAILED! => changed=false',
      '  failed_update_count: 1',
      '  updates:',
      '    0a1b2c3d-1111-2222-3333-445566778899:',
      '      failure_hresult_code: 2147942512',
      '      installed: false',
      '      title: 2024-05 Cumulative Update for Windows Server 2019 (KB5000123)',
    ].join('\n'),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'a table of a console and the log behind it',
    log: [
      'The command gives me',
      '',
      'X ComputerName Result     KB          Size Title',
      '1 SRV01        Accepted   KB5000123   1GB 2024-05 Cumulative Update for Windows Server 2019 (KB5000123)',
      '3 SRV01        Failed     KB5000123   1GB 2024-05 Cumulative Update for Windows Server 2019 (KB5000123)',
      '',
      'and the log says',
      '',
      '2024/05/06 08:01:02.1234567 1204  3344  Handler         CBS called Error with 0x80070070,',
    ].join('\n'),
    class: 'env.disk-full',
    hresult: '0x80070070',
    culpritIs: '2024-05 Cumulative Update for Windows Server 2019 (KB5000123)',
    count: 1,
  },
  {
    name: 'a search of Packer that was tried again in vain',
    log: [1, 2, 3]
      .map(
        () =>
          "    iso.srv: Search for Windows updates failed with 'Exception from HRESULT: 0x8024401F'. Retrying...",
      )
      .join('\n'),
    class: 'net.http-status',
    hresult: '0x8024401f',
  },
  {
    name: 'a search of Packer that worked in the end',
    log: [
      "    iso.srv: Search for Windows updates failed with 'Exception from HRESULT: 0x80072EE2'. Retrying...",
      "    iso.srv: Search for Windows updates failed with 'Exception from HRESULT: 0x80072EE2'. Retrying...",
      '    iso.srv: Found Windows update (2024-05-14; 320.2 MB): 2024-05 Cumulative Update (KB5000123)',
      '    iso.srv: Installing Windows updates...',
    ].join('\n'),
  },
  {
    name: 'the sentence of an event in Japanese',
    log: 'インストールの失敗: エラー 0x80070002 で次の更新プログラムのインストールに失敗しました: 2024-05 x64 ベース システム用 Windows 11 の累積更新プログラム (KB5000123)。',
    class: 'unclassified',
    culpritIs: '2024-05 x64 ベース システム用 Windows 11 の累積更新プログラム (KB5000123)',
    hresult: '0x80070002',
  },
  {
    name: 'a download of the old agent whose address stands before its failure',
    log: [
      'DnldMgr\t  * Downloading from http://content.example.com/secu/sample-kb5000123.exe to C:\\WINDOWS\\SoftwareDistribution\\Download\\0a1b\\sample.exe (full file).',
      'DnldMgr\tWARNING: BITS job {0A1B2C3D-1111-2222-3333-445566778899} failed, updateId = {0A1B2C3D-1111-2222-3333-445566778800}.103, hr = 0x80190194, BG_ERROR_CONTEXT = 5',
      'DnldMgr\tError 0x80244019 occurred while downloading update; notifying dependent calls.',
    ]
      .map((line, k) => `2022-05-06\t08:01:0${k}:123\t 660\t328\t${line}`)
      .join('\n'),
    class: 'net.http-status',
    culpritIs: 'content.example.com',
  },
  {
    name: 'tokens that are fetched when a signature cannot be checked without them',
    log: cutOut(
      'Metadata        *FAILED* [80247160] Method failed [MetadataIntegrity::SignatureVerifier::VerifySignature:276]',
      'IdleTimer       WU operation (CAgentProtocolTalker::GetTimestamps_WithRecovery) started; operation # 118',
    ),
  },
  {
    name: 'an address of a download that has expired',
    log: cutOut(
      'SLS             Making request with URL HTTPS://sls.example.com/SLS/0/x64/10.0.22621.1/0',
      "DownloadManager DO job {0A1B2C3D-1111-2222-3333-445566778899} 403'd, updateId = 0A1B2C3D-1111-2222-3333-445566778800.1, hr = 0x80190193, BG_ERROR_CONTEXT = 5",
      'DownloadManager Suspended update 0A1B2C3D-1111-2222-3333-445566778800 for reason 0x40000 (DynamicUrl)',
    ),
  },
  {
    name: 'a caller without tickets of its own',
    log: cutOut(
      'Misc            GetUserTickets: No user tickets found. Returning WU_E_NO_USERTOKEN.',
      'Misc            *FAILED* [80092004] Method failed [CUpdateEndpointProvider::GenerateSecurityTokenWithAuthTickets:1674]',
      'Misc            Acquired new token from Server',
    ),
  },
  {
    name: 'what the old agent says at every start and of every report',
    log: [
      'Agent\tWARNING: failed to calculate prior restore point time with error 0x80070002; setting restore point',
      'Report\tWARNING: CSerializationHelper:: InitSerialize failed : 0x80070002',
      'AU\tWARNING: Failed to get Wu Exemption info from NLM, assuming not exempt, error = 0x80240037',
    ]
      .map((line, k) => `2014-05-06\t08:01:0${k}:123\t 660\t328\t${line}`)
      .join('\n'),
  },
  {
    name: 'a service that ends with a call under way',
    log: cutOut(
      'Agent           * START * Finding updates CallerId = UpdateOrchestrator  Id = 4 (cV = ab.1)',
      'Agent           *FAILED* [8024001E] Method failed [CAgentUpdateManager::FindUpdates:201]',
      'Shared          * END * Service exit Exit code = 0x240001',
    ),
  },
  {
    name: 'a request that is sent again without the proxy',
    log: cutOut(
      'SLS             Making request with URL HTTPS://sls.example.com/SLS/0/x64/10.0.22621.1/0',
      'Misc            *FAILED* [80072EFE] Send request',
      'Misc            *FAILED* [80072EFE] WinHttp: SendRequestToServerForFileInformation (retrying with default proxy)',
    ),
  },
  {
    name: 'a feature whose cmdlet puts the code behind its last sentence',
    log: [
      'Install-WindowsFeature : The request to add or remove features on the specified server failed.',
      'Installation of one or more roles, role services, or features failed.',
      'The service did not respond to the start or control request in a timely fashion. Error: 0x8007041d',
      'At line:1 char:1',
      '+ Install-WindowsFeature Sample-Feature',
    ].join('\n'),
    class: 'env.service-or-rpc',
    hresult: '0x8007041d',
    count: 1,
  },
  {
    name: 'a package whose exit code stands in quotation marks',
    log: `ERROR: Running ["C:\\Windows\\System32\\wusa.exe" "C:\\Temp\\Windows8.1-KB5000123-x64.msu" /quiet /norestart] was not successful. Exit code was '-2145124329'. See log for possible error messages.`,
    class: 'cbs.package.not-applicable',
    culpritIs: 'C:\\Temp\\Windows8.1-KB5000123-x64.msu',
    hresult: '0x80240017',
  },
  {
    name: 'the table of a module in the log of a build',
    log: [
      'X ComputerName Result     KB          Size Title',
      '- ------------ ------     --          ---- -----',
      '3 build-01     Installed  KB5000122   61MB 2024-05 Cumulative Update for .NET Framework 4.8.1',
      '3 build-01     Failed     KB5000123  227MB 2024-05 Security Update for Microsoft server operating system',
    ]
      .map((line) => `    azure-arm.auto_1: ${line}`)
      .join('\n'),
    class: 'unclassified',
    culpritIs: '2024-05 Security Update for Microsoft server operating system',
  },
  {
    name: 'an installation of Packer that was not allowed',
    log: [
      '2024/05/06 08:01:02 ui:     azure-arm.img: Searching for Windows updates...',
      '    arm.img: Found Windows update (2024-05-14; 29.9 MB): Sample Tool x64 (KB5000123)',
      '    arm.img: Installing Windows updates...',
      '    arm.img: ERROR: Exception from HRESULT: 0x80240016',
    ].join('\n'),
    class: 'txn.pending.blocks',
    hresult: '0x80240016',
  },
  {
    name: 'a capability that the update service does not give',
    log: [
      'PS C:\\> Add-WindowsCapability -Online -Name Sample.Tool~~~~0.0.1.0',
      'Add-WindowsCapability : Add-WindowsCapability failed. Error code = 0x800f0950',
      'At line:1 char:1',
    ].join('\n'),
    class: 'src.fod.wsus-has-none',
    culpritIs: 'Sample.Tool~~~~0.0.1.0',
    hresult: '0x800f0950',
  },
  {
    name: 'the values of an event as the viewer shows them, with a code that only says that the download failed',
    log: [
      '- System',
      '   EventID 20',
      '- EventData',
      '',
      '  errorCode 0x80240034',
      '  updateTitle 2024-05 Cumulative Update for Windows 11 for x64-based Systems (KB5000123)',
      '  updateGuid {0a1b2c3d-1111-2222-3333-445566778899}',
    ].join('\n'),
    class: 'bits.transfer',
    hresult: '0x80240034',
    count: 1,
  },
  {
    name: 'an exit code of wusa below its command',
    log: [
      'PS C:\\> Start-Process wusa.exe -ArgumentList "C:\\Temp\\windows10.0-kb5000123-x64.msu /quiet" -Wait -PassThru',
      '',
      '   ExitCode',
      '   --------',
      '-2145124329',
    ].join('\n'),
    class: 'cbs.package.not-applicable',
    hresult: '0x80240017',
  },
  {
    name: 'the history of the Settings app',
    log: [
      '2024-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5000123)',
      'Failed to install on 5/6/2024 - 0x80070002',
      '',
      '2024-04 Cumulative Update for .NET Framework 3.5 and 4.8.1 for Windows 11 (KB5000122)',
      'Successfully installed on 4/6/2024',
    ].join('\n'),
    class: 'unclassified',
    culpritIs: '2024-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5000123)',
    hresult: '0x80070002',
    count: 1,
  },
  {
    name: 'the same in Chinese, its lines run together',
    log: '2024-05 适用于 Windows 11 的累积更新，适合基于 x64 的系统 (KB5000123)\n安装失败 - 0x80070002',
    class: 'unclassified',
    culpritIs: '2024-05 适用于 Windows 11 的累积更新，适合基于 x64 的系统 (KB5000123)',
  },
  {
    name: 'a history whose newest entry is a success',
    log: [
      '2024-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5000123)',
      'Successfully installed on 5/8/2024',
      '2024-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5000123)',
      'Failed to install on 5/6/2024 - 0x80070002',
    ].join('\n'),
  },
  {
    name: 'the page of Windows 7 with a code alone',
    log: 'Windows could not search for new updates\n\nError(s) found:\n\nCode 80072EFE    Windows Update encountered an unknown error.',
    class: 'net.unreachable',
    hresult: '0x80072efe',
  },
  {
    name: 'an app that a Chinese console could not register',
    log: [
      'Add-AppxPackage : 部署失败，原因是 HRESULT: 0x80073CF6, 无法注册包。',
      'AppxManifest.xml(140,6): 错误 0x800706BA: 无法注册 Example.Notes_2.1.0.0_x64__0123456789abc 程序包，因为在注册 windows.firewallRules 扩展时遇到以下错误: RPC 服务器不可用。',
    ].join('\n'),
    class: 'env.service-or-rpc',
    culpritIs: 'Example.Notes_2.1.0.0_x64__0123456789abc',
  },
  {
    name: 'a code that a console said, and records that state it in passing',
    log: [
      'PS C:\\> wsl --update',
      'Errore: 0x8024500c',
      '',
      cutOut(
        'ComApi          * START *   Federated Search ClientId = WSL (cV: ab.1)',
        'Agent           *FAILED* [8024500C] file = client\\lib\\endpointproviders\\sample.cpp, line = 467',
        'Agent           *FAILED* [8024500C] Method failed [ServiceManager::PrepareService:210]',
        'ComApi          *FAILED* [8024500C] ISusInternal::Search',
      ),
    ].join('\n'),
    class: 'wu.disabled-by-policy',
    hresult: '0x8024500c',
  },
  {
    name: 'the status of an update on a Chinese page',
    log: '2024-05 适用于 Windows 10 Version 22H2 的累积更新 (KB5000123)\n状态: 安装错误 - 0x80070002',
    class: 'unclassified',
    culpritIs: '2024-05 适用于 Windows 10 Version 22H2 的累积更新 (KB5000123)',
  },
  {
    name: 'a title with the code behind it',
    log: '2024-05 Cumulative Update for .NET Framework 3.5 and 4.7.2 for Windows 10 (KB5000123) - Error 0x80070002',
    class: 'unclassified',
    culpritIs: '2024-05 Cumulative Update for .NET Framework 3.5 and 4.7.2 for Windows 10 (KB5000123)',
  },
  {
    name: 'a refusal that a script was given, in words and as a code',
    log: 'Access is denied.\n\nCategoryInfo : PermissionDenied: (root/Microsoft) [], CimException\nFullyQualifiedErrorId : HRESULT 0x80070005',
    class: 'env.access-denied',
    hresult: '0x80070005',
  },
  {
    name: 'the page that tries again later',
    log: "There were some problems installing updates, but we'll try again later. If you keep seeing this and want to search the web or contact support for information, this may help: (0x80070422)",
    class: 'wu.disabled-by-policy',
    hresult: '0x80070422',
  },
  {
    name: 'the same in Chinese',
    log: '安装更新时出现一些问题，但我们稍后会重试。如果持续出现这种问题，并且你想要搜索 Web 或联系支持人员以获取相关信息，以下信息可能会对你有帮助: (0x80070422)',
    class: 'wu.disabled-by-policy',
    hresult: '0x80070422',
  },
];

/** Records of the current agent, a second apart. */
function cutOut(...messages: readonly string[]): string {
  return messages.map((text, k) => `2023/05/06 08:01:0${k}.1234567 4388  10044 ${text}`).join('\n');
}

describe('at first contact with texts of updates', () => {
  answers(rows);
});

describe('a capture alone', () => {
  const report = (text: string): string =>
    renderMarkdown(summarizeCase([{ path: 'capture.csv', analysis: analyzeText(text) }]), { language: 'en' });
  const event = (result: string): string =>
    `"8:01:02.1234567 AM","TiWorker.exe","31","CreateFile","C:\\Windows\\WinSxS\\sample\\sample.dll","${result}","Desired Access: Generic Write"`;
  const head = '"Time of Day","Process Name","PID","Operation","Path","Result","Detail"';
  it('says what servicing was refused', () => {
    const text = report([head, event('SHARING VIOLATION'), event('SHARING VIOLATION')].join('\n'));
    assert.match(text, /^# The capture shows what servicing was refused/);
  });
  it('says so where there is nothing of that kind', () => {
    const text = report([head, event('SUCCESS'), event('NAME NOT FOUND')].join('\n'));
    assert.match(text, /^# The capture shows no refusal/);
  });
});
