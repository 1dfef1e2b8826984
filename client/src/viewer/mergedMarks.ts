// Owns what the analysis says of merged logs: each is analysed by itself, and what is said of it moves to where its lines
// stand among those of the others.
import type { ViewerMarks } from '../../../protocol/src/index';

/** What one of the files says, with its own lines. */
export interface PartMarks {
  readonly part: number;
  readonly marks: ViewerMarks;
}

/** Finds lines of a file in the merged log. */
export type PlaceLines = (part: number, lines: readonly number[]) => Promise<readonly number[]>;

/** What is said of all files, in the order of the merged log. */
export async function mergedMarks(all: readonly PartMarks[], place: PlaceLines): Promise<ViewerMarks> {
  const moved: ViewerMarks[] = [];
  for (const { part, marks } of all) {
    const lines = linesOf(marks);
    const placed = await place(part, lines);
    const places = new Map(lines.map((line, index) => [line, placed[index] ?? line]));
    moved.push(movedTo(marks, (line) => places.get(line) ?? line));
  }
  return {
    failures: moved.flatMap(({ failures }) => failures).sort((a, b) => a.line - b.line),
    evidence: moved.flatMap(({ evidence }) => evidence).sort((a, b) => a.line - b.line),
    operations: moved
      .flatMap(({ operations }) => operations)
      .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine),
  };
}

function linesOf({ failures, evidence, operations }: ViewerMarks): readonly number[] {
  const single = [...failures, ...evidence].map(({ line }) => line);
  return [...new Set([...single, ...operations.flatMap(({ startLine, endLine }) => [startLine, endLine])])];
}

function movedTo(
  { failures, evidence, operations }: ViewerMarks,
  lineOf: (line: number) => number,
): ViewerMarks {
  return {
    failures: failures.map((each) => ({ ...each, line: lineOf(each.line) })),
    evidence: evidence.map((each) => ({ ...each, line: lineOf(each.line) })),
    operations: operations.map((each) => ({
      ...each,
      startLine: lineOf(each.startLine),
      endLine: lineOf(each.endLine),
    })),
  };
}
