// Owns where in a YAML rule file a line stands, while it is being typed: the text need not be valid YAML. Rule files
// are written in blocks, so indentation and hyphens tell.

/** A line of a block: hyphens, a key, what stands behind the colon. */
export interface BlockLine {
  readonly indent: number;
  /** Columns of the hyphens. */
  readonly hyphens: readonly number[];
  /** Column of the key, or of what stands instead of one. */
  readonly column: number;
  readonly key?: string;
  readonly value: string;
}

/** The parts of a line; undefined for an empty line and for a comment. */
export function readLine(text: string): BlockLine | undefined {
  const [, blanks = '', hyphens = '', rest = ''] = /^( *)((?:- +|-$)*)(.*)$/.exec(text) ?? [];
  if (hyphens === '' && (rest === '' || rest.startsWith('#'))) return undefined;
  const columns = [...hyphens].flatMap((sign, k) => (sign === '-' ? [blanks.length + k] : []));
  const column = blanks.length + hyphens.length;
  const [, key, value = ''] = /^['"]?([A-Za-z_]\w*)['"]?\s*:(?:\s+(.*))?$/.exec(rest) ?? [];
  const base = { indent: blanks.length, hyphens: columns, column };
  return key === undefined ? { ...base, value: rest } : { ...base, key, value };
}

/** The keys around a line, outermost first, as they count for something at a column. */
export function pathAt(lines: readonly string[], line: number, at: BlockLine): readonly string[] {
  const stack: { readonly column: number; readonly key?: string }[] = [];
  let blockText: number | undefined;
  for (const text of lines.slice(0, line)) {
    const read = readLine(text);
    if (read === undefined) continue;
    if (blockText !== undefined && read.indent > blockText) continue;
    blockText = undefined;
    enter(stack, read);
    if (read.key !== undefined) {
      close(stack, read.column);
      stack.push({ column: read.column, key: read.key });
      if (/^[|>]/.test(read.value)) blockText = read.column;
    }
  }
  enter(stack, at);
  close(stack, at.column);
  return stack.flatMap(({ key }) => (key === undefined ? [] : [key]));
}

type Stack = { readonly column: number; readonly key?: string }[];

/** A hyphen belongs to the key above it, which may stand in the same column. */
function enter(stack: Stack, { hyphens }: BlockLine): void {
  for (const column of hyphens) {
    while (isInside(stack.at(-1), column)) stack.pop();
    stack.push({ column });
  }
}

function isInside(top: Stack[number] | undefined, column: number): boolean {
  if (top === undefined) return false;
  return top.column > column || (top.column === column && top.key === undefined);
}

function close(stack: Stack, column: number): void {
  for (let top = stack.at(-1); top !== undefined && top.column >= column; top = stack.at(-1)) stack.pop();
}

/** The keys that stand beside a place already, in its own block. */
export function siblingsOf(lines: readonly string[], line: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (k: number): boolean => {
    const read = readLine(lines[k] ?? '');
    if (read === undefined) return true;
    if (read.column === column && read.key !== undefined) keys.add(read.key);
    return read.hyphens.length === 0 && read.column >= column;
  };
  const isFirst = (readLine(lines[line] ?? '')?.hyphens.length ?? 0) > 0;
  for (let k = line - 1; !isFirst && k >= 0 && (visit(k) || isDeeper(lines[k], column)); k--);
  for (
    let k = line + 1;
    k < lines.length && !isNewEntry(lines[k], column) && (visit(k) || isDeeper(lines[k], column));
    k++
  );
  return keys;
}

function isDeeper(text: string | undefined, column: number): boolean {
  return (readLine(text ?? '')?.indent ?? 0) >= column;
}

function isNewEntry(text: string | undefined, column: number): boolean {
  const read = readLine(text ?? '');
  return read !== undefined && read.hyphens.length > 0 && read.indent < column;
}

/** The text of the rule around a line: from its hyphen to the next one in the same column. */
export function ruleAround(lines: readonly string[], line: number): string {
  const column = hyphenOfRules(lines);
  const starts = (k: number): boolean => readLine(lines[k] ?? '')?.hyphens[0] === column;
  let first = line;
  while (first > 0 && !starts(first)) first--;
  let last = line + 1;
  while (last < lines.length && !starts(last)) last++;
  return lines.slice(first, last).join('\n');
}

function hyphenOfRules(lines: readonly string[]): number | undefined {
  const rules = lines.findIndex((text) => /^rules\s*:/.test(text));
  for (const text of lines.slice(rules + 1)) {
    const hyphen = readLine(text)?.hyphens[0];
    if (hyphen !== undefined) return hyphen;
  }
  return undefined;
}
