// Owns the memory and the tables of the scanner that passes over ordinary records sixteen bytes at a time
// (analyzer/assembly/scan.ts, as WebAssembly). What becomes of its counts is the business of scanSkimmer.ts.
import { scanModule } from './generated/scanModule';

/** A beginning of a message: a record with it is remembered (`isPlanning`) or read. */
export interface ScanStart {
  readonly text: string;
  readonly isPlanning: boolean;
}

/** Passes over records that lie in its memory. There is one for each thread: what it says is good until it is asked again. */
export interface ByteScanner {
  /** Where the bytes have to lie. */
  readonly block: Uint8Array;
  /** Counts by `Scanned`, written by `scan`. */
  readonly counts: Int32Array;
  /** The last planning records that were passed over: see `quietAt`. */
  readonly quiet: Int32Array;
  /** Passes over the records from an offset of the block on, which has to be the start of a line. */
  scan(from: number, to: number): void;
}

/** What stands where in `counts`. */
export const Scanned = {
  /** Of the records that were passed over. */
  records: 0,
  lines: 1,
  crlf: 2,
  continuations: 3,
  cbsRecords: 4,
  /** Kind of the first, and offset of the last. */
  firstKind: 5,
  last: 6,
  /** Planning records among them. */
  quiet: 7,
  /** Offset behind them: from there up to `next` the text has to be read. */
  stretch: 8,
  next: 9,
  stretchFeeds: 10,
  /** Where that text is but one ordinary record of one line: its kind, and the offset of its end without the line end. */
  oneKind: 11,
  oneEnd: 12,
  /** 1 where it is certain that it has to be read. */
  oneIsSure: 13,
} as const;

/** Planning records that are remembered; each takes four numbers of `quiet`. */
export const scannedQuiet = 12;

// The layout of the memory, as in analyzer/assembly/scan.ts.
const countsAt = 0;
const quietAt = 256;
const slotsAt = 1_024;
const slotBits = 12;
const groupsAt = slotsAt + 2 * (1 << slotBits);
/** Its length is kept in one byte. */
const longestStart = 255;
const blockAt = 65_536;
const blockSize = 1_048_576;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly scan: (from: number, to: number) => void;
}

/** What is used of the host's WebAssembly, which is the same in Node, in browsers and in their workers. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

declare const WebAssembly: Assembly | undefined;
declare const atob: (text: string) => string;

let made: ByteScanner | 'none' | undefined;

/**
 * The scanner of this thread.
 * @param starts the known beginnings by the key of their first characters, in the order in which they are tried
 * @returns undefined where the host has no WebAssembly or none with vectors
 */
export function byteScanner(starts: ReadonlyMap<number, readonly ScanStart[]>): ByteScanner | undefined {
  made ??= scannerWith(starts) ?? 'none';
  return made === 'none' ? undefined : made;
}

function scannerWith(starts: ReadonlyMap<number, readonly ScanStart[]>): ByteScanner | undefined {
  const exported = loaded();
  if (exported === undefined) return undefined;
  const { memory, scan } = exported;
  const { buffer } = memory;
  if (!writeStarts(new DataView(buffer), starts)) return undefined;
  return {
    block: new Uint8Array(buffer, blockAt, blockSize),
    counts: new Int32Array(buffer, countsAt, Object.keys(Scanned).length),
    quiet: new Int32Array(buffer, quietAt, 4 * scannedQuiet),
    scan,
  };
}

/** A host may have no WebAssembly, an older one without vectors, or forbid it to what runs in it. */
function loaded(): Exports | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const bytes = Uint8Array.from(atob(scanModule), (character) => character.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as Exports;
  } catch {
    return undefined;
  }
}

/**
 * Writes the beginnings, grouped by key; groups whose keys share a slot are chained.
 * @returns false where there is no room for them
 */
function writeStarts(view: DataView, starts: ReadonlyMap<number, readonly ScanStart[]>): boolean {
  let at = groupsAt;
  for (const [key, list] of starts) {
    const size = list.reduce((sum, { text }) => sum + 2 + text.length, 8);
    if (at + size > blockAt || list.some(({ text }) => text.length > longestStart)) return false;
    const slot = slotsAt + 2 * (Math.imul(key, 0x9e3779b1) >>> (32 - slotBits));
    view.setInt32(at, key, true);
    view.setUint16(at + 4, view.getUint16(slot, true), true);
    view.setUint16(at + 6, list.length, true);
    view.setUint16(slot, at, true);
    at += 8;
    for (const start of list) at = writeStart(view, at, start);
  }
  return true;
}

function writeStart(view: DataView, at: number, { text, isPlanning }: ScanStart): number {
  view.setUint8(at, text.length);
  view.setUint8(at + 1, isPlanning ? 1 : 0);
  // Beginnings of servicing records are ASCII; any other character never equals a byte of such a text.
  for (let k = 0; k < text.length; k++) view.setUint8(at + 2 + k, Math.min(255, text.charCodeAt(k)));
  return at + 2 + text.length;
}
