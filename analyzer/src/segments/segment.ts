// Owns the reading of one segment.

import type { QuietEnds } from '../facts/extract';
import type { KeptFacts } from '../facts/factStore';
import type { AsciiHost } from '../formats/ascii';
import type { ReaderTotals } from '../formats/reader';
import { createGathering } from '../gathering';
import type { RecordTable } from '../model';
import { type ColumnCounts, maxComponents } from '../recordColumns';

/** What one segment says. Plain data: it can be sent from one thread to another. */
export interface SegmentResult {
  readonly totals: ReaderTotals;
  readonly columns: ColumnCounts;
  /** The records, their lines counted from the segment's beginning; empty where they were only counted. */
  readonly table: RecordTable;
  /** Lines and records count from the segment's beginning. */
  readonly facts: KeptFacts;
  readonly quiet: QuietEnds;
  /** False where something was seen whose meaning depends on all that stands before it. */
  readonly isJoinable: boolean;
}

export interface SegmentMachine {
  push(text: string): void;
  /** Bytes below 0x80; gives the number of line feeds in them. */
  pushAscii(bytes: Uint8Array): number;
  /** Where bytes for `pushAscii` lie best, at its beginning; undefined where that does not matter. */
  block(): Uint8Array | undefined;
  finish(): SegmentResult;
}

export interface SegmentOptions {
  readonly hasTable?: boolean;
  readonly isLong?: boolean;
}

/**
 * Makes the machine for one segment.
 * @param isFirst true for the beginning of the log; every other segment begins at a border
 * @param how `hasTable`: the records are wanted one by one; `isLong`: the log is known to be longer than anything pasted
 */
export function createSegment(
  isFirst: boolean,
  ascii: AsciiHost,
  { hasTable = false, isLong = false }: SegmentOptions = {},
): SegmentMachine {
  const gathering = createGathering({ isContinuation: !isFirst, isLong, countsOnly: !hasTable, ascii });
  return {
    push: gathering.push,
    pushAscii: gathering.pushAscii,
    block: gathering.block,
    finish() {
      const { totals, columns, table, store, quiet } = gathering.finish();
      return {
        totals,
        columns,
        table,
        facts: store.kept(),
        quiet,
        isJoinable: store.isJoinable && isJoinable(columns),
      };
    },
  };
}

/** A capture is watched path by path; names of components without end are not told apart any more. */
function isJoinable({ families, components }: ColumnCounts): boolean {
  return components.length < maxComponents && families.every(([family]) => family !== 'procmon');
}
