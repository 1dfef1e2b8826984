// Owns the passing over ordinary records sixteen bytes at a time. AssemblyScript: `npm run generate` compiles it to
// WebAssembly, which formats/byteScanner.ts loads; where there is none, formats/skimmer.ts does the same byte by byte.
// Nothing lives here but this one loop over bytes: what a record means is decided in analyzer/src.

// Where things lie in the memory; byteScanner.ts writes and reads them by the same numbers.
const RESULT: usize = 0;
/** The last planning records: start, end, line and number of each. */
const RING: usize = 256;
const RING_SIZE: i32 = 12;
/** By the hash of a message's first four characters: where the beginnings with these characters are listed. */
const SLOTS: usize = 1024;
const SLOT_BITS: u32 = 12;

/** Where the bytes lie; offsets outside of here count from it. */
const BLOCK: usize = 65536;

// What stands where in RESULT, in units of four bytes.
const RECORDS = 0;
const LINES = 1;
const CRLF = 2;
const CONTINUATIONS = 3;
const CBS_RECORDS = 4;
const FIRST_KIND = 5;
const LAST = 6;
const QUIET = 7;
const STRETCH = 8;
const NEXT = 9;
const STRETCH_FEEDS = 10;
const ONE_KIND = 11;
const ONE_END = 12;
const ONE_IS_SURE = 13;

const LF: u8 = 10;
const CR: u8 = 13;
const TAB: u8 = 9;
const SPACE: u8 = 32;
const AT: u8 = 64;
const OPENING: u8 = 40;
const OPENING_BRACKET: u8 = 91;
const CLOSING_BRACKET: u8 = 93;

const PLAIN_CBS = 1;
const PLAIN_CSI = 2;
const MESSAGE_COLUMN: usize = 50;

const NONE = 0;
const QUIET_ONE = 1;
const FULL = 2;
/** Only the reader of lines can tell. */
const UNKNOWN = 3;
/** Only the text can tell: a wrap may have cut a beginning short. */
const UNSURE = 4;

/** A record is cut there by the reader of lines. */
const MAX_RECORD: usize = 262144;

/** Set by `lineEnd`: a NUL or another sign stands in the line that only the reader of lines knows how to take. */
let isOdd = false;
/** Set by `passedTo`. */
let interest = NONE;
let kindBehind = 0;
/** The kind of a record of one line that has to be read; 0 where the record is another. */
let oneKind = 0;
let lineCount = 0;
let crlfCount = 0;
/** Where the line behind the record's first begins. */
let nextStart: usize = 0;
/** The end of the record's last line, line end excluded. */
let recordEnd: usize = 0;

function put(place: i32, value: i32): void {
  store<i32>(RESULT + ((<usize>place) << 2), value);
}

/**
 * Passes over ordinary records from the start of a line on, up to one that has to be read as text, and finds the next one
 * that may be passed over.
 * @param start offset in the block of the start of a line
 * @param end offset behind the last byte; bytes behind it may be read, never believed
 */
export function scan(start: usize, end: usize): void {
  const to = BLOCK + end;
  let at = pass(BLOCK + start, to);
  put(STRETCH, <i32>(at - BLOCK));
  put(ONE_KIND, oneKind);
  put(ONE_END, <i32>(recordEnd - BLOCK));
  put(ONE_IS_SURE, interest === FULL ? 1 : 0);
  let feeds = 0;
  if (oneKind !== 0) {
    at = nextStart;
    feeds = 1;
  } else {
    while (at < to) {
      const lf = lineEnd(at, to);
      if (lf === 0) {
        at = to;
        break;
      }
      feeds++;
      at = lf + 1;
      const kind = plainKind(at, to);
      if (kind !== 0 && (passedTo(at, to, kind) !== 0 || oneKind !== 0)) break;
    }
  }
  put(NEXT, <i32>(at - BLOCK));
  put(STRETCH_FEEDS, feeds);
}

/** Passes over as many records as follow each other; gives the offset behind them. */
function pass(from: usize, to: usize): usize {
  let records = 0;
  let lines = 0;
  let crlf = 0;
  let cbs = 0;
  let quiet = 0;
  let at = from;
  let last: usize = 0;
  let kind = plainKind(from, to);
  oneKind = 0;
  put(FIRST_KIND, kind);
  for (; kind !== 0; kind = kindBehind) {
    const next = passedTo(at, to, kind);
    if (next === 0) break;
    if (interest === QUIET_ONE) remember(quiet++, at, lines, records);
    if (kind === PLAIN_CBS) cbs++;
    records++;
    lines += lineCount;
    crlf += crlfCount;
    last = at;
    at = next;
  }
  put(RECORDS, records);
  put(LINES, lines);
  put(CRLF, crlf);
  put(CONTINUATIONS, lines - records);
  put(CBS_RECORDS, cbs);
  put(LAST, <i32>(last - BLOCK));
  put(QUIET, quiet);
  return at;
}

function remember(quiet: i32, at: usize, line: i32, record: i32): void {
  const slot = RING + ((<usize>(quiet % RING_SIZE)) << 4);
  store<i32>(slot, <i32>(at - BLOCK));
  store<i32>(slot, <i32>(recordEnd - BLOCK), 4);
  store<i32>(slot, line, 8);
  store<i32>(slot, record, 12);
}

/**
 * Tries to pass over the ordinary record at an offset.
 * @returns where the next one begins, `kindBehind` saying which kind it is; 0 where the record has to be read
 */
function passedTo(start: usize, to: usize, kind: i32): usize {
  isOdd = false;
  oneKind = 0;
  const message = start + MESSAGE_COLUMN;
  const lf = lineEnd(message, to);
  if (lf === 0 || isOdd || lf - start > MAX_RECORD) return 0;
  recordEnd = lf - (load<u8>(lf - 1) === CR ? 1 : 0);
  lineCount = 1;
  crlfCount = recordEnd < lf ? 1 : 0;
  interest = kind === PLAIN_CBS ? startAmong(message, recordEnd) : csiInterest(message, recordEnd);
  if (interest === UNKNOWN) return 0;
  nextStart = lf + 1;
  kindBehind = plainKind(nextStart, to);
  let next = nextStart;
  if (kindBehind === 0) {
    // What is remembered of a planning record is one line.
    if (interest !== NONE || load<u8>(message) <= SPACE) return 0;
    next = behindLines(start, next, to);
  } else if (interest === FULL || interest === UNSURE) {
    oneKind = kind;
    return 0;
  }
  if (kind === PLAIN_CSI || interest === QUIET_ONE || lastSign(message) !== CLOSING_BRACKET) return next;
  if (next === nextStart) oneKind = kind;
  return 0;
}

/** Where the record begins that follows on further lines of one; 0 where that is not certain. */
function behindLines(start: usize, from: usize, to: usize): usize {
  let at = from;
  do {
    const lf = lineEnd(at, to);
    if (lf === 0 || isOdd || lf - start > MAX_RECORD) return 0;
    const end = lf - (load<u8>(lf - 1) === CR ? 1 : 0);
    if (!isRest(at, end)) return 0;
    lineCount++;
    crlfCount += end < lf ? 1 : 0;
    recordEnd = end;
    at = lf + 1;
    kindBehind = plainKind(at, to);
  } while (kindBehind === 0);
  return at;
}

/**
 * True for a line that begins no record, of whatever text: an empty one, one that is indented deeply, and one with an
 * opening parenthesis behind blanks. See matchHeader in formats/header.ts.
 */
function isRest(start: usize, end: usize): bool {
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

/** The last sign of the record that is not blank. */
function lastSign(message: usize): u8 {
  let last = recordEnd - 1;
  while (last > message && load<u8>(last) <= SPACE) last--;
  return load<u8>(last);
}

/** Whether the line at an offset begins an ordinary record; 0 too where too little of the line is there to tell. */
function plainKind(at: usize, to: usize): i32 {
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
function lineEnd(from: usize, to: usize): usize {
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

/** The rest of a record that was cut in two belongs to the one before: that is seen to elsewhere. */
function csiInterest(message: usize, end: usize): i32 {
  for (let k: usize = 0; k < 8; k++) if (!isHex(load<u8>(message + k))) return UNKNOWN;
  let from = message + 9;
  const sign = load<u8>(message, 8);
  if (sign === AT) {
    while (from < end && load<u8>(from) !== SPACE) from++;
    // No time of a sequence number is that long.
    if (from >= message + 40) return UNKNOWN;
    from++;
  } else if (sign !== SPACE) {
    return UNKNOWN;
  }
  if (from >= end) return UNKNOWN;
  const start = startAmong(from, end);
  return start === QUIET_ONE ? FULL : start;
}

function isHex(sign: u8): bool {
  return (sign >= 48 && sign <= 57) || (sign >= 97 && sign <= 102);
}

/** What the beginning of a message promises. */
function startAmong(at: usize, end: usize): i32 {
  const key = load<u32>(at);
  let group = <usize>load<u16>(SLOTS + ((<usize>((key * 0x9e3779b1) >> (32 - SLOT_BITS))) << 1));
  while (group !== 0 && load<u32>(group) !== key) group = <usize>load<u16>(group, 4);
  if (group === 0) return NONE;
  let length = end - at;
  while (length > 0 && load<u8>(at + length - 1) <= SPACE) length--;
  const count = load<u16>(group, 6);
  let start = group + 8;
  for (let k: u16 = 0; k < count; k++) {
    const size = <usize>load<u8>(start);
    if (areSame(at, start + 2, min(size, length))) {
      // As far as it goes the line goes along with the beginning.
      if (length < size) return UNSURE;
      return load<u8>(start, 1) === 0 ? FULL : QUIET_ONE;
    }
    start += 2 + size;
  }
  return NONE;
}

/** Compares eight bytes at a time; the last eight may overlap those before. */
function areSame(a: usize, b: usize, size: usize): bool {
  if (size < 8) {
    for (let k: usize = 0; k < size; k++) if (load<u8>(a + k) !== load<u8>(b + k)) return false;
    return true;
  }
  const last = size - 8;
  for (let k: usize = 0; k < last; k += 8) if (load<u64>(a + k) !== load<u64>(b + k)) return false;
  return load<u64>(a + last) === load<u64>(b + last);
}
