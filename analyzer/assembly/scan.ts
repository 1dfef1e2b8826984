// Owns the passing over ordinary records sixteen bytes at a time. AssemblyScript: `npm run generate` compiles it to
// WebAssembly, which formats/byteScanner.ts loads; where there is none, formats/skimmer.ts does the same byte by byte.
// Nothing lives here but this one loop over bytes: what a record means is decided in analyzer/src.
import { csiInterest, startAmong } from './beginnings';
import {
  BLOCK,
  CBS_RECORDS,
  CONTINUATIONS,
  CRLF,
  FIRST_KIND,
  FULL,
  LAST,
  LINES,
  MESSAGE_COLUMN,
  NEXT,
  NONE,
  ONE_END,
  ONE_IS_SURE,
  ONE_KIND,
  PLAIN_CBS,
  PLAIN_CSI,
  QUIET,
  QUIET_ONE,
  RECORDS,
  RESULT,
  RING,
  RING_SIZE,
  STRETCH,
  STRETCH_FEEDS,
  UNKNOWN,
  UNSURE,
} from './layout';
import { beginLines, isOdd, isRest, lineEnd, plainKind } from './lines';
import { CLOSING_BRACKET, CR, SPACE } from './signs';

/** A record is cut there by the reader of lines. */
const MAX_RECORD: usize = 262144;

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
  beginLines();
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

/** The last sign of the record that is not blank. */
function lastSign(message: usize): u8 {
  let last = recordEnd - 1;
  while (last > message && load<u8>(last) <= SPACE) last--;
  return load<u8>(last);
}
