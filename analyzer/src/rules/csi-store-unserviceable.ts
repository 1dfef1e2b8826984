// CBS or CSI refuses any further work on the image.

import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';

const codes: readonly number[] = [0x800f0830, 0x800f0832];

export const csiStoreUnserviceable = defineRule({
  meta: {
    id: 'csi.store.unserviceable',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The component store is too damaged to be serviced',
      zh: '组件存储损坏过于严重，无法继续维护',
    },
    explanation: {
      en: 'Windows refuses further work on this image because its component store is damaged beyond what it can repair. Repeating the repair command does not help; the system has to be repaired from installation media or restored.',
      zh: '由于组件存储的损坏超出可修复的范围，Windows 拒绝继续处理此映像。重复运行修复命令无效；需要用安装介质修复系统，或从备份还原。',
    },
    nextSteps: [steps.backupFirst, steps.inPlaceUpgradeNow, steps.diskHealth],
    links: [steps.links.repairImage],
  },
  *match(context) {
    for (const match of matchCodes(context.index, codes))
      if (fitsAnswer(context, match.fact, codes) && !isBehindAnother(context, match.fact))
        yield { ...match, standing: standingOfCode(context, match.fact) };
    for (const k of context.index.ofShape('dism.store.unrepairable')) yield { fact: k, standing: 'proof' };
  },
});

/**
 * True behind a package of the same work that failed with another answer: a change that fails leaves an offline image that
 * takes no further ones (“Discard the modified image and start again”), so the first answer says more.
 */
function isBehindAnother({ index, operations }: RuleContext, from: number): boolean {
  return operationsAround(operations, index.fact(from).line).some(
    ({ outcome, result, endFact = from }) =>
      outcome === 'failed' && endFact < from && result !== undefined && !codes.includes(result),
  );
}
