// Owns reading one written number as a result code: its value, what it says, whether the log names it.

import { formatCode } from '../codes/hex';
import { isKnownCode } from './codeSource';
import type { CodeToken, Token } from './token';
import { group } from './tokenPattern';

// Registry roots; two notices of the WIM library that come without text.
export const notCodes: ReadonlySet<number> = new Set([
  0x8000_0000, 0x8000_0001, 0x8000_0002, 0x8000_0003, 0x8144_012d, 0x8144_0133,
]);

/** Numbers with the failure bit that report success: restart required, restart pending. */
const softCodes: ReadonlySet<number> = new Set([0x8007_0bc2, 0x8024_2014]);

/** What a number says by itself. */
export function outcomeOf(value: number): CodeToken['outcome'] {
  if (value === 0) {
    return 'success';
  }
  return value >= 0x8000_0000 && !softCodes.has(value) ? 'failure' : 'neutral';
}

/** What a last error or an error code of a call says: everything but success, and a restart that is due, is a failure. */
export function outcomeOfWin32(value: number): CodeToken['outcome'] {
  const isShort = 0 < value && value <= 0xffff;
  if (!isShort) {
    return outcomeOf(value);
  }
  return restartCodes.has(value) ? 'neutral' : 'failure';
}

/** ERROR_SUCCESS_REBOOT_REQUIRED and ERROR_SUCCESS_REBOOT_INITIATED. */
const restartCodes: ReadonlySet<number> = new Set([3010, 1641]);

/** Reads a number written in hexadecimal digits, with or without `0x`, at the end of the match. */
export function readHex(match: RegExpMatchArray, line: string, written: string): Token | undefined {
  const isPrefixed = /^0[xX]/.test(written);
  const digits = isPrefixed ? written.slice(2) : written;
  // 0X1 is how registry dispositions are printed.
  if (written.startsWith('0X') && digits.length < 8) {
    return undefined;
  }
  // Setup's telemetry prints `0x08` in front of a whole code: ten digits.
  if (digits.length === 9 || (digits.length === 10 && !digits.startsWith('08'))) {
    return undefined;
  }
  const value = Number.parseInt(digits.slice(-8), 16);
  // Short numbers are plain Win32 codes or codes that a table knows; device states and the like are neither.
  const isOdd = digits.length < 8 && value > 0xffff && !isKnownCode(value);
  if (isOdd || notCodes.has(value)) {
    return undefined;
  }
  const end = match.index === undefined ? 0 : match.index + match[0].length;
  const span = { start: end - written.length, end };
  const isNamed = /^ - (?!Unknown Error)[A-Za-z]|^ \[[A-Z]/.test(line.slice(end, end + 20));
  const query = `0x${digits.slice(-8).padStart(8, '0').toLowerCase()}`;
  return { kind: 'code', ...span, value, query, outcome: outcomeOf(value), isNamed };
}

/** Reads a number written in decimal digits at the end of the match. */
export function decimal(match: RegExpMatchArray, value: number): Token {
  const text = group(match, 'code');
  const end = (match.index ?? 0) + match[0].length;
  const query = formatCode(value);
  return {
    kind: 'code',
    start: end - text.length,
    end,
    value,
    query,
    outcome: outcomeOfWin32(value),
    isNamed: false,
  };
}
