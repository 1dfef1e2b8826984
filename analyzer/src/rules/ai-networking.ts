// An advanced installer failed and rolled the update back; this class by the installer's name.
import { nameOfCode } from '../codes/reading';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { classOfInstaller } from './installers/installerNames';
import { type FailedInstaller, failedInstallers, matchOfInstaller } from './installers/installers';
import { hex } from './matching/classCodes';

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
      noService: {
        title: {
          en: 'A network component could not be installed, because a service did not answer: {component}',
          zh: '网络组件无法安装，因为有服务没有响应：{component}',
        },
        explanation: {
          en: 'The installer “{installer}” called a service that does not run ({answer}), and its failure takes the whole update back. As a rule that is Windows Defender Firewall (`MpsSvc`) or Base Filtering Engine (`BFE`), switched off as a service instead of in its profiles.',
          zh: '安装程序“{installer}”调用的服务没有运行（{answer}），其失败会使整个更新回滚。通常是 Windows Defender 防火墙（`MpsSvc`）或基本筛选引擎（`BFE`）：被禁用的是服务本身，而不是其配置文件。',
        },
        nextSteps: [
          change(
            'Set the start type of `MpsSvc` and `BFE` back to automatic, restart, and install the update again; to do without the firewall, switch its profiles off and leave the service on.',
            '将 `MpsSvc` 和 `BFE` 的启动类型恢复为自动，重新启动后再次安装更新；如果不需要防火墙，请关闭其配置文件，而不要禁用服务。',
          ),
          steps.collectCbsLog,
        ],
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
      if (classOfInstaller(failed.installer) === 'ai.networking') {
        const match = matchOfInstaller(failed);
        yield { ...match, ...serviceAway(failed, match.values) };
      }
  },
});

/** EPT_S_NOT_REGISTERED of winerror.h, in the facilities that it is handed on in. */
const notRegistered: ReadonlySet<number> = new Set([0x800106d9, 0x800706d9]);

/** ERROR_SERVICE_DISABLED, ERROR_SERVICE_NOT_ACTIVE and ERROR_SERVICE_DEPENDENCY_FAIL. */
const notRunning: ReadonlySet<number> = new Set([0x80070422, 0x80070426, 0x8007042c]);

/** Nobody offers the procedure that the installer called, or the firewall's own installer did not find its services running. */
function serviceAway(failed: FailedInstaller, values: Match['values']): Pick<Match, 'variant' | 'values'> {
  const { code, service, installer } = failed;
  if (service !== undefined || code === undefined) return {};
  const isAway = notRegistered.has(code) || (notRunning.has(code) && /firewall/i.test(installer));
  return isAway ? { variant: 'noService', values: { ...values, answer: nameOfCode(code) ?? hex(code) } } : {};
}
