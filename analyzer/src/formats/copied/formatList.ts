// Owns lists of properties in which one is the line of a log: what `Select-String … | Format-List` prints.
import type { CopiedForm, CopiedLine } from './copiedLines';

/** `Line       : text`; where the text is longer than the console is wide, it goes on below its beginning. */
const lineProperty = /^(\s{0,20}Line {0,20}: ?)(.*)$/;
/** The other properties of a match, and of a line that `Get-Content` read. */
const otherProperty =
  /^\s{0,20}(?:IgnoreCase|LineNumber|File[Nn]ame|Path|Pattern|Context|Matches|RelativePath|ReadCount|PS\w{4,12}) {0,20}:/;
/** One of them tells that a line is a property and no words of a record. */
const ofMatch = /^\s{0,20}(?:LineNumber|File[Nn]ame|Path|Pattern) {0,20}:/m;

/** Reads such a list; what stands around it is kept as it is. */
export const formatList: CopiedForm = { linesIn, isWhole: true };

function linesIn(text: string): readonly CopiedLine[] | undefined {
  const lines = text.split(/\r?\n/);
  const properties = lines.filter((line) => lineProperty.test(line));
  const filled = lines.filter((line) => line.trim() !== '');
  const isAlone = properties.length > 1 && properties.length === filled.length;
  if (properties.length === 0 || !(isAlone || ofMatch.test(text))) return undefined;
  const values: { readonly pieces: readonly string[]; readonly first: number }[] = [];
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k] ?? '';
    const [, label = '', value] = lineProperty.exec(line) ?? [];
    const rest = restBelow(lines, k, label === '' ? margin(line) : label.length);
    if (value === undefined && !otherProperty.test(line)) {
      values.push({ pieces: [line], first: k });
      continue;
    }
    if (value !== undefined) values.push({ pieces: [value, ...rest], first: k });
    k += rest.length;
  }
  const isCut = isCutAtColumn(values.flatMap(({ pieces }) => pieces.slice(0, -1)));
  return values.map(({ pieces, first }) => ({
    text: joined(pieces, isCut),
    first,
    last: first + pieces.length - 1,
  }));
}

function margin(property: string): number {
  return /^[^:]*: ?/.exec(property)?.[0].length ?? 0;
}

/** The pieces of a value that stand below its beginning. */
function restBelow(lines: readonly string[], at: number, column: number): readonly string[] {
  const rest: string[] = [];
  if (column === 0) return rest;
  for (let k = at + 1; k < lines.length; k++) {
    const line = lines[k] ?? '';
    if (line.trim() === '' || line.search(/\S/) < column) break;
    rest.push(line.slice(column));
  }
  return rest;
}

/** Consoles break between words; where all that goes on is of one length, it was cut. */
function isCutAtColumn(broken: readonly string[]): boolean {
  return broken.length > 1 && broken.every(({ length }) => length === broken[0]?.length);
}

function joined(pieces: readonly string[], isCut: boolean): string {
  return pieces.reduce((whole, piece) =>
    isCut || /[-\\]$/.test(whole) ? whole + piece : `${whole.trimEnd()} ${piece}`,
  );
}
