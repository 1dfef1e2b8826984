// Owns how a detail is written: `Name: value, Name: value`, numbers with commas; and what every kind of event has in
// common on the way there.
import { type Cursor, latin, u16, u32, utf16 } from './cursor';
import type { PmlTables } from './tables';
import { detailTime, duration } from './time';

/** What one event says beyond its head. */
export interface Described {
  readonly operation: string;
  readonly path: string;
  readonly detail: string;
}

/** What describing an event may need. */
export interface EventParts {
  readonly operation: string;
  readonly threadId: number;
  readonly is64Bit: boolean;
  /** The bytes that belong to the operation. */
  readonly details: Cursor;
  /** What the operation gave back, where the capture has it. */
  readonly extra: Cursor | undefined;
  readonly tables: PmlTables;
}

export type Pair = readonly [name: string, value: string | number];

/** A longer detail is cut: no reader needs the whole of a 64 KB value in one line. */
const maxDetail = 16_384;

/** Puts names and values together; what is too long is cut. */
export function detailText(pairs: readonly Pair[]): string {
  const text = pairs.map(([name, value]) => `${name}: ${value}`).join(', ');
  return text.length > maxDetail ? `${text.slice(0, maxDetail)}…` : text;
}

/** `1,234,567`, as Process Monitor writes sizes and offsets. */
export function grouped(value: number): string {
  const text = String(value);
  return text.length <= 3 ? text : text.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** The length of a text in characters, and whether it takes one byte each. */
export interface TextSize {
  readonly isLatin: boolean;
  readonly length: number;
}

/** Reads a text's size; the text itself stands further on. */
export function textSize(cursor: Cursor): TextSize {
  const info = u16(cursor);
  return { isLatin: (info & 0x8000) !== 0, length: info & 0x7fff };
}

/** Reads a text of a size that was read before. */
export function sizedText(cursor: Cursor, size: TextSize): string {
  return size.isLatin ? latin(cursor, size.length) : utf16(cursor, size.length * 2);
}

/** Reads a FILETIME as details show it. */
export function timeValue(cursor: Cursor): string {
  const low = u32(cursor);
  return detailTime(low, u32(cursor));
}

/** Reads a duration in units of 100 ns; gives seconds. */
export function durationValue(cursor: Cursor): string {
  const low = u32(cursor);
  return duration(low, u32(cursor));
}

/** `True` for every value but 0. */
export function yes(value: number): string {
  return value === 0 ? 'False' : 'True';
}
