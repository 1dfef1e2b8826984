// Owns the records that come by the hundred thousand and say the same each time. Their bytes alone tell which shape they
// have and that they state no code: nobody has to read them to know what to do with them.
import { plainMessageColumn } from '../formats/plainRecord';

/** `#` stands for decimal digits, `%` for a number in hexadecimal ones that is no result code. */
const templates: readonly (readonly [shape: string, text: string])[] = [
  // "00000012 [SR] Verify complete"
  ['sfc.verified', '[SR] Verify complete'],
  // "0000000e [SR] Verifying 100 components", "0000000e [SR] Verifying 100 (0x00000064) components"
  ['sfc.verifying', '[SR] Verifying # components'],
  ['sfc.verifying', '[SR] Verifying # (0x%) components'],
];

const DIGITS = 35;
const HEX = 37;
const SPACE = 32;
const AT = 64;
const ZERO = 48;

const coded = templates.map(([shape, text]) => ({
  shape,
  codes: Uint8Array.from(text, (character) => character.charCodeAt(0)),
}));

/**
 * The shape of an ordinary CSI record, where it is one of these.
 * @param start offset of the line, which is known to begin with a head and a sequence number
 * @param end offset behind its last character
 */
export function chatterIn(bytes: Uint8Array, start: number, end: number): string | undefined {
  const message = afterNumber(bytes, start + plainMessageColumn + 8, end);
  if (message < 0) return undefined;
  for (const { shape, codes } of coded) if (isMadeOf(codes, bytes, message, end)) return shape;
  return undefined;
}

/** The offset behind ` ` or `@2024/3/4:15:43:34.530 `; -1 where something else follows the sequence number. */
function afterNumber(bytes: Uint8Array, from: number, end: number): number {
  if (bytes[from] === SPACE) return from + 1;
  if (bytes[from] !== AT) return -1;
  let p = from + 1;
  // Digits, and what parts them: `.`, `/`, `:`.
  while (p < end && isBetween(bytes[p], 46, 58)) p++;
  return bytes[p] === SPACE ? p + 1 : -1;
}

function isMadeOf(codes: Uint8Array, bytes: Uint8Array, at: number, end: number): boolean {
  let p = at;
  for (const code of codes) {
    if (code === DIGITS || code === HEX) {
      const from = p;
      while (p < end && (isBetween(bytes[p], ZERO, 57) || (code === HEX && isBetween(bytes[p], 97, 102))))
        p++;
      if (p === from || (code === HEX && mayBeCode(bytes, from, p))) return false;
    } else if (bytes[p++] !== code) {
      return false;
    }
  }
  return p === end;
}

/** What facts/codes.ts may take for a result code: a number of eight digits that begins with none of the zeros. */
function mayBeCode(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes[from] !== ZERO || (to - from !== 8 && to - from !== 16);
}

function isBetween(byte: number | undefined, from: number, to: number): boolean {
  return byte !== undefined && from <= byte && byte <= to;
}
