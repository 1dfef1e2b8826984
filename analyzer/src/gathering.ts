// Owns the one pass over a text: reader → records in columns → facts, with the quick way past records that say nothing.
import { defined } from './defined';
import { chatterIn } from './facts/chatter';
import { createFactSink, type FactSink, type QuietEnds } from './facts/extract';
import type { FactStore } from './facts/factStore';
import { maxHeld } from './facts/heldRecords';
import type { Interest } from './facts/interest';
import { interestInBytes, interestInPlain } from './facts/plainInterest';
import { starts } from './facts/shapeTable';
import { type AnyReader, createAnyReader, type Paste, withPlainBlanks } from './formats/anyReader';
import { type AsciiHost, plainAscii } from './formats/ascii';
import { byteScanner } from './formats/byteScanner';
import { maxPaste } from './formats/paste';
import { type PlainRecord, plainCsi } from './formats/plainRecord';
import { LineReader, type RawRecord, type ReaderTotals, type RecordTaker } from './formats/reader';
import { type RunTaker, ScanSkimmer } from './formats/scanSkimmer';
import { Skimmer, type SkimTaker } from './formats/skimmer';
import type { RecordTable } from './model';
import { type ColumnCounts, RecordColumns } from './recordColumns';
import type { UserWatch } from './userRules/watch';

export interface GatheringOptions {
  /** The text begins with an ordinary record in the middle of a log: no other kind of reader comes into question. */
  readonly isContinuation?: boolean;
  /** The text is known to be too long to have been pasted. */
  readonly isLong?: boolean;
  /** Looks at every record for users' rules. */
  readonly watch?: UserWatch;
  readonly countsOnly?: boolean;
  readonly ascii?: AsciiHost;
}

/** What one pass over a text has gathered. */
export interface Gathered {
  readonly totals: ReaderTotals;
  readonly columns: ColumnCounts;
  readonly table: RecordTable;
  readonly store: FactStore;
  readonly quiet: QuietEnds;
  readonly watch?: UserWatch;
  /** The text itself, where it was short enough to have been pasted. */
  readonly paste?: Paste;
}

export interface Gathering {
  push(chunk: string): void;
  /** Bytes below 0x80; gives the number of line feeds in them. */
  pushAscii(bytes: Uint8Array): number;
  /** Where bytes for `pushAscii` lie best, at its beginning; undefined where that does not matter. */
  block(): Uint8Array | undefined;
  finish(): Gathered;
}

/** What becomes text at once where it cannot be skimmed; a little more than decides which reader a text takes. */
const readAtOnce = maxPaste + 1_024;

/** Makes the pass over one text. */
export function createGathering(options: GatheringOptions): Gathering {
  const host = options.ascii ?? plainAscii;
  const columns = new RecordColumns(options.countsOnly !== true, host);
  const sink = createFactSink(host, options.isContinuation);
  const { watch } = options;
  const onRecord = (record: RawRecord): void => {
    const index = columns.add(record);
    sink.take(record, index);
    watch?.take(record, index);
  };
  const passes = (record: PlainRecord): boolean => {
    const interest = interestInPlain(record);
    if (interest === 'full') return false;
    sink.pass(record, columns.addPlain(record), interest);
    return true;
  };
  // Users' rules are shown every record.
  const taker: RecordTaker = watch === undefined ? { onRecord, passes } : { onRecord };
  const reader = options.isContinuation === true ? continuing(taker) : createAnyReader(taker, options.isLong);
  let skimmer: Pick<Skimmer, 'push'> | undefined;
  // The scanner counts; where each record begins, it does not say.
  const scanner = options.countsOnly === true ? byteScanner : () => undefined;
  const createSkimmer = (lines: LineReader): Pick<Skimmer, 'push'> => {
    const quick = scanner(starts);
    return quick === undefined
      ? new Skimmer(lines, skimTaker(columns, sink), host)
      : new ScanSkimmer(lines, runTaker(columns, sink), host, quick);
  };
  return {
    push: (chunk) => reader.push(chunk),
    pushAscii(bytes) {
      let feeds = 0;
      for (let at = 0; at < bytes.length; ) {
        const lines = watch === undefined ? reader.lines() : undefined;
        if (lines !== undefined) {
          skimmer ??= createSkimmer(lines);
          return feeds + skimmer.push(bytes.subarray(at));
        }
        // Which reader it takes shows on the beginning: no more of it than that becomes text for nothing.
        const end = Math.min(bytes.length, at + readAtOnce);
        const text = host.toText(bytes, at, end);
        reader.push(text);
        feeds += feedsIn(text);
        at = end;
      }
      return feeds;
    },
    block: () => scanner(starts)?.block,
    finish() {
      const totals = reader.finish();
      sink.finish();
      watch?.finish();
      const table = columns.finish();
      const gathered = {
        totals,
        table,
        columns: columns.counts(),
        store: sink.store,
        quiet: sink.quietEnds(),
        ...defined({ paste: reader.paste() }),
      };
      return watch === undefined ? gathered : { ...gathered, watch };
    },
  };
}

function continuing(taker: RecordTaker): AnyReader {
  const reader = new LineReader(taker);
  return {
    push: (chunk) => reader.push(withPlainBlanks(chunk)),
    lines: () => reader,
    paste: () => undefined,
    finish: () => reader.finish(),
  };
}

/** Counts and remembers what is passed over among bytes. */
function skimTaker(columns: RecordColumns, sink: FactSink): SkimTaker {
  let interest: Interest = 'none';
  return {
    passes(record) {
      interest = interestInBytes(record);
      return interest !== 'full';
    },
    pass(record) {
      if (interest !== 'full') sink.passBytes(record, columns.addBytes(record), interest);
    },
    settle() {
      columns.settle();
      sink.settle();
    },
  };
}

/** The same for whole runs. */
function runTaker(columns: RecordColumns, sink: FactSink): RunTaker {
  return {
    passRun(run) {
      sink.passRun();
      return columns.addRun(run);
    },
    passQuiet: sink.passQuiet,
    hold(record) {
      const { kind, bytes, start, end } = record;
      if (kind !== plainCsi || end - start > maxHeld) return false;
      const shape = chatterIn(bytes, start, end);
      if (shape !== undefined) sink.hold(record, columns.addBytes(record), shape);
      return shape !== undefined;
    },
    takeOne(record, isSure) {
      const interest = isSure ? 'full' : interestInPlain(record);
      if (interest === 'full') sink.takePlain(record, columns.addPlain(record));
      else sink.pass(record, columns.addPlain(record), interest);
    },
    settle() {
      columns.settle();
      sink.settle();
    },
  };
}

function feedsIn(text: string): number {
  let feeds = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) feeds++;
  return feeds;
}
