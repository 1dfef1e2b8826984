// An advanced installer failed and rolled the update back; this class by the installer's name.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { failedInstallers, matchOfInstaller } from './installers/installers';

export const aiTaskScheduler = defineRule({
  meta: {
    id: 'ai.task-scheduler',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A scheduled task of {component} could not be registered',
      zh: '无法注册 {component} 的计划任务',
    },
    explanation: {
      en: 'While {component} was being installed, the installer “{installer}” could not register its scheduled task; such a failure takes the whole update back. Usually the task’s entries in the task cache are damaged or orphaned.',
      zh: '安装 {component} 时，安装程序“{installer}”无法注册计划任务；这类失败会使整个更新回滚。通常是任务缓存中该任务的条目损坏或残留。',
    },
    variants: {
      alone: {
        title: {
          en: 'A scheduled task could not be registered: {installer}',
          zh: '无法注册计划任务：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” could not register a scheduled task; such a failure takes the whole update back. The record does not say of which component; usually the task’s entries in the task cache are damaged or orphaned.',
          zh: '安装程序“{installer}”无法注册计划任务；这类失败会使整个更新回滚。该记录没有给出任务所属的组件；通常是任务缓存中该任务的条目损坏或残留。',
        },
      },
    },
    nextSteps: [
      change(
        'Export `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Schedule\\TaskCache`, remove the entries (Tree, Tasks and Plain/Logon/Boot) of the named task, then install the update again.',
        '导出 `HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Schedule\\TaskCache`，删除该任务的条目（Tree、Tasks 以及 Plain/Logon/Boot），然后再次安装更新。',
      ),
      look(
        'Check that the Task Scheduler service runs and that `C:\\Windows\\System32\\Tasks` can be read.',
        '检查 Task Scheduler 服务是否运行，以及 `C:\\Windows\\System32\\Tasks` 是否可读。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index))
      if (classOfInstaller(failed.installer) === 'ai.task-scheduler') yield matchOfInstaller(failed);
  },
});
