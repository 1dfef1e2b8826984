// Owns what a code carries inside it, and which other numbers stand for the same failure.
import { formatCode } from './hex';
import { ntStatusesOfWin32, win32OfNtStatus } from './ntToWin32';
import type { CodeContext, ReadAs } from './preference';
import { sortNames } from './preference';
import type { CodeKind, CodeName } from './table';
import { hasName, namesOf } from './table';

/** How a code was taken out of another. */
export type UnwrapRule = 'win32' | 'ntstatus' | 'setupapi' | 'http' | 'esent';

/** The code inside a code. */
export interface Unwrapped {
  readonly rule: UnwrapRule;
  readonly number: number;
  /** What the inner number is read as. */
  readonly as: ReadAs;
  /** Only names of the kinds that the rule allows. */
  readonly symbols: readonly CodeName[];
}

/** One number that stands for the same failure in another space. */
export interface Equivalent {
  readonly number: number;
  readonly as: ReadAs;
  /** Absent for a number without a name. */
  readonly symbol?: string;
}

/** The kinds of names that a plain Win32 number has. */
const win32Kinds: readonly CodeKind[] = ['win32', 'msi', 'wininet'];

/** The Win32 code in an HRESULT of facility 7 (`0x8007xxxx`), whatever else the number is. */
function win32OfHresult(code: number): number | undefined {
  return code >>> 16 === 0x8007 ? code & 0xffff : undefined;
}

/** `HRESULT_FROM_WIN32`: zero and values with the top bit stay as they are. */
export function hresultFromWin32(code: number): number {
  return code === 0 || code >>> 31 === 1 ? code : (0x8007_0000 | (code & 0xffff)) >>> 0;
}

/** `NTSTATUS_FROM_WIN32`: zero and values with the top bit stay as they are, others get facility NTWIN32. */
export function ntStatusFromWin32(code: number): number {
  return code === 0 || code >>> 31 === 1 ? code : (0xc007_0000 | (code & 0xffff)) >>> 0;
}

/** `HRESULT_FROM_NT`: sets the N bit. */
export function hresultFromNtStatus(code: number): number {
  return (code | 0x1000_0000) >>> 0;
}

/** `HRESULT_FROM_SETUPAPI`: 0xE000xxxx becomes 0x800Fxxxx, everything else is taken as a Win32 code. */
export function hresultFromSetupApi(code: number): number {
  return code >>> 16 === 0xe000 ? (0x800f_0000 | (code & 0xffff)) >>> 0 : hresultFromWin32(code);
}

/** The code inside `code`, read as `as`; undefined when it wraps nothing. */
export function unwrap(code: number, as: ReadAs, context: CodeContext | undefined): Unwrapped | undefined {
  if (as === 'hresult-with-nt-bit') {
    const status = (code & ~0x1000_0000) >>> 0;
    return inner('ntstatus', status, 'ntstatus', ['ntstatus'], context);
  }
  if (as === 'setupapi') return inner('setupapi', hresultFromSetupApi(code), 'hresult', ['hresult'], context);
  if (as === 'ntstatus') {
    return code >>> 16 === 0xc007 ? inner('win32', code & 0xffff, 'win32', win32Kinds, context) : undefined;
  }
  if (as === 'hresult' || as === 'upgrade-result' || as === 'other') return unwrapHresult(code, context);
  return undefined;
}

/** Win32 codes of remote procedure calls (winerror.h): RPC_S_…, EPT_S_…, RPC_X_…. */
const firstOfRpc = 1700;
const lastOfRpc = 1939;

/** The Win32 code in an HRESULT of facility 1 (`0x8001xxxx`), in which callers put what a procedure call answered. */
function win32OfRpc(code: number): number | undefined {
  const low = code & 0xffff;
  const isOne = code >>> 16 === 0x8001 && firstOfRpc <= low && low <= lastOfRpc && hasName(low, ['win32']);
  return isOne ? low : undefined;
}

function unwrapHresult(code: number, context: CodeContext | undefined): Unwrapped | undefined {
  const low = code & 0xffff;
  const win32 = win32OfHresult(code) ?? win32OfRpc(code);
  if (win32 !== undefined) return inner('win32', win32, 'win32', win32Kinds, context);
  const raw = 0xe000_0000 + low;
  if (code >>> 16 === 0x800f && hasName(raw, ['setupapi'])) {
    return inner('setupapi', raw, 'setupapi', ['setupapi'], context);
  }
  if (code >>> 16 === 0x8019 && 100 <= low && low < 600) return inner('http', low, 'decimal', [], context);
  const esent = esentOfLogged(code);
  return esent === undefined ? undefined : inner('esent', esent, 'other', ['other'], context);
}

function inner(
  rule: UnwrapRule,
  code: number,
  as: ReadAs,
  accepted: readonly CodeKind[],
  context: CodeContext | undefined,
): Unwrapped {
  const names = namesOf(code).filter((name) => accepted.includes(name.kind));
  return { rule, number: code, as, symbols: sortNames(names, context, as) };
}

/**
 * The negative ESENT number that Windows Update logs print as 0xC8000000 plus its absolute value (observed), and
 * servicing, which meets it in the database of catalogs, as 0x8E5E0000 plus that value (facility 0xE5E, observed).
 */
export function esentOfLogged(code: number): number | undefined {
  if ((code >>> 16 !== 0xc800 && code >>> 16 !== 0x8e5e) || (code & 0xffff) === 0) return undefined;
  const negative = (0x1_0000_0000 - (code & 0xffff)) >>> 0;
  return namesOf(negative).some(isEsent) ? negative : undefined;
}

/** Whether a name is an error of the database engine; its warnings have no logged form. */
export function isEsent(name: CodeName): boolean {
  return name.symbol.startsWith('JET_err');
}

/**
 * The other numbers for the same failure along NTSTATUS, Win32 and HRESULT; never the number itself nor the one
 * inside it, which a reading shows on its own. A Win32 code lists every status that becomes it, the one of the
 * same name first.
 */
export function equivalentsOf(
  code: number,
  as: ReadAs,
  unwrapped: Unwrapped | undefined,
): readonly Equivalent[] {
  const found = new Map<number, Equivalent>();
  const add = (number: number, readAs: ReadAs, symbol: string | undefined): void => {
    if (number === code || number === unwrapped?.number || found.has(number)) return;
    found.set(number, { number, as: readAs, ...(symbol !== undefined && { symbol }) });
  };
  const status = statusIn(code, as);
  for (const win32 of win32In(code, as, status)) {
    if (win32 === 0) continue;
    add(win32, 'win32', bestName(win32, 'win32'));
    if (status === undefined) {
      for (const twin of statusesNamedLike(win32)) add(twin, 'ntstatus', bestName(twin, 'ntstatus'));
    }
    const hresult = hresultFromWin32(win32);
    add(hresult, 'hresult', nameOfHresultForm(hresult) ?? bestName(win32, 'win32'));
  }
  for (const esent of esentTwins(code, as)) add(esent.number, esent.as, esent.symbol);
  return [...found.values()];
}

/** An equivalent as readings print it: the number and, where it has one, its name. */
export function formatEquivalent(equivalent: Equivalent): string {
  const hex = formatCode(equivalent.number);
  return equivalent.symbol === undefined ? hex : `${hex} ${equivalent.symbol}`;
}

/** The preferred name of a number in one space. */
function bestName(code: number, as: ReadAs): string | undefined {
  const accepted: readonly CodeKind[] =
    as === 'win32'
      ? win32Kinds
      : as === 'hresult'
        ? ['hresult', 'wininet']
        : as === 'ntstatus'
          ? ['ntstatus']
          : ['other'];
  const names = namesOf(code).filter((name) => accepted.includes(name.kind));
  return sortNames(names, undefined, as)[0]?.symbol;
}

/** The name of an HRESULT of facility 7 that Windows itself would print, not one that a single product gave it. */
function nameOfHresultForm(code: number): string | undefined {
  const names = namesOf(code).filter((name) => name.kind === 'hresult' && isOfWindows(name));
  return sortNames(names, undefined, 'hresult')[0]?.symbol;
}

/** Whether a name comes from the main error headers, from servicing or from a servicing log. */
export function isOfWindows(name: CodeName): boolean {
  return name.sources.some((source) =>
    /^(winerror|ntstatus|bugcodes|wuerror|setupapi|dismapi|deliveryoptimizationerrors|bitsmsg)\.h$|^servicing logs|^CBS |docs/.test(
      source,
    ),
  );
}

function statusIn(code: number, as: ReadAs): number | undefined {
  if (as === 'ntstatus') return code;
  return as === 'hresult-with-nt-bit' ? (code & ~0x1000_0000) >>> 0 : undefined;
}

function win32In(code: number, as: ReadAs, status: number | undefined): readonly number[] {
  if (status !== undefined) return status >>> 16 === 0xc007 ? [status & 0xffff] : win32OfNtStatus(status);
  if (as === 'win32') return code <= 0xffff ? [code] : [];
  const win32 = as === 'hresult' || as === 'upgrade-result' ? win32OfHresult(code) : undefined;
  return win32 === undefined ? [] : [win32];
}

/** The statuses of a Win32 code, those first whose names share most words with its name. */
function statusesNamedLike(win32: number): readonly number[] {
  const words = (bestName(win32, 'win32') ?? '').split('_').slice(1);
  const sharedWords = (status: number): number => {
    const own = (bestName(status, 'ntstatus') ?? '').split('_').slice(1);
    return words.filter((word) => own.includes(word)).length;
  };
  return ntStatusesOfWin32(win32)
    .map((status) => ({ status, shared: sharedWords(status) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ status }) => status);
}

/** The logged form 0xC8000xxx of a negative ESENT number. */
function esentTwins(code: number, as: ReadAs): readonly Equivalent[] {
  const magnitude = 0x1_0000_0000 - code;
  if (as !== 'other' || magnitude > 0xffff) return [];
  const name = namesOf(code).find(isEsent);
  return name === undefined ? [] : [{ number: 0xc800_0000 + magnitude, as: 'other', symbol: name.symbol }];
}
