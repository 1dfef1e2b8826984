// Owns what somebody writes beside the records of setup: its own answer, or an answer that the log holds as an error too.
import { tellsOfFailure } from '../../facts/words/prose';
import type { Fact } from '../../model';

/** MOSETUP_E_COMPAT_SCANONLY: a scan that found nothing in the way. */
const scanFoundNothing = 0xc1900210;

/** MOSETUP_E_… of the upgrade error codes: setup decided to stop, whichever of its functions says so. */
export function isOwnAnswer(code: number): boolean {
  return code >>> 16 === 0xc190 && code !== scanFoundNothing;
}

/**
 * A line without a head that states setup's own answer, or one that an error of the log states too: a person or a task
 * sequence tells how setup ended.
 */
export function isTyped(fact: Fact, code: number, logged: ReadonlySet<number>): boolean {
  return fact.shape === 'other.bare' && (isOwnAnswer(code) || (logged.has(code) && tellsOfFailure(fact)));
}

/** The codes of errors that no shape knows. */
export function codesOfErrors(facts: readonly Fact[]): ReadonlySet<number> {
  return new Set(facts.filter(({ shape }) => shape === 'other.error').flatMap(({ codes }) => codes));
}
