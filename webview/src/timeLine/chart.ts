// Owns what can be done with the picture: showing data, zooming, moving, going from entry to entry, opening one.
import type { TimeLine, TimeLineItem, TimeLineWords } from '../../../protocol/src/index';
import { failuresIn, type Part, partAround, partOfFailure } from './parts';
import { followPointer, openShape } from './pointer';
import type { Stage, StageEvents } from './stage';
import { adapt, createStage, panBy, select, shapeWith, showPart } from './stage';
import { type Step, stepped } from './steps';
import type { Tip } from './tip';

export interface ChartEvents extends StageEvents {
  readonly tip: Tip;
  /** The record of an entry is wanted. */
  opened(item: TimeLineItem): void;
}

export interface Chart {
  name(words: TimeLineWords): void;
  /** Shows a time line, or none; a part where one was shown before. */
  show(timeLine: TimeLine | undefined, part: Part | undefined): void;
  /** Zooms by a factor, around the chosen entry where it is in view. */
  zoomBy(factor: number): void;
  /** Moves by a share of what is in view, to later where positive. */
  panBy(share: number): void;
  showAll(): void;
  /** Chooses the failure behind the chosen entry, or the first one, and zooms to it. */
  nextFailure(): void;
  hasFailures(): boolean;
  /** Chooses an entry and brings it into view. */
  choose(item: TimeLineItem): void;
  step(step: Step): void;
  /** Opens the chosen entry, or zooms in where several are drawn as one. */
  open(): void;
  inView(): readonly TimeLineItem[];
  /** The part that is shown; undefined where nothing is. */
  part(): Part | undefined;
}

/** Makes the picture and follows the pointer in it. */
export function createChart(events: ChartEvents): Chart {
  const stage = createStage(events);
  followPointer(stage, events);
  return {
    name: (words) => {
      stage.words = words;
    },
    show: (timeLine, part) => show(stage, timeLine, part),
    zoomBy: (factor) => zoomBy(stage, factor),
    panBy: (share) => panBy(stage, share),
    showAll: () => showPart(stage, stage.whole),
    nextFailure: () => nextFailure(stage),
    hasFailures: () => stage.timeLine !== undefined && failuresIn(stage.timeLine).length > 0,
    choose: (item) => choose(stage, item),
    step: (step) => {
      const next = stepped(stage, step);
      if (next !== undefined) choose(stage, next);
    },
    open: () => {
      const shape = stage.chosen === undefined ? undefined : shapeWith(stage, stage.chosen);
      if (shape !== undefined) openShape(stage, shape, events);
    },
    inView: () => inView(stage),
    part: () => (stage.timeLine?.from === undefined ? undefined : stage.view),
  };
}

function show(stage: Stage, timeLine: TimeLine | undefined, part: Part | undefined): void {
  const { whole, view, chosen } = stage;
  const isSame = stage.timeLine !== undefined && timeLine?.name === stage.timeLine.name;
  const isWhole = view.from <= whole.from && view.to >= whole.to;
  stage.timeLine = timeLine;
  if (timeLine?.from === undefined || timeLine.to === undefined) {
    stage.events.moved();
    stage.events.chosen([]);
    return;
  }
  stage.on.picture.attr('aria-label', `${timeLine.name}. ${timeLine.summary}`);
  const room = Math.max((timeLine.to - timeLine.from) * 0.03, 500);
  stage.whole = { from: timeLine.from - room, to: timeLine.to + room };
  adapt(stage, part ?? (isSame && !isWhole ? view : stage.whole));
  const items = timeLine.lanes.flatMap((lane) => lane.items);
  select(stage, isSame ? items.find(({ id }) => id === chosen?.id) : undefined);
}

function zoomBy(stage: Stage, factor: number): void {
  const { from, to } = stage.view;
  const at = stage.chosen?.from;
  const middle = at !== undefined && from <= at && at <= to ? at : (from + to) / 2;
  showPart(stage, { from: middle - (middle - from) / factor, to: middle + (to - middle) / factor });
}

function nextFailure(stage: Stage): void {
  const { timeLine, chosen } = stage;
  if (timeLine === undefined) return;
  const failures = failuresIn(timeLine);
  const next = failures[failures.findIndex(({ id }) => id === chosen?.id) + 1] ?? failures[0];
  if (next === undefined) return;
  showPart(stage, partOfFailure(next, timeLine));
  choose(stage, next);
}

function choose(stage: Stage, item: TimeLineItem): void {
  const { view, on } = stage;
  const { from = view.from, to = from } = item;
  if (to < view.from || from > view.to) showPart(stage, partAround(from, view));
  select(stage, item);
  on.picture.select<SVGGElement>('.chosen').node()?.scrollIntoView({ block: 'nearest' });
}

/** By lane and beginning. */
function inView({ timeLine, view }: Stage): readonly TimeLineItem[] {
  const lanes = timeLine?.lanes ?? [];
  return lanes.flatMap(({ items }) =>
    items.filter(({ from = 0, to = 0 }) => to >= view.from && from <= view.to),
  );
}
