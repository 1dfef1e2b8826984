// An installed application (or driver) blocks the upgrade.

import type { FactIndex } from '../facts/factIndex';
import { isHardBlock } from '../facts/words/setup';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { detail, evidenceAt } from './matching/values';
import { blockingType } from './setup/compatItems';
import { commandLineBefore, isScanOnly, matchResult } from './setup/setupResult';
import { windowsOf } from './setup/setupWindows';

/** MOSETUP_E_COMPAT_INSTALLREQ_BLOCK. */
const blocked = 0xc1900208;

export const upCompatApp = defineRule({
  meta: {
    id: 'up.compat.app',
    severity: 'error',
    depth: 'code',
    standing: 'explains',
    title: {
      en: 'The compatibility check found an application or driver that blocks the upgrade (0xc1900208)',
      zh: '兼容性检查发现阻止升级的应用程序或驱动程序（0xc1900208）',
    },
    explanation: {
      en: 'Setup stopped with 0xc1900208: an installed application or driver does not fit the new Windows. The name stands in the compatibility report in the Panther folder, not in this record.',
      zh: '安装程序以 0xc1900208 停止：某个已安装的应用程序或驱动程序与新的 Windows 不兼容。其名称记录在 Panther 文件夹的兼容性报告中，而不在此记录中。',
    },
    variants: {
      program: {
        title: {
          en: 'The application {program} blocks the upgrade',
          zh: '应用程序 {program} 阻止了升级',
        },
        explanation: {
          en: 'The compatibility report marks {program} as a hard block for the new Windows, so setup stops before it changes anything. Uninstall or update the application and start the upgrade again.',
          zh: '兼容性报告将 {program} 标记为新 Windows 的硬阻止项，因此安装程序在更改任何内容之前停止。请卸载或更新该应用程序，然后重新开始升级。',
        },
      },
      window: {
        title: {
          en: 'An application blocks the upgrade; this text does not name it',
          zh: '某个应用程序阻止了升级；此文本未指明名称',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. It names the application next to this sentence, and so does the compatibility report in the Panther folder. Uninstall or update the application and start the upgrade again.',
          zh: 'Windows 安装程序的窗口显示“{words}”。应用程序的名称显示在这句话旁边，也记录在 Panther 文件夹的兼容性报告中。请卸载或更新该应用程序，然后重新开始升级。',
        },
      },
      scan: {
        title: {
          en: 'The compatibility scan found an application or driver that would block the upgrade',
          zh: '兼容性扫描发现会阻止升级的应用程序或驱动程序',
        },
        explanation: {
          en: 'Only a compatibility scan was requested, and it reported 0xc1900208: something installed would block the upgrade. Nothing was installed and nothing failed.',
          zh: '本次仅请求了兼容性扫描，结果为 0xc1900208：某个已安装的项目会阻止升级。没有进行安装，也没有失败。',
        },
      },
    },
    nextSteps: [
      look(
        'Search `CompatData*.xml` in `C:\\$WINDOWS.~BT\\Sources\\Panther` for `BlockingType="Hard"` and `BlockMigration="True"`; the same element names the program or INF.',
        '在 `C:\\$WINDOWS.~BT\\Sources\\Panther` 的 `CompatData*.xml` 中查找 `BlockingType="Hard"` 和 `BlockMigration="True"`；同一元素会给出程序或 INF 的名称。',
      ),
      change(
        'Uninstall or update the named application or driver (also when only its leftovers are there), restart, and start the upgrade again.',
        '卸载或更新所指的应用程序或驱动程序（只有残留时也需清理），重新启动，然后重新开始升级。',
      ),
      steps.collectPantherLogs,
    ],
    links: [
      {
        title: {
          en: 'Use Windows Setup compatibility scan logs to identify blocking issues',
          zh: '使用 Windows 安装程序兼容性扫描日志确定阻止问题',
        },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/use-windows-setup-compatibility-scan-logs-to-identify-blocking-issues',
      },
    ],
  },
  *match({ index }) {
    const programs = [...named(index)];
    yield* programs;
    if (programs.length === 0) yield* windowsOf(index, 'blocked-app', 'window');
    for (const match of matchResult(index, [blocked])) {
      if (isScanOnly(commandLineBefore(index, match.fact)))
        yield { ...match, variant: 'scan', standing: 'note', severity: 'information' };
      else if (programs.length === 0) yield { ...match, confidence: 'medium' };
    }
  },
});

function* named(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.compat.program')) {
    const type = blockingType(index, k);
    const isHard =
      isHardBlock(index.fact(k)) || (type !== undefined && index.fact(type).fields.type === 'Hard');
    if (!isHard) continue;
    const program = index.fact(k).fields.name ?? '';
    yield {
      fact: k,
      code: blocked,
      depth: 'object',
      standing: 'proof',
      variant: 'program',
      culprit: { kind: 'component', name: program },
      values: { program },
      details: detail('Application', '应用程序', program),
      evidence: [{ fact: k, role: 'cause' }, ...evidenceAt('cause', type)],
    };
  }
}
