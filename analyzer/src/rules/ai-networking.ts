// An advanced installer failed and rolled the update back; this class by the installer's name.
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { failedInstallers, matchOfInstaller } from './installers/installers';

export const aiNetworking = defineRule({
  meta: {
    id: 'ai.networking',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'A network component could not be installed: {component}',
      zh: '网络组件无法安装：{component}',
    },
    explanation: {
      en: 'The installer “{installer}” failed for {component}; such a failure takes the whole update back. A third-party VPN, firewall or filter driver in the network stack is the usual reason.',
      zh: '安装程序“{installer}”在处理 {component} 时失败；这类失败会使整个更新回滚。常见原因是网络堆栈中的第三方 VPN、防火墙或筛选器驱动程序。',
    },
    variants: {
      alone: {
        title: {
          en: 'A network component could not be installed: {installer}',
          zh: '网络组件无法安装：{installer}',
        },
        explanation: {
          en: 'The installer “{installer}” failed; such a failure takes the whole update back; the record names no component. A third-party VPN, firewall or filter driver in the network stack is the usual reason.',
          zh: '安装程序“{installer}”失败；这类失败会使整个更新回滚；该记录没有给出组件。常见原因是网络堆栈中的第三方 VPN、防火墙或筛选器驱动程序。',
        },
      },
    },
    nextSteps: [
      change(
        'Remove third-party VPN, firewall and network filter drivers, restart, and install the update again.',
        '卸载第三方 VPN、防火墙和网络筛选器驱动程序，重新启动后再次安装更新。',
      ),
      look(
        'Collect `C:\\Windows\\Logs\\NetSetup` and `netcfg -s n` of the machine.',
        '收集 `C:\\Windows\\Logs\\NetSetup` 以及 `netcfg -s n` 的输出。',
      ),
      steps.collectCbsLog,
    ],
    links: [],
  },
  *match({ index }) {
    for (const failed of failedInstallers(index))
      if (classOfInstaller(failed.installer) === 'ai.networking') yield matchOfInstaller(failed);
  },
});
