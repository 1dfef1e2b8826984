// The delta engine finds no installed component that a delta belongs to.

import type { FactIndex } from '../facts/factIndex';
import { componentIn, identityIn } from '../facts/words/identities';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';
import { cultureOf } from './matching/identities';
import { detail } from './matching/values';

export const csiPsfxComponentNotFound = defineRule({
  meta: {
    id: 'csi.psfx.component-not-found',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The update’s deltas do not find the installed component they belong to',
      zh: '更新的增量找不到对应的已安装组件',
    },
    explanation: {
      en: 'The update carries only differences to installed components, and for one of them the component store holds no matching version. This happens with language packs older than the base system, with removed built-in components and with modified images.',
      zh: '该更新只包含与已安装组件的差异数据，而组件存储中没有与其中一个匹配的版本。语言包比基本系统旧、内置组件被删除或映像被修改时会出现这种情况。',
    },
    variants: {
      named: {
        title: {
          en: 'The update’s delta finds no matching installed component: {name}',
          zh: '更新的增量找不到匹配的已安装组件：{name}',
        },
        explanation: {
          en: 'The update carries only the difference to {name}, and the component store holds no matching version of it. This happens with language packs older than the base system, with removed built-in components and with modified images.',
          zh: '该更新只包含与 {name} 的差异数据，而组件存储中没有与之匹配的版本。语言包比基本系统旧、内置组件被删除或映像被修改时会出现这种情况。',
        },
      },
    },
    nextSteps: [
      steps.reapplyLanguages,
      steps.installLatestSsu,
      steps.installFromCatalog,
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.updateErrors],
  },
  *match(context) {
    const { index } = context;
    for (const match of matchCodes(index, [0x800f0982, 0x800f0983, 0x800f0984])) {
      const at = componentAround(index, match.fact);
      const name = at?.name;
      yield {
        ...match,
        ...(at === undefined || at.fact === match.fact
          ? {}
          : { evidence: [{ fact: at.fact, role: 'cause' as const }, ...(match.evidence ?? [])] }),
        confidence: 'medium',
        standing: standingOfCode(context, match.fact),
        ...(name === undefined
          ? {}
          : { variant: 'named', culprit: { kind: 'component', name }, values: { name } }),
        // A language in the name points at the language pack.
        ...(name !== undefined && cultureOf(name) !== undefined
          ? { depth: 'object' as const, confidence: 'high' as const }
          : {}),
        details: detail('Component', '组件', name),
      };
    }
  },
});

/** The component in the record itself or in the store's and servicing's records right before it. */
function componentAround(index: FactIndex, from: number): { name: string; fact: number } | undefined {
  for (let k = from; k >= Math.max(0, from - 4); k--) {
    const fact = index.fact(k);
    if (k !== from && !/^(?:C[SB][IS])?$/.test(fact.component)) continue;
    const name = componentIn(fact) ?? (k === from ? identityIn(fact) : undefined);
    if (name !== undefined) return { name, fact: k };
  }
  return undefined;
}
