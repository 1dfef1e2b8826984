// Owns the order of day and month in exports of events that leave it open by themselves: another log of the case settles it
// by recording the same work. That it covers the time of the events in one reading proves nothing: logs of other months are
// sent together.

import { fileNameOf } from '../../facts/paths';
import type { DateOrder } from '../../formats/dialects/eventTime';
import { filled, type Localized } from '../../localized';
import type { Analysis, Fact, Operation } from '../../model';
import { textOfTime, writtenTime } from '../../operations/eventOrder';
import { secondsOf } from '../../operations/times';
import { atOnce } from '../../steps';
import { dateOrders, datesOpen, datesSettled } from '../texts';
import type { CaseSource } from '../types';
import { joiningParts } from './rolledParts';

/** The logs with every date that is settled, and for each what a reader has to know of its dates. */
export interface DatedSources {
  readonly sources: readonly CaseSource[];
  readonly told: readonly (readonly Localized[])[];
}

/** Settles what dates leave open, as far as the logs prove it. */
export function withSettledDates(sources: readonly CaseSource[]): DatedSources {
  const dated = sources.length < 2 ? [] : sources.map(({ analysis }) => openTimesOf(analysis));
  const others = sources.filter((_, k) => dated[k] === undefined);
  const settled = sources.map((source, k) => settledSource(source, dated[k], others));
  return { sources: settled.map(({ source }) => source), told: settled.map(({ told }) => told) };
}

/** When each event was, in both readings of its date; by the index of its fact. */
type OpenTimes = ReadonlyMap<number, Readonly<Record<DateOrder, string>>>;

/** Undefined for a log whose dates leave nothing open. */
function openTimesOf({ kind, facts }: Analysis): OpenTimes | undefined {
  if (kind !== 'event-log') return undefined;
  const times = new Map<number, Readonly<Record<DateOrder, string>>>();
  facts.forEach((fact, k) => {
    const time = fact.time === undefined ? writtenTime(fact) : undefined;
    if (time !== undefined && 'dmy' in time) times.set(k, time);
  });
  return times.size === 0 ? undefined : times;
}

function settledSource(
  source: CaseSource,
  times: OpenTimes | undefined,
  others: readonly CaseSource[],
): { readonly source: CaseSource; readonly told: readonly Localized[] } {
  const timed = others.filter(({ analysis }) => analysis.firstTime !== undefined);
  if (times === undefined || timed.length === 0) return { source, told: [] };
  const { analysis } = source;
  const proof = onlyOrder(timed, (other, order) => isSameWork(analysis.operations, times, order, other));
  if (proof === undefined) {
    const [first = 0] = times.keys();
    return { source, told: [filled(datesOpen, { date: textOfTime(analysis.facts[first]) ?? '' })] };
  }
  const { order, log } = proof;
  const told = filled(datesSettled, { order: dateOrders[order], log: fileNameOf(log.path) });
  return { source: { ...source, analysis: withTimes(analysis, times, order) }, told: [told] };
}

/** The one order in which some log fits, and that log; undefined where both fit or none. */
function onlyOrder(
  others: readonly CaseSource[],
  fits: (other: Analysis, order: DateOrder) => boolean,
): { readonly order: DateOrder; readonly log: CaseSource } | undefined {
  const [byDay, byMonth] = (['dmy', 'mdy'] as const).map((order) =>
    others.find(({ analysis }) => fits(analysis, order)),
  );
  if (byDay !== undefined && byMonth !== undefined) return undefined;
  if (byDay !== undefined) return { order: 'dmy', log: byDay };
  return byMonth && { order: 'mdy', log: byMonth };
}

/** No two zones are further apart; whole and half hours are between them. */
const furthestZone = 14 * 3_600;
const halfHour = 1_800;
/** The layers tell of the end of one work within so many seconds. */
const sameEnd = 60;
/** Work in a log beyond this tells nothing new. */
const maxCompared = 500;

/** True where the other log records work on the same update, with the same result, at the same time. */
function isSameWork(own: readonly Operation[], times: OpenTimes, order: DateOrder, other: Analysis): boolean {
  const known = new Map<string, number[]>();
  for (const operation of other.operations.filter(isCompared).slice(-maxCompared))
    for (const key of keysOf(operation))
      known.set(key, [...(known.get(key) ?? []), secondsOf(operation.endTime ?? '')]);
  return own
    .filter(isCompared)
    .slice(-maxCompared)
    .some((operation) => {
      const end = secondsOf(times.get(operation.endFact ?? -1)?.[order] ?? '');
      return keysOf(operation).some((key) => known.get(key)?.some((each) => isSameEnd(end, each)) === true);
    });
}

function isCompared({ result, purpose }: Operation): boolean {
  return result !== undefined && purpose !== 'detect';
}

function keysOf({ kbs, result = 0 }: Operation): readonly string[] {
  return kbs.map((kb) => `${kb} ${result}`);
}

function isSameEnd(a: number, b: number): boolean {
  const apart = Math.abs(a - b);
  const zone = Math.round(apart / halfHour) * halfHour;
  return zone <= furthestZone && Math.abs(apart - zone) <= sameEnd;
}

/** The analysis with the times of its events in one reading. */
function withTimes(analysis: Analysis, times: OpenTimes, order: DateOrder): Analysis {
  const timeAt = (k: number | undefined): string | undefined => times.get(k ?? -1)?.[order];
  const sorted = [...times.values()].map((time) => time[order]).sort();
  const facts = analysis.facts.map((fact, k): Fact => {
    const time = timeAt(k);
    return time === undefined ? fact : { ...fact, time };
  });
  const operations = analysis.operations.map((operation): Operation => {
    const [start, end] = [timeAt(operation.startFact ?? operation.endFact), timeAt(operation.endFact)];
    return {
      ...operation,
      ...(start === undefined ? {} : { startTime: start }),
      ...(end === undefined ? {} : { endTime: end }),
    };
  });
  const [firstTime = '', lastTime = firstTime] = [sorted[0], sorted.at(-1)];
  return judgedAnew({ ...analysis, facts, operations, firstTime, lastTime });
}

/** What failed and was made good later shows in the order of time: with the times, it is worked out once more. */
function judgedAnew(analysis: Analysis): Analysis {
  if (analysis.parts !== undefined) return analysis;
  const { operations, findings } = atOnce(joiningParts([analysis]));
  return { ...analysis, operations, findings };
}
