// Owns the hashes that records print of files: their notations, and the algorithm that their length tells.

/** Algorithms of servicing's hashes: SHA-1 in older components and logs, SHA-256 since. */
export type HashAlgorithm = 'sha256' | 'sha1';

/** How the algorithms are written for a reader. */
export const algorithmNames = { sha256: 'SHA-256', sha1: 'SHA-1' } as const satisfies Record<
  HashAlgorithm,
  string
>;

/** The algorithm of a hash in hex, by its length; undefined for one that was cut or is of neither. */
export function algorithmOf(hex: string): HashAlgorithm | undefined {
  return hex.length === 64 ? 'sha256' : hex.length === 40 ? 'sha1' : undefined;
}

/**
 * A hash in lower-case hex whatever the log's notation (hex, or base64 in Windows 8 and older).
 * @returns undefined for absent or malformed text
 */
export function hexOfHash(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^[0-9A-Fa-f]{40,}$/.test(text)) return text.toLowerCase();
  return /^[A-Za-z0-9+/]{27,43}=$/.test(text) ? hexOfBase64(text) : undefined;
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function hexOfBase64(text: string): string {
  let bits = 0;
  let count = 0;
  let hex = '';
  for (const digit of text.replace(/=+$/, '')) {
    bits = ((bits << 6) | base64Digits.indexOf(digit)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    hex += ((bits >> count) & 0xff).toString(16).padStart(2, '0');
  }
  return hex;
}
