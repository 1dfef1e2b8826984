// Owns the merging itself: from a place in each file to the next lines in the order of time. What comes next depends on
// nothing but these places, so it can be worked out again from any of them.
import type { MergedPart, PartReader } from './partReader';

/** Lines in a row of one file, and where they stand in the merged text. */
export interface Run {
  readonly part: number;
  /** Bytes of the file, half-open. */
  readonly from: number;
  readonly to: number;
  /** 0-based line of the file, and how many lines there are. */
  readonly partLine: number;
  readonly lines: number;
  /** Byte and 0-based line of the merged text. */
  readonly at: number;
  readonly line: number;
  /** Bytes in the merged text: one more than the file has where its last line has no end. */
  readonly length: number;
}

/** How far each file has been merged, and how long the merged text is so far. */
export interface MergePlace {
  readonly offsets: readonly number[];
  readonly lines: readonly number[];
  readonly at: number;
  readonly line: number;
}

/** A run is no longer than this and a line. */
const runBytes = 65_536;

/** The next lines; undefined at the end of all files. Lines of the same time come in the order of the files. */
export function nextRun(
  parts: readonly MergedPart[],
  readers: readonly PartReader[],
  place: MergePlace,
): Run | undefined {
  const { first, limit, last } = nextPart(parts, readers, place.offsets);
  const [part, reader, from] = [parts[first], readers[first], place.offsets[first]];
  if (part === undefined || reader === undefined || from === undefined) return undefined;
  const isNext = (time: number): boolean => time < limit || (time === limit && first < last);
  let to = reader.lineEnd(from);
  while (to < part.end && to - from < runBytes && isNext(reader.timeAt(to))) to = reader.lineEnd(to);
  const isCompleted = to === part.end && !part.endsLine;
  return {
    part: first,
    from,
    to,
    partLine: place.lines[first] ?? 0,
    lines: reader.linesBetween(from, to),
    at: place.at,
    line: place.line,
    length: to - from + (isCompleted ? 1 : 0),
  };
}

/** The file whose next line is the earliest, and the time and number of the one behind it. */
function nextPart(
  parts: readonly MergedPart[],
  readers: readonly PartReader[],
  offsets: readonly number[],
): { readonly first: number; readonly limit: number; readonly last: number } {
  let first = -1;
  let earliest = Number.POSITIVE_INFINITY;
  let limit = Number.POSITIVE_INFINITY;
  let last = parts.length;
  for (const [index, { end }] of parts.entries()) {
    const offset = offsets[index] ?? end;
    if (offset >= end) continue;
    const time = readers[index]?.timeAt(offset) ?? Number.POSITIVE_INFINITY;
    if (first < 0 || time < earliest) {
      if (first >= 0) [limit, last] = [earliest, first];
      [first, earliest] = [index, time];
    } else if (time < limit) [limit, last] = [time, index];
  }
  return { first, limit, last };
}

/** The place behind a run. */
export function placeBehind({ offsets, lines }: MergePlace, run: Run): MergePlace {
  return {
    offsets: offsets.with(run.part, run.to),
    lines: lines.with(run.part, run.partLine + run.lines),
    at: run.at + run.length,
    line: run.line + run.lines,
  };
}
