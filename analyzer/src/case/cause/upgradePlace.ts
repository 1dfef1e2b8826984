// Owns where in an upgrade a failure happened, as the records of setup themselves name it: phase and operation.
import type { Analysis, Detail, Operation } from '../../model';
import { detail } from '../../rules/matching/values';

/** How far before an operation its phase may be announced, in facts. */
const phaseReach = 4_000;

/**
 * Rows that name phase and operation of a failed upgrade; none that the rule gave already.
 * @param fact index of the fact of the cause
 * @param given rows of the rule
 */
export function upgradePlace(
  analysis: Analysis,
  operation: Operation | undefined,
  fact: number,
  given: readonly Detail[],
): readonly Detail[] {
  if (operation?.kind !== 'setup' && operation?.kind !== 'setup-operation') return [];
  const has = (text: string): boolean => given.some((each) => each.label.en.toLowerCase().includes(text));
  const phase = fieldBefore(analysis, fact, { shape: 'setup.execution-phase', field: 'phase' });
  const name = operationAt(analysis, operation, fact);
  return [
    ...(has('phase') ? [] : detail('Phase', '阶段', phase)),
    ...(has('operation') ? [] : detail('Failed operation', '失败的操作', name)),
  ];
}

/** The operation begun last before the cause and not done; failing that, the next one that setup reports as failed in this run. */
function operationAt(analysis: Analysis, operation: Operation, fact: number): string | undefined {
  const begun = fieldBefore(analysis, fact, begunOperation);
  if (begun !== undefined) return begun;
  const failed = analysis.facts.filter(
    (other, k) => k >= fact && other.line <= operation.endLine && other.shape === 'setup.operation.failed',
  );
  return failed[0]?.fields.operation;
}

interface Announcement {
  readonly shape: string;
  readonly field: string;
  /** The shape that ends what was announced. */
  readonly closing?: string;
}

const begunOperation: Announcement = {
  shape: 'setup.operation.begin',
  field: 'operation',
  closing: 'setup.operation.done',
};

/** What was announced last at or before a fact; nothing where it has ended before. */
function fieldBefore(analysis: Analysis, from: number, announced: Announcement): string | undefined {
  const { shape, field, closing } = announced;
  for (let k = from; k >= Math.max(0, from - phaseReach); k--) {
    const fact = analysis.facts[k];
    if (fact?.shape === shape) return fact.fields[field];
    if (closing !== undefined && fact?.shape === closing) return undefined;
  }
  return undefined;
}
