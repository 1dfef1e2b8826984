// Owns one chunk of an event log: its checksums and its records, also those behind damage.
// Source: the libevtx project's description of the EVTX format ("Chunk", "Event record").

import type { EventEntry } from '../../../analyzer/src/index';
import { crc32 } from '../crc32';
import { type ChunkSource, chunkSource } from './binXml';
import { eventEntry, type RecordHead } from './event';
import { readTree } from './tree';
import { fileTimeText } from './values';

/** Every chunk of a file has this size. */
export const chunkSize = 65_536;

export interface ChunkRead {
  readonly entries: readonly EventEntry[];
  /** Places where records, or parts of them, could not be read; by the number of entries before each. */
  readonly damagedAfter: readonly number[];
  readonly checksumsFit: boolean;
}

/**
 * Reads what can be read of a chunk; fewer bytes than a chunk has are the beginning of one.
 * @param hasHeader false for bytes in the place of a chunk whose header is gone
 */
export function readChunk(bytes: Uint8Array, hasHeader: boolean): ChunkRead {
  const source = chunkSource(bytes);
  const header = hasHeader ? readHeader(bytes, source.view) : unknownHeader;
  const walk = walkRecords(source.view, header);
  const entries: EventEntry[] = [];
  const damagedAfter: number[] = [];
  let next = 0;
  for (const place of walk.places) {
    for (; (walk.gapsBefore[next] ?? Infinity) <= place.at; next++) damagedAfter.push(entries.length);
    const read = readRecord(source, place);
    if (read.entry !== undefined) entries.push(read.entry);
    if (!read.whole) damagedAfter.push(entries.length);
  }
  for (; next < walk.gapsBefore.length; next++) damagedAfter.push(entries.length);
  const checksumsFit = !hasHeader || (header.isSound && recordsFit(bytes, source.view, header));
  return { entries, damagedAfter, checksumsFit };
}

/** The number of the first record according to the header, which orders the chunks of a file that began anew. */
export function firstRecordId(header: Uint8Array): number {
  if (header.length < 32) return 0;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return Number(view.getBigUint64(24, true));
}

const headerSize = 512;
const freeSpaceAt = 48;
const recordsChecksumAt = 52;
const flagsAt = 120;
/** Seen since Windows 10: neither checksum is written. */
const noChecksumFlag = 4;
const headerChecksumAt = 124;
const recordSignature = 0x00002a2a;
/** Signature (4 bytes), size (4), number (8), time (8); the size once more at the end (4). */
const recordHeadSize = 24;
const smallestRecord = recordHeadSize + 4;
/** Less than any genuine event takes. */
const usualRecord = 128;

interface RecordPlace {
  readonly at: number;
  readonly size: number;
  readonly id: bigint;
}

interface Walk {
  readonly places: readonly RecordPlace[];
  /** Where the walk went on after bytes that are no record; the size of the chunk where it did not go on. */
  readonly gapsBefore: readonly number[];
}

interface Header {
  /** Where the records end. */
  readonly used: number;
  readonly isSound: boolean;
  readonly hasChecksums: boolean;
}

const unknownHeader: Header = { used: chunkSize, isSound: false, hasChecksums: false };

function readHeader(bytes: Uint8Array, view: DataView): Header {
  if (bytes.length < headerSize) return unknownHeader;
  const used = view.getUint32(freeSpaceAt, true);
  const inRange = headerSize <= used && used <= chunkSize;
  const hasChecksums = (view.getUint32(flagsAt, true) & noChecksumFlag) === 0;
  const checksum = hasChecksums ? crc32(bytes.subarray(128, headerSize), crc32(bytes.subarray(0, 120))) : 0;
  const fits = !hasChecksums || checksum === view.getUint32(headerChecksumAt, true);
  return { used: inRange && fits ? used : chunkSize, isSound: inRange && fits, hasChecksums };
}

function recordsFit(bytes: Uint8Array, view: DataView, { used, hasChecksums }: Header): boolean {
  if (!hasChecksums) return true;
  const records = bytes.subarray(headerSize, used);
  return used <= bytes.length && crc32(records) === view.getUint32(recordsChecksumAt, true);
}

// Behind the used bytes lie records of the chunk's earlier life, which are not part of the log any more; but where
// the machine stopped before it wrote the header, the newest records lie there, and their numbers go on.
function walkRecords(view: DataView, { used, isSound }: Header): Walk {
  const places: RecordPlace[] = [];
  const gapsBefore: number[] = [];
  const end = Math.min(used, view.byteLength);
  let at = headerSize;
  while (at < view.byteLength) {
    const place = recordAt(view, at);
    if (place !== undefined && belongs(place, places.at(-1), at < used, isSound)) {
      places.push(place);
      at += place.size;
      continue;
    }
    if (at >= end) break;
    const next = findRecord(view, at, end, places.at(-1));
    if (next !== undefined || holdsBytes(view, at, end)) gapsBefore.push(next ?? chunkSize);
    at = next ?? view.byteLength;
  }
  const isCut = view.byteLength < used && used < chunkSize;
  if (isCut && gapsBefore.length === 0) gapsBefore.push(chunkSize);
  return { places, gapsBefore };
}

function belongs(
  place: RecordPlace,
  last: RecordPlace | undefined,
  isUsed: boolean,
  isSound: boolean,
): boolean {
  if (last === undefined || (isUsed && isSound)) return isUsed;
  const ahead = place.id - last.id;
  return ahead === 1n || (isUsed && ahead > 0n);
}

function recordAt(view: DataView, at: number): RecordPlace | undefined {
  if (view.byteLength - at < smallestRecord || view.getUint32(at, true) !== recordSignature) return undefined;
  const size = view.getUint32(at + 4, true);
  if (size < smallestRecord || size > view.byteLength - at) return undefined;
  if (view.getUint32(at + size - 4, true) !== size) return undefined;
  return { at, size, id: view.getBigUint64(at + 8, true) };
}

// Behind damage only numbers count that can follow: what is left of the chunk's earlier life has others.
function findRecord(view: DataView, gap: number, before: number, last?: RecordPlace): number | undefined {
  const end = Math.min(before, view.byteLength - smallestRecord + 1);
  for (let at = gap + 1; at < end; at++) {
    if (view.getUint8(at) !== 0x2a) continue;
    const place = recordAt(view, at);
    if (place === undefined) continue;
    if (last === undefined) return at;
    const ahead = Number(place.id - last.id);
    if (ahead > 0 && ahead <= 1 + (at - gap) / usualRecord) return at;
  }
  return undefined;
}

function holdsBytes(view: DataView, from: number, before: number): boolean {
  const end = Math.min(before, view.byteLength);
  for (let at = from; at < end; at++) if (view.getUint8(at) !== 0) return true;
  return false;
}

function readRecord(
  source: ChunkSource,
  place: RecordPlace,
): { readonly entry?: EventEntry; readonly whole: boolean } {
  const tree = readTree(source, place.at + recordHeadSize, place.at + place.size - 4);
  const head: RecordHead = { recordId: Number(place.id), time: fileTimeText(source.view, place.at + 16) };
  const entry = eventEntry(tree, head);
  return entry === undefined ? { whole: false } : { entry, whole: tree.whole };
}
