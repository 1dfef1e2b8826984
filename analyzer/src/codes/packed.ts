// Owns reading the packed strings that scripts/generate/codes.mjs writes.

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Unpacks integers stored as differences.
 * @param packed five bits per digit, lowest first, bit 6 says that more follow, the sign in the lowest bit
 * @param count how many numbers the string holds
 */
export function unpackIntegers(packed: string, count: number): Float64Array {
  const digitOf = new Uint8Array(128);
  for (let digit = 0; digit < digits.length; digit++) digitOf[digits.charCodeAt(digit)] = digit;
  const values = new Float64Array(count);
  let value = 0;
  let position = 0;
  for (let index = 0; index < count; index++) {
    let rest = 0;
    let scale = 1;
    let digit: number;
    do {
      digit = digitOf[packed.charCodeAt(position++)] ?? 0;
      rest += (digit & 31) * scale;
      scale *= 32;
    } while (digit >= 32);
    value += rest % 2 === 1 ? -(rest - 1) / 2 : rest / 2;
    values[index] = value;
  }
  return values;
}

/**
 * Unpacks names that share leading segments (`CBS_E_` …) with the name before them.
 * @param packed for each name a separator, then the segments that differ
 * @param marks the n-th character is the separator for n shared segments
 */
export function unpackNames(packed: string, marks: string): string[] {
  // #SOURCE_MISSING: one separator, then letters, digits and underscores
  const pieces = packed.match(/\W\w*/g) ?? [];
  let before = '';
  return pieces.map((piece) => {
    const end = segmentsEnd(before, marks.indexOf(piece.charAt(0)));
    before = before.slice(0, end) + piece.slice(1);
    return before;
  });
}

/** Where the first `count` segments of a name end; a segment includes its underscore. */
function segmentsEnd(name: string, count: number): number {
  let end = 0;
  for (let segment = 0; segment < count; segment++) {
    const underscore = name.indexOf('_', end);
    if (underscore < 0) return name.length;
    end = underscore + 1;
  }
  return end;
}
