// First contact: events of the Application and System logs, with and without their heads, in several languages; and what
// tools of their own say on a few lines.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;
const process = 'env.service-or-rpc';

/** The lines of an event as the window of the Event Viewer shows them. */
const event = (time: string, source: string, id: number, description: string): string =>
  `Log Name:      Application\nSource:        ${source}\nDate:          ${time}\nEvent ID:      ${id}\nLevel:         Error\nComputer:      pc01.example.com\nDescription:\n${description}`;

const crash = (program: string, module = 'wcp.dll'): string =>
  raw`Faulting application name: ${program}, version: 10.0.19041.1, time stamp: 0x5c0f1234
Faulting module name: ${module}, version: 10.0.19041.1, time stamp: 0x12345678
Exception code: 0xc0000005
Fault offset: 0x0000000000012345
Faulting application path: C:\Windows\Sample\${program}`;

describe('a program of servicing that crashed', () => {
  answers([
    {
      name: 'is told with its module',
      log: event('3/14/2022 9:31:22 AM', 'Application Error', 1000, crash('TiWorker.exe')),
      class: process,
      culpritIs: 'TiWorker.exe',
      code: '0xc0000005',
      hresult: '0xc0000005',
    },
    {
      name: 'is told where the head is missing',
      log: crash('TrustedInstaller.exe'),
      class: process,
      culpritIs: 'TrustedInstaller.exe',
      code: '0xc0000005',
    },
    {
      name: 'is told in German',
      log: 'Name der fehlerhaften Anwendung: TiWorker.exe, Version: 10.0.19041.1, Zeitstempel: 0x3dc4ba13\nName des fehlerhaften Moduls: ntdll.dll, Version: 10.0.19041.1, Zeitstempel: 0x1000a5b9\nAusnahmecode: 0xc0000374',
      class: process,
      culpritIs: 'TiWorker.exe',
      code: '0xc0000374',
    },
    {
      name: 'is told in Chinese',
      log: '错误应用程序名称: TiWorker.exe，版本: 10.0.19041.1，时间戳: 0x3dc4ba13\n错误模块名称: ntdll.dll，版本: 10.0.19041.1，时间戳: 0x1000a5b9\n异常代码: 0xc0000005',
      class: process,
      culpritIs: 'TiWorker.exe',
      code: '0xc0000005',
    },
    {
      name: 'is told as Vista writes it',
      log: 'Faulting application TrustedInstaller.exe, version 6.0.6001.18000, time stamp 0x47918e0e, faulting module ntdll.dll, version 6.0.6001.18000, time stamp 0x4791a7a6, exception code 0xc0000005, fault offset 0x000425fa',
      class: process,
      culpritIs: 'TrustedInstaller.exe',
    },
    {
      name: 'is no failure where an update was installed later',
      log: `${event('3/14/2022 9:31:22 AM', 'Application Error', 1000, crash('TiWorker.exe'))}\n\n${event('3/14/2022 9:41:22 AM', 'Microsoft-Windows-WindowsUpdateClient', 19, 'Installation Successful: Windows successfully installed the following update: Sample Update (KB5000001)')}`,
    },
    {
      name: 'is not meant where it is only a path of another one',
      log: crash('sample.exe').replace('Sample\\sample.exe', 'TiWorker.exe'),
    },
  ]);
});

describe('what tools of their own say', () => {
  answers([
    {
      name: 'the window of Sysprep that an update has the reserved storage',
      log: "Sysprep was not able to validate your Windows installation. Review the log file for details.\nAudit mode can't be turned on if reserved storage is in use. An update or servicing operation may be using reserved storage.",
      class: 'up.setup.sysprep-or-advanced-installer',
      cause: 'reserved storage',
      count: 1,
    },
    {
      name: 'a package of Windows XP that finds its list of files not correct',
      log: '4.125: Starting AnalyzeComponents\n4.313: KB1234567 Setup encountered an error: The update.ver file is not correct.',
      class: 'cbs.package.invalid',
      culpritIs: 'KB1234567',
    },
    {
      name: 'the same that went through',
      log: '4.125: Starting AnalyzeComponents\n9.313: KB1234567 installation completed.',
    },
  ]);
});

describe('the number that DISM ends with, and its sentence in the language of Windows', () => {
  answers([
    ...(
      [
        ['Chinese', '错误: 1450\n\n系统资源不足，无法完成请求的服务。', 'env.resources', '0x800705aa'],
        [
          'Chinese',
          '错误: 225\n\n无法成功完成操作，因为文件包含病毒或潜在的垃圾软件。',
          'env.malware-block',
          '0x800700e1',
        ],
        [
          'German',
          'Fehler: 112\n\nEs steht nicht genug Speicherplatz auf dem Datenträger zur Verfügung.',
          'env.disk-full',
          '0x80070070',
        ],
        [
          'French',
          'Erreur : 1392\n\nLe fichier ou le répertoire est endommagé et illisible.',
          'env.disk-corrupt',
          '0x80070570',
        ],
      ] as const
    ).map(([language, log, id, hresult]) => ({
      name: `is a code, in ${language}: ${hresult}`,
      log,
      class: id,
      hresult,
    })),
    { name: 'is none where somebody only counts', log: '错误: 1450\n\n警告: 12' },
    {
      name: 'the synchronization of WSUS that found no trust',
      log: 'The last catalog synchronization attempt was unsuccessful.\nWebException: The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
      class: 'net.tls',
    },
    {
      name: 'the window of a reset, in Chinese',
      log: '重置此电脑时出现问题。未进行任何更改。',
      class: 'up.recovery-reset',
    },
  ]);
});

describe('the table of PSWindowsUpdate with single blanks', () => {
  const row = (result: string): string =>
    `X ComputerName Result KB Size Title\n- ------------ ------ -- ---- -----\n3 PC01 ${result} KB5000001 92GB Sample Update for Windows (KB5000001)`;
  answers([
    { name: 'tells what failed', log: row('Failed'), class: 'unclassified', culprit: 'KB5000001' },
    { name: 'tells nothing of what was installed', log: row('Installed') },
  ]);
});

describe('an event whose sentence nothing names', () => {
  const failed = (code: string): string =>
    `Installation Failure: Windows failed to install the following update with error ${code}: 2024-03 Cumulative Update for Windows 10 Version 22H2 (KB5035845).`;
  const head =
    'Log Name:      System\nSource:        Microsoft-Windows-WindowsUpdateClient\nDate:          4/3/2024 9:12:45 AM\nEvent ID:      20\nLevel:         Error\nComputer:      pc01.example.com\n';
  const missing = { class: 'cbs.store.corruption-flag', code: '0x800f0831', culprit: 'KB5035845', count: 1 };
  answers([
    { name: 'is told below its head', log: `${head}${failed('0x800f0831')}`, ...missing },
    { name: 'is told behind an empty line', log: `${head}\n${failed('0x800f0831')}\n`, ...missing },
    {
      name: 'is told in front of the head’s last labels, and once',
      log: `${head}${failed('0x800f0831')}\nUser:          SYSTEM\nDescription:\n${failed('0x800f0831')}`,
      ...missing,
    },
    {
      name: 'is told of an old system',
      log: `Event Type: Error\nEvent Source: Windows Update Agent\nEvent Category: Installation\nEvent ID: 20\nDate: 5/4/2017\nTime: 2:22:19 PM\n${failed('0x80070005')}`,
      class: 'env.access-denied',
      code: '0x80070005',
    },
    {
      name: 'is told in Chinese',
      log: '日志名称:          System\n来源:            Microsoft-Windows-WindowsUpdateClient\n日期:            2024/4/3 9:12:45\n事件 ID:         20\n级别:            错误\n计算机:           pc01.example.com\n安装失败: Windows 无法安装以下更新，错误 0x800F0831: 2024-适用于 Windows 10 Version 22H2 的 03 累积更新 (KB5035845)。\n',
      ...missing,
    },
  ]);
});
