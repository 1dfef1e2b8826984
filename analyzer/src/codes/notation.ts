// Owns reading one token as a number: every way in which people and logs write a code.

/** How a number was written. */
export type CodeNotation = 'hex' | 'bare-hex' | 'decimal' | 'signed';

/** A number as written; the number is unsigned 32 bits. */
export interface CodeToken {
  readonly number: number;
  readonly notation: CodeNotation;
}

/**
 * Reads one token strictly: the whole text has to be a number.
 * Exactly eight hexadecimal digits are hexadecimal even when all are decimal digits; other bare digits are decimal.
 * @param text e.g. `0X800F081F`, `800f081f`, `80070570h`, `-2147023504`, `2147942402`, `0x80070005L`, `&H80070005`
 * @returns undefined when the text is no number of 32 bits
 */
export function parseCodeToken(text: string): CodeToken | undefined {
  if (text.length > maxTokenLength) return undefined;
  return parsePrefixed(text) ?? parseTrailingH(text) ?? parseBareHex(text) ?? parseDecimal(text);
}

/**
 * The second sound reading of a token: eight decimal digits can also be meant as a decimal number.
 * @returns undefined for a token that can be read in one way only
 */
export function parseOtherwise(text: string): CodeToken | undefined {
  return /^[0-9]{8}$/.test(text) ? { number: Number(text), notation: 'decimal' } : undefined;
}

const maxTokenLength = 32; // the longest sound token is a sign-extended 64-bit number with prefix and suffix

// 0x80070005, 0X5L, -0x7ff8fffb, &H80070005, 0xffffffff80070005, 0x0880070002, x80070005 (the zero lost in copying)
const prefixed = /^(-?)(?:0x|&h|x(?=[0-9a-f]{8}$))([0-9a-f]{1,16})(?:u?l{0,2}|lu)$/i;

function parsePrefixed(text: string): CodeToken | undefined {
  const match = prefixed.exec(text);
  if (match === null) return undefined;
  const number = lowWord(match[2] ?? '');
  if (number === undefined) return undefined;
  if (match[1] === '') return { number, notation: 'hex' };
  return number <= 0x8000_0000 ? { number: -number >>> 0, notation: 'signed' } : undefined;
}

/**
 * The low 32 bits of up to 16 digits. More than eight digits are sound when the rest is zero, is the sign of a
 * 64-bit number, or is the `08` that setup's telemetry prints before a code by mistake (`0x0880070002`).
 */
function lowWord(digits: string): number | undefined {
  const high = digits.slice(0, -8);
  const low = digits.slice(-8);
  if (/^0*$/.test(high) || /^f{8}$/i.test(high) || high === '08') return Number.parseInt(low, 16);
  return undefined;
}

// 80070570h; fewer than eight digits need a decimal one, so that no word is taken for a number
const trailingH = /^(?=[a-f]*[0-9]|[a-f]{8}h)([0-9a-f]{1,9})h$/i;

function parseTrailingH(text: string): CodeToken | undefined {
  const match = trailingH.exec(text);
  const number = match === null ? undefined : lowWord(match[1] ?? '');
  return number === undefined ? undefined : { number, notation: 'hex' };
}

// 800F081F, 80070570L, 2ee2; fewer than eight digits have to start with a digit and hold a letter
const bareHex = /^(?:([0-9a-f]{8})|([0-9](?=[0-9]*[a-f])[0-9a-f]{1,6}))(?:u?l{0,2}|lu)$/i;

function parseBareHex(text: string): CodeToken | undefined {
  const match = bareHex.exec(text);
  if (match === null) return undefined;
  return { number: Number.parseInt(match[1] ?? match[2] ?? '', 16), notation: 'bare-hex' };
}

// 1392, -2147023504, 2147942402, 5L, windbg's 0n1392
const decimal = /^(-?)(?:0n)?([0-9]{1,10})(?:u?l{0,2}|lu)$/i;

function parseDecimal(text: string): CodeToken | undefined {
  const match = decimal.exec(text);
  if (match === null) return undefined;
  const magnitude = Number(match[2]);
  if (match[1] === '') {
    return magnitude <= 0xffff_ffff ? { number: magnitude, notation: 'decimal' } : undefined;
  }
  return magnitude <= 0x8000_0000 ? { number: -magnitude >>> 0, notation: 'signed' } : undefined;
}
