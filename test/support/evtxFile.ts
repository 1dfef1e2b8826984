// Writes small event logs (.evtx) for tests: chunks with templates, names stored once, values of many types and
// correct checksums, so that a test can damage exactly what it means to damage.
import { crc32 } from 'node:zlib';
import {
  type ChunkWriter,
  element,
  fragmentHeader,
  instance,
  newChunk,
  slot,
  text,
  u8,
  u32,
  u64,
} from './evtxBinXml';
import { type EvtxValue, evtxValue } from './evtxValues';

export interface EvtxEvent {
  readonly provider: string;
  readonly eventId: number;
  readonly level: number;
  readonly channel: string;
  readonly recordId: number;
  /** FILETIME. */
  readonly time: bigint;
  readonly qualifiers?: number;
  readonly data: readonly { readonly name?: string; readonly value: EvtxValue }[];
  /** Name of the element inside UserData that holds the data as elements of their own; without it EventData. */
  readonly userData?: string;
}

export interface EvtxOptions {
  /** Events of each chunk; all in one where it is not said. */
  readonly perChunk?: number;
  readonly dirty?: boolean;
}

/** Writes the events, as many to a chunk as are asked for. */
export function evtxFile(events: readonly EvtxEvent[], options: EvtxOptions = {}): Uint8Array {
  const perChunk = options.perChunk ?? Math.max(1, events.length);
  const chunks: Uint8Array[] = [];
  for (let i = 0; i < events.length; i += perChunk) chunks.push(evtxChunk(events.slice(i, i + perChunk)));
  return joined([fileHeader(chunks.length, events.at(-1)?.recordId ?? 0, options.dirty === true), ...chunks]);
}

/** One chunk of 65,536 bytes. */
export function evtxChunk(events: readonly EvtxEvent[]): Uint8Array {
  const chunk = newChunk();
  let last = chunk.at;
  for (const event of events) {
    last = chunk.at;
    writeRecord(chunk, event);
  }
  writeChunkHeader(chunk, events, last);
  return chunk.bytes;
}

/** Where the records of a chunk begin and end, from the start of the chunk. */
export function recordRanges(chunk: Uint8Array): { readonly start: number; readonly end: number }[] {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const used = view.getUint32(48, true);
  const ranges: { start: number; end: number }[] = [];
  for (let start = 512; start < used; ) {
    const end = start + view.getUint32(start + 4, true);
    ranges.push({ start, end });
    start = end;
  }
  return ranges;
}

/** Writes the checksums of a chunk anew, for damage that they are not meant to show. */
export function withChecksums(chunk: Uint8Array): Uint8Array {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  view.setUint32(52, crc32(chunk.subarray(512, view.getUint32(48, true))), true);
  view.setUint32(124, crc32(chunk.subarray(128, 512), crc32(chunk.subarray(0, 120))), true);
  return chunk;
}

export const fileHeaderSize = 4_096;

/** Writes the head of a record, its binary XML and its end. */
export function writeRecordOf(chunk: ChunkWriter, recordId: number, time: bigint, body: () => void): void {
  const start = chunk.at;
  u32(chunk, 0x2a2a);
  u32(chunk, 0);
  u64(chunk, BigInt(recordId));
  u64(chunk, time);
  fragmentHeader(chunk);
  body();
  u8(chunk, 0);
  const size = Math.ceil((chunk.at + 4 - start) / 8) * 8;
  chunk.at = start + size - 4;
  u32(chunk, size);
  chunk.view.setUint32(start + 4, size, true);
}

export function writeChunkHeader(chunk: ChunkWriter, events: readonly EvtxEvent[], last: number): void {
  const { view, bytes } = chunk;
  bytes.set(ascii('ElfChnk\0'));
  const first = BigInt(events[0]?.recordId ?? 1);
  for (const at of [8, 24]) view.setBigUint64(at, first, true);
  for (const at of [16, 32]) view.setBigUint64(at, BigInt(events.at(-1)?.recordId ?? 0), true);
  view.setUint32(40, 128, true);
  view.setUint32(44, last, true);
  view.setUint32(48, chunk.at, true);
  withChecksums(bytes);
}

function writeRecord(chunk: ChunkWriter, event: EvtxEvent): void {
  const values = [
    evtxValue.text(event.provider),
    evtxValue.uint16(event.eventId),
    event.qualifiers === undefined ? evtxValue.none() : evtxValue.uint16(event.qualifiers),
    evtxValue.uint8(event.level),
    evtxValue.fileTime(event.time),
    evtxValue.uint64(BigInt(event.recordId)),
    evtxValue.text(event.channel),
    () => writeData(chunk, event),
  ];
  writeRecordOf(chunk, event.recordId, event.time, () =>
    instance(chunk, 'event', () => eventTemplate(chunk), values),
  );
}

function eventTemplate(chunk: ChunkWriter): void {
  const of = (index: number) => () => slot(chunk, index);
  element(chunk, 'Event', [['xmlns', () => text(chunk, 'urn:example:event')]], () => {
    element(chunk, 'System', [], () => {
      element(chunk, 'Provider', [['Name', of(0)]]);
      element(chunk, 'EventID', [['Qualifiers', of(2)]], of(1));
      element(chunk, 'Level', [], of(3));
      element(chunk, 'TimeCreated', [['SystemTime', of(4)]]);
      element(chunk, 'EventRecordID', [], of(5));
      element(chunk, 'Channel', [], of(6));
      element(chunk, 'Computer', [], () => text(chunk, 'pc-17.example.com'));
    });
    slot(chunk, 7);
  });
}

function writeData(chunk: ChunkWriter, event: EvtxEvent): void {
  const key = JSON.stringify([event.userData ?? '', event.data.map(({ name }) => name ?? null)]);
  fragmentHeader(chunk);
  instance(
    chunk,
    key,
    () => dataTemplate(chunk, event),
    event.data.map(({ value }) => value),
  );
  u8(chunk, 0);
}

function dataTemplate(chunk: ChunkWriter, event: EvtxEvent): void {
  const of = (index: number) => () => slot(chunk, index, false);
  if (event.userData === undefined) {
    element(chunk, 'EventData', [], () => {
      for (const [i, { name }] of event.data.entries()) {
        const attributes = name === undefined ? [] : [['Name', () => text(chunk, name)] as const];
        element(chunk, 'Data', attributes, of(i));
      }
    });
    return;
  }
  const inner = event.userData;
  element(chunk, 'UserData', [], () =>
    element(chunk, inner, [['xmlns', () => text(chunk, 'urn:example:data')]], () => {
      for (const [i, { name }] of event.data.entries()) element(chunk, name ?? 'Data', [], of(i));
    }),
  );
}

function fileHeader(chunks: number, lastRecord: number, dirty: boolean): Uint8Array {
  const bytes = new Uint8Array(fileHeaderSize);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii('ElfFile\0'));
  view.setBigUint64(16, BigInt(Math.max(0, chunks - 1)), true);
  view.setBigUint64(24, BigInt(lastRecord + 1), true);
  view.setUint32(32, 128, true);
  view.setUint16(36, 1, true);
  view.setUint16(38, 3, true);
  view.setUint16(40, fileHeaderSize, true);
  view.setUint16(42, chunks, true);
  view.setUint32(120, dirty ? 1 : 0, true);
  view.setUint32(124, crc32(bytes.subarray(0, 120)), true);
  return bytes;
}

function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
