// Owns the records of one block of a log: those whose first line begins in it, whole. Blocks can be looked into in any
// order, so a filter needs no memory of what it let through, only a count per block.
import { recordHeadOf } from '../../analyzer/src/index';
import { blockSize } from './lineIndex';
import type { LogText } from './logText';
import type { TextTest } from './textTest';

/** Lines in a row. */
export interface Lines {
  /** 0-based number of the first. */
  readonly first: number;
  readonly texts: readonly string[];
}

/** What a block holds. */
export interface BlockRecords {
  /** Lines in front of the first record, which belong to none. */
  readonly loose: Lines;
  /** From the first record to the end of the last one; empty where none begins. */
  readonly records: Lines;
}

/** Which blocks are known to have, or not to have, a record that begins in them. */
export type HeadMemory = Map<number, boolean>;

/**
 * The lines that begin in a block; the last one reaches into the next.
 * @param isWanted looks at all of them at once; without its consent they are not taken apart
 */
export function linesOf(log: LogText, block: number, isWanted?: (whole: string) => boolean): Lines {
  const first = log.lines.before(block);
  const [start] = log.startsIn(block);
  if (start === undefined) return { first, texts: [] };
  const text = log.textOf(start, endOfLines(log, block));
  return { first, texts: isWanted?.(text) === false ? [] : splitLines(text) };
}

/** Whether a text can be in a record of a block; such a record ends with the next block at the latest. */
export function mayHold(log: LogText, block: number, { mayOccurIn }: Pick<TextTest, 'mayOccurIn'>): boolean {
  return [block, block + 1].some((each) => {
    const [start] = log.startsIn(each);
    return start !== undefined && mayOccurIn(log.textOf(start, endOfLines(log, each)));
  });
}

/**
 * Reads the records of a block. A record ends where the next one begins, at the latest with the block behind its own:
 * lines further on stand for themselves.
 * @param heads what is known of other blocks; this one is added
 */
export function readRecords(log: LogText, block: number, heads: HeadMemory): BlockRecords {
  const { first, texts } = linesOf(log, block);
  const head = texts.findIndex(isHead);
  heads.set(block, head >= 0);
  const isFollowed = block > 0 && hasHead(log, block - 1, heads);
  const loose = isFollowed ? [] : head < 0 ? texts : texts.slice(0, head);
  const own = head < 0 ? [] : [...texts.slice(head), ...restOfRecord(log, block + 1)];
  return { loose: { first, texts: loose }, records: { first: first + Math.max(0, head), texts: own } };
}

function hasHead(log: LogText, block: number, heads: HeadMemory): boolean {
  const known = heads.get(block) ?? linesOf(log, block).texts.some(isHead);
  heads.set(block, known);
  return known;
}

function isHead(line: string): boolean {
  return recordHeadOf(line) !== undefined;
}

/** Lines at the beginning of a block that belong to a record before it: mostly none, so they are read one by one. */
function restOfRecord(log: LogText, block: number): readonly string[] {
  if (block >= log.blockCount()) return [];
  const starts = log.startsIn(block);
  const rest: string[] = [];
  for (const [index, start] of starts.entries()) {
    const [line = ''] = splitLines(log.textOf(start, starts[index + 1] ?? endOfLines(log, block)));
    if (isHead(line)) break;
    rest.push(line);
  }
  return rest;
}

/** Where the line that begins last in a block ends, as far as anybody looks. */
function endOfLines(log: LogText, block: number): number {
  if (block + 1 >= log.blockCount()) return log.file.size;
  return log.startsIn(block + 1)[0] ?? Math.min((block + 2) * blockSize, log.file.size);
}

function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  // Behind the last line end nothing begins.
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
