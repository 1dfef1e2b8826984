// CBS or CSI refuses any further work on the image.

import { formatCode } from '../codes/index';
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
        nextSteps: [steps.discardMount, steps.backupFirst],
      },
      unnamed: {
        title: {
          en: 'The image takes no further changes ({code})',
          zh: '映像不再接受更改（{code}）',
        },
        explanation: {
          en: 'DISM refuses further work: a change that failed earlier, or damage of the component store, left the image in a state that cannot be serviced. The command is not here, so it may be a mounted image or the running Windows. Of a mounted image discard the changes and begin again; a running Windows has to be repaired from installation media or restored.',
          zh: 'DISM 拒绝继续处理：之前失败的更改或组件存储的损坏使映像处于无法维护的状态。此处没有命令，可能是已装载的映像，也可能是正在运行的 Windows。如果是已装载的映像，请放弃更改后重新开始；如果是正在运行的 Windows，需要用安装介质修复，或从备份还原。',
        },
        nextSteps: [steps.discardMount, steps.backupFirst, steps.inPlaceUpgradeNow],
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

/**
 * The offline image of the command around, where it names one: not the Windows of a disk, of which nothing can be discarded.
 * DISM's sentence is the same for all of them, so a console without its command leaves both open.
 */
function offline({ index, operations }: RuleContext, k: number, code: number | undefined): Partial<Match> {
  const around = operationsAround(operations, index.fact(k).line);
  if (around.some(({ client, target }) => client === 'DISM.EXE' && target === undefined))
    return { variant: 'unnamed', values: { code: formatCode(code ?? 0) } };
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
