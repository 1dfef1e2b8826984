// Owns the question whether an ordinary record is looked into, as text and as bytes. Most records of a log end here: nothing
// may be cut out, nothing made.
import type { PlainBytes } from '../formats/plainBytes';
import { type PlainRecord, plainCbs, plainMessageColumn } from '../formats/plainRecord';
import { endsWithFailure, type Interest } from './interest';
import { afterSequence, hasSequence } from './messageHead';
import { startAmong, startOnLine } from './shapeStarts';

/** How closely an ordinary record is looked at: as `interestIn` says, without a look at its head or behind its line. */
export function interestInPlain({ kind, text, start, end }: PlainRecord): Interest {
  const message = start + plainMessageColumn;
  if (kind !== plainCbs) return interestInCsi(text, message, end);
  const known = startOnLine(text, message, end);
  if (known !== undefined) return known.isPlanning ? 'quiet' : 'full';
  return endsWithFailure(text, message, end) ? 'full' : 'none';
}

/** The rest of a record that was cut in two belongs to the one before: that is seen to elsewhere. */
function interestInCsi(text: string, message: number, end: number): Interest {
  if (!hasSequence(text, message)) return 'full';
  return startOnLine(text, afterSequence(text, message), end) === undefined ? 'none' : 'full';
}

const SPACE = 32;
const AT = 64;
const CLOSING_BRACKET = 93;

/** The same for bytes. `full` where only its text would tell. */
export function interestInBytes({ kind, bytes, start, end }: PlainBytes): Interest {
  const message = start + plainMessageColumn;
  if (kind !== plainCbs) return csiInterest(bytes, message, end);
  const known = startAmong(bytes, message, end);
  if (known !== undefined) return known === 'unsure' || !known.isPlanning ? 'full' : 'quiet';
  let last = end - 1;
  while (last > message && (bytes[last] ?? 0) <= SPACE) last--;
  return bytes[last] === CLOSING_BRACKET ? 'full' : 'none';
}

function csiInterest(bytes: Uint8Array, message: number, end: number): Interest {
  for (let k = message; k < message + 8; k++) if (!isHex(bytes[k] ?? 0)) return 'full';
  let from = message + 9;
  if (bytes[message + 8] === AT) {
    while (from < end && bytes[from] !== SPACE) from++;
    // No time of a sequence number is that long.
    if (from >= message + 40) return 'full';
    from++;
  } else if (bytes[message + 8] !== SPACE) {
    return 'full';
  }
  return startAmong(bytes, from, end) === undefined ? 'none' : 'full';
}

function isHex(byte: number): boolean {
  return (48 <= byte && byte <= 57) || (97 <= byte && byte <= 102);
}
