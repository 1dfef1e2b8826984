// Owns the order of entries out of a store of logs: what shows them may begin with the newest, a log ends with it.
import type { CopiedLine } from './copiedLines';

/** The time at the beginning of a line, in an order that letters can be compared in. */
const stamp = /^\uFEFF?\s{0,20}(\d{4})[-/](\d\d)[-/](\d\d)[ \tT,]{1,4}(\d\d:\d\d:\d\d(?:[.,:]\d{1,9})?)/;

export interface EntryOrder {
  take(lines: readonly CopiedLine[]): void;
  /** True where time falls from entry to entry more often than it rises: what such say of before and after is turned. */
  isNewestFirst(): boolean;
  /** How many entries have a time. */
  count(): number;
}

/** Watches in which order entries come; of one with several lines the first time counts. */
export function createEntryOrder(): EntryOrder {
  let last: string | undefined;
  let balance = 0;
  let count = 0;
  return {
    take(lines) {
      for (const { text, isRest } of lines) {
        const time = isRest === true ? undefined : stamp.exec(text)?.slice(1).join('-');
        if (time === undefined) continue;
        count++;
        if (last !== undefined && time !== last) balance += time < last ? -1 : 1;
        last = time;
      }
    },
    isNewestFirst: () => balance < 0,
    count: () => count,
  };
}
