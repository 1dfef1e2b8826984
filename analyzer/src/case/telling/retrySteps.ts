// Owns what is tried again: the work that failed, in its own words.
import type { NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Operation, OperationPurpose } from '../../model';
import { isDriverWork, isFeature } from './doubt';
import type { Named } from './windowsAge';

/**
 * What to try again in place of an update; undefined where it may be one.
 * @param rule id of the failure class, where there is one
 * @param named what the failure names: culprit, subject, packages
 */
export function retryOf(
  operation: Operation | undefined,
  { rule, named }: { readonly rule: string | undefined; readonly named: Named },
): NextStep | undefined {
  if (operation?.isNew) return steps.retryInstallation;
  if (isDriverWork(operation, rule) || isFeature(operation) || operation?.kind === 'task-sequence')
    return steps.retryOperation;
  // What did not reach its server is asked for again, whatever it was.
  if (operation === undefined || operation.kind === 'excerpt' || isNamelessCommand(operation))
    return (
      retries[operation?.purpose ?? 'unknown'] ?? retryAlone(rule, [...named, ...(operation?.kbs ?? [])])
    );
  return retries[operation.purpose];
}

/** A command of DISM that the text does not show. */
function isNamelessCommand({ kind, purpose }: Operation): boolean {
  return kind.startsWith('dism-') && purpose === 'unknown';
}

/** What is tried again where the text names no operation: a search, a driver, whatever it was; undefined where an update is named. */
function retryAlone(rule = '', named: Named): NextStep | undefined {
  if (/^(?:net|wsus)\./.test(rule)) return steps.retrySearch;
  return named.some((name) => /\bKB\d{5,7}\b|\bPackage_for_/i.test(name ?? ''))
    ? undefined
    : steps.retryOperation;
}

/** What to try again, where it was no installation of an update. */
const retries: Readonly<Partial<Record<OperationPurpose, NextStep>>> = {
  upgrade: steps.retryUpgrade,
  detect: steps.retrySearch,
  download: steps.retryDownload,
  mount: steps.retryOperation,
  repair: steps.retryOperation,
  scan: steps.retryOperation,
  feature: steps.retryOperation,
  uninstall: steps.retryOperation,
};
