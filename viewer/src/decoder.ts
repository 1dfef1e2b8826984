// Owns turning pieces of a log's bytes into text. A piece is judged by itself as long as the file has shown nothing
// but ASCII: a log may begin plain and hold Chinese text after a gigabyte.
import { decoderOf, detectEncoding } from '../../sources/src/index';
import { type UnitShape, unitShapeOf } from './lineStarts';

/** Faster ways of the host to look at bytes. */
export interface ByteHost {
  readonly isAscii: (bytes: Uint8Array) => boolean;
  /** Gets bytes below 0x80 only. */
  readonly asciiToString: (bytes: Uint8Array) => string;
  /** How often an ASCII text stands in the bytes. */
  readonly countOf: (bytes: Uint8Array, text: string) => number;
}

export interface Decoder {
  readonly shape: UnitShape;
  /** As `detectEncoding` names it; what is known so far. */
  encoding(): string;
  /**
   * @param bytes whole characters, as lines are
   * @param offset of the first of them in the file
   * @param around more of the file, to judge an encoding by
   */
  decode(bytes: Uint8Array, offset: number, around?: Uint8Array): string;
}

/**
 * Makes the decoder of one file.
 * @param sample its first bytes
 * @param ansiCodePage what to take for bytes that are not Unicode; without it, it is guessed
 */
export function createDecoder(sample: Uint8Array, host: ByteHost, ansiCodePage?: string): Decoder {
  const beginning = detectEncoding(sample, ansiCodePage);
  const shape = unitShapeOf(beginning.encoding);
  let settled = beginning.bom || !host.isAscii(sample) ? decoderOf(beginning.encoding) : undefined;
  let encoding = beginning.encoding;
  const settle = (bytes: Uint8Array): ((bytes: Uint8Array) => string) => {
    encoding = detectEncoding(bytes, ansiCodePage).encoding;
    settled = decoderOf(encoding);
    return settled;
  };
  return {
    shape,
    encoding: () => encoding,
    decode(bytes, _offset, around = bytes) {
      if (shape.width === 1 && host.isAscii(bytes)) return host.asciiToString(bytes);
      return withoutMark((settled ?? settle(around))(bytes));
    },
  };
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
