// What tools that drive updates print, and what Windows shows of a failed update besides its logs: recipes, build logs,
// scripts. Each row says what an engineer would answer; the texts are our own.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const recipe = (number: string, command: string): string =>
  [
    '      Mixlib::ShellOut::ShellCommandFailed',
    '      ------------------------------------',
    `      Expected process to exit with [0, 3010], but received '${number}'`,
    `      ---- Begin output of start "" /wait "${command}" /norestart /quiet & exit %%%%ERRORLEVEL%%%% ----`,
    '      STDOUT:',
    '      STDERR:',
    `      ---- End output of start "" /wait "${command}" /norestart /quiet & exit %%%%ERRORLEVEL%%%% ----`,
  ].join('\n');

const script = (results: readonly (readonly [title: string, hresult: number, result: number])[]): string =>
  [
    '    vmx: Installing updates...',
    `    vmx: Installation Result: ${Math.max(...results.map(([, , result]) => result))}`,
    '    vmx: Reboot Required: True',
    '    vmx: Listing of updates installed and individual installation results:',
    ...results.flatMap(([title, hresult, result]) => [
      '    vmx: HResult ResultCode',
      '    vmx: ------- ----------',
      `    vmx: ${String(hresult).padStart(7)} ${String(result).padStart(10)}`,
      '    vmx:',
      `    vmx: Item: ${title}`,
      `    vmx: Result: ${result}`,
    ]),
  ].join('\n');

const rows: readonly Asked[] = [
  {
    name: 'a recipe whose package does not apply',
    log: recipe('-2145124329', 'c:\\chef\\cache\\windows8.1-kb5000123-x64.msu'),
    class: 'cbs.package.not-applicable',
    culpritIs: 'c:\\chef\\cache\\windows8.1-kb5000123-x64.msu',
    hresult: '0x80240017',
  },
  {
    name: 'a recipe whose package was refused',
    log: recipe('5', 'C:\\cache\\WindowsBlue-KB5000123-x64.msu'),
    class: 'env.access-denied',
    hresult: '0x80070005',
  },
  { name: 'a recipe of something else', log: recipe('5', 'C:\\cache\\sample.msi') },
  {
    name: 'a script of the update client in which everything went in',
    log: script([
      ['2024-05 Kumulatives Update für Windows Server 2016 (KB5000123)', 0, 2],
      ['Windows-Tool zum Entfernen bösartiger Software x64 (KB890830)', 0, 2],
    ]),
  },
  {
    name: 'a script of the update client in which one update failed',
    log: script([
      ['Windows Malicious Software Removal Tool x64 (KB890830)', 0, 2],
      ['2024-05 Cumulative Update for Windows Server 2016 (KB5000123)', -2147024784, 4],
    ]),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'a build whose script ended with a number of its own',
    log: [
      '    qemu: Found Windows update (2024-05-14; 29.96 MB): Sample Tool x64 (KB5000123)',
      'Windows update script exited with non-zero exit status: 16001',
    ].join('\n'),
    class: 'unclassified',
  },
  {
    name: 'an event of old with its bytes behind the sentence',
    log: [
      'Event Type: Error',
      'Event Source: Windows Update Agent',
      'Event Category: Installation',
      'Event ID: 20',
      'Date: 5/6/2007',
      'Time: 6:00:19 AM',
      'User: N/A',
      'Computer: SRV01',
      'Description:',
      'Installation Failure: Windows failed to install the following update with error 0x80070643: Sample Framework 2.0 Service Pack 1.',
      '',
      'For more information, see Help and Support Center at http://go.microsoft.com/fwlink/events.asp.',
      'Data:',
      '0000: 57 69 6e 33 32 48 52 65   Win32HRe',
    ].join('\n'),
    class: 'unclassified',
    culpritIs: 'Sample Framework 2.0 Service Pack 1',
    hresult: '0x80070643',
  },
  {
    name: 'an update in an answer as JSON, its title behind the code',
    log: [
      '  "0a1b2c3d-1111-2222-3333-445566778899": {',
      '    "downloaded": true,',
      '    "failure_hresult_code": 2149842967,',
      '    "failure_msg": "Operation was not performed because there are no applicable updates (WU_E_NOT_APPLICABLE 80240017)",',
      '    "installed": false,',
      '    "kb": [',
      '      "5000123"',
      '    ],',
      '    "title": "Update for Removal of Sample Player for Windows Server 2019 (KB5000123)"',
      '  }',
    ].join('\n'),
    class: 'cbs.package.not-applicable',
    culpritIs: 'Update for Removal of Sample Player for Windows Server 2019 (KB5000123)',
  },
  {
    name: 'the sentence of a transfer that a server refused',
    log: 'BITS stopped transferring the Sample transfer job that is associated with the https://content.example.com/sample.cab URL. The status code is 0x801901F5.',
    class: 'net.http-status',
    culpritIs: 'content.example.com',
    hresult: '0x801901f5',
  },
  {
    name: 'an event that names the update alone',
    log: 'Installation Failure: Windows failed to install the following update with error 0x80073701: 2024-05 Cumulative Update for Windows 11 for x64-based Systems (KB5000123).',
    class: 'csi.assembly.missing',
    culpritIs: '2024-05 Cumulative Update for Windows 11 for x64-based Systems (KB5000123)',
    hresult: '0x80073701',
  },
  {
    name: 'a module that prints its results as a tree',
    log: [
      '                  Message:',
      '                      Installation Failed',
      '                  Success:',
      '                      False',
      '                  Updates:',
      '                      0a1b2c3d-1111-2222-3333-445566778899:',
      '                          AlreadyInstalled:',
      '                              False',
      '                          Result:',
      '                              Installation Failed',
      '                          Title:',
      '                              2024-05 Cumulative Update for Windows Server 2016 (KB5000123)',
    ].join('\n'),
    class: 'unclassified',
    culpritIs: '2024-05 Cumulative Update for Windows Server 2016 (KB5000123)',
  },
  {
    name: 'a module that could not say why',
    log: 'Update KB5000123 failed to install, reporting: ',
    class: 'unclassified',
    culpritIs: 'KB5000123',
  },
  {
    name: 'a history whose times the console cut off',
    log: [
      'SRV01         Installation   Succeeded  9/11/2024 3:24:1... 2024-09 Servicing Stack Update (KB5000124)',
      'SRV01         Installation   Failed     9/11/2024 3:24:0... 2024-09 Cumulative Update (KB5000123)',
    ].join('\n'),
    class: 'unclassified',
    culpritIs: '2024-09 Cumulative Update (KB5000123)',
  },
  {
    name: 'the page of Windows 11, with the code between brackets',
    log: [
      '2024-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5000123)',
      "Some update files are missing or have problems. We'll try to download the update again later. Error code: (0x80073712)",
    ].join('\n'),
    class: 'csi.component-value.corrupt',
    culpritIs: '2024-05 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems (KB5000123)',
    hresult: '0x80073712',
  },
  {
    name: 'the same page in Chinese',
    log: [
      '2024-05 适用于 Windows 11 的累积更新，适合基于 x64 的系统 (KB5000123)',
      '某些更新文件缺失或出现问题。我们将尝试稍后再次下载更新。错误代码: (0x80070070)',
    ].join('\n'),
    class: 'env.disk-full',
    hresult: '0x80070070',
  },
  {
    name: 'an update known by its version alone',
    log: 'Sample Corporation - Net - 10.42.526.2020\nStatus: Install error - 0x80070643',
    class: 'unclassified',
    culpritIs: 'Sample Corporation - Net - 10.42.526.2020',
    hresult: '0x80070643',
  },
  {
    name: 'an app of which a file is in use',
    log: [
      'Add-AppxPackage: Deployment failed with HRESULT: 0x80073CF6, Package could not be registered.',
      '',
      'AppxManifest.xml(165,14): error 0x80070020: Cannot register the Example.Notes_2.1.0.0_x64__0123456789abc package because the following error was encountered while registering the windows.appExecutionAlias extension: The process cannot access the file because it is being used by another process.',
    ].join('\n'),
    class: 'env.sharing-violation',
    culpritIs: 'Example.Notes_2.1.0.0_x64__0123456789abc',
  },
  {
    name: 'a download whose code stands bare, and the end of the program behind it',
    log: [
      '2024-05-06 02:57:17.115 [CORE] DeliveryOptimization downloading from url: https://content.example.com/sample.exe',
      '2024-05-06 02:58:27.636 [FAIL] WindowsPackageManager.dll!00007FFA877775B6: (caller: 00007FFA87778A32) LogHr(1) tid(1740) 80D02013 ',
      '2024-05-06 02:58:27.644 [CLI ] Terminating context: 0x80004004 at sample.cpp:1c0',
    ].join('\n'),
    class: 'bits.transfer',
    hresult: '0x80d02013',
  },
  {
    name: 'a service that is switched off, as a console says it',
    log: "An error occurred during installation. Distribution Name: 'Sample' Error Code: 0x80070422",
    class: 'wu.disabled-by-policy',
    hresult: '0x80070422',
  },
  {
    name: 'a code written above a search that was cut off before its end',
    log: [
      'The clients show error 0x80244007 (C:\\Windows\\WindowsUpdate.log):',
      '',
      ...[
        'Agent\t*************',
        'Agent\t** START **  Agent: Finding updates [CallerId = CcmExec  Id = 1]',
        'Agent\t*********',
        'Agent\t  * Include potentially superseded updates',
        'Agent\t  * Online = Yes; Ignore download priority = Yes',
        'Agent\t  * Search Scope = {Machine}',
        'EP\tGot WSUS Client/Server URL: "http://wsus.example.com:8530/ClientWebService/client.asmx"',
        'PT\t+++++++++++  PT: Synchronizing server updates  +++++++++++',
        'PT\t  + Server URL = http://wsus.example.com:8530/ClientWebService/client.asmx',
        'PT\tWARNING: Cached cookie has expired or new PID is available',
      ].map((line, k) => `2016-05-06\t08:01:0${k}:123\t 676\t3968\t${line}`),
    ].join('\n'),
    class: 'wsus.soap-or-metadata',
    culpritIs: 'none',
    hresult: '0x80244007',
  },
  {
    name: 'a code written above a search that ended well',
    log: [
      'Last week the clients showed error 0x80244007:',
      '',
      '2016-05-06\t08:01:01:123\t 676\t3968\tAgent\t** START **  Agent: Finding updates [CallerId = CcmExec  Id = 1]',
      '2016-05-06\t08:01:02:123\t 676\t3968\tAgent\t  * Found 3 updates and 74 categories in search; evaluated appl. rules of 900 out of 1500 deployed entities',
      '2016-05-06\t08:01:03:123\t 676\t3968\tAgent\t**  END  **  Agent: Finding updates [CallerId = CcmExec  Id = 1]',
    ].join('\n'),
  },
  {
    name: 'a boot file that Windows does not trust, as the boot manager says it',
    log: 'Windows failed to start.\n\nFile: \\Windows\\system32\\winload.efi\n\nStatus: 0xc0000428\n\nInfo: Windows cannot verify the digital signature for this file.',
    class: 'drv.signature',
    hresult: '0xc0000428',
  },
  {
    name: 'a step of a task sequence, its answer on the next line',
    log: 'Failed to run the action: Install Software Updates.\nUnknown error (Error: 80240438; Source: Windows Update Agent)\tTSManager\t5/6/2024 8:01:02 AM\t1234 (0x04D2)',
    class: 'net.unreachable',
    hresult: '0x80240438',
  },
  {
    name: 'the same with its tags',
    log: '<![LOG[Failed to run the action: Install Software Updates. \nUnknown error (Error: 80240438; Source: Windows Update Agent)]LOG]!><time="08:01:02.123+000" date="05-06-2024" component="TSManager" context="" type="3" thread="1234" file="instruction.cxx:804">',
    class: 'net.unreachable',
    hresult: '0x80240438',
  },
];

describe('at first contact with what tools say of updates', () => {
  answers(rows);
});
