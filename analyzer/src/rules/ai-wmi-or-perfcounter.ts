// An advanced installer failed and rolled the update back; this class by the installer's name.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { installerNames } from './installerNames';
import { failedInstallers, matchOfInstaller } from './installers';

export const aiWmiOrPerfcounter = defineRule({
  meta: {
    id: 'ai.wmi-or-perfcounter',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A WMI or counter registration failed for {component}',
      zh: '{component} 的 WMI 或计数器注册失败',
    },
    explanation: {
      en: 'The installer “{installer}” could not register what {component} brings for WMI or performance counters, so the whole update was rolled back.',
      zh: '安装程序“{installer}”无法注册 {component} 的 WMI 或性能计数器内容，因此整个更新被回滚。',
    },
    nextSteps: [
      look(
        'Check the WMI repository: `winmgmt /verifyrepository`.',
        '检查 WMI 存储库：`winmgmt /verifyrepository`。',
      ),
      change(
        'If it is inconsistent, `winmgmt /salvagerepository`; rebuild the counters with `lodctr /R`; then install the update again.',
        '如果不一致，运行 `winmgmt /salvagerepository`；用 `lodctr /R` 重建计数器；然后再次安装更新。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index))
      if (installerNames['ai.wmi-or-perfcounter'].test(failed.installer)) yield matchOfInstaller(failed);
  },
});
