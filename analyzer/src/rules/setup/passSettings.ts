// Owns the setting of an answer file at which an unattended pass stopped, as the pass itself says it.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import type { Operation } from '../../model';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { detail, hexOrUnknown, quotable } from '../matching/values';

/** The record of a setting above the end of a pass that states the very status of the pass. */
export function settingOf(index: FactIndex, { result, endFact = 0 }: Operation): number | undefined {
  return index
    .ofShape('setup.unattend.note')
    .findLast((note) => note < endFact && codeOfField(index.fact(note).fields.hresult) === result);
}

/** The setting of the answer file that ended with the very status of its pass. */
export function refusedInPass(index: FactIndex, operation: Operation): Match | undefined {
  const { target, result, endFact: at = 0 } = operation;
  const k = settingOf(index, operation);
  const { text, setting } = k === undefined ? {} : index.fact(k).fields;
  if (k === undefined || text === undefined) return undefined;
  return {
    fact: k,
    variant: 'passSetting',
    ...defined({ code: result }),
    ...(setting === undefined ? {} : { culprit: { kind: 'component' as const, name: setting } }),
    values: { pass: target ?? '', words: quotable(text), code: hexOrUnknown(result) },
    details: [...detail('Pass', '阶段', target), ...detail('Setting', '设置', setting)],
    evidence: [
      { fact: k, role: 'cause' },
      { fact: at, role: 'verdict' },
    ],
  };
}
