// Owns which failure class a bare result code states by itself. Most codes of the system answer any call: "not found"
// says nothing about what was looked for, so such a code names no class.
import { win32OfNtStatus } from '../../codes/index';
import type { ClassId } from '../../rules/classIds';
import { canonical, classesOf, wrapperCodes } from '../codes';

/** States of the machine that the system's own codes name: whoever hears "disk full" knows what is wrong. */
const conditions: ReadonlySet<string> = new Set<ClassId>([
  'env.access-denied',
  'env.sharing-violation',
  'env.disk-corrupt',
  'env.disk-full',
  'env.registry-corrupt',
  'env.resources',
  'env.malware-block',
  'env.service-or-rpc',
  'txn.log-full',
  'txn.pending.blocks',
  'txn.shutdown-interrupted',
  'net.unreachable',
  'net.tls',
  'wu.disabled-by-policy',
  'wu.cancelled-or-service-stopped',
]);

/** Codes whose own wording names a class although the tables know them in several, or list another one first. */
const ownClasses: ReadonlyMap<number, ClassId> = new Map([
  // CBS_E_INSTALLERS_FAILED and ERROR_ADVANCED_INSTALLER_FAILED name an installer, if not which one (F30).
  [0x800f0922, 'txn.rollback.advanced-installer'],
  [0x80073713, 'txn.rollback.advanced-installer'],
  // MOSETUP_E_SETUP_PLATFORM: rolled back, and no record says why (F96).
  [0xc1900101, 'up.rollback.generic'],
  // ERROR_SXS_COMPONENT_STORE_CORRUPT: what of the store is damaged, only a record says (F05 takes the bare name).
  [0x80073712, 'csi.component-value.corrupt'],
  [0xc015001a, 'csi.component-value.corrupt'],
  // STATUS_INVALID_IMAGE_HASH: what the boot manager says of a file whose signature it does not accept.
  [0xc0000428, 'drv.signature'],
]);

/** Answers of the system that several classes carry, and the one that their wording names. */
const usualClasses: ReadonlyMap<number, ClassId> = new Map([
  // ERROR_SERVICE_DISABLED: a service that updates need was switched off.
  [1058, 'wu.disabled-by-policy'],
]);

/** 0xC800…: errors of the database engine (esent.h), as the update client hands them on from its own database. */
const engineFacility = 0xc800;
const datastore: ClassId = 'wu.datastore';

/** "Looks bad, is not": never the class of something that failed. */
const harmless: ReadonlySet<string> = new Set<ClassId>([
  'dism.benign-warnings',
  'up.compat.scan-only',
  'up.success',
]);

/** Win32 numbers of side-by-side assemblies and of advanced installers (winerror.h, 14000 to 14999). */
const sideBySide = { first: 14_000, last: 14_999 } as const;

/**
 * The class that a code states by itself, undefined where it names none.
 * @param code unsigned 32 bits
 * @param accepts tells which classes fit the log, e.g. none of upgrades in a log of servicing
 * @param prefers tells which of several states of the machine is meant in this log
 */
export function classStatedBy(
  code: number,
  accepts: (id: string) => boolean,
  prefers: (id: string) => boolean,
): string | undefined {
  const own = ownClasses.get(code);
  if (own !== undefined) return accepts(own) ? own : undefined;
  if (wrapperCodes.has(code)) return undefined;
  if (code >>> 16 === engineFacility && prefers(datastore)) return datastore;
  const fitting = classesOf(code).filter((id) => !harmless.has(id) && accepts(id));
  if (!isOfSystem(code)) return fitting[0];
  const named = fitting.filter((id) => conditions.has(id));
  if (named.length === 1) return named[0];
  const usual = usualClasses.get(canonical(code));
  return named.find(prefers) ?? named.find((id) => id === usual);
}

/** True for the codes that any call of the system may answer: Win32 errors and NTSTATUS values, in every wrapping. */
function isOfSystem(code: number): boolean {
  const number = canonical(code);
  if (number >= sideBySide.first && number <= sideBySide.last) return false;
  return number < 0x10000 || win32OfNtStatus(code).length > 0 || code >>> 16 === 0x8000;
}
