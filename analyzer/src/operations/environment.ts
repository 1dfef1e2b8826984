// Owns what the log says about the machine: servicing stack, build, zone offset, number of sessions.
import type { CountedSessions } from '../facts/countedSessions';
import type { Analysis, Fact } from '../model';

type Environment = Pick<Analysis, 'sessionCount'> &
  Partial<Pick<Analysis, 'servicingStack' | 'osBuild' | 'utcOffsetMinutes'>>;

/** Reads the environment off the facts; a value that the log does not state is absent. */
export function environmentOf(facts: readonly Fact[], counted: CountedSessions): Environment {
  const sessions = new Set<string>();
  let servicingStack: string | undefined;
  let build: string | undefined;
  let version: string | undefined;
  let offset: number | undefined;
  for (const fact of facts) {
    if (fact.shape === 'cbs.session.begin') sessions.add(fact.fields.session ?? '');
    if (fact.shape === 'cbs.stack') servicingStack = fact.fields.version;
    if (fact.shape === 'cbs.build') build = fact.fields.build;
    version ??= versionOf(fact);
    offset ??= offsetOf(fact);
  }
  const osBuild = servicingStack ?? version ?? build;
  return {
    sessionCount: sessions.size + counted.countBeside(sessions),
    ...(servicingStack === undefined ? {} : { servicingStack }),
    ...(osBuild === undefined ? {} : { osBuild }),
    ...(offset === undefined ? {} : { utcOffsetMinutes: offset }),
  };
}

const versionShapes: ReadonlySet<string> = new Set([
  'dism.target',
  'setup.os',
  'setup.build',
  'setup.host.build',
  'wu.client',
  'csi.check.begin',
  'device.log',
]);

/** The agent is serviced apart from Windows: 7.6.7600.256 was given to XP too, 1309.2410.10022.0 is no version of Windows. */
const agentOfWindows = /^(?:10\.0|7\.[89])\./;

function versionOf(fact: Fact): string | undefined {
  if (fact.shape === 'wu.client' && !agentOfWindows.test(fact.fields.version ?? '')) return undefined;
  if (versionShapes.has(fact.shape)) return fact.fields.version;
  // The shim record names the servicing stack's folder, which carries the version.
  return undefined;
}

/** Minutes by which the record's local time is ahead of the UTC stamp that CSI prints behind `@`. */
function offsetOf(fact: Fact): number | undefined {
  if (fact.shape === 'wu.report') return writtenOffset(fact.text);
  if (fact.shape.startsWith('wu.')) return writtenBias(fact.text);
  const utc = /^(\d{4})\/(\d{1,2})\/(\d{1,2}):(\d\d):(\d\d):(\d\d)/.exec(fact.fields.utc ?? '');
  const local = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(fact.time ?? '');
  if (!utc || !local) return undefined;
  const minutes = Math.round((stamp(local) - stamp(utc)) / 60_000);
  // Zones are multiples of a quarter hour and at most 14 hours off; anything else is a queued record.
  const quarter = Math.round(minutes / 15) * 15;
  return Math.abs(quarter) <= 14 * 60 && Math.abs(minutes - quarter) <= 2 ? quarter : undefined;
}

function stamp(parts: RegExpExecArray): number {
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
}

/** The offset that a report of the update client carries behind its time: `09:30:01:123+0800`. */
function writtenOffset(text: string): number | undefined {
  const [, sign, hours, minutes] = /\d\d:\d\d:\d\d:\d{3}([+-])(\d\d)(\d\d)\s/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** `time="08:51:08.954-570"` of the Configuration Manager client: the minutes to add to local time for UTC. */
function writtenBias(text: string): number | undefined {
  const bias = /[" ]\d\d:\d\d:\d\d\.\d{1,7}(?<bias>[+-]\d{1,3})(?:" date="|><thread=)/.exec(text)?.groups
    ?.bias;
  return bias === undefined ? undefined : 0 - Number(bias);
}
