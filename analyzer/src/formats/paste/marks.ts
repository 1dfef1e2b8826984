// Owns the marks that stand around every line of a pasted text: quotations, lists, tables, code, numbers, file names.
import { changed, moved } from './lines';

/** So large a part of the lines has to carry a mark before it counts as one; people write around what they quote. */
const parts = { nearlyAll: 0.9, most: 0.6, some: 0.3, any: 0 } as const;
/** Marks may lie around each other: a quotation of what a build server wrote. */
const maxLayers = 3;

interface Mark {
  readonly start: RegExp;
  /** How large a part; by default most. What nothing else looks like needs fewer lines. */
  readonly part?: keyof typeof parts;
  /** True where what stands in front has another length in every line: the rest moves to the beginning. */
  readonly isMoved?: boolean;
  /** Where the first group is a number: it grows from line to line, or by one where nothing else tells it from a column. */
  readonly counts?: 'up' | 'byOne';
  /** One line at least has to look so. */
  readonly beforeOne?: RegExp;
  readonly end?: RegExp;
  /** Lines that begin like that by themselves; they do not speak for the mark. */
  readonly except?: RegExp;
  /** What the mark does to the text between: `""` in a quoted column. */
  readonly inside?: (body: string) => string;
}

/** A stamp, or the date of one, with a divider right behind it. */
const dividedStamp = /\d{4}[-/]\d\d[-/]\d\d(?:[ T]\d\d:\d\d:\d\d[.:\d]{0,8})?[ \t]*\|/;

/** The columns of a servicing record, each a cell of its own; a semicolon, a comma or a tab between them. */
const servicingCells =
  /^(\d{4}-\d\d-\d\d)[\t;, ](\d\d:\d\d:\d\d),?[\t;,](Info|Warning|Error)[\t;,](CBS|CSI|DISM|DPX)[\t;,]/;

function withoutCells(body: string): string {
  return body.replace(servicingCells, '$1 $2,$3 $4 ');
}

/** `cat -A` writes the ends of lines and tabs as signs. */
const shownEnd = /(?:\^M)?\$[ \t]*$/;

/** Marks around a line: at its beginning, and at its end where the same mark closes it. */
const marks: readonly Mark[] = [
  // CMTrace copies a log that is none of Configuration Manager's with a component, a time and a thread that say nothing
  {
    start: /^(?=[^\n]*\t[^\t\n]{0,30}\b160[01]\b[^\t\n]{0,20}\t\d{1,6} \(0x[0-9A-Fa-f]{1,6}\)[ \t]*$)/,
    end: /\t[^\t\n]{0,60}\t[^\t\n]{6,40}\t\d{1,6} \(0x[0-9A-Fa-f]{1,6}\)[ \t]*$/,
    part: 'nearlyAll',
  },
  // "text^M$": lines as `cat -A` shows them
  {
    start: new RegExp(`^(?=[^\\n]*${shownEnd.source})`),
    end: shownEnd,
    part: 'nearlyAll',
    inside: (body) => body.replace(/\^I/g, '\t'),
  },
  // ">", ">> ": a quotation; ">>>  [" begins a section of setupapi
  {
    start: /^[ \t]*(?:(?:>[ \t]?){1,6}?(?=>>>[ \t]+(?:\[|Section))|(?:>[ \t]?){1,6})/,
    except: /^[ \t]*(?:>>>[ \t]+\[|>>>?[ \t]+Section)/,
    part: 'some',
    isMoved: true,
  },
  { start: /^[ \t]*[-*•·–](?:[ \t]+(?=\S)|(?=\d{4}-\d\d-\d\d \d\d:))/ },
  // "+2024-…", "+ 2024-…": lines that a comparison calls new; PowerShell puts the sign before some lines of an error
  { start: /^[ \t]*\+[ \t]?/, part: 'nearlyAll', isMoved: true },
  // a comment in a script
  { start: /^[ \t]*(?:#|\/\/|::|;|REM)[ \t]+(?=\d{4}[-/]\d\d[-/]\d\d )/, isMoved: true, part: 'some' },
  // "| 2024-03-04 | 05:06:07 | 992 | 810 | Agent | … |": the columns of a table, with its frame or without
  {
    start: new RegExp(`^[ \\t]*(?:\\|[ \\t]*)?(?=${dividedStamp.source})`),
    end: /[ \t]*\|[ \t]*$/,
    part: 'some',
    inside: withoutColumns,
  },
  // "2024/03/04 05:06:07.1234567 992 810 Agent … |": a row of one column that has lost its frame
  { start: /^(?=\d{4}[-/]\d\d[-/]\d\d[^\n]{20,4000}\|[ \t]*$)/, end: /[ \t]*\|[ \t]*$/ },
  { start: /^[ \t]*\|[ \t]*/, end: /[ \t]*\|[ \t]*$/ },
  // "text | |": a row of a page's table that has lost its beginning
  { start: /^(?=[^\n]*\|[ \t]*\|[ \t]*$)/, end: /[ \t]*\|[ \t]*\|[ \t]*$/ },
  { start: /^[ \t]*`{1,3}(?=[^`])/, end: /`{1,3}[ \t]*$/ },
  // A column of a table of text: quotation marks around the line, doubled inside
  {
    start: /^"(?=(?:[^"]|""){1,4000}"[,;\t]{0,40}\s*$)/,
    end: /"[,;\t]{0,40}[ \t]*$/,
    isMoved: true,
    inside: (body) => body.replace(/""/g, '"'),
  },
  // '"2024-03-04 05:06:07, Info …"', '"the file ""sample.dll"" …"': spreadsheets quote only what holds a sign of theirs
  {
    start:
      /^"(?=(?:\d{4}[-/]\d\d[-/]\d\d[ \t]\d\d:[^"\n]{1,4000}|[^"\n]{1,4000}""(?:[^"]|""){0,4000})"[,;\t]{0,40}\s*$)/,
    end: /"[,;\t]{0,40}[ \t]*$/,
    isMoved: true,
    part: 'any',
    inside: (body) => body.replace(/""/g, '"'),
  },
  // "12","text": the same behind the numbers of the lines, below the names of both columns
  {
    start: /^(?:"\d{1,9}"[,;\t]"(?=(?:[^"]|""){1,4000}"\s*$)|"LineNumber"[,;\t]"Line"\s*$)/,
    end: /"[ \t]*$/,
    isMoved: true,
    inside: (body) => body.replace(/""/g, '"'),
  },
  // "2024-03-04;05:06:07;Info;CBS;…": a table made of the columns of a servicing log
  { start: new RegExp(`(?=${servicingCells.source})`), part: 'some', inside: withoutCells },
  // '"text",': a list of lines in JSON, as playbooks print what a program said
  {
    start: /^[ \t]*"(?=(?:[^"\\]|\\.){1,4000}",?[ \t]*$)/,
    end: /",?[ \t]*$/,
    isMoved: true,
    inside: (body) => body.replace(/\\(["\\/])/g, '$1'),
  },
  // "sample:debug [syslog] ": a program that hands on what it reads in another log
  { start: /^[ \t]*[\w.-]{2,30}:(?:debug|info|warn(?:ing)?|error) \[[\w .-]{1,30}\] ?/ },
  // "2024-03-04 05:06:07,089 3068 [INFO ] - ": the log of Chocolatey, which holds what the programs print that it starts
  {
    start: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \d{1,6} \[[A-Z]{4,5} ?\] - /,
    part: 'some',
    isMoved: true,
  },
  // "[Windows Features] ": Chocolatey says which of its sources a line comes from
  { start: /^[ \t]*\[(?:Windows Features|WindowsFeatures)\][ \t]/, part: 'some', isMoved: true },
  // "CBS.log:123:", "C:\logs\dism.log(12): ", "sample.txt:": a search tool's own prefix; around a hit it writes "CBS.log-122-"
  {
    start:
      /^[ \t]*(?:[A-Za-z]:)?[\w.\\/ ()-]{1,120}\.(?:log|txt)(?:[:(]\d{1,9}\)?:|:\d{1,9}-(?=\d{4}-)|-\d{1,9}-|:)[ \t]?/i,
    isMoved: true,
  },
  // "12:", "12. ", "[12] ", "12<tab>", "12 | ", "Line 12: ": numbers of lines
  {
    start:
      /^[ \t]*(?:Line[ \t]+)?[[(]?(\d{1,7})(?:[\])]:?[ \t]?|:(?!\d\d[:.])[ \t]?|\.(?!\d)[ \t]?|\t| {0,4}\|[ \t]?|-(?=\d{4}-))/,
    isMoved: true,
    counts: 'up',
  },
  // "LineNumber Line", "---------- ----", "        12 text": a table of what a search found
  {
    start: /^[ \t]*(?:LineNumber[ \t]+Line[ \t]*$|-{10}[ \t]+-{4}[ \t]*$|(\d{1,9})(?:[ \t]|$))/,
    isMoved: true,
    counts: 'up',
    beforeOne: /^[ \t]*LineNumber[ \t]+Line[ \t]*$/,
  },
  // "1、text": numbers as people write them in Chinese
  { start: /^[ \t]*(\d{1,5})、[ \t]?/, isMoved: true, counts: 'up' },
  // "00012 ", "    12  ": the same with nothing but blanks behind; the first column of a table has numbers as well
  {
    start: /^[ \t]*(\d{1,7})(?:[ \t]{1,8}|$)/,
    isMoved: true,
    counts: 'byOne',
    beforeOne:
      /^(?:(?=[ \d]{6} {2}\S) {2,5}\d)|^[ \t]*(?:0\d{2,6}[ \t]|\d{1,7}[ \t]{1,8}\d{4}[-/]\d\d[-/]\d\d[ \t]\d\d:)/,
  },
  // "2025-07-18T11:43:44Z: ==> builder: 2025-07-18 11:43:32, Error  …": a build server's own stamp before each record
  {
    start:
      /^[ \t]*(?!\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, )\S[^\n]{0,150}?[ :\]](?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Warning|Error)\b)/,
    part: 'some',
    isMoved: true,
  },
  // "2024-03-04T05:06:07.1234567Z ", "[2024-03-04T05:06:07.123Z] ", "[00:01:02] ": stamps of GitHub Actions and Azure
  // Pipelines, Jenkins, AppVeyor; an event has such a stamp too, but neither a section of theirs nor DISM's banner behind it
  {
    start:
      /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z|\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\]|\[\d\d:\d\d:\d\d\])(?: |(?=\r?$))/,
    part: 'nearlyAll',
    isMoved: true,
    beforeOne:
      /^\S{10,30} (?:##\[(?:group|section|command|error|warning)\]|Deployment Image Servicing and Management tool)/,
  },
  // "Mar  4 05:06:07 pc01 sample[12]: ": syslog and journald, behind which no record of Windows stands by chance
  {
    start: /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,60} [\w./-]{1,60}(?:\[\d{1,9}\])?: /,
    part: 'nearlyAll',
    isMoved: true,
  },
  // "2024-03-04T05:06:07.123Z 2024-…": what forwards logs puts its own time in front
  {
    start: /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?) /,
    part: 'nearlyAll',
    isMoved: true,
    beforeOne: /^\S[^\n]{10,150}?[ :]\d{4}[-/]\d\d[-/]\d\d[ \tT]\d\d:\d\d:\d\d/,
  },
  // "2024-03-04 06:06:07.123<tab>2024-…", "Mar 4, 2024 @ 05:06:07.000 2024-…": what shows logs from a store puts its own time
  // in front; the date before an at sign and the tab behind milliseconds are in no log
  {
    start:
      /^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\t|[A-Z][a-z]{2} \d{1,2}, \d{4} @ \d\d:\d\d:\d\d\.\d{3}[ \t])/,
    part: 'nearlyAll',
    isMoved: true,
  },
  // "==> azure-arm.image: ", "08:51:09      iso.srv: ", "    vmware-iso: ": Packer says which machine a line comes from
  {
    start:
      /^[ \t]*(?:[\d/-]{8,10} )?(?:\d\d:\d\d:\d\d[ \t]+(?:ui:[ \t]+)?)?(?:==>[ \t]*)?(?!\S+\.(?:exe|dll|log|txt|sys|inf):)[a-z]+(?:(?:-[a-z]+)+(?:\.[\w-]{1,60})?|\.[\w-]{1,60}):[ \t]?/,
    isMoved: true,
  },
];

/** A longer line is a dump: no marks are looked for in it. */
const longestMarked = 16_384;
/** So far from its end a mark closes a line. */
const longestEnd = 256;

/** Takes the marks away that most of the lines carry; each line keeps its length. */
export function withoutMarks(lines: readonly string[]): readonly string[] {
  let plain = lines;
  for (let layer = 0; layer < maxLayers; layer++) {
    const filled = plain.filter((line) => line.trim() !== '');
    const mark = marks.find((each) => isAround(each, filled));
    if (mark === undefined) return plain;
    plain = plain.map((line) => unmarked(line, mark));
  }
  return plain;
}

function isAround(mark: Mark, filled: readonly string[]): boolean {
  const { start, except, counts, beforeOne, part = 'most' } = mark;
  const marked = filled.filter(
    (line) => line.length <= longestMarked && start.test(line) && !except?.test(line),
  );
  if (marked.length === 0 || marked.length < filled.length * parts[part]) return false;
  if (beforeOne !== undefined && !marked.some((line) => beforeOne.test(line))) return false;
  return counts === undefined || isCounted(marked, start, counts);
}

/** So few numbers one above the other may be a column's. */
const leastByOne = 3;

/** One number tells nothing: an item of a list, an exit code. */
function isCounted(marked: readonly string[], start: RegExp, counts: 'up' | 'byOne'): boolean {
  const steps = marked
    .flatMap((line) => start.exec(line)?.[1] ?? [])
    .map(Number)
    .map((number, k, all) => number - (all[k - 1] ?? 0))
    .slice(1);
  if (counts === 'up') return steps.length > 0 && steps.every((step) => step > 0);
  return steps.length + 1 >= leastByOne && steps.every((step) => step === 1);
}

function unmarked(line: string, { start, end, isMoved, inside }: Mark): string {
  const mark = line.length > longestMarked ? undefined : start.exec(line)?.[0];
  if (mark === undefined) return line;
  const open = isMoved ? moved(line, mark.length) : ' '.repeat(mark.length) + line.slice(mark.length);
  const closed = end === undefined ? open : changed(open, (body) => withoutEnd(body.trimEnd(), end));
  return inside === undefined ? closed : changed(closed, inside);
}

function withoutEnd(body: string, end: RegExp): string {
  const cut = Math.max(0, body.length - longestEnd);
  return body.slice(0, cut) + body.slice(cut).replace(end, '');
}

/** Behind the stamp of a servicing record comes a comma; the other columns are divided by blanks. */
const servicingColumns = /^([ \t]*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)[ \t]*\|[ \t]*(?=(?:Info|Warning|Error)\b)/;
/** More columns no log has; what stands further behind belongs to the message. */
const maxColumns = 6;

function withoutColumns(body: string): string {
  let rest = maxColumns;
  return body
    .replace(servicingColumns, '$1, ')
    .replace(/[ \t]*\|[ \t]*/g, (divider) => (rest-- > 0 ? '  '.slice(0, divider.length) : divider));
}
