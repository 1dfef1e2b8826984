// Owns what the events of a case add to a failure that another record explains: a disk that reports bad blocks, a restart
// or a stopped service at the time. They are context; none of them makes a failure or a cause by itself.

import { maxEvidence } from '../telling/evidence';
import type { RankedFailure } from '../telling/failure';
import type { CaseSource, Evidence } from '../types';
import { oneLine } from '../wording';
import type { CaseClock } from './clock';

interface Corroboration {
  /** Classes whose failures these events speak for. */
  readonly classes: readonly string[];
  readonly shapes: readonly string[];
  /** How far from the failure's end an event may be, in seconds. */
  readonly reach: number;
}

const day = 24 * 3_600;

const corroborations: readonly Corroboration[] = [
  {
    classes: ['env.disk-corrupt'],
    shapes: ['event.ntfs.corrupt', 'event.disk.failed'],
    // A file system notes its damage once, an update runs into it again and again.
    reach: 14 * day,
  },
  {
    classes: ['wu.cancelled-or-service-stopped', 'txn.hang-or-abort'],
    shapes: [
      'event.restart.planned',
      'event.power.lost',
      'event.service.failed',
      'event.service.disabled',
      'event.wu.stop',
      'event.crash',
    ],
    reach: 300,
  },
  {
    classes: ['env.service-or-rpc', 'wu.disabled-by-policy'],
    shapes: ['event.service.failed', 'event.service.disabled', 'event.crash'],
    reach: day,
  },
  { classes: ['wu.datastore'], shapes: ['event.datastore.failed'], reach: day },
  { classes: ['bits.transfer'], shapes: ['event.bits.failed'], reach: 600 },
];

/** Events that speak for a failure are many on a failing disk; the nearest ones are enough. */
const maxEvents = 3;

/** Adds to each failure the events that speak for it. */
export function corroborated(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
  clock: CaseClock,
): RankedFailure[] {
  if (sources.every(({ analysis }) => analysis.kind !== 'event-log')) return [...failures];
  const events = eventsOf(sources);
  return failures.map((item, k) => {
    const added = k < maxFailures ? eventsFor(events, item, clock) : [];
    if (added.length === 0) return item;
    const evidence = [...item.failure.evidence, ...added].slice(0, maxEvidence);
    return { ...item, failure: { ...item.failure, evidence } };
  });
}

interface Told extends Evidence {
  readonly time: string;
  readonly shape: string;
}

/** A report of more failures is not read to its end, and more events than this tell nothing new. */
const maxFailures = 50;
const maxTold = 2_000;

function eventsOf(sources: readonly CaseSource[]): readonly Told[] {
  const shapes = new Set(corroborations.flatMap((each) => each.shapes));
  return sources
    .flatMap(({ analysis }, source) =>
      analysis.facts.flatMap(({ shape, time, ...fact }): Told[] => {
        if (!shapes.has(shape) || time === undefined) return [];
        const text = oneLine({ shape, time, ...fact });
        return [{ source, line: fact.line + 1, role: 'context', text, time, shape }];
      }),
    )
    .slice(0, maxTold);
}

function eventsFor(
  events: readonly Told[],
  { failure, source }: RankedFailure,
  clock: CaseClock,
): Evidence[] {
  const wanted = corroborations.filter(({ classes }) => classes.includes(failure.class));
  const end = failure.operation.end;
  if (wanted.length === 0 || end === null) return [];
  const known = new Set(failure.evidence.map((each) => `${each.source}:${each.line}`));
  return events
    .flatMap(({ shape, ...item }) => {
      const reach = wanted.find(({ shapes }) => shapes.includes(shape))?.reach;
      const distance = clock.distance({ source, time: end }, item);
      if (reach === undefined || distance === undefined || !distance.isSure) return [];
      const far = Math.abs(distance.seconds);
      return far > reach || known.has(`${item.source}:${item.line}`) ? [] : [{ item, far }];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, maxEvents)
    .map(({ item }) => item);
}
