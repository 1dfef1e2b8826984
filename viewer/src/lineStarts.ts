// Owns where lines begin in bytes. A line ends at \r\n, \n or \r, as in the editor and in the analysis.

/** How the bytes of a file make units: one byte each, or two for UTF-16. */
export interface UnitShape {
  readonly width: 1 | 2;
  /** The unit of a line feed, as a little-endian view reads it. */
  readonly lf: number;
  readonly cr: number;
}

/** The shape of an encoding by its name in the Encoding Standard. */
export function unitShapeOf(encoding: string): UnitShape {
  if (encoding === 'utf-16le') return { width: 2, lf: 0x0a, cr: 0x0d };
  if (encoding === 'utf-16be') return { width: 2, lf: 0x0a00, cr: 0x0d00 };
  return { width: 1, lf: 0x0a, cr: 0x0d };
}

export type Units = Uint8Array | Uint16Array;

/** The same bytes as units; an odd byte at the end belongs to none. */
export function unitsOf(bytes: Uint8Array, { width }: UnitShape): Units {
  if (width === 1) return bytes;
  const even = bytes.length & ~1;
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint16Array(aligned.buffer, aligned.byteOffset, even / 2);
}

/**
 * Counts the units on which a line begins.
 * @param before the unit in front of them; that of a line feed for the beginning of a file
 */
export function countLineStarts(units: Units, before: number, shape: UnitShape): number {
  if (units.length === 0) return 0;
  const { lf, cr } = shape;
  const last = units.length - 1;
  let count = startsFirst(units, before, shape) ? 1 : 0;
  // A native search from one line end to the next is many times faster than a look at each unit.
  for (let at = units.indexOf(lf); at >= 0 && at < last; at = units.indexOf(lf, at + 1)) count += 1;
  for (let at = units.indexOf(cr); at >= 0 && at < last; at = units.indexOf(cr, at + 1)) {
    if (units[at + 1] !== lf) count += 1;
  }
  return count;
}

/** The same as places, ascending, counted in units. */
export function findLineStarts(units: Units, before: number, shape: UnitShape): number[] {
  if (units.length === 0) return [];
  const { lf, cr } = shape;
  const last = units.length - 1;
  const starts = startsFirst(units, before, shape) ? [0] : [];
  for (let at = units.indexOf(lf); at >= 0 && at < last; at = units.indexOf(lf, at + 1)) starts.push(at + 1);
  const regular = starts.length;
  for (let at = units.indexOf(cr); at >= 0 && at < last; at = units.indexOf(cr, at + 1)) {
    if (units[at + 1] !== lf) starts.push(at + 1);
  }
  return starts.length === regular ? starts : starts.sort((a, b) => a - b);
}

function startsFirst(units: Units, before: number, { lf, cr }: UnitShape): boolean {
  return before === lf || (before === cr && units[0] !== lf);
}
