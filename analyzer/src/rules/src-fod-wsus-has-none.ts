// A managed client: content has to come from Windows Update, policy points to WSUS, and WSUS does not carry it.
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { matchCodes, standingOfCode } from './matching/codeRule';

/** CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS: the only one of these answers whose name tells that WSUS was asked. */
const ofWsus = 0x800f0954;

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
    variants: {
      anyServer: {
        title: {
          en: 'The update server does not offer the needed content',
          zh: '更新服务器未提供所需内容',
        },
        explanation: {
          en: 'The operation needed repair or feature content, and the search of the update server that this machine is set to brought none. The answer does not tell which server that is: a managed one that does not carry such content, or one that has nothing for this build.',
          zh: '该操作需要修复或功能内容，但在此计算机所设置的更新服务器上没有搜索到。该返回值并不说明是哪台服务器：可能是不提供此类内容的受管理服务器，也可能是没有适用于此内部版本的内容。',
        },
      },
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
    for (const match of matchCodes(context.index, [ofWsus, 0x800f0950, 0x800f0940, 0x800f0947])) {
      const standing = standingOfCode(context, match.fact);
      if (match.code !== ofWsus) {
        yield { ...match, standing, variant: 'anyServer', confidence: 'medium' };
        continue;
      }
      yield {
        ...match,
        standing,
        culprit: {
          kind: 'policy',
          name: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\UseWUServer',
        },
      };
    }
  },
});
