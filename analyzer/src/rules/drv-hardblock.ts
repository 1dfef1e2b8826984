// A driver package or device blocks the upgrade.
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { matchClass } from './matching/classMatch';
import { detail } from './matching/values';
import { windowsOf } from './setup/setupWindows';

/** Before anything can be updated, the block has to be known. */
const findBlock = [
  look(
    'Find the block in the newest `CompatData*.xml` of `C:\\$WINDOWS.~BT\\Sources\\Panther`: the entry with `BlockMigration="True"` or `BlockingType="Hard"` names the INF, device or program.',
    '在 `C:\\$WINDOWS.~BT\\Sources\\Panther` 中最新的 `CompatData*.xml` 里查找阻止项：带有 `BlockMigration="True"` 或 `BlockingType="Hard"` 的条目会给出 INF、设备或程序的名称。',
  ),
  change(
    'Update or remove what it names (`pnputil /enum-drivers` lists driver packages), restart, and start the upgrade again.',
    '更新或删除其中所列的项（`pnputil /enum-drivers` 可列出驱动程序包），重新启动，然后重新开始升级。',
  ),
  steps.collectPantherLogs,
];

export const drvHardblock = defineRule({
  meta: {
    id: 'drv.hardblock',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'The driver {driver} blocks the upgrade',
      zh: '驱动程序 {driver} 阻止升级',
    },
    explanation: {
      en: 'The compatibility check of Windows Setup lists {driver} as a driver package that may not be carried over. Setup stops until this driver is replaced or removed; nothing was changed on the machine.',
      zh: 'Windows 安装程序的兼容性检查将 {driver} 列为不可迁移的驱动程序包。在替换或删除该驱动程序之前安装程序会停止；计算机未被更改。',
    },
    variants: {
      window: {
        title: {
          en: 'A driver, service or device blocks the upgrade; the window does not name it',
          zh: '某个驱动程序、服务或设备阻止了升级；窗口未指明具体名称',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. The newest CompatData*.xml in the Panther folder names it. Update or remove it; if its maker has no new version yet, the upgrade has to wait.',
          zh: 'Windows 安装程序的窗口显示“{words}”。Panther 文件夹中最新的 CompatData*.xml 会给出名称。请更新或移除它；如果厂商尚无新版本，则只能等待。',
        },
        nextSteps: findBlock,
      },
      plain: {
        title: {
          en: 'A driver or device blocks the upgrade ({code})',
          zh: '驱动程序或设备阻止升级（{code}）',
        },
        explanation: {
          en: 'Windows Setup stopped with {code}: a driver or device of this machine is known not to work with the new version. This log does not name it; the newest CompatData*.xml in the Panther folder does.',
          zh: 'Windows 安装程序以 {code} 停止：已知此计算机的某个驱动程序或设备与新版本不兼容。此日志未指明；可查看 Panther 文件夹中最新的 CompatData*.xml。',
        },
        nextSteps: findBlock,
      },
    },
    nextSteps: [
      look(
        'Find the package in the driver store: `pnputil /enum-drivers`, with the name of the INF.',
        '在驱动程序存储中查找该包：运行 `pnputil /enum-drivers`，按 INF 名称查找。',
      ),
      steps.updateDriver,
      steps.collectPantherLogs,
    ],
    links: [
      {
        title: { en: 'SetupDiag', zh: 'SetupDiag' },
        url: 'https://learn.microsoft.com/windows/deployment/upgrade/setupdiag',
      },
    ],
  },
  *match(context) {
    yield* windowsOf(context.index, 'blocked-driver', 'window');
    yield* blockedDrivers(context.index);
    for (const match of matchClass(context, 'drv.hardblock'))
      yield { ...match, variant: 'plain', values: { ...match.values, driver: '' } };
  },
});

function* blockedDrivers(index: FactIndex): Iterable<Match> {
  const seen = new Set<string>();
  for (const k of index.ofShape('setup.compat.driver')) {
    const inf = index.fact(k).fields.inf ?? '';
    if (inf === '' || seen.has(inf.toLowerCase())) continue;
    seen.add(inf.toLowerCase());
    yield {
      fact: k,
      standing: 'proof',
      culprit: { kind: 'driver', name: inf },
      values: { driver: inf, code: '', host: '' },
      details: detail('Driver (INF)', '驱动程序（INF）', inf),
    };
  }
}
