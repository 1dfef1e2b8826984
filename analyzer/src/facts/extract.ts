// What lives in facts/: what a record says by itself: its shape with named fields, its codes, the things it names, and
// which records are kept at all. Not here: where a record begins (formats/), what records come to together (operations/),
// and why something failed (rules/). This file: the step from delimited records to facts: which records are looked into,
// which shape they have, which codes they state. It runs once per record, so everything here that is not needed for a
// fact is kept out.
import type { AsciiHost } from '../formats/ascii';
import type { PlainBytes } from '../formats/plainBytes';
import type { PlainRecord } from '../formats/plainRecord';
import type { RawRecord } from '../formats/reader';
import type { Fact } from '../model';
import { createCaptureWatch } from './captureWatch';
import { isFailureCode } from './codes';
import { createConsoleWatch } from './consoleWatch';
import { FactStore } from './factStore';
import type { Held } from './heldRecords';
import { type Interest, interestIn } from './interest';
import { isSplitRest, scopeOf } from './messageHead';
import { appendSplit, type PendingRecord, plainPending, toPending } from './pendingRecord';
import { QuietRecords } from './quietRecords';
import { factOf, Readings } from './reading';

export interface FactSink {
  /** What was found so far. */
  readonly store: FactStore;
  take(record: RawRecord, index: number): void;
  /** The same for an ordinary record of one line; of CSI, one with a sequence number. */
  takePlain(record: PlainRecord, index: number): void;
  /** The same for one that is `chatterIn`, of that shape. */
  hold(record: PlainBytes, index: number, shape: string): void;
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
  /** One that is held may have a rest behind it as well. */
  let held: Held | undefined;
  let heldShape = '';
  let before: number | undefined;

  function flush(): void {
    if (held !== undefined) {
      store.keepHeld(held, heldShape);
      held = undefined;
      return;
    }
    if (pending === undefined) return;
    const read = factOf(pending, readings);
    pending = undefined;
    const fact = read !== undefined && isOfConsole(read.shape) ? console(read) : read;
    if (!fact) return;
    if (isSuspect(fact)) {
      before ??= quiet.count;
      for (const each of quiet.takeAll()) store.keepQuiet(factOf(each, readings));
    }
    store.keep(fact);
  }

  function unfold(): void {
    if (held === undefined) return;
    pending = store.held.pending(held);
    store.held.letGo(held);
    held = undefined;
  }

  return {
    store,
    take(record, index) {
      const scope = scopeOf(record);
      if (scope === 'csi' && isSplitRest(record)) {
        unfold();
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
    hold(record, index, shape) {
      flush();
      held = store.held.hold(record, index);
      heldShape = shape;
    },
    pass(record, index, interest) {
      flush();
      if (interest === 'quiet') quiet.rememberPlain(record, index);
    },
    passBytes(record, index, interest) {
      flush();
      if (interest === 'quiet') quiet.rememberBytes(record, index);
    },
    passRun: flush,
    passQuiet: (record, index) => quiet.rememberBytes(record, index),
    settle: () => quiet.settle(),
    finish: flush,
    quietEnds: () => ({
      ...(before === undefined ? {} : { before }),
      last: quiet.takeAll().map((each) => factOf(each, readings) ?? null),
    }),
  };
}

/** What a console prints; a driver package that failed, and a sentence of the system, have the name that they have in a log. */
const isOfConsole = (shape: string): boolean =>
  shape.startsWith('console.') || shape === 'dism.driver.failed' || shape === 'event.service.reason';

/** CSI states what its own calls failed with by name more often than by number. */
function isSuspect(fact: Fact): boolean {
  if (fact.shape === 'csi.call.failed') return true;
  return !fact.shape.startsWith('noise.') && fact.codes.some(isFailureCode);
}
