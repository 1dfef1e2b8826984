// Owns a writer of Process Monitor captures for tests: small .pml files with our own values, 32 or 64 bits, closed or
// cut short. It shares nothing with the reader. Layout: "PML Format.md" of the procmon-parser project, version 9.

export interface PmlProcess {
  readonly pid: number;
  readonly name: string;
}

export interface PmlEvent {
  /** Index into the processes. */
  readonly process: number;
  readonly eventClass: number;
  readonly operation: number;
  /** ISO 8601 in UTC with up to seven digits of a second. */
  readonly time: string;
  readonly result?: number;
  readonly threadId?: number;
  readonly stack?: number;
  readonly details?: Uint8Array;
  /** What the operation gave back. */
  readonly extra?: Uint8Array;
}

export interface PmlContent {
  readonly is64Bit?: boolean;
  readonly version?: number;
  readonly processes: readonly PmlProcess[];
  readonly events: readonly PmlEvent[];
  readonly hosts?: readonly { readonly ip: readonly number[]; readonly name: string }[];
  readonly ports?: readonly { readonly port: number; readonly isTcp: boolean; readonly name: string }[];
  /** Leaves the offsets of the tables empty and the tables out, as a capture that was never closed. */
  readonly isUnclosed?: boolean;
}

const headerSize = 0x3a8;
/** Processes are numbered from here, so that an index is never taken for a place in a list. */
export const firstIndex = 700;

export function pmlFile(content: PmlContent): Uint8Array {
  const is64Bit = content.is64Bit ?? true;
  const events = content.events.map((event) => eventBytes(event, is64Bit));
  const offsets: number[] = [];
  let at = headerSize;
  for (const event of events) {
    offsets.push(at);
    at += event.length;
  }
  const table = join(...offsets.map((offset) => join(u32(offset), u8(0))));
  const texts = [...new Set(['', ...content.processes.map((process) => process.name)])];
  const processes = processTable(content.processes, texts, is64Bit);
  const strings = stringTable(texts);
  const names = namesTable(content);
  const places = [at, at + table.length];
  places.push((places[1] ?? 0) + processes.length);
  places.push((places[2] ?? 0) + strings.length);
  const header = headerBytes(content, is64Bit, content.isUnclosed ? [0, 0, 0, 0] : places);
  if (content.isUnclosed) return join(header, ...events);
  return join(header, ...events, table, processes, strings, names);
}

/** Offsets of the table of events, of processes, of strings, of names. */
function headerBytes(content: PmlContent, is64Bit: boolean, places: readonly number[]): Uint8Array {
  const header = new Uint8Array(headerSize);
  const isClosed = !content.isUnclosed;
  header.set(latin('PML_'), 0);
  header.set(join(u32(content.version ?? 9), u32(is64Bit ? 1 : 0), utf16('TESTHOST')), 4);
  header.set(utf16('C:\\Windows'), 0x2c);
  header.set(u32(isClosed ? content.events.length : 0), 0x234);
  const [table = 0, processes = 0, strings = 0, names = 0] = places;
  header.set(
    join(u64(isClosed ? headerSize : 0), u64(table), u64(processes), u64(strings), u64(isClosed ? names : 0)),
    0x240,
  );
  header.set(join(u64(headerSize), u64(names)), 0x398);
  return header;
}

function eventBytes(event: PmlEvent, is64Bit: boolean): Uint8Array {
  const { details = new Uint8Array(0), extra, stack = 2 } = event;
  const frames = new Uint8Array(stack * (is64Bit ? 8 : 4)).fill(0xee);
  const extraAt = extra === undefined ? 0 : 52 + frames.length + details.length;
  return join(
    u32(firstIndex + event.process),
    u32(event.threadId ?? 4_321),
    u32(event.eventClass),
    u16(event.operation),
    new Uint8Array(6).fill(0x5a),
    u64(17),
    fileTimeBytes(event.time),
    u32(event.result ?? 0),
    u16(stack),
    u16(0),
    u32(details.length),
    u32(extraAt),
    frames,
    details,
    ...(extra === undefined ? [] : [u16(extra.length), extra]),
  );
}

function processTable(list: readonly PmlProcess[], texts: readonly string[], is64Bit: boolean): Uint8Array {
  const entries = list.map(({ pid, name }, k) => {
    const entry = new Uint8Array(is64Bit ? 0x6c : 0x68);
    entry.set(join(u32(firstIndex + k), u32(pid)), 0);
    entry.set(u32(texts.indexOf(name)), 0x40);
    return entry;
  });
  return tableOf(
    entries,
    list.map((_, k) => u32(firstIndex + k)),
  );
}

function stringTable(texts: readonly string[]): Uint8Array {
  return tableOf(
    texts.map((text) => sized(text)),
    [],
  );
}

/** A count, the numbers of the entries where they have some, the offsets from the table's beginning, the entries. */
function tableOf(entries: readonly Uint8Array[], numbers: readonly Uint8Array[]): Uint8Array {
  let at = 4 + numbers.length * 4 + entries.length * 4;
  const offsets = entries.map((entry) => {
    const offset = u32(at);
    at += entry.length;
    return offset;
  });
  return join(u32(entries.length), ...numbers, ...offsets, ...entries);
}

function namesTable({ hosts = [], ports = [] }: PmlContent): Uint8Array {
  return join(
    u32(hosts.length),
    ...hosts.map(({ ip, name }) =>
      join(
        Uint8Array.from({ length: 16 }, (_, k) => ip[k] ?? 0),
        sized(name),
      ),
    ),
    u32(ports.length),
    ...ports.map(({ port, isTcp, name }) => join(u16(port), u16(isTcp ? 1 : 0), sized(name))),
  );
}

/** A text with its length in bytes in front, a NUL behind it. */
function sized(text: string): Uint8Array {
  const bytes = utf16(`${text}\0`);
  return join(u32(bytes.length), bytes);
}

/** A FILETIME. */
export function fileTimeBytes(time: string): Uint8Array {
  const ticks = /\.(\d{1,7})/.exec(time)?.[1]?.padEnd(7, '0') ?? '0';
  const seconds = BigInt(Date.parse(`${time.slice(0, 19)}Z`) / 1000) + 11_644_473_600n;
  return u64(seconds * 10_000_000n + BigInt(ticks));
}

/** Length and kind of a text that stands further behind. */
export function textInfo(text: string, isLatin = true): Uint8Array {
  return u16(text.length | (isLatin ? 0x8000 : 0));
}

export interface FileEvent {
  readonly path: string;
  /** The sub-operation. */
  readonly sub?: number;
  /** The flags of the request. */
  readonly flags?: number;
  /** Bytes of the parameters by their offset from the first slot. */
  readonly parameters?: readonly (readonly [offset: number, bytes: Uint8Array])[];
  /** What stands behind the path. */
  readonly behind?: Uint8Array;
  readonly isWide?: boolean;
  readonly is64Bit?: boolean;
}

/** The details of a file event: sub-operation, flags, parameters, path. */
export function fileDetails(event: FileEvent): Uint8Array {
  const { path, sub = 0, flags = 0, parameters = [], behind = new Uint8Array(0), is64Bit = true } = event;
  const common = new Uint8Array(is64Bit ? 64 : 44);
  common[0] = sub;
  common.set(u32(flags), 8);
  for (const [offset, bytes] of parameters) common.set(bytes, 16 + offset);
  const isLatin = !event.isWide;
  return join(common, textInfo(path, isLatin), u16(0), isLatin ? latin(path) : utf16(path), behind);
}

/** The details of an opening (class 3, operation 20) in a 64-bit capture. */
export function openingDetails(path: string, access: number, options = 0x01000020): Uint8Array {
  return fileDetails({
    path,
    parameters: [
      [8, u32(options)],
      [16, join(u16(0), u16(7))],
    ],
    behind: join(u32(access), u8(0), new Uint8Array(3)),
  });
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function u8(value: number): Uint8Array {
  return Uint8Array.of(value);
}

export function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function u64(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value), true);
  return bytes;
}

export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

export function utf16(text: string): Uint8Array {
  return join(...Array.from({ length: text.length }, (_, k) => u16(text.charCodeAt(k))));
}
