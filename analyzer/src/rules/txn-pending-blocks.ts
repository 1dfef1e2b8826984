// An earlier transaction is still pending and blocks this one.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { matchCodes } from './codeRule';
import { defineRule } from './defineRule';

export const txnPendingBlocks = defineRule({
  meta: {
    id: 'txn.pending.blocks',
    severity: 'error',
    depth: 'reason',
    standing: 'explains',
    title: {
      en: 'An earlier operation is still pending: restart first',
      zh: '之前的操作仍处于挂起状态：需要先重新启动',
    },
    explanation: {
      en: 'An earlier installation or repair has not been finished and waits for a restart, so servicing refused to begin another one. This attempt changed nothing.',
      zh: '之前的安装或修复尚未完成，正在等待重新启动，因此拒绝开始新的操作。此次尝试没有更改任何内容。',
    },
    nextSteps: [
      steps.restartAndRetry,
      look(
        'Check that the service Windows Modules Installer (TrustedInstaller) is not kept from starting by policy.',
        '检查 Windows Modules Installer（TrustedInstaller）服务是否被策略阻止启动。',
      ),
      change(
        'Only if the restart loops: start the recovery environment and run `DISM /Image:<drive>\\ /Cleanup-Image /RevertPendingActions`.',
        '仅在反复重启时：启动恢复环境并运行 `DISM /Image:<盘符>\\ /Cleanup-Image /RevertPendingActions`。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    yield* matchCodes(index, [0x800f0806, 0x800f082f, 0x80070bc9, 0x80240016]);
  },
});
