// Owns reading one log: bytes that come piece by piece are judged (text, binary log, neither) and become text.
import type { Language, Problem } from '../../analyzer/src/index';
import { ArchiveFault, limitRefusals } from './archive/refusals';
import { type BinaryLogReader, binaryLogReader } from './binaryLogs';
import { bytesInMemory, concat, type RandomBytes } from './bytes';
import { type ByteHost, createTextStream, type TextStream } from './decode';
import { defaultArchiveLimits } from './limits';
import { mixedText } from './mixedText';
import { failedRead, signedContent, type Unreadable, unreadableContent } from './unreadable';

export interface ReadOptions {
  /** Code page for logs that are neither Unicode nor GB18030. */
  readonly ansiCodePage?: string;
  /** Asked after each chunk; a `true` ends the reading early with what was read. */
  readonly isCancelled?: () => boolean;
  /** Of the sentences that a binary log itself does not hold; English where it is not said. */
  readonly language?: Language;
  /** Takes pieces that are ASCII as they are, in turn with `push`; gives the number of line feeds in it. */
  readonly pushAscii?: (bytes: Uint8Array) => number;
}

export interface ReadLog {
  readonly isReadable: true;
  /** Of a binary log, what its texts are in. */
  readonly encoding: string;
  readonly bom: boolean;
  readonly bytes: number;
  /** What the bytes showed; lines are 0-based. Belongs into the analysis of the text. */
  readonly problems: readonly Problem[];
}

export interface UnreadableLog extends Unreadable {
  readonly isReadable: false;
}

/** Where the bytes of one log come from. */
export interface LogBytes {
  /** From the beginning; a chunk is good until the next is asked for. May throw an ArchiveFault. */
  chunks(): AsyncIterable<Uint8Array>;
  /** The same bytes, where they can be asked for anywhere. */
  readonly random?: RandomBytes;
  /** What the file is called. */
  readonly name?: string;
  /** How the host does things faster. */
  readonly host?: ByteHost;
  /** Most bytes of a binary log that may be held where `random` is missing. */
  readonly heldSize?: number;
}

/**
 * Reads a log and hands its text to `push`. Nothing is pushed where it is no log; where an archive's member turns out
 * to be damaged late, text may have been pushed and has to be dropped. Does not reject.
 * @param push takes the next part of the text; lines may be cut anywhere
 */
export async function readLog(
  log: LogBytes,
  push: (text: string) => void,
  options: ReadOptions = {},
): Promise<ReadLog | UnreadableLog> {
  try {
    return await judgeAndRead(log, push, options);
  } catch (error) {
    const unreadable = error instanceof ArchiveFault ? error.unreadable : failedRead(error);
    return { isReadable: false, ...unreadable };
  }
}

/**
 * Gathers bytes in memory.
 * @param limit most bytes; more throws an ArchiveFault
 */
export async function hold(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new ArchiveFault(limitRefusals.heldSize(limit));
    // A copy: the next chunk may be read into the same memory.
    held.push(new Uint8Array(chunk));
  }
  return concat(held);
}

/** Just under what the engine keeps among its young objects: larger strings cost a system call each. */
export const chunkSize = 126_976;

/** Bytes that stay bytes: large enough that what is done once for each piece does not count. */
const skimmedSize = 4 * chunkSize;

/** Bytes that the judgement "text or not" wants; a pipe may deliver a few at a time. */
export const judgedSize = 65_536;

/** Up to here a text is held as a whole before it is read: whether a part of it is UTF-16 shows at its end. */
const wholeSize = 1 << 20;

/** Both binary logs hold their texts so. */
const binaryLogEncoding = 'utf-16le';

async function judgeAndRead(
  log: LogBytes,
  push: (text: string) => void,
  options: ReadOptions,
): Promise<ReadLog | UnreadableLog> {
  const chunks = log.chunks()[Symbol.asyncIterator]();
  try {
    const { bytes: beginning, isWhole } = await takeBeginning(chunks, options);
    const reader = binaryLogReader(beginning);
    if (reader !== undefined) return await readBinary(reader, log, beginning, { ...options, push, chunks });
    const mayBeMixed = isWhole && signedContent(beginning) === undefined;
    const mixed = mayBeMixed ? mixedText(beginning, options.ansiCodePage) : undefined;
    if (mixed !== undefined) {
      push(mixed.text);
      const { length: bytes } = beginning;
      return { isReadable: true, encoding: mixed.encoding, bom: false, bytes, problems: [] };
    }
    const unreadable = unreadableContent(beginning, log.name);
    if (unreadable !== undefined) return { isReadable: false, ...unreadable };
    return await readText(beginning, chunks, push, { ...options, ...hostOf(log) });
  } finally {
    await chunks.return?.();
  }
}

function hostOf({ host }: LogBytes): { readonly host?: ByteHost } {
  return host === undefined ? {} : { host };
}

interface Beginning {
  readonly bytes: Uint8Array;
  /** True where nothing follows. */
  readonly isWhole: boolean;
}

async function takeBeginning(chunks: AsyncIterator<Uint8Array>, options: ReadOptions): Promise<Beginning> {
  const beginning: Uint8Array[] = [];
  let held = 0;
  let isWhole = false;
  while (held <= wholeSize && options.isCancelled?.() !== true) {
    const { done, value } = await chunks.next();
    isWhole = done === true;
    if (done === true) break;
    // A copy: the next chunk may be read into the same memory.
    beginning.push(new Uint8Array(value));
    held += value.length;
  }
  return { bytes: concat(beginning), isWhole };
}

async function readText(
  beginning: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  push: (text: string) => void,
  options: ReadOptions & { readonly host?: ByteHost },
): Promise<ReadLog> {
  const stream = createTextStream(options);
  const pieceSize = options.pushAscii === undefined ? chunkSize : skimmedSize;
  const take = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length && options.isCancelled?.() !== true; at += pieceSize)
      pushText(stream.write(bytes.subarray(at, at + pieceSize)), push);
  };
  take(beginning);
  while (options.isCancelled?.() !== true) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    take(value);
  }
  pushText(stream.end(), push);
  return summaryOf(stream);
}

async function readBinary(
  reader: BinaryLogReader,
  log: LogBytes,
  beginning: Uint8Array,
  options: ReadOptions & {
    readonly push: (text: string) => void;
    readonly chunks: AsyncIterator<Uint8Array>;
  },
): Promise<ReadLog> {
  const random = log.random ?? bytesInMemory(await holdRest(beginning, options.chunks, log.heldSize));
  const read = await reader.read(random, options.push, options);
  return {
    isReadable: true,
    encoding: binaryLogEncoding,
    bom: false,
    bytes: random.size,
    problems: read.problems,
  };
}

function holdRest(
  beginning: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
  limit = defaultArchiveLimits.heldSize,
): Promise<Uint8Array> {
  async function* all(): AsyncGenerator<Uint8Array> {
    yield beginning;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return hold(all(), limit);
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
