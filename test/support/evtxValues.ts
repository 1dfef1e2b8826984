// Writes values of binary XML, for tests of event logs.

/** A value with its type of binary XML. */
export interface EvtxValue {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** A FILETIME of a UTC time such as `2024-01-31T10:00:00.000Z`. */
export function fileTime(iso: string): bigint {
  return (BigInt(Date.parse(iso)) + 11_644_473_600_000n) * 10_000n;
}

/** Values by type. */
export const evtxValue = {
  none: (): EvtxValue => ({ type: 0, bytes: new Uint8Array(0) }),
  text: (text: string): EvtxValue => ({ type: 1, bytes: utf16(text) }),
  narrow: (bytes: Uint8Array): EvtxValue => ({ type: 2, bytes }),
  int8: (value: number) => numeric(3, 1, (view) => view.setInt8(0, value)),
  uint8: (value: number) => numeric(4, 1, (view) => view.setUint8(0, value)),
  int16: (value: number) => numeric(5, 2, (view) => view.setInt16(0, value, true)),
  uint16: (value: number) => numeric(6, 2, (view) => view.setUint16(0, value, true)),
  int32: (value: number) => numeric(7, 4, (view) => view.setInt32(0, value, true)),
  uint32: (value: number) => numeric(8, 4, (view) => view.setUint32(0, value, true)),
  int64: (value: bigint) => numeric(9, 8, (view) => view.setBigInt64(0, value, true)),
  uint64: (value: bigint) => numeric(10, 8, (view) => view.setBigUint64(0, value, true)),
  real32: (value: number) => numeric(11, 4, (view) => view.setFloat32(0, value, true)),
  real64: (value: number) => numeric(12, 8, (view) => view.setFloat64(0, value, true)),
  bool: (value: boolean) => numeric(13, 4, (view) => view.setUint32(0, value ? 1 : 0, true)),
  binary: (bytes: Uint8Array): EvtxValue => ({ type: 14, bytes }),
  guid: (bytes: Uint8Array): EvtxValue => ({ type: 15, bytes }),
  fileTime: (value: bigint) => numeric(17, 8, (view) => view.setBigUint64(0, value, true)),
  systemTime: (parts: readonly number[]) =>
    numeric(18, 16, (view) => {
      for (const [i, part] of parts.entries()) view.setUint16(i * 2, part, true);
    }),
  sid: (bytes: Uint8Array): EvtxValue => ({ type: 19, bytes }),
  hex32: (value: number) => numeric(20, 4, (view) => view.setUint32(0, value, true)),
  hex64: (value: bigint) => numeric(21, 8, (view) => view.setBigUint64(0, value, true)),
  texts: (texts: readonly string[]): EvtxValue => ({
    type: 0x81,
    bytes: utf16(texts.map((text) => `${text}\0`).join('')),
  }),
  uint32s: (values: readonly number[]) =>
    numeric(0x88, values.length * 4, (view) => {
      for (const [i, value] of values.entries()) view.setUint32(i * 4, value, true);
    }),
} as const;

function numeric(type: number, size: number, set: (view: DataView) => void): EvtxValue {
  const bytes = new Uint8Array(size);
  set(new DataView(bytes.buffer));
  return { type, bytes };
}

/** The bytes of UTF-16 text. */
export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}
