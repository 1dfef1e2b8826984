// Owns the frames of sessions while a log is read. Of sessions in which nothing happened the first, the last and those near
// a failure are kept and the rest is counted; of the others as many as there is room for.
import type { Fact } from '../model';
import { CountedSessions, type CountedSessionsData } from './countedSessions';
import { Ends, type EndsOf } from './ends';
import { isTelling, isUneventful, lifeStart, newStretch, type Stretch, sessionBegin } from './stretch';

/** So many on each side of an eventful stretch are near it: a time line tells of no more. */
const maxNear = 20;
const rooms = {
  plain: { items: 500, units: 1_000_000 },
  near: { items: 500, units: 1_000_000 },
  eventful: { items: 2_000, units: 4_000_000 },
};
/** Records of one stretch; one that is longer is cut. */
const maxFacts = 1_000;

/** What is kept of a text. Plain data. */
export interface StretchesData {
  /** What may belong to a stretch that began before the text. */
  readonly head: readonly Stretch[];
  readonly plain: EndsOf<Stretch>;
  readonly near: EndsOf<Stretch>;
  readonly eventful: EndsOf<Stretch>;
  /** The last uneventful ones: whether something happens near them is open. */
  readonly pending: readonly Stretch[];
  /** The one that may go on behind the text; absent where it would be part of the head. */
  readonly open?: Stretch;
  readonly counted: CountedSessionsData;
  /** Facts of eventful stretches that were let go of. */
  readonly dropped: number;
  /** False where it takes what stands before the text to tell where a stretch began. */
  readonly isJoinable: boolean;
}

export class Stretches {
  readonly counted = new CountedSessions();
  /** Facts of eventful stretches that were let go of. */
  dropped = 0;
  isJoinable = true;
  /** True from the first place on at which a stretch begins whatever stood before it. */
  #isSure: boolean;
  #open: Stretch | undefined;
  readonly #head: Stretch[] = [];
  readonly #plain: Ends<Stretch>;
  readonly #near: Ends<Stretch>;
  readonly #eventful: Ends<Stretch>;
  #pending: Stretch[] = [];
  /** Uneventful stretches since the last eventful one. */
  #since = maxNear;

  /** @param isContinuation true for a text that begins in the middle of a log */
  constructor(isContinuation: boolean) {
    this.#isSure = !isContinuation;
    const count = (gone: Stretch): void => this.counted.add(gone);
    // What follows an eventful stretch before the text is near it, and none of the first plain ones of the log.
    const items = rooms.plain.items + (isContinuation ? maxNear : 0);
    this.#plain = new Ends({ ...rooms.plain, items }, unitsOf, count);
    this.#near = new Ends(rooms.near, unitsOf, count);
    this.#eventful = new Ends(rooms.eventful, unitsOf, (gone) => {
      this.dropped += gone.facts.length;
      count(gone);
    });
  }

  /** Takes a frame. */
  push(fact: Fact): void {
    const { facts, hasSession } = this.#open ?? newStretch();
    const isSession = fact.shape === sessionBegin;
    const isFull = facts.length >= maxFacts;
    if (isFull && !this.#isSure) this.isJoinable = false;
    const isBorder = fact.shape === lifeStart || isFull || (isSession && hasSession);
    if (isBorder || (isSession && !this.#isSure)) this.#close();
    this.#isSure ||= isBorder;
    this.#open ??= newStretch();
    this.#open.facts.push(fact);
    this.#open.hasSession ||= isSession;
  }

  /** Takes notice of any other fact. */
  note(fact: Fact): void {
    if (isTelling(fact)) this.noteTelling();
  }

  /** Takes notice of a fact that is known to be telling. */
  noteTelling(): void {
    this.#open ??= newStretch();
    this.#open.isTold = true;
  }

  /** Takes what was kept of the text behind, whose facts stand at their place in the whole by now. */
  append(data: StretchesData, line: number): void {
    this.isJoinable &&= data.isJoinable;
    for (const piece of data.head) this.#goOn(piece);
    if (data.open === undefined) return;
    this.#close();
    this.#replay(data);
    this.counted.append(data.counted, line);
    this.dropped += data.dropped;
    this.#open = data.open;
  }

  data(): StretchesData {
    const open = this.#open === undefined ? [] : [this.#open];
    return {
      head: this.#isSure ? this.#head : [...this.#head, ...open],
      plain: this.#plain.kept(),
      near: this.#near.kept(),
      eventful: this.#eventful.kept(),
      pending: this.#pending,
      ...(this.#isSure ? { open: this.#open ?? newStretch() } : {}),
      counted: this.counted.data(),
      dropped: this.dropped,
      isJoinable: this.isJoinable,
    };
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined || (open.facts.length === 0 && !open.isTold)) return;
    if (this.#isSure) this.#place(open);
    else this.#head.push(open);
  }

  /** Takes a piece that belongs to the open stretch unless a session begins in both. */
  #goOn(piece: Stretch): void {
    if (this.#open?.hasSession === true && piece.hasSession) this.#close();
    if (this.#open === undefined) {
      this.#open = piece;
      return;
    }
    for (const fact of piece.facts) this.#open.facts.push(fact);
    this.#open.hasSession ||= piece.hasSession;
    this.#open.isTold ||= piece.isTold;
    if (this.#open.facts.length > maxFacts) this.isJoinable = false;
  }

  /** Puts whole stretches where they belong in this text, and leaves gaps where some were let go of. */
  #replay({ plain, near, eventful, pending }: StretchesData): void {
    const gaps = new Map<Stretch | undefined, () => void>([
      [plain.last[0], () => this.#plain.skip(plain.dropped)],
      [near.last[0], () => this.#near.skip(near.dropped)],
      [eventful.last[0], () => this.#eventful.skip(eventful.dropped)],
    ]);
    gaps.delete(undefined);
    const all = [plain, near, eventful].flatMap(({ first, last }) => [...first, ...last]).concat(pending);
    for (const stretch of all.sort((a, b) => recordOf(a) - recordOf(b))) {
      const skip = gaps.get(stretch);
      if (skip !== undefined) {
        this.#settle(this.#pending.length);
        skip();
      }
      this.#place(stretch);
    }
  }

  #place(stretch: Stretch): void {
    if (!isUneventful(stretch)) {
      for (const near of this.#pending.splice(0)) this.#keepNear(near);
      this.#eventful.push(stretch);
      this.#since = 0;
    } else if (this.#since < maxNear) {
      this.#since++;
      this.#keepNear(stretch);
    } else {
      this.#pending.push(stretch);
      this.#settle(this.#pending.length - maxNear);
    }
  }

  /** Nothing happened near the first of the pending ones. */
  #settle(count: number): void {
    for (let k = 0; k < count; k++) {
      const stretch = this.#pending.shift();
      if (stretch?.isNear) this.#keepNear(stretch);
      else if (stretch !== undefined) this.#plain.push(stretch);
    }
  }

  #keepNear(stretch: Stretch): void {
    stretch.isNear = true;
    this.#near.push(stretch);
  }
}

/** All stretches of what was kept, in no order. */
export function stretchesIn({ head, plain, near, eventful, pending, open }: StretchesData): Stretch[] {
  const ends = [plain, near, eventful].flatMap(({ first, last }) => [...first, ...last]);
  return [...head, ...ends, ...pending, ...(open === undefined ? [] : [open])];
}

function unitsOf({ facts }: Stretch): number {
  return facts.reduce((sum, { text }) => sum + text.length, 0);
}

function recordOf({ facts }: Stretch): number {
  return facts[0]?.record ?? -1;
}
