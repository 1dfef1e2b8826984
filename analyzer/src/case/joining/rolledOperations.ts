// Owns how the operations of a part of a log came out, told by the whole log: what the next part says of them holds for
// them wherever they are shown.
import { defined } from '../../defined';
import { groupedBy } from '../../grouped';
import type { Analysis, Operation } from '../../model';

/** A part of a log, as it was read. */
export interface PartOfLog {
  readonly analysis: Analysis;
  /** 0-based line of the whole log with which it begins. */
  readonly firstLine: number;
}

/**
 * The operations of a part with what the whole log says of how they came out.
 * @param whole operations of the log that it is a part of
 * @returns in the order of the part, with its own lines; one that cannot be told from another stays as it is
 */
export function judgedOperations(part: PartOfLog, whole: readonly Operation[]): readonly Operation[] {
  const byStart = groupedBy(whole, (each) => keyOf(each, each.startLine));
  const byEnd = groupedBy(whole, (each) => keyOf(each, each.endLine));
  return part.analysis.operations.map((operation) => {
    const begun = byStart.get(keyOf(operation, operation.startLine + part.firstLine));
    const ended = byEnd.get(keyOf(operation, operation.endLine + part.firstLine));
    const [judged, ...others] = begun ?? ended ?? [];
    return judged === undefined || others.length > 0 ? operation : asJudged(operation, judged);
  });
}

function keyOf({ kind, id = '' }: Operation, line: number): string {
  return `${line}:${kind}:${id}`;
}

function asJudged({ result: _, ...own }: Operation, judged: Operation): Operation {
  const { outcome, result, recoveredLater } = judged;
  return { ...own, outcome, recoveredLater, ...defined({ result }) };
}
