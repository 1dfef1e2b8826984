// Builds the TextMate grammars of syntaxes/ from shared parts, so that a notation is described once.
// Every expression stays within one line, starts at a fixed word or at the first character of a run, and has no
// repetition inside a repetition: a line of a megabyte then takes time in proportion to its length. For the same
// reason no capture has patterns of its own: the tokenizer copies the line up to the capture for each of them.

/** Scopes: only those that the default dark, light and high contrast themes colour (test/grammar/scopes.test.ts). */
const scope = {
  // Quiet: what every record carries and nobody reads twice.
  time: 'comment.time.servicing',
  utcTime: 'comment.time.utc.servicing',
  info: 'comment.level.info.servicing',
  messageId: 'comment.message-id.servicing',
  sequence: 'comment.sequence.servicing',
  process: 'comment.process.servicing',
  origin: 'comment.origin.servicing',
  pointer: 'comment.pointer.servicing',
  length: 'comment.length.servicing',
  token: 'comment.public-key-token.servicing',
  ruler: 'comment.ruler.servicing',
  lastError: 'comment.last-error.servicing',
  // Structure and names.
  source: 'entity.name.type.source.servicing',
  area: 'constant.language.area.servicing',
  repair: 'constant.language.sfc.servicing',
  label: 'constant.language.label.servicing',
  phase: 'constant.language.phase.servicing',
  package: 'entity.name.function.package.servicing',
  component: 'entity.name.function.component.servicing',
  marker: 'constant.language.marker.servicing',
  kb: 'constant.language.kb.servicing',
  guid: 'variable.other.constant.guid.servicing',
  session: 'variable.session.servicing',
  banner: 'markup.heading.banner.servicing',
  // Values. Paths and addresses are no strings: the light themes write those in a red close to that of failures.
  hash: 'string.other.hash.servicing',
  path: 'variable.other.constant.path.servicing',
  url: 'variable.other.constant.url.servicing',
  command: 'string.unquoted.command.servicing',
  quoted: 'string.quoted.servicing',
  success: 'constant.numeric.code.success.servicing',
  successSymbol: 'constant.numeric.symbol.success.servicing',
  symbol: 'variable.other.constant.symbol.servicing',
  // What has to be seen: a failure is red, what may be one has the colour of a warning.
  failure: 'invalid.code.failure.servicing',
  error: 'invalid.level.error.servicing',
  failed: 'invalid.outcome.servicing',
  warning: 'keyword.control.level.warning.servicing',
  failureMark: 'keyword.control.failure-mark.servicing',
  finding: 'keyword.control.finding.servicing',
  traceCode: 'keyword.control.code.trace.servicing',
};

const raw = String.raw;

/** Nothing of a word before; keeps a search at the first character of each run of word characters. */
const wordStart = raw`(?<![A-Za-z0-9_])`;
const hexEnd = '(?![0-9A-Za-z_])';
const gap = raw`[ \t]{0,4}`;
const anyHex = '[0-9a-fA-F]';

/** Severity bit clear; a code shorter than eight digits is only believed if it is zero or a known success of WU. */
const successHResult = `(?:0[xX])?[0-7]${anyHex}{7}|0[xX]0{1,7}|0|0[xX]24000${anyHex}`;
/** Severity bit set. */
const failureHResult = `(?:0[xX])?[89a-fA-F]${anyHex}{7}`;
/** [0x0f0082] is the id of a setup message, even where mail has closed the gap after its level. */
const notMessageId = raw`(?!0[xX]0${anyHex}{5}\])`;
/** Ten digits are a misprint of setup: 0x08 and then the code. */
const misprint = `0[xX]0880${anyHex}{6}`;

/** Labels in front of an HRESULT or NTSTATUS; a value without 0x then still is a code. */
const hresultLabels = [
  'HRESULT code',
  'HRESULT',
  'hrStatus',
  'hrDeploy',
  'hr',
  'HR',
  'Operation result',
  'Update installation result',
  'unmapped result',
  'mapped result',
  'Result',
  'result',
  'resultMapped',
  'resultUnMapped',
  'Return code',
  'Return status',
  'Call error code',
  'ErrorCode',
  'Exit code',
  'exit code',
  'with code',
  'with status',
  'Status',
  'status',
  'NTSTATUS',
];

/** Labels in front of a Win32 code: any value but zero is a failure. */
const win32Labels = [
  'GLE',
  'Error code',
  'error code',
  'Error',
  'ERROR',
  'error',
  'Err',
  'err',
  'FAILED',
  'dwRet',
  'thread',
];

/** Labels of numbers that look like codes and are none: flag words, handles, states. */
const otherLabels = ['flags', 'handle', 'prior state', 'options', 'disposition', 'DIF request', 'cookie'];

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

/** What a quoted text still shows; paths in it need no second colour. */
const insideQuotes = ['keyform', 'package', 'code', 'bareCode', 'symbol', 'kb'];

/** Parts that a line of any log can contain, in the order of precedence. */
const common = {
  // [gle=0xd0000102] is the thread's last error: seldom the cause, so it never turns red.
  lastError: {
    match: raw`(\[gle=)(?:(0[xX][89a-fA-F]${anyHex}{7})|(0[xX]${anyHex}{1,8}))?(\])?`,
    captures: captures([scope.lastError, scope.traceCode, scope.lastError, scope.lastError]),
  },
  url: { match: raw`\bhttps?://[^\s"'<>()\[\]]{1,2000}`, name: scope.url },
  // @0x9656a7d3b0, #34109804#, [l:37 ml:38], [ml:520{260},l:64{32}], [37] before a quote.
  pointer: { match: raw`@0[xX]${anyHex}{1,16}${hexEnd}|#\d{1,12}#`, name: scope.pointer },
  length: {
    match: raw`\[(?:m?l:\d{1,9}(?:\{\d{1,9}\})?[ ,]?){1,2}\]|\[\d{1,6}(?:\{\d{1,6}\})?\](?=['"])`,
    name: scope.length,
  },
  // {l:8 b:31bf3856ad364e35} is a key, {l:32 ml:33 b:…} a digest in hexadecimal or base64, possibly cut.
  blob: {
    match: raw`(\{l:8(?: ml:\d{1,6})? b:${anyHex}{1,16}\}?)|(\{l:\d{1,6}(?: ml:\d{1,6})? b:)([A-Za-z0-9+/=]{0,200})(\})?`,
    captures: captures([scope.token, scope.length, scope.hash, scope.length]),
  },
  quoted: {
    patterns: [
      { begin: "(?<![A-Za-z0-9])'", end: "'|$", name: scope.quoted, patterns: includes(insideQuotes) },
      { begin: '"', end: '"|$', name: scope.quoted, patterns: includes(insideQuotes) },
    ],
  },
  // C:\Program Files\…, \??\C:\…, \\?\C:\…, \SystemRoot\…, \\server\share\…; a blank only before another folder.
  path: {
    begin: raw`${wordStart}[A-Za-z]:[\\/](?!/)|\\{1,2}\?\??\\|(?<![\\A-Za-z0-9])\\SystemRoot\\|(?<![\\\w:])\\\\(?=[A-Za-z0-9])`,
    end: raw`(?![^\s"'<>|*,;()\[\]]|\(x86\)|(?<=\(x86)\)| Files \(x86\)\\| [\w.()&+~-]{1,40}\\)`,
    name: scope.path,
    patterns: includes(['keyform', 'package', 'kb']),
  },
  // amd64_microsoft-windows-example..ent_31bf3856ad364e35_10.0.19041.1_none_0123456789abcdef
  keyform: {
    match: raw`(?<![A-Za-z0-9_.-])(?:amd64|x86|wow64|arm64|arm|msil|ia64)(?:\.(?:arm64|arm|x86))?_[\w.~-]{1,160}_${anyHex}{16}_[0-9.]{1,40}_[A-Za-z0-9.-]{1,20}_${anyHex}{16}(?![0-9A-Za-z])`,
    name: scope.component,
  },
  // Package_for_KB5000000~31bf3856ad364e35~amd64~~19041.1.1.0 and Language.Basic~~~en-US~0.0.1.0
  package: {
    begin: raw`(?<![\w.~{}-])(?=[\w.{}-]{1,200}~(?:${anyHex}{16}(?![0-9A-Za-z])|~~))`,
    end: raw`(?![\w{}~-]|\.\w)`,
    name: scope.package,
    patterns: includes(['kb']),
  },
  // Example-Component, version 10.0.19041.1, arch amd64, … and the older pA = … notation: the name only.
  componentName: {
    match: raw`(?<![\w.-])[\w.-]{3,200}(?=, (?:[Vv]ersion |Version=|Culture=|pA = ))`,
    name: scope.component,
  },
  // Consumed without a colour, so that bareCode does not see them.
  notACode: {
    match: raw`${wordStart}(?i:${otherLabels.join('|')})(?:[ \t]{0,3}[=:]|[ \t])[ \t]{0,3}\[?0[xX]${anyHex}{1,16}${hexEnd}`,
  },
  code: {
    patterns: [
      {
        match: `${wordStart}(?:${hresultLabels.join('|')})(?:${gap}[=:]| is| was)?${gap}[\\[(]?(?:(${successHResult})|(${failureHResult}|${misprint}))${hexEnd}`,
        captures: captures([scope.success, scope.failure]),
      },
      // hr:0x…, GLE = 0x3, Error: [0x5], Error = 5, GLE is [1392], failed: 0x2
      {
        match: raw`${wordStart}(?:${win32Labels.join('|')})(?:${gap}[=:]| is| was)${gap}[\[(]?(?:(0[xX]0{1,8}|0{1,8})|(${misprint}|0[xX]${anyHex}{1,8}|\d{1,10}|[89a-fA-F]${anyHex}{7}))${hexEnd}`,
        captures: captures([scope.success, scope.failure]),
      },
      {
        match: raw`${wordStart}(?:GLE |error|Error )[\[(]${notMessageId}(?:(0[xX]0{1,8}|0{1,8})|(0[xX]${anyHex}{1,8}|\d{1,10}))[\])]`,
        captures: captures([scope.success, scope.failure]),
      },
      {
        match: raw`${wordStart}(?:[Ff]ailed:?|[Ee]rror|with error|swallowing:|failed with)${gap}[\[(]?${notMessageId}(?:(0[xX]0{1,8})|(0[xX]${anyHex}{1,8}|(?=[a-fA-F]{0,7}[0-9])[89a-fA-F]${anyHex}{7}))${hexEnd}`,
        captures: captures([scope.success, scope.failure]),
      },
      // NTSTATUS -1073741772, HRESULT_FROM_WIN32(14098), Current result string: 2147942413
      {
        match: raw`${wordStart}(?:NTSTATUS (-\d{8,10})|(?:HRESULT|NTSTATUS)_FROM_WIN32\((?=\d)(?:(0)|([1-9]\d{0,4}))\)|result string: (?:(0)|([2-4]\d{9})))(?!\d)`,
        captures: captures([scope.failure, scope.success, scope.failure, scope.success, scope.failure]),
      },
    ],
  },
  // Without a label: facilities in use, the severity bit set; not a registry root (0x80000000 to 0x80000006).
  bareCode: {
    match: `(?<![0-9A-Za-z_@])(?:(0[xX]0{8})|(0[xX](?!8000000[0-6])(?:80[0-7dD]${anyHex}{5}|[cC][01]${anyHex}{6}|[dD]0${anyHex}{6})|${misprint}))${hexEnd}`,
    captures: captures([scope.success, scope.failure]),
  },
  symbol: {
    patterns: [
      {
        match: `${wordStart}(?:S_OK|S_FALSE|STATUS_SUCCESS|ERROR_SUCCESS|NO_ERROR|(?!RPC_)[A-Z][A-Z0-9]{1,11}_S_[A-Z0-9_]{2,80})(?![A-Za-z0-9_])`,
        name: scope.successSymbol,
      },
      {
        match: `${wordStart}(?:(?:[A-Z][A-Z0-9]{1,11}_)?E_[A-Z0-9_]{2,80}|(?:STATUS|ERROR|RPC_S)_[A-Z0-9_]{2,80})(?![a-z])`,
        name: scope.symbol,
      },
    ],
  },
  guid: {
    match: raw`(?<![0-9A-Za-z])\{?${anyHex}{8}-${anyHex}{4}-${anyHex}{4}-${anyHex}{4}-${anyHex}{12}(?![0-9A-Za-z])\}?`,
    name: scope.guid,
  },
  // KB777778 is a constant of Features on Demand. Text behind the number may be garbled, so no word end is asked for.
  kb: { match: '(?<![A-Za-z0-9])(?:KB|kb)(?!777778)[0-9]{6,7}(?![0-9])', name: scope.kb },
  session: {
    match: raw`(?<![\w.])(?:\d{8}_\d{4,10}|(?<=[Ss]ession: )\d{1,10}_\d{1,10})(?!\w)`,
    name: scope.session,
  },
  digest: { match: `(?<![A-Za-z0-9])${anyHex}{32,128}(?![A-Za-z0-9])`, name: scope.hash },
  // onecore\base\example.cpp(633): where the writer stood, of use to its authors only.
  origin: {
    match: raw`(?<![\w.\\-])[\w.\\-]{1,200}\.(?:cpp|cxx|hpp|inl|h|c)(?:\(\d{1,6}\)|:\d{1,6}|, line = \d{1,6}| @\d{1,6})`,
    name: scope.origin,
  },
};

/** Parts of CBS and CSI messages. */
const cbs = {
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
const dism = {
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
const setup = {
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

/** Parts of WindowsUpdate.log messages. */
const update = {
  marker: { match: raw`\*{1,2}[ ]{0,3}(?:START|END|QUEUED|RESUMED)[ ]{0,3}\*{1,2}`, name: scope.marker },
  failed: {
    match: raw`(\*FAILED\*)(?:[ \t]{1,4}\[(?:(0{8})|(${anyHex}{8}))\])?`,
    captures: captures([scope.finding, scope.success, scope.failure]),
  },
  bracketCode: {
    match: raw`[\[(](?:(0{8})|(8[0-9a-fA-F]${anyHex}{6}|[cC][01]${anyHex}{6}))[\])]`,
    captures: captures([scope.success, scope.failure]),
  },
  level: {
    match: raw`${wordStart}(?:(WARNING)|(FATAL|ERROR)):`,
    captures: captures([scope.warning, scope.error]),
  },
  ruler: { match: raw`[*]{4,}|[=]{4,}|[#]{4,}|[-]{4,}`, name: scope.ruler },
};

/**
 * Head of a CBS, DISM or setup record: time, level, message id, component and what follows it closely. A search
 * tool's file name and a mail's quotation marks may stand in front; excerpts lack the time or its digits (20xx).
 */
const recordHead = {
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

/** Heads of WindowsUpdate.log: converted from ETL (either date mark, seven decimals), and the tabs of Windows 7. */
const updateHeads = {
  current: {
    match: raw`^\x{FEFF}?[> \t]{0,20}(\d{4}[-/]\d\d[-/]\d\d \d\d:\d\d:\d\d\.\d{1,7})[ \t]{1,12}(\d{1,10}[ \t]{1,12}\d{1,10})(?:[ \t]{1,12}([A-Za-z][\w.&-]{0,40}))?(?=[ \t]|$)`,
    captures: captures([scope.time, scope.process, scope.source]),
  },
  legacy: {
    match: raw`^\x{FEFF}?[> ]{0,20}(\d{4}-\d\d-\d\d[ \t]{1,8}\d\d:\d\d:\d\d:\d{3})[ \t]{1,12}(\d{1,10}[ \t]{1,8}${anyHex}{1,8})(?:[ \t]{1,12}([A-Za-z][\w.-]{0,40}))?(?=[ \t]|$)`,
    captures: captures([scope.time, scope.process, scope.source]),
  },
};

/** Parts of events: the line form that .evtx files are shown in, and the rows of exports. */
const event = {
  head: {
    match: raw`^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?|-{10}T--:--:--) (?:(Information|Verbose|Unknown)|(Warning)|(Error|Critical))[ ]{1,11}([^/\n]{1,200}/\d{1,5})(?= \[)`,
    captures: captures([scope.time, scope.info, scope.warning, scope.error, scope.source]),
  },
  value: {
    match: raw`^[ ]{4}([\w .-]{1,80}:)(?=[ ]|$)`,
    captures: captures([scope.label]),
  },
  row: {
    match: raw`^\x{FEFF}?"?(?:(Information|Verbose|信息|详细|Informationen|Сведения)|(Warning|警告|Warnung|Предупреждение)|(Error|Critical|错误|严重|Fehler|Kritisch|Ошибка|Критический))"?[,;\t]"?(\d[^,;\t"\n]{5,40})"?[,;\t]"?([^,;\t"\n]{1,200})"?[,;\t]"?\d{1,5}"?(?=[,;\t]|$)`,
    captures: captures([scope.info, scope.warning, scope.error, scope.time, scope.source]),
  },
};

/** Parts of Process Monitor's events: the line form of captures, and the rows of a CSV export. */
const procmon = {
  head: {
    match: raw`^((?:\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d(?:\.\d{1,7})?Z?)\t([^\t\n]{0,300}:\d{1,10})\t([^\t\n]{1,100})\t(?:(SUCCESS)|(ACCESS DENIED|SHARING VIOLATION|FILE CORRUPT|DISK CORRUPT|DISK FULL|CRC ERROR|DEVICE DATA ERROR|IO DEVICE ERROR|DATA ERROR|CANNOT DELETE|DELETE PENDING)|([^\t\n]{0,100}))(?=\t)`,
    captures: captures([
      scope.time,
      scope.source,
      scope.label,
      scope.success,
      scope.failure,
      scope.traceCode,
    ]),
  },
  row: {
    match: raw`^\x{FEFF}?"(\d[^"\n]{3,40})","([^"\n]{1,300})","(\d{1,10})","([^"\n]{1,100})"`,
    captures: captures([scope.time, scope.source, scope.process, scope.label]),
  },
  result: {
    match: raw`,"(?:(SUCCESS)|(ACCESS DENIED|SHARING VIOLATION|FILE CORRUPT|DISK CORRUPT|DISK FULL|CRC ERROR|DEVICE DATA ERROR|IO DEVICE ERROR|DATA ERROR|CANNOT DELETE|DELETE PENDING))(?=",)`,
    captures: captures([scope.success, scope.failure]),
  },
};

/** Parts of setupapi's logs: sections, entries with their category, marks of warnings and errors. */
const setupapi = {
  section: {
    match: raw`^(>>>|<<<)[ \t]{1,4}(?:(\[Exit status: SUCCESS\])|(\[Exit status: FAILURE[^\]\n]{0,40}\])|(\[[^\n]{1,400}\]))?(?:Section (?:start|end) (\d{4}/\d\d/\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?))?`,
    captures: captures([scope.ruler, scope.success, scope.failed, scope.banner, scope.time]),
  },
  error: {
    match: raw`^(!!!)[ \t]{1,4}([a-z]{3}:)?`,
    captures: captures([scope.failed, scope.source]),
  },
  warning: {
    match: raw`^(!)[ \t]{1,6}([a-z]{3}:)?`,
    captures: captures([scope.warning, scope.source]),
  },
  entry: {
    match: raw`^[ \t]{1,6}([a-z]{3}:)`,
    captures: captures([scope.source]),
  },
  heading: {
    match: raw`^\[(?:Device Install Log|BeginLog|Boot Session: [^\]\n]{1,60}|Setup (?:online|offline) Device Install[^\]\n]{0,200}|SetupAPI Log|Setup(?:Plugin)? [^\]\n]{1,200})\]`,
    name: scope.phase,
  },
};

/** Each language with its parts, the first match at the leftmost place wins. */
const languages = [
  {
    id: 'windows-cbs-log',
    title: 'Windows CBS Log',
    parts: [{ recordHead }, named('dism', dism), named('cbs', cbs)],
  },
  {
    id: 'windows-dism-log',
    title: 'Windows DISM Log',
    parts: [{ recordHead }, named('dism', dism), named('cbs', cbs)],
  },
  {
    id: 'windows-setup-log',
    title: 'Windows Setup Log',
    parts: [{ recordHead }, named('setup', setup), named('dism', dism), named('cbs', cbs)],
  },
  {
    id: 'windows-update-log',
    title: 'Windows Update Log',
    parts: [named('head', updateHeads), named('update', update)],
  },
  {
    id: 'windows-event-log',
    title: 'Windows Event Log (text)',
    parts: [named('event', event)],
  },
  {
    id: 'windows-procmon-log',
    title: 'Process Monitor Log (text)',
    parts: [named('procmon', procmon)],
  },
  {
    id: 'windows-setupapi-log',
    title: 'Windows Device Setup Log',
    parts: [named('setupapi', setupapi)],
  },
];

/** The grammars, path from the root → text. */
export async function generate() {
  return new Map(
    languages.map((language) => [
      `syntaxes/${language.id}.tmLanguage.json`,
      `${JSON.stringify(grammar(language), undefined, 2)}\n`,
    ]),
  );
}

function grammar({ id, title, parts }) {
  const repository = Object.assign({}, ...parts, common);
  return {
    comment: 'Generated by scripts/generate/grammars.mjs; run npm run generate.',
    name: title,
    scopeName: `source.${id}`,
    patterns: Object.keys(repository).map((name) => ({ include: `#${name}` })),
    repository,
  };
}

/** Rules under names of their own: `marker` of `update` becomes `updateMarker`. */
function named(prefix, rules) {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [`${prefix}${name[0].toUpperCase()}${name.slice(1)}`, rule]),
  );
}

/** Scope names of the groups 1, 2, 3, … */
function captures(names) {
  return Object.fromEntries(names.map((name, index) => [index + 1, { name }]));
}

/** References to rules of the repository. */
function includes(names) {
  return names.map((name) => ({ include: `#${name}` }));
}
