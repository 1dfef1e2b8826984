// Owns the undoing of what a web page, a mail or a chat does to lines that are pasted into it: marks of quotations,
// lists, tables and code around every line, typographic quotes, entities of HTML. Offsets stay: what is taken away
// becomes blanks, so every line keeps its length.

/** Longer texts are logs or exports, no pastes; they are read as they are. */
export const maxPaste = 65_536;
/** So large a part of the lines has to carry a mark before it counts as one. */
const mostOf = 0.6;

interface Mark {
  readonly start: RegExp;
  /** True where what stands in front has another length in every line: the rest moves to the beginning. */
  readonly isMoved?: boolean;
  readonly end?: RegExp;
  /** Lines that begin like that by themselves; they do not speak for the mark. */
  readonly except?: RegExp;
}

/** Marks around a line: at its beginning, and at its end where the same mark closes it. */
const marks: readonly Mark[] = [
  // ">", ">> ": a quotation; ">>>  [" begins a section of setupapi
  {
    start: /^[ \t]*(?:(?:>[ \t]?){1,6}?(?=>>>[ \t]+(?:\[|Section))|(?:>[ \t]?){1,6})/,
    except: /^[ \t]*(?:>>>[ \t]+\[|>>>?[ \t]+Section)/,
  },
  { start: /^[ \t]*[-*•·–][ \t]+(?=\S)/ },
  { start: /^[ \t]*\|[ \t]*/, end: /[ \t]*\|[ \t]*$/ },
  { start: /^[ \t]*`{1,3}(?=[^`])/, end: /`{1,3}[ \t]*$/ },
  // "sample:debug [syslog] ": a program that hands on what it reads in another log
  { start: /^[\w.-]{2,30}:(?:debug|info|warn(?:ing)?|error) \[[\w .-]{1,30}\] ?/ },
  // "2025-07-18T11:43:44Z: ==> builder: 2025-07-18 11:43:32, Error  …": a build server's own stamp before each record
  {
    start:
      /^(?!\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, )\S[^\n]{0,150}?[ :\]](?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, (?:Info|Warning|Error)\b)/,
    isMoved: true,
  },
];

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  nbsp: ' ',
};
const entity = /&(lt|gt|amp|quot|apos|#39|#34|nbsp);/g;

/**
 * A pasted text without what was put around its lines.
 * @param text whole text, at most `maxPaste` characters
 * @returns text of the same length, with the same line breaks at the same places
 */
export function plainPaste(text: string): string {
  // Line ends of an old system: no editor of today pastes them, and a line would not be a line here.
  if (/\r(?!\n)/.test(text)) return text;
  const lines = withoutTypography(text).split('\n').map(withoutEntities);
  const filled = lines.filter((line) => line.trim() !== '');
  const mark = marks.find(({ start, except }) => {
    const marked = filled.filter((line) => start.test(line) && !except?.test(line)).length;
    return marked > 0 && marked >= filled.length * mostOf;
  });
  return flushLeft(mark === undefined ? lines : lines.map((line) => unmarked(line, mark))).join('\n');
}

/** Takes the blanks that all lines begin with and puts them behind the lines. */
function flushLeft(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  if (indent === 0 || filled.length === 0) return lines;
  return lines.map((line) => moved(line, indent));
}

/** Takes the first characters away and puts as many blanks behind the line. */
function moved(line: string, count: number): string {
  const isReturned = line.endsWith('\r');
  const body = isReturned ? line.slice(0, -1) : line;
  return body.slice(count) + ' '.repeat(Math.min(count, body.length)) + (isReturned ? '\r' : '');
}

/** Word processors turn every straight quote; a log in another language has both kinds. */
function withoutTypography(text: string): string {
  if (/['"]/.test(text) || !/[‘’“”]/.test(text)) return text;
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function withoutEntities(line: string): string {
  if (!line.includes('&')) return line;
  const decoded = line.replace(entity, (_, name: string) => entities[name] ?? '');
  const isReturned = decoded.endsWith('\r');
  const body = isReturned ? decoded.slice(0, -1) : decoded;
  return body + ' '.repeat(line.length - decoded.length) + (isReturned ? '\r' : '');
}

function unmarked(line: string, { start, end, isMoved }: Mark): string {
  if (!start.test(line)) return line;
  if (isMoved) return moved(line, start.exec(line)?.[0].length ?? 0);
  const open = line.replace(start, (mark) => ' '.repeat(mark.length));
  if (end === undefined) return open;
  const body = open.endsWith('\r') ? open.slice(0, -1) : open;
  return body.replace(end, (mark) => ' '.repeat(mark.length)) + open.slice(body.length);
}
