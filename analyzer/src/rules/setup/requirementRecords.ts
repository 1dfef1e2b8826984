// Owns the matchers of what Windows Setup and the readiness check say of requirements in records of their own.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import { codeOfField } from '../../operations/draft';
import type { Match } from '../defineRule';
import { hardItems, isRequirement } from './compatItems';
import { wentOn } from './setupWindows';

/** Windows Setup could not check the product key, and does not go on without. */
export function* refusedKeys(index: FactIndex): Iterable<Match> {
  const k = index.ofShape('setup.key.refused').at(-1);
  const accepted = index.ofShape('setup.key.accepted').at(-1) ?? -1;
  if (k === undefined || accepted > k || wentOn(index, k)) return;
  const { words = '', hresult } = index.fact(k).fields;
  const code = codeOfField(hresult);
  yield {
    fact: k,
    variant: 'windowKey',
    depth: 'reason',
    confidence: 'medium',
    standing: 'proof',
    ...defined({ code }),
    values: { words },
  };
}

/** What the script of Microsoft that checks the readiness for Windows 11 prints. */
export function* readiness(index: FactIndex): Iterable<Match> {
  const [k] = index.ofShape('setup.readiness');
  const missing = k === undefined ? undefined : index.fact(k).fields.missing;
  if (k === undefined || missing === undefined) return;
  yield {
    fact: k,
    variant: 'readiness',
    depth: 'object',
    confidence: 'high',
    standing: 'proof',
    culprit: { kind: 'component', name: missing },
    values: { words: missing },
  };
}

/** What the computer lacks, by the name of the check in the compatibility report. */
export function* missingHardware(index: FactIndex): Iterable<Match> {
  for (const { fact, name } of hardItems(index).filter(isRequirement))
    yield {
      fact,
      variant: 'item',
      depth: 'object',
      confidence: 'high',
      standing: 'proof',
      culprit: { kind: 'component', name },
      values: { words: name },
    };
}
