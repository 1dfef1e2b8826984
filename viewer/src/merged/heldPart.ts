// Owns a file that cannot be merged as it lies, because its records are not in the order of time or are no plain lines:
// its lines are held in memory, sorted, and each knows where it stands in the file.
import type { RecordTime } from '../../../analyzer/src/index';
import { courseOf, millisecondsOf } from './lineTime';
import type { MergedPart } from './partReader';

/** A larger file is not held. */
export const maxHeldBytes = 33_554_432;

/**
 * Sorts the lines of a text by the times of their records; lines of the same time keep their order, that of a list
 * whose newest record comes first turned round.
 * @param records of the text, with their times; what stands before the first of them stays in front
 */
export function holdByTime(text: string, records: readonly RecordTime[]): MergedPart {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const groups = groupsOf(records, lines.length);
  const held = heldLines(lines, groups);
  const bytes = new TextEncoder().encode(held.text);
  const times = timesByOffset(groups, lines);
  return {
    bytes: { size: bytes.length, read: (offset, length) => bytes.slice(offset, offset + length) },
    start: 0,
    end: bytes.length,
    endsLine: true,
    timeAt: (offset) => times.get(offset) ?? Number.NEGATIVE_INFINITY,
    ownLine: (line) => held.ownLines[line] ?? line,
    heldLine: (line) => held.places[Math.min(line, held.places.length - 1)] ?? 0,
  };
}

/** Lines of a file that belong together: a record with a date and what follows it. Half-open, 0-based. */
interface Group {
  readonly from: number;
  readonly to: number;
  readonly time: number;
}

/** In the order of time. */
function groupsOf(records: readonly RecordTime[], lineCount: number): readonly Group[] {
  const dated = records
    .map(({ line, time }) => ({ line, time: millisecondsOf(time) }))
    .filter(({ line, time }, index, all) => !Number.isNaN(time) && line !== all[index - 1]?.line);
  const groups = dated.map(({ line, time }, index) => ({
    from: line,
    to: dated[index + 1]?.line ?? lineCount,
    time,
  }));
  const { rises, falls } = courseOf(dated.map(({ time }) => time));
  const turned = falls > rises ? groups.toReversed() : groups;
  const head = { from: 0, to: dated[0]?.line ?? lineCount, time: Number.NEGATIVE_INFINITY };
  return [head, ...turned.toSorted((a, b) => a.time - b.time)].filter(({ from, to }) => to > from);
}

interface HeldLines {
  readonly text: string;
  /** The file's line by the held one, and the other way round. */
  readonly ownLines: Uint32Array;
  readonly places: Uint32Array;
}

function heldLines(lines: readonly string[], groups: readonly Group[]): HeldLines {
  const ownLines = new Uint32Array(lines.length);
  const places = new Uint32Array(lines.length);
  const texts: string[] = [];
  for (const { from, to } of groups) {
    for (let line = from; line < to; line++) {
      places[line] = texts.length;
      ownLines[texts.length] = line;
      texts.push(`${lines[line]}\n`);
    }
  }
  return { text: texts.join(''), ownLines, places };
}

/** The time of each group by the byte at which its first line is held. */
function timesByOffset(groups: readonly Group[], lines: readonly string[]): ReadonlyMap<number, number> {
  const encoder = new TextEncoder();
  const times = new Map<number, number>();
  let offset = 0;
  for (const { from, to, time } of groups) {
    times.set(offset, time);
    for (let line = from; line < to; line++) offset += encoder.encode(lines[line]).length + 1;
  }
  return times;
}
