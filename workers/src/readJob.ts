// Owns the reading of one stretch of a file, without waiting for anybody: a thread has nothing else to do.
import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { findBorder } from '../../analyzer/src/segments/border';
import { createSegment, type SegmentMachine, type SegmentResult } from '../../analyzer/src/segments/segment';
import { nodeAscii } from '../../sources/src/node/ascii';
import type { Job } from './jobs';

/**
 * What a job gives: `empty` where no record begins in its stretch, `other` where the file is not what this way of reading
 * is for (another encoding, a line without end, a file that became shorter).
 */
export type JobResult = SegmentResult | 'empty' | 'other';

const LF = 10;
/** What is read at a time. */
const blockSize = 524_288;
/** What a block is cut into where not all of it is ASCII: a name in another script makes text of no more than that. */
const pieceSize = 16_384;
let spareBlock: Uint8Array | undefined;
/** The head of a record lies within it; so much is looked at again where a block ends without a border. */
const overlap = 64;

/** Does a job; throws what the file system throws. */
export function readJob(job: Job): JobResult {
  const file = openSync(job.path, 'r');
  try {
    const from = job.isFirst ? job.from : borderIn(file, job.from);
    const to = (job.isLast ? undefined : borderIn(file, job.to)) ?? job.size;
    if (from === undefined || from >= to) return 'empty';
    return readStretch(file, from, to, job.isFirst);
  } finally {
    closeSync(file);
  }
}

/** The first border at an offset or behind it; undefined where there is none up to the end of the file. */
function borderIn(file: number, offset: number): number | undefined {
  // The line end before the border has to be seen.
  const block = spare();
  for (let at = offset - 1; ; at += blockSize - overlap) {
    const read = readSync(file, block, 0, blockSize, at);
    const found = findBorder(block.subarray(0, read), 0, nodeAscii);
    if (found !== undefined) return at + found;
    if (read < blockSize) return undefined;
  }
}

function readStretch(file: number, from: number, to: number, isFirst: boolean): JobResult {
  const machine = createSegment(isFirst, nodeAscii);
  // Read to where it is looked at: nothing is copied.
  const block = machine.block() ?? spare();
  for (let at = from; at < to; ) {
    const read = readSync(file, block, 0, Math.min(blockSize, to - at), at);
    // Whole lines: neither a character nor a head lies across two pieces.
    const lines = at + read === to || read === 0 ? read : block.lastIndexOf(LF, read - 1) + 1;
    if (lines === 0 || !pushLines(machine, block.subarray(0, lines))) return 'other';
    at += lines;
  }
  return machine.finish();
}

function spare(): Uint8Array {
  spareBlock ??= Buffer.allocUnsafeSlow(blockSize);
  return spareBlock;
}

/** Pushes whole lines; false where they are not UTF-8. */
function pushLines(machine: SegmentMachine, bytes: Uint8Array): boolean {
  if (isAscii(bytes)) {
    machine.pushAscii(bytes);
    return true;
  }
  for (let at = 0; at < bytes.length; ) {
    const lf = bytes.indexOf(LF, at + pieceSize);
    const end = lf < 0 ? bytes.length : lf + 1;
    if (!pushPiece(machine, bytes.subarray(at, end))) return false;
    at = end;
  }
  return true;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Pushes whole lines; false where they are not UTF-8. */
function pushPiece(machine: SegmentMachine, bytes: Uint8Array): boolean {
  if (isAscii(bytes)) {
    machine.pushAscii(bytes);
    return true;
  }
  try {
    machine.push(decoder.decode(bytes));
    return true;
  } catch {
    return false;
  }
}
