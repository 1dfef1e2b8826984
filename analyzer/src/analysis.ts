// Owns the push machine that turns text into an Analysis: reader → records in columns → facts → operations → findings.
import { createFactSink } from './facts/extract';
import { buildFactIndex } from './facts/factIndex';
import { normalTime, timeOf } from './facts/pendingRecord';
import { createAnyReader } from './formats/anyReader';
import type { HeaderFamily } from './formats/header';
import { detectKind, type KindCounts } from './formats/kind';
import type { RawRecord, ReaderTotals } from './formats/reader';
import type { Analysis, Problem, RecordLevel, RecordTable } from './model';
import { environmentOf } from './operations/environment';
import { foldOperations } from './operations/fold';
import { runRules } from './rules/run';
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
}

export interface AnalysisMachine {
  /** Takes the next part of the text; parts may be cut anywhere. */
  push(chunk: string): void;
  /** Ends the text and works out operations and findings. Never throws on odd input. */
  finish(): Analysis;
}

const levels: readonly RecordLevel[] = ['info', 'warning', 'error', 'unknown'];
const levelIds: Readonly<Record<RecordLevel, number>> = { info: 0, warning: 1, error: 2, unknown: 3 };

/** Makes a machine for one log. The same text gives the same result however it is cut into chunks. */
export function createAnalysis(options: AnalysisOptions = {}): AnalysisMachine {
  const columns = createColumns();
  const sink = createFactSink();
  const watch = options.userRules?.length ? createUserWatch(options.userRules) : undefined;
  let firstTime: string | undefined;
  const last = { text: '', start: 0, end: 0 };
  const reader = createAnyReader((record) => {
    const index = columns.add(record);
    if (record.timeEnd > record.timeStart) {
      firstTime ??= timeOf(record);
      last.text = record.text;
      last.start = record.timeStart;
      last.end = record.timeEnd;
      columns.lastFamily = record.family;
    }
    sink.take(record, index);
    watch?.take(record, index);
  });

  return {
    push: (chunk) => reader.push(chunk),
    finish() {
      const totals = reader.finish();
      sink.finish();
      watch?.finish();
      const table = columns.finish();
      const kind = detectKind(countsOf(columns.families, table), sink.facts, options.fileName);
      const index = buildFactIndex(sink.facts, kind);
      const operations = foldOperations(index);
      const problems = [
        ...problemsOf(totals, table, kind, sink.dropped + (watch?.dropped ?? 0)),
        ...undecodedProblem(columns.families['update-undecoded'] ?? 0, table),
      ];
      const builtIn = runRules(index, operations, { strict: options.strict ?? false, problems });
      const plain = { kind, facts: sink.facts, operations, findings: builtIn };
      const found = watch === undefined ? plain : withUserFindings(plain, watch.hits);
      const environment = environmentOf(sink.facts);
      const lastTime =
        last.end === 0 ? undefined : normalTime(last.text.slice(last.start, last.end), columns.lastFamily);
      return {
        kind,
        eol: eolOf(totals),
        length: totals.length,
        lineCount: totals.lineCount,
        continuationLines: totals.continuationLines,
        unparsedLines: totals.unparsedLines,
        records: table,
        ...(firstTime === undefined ? {} : { firstTime }),
        ...(lastTime === undefined ? {} : { lastTime }),
        ...environment,
        facts: found.facts,
        operations: found.operations,
        findings: found.findings,
        problems,
      };
    },
  };
}

/** Analyses a whole text; never throws. */
export function analyzeText(text: string, options: AnalysisOptions = {}): Analysis {
  const machine = createAnalysis(options);
  machine.push(text);
  return machine.finish();
}

function countsOf(families: Columns['families'], table: RecordTable): KindCounts {
  const perId = new Uint32Array(table.components.length);
  for (const id of table.component) perId[id] = (perId[id] ?? 0) + 1;
  return {
    families: new Map(Object.entries(families) as [HeaderFamily, number][]),
    components: new Map(table.components.map((name, id) => [name, perId[id] ?? 0])),
  };
}

function eolOf(totals: ReaderTotals): Analysis['eol'] {
  if (totals.crlf > 0 && totals.lf > 0) return 'mixed';
  return totals.crlf > 0 ? 'crlf' : 'lf';
}

interface Columns {
  /** Records per family of head. */
  readonly families: Partial<Record<HeaderFamily, number>>;
  lastFamily: RawRecord['family'] | undefined;
  /** Adds a record and returns its index. */
  add(record: RawRecord): number;
  finish(): RecordTable;
}

function createColumns(): Columns {
  let size = 4096;
  let used = 0;
  let line = new Uint32Array(size);
  let level = new Uint8Array(size);
  let component = new Uint16Array(size);
  const names: string[] = [];
  const byName = new Map<string, number>();
  let lastName = '';
  let lastId = -1;
  const families: Columns['families'] = {};
  let family: HeaderFamily | undefined;
  let familyRun = 0;
  return {
    families,
    lastFamily: undefined,
    add(record) {
      if (used === size) {
        size *= 2;
        line = grown(line, new Uint32Array(size));
        level = grown(level, new Uint8Array(size));
        component = grown(component, new Uint16Array(size));
      }
      line[used] = record.line;
      if (record.family !== family) countFamily(record.family);
      familyRun++;
      level[used] = levelIds[record.level];
      if (record.component !== lastName || lastId < 0) {
        lastName = record.component;
        lastId = idOf(lastName);
      }
      component[used] = lastId;
      return used++;
    },
    finish() {
      countFamily(undefined);
      return {
        count: used,
        line: line.slice(0, used),
        level: level.slice(0, used),
        component: component.slice(0, used),
        levels,
        components: names,
      };
    },
  };

  /** Records of one family follow each other by the thousand: they are counted when the family changes. */
  function countFamily(next: HeaderFamily | undefined): void {
    if (family !== undefined) families[family] = (families[family] ?? 0) + familyRun;
    family = next;
    familyRun = 0;
  }

  function idOf(name: string): number {
    const known = byName.get(name);
    if (known !== undefined) return known;
    // A hostile file could invent names without end; the last slot stands for all the rest.
    if (names.length >= 4_000) return names.length - 1;
    names.push(name);
    byName.set(name, names.length - 1);
    return names.length - 1;
  }
}

function grown<T extends Uint32Array | Uint8Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A few records without text are ordinary; where they are many, the trace was converted without its symbols. */
function undecodedProblem(count: number, table: RecordTable): Problem[] {
  return count * 5 > table.count ? [{ code: 'undecodedTrace', line: 0, count }] : [];
}

function problemsOf(
  totals: ReaderTotals,
  table: RecordTable,
  kind: Analysis['kind'],
  dropped: number,
): Problem[] {
  const problems: Problem[] = [];
  if (totals.lineCount === 0 || totals.length === 0) problems.push({ code: 'empty', line: 0, count: 1 });
  else if (kind === 'unknown') problems.push({ code: 'unknownFormat', line: 0, count: table.count });
  if (totals.nulCharacters > 0)
    problems.push({ code: 'nulCharacters', line: 0, count: totals.nulCharacters });
  if (totals.longLines > 0) problems.push({ code: 'lineTooLong', line: 0, count: totals.longLines });
  if (dropped > 0) problems.push({ code: 'factLimit', line: 0, count: dropped });
  return problems;
}
