// What lives in merged/: several logs as one text, their lines in the order of their times. It is bytes like those of a
// file, put together where they are asked for and kept nowhere; what counts, filters and searches a file does the same
// with it. Nothing here knows of rows, pages or Node. This file: the merged text, and the way from its lines to the files.
import type { FileBytes } from '../logText';
import { createPartReader, type MergedPart } from './partReader';
import { createPlaces, type Places } from './places';
import { type MergePlace, nextRun, placeBehind, type Run } from './runs';

export { holdByTime, maxHeldBytes } from './heldPart';
export type { MergedPart } from './partReader';

/** A line of one of the files, both 0-based. */
export interface PartLine {
  readonly part: number;
  readonly line: number;
}

export interface MergedBytes extends FileBytes {
  /** Which line of which file a line of the merged text is; undefined behind its end. */
  partLineOf(line: number): PartLine | undefined;
  /** The line of the merged text on which a line of a file stands, the file's last one where it has fewer. */
  lineOf(place: PartLine): number;
  /** What lies between two bytes, file by file. */
  runsBetween(from: number, to: number): readonly Run[];
}

/** Bytes between two places that are remembered. */
const stretchBytes = 65_536;
/** Stretches whose runs are kept: those on the screen lie in a few. */
const maxKept = 64;

/**
 * Merges files.
 * @param toText makes text of the beginning of a line
 */
export function mergeParts(parts: readonly MergedPart[], toText: (bytes: Uint8Array) => string): MergedBytes {
  const size = parts.reduce((sum, { start, end, endsLine }) => sum + end - start + (endsLine ? 0 : 1), 0);
  const merge = createMerge(parts, toText);
  const { places } = merge;
  const runOfLine = (line: number): Run | undefined => {
    merge.reach(({ line: behind }) => behind > line);
    return merge.stretch(places.lastAt(line, 'line')).find((run) => run.line + run.lines > line);
  };
  const runsBetween = (from: number, to: number): readonly Run[] => {
    merge.reach(({ at }) => at >= to);
    const runs: Run[] = [];
    const last = places.lastAt(Math.max(from, to - 1), 'at');
    for (let index = places.lastAt(from, 'at'); index <= last; index++)
      for (const run of merge.stretch(index)) if (run.at < to && run.at + run.length > from) runs.push(run);
    return runs;
  };
  return {
    size,
    runsBetween,
    read: (offset, length) => {
      const to = Math.min(size, offset + length);
      const bytes = new Uint8Array(Math.max(0, to - offset));
      for (const run of runsBetween(offset, to)) copyRun(parts, run, bytes, offset);
      return bytes;
    },
    partLineOf(line) {
      const run = runOfLine(line);
      if (run === undefined) return undefined;
      const held = run.partLine + line - run.line;
      return { part: run.part, line: parts[run.part]?.ownLine?.(held) ?? held };
    },
    lineOf({ part, line: own }) {
      const line = parts[part]?.heldLine?.(own) ?? own;
      merge.reach(({ lines }) => (lines[part] ?? 0) > line);
      for (let index = places.lastOfPart(part, line); index >= 0; index--) {
        const run = merge.stretch(index).findLast((each) => each.part === part && each.partLine <= line);
        if (run !== undefined) return run.line + Math.min(line - run.partLine, run.lines - 1);
      }
      return 0;
    },
  };
}

interface Merge {
  readonly places: Places;
  /** Merges on until it is far enough, or at the end. */
  reach(isFar: (place: MergePlace) => boolean): void;
  /** The runs from one remembered place to the next. */
  stretch(index: number): readonly Run[];
}

function createMerge(parts: readonly MergedPart[], toText: (bytes: Uint8Array) => string): Merge {
  const places = createPlaces(parts.length);
  const kept = new Map<number, readonly Run[]>();
  // Who looks back has windows of its own.
  const [ahead, back] = [0, 1].map(() => parts.map((part) => createPartReader(part, toText)));
  let front: MergePlace = {
    offsets: parts.map(({ start }) => start),
    lines: parts.map(() => 0),
    at: 0,
    line: 0,
  };
  places.add(front);
  let remembered = 0;
  let isAtEnd = false;
  return {
    places,
    reach(isFar) {
      while (!isAtEnd && !isFar(front)) {
        const run = nextRun(parts, ahead ?? [], front);
        isAtEnd = run === undefined;
        if (run === undefined) return;
        front = placeBehind(front, run);
        kept.delete(places.count - 1);
        if (front.at - remembered < stretchBytes) continue;
        remembered = front.at;
        places.add(front);
      }
    },
    stretch(index) {
      const known = kept.get(index);
      if (known !== undefined) return known;
      const end = index + 1 < places.count ? places.get(index + 1).at : front.at;
      const runs: Run[] = [];
      for (let place = places.get(index); place.at < end; ) {
        const run = nextRun(parts, back ?? [], place);
        if (run === undefined) break;
        runs.push(run);
        place = placeBehind(place, run);
      }
      kept.set(index, runs);
      if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? index);
      return runs;
    },
  };
}

const feed = 0x0a;

function copyRun(parts: readonly MergedPart[], run: Run, target: Uint8Array, offset: number): void {
  const from = Math.max(run.at, offset);
  const to = Math.min(run.at + run.length, offset + target.length);
  const own = Math.min(to - run.at, run.to - run.from);
  const part = parts[run.part];
  if (part === undefined) return;
  const skip = from - run.at;
  if (own > skip) target.set(part.bytes.read(run.from + skip, own - skip), from - offset);
  if (to - run.at > own) target[to - offset - 1] = feed;
}
