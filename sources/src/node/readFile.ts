// Owns reading a log from the disk or from standard input: chunk by chunk, decoded, never held as a whole.
import { Buffer, isAscii } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import type { Problem } from '../../../analyzer/src/index';
import { type ByteHost, createTextStream, type TextStream } from '../decode';
import { type Unreadable, unreadableContent } from '../unreadable';

export interface ReadOptions {
  /** Code page for logs that are neither Unicode nor GB18030. */
  readonly ansiCodePage?: string;
  /** Asked after each chunk; a `true` ends the reading early with what was read. */
  readonly isCancelled?: () => boolean;
}

export interface ReadLog {
  readonly isReadable: true;
  readonly encoding: string;
  readonly bom: boolean;
  readonly bytes: number;
  /** What the bytes showed; lines are 0-based. Belongs into the analysis of the text. */
  readonly problems: readonly Problem[];
}

export interface UnreadableLog extends Unreadable {
  readonly isReadable: false;
}

/**
 * Reads a file and hands its text to `push`, about a megabyte at a time. Nothing is pushed where the file is
 * no text.
 * @param path the file
 * @param push takes the next part of the text; lines may be cut anywhere
 */
export async function readLogFile(
  path: string,
  push: (text: string) => void,
  options: ReadOptions = {},
): Promise<ReadLog | UnreadableLog> {
  try {
    const file = await open(path, 'r');
    try {
      return await pump(chunksOf(file), push, options);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { isReadable: false, ...failedRead(error) };
  }
}

/** The same for a stream of bytes such as standard input. */
export async function readLogStream(
  stream: AsyncIterable<Uint8Array>,
  push: (text: string) => void,
  options: ReadOptions = {},
): Promise<ReadLog | UnreadableLog> {
  try {
    return await pump(stream, push, options);
  } catch (error) {
    return { isReadable: false, ...failedRead(error) };
  }
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

/** Just under what the engine keeps among its young objects: larger strings cost a system call each. */
const chunkSize = 126_976;
/** What is asked of the disk at a time: each request costs more than copying its bytes. */
const blockSize = 16 * chunkSize;
/** Bytes that the judgement "text or not" wants; a pipe may deliver a few at a time. */
const judgedSize = 65_536;

const nodeHost: ByteHost = {
  isAscii,
  asciiToString: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
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

/** Reads one block ahead: the disk works while the block before is being analysed. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafe(blockSize), Buffer.allocUnsafe(blockSize)] as const;
  const read = (turn: number) => file.read(buffers[turn & 1] as Buffer, 0, blockSize, null);
  let pending = read(0);
  for (let turn = 1; ; turn++) {
    const { bytesRead, buffer } = await pending;
    if (bytesRead === 0) return;
    pending = read(turn);
    pending.catch(() => undefined);
    for (let at = 0; at < bytesRead; at += chunkSize)
      yield buffer.subarray(at, Math.min(at + chunkSize, bytesRead));
  }
}

async function pump(
  chunks: AsyncIterable<Uint8Array>,
  push: (text: string) => void,
  options: ReadOptions,
): Promise<ReadLog | UnreadableLog> {
  const stream = createTextStream({ ansiCodePage: options.ansiCodePage, host: nodeHost });
  let beginning: Uint8Array[] | undefined = [];
  let held = 0;
  const judge = (): Unreadable | undefined => {
    const sample = Buffer.concat(beginning ?? []);
    beginning = undefined;
    const unreadable = unreadableContent(sample);
    if (unreadable === undefined) pushText(stream.write(sample), push);
    return unreadable;
  };
  for await (const chunk of chunks) {
    if (options.isCancelled?.() === true) break;
    if (beginning === undefined) {
      pushText(stream.write(chunk), push);
      continue;
    }
    // A copy: the next chunk is read into the same memory.
    beginning.push(new Uint8Array(chunk));
    held += chunk.length;
    if (held < judgedSize) continue;
    const unreadable = judge();
    if (unreadable !== undefined) return { isReadable: false, ...unreadable };
  }
  const unreadable = beginning === undefined ? undefined : judge();
  if (unreadable !== undefined) return { isReadable: false, ...unreadable };
  pushText(stream.end(), push);
  return summaryOf(stream);
}

function pushText(text: string, push: (text: string) => void): void {
  if (text !== '') push(text);
}

function summaryOf(stream: TextStream): ReadLog {
  const state = stream.state();
  return {
    isReadable: true,
    encoding: state.encoding,
    bom: state.bom,
    bytes: state.bytes,
    problems:
      state.undecodable === 0
        ? []
        : [{ code: 'undecodableBytes', line: state.undecodableLine, count: state.undecodable }],
  };
}
