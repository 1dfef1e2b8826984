// Owns the sentences of hovers, in both languages, and how they are put into Markdown.

import type { Language, Localized } from '../localized';
import { localize } from '../localized';
import { inlineCode } from './escape';

/** A labelled value; empty where there is no value. */
export function fact(label: Localized, value: string, language: Language): string {
  return value === '' ? '' : `${say(label, language)} ${inlineCode(value)}`;
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
  facility: { en: 'Facility:', zh: '设施（facility）：' },
  nextSteps: { en: 'Next steps', zh: '下一步操作' },
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
  result: { en: 'Result:', zh: '结果：' },
  'outcome.succeeded': { en: 'Succeeded', zh: '成功' },
  'outcome.failed': { en: 'Failed', zh: '失败' },
  'outcome.interrupted': { en: 'Interrupted', zh: '中断' },
  'outcome.cancelled': { en: 'Cancelled', zh: '已取消' },
  'outcome.unknown': { en: 'This log does not say how it ended.', zh: '此日志未记录结果。' },
  stamp: { en: 'CSI sequence number', zh: 'CSI 序号' },
  localTime: { en: 'Local time:', zh: '本地时间：' },
  utcTime: { en: 'UTC:', zh: 'UTC：' },
} as const satisfies Readonly<Record<string, Localized>>;
