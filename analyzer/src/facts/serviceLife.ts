// Owns the two questions that are asked of the servicing service's life in a text: is it there at all, and does the
// text hold the work that was done in it.
import type { Fact } from '../model';
import { onceFor } from '../once';
import type { FactIndex } from './factIndex';

const endShapes = ['cbs.life.stop', 'cbs.life.end'] as const;

/** True where the service starts or stops: a log as it was written, and no record cut out of one. */
export function namesServiceLife(index: FactIndex): boolean {
  return index.ofShape('cbs.life.start', 'cbs.life.begin', ...endShapes).length > 0;
}

/**
 * Takes the facts of one log; true where what the service did stands in the text, with its verdicts: from its start on,
 * or from the record that it begins to its end. That record alone may be the last one of what was cut out.
 */
export function holdsServiceLife(facts: readonly Fact[]): boolean {
  const has = (name: string): boolean => facts.some(({ shape }) => shape === name);
  return has('cbs.life.start') || (has('cbs.life.begin') && endShapes.some(has));
}

/** With these words servicing gives work up. */
const givesUp = /\bFailed to (?:process|perform) (?:single phase execution|operation)/;

/** True where servicing gave up work that it had begun; each record with a code asks. */
export const givesWorkUp = onceFor((index: FactIndex) =>
  index.ofShape('cbs.failed').some((k) => givesUp.test(index.fact(k).text)),
);
