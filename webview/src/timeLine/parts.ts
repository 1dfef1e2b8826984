// Owns parts of time and of the picture: what lies around a moment, around the failures, in view.
import type { Bar, Picture, Sign } from '../../../picture/src/index';
import type { TimeLine, TimeLineItem } from '../../../protocol/src/index';

/** Milliseconds as in the data. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last moment of some entries. */
export function extentOf(items: readonly TimeLineItem[]): Part {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    from = Math.min(from, item.from ?? from);
    to = Math.max(to, item.to ?? to);
  }
  return { from, to };
}

/** A part as long as another one, with a moment in its middle. */
export function partAround(moment: number, { from, to }: Part): Part {
  return { from: moment - (to - from) / 2, to: moment + (to - from) / 2 };
}

/** A failure and what failed around its cause, with some room. */
export function partOfFailure(failure: TimeLineItem, { lanes }: TimeLine): Part {
  const { from: moment = 0 } = failure;
  const around = lanes
    .flatMap((lane) => lane.items)
    .filter(({ outcome, from = 0, to = 0 }) => outcome === 'failed' && from <= moment && to >= moment);
  const { from, to } = extentOf([failure, ...around]);
  const room = Math.max((to - from) * 0.5, minRoom);
  return { from: from - room, to: to + room };
}

/** Around a single moment; milliseconds. */
const minRoom = 60_000;

/** The failures by time; what failed where the case has none that is explained. */
export function failuresIn({ lanes }: TimeLine): readonly TimeLineItem[] {
  const items = lanes.flatMap((lane) => lane.items);
  const causes = items.filter(({ kind }) => kind === 'failure');
  const failed = causes.length > 0 ? causes : items.filter(({ outcome }) => outcome === 'failed');
  return [...failed].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
}

/** All shapes of a picture. */
export function shapesIn({ lanes }: Picture): readonly (Bar | Sign)[] {
  return lanes.flatMap(({ signs, bars }) => [...signs, ...bars]);
}
