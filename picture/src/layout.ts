// Owns where everything stands: lanes under each other, bars in rows, marks above them, one axis for all. What is too
// narrow or too near to be told apart is drawn as one, so that the number of shapes depends on the width alone.
import type { TimeLine, TimeLineItem, TimeLineLane, TimeLineMarkKind } from '../../analyzer/src/index';
import type { Axis } from './axis';
import { axisOf } from './axis';
import { fitted, metrics } from './metrics';

/** The part of time that is shown, in milliseconds as in the data, and the room for it in pixels. */
export interface View {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** One bar or several that cannot be told apart; pixels. */
export interface Bar {
  /** Of the first item; unique in the picture. */
  readonly id: string;
  readonly items: readonly TimeLineItem[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The gravest of its items. */
  readonly outcome: TimeLineItem['outcome'];
  readonly isOpen: boolean;
  /** As much of the title as has room, in the bar or behind it; may be empty. */
  readonly text: string;
  readonly textX: number;
}

/** One mark or several that stand too near to each other; `x` and `y` are its middle. */
export interface Sign {
  readonly id: string;
  readonly items: readonly TimeLineItem[];
  readonly x: number;
  readonly y: number;
  /** The gravest of its items. */
  readonly kind: TimeLineMarkKind;
}

export interface LanePicture {
  readonly lane: TimeLineLane;
  readonly y: number;
  readonly height: number;
  readonly signs: readonly Sign[];
  readonly bars: readonly Bar[];
}

/** A line through all lanes: what happened elsewhere at the same moment. */
export interface Guide {
  readonly x: number;
  readonly kind: TimeLineMarkKind;
}

export interface Picture {
  readonly view: View;
  /** Without the axis. */
  readonly height: number;
  readonly axis: Axis;
  readonly lanes: readonly LanePicture[];
  /** None where there are so many that they would hide the lanes. */
  readonly guides: readonly Guide[];
}

/** Where everything of a time line stands in a view; `y` counts from below the axis. */
export function pictureOf(timeLine: TimeLine, view: View): Picture {
  let y = 0;
  const lanes = timeLine.lanes
    .filter(({ items }) => items.length > 0)
    .map((lane) => {
      const shown = laneOf(lane, y, view);
      y += shown.height;
      return shown;
    });
  const guides = lanes.flatMap(({ signs }) => signs).filter(({ kind }) => guiding.has(kind));
  const hasRoom = guides.length * metrics.guide < view.width;
  return {
    view,
    height: y,
    axis: axisOf({ ...view, language: timeLine.language }),
    lanes,
    guides: hasRoom ? guides.map(({ x, kind }) => ({ x, kind })) : [],
  };
}

const guiding: ReadonlySet<TimeLineMarkKind> = new Set(['failure', 'power-lost', 'boot', 'shutdown']);

function laneOf(lane: TimeLineLane, y: number, view: View): LanePicture {
  const hasMarks = lane.items.some(({ shape }) => shape === 'mark');
  const top = y + metrics.lanePadding + metrics.laneName;
  const barsTop = top + (hasMarks ? metrics.signs : 0);
  return {
    lane,
    y,
    height: barsTop - y + lane.rows * metrics.row + metrics.lanePadding,
    signs: signsOf(lane.items, top + metrics.signs / 2 - 1, view),
    bars: barsOf(lane.items, barsTop, view),
  };
}

/** Signs are wider than the moment they stand for; pixels. */
const margin = 10;

function xOf(time: number, { from, to, width }: View): number {
  return ((time - from) / Math.max(1, to - from)) * width;
}

/** Gravest first. */
const markOrder: readonly TimeLineMarkKind[] = [
  'failure',
  'power-lost',
  'boot',
  'shutdown',
  'restart-asked',
  'restart-required',
  'service-start',
  'service-stop',
];

/** Of all marks of a lane, so that what is drawn as one stays so while the picture is moved. */
function signsOf(items: readonly TimeLineItem[], y: number, view: View): Sign[] {
  const groups: { readonly x: number; readonly items: TimeLineItem[] }[] = [];
  for (const item of items) {
    if (item.shape !== 'mark') continue;
    const x = xOf(item.from ?? 0, view);
    const last = groups.at(-1);
    if (last !== undefined && x - last.x < metrics.signGap) last.items.push(item);
    else groups.push({ x, items: [item] });
  }
  const seen = groups.filter(({ x }) => -margin <= x && x <= view.width + margin);
  return seen.map(({ x, items: together }) => {
    const kind = markOrder.find((each) => together.some((item) => item.kind === each)) ?? 'service-start';
    return { id: together[0]?.id ?? '', items: together, x, y, kind };
  });
}

/** Gravest first. */
const outcomeOrder = ['failed', 'interrupted', 'cancelled', 'unknown', 'succeeded'] as const;

interface Span {
  readonly items: TimeLineItem[];
  readonly x: number;
  end: number;
}

function barsOf(items: readonly TimeLineItem[], top: number, view: View): Bar[] {
  const rows: Span[][] = [];
  for (const item of items) {
    if (item.shape !== 'bar') continue;
    rows[item.row] ??= [];
    addTo(rows[item.row] ?? [], item, view);
  }
  return rows.flatMap((spans, row) =>
    spans.flatMap((span, index) => {
      if (span.end < -margin || span.x > view.width + margin) return [];
      const room = (spans[index + 1]?.x ?? view.width) - span.end;
      return [barOf(span, { y: top + row * metrics.row, room, view })];
    }),
  );
}

/** Puts an item behind the others of its row, or into the last one where neither could be told from the other. */
function addTo(spans: Span[], item: TimeLineItem, view: View): void {
  const x = xOf(item.from ?? 0, view);
  const end = Math.max(x + metrics.minBar, xOf(item.to ?? 0, view));
  const last = spans.at(-1);
  const isSmall = end - x < metrics.smallBar;
  if (last !== undefined && isSmall && x - last.end < 1 && canTake(last)) {
    last.items.push(item);
    last.end = Math.max(last.end, end);
    return;
  }
  // What begins where the bar before is still drawn, because that one is wider than its time, stands behind it.
  const begin = last === undefined ? x : Math.max(x, Math.min(last.end, end - metrics.minBar));
  spans.push({ items: [item], x: begin, end });
}

function canTake({ items, x, end }: Span): boolean {
  return end - x < (items.length > 1 ? metrics.maxTogether : metrics.smallBar);
}

interface Place {
  readonly y: number;
  /** Pixels behind the bar until the next one begins. */
  readonly room: number;
  readonly view: View;
}

function barOf({ items, x, end }: Span, { y, room, view }: Place): Bar {
  const first = items[0];
  const isOpen = items.length === 1 && first?.isOpen === true;
  const outcome = outcomeOrder.find((each) => items.some((item) => item.outcome === each)) ?? 'unknown';
  // A bar that leaves the view is cut a little outside of it: its text stays in view, its outline is not seen.
  const left = Math.max(x, -20);
  const right = Math.min(end, view.width + 20);
  const title = items.length === 1 ? (first?.title ?? '') : `× ${items.length}`;
  return {
    id: first?.id ?? '',
    items,
    x: left,
    y,
    width: right - left,
    outcome,
    isOpen,
    ...textOf(title, { left: Math.max(left, 0), right: Math.min(right, view.width), room, isOpen }),
  };
}

interface TextPlace {
  readonly left: number;
  readonly right: number;
  readonly room: number;
  readonly isOpen: boolean;
}

function textOf(title: string, { left, right, room, isOpen }: TextPlace): Pick<Bar, 'text' | 'textX'> {
  const inside = fitted(title, right - left - 2 * metrics.textGap);
  const tail = isOpen ? metrics.openEnd : 0;
  const beside = room - tail - 2 * metrics.textGap;
  const isBetterBeside = inside !== title && beside > right - left && beside >= metrics.minTextBeside;
  if (isBetterBeside) return { text: fitted(title, beside), textX: right + tail + metrics.textGap };
  return { text: inside, textX: left + metrics.textGap };
}
