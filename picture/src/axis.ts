// Owns the axis: which moments are labelled and how they are written. Times are those of the log: what the data calls
// UTC is the log's own clock, and no zone is converted here.
import { scaleUtc } from 'd3-scale';
import type { Language } from '../../analyzer/src/index';
import { metrics, widthOf } from './metrics';

export interface AxisLabel {
  /** Where it begins for labels of a span, where its mark stands for labels of a moment. */
  readonly x: number;
  readonly text: string;
}

export interface Axis {
  /** Moments, below. */
  readonly ticks: readonly AxisLabel[];
  /** Days, months or years, above; the first one also where it begins before the view. */
  readonly spans: readonly AxisLabel[];
}

export interface AxisOptions {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly language: Language;
}

/** The labels of a part of time. */
export function axisOf({ from, to, width, language }: AxisOptions): Axis {
  const scale = scaleUtc().domain([from, to]).range([0, width]);
  const ticks = roomyTicks(scale, width);
  const step = ticks.length > 1 ? Number(ticks[1]) - Number(ticks[0]) : to - from;
  const level = levels.find(({ below }) => step < below) ?? lastLevel;
  const write = writers[language];
  return {
    ticks: ticks.map((time) => {
      const x = scale(time);
      const text = write[level.moment](time);
      // A label that the edge would cut is left out, its mark stays.
      const half = widthOf(text) / 2;
      return { x, text: half <= x && x <= width - half ? text : '' };
    }),
    spans: level.span === undefined ? [] : spanLabels(level.span, scale, write),
  };
}

/** Round moments, as many as have room: asked for a number, a scale gives up to twice as many. */
function roomyTicks(scale: Scale, width: number): Date[] {
  let wanted = Math.max(2, Math.round(width / metrics.tick));
  let ticks = scale.ticks(wanted);
  while (ticks.length * metrics.minTick > width && wanted > 2) {
    wanted = Math.max(2, Math.floor(wanted * 0.7));
    ticks = scale.ticks(wanted);
  }
  return ticks;
}

type Scale = ReturnType<typeof scaleUtc<number>>;

function spanLabels(span: Span, scale: Scale, write: Writers): AxisLabel[] {
  const [begin = 0, end = 0] = scale.range();
  const [from = new Date(0), to = from] = scale.domain();
  return spansOf(span, from, to).flatMap((time, index, all) => {
    const x = Math.max(begin, scale(time));
    const text = write[span](time);
    const next = all[index + 1];
    // A name whose own span has no room for it would run into the next one.
    const room = (next === undefined ? end : scale(next)) - x;
    return widthOf(text) + metrics.textGap > room && all.length > 1 ? [] : [{ x, text }];
  });
}

type Span = 'day' | 'month' | 'year';
type Moment = 'millisecond' | 'second' | 'minute' | 'date' | 'monthName' | 'year';

interface Level {
  /** Milliseconds between two labels. */
  readonly below: number;
  readonly moment: Moment;
  /** What the labels above name; years are not named twice. */
  readonly span: Span | undefined;
}

const day = 86_400_000;
const lastLevel: Level = { below: Number.POSITIVE_INFINITY, moment: 'year', span: undefined };
const levels: readonly Level[] = [
  { below: 1_000, moment: 'millisecond', span: 'day' },
  { below: 60_000, moment: 'second', span: 'day' },
  { below: day, moment: 'minute', span: 'day' },
  { below: 28 * day, moment: 'date', span: 'month' },
  { below: 365 * day, moment: 'monthName', span: 'year' },
];

/** More labels than this have no room on any screen. */
const maxSpans = 200;

/** The beginnings of the days, months or years that a part of time touches. */
function spansOf(span: Span, begin: Date, to: Date): Date[] {
  const [year, month, date] = [begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate()];
  const nth: Readonly<Record<Span, (n: number) => number>> = {
    day: (n) => Date.UTC(year, month, date + n),
    month: (n) => Date.UTC(year, month + n),
    year: (n) => Date.UTC(year + n, 0),
  };
  const spans: Date[] = [];
  for (let n = 0; n < maxSpans && nth[span](n) <= to.getTime(); n++) spans.push(new Date(nth[span](n)));
  return spans;
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');
const minute = (time: Date): string => `${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}`;
const second = (time: Date): string => `${minute(time)}:${pad(time.getUTCSeconds())}`;
const clock = {
  minute,
  second,
  millisecond: (time: Date): string => `${second(time)}.${pad(time.getUTCMilliseconds(), 3)}`,
};

type Writers = Readonly<Record<Moment | Span, (time: Date) => string>>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const english = (time: Date): string => months[time.getUTCMonth()] ?? '';

/** Below, a date stands without its year and a month alone: the rest is told above. */
const writers: Readonly<Record<Language, Writers>> = {
  en: {
    ...clock,
    date: (time) => `${english(time)} ${time.getUTCDate()}`,
    monthName: english,
    day: (time) => `${english(time)} ${time.getUTCDate()}, ${time.getUTCFullYear()}`,
    month: (time) => `${english(time)} ${time.getUTCFullYear()}`,
    year: (time) => String(time.getUTCFullYear()),
  },
  'zh-cn': {
    ...clock,
    date: (time) => `${time.getUTCMonth() + 1}月${time.getUTCDate()}日`,
    monthName: (time) => `${time.getUTCMonth() + 1}月`,
    day: (time) => `${time.getUTCFullYear()}年${time.getUTCMonth() + 1}月${time.getUTCDate()}日`,
    month: (time) => `${time.getUTCFullYear()}年${time.getUTCMonth() + 1}月`,
    year: (time) => `${time.getUTCFullYear()}年`,
  },
};
