// Owns the time line of a case as plain data: a lane for each log, its operations as bars, failures and restarts as
// marks, all on one axis. Where anything is drawn is decided by who draws it; what has no date is told, not placed.
import { clockOf } from '../case/joining/clock';
import type { CaseResult } from '../case/types';
import { type Language, type Say, sayIn } from '../localized';
import type { Operation } from '../model';
import { sourceKinds } from '../render/reportTexts';
import { shortLine, visiblePath } from './caseTreeNode';
import type { LogCourse } from './logCourse';
import type { DraftItem, ItemOptions } from './timeLineItems';
import { failureItems, operationItems, restartItems } from './timeLineItems';
import { placedIn, rowsOf } from './timeLineRows';
import { timeLineTexts as texts } from './timeLineTexts';
import type { TimeLine, TimeLineItem, TimeLineLane } from './timeLineTypes';

export interface TimeLineInput {
  /** What the case is called. */
  readonly name: string;
  readonly result: CaseResult;
  /** What ran, by log, in the order of the case's logs. */
  readonly courses: readonly LogCourse[];
}

/** More than this in one log cannot be told apart; what failed stays. */
const maxItems = 5_000;

/** The time line of a case; its texts are plain text in one language. */
export function timeLineOf(input: TimeLineInput, language: Language): TimeLine {
  const { result, courses } = input;
  const say = sayIn(language);
  const clock = clockOf(
    result.sources.map(({ first, kind }, source) => ({
      analysis: {
        kind,
        firstTime: first ?? undefined,
        utcOffsetMinutes: courses[source]?.utcOffsetMinutes,
        operations: courses[source]?.operations ?? [],
      },
    })),
  );
  const all = result.sources.map((_, source) => draftsOf(input, source, say));
  const lanes = all.map(({ drafts, left }, source) => {
    const items = rowsOf(drafts.map((draft) => placedIn(clock, draft)));
    return laneOf({ input, say, source, items, left });
  });
  const told = lanes.filter(({ items, undated }) => items.length + undated.length > 0);
  const silent = lanes.filter((lane) => !told.includes(lane)).map(({ label }) => label);
  const ends = extentOf(told.flatMap(({ items }) => items));
  return {
    name: shortLine(input.name),
    language,
    summary: summaryOf(told, result, say),
    ...ends,
    lanes: told,
    hint: hintOf(ends !== undefined, told, say),
    silent: silent.length === 0 ? '' : say(texts.silent, { logs: listed(silent, say) }),
    legend: legendOf(told, say),
  };
}

interface Drafts {
  readonly drafts: readonly DraftItem[];
  /** How many operations are left out. */
  readonly left: number;
}

function draftsOf({ result, courses }: TimeLineInput, source: number, say: Say): Drafts {
  const course = courses[source];
  const summary = result.sources[source];
  const options: ItemOptions = { say, source, kind: summary?.kind ?? 'unknown', log: visiblePath(summary) };
  const [operations, left] = mostTelling(course?.operations ?? []);
  return {
    drafts: [
      ...operationItems(operations, options),
      ...failureItems(result.failures, options),
      ...restartItems(course?.restarts ?? [], options),
    ],
    left,
  };
}

/** The first operations, and those that failed before the others; with how many are left out. */
function mostTelling(operations: readonly Operation[]): readonly [readonly Operation[], number] {
  if (operations.length <= maxItems) return [operations, 0];
  const isBad = ({ outcome }: Operation): boolean => outcome === 'failed' || outcome === 'interrupted';
  const kept = [...operations.filter(isBad), ...operations.filter((each) => !isBad(each))].slice(0, maxItems);
  return [kept.sort((a, b) => a.startLine - b.startLine), operations.length - maxItems];
}

interface LaneParts {
  readonly input: TimeLineInput;
  readonly say: Say;
  readonly source: number;
  readonly items: readonly TimeLineItem[];
  readonly left: number;
}

function laneOf({ input, say, source, items, left }: LaneParts): TimeLineLane {
  const summary = input.result.sources[source];
  const placed = items.filter(isPlaced);
  const undated = items.filter((item) => !isPlaced(item));
  const values = {
    path: visiblePath(summary),
    kind: say(sourceKinds[summary?.kind ?? 'unknown']),
    count: String(items.length),
    undated: String(undated.length),
    left: String(left),
  };
  const isUtc = items.some(({ isUtc: utc }) => utc);
  const isShifted = isUtc && input.courses.some(({ utcOffsetMinutes }) => utcOffsetMinutes !== undefined);
  const notes = [
    isUtc && isShifted && placed.length > 0 ? say(texts.shifted) : '',
    isUtc && undated.some(({ isUtc: utc }) => utc) ? say(texts.noZone) : '',
    undated.some(({ isUtc: utc }) => !utc) ? say(texts.undated, values) : '',
    left > 0 ? say(texts.left, values) : '',
  ];
  return {
    source,
    label: values.path,
    accessibleLabel: say(texts.lane, values),
    notes: notes.filter((note) => note !== '').map((note) => say(texts.note, { log: values.path, note })),
    rows: placed.reduce((rows, { shape, row }) => (shape === 'bar' ? Math.max(rows, row + 1) : rows), 0),
    items: placed,
    undated,
  };
}

function isPlaced({ from }: TimeLineItem): boolean {
  return from !== undefined;
}

function extentOf(
  items: readonly TimeLineItem[],
): { readonly from: number; readonly to: number } | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const item of items) {
    from = Math.min(from, item.from ?? from);
    to = Math.max(to, item.to ?? to);
  }
  return from <= to ? { from, to } : undefined;
}

function summaryOf(lanes: readonly TimeLineLane[], { failures }: CaseResult, say: Say): string {
  const items = lanes.flatMap((lane) => [...lane.items, ...lane.undated]);
  const bars = items.filter(({ shape }) => shape === 'bar');
  return say(texts.summary, {
    logs: String(lanes.length),
    operations: String(bars.length),
    failed: String(bars.filter(({ outcome }) => outcome === 'failed').length),
    failures: String(failures.length),
    starts: String(startsIn(items)),
  });
}

/** Several logs tell of one start, a little apart from each other; milliseconds. */
const oneStart = 120_000;

function startsIn(items: readonly TimeLineItem[]): number {
  const moments = items
    .flatMap(({ kind, from }) => (kind === 'boot' && from !== undefined ? [from] : []))
    .sort((a, b) => a - b);
  return moments.filter((moment, n) => n === 0 || moment - (moments[n - 1] ?? 0) > oneStart).length;
}

/** What to do where there is nothing to be seen. */
function hintOf(isDrawn: boolean, lanes: readonly TimeLineLane[], say: Say): string {
  if (isDrawn) return '';
  return say(lanes.length === 0 ? texts.nothingRan : texts.nothingDated);
}

/** More names than this are only counted. */
const namedLogs = 8;

function listed(names: readonly string[], say: Say): string {
  const shown = names.slice(0, namedLogs).join(say(texts.comma));
  if (names.length <= namedLogs) return shown;
  return say(texts.andMore, { names: shown, count: String(names.length - namedLogs) });
}

/** What the colours and signs that occur stand for, gravest first. */
function legendOf(lanes: readonly TimeLineLane[], say: Say): TimeLine['legend'] {
  const items = lanes.flatMap((lane) => lane.items);
  const outcomes = new Set(items.filter(({ shape }) => shape === 'bar').map(({ outcome }) => outcome));
  const marks = new Set(items.filter(({ shape }) => shape === 'mark').map(({ kind }) => kind));
  return [
    ...texts.outcomes
      .filter(([outcome]) => outcomes.has(outcome))
      .map(([outcome, text]) => ({ shape: 'bar' as const, sample: outcome, text: say(text) })),
    ...texts.marks
      .filter(([kind]) => marks.has(kind))
      .map(([kind, text]) => ({ shape: 'mark' as const, sample: kind, text: say(text) })),
  ];
}
