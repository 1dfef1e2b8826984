// Owns names in columns: exports of event logs and captures tell in their first row which cells hold them.
import type { SecretKind } from './secretPattern';
import { isCommonName } from './wellKnown';

export interface ColumnWatch {
  /** Looks at the next line of a text; calls back for each name in a column that holds names. */
  line(text: string, found: (kind: SecretKind, name: string) => void): void;
  /** Another text begins. */
  reset(): void;
}

interface Column {
  readonly index: number;
  readonly kind: SecretKind;
}

interface Table {
  readonly separator: string;
  readonly width: number;
  readonly columns: readonly Column[];
}

/** Remembers the last row of titles; before there was one, no cell is a name. */
export function createColumnWatch(): ColumnWatch {
  let table: Table | undefined;
  return {
    line(text, found) {
      const header = headerOf(text);
      if (header !== undefined) table = header;
      else if (table !== undefined) namesIn(text, table, found);
    },
    reset: () => {
      table = undefined;
    },
  };
}

const titles: readonly (readonly [RegExp, SecretKind])[] = [
  [/^(?:Machine ?Name|Computer ?Name|Computer|Host ?Name|计算机|计算机名|PSComputerName)$/i, 'machine'],
  [/^(?:User|User ?Name|Account|Account ?Name|用户|用户名)$/i, 'user'],
];
const anyTitle =
  /(?:^|[,;\t"])(?:(?:Machine|Computer|Host|User|Account) ?(?:Name)?|PSComputerName|计算机名?|用户名?)(?=[,;\t"\r]|$)/i;
/** First rows are short. */
const maxHeader = 2_000;
/** Longer rows hold messages of a length that nobody splits for a name. */
const maxRow = 16_384;

function headerOf(text: string): Table | undefined {
  if (text.length > maxHeader || !anyTitle.test(text)) return undefined;
  const separator = [',', '\t', ';'].find((each) => text.split(each).length > 2);
  if (separator === undefined) return undefined;
  const cells = cellsOf(text, separator);
  // Titles are words: a record that has the word "User" in it has numbers as well.
  if (cells.some((cell) => !/^[\p{L} #&()_-]{0,40}$/u.test(cell))) return undefined;
  const columns = cells.flatMap((cell, index): readonly Column[] => {
    const kind = titles.find(([title]) => title.test(cell))?.[1];
    return kind === undefined ? [] : [{ index, kind }];
  });
  return columns.length === 0 ? undefined : { separator, width: cells.length, columns };
}

function namesIn(text: string, table: Table, found: (kind: SecretKind, name: string) => void): void {
  if (text.length > maxRow || !text.includes(table.separator)) return;
  const cells = cellsOf(text, table.separator);
  // A row of another width is the rest of a message.
  if (cells.length !== table.width) return;
  for (const { index, kind } of table.columns) {
    const match = /^(?:(?<domain>[\p{L}\p{N}._ -]{1,64})\\)?(?<name>[\p{L}\p{N}._$-]{1,255})$/u.exec(
      cells[index] ?? '',
    );
    const { domain, name } = match?.groups ?? {};
    if (domain !== undefined && !isCommonName(domain)) found('domain', domain);
    if (name !== undefined && !isCommonName(name) && !/^S-1-\d/.test(name)) found(kind, name);
  }
}

function cellsOf(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const sign of text.replace(/^\ufeff|\r$/g, '')) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
