// An advanced installer failed and rolled the update back; this class by the installer's name.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { failedInstallers, matchOfInstaller } from './installers/installers';
import { keyTexts, refusedKeys } from './system/editionChanges';

export const aiLicensingSpp = defineRule({
  meta: {
    id: 'ai.licensing-spp',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A licensing step failed for {component}',
      zh: '{component} 的许可步骤失败',
    },
    explanation: {
      en: 'The installer “{installer}” could not update the licensing store for {component}; such a failure takes the whole update back.',
      zh: '安装程序“{installer}”无法为 {component} 更新许可存储；这类失败会使整个更新回滚。',
    },
    variants: {
      key: {
        ...keyTexts,
        nextSteps: [
          look(
            'List what this installation can become, `DISM /Online /Get-CurrentEdition` and `DISM /Online /Get-TargetEditions`, and compare the key: its edition, its version, and whether it is a retail or a volume key.',
            '列出此安装可以更改为哪些版本：`DISM /Online /Get-CurrentEdition` 和 `DISM /Online /Get-TargetEditions`，并核对密钥的版本、适用的 Windows 版本，以及它是零售密钥还是批量密钥。',
          ),
          steps.collectDismLog,
        ],
      },
      alone: {
        title: {
          en: 'A licensing step failed: {installer}',
          zh: '许可步骤失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” could not update the licensing store; such a failure takes the whole update back. The record does not say for which component.',
          zh: '安装程序“{installer}”无法更新许可存储；这类失败会使整个更新回滚。该记录没有给出相关组件。',
        },
      },
    },
    nextSteps: [
      change(
        'Restore the default permissions of `C:\\Windows\\System32\\spp\\store`, restart the Software Protection service, and install the update again.',
        '恢复 `C:\\Windows\\System32\\spp\\store` 的默认权限，重新启动 Software Protection 服务，然后再次安装更新。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match(context) {
    for (const failed of failedInstallers(context.index))
      if (classOfInstaller(failed.installer) === 'ai.licensing-spp') yield matchOfInstaller(failed);
    yield* refusedKeys(context);
  },
});
