// Owns the way from bytes to text, chunk by chunk; which encoding it is, detectEncoding.ts judges.
// Written logs are UTF-8 with BOM as a rule; redirected output is UTF-16LE, old tools and setupapi write the ANSI page.
import {
  byteOrderMark,
  type Detected,
  narrowEncoding,
  sampleSize,
  sequenceLength,
  wideWithoutMark,
} from './detectEncoding';
import { oemDecoder } from './oemPages';

/** Faster ways of the host to do what plain JavaScript can do too. */
export interface ByteHost {
  readonly isAscii: (bytes: Uint8Array) => boolean;
  /** Gets bytes below 0x80 only. */
  readonly asciiToString: (bytes: Uint8Array) => string;
}

export interface TextStreamOptions {
  /** Code page to use where the bytes are neither UTF-8 nor UTF-16, e.g. `windows-1252`; without it, it is guessed. */
  readonly ansiCodePage?: string;
  readonly host?: ByteHost;
  /** Takes pieces that are ASCII as they are, instead of their text; gives the number of line feeds in it. */
  readonly pushAscii?: (bytes: Uint8Array) => number;
}

/** What is known after the last byte. */
export interface TextStreamState extends Detected {
  readonly bytes: number;
  /** Number of places that could not be decoded and became U+FFFD. */
  readonly undecodable: number;
  /** 0-based line of the first of them (lines counted by line feeds). */
  readonly undecodableLine: number;
}

export interface TextStream {
  /** Takes the next bytes (the array may be reused afterwards) and gives the text that is certain so far. */
  write(bytes: Uint8Array): string;
  /** Gives the rest. */
  end(): string;
  state(): TextStreamState;
}

/**
 * A decoder that is fed chunk by chunk. The encoding is settled at the latest possible moment: a log that is
 * ASCII for its first megabytes may still turn out to be UTF-8 or GB18030.
 */
export function createTextStream(options: TextStreamOptions = {}): TextStream {
  const stream: Stream = {
    host: options.host ?? plainHost,
    ansiCodePage: options.ansiCodePage,
    pushAscii: options.pushAscii,
    held: noBytes,
    started: false,
    settled: undefined,
    lines: 0,
    undecodable: 0,
    undecodableLine: 0,
  };
  let bytesSeen = 0;
  return {
    write(bytes) {
      bytesSeen += bytes.length;
      return take(stream, bytes, false);
    },
    end: () => take(stream, noBytes, true),
    state: () => ({
      encoding: stream.settled?.encoding ?? 'utf-8',
      bom: stream.settled?.bom ?? false,
      bytes: bytesSeen,
      undecodable: stream.undecodable,
      undecodableLine: stream.undecodableLine,
    }),
  };
}

/** What a stream remembers between two chunks. */
interface Stream {
  readonly host: ByteHost;
  readonly ansiCodePage: string | undefined;
  readonly pushAscii: TextStreamOptions['pushAscii'];
  /** Bytes that wait for more. */
  held: Uint8Array;
  /** True once the first bytes were looked at for a mark and for UTF-16. */
  started: boolean;
  /** Undefined as long as all bytes were ASCII. */
  settled: (Detected & { readonly decode: ChunkDecoder }) | undefined;
  lines: number;
  undecodable: number;
  undecodableLine: number;
}

function take(stream: Stream, chunk: Uint8Array, last: boolean): string {
  let bytes = stream.held.length === 0 ? chunk : joined(stream.held, chunk);
  stream.held = noBytes;
  if (!stream.started) {
    if (bytes.length < sampleSize && !last) return hold(stream, bytes);
    bytes = begin(stream, bytes);
  }
  const isUtf8 = stream.settled === undefined || stream.settled.encoding === 'utf-8';
  if (isUtf8 && stream.host.isAscii(bytes)) {
    const flushed = stream.settled?.decode(noBytes, true);
    if (stream.pushAscii !== undefined && !flushed?.text) {
      stream.lines += stream.pushAscii(bytes);
      return '';
    }
    const text = (flushed?.text ?? '') + stream.host.asciiToString(bytes);
    return counted(stream, { text, undecodable: flushed?.undecodable ?? 0 });
  }
  if (stream.settled !== undefined) return counted(stream, stream.settled.decode(bytes, last));
  return last ? judge(stream, bytes, last) : takeForeign(stream, bytes);
}

function hold(stream: Stream, bytes: Uint8Array): string {
  stream.held = copyOf(bytes);
  return '';
}

/** Looks at the first bytes and gives what is behind the mark, if there is one. */
function begin(stream: Stream, bytes: Uint8Array): Uint8Array {
  stream.started = true;
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) {
    settle(stream, { encoding: marked.encoding, bom: true });
    return bytes.subarray(marked.length);
  }
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) settle(stream, { encoding: wide, bom: false });
  return bytes;
}

/** The first bytes that are not ASCII: enough of them have to be at hand for a judgement. */
function takeForeign(stream: Stream, bytes: Uint8Array): string {
  if (bytes.length < sampleSize) return hold(stream, bytes);
  const from = firstNonAscii(bytes);
  if (bytes.length - from >= sampleSize) return judge(stream, bytes, false);
  hold(stream, bytes.subarray(from));
  return counted(stream, { text: stream.host.asciiToString(bytes.subarray(0, from)), undecodable: 0 });
}

function judge(stream: Stream, bytes: Uint8Array, last: boolean): string {
  const decode = settle(stream, { encoding: narrowEncoding(bytes, stream.ansiCodePage), bom: false });
  return counted(stream, decode(bytes, last));
}

function settle(stream: Stream, detected: Detected): ChunkDecoder {
  const decode = chunkDecoder(detected.encoding);
  stream.settled = { ...detected, decode };
  return decode;
}

const noBytes = new Uint8Array(0);
const replacement = '\uFFFD';

interface Decoded {
  readonly text: string;
  readonly undecodable: number;
}

type ChunkDecoder = (bytes: Uint8Array, last: boolean) => Decoded;

const plainHost: ByteHost = {
  isAscii: (bytes) => firstNonAscii(bytes) === bytes.length,
  asciiToString: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
};

function counted(stream: Stream, { text, undecodable }: Decoded): string {
  if (undecodable > 0 && stream.undecodable === 0)
    stream.undecodableLine = stream.lines + countOf(text, '\n', text.indexOf(replacement));
  stream.undecodable += undecodable;
  stream.lines += countOf(text, '\n', text.length);
  return text;
}

function countOf(text: string, what: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(what); at !== -1 && at < before; at = text.indexOf(what, at + 1)) count += 1;
  return count;
}

function chunkDecoder(encoding: string): ChunkDecoder {
  const oem = oemDecoder(encoding);
  if (oem !== undefined) return (bytes) => ({ text: oem(bytes), undecodable: 0 });
  return encoding === 'utf-8' ? utf8Decoder() : streamingDecoder(encoding);
}

// Decoding whole sequences at once is several times faster in Node than the streaming mode of TextDecoder.
function utf8Decoder(): ChunkDecoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let carry: Uint8Array = noBytes;
  return (chunk, last) => {
    const bytes = carry.length === 0 ? chunk : joined(carry, chunk);
    const end = last ? bytes.length : completeUtf8End(bytes);
    carry = copyOf(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    const text = decoder.decode(whole);
    const replaced = countOf(text, replacement, text.length);
    // A log may hold U+FFFD itself, written by the tool that made it.
    return {
      text,
      undecodable: replaced === 0 ? 0 : Math.max(0, replaced - countWrittenReplacements(whole)),
    };
  };
}

function streamingDecoder(encoding: string): ChunkDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, last) => {
    const text = decoder.decode(bytes, { stream: !last });
    return { text, undecodable: countOf(text, replacement, text.length) };
  };
}

function countWrittenReplacements(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1;
  }
  return count;
}

// Not `slice`: a Buffer's gives a view, and the caller may reuse the memory below it.
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function completeUtf8End(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function firstNonAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return i;
  return bytes.length;
}
