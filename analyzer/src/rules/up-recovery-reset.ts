// Push-button reset or recovery failed: the reset engine states its code in front of the place it came from.
import { formatCode } from '../codes/index';
import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { codeOfField } from '../operations/draft';
import { defineRule } from './defineRule';
import { detail } from './values';

export const upRecoveryReset = defineRule({
  meta: {
    id: 'up.recovery-reset',
    severity: 'error',
    depth: 'reason',
    standing: 'proof',
    title: {
      en: 'Resetting this PC failed with {code}',
      zh: '重置此电脑失败，返回 {code}',
    },
    explanation: {
      en: 'The reset of Windows ended with {code}. The record names the step of the reset engine; the reasons are mostly a missing recovery environment or image, too little space, or a damaged disk.',
      zh: 'Windows 的重置以 {code} 结束。该记录指出了重置引擎的步骤；常见原因是缺少恢复环境或恢复映像、空间不足，或磁盘损坏。',
    },
    nextSteps: [
      look(
        'Check the recovery environment with `reagentc /info`; it has to be enabled and its location readable.',
        '使用 `reagentc /info` 检查恢复环境；它必须已启用且所在位置可读取。',
      ),
      steps.freeSpace,
      steps.chkdsk,
      look(
        'Collect `C:\\$SysReset\\Logs` (setupact.log, setuperr.log).',
        '收集 `C:\\$SysReset\\Logs`（setupact.log、setuperr.log）。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    const verdict = index.ofShape('setup.reset.failed')[0];
    if (verdict === undefined) return;
    const code = codeOfField(index.fact(verdict).fields.hresult);
    if (code === undefined) return;
    // The engine's records climb: the first one with the same code is where it began.
    const first =
      index.ofShape('setup.reset.error').find((k) => index.fact(k).codes.includes(code)) ?? verdict;
    const step = index.fact(first).fields.function;
    yield {
      fact: first,
      code,
      values: { code: formatCode(code) },
      details: detail('Step', '步骤', step),
      evidence: [
        { fact: first, role: 'cause' },
        { fact: verdict, role: 'consequence' },
      ],
    };
  },
});
