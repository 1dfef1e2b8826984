// A driver package was rejected or its installation failed.

import { look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { defineRule, type Match } from './defineRule';
import { bootCriticalDrivers, bootCriticalTexts } from './drivers/bootCriticalDrivers';
import { deviceProblems, managedTexts } from './drivers/deviceProblems';
import { isSignatureCode } from './drivers/deviceSections';
import { deviceTexts, deviceWorded } from './drivers/deviceTexts';
import { driversOfDism } from './drivers/dismDrivers';
import { emptyFolderTexts } from './drivers/dismDriverTexts';
import { driversOfEvents } from './drivers/driverEvents';
import { driverMatches } from './drivers/driverMatches';
import { installProcessTexts } from './drivers/installProcess';
import { leftDeviceTexts } from './drivers/leftDevices';
import { oldDeviceMatches } from './drivers/oldDeviceLogs';
import { setupDrivers } from './drivers/setupDrivers';
import { toldDrivers } from './drivers/toldDrivers';
import { matchClass } from './matching/classMatch';
import { shareAdapterTexts, undrivenAdapters } from './setup/deploymentShares';
import { loneWindowsOf, windowsOf } from './setup/setupWindows';

export const drvInstallFailed = defineRule({
  meta: {
    id: 'drv.install-failed',
    severity: 'error',
    depth: 'object',
    standing: 'explains',
    title: {
      en: 'A driver could not be installed: {driver} ({code})',
      zh: '无法安装驱动程序：{driver}（{code}）',
    },
    explanation: {
      en: 'Windows could not install the driver ({driver}) and ended with {code}. The step that failed is the installation of this driver package on this machine.',
      zh: 'Windows 无法安装该驱动程序（{driver}），以 {code} 结束。失败的步骤是在此计算机上安装该驱动程序包。',
    },
    variants: {
      ...managedTexts,
      ...deviceTexts,
      ...leftDeviceTexts,
      ...installProcessTexts,
      windowDriver: {
        title: {
          en: 'Windows Setup lacks a driver to read its medium',
          zh: 'Windows 安装程序缺少读取安装介质所需的驱动程序',
        },
        explanation: {
          en: 'The window of Windows Setup says “{words}”. Windows PE has no driver for the port or the controller that the medium or the disk is attached to, or the medium is damaged. Use another port (USB 2), write the medium anew, or load the driver of the storage or USB controller.',
          zh: 'Windows 安装程序的窗口显示“{words}”。Windows PE 没有介质或磁盘所连接端口或控制器的驱动程序，或者介质已损坏。请更换端口（USB 2）、重新制作介质，或加载存储或 USB 控制器的驱动程序。',
        },
        nextSteps: [steps.freshMedia],
        links: [],
      },
      deviceWindow: {
        title: { en: 'A driver was found and could not be installed', zh: '已找到驱动程序，但无法安装' },
        explanation: {
          en: 'The window of the device manager says “{words}”. It names neither the driver nor a code; the section of the same minute in setupapi.dev.log does.',
          zh: '设备管理器的窗口显示“{words}”，既未指明驱动程序，也未给出代码；setupapi.dev.log 中同一分钟的段落会给出。',
        },
      },
      ...bootCriticalTexts,
      ...emptyFolderTexts,
      ...shareAdapterTexts,
      policy: {
        title: {
          en: 'A policy forbids the installation of {driver} ({code})',
          zh: '策略禁止安装 {driver}（{code}）',
        },
        explanation: {
          en: 'Windows did not install {driver} and ended with {code}, because a policy of this machine forbids the installation of this device or driver. Neither the driver package nor the component store is at fault; the records of the section name the policy.',
          zh: 'Windows 未安装 {driver}，以 {code} 结束，因为此计算机上的策略禁止安装该设备或驱动程序。驱动程序包和组件存储都没有问题；该段落的记录中列出了相关策略。',
        },
        nextSteps: [steps.checkInstallPolicy, steps.allowDevice],
      },
      denied: {
        title: {
          en: 'Windows refused the request about {driver} ({code})',
          zh: 'Windows 拒绝了针对 {driver} 的请求（{code}）',
        },
        explanation: {
          en: 'The request about {driver} was answered with {code}. Driver packages are added and removed by administrators only, so as a rule the command ran in a prompt without their rights; the package itself was not judged.',
          zh: '针对 {driver} 的请求返回 {code}。只有管理员才能添加和删除驱动程序包，因此通常是命令在没有管理员权限的命令提示符中运行；驱动程序包本身并未被检查。',
        },
        nextSteps: [steps.elevate, steps.collectSetupapiDevLog],
      },
      removal: {
        title: {
          en: '{driver} could not be removed ({code})',
          zh: '无法删除 {driver}（{code}）',
        },
        explanation: {
          en: 'Windows could not remove {driver} and ended with {code}. This is about the removal of a device or driver package alone; no installation of an update failed here.',
          zh: 'Windows 无法删除 {driver}，以 {code} 结束。这只涉及设备或驱动程序包的删除，此处没有更新安装失败。',
        },
        nextSteps: [
          look(
            'Read the entries marked `!!!` in the named section of `setupapi.dev.log`: they say what held the removal up.',
            '查看 `setupapi.dev.log` 中所指段落里标有 `!!!` 的条目，其中写明了删除受阻的原因。',
          ),
        ],
      },
      unmatched: {
        title: {
          en: '{driver} does not list the device that it was to be installed for',
          zh: '{driver} 中没有列出要安装的设备',
        },
        explanation: {
          en: 'A program asked Windows to install {driver}, but no model in this INF has the hardware ID of the device for this Windows version and architecture. The device keeps the driver it has, or none.',
          zh: '某程序要求 Windows 安装 {driver}，但该 INF 中没有适用于此 Windows 版本和体系结构、且硬件 ID 与设备相符的型号。设备仍使用原有的驱动程序，或没有驱动程序。',
        },
        nextSteps: [
          look(
            'Compare the hardware IDs in the section of `setupapi.dev.log` with the `[Models]` sections of the INF, with their decoration (`NTamd64`, `NTarm64`, minimum build).',
            '将 `setupapi.dev.log` 该段落中的硬件 ID 与 INF 的 `[Models]` 节及其修饰（`NTamd64`、`NTarm64`、最低内部版本）对比。',
          ),
          steps.updateDriver,
        ],
      },
      step: {
        title: {
          en: 'A step on {driver} ended with {code}',
          zh: '对 {driver} 的一个步骤以 {code} 结束',
        },
        explanation: {
          en: 'The section “{section}” of the setupapi log ended with {code}. It installs no driver by itself; the entries of the section say what it was doing.',
          zh: 'setupapi 日志中的段落“{section}”以 {code} 结束。该段落本身不安装驱动程序，其中的条目写明了当时的操作。',
        },
      },
      stepUnnamed: {
        title: {
          en: 'The step “{section}” of the setupapi log failed ({code})',
          zh: 'setupapi 日志中的步骤“{section}”失败（{code}）',
        },
        explanation: {
          en: 'The section “{section}” of the setupapi log ended with {code}. Its title names no driver package and no device; the command line in the section names the program that asked for the step.',
          zh: 'setupapi 日志中的段落“{section}”以 {code} 结束。其标题没有给出驱动程序包或设备；段落中的命令行写明了请求该步骤的程序。',
        },
      },
      notStarted: {
        title: {
          en: 'A device does not start after its driver was installed ({problem})',
          zh: '驱动程序安装后设备无法启动（{problem}）',
        },
        explanation: {
          en: 'Windows installed the driver, but the device did not start: the device manager’s problem is {problem}. This log does not name the device; the title of the same section in setupapi.dev.log does.',
          zh: 'Windows 安装了驱动程序，但设备未能启动：设备管理器报告的问题是 {problem}。此日志未指明是哪个设备，可查看 setupapi.dev.log 中同一段落的标题。',
        },
      },
      deviceNotStarted: {
        title: {
          en: 'The device {driver} does not start after its driver was installed ({problem})',
          zh: '驱动程序安装后设备 {driver} 无法启动（{problem}）',
        },
        explanation: {
          en: 'Windows installed the driver, but the device {driver} did not start: the device manager’s problem is {problem}.',
          zh: 'Windows 安装了驱动程序，但设备 {driver} 未能启动：设备管理器报告的问题是 {problem}。',
        },
      },
      uncoded: {
        title: {
          en: 'A driver could not be installed: {driver}',
          zh: '无法安装驱动程序：{driver}',
        },
        explanation: {
          en: 'Windows could not install the driver ({driver}). The entries here state no code; the complete section in setupapi.dev.log does, in the entries marked `!!!` and in its exit status.',
          zh: 'Windows 无法安装该驱动程序（{driver}）。此处的条目未给出错误代码；setupapi.dev.log 中完整的段落会在标有 `!!!` 的条目和退出状态中给出。',
        },
      },
      plainUncoded: {
        title: { en: 'A driver could not be installed', zh: '无法安装驱动程序' },
        explanation: {
          en: 'The installation of a driver failed. The entries here name neither the driver nor a code; the complete section in setupapi.dev.log does, in its title and in the entries marked `!!!`.',
          zh: '驱动程序安装失败。此处的条目既未指明驱动程序，也未给出错误代码；setupapi.dev.log 中完整的段落会在标题和标有 `!!!` 的条目中给出。',
        },
      },
      ofImage: {
        title: {
          en: 'A driver could not be added to the image: {driver} ({code})',
          zh: '无法将驱动程序添加到映像：{driver}（{code}）',
        },
        explanation: {
          en: 'DISM could not add the driver ({driver}) to the image and ended with {code}. `Windows\\INF\\setupapi.offline.log` of that image says in the section of the same minute what held it up.',
          zh: 'DISM 无法将该驱动程序（{driver}）添加到映像，以 {code} 结束。该映像中 `Windows\\INF\\setupapi.offline.log` 同一分钟的段落写明了受阻的原因。',
        },
      },
      plainOfImage: {
        title: {
          en: 'A driver could not be added to the image ({code})',
          zh: '无法将驱动程序添加到映像（{code}）',
        },
        explanation: {
          en: 'DISM was adding drivers to an image, and one of them ended with {code}. This log does not name it; `Windows\\INF\\setupapi.offline.log` of that image does, in the sections of the same minute.',
          zh: 'DISM 正在向映像添加驱动程序，其中一个以 {code} 结束。此日志未指明是哪一个，可查看该映像中 `Windows\\INF\\setupapi.offline.log` 同一分钟的段落。',
        },
        nextSteps: [steps.collectOfflineDriverLog, steps.updateDriver, steps.retryUpdate],
      },
      plain: {
        title: {
          en: 'A driver could not be installed ({code})',
          zh: '无法安装驱动程序（{code}）',
        },
        explanation: {
          en: 'The installation of a driver ended with {code}. The records here do not name the driver; its section in the complete setupapi.dev.log does.',
          zh: '驱动程序的安装以 {code} 结束。此处的记录未指明是哪个驱动程序，可查看完整的 setupapi.dev.log 中该驱动程序的段落。',
        },
      },
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver, steps.retryUpdate],
    links: [
      {
        title: { en: 'SetupAPI text logs', zh: 'SetupAPI 文本日志' },
        url: 'https://learn.microsoft.com/windows-hardware/drivers/install/setupapi-text-logs',
      },
    ],
  },
  *match(context) {
    yield* deviceProblems(context.index, false);
    yield* oldDeviceMatches(context.index, false);
    for (const match of driverMatches(context, (code) => !isSignatureCode(code), false))
      yield ofImage(context.index.fact(match.fact).shape, deviceWorded(match));
    yield* toldDrivers(context.index, (code) => !isSignatureCode(code));
    yield* driversOfEvents(context.index, (code) => !isSignatureCode(code));
    yield* bootCriticalDrivers(context.index);
    yield* undrivenAdapters(context.index);
    yield* setupDrivers(context);
    yield* driversOfDism(context);
    yield* windowsOf(context.index, 'driver', 'windowDriver');
    if (context.index.ofShape('device.told.failed', 'device.exit', 'device.error').length === 0)
      yield* loneWindowsOf(context.index, 'device-driver', 'deviceWindow');
    // What the window of Windows Setup ends with names no driver.
    for (const match of matchClass(context, 'drv.install-failed'))
      if (context.index.fact(match.fact).shape !== 'setup.window')
        yield { ...withoutHost(match), variant: 'plain' };
  },
});

/** DISM adds drivers to images only (DISM Driver Servicing Command-Line Options). */
function ofImage(shape: string, match: Match): Match {
  return shape === 'dism.driver.failed' ? { variant: 'ofImage', ...match } : match;
}

function withoutHost(match: Match): Match {
  const { culprit: _culprit, details: _details, ...rest } = match;
  return { ...rest, depth: 'code', confidence: 'medium', values: { ...rest.values, driver: '' } };
}
