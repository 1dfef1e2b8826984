// Updating is switched off: by policy, by a disabled service, or by a tool.
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { matchClass } from './classMatch';
import { defineRule } from './defineRule';

export const wuDisabledByPolicy = defineRule({
  meta: {
    id: 'wu.disabled-by-policy',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'Windows Update is switched off on this machine ({code})',
      zh: '此计算机上的 Windows 更新已被关闭（{code}）',
    },
    explanation: {
      en: 'The operation ended with {code}: access to the update service is forbidden by policy, or a service it needs is disabled or missing. Nothing is wrong with the update itself.',
      zh: '操作以 {code} 结束：策略禁止访问更新服务，或所需的服务被禁用或不存在。更新本身没有问题。',
    },
    nextSteps: [
      look(
        'Read the update policies in force: `gpresult /h report.html` and `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate`, there above all “Turn off access to all Windows Update features”.',
        '查看生效的更新策略：`gpresult /h report.html` 以及 `HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate`，首先看“关闭对所有 Windows 更新功能的访问”。',
      ),
      steps.checkServices,
      look(
        'Look for tools that block updates, and for a management agent that disables the service again.',
        '检查是否有阻止更新的工具，或会再次禁用该服务的管理代理。',
      ),
      steps.retryUpdate,
    ],
    links: [
      {
        title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
      },
    ],
  },
  *match(context) {
    const [access] = context.index.ofShape('wu.access-disabled');
    for (const match of matchClass(context, 'wu.disabled-by-policy'))
      yield access === undefined
        ? match
        : {
            ...match,
            depth: 'reason',
            confidence: 'high',
            evidence: [...(match.evidence ?? []), { fact: access, role: 'cause' }],
          };
  },
});
