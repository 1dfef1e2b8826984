// Owns the sentences about what was masked.
import { type Language, type Localized, localize } from '../localized';
import type { MaskCount } from './nameTable';
import type { SecretKind } from './patterns';

/**
 * Says what was masked.
 * @returns whole sentences: one per kind, or the one that nothing was found
 */
export function maskSummary(counts: readonly MaskCount[], language: Language): readonly string[] {
  if (counts.length === 0) return [localize(nothing, language)];
  return counts.map(({ kind, names, places }) =>
    localize(sentences[kind], language, { names: String(names), places: String(places) }),
  );
}

const nothing: Localized = {
  en: 'Nothing was masked: no name of a person, machine or network was found.',
  zh: '未屏蔽任何内容：没有找到人员、计算机或网络的名称。',
};

const sentences: Readonly<Record<SecretKind, Localized>> = {
  user: {
    en: 'User names masked: {names} (places: {places}).',
    zh: '已屏蔽用户名 {names} 个（共 {places} 处）。',
  },
  machine: {
    en: 'Machine names masked: {names} (places: {places}).',
    zh: '已屏蔽计算机名 {names} 个（共 {places} 处）。',
  },
  domain: {
    en: 'Domain names masked: {names} (places: {places}).',
    zh: '已屏蔽域名 {names} 个（共 {places} 处）。',
  },
  server: {
    en: 'Server names masked: {names} (places: {places}).',
    zh: '已屏蔽服务器名 {names} 个（共 {places} 处）。',
  },
  sid: {
    en: 'Security identifiers (SID) masked: {names} (places: {places}).',
    zh: '已屏蔽安全标识符（SID）{names} 个（共 {places} 处）。',
  },
  ip: {
    en: 'IP addresses masked: {names} (places: {places}).',
    zh: '已屏蔽 IP 地址 {names} 个（共 {places} 处）。',
  },
  mac: {
    en: 'MAC addresses masked: {names} (places: {places}).',
    zh: '已屏蔽 MAC 地址 {names} 个（共 {places} 处）。',
  },
  mail: {
    en: 'Mail addresses masked: {names} (places: {places}).',
    zh: '已屏蔽电子邮件地址 {names} 个（共 {places} 处）。',
  },
  serial: {
    en: 'Serial numbers masked: {names} (places: {places}).',
    zh: '已屏蔽序列号 {names} 个（共 {places} 处）。',
  },
  productKey: {
    en: 'Product keys and recovery passwords masked: {names} (places: {places}).',
    zh: '已屏蔽产品密钥和恢复密码 {names} 个（共 {places} 处）。',
  },
  machineId: {
    en: 'Identifiers of the machine masked: {names} (places: {places}).',
    zh: '已屏蔽计算机标识符 {names} 个（共 {places} 处）。',
  },
  custom: {
    en: 'Matches of own expressions masked: {names} (places: {places}).',
    zh: '已屏蔽自定义表达式的匹配项 {names} 个（共 {places} 处）。',
  },
};
