// Owns tables of separated values with one column that holds the lines of a log: exports of Splunk, Elasticsearch, Grafana.
import { type CsvRowReader, createCsvRowReader } from '../dialects/csvRows';
import { gatheringLines, type LinesTaker, lineField, linesOf, type StoredForm } from './copiedLines';

/** Names of columns, behind each other; the first line of a log names none of these alone between separators. */
const header = /^\uFEFF?(?:"?[\w@. ]{1,40}"?[,;\t]){1,60}"?[\w@. ]{1,40}"?\r?\n/;
const leastRows = 2;
/** A row of a cut or damaged table has other cells than its head; where such are many, the text is none. */
const sureRows = 50;

/** Reads the column of such a table. */
export const csvColumn: StoredForm = { linesIn, createReader: createColumnReader, isWhole: true };

/** Where a row belongs to the table: `last` says whether the column was found and the row has a cell for each name. */
type RowCheck = (isOfTable: boolean) => void;

function linesIn(text: string) {
  if (!header.test(text)) return undefined;
  const { found, take } = gatheringLines();
  let rows = 0;
  let others = 0;
  let isLastOther = false;
  const reader = createColumnReader(take, (isOfTable) => {
    rows++;
    if (!isOfTable) others++;
    isLastOther = !isOfTable;
  });
  reader.push(text);
  reader.finish();
  // A table that was cut ends within a row.
  const inside = isLastOther ? others - 1 : others;
  return rows - others >= leastRows && inside * sureRows <= rows ? found : undefined;
}

function createColumnReader(onLines: LinesTaker, onRow?: RowCheck): CsvRowReader {
  let names: readonly string[] | undefined;
  let column = -1;
  return createCsvRowReader(({ cells, line, lineCount }) => {
    if (names === undefined) {
      names = cells;
      column = cells.findIndex((cell) => lineField.test(cell.trim()));
      return true;
    }
    const isOfTable = column >= 0 && cells.length === names.length;
    onRow?.(isOfTable);
    const value = isOfTable ? cells[column] : cells.join(',');
    onLines(linesOf((value ?? '').trimEnd(), line, line + lineCount - 1));
    return true;
  });
}
