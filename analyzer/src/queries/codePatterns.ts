// Owns how result codes and their names look in a line: every notation that the logs use, and what only looks like one.

import { isKnownCode, isKnownSymbol } from './codeSource';
import { decimal, notCodes, outcomeOf, outcomeOfWin32, readHex } from './resultCode';
import type { TokenPattern } from './tokenPattern';
import { before, group, has, whole } from './tokenPattern';

// Result: 0xC1900101 - 0x20017 ¦ Reporting error event -> [0xC1900101, 0x20017]
const upgradePair: TokenPattern = {
  mayOccurIn: has('0xC1', '0xc1', '0x8'),
  expression: /0x(?<result>[cC8][0-9a-fA-F]{7})(?: ?- ?|, )0x(?<extend>[0-9a-fA-F]{5,8})(?![0-9a-fA-F])/g,
  read: (match) => {
    const isEvent = match[0].includes(',');
    if (isEvent && !/event -> \[$/.test(before(match, 16))) {
      return undefined;
    }
    const value = Number.parseInt(group(match, 'result'), 16);
    const query = `0x${group(match, 'result')}-0x${group(match, 'extend')}`;
    return { kind: 'code', ...whole(match), value, query, outcome: 'failure', isNamed: false };
  },
};

// HRESULT_FROM_WIN32(14098) ¦ NTSTATUS_FROM_WIN32(5)
const fromWin32: TokenPattern = {
  mayOccurIn: has('_FROM_WIN32('),
  expression: /(?<macro>HRESULT|NTSTATUS)_FROM_WIN32\((?<number>\d{1,5})\)/g,
  read: (match) => {
    const number = Number(group(match, 'number'));
    const facility = group(match, 'macro') === 'HRESULT' ? 0x8007_0000 : 0xc007_0000;
    const value = number === 0 ? 0 : facility + number;
    return {
      kind: 'code',
      ...whole(match),
      value,
      query: match[0],
      outcome: outcomeOf(value),
      isNamed: false,
    };
  },
};

// [HRESULT = 0x80070570 ¦ hrStatus: 0x0 ¦ (hr:0x80070002) ¦ [gle=0x80004005] ¦ Error code = 0x2 ¦ Exit code = 0x8024402F
const labelledHex: TokenPattern = {
  mayOccurIn: has('0x', '0X'),
  expression:
    /(?<![A-Za-z])(?:HRESULT|hrStatus|hrDeploy|[Hh][Rr]|hResult|[Ss]tatus|[Rr]esult|[Ee]rror(?: code)?|ERROR|[Ee]xit [Cc]ode|[Rr]eturn code|GLE|gle|dwRet|[Ff]ailed|[Ff]ailure|FAILED\*?|[Rr]eturned|was)(?: ?[=:]| is| with(?: error| code)?| ->)? ?[[(]{0,2}(?<code>0[xX][0-9a-fA-F]{1,10})(?![0-9a-zA-Z])/g,
  read: (match, line) => {
    const token = readHex(match, line, group(match, 'code'));
    // The last error of a thread and a call's "error code" are plain Win32 codes: small numbers are failures too.
    const isWin32 = win32Label.test(match[0]);
    return token?.kind === 'code' && isWin32 ? { ...token, outcome: outcomeOfWin32(token.value) } : token;
  },
};

const win32Label = /^(?:GLE|gle|ERROR|[Ee]rror|[Ff]ailed|FAILED|[Ff]ailure)/;

// *FAILED* [8024402F] ¦ HRESULT=800F081F ¦ ReturnHr(1) tid(1a2c) 80070570 ¦ failed c000000d ¦ resultMapped=8024200B
const labelledBareHex: TokenPattern = {
  mayOccurIn: has('FAILED', 'HRESULT=', 'ReturnHr(', 'failed', 'tatus: ', 'apped=', 'error ', '['),
  expression:
    /(?:\*FAILED\* \[|HRESULT=|ReturnHr\(\d{1,6}\) tid\([0-9a-fA-F]{1,8}\) |failed (?:with error )?|[Ss]tatus: |[Mm]apped=|to error |error |(?<=[\s(])\[)(?<code>[08cCdD][0-9a-fA-F]{7}|(?<=HRESULT=)0)(?![0-9a-zA-Z_@./:-])/g,
  read: (match, line) => readHex(match, line, group(match, 'code')),
};

// GLE is [1392] ¦ GLE [1392] ¦ Err: 5 ¦ (Error = 32 ¦ GetLastError() = 5 ¦ failed with error 1060
const labelledDecimal: TokenPattern = {
  mayOccurIn: has('GLE', 'Err: ', '(Error = ', 'astError', 'failed with '),
  expression:
    /(?:\bGLE ?(?:is )?[=:]? ?\[?|\bErr: |\(Error = |[Ll]astError(?: ?\(\))?(?: is)? ?[=:]? ?\[?|failed with (?:error )?(?:code )?[=:]? ?)(?<code>\d{1,5})(?![0-9A-Za-z.:-])/g,
  read: (match) => decimal(match, Number(group(match, 'code'))),
};

// NTSTATUS -1073741566 ¦ Current result string: 2147942413
const wideDecimal: TokenPattern = {
  mayOccurIn: has('NTSTATUS -', 'result string: '),
  expression: /(?:NTSTATUS |result string: )(?<code>-?\d{7,10})(?!\d)/g,
  read: (match) => decimal(match, Number(group(match, 'code')) >>> 0),
};

// A code without a label, as (0x80070570): only a number that a table knows, and only where nothing says that it is
// something else. 0x0024xxxx are the success codes of the update client.
const bareFailure: TokenPattern = {
  mayOccurIn: has('0x', '0X'),
  expression:
    /(?<![\w@\\/.-])0[xX](?<code>[89cCdDeE][0-9a-fA-F]{7}|(?:00)?24[0-9a-fA-F]{4})(?![0-9a-zA-Z_+.-]{0,64}[\\/]|[0-9a-zA-Z_+]|\.\w|-[0-9a-zA-Z])/g,
  read: (match, line) => {
    const value = Number.parseInt(group(match, 'code'), 16);
    const front = before(match, 40);
    const isOther =
      otherNumber.test(front) || isOtherAssignment(front) || isAmount(match, line) || notCodes.has(value);
    return isOther || !isKnownCode(value) ? undefined : readHex(match, line, match[0]);
  },
};

// flags: 0x80800002 ¦ prior state: 0x80000000 ¦ key 0x80000002 ¦ DIF request 0x… ¦ hMount 0x… ¦ message id 0x… ¦ HKLM (0x…
const otherNumber =
  /(?:[Ff]lags?|[Hh]andles?|[Ss]tates?|[Oo]ptions?|[Kk]ey|[Rr]oot|[Mm]asks?|[Aa]ccess|[Ss]ize|[Bb]ytes|[Ll]ength|[Oo]ffset|[Cc]ount|[Ii]ndex|[Aa]ddress|[Bb]ase|[Pp]ointer|[Oo]bject|[Cc]ontext|[Cc]ookie|[Aa]ttributes?|[Tt]ype|[Mm]ode|[Pp]rogress|[Vv]ersion|[Bb]uild|[Tt]hread|[Pp]rocess|[Ii]d|ID|[PT]ID|[Ss]cenario|request|[Dd]isposition|HKEY(?:_[A-Z_]+)?|HK(?:LM|CU|CR|U)|\bh[A-Z]\w*|\bat|@)(?: ?[=:])? ?[[({]?$/;

// dwExit = 0x… and hr = 0x… state results; MountId=0x…, cbBlock = 0x… name something else.
const resultName =
  /(?:hr|result|status|err|error|code|ret|rc|fail|failed|failure|gle|exit|reason|exception)\w*$/i;

/** `name=0x…` states a result only when the name says so. */
function isOtherAssignment(front: string): boolean {
  const name = /([A-Za-z_]\w*) ?= ?[[({]?$/.exec(front)?.[1];
  return name !== undefined && !resultName.test(name);
}

/** 0x80070005 bytes, 0x80070005 of 0x90000000 */
function isAmount(match: RegExpMatchArray, line: string): boolean {
  const end = (match.index ?? 0) + match[0].length;
  return /^ ?(?:bytes|of 0x|\/)/i.test(line.slice(end, end + 8));
}

// STATUS_FILE_CORRUPT_ERROR ¦ CBS_E_SOURCE_MISSING ¦ NTSTATUS_FROM_WIN32(ERROR_ACCESS_DENIED)
const symbolName: TokenPattern = {
  mayOccurIn: has('_'),
  expression: /(?<![\w-])(?:[A-Z][A-Z0-9]{0,15}_){1,12}[A-Z0-9]{2,40}(?![\w-])/g,
  read: (match) =>
    isKnownSymbol(match[0]) ? { kind: 'symbol', ...whole(match), name: match[0] } : undefined,
};

/** In order of precedence: a labelled number before a bare one. */
export const codePatterns: readonly TokenPattern[] = [
  upgradePair,
  fromWin32,
  labelledHex,
  labelledBareHex,
  labelledDecimal,
  wideDecimal,
  bareFailure,
  symbolName,
];
