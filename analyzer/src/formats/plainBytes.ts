// Owns the same as plainRecord.ts for text that is still bytes: looking at a byte costs a fraction of looking at a character.
import { type PlainKind, plainCbs, plainCsi, plainMessageColumn } from './plainRecord';

/** One ordinary record among bytes. The object is reused: take what you need before the next one. */
export interface PlainBytes {
  kind: PlainKind;
  bytes: Uint8Array;
  start: number;
  /** Offset behind the line's last character, line end excluded. */
  end: number;
  /** 0-based physical line. */
  line: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const COMMA = 44;
const DASH = 45;
const COLON = 58;

/** Whether the line at an offset begins an ordinary record; 0 too where too little of the line is there to tell. */
export function plainKindOf(bytes: Uint8Array, start: number): PlainKind {
  const message = start + plainMessageColumn;
  if (message >= bytes.length || bytes[start + 19] !== COMMA || bytes[start + 43] !== 67) return 0;
  const first = bytes[message];
  if (first === LF || first === CR || !isStamp(bytes, start) || !isInfo(bytes, start + 20)) return 0;
  for (let p = start + 46; p < message; p++) if (bytes[p] !== SPACE) return 0;
  if (bytes[start + 44] === 66 && bytes[start + 45] === 83) return plainCbs;
  return bytes[start + 44] === 83 && bytes[start + 45] === 73 ? plainCsi : 0;
}

// Every digit is looked at: what is not may be a line end.
function isStamp(bytes: Uint8Array, p: number): boolean {
  return (
    bytes[p + 4] === DASH &&
    bytes[p + 7] === DASH &&
    bytes[p + 10] === SPACE &&
    bytes[p + 13] === COLON &&
    bytes[p + 16] === COLON &&
    areDigits(bytes, p, p + 4) &&
    areDigits(bytes, p + 5, p + 7) &&
    areDigits(bytes, p + 8, p + 10) &&
    areDigits(bytes, p + 11, p + 13) &&
    areDigits(bytes, p + 14, p + 16) &&
    areDigits(bytes, p + 17, p + 19)
  );
}

function areDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) {
    const byte = bytes[p] ?? 0;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}

/** ` Info` and the blanks up to the component. */
function isInfo(bytes: Uint8Array, p: number): boolean {
  if (bytes[p] !== SPACE || bytes[p + 1] !== 73 || bytes[p + 2] !== 110) return false;
  if (bytes[p + 3] !== 102 || bytes[p + 4] !== 111) return false;
  for (let k = p + 5; k < p + 23; k++) if (bytes[k] !== SPACE) return false;
  return true;
}
