// Owns what the records of a log can be chosen by: its levels, components, operations and codes, and what is at a line.
import type { CaseResult } from '../case/types';
import { formatCode } from '../codes/hex';
import { nameOfCode } from '../codes/reading';
import type { Language } from '../localized';
import type { Analysis, RecordLevel, RecordTable } from '../model';
import { recordAt } from '../recordColumns';
import { type OutlineItem, outlineOf } from './symbols';
import { tokensOf } from './tokens';

export interface FilterChoices {
  readonly records: number;
  /** How many records there are of each, those that occur. */
  readonly levels: readonly { readonly level: RecordLevel; readonly count: number }[];
  /** The most frequent first. */
  readonly components: readonly { readonly name: string; readonly count: number }[];
  /** As the outline names them, in its order. Lines are 0-based and inclusive. */
  readonly operations: readonly OperationChoice[];
  readonly codes: readonly CodeChoice[];
  readonly first?: string;
  readonly last?: string;
  readonly here?: ChoicesHere;
}

export interface OperationChoice {
  readonly label: string;
  readonly detail: string;
  readonly startLine: number;
  readonly endLine: number;
}

export interface CodeChoice {
  /** `0x800f081f` */
  readonly code: string;
  /** Empty where it has no name. */
  readonly symbol: string;
}

export interface ChoicesHere {
  readonly component?: string;
  /** The innermost around the line. */
  readonly operation?: OperationChoice;
  readonly codes: readonly CodeChoice[];
}

export interface FilterPlace {
  readonly language: Language;
  /** 0-based physical line of the cursor, and its text. */
  readonly line?: number;
  readonly text?: string;
}

/** More than anybody reads in a list. */
const maxComponents = 200;
const maxOperations = 500;
const maxCodes = 50;

/** Lists what a log's records can be chosen by. */
export function filterChoicesOf(analysis: Analysis, result: CaseResult, place: FilterPlace): FilterChoices {
  const { records, firstTime, lastTime } = analysis;
  const operations = flatten(outlineOf(analysis, place.language));
  const { line } = place;
  return {
    records: records.count,
    levels: counted(records.level, records.levels).map(([level, count]) => ({ level, count })),
    components: counted(records.component, records.components)
      .filter(([name]) => name !== '')
      .slice(0, maxComponents)
      .map(([name, count]) => ({ name, count })),
    operations: operations.slice(0, maxOperations),
    codes: codesOf(result),
    ...(firstTime === undefined ? {} : { first: firstTime }),
    ...(lastTime === undefined ? {} : { last: lastTime }),
    ...(line === undefined ? {} : { here: hereOf(records, operations, line, place.text ?? '') }),
  };
}

/** What occurs in a column, the most frequent first. */
function counted<T extends string>(
  column: Uint8Array | Uint16Array,
  names: readonly T[],
): readonly (readonly [T, number])[] {
  const counts = new Uint32Array(names.length);
  for (const id of column) counts[id] = (counts[id] ?? 0) + 1;
  return names
    .map((name, id) => [name, counts[id] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
}

function flatten(items: readonly OutlineItem[]): readonly OperationChoice[] {
  return items.flatMap(({ name, detail, startLine, endLine, children }) => [
    { label: name, detail, startLine, endLine },
    ...flatten(children),
  ]);
}

function codesOf({ failures, errorCounts }: CaseResult): readonly CodeChoice[] {
  const codes = failures.flatMap(({ hresult, rootCause }) => [rootCause?.code ?? null, hresult]);
  const all = [...codes, ...errorCounts.map(({ code }) => code)].filter((code) => code !== null);
  return [...new Set(all)].slice(0, maxCodes).map((code) => codeChoice(Number.parseInt(code, 16)));
}

function codeChoice(value: number): CodeChoice {
  return { code: formatCode(value), symbol: nameOfCode(value) ?? '' };
}

function hereOf(
  records: RecordTable,
  operations: readonly OperationChoice[],
  line: number,
  text: string,
): ChoicesHere {
  const component = records.components[records.component[recordAt(records, line)] ?? -1] ?? '';
  const around = operations.filter(({ startLine, endLine }) => startLine <= line && line <= endLine);
  const [operation] = around.sort((a, b) => a.endLine - a.startLine - (b.endLine - b.startLine));
  const values = tokensOf(text).flatMap((token) => (token.kind === 'code' ? [token.value] : []));
  return {
    ...(component === '' ? {} : { component }),
    ...(operation === undefined ? {} : { operation }),
    codes: [...new Set(values)].filter((value) => value !== 0).map(codeChoice),
  };
}
