// Owns what the logs of a case tell of each other's time zones: WindowsUpdate.log has the zone of the machine that converted
// it, an export of events that of the viewer. A failure that another log records too shows how far apart they are.
import { isFailureCode } from '../../facts/codes';
import { fileNameOf } from '../../facts/paths';
import { filled, type Localized } from '../../localized';
import type { Operation, SourceKind } from '../../model';
import { secondsOf } from '../../operations/times';
import { otherZone } from '../texts';
import type { CaseSource } from '../types';

/** What is needed of a log to compare its times with those of the others. */
export interface ZoneSource {
  readonly analysis: {
    readonly kind: SourceKind;
    readonly operations: readonly Operation[];
  };
}

/** How far a log's times are behind those of the others, and a failure that both record. */
export interface ZoneShift {
  /** To be added to the times of the log. */
  readonly seconds: number;
  /** When the failure stands in this log, as written. */
  readonly own: string;
  /** When it stands in the other one. */
  readonly other: string;
  /** Which log that is. */
  readonly source: number;
}

/** Written by the machine itself in its local time. */
const machineKinds: ReadonlySet<SourceKind> = new Set([
  'cbs',
  'dism',
  'setup',
  'windows-update-legacy',
  'reporting-events',
]);

/** Exports and conversions; an export of events settles where a converted log stands. */
const convertedKinds: readonly SourceKind[] = ['event-log', 'windows-update'];

/** No two zones are further apart; a day or more would be a later try. */
const furthest = 20 * 3_600;
const halfHour = 1_800;
/** The layers tell of one failure within so many seconds. */
const sameFailure = 60;

/** More failures than this tell nothing new of a zone. */
const maxFailures = 500;

/** For each log how far its times are from those of the others; undefined where nothing proves a difference. */
export function shiftsOf(sources: readonly ZoneSource[]): readonly (ZoneShift | undefined)[] {
  const shifts: (ZoneShift | undefined)[] = sources.map(() => undefined);
  if (sources.length < 2) return shifts;
  const told = sources.map(({ analysis }, source) => failuresIn(analysis.operations, source));
  const kindOf = (source: number): SourceKind => sources[source]?.analysis.kind ?? 'unknown';
  let known = told.filter((_, source) => machineKinds.has(kindOf(source))).flat();
  for (const kind of convertedKinds) {
    const added: Told[] = [];
    for (const [source, own] of told.entries()) {
      if (kindOf(source) !== kind) continue;
      const shift = shiftOf(own, known);
      shifts[source] = shift;
      for (const each of own) added.push({ ...each, seconds: each.seconds + (shift?.seconds ?? 0) });
    }
    known = [...known, ...added];
  }
  return shifts;
}

/** For each log what a reader has to know of its times. */
export function zoneTexts(sources: readonly CaseSource[]): readonly (readonly Localized[])[] {
  return shiftsOf(sources).map((shift) => {
    const other = shift && sources[shift.source];
    if (shift === undefined || other === undefined) return [];
    const [own = '', elsewhere = ''] = [shift.own, shift.other].map((time) =>
      time.slice(0, 19).replace('T', ' '),
    );
    return [filled(otherZone, { own, other: elsewhere, log: fileNameOf(other.path) })];
  });
}

/** A failure of an update, as one log tells it. */
interface Told {
  readonly source: number;
  readonly kb: string;
  readonly code: number;
  readonly time: string;
  readonly seconds: number;
}

function failuresIn(operations: readonly Operation[], source: number): Told[] {
  const told: Told[] = [];
  for (const { kbs, result, endTime, purpose } of operations) {
    if (purpose === 'detect' || result === undefined || !isFailureCode(result)) continue;
    // UTC is a zone of its own, which a log may tell by itself.
    if (endTime === undefined || endTime.endsWith('Z')) continue;
    const seconds = secondsOf(endTime);
    const [kb] = kbs;
    if (kb === undefined || Number.isNaN(seconds)) continue;
    told.push({ source, kb, code: result, time: endTime, seconds });
    if (told.length >= maxFailures) break;
  }
  return told;
}

/** The one difference that most failures agree on; one without any, or as many without, is none. */
function shiftOf(own: readonly Told[], known: readonly Told[]): ZoneShift | undefined {
  const votes = new Map<number, { count: number; readonly shift: ZoneShift }>();
  for (const failure of own)
    for (const [seconds, other] of differencesOf(failure, known)) {
      const vote = votes.get(seconds);
      if (vote !== undefined) vote.count++;
      else
        votes.set(seconds, {
          count: 1,
          shift: { seconds, own: failure.time, other: other.time, source: other.source },
        });
    }
  const most = Math.max(...[...votes.values()].map(({ count }) => count));
  const best = [...votes].filter(([, { count }]) => count === most);
  const [first] = best;
  return first === undefined || best.length > 1 || first[0] === 0 ? undefined : first[1].shift;
}

/** The differences in whole and half hours at which the same failure stands in other logs. */
function differencesOf({ kb, code, seconds }: Told, known: readonly Told[]): ReadonlyMap<number, Told> {
  const found = new Map<number, Told>();
  for (const other of known) {
    if (other.kb !== kb || other.code !== code) continue;
    const apart = other.seconds - seconds;
    const zone = Math.round(apart / halfHour) * halfHour;
    if (Math.abs(zone) <= furthest && Math.abs(apart - zone) <= sameFailure) found.set(zone, other);
  }
  return found;
}
