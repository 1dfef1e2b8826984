// Owns the step from delimited records to facts: which records are looked into, which shape they have, which
// codes they state. It runs once per record, so everything here that is not needed for a fact is kept out.
import type { AsciiHost } from '../formats/ascii';
import type { PlainBytes } from '../formats/plainBytes';
import type { PlainRecord } from '../formats/plainRecord';
import type { RawRecord } from '../formats/reader';
import type { Fact } from '../model';
import { createCaptureWatch } from './captureWatch';
import { isFailureCode } from './codes';
import { createConsoleWatch } from './consoleWatch';
import { FactStore } from './factStore';
import { type Interest, interestIn } from './interest';
import { isSplitRest, scopeOf } from './messageHead';
import { appendSplit, type PendingRecord, plainPending, toPending } from './pendingRecord';
import { QuietRecords } from './quietRecords';
import { Readings } from './reading';

export interface FactSink {
  /** What was found so far. */
  readonly store: FactStore;
  take(record: RawRecord, index: number): void;
  /** The same for an ordinary record of one line; of CSI, one with a sequence number. */
  takePlain(record: PlainRecord, index: number): void;
  /** The same for an ordinary record that nobody needs as a whole. */
  pass(record: PlainRecord, index: number, interest: Exclude<Interest, 'full'>): void;
  /** The same for one among bytes. */
  passBytes(record: PlainBytes, index: number, interest: Exclude<Interest, 'full'>): void;
  /** Ordinary records that say nothing by themselves were passed over as a run. */
  passRun(): void;
  /** One of the last planning records of such a run. */
  passQuiet(record: PlainBytes, index: number): void;
  /** The bytes of records that were passed are about to change. */
  settle(): void;
  finish(): void;
  /** What is to be known of planning records by whoever reads the text before or behind; complete after `finish`. */
  quietEnds(): QuietEnds;
}

/** The planning records at both ends of a text that was cut out of a log. Plain data. */
export interface QuietEnds {
  /** How many stood before the first failure, the remembered ones only; absent where nothing failed. */
  readonly before?: number;
  /** The remembered ones at the end; null for one that no shape knows. */
  readonly last: readonly (Fact | null)[];
}

/**
 * Makes the extractor for one log.
 * @param isContinuation true for a text that begins in the middle of a log
 */
export function createFactSink(host: AsciiHost, isContinuation = false): FactSink {
  const store = new FactStore(isContinuation);
  const readings = new Readings();
  const quiet = new QuietRecords(host);
  const watch = createCaptureWatch();
  const console = createConsoleWatch();
  let pending: PendingRecord | undefined;
  let before: number | undefined;

  function flush(): void {
    const read = pending && factOf(pending, readings);
    pending = undefined;
    const fact = read?.shape.startsWith('console.') ? console(read) : read;
    if (!fact) return;
    if (isSuspect(fact)) {
      before ??= quiet.count;
      for (const each of quiet.takeAll()) store.keepQuiet(factOf(each, readings));
    }
    store.keep(fact);
  }

  return {
    store,
    take(record, index) {
      const scope = scopeOf(record);
      if (scope === 'csi' && isSplitRest(record)) {
        if (pending?.scope === 'csi') appendSplit(pending, record);
        return;
      }
      flush();
      if (scope === 'procmon') {
        for (const seen of watch.take(record, index))
          store.keep(factOf(toPending(seen.record, seen.index, scope), readings));
        return;
      }
      const interest = interestIn(record, scope);
      if (interest === 'full') pending = toPending(record, index, scope);
      else if (interest === 'quiet') quiet.remember(record, index, scope);
    },
    takePlain(record, index) {
      flush();
      pending = plainPending(record, index);
    },
    pass(record, index, interest) {
      if (pending !== undefined) flush();
      if (interest === 'quiet') quiet.rememberPlain(record, index);
    },
    passBytes(record, index, interest) {
      if (pending !== undefined) flush();
      if (interest === 'quiet') quiet.rememberBytes(record, index);
    },
    passRun() {
      if (pending !== undefined) flush();
    },
    passQuiet: (record, index) => quiet.rememberBytes(record, index),
    settle: () => quiet.settle(),
    finish: flush,
    quietEnds: () => ({
      ...(before === undefined ? {} : { before }),
      last: quiet.takeAll().map((each) => factOf(each, readings) ?? null),
    }),
  };
}

function isSuspect(fact: Fact): boolean {
  return !fact.shape.startsWith('noise.') && fact.codes.some(isFailureCode);
}

function factOf(pending: PendingRecord, readings: Readings): Fact | undefined {
  const reading = readings.of(pending);
  if (reading === undefined) return undefined;
  return {
    shape: reading.shape,
    record: pending.index,
    line: pending.line,
    lineCount: pending.lineCount,
    level: pending.level,
    component: pending.component,
    ...(pending.time === undefined ? {} : { time: pending.time }),
    fields: reading.fields,
    codes: reading.codes,
    names: reading.names,
    text: pending.text,
  };
}
