// Owns reading of little-endian numbers and texts at a moving place that never leaves its range.

/** A place in some bytes. What lies outside the range reads as 0 and sets `failed`, which stays set. */
export interface Cursor {
  readonly view: DataView;
  at: number;
  readonly end: number;
  failed: boolean;
}

/** Begins at `start`; the range ends before `end` (bytes of the view). */
export function cursorAt(view: DataView, start: number, end: number): Cursor {
  const sound = 0 <= start && start <= end && end <= view.byteLength;
  return { view, at: sound ? start : 0, end: sound ? end : 0, failed: !sound };
}

/** One byte, 0–255; the cursor moves behind it, as it does behind all that is taken. */
export function takeU8(cursor: Cursor): number {
  const at = step(cursor, 1);
  return at === undefined ? 0 : cursor.view.getUint8(at);
}

/** The next two bytes as a number; 0 and `failed` beyond the range. */
export function takeU16(cursor: Cursor): number {
  const at = step(cursor, 2);
  return at === undefined ? 0 : cursor.view.getUint16(at, true);
}

/** The next four bytes as a number; 0 and `failed` beyond the range. */
export function takeU32(cursor: Cursor): number {
  const at = step(cursor, 4);
  return at === undefined ? 0 : cursor.view.getUint32(at, true);
}

/** Passes over `length` bytes; beyond the range it sets `failed`. */
export function skip(cursor: Cursor, length: number): void {
  step(cursor, length);
}

/** UTF-16 text of `units` code units. */
export function takeUtf16(cursor: Cursor, units: number): string {
  const at = step(cursor, units * 2);
  return at === undefined ? '' : utf16At(cursor.view, at, units);
}

/** UTF-16 text inside the view; the caller has checked the range. */
export function utf16At(view: DataView, at: number, units: number): string {
  return utf16.decode(new Uint8Array(view.buffer, view.byteOffset + at, units * 2));
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function step(cursor: Cursor, length: number): number | undefined {
  const at = cursor.at;
  if (cursor.failed || cursor.end - at < length) {
    cursor.failed = true;
    return undefined;
  }
  cursor.at = at + length;
  return at;
}
