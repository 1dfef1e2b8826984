// Owns the recognition of a record's first line, for every family of servicing log. Adding a family means
// adding a matcher here; nothing else decides where a record begins.
import { matchEventHead } from './eventLine';
import { matchProcmonHead } from './procmonLine';
import { matchTextHead, type OpenRecord } from './textHeads';
import { maskedStamp, otherHeader, setUpdate, stickyAt, updateHeader } from './updateHeads';

/** How a record's head is written. */
export type HeaderFamily =
  | 'servicing'
  | 'servicing-loose'
  | 'update'
  | 'update-legacy'
  | 'update-loose'
  | 'update-undecoded'
  | 'reporting-events'
  | 'device-setup'
  | 'setupapi'
  | 'checksur'
  | 'setup-diag'
  | 'file-hash'
  | 'package-list'
  | 'event'
  | 'procmon'
  | 'bare';

/** Where the parts of a record's head are: offsets into the text that was searched. */
export interface Header {
  family: HeaderFamily;
  /** As written and joined, `2022-08-11T15:42:42`; empty when the record has no time. */
  timeStart: number;
  timeEnd: number;
  level: 'info' | 'warning' | 'error' | 'unknown';
  component: string;
  messageStart: number;
}

const DIGIT_0 = 48;
const DIGIT_9 = 57;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const COMMA = 44;
const DOT = 46;
const SPACE = 32;
const TAB = 9;

/** Columns of the servicing header, 0-based: level at 21, message id in the padding, component at 43, message at 50. */
const LEVEL_COLUMN = 21;
const COMPONENT_COLUMN = 43;
const MESSAGE_COLUMN = 50;

/** The components that servicing and setup logs name; used only where the columns are lost. */
const looseComponents =
  'CBS|CSI|DPX|SXS|DISM|DEPLOY|MOUPG|SP|IBS|IBSLIB|PANTHR|CONX|DIAG|UI|MIG|SYSPRP|TOOL|CMI|WDS|DU|COMPAT|BCD|DRVSTORE|PBR|LOGGER|HWREQCHK|PLUGIN|UDB';

const messageId = '(?:\\[0x[0-9A-Fa-f]{6}\\][ \\t]*)?';

// "<date> <time>, Info CBS  …", "Error      [0x018003] CSI    …", "   2017-12-06 15:30:46, Info    CBS         …",
// "YYYY-MM-DD HH:MM:SS, Info MOUPG …", "27:08, Error                 Gather failed"
const looseServicing = new RegExp(
  `(?:<[^<>\\n]{1,40}>[ ,\\t]*){0,3}(?:([0-9xX]{4}-[0-9xX]{2}-[0-9xX]{2}[ T][0-9xX]{2}:[0-9xX]{2}:[0-9xX]{2})|${maskedStamp})?,?[ \\t]*(Info|Warning|Error|FatalError),?[ \\t]+${messageId}(?:(${looseComponents})(?:[ \\t]+|$)|(?<=[ \\t]{10}))`,
  'y',
);
// "02-07-2022 15:18:02.000 SYSPRP …": a component right behind the stamp, the level left out
const stampedServicing = new RegExp(
  `${maskedStamp}[ ,\\t]+(?:[0-9]{1,9} \\(0x[0-9A-Fa-f]{1,8}\\) )?${messageId}(${looseComponents})[ \\t]+(?:[0-9]{1,9} \\(0x[0-9A-Fa-f]{1,8}\\) )?`,
  'y',
);
// "C:\logs\CBS.log:2021-…": the prefix a search tool puts before each record
const searchPrefix = /[A-Za-z]:\\[^:\n]{1,200}\.log:(?:\d{1,9}:)?/y;
// "CBS.log:123:2021-…", "./logs/dism.log:2021-…": the same of a relative path, before a stamp
const namePrefix =
  /[\w.\\/ ()-]{1,120}\.(?:log|txt):(?:\d{1,9}[:-])?[ \t]{0,4}(?=\d{4}[-/]\d\d[-/]\d\d[ T\t])/iy;
// "123:2021-…", "[123]2021-…", "Line 123: 2021-…", "123<tab>2021-…": the line number that search tools and editors put before
const numberPrefix =
  /(?:Line[ \t]{1,4})?\[?\d{1,9}(?:[\]:.)|-]|(?=[ \t]))[ \t]{0,8}(?=\d{4}[-/]\d\d[-/]\d\d[ T\t])/y;
// "> ", "- ", "`", "| ": marks of quotations, lists and code that a copied record brings along
const copyMarks = /(?:[>*|`"'-]{1,3}[ \t]*){1,3}(?=[A-Z<{\d])/y;

function isDigit(code: number): boolean {
  return DIGIT_0 <= code && code <= DIGIT_9;
}

/** True when `YYYY-MM-DD hh:mm:ss` (or with `/`) stands at `p`. */
function hasStamp(text: string, p: number): boolean {
  const separator = text.charCodeAt(p + 4);
  return (
    (separator === DASH || separator === SLASH) &&
    text.charCodeAt(p + 7) === separator &&
    text.charCodeAt(p + 13) === COLON &&
    text.charCodeAt(p + 16) === COLON &&
    isDigit(text.charCodeAt(p + 3)) &&
    isDigit(text.charCodeAt(p + 9)) &&
    isDigit(text.charCodeAt(p + 12)) &&
    isDigit(text.charCodeAt(p + 18))
  );
}

/**
 * Recognises the head of a record at a line start.
 * @param text the text that holds the line
 * @param start offset of the line's first character
 * @param end offset behind the line's last character, line end excluded
 * @param into receives the parts; only meaningful when the result is true
 * @param open the record before, where the reader has one open
 * @returns whether a record begins here
 */
export function matchHeader(
  text: string,
  start: number,
  end: number,
  into: Header,
  open?: OpenRecord,
): boolean {
  if (end === start) return false;
  return matchColumnHead(text, start, end, into) || matchTextHead(text, start, into, open);
}

function matchColumnHead(text: string, start: number, end: number, into: Header): boolean {
  const first = text.charCodeAt(start);
  if (mayBeConverted(text, start, first) && convertedHeader(text, start, into)) return true;
  if (isDigit(first) && end - start >= 21 && hasStamp(text, start)) {
    const after = text.charCodeAt(start + 19);
    if (after === COMMA) return servicingHeader(text, start, end, into);
    if (after === DOT || after === COLON || text.charCodeAt(start + 10) === TAB)
      return updateHeader(text, start, end, into) || stampedHeader(text, start, end, into);
    // "2012-05-04  18:00:07:807": a legacy line whose tabs became blanks.
    return looseHeader(text, start, end, into);
  }
  if (end - start < 6) return false;
  if (stickyAt(namePrefix, text, start)) return matchColumnHead(text, namePrefix.lastIndex, end, into);
  return mayBeLoose(text, start, first) && looseHeader(text, start, end, into);
}

/** Cheap test for the line forms of events and of Process Monitor: a `T` in the stamp, or a time without a date. */
function mayBeConverted(text: string, start: number, first: number): boolean {
  if (isDigit(first)) return text.charCodeAt(start + 10) === 84 || text.charCodeAt(start + 2) === COLON;
  return first === DASH && text.charCodeAt(start + 10) === 84;
}

function convertedHeader(text: string, start: number, into: Header): boolean {
  return matchEventHead(text, start, into) || matchProcmonHead(text, start, into);
}

/** First letters of heads that an indentation keeps: `<`, `A`, `E`, `I`, `L`, `W`, `Y`, `[`, `d`, `{`. */
const indentedFirsts: ReadonlySet<number> = new Set([60, 65, 69, 73, 76, 87, 89, 91, 100, 123]);

/** Cheap test before the tolerant expressions run on a line that is most likely a continuation. */
function mayBeLoose(text: string, start: number, first: number): boolean {
  // '<' or 'Y', 'D' masked stamp, '[' device stamp, '{' reported event, ' ' or tab indented head, letters I/E/W/F levels,
  // A/d/W device text, hex digits.
  if (first === SPACE || first === TAB) {
    let p = start;
    while (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB) p++;
    if (p - start > 6) return false;
    const next = text.charCodeAt(p);
    return isDigit(next) || indentedFirsts.has(next);
  }
  return (
    first === 60 ||
    first === 91 ||
    isDigit(first) ||
    first === 73 ||
    first === 69 ||
    first === 87 ||
    first === 65 ||
    first === 100 ||
    first === 68 ||
    first === 70 ||
    first === 76 ||
    first === 89 ||
    first === 123 ||
    isCopyMark(first) ||
    (text.charCodeAt(start + 1) === COLON && text.charCodeAt(start + 2) === 92)
  );
}

/** `"`, `'`, `*`, `-`, `>`, `` ` ``, `|`. */
function isCopyMark(code: number): boolean {
  return (
    code === 34 || code === 39 || code === 42 || code === 45 || code === 62 || code === 96 || code === 124
  );
}

function servicingHeader(text: string, start: number, end: number, into: Header): boolean {
  into.family = 'servicing';
  into.timeStart = start;
  into.timeEnd = start + 19;
  let p = start + 20;
  while (p < end && text.charCodeAt(p) === SPACE) p++;
  const levelStart = p;
  while (p < end && text.charCodeAt(p) > SPACE) p++;
  into.level = levelOf(text, levelStart, p);
  const message = start + MESSAGE_COLUMN;
  if (inColumns(text, start, end, levelStart, p)) {
    into.component = componentAt(text, start + COMPONENT_COLUMN, message);
    into.messageStart = Math.min(message, end);
    return true;
  }
  return flowingHeader(text, p, end, into);
}

/** The component column as a word; the two that fill nearly every log are not cut out again for each record. */
function componentAt(text: string, start: number, end: number): string {
  if (text.charCodeAt(start) === 67 && text.charCodeAt(start + 3) === SPACE) {
    if (text.charCodeAt(start + 1) === 66 && text.charCodeAt(start + 2) === 83) return 'CBS';
    if (text.charCodeAt(start + 1) === 83 && text.charCodeAt(start + 2) === 73) return 'CSI';
  }
  return text.slice(start, end).trim();
}

/** True when the line keeps the writer's columns: blanks or a message id between the level and the component. */
function inColumns(text: string, start: number, end: number, levelStart: number, levelEnd: number): boolean {
  if (levelStart !== start + LEVEL_COLUMN) return false;
  const component = start + COMPONENT_COLUMN;
  if (end <= component) {
    for (let p = levelEnd; p < end; p++) if (text.charCodeAt(p) !== SPACE) return false;
    return true;
  }
  if (text.charCodeAt(component - 1) !== SPACE || text.charCodeAt(levelEnd) !== SPACE) return false;
  if (isPadding(text, start)) return true;
  let p = levelEnd;
  while (p < component && text.charCodeAt(p) === SPACE) p++;
  // A message id such as [0x0601c1] fills part of the padding.
  return text.charCodeAt(p) === 91 && text.charCodeAt(p + 9) === 93;
}

/** True when the padding between level and component is blank where a word or a message id would stand. */
function isPadding(text: string, start: number): boolean {
  return (
    text.charCodeAt(start + 29) === SPACE &&
    text.charCodeAt(start + 33) === SPACE &&
    text.charCodeAt(start + 37) === SPACE &&
    text.charCodeAt(start + 40) === SPACE
  );
}

/** The rest of a head whose columns were lost in a mail: blanks, an optional message id, a component word. */
function flowingHeader(text: string, from: number, end: number, into: Header): boolean {
  let p = from;
  while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
  if (text.charCodeAt(p) === 91 && text.charCodeAt(p + 9) === 93) {
    p += 10;
    while (p < end && text.charCodeAt(p) === SPACE) p++;
  }
  const wordStart = p;
  while (p < end && isUpper(text.charCodeAt(p))) p++;
  const isWord = 2 <= p - wordStart && p - wordStart <= 8 && (p === end || text.charCodeAt(p) <= SPACE);
  into.component = isWord ? text.slice(wordStart, p) : '';
  if (!isWord) p = wordStart;
  while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
  into.messageStart = p;
  return true;
}

function isUpper(code: number): boolean {
  return 65 <= code && code <= 90;
}

function levelOf(text: string, start: number, end: number): Header['level'] {
  switch (text.charCodeAt(start)) {
    case 73:
      return end - start === 4 || end - start === 5 ? 'info' : 'unknown';
    case 87:
      return text.startsWith('Warning', start) ? 'warning' : 'unknown';
    case 69:
      return text.startsWith('Error', start) ? 'error' : 'unknown';
    case 70:
      return text.startsWith('Fatal', start) ? 'error' : 'unknown';
    default:
      return 'unknown';
  }
}

function looseHeader(text: string, start: number, end: number, into: Header): boolean {
  let p = start;
  const prefix = stickyAt(searchPrefix, text, p);
  if (prefix) {
    p = searchPrefix.lastIndex;
    return matchColumnHead(text, p, end, into);
  }
  if (isCopyMark(text.charCodeAt(p)))
    return (
      stickyAt(copyMarks, text, p) !== undefined && matchColumnHead(text, copyMarks.lastIndex, end, into)
    );
  while (p < end && (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB)) p++;
  if (p > start && isDigit(text.charCodeAt(p)) && hasStamp(text, p))
    return matchColumnHead(text, p, end, into);
  if (stickyAt(numberPrefix, text, p)) return matchColumnHead(text, numberPrefix.lastIndex, end, into);
  const servicing = stickyAt(looseServicing, text, p);
  if (servicing) {
    const stamp = servicing[1];
    into.family = 'servicing-loose';
    into.timeStart = stamp === undefined ? 0 : p + servicing[0].indexOf(stamp);
    into.timeEnd = stamp === undefined ? 0 : into.timeStart + stamp.length;
    into.level = servicing[2] === 'Info' ? 'info' : servicing[2] === 'Warning' ? 'warning' : 'error';
    into.component = servicing[3] ?? '';
    into.messageStart = Math.min(looseServicing.lastIndex, end);
    return true;
  }
  return (
    updateHeader(text, p, end, into) || stampedHeader(text, p, end, into) || otherHeader(text, p, end, into)
  );
}

/** The stamp is of an order that the log does not tell: it stays a part of the head and gives no time. */
function stampedHeader(text: string, start: number, end: number, into: Header): boolean {
  const stamped = stickyAt(stampedServicing, text, start);
  if (!stamped) return false;
  setUpdate(into, 'servicing-loose', 0, '', stamped[1] ?? '', stampedServicing, end);
  return true;
}
