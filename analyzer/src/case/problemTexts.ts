// Owns the sentences about what went wrong while a log was read: one for each problem.
import type { Localized } from '../localized';
import type { Problem } from '../model';

/** What is said of each problem; `{count}` and `{detail}` are filled in. */
export const problemTexts: Readonly<Record<Problem['code'], Localized>> = {
  empty: {
    en: 'The file is empty: copy the log from the machine again, together with the older ones beside it.',
    zh: '文件为空：请从计算机上重新复制该日志，并同时复制其旁边较早的日志。',
  },
  binary: { en: 'The file is not text.', zh: '该文件不是文本文件。' },
  unknownFormat: {
    en: 'The text is not a servicing log that is known here; at most single lines of it could be judged.',
    zh: '文本不是已知的服务日志，最多只能判断其中的个别行。',
  },
  undecodableBytes: {
    en: '{count} bytes could not be decoded and were replaced.',
    zh: '有 {count} 个字节无法解码，已被替换。',
  },
  replacedCharacters: {
    en: '{count} characters could not be decoded when the text was opened. Where a name or path looks wrong, reopen the file with its own encoding (Reopen with Encoding), for example GB 18030.',
    zh: '打开此文本时有 {count} 个字符无法解码。如果名称或路径显示不正确，请用文件本身的编码重新打开（“通过编码重新打开”），例如 GB 18030。',
  },
  nulCharacters: {
    en: 'The text holds {count} NUL characters, as where a machine lost power while it wrote: what stood there is lost, and the result may be partial.',
    zh: '文本中有 {count} 个 NUL 字符，例如计算机在写入日志时断电：该处原有内容已丢失，结果可能不完整。',
  },
  otherEncoding: {
    en: 'Part of the text is in another encoding (UTF-16) than the rest and was not read ({count} letters): save that part as a file of its own and read it too.',
    zh: '文本中有一部分采用了与其余部分不同的编码（UTF-16），这部分未能读取（{count} 个字符）：请将其另存为单独的文件后再读取。',
  },
  lineTooLong: {
    en: '{count} lines are longer than any genuine record and were cut; the result is partial.',
    zh: '有 {count} 行超过正常记录的长度，已被截断，结果不完整。',
  },
  truncatedRecord: {
    en: 'The text ends in the middle of a record.',
    zh: '文本在一条记录中间结束。',
  },
  damagedPart: {
    en: '{count} places of the file are damaged; the rest was read, the result is partial.',
    zh: '文件有 {count} 处损坏；其余部分已读取，结果不完整。',
  },
  checksumMismatch: {
    en: 'The checksum of {count} parts of the file is wrong; they were read all the same and may hold wrong values.',
    zh: '文件有 {count} 个部分的校验和不符；仍已读取，其中的值可能有误。',
  },
  truncatedFile: {
    en: 'The file is cut off: its end is missing, the result is partial.',
    zh: '文件被截断，缺少末尾部分，结果不完整。',
  },
  factLimit: {
    en: '{count} further records of the same kinds were only counted.',
    zh: '另有 {count} 条同类记录只计数，未逐条分析。',
  },
  sessionLimit: {
    en: '{count} further sessions were only counted; what failed, and what happened near it, is told first.',
    zh: '另有 {count} 个会话只计数，未逐一列出；失败的会话及其前后的会话优先列出。',
  },
  undecodedTrace: {
    en: '{count} records hold only GUIDs, no text: this WindowsUpdate.log was converted without the symbols of the trace. Ask for one made by Get-WindowsUpdateLog on the affected computer itself, with access to the symbol server where the version needs it, or for the .etl files in C:\\Windows\\Logs\\WindowsUpdate.',
    zh: '有 {count} 条记录只有 GUID，没有文字：此 WindowsUpdate.log 转换时缺少跟踪所需的符号。请在出问题的计算机上重新运行 Get-WindowsUpdateLog（部分版本需要能访问符号服务器），或提供 C:\\Windows\\Logs\\WindowsUpdate 中的 .etl 文件。',
  },
  unreadEntries: {
    en: 'The lines of this log stand in the entries of an export (JSON or CSV) that is longer than 1 MB or begins with the newest entry: they are read only as they stand there, so records are missed and their order cannot be relied on. Export the lines alone, the oldest first, and read that file.',
    zh: '此日志的各行包含在导出文件（JSON 或 CSV）的条目中，而该文件超过 1 MB，或以最新的条目开头：这些行只能按原样读取，会漏掉记录，先后顺序也不可靠。请只导出日志行本身，最旧的在前，再读取该文件。',
  },
  findingLimit: {
    en: 'The rule {detail} found more than {count} places; those behind the first {count} are left out.',
    zh: '规则 {detail} 找到的位置超过 {count} 处；只保留了前 {count} 处。',
  },
  findingsLeftOut: {
    en: 'The rule {detail} found {count} further places that no failure rests on; they are left out.',
    zh: '规则 {detail} 还找到 {count} 处与任何失败无关的位置，未予列出。',
  },
  ruleCrashed: {
    en: 'The rule {detail} stopped with a fault; its findings are missing.',
    zh: '规则 {detail} 运行出错，其结果缺失。',
  },
};
