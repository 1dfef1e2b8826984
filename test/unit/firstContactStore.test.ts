// Tests texts about the component store as they reach support first: whole sessions, and records between somebody's own words.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers, checkAnswer } from '../support/asked';
import { summarize } from '../support/checkRule';

describe('records between somebody’s own words', () => {
  answers([
    {
      name: 'a code of the question and the record that proves another',
      log: [
        'Updates end with 0x800f0831 since last month. Somebody told me to search CBS.log for CBS_E_STORE_CORRUPTION, I found:',
        '2024-05-10 04:04:37, Info CBS Failed to pin deployment while resolving Update: Sample-ServerRole-Package~31bf3856ad364e35~amd64~~10.0.20348.2227.SampleRole from file: (null) [HRESULT = 0x80073701 - ERROR_SXS_ASSEMBLY_MISSING]',
      ].join('\n'),
      class: 'csi.assembly.missing',
      culprit: 'Sample-ServerRole-Package',
      count: 1,
    },
  ]);
});

const place = (cmdlet: string, ...words: readonly string[]): string =>
  [
    `${cmdlet}: C:\\Build\\Prepare-Image.ps1:112`,
    'Line |',
    ` 112 |      ${cmdlet} -Online -SampleParameter $sampleValue -OtherParameter …`,
    '     |      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
    ...words.map((word) => `     | ${word}`),
  ].join('\n');

describe('what PowerShell 7 says of a cmdlet in a script', () => {
  answers([
    {
      name: 'a feature that is unknown',
      log: place('Enable-WindowsOptionalFeature', 'Feature name Sample-Feature is unknown.'),
      class: 'cbs.capability.name-unknown',
      culpritIs: 'Sample-Feature',
      count: 1,
    },
    {
      name: 'a sentence over two lines',
      log: place(
        'Repair-WindowsImage',
        'The source files could not be found. Use the "Source" option to specify',
        'the location of the files that are required to restore the feature.',
      ),
      class: 'cbs.source.missing',
      code: '0x800f081f',
      count: 1,
    },
    {
      name: 'a code',
      log: place('Add-WindowsCapability', 'Add-WindowsCapability failed. Error code = 0x800f0954'),
      class: 'src.fod.wsus-has-none',
      count: 1,
    },
    {
      name: 'a sentence that stands for no code',
      log: place(
        'Add-WindowsPackage',
        'An error occurred applying the Unattend.xml file from the .msu package.',
      ),
      class: 'unclassified',
      count: 1,
    },
    {
      name: 'a table beside it that says nothing',
      log: [
        '| Name | State |',
        '|---|---|',
        '| Sample-Feature | Enabled',
        '| Other features follow below',
      ].join('\n'),
    },
  ]);
});

describe('a tool that hands on what DISM says of a package', () => {
  answers([
    {
      name: 'a package that stays',
      log: '[2026.03.28 13:21:01 UTC] Package Sample-FoD-Package~31bf3856ad364e35~amd64~~10.0.26100.1 could not be removed: Permanent package cannot be uninstalled.',
      class: 'cbs.permanent.cannot-uninstall',
      culprit: 'Sample-FoD-Package',
      code: '0x800f0825',
    },
    {
      name: 'a package that was removed',
      log: '[2026.03.28 13:21:01 UTC] Package Sample-FoD-Package~31bf3856ad364e35~amd64~~10.0.26100.1 was removed.',
    },
  ]);
});

const vista = (id: number, level: string, description: string): string =>
  [
    'Log Name:      System',
    'Source:        Microsoft-Windows-Servicing',
    `Date:          3/4/2008 10:0${id % 10}:11 AM`,
    `Event ID:      ${id}`,
    'Task Category: (1)',
    `Level:         ${level}`,
    'User:          SYSTEM',
    'Computer:      vista01.example.com',
    'Description:',
    description,
    '',
  ].join('\n');

describe('events of servicing in Windows Vista and Server 2008', () => {
  const failed = vista(
    4375,
    'Error',
    'Windows Servicing failed to complete the process of setting package KB5000011 (Service Pack) into Installed(Installed) state',
  );
  answers([
    { name: 'a package that failed', log: failed, class: 'unclassified', culprit: 'KB5000011' },
    {
      name: 'an update of a package that failed',
      log: vista(
        4385,
        'Error',
        'Windows Servicing failed to complete the process of changing update Sample-WebServerRole from package Sample-Package(Feature Pack) into Staged(Staged) state',
      ),
      class: 'unclassified',
      culpritIs: 'Sample-WebServerRole',
    },
    {
      name: 'a package that went in',
      log: vista(
        4373,
        'Information',
        'Windows Servicing successfully set package KB5000011(Service Pack) state to Installed(Installed)',
      ),
    },
  ]);
});

describe('a code in somebody’s own words, without the 0x that programs print', () => {
  const asked = (name: string, log: string, code: string): Asked => ({
    name,
    log,
    class: code === '0x80073701' ? 'csi.assembly.missing' : 'csi.component-value.corrupt',
    code,
    count: 1,
  });
  answers([
    asked(
      'in front of the word',
      'I tried all foreign languages and always got a 80073701 error.',
      '0x80073701',
    ),
    asked('behind the word', 'Windows Update Error 80073712 keeps showing up since May.', '0x80073712'),
    asked('as the window of Windows 7 says it', 'Error(s) found: Code 80073712', '0x80073712'),
    asked('as its help is called', 'WindowsUpdate_80073712 WindowsUpdate_dt000', '0x80073712'),
    asked('behind a verb', 'installation failed with 80073712, any idea?', '0x80073712'),
    asked('in German', 'Fehlercode 80073712 beim Update', '0x80073712'),
    asked('in Chinese', '每次安装更新都提示 80073712 错误', '0x80073712'),
    asked('in Chinese, behind the word', '更新失败，错误代码：80073701', '0x80073701'),
    { name: 'a date', log: 'The error 20240712 in the log is from July.' },
    { name: 'a number of a ticket', log: 'Ticket 80073712: please order a new monitor.' },
    { name: 'an amount', log: 'The error count was 81234567 of 90000000 requests.' },
  ]);
});

describe('a command without what it printed', () => {
  it('is neither good nor bad', () => {
    const { verdict } = summarize(
      'It stops after a while.\n\ndism.exe /online /Cleanup-Image /StartComponentCleanup\n',
    );
    assert.equal(verdict, 'inconclusive');
  });
});

const servicePack = [
  '2009-06-11 13:33:08, Info CBS SPI: Failed opening parent package KB5000012~31bf3856ad364e35~amd64~~6.0.1.18000. hr 0x800f0805',
  '2009-06-11 13:33:08, Error CBS SPI: (CSPICbsClient::OpenPackage:227)Failed to open package with identity Sample-Core-Package~31bf3856ad364e35~amd64~~6.0.6001.18000 hr=0x800f0805',
] as const;

describe('the installer of a service pack', () => {
  answers([
    {
      name: 'a package that it builds upon, whose signature is not accepted',
      log: [
        servicePack[0],
        '2009-06-11 13:33:08, Info CBS Mark store corruption flag because of package: Package_93_for_KB5000011~31bf3856ad364e35~amd64~~6.0.1.18005. hr: 0x800b0100',
        '2009-06-11 13:33:08, Error CBS SPI: (CSPICbsClient::OpenPackage:227)Failed to open package with identity Sample-Foundation-Package~31bf3856ad364e35~amd64~~6.0.6001.18000 hr=0x800b0100',
        servicePack[1],
        '2009-06-11 13:33:08, Error CBS SPI: (CSPCInstallTask::ApplicabilityScan:692)No parents for SP package found. A release version of SP1 must be installed or scheduled for installation hr=0x800f0a05',
      ].join('\n\n'),
      class: 'cbs.catalog.missing-or-corrupt',
      culprit: 'Package_93_for_KB5000011',
      code: '0x800b0100',
      count: 1,
    },
    { name: 'packages that are not there to build upon', log: servicePack.join('\n\n') },
  ]);
});

describe('a file system that reports damage without a name', () => {
  const checked = checkAnswer({
    name: 'the writer’s own source is no object',
    log: [
      String.raw`2016-10-13 11:01:46, Error                 CSI    0000002d@2016/10/13:09:01:46.110 (F) d:\sample\base\wcp\sil\sample.cpp(2124): Error STATUS_FILE_CORRUPT_ERROR originated in function Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile expression: (null)[gle=0x80004005]`,
      '2016-10-13 11:01:47, Info                  CBS    Failed to execute transaction. [HRESULT = 0x80070570 - ERROR_FILE_CORRUPT]',
      '2016-10-13 11:01:47, Info                  CBS    WER: Generating failure report for package: Package_for_KB5000011~31bf3856ad364e35~amd64~~6.1.1.3, status: 0x80070570, failure source: Execute, start state: Staged, target state: Installed, client id: WindowsUpdateAgent',
    ].join('\n'),
    class: 'env.disk-corrupt',
    // No file is named: what the session was at stands for it.
    culprit: 'Package_for_KB5000011',
    code: '0xc0000102',
    count: 1,
  });

  it('says so without a hole in the sentence', () => {
    assert.doesNotMatch(checked.failures[0]?.title.en ?? '', /\?/);
  });
});

const readiness = (...lines: readonly string[]): string =>
  [
    '=================================',
    'Checking System Update Readiness.',
    'Binary Version 6.1.7601.21645',
    'Package Version 13.0',
    '2011-12-01 09:14',
    '',
    'Checking Component Store',
    ...lines,
    '',
    'Summary:',
    'Seconds executed: 331',
  ].join('\n');
const winner = 'x86_sample-collab.resources_31bf3856ad364e35_en-us_3e8ed4a0bd8b7e2b';

describe('a key of a component that the readiness tool repaired', () => {
  const lines = [
    `(f)\tCSI Missing Winning Component Key\t0x00000000\t${winner}\tx86_sample-collab.resources_31bf3856ad364e35_6.1.7601.17514_en-us_93a9f5cc4d2a3f00\t`,
    `(fix)\tCSI Missing Winning Component Key\tCSI Winning Component Key Repaired\t${winner}\t`,
  ];
  answers([
    { name: 'is none of the damage', log: readiness(...lines, ' Found 1 errors', ' Fixed 1 errors') },
    {
      name: 'leaves the damage beside it',
      log: readiness(
        ...lines,
        '(f)\tCSI Corrupt Component Keyform\t0x00000000\tidentity\tx86_sample-font_31bf3856ad364e35_6.1.7601.17514_none_bcb1f2b0aa4d5e1e\t',
        ' Found 2 errors',
        ' Fixed 1 errors',
      ),
      class: 'csi.component-value.corrupt',
      culprit: 'x86_sample-font',
      count: 1,
    },
  ]);
});

const cmdletSays = (cmdlet: string, sentence: string, where = '所在位置 行:1 字符: 1'): string =>
  [
    `${cmdlet} : ${sentence}`,
    where,
    `+ ${cmdlet} -Online`,
    `+ ${'~'.repeat(cmdlet.length + 8)}`,
    `    + CategoryInfo          : NotSpecified: (:) [${cmdlet}], COMException`,
  ].join('\n');

describe('what a cmdlet says in the language of Windows', () => {
  answers([
    {
      name: 'in Chinese, no source',
      log: cmdletSays('Repair-WindowsImage', '找不到源文件。'),
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'in Chinese, the host of DISM',
      log: cmdletSays('Get-WindowsOptionalFeature', '没有注册类'),
      class: 'dism.provider',
      code: '0x80040154',
    },
    {
      name: 'in Chinese, a name that is unknown',
      log: cmdletSays('Enable-WindowsOptionalFeature', '功能名称 Sample-Feature 未知。'),
      class: 'cbs.capability.name-unknown',
      culpritIs: 'Sample-Feature',
    },
    {
      name: 'in German, no source',
      log: cmdletSays(
        'Enable-WindowsOptionalFeature',
        'Die Quelldateien wurden nicht gefunden.',
        'In Zeile:1 Zeichen:1',
      ),
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
    {
      name: 'behind the mark of a quotation',
      log: '>Get-WindowsOptionalFeature: Class not registered\n\nIt works in the other PowerShell.',
      class: 'dism.provider',
      code: '0x80040154',
    },
    {
      name: 'in a sentence that stands for no code',
      log: cmdletSays('Add-WindowsPackage', '无法完成某项示例工作。'),
      class: 'unclassified',
    },
  ]);
});

describe('the installer of network drivers', () => {
  const installer = (...work: readonly string[]): string =>
    [
      "2018-09-09 03:24:38, Info                  CSI    000000ec Begin executing advanced installer phase 31 index 0 (sequence 0)\n    Old component: [l:0]''\n    New component: [l:0]''\n    Install mode: delta\n    Smart installer: true\n    Installer ID: {a111f280-5923-47c0-9a68-d0bafb577901}\n    Installer name: 'Network Drivers'",
      '2018-09-09 03:24:38, Info                  CSI    000000ed Begin NetSetup servicing operation',
      ...work.map(
        (name) =>
          `2018-09-09 03:24:38, Info                  CSI    000000f1 Installing network driver ${name}`,
      ),
      '2018-09-09 03:24:40, Error                 CSI    000000f7 (F) Failed execution of queue item Installer: Network Drivers ({a111f280-5923-47c0-9a68-d0bafb577901}) with HRESULT HRESULT_FROM_WIN32(1726).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]',
    ].join('\n');
  answers([
    {
      name: 'is named with the driver that it had come to',
      log: installer('sample_bridge', 'sample_pp'),
      class: 'ai.networking',
      culpritIs: 'Network Drivers, sample_pp',
      code: '0x800706be',
    },
    {
      name: 'is named alone where it had not come to one',
      log: installer(),
      class: 'ai.networking',
      culpritIs: 'Network Drivers',
    },
  ]);
});

describe('the log of Dism++', () => {
  answers([
    {
      name: 'a package file that could not be added',
      log: '2024-01-26 22:33:46, Error\tPID=4580 TID=1232, 更新管理\tD:\\sample-lp.cab 安装失败，错误代码：0xA0020009',
      class: 'unclassified',
      culpritIs: 'D:\\sample-lp.cab',
      code: '0xa0020009',
    },
  ]);
});
