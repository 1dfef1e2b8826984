// Owns the sentences of hovers, in both languages, and how they are put into Markdown.

import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import { codeSpan } from '../markdown';

/** A labelled value; empty where there is no value. */
export function fact(label: Localized, value: string, language: Language): string {
  return value === '' ? '' : labelled(label, codeSpan(value), language);
}

/** A label and what follows its colon; the wide colon of Chinese brings its own blank. */
export function labelled(label: Localized, markdown: string, language: Language): string {
  return `${say(label, language)}${language === 'zh-cn' ? '' : ' '}${markdown}`;
}

/** The items that are not empty, as a list. */
export function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** A sentence in the language of the reader. */
export function say(
  text: Localized,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return localize(text, language, values);
}

export const texts = {
  unknownCode: { en: 'No table knows this code.', zh: '没有任何代码表收录此代码。' },
  cause: { en: 'Usual cause:', zh: '常见原因：' },
  chain: { en: 'The same failure:', zh: '同一失败的各种形式：' },
  nextSteps: { en: 'Next steps', zh: '下一步操作' },
  step: { en: '{number}. {text}', zh: '{number}. {text}' },
  changingStep: { en: '{number}. *(changes the machine)* {text}', zh: '{number}. *（会更改计算机）* {text}' },
  wrapper: {
    en: 'This code only wraps another failure: read the records before it for the inner code.',
    zh: '此代码只是外层代码：请在它之前的记录中查找内层代码。',
  },
  writtenFor: { en: 'The explanation is that of {code}.', zh: '以上说明针对 {code}。' },
  nameOf: { en: '{symbol} ({source})', zh: '{symbol}（{source}）' },
  comma: { en: ', ', zh: '、' },
  otherNames: { en: 'Other names: {names}', zh: '其他名称：{names}' },
  otherNamesMore: { en: 'Other names: {names} and {count} more', zh: '其他名称：{names}，另有 {count} 个' },
  fields: {
    en: '{as}: {severity}, facility {facility} ({number}), code {low}',
    zh: '{as}：{severity}，设施（facility）{facility}（{number}），代码 {low}',
  },
  fieldsOfNumber: {
    en: '{as}: {severity}, facility {number}, code {low}',
    zh: '{as}：{severity}，设施（facility）{number}，代码 {low}',
  },
  fieldsOfSetup: { en: '{as}: {severity}, code {low}', zh: '{as}：{severity}，代码 {low}' },
  win32Inside: { en: '{decimal} ({low})', zh: '{decimal}（{low}）' },
  plain: { en: '{as}: {number}', zh: '{as}：{number}' },
  extend: {
    en: 'Phase {phase}, operation {operation}',
    zh: '阶段 {phase}，操作 {operation}',
  },
  unnamed: { en: '(no name)', zh: '（无名称）' },
  ntStatusBit: {
    en: 'The NT bit is set: an NTSTATUS in the form of an HRESULT.',
    zh: 'NT 位已设置：这是以 HRESULT 形式表示的 NTSTATUS。',
  },
  customerBit: {
    en: 'The customer bit is set: the number is not defined by Microsoft’s error headers.',
    zh: '客户位已设置：此数值不是由 Microsoft 的错误头文件定义的。',
  },
  signed: { en: 'Signed decimal: {number}', zh: '有符号十进制：{number}' },
  officialPage: { en: 'Microsoft documentation', zh: 'Microsoft 官方文档' },
  package: { en: 'Package', zh: '程序包' },
  component: { en: 'Component', zh: '组件' },
  version: { en: 'Version:', zh: '版本：' },
  architecture: { en: 'Architecture:', zh: '体系结构：' },
  language: { en: 'Language:', zh: '语言：' },
  languageNeutral: { en: 'Language neutral', zh: '语言中立' },
  publicKeyToken: { en: 'Public key token:', zh: '公钥标记：' },
  release: { en: 'Release:', zh: '发行版本：' },
  shortenedName: {
    en: 'The store shortens long names with `..`.',
    zh: '组件存储用 `..` 缩短过长的名称。',
  },
  hash: { en: 'Hash', zh: '哈希值' },
  expectedHash: { en: 'Expected hash', zh: '预期的哈希值' },
  actualHash: { en: 'Hash found', zh: '实际的哈希值' },
  base64: {
    en: 'The log writes it in Base64; shown here as hex.',
    zh: '日志以 Base64 记录，此处以十六进制显示。',
  },
  kbArticle: { en: 'Article {kb}', zh: '{kb} 文章' },
  catalog: { en: 'Microsoft Update Catalog', zh: 'Microsoft 更新目录' },
  session: { en: 'Session', zh: '会话' },
  client: { en: 'Client:', zh: '客户端：' },
  target: { en: 'Subject:', zh: '对象：' },
  start: { en: 'Start:', zh: '开始：' },
  end: { en: 'End:', zh: '结束：' },
  lastRecord: { en: 'Last record:', zh: '最后一条记录：' },
  outcome: { en: 'Outcome: {outcome}', zh: '结果：{outcome}' },
  result: { en: 'Result code:', zh: '结果代码：' },
  'outcome.succeeded': { en: 'Succeeded', zh: '成功' },
  'outcome.failed': { en: 'Failed', zh: '失败' },
  'outcome.interrupted': { en: 'Interrupted', zh: '中断' },
  'outcome.cancelled': { en: 'Cancelled', zh: '已取消' },
  'outcome.unknown': { en: 'This log does not say how it ended.', zh: '此日志未记录结果。' },
  stamp: { en: 'CSI sequence number', zh: 'CSI 序号' },
  localTime: { en: 'Local time:', zh: '本地时间：' },
  utcTime: { en: 'UTC:', zh: 'UTC：' },
} as const satisfies Readonly<Record<string, Localized>>;
