// Owns the verdict on a case: failed, succeeded, nothing recorded that failed, or not to be said from what is here.
import { isNoise } from '../facts/factIndex';
import type { Analysis, Operation, Problem, SourceKind } from '../model';
import { aFewRecords } from './cause/excerpt';
import { isSilentPeer } from './joining/peers';
import type { RankedFailure } from './telling/failure';
import type { CaseSource, Verdict } from './types';

/** What the logs of a case prove together; a failure decides, then work that came to its end. */
export function verdictOf(sources: readonly CaseSource[], failures: readonly RankedFailure[]): Verdict {
  if (failures.length > 0) return 'failed';
  const known = sources.filter(
    ({ analysis }) =>
      // A list may stand behind the commands that changed what it lists.
      (!silentKinds.has(analysis.kind) || analysis.operations.some(isFinishedWork)) &&
      !isSilentPeer(analysis) &&
      analysis.records.count > 0,
  );
  if (known.length === 0) return 'inconclusive';
  const hasSuccess = known.some((source) => source.analysis.operations.some(isFinishedWork));
  if (hasSuccess) return 'succeeded';
  if (known.some(({ analysis }) => hasOpenDamage(analysis) || hasOpenError(analysis))) return 'inconclusive';
  if (known.every(({ analysis }) => holdsOnlyCommands(analysis))) return 'inconclusive';
  return known.every(({ analysis }) => hasNotice(analysis)) ? 'inconclusive' : 'no-failure';
}

/** True for a log of which a problem takes all that it would say. */
export function hasNotice({ problems }: Analysis): boolean {
  return problems.some(isNotice);
}

/** A trace without its texts says neither that something failed nor that nothing did. */
export function isUndecoded(analysis: Analysis): boolean {
  return analysis.problems.some(({ code }) => code === 'undecodedTrace');
}

/** A problem that takes all a log would say: the report tells it before anything else. */
export function isNotice({ code }: Problem): boolean {
  return code === 'undecodedTrace' || code === 'unreadEntries';
}

/** Lists of hashes and packages tell what is there, captures who asked for what; not how an operation came out. */
const silentKinds: ReadonlySet<SourceKind> = new Set(['unknown', 'file-hash', 'package-list', 'procmon']);

/** What a scan of the store says in the end; without it, damage that was counted may or may not have been put right. */
const scanAnswers = /^cbs\.check\.(?:detected|result|summary|verdict|item)$/;

/** Answers on a console after which damage that was found before is no longer open. */
const goodNews: ReadonlySet<string> = new Set([
  'console.restored',
  'sfc.console.sound',
  'sfc.console.repaired',
]);

/** A scan counted damage and the text ends before its answer. */
function hasOpenDamage({ facts }: Analysis): boolean {
  const told = facts.findLastIndex(({ shape }) => /^(?:sfc\.)?console\.damaged$/.test(shape));
  if (told >= 0 && !facts.slice(told).some(({ shape }) => goodNews.has(shape))) return true;
  const at = facts.findLastIndex(
    ({ shape, fields }) => shape === 'csi.check.end' && Number(fields.count) > 0,
  );
  return at >= 0 && !facts.slice(at).some(({ shape }) => scanAnswers.test(shape));
}

/** A few lines cut out of a log record an error: that proves no failure, and no less that all went well. */
function hasOpenError({ kind, records, facts }: Analysis): boolean {
  if (kind !== 'cbs' || records.count > aFewRecords) return false;
  return facts.some((fact) => fact.level === 'error' && !isNoise(fact));
}

/** Commands that somebody names or copied without what they printed tell nothing of how they came out. */
function holdsOnlyCommands({ facts }: Analysis): boolean {
  return facts.length > 0 && facts.every(({ shape }) => shape === 'console.command');
}

function isFinishedWork(operation: Operation): boolean {
  return (
    operation.outcome === 'succeeded' &&
    (operation.kind === 'sysprep' || operation.purpose !== 'unknown') &&
    operation.purpose !== 'detect'
  );
}
