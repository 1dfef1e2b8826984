// Owns mouse and fingers beside zooming: choosing and opening on a click, the tooltip, moving with a wheel turned aside.
import type { TimeLineItem } from '../../../protocol/src/index';
import type { Drawn } from './draw';
import { extentOf, shapesIn } from './parts';
import type { Stage } from './stage';
import { isForZoom, panBy, select, shortest, showPart } from './stage';
import type { Tip } from './tip';

export interface PointerEvents {
  readonly tip: Tip;
  /** The record of an entry is wanted. */
  opened(item: TimeLineItem): void;
}

/** How far a line of the wheel moves; pixels. */
const wheelLine = 20;

/** Follows the pointer over the picture. */
export function followPointer(stage: Stage, events: PointerEvents): void {
  const { picture } = stage.on;
  const { tip } = events;
  stage.zoomer.on('start', () => tip.hide());
  picture.on('click', (event: MouseEvent) => {
    const shape = shapeAt(stage, event);
    if (shape === undefined) return;
    select(stage, gravestOf(shape));
    openShape(stage, shape, events);
  });
  picture.on('mousemove.tip', (event: MouseEvent) => {
    const shape = event.buttons === 0 ? shapeAt(stage, event) : undefined;
    tip.show(shape?.items ?? [], event, stage.words);
  });
  picture.on('mouseleave.tip', () => tip.hide());
  const move = (event: WheelEvent): void => {
    if (isForZoom(event)) return;
    event.preventDefault();
    const across = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
    const pixels = across * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? wheelLine : 1);
    panBy(stage, pixels / stage.view.width);
  };
  picture.node()?.addEventListener('wheel', move, { passive: false });
}

/** Opens the record of a shape; zooms in where it stands for several that zooming parts. */
export function openShape(stage: Stage, shape: Drawn, { opened }: PointerEvents): void {
  const [first] = shape.items;
  if (first === undefined) return;
  if (shape.items.length === 1) {
    opened(first);
    return;
  }
  const { from, to } = extentOf(shape.items);
  if (to - from < shortest / 4) return;
  const room = (to - from) * 0.2;
  showPart(stage, { from: from - room, to: to + room });
  select(stage, stage.chosen ?? first);
}

function shapeAt({ picture }: Stage, { target }: MouseEvent): Drawn | undefined {
  const item = target instanceof Element ? target.closest('.item') : null;
  const id = item?.id.slice('entry-'.length);
  if (id === undefined || picture === undefined) return undefined;
  return shapesIn(picture).find((shape) => shape.id === id);
}

/** The entry for which a shape looks as it does. */
function gravestOf(shape: Drawn): TimeLineItem | undefined {
  const wanted = shape.items.find((item) =>
    'outcome' in shape ? item.outcome === shape.outcome : item.kind === shape.kind,
  );
  return wanted ?? shape.items[0];
}
