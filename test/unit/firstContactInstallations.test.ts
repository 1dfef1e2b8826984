// Tests what people send of installations of Windows on first contact: messages of setup without the run around them, disks
// that mbr2gpt does not convert, stop screens retold, windows of old and new setups.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const raw = String.raw;

const messages: readonly Asked[] = [
  {
    name: 'a message after which setup does not go on, whatever its level',
    log: '2009-03-04 10:11:12, Info       [0x0640ae] IBSLIB PublishMessage: Publishing message [Windows cannot gather the settings of this computer. Installation cannot proceed. Error code: 0x80070002]',
    class: 'up.setup.downlevel',
    code: '0x80070002',
  },
  {
    name: 'a message behind which a person may choose another partition',
    log: '2009-03-04 10:11:12, Info       [0x0640ae] IBSLIB PublishMessage: Publishing message [Setup was unable to format the partition. Choose another one. Error code: 0x80070057]',
  },
  {
    name: 'the sentence of required files in Russian, with its code in the line above',
    log: 'Где-то на 20% выходит 0x80070570\n"Windows не удается установить необходимые файлы. Возможно, файл поврежден или отсутствует"',
    class: 'up.wim.apply-or-mount',
    code: '0x80070570',
  },
  {
    name: 'another sentence of Windows in Russian with the same beginning',
    log: 'Windows не удается установить подключение к сети',
  },
  {
    name: 'a page of the first run',
    log: 'After the first start it says something went wrong "OOBEREGION" and never goes on',
    class: 'up.setup.sysprep-or-advanced-installer',
    culpritIs: 'OOBEREGION',
  },
  { name: 'a page of the first run that went on', log: 'The error OOBEREGION no longer appears.' },
  {
    name: 'a setup.exe of 2001 that cannot use the catalogs of its medium',
    log: raw`Error:

Windows Setup failed to install the product catalogs. This is a fatal error. The setup log files should contain more information.

***

Error:

The signature for Windows XP Professional Upgrade is invalid. The error code is 426. The service has not been started.

***`,
    class: 'trust.package-signature',
  },
  {
    name: 'the same, with the code alone',
    log: 'The signature for Windows XP Professional Upgrade is invalid. The error code is 426. The service has not been started.',
    class: 'trust.package-signature',
    code: '0x80070426',
  },
  {
    name: 'a configuration file of setup below a code that only setup gives',
    log: raw`The upgrade fails with error 0xc190012e. Renaming the file ${'`'}C:\Users\Default\AppData\Local\Sample\SetupConfig.ini${'`'} helps.

[SetupConfig]
PostOOBE=C:\ProgramData\Sample\SetupComplete.cmd`,
    class: 'up.setup.downlevel',
    culpritIs: raw`C:\Users\Default\AppData\Local\Sample\SetupConfig.ini`,
    code: '0xc190012e',
  },
  {
    name: 'a command line that setup does not know',
    log: 'setup.exe /auto upgrad failed with 0xC190010A',
    class: 'up.setup.downlevel',
    code: '0xc190010a',
  },
];

const disks: readonly Asked[] = [
  {
    name: 'a disk without room for the new partition',
    log: 'MBR2GPT: Attempting to validate disk 0\nCannot find room for the EFI system partition.\nDisk layout validation failed for disk 0',
    class: 'env.system-partition-small',
    cause: 'Cannot find room',
  },
  {
    name: 'a disk whose boot configuration leads nowhere, out of the log',
    log: raw`2021-01-02 02:30:16, Info                         MBR2GPT: Retrieving layout of disk
2021-01-02 02:30:17, Error                        FindOSPartitions: Cannot find OS partition(s) for disk 0[gle=0x00000002]
2021-01-02 02:30:17, Error                        Disk layout validation failed for disk 0[gle=0x00000002]`,
    class: 'up.requirements',
    cause: 'Cannot find OS partition',
    count: 1,
  },
  {
    name: 'a disk that was converted at the second run',
    log: 'Disk layout validation failed for disk 0\nC:\\>mbr2gpt /convert /allowFullOS\nMBR2GPT: Conversion completed successfully\nMBR2GPT: Failed to update ReAgent.xml, please try to  manually disable and enable WinRE.',
  },
];

const crashes: readonly Asked[] = [
  {
    name: 'a stop screen and the window of the upgrade that went back with it',
    log: 'After some restarts there was a blue screen "BUGCODE_NDIS_DRIVER".\n"0xC1900101-0x3000D\nThe installation failed in the FIRST_BOOT phase with an error during MIGRATE_DATA operation"',
    class: 'drv.upgrade-rollback',
    culpritIs: 'none',
    code: '0xc1900101',
  },
  {
    name: 'a stop screen in the line that tells the code and the place',
    log: 'The upgrade ends in DRIVER_IRQL_NOT_LESS_OR_EQUAL (sample64.sys), then 0xC1900101 - 0x30018',
    class: 'drv.upgrade-rollback',
    culpritIs: 'sample64.sys',
    code: '0xc1900101',
  },
  {
    name: 'a stop screen of an upgrade that names its driver',
    log: 'Every upgrade to 22H2 ends in SYSTEM_THREAD_EXCEPTION_NOT_HANDLED (sample64.sys) and rolls back',
    class: 'drv.upgrade-rollback',
    culpritIs: 'sample64.sys',
  },
  {
    name: 'what the debugger says of the dump of an upgrade that went back',
    log: 'Feature update to Windows 11 fails with 0xC1900101.\nThe computer has rebooted from a bugcheck.  The bugcheck was: 0x000000d1 (0x1, 0x2, 0x0, 0x4).\nProbably caused by : sampleeth.sys ( sampleeth+1d123 )',
    class: 'drv.upgrade-rollback',
    culpritIs: 'sampleeth.sys',
    hresult: '0xc1900101',
  },
  {
    name: 'what the debugger says of any other dump',
    log: 'The computer has rebooted from a bugcheck.  The bugcheck was: 0x000000d1 (0x1, 0x2, 0x0, 0x4).\nProbably caused by : sampleeth.sys ( sampleeth+1d123 )',
  },
  {
    name: 'a stop screen whose code is no code of Win32',
    log: 'Your PC needs to restart. Please hold down the power button. Error Code: 0x000000C4',
  },
  {
    name: 'a stop screen of a computer that nobody upgrades',
    log: 'Since yesterday the laptop stops with DRIVER_IRQL_NOT_LESS_OR_EQUAL (sample64.sys) while gaming',
  },
];

const rollback = (module: string): string =>
  [
    'Initiating rollback/uninstall; phase = FirstBoot',
    'Crash 0x0000009F detected',
    `  Module name           : ${module}`,
    '  Bugcheck parameter 1  : 0x0000000000000003',
    'Cannot recover the system.',
  ]
    .map((text) => `2021-06-19 10:20:15, Info                  SP     ${text}`)
    .join('\n');

const upgrades: readonly Asked[] = [
  {
    name: 'a crash whose module stands in the line below',
    log: rollback('sampleflt.sys'),
    class: 'drv.upgrade-rollback',
    culpritIs: 'sampleflt.sys',
    proof: 'Module name',
  },
  {
    name: 'a crash without a module',
    log: rollback(''),
    class: 'drv.upgrade-rollback',
    culpritIs: 'none',
  },
  {
    name: 'a configuration file that the setup of .NET cannot load, in an upgrade that went back',
    log: raw`After the second restart it goes back, 0xc1900101-0x30018. At the end of setuperr.log:
DDSet_Error: CConfigEntry::RefreshConfigFile could not load _spConfigDoc path=C:\WINDOWS\Microsoft.NET\Framework64\v2.0.50727\config\WSF0A01.tmp isSuccessful=0 Error code: 0x1`,
    class: 'ai.dotnet',
    culprit: 'WSF0A01.tmp',
    code: '0xc1900101',
  },
  {
    name: 'boot files that do not fit the system partition',
    log: [
      raw`BFSVC Error: BfspCopyFile(C:\$WINDOWS.~BT\NewOS\WINDOWS\boot\EFI\bootmgfw.efi, \\?\GLOBALROOT\Device\HarddiskVolume1\EFI\Microsoft\Boot\bootmgfw.efi) failed! (Attempt 1 of 1) Last Error = 0x70`,
      raw`BFSVC Error: Failed to copy boot files from C:\$WINDOWS.~BT\NewOS\WINDOWS\boot\EFI to \\?\GLOBALROOT\Device\HarddiskVolume1\EFI\Microsoft\Boot! Last Error = 0x70`,
      raw`Operation failed: Add boot entry for C:\$WINDOWS.~BT\NewOS\WINDOWS. Locale = en-US. Error: 0x80070070[gle=0x000000b7]`,
    ]
      .map((text) => `2020-08-11 13:02:53, Error                 SP     ${text}`)
      .join('\n'),
    class: 'env.system-partition-small',
    code: '0x80070070',
    count: 1,
  },
  {
    name: 'an answer file that setup rejects, by its path',
    log: raw`2016-01-20 09:14:52, Error      [0x060435] IBS    Callback_Unattend_InitEngine:The provided unattend file [E:\Autounattend.xml] is not a valid unattended Setup answer file; hr = 0x1, hrResult = 0x8022001b`,
    class: 'up.setup.sysprep-or-advanced-installer',
    culpritIs: raw`E:\Autounattend.xml`,
    code: '0x8022001b',
  },
  {
    name: 'a page of the compatibility check in German',
    log: '„Deinstallieren Sie diese App jetzt, da sie nicht mit Windows 11 kompatibel ist“',
    class: 'up.compat.app',
  },
  {
    name: 'a payload that could not be unpacked, by its name',
    log: [
      'SP     CSampleExpander: DpxExpandPackage failed for Sample-Client-Package05.ESD, hr = 0x8007000D',
      'MOUPG  CSampleAgent::ExpandPayload(812): Result = 0x8007000D',
      'MOUPG  CSetupManager::Execute(290): Result = 0x8007000D',
    ]
      .map((text) => `2019-12-18 02:41:15, Error                 ${text}`)
      .join('\n'),
    class: 'up.update-agent-expander',
    culpritIs: 'Sample-Client-Package05.ESD',
    code: '0x8007000d',
  },
  {
    name: 'a driver whose signature stops setup, named in the record above the operation',
    log: [
      'Failed to install driver C:\\Drivers\\sample\\sample.inf. Error: 0x80070241',
      'Operation failed: Install driver packages from C:\\Drivers. Error: 0x80070241[gle=0x000000b7]',
      'ExecuteOperations: Failed execution phase Safe OS. Error: 0x80070241',
    ]
      .map((text) => `2025-03-03 02:10:03, Error                 SP     ${text}`)
      .join('\n'),
    class: 'drv.signature',
    culpritIs: 'C:\\Drivers\\sample\\sample.inf',
    code: '0x80070241',
  },
  {
    name: 'a hard disk that setup does not take',
    log: 'It said: "Windows cannot be installed to this hard disk space. Windows must be installed to a partition formatted as NTFS."',
    class: 'up.requirements',
  },
  {
    name: 'an answer that somebody was given and an error of the log states too',
    log: 'The assistant stops at 99 % and returns 0x8007001f:\n2020-01-20 14:22:10, Error: Sample setup ended, hr = 0x8007001F',
    class: 'unclassified',
    hresult: '0x8007001f',
  },
  {
    name: 'a question about an error of a log',
    log: 'What does 0x80070490 in setuperr.log mean? All went well.\n2020-01-20 14:22:10, Error                 MIG    Sample plug-in answered 0x80070490',
  },
];

const reported = (result: string, place: string): string =>
  [
    'Log Name:      Application',
    'Source:        Windows Error Reporting',
    'Date:          10.09.2019 14:02:11',
    'Event ID:      1001',
    'Level:         Information',
    'Description:',
    'Fault bucket , type 0',
    'Event Name: WinSetupDiag02',
    'Response: Not available',
    'Cab Id: 0',
    '',
    'Problem signature:',
    'P1: 5',
    'P2: 5',
    'P3: 9',
    'P4: 1',
    `P5: ${result}`,
    `P6: ${place}`,
    'P7: 17763',
  ].join('\n');

const events: readonly Asked[] = [
  {
    name: 'the event that holds how an upgrade ended',
    log: reported('0x8007042b', '0x4000D'),
    class: 'up.migration',
    code: '0x8007042b',
  },
  {
    name: 'the same of an upgrade that went back where drivers fail',
    log: reported('0xc1900101', '0x30018'),
    class: 'drv.upgrade-rollback',
    hresult: '0xc1900101',
  },
  { name: 'the same of an upgrade that came to its end', log: reported('0x0', '0x0') },
];

describe('what people send of installations', () => {
  answers(events);
  answers(messages);
  answers(disks);
  answers(crashes);
  answers(upgrades);
});

describe('an installer that is named for the Internet', () => {
  const item = (name: string): string =>
    `2015-09-03 09:14:55, Error                 CSI    00000003 (F) Failed execution of queue item Installer: ${name} ({01234567-89ab-cdef-0123-456789abcdef}) with HRESULT HRESULT_FROM_WIN32(13). Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]`;
  it('belongs to one class', () => {
    const classes = (name: string): string[] => summarize(item(name)).failures.map((each) => each.class);
    assert.deepEqual(classes('Internet Information Services (IIS)'), ['ai.generic-command']);
    assert.deepEqual(classes('Microsoft .NET Framework Installer'), ['ai.dotnet']);
    assert.deepEqual(classes('Network Sample Installer'), ['ai.networking']);
  });
});
