// Owns lists that keep their first and their last items and count the rest: what began it and what it came to are told,
// and memory stays bounded.

/** What is kept at each end. */
export interface Room {
  readonly items: number;
  /** True where nobody asks for the last ones. */
  readonly isFirstOnly?: boolean;
  /** Characters of their texts. */
  readonly units: number;
}

/** What is kept, in order. */
export interface EndsOf<T> {
  readonly first: readonly T[];
  /** How many were left out behind `first`. */
  readonly dropped: number;
  readonly last: readonly T[];
}

/** How one list takes the items of another. */
export interface Taking<T> {
  /** Makes an item of this list out of one of the other's. */
  readonly own?: (item: T) => T;
  /** Is shown each of the other's items that is let go of without having been taken. */
  readonly onPassed?: (item: T) => void;
}

export class Ends<T> {
  dropped = 0;
  readonly #room: Room;
  readonly #unitsOf: (item: T) => number;
  readonly #onDrop: ((item: T) => void) | undefined;
  readonly #first: T[] = [];
  #firstUnits = 0;
  #isFull = false;
  readonly #last: T[] = [];
  #lastUnits = 0;
  /** Where the items of `#last` begin; those before were let go of. */
  #from = 0;

  /** @param onDrop is shown each item that is let go of */
  constructor(room: Room, unitsOf: (item: T) => number, onDrop?: (item: T) => void) {
    this.#room = room;
    this.#unitsOf = unitsOf;
    this.#onDrop = onDrop;
  }

  push(item: T): void {
    const units = this.#unitsOf(item);
    this.#isFull ||= this.#first.length >= this.#room.items || this.#firstUnits + units > this.#room.units;
    if (this.#isFull && this.#room.isFirstOnly) {
      this.dropped++;
      this.#onDrop?.(item);
      return;
    }
    if (this.#isFull) {
      this.#last.push(item);
      this.#lastUnits += units;
      this.#letGo();
      return;
    }
    this.#first.push(item);
    this.#firstUnits += units;
  }

  /** Items that were left out came here: what is kept of the end has to be nearer to it. */
  skip(count: number): void {
    if (count === 0) return;
    this.#isFull = true;
    this.dropped += count + this.#last.length - this.#from;
    if (this.#onDrop !== undefined) this.#last.slice(this.#from).forEach(this.#onDrop);
    this.#last.length = 0;
    this.#from = 0;
    this.#lastUnits = 0;
  }

  /** Takes what another list has kept of what comes behind. */
  append({ first, dropped, last }: EndsOf<T>, { own, onPassed }: Taking<T> = {}): void {
    if (this.#isFull && dropped > 0) {
      // Nothing of it would stay.
      if (onPassed !== undefined) first.forEach(onPassed);
      else if (this.#onDrop !== undefined) first.forEach(this.#onDrop);
      this.dropped += first.length;
    } else {
      for (const item of first) this.push(own === undefined ? item : own(item));
    }
    this.skip(dropped);
    for (const item of last) this.push(own === undefined ? item : own(item));
  }

  kept(): EndsOf<T> {
    return { first: this.#first, dropped: this.dropped, last: this.#last.slice(this.#from) };
  }

  #letGo(): void {
    const { items, units } = this.#room;
    while (this.#last.length - this.#from > items || this.#lastUnits > units) {
      const gone = this.#last[this.#from] as T;
      this.#lastUnits -= this.#unitsOf(gone);
      this.#from++;
      this.dropped++;
      this.#onDrop?.(gone);
    }
    // Cutting the front off costs as much as what is behind it: not for each one.
    if (this.#from * 2 <= this.#last.length) return;
    this.#last.splice(0, this.#from);
    this.#from = 0;
  }
}
