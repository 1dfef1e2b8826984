// Owns turning a text that somebody typed, pasted or piped into the readings of the codes in it.
import type { CodeToken } from './notation';
import { parseCodeToken, parseOtherwise } from './notation';
import type { CodeContext, ReadAs } from './preference';
import { kindsOfReading } from './preference';
import type { CodeReading, ReadingOptions } from './reading';
import { fittingSymbols, readAs, readingsOf } from './reading';
import type { CodeName } from './table';
import { namesBySymbol, namesOf } from './table';
import { hresultFromNtStatus, hresultFromSetupApi, hresultFromWin32, ntStatusFromWin32 } from './unwrap';

export interface DecodeOptions {
  /** Where the text comes from; decides which name is shown first. */
  readonly context?: CodeContext;
}

/**
 * Every sound reading of a text, the likeliest first; empty for a text that holds no code at all.
 * Takes a number in any notation, a symbol, a macro (`HRESULT_FROM_WIN32(14098)`), an upgrade pair
 * (`0xC1900101 - 0x20017`), a labelled code (`gle=0x5`, `(Error = 5)`), or a sentence or record that holds some.
 */
export function decodeQuery(query: string, options: DecodeOptions = {}): readonly CodeReading[] {
  const text = normalise(query);
  const readings =
    readPair(text, options) ?? readWhole(text, options) ?? readMacro(text, options) ?? scan(text, options);
  return distinct(readings).slice(0, maxReadings);
}

const maxQueryLength = 4_096; // a pasted record; what follows cannot change the first codes
const maxReadings = 32; // what a reader can take in

/** One spelling for full-width characters, dashes and blanks; brackets and quotes around the whole text are dropped. */
function normalise(query: string): string {
  return query
    .slice(0, maxQueryLength)
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, ' ')
    .trim()
    .replace(/^[\s"'`“”‘’「『《([{<]+/, '')
    .replace(/[\s"'`“”‘’」』》)\]}>.,;:!?。，；：！？、]+$/, (tail, offset: number, whole: string) =>
      // The brackets that close a macro's argument belong to it.
      ')'.repeat(Math.min(count(tail, ')'), openBrackets(whole.slice(0, offset)))),
    );
}

function openBrackets(text: string): number {
  return Math.max(0, count(text, '(') - count(text, ')'));
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

// 0xC1900101 - 0x20017, C1900101 20017, 0xC1900101-0x20017, 0xC19001010x20017
const upgradePair =
  /(?<![0-9a-z_])(?:0x)?([89c][0-9a-f]{7}) ?[-,/+]? ?(?:0x0{0,3}([0-9a-f]{1,5})|([0-9a-f]{5}))(?![0-9a-z_-])/i;
// C190010120017, both halves without prefix or separator
const joinedPair = /^(?:0x)?(c1[89]0[0-9a-f]{4})([0-9a-f]{5})$/i;

function readPair(text: string, options: DecodeOptions): readonly CodeReading[] | undefined {
  const match = joinedPair.exec(text) ?? upgradePair.exec(text);
  if (match === null) return undefined;
  const result = match[1] ?? '';
  const extend = match[2] ?? match[3] ?? '';
  // Without a prefix or a phase the second half is taken for an extend code only behind one of setup's own results.
  const hasPhase = match[2] !== undefined && Number.parseInt(match[2], 16) > 0xffff;
  if (!hasPhase && !/^c1[89]0/i.test(result)) return undefined;
  const context = { context: options.context ?? 'setup' } as const;
  return [
    readAs(Number.parseInt(result, 16), 'upgrade-result', context),
    readAs(Number.parseInt(extend, 16), 'upgrade-extend', context),
  ];
}

/** The whole text is one number or one name. */
function readWhole(text: string, options: DecodeOptions): readonly CodeReading[] | undefined {
  const token = parseCodeToken(text);
  if (token !== undefined) return readToken(text, token, options);
  const named = readSymbol(text, options);
  if (named.length > 0) return named;
  // b7, ef9, d1: digits that could begin a word are a number only when it has a name.
  const bare = /^(?=[a-f]*[0-9])[a-f][0-9a-f]{1,6}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
  return bare === undefined || namesOf(bare).length === 0 ? undefined : readingsOf(bare, options);
}

function readToken(text: string, token: CodeToken, options: ReadingOptions): readonly CodeReading[] {
  const isDecimal = token.notation === 'decimal' || token.notation === 'signed';
  const first = readingsOf(token.number, { ...options, isDecimal });
  const other = parseOtherwise(text);
  if (other === undefined || other.number === token.number) return first;
  return [...first, ...readingsOf(other.number, { ...options, isDecimal: true })];
}

/** Every number that carries the name, each read in the space that the name belongs to. */
function readSymbol(text: string, options: DecodeOptions): readonly CodeReading[] {
  if (!/^[a-z][a-z0-9_]{2,99}$/i.test(text)) return [];
  return namesBySymbol(text).map((name) =>
    readAs(name.code, spaceOfName(name), { ...options, namedAs: name.symbol }),
  );
}

function spaceOfName(name: CodeName): ReadAs {
  if (name.kind === 'wininet') return name.code <= 0xffff ? 'win32' : 'hresult';
  if (name.kind === 'msi') return 'win32';
  return name.kind;
}

/** What a macro makes of its argument, and the space of its result. */
const macros: Readonly<
  Record<string, { readonly apply: (code: number) => number; readonly as: ReadAs; readonly of: ReadAs }>
> = {
  HRESULT_FROM_WIN32: { apply: hresultFromWin32, as: 'hresult', of: 'win32' },
  NTSTATUS_FROM_WIN32: { apply: ntStatusFromWin32, as: 'ntstatus', of: 'win32' },
  HRESULT_FROM_NT: { apply: hresultFromNtStatus, as: 'hresult-with-nt-bit', of: 'ntstatus' },
  HRESULT_FROM_SETUPAPI: { apply: hresultFromSetupApi, as: 'hresult', of: 'setupapi' },
};

// HRESULT_FROM_WIN32(14098), __HRESULT_FROM_WIN32( ERROR_SXS_CORRUPTION )
const macroCall = /^_{0,2}((?:HRESULT|NTSTATUS)_FROM_(?:WIN32|NT|SETUPAPI)) ?\( ?([^()]{1,100}?) ?\)$/i;
const macroName = /_{0,2}((?:HRESULT|NTSTATUS)_FROM_(?:WIN32|NT|SETUPAPI)) ?\( ?([^()]{1,100}?) ?\)/i;
const maxMacroDepth = 4;

function readMacro(text: string, options: ReadingOptions): readonly CodeReading[] | undefined {
  let expression = text;
  for (let depth = 0; depth < maxMacroDepth; depth++) {
    const whole = macroCall.exec(expression);
    if (whole !== null) return applyMacro(whole[1] ?? '', whole[2] ?? '', options);
    const nested = macroName.exec(expression);
    if (nested === null) return undefined;
    // The innermost call becomes a number, then the outer one can be read.
    const result = macroResult(nested[1] ?? '', nested[2] ?? '');
    if (result === undefined) return undefined;
    expression = expression.replace(nested[0], `0x${result.toString(16)}`);
  }
  return undefined;
}

function applyMacro(
  name: string,
  argument: string,
  options: ReadingOptions,
): readonly CodeReading[] | undefined {
  const macro = macros[name.toUpperCase()];
  const result = macroResult(name, argument);
  if (macro === undefined || result === undefined) return undefined;
  const namedAs = /^[a-z]/i.test(argument) ? { namedAs: argument } : {};
  return readingsOf(result, { ...options, ...namedAs, hint: hintFor(macro.as, result) });
}

/** Zero and values that the macro passed through unchanged keep the space their bits say. */
function hintFor(as: ReadAs, result: number): ReadAs {
  if (result === 0) return as === 'ntstatus' ? 'ntstatus' : 'hresult';
  if (as === 'ntstatus' && result >>> 28 !== 0xc) return 'hresult';
  return as === 'hresult' && result >>> 28 === 0xc ? 'ntstatus' : as;
}

function macroResult(name: string, argument: string): number | undefined {
  const macro = macros[name.toUpperCase()];
  const code = parseCodeToken(argument)?.number ?? codeOfName(argument, macro?.of);
  return macro === undefined || code === undefined ? undefined : macro.apply(code) >>> 0;
}

/** The number of a name in the space that a macro takes; a name of another space still names its number. */
function codeOfName(symbol: string, space: ReadAs | undefined): number | undefined {
  const names = namesBySymbol(symbol);
  const accepted = space === undefined ? [] : kindsOfReading[space];
  return (names.find((name) => accepted.includes(name.kind)) ?? names[0])?.code;
}

/** Labels before a number, and what they say about it. The token itself follows at once. */
const labels: readonly { readonly pattern: RegExp; readonly hint?: ReadAs }[] = [
  // [gle=0x80070005], GLE [5], GLE is [1392], GetLastError() = 5, LastError: 5
  { pattern: /\b(?:gle|(?:get)?last ?error(?: ?\( ?\))?)(?: is)? ?[:=]? ?[[(]?$/i, hint: 'win32' },
  // NTSTATUS -1073741766, NTSTATUS = 0xc0000034
  { pattern: /\bntstatus(?: is)? ?[:=]? ?[[(]?$/i, hint: 'ntstatus' },
  // bug check 0x7e, bugcheck code: 0x1a, stop code 0x50, STOP: 0x0000007E
  { pattern: /\b(?:bug ?check(?: code)?|stop(?: code)?)(?: is)? ?[:=]? ?[[(]?$/i, hint: 'bugcheck' },
  // hr = 0X80070005, hr:0x…, hrStatus: 0x…, HRESULT=800F081F, HRESULT = 0
  { pattern: /\b(?:hr[a-z]{0,10}|hresult)(?: is)? ?[:=]? ?[[(]?$/i },
  // *FAILED* [00000005], ReturnHr(1) tid(1a2c) 00000005
  { pattern: /(?:\*failed\* ?\[|\bReturnHr\(\d{1,6}\) tid\([0-9a-f]{1,8}\) )$/i },
  // (Error = 5), Err: 5, error code 5, failed: 5, status 5, exit code = 5, Result = [5], rc=5, returned 1603, resultMapped=80070002
  {
    pattern:
      /(?:\b(?:err(?:or)?|win32|fail(?:ed|ure)?|return(?:s|ed)?(?: value)?|status|result(?:mapped)?|(?:exit|return|result|error|status) ?code|code|rc|ret)(?: is)?|错误(?:代码)?|代码|返回值|返回码) ?\]? ?[:=]? ?[[(]?$/i,
  },
];

// Tokens worth trying inside a text: 0x…, eight hexadecimal digits, decimals, names with an underscore.
const candidate =
  /(?<![0-9a-z_.\\-])(?:-?0x[0-9a-f]{1,16}|-[0-9]{1,10}|[0-9][0-9a-f]{0,9}h?|[a-f][0-9a-f]{7}|[a-z][a-z0-9]*_[a-z0-9_]{1,98})(?![0-9a-z_.\\]|-[0-9a-f]{4}-)|(?<=[a-z_]\()[0-9a-z_]{1,99}(?=\))/gi;
const maxLabelLength = 32; // UTF-16 units; `ReturnHr(123456) tid(1a2c3d4e) ` is the longest
const trailingDot = /\.(?= |$)/g;

interface Found {
  readonly readings: readonly CodeReading[];
}

/** Codes inside a longer text: macros, prefixed and eight-digit numbers, labelled numbers, known names. */
function scan(text: string, options: DecodeOptions): readonly CodeReading[] {
  const spaced = text.replace(trailingDot, ' ');
  const found: Found[] = [];
  const rest = spaced.replace(new RegExp(macroName, 'gi'), (call) => {
    const readings = readMacro(call, options);
    if (readings !== undefined) found.push({ readings });
    return ' '.repeat(call.length);
  });
  const names: string[] = [];
  for (const match of rest.matchAll(candidate)) {
    const token = match[0];
    if (/^[a-z]/i.test(token) && token.includes('_')) names.push(token);
    else
      found.push({
        readings: readInText(
          token,
          rest.slice(Math.max(0, match.index - maxLabelLength), match.index),
          options,
        ),
      });
  }
  const readings = found.flatMap((item) => item.readings);
  return mergeNames(readings, names, options);
}

/** A number inside a text counts when its form or the label before it says that it is a code. */
function readInText(token: string, before: string, options: DecodeOptions): readonly CodeReading[] {
  const number = parseCodeToken(token);
  if (number === undefined) return [];
  const label = labels.find(({ pattern }) => pattern.test(before));
  const speaksForItself =
    /^-?0x/i.test(token) || /^[89c-e][0-9a-f]{7}$/i.test(token) || /^-[0-9]{7,}$/.test(token);
  if (label === undefined && !speaksForItself) return [];
  const hint = label?.hint === undefined ? {} : { hint: label.hint };
  return readToken(token, number, { ...options, ...hint });
}

/** A name beside its number only says which name comes first; a name alone is read by itself. */
function mergeNames(
  readings: readonly CodeReading[],
  names: readonly string[],
  options: DecodeOptions,
): readonly CodeReading[] {
  const merged = [...readings];
  for (const name of names.slice(0, maxReadings)) {
    const upper = name.toUpperCase();
    const index = merged.findIndex((reading) => carriesName(reading, upper));
    const reading = merged[index];
    if (reading === undefined) merged.push(...readSymbol(name, options));
    else merged[index] = readAs(reading.number, reading.as, { ...options, namedAs: name });
  }
  return merged;
}

function carriesName(reading: CodeReading, upper: string): boolean {
  const isIt = (name: CodeName): boolean => name.symbol.toUpperCase() === upper;
  return (
    fittingSymbols(reading).some(isIt) ||
    reading.unwrapped?.symbols.some(isIt) === true ||
    reading.equivalents.some((equivalent) => equivalent.symbol?.toUpperCase() === upper)
  );
}

function distinct(readings: readonly CodeReading[]): CodeReading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = `${reading.as} ${reading.code}`;
    return !seen.has(key) && seen.add(key);
  });
}
