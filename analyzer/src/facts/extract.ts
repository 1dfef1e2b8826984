// Owns the step from delimited records to facts: which records are looked into, which shape they have, which
// codes they state. It runs once per record, so everything here that is not needed for a fact is kept out.
import type { RawRecord } from '../formats/reader';
import type { Fact } from '../model';
import { createCaptureWatch } from './captureWatch';
import { mayHoldCode } from './codeHint';
import { codesInText, isFailureCode } from './codes';
import { interestIn } from './interest';
import { fallbackShape, matchMessage } from './matchShape';
import { isSplitRest, readHead, scopeOf } from './messageHead';
import { appendSplit, type PendingRecord, toPending } from './pendingRecord';
import type { ShapeScope } from './shape';

/** A log that repeats one shape without end keeps this many facts of it; the rest is only counted. */
const maxFactsPerShape = 20_000;
const maxFacts = 400_000;

export interface FactSink {
  readonly facts: Fact[];
  /** Facts left out because a limit was reached. */
  dropped: number;
  take(record: RawRecord, index: number): void;
  finish(): void;
}

/** Makes the extractor for one log. */
export function createFactSink(): FactSink {
  const counts = new Map<string, number>();
  const quiet: QuietRecord[] = [];
  const watch = createCaptureWatch();
  let pending: PendingRecord | undefined;
  const sink: FactSink = {
    facts: [],
    dropped: 0,
    take(record, index) {
      const scope = scopeOf(record);
      if (scope === 'csi' && isSplitRest(record)) {
        if (pending?.scope === 'csi') appendSplit(pending, record);
        return;
      }
      flush();
      if (scope === 'procmon') {
        for (const seen of watch.take(record, index)) {
          const fact = factOf(toPending(seen.record, seen.index, scope));
          if (fact) keep(fact);
        }
        return;
      }
      switch (interestIn(record, scope)) {
        case 'none':
          return;
        case 'quiet':
          remember(record, index, scope);
          return;
        case 'full':
          pending = toPending(record, index, scope);
      }
    },
    finish: flush,
  };

  function flush(): void {
    if (!pending) return;
    const fact = factOf(pending);
    pending = undefined;
    if (!fact) return;
    if (quiet.length > 0 && isSuspect(fact)) recall();
    keep(fact);
  }

  function keep(fact: Fact): void {
    const count = (counts.get(fact.shape) ?? 0) + 1;
    counts.set(fact.shape, count);
    if (count > maxFactsPerShape || sink.facts.length >= maxFacts) sink.dropped++;
    else place(fact);
  }

  function remember(record: RawRecord, index: number, scope: ShapeScope): void {
    quiet.push({ record: { ...record }, index, scope });
    if (quiet.length > maxQuiet) quiet.shift();
  }

  /** Makes facts of the quiet records before a failure and puts them where they belong in file order. */
  function recall(): void {
    for (const { record, index, scope } of quiet) {
      const fact = factOf(toPending(record, index, scope));
      if (fact) place(fact);
    }
    quiet.length = 0;
  }

  /** Puts a fact where it belongs in file order. */
  function place(fact: Fact): void {
    let at = sink.facts.length;
    while (at > 0 && (sink.facts[at - 1]?.line ?? 0) > fact.line) at--;
    sink.facts.splice(at, 0, fact);
  }
  return sink;
}

interface QuietRecord {
  readonly record: RawRecord;
  readonly index: number;
  readonly scope: ShapeScope;
}

/** Planning records say nothing by themselves and come by the hundred thousand: the last ones before a failure count. */
const maxQuiet = 12;

function isSuspect(fact: Fact): boolean {
  return !fact.shape.startsWith('noise.') && fact.codes.some(isFailureCode);
}

function factOf(pending: PendingRecord): Fact | undefined {
  const head = readHead(pending);
  const { codes, names } = mayStateCode(pending) ? codesInText(pending.message) : noCodes;
  const isSuspicious = pending.level === 'error' || pending.level === 'warning' || codes.some(isFailureCode);
  const match = matchMessage(pending, head.message, isSuspicious);
  const shape = match?.id ?? fallbackShape(pending, head, codes, names, isSuspicious);
  if (shape === undefined) return undefined;
  return {
    shape,
    record: pending.index,
    line: pending.line,
    lineCount: pending.lineCount,
    level: pending.level,
    component: pending.component,
    ...(pending.time === undefined ? {} : { time: pending.time }),
    fields: { ...head.fields, ...match?.fields },
    codes,
    names,
    text: pending.text,
  };
}

/** Details of a capture are full of numbers and paths; what it says of results, it says in words. */
function mayStateCode({ scope, message }: PendingRecord): boolean {
  return scope !== 'procmon' && mayHoldCode(message);
}

const noCodes = { codes: [], names: [] } as const;
