// Owns the table of what a line of a log can hold that a reader may ask about: codes, identities, hashes, stamps.
// One pass per line; hover, inlay hints, document links and semantic tokens all read its result.

import { isKnownCode, isKnownSymbol } from './codeSource';

interface Span {
  /** 0-based UTF-16 units in the line, half-open. */
  readonly start: number;
  readonly end: number;
}

export type Token =
  | (Span & CodeToken)
  | (Span & { readonly kind: 'symbol'; readonly name: string })
  | (Span & PackageToken)
  | (Span & ComponentToken)
  | (Span & HashToken)
  | (Span & { readonly kind: 'kb'; readonly number: string })
  | (Span & { readonly kind: 'session'; readonly id: string })
  | (Span & { readonly kind: 'build'; readonly version: string })
  | (Span & StampToken);

export interface CodeToken {
  readonly kind: 'code';
  /** Unsigned 32 bits. */
  readonly value: number;
  /** The form to look up, e.g. `0x80070570` or `HRESULT_FROM_WIN32(14098)`. */
  readonly query: string;
  /** What the number says in this place. */
  readonly outcome: 'failure' | 'success' | 'neutral';
  /** True when the log itself writes the name behind the number. */
  readonly isNamed: boolean;
}

export interface PackageToken {
  readonly kind: 'package';
  readonly name: string;
  readonly publicKeyToken: string;
  readonly architecture: string;
  readonly language: string;
  readonly version: string;
}

export interface ComponentToken {
  readonly kind: 'component';
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly language: string;
  readonly publicKeyToken: string;
  readonly form: 'keyform' | 'long';
}

export interface HashToken {
  readonly kind: 'hash';
  readonly algorithm: 'SHA-256' | 'SHA-1';
  /** Lower-case hex, whatever the log's notation. */
  readonly hex: string;
  readonly notation: 'hex' | 'base64';
  readonly role: 'expected' | 'actual' | undefined;
}

export interface StampToken {
  readonly kind: 'stamp';
  readonly sequence: string;
  /** `2022-08-11T07:42:42.657`, UTC. */
  readonly utc: string;
}

/** Longer lines are no log lines; what follows this many units is not looked at. */
const maxLineUnits = 16_384;

/**
 * Finds what a line holds, in order of position, without overlaps.
 * @param line the text of one physical line, without its end
 */
export function tokensOf(line: string): readonly Token[] {
  const text = line.length > maxLineUnits ? line.slice(0, maxLineUnits) : line;
  const found: Token[] = [];
  for (const pattern of patterns) {
    if (!pattern.mayOccurIn(text)) {
      continue;
    }
    for (const match of text.matchAll(pattern.expression)) {
      const token = pattern.read(match, text);
      if (token !== undefined && !found.some((other) => other.start < token.end && token.start < other.end)) {
        found.push(token);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The token at a position of the line, if there is one. */
export function tokenAt(line: string, character: number): Token | undefined {
  return tokensOf(line).find((token) => token.start <= character && character <= token.end);
}

interface TokenPattern {
  /** Cheap test that keeps most lines away from the expression. */
  mayOccurIn(line: string): boolean;
  readonly expression: RegExp;
  read(match: RegExpMatchArray, line: string): Token | undefined;
}

const has =
  (...parts: readonly string[]) =>
  (line: string): boolean =>
    parts.some((part) => line.includes(part));

// Package_for_KB5015811~31bf3856ad364e35~amd64~~17763.3165.1.5
const packageIdentity: TokenPattern = {
  mayOccurIn: has('~'),
  expression:
    /(?<![\w.~-])(?<name>[A-Za-z0-9{][\w.{}-]{0,255})~(?<pkt>[0-9a-fA-F]{0,16})~(?<arch>\w{0,10})~(?<lang>[\w-]{0,16})~(?<version>\d{1,10}\.\d{1,10}\.\d{1,10}\.\d{1,10})/g,
  read: (match) => ({
    kind: 'package',
    ...whole(match),
    name: group(match, 'name'),
    publicKeyToken: group(match, 'pkt'),
    architecture: group(match, 'arch'),
    language: group(match, 'lang'),
    version: group(match, 'version'),
  }),
};

// amd64_windows-example_31bf3856ad364e35_10.0.17763.1697_none_f17c692b894fca9f
const componentKeyform: TokenPattern = {
  mayOccurIn: has('_'),
  expression:
    /(?<![\w.~-])(?<arch>amd64|x86|wow64|arm64|arm|msil|ia64)_(?<name>[\w.$~-]{1,200}?)_(?<pkt>[0-9a-fA-F]{16})_(?<version>\d{1,6}\.\d{1,6}\.\d{1,6}\.\d{1,6})_(?<lang>none|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2})_[0-9a-fA-F]{16}/gi,
  read: (match) => component(match, 'keyform'),
};

// Microsoft-Windows-Example, version 10.0.17763.1, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35}
const componentLong: TokenPattern = {
  mayOccurIn: has(', version '),
  expression:
    /(?<![\w.-])(?<name>[A-Za-z0-9][\w.-]{1,200}), version (?<version>\d{1,6}(?:\.\d{1,6}){3}), arch (?<arch>Host= \w{1,12} Guest= \w{1,12}|\w{1,12})(?:, culture (?:\[[^\]]{1,24}\])?['"](?<lang>[\w-]{1,16})['"])?(?:, (?:nonSxS|versionScope neutral))?(?:, pkt \{[^}]{0,16}b:(?<pkt>[0-9a-fA-F]{16})\})?(?:, type (?:\[[^\]]{1,24}\])?['"]\w{1,32}['"])?/g,
  read: (match) => component(match, 'long'),
};

// Microsoft-Windows-Example, Version = 6.2.9200.16384, pA = PROCESSOR_ARCHITECTURE_AMD64 (9), Culture neutral, …
const componentOldLong: TokenPattern = {
  mayOccurIn: has(', pA = '),
  expression:
    /(?<![\w.-])(?<name>[A-Za-z0-9][\w.-]{1,200}), Version = (?<version>\d{1,6}(?:\.\d{1,6}){3}), pA = (?:PROCESSOR_ARCHITECTURE_)?(?<arch>\w{1,12}) \(\d{1,3}\)(?:, Culture(?: =)? (?<lang>[^,]{1,40}))?(?:, VersionScope = \d+ \w{1,12})?(?:, PublicKeyToken = \{[^}]{0,16}b:(?<pkt>[0-9a-fA-F]{16})\})?/g,
  read: (match) => component(match, 'long'),
};

// Expected: {l:32 ml:33 b:<64 hex digits>}   Found: {l:32 b:<44 base64 characters>}
const hashBlob: TokenPattern = {
  mayOccurIn: has(' b:'),
  expression:
    /(?:(?<label>Expected|Actual|Found):? {0,2})?\{[l1]:(?<length>\d{1,3})(?: ml:\d{1,3})? b:(?<value>[0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{27}=)\}/g,
  read: readHash,
};

// 0000139e@2021/10/26:07:31:40.657
const csiStamp: TokenPattern = {
  mayOccurIn: has('@'),
  expression:
    /(?<![\w])(?<seq>[0-9a-f]{8})@(?<y>\d{4})\/(?<mo>\d{1,2})\/(?<d>\d{1,2}):(?<h>\d{2}):(?<mi>\d{2}):(?<s>\d{2})\.(?<ms>\d{1,3})/g,
  read: (match) => {
    const two = (name: string) => group(match, name).padStart(2, '0');
    const time = `${two('h')}:${two('mi')}:${two('s')}.${group(match, 'ms').padStart(3, '0')}`;
    return {
      kind: 'stamp',
      ...whole(match),
      sequence: group(match, 'seq'),
      utc: `${group(match, 'y')}-${two('mo')}-${two('d')}T${time}`,
    };
  },
};

// Session: 30977365_3895364256
const sessionId: TokenPattern = {
  mayOccurIn: has('ession', 'nitialized by client'),
  expression: /(?<![\w.~-])\d{6,10}_\d{5,11}(?![\w~])/g,
  read: (match) => ({ kind: 'session', ...whole(match), id: match[0] }),
};

// KB5015811; Features on Demand carry the constant KB777778, which is no article.
const kbNumber: TokenPattern = {
  mayOccurIn: has('KB', 'kb'),
  expression: /(?<![A-Za-z0-9])KB(?<number>\d{6,7})(?!\d)/gi,
  read: (match) =>
    group(match, 'number') === '777778'
      ? undefined
      : { kind: 'kb', ...whole(match), number: group(match, 'number') },
};

// 10.0.17763.3100
const buildNumber: TokenPattern = {
  mayOccurIn: has('10.0.', '6.0.', '6.1.', '6.2.', '6.3.'),
  expression: /(?<![\d.])(?:6\.[0-3]|10\.0)\.\d{4,5}(?:\.\d{1,6})?(?!\d|\.\d)/g,
  read: (match) => ({ kind: 'build', ...whole(match), version: match[0] }),
};

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

// HRESULT_FROM_WIN32(14098)
const fromWin32: TokenPattern = {
  mayOccurIn: has('_FROM_WIN32('),
  expression: /HRESULT_FROM_WIN32\((?<number>\d{1,5})\)/g,
  read: (match) => {
    const number = Number(group(match, 'number'));
    const value = number === 0 ? 0 : 0x8007_0000 + number;
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
  read: (match, line) => readHex(match, line, group(match, 'code')),
};

// *FAILED* [8024402F] ¦ HRESULT=800F081F ¦ ReturnHr(1) tid(1a2c) 80070570 ¦ failed c000000d ¦ resultMapped=8024200B
const labelledBareHex: TokenPattern = {
  mayOccurIn: has('FAILED', 'HRESULT=', 'ReturnHr(', 'failed', 'tatus: ', 'apped=', 'error ', '['),
  expression:
    /(?:\*FAILED\* \[|HRESULT=|ReturnHr\(\d{1,6}\) tid\([0-9a-fA-F]{1,8}\) |failed (?:with error )?|[Ss]tatus: |[Mm]apped=|to error |error |(?<=[\s(])\[)(?<code>[08cCdD][0-9a-fA-F]{7})(?![0-9a-zA-Z_@./:-])/g,
  read: (match, line) => readHex(match, line, group(match, 'code')),
};

// GLE is [1392] ¦ GLE [1392] ¦ Err: 5 ¦ (Error = 32
const labelledDecimal: TokenPattern = {
  mayOccurIn: has('GLE', 'Err: ', '(Error = '),
  expression: /(?:GLE (?:is )?\[|\bErr: |\(Error = )(?<code>\d{1,5})(?![0-9A-Za-z])/g,
  read: (match) => decimal(match, Number(group(match, 'code'))),
};

// NTSTATUS -1073741566 ¦ Current result string: 2147942413
const wideDecimal: TokenPattern = {
  mayOccurIn: has('NTSTATUS -', 'result string: '),
  expression: /(?:NTSTATUS |result string: )(?<code>-?\d{7,10})(?!\d)/g,
  read: (match) => decimal(match, Number(group(match, 'code')) >>> 0),
};

// A code without a label, as (0x80070570): only a number that a table knows, and not behind a word that names something else.
const bareFailure: TokenPattern = {
  mayOccurIn: has('0x', '0X'),
  expression: /(?<![\w@])0[xX](?<code>[89cCdDeE][0-9a-fA-F]{7})(?![0-9a-fA-F])/g,
  read: (match, line) => {
    const value = Number.parseInt(group(match, 'code'), 16);
    const isOther = otherNumber.test(before(match, 24)) || notCodes.has(value);
    return isOther || !isKnownCode(value) ? undefined : readHex(match, line, match[0]);
  },
};

// flags: 0x80800002 ¦ prior state: 0x80000000 ¦ key 0x80000002 ¦ DIF request 0x…
const otherNumber =
  /(?:[Ff]lags?|[Hh]andle|[Ss]tate|[Oo]ptions?|[Kk]ey|[Rr]oot|[Mm]ask|[Aa]ccess|[Ss]ize|[Bb]ytes|[Aa]ddress|[Aa]ttributes?|request|[Dd]isposition|HKEY)(?: ?[=:])? ?[[({]?$/;
// Registry roots; two notices of the WIM library that come without text.
const notCodes: ReadonlySet<number> = new Set([
  0x8000_0000, 0x8000_0001, 0x8000_0002, 0x8000_0003, 0x8144_012d, 0x8144_0133,
]);

// STATUS_FILE_CORRUPT_ERROR ¦ CBS_E_SOURCE_MISSING ¦ NTSTATUS_FROM_WIN32(ERROR_ACCESS_DENIED)
const symbolName: TokenPattern = {
  mayOccurIn: has('_'),
  expression: /(?<![\w-])(?:[A-Z][A-Z0-9]{0,15}_){1,12}[A-Z0-9]{2,40}(?![\w-])/g,
  read: (match) =>
    isKnownSymbol(match[0]) ? { kind: 'symbol', ...whole(match), name: match[0] } : undefined,
};

const patterns: readonly TokenPattern[] = [
  packageIdentity,
  componentKeyform,
  componentLong,
  componentOldLong,
  hashBlob,
  csiStamp,
  sessionId,
  kbNumber,
  buildNumber,
  upgradePair,
  fromWin32,
  labelledHex,
  labelledBareHex,
  labelledDecimal,
  wideDecimal,
  bareFailure,
  symbolName,
];

/** Numbers with the failure bit that report success: restart required, restart pending. */
const softCodes: ReadonlySet<number> = new Set([0x8007_0bc2, 0x8024_2014]);

function outcomeOf(value: number): CodeToken['outcome'] {
  if (value === 0) {
    return 'success';
  }
  return value >= 0x8000_0000 && !softCodes.has(value) ? 'failure' : 'neutral';
}

function readHex(match: RegExpMatchArray, line: string, written: string): Token | undefined {
  const isPrefixed = /^0[xX]/.test(written);
  const digits = isPrefixed ? written.slice(2) : written;
  // 0X1 is how registry dispositions are printed.
  if (written.startsWith('0X') && digits.length < 8) {
    return undefined;
  }
  // Setup's telemetry prints `0x08` in front of a whole code: ten digits.
  if (digits.length === 9 || (digits.length === 10 && !digits.startsWith('08'))) {
    return undefined;
  }
  const value = Number.parseInt(digits.slice(-8), 16);
  // Short numbers are plain Win32 codes or codes that a table knows; device states and the like are neither.
  const isOdd = digits.length < 8 && value > 0xffff && !isKnownCode(value);
  if (isOdd || notCodes.has(value)) {
    return undefined;
  }
  const end = match.index === undefined ? 0 : match.index + match[0].length;
  const span = { start: end - written.length, end };
  const isNamed = /^ - (?!Unknown Error)[A-Za-z]|^ \[[A-Z]/.test(line.slice(end, end + 20));
  const query = `0x${digits.slice(-8).padStart(8, '0').toLowerCase()}`;
  return { kind: 'code', ...span, value, query, outcome: outcomeOf(value), isNamed };
}

function decimal(match: RegExpMatchArray, value: number): Token {
  const text = group(match, 'code');
  const end = (match.index ?? 0) + match[0].length;
  const query = `0x${value.toString(16).padStart(8, '0')}`;
  const outcome = value === 0 ? 'success' : 'failure';
  return { kind: 'code', start: end - text.length, end, value, query, outcome, isNamed: false };
}

function component(match: RegExpMatchArray, form: ComponentToken['form']): Token {
  return {
    kind: 'component',
    ...whole(match),
    name: group(match, 'name'),
    version: group(match, 'version'),
    architecture: group(match, 'arch'),
    language: group(match, 'lang'),
    publicKeyToken: group(match, 'pkt'),
    form,
  };
}

function readHash(match: RegExpMatchArray): Token | undefined {
  const value = group(match, 'value');
  const isHex = !value.endsWith('=');
  const hex = isHex ? value.toLowerCase() : hexOfBase64(value);
  const algorithm = hex.length === 64 ? 'SHA-256' : hex.length === 40 ? 'SHA-1' : undefined;
  if (algorithm === undefined || Number(group(match, 'length')) * 2 !== hex.length) {
    return undefined;
  }
  const end = (match.index ?? 0) + match[0].length - 1;
  const role = roles[group(match, 'label')];
  const notation = isHex ? 'hex' : 'base64';
  return { kind: 'hash', start: end - value.length, end, algorithm, hex, notation, role };
}

const roles: Readonly<Record<string, 'expected' | 'actual'>> = {
  Expected: 'expected',
  Actual: 'actual',
  Found: 'actual',
};

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function hexOfBase64(text: string): string {
  let bits = 0;
  let bitCount = 0;
  let hex = '';
  for (const char of text.replace(/=+$/, '')) {
    bits = ((bits << 6) | base64Digits.indexOf(char)) & 0xffff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      hex += ((bits >> bitCount) & 0xff).toString(16).padStart(2, '0');
    }
  }
  return hex;
}

function whole(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function group(match: RegExpMatchArray, name: string): string {
  return match.groups?.[name] ?? '';
}

/** The text in front of a match, at most `units` long. */
function before(match: RegExpMatchArray, units: number): string {
  const start = match.index ?? 0;
  return (match.input ?? '').slice(Math.max(0, start - units), start);
}
