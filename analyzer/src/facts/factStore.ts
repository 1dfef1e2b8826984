// Owns the facts of a log while it is read. A log that repeats one kind of record without end keeps the first and the last
// of them and counts the rest: what began it and what it came to are told, and memory stays bounded.
import type { Fact } from '../model';

/** What is kept at each end of one shape's facts. */
interface Room {
  readonly facts: number;
  /** Characters of their texts. */
  readonly units: number;
}

/** What frames an operation is wanted for each one; of what only states what is known already, the last is. */
const rooms: readonly (readonly [RegExp, Room])[] = [
  [/^cbs\.(?:session|exec|life|maint)\b/, { facts: 10_000, units: 4_000_000 }],
  [/^(?:cbs\.stack|cbs\.build|csi\.wcp)$/, { facts: 500, units: 500_000 }],
  [/^/, { facts: 2_000, units: 2_000_000 }],
];
/** Nothing is missed where these are left out: harmless ones, and what only states what is known already. */
const dispensable = /^(?:noise\.|cbs\.stack$|cbs\.build$|csi\.wcp$)/;

function roomOf(shape: string): Room {
  return rooms.find(([pattern]) => pattern.test(shape))?.[1] ?? { facts: 0, units: 0 };
}

/** Facts of one shape, in the order in which they came. */
export interface FactSeries {
  readonly shape: string;
  readonly first: readonly Fact[];
  /** How many were left out behind `first`. */
  readonly dropped: number;
  readonly last: readonly Fact[];
}

export class FactStore {
  readonly #series = new Map<string, Series>();

  /** Facts left out because a limit was reached, where something may be missed with them. */
  get dropped(): number {
    let dropped = 0;
    for (const [shape, series] of this.#series) if (!dispensable.test(shape)) dropped += series.dropped;
    return dropped;
  }

  /** Takes a fact; may let go of one that came before. */
  keep(fact: Fact | undefined): void {
    if (fact) this.#seriesOf(fact.shape).push(fact);
  }

  /** Takes what another store has kept of the text behind. */
  append({ shape, first, dropped, last }: FactSeries): void {
    const series = this.#seriesOf(shape);
    for (const fact of first) series.push(fact);
    if (dropped > 0) series.skip(dropped);
    for (const fact of last) series.push(fact);
  }

  /** What is kept, shape by shape. */
  series(): readonly FactSeries[] {
    return [...this.#series].map(([shape, series]) => ({ shape, ...series.kept() }));
  }

  /** What is kept, in file order. */
  facts(): Fact[] {
    const all = this.series().flatMap(({ first, last }) => [...first, ...last]);
    return all.sort((a, b) => a.line - b.line || a.record - b.record);
  }

  #seriesOf(shape: string): Series {
    const known = this.#series.get(shape);
    if (known !== undefined) return known;
    const made = new Series(roomOf(shape));
    this.#series.set(shape, made);
    return made;
  }
}

/** The first and the last facts of one shape. */
class Series {
  dropped = 0;
  readonly #room: Room;
  readonly #first: Fact[] = [];
  #firstUnits = 0;
  #isFull = false;
  readonly #last: Fact[] = [];
  #lastUnits = 0;
  /** Where the facts of `#last` begin; those before were let go of. */
  #from = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  push(fact: Fact): void {
    const units = fact.text.length;
    this.#isFull ||= this.#first.length >= this.#room.facts || this.#firstUnits + units > this.#room.units;
    if (this.#isFull) {
      this.#last.push(fact);
      this.#lastUnits += units;
      this.#letGo();
      return;
    }
    this.#first.push(fact);
    this.#firstUnits += units;
  }

  /** Facts that were left out came here: what is kept of the end has to be nearer to it. */
  skip(count: number): void {
    this.#isFull = true;
    this.dropped += count + this.#last.length - this.#from;
    this.#last.length = 0;
    this.#from = 0;
    this.#lastUnits = 0;
  }

  kept(): Pick<FactSeries, 'first' | 'dropped' | 'last'> {
    return { first: this.#first, dropped: this.dropped, last: this.#last.slice(this.#from) };
  }

  #letGo(): void {
    const { facts, units } = this.#room;
    while (this.#last.length - this.#from > facts || this.#lastUnits > units) {
      this.#lastUnits -= this.#last[this.#from]?.text.length ?? 0;
      this.#from++;
      this.dropped++;
    }
    // Cutting the front off costs as much as what is behind it: not for each one.
    if (this.#from * 2 <= this.#last.length) return;
    this.#last.splice(0, this.#from);
    this.#from = 0;
  }
}
