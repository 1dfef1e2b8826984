// Owns the planning records before a failure. They say nothing by themselves and come by the hundred thousand: only the
// last ones before a failure count, and only those are ever cut out of the text.
import { matchHeader } from '../formats/header';
import { type PlainRecord, plainCbs } from '../formats/plainRecord';
import { emptyRecord } from '../formats/rawRecord';
import type { RawRecord } from '../formats/reader';
import { type PendingRecord, toPending } from './pendingRecord';
import type { ShapeScope } from './shape';

/** So many planning records before a failure become facts. */
export const maxQuiet = 12;

/** One remembered record. Slots are used again and again: there is one per record of nearly the whole log. */
interface Slot {
  /** A copy of a record that is not an ordinary one; the rest of the slot is for ordinary ones. */
  record: RawRecord | undefined;
  scope: ShapeScope;
  index: number;
  text: string;
  start: number;
  end: number;
  line: number;
}

export class QuietRecords {
  readonly #slots: Slot[] = Array.from({ length: maxQuiet }, emptySlot);
  #next = 0;
  #count = 0;

  /** How many are remembered. */
  get count(): number {
    return this.#count;
  }

  /** Remembers a copy: the reader uses its record again. */
  remember(record: RawRecord, index: number, scope: ShapeScope): void {
    const slot = this.#take();
    slot.record = { ...record };
    slot.scope = scope;
    slot.index = index;
  }

  /** Remembers where an ordinary record stands. */
  rememberPlain({ text, start, end, line, kind }: PlainRecord, index: number): void {
    const slot = this.#take();
    if (slot.record !== undefined) slot.record = undefined;
    // Storing the text that is there already would cost as much as all the rest.
    if (slot.text !== text) slot.text = text;
    slot.scope = kind === plainCbs ? 'cbs' : 'csi';
    slot.start = start;
    slot.end = end;
    slot.line = line;
    slot.index = index;
  }

  /** Gives the remembered records in file order and forgets them. */
  takeAll(): readonly PendingRecord[] {
    const taken: PendingRecord[] = [];
    for (let k = this.#count; k > 0; k--) {
      const slot = this.#slots[(this.#next + maxQuiet - k) % maxQuiet];
      if (slot !== undefined) taken.push(toPending(slot.record ?? unfolded(slot), slot.index, slot.scope));
    }
    this.#count = 0;
    return taken;
  }

  #take(): Slot {
    const slot = this.#slots[this.#next] ?? emptySlot();
    this.#next = this.#next + 1 === maxQuiet ? 0 : this.#next + 1;
    if (this.#count < maxQuiet) this.#count++;
    return slot;
  }
}

function emptySlot(): Slot {
  return { record: undefined, scope: 'any', index: 0, text: '', start: 0, end: 0, line: 0 };
}

function unfolded({ text, start, end, line }: Slot): RawRecord {
  const record: RawRecord = { ...emptyRecord(), text, start, end, firstLineEnd: end, line, lineCount: 1 };
  matchHeader(text, start, end, record);
  return record;
}
