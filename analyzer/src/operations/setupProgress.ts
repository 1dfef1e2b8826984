// Owns what proves that a run of Windows Setup went on behind a record: what failed before that was done without.

import type { Fact } from '../model';
import { onceFor } from '../once';
import { isUndoing } from './setupEnds';

/** A stretch of lines. */
interface Span {
  readonly startLine: number;
  readonly endLine: number;
}

/** True where, behind a line, an operation of the run was completed or its next phase was reached. */
export function hasGoneOn(facts: readonly Fact[], run: Span, line: number): boolean {
  const last = progressIn(facts).findLast((each) => each <= run.endLine);
  return last !== undefined && last > line;
}

/** The lines at which setup went on, in their order; every failed step and every finding asks for them. */
const progressIn = onceFor((facts: readonly Fact[]) => facts.filter(isProgress).map(({ line }) => line));

/** True where a stretch lies within the lines of a run. */
export function isInside(inner: Span, run: Span): boolean {
  return run.startLine <= inner.startLine && inner.endLine <= run.endLine;
}

function isProgress(fact: Fact): boolean {
  const { shape, fields } = fact;
  if (shape === 'setup.operation.done') return true;
  if (shape === 'setup.execution-phase.done') return !isUndoing(fact);
  return shape === 'setup.phase' && !/Error|Rollback|Uninstall/.test(fields.to ?? '');
}
