// Owns what shows that Windows Setup ended with an operation of its queue, where no run of setup with a verdict was read.
import type { FactIndex } from '../../facts/factIndex';
import { isUndoing } from '../../operations/setupEnds';
import type { SetupFailure } from './setupRecords';

/** What setup's manager answers, and the answer that it puts in place of one: they stand behind what they answer. */
const answers: ReadonlySet<string> = new Set(['setup.manager-result', 'setup.remap']);

/** What SetupDiag found, and what windows say: people put them above or below the records. */
const isTold = /^setup\.(?:diag|window)\b/;

/**
 * Looks through the facts once.
 * @returns a test: true for a failed operation behind which setup went back, or whose code setup, SetupDiag or a window states
 */
export function endingsOf(index: FactIndex): (failure: SetupFailure) => boolean {
  const lastWith = new Map<number, number>();
  let undone = -1;
  for (const [k, fact] of index.facts.entries()) {
    const { shape, codes } = fact;
    if (shape.startsWith('setup.rollback.') || (shape === 'setup.execution-phase' && isUndoing(fact)))
      undone = k;
    const place = isTold.test(shape) ? Number.POSITIVE_INFINITY : k;
    if (place !== k || answers.has(shape))
      for (const code of codes) lastWith.set(code, Math.max(place, lastWith.get(code) ?? -1));
  }
  return ({ fact, code = 0 }) => undone > fact || (lastWith.get(code) ?? -1) > fact;
}
