// A reliable advanced installer failed and rolled the update back; installers without a class of their own.

import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { hasOwnClass } from './installerNames';
import { failedInstallers, matchOfInstaller } from './installers';

export const txnRollbackAdvancedInstaller = defineRule({
  meta: {
    id: 'txn.rollback.advanced-installer',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'An installer of the update failed: {installer}',
      zh: '更新中的安装程序失败：{installer}',
    },
    explanation: {
      en: 'The installer “{installer}” failed for {component}. Its failure is not one that servicing ignores, so the whole update was rolled back at startup.',
      zh: '安装程序“{installer}”在处理 {component} 时失败。该失败不可忽略，因此整个更新在启动阶段被回滚。',
    },
    nextSteps: [
      look(
        'Start from the inner code of the installer and the service or component it names; the code that Windows Update shows only says that an installer failed.',
        '从该安装程序的内层代码及其涉及的服务或组件入手；Windows 更新显示的代码只表示有安装程序失败。',
      ),
      steps.checkServices,
      steps.sfcScan,
      steps.retryUpdate,
      steps.inPlaceUpgrade,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index)) {
      if (!hasOwnClass(failed.installer)) yield matchOfInstaller(failed);
    }
  },
});
