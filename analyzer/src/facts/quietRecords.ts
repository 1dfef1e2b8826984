// Owns the planning records before a failure. They say nothing by themselves and come by the hundred thousand: only the
// last ones before a failure count, and only those are ever cut out of the text.
import type { AsciiHost } from '../formats/ascii';
import { matchHeader } from '../formats/header';
import type { PlainBytes } from '../formats/plainBytes';
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
  /** The text's bytes, until they become text. */
  bytes: Uint8Array | undefined;
  start: number;
  end: number;
  line: number;
}

export class QuietRecords {
  readonly #slots: Slot[] = Array.from({ length: maxQuiet }, emptySlot);
  readonly #host: AsciiHost;
  #next = 0;
  #count = 0;
  /** True while slots may hold bytes. */
  #isInBytes = false;

  constructor(host: AsciiHost) {
    this.#host = host;
  }

  /** How many are remembered. */
  get count(): number {
    return this.#count;
  }

  /** Remembers a copy: the reader uses its record again. */
  remember(record: RawRecord, index: number, scope: ShapeScope): void {
    const slot = this.#take();
    slot.record = { ...record };
    slot.bytes = undefined;
    slot.text = '';
    slot.scope = scope;
    slot.index = index;
  }

  /** Remembers where an ordinary record stands. */
  rememberPlain(plain: PlainRecord, index: number): void {
    const slot = this.#take();
    // Storing the text that is there already would cost as much as all the rest.
    if (slot.text !== plain.text) slot.text = plain.text;
    if (slot.bytes !== undefined) slot.bytes = undefined;
    place(slot, plain, index);
  }

  /** The same for one whose bytes change soon: `settle` has to come before. */
  rememberBytes(plain: PlainBytes, index: number): void {
    const slot = this.#take();
    if (slot.bytes !== plain.bytes) slot.bytes = plain.bytes;
    place(slot, plain, index);
    this.#isInBytes = true;
  }

  /** Makes text of what is remembered as bytes. */
  settle(): void {
    if (!this.#isInBytes) return;
    this.#isInBytes = false;
    for (const slot of this.#slots) {
      if (slot.bytes === undefined) continue;
      slot.text = this.#host.toText(slot.bytes, slot.start, slot.end);
      slot.end -= slot.start;
      slot.start = 0;
      slot.bytes = undefined;
    }
  }

  /** Gives the remembered records in file order and forgets them. */
  takeAll(): readonly PendingRecord[] {
    this.settle();
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
  return { record: undefined, scope: 'any', index: 0, text: '', bytes: undefined, start: 0, end: 0, line: 0 };
}

function place(slot: Slot, { kind, start, end, line }: PlainRecord | PlainBytes, index: number): void {
  if (slot.record !== undefined) slot.record = undefined;
  slot.scope = kind === plainCbs ? 'cbs' : 'csi';
  slot.start = start;
  slot.end = end;
  slot.line = line;
  slot.index = index;
}

function unfolded({ text, start, end, line }: Slot): RawRecord {
  const record: RawRecord = { ...emptyRecord(), text, start, end, firstLineEnd: end, line, lineCount: 1 };
  matchHeader(text, start, end, record);
  return record;
}
