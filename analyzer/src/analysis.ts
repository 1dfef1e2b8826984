// Owns the push machine that turns text into an Analysis: reader → records in columns → facts → operations → findings.
import { buildFactIndex } from './facts/factIndex';
import type { AsciiHost } from './formats/ascii';
import { detectKind, type KindCounts } from './formats/kind';
import type { ReaderTotals } from './formats/reader';
import { createGathering, type Gathered, type Gathering } from './gathering';
import type { Analysis, Problem, RecordTable, SourceKind } from './model';
import { environmentOf } from './operations/environment';
import { foldingOperations } from './operations/fold';
import { dividedPaste, isNameOfLog } from './pasted/division';
import { atLine, joinedPaste } from './pasted/joined';
import type { ColumnCounts } from './recordColumns';
import { runningRules } from './rules/run';
import { atOnce, type Steps } from './steps';
import { withUserFindings } from './userRules/findings';
import type { CompiledUserRule } from './userRules/rule';
import { createUserWatch } from './userRules/watch';

export interface AnalysisOptions {
  /** Only a hint; the content decides. */
  readonly fileName?: string;
  /** Rethrow what a rule throws instead of recording `ruleCrashed`. */
  readonly strict?: boolean;
  /** Users' own rules; without any, nothing is done for them. */
  readonly userRules?: readonly CompiledUserRule[];
  /**
   * Count the records only and leave the columns of their table empty: who summarizes does not look at them, and what is
   * held then does not grow with the log.
   */
  readonly countsOnly?: boolean;
  /** Native ways of the host for `pushAscii`. */
  readonly ascii?: AsciiHost;
}

export interface AnalysisMachine {
  /** Takes the next part of the text; parts may be cut anywhere. */
  push(chunk: string): void;
  /**
   * The same for a part that is still bytes, all of them below 0x80: what says nothing never becomes text.
   * @param bytes may be reused afterwards
   * @returns the number of line feeds in it
   */
  pushAscii(bytes: Uint8Array): number;
  /** Ends the text and works out operations and findings. Never throws on odd input. */
  finish(): Analysis;
  /** The same in steps; takes the place of `finish`. */
  finishing(): Steps<Analysis>;
}

/** Makes a machine for one log. The same text gives the same result however it is cut into chunks. */
export function createAnalysis(options: AnalysisOptions = {}): AnalysisMachine {
  const gathering = gatheringFor(options);
  return {
    push: gathering.push,
    pushAscii: gathering.pushAscii,
    finish: () => atOnce(concludingPaste(gathering.finish(), options)),
    finishing: () => concludingPaste(gathering.finish(), options),
  };
}

/** The same for a text that may hold several logs: each of them is read by itself. */
function* concludingPaste(gathered: Gathered, options: AnalysisOptions): Steps<Analysis> {
  const whole = yield* concluding(gathered, options);
  const { paste } = gathered;
  const texts = isNameOfLog(options.fileName) ? undefined : dividedPaste(paste, kindOfText);
  if (texts === undefined) return whole;
  const parts: Analysis[] = [];
  let firstLine = 0;
  for (const text of texts) {
    yield;
    const part = yield* concluding(gatheredFrom(text, options), options);
    parts.push(atLine(part, firstLine));
    firstLine += text.split('\n').length - 1;
  }
  return joinedPaste(whole, parts);
}

function gatheringFor(options: AnalysisOptions): Gathering {
  const watch = options.userRules?.length ? createUserWatch(options.userRules) : undefined;
  return createGathering(watch === undefined ? options : { ...options, watch });
}

function gatheredFrom(text: string, options: AnalysisOptions): Gathered {
  const gathering = gatheringFor(options);
  gathering.push(text);
  return gathering.finish();
}

/** What kind of log a text is of; undefined where nothing in it is understood. */
function kindOfText(text: string): SourceKind | undefined {
  const { columns, store } = gatheredFrom(text, { countsOnly: true });
  const facts = store.facts();
  return facts.length === 0 ? undefined : detectKind(countsOf(columns), facts);
}

/** What operations and findings are worked out of. */
export type Conclusive = Omit<Gathered, 'quiet'>;

/** Works out operations and findings, in steps. */
export function* concluding(
  { totals, table, columns, store, watch }: Conclusive,
  options: AnalysisOptions,
): Steps<Analysis> {
  const facts = store.facts();
  const undecoded = columns.families.find(([family]) => family === 'update-undecoded')?.[1] ?? 0;
  const kind = detectKind(countsOf(columns), facts, options.fileName);
  yield;
  const index = buildFactIndex(facts, kind, store.counted);
  yield;
  const operations = yield* foldingOperations(index);
  yield;
  const problems = [
    ...problemsOf(totals, table, kind, store.dropped + (watch?.dropped ?? 0)),
    ...sessionProblem(store.counted.total),
    ...undecodedProblem(undecoded, table),
  ];
  const findings = yield* runningRules(index, operations, { strict: options.strict ?? false, problems });
  const plain = { kind, facts, operations, findings };
  yield;
  const found = watch === undefined ? plain : withUserFindings(plain, watch.hits);
  return {
    kind,
    eol: eolOf(totals),
    length: totals.length,
    lineCount: totals.lineCount,
    continuationLines: totals.continuationLines,
    unparsedLines: totals.unparsedLines,
    records: table,
    ...(columns.firstTime === undefined ? {} : { firstTime: columns.firstTime }),
    ...(columns.lastTime === undefined ? {} : { lastTime: columns.lastTime }),
    ...environmentOf(facts, store.counted),
    countedResults: store.counted.results,
    facts: found.facts,
    harmlessCount: store.harmless,
    operations: found.operations,
    findings: found.findings,
    problems,
  };
}

/** Analyses a whole text; never throws. */
export function analyzeText(text: string, options: AnalysisOptions = {}): Analysis {
  const machine = createAnalysis(options);
  machine.push(text);
  return machine.finish();
}

function countsOf({ families, components }: ColumnCounts): KindCounts {
  return { families: new Map(families), components: new Map(components) };
}

function eolOf(totals: ReaderTotals): Analysis['eol'] {
  if (totals.crlf > 0 && totals.lf > 0) return 'mixed';
  return totals.crlf > 0 ? 'crlf' : 'lf';
}

function problemsOf(
  totals: ReaderTotals,
  table: RecordTable,
  kind: Analysis['kind'],
  dropped: number,
): Problem[] {
  const problems: Problem[] = [];
  if (totals.lineCount === 0 || totals.length === 0) problems.push({ code: 'empty', line: 0, count: 1 });
  else if (totals.unreadEntries > 0) problems.push({ code: 'unreadEntries', line: 0, count: table.count });
  else if (kind === 'unknown') problems.push({ code: 'unknownFormat', line: 0, count: table.count });
  if (totals.nulCharacters > 0) problems.push(nulProblem(totals));
  if (totals.longLines > 0) problems.push({ code: 'lineTooLong', line: 0, count: totals.longLines });
  if (dropped > 0) problems.push({ code: 'factLimit', line: 0, count: dropped });
  return problems;
}

function nulProblem({ nulCharacters, nulByTurns }: ReaderTotals): Problem {
  return 2 * nulByTurns > nulCharacters
    ? { code: 'otherEncoding', line: 0, count: nulByTurns }
    : { code: 'nulCharacters', line: 0, count: nulCharacters };
}

function sessionProblem(count: number): Problem[] {
  return count > 0 ? [{ code: 'sessionLimit', line: 0, count }] : [];
}

/** A few records without text are ordinary; where they are many, the trace was converted without its symbols. */
function undecodedProblem(count: number, table: RecordTable): Problem[] {
  return count * 5 > table.count ? [{ code: 'undecodedTrace', line: 0, count }] : [];
}
