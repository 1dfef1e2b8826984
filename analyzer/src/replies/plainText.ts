// Owns a reply as plain text, for mail programs that know no Markdown: the marks go, the words and their order stay.

/**
 * Takes the marks out of a reply's Markdown.
 * @param markdown as `renderReply` writes it
 */
export function plainTextOf(markdown: string): string {
  let fence: string | undefined;
  const lines: string[] = [];
  const told = new Set<string>();
  const rows = createRows();
  for (const line of markdown.split('\n')) {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence !== undefined) lines.push(line === '' ? '' : `    ${line}`);
    else if (isTableRow(line)) lines.push(...rows.lines(line, told));
    else
      lines.push(
        slices(line)
          .map((slice) => plainLine(slice, told))
          .join(''),
      );
  }
  return lines.join('\n');
}

function isTableRow(line: string): boolean {
  return /^\|.*\|$/.test(line) && line.length <= longestLine;
}

/** A table becomes a block of lines per row, each with the title of its column: columns do not survive a mail. */
function createRows(): { lines(row: string, told: Set<string>): readonly string[] } {
  let titles: readonly string[] | undefined;
  let isFirst = true;
  return {
    lines: (row, told) => {
      const cells = row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|'));
      if (titles === undefined) {
        titles = cells;
        return [];
      }
      if (cells.every((cell) => /^:?-{3,}:?$/.test(cell))) return [];
      const head = titles;
      const lines = cells.map((cell, k) => {
        const title = plainLine(head[k] ?? '', told);
        return `${title}${/[\u4e00-\u9fff]/.test(title) ? '：' : ': '}${plainLine(cell, told)}`;
      });
      const gap = isFirst ? [] : [''];
      isFirst = false;
      return [...gap, ...lines];
    },
  };
}

/** No line of a mail is that long; the expression below would look at a longer one too often. */
const longestLine = 4_000;

function slices(line: string): readonly string[] {
  if (line.length <= longestLine) return [line];
  const count = Math.ceil(line.length / longestLine);
  return Array.from({ length: count }, (_, k) => line.slice(k * longestLine, (k + 1) * longestLine));
}

/** `told` holds the addresses that were written out: one that comes again is left out. */
function plainLine(line: string, told: Set<string>): string {
  const text = line.replace(/^#{1,6} +/, '');
  let plain = '';
  for (const match of text.matchAll(part)) plain += plainPart(match, told);
  return plain;
}

/** Code spans keep what is in them; everywhere else an escaped sign stands for itself. */
function plainPart({ 0: written, groups }: RegExpMatchArray, told: Set<string>): string {
  const { code, sign, label, address, bold, slanted } = groups ?? {};
  if (code !== undefined) return /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
  if (label !== undefined) return linkText(label, address ?? '', told);
  const marked = bold ?? slanted;
  return marked === undefined ? (sign ?? written) : plainLine(marked, told);
}

function linkText(label: string, address: string, told: Set<string>): string {
  if (label === address) return label;
  const words = plainLine(label, told);
  if (told.has(address)) return words;
  told.add(address);
  return `${words} (${address})`;
}

const part =
  /(?<!`)(?<ticks>`+)(?!`)(?<code>[^`]|[^`].*?[^`])\k<ticks>(?!`)|\\(?<sign>[!-/:-@[-`{-~])|\[(?<label>[^\]\\]*)\]\((?<address>[^)\s]*)\)|\*\*(?<bold>(?:\\.|[^*\\])+)\*\*|\*(?<slanted>(?:\\.|[^*\\\s])(?:\\.|[^*\\])*)\*(?!\*)|[^`\\[*]+|[\s\S]/g;
