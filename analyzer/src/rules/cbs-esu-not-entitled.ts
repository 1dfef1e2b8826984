// An extended security update on a machine that is not entitled to it.

import { change, look } from '../knowledge/step';
import { operationsAround } from '../operations/around';
import { fitsAnswer } from './codeRule';
import { defineRule } from './defineRule';
import { kbsOf } from './identities';

export const cbsEsuNotEntitled = defineRule({
  meta: {
    id: 'cbs.esu.not-entitled',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'This machine is not entitled to extended security updates (ESU)',
      zh: '此计算机没有扩展安全更新（ESU）授权',
    },
    explanation: {
      en: 'The update belongs to the Extended Security Updates program, and Windows found this machine not eligible for it. The update is rolled back until an ESU key is activated or another entitlement is in place.',
      zh: '该更新属于扩展安全更新（ESU）计划，而 Windows 判定此计算机不具备资格。在激活 ESU 密钥或具备其他授权之前，该更新会被回滚。',
    },
    nextSteps: [
      look(
        'Check the ESU licence: `slmgr /dlv` shows whether the ESU add-on key is installed and activated.',
        '检查 ESU 许可证：`slmgr /dlv` 会显示 ESU 附加密钥是否已安装并激活。',
      ),
      change(
        'Install the prerequisites named on the update’s support page (servicing stack, licensing preparation package), install and activate the ESU key, restart, and retry.',
        '安装该更新支持页面列出的先决条件（服务堆栈、许可准备程序包），安装并激活 ESU 密钥，重新启动后重试。',
      ),
      look(
        'For machines licensed through Azure or Azure Arc check that the entitlement service can be reached.',
        '对于通过 Azure 或 Azure Arc 授权的计算机，请检查能否访问授权服务。',
      ),
    ],
    links: [
      {
        title: { en: 'Troubleshoot issues in Extended Security Updates', zh: '扩展安全更新问题疑难解答' },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/windows-7-eos-faq/troubleshoot-extended-security-updates-issues',
      },
    ],
  },
  *match(context) {
    const { index, operations } = context;
    const refused = index
      .ofShape('cbs.esu')
      .filter((k) => /not eligible|ineligible|not entitled/i.test(index.fact(k).fields.text ?? ''))
      .filter((k) => fitsAnswer(context, k, [0x80070661]));
    const first = refused[0];
    if (first === undefined) return;
    const { line } = index.fact(first);
    const around = operationsAround(operations, line);
    const name = around.flatMap(({ packages }) => packages)[0];
    yield {
      fact: first,
      evidence: refused.slice(0, 6).map((fact) => ({ fact, role: 'cause' })),
      code: 0x80070661,
      count: refused.length,
      ...(name === undefined
        ? {}
        : { culprit: { kind: 'package', name }, packages: [name], kbs: kbsOf(name) }),
    };
  },
});
