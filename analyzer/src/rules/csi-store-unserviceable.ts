// CBS or CSI refuses any further work on the image.

import { formatCode } from '../codes/index';
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { operationsAround } from '../operations/around';
import { defineRule, type Match, type RuleContext } from './defineRule';
import { fitsAnswer, matchCodes, standingOfCode } from './matching/codeRule';
import { detail } from './matching/values';

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
    variants: {
      offline: {
        title: {
          en: 'The offline image {image} takes no further changes ({code})',
          zh: '脱机映像 {image} 不再接受更改（{code}）',
        },
        explanation: {
          en: 'DISM refuses further work on the offline image {image}: a change that failed earlier, or damage of its component store, left it in a state that cannot be serviced. Of a mounted image discard the changes and begin again; the Windows of a disk has to be restored or repaired from installation media.',
          zh: 'DISM 拒绝继续处理脱机映像 {image}：之前失败的更改或其组件存储的损坏使它处于无法维护的状态。如果是已装载的映像，请放弃更改后重新开始；如果是磁盘上的 Windows，需要从备份还原或用安装介质修复。',
        },
        nextSteps: [
          change(
            'A mounted image: discard it (`DISM /Unmount-Image /MountDir:<folder> /Discard`), mount it again, and add the servicing stack update before the other packages.',
            '已装载的映像：放弃更改（`DISM /Unmount-Image /MountDir:<目录> /Discard`），重新装载，先添加服务堆栈更新，再添加其他程序包。',
          ),
          steps.backupFirst,
        ],
      },
    },
    nextSteps: [steps.backupFirst, steps.inPlaceUpgradeNow, steps.diskHealth],
    links: [steps.links.repairImage],
  },
  *match(context) {
    for (const match of matchCodes(context.index, codes))
      if (fitsAnswer(context, match.fact, codes) && !isBehindAnother(context, match.fact))
        yield {
          ...match,
          ...offline(context, match.fact, match.code),
          standing: standingOfCode(context, match.fact),
        };
    for (const k of context.index.ofShape('dism.store.unrepairable')) yield { fact: k, standing: 'proof' };
  },
});

/** The offline image of the command around, where it names one: not the Windows of a disk, of which nothing can be discarded. */
function offline({ index, operations }: RuleContext, k: number, code: number | undefined): Partial<Match> {
  const around = operationsAround(operations, index.fact(k).line);
  const image = around
    .map(({ target = '' }) => /\/image:(?:"([^"]{1,260})"|([^\s"]\S{0,260}))/i.exec(target))
    .map((found) => found?.[1] ?? found?.[2])
    .find((found) => found !== undefined);
  if (image === undefined || isDrive.test(image)) return {};
  return {
    variant: 'offline',
    culprit: { kind: 'path', name: image },
    values: { image, code: formatCode(code ?? 0) },
    details: detail('Image', '映像', image),
  };
}

/** The root of a drive: `C:\`, not the folder into which an image is mounted. */
const isDrive = /^[A-Z]:[\\/]?$/i;

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
