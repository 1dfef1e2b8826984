// Owns as what a number can soundly be read: by the names it has, by its bits, by what stood beside it.
import type { CodeContext, ReadAs } from './preference';
import { kindsOfReading } from './preference';
import { type CodeName, hasName, namesOf } from './table';
import { esentOfLogged, isOfWindows } from './unwrap';
import { isLikelyExtendCode } from './upgrade';

/** What is known about a number besides its bits. */
export interface WayOptions {
  readonly context?: CodeContext;
  /** What the notation says the number is, e.g. `win32` for `GLE [5]`; that reading comes first. */
  readonly hint?: ReadAs;
  /** True when the number was written with decimal digits. */
  readonly isDecimal?: boolean;
}

/** Imaging and setup use these facilities under a top digit C; a number there is no NTSTATUS. */
const setupFacilities: readonly number[] = [0x142, 0x144, 0x151, 0x180, 0x190];

/** Every way in which a number can soundly be read, the likeliest first. */
export function waysToRead(code: number, options: WayOptions): readonly ReadAs[] {
  const named = waysByName(code);
  const ways: ReadAs[] = [...named, ...waysByBits(code, named)];
  if (isLikelyExtendCode(code)) {
    if (options.context === 'setup' || named.length === 0) ways.unshift('upgrade-extend');
    else ways.push('upgrade-extend');
  }
  if (ways.length === 0) ways.push(wayOfUnknown(code, options.isDecimal === true));
  const hinted = options.hint !== undefined && isPossible(code, options.hint) ? [options.hint] : [];
  return [...new Set([...hinted, ...ways])];
}

/** The spaces in which the number has a name, in the order in which people mean them. */
function waysByName(code: number): readonly ReadAs[] {
  const names = namesOf(code);
  const order: readonly ReadAs[] =
    0 < code && code <= 0xffff
      ? ['win32', 'ntstatus', 'hresult', 'bugcheck', 'other']
      : code >>> 16 === 0xe000
        ? // setupapi.h's own space; what rnderr.h names there no log of servicing holds
          ['setupapi', 'ntstatus', 'hresult', 'win32', 'bugcheck', 'other']
        : isRatherStatus(code, names)
          ? ['ntstatus', 'hresult', 'win32', 'setupapi', 'bugcheck', 'other']
          : ['hresult', 'win32', 'ntstatus', 'setupapi', 'bugcheck', 'other'];
  return order.filter((as) =>
    names.some(
      (name) => kindsOfReading[as].includes(name.kind) && (name.kind !== 'wininet' || spaceOf(code) === as),
    ),
  );
}

/** A product's own header names a few numbers that are a kernel's status everywhere else: 0xc0000001 is no backup error. */
function isRatherStatus(code: number, names: readonly CodeName[]): boolean {
  const has = (kind: CodeName['kind']): boolean =>
    names.some((name) => name.kind === kind && isOfWindows(name));
  return code >>> 28 === 0xc && has('ntstatus') && !has('hresult');
}

/** WinINet names stand for the plain number and for its HRESULT form. */
function spaceOf(code: number): ReadAs {
  return code <= 0xffff ? 'win32' : 'hresult';
}

/** Readings that the bits prove although this very number has no name of that space. */
function waysByBits(code: number, named: readonly ReadAs[]): readonly ReadAs[] {
  const top = code >>> 28;
  // A name from a stop code or from another component does not stop the number from being a result as well.
  const isNamed = named.some((as) => as !== 'bugcheck' && as !== 'other');
  if (top === 0x9 || top === 0xd || top === 0x5) {
    const status = (code & ~0x1000_0000) >>> 0;
    return named.length === 0 || hasName(status, ['ntstatus']) ? ['hresult-with-nt-bit'] : [];
  }
  if (isNamed) return [];
  if (code >>> 16 === 0xe000) return ['setupapi'];
  if (esentOfLogged(code) !== undefined) return ['other'];
  if (top === 0xc) return setupFacilities.includes((code >>> 16) & 0xfff) ? ['hresult'] : ['ntstatus'];
  if (top === 0x8) return ['hresult'];
  if (top === 0x4) return ['ntstatus'];
  return [];
}

/** A number that no table and no bit pattern claims. */
function wayOfUnknown(code: number, isDecimal: boolean): ReadAs {
  if (code <= 0xffff) return 'win32';
  return isDecimal ? 'decimal' : 'hresult';
}

/** A hint never makes a number something that its bits exclude. */
function isPossible(code: number, as: ReadAs): boolean {
  if (as === 'win32') return code <= 0xffff;
  return as === 'ntstatus' ? ((code >>> 28) & 1) === 0 : true;
}
