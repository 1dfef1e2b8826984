// Owns a log of the viewer that lies in memory, for tests.
import { Buffer, isAscii } from 'node:buffer';
import type { ViewerEvent } from '../../protocol/src/index';
import type { ByteHost, FileBytes, LogText, ViewedLog } from '../../viewer/src/index';
import { createDecoder, createLogText, createViewedLog } from '../../viewer/src/index';

export const byteHost: ByteHost = {
  isAscii,
  asciiToString: (bytes) => Buffer.from(bytes).toString('latin1'),
  countOf: (bytes, text) => Buffer.from(bytes).toString('latin1').split(text).length - 1,
};

/** A file whose bytes may be changed. */
export interface MemoryFile {
  bytes: Uint8Array;
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

export function memoryFile(content: string | Uint8Array): MemoryFile {
  return {
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    get size() {
      return this.bytes.length;
    },
    read(offset, length) {
      return new Uint8Array(this.bytes.subarray(offset, offset + length));
    },
  };
}

export function logTextOf(file: FileBytes): LogText {
  return createLogText(file, createDecoder(file.read(0, 65_536), byteHost), byteHost);
}

/** The same, all of its lines counted. */
export function indexed(content: string | Uint8Array): LogText {
  const text = logTextOf(memoryFile(content));
  while (text.indexNext());
  return text;
}

/** An open log without colours, and what it tells. */
export function viewed(file: FileBytes): { readonly log: ViewedLog; readonly events: ViewerEvent[] } {
  const events: ViewerEvent[] = [];
  const turns = {
    now: () => performance.now(),
    nextTurn: () => new Promise<void>((resolve) => setImmediate(resolve)),
  };
  return { log: createViewedLog(logTextOf(file), turns, (event) => events.push(event)), events };
}
