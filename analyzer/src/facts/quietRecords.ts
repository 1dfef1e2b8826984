// Owns the planning records before a failure. They say nothing by themselves and come by the hundred thousand: only the
// last ones before a failure count.
import type { RawRecord } from '../formats/reader';
import { type PendingRecord, toPending } from './pendingRecord';
import type { ShapeScope } from './shape';

const maxQuiet = 12;

interface QuietRecord {
  readonly record: RawRecord;
  readonly index: number;
  readonly scope: ShapeScope;
}

export class QuietRecords {
  #last: QuietRecord[] = [];

  /** Remembers a copy: the reader uses its record again. */
  remember(record: RawRecord, index: number, scope: ShapeScope): void {
    this.#last.push({ record: { ...record }, index, scope });
    if (this.#last.length > maxQuiet) this.#last.shift();
  }

  /** Gives the remembered records in file order and forgets them. */
  takeAll(): readonly PendingRecord[] {
    const last = this.#last;
    if (last.length > 0) this.#last = [];
    return last.map(({ record, index, scope }) => toPending(record, index, scope));
  }
}
