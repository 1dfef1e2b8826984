// Owns text that is still bytes, all below 0x80: how it is searched and how it becomes a string. A host that has native
// functions for that hands them in.

export interface AsciiHost {
  /** Offset of the next such byte from an offset on; -1 where there is none. */
  readonly indexOf: (bytes: Uint8Array, byte: number, from: number) => number;
  /** The text of bytes that are all below 0x80. */
  readonly toText: (bytes: Uint8Array, start: number, end: number) => string;
}

/** What plain JavaScript can do. */
export const plainAscii: AsciiHost = {
  indexOf: (bytes, byte, from) => bytes.indexOf(byte, from),
  toText(bytes, start, end) {
    const parts: string[] = [];
    for (let at = start; at < end; at += maxArguments)
      parts.push(
        Reflect.apply(String.fromCharCode, null, bytes.subarray(at, Math.min(end, at + maxArguments))),
      );
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  },
};

/** A call takes only so many arguments. */
const maxArguments = 8_192;
