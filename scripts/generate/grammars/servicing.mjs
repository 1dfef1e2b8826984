// Owns the records of CBS, DISM and setup logs: their common head, and what only their messages hold.
import { anyHex, captures, hexEnd, raw, wordStart } from './notation.mjs';
import { scope } from './scopes.mjs';

/** Components of the third column; others are accepted where the column rule proves them. */
const components = [
  'CBS',
  'CSI',
  'DPX',
  'SXS',
  'DEPLOY',
  'DISM',
  'MOUPG',
  'SP',
  'IBSLIB',
  'IBS',
  'PANTHR',
  'CONX',
  'DIAG',
  'UI',
  'MIG',
  'SYSPRP',
  'TOOL',
  'CMI',
  'WDS',
  'SETUP',
];

/** First words of CBS messages that name the part of the stack at work. */
const areas = [
  'Appl',
  'Plan',
  'Exec',
  'Repr',
  'DWLD',
  'DLWD',
  'FOD',
  'TI',
  'Startup',
  'Shtd',
  'FLOW',
  'Perf',
  'Maint',
  'Lock',
  'Session',
  'WER',
  'SQM',
  'CheckSur',
  'Doqe',
  'FC',
  'DC',
  'NonStart',
];

/**
 * Head of a CBS, DISM or setup record: time, level, message id, component and what follows it closely. A search
 * tool's file name and a mail's quotation marks may stand in front; excerpts lack the time or its digits (20xx).
 */
export const recordHead = {
  match: [
    raw`^\x{FEFF}?[> \t]{0,20}((?:[A-Za-z]:\\)?[^:\n]{1,200}\.log:(?:\d{1,9}:)?)?`,
    raw`(?:([\dxX]{4}-[\dxX]{2}-[\dxX]{2} [\dxX]{2}:[\dxX]{2}:[\dxX]{2},)[ \t]{1,8}`,
    raw`|(?=(?:Info|Warning|Error),?[ \t]{1,30}(?:\[0x${anyHex}{6,8}\][ \t]{1,12})?(?:${components.join('|')})[ \t]))`,
    raw`(?:(Info|INFO|Perf|Debug)|(Warning|WARNING)|(Error|ERROR|Fatal|FATAL))(?![A-Za-z]),?`,
    raw`(?:[ \t]{1,12}(\[0[xX]${anyHex}{6,8}\]))?`,
    // A component is a known one, or any word in column 43 (0-based): the padding then has a known width.
    raw`(?:[ \t]{1,30}(${components.join('|')})(?=[ \t]|$)|(?:[ ]{15,18}|(?<=\])[ ])([A-Z][A-Za-z0-9_]{1,6})(?=[ ]|$))?`,
    raw`(?:[ \t]{1,12}(${anyHex}{8})(?:(@\d{4}/\d{1,2}/\d{1,2}:\d{1,2}:\d\d:\d\d(?:\.\d{1,7})?)|(@))?(?=[ \t]|$))?`,
    raw`(?:[ \t]{1,30}(?:(${areas.join('|')})(?=:[ \t])`,
    raw`|(DISM[ .][A-Za-z ]{2,40}|API|FolderManager|CompatManager)(?=:)`,
    raw`|(\[(?:[\w.-]{1,40}\.(?:exe|EXE)|Shell Unattend|SetupCl library)\])))?`,
  ].join(''),
  captures: captures([
    scope.origin,
    scope.time,
    scope.info,
    scope.warning,
    scope.error,
    scope.messageId,
    scope.source,
    scope.source,
    scope.sequence,
    scope.utcTime,
    scope.sequence,
    scope.area,
    scope.source,
    scope.source,
  ]),
};

/** Parts of CBS and CSI messages. */
export const cbs = {
  failureMark: { match: raw`\(F\)(?=[ \t]|$)`, name: scope.failureMark },
  repair: { match: raw`\[SR\]`, name: scope.repair },
  hashLabel: {
    match: raw`(?:^|(?<=[ \t}]))(?:Expected|Actual|Found):(?=[ \t]{0,2}(?:\{|$))`,
    name: scope.label,
  },
  finding: {
    match: raw`${wordStart}(?:do not match|[Cc]annot repair member file|Could not reproject corrupted file|Unable to repair payload file|hash mismatch|file is missing|Failure in poqexec\.exe|Not all CSI corruption was fixed|Corrupt(?=\t))(?![A-Za-z0-9])`,
    name: scope.finding,
  },
  fixed: { match: raw`\(Fixed\)`, name: scope.success },
};

/** Parts of DISM messages. */
export const dism = {
  banner: { match: raw`<-{2,20} ?(?:Starting|Ending) [^<>\n]{1,200}-{2,20}>`, name: scope.banner },
  process: { match: raw`${wordStart}PID=\d{1,10}(?:[ \t]TID=\d{1,10})?`, name: scope.process },
  commandLine: {
    match: raw`(?:Executing|Parent process|Failed validating) command line:[ \t]{0,4}([^\n]{1,4000})`,
    captures: captures([scope.command]),
  },
  // - CDISMPackageManager::Internal_Finalize(hr:0x800f081f): the place, then a code that the common part colours.
  function: { match: raw` - [A-Za-z_][\w:~]{2,160}(?=\(hr:|[ \t]{0,4}$)`, name: scope.origin },
  appxCode: {
    match: raw`ReturnHr\(\d{1,6}\) tid\(${anyHex}{1,8}\) (?:(0{8})|([89a-fA-F]${anyHex}{7}))${hexEnd}`,
    captures: captures([scope.success, scope.failure]),
  },
  // [4868] [0x8007007b] Function:(1452): the imaging library's own trace, mostly noise.
  trace: {
    match: raw`^[ \t]{0,8}(\[\d{1,10}(?:\.\d{1,10})?\])[ \t]{1,4}(\[0[xX]${anyHex}{8}\])`,
    captures: captures([scope.process, scope.traceCode]),
  },
};

/** Parts of setup messages. */
export const setup = {
  phase: {
    match: raw`\[(?:(SetupPhaseError)|(SetupPhase[A-Za-z]{1,60}))\]`,
    captures: captures([scope.failed, scope.phase]),
  },
  executionPhase: {
    match: raw`(?:[Ee]xecution phase|Executing phase) \[?(Downlevel|Pre-Finalize|Finalize|Safe OS|First boot|Second boot|Pre First Boot|Pre OOBE(?: boot)?|Post OOBE)\]?`,
    captures: captures([scope.phase]),
  },
  numberedPhase: {
    match: raw`Setup has (?:started|completed) (phase \d{1,3})`,
    captures: captures([scope.phase]),
  },
  operation: {
    match: raw`(?:(Executing operation)|(Operation completed successfully)|(Operation failed)):`,
    captures: captures([scope.label, scope.success, scope.failed]),
  },
  ruler: { match: raw`>{4,}|<{4,}|={6,}|-{6,}|\*{6,}`, name: scope.ruler },
  device: {
    match: raw`^(\[\d\d/\d\d/\d{4} \d\d:\d\d[.:]\d\d\.\d{3}\])[ \t]{1,4}([A-Za-z][\w.]{1,40})(?=:)|^([A-Za-z][\w.]{2,30}(?:\.dll)?)(?=:[ \t])`,
    captures: captures([scope.time, scope.source, scope.source]),
  },
};
