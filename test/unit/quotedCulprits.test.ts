// Tests what short quotations name as the thing at fault: the hive, the setting of an answer file,
// the partition, the service, the action of an installer.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const raw = String.raw;

describe('a quotation names', () => {
  answers([
    {
      name: 'the hive and not the Windows that it belongs to',
      log: [
        raw`2020-03-03 10:10:12, Info                  CBS    Failed to load the COMPONENTS hive from 'C:\WINDOWS\System32\config\COMPONENTS' into registry key 'HKLM\COMPONENTS'. [HRESULT = 0x800703f1 - ERROR_BADDB]`,
        raw`2020-03-03 10:10:12, Info                  CBS    Failed to initialize store parameters with boot drive: C: and windows directory: C:\WINDOWS [HRESULT = 0x800703f1 - ERROR_BADDB]`,
        '2020-03-03 10:10:12, Error                 CBS    Failed to start TrustedInstaller core [HRESULT = 0x800703f1 - ERROR_BADDB]',
      ].join('\n'),
      class: 'env.registry-corrupt',
      culpritIs: raw`HKLM\COMPONENTS`,
      count: 1,
    },
    {
      name: 'the setting that setup refused, not the file that holds it',
      log: [
        '2016-03-02 13:22:10, Error      [0x060565] IBS    The provided unattend file is not valid; hrResult = 0x80220005',
        '2016-03-02 13:22:10, Info                         [setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Shell-Setup, Language: neutral, ProcessorArchitecture: amd64, PublicKeyToken: 31bf3856ad364e35, VersionScope: nonSxS, /settings/ComputerName',
        '2016-03-02 13:22:10, Info                         [setup.exe] SMI data results dump: Description = Value of setting ComputerName does not satisfy the constraint.',
        raw`2016-03-02 13:22:10, Info                         [setup.exe] UnattendSearchExplicitPath: Found unattend file at [C:\Windows\Panther\unattend.xml] but unable to deserialize it; status = 0x80220005, hrResult = 0x0.`,
      ].join('\n'),
      class: 'up.setup.sysprep-or-advanced-installer',
      culpritIs: 'Microsoft-Windows-Shell-Setup/settings/ComputerName',
      code: '0x80220005',
      count: 1,
    },
    {
      name: 'the partition that has no room for the boot files',
      log: raw`BFSVC Error: Failed to copy boot files from C:\Windows\boot\EFI to \\?\GLOBALROOT\Device\HarddiskVolume1\EFI\Microsoft\Boot! Last Error = 0x70
Failure when attempting to copy boot files.`,
      class: 'env.system-partition-small',
      culpritIs: raw`\Device\HarddiskVolume1\EFI\Microsoft\Boot`,
    },
    {
      name: 'the service through which sfc repairs',
      log: raw`C:\>sfc /scannow

Beginning system scan.  This process will take some time.

Windows Resource Protection could not start the repair service.`,
      class: 'env.service-or-rpc',
      culpritIs: 'TrustedInstaller',
    },
    {
      name: 'the package that an event of servicing says did not get into its state',
      log: `Log Name:      Setup
Source:        Microsoft-Windows-Servicing
Date:          5/16/2019 8:00:12 AM
Event ID:      3
Level:         Error
Description:
Package KB5000011 failed to be changed to the Installed state. Status: 0x800f0982.`,
      class: 'csi.psfx.component-not-found',
      culpritIs: 'KB5000011',
    },
    {
      name: 'the feature whose parents are off, with the code that the sentence stands for',
      log: `PS C:\\> Enable-WindowsOptionalFeature -Online -FeatureName Sample-Child
Enable-WindowsOptionalFeature : One or several parent features are disabled so current feature can not be enabled.
At line:1 char:1`,
      class: 'unclassified',
      culpritIs: 'Sample-Child',
      code: '0xc004000d',
    },
    {
      name: 'the plug-in that setup counted, and not the one before it',
      log: [
        '2018-05-04 12:32:10, Error      [0x08038d] MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\\system32\\migration\\SampleFirst.dll", CLSID={11111111-901B-4A9F-A7B6-52D7D5E0776D}, ThreadingModel=Apartment}. Error: 0x80070005',
        '2018-05-04 12:32:18, Error      [0x08038d] MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\\system32\\migration\\SampleSecond.dll", CLSID={22222222-901B-4A9F-A7B6-52D7D5E0776D}, ThreadingModel=Apartment}. Error: 0x80070002',
        '2018-05-04 12:33:20, Info       [0x09008e] SP     Will add an extra error: 0x80070002',
        '2018-05-04 12:33:21, Error                 SP     Apply failed. Last error: 0x00000002',
      ].join('\n'),
      class: 'up.migration',
      culpritIs: 'SampleSecond.dll',
      count: 1,
    },
    {
      name: 'the plug-in with the code of the step, and not the one before it',
      log: [
        '2018-05-04 12:32:10, Error      [0x08038d] MIG    Failure while calling IPostApply->ApplySuccess for Plugin={ServerPath="%windir%\\system32\\migration\\SampleFirst.dll", CLSID={11111111-901B-4A9F-A7B6-52D7D5E0776D}, ThreadingModel=Apartment}. Error: 0x80070002',
        '2018-05-04 12:32:18, Error      [0x080389] MIG    Failure while calling IDiscovery->Gather for Plugin={ServerPath="Sample-Feature\\SampleSecond.dll", CLSID={22222222-901B-4A9F-A7B6-52D7D5E0776D}, ThreadingModel=Apartment}. Error: 0x80070716',
        '2018-05-04 12:33:21, Error                 SP     Operation failed: Migrate framework (Full). Error: 0x80070716[gle=0x000000b7]',
      ].join('\n'),
      class: 'up.migration',
      culpritIs: 'SampleSecond.dll',
      code: '0x80070716',
      says: /with the same code/,
      count: 1,
    },
    {
      name: 'the file that a command printed, where the command itself was cut off',
      log: [
        '2019-04-10 10:10:13, Error                 CSI    00000044 (F) Done with generic command 12; CreateProcess returned 0, CPAW returned S_OK',
        '    Process exit code 13 (0x0000000d) resulted in success? FALSE',
        '    Process output: [l:400]"< !!FATAL!! > METABASE_UTIL::InitializeMetabase:160',
        '< !!FATAL!! >   result=0x8007000d',
        'Failed = 0x8007000d',
        raw`iissetup.exe : Configuration file: \\?\C:\Windows\system32\inetsrv\config\applicationHost.config : not well-formed XML"[gle=0x000000cb]`,
        '2019-04-10 10:10:13, Error      [0x018009] CSI    00000045 (F) Failed execution of queue item Installer: Generic Command ({81a34a10-4256-436a-89d6-794b97ca407c}) with HRESULT HRESULT_FROM_WIN32(14109).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]',
      ].join('\n'),
      class: 'ai.generic-command',
      culpritIs: raw`C:\Windows\system32\inetsrv\config\applicationHost.config`,
    },
    {
      name: 'the store from which the boot manager cannot start',
      log: raw`File: \Boot\BCD
Status: 0xc000000f
Info: An error occurred while attempting to read the boot configuration data.`,
      class: 'ai.bcd-or-boot-files',
      culpritIs: 'BCD',
    },
    {
      name: 'no driver where a task sequence does not name it',
      log: [
        '<![LOG[Dism failed with return code 50]LOG]!><time="10:11:42.102+000" date="03-03-2021" component="OSDDriverClient" context="" type="3" thread="1200" file="dism.cpp:1120">',
        '<![LOG[Failed to add driver to driver store. Code 0x80004005]LOG]!><time="10:11:42.103+000" date="03-03-2021" component="OSDDriverClient" context="" type="3" thread="1200" file="sysprepdriverinstaller.cpp:624">',
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: 'none',
      code: '0x80004005',
    },
    {
      name: 'nothing where the sequence went on and came to its end',
      log: [
        '<![LOG[Failed to add driver to driver store. Code 0x80004005]LOG]!><time="10:11:42.103+000" date="03-03-2021" component="OSDDriverClient" context="" type="3" thread="1200" file="sysprepdriverinstaller.cpp:624">',
        '<![LOG[The task sequence execution engine successfully completed execution of the task sequence]LOG]!><time="10:31:42.103+000" date="03-03-2021" component="TSManager" context="" type="1" thread="1200" file="tsmanager.cpp:624">',
      ].join('\n'),
    },
    {
      name: 'the action at which Windows Installer stopped',
      log: [
        '2012-10-10\t09:11:30:102\t 900\tf00\tHandler\tWARNING: First failure for update {C7B5A8E1-2A41-4F0E-9A0E-111122223333}, transaction error = 0x80070643, MSI result = 0x00000643, MSI action = CA_SampleAssembly',
        '2012-10-10\t09:11:30:103\t 900\tf00\tHandler\tWARNING: Operation failed for update {C7B5A8E1-2A41-4F0E-9A0E-111122223333}, hr = 80070643',
      ].join('\n'),
      class: 'unclassified',
      culpritIs: 'CA_SampleAssembly',
      code: '0x80070643',
    },
  ]);
});

describe('what stands beside an answer names what it is about', () => {
  answers([
    {
      name: 'the app that has to be closed',
      log: [
        'Deployment failed with HRESULT: 0x80073D02, The package could not be installed because resources it modifies are currently in use.',
        'error 0x80073D02: Unable to install because the following apps need to be closed Example.Notes_8wekyb3d8bbwe!App.',
      ].join('\n'),
      class: 'env.sharing-violation',
      culpritIs: 'Example.Notes_8wekyb3d8bbwe',
    },
    {
      name: 'the device in the title of its section',
      log: [
        raw`>>>  [Device Install (DiInstallDevice) - USB\VID_1234&PID_5678\6&2BC5]`,
        '>>>  Section start 2023/05/17 10:32:06.601',
        '!!!  dvi: Device not started: Device has problem: 0x27 (CM_PROB_DRIVER_FAILED_LOAD), problem status: 0xc000009a.',
        '<<<  Section end 2023/05/17 10:32:09.001',
        '<<<  [Exit status: SUCCESS]',
      ].join('\n'),
      class: 'drv.install-failed',
      culpritIs: raw`USB\VID_1234&PID_5678\6&2BC5`,
    },
    {
      name: 'the update in the title above the result of a report',
      log: [
        'Update title: 2024-01 Sample Update for Windows 10 Version 22H2 for x64-based Systems (KB5099441)',
        'Result: Failed, 0x80070643',
        'reagentc /info',
        '    Windows RE status:         Disabled',
        '    Windows RE location:',
      ].join('\n'),
      class: 'unclassified',
      culpritIs: '2024-01 Sample Update for Windows 10 Version 22H2 for x64-based Systems (KB5099441)',
    },
  ]);
});

describe('the table of PSWindowsUpdate, as long as the lines of a mail', () => {
  const row = (stage: string, result: string, kb: string): string =>
    `${stage}PC01         ${result.padEnd(10)} ${kb}   62MB 2024-03 Sample Update (${kb})`;
  const table = (isStaged: boolean): string =>
    [
      ['1 ', 'Accepted', 'KB5000301'],
      ['1 ', 'Accepted', 'KB5000302'],
      ['2 ', 'Downloaded', 'KB5000301'],
      ['2 ', 'Downloaded', 'KB5000302'],
      ['3 ', 'Installed', 'KB5000301'],
      ['3 ', 'Failed', 'KB5000302'],
    ]
      .map(([stage = '', result = '', kb = '']) => row(isStaged ? stage : '', result, kb))
      .join('\n');

  for (const isStaged of [true, false])
    it(`tells of each update by itself, ${isStaged ? 'with' : 'without'} the stage in front`, () => {
      const { verdict, failures } = summarize(table(isStaged));
      assert.equal(verdict, 'failed');
      assert.deepEqual(
        failures.map(({ kbs }) => kbs),
        [['KB5000302']],
      );
    });

  it('tells of no failure where all of them went in', () => {
    const rows = [row('3 ', 'Installed', 'KB5000301'), row('3 ', 'Installed', 'KB5000302')];
    assert.notEqual(summarize(rows.join('\n')).verdict, 'failed');
  });
});
