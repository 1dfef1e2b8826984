// Owns the judgement that some bytes are no text at all, and the sentence that says what to do with them.
import type { Localized } from '../../analyzer/src/index';

/** Why an input cannot be analysed: a whole sentence with `{name}` for the input. */
export interface Unreadable {
  readonly reason:
    | 'archive'
    | 'eventLog'
    | 'procmon'
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
}

/**
 * Tells whether the first bytes of a file are something else than text.
 * @returns the reason, or undefined where the bytes may be text
 */
export function unreadableContent(sample: Uint8Array): Unreadable | undefined {
  for (const kind of signatures) {
    if (kind.bytes.every((byte, i) => sample[(kind.at ?? 0) + i] === byte)) return kind.unreadable;
  }
  return looksBinary(sample) ? otherBinary : undefined;
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
const readFailures: Readonly<Record<string, Unreadable>> = {
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
  message: {
    en: '{name} is a zip archive: unpack it first and give the logs in it.',
    zh: '{name} 是 zip 压缩包：请先解压，再指定其中的日志。',
  },
};
const cabinet: Unreadable = {
  reason: 'archive',
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
const eventLog: Unreadable = {
  reason: 'eventLog',
  message: {
    en: '{name} is a Windows event log: save it as CSV or text in Event Viewer and give that file.',
    zh: '{name} 是 Windows 事件日志：请在事件查看器中另存为 CSV 或文本文件，再指定该文件。',
  },
};
const procmon: Unreadable = {
  reason: 'procmon',
  message: {
    en: '{name} is a Process Monitor capture: save it as CSV in Process Monitor and give that file.',
    zh: '{name} 是 Process Monitor 跟踪文件：请在 Process Monitor 中另存为 CSV，再指定该文件。',
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
  { bytes: [...ascii('MSWIM'), 0, 0, 0], unreadable: otherBinary },
  { bytes: [...ascii('ElfFile'), 0], unreadable: eventLog },
  { bytes: ascii('PML_'), unreadable: procmon },
  { bytes: [...ascii('MZ'), 0x90, 0], unreadable: executable },
  { bytes: [0x7f, ...ascii('ELF')], unreadable: executable },
  { bytes: ascii('%PDF-'), unreadable: otherBinary },
  { bytes: [0x89, ...ascii('PNG')], unreadable: otherBinary },
  { bytes: [0xff, 0xd8, 0xff], unreadable: otherBinary },
];

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
