// Owns the order of events around the failures of a case: which operations ran when, how they came out, and when the
// causes were recorded.
import type { Analysis, Fact, Operation } from '../../model';
import { countBelow } from '../../ordered';
import { hexOf } from '../codes';
import { type CaseClock, clockOf } from '../joining/clock';
import { operationTitle } from '../operationTitles';
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, TimelineEntry } from '../types';
import { layerOfKind, sameAttempt } from './attempts';

/** The hours that matter: this long before and after the failures, in seconds. */
const reach = 3_600;
/** A reader takes in a short list; what failed stays, what is furthest from it goes. */
const maxEntries = 20;

/** Events around the failures, in the order of time; empty where a single operation and its cause are all there is. */
export function timelineOf(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): readonly TimelineEntry[] {
  const moments = failures.flatMap(({ failure, source }) => {
    const cause = failure.evidence.find((each) => each.role === 'cause' && each.time !== undefined);
    const own = [failure.operation.start, failure.operation.end].map((time) => ({ source, time }));
    return [{ source: cause?.source ?? source, time: cause?.time }, ...own].filter(hasIsoTime);
  });
  const clock = clockOf(sources);
  const seconds = Float64Array.from(moments.flatMap((moment) => clock.localSeconds(moment) ?? [])).sort();
  if (seconds.length === 0) return [];
  const [from, to] = [(seconds[0] ?? 0) - reach, (seconds.at(-1) ?? 0) + reach];
  const failed = new Set(failures.map((each) => each.operation).filter((each) => each !== undefined));
  const around = (entry: Weighted): boolean => from <= entry.seconds && entry.seconds <= to;
  const events = [
    ...failures.flatMap((item) => [
      ...causeEntry(item),
      ...earlierCauses(item, sources[item.source]?.analysis),
    ]),
    ...sources.flatMap((source, k) => operationEntries(source.analysis, k, failed)),
  ]
    .flatMap((entry) => placed(entry, clock))
    .filter(around);
  const kept = nearest(withoutEchoes(unique(events), sources), seconds);
  return new Set(kept.map((each) => each.story)).size < 2
    ? []
    : kept.map(({ story: _, weight: __, seconds: ___, ...entry }) => entry);
}

/** An event with what only the choice needs. */
interface Weighted extends TimelineEntry {
  /** Lower is kept longer. */
  readonly weight: number;
  /** What it belongs to: a time line of one story tells nothing that its failure does not. */
  readonly story: Operation | RankedFailure;
  /** Local time, to sort by. */
  readonly seconds: number;
}

/** What is told has a place in local time; a UTC time without a known zone has none beside local ones. */
function placed(entry: Unplaced, clock: CaseClock): Weighted[] {
  const seconds = clock.localSeconds(entry);
  return seconds === undefined ? [] : [{ ...entry, seconds }];
}

type Unplaced = Omit<Weighted, 'seconds'>;

function causeEntry(item: RankedFailure): Unplaced[] {
  const { failure, operation } = item;
  const cause = failure.rootCause;
  const told = failure.evidence.find((each) => each.source === cause?.source && each.line === cause?.line);
  // Entries of a driver's section carry no date; its end does.
  const time = told?.time ?? (operation?.kind === 'device-install' ? operation.endTime : undefined);
  // Of what no record explains the operation alone is told.
  if (cause === null || item.finding === undefined || !isIsoTime(time)) return [];
  const base = { time, source: cause.source, line: cause.line, title: failure.title, target: null };
  return [{ ...base, event: 'cause', code: cause.code, weight: 0, story: operation ?? item }];
}

/** Beyond this the first attempts and the last are told by the list of attempts. */
const maxAttempts = 200;

/** The beginning of a record without its times and numbers. */
function wordsOf(text: string): string {
  return text.slice(0, 400).replace(/\b[\da-f]*\d[\da-f]*\b/gi, '');
}

/** The records that stopped the other attempts that are told as one failure with this one, the first of each. */
function earlierCauses(item: RankedFailure, analysis: Analysis | undefined): Unplaced[] {
  const { failure, operation, source } = item;
  if (operation === undefined || analysis === undefined || item.finding === undefined) return [];
  const words = wordsOf(failure.rootCause?.text ?? '');
  // Where a rule takes the same record of a later attempt for what followed, its words are those of the cause.
  const causes = failure.evidence.filter(
    (each) => each.source === source && (each.role === 'cause' || wordsOf(each.text) === words),
  );
  if (causes.every(({ line }) => line === failure.rootCause?.line)) return [];
  const attempts = analysis.operations.filter(
    ({ kind, outcome, parent }) =>
      kind === operation.kind && outcome === 'failed' && parent === operation.parent,
  );
  return attempts.slice(0, maxAttempts).flatMap((attempt) => {
    const inside = causes.filter(({ line }) => attempt.startLine < line && line <= attempt.endLine + 1);
    const [first] = inside;
    const isTold = inside.some(({ line }) => line === failure.rootCause?.line);
    if (first === undefined || isTold || !isIsoTime(first.time)) return [];
    const { time, line } = first;
    const base = { time, source, line, title: failure.title, target: null };
    return [{ ...base, event: 'cause', code: failure.rootCause?.code ?? null, weight: 1, story: attempt }];
  });
}

function operationEntries(analysis: Analysis, source: number, failed: ReadonlySet<Operation>): Unplaced[] {
  return analysis.operations.filter(isTold).flatMap((operation) => {
    const { startFact = -1, endFact = -1 } = operation;
    const isFailed = failed.has(operation);
    const span = { start: analysis.facts[startFact], end: analysis.facts[endFact] };
    const base = {
      source,
      title: operationTitle(operation),
      target: operation.target ?? null,
      weight: isFailed ? 1 : operation.outcome === 'failed' ? 2 : 3,
      story: operation,
    };
    return [...startEntry(base, span, isFailed), ...endEntry(base, span)];
  });
}

/** What both entries of an operation say. */
interface OperationBase extends Pick<Unplaced, 'source' | 'title' | 'target' | 'weight'> {
  readonly story: Operation;
}

/** The records with which an operation began and ended, as far as the log has them. */
interface Span {
  readonly start: Fact | undefined;
  readonly end: Fact | undefined;
}

/** The beginning is told of what failed, and of what has no end of its own in the log. */
function startEntry(base: OperationBase, { start, end }: Span, isFailed: boolean): Unplaced[] {
  if (!isIsoTime(start?.time) || end === start) return [];
  const isWhole = end !== undefined && base.story.outcome !== 'unknown';
  if (isWhole && !isFailed) return [];
  return [{ ...base, time: start.time, line: start.line + 1, event: 'started', code: null }];
}

function endEntry(base: OperationBase, { end }: Span): Unplaced[] {
  const { outcome, result } = base.story;
  if (!isIsoTime(end?.time) || outcome === 'unknown') return [];
  const code = outcome === 'succeeded' ? null : hexOf(result);
  return [{ ...base, time: end.time, line: end.line + 1, event: outcome, code }];
}

/** The life of the service and searches for updates that found nothing wrong are not what a reader looks for. */
function isTold(operation: Operation): boolean {
  if (operation.kind === 'service-life' || operation.parent !== undefined) return false;
  if (operation.purpose === 'unknown') return operation.outcome === 'failed';
  return operation.purpose !== 'detect' || operation.outcome === 'failed';
}

/** A record is told once: as a cause, else as what it says of the more important operation. */
function unique(events: readonly Weighted[]): Weighted[] {
  const byRecord = new Map<string, Weighted>();
  for (const event of [...events].sort((a, b) => a.weight - b.weight)) {
    const key = `${event.source}:${event.line}`;
    if (!byRecord.has(key)) byRecord.set(key, event);
  }
  return [...byRecord.values()];
}

/** That work failed is told once, by the log of who did it: who asked for it writes the same code some seconds later. */
function withoutEchoes(events: readonly Weighted[], sources: readonly CaseSource[]): Weighted[] {
  const layerOf = ({ source }: Weighted): number => layerOfKind(sources[source]?.analysis.kind);
  const ends = events.filter(({ event, code }) => event === 'failed' && code !== null);
  if (sources.length < 2 || ends.length > maxEnds) return [...events];
  const told: Weighted[] = [];
  const echoes = new Set<Weighted>();
  for (const end of [...ends].sort((a, b) => layerOf(a) - layerOf(b))) {
    const isEcho = told.some(
      (known) =>
        known.source !== end.source &&
        known.code === end.code &&
        Math.abs(known.seconds - end.seconds) <= sameAttempt,
    );
    if (isEcho) echoes.add(end);
    else told.push(end);
  }
  return events.filter((event) => !echoes.has(event));
}

/** Comparing more than these with each other would take its time, and only a few are told. */
const maxEnds = 2_000;

/**
 * The events that are kept: by weight, then by how near a failure they are; in the order of time.
 * @param moments sorted
 */
function nearest(events: readonly Weighted[], moments: Float64Array): Weighted[] {
  return events
    .map((event) => ({ event, far: distanceTo(moments, event.seconds) }))
    .sort((a, b) => a.event.weight - b.event.weight || a.far - b.far || inTime(a.event, b.event))
    .slice(0, maxEntries)
    .map(({ event }) => event)
    .sort(inTime);
}

/** How far the nearest of some sorted moments is. */
function distanceTo(sorted: Float64Array, seconds: number): number {
  const low = countBelow(sorted, seconds);
  const before = sorted[low - 1] ?? Number.NEGATIVE_INFINITY;
  const after = sorted[low] ?? Number.POSITIVE_INFINITY;
  return Math.min(seconds - before, after - seconds);
}

function inTime(a: Weighted, b: Weighted): number {
  if (a.seconds !== b.seconds) return a.seconds - b.seconds;
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return a.source - b.source || a.line - b.line;
}

function hasIsoTime<T extends { readonly time?: string | null | undefined }>(
  told: T,
): told is T & { readonly time: string } {
  return isIsoTime(told.time);
}

/** Dates in the order of a country cannot be compared. */
function isIsoTime(time: string | null | undefined): time is string {
  return time !== undefined && time !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(time);
}
