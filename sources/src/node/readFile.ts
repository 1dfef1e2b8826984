// Owns reading logs from the disk or from standard input: chunk by chunk, decoded, never held as a whole.
import { Buffer, isAscii } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { ArchiveFault } from '../archive/refusals';
import { binaryLogKind } from '../binaryLogKinds';
import { bytesInMemory, concat } from '../bytes';
import type { ByteHost } from '../decode';
import { defaultArchiveLimits } from '../limits';
import { isArchive, type OpenedLog, type OpenOptions, openLogs, type RefusedLog } from '../open';
import {
  chunkSize,
  hold,
  judgedSize,
  type ReadLog,
  type ReadOptions,
  readLog,
  type UnreadableLog,
} from '../readText';
import { failedRead, severalLogs, type Unreadable } from '../unreadable';
import { fileBytes } from './fileBytes';

/**
 * Reads a file that is one log: a text log, a binary log, or an archive with but one log in it. Its text is handed to
 * `push`, piece by piece. Where it gives no log, drop what was pushed.
 * @param path the file
 * @param push takes the next part of the text; lines may be cut anywhere
 */
export async function readLogFile(
  path: string,
  push: (text: string) => void,
  options: ReadOptions = {},
): Promise<ReadLog | UnreadableLog> {
  let refused: Unreadable | undefined;
  let found: OpenedLog | undefined;
  for await (const item of openLogFile(path)) {
    if (item.kind === 'refused') refused ??= item.message;
    else if (found === undefined) found = item;
    else return { isReadable: false, ...severalLogs };
  }
  if (found === undefined) return { isReadable: false, ...(refused ?? severalLogs) };
  return found.read(push, options);
}

/**
 * Walks a file: yields the log that it is, or the logs of the archive that it is, and refusals, one by one. A log can
 * be read when it is yielded or later. Does not reject.
 */
export async function* openLogFile(
  path: string,
  options: OpenOptions = {},
): AsyncGenerator<OpenedLog | RefusedLog> {
  try {
    const bytes = await fileBytes(path);
    try {
      // The name as it was given: folders with `/`, so that a path reads the same everywhere.
      for await (const item of openLogs(path, bytes, { host: nodeHost, ...options })) {
        const isFile = item.kind === 'log' && item.relativePath === '';
        yield isFile ? { ...item, read: (push, how) => readPlainFile(path, push, how) } : item;
      }
    } finally {
      await bytes.close();
    }
  } catch (error) {
    yield { kind: 'refused', path, message: failedRead(error) };
  }
}

/**
 * The same for a stream of bytes such as standard input. An archive or a binary log is held in memory, within the limit for that; a text log
 * is not, and can be read once only.
 */
export async function* openLogStream(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  options: OpenOptions = {},
): AsyncGenerator<OpenedLog | RefusedLog> {
  try {
    const chunks = stream[Symbol.asyncIterator]();
    const beginning = await beginningOf(chunks);
    const whole = again(beginning, chunks);
    if (isArchive(beginning, name) || binaryLogKind(beginning) !== undefined) {
      const limit = options.limits?.heldSize ?? defaultArchiveLimits.heldSize;
      const bytes = bytesInMemory(await hold(whole, limit));
      yield* openLogs(name, bytes, { host: nodeHost, ...options });
      return;
    }
    yield {
      kind: 'log',
      path: name,
      relativePath: '',
      read: (push, how) => readLog({ chunks: () => whole, host: nodeHost }, push, how),
      bytes: async () => hold(whole, Number.POSITIVE_INFINITY),
    };
  } catch (error) {
    const message = error instanceof ArchiveFault ? error.unreadable : failedRead(error);
    yield { kind: 'refused', path: name, message };
  }
}

/** What is asked of the disk at a time: each request costs more than copying its bytes. */
const blockSize = 16 * chunkSize;

const nodeHost: ByteHost = {
  isAscii,
  asciiToString: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
};

async function readPlainFile(
  path: string,
  push: (text: string) => void,
  options: ReadOptions = {},
): Promise<ReadLog | UnreadableLog> {
  try {
    const random = await fileBytes(path);
    const file = await open(path, 'r');
    try {
      return await readLog(
        { name: path, chunks: () => chunksOf(file), random, host: nodeHost },
        push,
        options,
      );
    } finally {
      await file.close();
      await random.close();
    }
  } catch (error) {
    return { isReadable: false, ...failedRead(error) };
  }
}

/** Reads one block ahead: the disk works while the block before is being analysed. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffers = [Buffer.allocUnsafe(blockSize), Buffer.allocUnsafe(blockSize)] as const;
  const read = (turn: number) => file.read(buffers[turn & 1] as Buffer, 0, blockSize, null);
  let pending = read(0);
  try {
    for (let turn = 1; ; turn++) {
      const { bytesRead, buffer } = await pending;
      if (bytesRead === 0) return;
      pending = read(turn);
      pending.catch(() => undefined);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    // The file is closed next; a read that is under way would fail.
    await pending.catch(() => undefined);
  }
}

async function beginningOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  for (let size = 0; size < judgedSize; ) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    // A copy: the next chunk may be read into the same memory.
    held.push(new Uint8Array(value));
    size += value.length;
  }
  return concat(held);
}

async function* again(beginning: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield beginning;
  yield* { [Symbol.asyncIterator]: () => chunks };
}
