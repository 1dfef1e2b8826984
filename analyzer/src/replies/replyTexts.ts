// Owns the sentences that the analysis contributes to a reply.
import type { Verdict } from '../case/types';
import type { Localized } from '../localized';

export const factRows = {
  update: { en: '- Update: {value}', zh: '- 更新：{value}' },
  windows: { en: '- Windows: {value}', zh: '- Windows：{value}' },
  operation: { en: '- Operation: {value}', zh: '- 操作：{value}' },
  code: { en: '- Error code: {value}', zh: '- 错误代码：{value}' },
  codeMeaning: { en: '- Meaning: {value}', zh: '- 含义：{value}' },
  failureTime: { en: '- Time: {value}', zh: '- 时间：{value}' },
} satisfies Record<string, Localized>;

export const replySentences = {
  separator: { en: ', ', zh: '、' },
  codeWithSymbol: { en: '{code} ({symbol})', zh: '{code}（{symbol}）' },
  releaseWithBuild: { en: '{release} (build {build})', zh: '{release}（内部版本 {build}）' },
  build: { en: 'build {build}', zh: '内部版本 {build}' },
  cause: { en: '{title}.', zh: '{title}。' },
  decisiveRecords: { en: 'These are the decisive records:', zh: '关键日志记录如下：' },
  codeChain: { en: 'How the error code came about: {chain}.', zh: '错误代码的由来：{chain}。' },
  changesMachine: {
    en: '{step} *(changes the machine)*',
    zh: '{step}（此操作会更改计算机。）',
  },
  attempts: { en: 'The logs record these attempts:', zh: '日志中记录了以下操作：' },
  attempt: {
    en: '- {time}: installation of {update} ended with {code}',
    zh: '- {time}：安装 {update}，结果为 {code}',
  },
  attemptWithoutUpdate: {
    en: '- {time}: an attempt ended with {code}',
    zh: '- {time}：一次尝试的结果为 {code}',
  },
  operation: {
    en: '- {time}: {update} ended with {code}',
    zh: '- {time}：{update}，结果为 {code}',
  },
  operationSucceeded: { en: '- {time}: {update} succeeded', zh: '- {time}：{update}，成功' },
  captured: { en: '{operation}: {answer}', zh: '{operation}：{answer}' },
  capturedAccess: { en: '{operation} ({access}): {answer}', zh: '{operation}（{access}）：{answer}' },
  servicingStack: {
    en: 'the servicing stack update for this build (version {version} or newer)',
    zh: '适用于此内部版本的服务堆栈更新（版本 {version} 或更高）',
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
    en: 'The logs hold another failure: {title}.',
    zh: '日志中还有另一个失败：{title}。',
  },
  othersFailed: {
    en: 'The logs hold {count} more failures:',
    zh: '日志中还有 {count} 个失败：',
  },
  othersFailedFirst: {
    en: 'The logs hold {count} more failures, the most important of them:',
    zh: '日志中还有 {count} 个失败，其中最重要的是：',
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

/** The privacy notice where the profile has none of its own. */
export const defaultPrivacyNotice: Localized = {
  en: `- We ask only for logs that help to find the cause of the problem: records of Windows servicing, of Windows Update and of Windows Setup.
- These logs can hold names of users, machines, domains and servers, IP addresses, and paths that contain such names.
- Please mask what is sensitive before you send the logs. The names of components and packages, error codes, hashes, build numbers and times are needed for the analysis and should stay.
- Please do not send passwords, keys, or documents.`,
  zh: `- 我们只收集有助于查明原因的日志：组件服务（CBS、DISM）、Windows 更新和 Windows 安装程序的记录。
- 这些日志可能包含用户名、计算机名、域名、服务器名、IP 地址，以及含有这些名称的路径。
- 发送之前，请对敏感内容做脱敏处理。组件名称、程序包名称、错误代码、哈希值、内部版本和时间是分析所必需的，请予以保留。
- 请不要发送密码、密钥或文档。`,
};

export const otherLog: Localized = { en: '- {name}', zh: '- {name}' };
