// Owns how an event log is known by its bytes, whole or without its header.
// Source: the libevtx project's description of the EVTX format ("File header", "Chunk header").

export const fileSignature = 'ElfFile\0';
export const chunkSignature = 'ElfChnk\0';
/** Where the first chunk begins. */
export const fileHeaderSize = 4_096;

/** True for the first bytes of an event log; one whose header is gone is known by its first chunk. */
export function isEventLog(sample: Uint8Array): boolean {
  return (
    startsWith(sample, 0, fileSignature) ||
    startsWith(sample, 0, chunkSignature) ||
    startsWith(sample, fileHeaderSize, chunkSignature)
  );
}

/** Whether `bytes` hold the ASCII characters of `text` at `offset`. */
export function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}
