// Owns the judgement of an encoding by the bytes of a log: byte order mark, UTF-16 without one, UTF-8, or an ANSI page.
import { guessCodePage } from './codePages';

/** What the bytes are, by name of the Encoding Standard: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`, `windows-1252` … */
export interface Detected {
  readonly encoding: string;
  readonly bom: boolean;
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

/** Enough to judge by; below a chunk, so that a file in one chunk is judged at once. */
export const sampleSize = 4_096;

/** The encoding that a byte order mark names, with the mark's length in bytes. */
export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * UTF-16 without a mark; undefined where it is none. Time stamps and keywords are ASCII in every log, so at least a
 * third of UTF-16 units have a zero byte, always in the same place of the pair. A log that merely holds NULs has them
 * in both places or in one stretch.
 */
export function wideWithoutMark(bytes: Uint8Array): string | undefined {
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
  return plainWide(bytes);
}

/** Parts of Unicode that the languages of Windows are written in, with their signs; in order. */
const written: readonly (readonly [first: number, last: number])[] = [
  ...([
    [0x09, 0x0d],
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x370, 0x52f],
    [0x590, 0x6ff],
  ] as const),
  ...([
    [0xe00, 0xe7f],
    [0x1e00, 0x1eff],
    [0x2000, 0x206f],
    [0x20a0, 0x214f],
    [0x2190, 0x25ff],
  ] as const),
  ...([
    [0x3000, 0x30ff],
    [0x3400, 0x9fff],
    [0xac00, 0xd7a3],
    [0xff00, 0xffef],
  ] as const),
];

/** True for a unit of UTF-16 that stands in texts of the languages of Windows. */
export function isWrittenUnit(unit: number): boolean {
  return written.some(([first, last]) => first <= unit && unit <= last);
}

/**
 * UTF-16 without a mark in a language whose letters fill both bytes, as sfc writes it into a file: blanks, digits and line
 * breaks have a zero byte, always in the same place, and nothing is there that no language writes.
 * @returns undefined where the bytes are anything else
 */
export function plainWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  if (length < 8) return undefined;
  return ([0, 1] as const)
    .map((high) => (isWritten(bytes, length, high) ? (['utf-16be', 'utf-16le'] as const)[high] : undefined))
    .find((found) => found !== undefined);
}

/** Fewer units with a zero byte are chance. */
const leastBlanks = 4;

/** @param high where the more significant byte of each unit stands */
function isWritten(bytes: Uint8Array, length: number, high: 0 | 1): boolean {
  let blanks = 0;
  let breaks = 0;
  for (let i = 0; i < length; i += 2) {
    const unit = ((bytes[i + high] ?? 0) << 8) | (bytes[i + 1 - high] ?? 0);
    if (!isWrittenUnit(unit)) return false;
    if (unit < 0x80) blanks += 1;
    if (unit === 0x0a || unit === 0x0d) breaks += 1;
  }
  return breaks > 0 && blanks >= leastBlanks && blanks > length / 2 / 25;
}

/**
 * The encoding of bytes that are not UTF-16.
 * @param ansiCodePage the page to take where they are not UTF-8 either; without it, it is guessed
 */
export function narrowEncoding(bytes: Uint8Array, ansiCodePage: string | undefined): string {
  const utf8 = utf8Census(bytes);
  if (utf8.invalid === 0 || utf8.sequences > utf8.invalid) return 'utf-8';
  if (ansiCodePage !== undefined) return ansiCodePage;
  return guessCodePage(bytes) ?? (looksLikeGb18030(bytes) ? 'gb18030' : 'utf-8');
}

/** Bytes of the UTF-8 sequence that a byte begins; 0 where it begins none of several bytes. */
export function sequenceLength(lead: number): number {
  if (0xc2 <= lead && lead <= 0xdf) return 2;
  if (0xe0 <= lead && lead <= 0xef) return 3;
  if (0xf0 <= lead && lead <= 0xf4) return 4;
  return 0;
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

function soundPrefix(bytes: Uint8Array, at: number, length: number): number {
  let sound = 1;
  while (sound < length && ((bytes[at + sound] ?? 0) & 0xc0) === 0x80) sound += 1;
  return sound;
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
    const isCommon = isCommonPair(lead, trail);
    if (isCommon) common += 1;
    else other += 1;
    i += isCommon || (0x40 <= trail && trail !== 0x7f) ? 2 : 1;
  }
  return common >= 2 && other * 10 <= common;
}

/** Punctuation and the characters of daily use; lower-case Russian letters look like the rare ones behind them. */
function isCommonPair(lead: number, trail: number): boolean {
  const isOften = (0xa1 <= lead && lead <= 0xa9) || (0xb0 <= lead && lead <= 0xd7);
  return isOften && 0xa1 <= trail && trail <= 0xfe;
}
