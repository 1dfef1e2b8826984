// Owns what became of the sources that a repair or an installation was given, where something else is its cause: whoever
// runs it again has to know which source was no use, and why.
import type { Analysis, Detail, EvidenceRef, Operation } from '../../model';
import type { ClassId } from '../../rules/classIds';
import type { RankedFinding } from '../../rules/defineRule';
import { findingsAt } from '../cause/bearings';

/** A source that supplied nothing: the row that tells it, and its record. */
export interface TriedSource {
  readonly row: Detail;
  readonly record: EvidenceRef;
}

const missing: ClassId = 'cbs.source.missing';

/** By the variant of the finding. */
const labels: Readonly<Record<string, Detail['label']>> = {
  rejected: { en: 'Source that cannot be used', zh: '无法使用的源' },
  given: { en: 'Source without the needed files', zh: '不含所需文件的源' },
  named: { en: 'Source in the command', zh: '命令指定的源' },
};

/** The sources that an operation tried, each once; none where a source is the cause itself. */
export function triedSources(
  analysis: Analysis,
  operation: Operation | undefined,
  cause: RankedFinding,
): readonly TriedSource[] {
  if (operation === undefined || cause.ruleId === missing) return [];
  const tried = new Map<string, TriedSource>();
  for (const { ruleId, variant, culprit, fact } of findingsAt(
    analysis,
    operation.startLine,
    operation.endLine,
  )) {
    const label = labels[variant ?? ''];
    if (ruleId !== missing || label === undefined || culprit === undefined) continue;
    const row = { label, value: culprit.name };
    tried.set(`${variant}|${culprit.name.toLowerCase()}`, { row, record: { fact, role: 'context' } });
  }
  return [...tried.values()];
}

/** True for a row of `triedSources`. */
export function isTriedSource({ label }: Detail): boolean {
  return Object.values(labels).includes(label);
}
