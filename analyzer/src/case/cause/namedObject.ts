// Owns what the records of a failure name where the rule that explains it names nothing: the file or package in the
// ladder of its code, else the package that the session worked on.

import { isFailureCode } from '../../facts/codes';
import { isNoise } from '../../facts/factIndex';
import { fileInSentence } from '../../facts/words/files';
import { identityInSentence, packageIn } from '../../facts/words/identities';
import { objectOf } from '../../facts/words/objects';
import type { Analysis, Culprit, Fact, Operation } from '../../model';
import { objectOfCommand } from '../../operations/dismPurpose';
import type { RankedFinding } from '../../rules/defineRule';
import { isSameFailure, wrapperCodes } from '../codes';

/** Records of one ladder are no further apart than this. */
export const ladderReach = 10;

/** Verdicts and reports repeat what was to be done; what it failed at stands below them. */
export const repeating = /^cbs\.(?:exec|session|finalize|package\.(?:report|change)|feature\.change)/;
/** Classes whose object is what was to be serviced; elsewhere it is a volume, a driver, a service, a server. */
const ofServicing = /^(?:csi|cbs|src|trust)\.|^(?:unclassified|txn\.rollback\.advanced-installer)$/;
/** What the ladder above a finding, or the session around it, names; undefined where neither does. */
export function namedBeside(
  analysis: Analysis,
  { fact, code, ruleId, standing }: RankedFinding,
  operation: Operation | undefined,
): Culprit | undefined {
  if (standing === 'note') return undefined;
  // A console stands in texts of any kind.
  const isConsole = operation?.kind === 'dism-command' && ofServicing.test(ruleId);
  if (isConsole && operation.packages.length > 0) return objectOfDism(operation);
  if (analysis.kind !== 'cbs' && analysis.kind !== 'dism') return undefined;
  const told = { code, result: operation?.result, classId: ruleId, operation };
  if (operation && /^dism-(?:command|api)$/.test(operation.kind))
    return (
      (ofServicing.test(ruleId) ? objectOfDism(operation) : undefined) ?? namedAbove(analysis, fact, told)
    );
  if (operation !== undefined && !/^(?:session|excerpt)$/.test(operation.kind)) return undefined;
  return namedAbove(analysis, fact, told);
}

/** The package that a console named above its answer, else the feature or the package that the command names. */
export function objectOfDism({ packages, target }: Operation): Culprit | undefined {
  const [name] = packages;
  return name === undefined ? objectOfCommand(target ?? '') : { kind: 'package', name };
}

interface Told {
  /** The code of the cause and the one that the caller was told; unsigned 32 bits. */
  readonly code?: number | undefined;
  readonly result?: number | undefined;
  readonly classId: string;
  readonly operation: Operation | undefined;
}

/**
 * The same for a failure of that class whose innermost record is known.
 * @param from index of that fact
 */
export function namedAbove(
  { facts }: Analysis,
  from: number,
  { code, result, classId, operation }: Told,
): Culprit | undefined {
  const codes = [code, result].filter((one) => one !== undefined && !wrapperCodes.has(one)) as number[];
  for (let k = from; k < Math.min(facts.length, from + ladderReach); k++) {
    const fact = facts[k];
    if (!fact || isNoise(fact) || repeating.test(fact.shape)) continue;
    if (k > from && !states(fact, codes)) continue;
    const named = ofRecord(fact, classId);
    if (named) return named;
  }
  return ofServicing.test(classId) ? packageOfSession(operation) : undefined;
}

/** The package that a session was to install or to remove, or the feature that it was to change. */
export function packageOfSession(operation: Operation | undefined): Culprit | undefined {
  const name = operation?.kind === 'session' ? operation.target : undefined;
  if (name === undefined || name === '') return undefined;
  return name.includes('~') || operation?.purpose === 'feature' ? { kind: 'package', name } : undefined;
}

function states(fact: Fact, codes: readonly number[]): boolean {
  return fact.codes.some((code) => isFailureCode(code) && codes.some((one) => isSameFailure(one, code)));
}

function ofRecord(fact: Fact, classId: string): Culprit | undefined {
  const named = ofServicing.test(classId) ? packageOf(fact) : undefined;
  if (named !== undefined) return named;
  // The arguments of the store's calls are many; only its rules know which one was refused.
  if (fact.shape.startsWith('csi.call')) return undefined;
  const file = fileInSentence(fact);
  return objectOf(fact) ?? (file === undefined ? undefined : { kind: 'path', name: file });
}

/** The package that a record itself speaks of. */
export function packageOf(fact: Fact | undefined): Culprit | undefined {
  const name = fact && (packageIn(fact) ?? identityInSentence(fact));
  return name === undefined ? undefined : { kind: 'package', name };
}
