// Owns the question whether what a cut-out states is the business of some other program: by its code, by the line it stands
// in, or by the sentence right above it.

import { isEndOfOtherProcess, isOfOtherProgram, isServicing } from '../../facts/words/otherTrades';
import { isOnlyCodes } from '../../facts/words/prose';
import type { Analysis } from '../../model';
import { canonical } from '../codes';
import type { StatedFailure } from './statedFailures';

/**
 * Codes that no part of servicing answers: counters (PDH_CSTATUS_NO_COUNTER to PDH_QUERY_PERF_DATA_TIMEOUT of pdhmsg.h),
 * shadow copies (vss.h), Windows Backup (facility 0x78 of winerror.h), SQL Server’s client (0x80131904) and its setup
 * (0x84bb0001 and its kin), the hypervisor, virtual machines and containers (facilities 0x35 and 0x37 of winerror.h and
 * ntstatus.h), the page that waits for enrolment (0x81036502), pictures and sound (facilities 0x876 to 0x89f and 0xd), scripts of
 * Office (facility 0xa), Linux (ERROR_LINUX_SUBSYSTEM_NOT_PRESENT); and WU_E_INVALIDINDEX, with which a script reads past the end
 * of a list.
 */
const foreign: readonly (readonly [number, number])[] = [
  [0xc0000bb8, 0xc0000bfe],
  [0x80042301, 0x8004233f],
  [0x80780000, 0x8078ffff],
  [0x80131900, 0x801319ff],
  [0x84000000, 0x85ffffff],
  [0x80350000, 0x8035ffff],
  [0xc0350000, 0xc035ffff],
  [0x80370000, 0x8037ffff],
  [0xc0370000, 0xc037ffff],
  [0x81030000, 0x8103ffff],
  [0x88760000, 0x889fffff],
  [0x800a0000, 0x800affff],
  [0x800d0000, 0x800dffff],
  [0xc00d0000, 0xc00dffff],
  [0x80240007, 0x80240007],
  [0x8007019e, 0x8007019e],
];

/** True where all that a cut-out states of a failure is an answer that servicing never gives. */
export function isForeignAnswer({ code }: Pick<StatedFailure, 'code'>): boolean {
  return foreign.some(([first, last]) => code >= first && code <= last);
}

/** Lines between the sentence of a program that did not start and the answer it shows. */
const reach = 2;

/** True for a record of another program that states a code of the system and no word of servicing. */
export function isOfOtherTrade({ facts }: Analysis, { fact, code, index }: StatedFailure): boolean {
  if (isForeignAnswer({ code })) return true;
  if (isWithout(facts, index, code)) return true;
  if (isEndOfOtherProcess(fact, code) && !isOnlyCodes(fact))
    return !facts.some((other) => !other.shape.startsWith('other.') || isServicing(other.text));
  if (isOfOtherProgram(fact)) return canonical(code) < 0x10000 || ofAnybody.has(code);
  const above = facts[index - 1];
  return (
    above?.shape === 'other.unstarted' &&
    fact.line - above.line <= reach &&
    isOfOtherProgram(above) &&
    canonical(code) < 0x10000
  );
}

/** Lines of the engine of bundles that hand one answer up, before it says that it goes on. */
const bundleReach = 3;

/** The engine of bundles does without what it could not get: it says so behind the calls that failed. */
function isWithout(facts: Analysis['facts'], index: number, code: number): boolean {
  return facts
    .slice(index + 1, index + 1 + bundleReach)
    .some(({ shape, codes }) => shape === 'noise.bundle-goes-on' && codes.includes(code));
}

/** E_FAIL, which .NET puts into every exception of a call to the system, and the errors of keys (NTE_… of winerror.h). */
const ofAnybody: ReadonlySet<number> = new Set([0x80004005, 0x8009002d, 0x80090016, 0x8009000d]);
