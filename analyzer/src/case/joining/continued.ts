// Owns sessions that one log begins and another one ends, where the two are no parts of one log (`rolled.ts` joins those):
// copies that were renamed, or taken at different times. What the last log says of a session is how it came out; the logs
// before it have no verdict.

import { defined } from '../../defined';
import { addTo } from '../../grouped';
import type { Operation } from '../../model';
import { compareText } from '../../ordered';
import type { CaseSource } from '../types';

/** A part of a session, in one log. */
interface Part {
  readonly source: number;
  readonly operation: Operation;
}

/** The sources of a case, with the verdict of each session in every log that tells of it. */
export function withContinuations(sources: readonly CaseSource[]): readonly CaseSource[] {
  if (sources.filter(({ analysis }) => analysis.kind === 'cbs').length < 2) return sources;
  const sessions = new Map<string, Part[]>();
  for (const [source, { analysis }] of sources.entries()) {
    if (analysis.kind !== 'cbs') continue;
    for (const operation of analysis.operations) {
      const { kind, id } = operation;
      if (kind !== 'session' || id === undefined) continue;
      addTo(sessions, id, { source, operation });
    }
  }
  const changed = new Map([...sessions.values()].filter(isSpread).flatMap(continued));
  if (changed.size === 0) return sources;
  return sources.map((source) => {
    const { operations } = source.analysis;
    if (!operations.some((each) => changed.has(each))) return source;
    const told = operations.map((each) => changed.get(each) ?? each);
    return { ...source, analysis: { ...source.analysis, operations: told } };
  });
}

function isSpread(parts: readonly Part[]): boolean {
  return parts.some(({ source }) => source !== parts[0]?.source);
}

/** The parts of one session that change: those before the verdict get it, the one that holds it begins where the first does. */
function continued(parts: readonly Part[]): (readonly [Operation, Operation])[] {
  const inTime = parts
    .map(({ operation }) => operation)
    .filter(({ endTime }) => endTime !== undefined)
    .sort((a, b) => compareText(a.endTime, b.endTime));
  const last = inTime.at(-1);
  const [first] = inTime;
  if (first === undefined || last === undefined || !hasVerdict(last)) return [];
  const open = inTime.filter((each) => !hasVerdict(each));
  if (open.length === 0) return [];
  const { outcome, result, endTime } = last;
  const told = open.map((each) => {
    const settled = {
      ...each,
      outcome,
      kbs: union(each.kbs, last.kbs),
      packages: union(each.packages, last.packages),
    };
    return [
      each,
      {
        ...settled,
        ...defined({ result, endTime }),
      },
    ] as const;
  });
  const { startTime } = first;
  return [...told, [last, { ...last, ...defined({ startTime }) }]];
}

function hasVerdict({ outcome }: Operation): boolean {
  return outcome !== 'unknown' && outcome !== 'interrupted';
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
