// Owns where secrets stand: expressions, one per way of writing, with the secret in the group `name` (a user, a
// machine, a domain, a server) or as the whole match. All are bounded and run over one line at a time.
import { isCommonAddress, isCommonName, isPublicHost } from './wellKnown';

export type SecretKind =
  | 'user'
  | 'machine'
  | 'domain'
  | 'server'
  | 'sid'
  | 'ip'
  | 'mac'
  | 'mail'
  | 'serial'
  | 'productKey'
  | 'machineId'
  | 'custom';

export interface SecretPattern {
  readonly kind: SecretKind;
  /** Global; the group `name` is the secret, or the whole match where there is none. */
  readonly pattern: RegExp;
  /** True where the name is looked for in the rest of the text too. */
  readonly isLearned: boolean;
  /** What may stay. */
  readonly isHarmless?: (secret: string, before: string, after: string) => boolean;
}

const separator = String.raw`(?:\\{1,4}|/{1,2}|%5[Cc]|%2[Ff])`;
const folderName = String.raw`[^\\/:*?"<>|%\r\n\t,;)\]]{1,64}`;
const word = String.raw`[\p{L}\p{N}_.$-]{1,64}`;
const label = (names: string): string =>
  String.raw`(?<![\p{L}\p{N}])(?:${names})["']?\s{0,3}[:=：]\s{0,3}["'\[(<]?`;

/** Ways in which names of persons, machines and networks are written. Earlier entries win. */
export const secretPatterns: readonly SecretPattern[] = [
  // someone@example.com; a package's `Name@version` has no dot behind a word of letters only
  learned('mail', /(?<![\w.+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\w-])/gu),
  // S-1-5-21-… of a machine or domain, S-1-12-1-… of a directory in the cloud; well-known ones tell nothing
  learned('sid', /(?<![\w-])S-1-(?:5-21|12-1)(?:-\d{1,10}){3,8}(?![\w-])/g),
  plain('productKey', /(?<![A-Z0-9-])(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}(?![A-Z0-9-])/g),
  // C:\Users\name\…, C:/Users/name, \\server\c$\Users\name, C:\Documents and Settings\name, also escaped or encoded
  learned(
    'user',
    new RegExp(
      `(?:[A-Za-z]:|\\$)?${separator}(?:Users|Documents and Settings|Dokumente und Einstellungen|用户)${separator}(?<name>${folderName})`,
      'giu',
    ),
    isCommonName,
  ),
  // User: NAME, UserName=DOMAIN\name, 用户名：NAME
  learned(
    'user',
    new RegExp(
      `${label('user ?name|user|account name|account|logon name|logged ?on ?user|login|run as|runas|registered ?owner|用户名|用户|帐户名|账户名|登录名')}(?:${word}\\\\{1,2})?(?<name>${word})(?![\\\\\\p{L}\\p{N}])`,
      'giu',
    ),
    (name, _, after) => isCommonName(name) || /^S-1-/.test(name) || after.startsWith(' (') || isNoName(name),
  ),
  learned(
    'domain',
    new RegExp(
      `${label('user ?name|user|account name|account|run as|用户名|用户|帐户名|账户名')}(?<name>[\\p{L}\\p{N}_.-]{1,64})\\\\{1,2}[\\p{L}\\p{N}_.$-]`,
      'giu',
    ),
    (name) => isCommonName(name) || isNoName(name),
  ),
  learned(
    'machine',
    new RegExp(
      `${label('computer ?name|machine ?name|host ?name|netbios ?name|dns ?name|computername|machinename|computer|machine|计算机名称|计算机名|计算机|主机名')}(?<name>${word})`,
      'giu',
    ),
    (name) => isCommonName(name) || isNoName(name),
  ),
  learned('machine', /<Computer>(?<name>[^<]{1,255})<\/Computer>/gi, isCommonName),
  // The names that setup invents.
  learned('machine', /(?<![\w-])(?:DESKTOP|LAPTOP|WIN|MININT)-[A-Z0-9]{5,15}(?![\w-])/g),
  learned(
    'domain',
    new RegExp(
      `${label('domain ?name|domain|user ?domain|userdnsdomain|userdomain|dns ?domain|logon domain|workgroup|域名|域')}(?<name>${word})`,
      'giu',
    ),
    (name) => isCommonName(name) || isNoName(name) || isPublicHost(name),
  ),
  // \\server\share, \\?\UNC\server\share; not the rest of C:\\folder, not \\?\ and \\.\
  learned(
    'server',
    /(?<=^|[\s"'=(,;:>[])(?:\\{2}|\\{4})(?:\?\\{1,2}UNC\\{1,2})?(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,253})(?=\\)/giu,
    (name, before) => isPublicHost(name) || /[A-Za-z]:$/.test(before) || /^SystemRoot$/i.test(name),
  ),
  plain('user', /(?<=:\/\/)(?<name>[^\s/@"'<>]{1,128}):?[^\s/@"'<>]{0,128}(?=@[\p{L}\p{N}.-]{1,253})/giu),
  learned(
    'server',
    /(?:https?|ftp|ldaps?|smb|file):\/{2,3}(?:[^\s/@"'<>]{1,200}@)?(?<name>[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}])?)(?=[:/\s"'<>),;\]]|$)/giu,
    (name, _, after) => isPublicHost(name) || isAddress(name) || (name.length === 1 && after.startsWith(':')),
  ),
  // proxy: server:8080
  learned(
    'server',
    new RegExp(
      `${label('proxy ?server|proxy|server ?name|wsus ?server|wuserver|wustatusserver|代理服务器')}(?<name>[\\p{L}][\\p{L}\\p{N}.-]{1,253})`,
      'giu',
    ),
    (name) => isPublicHost(name) || isNoName(name) || /^https?$/i.test(name),
  ),
  // Names of networks that no public registry gives out.
  learned(
    'server',
    /(?<![\p{L}\p{N}._/\\-])(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:local|lan|corp|intern|internal|intranet|localdomain)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu,
    isPublicHost,
  ),
  plain(
    'mac',
    /(?<![0-9A-Fa-f:-])(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])/g,
  ),
  plain(
    'ip',
    /(?<![\w.~-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w~-]|\.\d)/g,
    isVersion,
  ),
  plain(
    'ip',
    /(?<![\w:.@{-])(?:[0-9A-Fa-f]{1,4}:){2,7}(?::[0-9A-Fa-f]{1,4}){0,6}[0-9A-Fa-f]{0,4}(?:%\w{1,16})?(?![\w:.-])/g,
    isNoAddress6,
  ),
  learned(
    'serial',
    new RegExp(
      `${label('serial ?(?:number|no\\.?)|serialnumber|service ?tag|asset ?tag|s/n|序列号|服务编号')}(?<name>[A-Za-z0-9][A-Za-z0-9-]{3,40})`,
      'giu',
    ),
    (name) => isCommonName(name) || !/\d/.test(name),
  ),
  plain(
    'machineId',
    new RegExp(
      `${label('susclientid|machineguid|machine ?id|device ?id|client ?id|hardware ?hash')}(?<name>\\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\\}?)`,
      'giu',
    ),
  ),
];

type IsHarmless = SecretPattern['isHarmless'];

function learned(kind: SecretKind, pattern: RegExp, isHarmless?: IsHarmless): SecretPattern {
  return { kind, pattern, isLearned: true, ...(isHarmless === undefined ? {} : { isHarmless }) };
}

function plain(kind: SecretKind, pattern: RegExp, isHarmless?: IsHarmless): SecretPattern {
  return { kind, pattern, isLearned: false, ...(isHarmless === undefined ? {} : { isHarmless }) };
}

/** A number, a code, a flag or a class behind a label is no name. */
function isNoName(name: string): boolean {
  return /^(?:0x[0-9a-f]+\.?|[\d.,]+|is|not|was|has|the|for|from|in|of|to|yes|no|on|off|\.+|-+)$/i.test(name);
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host);
}

const versionLabel = /(?:version|ver\.?|v|build|stack|revision|版本|size)["']?\s{0,3}[:=：]?\s{0,3}["'(]?$/i;
const addressLabel =
  /(?:\b(?:ip|address|addr|server|proxy|gateway|dns|host|client|from|to|via|at|peer|endpoint)\b|地址|服务器|[/@[(])[^\p{L}\p{N}]{0,4}$/iu;

/** Four small numbers are a version more often than an address: what stands in front tells. */
function isVersion(address: string, before: string): boolean {
  if (isCommonAddress(address) || versionLabel.test(before)) return true;
  if (addressLabel.test(before)) return false;
  // Numbers of one digit in front, and a folder's name, are versions.
  return /^\d\./.test(address) || /[^\\]\\$/.test(before);
}

/** Times and hashes have colons too: an address has a double colon or all eight groups, and a letter or a long group. */
function isNoAddress6(text: string): boolean {
  const groups = text.split(':');
  const isComplete = text.includes('::') || groups.length === 8;
  return !isComplete || isCommonAddress(text) || !/[0-9A-Fa-f]{3,4}/.test(text);
}
