// Owns the comparison of times of several logs: most are local, events of .evtx files and of XML are UTC (`Z`). The zone
// is known where a log proves it (CSI stamps its records twice); nothing guesses one.
import { secondsOf } from '../operations/update';

/** How far apart two times are. */
export interface Distance {
  /** From the first to the second. */
  readonly seconds: number;
  /** False when the zone between them is not known: then they may be whole or half hours further apart. */
  readonly isSure: boolean;
}

export interface CaseClock {
  /** Undefined where one of the times is none. */
  distance(from: string, to: string): Distance | undefined;
  /** Seconds of local time, to sort by; undefined for UTC times where no log tells the zone and other times are local. */
  localSeconds(time: string): number | undefined;
}

/** What a clock needs of a log. */
export interface ClockSource {
  readonly analysis: {
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

  function local(time: string): number | undefined {
    const seconds = secondsOf(time);
    if (Number.isNaN(seconds)) return undefined;
    if (!isUtc(time) || isAllUtc) return seconds;
    return offset === undefined ? undefined : seconds + offset;
  }

  return {
    localSeconds: local,
    distance(from, to) {
      const [a, b] = [secondsOf(from), secondsOf(to)];
      if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
      if (isUtc(from) === isUtc(to)) return { seconds: b - a, isSure: true };
      const ahead = b - a + (isUtc(to) ? 1 : -1) * (offset ?? 0);
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
