// Owns the sentences for archives and members that are refused. `{name}` is the member as the user sees it.
import type { Unreadable } from '../unreadable';

/** Thrown where reading an archive or a member ends early; caught by `open.ts`, never seen outside. */
export class ArchiveFault extends Error {
  constructor(readonly unreadable: Unreadable) {
    super(unreadable.message.en);
  }
}

/** For refusals that name their limit. */
export const limitRefusals = {
  memberSize: (bytes: number): Unreadable =>
    limit(
      `{name} is larger than ${sizeText(bytes)}, the limit for one member: unpack it, or raise the limit.`,
      `{name} 超过单个成员的大小上限 ${sizeText(bytes)}：请手动解压，或提高该上限。`,
    ),
  totalSize: (bytes: number): Unreadable =>
    limit(
      `{name} was left out, because the archive inflates to more than ${sizeText(bytes)}, the limit for an archive: unpack it, or raise the limit.`,
      `{name} 未读取：压缩包解压后超过总大小上限 ${sizeText(bytes)}，请手动解压，或提高该上限。`,
    ),
  heldSize: (bytes: number): Unreadable =>
    limit(
      `{name} has to be in memory as a whole and is larger than ${sizeText(bytes)}, the limit for that: unpack it and give it by itself.`,
      `{name} 需要完整载入内存，但超过了 ${sizeText(bytes)} 的上限：请先解压，再单独指定该文件。`,
    ),
  mailSize: (bytes: number): Unreadable =>
    limit(
      `{name} is a mail larger than ${sizeText(bytes)}, the limit for one: save its attachments and give them instead.`,
      `{name} 是超过 ${sizeText(bytes)} 上限的邮件：请保存其附件，再指定附件。`,
    ),
  ratio: (ratio: number): Unreadable =>
    limit(
      `{name} inflates to more than ${ratio} times its packed size, as archives do that are made to do harm: it was not read further.`,
      `{name} 解压后超过压缩大小的 ${ratio} 倍，与恶意构造的压缩包特征一致：已停止读取。`,
    ),
  members: (count: number): Unreadable =>
    limit(
      `{name} holds more than ${count} members, the limit for an archive: the rest was left out.`,
      `{name} 中的成员超过上限 ${count} 个：其余成员未读取。`,
    ),
  depth: (depth: number): Unreadable =>
    limit(
      `{name} is an archive in an archive below the limit of ${depth} levels: unpack the outer one first.`,
      `{name} 是嵌套过深的压缩包（上限 ${depth} 层）：请先解压外层压缩包。`,
    ),
  mailDepth: (depth: number): Unreadable =>
    limit(
      `{name} is a mail whose parts are nested below the limit of ${depth} levels: save its attachments and give them instead.`,
      `{name} 是各部分嵌套过深的邮件（上限 ${depth} 层）：请保存其附件，再指定附件。`,
    ),
};

/** For refusals that say all by themselves. */
export const refusals = {
  parentFolder: unsafe(
    '{name} was left out: its name leads out of the archive (..).',
    '已忽略 {name}：其名称指向压缩包之外（..）。',
  ),
  absolute: unsafe('{name} was left out: its name is an absolute path.', '已忽略 {name}：其名称是绝对路径。'),
  drive: unsafe(
    '{name} was left out: its name has a drive or a stream in it (:).',
    '已忽略 {name}：其名称包含驱动器号或数据流（:）。',
  ),
  networkPath: unsafe(
    '{name} was left out: its name is a network path.',
    '已忽略 {name}：其名称是网络路径。',
  ),
  device: unsafe(
    '{name} was left out: its name is that of a device of Windows.',
    '已忽略 {name}：其名称是 Windows 的设备名。',
  ),
  trailing: unsafe(
    '{name} was left out: Windows does not allow a name that ends with a dot or a blank.',
    '已忽略 {name}：Windows 不允许名称以句点或空格结尾。',
  ),
  control: unsafe(
    '{name} was left out: its name has control characters in it.',
    '已忽略 {name}：其名称包含控制字符。',
  ),
  noName: unsafe('{name} was left out: it has no name.', '已忽略 {name}：该成员没有名称。'),
  tooLong: unsafe(
    '{name} was left out: its name is longer than a path may be.',
    '已忽略 {name}：其名称超过路径允许的长度。',
  ),
  link: fault(
    'link',
    '{name} was left out: it is a link to another file.',
    '已忽略 {name}：该成员是指向其他文件的链接。',
  ),
  duplicate: fault(
    'duplicate',
    '{name} was left out: another member has the same name.',
    '已忽略 {name}：存在同名的成员。',
  ),
  overlap: fault(
    'damaged',
    '{name} was left out: it shares its bytes with another member, as archives do that are made to do harm.',
    '已忽略 {name}：该成员与其他成员共用数据，与恶意构造的压缩包特征一致。',
  ),
  encrypted: fault(
    'encrypted',
    '{name} is encrypted: unpack it with its password and give the logs in it.',
    '{name} 已加密：请用密码解压，再指定其中的日志。',
  ),
  truncated: fault(
    'truncated',
    '{name} is cut off before its end: copy the archive again.',
    '{name} 不完整，末尾被截断：请重新复制压缩包。',
  ),
  damaged: fault(
    'damaged',
    '{name} is damaged and cannot be unpacked: copy the archive again.',
    '{name} 已损坏，无法解压：请重新复制压缩包。',
  ),
  empty: fault('damaged', '{name} is empty: copy it again.', '{name} 是空文件：请重新复制。'),
  misnamed: fault(
    'damaged',
    '{name} is not what its name says: it holds neither an archive nor a log. Its download or copy went wrong: get it again.',
    '{name} 的内容与扩展名不符：既不是压缩包，也不是日志。下载或复制可能出错，请重新获取。',
  ),
  wrongSize: fault(
    'damaged',
    '{name} was left out: it is not as large as the archive says.',
    '已忽略 {name}：其实际大小与压缩包中的记录不符。',
  ),
  wrongChecksum: fault(
    'damaged',
    '{name} was left out: its bytes do not fit its checksum.',
    '已忽略 {name}：其内容与校验和不符。',
  ),
  noDirectory: fault(
    'truncated',
    '{name} is cut off or damaged: its directory is missing, and the members were found without it.',
    '{name} 不完整或已损坏：缺少目录，已在没有目录的情况下查找成员。',
  ),
  splitArchive: fault(
    'unsupported',
    '{name} is one part of a split archive: join the parts first.',
    '{name} 是分卷压缩包的一部分：请先合并各分卷。',
  ),
  otherCabinet: fault(
    'unsupported',
    '{name} goes on in another cabinet of its set: unpack the set with `expand` and give the logs in it.',
    '{name} 的数据位于同一组的其他 cab 文件中：请用 `expand` 展开整组文件，再指定其中的日志。',
  ),
  listingCut: fault(
    'truncated',
    '{name} is cut off or damaged: only the files that it still lists were read.',
    '{name} 不完整或已损坏：仅读取了仍可列出的文件。',
  ),
  cabinetSet: fault(
    'unsupported',
    '{name} is one cabinet of a set: only the files that lie in it as a whole were read.',
    '{name} 是多卷 cab 文件中的一卷：仅读取了完整包含在其中的文件。',
  ),
  noLogInMail: fault(
    'noLogs',
    '{name} is a mail without a log: neither an attachment nor its text is one. Ask for CBS.log or dism.log as an attachment.',
    '{name} 是不含日志的邮件：附件和正文中都没有日志。请让对方以附件发送 CBS.log 或 dism.log。',
  ),
  mailDamaged: fault(
    'damaged',
    '{name} is a mail whose parts are damaged and cannot be read: save its attachments and give them instead.',
    '{name} 是邮件，但其各部分已损坏，无法读取：请保存其附件，再指定附件。',
  ),
  mailHeads: fault(
    'limit',
    '{name} is a mail whose headers, those of its parts included, are more than is read: save its attachments and give them instead.',
    '{name} 是邮件，其邮件头（包括各部分的头）超出可读取的量，未读取：请保存其附件，再指定附件。',
  ),
  mailTruncated: fault(
    'truncated',
    '{name} is cut off or damaged: only what is left of the mail was read. Save the mail again.',
    '{name} 不完整或已损坏：仅读取了邮件中剩余的内容。请重新保存该邮件。',
  ),
  mailTextCut: fault(
    'limit',
    '{name} is a mail with a very long text, only the beginning of which was read: save the text as a file and give it instead.',
    '{name} 的邮件正文过长，仅读取了开头：请将正文另存为文件，再指定该文件。',
  ),
  mailCut: fault(
    'limit',
    '{name} has more lines or parts than are read of a mail, only its beginning was read: save its attachments and give them instead.',
    '{name} 的行数或部分过多，仅读取了邮件的开头：请保存其附件，再指定附件。',
  ),
  sealedMail: fault(
    'unsupported',
    '{name} holds the content of a mail in a form that is not read (winmail.dat of Outlook, S/MIME, OpenPGP): open the mail in its program and save the attachments.',
    '{name} 以不受支持的形式保存邮件内容（Outlook 的 winmail.dat、S/MIME 或 OpenPGP）：请在邮件程序中打开该邮件，另存附件。',
  ),
  quantum: fault(
    'unsupported',
    '{name} is packed with the method Quantum, which is not supported: unpack it with `expand` and give the logs in it.',
    '{name} 使用不受支持的 Quantum 方法压缩：请用 `expand` 展开，再指定其中的日志。',
  ),
};

/** For a method of packing that is not known. */
export function unknownMethod(method: string): Unreadable {
  return fault(
    'unsupported',
    `{name} is packed with the method ${method}, which is not supported: unpack it first and give the logs in it.`,
    `{name} 使用不受支持的方法 ${method} 压缩：请先解压，再指定其中的日志。`,
  );
}

function fault(reason: Unreadable['reason'], en: string, zh: string): Unreadable {
  return { reason, message: { en, zh } };
}

function unsafe(en: string, zh: string): Unreadable {
  return fault('unsafeName', en, zh);
}

function limit(en: string, zh: string): Unreadable {
  return fault('limit', en, zh);
}

const units = [
  { name: 'GB', bytes: 1_073_741_824 },
  { name: 'MB', bytes: 1_048_576 },
  { name: 'KB', bytes: 1024 },
];

function sizeText(bytes: number): string {
  const unit = units.find((each) => bytes >= each.bytes);
  if (unit === undefined) return `${bytes} B`;
  const count = bytes / unit.bytes;
  return `${Number.isInteger(count) ? count : count.toFixed(1)} ${unit.name}`;
}
