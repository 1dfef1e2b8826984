// Owns what a customer can be asked for: logs, captures, outputs, results; and how an earlier reply is recognised to
// have asked for it. Headings are those of our own replies, in both languages.
import type { Localized } from '../localized';
import type { SourceKind } from '../model';

export interface CollectableLog {
  readonly id: string;
  /** Recognises how the analysis, or an earlier reply, names it. */
  readonly pattern: RegExp;
  /** The kinds of log that answer the request. */
  readonly kinds: readonly SourceKind[];
  readonly text: Localized;
}

/** Logs that a customer can be asked for. */
export const collectableLogs: readonly CollectableLog[] = [
  {
    id: 'cbs',
    pattern: /\bcbs(?:persist)?|\bcbs\.log/i,
    kinds: ['cbs'],
    text: {
      en: '- `C:\\Windows\\Logs\\CBS\\CBS.log` and the `CbsPersist_*` files in the same folder',
      zh: '- `C:\\Windows\\Logs\\CBS\\CBS.log` 以及同一文件夹中的 `CbsPersist_*` 文件',
    },
  },
  {
    id: 'dism',
    pattern: /dism\.log/i,
    kinds: ['dism'],
    text: { en: '- `C:\\Windows\\Logs\\DISM\\dism.log`', zh: '- `C:\\Windows\\Logs\\DISM\\dism.log`' },
  },
  {
    id: 'windows-update',
    pattern: /windowsupdate\.log|get-windowsupdatelog/i,
    kinds: ['windows-update', 'windows-update-legacy'],
    text: {
      en: '- The Windows Update log: run `Get-WindowsUpdateLog` in PowerShell as an administrator on the same machine; it writes `WindowsUpdate.log` to the desktop',
      zh: '- Windows 更新日志：在同一台计算机上以管理员身份在 PowerShell 中运行 `Get-WindowsUpdateLog`，桌面上会生成 `WindowsUpdate.log`',
    },
  },
  {
    id: 'event-log',
    pattern: /event log|windowsupdateclient|\.evtx|事件日志/i,
    kinds: ['event-log'],
    text: {
      en: '- The event log `Microsoft-Windows-WindowsUpdateClient/Operational`, saved from Event Viewer',
      zh: '- 事件日志 `Microsoft-Windows-WindowsUpdateClient/Operational`，在事件查看器中另存为文件',
    },
  },
  {
    id: 'setup',
    pattern: /panther|setupact|setuperr|\$windows\.~bt/i,
    kinds: ['setup'],
    text: {
      en: '- For a feature update, the folder `C:\\$WINDOWS.~BT\\Sources\\Panther`',
      zh: '- 如果是功能更新，请收集文件夹 `C:\\$WINDOWS.~BT\\Sources\\Panther`',
    },
  },
];

/** Something other than a log that a reply asks for. */
export interface Ask {
  readonly id: string;
  /** The kinds of log that answer the request; none where no log can tell. */
  readonly kinds: readonly SourceKind[];
  readonly text: Localized;
}

export const otherAsks: readonly Ask[] = [
  {
    id: 'confirmation',
    kinds: [],
    text: {
      en: '- Your confirmation of the problem and its scope',
      zh: '- 您对问题定义和问题范围的确认',
    },
  },
  {
    id: 'package-hash',
    kinds: ['file-hash'],
    text: {
      en: '- The output of `Get-FileHash` for each package',
      zh: '- 每个安装包的 `Get-FileHash` 输出',
    },
  },
  {
    id: 'replaced-file',
    kinds: [],
    text: {
      en: '- The result of replacing the file, with the time of the next installation and the new `C:\\Windows\\Logs\\CBS\\CBS.log`',
      zh: '- 替换文件后的结果、再次安装的时间，以及新的 `C:\\Windows\\Logs\\CBS\\CBS.log`',
    },
  },
  {
    id: 'policy',
    kinds: [],
    text: {
      en: '- The current value of the policy, and `gpresult.html`',
      zh: '- 该策略当前的设置，以及 `gpresult.html`',
    },
  },
  {
    id: 'file-access',
    kinds: [],
    text: {
      en: '- The two outputs of `icacls`, and the result of the test without security software, with its time',
      zh: '- 两台计算机上 `icacls` 的输出，以及解除安全软件限制后的测试结果和时间',
    },
  },
  {
    id: 'procmon',
    kinds: ['procmon'],
    text: {
      en: '- The Process Monitor capture (PML) of one failing attempt, and the CBS.log of the same time',
      zh: '- 一次失败过程的 Process Monitor 跟踪（PML），以及同一时间的 CBS.log',
    },
  },
  {
    id: 'boot-trace',
    kinds: [],
    text: {
      en: '- The Process Monitor boot log (PML) and the boot trace (ETL), with the times of both restarts',
      zh: '- Process Monitor 启动日志（PML）和启动跟踪（ETL），以及两次重新启动的时间',
    },
  },
  {
    id: 'offline-install',
    kinds: [],
    text: {
      en: '- The result of each package that was installed by hand, with its time',
      zh: '- 每个手动安装的安装包的结果和时间',
    },
  },
];

export const stepAsk: Localized = {
  en: '- Result and time of this step: {step}',
  zh: '- 以下步骤的结果和操作时间：{step}',
};

/** What a heading of our replies asks for: a list of logs, numbered steps, or one thing by its id. */
export const askHeadings: readonly { readonly heading: RegExp; readonly asks: string }[] = [
  { heading: /^(?:Collect logs|日志收集)$/i, asks: 'logs' },
  { heading: /^(?:Next steps|下一步操作)$/i, asks: 'steps' },
  { heading: /^(?:Scope|问题范围)$/i, asks: 'confirmation' },
  { heading: /^(?:Verify the package|校验离线安装包)$/i, asks: 'package-hash' },
  { heading: /^(?:Replace a component file|替换组件文件)$/i, asks: 'replaced-file' },
  { heading: /^(?:Check a policy|检查策略)$/i, asks: 'policy' },
  { heading: /^(?:Check access and security software|检查文件权限与安全软件)$/i, asks: 'file-access' },
  { heading: /^(?:Collect Process Monitor|收集 ?Process Monitor)$/i, asks: 'procmon' },
  { heading: /^(?:Collect a boot trace|收集启动跟踪)$/i, asks: 'boot-trace' },
  { heading: /^(?:Offline installation|离线安装)$/i, asks: 'offline-install' },
];

/** The sentence of a reply behind which the logs that are missing are listed. */
export const missingIntro = /please also send us:$|请您再提供以下日志：$/;
