// Owns finding the calls that ended about when a record was written: a log of months holds many thousand failed calls.
import type { Draft } from './draft';
import { secondsOf } from './times';

/** No verdict belongs to a call that ended longer ago than this, or longer after it. */
export const longestApart = 1800;

interface Call {
  readonly order: number;
  readonly draft: Draft;
  /** Half hours since the epoch in which the call ended; undefined without a time. */
  place: number | undefined;
}

/** Calls in order of their first verdict, found by the half hour in which they ended. */
export class CallsByTime {
  readonly #all: Call[] = [];
  readonly #byPlace = new Map<number | undefined, Set<Call>>();

  /** Takes a call that is not in yet. */
  add(draft: Draft): void {
    const call = { order: this.#all.length, draft, place: placeOf(draft) };
    this.#all.push(call);
    this.#put(call);
  }

  /**
   * The last call that fits, among those within `longestApart` seconds of a time as written and those without one; all
   * calls where the time is missing. What `change` does to it may move its end.
   */
  changeLast(
    time: string | undefined,
    fits: (draft: Draft) => boolean,
    change: (draft: Draft) => void,
  ): boolean {
    const call = this.#near(time).find(({ draft }) => fits(draft));
    if (!call) return false;
    change(call.draft);
    this.#byPlace.get(call.place)?.delete(call);
    call.place = placeOf(call.draft);
    this.#put(call);
    return true;
  }

  #put(call: Call): void {
    const there = this.#byPlace.get(call.place);
    if (there) there.add(call);
    else this.#byPlace.set(call.place, new Set([call]));
  }

  /** The last one first. */
  #near(time: string | undefined): readonly Call[] {
    if (time === undefined) return this.#all.toReversed();
    const place = halfHourOf(time);
    return [undefined, place - 1, place, place + 1]
      .flatMap((at) => [...(this.#byPlace.get(at) ?? [])])
      .sort((a, b) => b.order - a.order);
  }
}

function placeOf({ endTime }: Draft): number | undefined {
  return endTime === undefined ? undefined : halfHourOf(endTime);
}

/** Half hours since the epoch; NaN for what is no time. */
function halfHourOf(time: string): number {
  return Math.floor(secondsOf(time) / longestApart);
}
