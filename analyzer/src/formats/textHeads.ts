// Owns the heads of records in texts without columns: SetupAPI sections and entries, CheckSUR reports, SetupDiag results,
// listings of hashes and of packages. Where a line only counts inside such a text, the open record decides.
// Facts: "SetupAPI Text Logs" and "SetupDiag" of Microsoft's documentation, the output of Get-FileHash, certutil,
// Get-HotFix, wmic, DISM and its PowerShell module.

import { hashHeads } from './hashHeads';
import type { Header, HeaderFamily } from './header';
import { endsList } from './listEnds';
import { goesOnWithItem, leavesReport } from './readinessItems';

/** What the reader knows about the record that is open when a line comes. */
export interface OpenRecord {
  readonly family: HeaderFamily;
  /** True when the first line of the record holds nothing but its head. */
  readonly isBlank: boolean;
  /** The first characters of its message. */
  readonly beginning: string;
}

const stamp = String.raw`\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?`;
/** Categories of "Format of a Text Log Section Body" and those that newer versions write besides. */
const categories =
  '\\.\\.\\.|bak|cci|cmd|cpy|dvi|dvs|flq|idb|inf|ndi|ndv|pol|prp|reg|set|sig|sto|sts|sys|ui|ump|utl|tmp|vsl|ven|pnp|cfg|svc';
// ">>>  [Device Install (Hardware initiated) - USB\…]", ">>>  Section start 2023/…", ">>>  2005/…: Section start",
// "<<<  Section end 2023/…", "<<<  [2005/…: Section end]", "<<<  [Exit status: SUCCESS]", "<<<  [Exit Status(0x…)]"
const section = new RegExp(
  String.raw`(?:>>>?[ \t]+(?:Section start (?:(?<a>${stamp})|(?=\\?<))|(?<b>${stamp}):? Section start|\[)|<<<?[ \t]+(?:Section end (?:(?<c>${stamp})|(?=\\?<))|\[(?<d>${stamp}):? Section end\]|\[Exit\b))`,
  'y',
);
// "[Device Install Log]", "[BeginLog]", "[Boot Session: 2023/…]"; `> > >  [Device Install (…) …]`: its marks taken for quotes
const banner = new RegExp(
  String.raw`\[(?:[\w. ]{1,40}Log\]|Boot Session: (?<a>${stamp})\]|(?:Device (?:Uni|I)nstall \(|Setup(?:CopyOEMInf|UninstallOEMInf| Import)|Driver Install|Delete Device)[^\n]{0,300}\][ \t\r]*$)`,
  'my',
);
// "!!!  sig: …", "!    inf: …", "     dvi: …"; a paste keeps fewer blanks
const entry = new RegExp(
  String.raw`(?:(?<mark>!!!|!)[ \t]{1,8}|\.?[ \t]{4,8})(?<category>${categories}) ?:(?=[ \t]|$)`,
  'y',
);
// Inside a section any category counts, and an entry may have none.
const innerEntry = /(?:(?<mark>!!!|!)[ \t]{1,8}|\.?[ \t]{4,})(?:(?<category>[A-Za-z.]{2,4}) ?: )?(?=\S)/y;

// Windows 2000 to Server 2003: "[2009/10/21 10:52:43 1912.7 Driver Install]", "#E358 An unsigned …", "@ 19:00:08.967 #W059 …"
const oldSection = /\[(?<a>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \d{1,9}\.\d{1,9}(?: [\w ]{1,40})?\]/y;
const oldEntry = /(?:@ [\d:.]{8,14} )?#(?<mark>[EWIVT-])\d{3} /y;

const readiness = /Checking System Update Readiness\.?[ \t]*$/my;
/** Lines of its summary, by which a report is known that was cut out without its head. */
const readinessSummary = /(?:Seconds executed: \d+|Unavailable repair files:)[ \t]*\r?$/my;
const readinessDate = /\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?[ \t]*$/my;

const packageIdentity = String.raw`[\w.-]{2,200}~[0-9a-fA-F]{16}~\w*~[\w-]*~[\d.]+`;
const packageHeads = [
  // DISM and its PowerShell module, list form, English, Chinese and German
  /(?:Package Identity|Feature Name|Capability Identity|程序包标识|包标识|功能名称|功能标识|Paketidentität|Featurename)[ \t]*[:：][ \t]*\S/y,
  /(?:PackageName|FeatureName)[ \t]+: \S/y,
  new RegExp(String.raw`${packageIdentity}[ \t]*\|[ \t]*\S`, 'y'),
  // head of a table
  /(?:Package Identity|Feature Name|Capability Identity|程序包标识|包标识|功能名称|功能标识)[ \t]*\|/y,
  // Get-HotFix and wmic qfe
  /Source[ \t]+Description[ \t]+HotFixID\b/y,
  /(?:Caption[ \t]+CSName[ \t]+)?Description[ \t]+FixComments[ \t]+HotFixID\b/y,
  /HotFixID[ \t]*[=:] ?KB\d{6,7}\b/y,
  /https?:\/\/\S{5,120}[ \t]+\S[^\n]{0,200}?[ \t]KB\d{6,7}\b/y,
  /(?:Security Update|Update|Hotfix|Service Pack)[ \t]{2,}KB\d{6,7}\b/y,
  // systeminfo
  /[ \t]*\[\d{2,3}\]: KB\d{6,7}[ \t]*$/my,
];
const packageRow = /\S[^\n]{0,120}?[ \t](?:Security Update|Update|Hotfix|Service Pack)[ \t]+KB\d{6,7}\b/y;
const tableRow = /\S[^\n|]{0,300}[ \t]*\|[ \t]*\S/y;
const tableRule = /[-=| \t]+$/my;

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
  if (isBlankSign(text.charCodeAt(from)) && entryAt(entry, text, from, into)) return true;
  if (isIndentedNumber(text, from)) return oneOf(packageHeads, { text, p: from, into }, 'package-list');
  const p = skipIndent(text, from);
  switch (text.charCodeAt(p)) {
    case 62: // >
    case 60: // <
      return timed(section, text, p, into);
    case 91: // [
      return (
        timed(banner, text, p, into) ||
        timed(oldSection, text, p, into) ||
        oneOf(packageHeads, { text, p, into }, 'package-list')
      );
    case 35: // #
    case 64: // @
      return oldEntryAt(text, p, into);
    case 33: // !
    case 46: // .
      return entryAt(entry, text, p, into);
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
      return !/^(?:\[[\w. ]+Log\]|[#@])/.test(open.beginning) && entryAt(innerEntry, text, p, into);
    case 'checksur':
      return checksurLine(text, p, open, into);
    case 'package-list':
      return (
        packageLine({ text, p: skipIndent(text, p), into }, open) ||
        (endsList(text, line) && plain(line.start, 'bare', into))
      );
    case 'setup-diag':
      return text.charCodeAt(skipIndent(text, p)) > 32 && plain(skipProgress(text, p), 'setup-diag', into);
    default:
      return false;
  }
}

function packageLine(place: Place, open: OpenRecord): boolean {
  if (headAt(tableRule, place, 'package-list')) return false;
  if (headAt(packageRow, place, 'package-list')) return true;
  return open.beginning.includes('|') && headAt(tableRow, place, 'package-list');
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

function timed(pattern: RegExp, text: string, p: number, into: Header): boolean {
  pattern.lastIndex = p;
  const match = pattern.exec(text);
  if (!match) return false;
  plain(p, 'setupapi', into);
  into.level = 'info';
  const { a, b, c, d } = match.groups ?? {};
  const time = a ?? b ?? c ?? d;
  if (time !== undefined) {
    into.timeStart = p + match[0].indexOf(time);
    into.timeEnd = into.timeStart + time.length;
  }
  return true;
}

function entryAt(pattern: RegExp, text: string, p: number, into: Header): boolean {
  pattern.lastIndex = p;
  const match = pattern.exec(text);
  if (!match) return false;
  plain(p, 'setupapi', into);
  const { mark, category } = match.groups ?? {};
  into.level = mark === '!!!' ? 'error' : mark === '!' ? 'warning' : 'info';
  into.component = category ?? '';
  return true;
}

function oldEntryAt(text: string, p: number, into: Header): boolean {
  oldEntry.lastIndex = p;
  const mark = oldEntry.exec(text)?.groups?.mark;
  if (mark === undefined) return false;
  plain(p, 'setupapi', into);
  into.level = mark === 'E' ? 'error' : mark === 'W' ? 'warning' : 'info';
  return true;
}

/** A place in a text at which heads are tried. */
interface Place {
  readonly text: string;
  readonly p: number;
  readonly into: Header;
}

function oneOf(patterns: readonly RegExp[], place: Place, family: HeaderFamily): boolean {
  return patterns.some((pattern) => headAt(pattern, place, family));
}

function headAt(pattern: RegExp, { text, p, into }: Place, family: HeaderFamily): boolean {
  pattern.lastIndex = p;
  return pattern.test(text) && plain(p, family, into);
}

function plain(p: number, family: HeaderFamily, into: Header): true {
  into.family = family;
  into.timeStart = 0;
  into.timeEnd = 0;
  into.level = 'unknown';
  into.component = '';
  into.messageStart = p;
  return true;
}
