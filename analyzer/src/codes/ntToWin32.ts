// Owns the mapping of NTSTATUS values to Win32 codes, in both directions.
import { addTo } from '../grouped';
import { bases, pairCount, statuses, win32Codes } from './generated/ntToWin32';
import { unpackIntegers } from './packed';

/** The Win32 codes Windows answers for a status; empty where it has no twin, two where sources differ. */
export function win32OfNtStatus(status: number): readonly number[] {
  return load().win32Of.get(status) ?? [];
}

/** The statuses that become a Win32 code, those of the published list first, then by number. */
export function ntStatusesOfWin32(win32: number): readonly number[] {
  return load().statusesOf.get(win32) ?? [];
}

interface Mapping {
  readonly win32Of: ReadonlyMap<number, readonly number[]>;
  readonly statusesOf: ReadonlyMap<number, readonly number[]>;
}

let mapping: Mapping | undefined;

function load(): Mapping {
  mapping ??= unpackMapping();
  return mapping;
}

function unpackMapping(): Mapping {
  const from = unpackIntegers(statuses, pairCount);
  const to = unpackIntegers(win32Codes, pairCount);
  const pairs: { status: number; win32: number; isPublished: boolean }[] = [];
  const win32Of = new Map<number, number[]>();
  for (let index = 0; index < pairCount; index++) {
    const status = from[index] ?? 0;
    const win32 = to[index] ?? 0;
    pairs.push({ status, win32, isPublished: bases[index] !== 'w' });
    addTo(win32Of, status, win32);
  }
  const statusesOf = new Map<number, number[]>();
  for (const isPublished of [true, false]) {
    for (const pair of pairs) {
      if (pair.isPublished === isPublished) addTo(statusesOf, pair.win32, pair.status);
    }
  }
  return { win32Of, statusesOf };
}
