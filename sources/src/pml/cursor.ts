// Owns reading little-endian values out of a block of bytes without ever leaving it: a damaged length gives zeros and
// empty texts, and the cursor remembers that it ran short.

/** A place in a block; `end` is the offset behind the last byte that may be read. */
export interface Cursor {
  readonly view: DataView;
  at: number;
  readonly end: number;
  /** True once something was asked for that is not there. */
  isShort: boolean;
}

/** A cursor over all of a block. */
export function cursorOver(bytes: Uint8Array): Cursor {
  return cursorIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.length);
}

/** A cursor over a part of a view; what lies outside the view is cut off. */
export function cursorIn(view: DataView, at: number, length: number): Cursor {
  const start = Math.min(at, view.byteLength);
  const end = Math.min(start + Math.max(0, length), view.byteLength);
  return { view, at: start, end, isShort: end - start < length };
}

/** Goes on by so many bytes, at most to the end. */
export function skip(cursor: Cursor, length: number): void {
  take(cursor, length);
}

/** The next byte. */
export function u8(cursor: Cursor): number {
  const at = take(cursor, 1);
  return at < 0 ? 0 : cursor.view.getUint8(at);
}

/** The next two bytes. */
export function u16(cursor: Cursor): number {
  const at = take(cursor, 2);
  return at < 0 ? 0 : cursor.view.getUint16(at, true);
}

/** The next four bytes, unsigned. */
export function u32(cursor: Cursor): number {
  const at = take(cursor, 4);
  return at < 0 ? 0 : cursor.view.getUint32(at, true);
}

/** An unsigned 64-bit value; exact up to 2^53, which no size or offset of a file reaches. */
export function u64(cursor: Cursor): number {
  const low = u32(cursor);
  return u32(cursor) * 0x1_0000_0000 + low;
}

/** A signed 64-bit value. */
export function s64(cursor: Cursor): number {
  const low = u32(cursor);
  return (u32(cursor) | 0) * 0x1_0000_0000 + low;
}

/** A 64-bit value in hexadecimal, exact: `0x7ffa744e0000`. */
export function hex64(cursor: Cursor): string {
  const low = u32(cursor);
  const high = u32(cursor);
  return high === 0 ? hex(low) : `0x${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}

/** `0x45000`. */
export function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

/** UTF-16 text of `length` bytes, up to the first NUL; the cursor moves behind all of it. */
export function utf16(cursor: Cursor, length: number): string {
  const start = cursor.at;
  const stop = Math.min(start + Math.max(0, length), cursor.end);
  if (stop - start < length) cursor.isShort = true;
  cursor.at = stop;
  let end = start;
  while (end + 1 < stop && cursor.view.getUint16(end, true) !== 0) end += 2;
  return decodeUtf16(cursor.view, start, end);
}

/** One byte for each character: ASCII; what is none is taken for Latin-1. */
export function latin(cursor: Cursor, length: number): string {
  const start = cursor.at;
  const stop = Math.min(start + length, cursor.end);
  if (stop - start < length) cursor.isShort = true;
  cursor.at = stop;
  const bytes = new Uint8Array(cursor.view.buffer, cursor.view.byteOffset + start, stop - start);
  // The decoder of UTF-8 is the fastest there is for ASCII; it marks whatever is none.
  const text = asciiDecoder.decode(bytes);
  return text.includes('\uFFFD') || text.length < bytes.length
    ? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
    : text;
}

const asciiDecoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-16 texts, each ended by a NUL, the list by an empty one or by the end; at most `length` bytes. */
export function utf16List(cursor: Cursor, length: number): string[] {
  const stop = Math.min(cursor.at + length, cursor.end);
  const list: string[] = [];
  while (cursor.at + 1 < stop) {
    const text = utf16Until(cursor, stop);
    if (text === '') break;
    list.push(text);
  }
  cursor.at = stop;
  return list;
}

function utf16Until(cursor: Cursor, stop: number): string {
  const start = cursor.at;
  let end = start;
  while (end + 1 < stop && cursor.view.getUint16(end, true) !== 0) end += 2;
  cursor.at = Math.min(end + 2, stop);
  return decodeUtf16(cursor.view, start, end);
}

const utf16Decoder = new TextDecoder('utf-16le');

function decodeUtf16(view: DataView, start: number, end: number): string {
  if (end <= start) return '';
  return utf16Decoder.decode(new Uint8Array(view.buffer, view.byteOffset + start, end - start));
}

function take(cursor: Cursor, length: number): number {
  const at = cursor.at;
  if (at + length > cursor.end) {
    cursor.isShort = true;
    cursor.at = cursor.end;
    return -1;
  }
  cursor.at = at + length;
  return at;
}
