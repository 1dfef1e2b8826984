// Owns what is advised where SetupDiag's result is all there is: steps and links of the class that it corresponds to.
import { isSameStep, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { RuleMeta } from '../../model';
import { withoutName } from '../telling/namelessSteps';
import type { Failure } from '../types';

/** @param isNamed whether the result names an object of the failure */
export function adviceOf(meta: RuleMeta | undefined, isNamed: boolean): Pick<Failure, 'nextSteps' | 'links'> {
  // The class's own words are about an app package; SetupDiag's rules are about the modules that setup runs.
  const module = meta?.variants?.module;
  const own = module?.nextSteps ?? meta?.nextSteps ?? [steps.readInnerCode];
  return { nextSteps: withLogs(meta, isNamed, own), links: module?.links ?? meta?.links ?? [] };
}

/** What a class advises about an object helps where SetupDiag names it; else the logs that it read do. */
function withLogs(
  meta: RuleMeta | undefined,
  isNamed: boolean,
  own: readonly NextStep[],
): readonly NextStep[] {
  const fitting = isNamed ? own : (meta?.variants?.place?.nextSteps ?? withoutName(own));
  return isNamed || fitting.some((step) => isSameStep(step, steps.collectPantherLogs))
    ? fitting
    : [...fitting, steps.collectPantherLogs];
}
