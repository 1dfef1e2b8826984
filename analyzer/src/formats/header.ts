// What lives in formats/: finding the records in a text of any form, whatever was done to it on its way, and telling what
// kind of log it is. Not here: what a record says (facts/), and files, encodings and binary logs (sources/). This file:
// the recognition of a record's first line, for every family of servicing log. Adding a family means adding a matcher
// here; nothing else decides where a record begins.
import { matchEventHead } from './eventLine';
import { matchProcmonHead } from './procmonLine';
import { looseComponents, servicingHeader } from './servicingHeads';
import { matchTextHead, type OpenRecord } from './textHeads';
import {
  behind,
  deliveryHeader,
  managerBeginning,
  managerTailHeader,
  maskedStamp,
  noStamp,
  otherHeader,
  setHead,
  stickyAt,
  updateHeader,
  updateStep,
} from './updateHeads';

/** How a record's head is written. */
export type HeaderFamily =
  | 'servicing'
  | 'servicing-loose'
  | 'update'
  | 'update-legacy'
  | 'update-loose'
  | 'update-delivery'
  | 'update-manager'
  | 'update-manager-tail'
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
const BACKSLASH = 92;
const TAB = 9;
const CLOSING = 41;
const GREATER = 62;

const messageId = '(?:\\[0x[0-9A-Fa-f]{6}\\][ \\t]*)?';

/** A level right behind a stamp and its comma begins a record that names no component. */
const behindStamp = `(?<=[>\\w],[ \\t]{1,30}(?:Info|Warning|Error|FatalError)[ \\t]{1,30}${messageId})(?=\\S)`;

// "<date> <time>, Info CBS  …", "Error      [0x018003] CSI    …", "   2017-12-06 15:30:46, Info    CBS         …",
// "YYYY-MM-DD HH:MM:SS, Info MOUPG …", "27:08, Error                 Gather failed", ", Error                 CSI    …",
// "5/16/2023 1:00:00 AM, Info  CBS    …", "2023-05-16 01:00:00.123, Info  CBS    …", "2023-05-16T01:00:00Z, Info  CBS    …",
// "[2023-05-16 01:00:00] Info  CBS    …"
const looseServicing = new RegExp(
  `(?:\\\\?<[^<>\\n]{1,40}>[*_]{0,3}[ ,\\t]*){0,3}\\[?(?:([0-9xX]{4}-[0-9xX]{2}-[0-9xX]{2}[ T][0-9xX]{2}:[0-9xX]{2}:[0-9xX]{2})(?:[.:]\\d{1,7})?(?:Z|[+-]\\d\\d:?\\d\\d)?|${maskedStamp}(?: ?[AaPp]\\.?[Mm]\\.?)?)?\\]?,?[ \\t]*(Info|Warning|Error|FatalError),?[ \\t]+${messageId}(?:(${looseComponents})(?:[ \\t]+|$)|(?<=[ \\t]{10})|(?=\\[[\\w.-]{1,40}\\.(?:exe|EXE)\\]|C[A-Z]\\w{2,60}::\\w|Setup(?:Host|Manager): )|${behindStamp})`,
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
  /[\w.\\/ ()-]{1,120}\.(?:log|txt):(?:\d{1,9}[:-])?[ \t]{0,4}(?=\d{4}[-/.]\d\d[-/.]\d\d[ T\t])/iy;
// "123:2021-…", "[123]2021-…", "Line 123: 2021-…", "123<tab>2021-…": the line number that search tools and editors put before
const numberPrefix =
  /(?:Line[ \t]{1,4})?\[?\d{1,9}(?:[\]:.)|-]|(?=[ \t]))[ \t]{0,8}(?=\d{4}[-/.]\d\d[-/.]\d\d[ T\t])/y;
// "> ", "- ", "`", "| ": marks of quotations, lists and code that a copied record brings along
const copyMarks = /(?:[>*|`"'-]{1,3}[ \t]*){1,3}(?=\\?[A-Z<{\d])/y;

const digits = '0123456789';
const copyMarkFirsts = charTable(`"'*->\`|`);
// Levels, components, `<date>`, masked stamps, `[` of device installers, `{` of reported events; `Line 12:`.
const looseFirsts = charTable(`${digits},<\\[{ADEFILWYd"'*->\`|`);
const indentedFirsts = charTable(`${digits}<[{AEILWYd`);

/** The ASCII characters of a list, for a test by code that costs no more than a look-up. */
function charTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function isDigit(code: number): boolean {
  return DIGIT_0 <= code && code <= DIGIT_9;
}

/** True when `YYYY-MM-DD hh:mm:ss` stands at `p`, or the same with the separators of another culture. */
function hasStamp(text: string, p: number): boolean {
  const separator = text.charCodeAt(p + 4);
  const divider = text.charCodeAt(p + 13);
  return (
    (separator === DASH || separator === SLASH || separator === DOT) &&
    text.charCodeAt(p + 7) === separator &&
    (divider === COLON || divider === DOT) &&
    text.charCodeAt(p + 16) === divider &&
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
  return (
    matchColumnHead(text, start, end, into) ||
    (isTagEnd(text, end) && managerTailHeader(text, start, end, into)) ||
    (mayBeManager(text, start, open) && managerBeginning(text, start, end, into)) ||
    matchTextHead(text, start, into, open)
  );
}

/** A line that tells nothing of its writer is that client's behind another record of it, and where its words say so. */
function mayBeManager(text: string, start: number, open: OpenRecord | undefined): boolean {
  return open?.family === 'update-manager' || text.startsWith(updateStep, start);
}

/** Cheap test for the tags that stand behind a message: `…><thread=4312 (0x10D8)>`. */
function isTagEnd(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === GREATER && text.charCodeAt(end - 2) === CLOSING;
}

function matchColumnHead(text: string, start: number, end: number, into: Header): boolean {
  const first = text.charCodeAt(start);
  if (mayBeConverted(text, start, first) && convertedHeader(text, start, end, into)) return true;
  if (isDigit(first) && end - start >= 21 && hasStamp(text, start)) {
    const after = text.charCodeAt(start + 19);
    if (after === COMMA) return servicingHeader(text, start, end, into);
    if (after === DOT || after === COLON || text.charCodeAt(start + 10) === TAB)
      return (
        updateHeader(text, start, end, into) ||
        stampedHeader(text, start, end, into) ||
        looseHeader(text, start, end, into)
      );
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

function convertedHeader(text: string, start: number, end: number, into: Header): boolean {
  return (
    matchEventHead(text, start, into) ||
    matchProcmonHead(text, start, into) ||
    deliveryHeader(text, start, end, into)
  );
}

/** Cheap test before the tolerant expressions run on a line that is most likely a continuation. */
function mayBeLoose(text: string, start: number, first: number): boolean {
  if (first === SPACE || first === TAB) {
    let p = start;
    while (text.charCodeAt(p) === SPACE || text.charCodeAt(p) === TAB) p++;
    return p - start <= 6 && indentedFirsts[text.charCodeAt(p)] === 1;
  }
  return looseFirsts[first] === 1 || isDrive(text, start);
}

/** `C:\` begins the prefix of a search tool. */
function isDrive(text: string, start: number): boolean {
  return text.charCodeAt(start + 1) === COLON && text.charCodeAt(start + 2) === BACKSLASH;
}

function looseHeader(text: string, start: number, end: number, into: Header): boolean {
  let p = start;
  const prefix = stickyAt(searchPrefix, text, p);
  if (prefix) {
    p = searchPrefix.lastIndex;
    return matchColumnHead(text, p, end, into);
  }
  if (copyMarkFirsts[text.charCodeAt(p)] === 1)
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
  return setHead(into, 'servicing-loose', noStamp(stamped[1]), behind(stampedServicing, end));
}
