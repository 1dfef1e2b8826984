// Owns the choice of records by what they are: level, component, operation, time, code, words, what the analysis made of them.
import type { CaseResult } from '../case/types';
import { parseCodeToken } from '../codes/notation';
import { namesBySymbol, namesOf } from '../codes/table';
import { timeOf } from '../facts/pendingRecord';
import { createAnyReader } from '../formats/anyReader';
import { LineReader, type RawRecord, type RecordTaker } from '../formats/reader';
import type { Analysis, RecordLevel } from '../model';

/** What a record has to be to be shown. Absent parts let everything through; those that are there must all hold. */
export interface RecordFilter {
  /** Any of these. */
  readonly levels?: readonly RecordLevel[];
  /** Any of these, as the log writes them. */
  readonly components?: readonly string[];
  /** 0-based physical lines, inclusive, on which the record has to begin. */
  readonly lines?: { readonly start: number; readonly end: number };
  /** The record's time or the beginning of it, inclusive: `2022-08-11T15:42`; a record without a time is left out. */
  readonly from?: string;
  readonly to?: string;
  /** A number in any notation or a name; a record that holds it in any notation or by name is shown. */
  readonly code?: string;
  /** Words in the record, in either case. */
  readonly text?: string;
  /** Looks at the whole record; comes from outside, for expressions. */
  readonly matches?: (record: string) => boolean;
  /** Only records that a failure or a finding rests on. */
  readonly onlyEvidence?: boolean;
  /** Only records whose message the analysis understood and does not know to be harmless. */
  readonly onlyUnderstood?: boolean;
  /** Leaves out records that are known to be harmless. */
  readonly hidesNoise?: boolean;
}

/** Where a chosen record stands. */
export interface ChosenRecord {
  /** 0-based physical line. */
  readonly line: number;
  /** 1 or more. */
  readonly lineCount: number;
}

export interface RecordSelection {
  /** Takes the next part of the same text that was analysed; parts may be cut anywhere. */
  push(chunk: string): void;
  /** Ends the text; gives how many records it had. */
  finish(): { readonly records: number };
}

/** 0-based lines on which records begin that the analysis has an opinion about. */
export interface RecordMarks {
  readonly evidence: ReadonlySet<number>;
  readonly understood: ReadonlySet<number>;
  readonly noise: ReadonlySet<number>;
}

/**
 * Sums up what the analysis says of single records.
 * @param source which of the case's logs the analysis is of
 */
export function recordMarksOf(analysis: Analysis, result: CaseResult, source = 0): RecordMarks {
  const proofs: readonly Place[] = result.failures.flatMap(({ rootCause, evidence }): readonly Place[] =>
    rootCause === null ? evidence : [rootCause, ...evidence],
  );
  const found = result.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const lines = [...proofs, ...found]
    .filter((record) => record.source === source)
    .map(({ line }) => line - 1);
  const [noise, understood] = [new Set<number>(), new Set<number>()];
  for (const { shape, line } of analysis.facts) (shape.startsWith('noise.') ? noise : understood).add(line);
  return { evidence: new Set(lines), understood, noise };
}

/**
 * Chooses records of a text.
 * @param onRecord called once per record that passes, in the order of the text
 * @param isPart true for a stretch of a log, which begins with a record: it is neither pasted nor a table
 */
export function createRecordSelection(
  filter: RecordFilter,
  marks: RecordMarks,
  onRecord: (record: ChosenRecord) => void,
  isPart = false,
): RecordSelection {
  const tests = testsOf(filter, marks);
  const taker: RecordTaker = {
    onRecord: (record) => {
      if (tests.every((passes) => passes(record))) {
        onRecord({ line: record.line, lineCount: record.lineCount });
      }
    },
  };
  const reader = isPart ? new LineReader(taker) : createAnyReader(taker);
  return {
    push: (chunk) => reader.push(chunk),
    finish: () => ({ records: reader.finish().recordCount }),
  };
}

/** Of a quoted record; `line` is 1-based. */
interface Place {
  readonly source: number;
  readonly line: number;
}

type RecordTest = (record: RawRecord) => boolean;

/** The cheap tests first. */
function testsOf(filter: RecordFilter, marks: RecordMarks): readonly RecordTest[] {
  const { levels, components, lines, matches } = filter;
  const words = filter.text?.toLowerCase() ?? '';
  const tests: (RecordTest | undefined)[] = [
    levels && ((record) => levels.includes(record.level)),
    components && ((record) => components.includes(record.component)),
    lines && ((record) => record.line >= lines.start && record.line <= lines.end),
    filter.onlyEvidence ? (record) => marks.evidence.has(record.line) : undefined,
    filter.onlyUnderstood ? (record) => marks.understood.has(record.line) : undefined,
    filter.hidesNoise ? (record) => !marks.noise.has(record.line) : undefined,
    timeTest(filter),
    codeTest(filter.code),
    words === '' ? undefined : (record) => textOf(record).toLowerCase().includes(words),
    matches && ((record) => matches(textOf(record))),
  ];
  return tests.filter((test) => test !== undefined);
}

function textOf({ text, start, end }: RawRecord): string {
  return text.slice(start, end);
}

/** Times are compared as written, as far as the filter writes them: `15:42` takes in all of its seconds. */
function timeTest({ from = '', to = '' }: RecordFilter): RecordTest | undefined {
  const first = comparable(from);
  const last = comparable(to);
  if (first === '' && last === '') return undefined;
  return (record) => {
    const time = comparable(timeOf(record) ?? '');
    if (time === '') return false;
    return time.slice(0, first.length) >= first && (last === '' || time.slice(0, last.length) <= last);
  };
}

function comparable(time: string): string {
  return time
    .trim()
    .replace(/[\t ]+/, 'T')
    .replace(/\//g, '-')
    .replace(/,/g, '.');
}

function codeTest(code = ''): RecordTest | undefined {
  const written = code.trim();
  if (written === '') return undefined;
  const number = parseCodeToken(written)?.number ?? namesBySymbol(written)[0]?.code;
  if (number === undefined) {
    const wanted = written.toLowerCase();
    return (record) => textOf(record).toLowerCase().includes(wanted);
  }
  const expression = codeExpression(number);
  return (record) => expression.test(textOf(record));
}

/** All ways in which logs write a number: hexadecimal with and without its zeros, decimal with and without sign, names. */
function codeExpression(number: number): RegExp {
  const digits = number.toString(16);
  const hex = digits.length === 8 ? `(?:0x)?${digits}` : `0x0*${digits}`;
  const decimals = number > 0x7fff_ffff ? [`${number}`, `${number - 2 ** 32}`] : [];
  const names = namesOf(number).map(({ symbol }) => symbol);
  return new RegExp(`(?<![0-9a-z_])(?:${[hex, ...decimals, ...names].join('|')})(?![0-9a-z_])`, 'i');
}
