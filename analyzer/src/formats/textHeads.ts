// Owns where records begin in texts without columns: which of the heads beside this file are tried (SetupAPI's, lists of
// packages and of hashes), those of CheckSUR reports and of SetupDiag's results, and lines that only count inside such a
// text, which the open record decides.
// Facts: "SetupDiag" of Microsoft's documentation.
import { hashHeads } from './hashHeads';
import type { Header, HeaderFamily } from './header';
import { endsList } from './listEnds';
import { packageHeads, packageLine } from './packageHeads';
import { headAt, oneOf, plain } from './plainHead';
import { goesOnWithItem, leavesReport } from './readinessItems';
import { bannerAt, entryAt, innerEntryAt, oldEntryAt, sectionAt } from './setupapiHeads';

/** What the reader knows about the record that is open when a line comes. */
export interface OpenRecord {
  readonly family: HeaderFamily;
  /** True when the first line of the record holds nothing but its head. */
  readonly isBlank: boolean;
  /** The first characters of its message. */
  readonly beginning: string;
}

const readiness = /Checking System Update Readiness\.?[ \t]*$/my;
/** Lines of its summary, by which a report is known that was cut out without its head. */
const readinessSummary = /(?:Seconds executed: \d+|Unavailable repair files:)[ \t]*\r?$/my;
const readinessDate = /\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?[ \t]*$/my;

/** A trace message whose format the converter did not have, without the columns before it. */
const undecoded = /Unknown\( ?\d+\): GUID=[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}/y;

const diagHeads =
  /(?:Matching Profile found: \w|(?:Error: )?Setup[Dd]iag reports |Warning: Found (?:[A-Z][\w-]{0,40} ){1,6}Block\b|Profile(?:Name|Guid) {1,20}: \w|FailureData {1,20}: |SetupDiag v\d|SetupDiag: processing rule|SetupDiag found (?:\d+|no) matching|SetupDiag was unable to|SetupDiag results were logged|FailureDetails {0,20}: |Remediation {0,20}: )/y;

/**
 * Recognises a line that begins a record of such a text wherever it stands.
 * @param open the record that is open; undefined at the beginning
 * @returns whether a record begins at `start`; fills `into`
 */
export function matchTextHead(text: string, start: number, into: Header, open?: OpenRecord): boolean {
  const from = skipMarks(text, start);
  if (isBlankSign(text.charCodeAt(from)) && entryAt(text, from, into)) return true;
  if (isIndentedNumber(text, from)) return oneOf(packageHeads, { text, p: from, into }, 'package-list');
  const p = skipIndent(text, from);
  switch (text.charCodeAt(p)) {
    case 62: // >
    case 60: // <
      return sectionAt(text, p, into);
    case 91: // [
      return bannerAt(text, p, into) || oneOf(packageHeads, { text, p, into }, 'package-list');
    case 35: // #
    case 64: // @
      return oldEntryAt(text, p, into);
    case 33: // !
    case 46: // .
      return entryAt(text, p, into);
    case 69: // E
      return headAt(diagHeads, { text, p, into }, 'setup-diag');
    default:
      return wordHead(text, p, into, open);
  }
}

/** The dots that SetupDiag prints while it applies a rule, in front of what the rule found. */
function skipProgress(text: string, from: number): number {
  let p = skipIndent(text, from);
  while (text.charCodeAt(p) === 46) p++;
  return text.charCodeAt(p) > 32 ? p : skipIndent(text, from);
}

/** A paste without its marks of quotation keeps blanks in their place; deeper lines belong to the record above. */
const maxIndent = 2;

function skipIndent(text: string, from: number): number {
  let p = from;
  while (p < from + maxIndent && text.charCodeAt(p) === 32) p++;
  return p;
}

function isBlankSign(code: number): boolean {
  return code === 32 || code === 9;
}

/** Lines of a text that begins with a word; a cheap look at the first letters goes first. */
function wordHead(text: string, p: number, into: Header, open: OpenRecord | undefined): boolean {
  if (!mayBeWord(text, p)) return false;
  if (headAt(readiness, { text, p, into }, 'checksur'))
    return !(open?.family === 'servicing' && open.isBlank);
  if (
    (open === undefined || open.family === 'bare') &&
    headAt(readinessSummary, { text, p, into }, 'checksur')
  )
    return true;
  return (
    headAt(diagHeads, { text, p, into }, 'setup-diag') ||
    headAt(undecoded, { text, p, into }, 'update-undecoded') ||
    oneOf(hashHeads, { text, p, into }, 'file-hash') ||
    oneOf(packageHeads, { text, p, into }, 'package-list')
  );
}

const firstWords =
  /(?:Chec|Seco|Unav|SHA|MD[245]|MACT|RIPE|Algo|"(?:SHA|MD5|MAC|RIP)|Matc|Setu|Fail|Reme|Pack|Feat|Capa|Sour|Capt|Desc|HotF|http|Secu|Upda|Hotf|Serv|Unkn|Pake|Warn|Prof|程序|包标|功能|[\w.-]{2,200}~[0-9a-f])/y;

function mayBeWord(text: string, p: number): boolean {
  firstWords.lastIndex = p;
  return firstWords.test(text);
}

/** `                           [01]: KB5000001` of systeminfo. */
function isIndentedNumber(text: string, p: number): boolean {
  if (text.charCodeAt(p) !== 32) return false;
  let q = p;
  while (text.charCodeAt(q) === 32) q++;
  return text.charCodeAt(q) === 91 && text.charCodeAt(q + 3) === 93;
}

/**
 * Recognises a line that begins a record only because of the text it stands in.
 * @param end offset behind the line, line end excluded
 */
export function matchInnerHead(
  text: string,
  line: { readonly start: number; readonly end: number },
  open: OpenRecord,
  into: Header,
): boolean {
  const p = skipMarks(text, line.start);
  if (isBlank(text, p, line.end)) return false;
  switch (open.family) {
    case 'setupapi':
      return !/^(?:\[[\w. ]+Log\]|[#@])/.test(open.beginning) && innerEntryAt(text, p, into);
    case 'checksur':
      return checksurLine(text, p, open, into);
    case 'package-list':
      return (
        packageLine({ text, p: skipIndent(text, p), into }, open.beginning) ||
        (endsList(text, line) && plain(line.start, 'bare', into))
      );
    case 'setup-diag':
      return text.charCodeAt(skipIndent(text, p)) > 32 && plain(skipProgress(text, p), 'setup-diag', into);
    default:
      return false;
  }
}

/** The marks of an item that newer checks list: their summary begins like a report of the readiness tool. */
const newerItem = /[ \t]*\(p\)[ \t]/y;

function checksurLine(text: string, p: number, open: OpenRecord, into: Header): boolean {
  newerItem.lastIndex = p;
  if (newerItem.test(text) || leavesReport(open.beginning, text, p))
    return plain(skipAllBlanks(text, p), 'bare', into);
  if (goesOnWithItem(open.beginning, text, p)) return false;
  readinessDate.lastIndex = p;
  const date = readinessDate.exec(text);
  plain(skipAllBlanks(text, p), 'checksur', into);
  if (date) {
    into.timeStart = p;
    into.timeEnd = p + date[0].trimEnd().length;
  }
  return true;
}

function skipAllBlanks(text: string, from: number): number {
  let p = from;
  while (isBlankSign(text.charCodeAt(p))) p++;
  return p;
}

/** Behind the marks of a quotation: `> ` and `| `, up to three; the marks of a section are none. */
function skipMarks(text: string, start: number): number {
  let p = start;
  for (let n = 0; n < 3; n++) {
    const sign = text.charCodeAt(p);
    const after = text.charCodeAt(p + 1);
    if ((sign !== 62 && sign !== 124) || after !== 32) return p;
    p += 2;
  }
  return p;
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let p = from; p < end; p++) if (text.charCodeAt(p) > 32) return false;
  return true;
}
