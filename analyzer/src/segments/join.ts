// Owns the joining of segments: counts add up, places move to where the segment lies in the log, and what is remembered
// from one record to the next is handed over the borders.
import { type AnalysisOptions, concluding } from '../analysis';
import { FactStore, factsIn } from '../facts/factStore';
import { moveHeld } from '../facts/heldRecords';
import { maxQuiet } from '../facts/quietRecords';
import type { ReaderTotals } from '../formats/reader';
import type { Analysis, Fact, RecordTable } from '../model';
import { type ColumnCounts, levels, maxComponents } from '../recordColumns';
import { atOnce, type Steps } from '../steps';
import type { SegmentResult } from './segment';

/** Takes the segments of one log, in order, and lets go of what the whole does not keep. */
export interface SegmentJoin {
  /** Uses the segment up. */
  add(segment: SegmentResult): void;
  /**
   * The analysis that one pass over the log gives.
   * @returns undefined where a segment can only be understood by what stands before it
   */
  finish(options?: JoinOptions): Analysis | undefined;
  /** The same in steps. */
  finishing(options: JoinOptions): Steps<Analysis | undefined>;
}

export type JoinOptions = Omit<AnalysisOptions, 'userRules'>;

/** Makes the joining of one log. */
export function createSegmentJoin(): SegmentJoin {
  const store = new FactStore();
  const shared = createShared();
  // Without the facts: what the store lets go of is gone.
  const parts: CountedPart[] = [];
  let quiet: readonly (Fact | null)[] = [];
  let place: Place = { records: 0, lines: 0 };
  let isJoinable = true;
  function* finishing(options: JoinOptions): Steps<Analysis | undefined> {
    const columns = joinedColumns(parts.map((each) => each.columns));
    if (!isJoinable || !store.isJoinable || columns.components.length >= maxComponents) return undefined;
    const totals = joinedTotals(parts.map((each) => each.totals));
    const table = yield* joiningTable(parts, columns);
    yield;
    return yield* concluding({ totals, columns, table, store }, options);
  }
  return {
    add(segment) {
      const { facts, quiet: ends } = segment;
      isJoinable &&= segment.isJoinable;
      if (ends.before !== undefined) {
        keepLast(store, quiet, maxQuiet - ends.before);
        quiet = [];
      }
      // They are moved as they are: there are many, and nobody else has them.
      for (const fact of factsIn(facts)) move(fact, place, shared);
      moveHeld(facts.held, place);
      store.append(facts, place.lines);
      for (const fact of ends.last) if (fact !== null) move(fact, place, shared);
      quiet = [...quiet, ...ends.last].slice(-maxQuiet);
      parts.push({ totals: segment.totals, columns: segment.columns, table: segment.table });
      place = {
        records: place.records + segment.columns.count,
        lines: place.lines + segment.totals.lineCount,
      };
    },
    finish: (options = {}) => atOnce(finishing(options)),
    finishing,
  };
}

type CountedPart = Pick<SegmentResult, 'totals' | 'columns' | 'table'>;

/** Where a segment begins. */
interface Place {
  readonly records: number;
  readonly lines: number;
}

/** The planning records before a failure may stand before the border. */
function keepLast(store: FactStore, facts: readonly (Fact | null)[], count: number): void {
  if (count > 0) for (const fact of facts.slice(-count)) store.keepQuiet(fact ?? undefined);
}

/** Puts a fact where it stands in the whole log. */
function move(fact: Movable, { records, lines }: Place, shared: Shared): void {
  fact.record += records;
  fact.line += lines;
  // Each fact that came from another thread brings copies of these few words.
  fact.shape = shared(fact.shape);
  fact.component = shared(fact.component);
  fact.level = levels[levels.indexOf(fact.level)] ?? fact.level;
}

type Movable = { -readonly [K in keyof Fact]: Fact[K] };

type Shared = (word: string) => string;

/** Gives the same string for the same word. */
function createShared(): Shared {
  const words = new Map<string, string>();
  return (word) => {
    const known = words.get(word);
    if (known === undefined) words.set(word, word);
    return known ?? word;
  };
}

function joinedTotals(all: readonly ReaderTotals[]): ReaderTotals {
  const sum = (name: keyof ReaderTotals): number => all.reduce((total, each) => total + each[name], 0);
  return {
    length: sum('length'),
    lineCount: sum('lineCount'),
    recordCount: sum('recordCount'),
    continuationLines: sum('continuationLines'),
    unparsedLines: sum('unparsedLines'),
    crlf: sum('crlf'),
    lf: sum('lf'),
    longLines: sum('longLines'),
    nulCharacters: sum('nulCharacters'),
    nulByTurns: sum('nulByTurns'),
    unreadEntries: sum('unreadEntries'),
  };
}

function joinedColumns(all: readonly ColumnCounts[]): ColumnCounts {
  const firstTime = all.find((each) => each.firstTime !== undefined)?.firstTime;
  const lastTime = all.findLast((each) => each.lastTime !== undefined)?.lastTime;
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    families: [...added(all.map(({ families }) => families))],
    components: [...added(all.map(({ components }) => components))],
    ...(firstTime === undefined ? {} : { firstTime }),
    ...(lastTime === undefined ? {} : { lastTime }),
  };
}

/** Sums by name, in the order in which the names come. */
function added<K>(lists: readonly (readonly (readonly [K, number])[])[]): Map<K, number> {
  const sums = new Map<K, number>();
  for (const [name, count] of lists.flat()) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

/** Empty where the segments only counted. One segment a step: there are as many entries as records. */
function* joiningTable(
  segments: readonly CountedPart[],
  { count, components }: ColumnCounts,
): Steps<RecordTable> {
  const names = components.map(([name]) => name);
  const length = segments.reduce((sum, { table }) => sum + table.line.length, 0);
  const table = {
    count,
    line: new Uint32Array(length),
    level: new Uint8Array(length),
    component: new Uint16Array(length),
    levels,
    components: names,
  };
  let index = 0;
  let lines = 0;
  for (const { table: part, totals } of segments) {
    const ids = part.components.map((name) => names.indexOf(name));
    table.level.set(part.level, index);
    for (let k = 0; k < part.line.length; k++) {
      table.line[index + k] = (part.line[k] ?? 0) + lines;
      table.component[index + k] = ids[part.component[k] ?? 0] ?? 0;
    }
    index += part.line.length;
    lines += totals.lineCount;
    yield;
  }
  return table;
}
