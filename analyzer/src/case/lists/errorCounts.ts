// Owns how often each result occurs among the attempts of a case.

import { isFailureCode } from '../../facts/codes';
import { compareText } from '../../ordered';
import { hexOf, symbolOf } from '../codes';
import type { Attempt, CaseSource, ErrorCount } from '../types';

/** The attempts that the logs hold too many of, by result. */
export function countedAttempts(sources: readonly CaseSource[]): ErrorCount[] {
  const counts = new Map<string, ErrorCount>();
  for (const { analysis } of sources)
    for (const { code, count, first = null, last = null } of analysis.countedResults) {
      const result = hexOf(code);
      if (result !== null)
        add(counts, { code: result, symbol: symbolOf(code, analysis.kind), count, first, last });
    }
  return [...counts.values()];
}

/** The failed ones, the most frequent first; of those that are as frequent the latest. */
export function countErrors(attempts: readonly Attempt[], counted: readonly ErrorCount[]): ErrorCount[] {
  const counts = new Map<string, ErrorCount>();
  for (const { result, symbol, start, end } of attempts) {
    const time = end ?? start;
    if (result !== null && isFailureCode(Number(result)))
      add(counts, { code: result, symbol, count: 1, first: time, last: time });
  }
  for (const each of counted) if (isFailureCode(Number(each.code))) add(counts, each);
  return [...counts.values()].sort((a, b) => b.count - a.count || compareTimes(b.last, a.last));
}

function add(counts: Map<string, ErrorCount>, more: ErrorCount): void {
  const known = counts.get(more.code);
  counts.set(more.code, {
    code: more.code,
    symbol: more.symbol,
    count: (known?.count ?? 0) + more.count,
    first: earlier(known?.first ?? null, more.first),
    last: later(known?.last ?? null, more.last),
  });
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function compareTimes(a: string | null, b: string | null): number {
  return compareText(a ?? '', b ?? '');
}
