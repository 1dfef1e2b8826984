// A store check found damage of several kinds and left some of it behind.

import * as steps from '../knowledge/steps';
import { damageLists, isMixedFiles, isOneKind } from './damageLists';
import { matchOf } from './damageMatches';
import { defineRule } from './defineRule';

export const cbsRepairIncomplete = defineRule({
  meta: {
    id: 'cbs.repair.incomplete',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'The component store is still damaged: the repair left something behind',
      zh: '组件存储仍有损坏：修复未全部完成',
    },
    explanation: {
      en: 'The store check ended without repairing all the damage that it had found. Updates that touch the damaged parts can still fail.',
      zh: '组件存储检查结束时没有修复它发现的全部损坏。涉及受损部分的更新仍可能失败。',
    },
    variants: {
      several: {
        title: {
          en: '{count} items in the component store stay damaged: {names}',
          zh: '组件存储中有 {count} 项损坏未修复：{names}',
        },
        explanation: {
          en: 'The check of the component store found these items damaged or missing and does not list them as repaired: {names}. The version number in each name tells which update contains the item.',
          zh: '组件存储检查发现以下项损坏或缺失，且没有列为已修复：{names}。各项名称中的版本号表明由哪个更新提供。',
        },
      },
    },
    nextSteps: [
      steps.restoreHealthFromSource,
      steps.findUpdateOfVersion,
      steps.copyFileFromLikeMachine,
      steps.sfcScan,
      steps.inPlaceUpgrade,
    ],
    links: [steps.links.repairSource],
  },
  *match(context) {
    const { index } = context;
    let isListed = false;
    for (const list of damageLists(context)) {
      isListed = true;
      const [first] = list.items;
      if (!first || isOneKind(list) || isMixedFiles(list)) continue;
      const culprit =
        first.file !== undefined ? 'path' : first.package !== undefined ? 'package' : 'component';
      yield matchOf(index, list.items, list, culprit);
    }
    if (isListed) return;
    // Without the list only the check's own sentence says that something is left.
    for (const k of index.ofShape('cbs.check.not-fixed'))
      yield { fact: k, standing: 'note', confidence: 'medium', depth: 'reason' };
  },
});
