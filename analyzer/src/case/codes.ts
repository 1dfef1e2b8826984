// Owns the comparison and the naming of codes in a case: which numbers are the same failure, what to call them.
import {
  type CodeContext,
  fittingSymbols,
  formatCode,
  nameOfCode,
  namesBySymbol,
  readingOf,
  win32OfNtStatus,
} from '../codes/index';
import { isFailureCode, statusInWin32 } from '../facts/codes';
import type { Fact, SourceKind } from '../model';

/** Codes that wrap whatever failed below; they are the answer to a caller, never a cause (setup-failure-classes, 1.5). */
export const wrapperCodes: ReadonlySet<number> = new Set([
  0x800f0922, 0x80240022, 0x80070643, 0xc1900101, 0x8024200b, 0x80004005, 0x8000ffff, 0x80070057, 0x802400ff,
  0x80242008, 0x8024200d, 0x80242016, 0x80020009, 0x80073cf6, 0x80073cf9,
]);

/** Which names a log of this kind prefers. */
export function contextOf(kind: SourceKind): CodeContext | undefined {
  switch (kind) {
    case 'cbs':
    case 'checksur':
      return 'cbs';
    case 'dism':
      return 'dism';
    case 'setup':
      return 'setup';
    case 'windows-update':
    case 'windows-update-legacy':
    case 'reporting-events':
      return 'windows-update';
    case 'setupapi':
      return 'setupapi';
    case 'event-log':
    case 'procmon':
    case 'file-hash':
    case 'package-list':
    case 'unknown':
      return undefined;
  }
}

/** `0x80070570`; null without a code. */
export function hexOf(code: number | undefined): string | null {
  return code === undefined ? null : formatCode(code);
}

/** Errors of the common dialogs (cderr.h) share small numbers with everything else; servicing shows no such dialog. */
const dialogError = /^(?:CD|CF|FN|FR|PD)ERR_/;

/** The name to show for a code; null when it has none. */
export function symbolOf(code: number | undefined, kind: SourceKind): string | null {
  if (code === undefined || isHttpStatus(code, kind) || isOfForeignInterface(code, kind)) return null;
  const name = nameOfCode(code, contextOf(kind)) ?? null;
  return name !== null && dialogError.test(name) ? null : name;
}

/**
 * A number of FACILITY_ITF means what the interface says that answered ("Structure of COM Error Codes"), and servicing
 * calls none of most interfaces that have a name for it: 0x80040005 is said of drivers, not of print tickets.
 */
function isOfForeignInterface(code: number, kind: SourceKind): boolean {
  if (code >>> 16 !== 0x8004) return false;
  const [name] = fittingSymbols(readingOf(code, contextOf(kind)));
  return name !== undefined && !name.sources.some((source) => servicingInterfaces.test(source));
}

const servicingInterfaces =
  /^(?:(?:winerror|wbemcli|wbemprov|vsserror|vdserr|netcfgx|txdtc)\.h$|servicing logs)/;

/**
 * Tools that fetch updates pass an HTTP status on as if it were a number of Win32: 0x80070194 is 404, and nothing that
 * winerror.h has for that number.
 */
function isHttpStatus(code: number, kind: SourceKind): boolean {
  return kind.startsWith('windows-update') && statusInWin32(code) !== undefined;
}

/** The same for many codes of one log, most of them alike: each is looked up once. */
export function createNaming(kind: SourceKind): (code: number | undefined) => string | null {
  const known = new Map<number | undefined, string | null>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const symbol = symbolOf(code, kind);
    known.set(code, symbol);
    return symbol;
  };
}

/**
 * True for what the Configuration Manager client answers by itself (0x87D0xxxx), save for what stands for an installer's
 * answer: "install failure occurred", "failed to install one or more", "still detected as actionable after apply".
 */
export function isManagerAnswer(code: number | undefined): boolean {
  return code !== undefined && code >>> 16 === 0x87d0 && !managerInstalled.has(code);
}

const managerInstalled: ReadonlySet<number> = new Set([0x87d00654, 0x87d00655, 0x87d00668]);

/** ERROR_INSTALL_FAILURE and its neighbours of winerror.h: what Windows Installer and setups like it answer, and no servicing. */
export function isInstallerAnswer(code: number | undefined): boolean {
  const win32 = code === undefined ? 0 : canonical(code);
  return win32 >= 1601 && win32 <= 1654;
}

/** Codes of the agent itself that pass an answer on, or that servicing and a stop of a service may stand behind. */
const passedOn: ReadonlySet<number> = new Set([
  0x8024000b, 0x80240017, 0x8024001e, 0x80240022, 0x802400ff, 0x80240fff,
]);

/**
 * WU_E_…: what the update client answers by itself, before any installer begins: facility 0x24 without the numbers that
 * wuerror.h keeps for its handlers (0x2000 to 0x2fff).
 */
export function isAnswerOfClient(code: number | undefined): boolean {
  // Facility 0xD0 is Delivery Optimization, which fetches the files for the client.
  if (isAnswerOfDelivery(code)) return true;
  if (code === undefined || code >>> 16 !== 0x8024 || passedOn.has(code)) return false;
  return (code & 0xf000) !== 0x2000;
}

/** True for a code of Delivery Optimization (deliveryoptimizationerrors.h): nothing was handed to an installer yet. */
export function isAnswerOfDelivery(code: number | undefined): boolean {
  return code !== undefined && code >>> 16 === 0x80d0;
}

/** The number that all forms of one failure share: the Win32 code where there is one, the code itself otherwise. */
export function canonical(code: number): number {
  if (code < 0x10000) return code;
  if (code >>> 16 === 0x8007 || code >>> 16 === 0xc007 || code >>> 16 === 0xd007) return code & 0xffff;
  const status = code >>> 28 === 0xd || code >>> 28 === 9 ? (code & 0xefffffff) >>> 0 : code;
  if (status >>> 28 === 0xc || status >>> 28 === 8) return win32OfNtStatus(status)[0] ?? code;
  return code;
}

/** True when both codes stand for the same failure. */
export function isSameFailure(a: number, b: number): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** The failure that a record states, as a number or by its name. */
export function statedCode({ codes, names }: Fact): number | undefined {
  return codes.find(isFailureCode) ?? names.map(codeOfName).find(isKnownFailure);
}

/** A log spells the same few names over and over; more than so many are not remembered. */
const maxNames = 512;
const codesOfNames = new Map<string, number | undefined>();

function codeOfName(name: string): number | undefined {
  if (codesOfNames.has(name)) return codesOfNames.get(name);
  if (codesOfNames.size >= maxNames) codesOfNames.clear();
  const code = namesBySymbol(name)[0]?.code;
  codesOfNames.set(name, code);
  return code;
}

function isKnownFailure(code: number | undefined): code is number {
  return code !== undefined && isFailureCode(code);
}

/** Ids of the failure classes that the knowledge base ties to a code. */
export function classesOf(code: number): readonly string[] {
  return readingOf(code).explanation?.classes ?? [];
}
