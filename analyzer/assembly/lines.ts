// Owns lines: where one ends, whether it begins an ordinary record or goes on with one.
import { MESSAGE_COLUMN, PLAIN_CBS, PLAIN_CSI } from './layout';
import { CR, LF, OPENING, OPENING_BRACKET, SPACE, TAB } from './signs';

/** Set by `lineEnd`: a NUL or another sign stands in the line that only the reader of lines knows how to take. */
export let isOdd = false;

/** Forgets what was said of the lines before. */
export function beginLines(): void {
  isOdd = false;
}

/** Whether the line at an offset begins an ordinary record; 0 too where too little of the line is there to tell. */
export function plainKind(at: usize, to: usize): i32 {
  if (at + MESSAGE_COLUMN >= to) return 0;
  // `2024-03-04 01:15`, `:00, Info       `, `           C    `
  const date = v128.load(at);
  const time = v128.load(at, 16);
  const blanks = v128.load(at, 32);
  const dateDigits = i8x16.lt_u(i8x16.sub(date, i8x16.splat(48)), i8x16.splat(10));
  const timeDigits = i8x16.lt_u(i8x16.sub(time, i8x16.splat(48)), i8x16.splat(10));
  const isDate = v128.bitselect(
    dateDigits,
    i8x16.eq(date, i8x16(0, 0, 0, 0, 45, 0, 0, 45, 0, 0, 32, 0, 0, 58, 0, 0)),
    i8x16(-1, -1, -1, -1, 0, -1, -1, 0, -1, -1, 0, -1, -1, 0, -1, -1),
  );
  const isTime = v128.bitselect(
    timeDigits,
    i8x16.eq(time, i8x16(58, 0, 0, 44, 32, 73, 110, 102, 111, 32, 32, 32, 32, 32, 32, 32)),
    i8x16(0, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  );
  const isBlank = v128.or(
    i8x16.eq(blanks, i8x16(32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 67, 0, 0, 32, 32)),
    i8x16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0),
  );
  if (!i8x16.all_true(v128.and(v128.and(isDate, isTime), isBlank))) return 0;
  if (load<u16>(at, 48) !== 0x2020) return 0;
  const first = load<u8>(at, MESSAGE_COLUMN);
  if (first === LF || first === CR) return 0;
  const component = load<u16>(at, 44);
  return component === 0x5342 ? PLAIN_CBS : component === 0x4953 ? PLAIN_CSI : 0;
}

/** Offset of the line feed that ends a line; 0 where there is none. Says in `isOdd` what stands before it. */
export function lineEnd(from: usize, to: usize): usize {
  const limit = i8x16.splat(14);
  let p = from;
  while (p < to) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    if (!v128.any_true(i8x16.lt_s(i8x16.min_s(i8x16.min_s(a, b), i8x16.min_s(c, d)), limit))) {
      p += 64;
      continue;
    }
    const low = i8x16.bitmask(i8x16.lt_s(a, limit)) | (i8x16.bitmask(i8x16.lt_s(b, limit)) << 16);
    const high = i8x16.bitmask(i8x16.lt_s(c, limit)) | (i8x16.bitmask(i8x16.lt_s(d, limit)) << 16);
    let signs = <u64>(<u32>low) | ((<u64>(<u32>high)) << 32);
    while (signs !== 0) {
      const q = p + <usize>ctz(signs);
      if (q >= to) return 0;
      const sign = load<u8>(q);
      if (sign === LF) return q;
      if (sign === CR ? load<u8>(q, 1) !== LF : sign !== TAB) isOdd = true;
      signs &= signs - 1;
    }
    p += 64;
  }
  return 0;
}

/**
 * True for a line that begins no record, of whatever text: an empty one, one that is indented deeply, and one with an
 * opening parenthesis behind blanks. See matchHeader in formats/header.ts.
 */
export function isRest(start: usize, end: usize): bool {
  let p = start;
  while (p < end && load<u8>(p) === SPACE) p++;
  if (p === end) return true;
  if (p === start) return false;
  const sign = load<u8>(p);
  if (sign !== OPENING && (p - start <= 8 || sign === OPENING_BRACKET || sign === TAB)) return false;
  return !mayNameFile(p, end);
}

/** Search tools put the name of a file before each record: `.\logs\CBS.log:12:2024-…`. */
function mayNameFile(from: usize, end: usize): bool {
  const to = end - from < 160 ? end : from + 160;
  for (let p = from; p < to; p++) {
    if (load<u8>(p) !== 58) continue;
    const before = load<u8>(p - 1) | 32;
    if (before === 103 || before === 116) return true;
  }
  return false;
}
