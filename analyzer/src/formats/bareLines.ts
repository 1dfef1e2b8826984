// Owns what a line without a head is, by its beginning: the rest of a record that was cut out of a log, or a line of its
// own behind the marks of a quotation.
import { beginsItem } from './readinessItems';

/** `>` */
const QUOTE = 62;
/** Lines that are printed inside a record and never at the beginning of one: CSI's, and the end of wusa's command line. */
const innerLine =
  /(?:"[A-Za-z]:\\[^"\n]{1,300}" ?"? ?\)|(?:Old|New) component: |Install(?:er)? (?:mode|ID|name): |Smart installer: |Completion status: |CSIPERF:|PublicKeyToken=|Expected: |Actual: |Found: |\[gle=)/y;
/** The head of a section in setupapi.dev.log. */
const sectionHead = />>>?\s+(?:\[|Section start)/y;
/** An item that a store check lists. */
const listedItem = /\((?:p|f|fix)\)\s/y;

/** Where the words of a line begin, behind blanks and the marks of a quotation; `end` where it has none. */
export function wordsOf(text: string, start: number, end: number): number {
  let p = start;
  while (p < end && (text.charCodeAt(p) <= 32 || (text.charCodeAt(p) === QUOTE && isMark(text, p)))) p++;
  return p;
}

/** A blank line of a quotation: `>` and nothing behind it. */
export function isEmptyQuotation(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === QUOTE && wordsOf(text, start, end) === end;
}

/** Lines of the list that a store check writes into one record: none of them goes on with the line above. */
export const listLine = /^(?:\((?:p|f|fix|w)\)\s|Repair failed: |Summary:|Operation(?: result)?: )/;

/** Rows in which PSWindowsUpdate tells what became of an update: as long as a mail's lines, and each for itself. */
const updateRow =
  /(?:\d{1,4} )?[\w.-]{1,64} {1,60}(?:Accepted|Rejected|Downloaded|Installed|Failed) {1,8}KB\d{6,8} /y;

/** True for a line that is one of a list, whatever stands above it. */
export function isListed(line: string): boolean {
  return listLine.test(line) || matchesAt(updateRow, line, 0);
}

/** What ends a message and is never one by itself. */
const codeTail =
  /\[HRESULT = 0x|Error: (?:0x[0-9a-fA-F]{8}\.?\s*$|\d{1,5}: )|[^\n(]{0,120}\(Error: [0-9a-fA-F]{8}; Source: /my;

/** True for a line that holds nothing but the code of the message above it. */
export function isCodeTail(text: string, words: number): boolean {
  return matchesAt(codeTail, text, words);
}

/** True for a line with a command of DISM: what is below it answered it, and is no part of it. */
export function isCommand(text: string, start: number, end: number): boolean {
  return /\bdism(?:\.exe)?["']?\s+["']?\//i.test(text.slice(start, Math.min(end, start + 400)));
}

/** True for a line that announces what the next one says: `… caught exception:`. */
export function announces(text: string, start: number, end: number): boolean {
  return /caught exception:\s*$/.test(text.slice(Math.max(start, end - 60), end));
}

/** What begins the lines of a console: a prompt, the banner of DISM. */
const consoleLine =
  /(?:(?:PS )?[A-Za-z]:\\[^<>:"|?*\n]{0,200}>|Deployment Image Servicing and Management tool\s*$)/my;

/** True for a line that a console printed: it is no part of the log record above it in a paste of both. */
export function isConsoleLine(text: string, start: number): boolean {
  return matchesAt(consoleLine, text, start);
}

/** How the answers of sfc begin, in the languages of Windows: behind what another tool wrote into the same file. */
const scannerLine = new RegExp(
  [
    'Beginning system scan\\.|There is a system repair pending|Windows Resource Protection ',
    'Windows ?(?:资源保护|資源保護|リソース保護|리소스 보호)|Windows Kaynak Koruması|Windows[- ](?:[Rr]esursskydd|[Bb]ronbeveiliging) ',
    'Der Windows-Ressourcenschutz |L(?:a|e programme de) protection des ressources Windows ',
    '(?:La p|P)rotección de recursos de Windows |(?:A )?Proteção de Recursos do Windows |Protezione risorse (?:di )?Windows',
    '(?:(?:Funkcja|Program) )?Ochrona zasobów systemu Windows |(?:Программ[ае] защиты|Защита) ресурсов Windows ',
  ].join('|'),
  'y',
);

/** True for a line that sfc printed: no log record goes on with it. */
export function isScannerLine(text: string, start: number): boolean {
  return matchesAt(scannerLine, text, start);
}

/** Where a sentence begins: at the margin, or behind a mark. */
const sentence = /(?:^["'“(]?|[.,;:?!] |[，。；：？！、])/;
/** How people begin before they name themselves: "But when can I …", "On my laptop …", "现在我…". */
const opening =
  /(?:(?:[Aa]nd|[Bb]ut|[Ss]o|[Tt]hen|[Ww]hen|[Aa]s|[Ii]f|[Aa]fter|What|Where|Why|How|On|In|With|For) ){0,2}(?:(?:[Aa]m|[Aa]re|[Cc]an|[Cc]ould|[Dd]id|[Dd]o|[Hh]ave|[Mm]ust|[Ss]hall|[Ss]hould|[Ww]ill) )?/;
/** Words with which people speak of themselves, as what the sentence is about: messages hold them in names and further in. */
const subject =
  /(?:I(?:['’](?:m|ve|d|ll))?|My|We(?:['’](?:re|ve))?|Our|(?<=[a-z] )(?:my|we|our)|Ich|Meine?|Wir|Je|J['’]ai)(?=[\s,.?!])/;
/** The same without blanks between the words. */
const chineseSubject = /(?:但是?|可是|不过|现在|然后|所以|因为|而且|之后|如果)?[我咱]/;
/** Where people ask and thank; programs that write logs do not. */
const asking =
  /(?:^|[\s("'“])(?:I['’](?:m|ve|d|ll)|[Aa]ny(?:one|body)|[Tt]hanks?|[Tt]hank you|[Aa]ny (?:ideas?|help|suggestions?|thoughts)|[Dd]anke|[Mm]erci)(?=[\s,.?!)])|您好|请问|請問|求助|谢谢|謝謝|怎么(?:办|解决)|怎麼辦/;
const ofPersons = new RegExp(
  `${sentence.source}(?:${opening.source}${subject.source}|${chineseSubject.source})|${asking.source}`,
);
/** A paragraph; what is longer is a dump. */
export const longestWords = 600;

/** True for a line that somebody wrote below a record: it is at the margin and speaks as people do. */
export function isPersons(text: string, start: number, end: number): boolean {
  if (end - start > longestWords || !/^["'“(]?\p{L}/u.test(text.slice(start, start + 2))) return false;
  return ofPersons.test(text.slice(start, end));
}

/** What records hold and people leave out: paths, functions, values, answers with their names or in brackets. */
export const ofRecords = /\\|::|[([=:] ?0x[0-9a-f]|\w=\S|\bhr:|HRESULT|\bResult\b/;

/** True for a line below a record in which somebody speaks, and that holds nothing that only records do. */
export function isRemark(text: string, start: number, end: number): boolean {
  return isPersons(text, start, end) && !ofRecords.test(text.slice(start, end));
}

/**
 * True for a line that the writer only prints inside a record, or that a wrap cut off a listed item.
 * @param words where the line's words begin
 * @param message where the message of the record before begins
 */
export function continuesRecord(text: string, words: number, message: number): boolean {
  if (matchesAt(innerLine, text, words)) return true;
  return matchesAt(listedItem, text, message) && beginsItem(text, words);
}

/** `SP     message`: a component that keeps its column, seven wide. */
const paddedComponent = /[A-Z]{2,6} {1,5}(?=\S)/y;
const componentWidth = 7;

/** Words with which a sentence goes on. */
const goingOn = /(?:from|to|in|into|on|at|for|of|with|was|were|is|are|but|because|while|during) [\w"'\\]/y;

/**
 * True for a line that somebody broke off a record without a head and put below its text.
 * @param message where the record before begins with its component, and by how much it is indented
 * @param line where the line's words begin, and by how much it is indented
 */
export function hangsBelow(
  text: string,
  message: { readonly at: number; readonly indent: number },
  { words, indent }: { readonly words: number; readonly indent: number },
): boolean {
  if (indent > message.indent && matchesAt(goingOn, text, words)) return true;
  if (indent - message.indent !== componentWidth) return false;
  return (
    matchesAt(paddedComponent, text, message.at) && paddedComponent.lastIndex - message.at === componentWidth
  );
}

/** Widths at which mail programs wrap, with the marks of a quotation. */
const wrapWidths = { least: 70, most: 82 } as const;
/** A line that ends so goes on; one that ends otherwise may. */
const openEnd = /(?:[=,:([{-]|HRESULT|\b(?:URL|for|the|of|in|to|from|with|is))\s*$/;
/** A message that ends so is whole. */
const wholeEnd = /[\].;!?}…]['"]?\s*$/;
/** How lines begin that are records of their own although they have lost their heads. */
const ownBeginning =
  /(?:[0-9a-f]{8}[@ ]|\([A-Za-z]{1,3}\)\s|\[(?:SR\]|0x|\d|=|[\w.-]{1,30}\.exe\] )|(?:Fail(?:ed|ure|ing)|BFSVC|Boot files|Error|ERROR|Warning|WARNING|FATAL|Info|CBS|CSI|DISM|SYSPRP|MOUPG|Exec|Appl|Plan|Session|Package|Unable|Cannot|Could|Successfully|Attempting|Marking|Hashes|Repairing|Regenerating|Startup|Shtd|Doqe|Installer)\b|[A-Z]\w{1,30}(?:::\w+)?: |[A-Z][a-z]{2,15}-[A-Z]\w{2,40} ?: |PS [A-Z]:|[\w.-]{1,60}\.(?:log|txt):|\[SC\] |Line \||[*#!<>|-]|MSI \([sc]\)|0x[0-9A-Fa-f]{8}\b|\d{4}[-/])/y;

/**
 * True for a line whose beginning stood behind the line before it, until a mail program broke the two apart: the line
 * before is as long as such programs leave them, and the next word would not have found room on it.
 * @param before the line before, line end excluded
 * @param line the line, and where its words begin
 */
export function isWrapped(
  text: string,
  before: { readonly start: number; readonly end: number },
  line: { readonly words: number; readonly end: number },
): boolean {
  if (matchesAt(updateRow, text, line.words)) return false;
  const content = text.slice(before.start, before.end).trimEnd();
  // A word that is longer than the line stands on one of its own.
  if (content.length > wrapWidths.most && /\S\s+\S/.test(content)) return false;
  let wordEnd = line.words;
  while (wordEnd < line.end && text.charCodeAt(wordEnd) > 32) wordEnd++;
  if (content.length + 1 + wordEnd - line.words <= wrapWidths.least) return false;
  return goesOn(content, text, line.words);
}

/**
 * True for a line without a head that reads like the rest of the one before it.
 * @param content the line before
 * @param words where the line's words begin in the text
 */
export function goesOn(content: string, text: string, words: number): boolean {
  if (openEnd.test(content) || (content.endsWith('}') && isLowerCase(text.charCodeAt(words)))) return true;
  return !wholeEnd.test(content) && !matchesAt(ownBeginning, text, words);
}

/** True for a line at whose end nobody ends a message. */
export function isOpen(content: string): boolean {
  return openEnd.test(content);
}

function isLowerCase(code: number): boolean {
  return 97 <= code && code <= 122;
}

/** A mark has a blank or another mark behind it; where a section of setupapi begins, its marks are no quotation. */
function isMark(text: string, p: number): boolean {
  const after = text.charCodeAt(p + 1);
  if (after === QUOTE && matchesAt(sectionHead, text, p)) return false;
  return Number.isNaN(after) || after <= 32 || after === QUOTE;
}

function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
