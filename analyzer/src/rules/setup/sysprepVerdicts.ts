// Owns the verdict of an attempt of Sysprep whose records name no package, module or step.
import type { FactIndex } from '../../facts/factIndex';
import type { Operation } from '../../model';
import type { Match } from '../defineRule';
import { hex } from '../matching/classCodes';
import { factsInside } from './setupRecords';

/** What the attempt ended with, where its records say no more than that. */
export function* answerOfSysprep(index: FactIndex, operation: Operation): Iterable<Match> {
  const fact = factsInside(index, operation, ['sysprep.verdict']).at(-1);
  const { result } = operation;
  if (fact === undefined || result === undefined) return;
  yield {
    fact,
    variant: 'answer',
    depth: 'wrapper',
    confidence: 'low',
    code: result,
    values: { code: hex(result) },
  };
}
