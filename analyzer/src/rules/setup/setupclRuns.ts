// Owns what setupcl says at the first start of a generalized Windows, where it gives the system a new identity.
import { defined } from '../../defined';
import type { FactIndex } from '../../facts/factIndex';
import type { Match } from '../defineRule';
import { detail, hexOrUnknown } from '../matching/values';

/** Setupcl did not come to an end: Windows Setup refuses to go on while its operations are pending. */
export function* setupclMatches(index: FactIndex): Iterable<Match> {
  const [pending] = index.ofShape('setup.setupcl.pending');
  const [failed] = index.ofShape('setup.setupcl.failed');
  if (pending === undefined) return;
  const { status, function: step } = failed === undefined ? {} : index.fact(failed).fields;
  const code = status === undefined ? undefined : Number.parseInt(status, 16);
  yield {
    fact: failed ?? pending,
    variant: 'setupcl',
    depth: 'reason',
    standing: 'proof',
    confidence: 'medium',
    ...defined({ code }),
    culprit: { kind: 'component', name: 'setupcl' },
    values: { code: hexOrUnknown(code) },
    details: detail('Step', '步骤', step),
    evidence: [pending, ...(failed === undefined ? [] : [failed])].map((fact) => ({
      fact,
      role: 'cause' as const,
    })),
  };
}
