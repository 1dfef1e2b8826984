// Owns where things stand in one log, worked out once: the choice of a cause asks for each of thousands of failed operations.

import { addTo } from '../../grouped';
import type { Analysis, OperationKind } from '../../model';
import { onceFor } from '../../once';
import { secondsOf } from '../../operations/times';
import { countBelow } from '../../ordered';
import type { RankedFinding } from '../../rules/defineRule';

/** Findings carry their rank in memory; it never leaves the analyzer. */
export function rankedFindings(analysis: Analysis): readonly RankedFinding[] {
  return analysis.findings as readonly RankedFinding[];
}

/** True for what may explain a failure. */
export function isCause({ role, repaired }: RankedFinding): boolean {
  return role === 'cause' && !repaired;
}

/** The 0-based lines of a finding's records. */
export function linesOf({ facts }: Analysis, finding: RankedFinding): readonly number[] {
  return [finding.fact, ...finding.evidence.map((item) => item.fact)].map((k) => facts[k]?.line ?? -1);
}

/** The first of these lines; one finding may explain thousands of attempts, and rest on as many records. */
export function firstLineOf(analysis: Analysis, finding: RankedFinding): number {
  const known = firstLines.get(finding);
  if (known !== undefined) return known;
  const first = linesOf(analysis, finding).reduce((min, line) => Math.min(min, line));
  firstLines.set(finding, first);
  return first;
}

const firstLines = new WeakMap<RankedFinding, number>();

/** The findings with a record from one 0-based line to another, both included, in the order of the analysis. */
export function findingsAt(analysis: Analysis, from: number, to: number): readonly RankedFinding[] {
  const { places } = bearingsOf(analysis);
  const begin = countBelow(places.lines, from);
  const end = countBelow(places.lines, to + 1);
  const found = [...new Set(places.findings.subarray(begin, end))].sort((a, b) => a - b);
  const all = rankedFindings(analysis);
  return found.flatMap((n) => all[n] ?? []);
}

interface Bearings {
  /** The line of each fact, 0-based, ascending. */
  readonly factLines: Float64Array;
  /** Lines in ascending order, and beside each the index of a finding that has a record there. */
  readonly places: { readonly lines: Float64Array; readonly findings: Uint32Array };
  /** For each kind of operation the last lines of those that came to an end, ascending. */
  readonly verdictEnds: ReadonlyMap<OperationKind, readonly number[]>;
  /** Lines at which the service of the component store began to run, ascending. */
  readonly lifeStarts: readonly number[];
  /** For each fact the latest time up to it, in seconds: never falls, also where a log runs backwards. */
  readonly latest: Float64Array;
}

/** What is worked out once for a log. */
export const bearingsOf = onceFor(
  (analysis: Analysis): Bearings => ({
    factLines: Float64Array.from(analysis.facts, ({ line }) => line),
    places: placesOf(analysis),
    verdictEnds: verdictEndsOf(analysis),
    lifeStarts: lifeStartsOf(analysis),
    latest: latestOf(analysis),
  }),
);

function placesOf(analysis: Analysis): Bearings['places'] {
  const pairs = rankedFindings(analysis).flatMap((finding, n) =>
    linesOf(analysis, finding).map((line) => [line, n] as const),
  );
  pairs.sort((a, b) => a[0] - b[0]);
  return {
    lines: Float64Array.from(pairs, ([line]) => line),
    findings: Uint32Array.from(pairs, ([, n]) => n),
  };
}

function verdictEndsOf({ operations }: Analysis): Bearings['verdictEnds'] {
  const ends = new Map<OperationKind, number[]>();
  for (const { kind, outcome, purpose, endLine } of operations) {
    // A client that only asked may come and go while other work is going on.
    const isQuery = kind === 'session' && purpose === 'unknown' && outcome === 'succeeded';
    if (outcome !== 'unknown' && !isQuery) addTo(ends, kind, endLine);
  }
  for (const list of ends.values()) list.sort((a, b) => a - b);
  return ends;
}

/** Every generation writes this record; not each writes the one before it. */
function lifeStartsOf({ facts }: Analysis): readonly number[] {
  return facts.filter(({ shape }) => shape === 'cbs.life.begin').map(({ line }) => line);
}

function latestOf({ facts }: Analysis): Float64Array {
  let latest = Number.NEGATIVE_INFINITY;
  return Float64Array.from(facts, ({ time }) => {
    const seconds = time === undefined ? Number.NaN : secondsOf(time);
    if (seconds > latest) latest = seconds;
    return latest;
  });
}
