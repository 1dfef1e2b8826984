// Owns the choice of a capture's events that become facts: failures of servicing, and who else touched those paths
// shortly before and afterwards. A capture has millions of events; what is held here is bounded.
import type { RawRecord } from '../formats/reader';
import { captureParts, hasFailureResult, isServicing } from './capture';

/** A record of the capture with its number. */
export interface Seen {
  readonly record: RawRecord;
  readonly index: number;
}

export interface CaptureWatch {
  /** Looks at the next record; gives what is to become facts now: it, and earlier ones on the same path before it. */
  take(record: RawRecord, index: number): readonly Seen[];
}

const maxPaths = 5_000;
/** Per path: enough to see who else is there and whether it worked later. */
const maxTouches = 24;
/** So many events before a failure are still known. */
const maxEarlier = 128;
/** Closing a file tells neither that it was opened for something nor that somebody wants it. */
const silent: ReadonlySet<string> = new Set(['CloseFile', 'IRP_MJ_CLEANUP', 'IRP_MJ_CLOSE', 'RegCloseKey']);
const nothing: readonly Seen[] = [];

interface Watched {
  touches: number;
  /** Operations that have succeeded, by process: the first successes of each are always told. */
  readonly succeeded: Set<string>;
}

/** Makes the watch for one capture. */
export function createCaptureWatch(): CaptureWatch {
  const paths = new Map<string, Watched>();
  const earlier = createEarlier();
  return {
    take(record, index) {
      const path = failedPath(record);
      if (path === undefined) {
        if (paths.size > 0 && isTouch(record, paths)) return [{ record, index }];
        earlier.remember(record, index);
        return nothing;
      }
      if (paths.has(path) || paths.size >= maxPaths) return [{ record, index }];
      paths.set(path, { touches: 0, succeeded: new Set() });
      return [...earlier.on(path), { record, index }];
    },
  };
}

/** The path of a failure of servicing; undefined for every other event. */
function failedPath(record: RawRecord): string | undefined {
  const parts = hasFailureResult(record) ? captureParts(record) : undefined;
  return parts !== undefined && isServicing(record.component, parts) ? parts.path.toLowerCase() : undefined;
}

/** Whether an event on a path of a failure is worth a fact. */
function isTouch(record: RawRecord, paths: ReadonlyMap<string, Watched>): boolean {
  const parts = captureParts(record);
  const watched = parts === undefined ? undefined : paths.get(parts.path.toLowerCase());
  if (parts === undefined || watched === undefined || silent.has(parts.operation)) return false;
  watched.touches++;
  if (watched.touches <= maxTouches) return true;
  const key = `${record.component}\t${parts.operation}`;
  if (parts.result !== 'SUCCESS' || watched.succeeded.size >= maxTouches) return false;
  const isFirst = !watched.succeeded.has(key);
  watched.succeeded.add(key);
  return isFirst;
}

interface Earlier {
  remember(record: RawRecord, index: number): void;
  /** The last events on a path, in order. */
  on(path: string): readonly Seen[];
}

/** The events that were passed over last, in a ring. */
function createEarlier(): Earlier {
  const ring: Seen[] = [];
  let next = 0;
  return {
    remember(record, index) {
      ring[next] = { record: { ...record }, index };
      next = (next + 1) % maxEarlier;
    },
    on: (path) =>
      ring
        .filter(({ record }) => isOn(record, path))
        .sort((a, b) => a.index - b.index)
        .slice(-maxTouches / 2),
  };
}

function isOn(record: RawRecord, path: string): boolean {
  const parts = captureParts(record);
  return parts !== undefined && !silent.has(parts.operation) && parts.path.toLowerCase() === path;
}
