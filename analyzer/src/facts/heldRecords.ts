// Owns ordinary records that are kept as they lie, because their shape is known without reading them: of most of them only
// the number is wanted in the end.
import { plainAscii } from '../formats/ascii';
import type { PlainBytes } from '../formats/plainBytes';
import { plainCsi } from '../formats/plainRecord';
import type { Fact } from '../model';
import { type PendingRecord, plainPending } from './pendingRecord';
import { factOf, type Readings } from './reading';

/** The number of a record among those that are held; it is given again once the record has been let go of. */
export type Held = number;

/** Plain data. */
export interface HeldData {
  /** ASCII, `maxHeld` bytes for each. */
  readonly bytes: Uint8Array;
  readonly lengths: Uint8Array;
  /** Two numbers for each: its line and its number, both 0-based. */
  readonly places: Float64Array;
}

/** A longer line is not held. */
export const maxHeld = 160;

export class HeldRecords {
  #size = 64;
  #used = 0;
  #bytes = new Uint8Array(this.#size * maxHeld);
  #lengths = new Uint8Array(this.#size);
  #places = new Float64Array(2 * this.#size);
  readonly #free: Held[] = [];

  /** Copies an ordinary CSI record of no more than `maxHeld` bytes. */
  hold({ bytes, start, end, line }: PlainBytes, index: number): Held {
    const held = this.#free.pop() ?? this.#added();
    const own = this.#bytes;
    const shift = held * maxHeld - start;
    for (let p = start; p < end; p++) own[p + shift] = bytes[p] as number;
    this.#lengths[held] = end - start;
    this.#places[2 * held] = line;
    this.#places[2 * held + 1] = index;
    return held;
  }

  letGo(held: Held): void {
    this.#free.push(held);
  }

  /** Characters of its text. */
  unitsOf(held: Held): number {
    return this.#lengths[held] ?? 0;
  }

  /** Takes one out of another's data. */
  takeOver({ bytes, lengths, places }: HeldData, other: Held): Held {
    const start = other * maxHeld;
    const end = start + (lengths[other] ?? 0);
    const line = places[2 * other] ?? 0;
    return this.hold({ kind: plainCsi, bytes, start, end, line }, places[2 * other + 1] ?? 0);
  }

  pending(held: Held): PendingRecord {
    const start = held * maxHeld;
    const text = plainAscii.toText(this.#bytes, start, start + this.unitsOf(held));
    const line = this.#places[2 * held] ?? 0;
    return plainPending(
      { kind: plainCsi, text, start: 0, end: text.length, line },
      this.#places[2 * held + 1] ?? 0,
    );
  }

  /** What it says, read at last. */
  fact(held: Held, readings: Readings): Fact | undefined {
    return factOf(this.pending(held), readings);
  }

  data(): HeldData {
    return {
      bytes: this.#bytes.slice(0, this.#used * maxHeld),
      lengths: this.#lengths.slice(0, this.#used),
      places: this.#places.slice(0, 2 * this.#used),
    };
  }

  #added(): Held {
    if (this.#used === this.#size) {
      this.#size *= 2;
      const { bytes, lengths, places } = this.data();
      this.#bytes = new Uint8Array(this.#size * maxHeld);
      this.#lengths = new Uint8Array(this.#size);
      this.#places = new Float64Array(2 * this.#size);
      this.#bytes.set(bytes);
      this.#lengths.set(lengths);
      this.#places.set(places);
    }
    return this.#used++;
  }
}

/** Moves all of them to where they stand in the whole. */
export function moveHeld({ places }: HeldData, { records, lines }: { records: number; lines: number }): void {
  for (let k = 0; k < places.length; k += 2) {
    places[k] = (places[k] ?? 0) + lines;
    places[k + 1] = (places[k + 1] ?? 0) + records;
  }
}
