// DISM itself failed before servicing was reached: its host process, a provider, or the servicing process died.
import { formatCode } from '../codes/index';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule } from './defineRule';
import { detail } from './values';

export const dismProvider = defineRule({
  meta: {
    id: 'dism.provider',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'DISM could not start its own work ({code})',
      zh: 'DISM 无法开始工作（{code}）',
    },
    explanation: {
      en: 'DISM failed with {code} before it reached the servicing of Windows: its host process or one of its parts could not be loaded or reached. The image was not changed by this command.',
      zh: 'DISM 在开始维护 Windows 之前就以 {code} 失败：其宿主进程或某个组成部分无法加载或连接。此命令没有更改映像。',
    },
    nextSteps: [
      look(
        'Use the DISM that belongs to the target: the one of the running Windows for `/Online`, the one of the newest ADK for an offline image.',
        '使用与目标匹配的 DISM：`/Online` 使用当前系统自带的 DISM，脱机映像使用最新 ADK 中的 DISM。',
      ),
      change(
        'Restart the computer, keep security software from scanning the temporary DISM folder, and run the command again.',
        '重新启动计算机，避免安全软件扫描 DISM 的临时文件夹，然后重新运行命令。',
      ),
      steps.sfcScan,
      steps.collectDismLog,
    ],
    links: [],
  },
  *match({ index, operations }) {
    for (const operation of operations) {
      if (operation.kind !== 'dism-command' && operation.kind !== 'dism-api') continue;
      if (operation.outcome !== 'failed' || operation.recoveredLater || operation.endFact === undefined)
        continue;
      const verdict = index.fact(operation.endFact);
      if (verdict.shape !== 'dism.host.failed') continue;
      const code = codeOfField(verdict.fields.hresult);
      if (code === undefined) continue;
      yield {
        fact: operation.endFact,
        code,
        confidence: 'medium',
        values: { code: formatCode(code) },
        details: [
          ...detail('Call', '调用', verdict.fields.function),
          ...detail('Command', '命令', operation.target),
        ],
      };
    }
  },
});
