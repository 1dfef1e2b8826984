// Owns which facts belong to an operation: by its lines, and of a call of the update client by time.
import type { FactIndex } from '../../facts/factIndex';
import type { Operation } from '../../model';
import { onceFor } from '../../once';
import { goodScans } from '../../operations/scans';
import { isWithin } from '../../operations/times';
import { countBelow, firstNotBelow } from '../../ordered';

/** The first and the last of some facts. */
export type Range = readonly [number, number];

/** How long before its verdict the cause of an update client's call may stand, in seconds. */
const reachSeconds = 120;

/** Facts of a call: from a little before its verdict to its end. */
export function windowOf(index: FactIndex, operation: Operation): Range {
  const end = lastOnLine(index, operation.endLine);
  const start = operation.startFact ?? end;
  let from = start;
  while (from > 0 && isWithin(index.fact(from - 1).time, operation.startTime, reachSeconds)) {
    // Without times only the neighbourhood counts.
    if (operation.startTime === undefined && start - from > 40) break;
    from--;
  }
  return [from, end];
}

/** Facts between an operation's first and last line. */
export function rangeOf(index: FactIndex, operation: Operation): Range {
  const from = factFrom(index, operation.startLine);
  return from === index.facts.length ? [0, -1] : [from, lastOnLine(index, operation.endLine)];
}

function lastOnLine(index: FactIndex, line: number): number {
  return Math.max(0, factFrom(index, line + 1) - 1);
}

/** The first fact on a line or below it; their number where there is none. */
function factFrom({ facts }: FactIndex, line: number): number {
  return firstNotBelow(facts.length, (k) => facts[k]?.line ?? 0, line);
}

/** The parts of the update client that ask where its service is and what it offers. */
const searching: ReadonlySet<string> = new Set(['ProtocolTalker', 'PT', 'SLS', 'EP', 'WS']);

/** A request of a search that was tried again and ended well: what a download behind it met is another matter. */
export function isOfPassedSearch(index: FactIndex, k: number, { kind, startFact }: Operation): boolean {
  if (kind === 'wu-scan' || startFact === undefined || !searching.has(index.fact(k).component)) return false;
  const ends = goodEnds(index);
  return (ends[countBelow(ends, k + 1)] ?? startFact) < startFact;
}

/** Where searches ended well, in the order of the log. */
const goodEnds = onceFor((index: FactIndex): readonly number[] =>
  goodScans(index)
    .map(({ at }) => at)
    .sort((a, b) => a - b),
);
