// Owns the sentences that the analysis contributes to a reply, and the logs that a customer can be asked for.
import type { Verdict } from '../case/types';
import type { Localized } from '../localized';

export const factRows = {
  update: { en: '- Update: {value}', zh: '- 更新：{value}' },
  windows: { en: '- Windows: {value}', zh: '- Windows：{value}' },
  operation: { en: '- Operation: {value}', zh: '- 操作：{value}' },
  code: { en: '- Error code: {value}', zh: '- 错误代码：{value}' },
  failureTime: { en: '- Time: {value}', zh: '- 时间：{value}' },
} satisfies Record<string, Localized>;

export const replySentences = {
  codeWithSymbol: { en: '{code} ({symbol})', zh: '{code}（{symbol}）' },
  releaseWithBuild: { en: '{release} (build {build})', zh: '{release}（内部版本 {build}）' },
  build: { en: 'build {build}', zh: '内部版本 {build}' },
  cause: { en: '{title}.', zh: '{title}。' },
  decisiveRecords: { en: 'These are the decisive records:', zh: '关键日志记录如下：' },
  codeChain: { en: 'How the error code came about: {chain}.', zh: '错误代码的由来：{chain}。' },
  changesMachine: {
    en: '{step} *(changes the machine)*',
    zh: '{step} *（会更改计算机）*',
  },
  attempt: {
    en: '- {time}: installation of {update} ended with {code}',
    zh: '- {time}：安装 {update}，结果为 {code}',
  },
  attemptWithoutUpdate: {
    en: '- {time}: an attempt ended with {code}',
    zh: '- {time}：一次尝试的结果为 {code}',
  },
  attemptSucceeded: {
    en: '- {time}: installation of {update} succeeded',
    zh: '- {time}：安装 {update} 成功',
  },
  attemptWithoutUpdateSucceeded: {
    en: '- {time}: an attempt succeeded',
    zh: '- {time}：一次尝试成功',
  },
  missing: {
    en: 'To settle what these logs cannot prove, please also send us:',
    zh: '现有日志无法证实全部细节，请您再提供以下日志：',
  },
  count: { en: '- {code}: {count} times', zh: '- {code}：{count} 次' },
  countOnce: { en: '- {code}: once', zh: '- {code}：1 次' },
  alsoFailed: {
    en: 'The logs hold another, independent failure: {title}.',
    zh: '日志中还有另一个独立的失败：{title}。',
  },
  confidenceMedium: {
    en: 'The logs make this cause likely; they do not prove every detail.',
    zh: '日志表明这很可能是原因，但未能证实全部细节。',
  },
  confidenceLow: {
    en: 'The logs show the symptom only; the cause is not proved yet.',
    zh: '日志只显示了现象，原因尚未证实。',
  },
  noSteps: {
    en: '1. Please send us the log of the machine and time at which the error was reported.',
    zh: '1. 请提供报错的计算机在报错时段的日志。',
  },
  hashLine: { en: '- {update}: {hash}', zh: '- {update}：{hash}' },
  cut: { en: '[…]', zh: '[……]' },
} satisfies Record<string, Localized>;

/** What a reply says of logs without a failure. */
export const verdictAnalyses: Readonly<Record<Exclude<Verdict, 'failed'>, Localized>> = {
  succeeded: {
    en: 'The logs record no failure: every operation whose end is recorded succeeded.',
    zh: '日志中没有失败记录：凡是记录了结果的操作均已成功。',
  },
  'no-failure': {
    en: 'The logs record no failure. They may come from another machine, or from another time than the error.',
    zh: '日志中没有失败记录，可能来自另一台计算机，或者不是报错时段的日志。',
  },
  inconclusive: {
    en: 'The logs neither prove a failure nor show how the operation ended.',
    zh: '仅凭现有日志无法证实失败，也看不到操作的结果。',
  },
};

/** Logs that a customer can be asked for; `pattern` recognises how the analysis names one. */
export const collectableLogs: readonly { readonly pattern: RegExp; readonly text: Localized }[] = [
  {
    pattern: /\bcbs(?:persist)?|\bcbs\.log/i,
    text: {
      en: '- `C:\\Windows\\Logs\\CBS\\CBS.log` and the `CbsPersist_*` files in the same folder',
      zh: '- `C:\\Windows\\Logs\\CBS\\CBS.log` 以及同一文件夹中的 `CbsPersist_*` 文件',
    },
  },
  {
    pattern: /dism\.log/i,
    text: { en: '- `C:\\Windows\\Logs\\DISM\\dism.log`', zh: '- `C:\\Windows\\Logs\\DISM\\dism.log`' },
  },
  {
    pattern: /windowsupdate\.log|get-windowsupdatelog/i,
    text: {
      en: '- The Windows Update log: run `Get-WindowsUpdateLog` in PowerShell as an administrator on the same machine; it writes `WindowsUpdate.log` to the desktop',
      zh: '- Windows 更新日志：在同一台计算机上以管理员身份在 PowerShell 中运行 `Get-WindowsUpdateLog`，桌面上会生成 `WindowsUpdate.log`',
    },
  },
  {
    pattern: /event log|windowsupdateclient|\.evtx|事件日志/i,
    text: {
      en: '- The event log `Microsoft-Windows-WindowsUpdateClient/Operational`, saved from Event Viewer',
      zh: '- 事件日志 `Microsoft-Windows-WindowsUpdateClient/Operational`，在事件查看器中另存为文件',
    },
  },
  {
    pattern: /panther|setupact|setuperr|\$windows\.~bt/i,
    text: {
      en: '- For a feature update, the folder `C:\\$WINDOWS.~BT\\Sources\\Panther`',
      zh: '- 如果是功能更新，请收集文件夹 `C:\\$WINDOWS.~BT\\Sources\\Panther`',
    },
  },
];

export const otherLog: Localized = { en: '- {name}', zh: '- {name}' };
