// Owns the reading of result codes out of a record's message. Only what is a code counts: handles, flags,
// message ids, registry roots, versions and the thread's last error (`gle`) are left out.

/** What one message states about result codes. */
export interface CodesInText {
  /** Unsigned 32-bit numbers in order of appearance; small ones are Win32 codes. */
  readonly codes: readonly number[];
  /** Symbols in order of appearance, e.g. `CBS_E_SOURCE_MISSING`. */
  readonly names: readonly string[];
}

const scan = new RegExp(
  [
    // [gle=0x80004005]: the thread's last error, often unrelated to the message
    String.raw`\[?gle=0[xX][0-9a-fA-F]+\]?`,
    // [0x0601c1]: message id of a setup record; @0x9656a7d3b0: address
    String.raw`\[0x0[0-9a-fA-F]{5}\]|@0x[0-9a-fA-F]+`,
    // Win32Exception (0x80004005): Unknown error (0xe0000203): .NET gives the number of the first to each such exception
    String.raw`Win32Exception \(0x80004005\)(?=: [^\n(]{1,120} \(0x)`,
    // HRESULT_FROM_WIN32(14098), NTSTATUS_FROM_WIN32(ERROR_INVALID_DATA)
    String.raw`(?:HRESULT|NTSTATUS)_FROM_WIN32\((?<from>\w+)\)`,
    // STATUS_FILE_CORRUPT_ERROR, CBS_E_ABORT, ERROR_DISK_FULL, E_ACCESSDENIED
    String.raw`\b(?<name>STATUS_[A-Z][A-Z0-9_]{2,}|(?:CBS|PSFX|WU|USO|DO|SPAPI|MOSETUP|BG|TRUST|CERT|CRYPT|RPC|CO|REGDB|DISMAPI|APPX|WININET|HTTP)_[ES]_[A-Z0-9_]+|ERROR_[A-Z][A-Z0-9_]{2,}|E_(?:ACCESSDENIED|FAIL|ABORT|INVALIDARG|OUTOFMEMORY|UNEXPECTED|NOTIMPL|POINTER|HANDLE|NOINTERFACE|PENDING))\b`,
    // 0x800f081f, 0X80070057, 0x0880070002
    String.raw`0[xX](?<hex>[0-9a-fA-F]{1,16})\b`,
    // (hr:80070005), HRESULT=800F081F, *FAILED* [8024000E], tid(1c4) 80070003, resultMapped=80242014, failed c000000d, hr = 80072ee7
    String.raw`(?:HRESULT=|\[|[Ee]rror ?= ?|[Ee]rror code:? ?|error |failed |Status: |resultMapped=|resultUnMapped=|\) |ErrorCode: |\bhr ?= ?|\(hr:|\bhr: |[Rr]esult ?= ?|failed: |(?:Code|代码|代碼|Код|Código|Codice|コード) )(?<bare>[89cCdD][0-9a-fA-F]{7})\b`,
    // Failed to get information for MP: http://mp01.example.com. 80072ee7.
    String.raw`\. (?<ended>80(?:07|24)[0-9a-fA-F]{4})(?=[.\s\]]|$)`,
    // Code 80072EFE: what the pages of Windows Update show
    // 8007001F - 0x3000D: the result and the place that setup shows last
    String.raw`\b(?<paired>[89cC][0-9a-fA-F]{7})(?= ?[-–] ?0x[0-9a-fA-F]{5}\b)`,
    // C1900208, 3247440392, -1047526904: setup's own answers (0xc1900…), which look like nothing else, and setupapi's
    // (3758096966 is 0xe0000246)
    String.raw`\b(?<own>[cC]1900[12][0-9a-fA-F]{2})\b(?!-[0-9a-fA-F]{4}-)`,
    String.raw`(?<![\d.-])(?<ownNumber>-104752[3-7]\d{3}|32474(?:39|4[0-3])\d{3}|37580(?:96[89]|97[01])\d\d)\b`,
    // with status -2147023143, exit code -2146498529, ExitCode: 2147942405: no other number has that size; the list of
    // a playbook (`failure_hresult_code: …`) has a shape of its own
    String.raw`(?<!hresult_)(?:[Ss]tatus|[Cc]ode|[Ee]rror|[Rr]esult|HRESULT|hr|[Rr]eturned|received ')(?: (?:is|was|of))?\s?[:=]?\s?(?<negative>-(?:1\d{9}|2[01]\d{8}|536870[1-4]\d\d)|(?:214[78]|322\d)\d{6})\b`,
    // (Error = 5), GLE [1392], GLE is [5], Err: 32, Current result string: 2147942413, NTSTATUS -1073741566; a tool that
    // ran DISM tells with which Win32 code it ended: DISM exited with code 112
    String.raw`(?:\(Error = |GLE(?: is)? \[|\bErr: |result string: |NTSTATUS |\bD(?:ISM|ism)(?:\.exe)?(?: \/?[a-zA-Z-]{3,30})? (?:exited|failed) with (?:exit |error )?code:? )(?<decimal>-?\d{1,10})\b`,
  ].join('|'),
  'g',
);

/** Words right before a number that make even a small number a code. */
const codeWord =
  /(?:HRESULT|hr|hrStatus|HR|[Rr]esult|[Ee]rror|[Ss]tatus|[Cc]ode|failed|hrDeploy|dwRet|was|with)\s{0,2}[:=]?\s{0,2}(?:\[)?$/;
const hresultWord = /(?:HRESULT|hr|hrStatus|HR)\s{0,2}[:=]?\s{0,2}$/;
/** Words that make a number something else although it looks like a code. */
const otherWord =
  /(?:[Ff]lags?|[Pp]roblem(?: code)?|state|options|size|handle|attributes|mask|roots?|disposition|Disposition|version|seq)\s{0,2}[:=]?\s{0,2}(?:\[)?$/;

/**
 * Reads the result codes that a message states.
 * @param message the message text; line feeds allowed
 */
export function codesInText(message: string): CodesInText {
  const codes: number[] = [];
  const names: string[] = [];
  scan.lastIndex = 0;
  for (let match = scan.exec(message); match; match = scan.exec(message)) {
    const { from, name, hex, bare, ended, paired, own, ownNumber, negative, decimal } = match.groups ?? {};
    const digits = bare ?? ended ?? paired ?? own;
    const number = ownNumber ?? negative ?? decimal;
    if (name !== undefined) names.push(name);
    else if (from !== undefined) addFrom(from, codes, names);
    else if (hex !== undefined) addHex(hex, message, match.index, codes);
    else if (digits !== undefined) codes.push(Number.parseInt(digits, 16));
    else if (number !== undefined) codes.push(Number.parseInt(number, 10) >>> 0);
  }
  return { codes, names };
}

function addFrom(argument: string, codes: number[], names: string[]): void {
  if (/^\d{1,5}$/.test(argument)) codes.push(hresultFromWin32(Number(argument)));
  else names.push(argument);
}

/** The numbers of winerror.h end here; one above is some program's own, such as -1 in 16 bits. */
const lastWin32 = 15_999;

/** `HRESULT_FROM_WIN32` of winerror.h, for the numbers that are there; others stay. */
export function hresultFromWin32(code: number): number {
  return code === 0 || code > lastWin32 ? code >>> 0 : (0x80070000 | code) >>> 0;
}

/** The answers of a web server that fetching a file meets (RFC 9110). */
const httpStatuses: ReadonlySet<number> = new Set([
  400, 401, 403, 404, 405, 406, 407, 408, 410, 416, 500, 501, 502, 503, 504,
]);

/** The HTTP status that was passed on as if it were a number of Win32: 0x80070194 is 404; undefined for other codes. */
export function statusInWin32(code: number): number | undefined {
  const low = code & 0xffff;
  return code >>> 16 === 0x8007 && httpStatuses.has(low) ? low : undefined;
}

/** WU_E_PT_HTTP_STATUS_… of wuerror.h, from 0x80244016 on, in their order. */
const clientStatuses = [400, 401, 403, 404, 405, 407, 408, 409, 410, 500, 501, 502, 503, 504, 505] as const;
const firstClientStatus = 0x80244016;

/** The HTTP status that a code stands for: HTTP_E_STATUS_… of winerror.h or the update client's own; undefined for others. */
export function statusOfCode(code: number): number | undefined {
  return code >>> 16 === 0x8019 ? code & 0xffff : clientStatuses[code - firstClientStatus];
}

function addHex(digits: string, message: string, at: number, codes: number[]): void {
  // Setup's telemetry misprints a code with ten digits: 0x08 before the code itself.
  const text = digits.length === 10 && digits.startsWith('08') ? digits.slice(2) : digits;
  if (text.length > 8) return;
  const value = Number.parseInt(text, 16);
  const before = message.slice(Math.max(0, at - 16), at);
  if (otherWord.test(before)) return;
  if (isCutOff(text, message, at)) return;
  // S_FALSE is no failure.
  if (value === 1 && hresultWord.test(before)) return;
  if (codeWord.test(before)) {
    codes.push(value);
    return;
  }
  // Registry roots and flags are 0x80000000 and a few bits; no result code is.
  if (text.length === 8 && value >= 0x80000010 && !/[|(]0?$/.test(before.slice(-1)) && isCodeTop(value))
    codes.push(value);
  else if (text.length === 8 && message.charCodeAt(at - 1) === 40 && isCodeTop(value)) codes.push(value);
}

/** `[HRESULT = 0x800f…`: servicing writes eight digits, a list that breaks lines off at its edge shows the first of them. */
function isCutOff(digits: string, message: string, at: number): boolean {
  if (digits.length > 7 || !/^[89cd]/i.test(digits)) return false;
  const behind = message.slice(at + 2 + digits.length, at + 2 + digits.length + 4);
  const before = message.slice(Math.max(0, at - 10), at);
  return /^(?:\s*$|[\r\n]|\.{2}|…)/.test(behind) && /(?:HRESULT = |\(hr:)$/.test(before);
}

/** True when the top digit is one that failures carry: 8 or C, or 9 and D with the NT bit; setupapi's own begin with 0xe0000. */
function isCodeTop(value: number): boolean {
  const top = value >>> 28;
  if (value >>> 12 === 0xe0000) return true;
  return top === 8 || top === 9 || top === 0xc || top === 0xd;
}

/** True when a code means failure: HRESULT, NTSTATUS error or a Win32 code other than 0. */
export function isFailureCode(code: number): boolean {
  if (code === 0) return false;
  if (informationalCodes.has(code)) return false;
  return code >= 0x80000000 || code < 0x10000;
}

/**
 * Codes with the failure bit that state no failure: restart required (0x80070bc2, 0x80070bc3), nothing to do (0x8024000c),
 * the better driver is installed (0x80070103), an unpacking waits for more of its download (0x800f0816), no driver is
 * selected or fits (0xe0000203, 0xe0000228: answers of setupapi to a search), the default action is wanted (0xe000020e),
 * the INF is signed by a trusted publisher (0xe0000241), and the update client's "reboot needed" forms.
 */
const informationalCodes: ReadonlySet<number> = new Set([
  0x80070bc2, 0x80070bc3, 0x80242014, 0x8024000c, 0x80070103, 0x800f0816, 0xe0000203, 0xe0000228, 0xe000020e,
  0xe0000241, 3010, 3011, 1641, 0xc1900210,
]);
