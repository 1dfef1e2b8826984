// Writes binary XML into a chunk of an event log, for tests: elements, slots, names stored once, templates.
import { type EvtxValue, utf16 } from './evtxValues';

/** A chunk that is being written; every offset counts from its start. */
export interface ChunkWriter {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
  readonly names: Map<string, number>;
  readonly templates: Map<string, number>;
}

export const chunkSize = 65_536;

export function newChunk(): ChunkWriter {
  const bytes = new Uint8Array(chunkSize);
  return { bytes, view: new DataView(bytes.buffer), at: 512, names: new Map(), templates: new Map() };
}

export function fragmentHeader(chunk: ChunkWriter): void {
  for (const byte of [0x0f, 1, 1, 0]) u8(chunk, byte);
}

/**
 * Writes an element of a template; its size is filled in behind.
 * @param attributes each writes the data of one attribute
 * @param content undefined for an empty element
 */
export function element(
  chunk: ChunkWriter,
  name: string,
  attributes: readonly (readonly [string, () => void])[],
  content?: () => void,
): void {
  u8(chunk, attributes.length > 0 ? 0x41 : 0x01);
  u16(chunk, 0xffff);
  const sizeAt = chunk.at;
  u32(chunk, 0);
  storedName(chunk, name);
  if (attributes.length > 0) {
    const listAt = chunk.at;
    u32(chunk, 0);
    for (const [i, [attributeName, write]] of attributes.entries()) {
      u8(chunk, i + 1 < attributes.length ? 0x46 : 0x06);
      storedName(chunk, attributeName);
      write();
    }
    chunk.view.setUint32(listAt, chunk.at - listAt - 4, true);
  }
  u8(chunk, content === undefined ? 3 : 2);
  if (content !== undefined) {
    content();
    u8(chunk, 4);
  }
  chunk.view.setUint32(sizeAt, chunk.at - sizeAt - 4, true);
}

/** A slot for the value of this number. */
export function slot(chunk: ChunkWriter, index: number, optional = true): void {
  u8(chunk, optional ? 0x0e : 0x0d);
  u16(chunk, index);
  u8(chunk, 1);
}

/** Text written into the XML itself. */
export function text(chunk: ChunkWriter, value: string): void {
  u8(chunk, 0x05);
  u8(chunk, 1);
  u16(chunk, value.length);
  raw(chunk, utf16(value));
}

/** What stands for a character of XML, e.g. `amp`. */
export function entity(chunk: ChunkWriter, name: string): void {
  u8(chunk, 0x09);
  storedName(chunk, name);
}

/** Any bytes. */
export function raw(chunk: ChunkWriter, bytes: Uint8Array): void {
  chunk.bytes.set(bytes, chunk.at);
  chunk.at += bytes.length;
}

/** Writes an instance of a template, with the definition in it where the chunk has none of that name yet. */
export function instance(
  chunk: ChunkWriter,
  key: string,
  body: () => void,
  values: readonly (EvtxValue | (() => void))[],
): void {
  u8(chunk, 0x0c);
  u8(chunk, 1);
  const known = chunk.templates.get(key);
  const id = known === undefined ? chunk.templates.size + 0x1001 : chunk.view.getUint32(known + 4, true);
  u32(chunk, id);
  u32(chunk, known ?? chunk.at + 4);
  if (known === undefined) definition(chunk, key, id, body);
  u32(chunk, values.length);
  const heads = chunk.at;
  chunk.at += values.length * 4;
  for (const [i, value] of values.entries()) {
    const start = chunk.at;
    if (typeof value === 'function') value();
    else raw(chunk, value.bytes);
    chunk.view.setUint16(heads + i * 4, chunk.at - start, true);
    chunk.view.setUint8(heads + i * 4 + 2, typeof value === 'function' ? 0x21 : value.type);
  }
}

function definition(chunk: ChunkWriter, key: string, id: number, body: () => void): void {
  const start = chunk.at;
  chunk.templates.set(key, start);
  u32(chunk, 0);
  u32(chunk, id);
  chunk.at = start + 24;
  fragmentHeader(chunk);
  body();
  u8(chunk, 0);
  chunk.view.setUint32(start + 20, chunk.at - start - 24, true);
}

function storedName(chunk: ChunkWriter, name: string): void {
  const known = chunk.names.get(name);
  u32(chunk, known ?? chunk.at + 4);
  if (known !== undefined) return;
  chunk.names.set(name, chunk.at);
  u32(chunk, 0);
  u16(
    chunk,
    [...name].reduce((hash, unit) => (hash * 65_599 + unit.charCodeAt(0)) & 0xffff, 0),
  );
  u16(chunk, name.length);
  raw(chunk, utf16(`${name}\0`));
}

export function u8(chunk: ChunkWriter, value: number): void {
  chunk.view.setUint8(chunk.at, value);
  chunk.at += 1;
}

export function u16(chunk: ChunkWriter, value: number): void {
  chunk.view.setUint16(chunk.at, value, true);
  chunk.at += 2;
}

export function u32(chunk: ChunkWriter, value: number): void {
  chunk.view.setUint32(chunk.at, value, true);
  chunk.at += 4;
}

export function u64(chunk: ChunkWriter, value: bigint): void {
  chunk.view.setBigUint64(chunk.at, value, true);
  chunk.at += 8;
}
