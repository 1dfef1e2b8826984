// An advanced installer failed and rolled the update back; this class by the installer's name.
import { change } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { installerNames } from './installerNames';
import { failedInstallers, matchOfInstaller } from './installers';

export const aiDotnet = defineRule({
  meta: {
    id: 'ai.dotnet',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A .NET installer step failed for {component}',
      zh: '{component} 的 .NET 安装步骤失败',
    },
    explanation: {
      en: 'The installer “{installer}” failed for {component}, so the whole update was rolled back. The .NET Framework on this machine needs repair before the update can go in.',
      zh: '安装程序“{installer}”在处理 {component} 时失败，因此整个更新被回滚。需要先修复此计算机上的 .NET Framework，才能安装更新。',
    },
    variants: {
      alone: {
        title: {
          en: 'A .NET installer step failed: {installer}',
          zh: '一个 .NET 安装步骤失败：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” failed, so the whole update was rolled back; the record names no component. The .NET Framework on this machine needs repair before the update can go in.',
          zh: '安装程序“{installer}”失败，因此整个更新被回滚；该记录没有给出组件。需要先修复此计算机上的 .NET Framework，才能安装更新。',
        },
      },
    },
    nextSteps: [
      change(
        'Run the .NET Framework Repair Tool, restart, then install the .NET cumulative update on its own.',
        '运行 .NET Framework 修复工具，重新启动，然后单独安装 .NET 累积更新。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index))
      if (installerNames['ai.dotnet'].test(failed.installer)) yield matchOfInstaller(failed);
  },
});
