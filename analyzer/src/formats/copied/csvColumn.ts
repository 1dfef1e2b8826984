// Owns tables of separated values with one column that holds the lines of a log: exports of Splunk, Elasticsearch, Grafana.
import { createCsvRowReader } from '../dialects/csvRows';
import { type CopiedForm, type CopiedLine, lineField, linesOf } from './copiedLines';

/** Names of columns, behind each other; the first line of a log names none of these alone between separators. */
const header = /^\uFEFF?(?:"?[\w@. ]{1,40}"?[,;\t]){1,60}"?[\w@. ]{1,40}"?\r?\n/;
const leastRows = 2;

/** Reads the column of such a table. */
export const csvColumn: CopiedForm = { linesIn, isWhole: true, isStore: true };

function linesIn(text: string): readonly CopiedLine[] | undefined {
  if (!header.test(text)) return undefined;
  const found: CopiedLine[] = [];
  let names: readonly string[] | undefined;
  let column = -1;
  let isTable = true;
  let rows = 0;
  const reader = createCsvRowReader(({ cells, line, lineCount }) => {
    if (names === undefined) {
      names = cells;
      column = cells.findIndex((cell) => lineField.test(cell.trim()));
      return true;
    }
    if (cells.length !== names.length) isTable = false;
    rows++;
    found.push(...linesOf((cells[column] ?? '').trimEnd(), line, line + lineCount - 1));
    return true;
  });
  reader.push(text);
  reader.finish();
  return column >= 0 && isTable && rows >= leastRows ? found : undefined;
}
