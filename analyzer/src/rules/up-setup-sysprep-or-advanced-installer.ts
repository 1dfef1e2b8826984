// Sysprep, the specialize pass or one of their modules failed: an app package, a module, or an answer file setting.
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import { nameIn } from '../localized';
import { defineRule, type Match } from './defineRule';
import { answerFileTexts } from './setup/answerFileTexts';
import { domainJoins, domainJoinTexts } from './setup/domainJoin';
import { setupclMatches } from './setup/setupclRuns';
import { windowsOf } from './setup/setupWindows';
import { sysprepMatches } from './setup/sysprepAttempts';
import { passLogSteps, sysprepTexts } from './setup/sysprepTexts';
import { unattendedMatches } from './setup/unattendedPasses';

export const upSetupSysprepOrAdvancedInstaller = defineRule({
  meta: {
    id: 'up.setup.sysprep-or-advanced-installer',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'Sysprep stops at the app package {package}',
      zh: 'Sysprep 因应用包 {package} 而停止',
    },
    explanation: {
      en: 'The app package {package} was installed for a user but is not provisioned for all users, and Sysprep refuses to generalize such an image ({code}). Remove the package for that user, or provision it, and run Sysprep again.',
      zh: '应用包 {package} 已为某个用户安装，但未为所有用户预配（not provisioned），因此 Sysprep 拒绝通用化此映像（{code}）。请为该用户删除此应用包，或进行预配，然后重新运行 Sysprep。',
    },
    variants: {
      ...answerFileTexts,
      ...domainJoinTexts,
      ...sysprepTexts,
      command: {
        title: {
          en: 'A command of the online installation failed: {command} ({code})',
          zh: '联机安装中的命令失败：{command}（{code}）',
        },
        explanation: {
          en: 'Windows Setup runs {command} after the first start from the disk; it ended with {code}, and setup gave up. The first record with this code says what the command was doing.',
          zh: 'Windows 安装程序在首次从磁盘启动后运行 {command}；该命令以 {code} 结束，安装程序随即放弃。带有此代码的第一条记录写明了该命令当时的操作。',
        },
        nextSteps: passLogSteps,
        links: [],
      },
      online: {
        title: {
          en: 'The installation could not be completed after the restart ({code})',
          zh: '重新启动后无法完成安装（{code}）',
        },
        explanation: {
          en: 'After the restart, the part of Windows Setup that completes the installation ended with {code}. This record does not say which step failed; setupact.log and setuperr.log in `C:\\Windows\\Panther` do.',
          zh: '重新启动后，Windows 安装程序中负责完成安装的部分以 {code} 结束。该记录没有说明是哪一步失败；`C:\\Windows\\Panther` 中的 setupact.log 和 setuperr.log 会说明。',
        },
        nextSteps: passLogSteps,
        links: [],
      },
      window: {
        title: {
          en: 'Windows Setup cannot go on behind its first restart, and its window does not say why',
          zh: 'Windows 安装程序在首次重新启动之后无法继续，其窗口未说明原因',
        },
        explanation: {
          en: 'Behind its first restart Windows Setup installs devices, applies the answer file and runs installers; one of these steps failed or was interrupted. The window names none of them: “{words}”. While it is open, Shift+F10 opens a console to copy the logs.',
          zh: '首次重新启动之后，Windows 安装程序会安装设备、应用应答文件并运行安装组件；其中某一步失败或被中断。窗口没有指明是哪一步：“{words}”。窗口打开时，可按 Shift+F10 打开控制台来复制日志。',
        },
        nextSteps: [steps.collectPantherLogs, steps.collectSetupapiDevLog],
        links: [],
      },
      firstRun: {
        title: {
          en: 'The first run of Windows stops at its page {words}',
          zh: 'Windows 的首次运行停在 {words} 页',
        },
        explanation: {
          en: 'The window of the first run (OOBE) says {words}: that is the page that failed and not the reason. Often an image without a part that the page needs, an answer file that only half prepares the first run, or no working network is behind it; setupact.log in `C:\\Windows\\Panther` and its folder `UnattendGC` tell more.',
          zh: '首次运行（OOBE）的窗口显示 {words}：这是出错的页面，而不是原因。常见原因是映像缺少该页面所需的部分、应答文件只完成了部分首次运行设置，或网络不可用；`C:\\Windows\\Panther` 及其 `UnattendGC` 文件夹中的 setupact.log 提供更多信息。',
        },
        nextSteps: [
          change(
            'Choose “Try again” or “Skip” a few times, or restart: a page that waited for a service often goes on.',
            '多次选择“重试”或“跳过”，或重新启动：等待服务的页面往往可以继续。',
          ),
          steps.collectDeploymentLogs,
        ],
        links: [],
      },
      setupcl: {
        title: {
          en: 'Windows Setup does not go on: setupcl has not finished its work',
          zh: 'Windows 安装程序无法继续：setupcl 尚未完成其工作',
        },
        explanation: {
          en: 'At the first start, setupcl gives a generalized Windows its own identity and goes through files and links for it. It did not finish, so setup blocks the deployment. Where its own trace (setup.etl) names an answer such as c0000022 at a reparse point, links left over from an older installation on the same partition are in its way: apply the image to a freshly formatted partition.',
          zh: '首次启动时，setupcl 会为通用化的 Windows 赋予自己的标识，并为此遍历文件和链接。它未能完成，因此安装程序阻止了部署。如果其跟踪（setup.etl）在重分析点处给出 c0000022 之类的结果，则是同一分区上旧安装遗留的链接造成了阻碍：请将映像应用到重新格式化的分区。',
        },
        nextSteps: passLogSteps,
        links: [],
      },
      pass: {
        title: {
          en: 'The unattended pass {pass} failed with {code}',
          zh: '无人参与阶段 {pass} 失败，返回 {code}',
        },
        explanation: {
          en: 'The unattended setup pass {pass} ended with {code}. {command}',
          zh: '无人参与安装阶段 {pass} 以 {code} 结束。{command}',
        },
        nextSteps: passLogSteps,
      },
    },
    nextSteps: [
      look(
        'List the package for all users: `Get-AppxPackage -AllUsers | Where-Object PackageFullName -like "<name>*"`.',
        '列出所有用户的该应用包：`Get-AppxPackage -AllUsers | Where-Object PackageFullName -like "<名称>*"`。',
      ),
      change(
        'Remove it for every user with `Remove-AppxPackage -AllUsers -Package <full name>` and, if it is provisioned, with `Remove-AppxProvisionedPackage -Online`; then run Sysprep again.',
        '使用 `Remove-AppxPackage -AllUsers -Package <完整名称>` 为所有用户删除；如果已预配，再使用 `Remove-AppxProvisionedPackage -Online`；然后重新运行 Sysprep。',
      ),
      change(
        'Keep the reference machine off the network (or the Store updates off) while the image is prepared, so that apps are not updated for one user only.',
        '准备映像期间断开参考计算机的网络（或关闭应用商店更新），避免应用只为单个用户更新。',
      ),
      steps.collectPantherLogs,
    ],
    links: [
      {
        title: {
          en: 'Sysprep fails after you remove or update Microsoft Store apps (KB2769827)',
          zh: '删除或更新 Microsoft Store 应用后 Sysprep 失败（KB2769827）',
        },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps',
      },
    ],
  },
  *match({ index, operations }) {
    const failed = operations.filter(({ outcome }) => outcome === 'failed');
    const attempts = [...sysprepMatches(index, failed)];
    yield* attempts;
    yield* unattendedMatches(index, failed);
    yield* windowsOf(index, 'answer-file', 'answerFileSearch');
    yield* upgradedSystems(index);
    // Beside what sysprep's log says, its window tells nothing new.
    if (attempts.length === 0) yield* windowsOf(index, 'reserved-storage', 'reservedStorageTold');
    if (attempts.length === 0)
      for (const match of windowsOf(index, 'sysprep', 'sysprepWindow'))
        yield { ...match, depth: 'wrapper', confidence: 'low' };
    yield* firstRuns(index);
    yield* domainJoins(index);
    yield* setupclMatches(index);
  },
});

/** Sysprep refuses a Windows that was upgraded; a run behind it that went through was one on another. */
function* upgradedSystems(index: FactIndex): Iterable<Match> {
  const k = index.ofShape('sysprep.upgraded').at(-1);
  if (k === undefined || index.ofShape('sysprep.success').some((end) => end > k)) return;
  yield { fact: k, variant: 'upgraded', depth: 'reason', standing: 'proof', confidence: 'high' };
}

/** A page of the first run that says its own name and that something went wrong. */
function* firstRuns(index: FactIndex): Iterable<Match> {
  for (const match of windowsOf(index, 'first-run', 'firstRun'))
    yield { ...match, culprit: { kind: 'component', name: nameIn(match.values, 'words') ?? '' } };
}
