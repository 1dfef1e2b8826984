// Owns the order of entries out of a store of logs: what shows them begins with the newest, a log ends with it.
import type { CopiedLine } from './copiedLines';

/** The time at the beginning of a line, in an order that letters can be compared in. */
const stamp = /^\uFEFF?\s{0,20}(\d{4})[-/](\d\d)[-/](\d\d)[ \tT,]{1,4}(\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?)/;
/** So many times as often as it grows the time has to fall: clocks are put right, and sources are mixed. */
const leastRatio = 10;

export interface TurnedLines {
  /** In the order in which a log has them, with lines of the text that are counted in that order. */
  readonly lines: readonly CopiedLine[];
  /** For each line so counted that of the text. */
  readonly linesOf: readonly number[];
}

/**
 * The lines in the order in which a log has them.
 * @param lines as they stand in the text; those of one entry begin in the same line of it
 * @returns undefined where they are in that order already
 */
export function oldestFirst(lines: readonly CopiedLine[]): TurnedLines | undefined {
  const entries = entriesOf(lines);
  const times = entries.flatMap((entry) => timeOf(entry) ?? []);
  const falls = times.filter((time, k) => time < (times[k - 1] ?? time)).length;
  const rises = times.filter((time, k) => time > (times[k - 1] ?? time)).length;
  return falls > 0 && falls >= rises * leastRatio ? turned(entries.reverse()) : undefined;
}

/** Counts the lines of the text anew, entry by entry. */
function turned(entries: readonly (readonly CopiedLine[])[]): TurnedLines {
  const linesOf: number[] = [];
  const lines = entries.flatMap((entry) => {
    const by = linesOf.length - (entry[0]?.first ?? 0);
    for (let k = entry[0]?.first ?? 0; k <= (entry.at(-1)?.last ?? -1); k++) linesOf.push(k);
    return entry.map(({ text, first, last }) => ({ text, first: first + by, last: last + by }));
  });
  return { lines, linesOf };
}

function entriesOf(lines: readonly CopiedLine[]): CopiedLine[][] {
  const entries: CopiedLine[][] = [];
  for (const line of lines) {
    const open = entries.at(-1);
    if (open?.[0]?.first === line.first) open.push(line);
    else entries.push([line]);
  }
  return entries;
}

/** The first time that a line of the entry begins with. */
function timeOf(entry: readonly CopiedLine[]): string | undefined {
  for (const { text } of entry) {
    const parts = stamp.exec(text);
    if (parts !== null) return parts.slice(1).join('-');
  }
  return undefined;
}
