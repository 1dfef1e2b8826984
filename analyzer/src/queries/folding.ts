// Owns what folds: operations, and records that span several physical lines.

import type { Analysis } from '../model';

export interface Fold {
  /** 0-based physical lines, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
}

/** What the editor keeps; operations come first, so that they survive the cut. */
const maxFolds = 5_000;

/** The foldable ranges of a log, by start line. */
export function foldsOf(analysis: Analysis): readonly Fold[] {
  const folds: Fold[] = [];
  for (const operation of analysis.operations) {
    add(folds, operation.startLine, operation.endLine);
  }
  const { count, line } = analysis.records;
  for (let i = 0; i < count && folds.length < maxFolds; i++) {
    const start = line[i] ?? 0;
    const next = i + 1 < count ? (line[i + 1] ?? start) : analysis.lineCount;
    add(folds, start, next - 1);
  }
  return folds.slice(0, maxFolds).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function add(folds: Fold[], startLine: number, endLine: number): void {
  if (startLine < endLine) {
    folds.push({ startLine, endLine });
  }
}
