// Owns the facts of a log while it is read. A log that repeats one kind of record without end keeps the first and the last
// of them and counts the rest: what began it and what it came to are told, and memory stays bounded.
import type { Fact } from '../model';
import type { CountedSessions } from './countedSessions';
import { Ends, type EndsOf, type Room } from './ends';
import { isHarmlessError } from './factIndex';
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

/** Facts of one shape, in the order in which they came. */
export interface FactSeries extends EndsOf<Fact> {
  readonly shape: string;
}

/** What is kept of a text. Plain data. */
export interface KeptFacts {
  readonly series: readonly FactSeries[];
  /** What frames sessions. */
  readonly stretches: StretchesData;
  /** Harmless records that look like failures and are not among the facts. */
  readonly harmless: number;
}

export class FactStore {
  readonly #series = new Map<string, Ends<Fact>>();
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

  /** The same for a planning record before a failure. */
  keepQuiet(fact: Fact | undefined): void {
    if (fact !== undefined) this.#seriesOf(fact.shape).push(fact);
  }

  /**
   * Takes what another store has kept of the text behind; its facts stand at their place in the whole by now.
   * @param line the first line of that text
   */
  append({ series, stretches, harmless }: KeptFacts, line: number): void {
    this.#harmless += harmless;
    for (const each of series) this.#seriesOf(each.shape).append(each);
    this.#stretches.append(stretches, line);
  }

  /** What is kept. */
  kept(): KeptFacts {
    const series = [...this.#series].map(([shape, each]) => ({ shape, ...each.kept() }));
    return { series, stretches: this.#stretches.data(), harmless: this.#harmless };
  }

  /** What is kept, in file order. */
  facts(): Fact[] {
    return factsIn(this.kept()).sort((a, b) => a.line - b.line || a.record - b.record);
  }

  #seriesOf(shape: string): Ends<Fact> {
    const known = this.#series.get(shape);
    if (known !== undefined) return known;
    const made = new Ends<Fact>(
      roomOf(shape),
      ({ text }) => text.length,
      (gone) => {
        if (isHarmlessError(gone)) this.#harmless++;
      },
    );
    this.#series.set(shape, made);
    return made;
  }
}

/** All facts of what was kept, in no order. */
export function factsIn({ series, stretches }: KeptFacts): Fact[] {
  const others = series.flatMap(({ first, last }) => [...first, ...last]);
  return others.concat(stretchesIn(stretches).flatMap(({ facts }) => facts));
}

/** A copy that can be moved without moving this. */
export function copyOfFacts({ series, stretches, harmless }: KeptFacts): KeptFacts {
  const ends = <T>(each: EndsOf<T>, copy: (item: T) => T): EndsOf<T> => ({
    first: each.first.map(copy),
    dropped: each.dropped,
    last: each.last.map(copy),
  });
  const stretch = (each: Stretch): Stretch => ({ ...each, facts: each.facts.map(copyOfFact) });
  const { head, plain, near, eventful, pending, open } = stretches;
  return {
    series: series.map((each) => ({ shape: each.shape, ...ends(each, copyOfFact) })),
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

/** A copy of one fact. */
export function copyOfFact(fact: Fact): Fact {
  return { ...fact };
}
