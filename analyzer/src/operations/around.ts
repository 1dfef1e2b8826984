// Owns the look-up of what was going on at a line. A large log holds thousands of operations, and rules ask for each record.

import type { Operation } from '../model';
import { onceFor } from '../once';

/**
 * The operations that span a line, in the order of the list.
 * @param operations a list that does not change any more; it is indexed once
 * @param line 0-based line
 * @param behind so many lines behind its end still belong to an operation
 */
export function operationsAround(
  operations: readonly Operation[],
  line: number,
  behind = 0,
): readonly Operation[] {
  const tree = treeOf(operations);
  const found: number[] = [];
  collect(tree, 1, line, behind, found);
  return found.sort((a, b) => a - b).flatMap((k) => operations[k] ?? []);
}

/**
 * The DISM session that a record belongs to. Sessions of several processes overlap in one log (a tool that asks DISM in the
 * background beside a command): of those the shortest is meant.
 */
export function dismSessionAt(operations: readonly Operation[], line: number): Operation | undefined {
  return operationsAround(operations, line)
    .filter(({ kind }) => kind === 'dism-command' || kind === 'dism-api')
    .sort((a, b) => a.endLine - a.startLine - (b.endLine - b.startLine))[0];
}

/** A binary tree over the operations by where they begin; each node knows the first begin and the last end below it. */
interface IntervalTree {
  /** Indexes of operations by their first line. */
  readonly order: Uint32Array;
  /** The number of leaves, a power of two; leaf `n` is node `leaves + n`, the children of node `n` are `2n` and `2n + 1`. */
  readonly leaves: number;
  readonly firstStart: Float64Array;
  readonly lastEnd: Float64Array;
}

const treeOf = onceFor((operations: readonly Operation[]): IntervalTree => {
  const order = Uint32Array.from(operations.keys()).sort(
    (a, b) => (operations[a]?.startLine ?? 0) - (operations[b]?.startLine ?? 0),
  );
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(order.length, 1)));
  const firstStart = new Float64Array(2 * leaves).fill(Number.POSITIVE_INFINITY);
  const lastEnd = new Float64Array(2 * leaves).fill(Number.NEGATIVE_INFINITY);
  order.forEach((k, n) => {
    firstStart[leaves + n] = operations[k]?.startLine ?? 0;
    lastEnd[leaves + n] = operations[k]?.endLine ?? 0;
  });
  for (let node = leaves - 1; node > 0; node--) {
    firstStart[node] = firstStart[2 * node] as number;
    lastEnd[node] = Math.max(lastEnd[2 * node] as number, lastEnd[2 * node + 1] as number);
  }
  return { order, leaves, firstStart, lastEnd };
});

function collect(tree: IntervalTree, node: number, line: number, behind: number, found: number[]): void {
  if (!(line >= (tree.firstStart[node] as number) && line <= (tree.lastEnd[node] as number) + behind)) return;
  if (node >= tree.leaves) {
    found.push(tree.order[node - tree.leaves] as number);
    return;
  }
  collect(tree, 2 * node, line, behind, found);
  collect(tree, 2 * node + 1, line, behind, found);
}
