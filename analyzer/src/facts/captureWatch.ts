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
const silent: ReadonlySet<string> = new Set(['CloseFile', 'IRP_MJ_CLOSE', 'RegCloseKey']);
const nothing: readonly Seen[] = [];

interface Watched {
  touches: number;
  /** Operations that have succeeded, by process: the first successes of each are always told. */
  readonly succeeded: Set<string>;
}

/** Makes the watch for one capture. */
export function createCaptureWatch(): CaptureWatch {
  const paths = new Map<string, Watched>();
  const earlier: Seen[] = [];
  let next = 0;

  function remember(record: RawRecord, index: number): void {
    earlier[next] = { record: { ...record }, index };
    next = (next + 1) % maxEarlier;
  }

  function earlierOn(path: string): readonly Seen[] {
    return earlier
      .filter(({ record }) => isOn(record, path))
      .sort((a, b) => a.index - b.index)
      .slice(-maxTouches / 2);
  }

  /** Whether an event on a path of a failure is worth a fact. */
  function isTouch(record: RawRecord): boolean {
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

  /** The path of a failure of servicing; undefined for every other event. */
  function failedPath(record: RawRecord): string | undefined {
    if (!hasFailureResult(record)) return undefined;
    const parts = captureParts(record);
    return parts !== undefined && isServicing(record.component, parts) ? parts.path.toLowerCase() : undefined;
  }

  return {
    take(record, index) {
      const path = failedPath(record);
      if (path === undefined) {
        if (paths.size > 0 && isTouch(record)) return [{ record, index }];
        remember(record, index);
        return nothing;
      }
      if (paths.has(path) || paths.size >= maxPaths) return [{ record, index }];
      paths.set(path, { touches: 0, succeeded: new Set() });
      return [...earlierOn(path), { record, index }];
    },
  };
}

function isOn(record: RawRecord, path: string): boolean {
  const parts = captureParts(record);
  return parts !== undefined && !silent.has(parts.operation) && parts.path.toLowerCase() === path;
}
