// Owns the comparison of times of several logs: most are local, events of .evtx files and of XML are UTC (`Z`), converted
// logs may have the zone of another machine. A zone is known where a log proves it (CSI stamps its records twice), or a
// failure that two logs record; nothing guesses one.
import { secondsOf } from '../../operations/times';
import { shiftsOf, type ZoneSource } from './zones';

/** A time as a log of the case has it written. */
export interface Moment {
  /** Which log. */
  readonly source: number;
  readonly time: string;
}

/** How far apart two times are. */
export interface Distance {
  /** From the first to the second. */
  readonly seconds: number;
  /** False when the zone between them is not known: then they may be whole or half hours further apart. */
  readonly isSure: boolean;
}

export interface CaseClock {
  /** Undefined where one of the times is none. */
  distance(from: Moment, to: Moment): Distance | undefined;
  /** Seconds of local time, to sort by; undefined for UTC times where no log tells the zone and other times are local. */
  localSeconds(moment: Moment): number | undefined;
}

/** What a clock needs of a log. */
export interface ClockSource extends ZoneSource {
  readonly analysis: ZoneSource['analysis'] & {
    readonly firstTime?: string | undefined;
    readonly utcOffsetMinutes?: number | undefined;
  };
}

/** No zone is further from UTC. */
const furthestZone = 14 * 3_600;
const halfHour = 1_800;
const summerTime = 3_600;

/** Makes the clock of a case. */
export function clockOf(sources: readonly ClockSource[]): CaseClock {
  const minutes = sources.map(({ analysis }) => analysis.utcOffsetMinutes).find((each) => each !== undefined);
  const offset = minutes === undefined ? undefined : minutes * 60;
  const isAllUtc = sources.every(({ analysis }) => isUtc(analysis.firstTime ?? 'Z'));
  const shifts = shiftsOf(sources);

  /** On the clock of the logs that the machine wrote itself; UTC stays UTC. */
  function shifted({ source, time }: Moment): number {
    return secondsOf(time) + (isUtc(time) ? 0 : (shifts[source]?.seconds ?? 0));
  }

  function local(moment: Moment): number | undefined {
    const seconds = shifted(moment);
    if (Number.isNaN(seconds)) return undefined;
    if (!isUtc(moment.time) || isAllUtc) return seconds;
    return offset === undefined ? undefined : seconds + offset;
  }

  return {
    localSeconds: local,
    distance(from, to) {
      const [a, b] = [shifted(from), shifted(to)];
      if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
      if (isUtc(from.time) === isUtc(to.time)) return { seconds: b - a, isSure: true };
      const ahead = b - a + (isUtc(to.time) ? 1 : -1) * (offset ?? 0);
      return offset === undefined ? withoutZone(ahead) : withSummerTime(ahead);
    },
  };
}

function isUtc(time: string): boolean {
  return time.endsWith('Z');
}

/** A log may tell the zone of winter while an event is of summer. */
function withSummerTime(seconds: number): Distance {
  for (const shift of [summerTime, -summerTime])
    if (Math.abs(seconds - shift) <= halfHour / 2) return { seconds: seconds - shift, isSure: false };
  return { seconds, isSure: true };
}

function withoutZone(seconds: number): Distance | undefined {
  const zone = Math.round(seconds / halfHour) * halfHour;
  return Math.abs(zone) > furthestZone ? undefined : { seconds: seconds - zone, isSure: false };
}
