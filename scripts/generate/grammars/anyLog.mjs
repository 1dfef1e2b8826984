// Owns the parts that a line of any log can contain: codes, names, paths. Their order is their precedence.
import { anyHex, captures, gap, hexEnd, includes, raw, wordStart } from './notation.mjs';
import { scope } from './scopes.mjs';

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

/** What a quoted text still shows; paths in it need no second colour. */
const insideQuotes = ['keyform', 'package', 'code', 'bareCode', 'symbol', 'kb'];

/** Parts that a line of any log can contain, in the order of precedence. */
export const common = {
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
