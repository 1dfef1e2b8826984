// Owns states of the machine that its event logs tell and that last: damage of the volume of Windows, of its disk and of the
// client's database. Each lasts from the record that tells it until it was mended or an update went in, a month at most.
import { addTo } from '../../grouped';
import type { Analysis, Fact, Operation } from '../../model';
import { onceFor } from '../../once';
import { writtenTime } from '../../operations/eventOrder';
import { secondsOf } from '../../operations/times';
import { isDefenderUpdate } from '../../operations/updateNames';
import { countBelow } from '../../ordered';
import type { RankedFinding } from '../../rules/defineRule';
import { isCause, rankedFindings } from './bearings';

/** From the update of one month to that of the next, in seconds. */
const longest = 31 * 86_400;

/** What is told so many seconds behind the verdict may still belong to it. */
export const soonAfter = 60;

/**
 * The findings about such a state that answers with the very code in which the work ended and lasted until then, however
 * much stands between its record and the verdict.
 */
export function conditionsOf(analysis: Analysis, operation: Operation): readonly RankedFinding[] {
  const { result, endFact } = operation;
  const end = analysis.facts[endFact ?? -1];
  if (analysis.kind !== 'event-log' || result === undefined || end === undefined) return [];
  return (conditionsByCode(analysis).get(result) ?? [])
    .filter(({ spans }) => readings.every((order) => isHeldAt(spans[order], timeIn(end, order))))
    .map(({ finding }) => finding);
}

/** The orders of a date that leaves open which number is the day. */
const readings = ['dmy', 'mdy'] as const;
type Reading = (typeof readings)[number];

/** The times at which a state was told and up to which each record speaks for it; both ascend. */
interface Spans {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

interface Condition {
  readonly finding: RankedFinding;
  readonly spans: Readonly<Record<Reading, Spans>>;
}

const conditionsByCode = onceFor((analysis: Analysis): ReadonlyMap<number, readonly Condition[]> => {
  const found = new Map<number, Condition[]>();
  const damages = damagesOf(analysis);
  for (const finding of rankedFindings(analysis)) {
    const told = damages.get(keyOf(analysis.facts[finding.fact]));
    if (finding.told === undefined || told === undefined || !isCause(finding)) continue;
    const ends = endsOf(analysis, told);
    const spansIn = (order: Reading): Spans => spansOf(told, ends, order);
    addTo(found, finding.told, { finding, spans: { dmy: spansIn('dmy'), mdy: spansIn('mdy') } });
  }
  return found;
});

/** The records of each damage that lasts, by what is damaged. */
function damagesOf({ facts }: Analysis): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts) if (isLasting(fact)) addTo(found, keyOf(fact), fact);
  return found;
}

function keyOf(fact: Fact | undefined): string {
  return fact === undefined ? '' : `${fact.shape} ${fact.fields.path ?? ''}`;
}

/** Which records tell a state: a service that failed once may start the next time, and so may a controller answer. */
function isLasting({ shape, fields }: Fact): boolean {
  if (shape === 'event.datastore.failed' || shape === 'event.datastore.full') return true;
  if (shape === 'event.disk.failed') return fields.event !== '11' && isOfWindows(fields.path);
  return shape === 'event.ntfs.corrupt' && isOfWindows(fields.path);
}

/** No other volume or disk has a part in an update; of one that is named by no letter and no number nothing speaks against it. */
function isOfWindows(path = ''): boolean {
  return !/^(?!C:)[A-Z]:|Harddisk[1-9]/i.test(path);
}

/** The records that end a state: its volume was found sound or was mended, or an update went in. */
function endsOf(analysis: Analysis, [first]: readonly Fact[]): readonly Fact[] {
  const { installed, sound } = mended(analysis);
  if (first?.shape.startsWith('event.datastore.') !== false) return installed;
  return [...installed, ...sound.filter(({ fields }) => isSameVolume(fields.path, first.fields.path))];
}

/** What mended something in a log: updates that went in, definitions aside, and volumes that were found sound. */
const mended = onceFor(({ facts, operations }: Analysis) => ({
  installed: operations.flatMap(({ outcome, purpose, target, kbs, endFact }) => {
    const isUpdate = (purpose === 'install' || purpose === 'upgrade') && !isDefenderUpdate(target, kbs);
    return outcome === 'succeeded' && isUpdate ? (facts[endFact ?? -1] ?? []) : [];
  }),
  sound: facts.filter(isSound),
}));

/** Ntfs 98 tells the state of a volume at each start, and a warning or an error where it is not sound. */
function isSound({ shape, level, fields }: Fact): boolean {
  if (shape === 'event.volume.state')
    return fields.sound !== undefined || (level === 'info' && fields.damaged === undefined);
  return shape === 'event.volume.checked' && fields.damaged === undefined;
}

/** Where one of the two has no letter, they may be the same. */
function isSameVolume(a = '', b = ''): boolean {
  return (
    !/^[A-Z]:/i.test(a) || !/^[A-Z]:/i.test(b) || a.slice(0, 2).toUpperCase() === b.slice(0, 2).toUpperCase()
  );
}

function spansOf(told: readonly Fact[], ends: readonly Fact[], order: Reading): Spans {
  const from = timesIn(told, order);
  const over = timesIn(ends, order);
  const to = from.map((time) =>
    Math.min(time + longest, over[countBelow(over, time)] ?? Number.POSITIVE_INFINITY),
  );
  return { from, to };
}

function timesIn(facts: readonly Fact[], order: Reading): readonly number[] {
  return facts
    .map((fact) => timeIn(fact, order))
    .filter((time) => !Number.isNaN(time))
    .sort((a, b) => a - b);
}

/** When an event was written, in seconds; NaN where nothing tells. */
function timeIn(fact: Fact, order: Reading): number {
  if (fact.time !== undefined) return secondsOf(fact.time);
  const written = writtenTime(fact);
  if (written === undefined) return Number.NaN;
  return secondsOf('iso' in written ? written.iso : written[order]);
}

/** The last record before a time speaks for the longest. */
function isHeldAt({ from, to }: Spans, time: number): boolean {
  if (Number.isNaN(time)) return false;
  return time <= (to[countBelow(from, time + soonAfter) - 1] ?? Number.NEGATIVE_INFINITY);
}
