// Owns the first screen of a log, read without the worker: the page has it before a thread would have started.
import { open } from 'node:fs/promises';
import type { ViewerOpened, ViewerOpenParams } from '../../../protocol/src/index';
import { unreadableContent } from '../../../sources/src/index';
import { createDecoder } from '../decoder';
import { blockSize } from '../lineIndex';
import { createLogText, type FileBytes } from '../logText';
import { createViewedLog } from '../viewedLog';
import { nodeBytes } from './logFile';
import { sampleBytes } from './openedText';
import { openedAnswer } from './session';

/**
 * What the worker will answer to `open`, from the beginning of one file; only the number of lines of a large file is
 * estimated from fewer of them. Rejects where more than that is needed, and
 * where the file cannot be shown: then the worker says what there is to say.
 */
export async function readFirstRows(params: ViewerOpenParams): Promise<ViewerOpened> {
  const file = await readBeginning(params.path);
  const sample = file.read(0, Math.min(sampleBytes, file.size));
  if (unreadableContent(sample, params.name) !== undefined) throw new Error('no text');
  const decoder = createDecoder(sample, nodeBytes, params.ansiCodePage);
  const turns = { now: () => 0, nextTurn: () => Promise.resolve() };
  const log = createViewedLog(createLogText(file, decoder, nodeBytes), turns, () => undefined);
  log.text.indexNext(blocks);
  return openedAnswer(log, decoder, params);
}

/** Far more than a screen shows, and read and counted in some milliseconds: all extensions wait for these. */
const blocks = 4;
const beginning = blocks * blockSize;

/** A file of which only the beginning is there; the rest is never made up. */
async function readBeginning(path: string): Promise<FileBytes> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    // An empty file has nothing to read, and a buffer must hold something.
    const buffer = Buffer.alloc(Math.max(1, Math.min(size, beginning)));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const held = buffer.subarray(0, bytesRead);
    return {
      size,
      read(offset, length) {
        const end = Math.min(offset + length, size);
        if (end > held.length) throw new Error('behind the beginning');
        return Uint8Array.prototype.slice.call(held, offset, end);
      },
    };
  } finally {
    await handle.close();
  }
}
