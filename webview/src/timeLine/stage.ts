// Owns the stage: what is drawn of the time line now, which entry is chosen, and how both change together.
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Picture, View } from '../../../picture/src/index';
import { pictureOf } from '../../../picture/src/index';
import type { TimeLine, TimeLineItem, TimeLineWords } from '../../../protocol/src/index';
import { element } from './dom';
import type { Drawn, Surfaces } from './draw';
import { draw, surfaces } from './draw';
import { type Part, shapesIn } from './parts';

export interface StageEvents {
  /** Another entry is chosen, or several that are drawn as one; none where `items` is empty. */
  chosen(items: readonly TimeLineItem[]): void;
  /** Another part is shown, or other data. */
  moved(): void;
}

export interface Stage {
  readonly on: Surfaces;
  /** What scrolls where the picture is higher than its place. */
  readonly scroller: HTMLElement;
  readonly zoomer: ZoomBehavior<SVGSVGElement, unknown>;
  readonly events: StageEvents;
  words: TimeLineWords | undefined;
  timeLine: TimeLine | undefined;
  /** All that can be shown, with some room. */
  whole: Part;
  view: View;
  picture: Picture | undefined;
  chosen: TimeLineItem | undefined;
  isWaiting: boolean;
}

/** Nobody looks at less; milliseconds. */
export const shortest = 200;

/** An empty stage on the page's surfaces; it follows the width of its place. */
export function createStage(events: StageEvents): Stage {
  const stage: Stage = {
    on: surfaces(),
    scroller: element('chart'),
    zoomer: zoom<SVGSVGElement, unknown>(),
    events,
    words: undefined,
    timeLine: undefined,
    whole: { from: 0, to: 1 },
    view: { from: 0, to: 1, width: 0 },
    picture: undefined,
    chosen: undefined,
    isWaiting: false,
  };
  stage.zoomer.filter(isForZoom).on('zoom', (event: ZoomEvent) => takeTransform(stage, event));
  stage.on.picture.call(stage.zoomer).on('dblclick.zoom', null);
  new ResizeObserver(() => {
    if (stage.timeLine?.from !== undefined && stage.scroller.clientWidth !== stage.view.width) {
      adapt(stage, stage.view);
    }
  }).observe(stage.scroller);
  return stage;
}

/** Wheel and pinch zoom, buttons drag; a wheel turned aside, or with Shift, moves. */
export function isForZoom(event: Event): boolean {
  if (event instanceof WheelEvent) {
    return event.ctrlKey || (!event.shiftKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY));
  }
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}

interface ZoomEvent {
  readonly transform: ZoomTransform;
  readonly sourceEvent: unknown;
}

function takeTransform(stage: Stage, { transform: { k, x }, sourceEvent }: ZoomEvent): void {
  const { whole, view, scroller } = stage;
  const span = whole.to - whole.from;
  const from = whole.from - (x / k / view.width) * span;
  stage.view = { ...view, from, to: from + span / k };
  // A hand that drags moves a high picture up and down, too.
  if (sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousemove') {
    scroller.scrollTop -= sourceEvent.movementY;
  }
  // Once for each frame, however often something changes.
  if (stage.isWaiting) return;
  stage.isWaiting = true;
  requestAnimationFrame(() => {
    stage.isWaiting = false;
    render(stage);
  });
}

/** Draws what is shown now. */
export function render(stage: Stage): void {
  const { timeLine, words, view, on, chosen } = stage;
  if (timeLine?.from === undefined || words === undefined || view.width === 0) return;
  stage.picture = pictureOf(timeLine, view);
  const shape = chosen === undefined ? undefined : shapeWith(stage, chosen);
  draw(on, { picture: stage.picture, words, chosen: shape?.id });
  on.picture.attr('aria-activedescendant', shape === undefined ? null : `entry-${shape.id}`);
  stage.events.moved();
}

/** The shape that stands for an entry, where it is in view. */
export function shapeWith({ picture }: Stage, item: TimeLineItem): Drawn | undefined {
  if (picture === undefined) return undefined;
  return shapesIn(picture).find(({ items }) => items.some(({ id }) => id === item.id));
}

/** Shows a part of time; as much of it as there is. */
export function showPart({ whole, view, on, zoomer }: Stage, part: Part): void {
  const all = whole.to - whole.from;
  const span = Math.min(Math.max(part.to - part.from, shortest), all);
  const middle = (part.from + part.to) / 2;
  const from = Math.min(Math.max(middle - span / 2, whole.from), whole.to - span);
  const k = all / span;
  const x = (-(from - whole.from) / all) * view.width * k;
  on.picture.call(zoomer.transform, zoomIdentity.translate(x, 0).scale(k));
}

/** After other data or another width: shows a part of it. */
export function adapt(stage: Stage, part: Part): void {
  const { scroller, whole, zoomer } = stage;
  const width = scroller.clientWidth;
  stage.view = { from: part.from, to: part.to, width };
  zoomer
    .extent([
      [0, 0],
      [width, scroller.scrollHeight],
    ])
    .translateExtent([
      [0, Number.NEGATIVE_INFINITY],
      [width, Number.POSITIVE_INFINITY],
    ])
    .scaleExtent([1, Math.max(1, (whole.to - whole.from) / shortest)]);
  showPart(stage, part);
}

/** Moves by a share of what is in view, to later where positive. */
export function panBy(stage: Stage, share: number): void {
  const { from, to } = stage.view;
  showPart(stage, { from: from + share * (to - from), to: to + share * (to - from) });
}

/** Chooses an entry, or none, and tells of it. */
export function select(stage: Stage, item: TimeLineItem | undefined): void {
  stage.chosen = item;
  render(stage);
  const shape = item === undefined ? undefined : shapeWith(stage, item);
  stage.events.chosen(shape?.items ?? (item === undefined ? [] : [item]));
}
