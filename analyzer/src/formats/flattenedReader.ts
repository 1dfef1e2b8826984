// Owns the reading of a pasted text whose line ends were lost: several records stand in one line, or one behind a
// sentence. They are read one by one, and every record tells the line where it stands in the text as it came.
import { readParts } from './partedReader';
import type { RecordReader, RecordTaker } from './reader';

/** The head of a servicing record in the middle of a line, with the component that only such records name. */
const innerHead =
  /[ \t](?=\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, +(?:Info|Warning|Error|Fatal) +(?:\[0x[0-9a-f]+\] +)?(?:CBS|CSI|DISM|DPX|DEPLOY)\b)/g;
const ownHead = /^\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, /;
/** A report whose lines became one. */
interface FlatReport {
  /** What such a line holds. */
  readonly is: RegExp;
  /** The blank in front of what was a line of its own. */
  readonly cut: RegExp;
}

const flatReports: readonly FlatReport[] = [
  // a result of SetupDiag, and the labels of its parts
  {
    is: /^\s*Matching Profile found: \w+ /,
    cut: /(?<!Error:)[ \t](?=(?:SetupDiag version: |System Information:|(?:Error: )?SetupDiag reports |Warning: Found |Last (?:Setup )?(?:Phase|Operation) ?[:=] |Package Name: |Error ?[:=] 0x|LogEntry: |Refer to "|Recommend you ))/g,
  },
  // the System Update Readiness Tool: "Seconds executed: 42 Found 3 errors Fixed 1 errors CSI Manifest Missing Total count: 2 …"
  {
    is: /\bSeconds executed: \d+\s+(?:Found \d+ errors|No errors detected)/,
    cut: /(?<!Fix:|Fixed:)[ \t](?=(?:={10}|Checking (?:System|Windows|Package|Component|Deployment)|Binary Version \d|Package Version \d|\d{4}-\d\d-\d\d \d\d:\d\d|Summary:|Seconds executed: |Found \d+ errors|Fix(?:ed)? \d+ errors|No errors detected|Fix(?:ed)?: C[BS][SI] |C[BS][SI] [A-Za-z ]{3,40}\.? +[Tt]otal [Cc]ount: |Unavailable repair files:|\((?:f|fix|w)\)[ \t]))/g,
  },
  // a command of DISM and its answer
  {
    is: /\bdism(?:\.exe)?["']? {1,4}\/\S[^\n]{0,2000} Deployment Image Servicing and Management tool Version: \d/i,
    cut: /[ \t](?=(?:Deployment Image Servicing and Management tool Version: |(?:Image )?Version: \d|(?:En|Dis)abling feature\(s\)|\[[= ]{0,60}\d{1,3}\.\d%|Error: (?:0x[0-9a-fA-F]{8}|\d{1,5})\b|(?<=Error: (?:0x[0-9a-fA-F]{8}|\d{1,5}) )[A-Z]|The operation completed |The DISM log file can be found ))/g,
  },
  // sfc and what it answers
  {
    is: /\bsfc(?:\.exe)? {1,4}\/\w+ {1,8}(?:Beginning |Windows Resource Protection |There is a system repair pending)/i,
    cut: /[ \t](?=(?:Beginning (?:system scan|verification phase)|Verification \d{1,3}% complete|Windows Resource Protection (?:did|found|could)|There is a system repair pending))/g,
  },
  // entries and sections of setupapi.dev.log
  {
    is: /(?:!!!|<<<) {1,4}(?:\w{3}: |Section end )[^\n]{0,2000}<<< {1,4}\[Exit status: |>>> {1,4}\[[^\n]{0,2000}>>> {1,4}Section start /i,
    cut: /[ \t](?=(?:>>> {1,4}(?:\[|Section )|<<< {1,4}(?:\[|Section )|!{1,3} {1,4}\w{3}: |(?:bak|cci|cmd|cpy|dvi|dvs|flq|idb|inf|ndv|pol|set|sig|sto|svc|ump|utl|ven): ))/g,
  },
  // the summary of the check since Windows 8
  {
    is: /\bOperation result: 0x[0-9a-fA-F]+ .*Total Detected Corruption:\s*\d/,
    cut: /[ \t](?=(?:Summary:|Operation: Detect|Operation result: |Last Successful Step: |Total (?:Detected|Repaired) Corruption:|C[BS][SI] (?:Manifest|Metadata|Payload) (?:Corruption|Repaired):|CSI Store Metadata |Total Operation Time:))/g,
  },
];
/** What the readiness tool had no replacement for, one path behind the other. */
const wanted = 'Unavailable repair files:';
const wantedCut = /[ \t]+(?=(?:servicing|winsxs)\\)/gi;
/** What somebody wrote in front of a record; a single word is the name that a report gives to what it quotes. */
const sentence = /\S+\s+\S+\s+\S+/;

/**
 * Makes a reader for a text whose records lost the ends of their lines.
 * @param text a whole paste, without the marks around its lines
 * @returns undefined for a text in which every record begins a line
 */
export function flattenedReader(text: string, taker: RecordTaker): RecordReader | undefined {
  // Lines that end with a carriage return alone are counted by the reader of lines.
  return /\r(?!\n)/.test(text) ? undefined : readParts(text, text.split('\n').map(partsOf), taker);
}

/** The records of a line; each gives up the blank before the next. */
function partsOf(line: string): readonly string[] {
  const report = ownHead.test(line) ? undefined : flatReports.find(({ is }) => is.test(line));
  if (report) return line.split(report.cut).flatMap(withPaths);
  // Blanks and marks of a quotation in front of a record are no record.
  const cuts = [...line.matchAll(innerHead)]
    .map(({ index }) => index)
    .filter((index) => /[^\s>]/.test(line.slice(0, index)));
  const [first] = cuts;
  if (first === undefined) return [line];
  if (cuts.length === 1 && !ownHead.test(line) && !sentence.test(line.slice(0, first))) return [line];
  return [0, ...cuts.map((cut) => cut + 1)].map((start, k) => line.slice(start, cuts[k]));
}

function withPaths(part: string): readonly string[] {
  return part.startsWith(wanted) ? part.split(wantedCut) : [part];
}
