// Owns where secrets stand: expressions, one per way of writing, with the secret in the group `name` (a user, a
// machine, a domain, a server) or as the whole match. All are bounded and run over one line at a time.
import { once } from '../once';
import { isAddress, isNoAddress6, isNoName, isProse, isVersion } from './harmless';
import { label, labelHint, labelled, learned, plain, type SecretPattern, word } from './secretPattern';
import { isCommonName, isPublicHost } from './wellKnown';

const separator = String.raw`(?:\\{1,4}|/{1,2}|%5[Cc]|%2[Ff])`;
/** A sign of a folder's name but the blank, also percent-encoded. */
const folderSign = String.raw`(?:[^\s\\/:*?"'\x60<>|%,;()\[\]]|%(?!5[Cc]|2[Ff])[0-9A-Fa-f]{2}|(?<=\p{L})'(?=\p{L}))`;
/** With blanks only where a separator or quote shows the end, or where the line ends with a second capitalised word. */
const folderName = [
  `${folderSign}{1,64}(?:[ ,()]{1,2}${folderSign}{1,64}){0,3}(?=${separator})`,
  `${folderSign}{1,64}(?: ${folderSign}{1,64}){1,3}(?=["'])`,
  `${folderSign}{1,64}(?: \\p{Lu}\\p{Ll}{1,30}(?=\\r?$))?`,
].join('|');
const userFolder =
  '(?:[Uu]sers|USERS|[Dd]ocuments [Aa]nd [Ss]ettings|DOCUMENTS AND SETTINGS|Dokumente und Einstellungen|用户)';
/** No folder follows; behind DOMAIN\\name, as a string of JSON has it, a single `\n` is the end of a line. */
const nameEnd = String.raw`(?:(?![\\\p{L}\p{N}])|(?=\\[rnt])(?<=\\\\${word}))`;
const machineIds = 'susclientid|machineguid|machine ?id|device ?id|client ?id|hardware ?hash';
const userLabels = 'user ?name|user|account ?name|account|run ?as|logged ?on ?user|logon ?name|login';
const userLabelsChinese = '用户名|用户|帐户名|账户名|登录名|帐户名称';

/** Ways in which names of persons, machines and networks are written. Earlier entries win. */
export const secretPatterns = once<readonly SecretPattern[]>(() => [
  // someone@example.com; a package's `Name@version` has no dot behind a word of letters only
  learned(
    'mail',
    '@',
    /(?<![\w.+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\w-])/gu,
  ),
  // S-1-5-21-… of a machine or domain, S-1-12-1-… of a directory in the cloud; well-known ones tell nothing
  learned('sid', 'S-1-(?:5-21|12-1)-', /(?<![A-Za-z0-9-])S-1-(?:5-21|12-1)(?:-\d{1,10}){3,8}(?![0-9-])/gi),
  plain(
    'productKey',
    '-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-',
    /(?<![A-Z0-9-])(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}(?![A-Z0-9-])/g,
  ),
  // A recovery password of BitLocker.
  plain('productKey', '-\\d{6}-\\d{6}-\\d{6}-', /(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])/g),
  // C:\Users\name\…, C:/Users/name, \\server\c$\Users\name, C:\Documents and Settings\name, also escaped or encoded
  learned(
    'user',
    'users|documents and|dokumente und|用户',
    new RegExp(`${separator}${userFolder}${separator}(?<name>${folderName})`, 'gu'),
    isCommonName,
  ),
  // The values of an event: <Data Name='SubjectUserName'>name</Data>
  learned(
    'user',
    'user(?:name)?["\']>',
    /<Data Name=["']\w{0,40}User(?:Name)?["']>(?:[^<\\]{1,64}\\)?(?<name>[^<\\]{1,64})</giu,
    (name) => isCommonName(name) || isNoName(name),
  ),
  learned(
    'domain',
    'domain(?:name)?["\']>',
    /<Data Name=["']\w{0,40}Domain(?:Name)?["']>(?<name>[^<\\]{1,64})</giu,
    (name) => isCommonName(name) || isNoName(name),
  ),
  learned(
    'machine',
    '(?:computer|machine|workstation|host)(?:name)?["\']>',
    /<Data Name=["']\w{0,40}(?:Computer|Machine|Workstation|Host)(?:Name)?["']>(?<name>[^<\\]{1,255})</giu,
    (name) => isCommonName(name) || isNoName(name),
  ),
  // User: NAME, UserName=DOMAIN\name, 用户名：NAME
  labelled({
    kind: 'user',
    names: userLabels,
    chinese: userLabelsChinese,
    value: `(?:${word}\\\\{1,2})?(?<name>${word})${nameEnd}`,
    isHarmless: (name, _, after) =>
      isCommonName(name) ||
      /^S-1-/.test(name) ||
      after.startsWith(' (') ||
      /^\/A\b/i.test(after) ||
      isNoName(name),
  }),
  labelled({
    kind: 'domain',
    names: userLabels,
    chinese: userLabelsChinese,
    value: '(?<name>[\\p{L}\\p{N}_.-]{1,64})\\\\{1,2}[\\p{L}\\p{N}_.$-]',
    isHarmless: (name) => isCommonName(name) || isNoName(name),
  }),
  // Caller: DOMAIN\name, as user DOMAIN\name; without a domain such words name programs
  labelled({
    kind: 'user',
    names: 'caller|identity|owner|on behalf of',
    value: `(?:${word}\\\\{1,2})(?<name>${word})${nameEnd}`,
    isHarmless: (name) => isCommonName(name) || isNoName(name),
  }),
  labelled({
    kind: 'domain',
    names: 'caller|identity|owner|on behalf of',
    value: `(?<name>[\\p{L}\\p{N}_.-]{1,64})\\\\{1,2}${word}${nameEnd}`,
    isHarmless: (name) => isCommonName(name) || isNoName(name),
  }),
  // Full names have several words.
  labelled({
    kind: 'user',
    names: 'registered ?owner|registered ?organi[sz]ation|full ?name',
    chinese: '注册所有者|注册的所有人|注册的组织|全名',
    value: '(?<name>[^"\'<>\\[\\]\\t\\r,;|]{1,64})',
    isHarmless: (name) => isCommonName(name) || isNoName(name) || /[\\/:~]/.test(name),
  }),
  labelled({
    kind: 'machine',
    names:
      'computer ?name|machine ?name|host ?name|netbios ?name|dns ?name|computer|machine|workstation ?name|workstation',
    chinese: '计算机名称|计算机名|计算机|主机名|工作站名称|工作站',
    value: `(?<name>${word})`,
    isHarmless: (name, before, after) => isCommonName(name) || isNoName(name) || isProse(name, before, after),
  }),
  learned('machine', '<Computer>', /<Computer>(?<name>[^<]{1,255})<\/Computer>/gi, isCommonName),
  // The names that setup invents.
  learned(
    'machine',
    '(?:DESKTOP|LAPTOP|WIN|MININT)-[A-Z0-9]{5}',
    /(?<![A-Za-z0-9-])(?:DESKTOP|LAPTOP|WIN|MININT)-[A-Z0-9]{5,15}(?![A-Za-z0-9-])/g,
  ),
  learned(
    'machine',
    '(?:desktop|laptop)-[a-z0-9]{7}',
    /(?<![a-z0-9-])(?:desktop|laptop)-(?=[a-z]{0,6}\d)[a-z0-9]{7}(?![a-z0-9-])/gi,
  ),
  labelled({
    kind: 'domain',
    names: 'domain ?name|domain|user ?domain|userdnsdomain|userdomain|dns ?domain|logon domain|workgroup',
    chinese: '域名|域',
    value: `(?<name>${word})`,
    isHarmless: (name) => isCommonName(name) || isNoName(name) || isPublicHost(name),
  }),
  // \\server\share, \\?\UNC\server\share; not the rest of C:\\folder, not \\?\ and \\.\
  learned(
    'server',
    '\\\\\\\\',
    /(?<=^|[\s"'=(,;:>[])(?:\\{2}|\\{4})(?:\?\\{1,2}UNC\\{1,2})?(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,253})(?=\\)/giu,
    (name, before) =>
      isPublicHost(name) ||
      /(?<![\p{L}\p{N}])[A-Za-z]:\\+$/u.test(before) ||
      /^(?:SystemRoot|Registry|Device|Driver|GlobalRoot|BaseNamedObjects|Windows|WinSxS)$/i.test(name),
  ),
  plain(
    'user',
    '://',
    /(?<=:\/\/)(?<name>[^\s/@"'<>]{1,128}):?[^\s/@"'<>]{0,128}(?=@[\p{L}\p{N}.-]{1,253})/giu,
  ),
  learned(
    'server',
    '://',
    /(?:(?:https?|ftp|ldaps?|smb):\/{2,3}|file:\/\/(?:\/{2,3})?)(?:[^\s/@"'<>]{1,200}@)?(?<name>[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}])?)(?=[:/\s"'<>),;\]]|$)/giu,
    (name, _, after) => isPublicHost(name) || isAddress(name) || (name.length === 1 && after.startsWith(':')),
  ),
  // proxy: server:8080
  labelled({
    kind: 'server',
    names:
      'proxy ?server|proxy ?list ?used|bypass ?list ?used|proxy|server ?name|wsus ?server|wuserver|wustatusserver',
    chinese: '代理服务器|服务器名称',
    value: '(?:\\*\\.)?(?<name>[\\p{L}][\\p{L}\\p{N}.-]{1,253})',
    isHarmless: (name, before, after) =>
      isPublicHost(name) || isNoName(name) || /^https?$/i.test(name) || isProse(name, before, after),
  }),
  // Names of networks that no public registry gives out.
  learned(
    'server',
    '\\.(?:local|lan|corp|intern|intra)',
    /(?<![\p{L}\p{N}._/\\-])(?:[\p{L}\p{N}-]{1,63}\.){1,5}(?:local|lan|corp|intern|internal|intranet|localdomain)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/giu,
    isPublicHost,
  ),
  plain(
    'mac',
    '[:-](?:[0-9A-F]{2}[:-]){4}',
    /(?<![0-9A-Fa-f:-])(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])/g,
  ),
  plain(
    'ip',
    '\\d\\.\\d{1,3}\\.\\d{1,3}\\.\\d',
    /(?<![A-Za-z0-9.~-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![A-Za-z0-9~-]|\.\d)/g,
    isVersion,
  ),
  plain(
    'ip',
    '::(?<=(?<!\\w)[0-9A-F]{1,4}(?::[0-9A-F]{1,4}){0,6}::)|:(?:[0-9A-F]{1,4}:){6}',
    /(?<![\w:.@{-])(?:(?:[0-9A-Fa-f]{1,4}:){1,7}(?::[0-9A-Fa-f]{1,4}){1,6}|(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){2,7}:)(?:%\w{1,16})?(?![\w:.-])/g,
    isNoAddress6,
  ),
  labelled({
    kind: 'serial',
    names: 'serial ?(?:number|no\\.?)|serialnumber|service ?tag|asset ?tag|s/n',
    chinese: '序列号|服务编号',
    value: '(?<name>[A-Za-z0-9][A-Za-z0-9-]{3,40})',
    isHarmless: (name) => isCommonName(name) || !/\d/.test(name),
  }),
  plain(
    'machineId',
    labelHint(machineIds),
    new RegExp(
      `${label(machineIds)}(?<name>\\{?[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}\\}?)`,
      'giu',
    ),
  ),
]);
