// Owns the names of members: from bytes to text, and which of them may be used as paths. Nothing is ever written
// under such a name, but it is shown, compared and made part of addresses.
import type { Unreadable } from '../unreadable';
import { refusals } from './refusals';

export type JudgedName =
  | { readonly isSafe: true; readonly path: string }
  | { readonly isSafe: false; readonly shown: string; readonly unreadable: Unreadable };

/**
 * Makes a relative path of a member's name.
 * @param name as the archive has it; `\` separates folders as `/` does
 * @returns the path with `/`, without `.` and empty parts; or what to show of the name, and why it is refused
 */
export function judgeName(name: string): JudgedName {
  const plain = name.replaceAll('\\', '/');
  const unreadable = wholeNameFault(plain);
  if (unreadable !== undefined) return { isSafe: false, shown: shownName(name), unreadable };
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.');
  for (const part of parts) {
    const faulty = partFault(part);
    if (faulty !== undefined) return { isSafe: false, shown: shownName(name), unreadable: faulty };
  }
  if (parts.length === 0) return { isSafe: false, shown: shownName(name), unreadable: refusals.noName };
  return { isSafe: true, path: parts.join('/') };
}

/**
 * Decodes a name that carries no flag of Unicode: UTF-8 where it is sound, GB18030 where that is a sound guess
 * (Windows in Chinese packs so), otherwise what the format says.
 * @returns undefined where neither fits
 */
export function guessName(bytes: Uint8Array): string | undefined {
  return strictly('utf-8', bytes) ?? (looksChinese(bytes) ? strictly('gb18030', bytes) : undefined);
}

/** A name as it may be shown: no control characters, not longer than a line. */
export function shownName(name: string): string {
  const plain = name.replace(unshown, '\uFFFD');
  return plain.length > 260 ? `${plain.slice(0, 259)}…` : plain;
}

/** Control characters, and those that turn the direction of writing or break lines. */
const unshown = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Longest path that Windows takes at all, in UTF-16 units. */
const maxPath = 32_767;

// Names that Windows gives to devices, in every folder and with any ending ("Naming Files, Paths, and Namespaces",
// Win32 documentation).
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(?:\.|$)/i;

function wholeNameFault(plain: string): Unreadable | undefined {
  if (plain.length > maxPath) return refusals.tooLong;
  if (plain.search(unshown) !== -1) return refusals.control;
  if (plain.startsWith('//')) return refusals.networkPath;
  if (plain.startsWith('/')) return refusals.absolute;
  return undefined;
}

function partFault(part: string): Unreadable | undefined {
  if (part === '..') return refusals.parentFolder;
  if (part.includes(':')) return refusals.drive;
  if (device.test(part)) return refusals.device;
  return /[. ]$/.test(part) ? refusals.trailing : undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// Almost only characters of GB2312 (both bytes from 0xA1 up); a lone accented letter is none.
function looksChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let other = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    if (0xa1 <= lead && lead <= 0xf7 && 0xa1 <= trail && trail <= 0xfe) common += 1;
    else other += 1;
    i += 2;
  }
  return common >= 1 && other * 4 <= common;
}
