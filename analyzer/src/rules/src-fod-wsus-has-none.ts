// A managed client: content has to come from Windows Update, policy points to WSUS, and WSUS does not carry it.
import * as steps from '../knowledge/steps';
import { matchCodes, standingOfCode } from './codeRule';
import { defineRule } from './defineRule';

export const srcFodWsusHasNone = defineRule({
  meta: {
    id: 'src.fod.wsus-has-none',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'The needed content is not offered by the update server (WSUS)',
      zh: '更新服务器（WSUS）未提供所需内容',
    },
    explanation: {
      en: 'The operation needed repair or feature content from Windows Update, but policy points this machine to a managed update server, and that server does not offer such content. This is a matter of the source, not a defect of the package.',
      zh: '该操作需要从 Windows 更新获取修复或功能内容，但策略要求此计算机使用受管理的更新服务器，而该服务器不提供此类内容。这是源的问题，并非程序包缺陷。',
    },
    nextSteps: [
      steps.checkWsusPolicy,
      steps.allowWindowsUpdateForRepair,
      steps.restoreHealthFromSource,
      steps.useFodSource,
    ],
    links: [
      {
        title: { en: 'Configure a Windows repair source', zh: '配置 Windows 修复源' },
        url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source',
      },
    ],
  },
  *match(context) {
    for (const match of matchCodes(context.index, [0x800f0954, 0x800f0950, 0x800f0940, 0x800f0947])) {
      yield {
        ...match,
        standing: standingOfCode(context, match.fact),
        culprit: {
          kind: 'policy',
          name: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\UseWUServer',
        },
      };
    }
  },
});
