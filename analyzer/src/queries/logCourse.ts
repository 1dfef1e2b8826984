// Owns what a time line needs of one log: its operations, and the moments at which computer or services came and went.
// It is small, so that it can be kept when the analysis is not.
import type { Analysis, Fact, Operation } from '../model';

export type RestartKind =
  | 'boot'
  | 'power-lost'
  | 'shutdown'
  | 'restart-asked'
  | 'restart-required'
  | 'service-start'
  | 'service-stop';

/** A moment that the log tells of. */
export interface Restart {
  readonly kind: RestartKind;
  /** 0-based line of the record that tells it. */
  readonly line: number;
  /** As in `Fact.time`; a record may tell of a moment that lies before it. */
  readonly time?: string;
  /** The service that started or stopped, by its name. */
  readonly service?: string;
  /** What the record adds, e.g. the reason of a stop. */
  readonly detail?: string;
}

/** What ran in a log, and when. */
export interface LogCourse {
  readonly operations: readonly Operation[];
  readonly restarts: readonly Restart[];
  /** Minutes that local time is ahead of UTC, where the log proves it. */
  readonly utcOffsetMinutes?: number | undefined;
}

/** What a time line needs of a log. */
export function courseOf({ operations, facts, utcOffsetMinutes }: Analysis): LogCourse {
  return { operations, restarts: restartsOf(facts), utcOffsetMinutes };
}

/** A log that repeats one of these without end keeps this many. */
const maxRestarts = 5_000;

function restartsOf(facts: readonly Fact[]): Restart[] {
  const restarts: Restart[] = [];
  const told = new Set<string>();
  for (const fact of facts) {
    const restart = Object.hasOwn(readers, fact.shape) ? readers[fact.shape]?.(fact) : undefined;
    if (restart === undefined || restarts.length >= maxRestarts) continue;
    // Each start of the service repeats when the computer was started.
    const key = `${restart.kind} ${restart.time}`;
    if (restart.kind === 'boot' && told.has(key)) continue;
    told.add(key);
    restarts.push(restart);
  }
  return restarts;
}

type Reader = (fact: Fact) => Restart | undefined;

/** By the shape of the record. */
const readers: Readonly<Record<string, Reader>> = {
  'cbs.life.start': (fact) => ({ ...momentOf('service-start', fact), service: servicing }),
  'cbs.life.stop': (fact) => ({ ...momentOf('service-stop', fact, fact.fields.reason), service: servicing }),
  'cbs.life.boot': (fact) => startOf(fact, fact.fields.boot),
  'device.boot': (fact) => startOf(fact, fact.fields.time),
  'cbs.session.end': (fact) =>
    /^yes$/i.test(fact.fields.reboot ?? '') ? momentOf('restart-required', fact) : undefined,
  'dism.reboot': at('restart-required'),
  'event.servicing.restart': at('restart-required'),
  'event.restart.planned': at('restart-asked'),
  'setup.restart-by': (fact) => momentOf('restart-asked', fact, fact.fields.process),
  'event.power.lost': at('power-lost'),
  'event.os.started': at('boot'),
  'event.os.stopping': at('shutdown'),
  'wu.service.start': (fact) => ({ ...momentOf('service-start', fact), service: updating }),
};

/** The names of the services that write CBS.log and WindowsUpdate.log. */
const servicing = 'TrustedInstaller';
const updating = 'wuauserv';

function at(kind: RestartKind): Reader {
  return (fact) => momentOf(kind, fact);
}

function momentOf(kind: RestartKind, { line, time }: Fact, detail?: string): Restart {
  return {
    kind,
    line,
    ...(time === undefined ? {} : { time }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** A record that says when the computer was started: `2024-03-04 08:58:50.492` or `2024/03/04 08:58:50.492`. */
function startOf({ line }: Fact, written: string | undefined): Restart | undefined {
  const [, year, month, day, time] =
    /^\s*(\d{4})[-/](\d\d?)[-/](\d\d?) (\d\d:\d\d:\d\d(?:\.\d+)?)/.exec(written ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return { kind: 'boot', line, time: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time}` };
}
