// Owns the way from entry to entry by keys.
import type { TimeLineItem, TimeLineLane } from '../../../protocol/src/index';
import type { Stage } from './stage';
import { shapeWith } from './stage';

/** Where to go from the chosen entry. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'above' | 'below';

/** The entry that a step leads to; the first failure, or the first entry, where none is chosen. */
export function stepped(stage: Stage, step: Step): TimeLineItem | undefined {
  const { chosen, timeLine } = stage;
  const lanes = (timeLine?.lanes ?? []).filter(({ items }) => items.length > 0);
  const at = lanes.findIndex(({ source }) => source === chosen?.place.source);
  const items = lanes[at]?.items ?? [];
  if (chosen === undefined || at < 0) return firstOf(lanes);
  if (step === 'above' || step === 'below') return nearestIn(lanes[at + (step === 'above' ? -1 : 1)], chosen);
  if (step === 'first') return items[0];
  if (step === 'last') return items.at(-1);
  // What is drawn as one is passed as one.
  const together = new Set(shapeWith(stage, chosen)?.items.map(({ id }) => id) ?? []);
  const index = items.findIndex(({ id }) => id === chosen.id);
  const others = step === 'next' ? items.slice(index + 1) : items.slice(0, index).reverse();
  return others.find(({ id }) => !together.has(id));
}

function firstOf(lanes: readonly TimeLineLane[]): TimeLineItem | undefined {
  const items = lanes.flatMap((lane) => lane.items);
  return items.find(({ kind }) => kind === 'failure') ?? items[0];
}

/** The entry of a lane that is nearest in time to another one. */
function nearestIn(lane: TimeLineLane | undefined, { from: moment = 0 }: TimeLineItem) {
  const far = ({ from = 0 }: TimeLineItem): number => Math.abs(from - moment);
  return lane?.items.reduce((best, item) => (far(item) < far(best) ? item : best));
}
