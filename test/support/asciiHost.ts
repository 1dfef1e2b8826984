// Owns what the analyzer asks of its host to read bytes, as Node answers it.
import type { AsciiHost } from '../../analyzer/src/index';

export const ascii: AsciiHost = {
  indexOf: (bytes, byte, from) => bytes.indexOf(byte, from),
  toText: (bytes, start, end) => Buffer.from(bytes.subarray(start, end)).toString('latin1'),
};
