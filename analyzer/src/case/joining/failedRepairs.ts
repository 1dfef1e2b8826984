// Owns the advice where the case shows that the store was to be repaired and was not: the same command without a source is
// no next step then, in whichever log its failure is told.
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Operation } from '../../model';
import type { RankedFailure } from '../telling/failure';
import { fittingImage, isOnImage } from '../telling/imageSteps';
import type { CaseSource } from '../types';

/** The failures, with a repair from a source in place of one that has failed already. */
export function withFailedRepairs(
  sources: readonly CaseSource[],
  failures: readonly RankedFailure[],
): readonly RankedFailure[] {
  const tried = sources.flatMap(({ analysis }) => analysis.operations.filter(isFailedRepair));
  if (tried.length === 0) return failures;
  return failures.map((item) => {
    const isOfImage = isOnImage(item.operation);
    const isTried = tried.some((repair) => isOnImage(repair) === isOfImage);
    const { failure, operation } = item;
    return isTried
      ? { ...item, failure: { ...failure, nextSteps: fromSource(failure.nextSteps, operation) } }
      : item;
  });
}

/** ERROR_INVALID_PARAMETER, ERROR_CANCELLED, ERROR_ELEVATION_REQUIRED: nothing was tried, so the command may still do it. */
const notTried: ReadonlySet<number> = new Set([0x80070057, 0x800704c7, 0x800702e4, 0x57, 0x4c7, 0x2e4]);

/** A repair of the store that went wrong and that no later one made good. */
function isFailedRepair({ kind, purpose, outcome, recoveredLater, result }: Operation): boolean {
  if (purpose !== 'repair' || kind === 'sfc' || outcome !== 'failed' || recoveredLater) return false;
  return result === undefined || !notTried.has(result);
}

/** What repairs the store, and the same with content that somebody gives to it; the readiness tool before Windows 8. */
const repairs: readonly (readonly NextStep[])[] = [
  [steps.restoreHealth, steps.restoreHealthFromSource],
  [steps.readinessTool, steps.readinessSource],
];

function fromSource(told: readonly NextStep[], operation: Operation | undefined): readonly NextStep[] {
  return repairs.reduce((all, pair) => {
    const [plain, source] = fittingImage(pair, operation);
    if (plain === undefined || source === undefined) return all;
    const hasSource = all.some((step) => isSameStep(step, source));
    return all.flatMap((step) => {
      if (!isSameStep(step, plain)) return [step];
      return hasSource ? [] : [source];
    });
  }, told);
}
