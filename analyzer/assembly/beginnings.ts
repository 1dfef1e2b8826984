// Owns what the beginning of a message promises, by the list of beginnings that byteScanner.ts lays into the memory.
import { FULL, NONE, QUIET_ONE, SLOT_BITS, SLOTS, UNKNOWN, UNSURE } from './layout';
import { AT, SPACE } from './signs';

/** The rest of a record that was cut in two belongs to the one before: that is seen to elsewhere. */
export function csiInterest(message: usize, end: usize): i32 {
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
export function startAmong(at: usize, end: usize): i32 {
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
