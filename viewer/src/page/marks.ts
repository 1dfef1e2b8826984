// Owns what the analysis says of lines, as the page asks for it: which line is a cause, which session is around one.
import type { ViewerFailure, ViewerMarks, ViewerOperation } from '../../../protocol/src/index';

export interface Marks {
  set(marks: ViewerMarks): void;
  /** False as long as the log has not been analysed. */
  isKnown(): boolean;
  readonly failures: () => readonly ViewerFailure[];
  readonly evidence: () => ViewerMarks['evidence'];
  readonly sessions: () => readonly ViewerOperation[];
  markOf(line: number): { readonly mark: 'cause' | 'proof'; readonly text: string } | undefined;
  /** The operation that began last of those that a line lies in. */
  operationAt(line: number): ViewerOperation | undefined;
  /** The next failure seen from a line, round the end. */
  nextFailure(line: number, isBackward: boolean): ViewerFailure | undefined;
}

/** Makes the marks of a log of which nothing is known yet. */
export function createMarks(): Marks {
  let marks: ViewerMarks = { failures: [], evidence: [], operations: [] };
  let isKnown = false;
  let byLine = new Map<number, { readonly mark: 'cause' | 'proof'; readonly text: string }>();
  return {
    set(next) {
      marks = next;
      isKnown = true;
      byLine = new Map(next.evidence.map(({ line, text }) => [line, { mark: 'proof' as const, text }]));
      for (const { line, title } of next.failures) byLine.set(line, { mark: 'cause', text: title });
    },
    isKnown: () => isKnown,
    failures: () => marks.failures,
    evidence: () => marks.evidence,
    sessions: () => marks.operations.filter(({ isSession }) => isSession),
    markOf: (line) => byLine.get(line),
    operationAt: (line) => operationAt(marks.operations, line),
    nextFailure: (line, isBackward) => {
      const { failures } = marks;
      return isBackward
        ? (failures.findLast((each) => each.line < line) ?? failures.at(-1))
        : (failures.find((each) => each.line > line) ?? failures[0]);
    },
  };
}

/** Operations that nest are few; more than this many in front of a line are not looked at. */
const lookedAt = 200;

function operationAt(operations: readonly ViewerOperation[], line: number): ViewerOperation | undefined {
  let low = 0;
  let high = operations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((operations[middle]?.startLine ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= Math.max(0, low - lookedAt); at--) {
    const operation = operations[at];
    if (operation !== undefined && operation.endLine >= line) return operation;
  }
  return undefined;
}
