// Owns the header of a .pml file: where its tables are. Source: the PML format description of the procmon-parser
// project ("PML Format.md", offsets of version 9).
import { cursorOver, skip, u32, u64 } from './cursor';

/** Bytes that the header of version 9 takes; events begin behind it unless the header says otherwise. */
export const headerSize = 0x3a8;
const signature = 0x5f4c4d50;
/** The first version whose layout is written down; every later one so far keeps it. */
export const oldestVersion = 9;

export interface PmlHeader {
  readonly version: number;
  readonly is64Bit: boolean;
  readonly eventCount: number;
  /** Offsets in the file; 0 where the capture was not closed. */
  readonly events: number;
  readonly eventOffsets: number;
  readonly processes: number;
  readonly strings: number;
  readonly hostsAndPorts: number;
}

/** True for the first bytes of a Process Monitor capture. */
export function isPml(sample: Uint8Array): boolean {
  return sample.length >= 12 && u32(cursorOver(sample)) === signature;
}

/** Reads the header; undefined where the file ends inside it. */
export function readHeader(bytes: Uint8Array): PmlHeader | undefined {
  if (!isPml(bytes)) return undefined;
  const cursor = cursorOver(bytes);
  skip(cursor, 4);
  const version = u32(cursor);
  const is64Bit = u32(cursor) !== 0;
  cursor.at = Math.min(0x234, cursor.end);
  const eventCount = u32(cursor);
  skip(cursor, 8);
  const events = u64(cursor);
  const eventOffsets = u64(cursor);
  const processes = u64(cursor);
  const strings = u64(cursor);
  cursor.at = Math.min(0x3a0, cursor.end);
  const hostsAndPorts = u64(cursor);
  if (cursor.isShort) return undefined;
  return { version, is64Bit, eventCount, events, eventOffsets, processes, strings, hostsAndPorts };
}
