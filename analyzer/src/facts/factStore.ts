// Owns the facts of a log while it is read. A log that repeats one kind of record without end keeps the first and the last
// of them and counts the rest: what began it and what it came to are told, and memory stays bounded.
import type { Fact } from '../model';
import type { CountedSessions } from './countedSessions';
import { Ends, type EndsOf, type Room } from './ends';
import { isHarmlessError } from './factIndex';
import { type Held, type HeldData, HeldRecords } from './heldRecords';
import { Readings } from './reading';
import { isFrame, type Stretch } from './stretch';
import { Stretches, type StretchesData, stretchesIn } from './stretches';

/** Of what only states what is known already, the last is wanted; of what is harmless, the number. */
const rooms: readonly (readonly [RegExp, Room])[] = [
  [/^(?:cbs\.stack|cbs\.build|csi\.wcp)$/, { items: 200, units: 200_000 }],
  [/^noise\./, { items: 2_000, units: 2_000_000, isFirstOnly: true }],
  [/^/, { items: 2_000, units: 2_000_000 }],
];
/** Nothing is missed where these are left out: harmless ones, and what only states what is known already. */
const dispensable = /^(?:noise\.|cbs\.stack$|cbs\.build$|csi\.wcp$)/;

function roomOf(shape: string): Room {
  return rooms.find(([pattern]) => pattern.test(shape))?.[1] ?? { items: 0, units: 0 };
}

/** A fact, or a record that is held until its fact is asked for. */
export type Kept = Fact | Held;

/** Facts of one shape, in the order in which they came. */
export interface FactSeries extends EndsOf<Kept> {
  readonly shape: string;
}

/** What is kept of a text. Plain data. */
export interface KeptFacts {
  readonly series: readonly FactSeries[];
  readonly held: HeldData;
  /** What frames sessions. */
  readonly stretches: StretchesData;
  /** Harmless records that look like failures and are not among the facts. */
  readonly harmless: number;
}

export class FactStore {
  readonly held = new HeldRecords();
  readonly #series = new Map<string, Ends<Kept>>();
  readonly #stretches: Stretches;
  #harmless = 0;

  /** @param isContinuation true for a text that begins in the middle of a log */
  constructor(isContinuation = false) {
    this.#stretches = new Stretches(isContinuation);
  }

  /** Facts left out because a limit was reached, where something may be missed with them. */
  get dropped(): number {
    let { dropped } = this.#stretches;
    for (const [shape, series] of this.#series) if (!dispensable.test(shape)) dropped += series.dropped;
    return dropped;
  }

  /** What is known of sessions that were let go of. */
  get counted(): CountedSessions {
    return this.#stretches.counted;
  }

  /** Harmless records that look like failures and are not among the facts. */
  get harmless(): number {
    return this.#harmless;
  }

  /** False where this can only be understood by what stands before the text. */
  get isJoinable(): boolean {
    return this.#stretches.isJoinable;
  }

  /** Takes a fact; may let go of one that came before. */
  keep(fact: Fact | undefined): void {
    if (fact === undefined) return;
    if (isFrame(fact)) {
      this.#stretches.push(fact);
      return;
    }
    this.#stretches.note(fact);
    this.keepQuiet(fact);
  }

  /** Takes a record whose fact is no frame, by its shape. */
  keepHeld(held: Held, shape: string): void {
    this.#stretches.noteTelling();
    this.#seriesOf(shape).push(held);
  }

  /** The same for a planning record before a failure. */
  keepQuiet(fact: Fact | undefined): void {
    if (fact !== undefined) this.#seriesOf(fact.shape).push(fact);
  }

  /**
   * Takes what another store has kept of the text behind; its facts stand at their place in the whole by now.
   * @param line the first line of that text
   */
  append({ series, held, stretches, harmless }: KeptFacts, line: number): void {
    this.#harmless += harmless;
    const own = (item: Kept): Kept => (typeof item === 'number' ? this.held.takeOver(held, item) : item);
    const onPassed = (item: Kept): void => {
      if (typeof item !== 'number') this.#count(item);
    };
    for (const each of series) this.#seriesOf(each.shape).append(each, { own, onPassed });
    this.#stretches.append(stretches, line);
  }

  /** What is kept. */
  kept(): KeptFacts {
    const series = [...this.#series].map(([shape, each]) => ({ shape, ...each.kept() }));
    return { series, held: this.held.data(), stretches: this.#stretches.data(), harmless: this.#harmless };
  }

  /** What is kept, in file order. */
  facts(): Fact[] {
    const readings = new Readings();
    const read = [...this.#series.values()].flatMap((each) =>
      heldIn(each.kept()).flatMap((item) => this.held.fact(item, readings) ?? []),
    );
    return [...factsIn(this.kept()), ...read].sort((a, b) => a.line - b.line || a.record - b.record);
  }

  /** Counts one that is let go of. */
  #count(fact: Fact): void {
    if (isHarmlessError(fact)) this.#harmless++;
  }

  #seriesOf(shape: string): Ends<Kept> {
    const known = this.#series.get(shape);
    if (known !== undefined) return known;
    const made = new Ends<Kept>(
      roomOf(shape),
      (item) => (typeof item === 'number' ? this.held.unitsOf(item) : item.text.length),
      (gone) => {
        if (typeof gone === 'number') this.held.letGo(gone);
        else this.#count(gone);
      },
    );
    this.#series.set(shape, made);
    return made;
  }
}

/** All facts of what was kept, in no order, without what is held. */
export function factsIn({ series, stretches }: Omit<KeptFacts, 'held'>): Fact[] {
  const others = series.flatMap(({ first, last }) =>
    [...first, ...last].filter((item) => typeof item !== 'number'),
  );
  return others.concat(stretchesIn(stretches).flatMap(({ facts }) => facts));
}

function heldIn({ first, last }: EndsOf<Kept>): Held[] {
  return [...first, ...last].filter((item) => typeof item === 'number');
}

/** A copy that can be moved without moving this. */
export function copyOfFacts({ series, held, stretches, harmless }: KeptFacts): KeptFacts {
  const ends = <T>(each: EndsOf<T>, copy: (item: T) => T): EndsOf<T> => ({
    first: each.first.map(copy),
    dropped: each.dropped,
    last: each.last.map(copy),
  });
  const stretch = (each: Stretch): Stretch => ({ ...each, facts: each.facts.map(copyOfFact) });
  const { head, plain, near, eventful, pending, open } = stretches;
  return {
    series: series.map((each) => ({ shape: each.shape, ...ends(each, copyOfKept) })),
    held: { ...held, places: held.places.slice() },
    stretches: {
      ...stretches,
      head: head.map(stretch),
      plain: ends(plain, stretch),
      near: ends(near, stretch),
      eventful: ends(eventful, stretch),
      pending: pending.map(stretch),
      ...(open === undefined ? {} : { open: stretch(open) }),
    },
    harmless,
  };
}

const copyOfKept = (item: Kept): Kept => (typeof item === 'number' ? item : copyOfFact(item));

/** A copy of one fact. */
export function copyOfFact(fact: Fact): Fact {
  return { ...fact };
}
