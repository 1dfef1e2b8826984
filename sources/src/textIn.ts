// Owns the reading of bytes in an encoding that was judged, where no character lies across their ends.
import { oemDecoder } from './oemPages';

/**
 * Makes the reader of such bytes; what cannot be decoded becomes replacement characters, a mark in front is left out.
 * @param encoding as `detectEncoding` names it
 */
export function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  const oem = oemDecoder(encoding);
  if (oem !== undefined) return oem;
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

/** Reads bytes once. */
export function textIn(encoding: string, bytes: Uint8Array): string {
  return decoderOf(encoding)(bytes);
}
