// Owns Process Monitor's export as CSV: any columns in any order, named by the first row. Process Monitor itself has no
// other language than English; only times are in the format of the machine that exported.
import type { RawRecord, RecordReader } from '../reader';
import { type CsvRow, createCsvRowReader } from './csvRows';
import type { Dialect } from './index';
import { createProcmonRecords, type ProcmonColumn, procmonColumns } from './procmonRecord';

/** A row that names its columns, and rows of the default columns that were copied without their names. */
const namedColumns = /^[^\n]{0,2000}?"?Operation"?[,;\t]/;
const copiedRow =
  /^"?[^"\d\n]{0,12}\d{1,2}:\d\d:\d\d[.,]\d{7}[^"\d\n]{0,12}"?[,;\t]"?[^"\n\t,;]{1,260}"?[,;\t]"?\d{1,10}"?[,;\t]"?[A-Z][\w ]{2,60}"?[,;\t]/;

const threeTabs = /^[^\t\n]{1,60}\t[^\t\n]{1,260}\t\d{1,10}\t/;

/** The columns that Process Monitor shows unless told otherwise, in their order. */
const defaultColumns: readonly ProcmonColumn[] = [
  'time',
  'process',
  'pid',
  'operation',
  'path',
  'result',
  'detail',
];

export const procmonCsv: Dialect = {
  id: 'procmon-csv',
  matches(beginning) {
    const first = /^[^\r\n]*/.exec(beginning)?.[0] ?? '';
    return (
      (namedColumns.test(`${first},`) && namesOf(splitNames(first)) !== undefined) || copiedRow.test(first)
    );
  },
  createReader: (onRecord) => createReader(onRecord),
};

/** Rows copied out of the window; commas stand in their details, but only tabs separate. */
export const procmonRows: Dialect = {
  id: 'procmon-rows',
  matches: (beginning) => copiedRow.test(beginning) && threeTabs.test(beginning),
  createReader: (onRecord) => createReader(onRecord, '\t'),
};

/**
 * Rows below one whose beginning was cut off, or below the words of whoever sent them: what stands in the first line is
 * no row.
 */
export const procmonCutRows: readonly Dialect[] = [
  { id: 'procmon-cut-rows', separator: '\t', isOwn: threeTabs },
  { id: 'procmon-cut-csv', separator: ',', isOwn: /^[^\t\n]*$/m },
].map(({ id, separator, isOwn }) => ({
  id,
  matches(beginning) {
    const second = /^[^\n]*\n(?<row>[^\n]*)/.exec(beginning)?.groups?.row ?? '';
    return copiedRow.test(second) && isOwn.test(second);
  },
  createReader: (onRecord) => belowFirstLine((take) => createReader(onRecord, separator, take)),
}));

/** Hands a text on without the quotes of its first line that is not blank, which may be halves, and with that line as no row. */
function belowFirstLine(make: (isRow: () => boolean) => RecordReader): RecordReader {
  let rows = 0;
  const reader = make(() => rows++ > 0);
  let isBlank = true;
  let isFirst = true;

  /** The same length without the quotes that belong to the first line. */
  function plain(chunk: string): string {
    const start = isBlank ? chunk.search(/\S/) : 0;
    if (start < 0) return chunk;
    isBlank = false;
    const end = chunk.indexOf('\n', start);
    if (end >= 0) isFirst = false;
    const first = end < 0 ? chunk : chunk.slice(0, end);
    return first.replaceAll('"', ' ') + chunk.slice(first.length);
  }

  return {
    push: (chunk) => reader.push(isFirst ? plain(chunk) : chunk),
    finish: () => reader.finish(),
  };
}

function createReader(
  onRecord: (record: RawRecord) => void,
  separator?: string,
  isRow: () => boolean = () => true,
): RecordReader {
  const record = createProcmonRecords(onRecord);
  let columns: ReadonlyMap<ProcmonColumn, number> | undefined;
  return createCsvRowReader((row: CsvRow) => {
    if (!isRow()) return false;
    const named = row.cells.includes('Operation') ? namesOf(row.cells) : undefined;
    if (named !== undefined) {
      // The first row, or that of another export behind this one.
      columns = named;
      return false;
    }
    columns ??= new Map(defaultColumns.map((column, at) => [column, at]));
    return record((column) => cellOf(row, columns?.get(column)), row);
  }, separator);
}

function cellOf(row: CsvRow, at: number | undefined): string {
  return at === undefined ? '' : (row.cells[at] ?? '');
}

function splitNames(row: string): string[] {
  return row.split(/[,;\t]/).map((cell) => cell.replace(/^"|"$/g, ''));
}

/** Where each column is; undefined where the row names no operations and results of processes. */
function namesOf(cells: readonly string[]): ReadonlyMap<ProcmonColumn, number> | undefined {
  const columns = new Map<ProcmonColumn, number>();
  for (const [column, name] of Object.entries(procmonColumns) as [ProcmonColumn, string][]) {
    const at = cells.findIndex((cell) => cell.trim().toLowerCase() === name);
    if (at >= 0) columns.set(column, at);
  }
  const isProcmon = columns.has('operation') && columns.has('path') && columns.has('result');
  return isProcmon && (columns.has('process') || columns.has('pid')) ? columns : undefined;
}
