// Owns what stands between a record's head and its text: sequence numbers, providers, program names; and which kind of
// message a record holds.
import type { RawRecord } from '../formats/reader';
import { skipBlanks } from '../formats/servicingHeads';
import { namedParts } from './namedParts';
import type { PendingRecord } from './pendingRecord';
import type { ShapeScope } from './shape';

export interface Head {
  readonly message: string;
  readonly fields: Record<string, string>;
}

/** Parts the message of a record from what its program puts before each: process, sequence number, name. */
export function readHead(pending: PendingRecord): Head {
  const first = pending.scope === 'csi' ? skipToText(pending.message, 0) : 0;
  const start = afterBareHead(pending, skipBlanks(pending.message, first));
  const head = headOf(pending);
  if (!head) return { message: pending.message.slice(start), fields: {} };
  const match = namedParts(head, pending.message, start);
  const from = match?.end ?? start;
  return { message: pending.message.slice(skipBlanks(pending.message, from)), fields: match?.parts ?? {} };
}

function headOf(pending: PendingRecord): RegExp | undefined {
  if (pending.scope === 'csi') return csiHead;
  if (pending.scope === 'dism') return dismHead;
  if (pending.scope === 'setup') return setupHead;
  if (pending.scope !== 'any') return undefined;
  // A line cut out of a log without its head may still begin with a sequence number.
  return /^\s*(?:[0-9a-f]{8}[@ ]|\(F\) )/.test(pending.message) ? csiHead : undefined;
}

// What is left of a head in lines cut out of a log: "<timestamp> ", "DISM       DISM WIM Provider: PID=…",
// "Misc   *FAILED* […]", "PT WARNING: …", "[0x060432] IBS …", "SYSPRP …"
// A list's number, a dash or the mark of a comment stands in front of it all: "12. ", "- ", "# ".
const bareMark = /(?:\d{1,6}[.)]|[-*•#])[ \t]+/y;
const bareMask = /(?:<(?:[Dd]ate|[Tt]ime|[Tt]ime ?[Ss]tamp|[Dd]ate ?[Tt]ime)>[ ,\t]*){1,3}/y;
const bareDism =
  /(?:(?:(?:Error|Warning|Info)\s+)?DISM\s+)?(?=DISM\.EXE: |API: PID=|DISM [A-Z][\w. ]{2,30}: ?PID=|CDISM\w+|[^\n]{1,300} - (?:C(?:DISM|PackageManager)\w*::|[A-Z]\w{2,60}(?:::\w{1,60})?\(hr:0x))/y;
const bareUpdate =
  /(?:(?:Agent|AU|COMAPI|ComApi|DataStore|DnldMgr|DownloadManager|EP|Handler|IdleTimer|IdleTmr|Misc|PT|ProtocolTalker|Report|SLS|Setup|WS|WebServices)(?=\s{2}|\s[*#]|\s(?:-- )?(?:WARNING|FATAL): )\s+(?:-- )?|(?=\*FAILED\* \[|(?:WARNING|FATAL): (?!Failed to add package |[A-Z][a-z]+-[A-Z][a-z])))/y;
// A store check's list begins its rows with the same letters: "CBS MUM Missing".
const bareCbs =
  /CBS[ \t]+(?=(?:Fail(?:ed|ure)|Mark |Not able|Cannot|Could|Unable|Attempting|Exec: |Appl: |Plan: |Session: |Startup: |Doqe: |Shtd: |Winlogon: |Package |Registry value|Repr: |CheckSur: |WER: ))/y;
const bareCsi =
  /CSI[ \t]+(?=[0-9a-f]{8}[@ ]|\(F\) |\[SR\] |Attempting to mark|Hashes for file|Manifest hash for)/y;
const bareSetup =
  /(?:(?:Error|Warning|Info)(?::[ \t]*|[ \t]{2,})(?=\[0x|SYSPRP|MOUPG|PANTHR|IBS))?(?:\[0x[0-9A-Fa-f]{6}\]\s*(?:[A-Z]{2,8}\s+)?|(?:SYSPRP|MOUPG|PANTHR|IBSLIB|IBS)\s+|(?:SP|MIG|CONX|DU|DIAG|WDS|CMI|UI)[ \t]{2,}|(?=\[?(?:setup|windeploy|oobeldr)\.exe\]))/y;

function afterBareHead(pending: PendingRecord, start: number): number {
  return pending.family === 'bare' ? bareStart(pending.message, start).at : start;
}

/** Which log a line without a head is of, and where its message begins; `any` when nothing tells. */
function bareStart(text: string, start: number): { readonly scope: ShapeScope; readonly at: number } {
  const marked = endOf(bareMark, text, start) ?? start;
  const from = endOf(bareMask, text, marked) ?? marked;
  for (const [pattern, scope] of bareHeads) {
    const at = endOf(pattern, text, from);
    if (at !== undefined) return { scope, at };
  }
  return { scope: 'any', at: from };
}

const bareHeads: readonly (readonly [RegExp, ShapeScope])[] = [
  [bareDism, 'dism'],
  [bareUpdate, 'update'],
  [bareSetup, 'setup'],
  [bareCbs, 'cbs'],
  [bareCsi, 'csi'],
];

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ? pattern.lastIndex : undefined;
}

const csiComponents: ReadonlySet<string> = new Set(['CSI', 'DEPLOY', 'SXS']);
const cbsComponents: ReadonlySet<string> = new Set(['CBS', 'DPX']);

/** Which shapes a record is tried against, by how its head is written and its component. */
export function scopeOf(record: RawRecord): ShapeScope {
  switch (record.family) {
    case 'update':
    case 'update-legacy':
    case 'update-loose':
    case 'update-delivery':
    case 'update-manager':
    case 'update-manager-tail':
    case 'update-undecoded':
    case 'reporting-events':
      return 'update';
    case 'servicing':
    case 'servicing-loose':
      if (cbsComponents.has(record.component)) return 'cbs';
      if (csiComponents.has(record.component)) return 'csi';
      return record.component === 'DISM' ? 'dism' : 'setup';
    case 'bare':
      return bareStart(record.text.slice(record.messageStart, record.end), 0).scope;
    case 'event':
    case 'procmon':
      return record.family;
    case 'setupapi':
      return 'device';
    case 'checksur':
    case 'setup-diag':
      return record.family;
    case 'file-hash':
    case 'package-list':
      return 'listing';
    case 'device-setup':
      return 'any';
  }
}

const isHex = (code: number): boolean => (48 <= code && code <= 57) || (97 <= code && code <= 102);

/** A CSI record without a sequence number is the rest of a record that the writer cut in two. */
export function isSplitRest(record: RawRecord): boolean {
  if (record.component !== 'CSI' || record.family === 'bare') return false;
  const start = Math.min(skipToText(record.text, record.messageStart), record.end);
  return !hasSequence(record.text, start);
}

/** True where the sequence number of CSI stands at an offset. */
export function hasSequence(text: string, start: number): boolean {
  for (let k = 0; k < 8; k++) if (!isHex(text.charCodeAt(start + k))) return false;
  const after = text.charCodeAt(start + 8);
  return after === 32 || after === 64;
}

/** Where a message begins when a wrap left nothing of it on the line of the head. */
export function skipToText(text: string, from: number): number {
  const p = skipBlanks(text, from);
  const code = text.charCodeAt(p);
  if (code !== 10 && code !== 13) return from;
  let q = p;
  while (text.charCodeAt(q) <= 32) q++;
  return q;
}

/** The offset behind `[windeploy.exe] `; the same offset where no program stands. */
export function afterProgram(text: string, from: number): number {
  if (text.charCodeAt(from) !== 91) return from;
  setupHead.lastIndex = from;
  setupHead.exec(text);
  return setupHead.lastIndex;
}

/** The offset behind `DISM Package Manager: PID=… TID=… `; the same offset where nothing of the message would be left. */
export function afterProvider(text: string, from: number, end: number): number {
  dismHead.lastIndex = from;
  return dismHead.exec(text) && dismHead.lastIndex < end ? dismHead.lastIndex : from;
}

/** The offset behind the sequence number of CSI, `00000c63@2023/8/7:… ` or `0000139b `; the same offset without one. */
export function afterSequence(text: string, from: number): number {
  const sign = text.charCodeAt(from + 8);
  if (sign === 32) return from + 9;
  if (sign !== 64) return from;
  const blank = text.indexOf(' ', from + 9);
  return blank < 0 || blank > from + 40 ? from : blank + 1;
}

// "DISM Package Manager: PID=17428 TID=31328 ", "DISM.EXE: ", "API: PID=1 TID=2 ", "PID=7092 TID=5908 "
const dismHead =
  /(?:(?<provider>[A-Za-z][\w.]*(?: [\w.]+){0,4}): ?(?=PID=|DismApi|$|[A-Z<]))?(?:PID=(?<pid>\d+|<\w+>|[#xX*]+) ?)?(?:TID=(?<tid>\d+|<\w+>|[#xX*]+) ?)?\s*/y;
// "[windeploy.exe] ", "[0x0f0082] SYSPRP "
const setupHead = /(?:\[(?<program>[\w .]+\.(?:exe|EXE))\] ?)?/y;
// "00000c63@2023/8/7:15:43:34.530 (F) ", "000013a0 (F) ", "0000139b "; in "80220005 from CWcm…" it is a code that was left over
const csiHead =
  /(?:(?<seq>[0-9a-f]{8})(?! from C)(?:@(?:(?<utc>\d{4}\/\d{1,2}\/\d{1,2}:\d\d:\d\d:\d\d\.\d{1,3})|\S{1,40})?)? )?(?<failed>\(F\)\s+)?/y;
