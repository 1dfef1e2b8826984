// Owns texts of which one part is UTF-16 and another is not: `sfc /scannow >> file` writes UTF-16 behind what DISM wrote in
// the code page of the console, and a prompt appends its page to what PowerShell wrote.
import { concat } from './bytes';
import { isWrittenUnit, narrowEncoding } from './detectEncoding';
import { textIn } from './textIn';

/** Bytes of one kind, from the beginning of a line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isWide: boolean;
}

/**
 * Reads a whole file that holds both.
 * @param ansiCodePage the page of what is not UTF-16, where it is not UTF-8 either; without it, it is guessed
 * @returns undefined for any other file
 */
export function mixedText(
  bytes: Uint8Array,
  ansiCodePage?: string,
): { readonly text: string; readonly encoding: string } | undefined {
  if (!bytes.includes(0)) return undefined;
  const stretches = stretchesOf(bytes);
  const narrow = stretches?.filter(({ isWide }) => !isWide) ?? [];
  if (stretches === undefined || narrow.length === 0 || narrow.length === stretches.length) return undefined;
  const encoding = narrowEncoding(concat(narrow.map((each) => bytesOf(bytes, each))), ansiCodePage);
  const text = stretches.map((each) => textIn(each.isWide ? 'utf-16le' : encoding, bytesOf(bytes, each)));
  return { text: text.join(''), encoding };
}

function bytesOf(bytes: Uint8Array, { start, end }: Stretch): Uint8Array {
  return bytes.subarray(start, end);
}

/** The stretches in order; undefined where a line is of neither kind. */
function stretchesOf(bytes: Uint8Array): readonly Stretch[] | undefined {
  const stretches: Stretch[] = [];
  let start = 0;
  let isWide = beginsWide(bytes);
  let isRefused = false;
  let zero = -1;
  for (let at = 0; at < bytes.length; ) {
    if (zero < at && zero < bytes.length) zero = zeroFrom(bytes, at);
    const next = isWide ? wideLineEnd(bytes, at) : narrowLineEnd(bytes, at, zero);
    if (next > at) {
      at = next;
      isRefused = false;
      continue;
    }
    if (isRefused) return undefined;
    isRefused = true;
    if (stretches.length === mostStretches) return undefined;
    if (at > start) stretches.push({ start, end: at, isWide });
    start = at;
    isWide = !isWide;
  }
  stretches.push({ start, end: bytes.length, isWide });
  return stretches;
}

/** More turns than commands anybody ran at a prompt. */
const mostStretches = 1_000;

const LF = 0x0a;
const CR = 0x0d;

/** True where the first two units are ASCII, or a mark stands there. */
function beginsWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (isAsciiUnit(bytes, 0) && isAsciiUnit(bytes, 2));
}

function isAsciiUnit(bytes: Uint8Array, at: number): boolean {
  const low = bytes[at] ?? 0;
  return bytes[at + 1] === 0 && low < 0x80 && isWrittenUnit(low);
}

/** The offset behind a line in UTF-16; `from` where it holds what no language writes, as narrow text does when read so. */
function wideLineEnd(bytes: Uint8Array, from: number): number {
  let hasAscii = false;
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const unit = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    if (unit === LF) return at + 2;
    if (unit !== 0xfeff && !isWrittenUnit(unit)) return from;
    hasAscii ||= unit < 0x80;
  }
  return hasAscii && (bytes.length - from) % 2 === 0 ? bytes.length : from;
}

/** Where the next zero stands; the length where there is none. */
function zeroFrom(bytes: Uint8Array, from: number): number {
  const zero = bytes.indexOf(0, from);
  return zero < 0 ? bytes.length : zero;
}

/**
 * The offset behind a narrow line, or where UTF-16 begins in it; `from` where that is at once.
 * @param zero where the next zero stands
 */
function narrowLineEnd(bytes: Uint8Array, from: number, zero: number): number {
  const feed = bytes.indexOf(LF, from);
  const end = feed < 0 ? bytes.length : feed + 1;
  if (zero > end || zero === bytes.length) return end;
  // The zero is the second half of the first unit: of a carriage return, a line feed, a letter.
  const first = bytes[zero - 1] === LF && bytes[zero - 2] === CR ? zero : zero - 1;
  return Math.max(from, first);
}
