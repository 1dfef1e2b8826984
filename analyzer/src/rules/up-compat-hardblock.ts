// The state of the machine forbids the upgrade, and a record names the block.

import type { FactIndex } from '../facts/factIndex';
import { failureCodeOf } from '../facts/factIndex';
import { isBlockOfSpace } from '../facts/words/storage';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { detail } from './matching/values';
import { hardItems, isRequirement } from './setup/compatItems';
import { windowsOf } from './setup/setupWindows';

/** Results of the checks that setup calls blocks; their codes (setup-failure-classes, F83). */
const blockCodes = [0xc1900200, 0xc1900202, 0xc1900204, 0xc1900208] as const;

const holdSteps = [
  look(
    'Look up the number among the known issues of the Windows release (release health): it says which program, driver or device is meant and when the hold ends.',
    '在该 Windows 版本的已知问题（发布运行状况）中查找此编号：其中说明所指的程序、驱动程序或设备，以及保护措施何时取消。',
  ),
  change(
    'Update or remove what is named there, and let the computer be assessed again; do not override the hold to install the update all the same.',
    '更新或移除其中所指的项目，然后让系统重新评估该计算机；不要为了强行安装更新而绕过该保护措施。',
  ),
];

export const upCompatHardblock = defineRule({
  meta: {
    id: 'up.compat.hardblock',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The compatibility check stops Windows Setup: {block}',
      zh: '兼容性检查使 Windows 安装程序停止：{block}',
    },
    explanation: {
      en: 'The compatibility check found {block} and marked it as a hard block, so Windows Setup does not go on until that state is changed. Nothing was changed on the machine.',
      zh: '兼容性检查发现 {block} 并将其标记为硬阻止（hard block），因此在该状态改变之前安装程序不会继续。计算机没有被更改。',
    },
    variants: {
      hardware: {
        title: {
          en: 'The compatibility check stops Windows Setup: the hardware is marked as not fit for the new Windows',
          zh: '兼容性检查使 Windows 安装程序停止：硬件被标记为不适合新版 Windows',
        },
        explanation: {
          en: 'The compatibility report holds the entry {block} as a hard block: something this computer is made of does not meet what the new Windows asks for. The entry does not say what; processor, TPM, Secure Boot, memory and disk are checked.',
          zh: '兼容性报告将 {block} 列为硬阻止（hard block）：此计算机的某项硬件不符合新版 Windows 的要求。该条目没有说明是哪一项；检查的项目包括处理器、TPM、安全启动、内存和磁盘。',
        },
        nextSteps: [
          look(
            'Run PC Health Check, or read the lines with `hwreqchk` in setupact.log: they say which requirement is not met.',
            '运行“电脑健康状况检查”，或查看 setupact.log 中含 `hwreqchk` 的行：其中说明哪一项要求未满足。',
          ),
          steps.collectPantherLogs,
        ],
      },
      hold: {
        title: {
          en: 'Microsoft holds the feature update back from this computer: safeguard hold {block}',
          zh: 'Microsoft 暂不向此计算机提供该功能更新：保护措施（safeguard hold）{block}',
        },
        explanation: {
          en: 'The text names the safeguard hold {block}: a program, driver or device of this computer has a known problem with the new Windows, so the feature update is not offered or not installed until that is mended. Nothing on the machine is damaged.',
          zh: '文本指明了保护措施（safeguard hold）{block}：此计算机的某个程序、驱动程序或设备与新版 Windows 存在已知问题，在问题解决之前不会提供或安装该功能更新。计算机没有损坏。',
        },
        nextSteps: holdSteps,
      },
      window: {
        title: {
          en: 'The compatibility check stops Windows Setup and names no block',
          zh: '兼容性检查使 Windows 安装程序停止，但未指明阻止项',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. Which setting, device or account that is, stands in the compatibility report in the Panther folder. If nothing there can be changed, the block is Microsoft’s own and is lifted when the reason is mended.',
          zh: 'Windows 安装程序的窗口显示“{words}”。具体是哪个设置、设备或帐户，记录在 Panther 文件夹的兼容性报告中。如果其中没有可更改的内容，则是 Microsoft 设置的保护措施，问题解决后会取消。',
        },
      },
    },
    nextSteps: [
      look(
        'Read `CompatData*.xml` and `ScanResult.xml` in `C:\\$WINDOWS.~BT\\Sources\\Panther`: entries with `BlockingType="Hard"` name every block.',
        '查看 `C:\\$WINDOWS.~BT\\Sources\\Panther` 中的 `CompatData*.xml` 和 `ScanResult.xml`：带有 `BlockingType="Hard"` 的条目会列出每个阻止项。',
      ),
      change(
        'Change the named state: suspend BitLocker, leave audit or safe mode, start from the installed disk, switch test signing off, or use media of the matching language. Where it is hardware, detach external drives and memory cards, and compare the computer with the requirements of the new Windows.',
        '改变所指的状态：暂停 BitLocker、退出审核模式或安全模式、从已安装的磁盘启动、关闭测试签名，或者使用语言匹配的介质。如果所指的是硬件，请断开外部驱动器和存储卡，并将此计算机与新版 Windows 的要求对比。',
      ),
      steps.collectPantherLogs,
    ],
    links: [
      {
        title: { en: 'SetupDiag', zh: 'SetupDiag' },
        url: 'https://learn.microsoft.com/windows/deployment/upgrade/setupdiag',
      },
    ],
  },
  *match({ index, operations }) {
    yield* windowsOf(index, 'blocked-settings', 'window');
    // The sentence above the one that says what it is.
    if (index.ofShape(...saysMore).length === 0) yield* windowsOf(index, 'blocked', 'window');
    yield* named(index);
    yield* items(index);
    // A policy may let a computer upgrade in spite of its hold.
    if (!operations.some(({ outcome }) => outcome === 'succeeded')) yield* holds(index);
  },
});

/** Windows that say what blocks the upgrade. */
const saysMore = [
  'setup.window.blocked-settings',
  'setup.window.blocked-driver',
  'setup.window.blocked-app',
] as const;

function* named(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const k of index.ofShape('setup.compat.block')) {
    const fact = index.fact(k);
    const block = fact.fields.block ?? '';
    // What the system partition lacks is a class of its own.
    if (isBlockOfSpace(fact)) continue;
    // A counter or a list heading names no block.
    if (/^(?:hard)?blocks?$/i.test(block) || /^hardblock/i.test(block) || seen.has(block)) continue;
    seen.add(block);
    yield {
      fact: k,
      confidence: fact.level === 'error' ? 'high' : 'medium',
      ...codeOf(index, k),
      culprit: { kind: 'policy', name: block },
      values: { block },
      details: detail('Block', '阻止项', block),
    };
  }
}

/** A hardware entry of a compatibility report; what the computer lacks is a class of its own. */
function* items(index: FactIndex): Iterable<Match> {
  for (const item of hardItems(index)) {
    if (isRequirement(item)) continue;
    const { fact, name: block } = item;
    yield {
      fact,
      standing: 'proof',
      ...(/^Setup_Hardware/i.test(block) ? { variant: 'hardware' } : {}),
      ...codeOf(index, fact),
      culprit: { kind: 'policy', name: block },
      values: { block },
      details: detail('Block', '阻止项', block),
    };
  }
}

/** Records of setup at work. */
const worksOfSetup = [
  'setup.phase',
  'setup.operation.done',
  'setup.operation.failed',
  'setup.manager-result',
];

/** A hold of Microsoft’s own, by its number. */
function* holds(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const fact of index.ofShape('setup.safeguard')) {
    const { block = '' } = index.fact(fact).fields;
    if (seen.has(block)) continue;
    seen.add(block);
    yield {
      fact,
      variant: 'hold',
      // Setup says itself how it came out.
      standing: index.ofShape(...worksOfSetup).length > 0 ? 'explains' : 'proof',
      confidence: 'medium',
      culprit: { kind: 'policy', name: block },
      values: { block },
      details: detail('Safeguard hold', '保护措施', block),
    };
  }
}

function codeOf(index: FactIndex, k: number): { code?: number } {
  const own = failureCodeOf(index.fact(k));
  const stated = blockCodes.find((code) => index.withCode(code).length > 0);
  const code = own ?? stated;
  return code === undefined ? {} : { code };
}
