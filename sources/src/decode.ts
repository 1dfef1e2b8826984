// Owns the way from bytes to text: which encoding a log has, and decoding it chunk by chunk.
// Written logs are UTF-8 with BOM as a rule; redirected output is UTF-16LE, old tools and setupapi write the ANSI page.
import { guessCodePage } from './codePages';

/** What the bytes are, by name of the Encoding Standard: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `windows-1252` … */
export interface Detected {
  readonly encoding: string;
  readonly bom: boolean;
}

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
 * Judges an encoding by the first bytes of a log.
 * @param sample the beginning of the file, or all of it
 * @param ansiCodePage what to answer where the bytes are neither UTF-8 nor UTF-16; without it the words in the sample
 *   decide, and bytes that tell nothing count as damaged UTF-8
 */
export function detectEncoding(sample: Uint8Array, ansiCodePage?: string): Detected {
  const marked = byteOrderMark(sample);
  if (marked !== undefined) return { encoding: marked.encoding, bom: true };
  const wide = wideWithoutMark(sample);
  if (wide !== undefined) return { encoding: wide, bom: false };
  return { encoding: narrowEncoding(sample, ansiCodePage), bom: false };
}

/**
 * A decoder that is fed chunk by chunk. The encoding is settled at the latest possible moment: a log that is
 * ASCII for its first megabytes may still turn out to be UTF-8 or GB18030.
 */
export function createTextStream(options: TextStreamOptions = {}): TextStream {
  const host = options.host ?? plainHost;
  const counter = { lines: 0, undecodable: 0, undecodableLine: 0 };
  let held: Uint8Array = noBytes;
  let bytesSeen = 0;
  let started = false;
  let bom = false;
  let encoding: string | undefined;
  let decode: ChunkDecoder | undefined;

  function settle(detected: Detected): void {
    encoding = detected.encoding;
    bom = detected.bom;
    decode = chunkDecoder(detected.encoding);
  }

  function start(bytes: Uint8Array): Uint8Array {
    started = true;
    const marked = byteOrderMark(bytes);
    if (marked !== undefined) {
      settle({ encoding: marked.encoding, bom: true });
      return bytes.subarray(marked.length);
    }
    const wide = wideWithoutMark(bytes);
    if (wide !== undefined) settle({ encoding: wide, bom: false });
    return bytes;
  }

  function take(chunk: Uint8Array, last: boolean): string {
    let bytes = held.length === 0 ? chunk : joined(held, chunk);
    held = noBytes;
    if (!started) {
      if (bytes.length < sampleSize && !last) {
        held = copyOf(bytes);
        return '';
      }
      bytes = start(bytes);
    }
    if ((encoding === undefined || encoding === 'utf-8') && host.isAscii(bytes)) {
      const flushed = decode?.(noBytes, true);
      const text = (flushed?.text ?? '') + host.asciiToString(bytes);
      note(counter, text, flushed?.undecodable ?? 0);
      return text;
    }
    if (decode === undefined) {
      if (!last && bytes.length < sampleSize) {
        held = copyOf(bytes);
        return '';
      }
      const from = firstNonAscii(bytes);
      // Enough bytes after the first foreign one have to be at hand for a judgement.
      if (!last && bytes.length - from < sampleSize) {
        held = copyOf(bytes.subarray(from));
        const text = host.asciiToString(bytes.subarray(0, from));
        note(counter, text, 0);
        return text;
      }
      settle({ encoding: narrowEncoding(bytes, options.ansiCodePage), bom: false });
    }
    const part = decode?.(bytes, last) ?? { text: '', undecodable: 0 };
    note(counter, part.text, part.undecodable);
    return part.text;
  }

  return {
    write(bytes) {
      bytesSeen += bytes.length;
      return take(bytes, false);
    },
    end: () => take(noBytes, true),
    state: () => ({
      encoding: encoding ?? 'utf-8',
      bom,
      bytes: bytesSeen,
      undecodable: counter.undecodable,
      undecodableLine: counter.undecodableLine,
    }),
  };
}

/** Enough to judge by; below a chunk, so that a file in one chunk is judged at once. */
const sampleSize = 4_096;
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

function note(
  counter: { lines: number; undecodable: number; undecodableLine: number },
  text: string,
  undecodable: number,
): void {
  if (undecodable > 0 && counter.undecodable === 0) {
    counter.undecodableLine = counter.lines + countOf(text, '\n', text.indexOf(replacement));
  }
  counter.undecodable += undecodable;
  counter.lines += countOf(text, '\n', text.length);
}

function countOf(text: string, what: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf(what); at !== -1 && at < before; at = text.indexOf(what, at + 1)) count += 1;
  return count;
}

function chunkDecoder(encoding: string): ChunkDecoder {
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

function firstNonAscii(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return i;
  return bytes.length;
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

// Time stamps and keywords are ASCII in every log, so at least a third of UTF-16 units have a zero byte, always
// in the same place of the pair. A log that merely holds NULs has them in both places or in one stretch.
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  if (length < 8) return undefined;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) zeroFirst += 1;
    if (bytes[i + 1] === 0) zeroSecond += 1;
  }
  const pairs = length / 2;
  if (zeroSecond > pairs / 3 && zeroFirst < pairs / 50) return 'utf-16le';
  if (zeroFirst > pairs / 3 && zeroSecond < pairs / 50) return 'utf-16be';
  return undefined;
}

function narrowEncoding(bytes: Uint8Array, ansiCodePage: string | undefined): string {
  const utf8 = utf8Census(bytes);
  if (utf8.invalid === 0 || utf8.sequences > utf8.invalid) return 'utf-8';
  if (ansiCodePage !== undefined) return ansiCodePage;
  return guessCodePage(bytes) ?? (looksLikeGb18030(bytes) ? 'gb18030' : 'utf-8');
}

/** Counts sound multi-byte sequences and bytes that belong to none; a sequence cut by the end counts as neither. */
function utf8Census(bytes: Uint8Array): { sequences: number; invalid: number } {
  let sequences = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length = sequenceLength(lead);
    const sound = length === 0 ? 0 : soundPrefix(bytes, i, length);
    if (length !== 0 && sound === length) {
      sequences += 1;
      i += length;
      continue;
    }
    if (length !== 0 && i + sound === bytes.length) break;
    invalid += 1;
    i += 1;
  }
  return { sequences, invalid };
}

function sequenceLength(lead: number): number {
  if (0xc2 <= lead && lead <= 0xdf) return 2;
  if (0xe0 <= lead && lead <= 0xef) return 3;
  if (0xf0 <= lead && lead <= 0xf4) return 4;
  return 0;
}

function soundPrefix(bytes: Uint8Array, at: number, length: number): number {
  let sound = 1;
  while (sound < length && ((bytes[at + sound] ?? 0) & 0xc0) === 0x80) sound += 1;
  return sound;
}

function completeUtf8End(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

// Chinese text in GB18030 is almost only common characters (lead and trail from 0xA1 up). In a Western code page
// an accented letter is followed by an ASCII letter, which GB18030 reads as a rare character.
function looksLikeGb18030(bytes: Uint8Array): boolean {
  let common = 0;
  let other = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    // Punctuation and the characters of daily use; lower-case Russian letters look like the rare ones behind them.
    const isCommon =
      ((0xa1 <= lead && lead <= 0xa9) || (0xb0 <= lead && lead <= 0xd7)) && 0xa1 <= trail && trail <= 0xfe;
    if (isCommon) common += 1;
    else other += 1;
    i += isCommon || (0x40 <= trail && trail !== 0x7f) ? 2 : 1;
  }
  return common >= 2 && other * 10 <= common;
}
