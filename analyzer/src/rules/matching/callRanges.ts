// Owns which facts belong to an operation: by its lines, and of a call of the update client by time.
import type { FactIndex } from '../../facts/factIndex';
import type { Operation } from '../../model';
import { isWithin } from '../../operations/times';

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
  const from = index.facts.findIndex((fact) => fact.line >= operation.startLine);
  return from < 0 ? [0, -1] : [from, lastOnLine(index, operation.endLine)];
}

function lastOnLine(index: FactIndex, line: number): number {
  let last = index.facts.length - 1;
  while (last > 0 && (index.facts[last]?.line ?? 0) > line) last--;
  return last;
}
