// Only a compatibility scan was asked for, and it found nothing: not a failure.
import { look } from '../knowledge/step';
import { defineRule } from './defineRule';
import { detail } from './matching/values';

/** MOSETUP_E_COMPAT_SCANONLY: the scan ended and nothing blocks. */
const nothingFound = 0xc1900210;

export const upCompatScanOnly = defineRule({
  meta: {
    id: 'up.compat.scan-only',
    severity: 'information',
    depth: 'code',
    standing: 'note',
    title: {
      en: 'Only a compatibility scan was run; it found nothing that blocks (0xc1900210)',
      zh: '仅运行了兼容性扫描，没有发现阻止项（0xc1900210）',
    },
    explanation: {
      en: 'Setup was started with a scan-only switch and ended with 0xc1900210: no compatibility issue was found. No upgrade was attempted, so nothing failed.',
      zh: '安装程序以仅扫描方式启动，并以 0xc1900210 结束：未发现兼容性问题。没有尝试升级，因此没有失败。',
    },
    nextSteps: [
      look(
        'If an upgrade was meant, start setup without `/Compat ScanOnly`.',
        '如果本意是升级，请不带 `/Compat ScanOnly` 启动安装程序。',
      ),
    ],
    links: [],
  },
  *match({ index }) {
    const list = index.withCode(nothingFound);
    const first = list[0];
    if (first === undefined) return;
    yield {
      fact: first,
      code: nothingFound,
      count: list.length,
      details: detail('Result', '结果', '0xc1900210'),
    };
  },
});
