// Owns the texts of values: each type of binary XML as other readers of event logs print it.
// Sources: [MS-EVEN6] 2.2.12 and [MS-DTYP] (FILETIME, SYSTEMTIME, SID, GUID); the libevtx project for what a chunk holds.
import { detectEncoding } from '../detectEncoding';
import { textIn } from '../textIn';
import type { ChunkSource, ValuePlace } from './binXml';
import { utf16At } from './cursor';

/** The type of a value that is binary XML itself. */
export const binXmlType = 0x21;

/** Whether the value is absent, which drops an attribute that depends on it. */
export function isAbsent(value: ValuePlace | undefined): boolean {
  return value === undefined || value.type === 0 || value.size === 0;
}

/** True for a value of several items of one type (bit 7 of its type). */
export function isArray(value: ValuePlace): boolean {
  return (value.type & arrayFlag) !== 0;
}

/**
 * The text of a value that is no array and no binary XML.
 * @returns hexadecimal digits of the bytes where the type is unknown or the size does not fit it
 */
export function valueText({ view }: ChunkSource, value: ValuePlace): string {
  const known = formats[value.type & ~arrayFlag];
  if (known === undefined) return hexDigits(view, value.at, value.size);
  const smallest = value.type === boolType ? 1 : (known.size ?? 0);
  if (value.size < smallest) return hexDigits(view, value.at, value.size);
  return known.text(view, value.at, value.size);
}

/** The values of an array, each as a value of its own; strings are separated by NUL characters. */
export function arrayItems({ view }: ChunkSource, value: ValuePlace): readonly ValuePlace[] {
  const type = value.type & ~arrayFlag;
  if (type === wideString) return separated(view, value, 2);
  if (type === narrowString) return separated(view, value, 1);
  const size = type === sidType ? sidSize : () => formats[type]?.size ?? value.size;
  const items: ValuePlace[] = [];
  const end = value.at + value.size;
  for (let at = value.at; at < end; ) {
    const length = Math.max(1, Math.min(size(view, at, end), end - at));
    items.push({ type, at, size: length });
    at += length;
  }
  return items;
}

/**
 * A FILETIME (100 ns since 1601, UTC) as `2022-10-27T00:38:51.1234567Z`; empty where it is beyond the year 9999.
 */
export function fileTimeText(view: DataView, at: number): string {
  const ticks = view.getBigUint64(at, true);
  const milliseconds = Number(ticks / 10_000n) - unixEpochMilliseconds;
  if (milliseconds > lastMillisecond) return '';
  const below = String(ticks % 10_000_000n).padStart(7, '0');
  return `${new Date(milliseconds).toISOString().slice(0, 19)}.${below}Z`;
}

/** Milliseconds from 1601 to 1970. */
const unixEpochMilliseconds = 11_644_473_600_000;
const lastMillisecond = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const arrayFlag = 0x80;
const wideString = 0x01;
const narrowString = 0x02;
const sidType = 0x13;
const boolType = 0x0d;

interface Format {
  /** Bytes that a value needs at least; as many as an item of an array takes. */
  readonly size?: number;
  readonly text: (view: DataView, at: number, size: number) => string;
}

const formats: Readonly<Record<number, Format>> = {
  0: { text: () => '' },
  [wideString]: { text: wideText },
  [narrowString]: { text: narrowText },
  3: { size: 1, text: (view, at) => String(view.getInt8(at)) },
  4: { size: 1, text: (view, at) => String(view.getUint8(at)) },
  5: { size: 2, text: (view, at) => String(view.getInt16(at, true)) },
  6: { size: 2, text: (view, at) => String(view.getUint16(at, true)) },
  7: { size: 4, text: (view, at) => String(view.getInt32(at, true)) },
  8: { size: 4, text: (view, at) => String(view.getUint32(at, true)) },
  9: { size: 8, text: (view, at) => String(view.getBigInt64(at, true)) },
  10: { size: 8, text: (view, at) => String(view.getBigUint64(at, true)) },
  11: { size: 4, text: (view, at) => singleText(view.getFloat32(at, true)) },
  12: { size: 8, text: (view, at) => String(view.getFloat64(at, true)) },
  [boolType]: { size: 4, text: boolText },
  14: { text: hexDigits },
  15: { size: 16, text: guidText },
  // A size is printed as the hexadecimal number of as many bits; in an array it would not say how many.
  16: { size: 4, text: (view, at, size) => (size < 8 ? hex32(view, at) : hex64(view, at)) },
  17: { size: 8, text: fileTimeText },
  18: { size: 16, text: systemTimeText },
  [sidType]: { size: 8, text: sidText },
  20: { size: 4, text: hex32 },
  21: { size: 8, text: hex64 },
};

// Four bytes in an array; some writers store a single one in fewer.
function boolText(view: DataView, at: number, size: number): string {
  for (let i = 0; i < Math.min(size, 4); i++) if (view.getUint8(at + i) !== 0) return 'true';
  return 'false';
}

function hex32(view: DataView, at: number): string {
  return `0x${view.getUint32(at, true).toString(16).padStart(8, '0')}`;
}

function hex64(view: DataView, at: number): string {
  return `0x${view.getBigUint64(at, true).toString(16).padStart(16, '0')}`;
}

function hexDigits(view: DataView, at: number, size: number): string {
  let text = '';
  for (let i = 0; i < size; i++) text += byteHex(view.getUint8(at + i));
  return text;
}

function byteHex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function wideText(view: DataView, at: number, size: number): string {
  return withoutNuls(utf16At(view, at, size >> 1));
}

// No file says which code page its narrow strings are in.
function narrowText(view: DataView, at: number, size: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, size);
  const { encoding } = detectEncoding(bytes, 'windows-1252');
  const narrow = encoding.startsWith('utf-16') ? 'windows-1252' : encoding;
  return withoutNuls(textIn(narrow, bytes));
}

/** A string ends at its NUL; what follows is what the buffer held before. */
function withoutNuls(text: string): string {
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

/** The shortest decimal number that is this single-precision number. */
function singleText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(Number(value.toPrecision(9)));
}

function guidText(view: DataView, at: number): string {
  const first = view.getUint32(at, true).toString(16).padStart(8, '0');
  const second = view
    .getUint16(at + 4, true)
    .toString(16)
    .padStart(4, '0');
  const third = view
    .getUint16(at + 6, true)
    .toString(16)
    .padStart(4, '0');
  const fourth = hexDigits(view, at + 8, 2);
  return `{${first}-${second}-${third}-${fourth}-${hexDigits(view, at + 10, 6)}}`.toUpperCase();
}

/** Year, month, day of the week, day, hour, minute, second, millisecond; 2 bytes each. */
function systemTimeText(view: DataView, at: number): string {
  const part = (index: number, digits: number) =>
    String(view.getUint16(at + index * 2, true)).padStart(digits, '0');
  const day = `${part(0, 4)}-${part(1, 2)}-${part(3, 2)}`;
  return `${day}T${part(4, 2)}:${part(5, 2)}:${part(6, 2)}.${part(7, 3)}Z`;
}

/** Revision, number of parts, authority (6 bytes, big-endian), parts (4 bytes each). */
function sidText(view: DataView, at: number, size: number): string {
  const authority = view.getUint16(at + 2) * 2 ** 32 + view.getUint32(at + 4);
  const parts = Math.min(view.getUint8(at + 1), (size - 8) >> 2);
  let text = `S-${view.getUint8(at)}-${authority}`;
  for (let i = 0; i < parts; i++) text += `-${view.getUint32(at + 8 + i * 4, true)}`;
  return text;
}

function sidSize(view: DataView, at: number, end: number): number {
  return end - at < 2 ? end - at : 8 + view.getUint8(at + 1) * 4;
}

function separated(view: DataView, value: ValuePlace, unit: 1 | 2): readonly ValuePlace[] {
  const type = value.type & ~arrayFlag;
  const end = value.at + value.size - (value.size % unit);
  const items: ValuePlace[] = [];
  let start = value.at;
  for (let at = start; at < end; at += unit) {
    const zero = unit === 1 ? view.getUint8(at) === 0 : view.getUint16(at, true) === 0;
    if (!zero) continue;
    items.push({ type, at: start, size: at - start });
    start = at + unit;
  }
  if (start < end) items.push({ type, at: start, size: end - start });
  return items;
}
