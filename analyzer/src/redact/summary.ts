// Owns the sentences about what was masked.
import { type Language, type Localized, localize } from '../localized';
import type { MaskCount } from './nameTable';
import type { SecretKind } from './secretPattern';

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
  zh: '无需脱敏：没有找到人员、计算机或网络的名称。',
};

const sentences: Readonly<Record<SecretKind, Localized>> = {
  user: {
    en: 'User names masked: {names} (places: {places}).',
    zh: '已对 {names} 个用户名脱敏（共 {places} 处）。',
  },
  machine: {
    en: 'Machine names masked: {names} (places: {places}).',
    zh: '已对 {names} 个计算机名脱敏（共 {places} 处）。',
  },
  domain: {
    en: 'Domain names masked: {names} (places: {places}).',
    zh: '已对 {names} 个域名脱敏（共 {places} 处）。',
  },
  server: {
    en: 'Server names masked: {names} (places: {places}).',
    zh: '已对 {names} 个服务器名脱敏（共 {places} 处）。',
  },
  sid: {
    en: 'Security identifiers (SID) masked: {names} (places: {places}).',
    zh: '已对 {names} 个安全标识符（SID）脱敏（共 {places} 处）。',
  },
  ip: {
    en: 'IP addresses masked: {names} (places: {places}).',
    zh: '已对 {names} 个 IP 地址脱敏（共 {places} 处）。',
  },
  mac: {
    en: 'MAC addresses masked: {names} (places: {places}).',
    zh: '已对 {names} 个 MAC 地址脱敏（共 {places} 处）。',
  },
  mail: {
    en: 'Mail addresses masked: {names} (places: {places}).',
    zh: '已对 {names} 个电子邮件地址脱敏（共 {places} 处）。',
  },
  serial: {
    en: 'Serial numbers masked: {names} (places: {places}).',
    zh: '已对 {names} 个序列号脱敏（共 {places} 处）。',
  },
  productKey: {
    en: 'Product keys and recovery passwords masked: {names} (places: {places}).',
    zh: '已对 {names} 个产品密钥和恢复密码脱敏（共 {places} 处）。',
  },
  machineId: {
    en: 'Identifiers of the machine masked: {names} (places: {places}).',
    zh: '已对 {names} 个计算机标识符脱敏（共 {places} 处）。',
  },
  custom: {
    en: 'Matches of own expressions masked: {names} (places: {places}).',
    zh: '已对 {names} 个自定义表达式的匹配项脱敏（共 {places} 处）。',
  },
};
