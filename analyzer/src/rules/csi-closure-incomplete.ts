// A component that the update builds on is not in the component store.

import { componentIn, identityIn } from '../facts/words/identities';
import * as steps from '../knowledge/steps';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { standingOfCode } from './matching/codeRule';
import { byWork } from './matching/sameWork';
import { detail } from './matching/values';

export const csiClosureIncomplete = defineRule({
  meta: {
    id: 'csi.closure.incomplete',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'A required member of the update’s component set is not present',
      zh: '更新所需的组件集合不完整',
    },
    explanation: {
      en: 'The component store refused the transaction because a component that belongs to it is not present (closure incomplete). Such a component normally came with an earlier update that is only partly there.',
      zh: '由于事务所需的某个组件不存在（闭包不完整），组件存储拒绝了该事务。这类组件通常来自较早的更新，而该更新只安装了一部分。',
    },
    variants: {
      named: {
        title: {
          en: 'A required component is not present: {name}',
          zh: '缺少所需的组件：{name}',
        },
        explanation: {
          en: 'The component store refused the transaction because its set of components is incomplete; the record names {name}. The update that carries this component has to be installed or restored first.',
          zh: '由于组件集合不完整，组件存储拒绝了该事务；记录中指出的是 {name}。需要先安装或恢复提供该组件的更新。',
        },
      },
    },
    nextSteps: [
      steps.findUpdateOfComponent,
      steps.restoreHealth,
      steps.restoreHealthFromSource,
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    const { index } = context;
    const records = [
      ...index.withName(
        'STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE',
        'ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE',
      ),
      ...index.withCode(0x8007371b),
      // "Component not found: … CLOSURE_INCOMPLETE" states no code.
      ...index.ofShape('csi.closure'),
    ];
    const told = [...new Set(records)].sort((a, b) => a - b);
    for (const chain of byWork(context, told)) yield* ofChain(context, chain);
  },
});

/** What the records of one piece of work say. */
function* ofChain(context: RuleContext, chain: readonly number[]): Iterable<Match> {
  const { index } = context;
  const first = chain.find((k) => index.fact(k).shape !== 'csi.closure');
  if (first === undefined) return;
  const name = chain
    .slice(0, 6)
    .map((k) => componentIn(index.fact(k)) ?? identityIn(index.fact(k)))
    .find((found) => found !== undefined);
  yield {
    fact: first,
    evidence: chain.slice(0, 6).map((fact, n) => ({ fact, role: n === 0 ? 'cause' : 'consequence' })),
    code: index.fact(first).names.includes('STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE')
      ? 0xc0150024
      : 0x8007371b,
    standing: standingOfCode(context, first),
    count: chain.length,
    confidence: name === undefined ? 'medium' : 'high',
    ...(name === undefined
      ? {}
      : {
          variant: 'named',
          depth: 'object' as const,
          culprit: { kind: 'component' as const, name },
          values: { name },
        }),
    details: detail('Component', '组件', name),
  };
}
