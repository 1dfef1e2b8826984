// Owns the question whether two records of a log can be about one piece of work: a log of months holds many that were
// answered alike.
import { operationsAround } from '../../operations/around';
import { isWithin } from '../../operations/times';
import type { RuleContext } from '../defineRule';

/** Records of one failure follow each other within so many facts and so many seconds where no operation holds them together. */
const workFacts = 30;
const workSeconds = 6 * 3_600;

/**
 * True where a record may tell of what an earlier one tells of: in the same work, or close behind it.
 * @param before index of the earlier fact
 */
export function isOfSameWork({ index, operations }: RuleContext, before: number, k: number): boolean {
  const [first, later] = [index.fact(before), index.fact(k)];
  if (k - before <= workFacts && isWithin(first.time, later.time, workSeconds)) return true;
  const around = operationsAround(operations, first.line);
  return operationsAround(operations, later.line).some(
    (each) => each.kind !== 'service-life' && around.includes(each),
  );
}

/** Facts in ascending order, parted where other work begins. */
export function byWork(context: RuleContext, facts: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = [];
  for (const k of facts) {
    const last = parts.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isOfSameWork(context, before, k)) last.push(k);
    else parts.push([k]);
  }
  return parts;
}
