// Owns what the events of a case add to a failure that another record explains: a disk that reports bad blocks, a restart
// or a stopped service at the time. They are context; none of them makes a failure or a cause by itself.
import type { CaseClock } from './clock';
import { maxEvidence } from './evidence';
import type { RankedFailure } from './failure';
import type { CaseSource, Evidence } from './types';
import { oneLine } from './wording';

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
  return failures.map((item) => {
    const added = eventsFor(sources, item, clock);
    if (added.length === 0) return item;
    const evidence = [...item.failure.evidence, ...added].slice(0, maxEvidence);
    return { ...item, failure: { ...item.failure, evidence } };
  });
}

function eventsFor(sources: readonly CaseSource[], { failure }: RankedFailure, clock: CaseClock): Evidence[] {
  const wanted = corroborations.filter(({ classes }) => classes.includes(failure.class));
  const end = failure.operation.end;
  if (wanted.length === 0 || end === null) return [];
  const known = new Set(failure.evidence.map((each) => `${each.source}:${each.line}`));
  const events = sources.flatMap(({ analysis }, source) =>
    analysis.kind !== 'event-log'
      ? []
      : analysis.facts.flatMap((fact) => {
          const reach = wanted.find(({ shapes }) => shapes.includes(fact.shape))?.reach;
          if (reach === undefined || fact.time === undefined || known.has(`${source}:${fact.line + 1}`))
            return [];
          const distance = clock.distance(end, fact.time);
          if (distance === undefined || !distance.isSure || Math.abs(distance.seconds) > reach) return [];
          const item: Evidence = {
            source,
            line: fact.line + 1,
            role: 'context',
            text: oneLine(fact),
            time: fact.time,
          };
          return [{ item, far: Math.abs(distance.seconds) }];
        }),
  );
  return events
    .sort((a, b) => a.far - b.far)
    .slice(0, maxEvents)
    .map(({ item }) => item);
}
