// Owns the judgement that some bytes are no text at all, and the sentence that says what to do with them.
import type { Localized } from '../../analyzer/src/index';
import { plainWide } from './detectEncoding';

/** Why an input cannot be analysed: a whole sentence with `{name}` for the input. */
export interface Unreadable {
  readonly reason:
    | 'archive'
    | 'trace'
    | 'encrypted'
    | 'truncated'
    | 'damaged'
    | 'unsupported'
    | 'limit'
    | 'unsafeName'
    | 'link'
    | 'duplicate'
    | 'executable'
    | 'otherBinary'
    | 'notFound'
    | 'accessDenied'
    | 'noLogs'
    | 'readFailed';
  readonly message: Localized;
  /** True for a kind of archive that is opened where it is whole. */
  readonly isOpened?: boolean;
}

/**
 * Tells whether the first bytes of a file are something else than text.
 * @param name of the file, where it is known: it tells binary files apart whose bytes do not
 * @returns the reason, or undefined where the bytes may be text
 */
export function unreadableContent(sample: Uint8Array, name = ''): Unreadable | undefined {
  const signed = signedContent(sample);
  if (signed !== undefined) return signed;
  if (outlookName.test(name) && sample[0] === 0xd0 && sample[1] === 0xcf) return outlookMessage;
  if (isTrace(sample)) return trace;
  if (!looksBinary(sample) || plainWide(sample) !== undefined) return undefined;
  if (/\.etl$/i.test(name)) return trace;
  return /\.(?:log|txt|old)(?:\.\d+)?$/i.test(name) ? binaryLog : otherBinary;
}

/** The same by the mark alone that archives, programs and pictures begin with. */
export function signedContent(sample: Uint8Array): Unreadable | undefined {
  return signatures.find(({ bytes, at = 0 }) => bytes.every((byte, i) => sample[at + i] === byte))
    ?.unreadable;
}

/**
 * The sentence for a file that could not be read.
 * @param error what the file system threw
 */
export function failedRead(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = readFailures[code];
  if (known !== undefined) return known;
  const detail = code === '' ? String(error) : code;
  return {
    reason: 'readFailed',
    message: {
      en: `{name} could not be read (${detail}): check the disk or copy the file and try again.`,
      zh: `无法读取 {name}（${detail}）：请检查磁盘，或复制该文件后重试。`,
    },
  };
}

/** An archive where one log was asked for. */
export const severalLogs: Unreadable = {
  reason: 'archive',
  message: {
    en: '{name} is an archive, not one log: open it as a case, or give it to `servicing-logs summarize`.',
    zh: '{name} 是压缩包，不是单个日志：请将其作为案例打开，或用 `servicing-logs summarize` 处理。',
  },
};

const notFound: Unreadable = {
  reason: 'notFound',
  message: {
    en: '{name} does not exist: check the path.',
    zh: '{name} 不存在：请检查路径。',
  },
};
const accessDenied: Unreadable = {
  reason: 'accessDenied',
  message: {
    en: '{name} may not be read: copy it to a folder of your own, or run as an administrator.',
    zh: '没有读取 {name} 的权限：请将其复制到自己的文件夹，或以管理员身份运行。',
  },
};
const folder: Unreadable = {
  reason: 'readFailed',
  message: {
    en: '{name} is a folder: name one log in it.',
    zh: '{name} 是文件夹：请指定其中的一个日志。',
  },
};
const readFailures: Readonly<Record<string, Unreadable>> = {
  EISDIR: folder,
  ENOENT: notFound,
  ENOTDIR: notFound,
  EACCES: accessDenied,
  EPERM: accessDenied,
};

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

const zipArchive: Unreadable = {
  reason: 'archive',
  isOpened: true,
  message: {
    en: '{name} is a zip archive: unpack it first and give the logs in it.',
    zh: '{name} 是 zip 压缩包：请先解压，再指定其中的日志。',
  },
};
const cabinet: Unreadable = {
  reason: 'archive',
  isOpened: true,
  message: {
    en: '{name} is a cabinet file: unpack it first (`expand {name} -F:* <folder>`) and give the logs in it.',
    zh: '{name} 是 cab 文件：请先展开（`expand {name} -F:* <文件夹>`），再指定其中的日志。',
  },
};
const otherArchive: Unreadable = {
  reason: 'archive',
  message: {
    en: '{name} is a compressed archive: unpack it first and give the logs in it.',
    zh: '{name} 是压缩文件：请先解压，再指定其中的日志。',
  },
};
/** A mail as Outlook saves it: a compound file ([MS-CFB]), of which nobody keeps a small reader. */
const outlookMessage: Unreadable = {
  reason: 'archive',
  message: {
    en: '{name} is a mail in Outlook’s own form (.msg): save it as .eml, or save its attachments and give these.',
    zh: '{name} 是 Outlook 专用格式的邮件（.msg）：请另存为 .eml，或保存其附件后再指定附件。',
  },
};
const outlookName = /\.msg$/i;

/** The sentence for an archive of a kind that is not opened, by its name. */
export function otherArchiveNamed(name: string): Unreadable {
  return outlookName.test(name) ? outlookMessage : otherArchive;
}
// What to run: documentation of Get-WindowsUpdateLog, which says too where traces of which version can be decoded.
const trace: Unreadable = {
  reason: 'trace',
  message: {
    en: '{name} is a binary trace of Windows (.etl): for Windows Update run `Get-WindowsUpdateLog -ETLPath <folder>` in PowerShell, on Windows 10 1709 or later for traces from there on, and give the WindowsUpdate.log that it writes.',
    zh: '{name} 是 Windows 二进制跟踪文件（.etl）：请用 PowerShell 命令 `Get-WindowsUpdateLog -ETLPath <文件夹>` 转换 Windows 更新的跟踪（1709 及更高版本的跟踪须在 Windows 10 1709 或更高版本上转换），再指定生成的 WindowsUpdate.log。',
  },
};
const executable: Unreadable = {
  reason: 'executable',
  message: {
    en: '{name} is a program file, not a log: give the log itself, for example CBS.log.',
    zh: '{name} 是程序文件，不是日志：请指定日志文件本身，例如 CBS.log。',
  },
};
const otherBinary: Unreadable = {
  reason: 'otherBinary',
  message: {
    en: '{name} is a binary file, not a text log: give the log itself, for example CBS.log.',
    zh: '{name} 是二进制文件，不是文本日志：请指定日志文件本身，例如 CBS.log。',
  },
};
/** By its name it is the log itself: something has happened to what it holds. */
const binaryLog: Unreadable = {
  reason: 'otherBinary',
  message: {
    en: '{name} holds binary data and no text: the copy may be damaged, encrypted or compressed. Copy the log from the machine again, or unpack it first.',
    zh: '{name} 的内容是二进制数据，不是文本：该副本可能已损坏、被加密或被压缩。请从计算机上重新复制该日志，或先解压。',
  },
};

const signatures: readonly {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly unreadable: Unreadable;
}[] = [
  { bytes: [...ascii('PK'), 3, 4], unreadable: zipArchive },
  { bytes: [...ascii('PK'), 5, 6], unreadable: zipArchive },
  { bytes: ascii('MSCF'), unreadable: cabinet },
  { bytes: [...ascii('7z'), 0xbc, 0xaf], unreadable: otherArchive },
  { bytes: [...ascii('Rar!'), 0x1a, 7], unreadable: otherArchive },
  { bytes: [0x1f, 0x8b, 8], unreadable: otherArchive },
  { bytes: ascii('1AY&SY'), at: 4, unreadable: otherArchive },
  { bytes: [0xfd, ...ascii('7zXZ'), 0], unreadable: otherArchive },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], unreadable: otherArchive },
  { bytes: [...ascii('MSWIM'), 0, 0, 0], unreadable: otherBinary },
  { bytes: [...ascii('MZ'), 0x90, 0], unreadable: executable },
  { bytes: [0x7f, ...ascii('ELF')], unreadable: executable },
  { bytes: ascii('ustar'), at: 257, unreadable: { ...otherArchive, isOpened: true } },
  { bytes: ascii('%PDF-'), unreadable: otherBinary },
  { bytes: [0x89, ...ascii('PNG')], unreadable: otherBinary },
  { bytes: [0xff, 0xd8, 0xff], unreadable: otherBinary },
];

// A trace begins with the header of its first buffer, 72 bytes, and an event whose header has 32 bytes; behind them
// stands the size of the buffers again (WMI_BUFFER_HEADER, SYSTEM_TRACE_HEADER and TRACE_LOGFILE_HEADER of evntrace.h
// and ntwmi.h).
function isTrace(sample: Uint8Array): boolean {
  if (sample.length < 108) return false;
  const view = new DataView(sample.buffer, sample.byteOffset, sample.length);
  const bufferSize = view.getUint32(0, true);
  const isPlausible = bufferSize >= 1024 && bufferSize <= 16_777_216 && bufferSize % 1024 === 0;
  return isPlausible && view.getUint32(104, true) === bufferSize && view.getUint32(4, true) <= bufferSize;
}

/** Bytes looked at; a program's header and first code are well inside. */
const binarySample = 65_536;

// NULs alone do not make a file binary: a log whose machine lost power holds blocks of them. Other control
// characters do not occur in a log, whatever its encoding, in more than a few places.
function looksBinary(sample: Uint8Array): boolean {
  const length = Math.min(sample.length, binarySample);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  let controls = 0;
  let nuls = 0;
  for (let i = 0; i < length; i++) {
    const byte = sample[i] ?? 0;
    if (byte === 0) nuls += 1;
    else if (byte < 0x20 && !isTextControl(byte)) controls += 1;
  }
  const visible = length - nuls;
  return visible > 0 && controls > 1 && controls * 20 > visible;
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape (coloured console output). */
function isTextControl(byte: number): boolean {
  return (0x09 <= byte && byte <= 0x0d) || byte === 0x1b;
}
