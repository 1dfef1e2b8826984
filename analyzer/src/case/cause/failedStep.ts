// Owns the words in which a log itself names the step that failed: what can be said where no rule knows the cause.

import { isFailureCode } from '../../facts/codes';
import { isNoise } from '../../facts/factIndex';
import { stepIn } from '../../facts/words/steps';
import type { Analysis, Fact } from '../../model';
import { isSameFailure } from '../codes';

/** A step in the log's own words. */
export interface FailedStep {
  /** Index of the fact. */
  readonly fact: number;
  /** `Could not commit changes during unmount` */
  readonly words: string;
}

/** A ladder of one failure is no longer than this, in facts. */
const reach = 30;

/**
 * The step of a ladder that the log names in words; undefined where it prints only functions and paths. A ladder of
 * CBS names the work first and wraps it in generalities; one of DISM ends with what the command was to do.
 * @param from index of the ladder's innermost fact
 * @param code the failure that the ladder hands upwards, unsigned 32 bits; undefined where the record names none
 */
export function failedStep(
  analysis: Analysis,
  from: number,
  code: number | undefined,
): FailedStep | undefined {
  const first = analysis.facts[from];
  const script = first && scriptIn(analysis, first);
  if (script !== undefined) return { fact: from, words: script };
  const own = first && stepIn(first);
  if (code === undefined || first?.shape === 'ts.step.failed' || first?.shape === 'ts.toolkit.failed')
    return own === undefined ? undefined : { fact: from, words: own };
  const end = Math.min(analysis.facts.length - 1, from + reach);
  let step: FailedStep | undefined;
  for (let k = from; k <= end; k++) {
    const fact = analysis.facts[k];
    if (!fact || isNoise(fact) || !statesFailure(fact, code)) continue;
    const words = stepIn(fact);
    if (words === undefined || (step !== undefined && (analysis.kind !== 'dism' || isInner(fact)))) continue;
    step = { fact: k, words };
  }
  return step;
}

/** The script of a deployment, where the text does not show the step that ran it. */
function scriptIn({ facts }: Analysis, { shape, fields }: Fact): string | undefined {
  const isAlone = shape === 'ts.script.failed' && facts.every((fact) => fact.shape !== 'ts.step.failed');
  return isAlone ? fields.step : undefined;
}

/** Answers of a console and of the library for apps: the first one says what failed. */
function isInner({ shape }: Fact): boolean {
  return shape === 'console.cmdlet' || shape === 'dism.appx.failed';
}

function statesFailure(fact: Fact, code: number): boolean {
  return fact.codes.some((own) => isFailureCode(own) && isSameFailure(own, code));
}
