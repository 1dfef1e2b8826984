// Owns the texts on what stops Sysprep itself: its modules, its command line, what it finds on the machine.
import { change, look, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { RuleTexts } from '../../model';

/** What to look at where a pass behind a restart stopped. */
export const passLogSteps = [steps.readPassLogs, steps.collectDeploymentLogs];

/** What to look at where a run of Sysprep stopped; it may have been called by hand or by the specialize pass. */
const eitherLogSteps = [
  look(
    'Read setupact.log in `C:\\Windows\\System32\\Sysprep\\Panther` (Sysprep) or `C:\\Windows\\Panther` (specialize) right before the named record.',
    '查看 `C:\\Windows\\System32\\Sysprep\\Panther`（Sysprep）或 `C:\\Windows\\Panther`（specialize 阶段）中 setupact.log 里所指记录之前的内容。',
  ),
  steps.collectDeploymentLogs,
];
const runLogSteps = [steps.readSysprepLogs];

/** Whether a record tells where its log lies: in a run of Sysprep, in the pass behind the restart; empty where it does not. */
export function placeOf(words: string): '' | 'InRun' | 'InPass' {
  if (/specialize/i.test(words)) return 'InPass';
  return /generalize|clean|validate|rearm/i.test(words) ? 'InRun' : '';
}

/** One wording for the places that a record may tell, each with the log that lies there behind its own steps. */
function inPlaces<Name extends string>(
  name: Name,
  { nextSteps = [], ...texts }: RuleTexts,
): Readonly<Record<Name | `${Name}InRun` | `${Name}InPass`, RuleTexts>> {
  const variant = (place: string, logs: readonly NextStep[]) => [
    `${name}${place}`,
    { ...texts, nextSteps: [...nextSteps, ...logs] },
  ];
  return Object.fromEntries([
    variant('', eitherLogSteps),
    variant('InRun', runLogSteps),
    variant('InPass', [steps.readPassLogs]),
  ]);
}

/** An update that is under way has to end first. */
const reservedStorageSteps = [
  change(
    'Let Windows Update finish what it has begun, restart until nothing is pending, and run Sysprep again at once; pause updates before it (Settings, Windows Update) so that no new one begins.',
    '让 Windows 更新完成已开始的更新，重新启动直到没有挂起的操作，然后立即重新运行 Sysprep；运行前先在“设置”的“Windows 更新”中暂停更新，以免开始新的更新。',
  ),
];

export const sysprepTexts = {
  package: {
    title: {
      en: 'Sysprep stops at the app package {package}',
      zh: 'Sysprep 因应用包 {package} 而停止',
    },
    explanation: {
      en: 'The app package {package} was installed for a user but is not provisioned for all users, and Sysprep refuses to generalize such an image. Remove the package for that user, or provision it, and run Sysprep again.',
      zh: '应用包 {package} 已为某个用户安装，但未为所有用户预配（not provisioned），因此 Sysprep 拒绝通用化此映像。请为该用户删除此应用包，或进行预配，然后重新运行 Sysprep。',
    },
  },
  staged: {
    title: {
      en: 'Sysprep cannot remove the app package {package} ({code})',
      zh: 'Sysprep 无法删除应用包 {package}（{code}）',
    },
    explanation: {
      en: 'The app package {package} lies in the image without belonging to a user, and Sysprep could not take it out: its removal answered {code}. Why, the deployment log of the same minute says; until the package is gone, Sysprep does not generalize this image.',
      zh: '应用包 {package} 暂存在映像中而不属于任何用户，Sysprep 无法将其删除：删除操作返回 {code}。原因记录在同一分钟的部署日志中；在删除该应用包之前，Sysprep 不会通用化此映像。',
    },
    nextSteps: [
      steps.readDeploymentLog,
      change(
        'Remove the package with `Remove-AppxPackage -AllUsers -Package <full name>`; where it is provisioned, first with `Remove-AppxProvisionedPackage -Online -PackageName <full name>`. Then run Sysprep again.',
        '使用 `Remove-AppxPackage -AllUsers -Package <完整名称>` 删除该应用包；如果已预配，请先使用 `Remove-AppxProvisionedPackage -Online -PackageName <完整名称>`。然后重新运行 Sysprep。',
      ),
      steps.readSysprepLogs,
    ],
  },
  ...inPlaces('module', {
    title: {
      en: 'The setup module {module} failed in {function} ({code})',
      zh: '安装模块 {module} 在 {function} 中失败（{code}）',
    },
    explanation: {
      en: 'Sysprep or Windows Setup called {function} in {module}, and the call failed with {code}. What the module was working on stands in the records right before this one.',
      zh: 'Sysprep 或 Windows 安装程序调用了 {module} 中的 {function}，调用失败并返回 {code}。该模块当时处理的内容记录在紧接在此之前的记录中。',
    },
    links: [],
  }),
  ...inPlaces('service', {
    title: {
      en: 'The setup module {module} failed in {function}, because a service that it needs is disabled ({code})',
      zh: '安装模块 {module} 在 {function} 中失败，因为它所需的服务已被禁用（{code}）',
    },
    explanation: {
      en: 'Sysprep or Windows Setup called {function} in {module}, and the call failed with {code}: a service that the module needs is set to Disabled, by hand, by policy or by a script that trims Windows. The record does not name the service.',
      zh: 'Sysprep 或 Windows 安装程序调用了 {module} 中的 {function}，调用失败并返回 {code}：该模块所需的某个服务被手动、策略或精简脚本设为“禁用”。此记录没有写明是哪个服务。',
    },
    nextSteps: [
      change(
        'Set the services that the module needs back to their default start type: for AppxSysprep.dll that is the AppX Deployment Service (`sc config AppXSvc start= demand`). Then run Sysprep again.',
        '将该模块所需的服务恢复为默认启动类型：AppxSysprep.dll 需要 AppX Deployment Service（`sc config AppXSvc start= demand`）。然后重新运行 Sysprep。',
      ),
    ],
    links: [],
  }),
  commandLine: {
    title: {
      en: 'Sysprep could not read its command line',
      zh: 'Sysprep 无法解析其命令行',
    },
    explanation: {
      en: 'Sysprep ended at once because it could not read its command line; nothing of the image was changed. Mostly a path with a blank, such as the answer file of `/unattend`, has lost its quotation marks on the way through a script.',
      zh: 'Sysprep 因无法解析命令行而立即结束，映像未作任何更改。多数情况下是带空格的路径（例如 `/unattend` 的应答文件）在脚本传递过程中丢失了引号。',
    },
    nextSteps: [
      look(
        'See whether a Sysprep process still shows its message and end it: in a session without a desktop nobody closes it, and the next run waits behind it.',
        '检查是否仍有显示提示框的 Sysprep 进程并将其结束：在没有桌面的会话中无人关闭它，下一次运行会一直等待。',
      ),
      change(
        'Copy the answer file to a path without blanks, such as `C:\\Windows\\Temp\\unattend.xml`, and run Sysprep with that path.',
        '将应答文件复制到不含空格的路径（例如 `C:\\Windows\\Temp\\unattend.xml`），然后用该路径运行 Sysprep。',
      ),
    ],
    links: [],
  },
  moduleLoad: {
    title: {
      en: 'Sysprep cannot load its module {module} ({code})',
      zh: 'Sysprep 无法加载其模块 {module}（{code}）',
    },
    explanation: {
      en: 'The registry lists {module} as a module of Sysprep, and loading it failed with {code}. 0x800700c1 means that the file is for another processor type (a 32-bit file on 64-bit Windows) or damaged, 0x8007007e that the file or one it needs is missing.',
      zh: '注册表将 {module} 列为 Sysprep 的模块，但加载时失败并返回 {code}。0x800700c1 表示该文件适用于其他处理器类型（64 位 Windows 上的 32 位文件）或已损坏，0x8007007e 表示该文件或其依赖的文件不存在。',
    },
    nextSteps: [
      look(
        'Compare the entry of this module under `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\SysPrepExternal` with the same key on a sound machine of the same Windows version.',
        '将 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Setup\\SysPrepExternal` 下该模块的项与相同 Windows 版本的正常计算机进行对比。',
      ),
      change(
        'Correct the path, or install the update or program again that brought the module, and run Sysprep again.',
        '更正路径，或重新安装带来该模块的更新或程序，然后重新运行 Sysprep。',
      ),
    ],
    links: [],
  },
  bitLocker: {
    title: {
      en: 'Sysprep refuses to run because BitLocker is on ({code})',
      zh: '由于 BitLocker 已启用，Sysprep 拒绝运行（{code}）',
    },
    explanation: {
      en: 'Sysprep does not generalize a Windows volume that BitLocker protects: {module} returned {code}. Turn BitLocker off for the Windows volume, wait until it is decrypted, and run Sysprep again.',
      zh: 'Sysprep 不会对受 BitLocker 保护的 Windows 卷进行通用化：{module} 返回 {code}。请关闭 Windows 卷的 BitLocker，等待解密完成后再运行 Sysprep。',
    },
    nextSteps: [
      change(
        'Turn BitLocker off for the Windows volume (`manage-bde -off C:`), wait until `manage-bde -status` shows it fully decrypted, and run Sysprep again.',
        '关闭 Windows 卷的 BitLocker（`manage-bde -off C:`），等到 `manage-bde -status` 显示已完全解密，再运行 Sysprep。',
      ),
    ],
    links: [],
  },
  answer: {
    title: {
      en: 'Sysprep stopped with {code}; these records do not name the step',
      zh: 'Sysprep 以 {code} 停止；这些记录没有指出是哪个步骤',
    },
    explanation: {
      en: 'Sysprep stops at the first of its steps that fails, and ended with {code}. The records here do not name that step; those right before them in setuperr.log and setupact.log do.',
      zh: 'Sysprep 在第一个失败的步骤处停止，以 {code} 结束。此处的记录没有指出该步骤；setuperr.log 和 setupact.log 中紧接在它们之前的记录会说明。',
    },
    nextSteps: runLogSteps,
    links: [],
  },
  upgraded: {
    title: {
      en: 'Sysprep refuses to run because this Windows was upgraded',
      zh: '由于此 Windows 是升级而来的，Sysprep 拒绝运行',
    },
    explanation: {
      en: 'Sysprep runs only on a Windows that was installed anew, and this one came from an upgrade. Build the image from a clean installation.',
      zh: 'Sysprep 只能在全新安装的 Windows 上运行，而此 Windows 来自升级。请使用全新安装的系统制作映像。',
    },
    nextSteps: [
      change(
        'Install Windows anew on the reference machine, or go back to a copy of it from before the upgrade, and run Sysprep there.',
        '在参考计算机上全新安装 Windows，或恢复到升级之前的副本，然后在其上运行 Sysprep。',
      ),
    ],
    links: [],
  },
  reservedStorageTold: {
    title: {
      en: 'Sysprep stops because an update uses the reserved storage',
      zh: '由于更新正在使用保留的存储，Sysprep 停止',
    },
    explanation: {
      en: 'Sysprep says “{words}”: Windows Update or servicing holds the reserved storage. Let the pending updates finish, restart, and run Sysprep again.',
      zh: 'Sysprep 显示“{words}”：Windows 更新或服务操作正在占用保留的存储。请等待挂起的更新完成，重新启动后再运行 Sysprep。',
    },
    nextSteps: reservedStorageSteps,
    links: [],
  },
  reservedStorage: {
    title: {
      en: 'Sysprep stops because an update uses the reserved storage ({code})',
      zh: '由于更新正在使用保留的存储，Sysprep 停止（{code}）',
    },
    explanation: {
      en: 'Windows Update or servicing holds the reserved storage, so Sysprep cannot go on: {module} returned {code}. Let the pending updates finish, restart, and run Sysprep again.',
      zh: 'Windows 更新或服务操作正在占用保留的存储，Sysprep 无法继续：{module} 返回 {code}。请等待挂起的更新完成，重新启动后再运行 Sysprep。',
    },
    nextSteps: reservedStorageSteps,
    links: [],
  },
  state: {
    title: {
      en: 'Sysprep does not run, because an earlier Sysprep run left the machine in an invalid state ({code})',
      zh: '由于之前的 Sysprep 运行使计算机处于无效状态，Sysprep 不再运行（{code}）',
    },
    explanation: {
      en: 'Sysprep found that an earlier run stopped half way: the recorded state is invalid, so it refuses to call its modules ({code}). Such an image cannot be trusted; go back to a copy from before the first Sysprep run, and look in the logs of that first run for what stopped it.',
      zh: 'Sysprep 发现之前的运行中途停止：记录的状态无效，因此拒绝调用其模块（{code}）。这样的映像不可信，请回到首次运行 Sysprep 之前的副本，并在首次运行的日志中查找停止的原因。',
    },
    nextSteps: runLogSteps,
  },
  rearm: {
    title: {
      en: 'Sysprep cannot reset the activation any more: the rearm count is used up ({code})',
      zh: 'Sysprep 无法再次重置激活状态：重置（rearm）次数已用完（{code}）',
    },
    explanation: {
      en: 'Sysprep resets the activation through {function} in {module}, and that call answered {code}: this image was rearmed as often as it may be. Rebuild the image from one that has rearms left, or set SkipRearm in the answer file while the image is being built.',
      zh: 'Sysprep 通过 {module} 中的 {function} 重置激活状态，调用返回 {code}：此映像的重置次数已达上限。请使用仍有剩余次数的映像重新制作，或在制作映像期间在应答文件中设置 SkipRearm。',
    },
    nextSteps: runLogSteps,
    links: [],
  },
  ...inPlaces('component', {
    title: {
      en: 'Sysprep stops at its step for {object} ({code})',
      zh: 'Sysprep 在 {object} 的步骤处停止（{code}）',
    },
    explanation: {
      en: 'The step of Sysprep for {object} answered {code}; Sysprep stops at the first step that fails. What the step was doing stands in the records right before this one.',
      zh: 'Sysprep 针对 {object} 的步骤返回 {code}；Sysprep 在第一个失败的步骤处停止。该步骤当时的操作记录在紧接在此之前的记录中。',
    },
  }),
  ...inPlaces('action', {
    title: {
      en: 'Sysprep stops while cleaning up {object} ({code})',
      zh: 'Sysprep 在清理 {object} 时停止（{code}）',
    },
    explanation: {
      en: 'One of Sysprep’s own clean-up steps could not be carried out on {object} and answered {code}; Sysprep stops at the first step that fails. Find out what protects or holds that object (a security product, changed permissions), then run Sysprep again.',
      zh: 'Sysprep 自身的某个清理步骤无法对 {object} 执行，返回 {code}；Sysprep 在第一个失败的步骤处停止。请查明是什么在保护或占用该对象（安全产品、被更改的权限），然后重新运行 Sysprep。',
    },
  }),
  sysprepWindow: {
    title: {
      en: 'Sysprep stopped, and its window does not say why',
      zh: 'Sysprep 已停止，其窗口未说明原因',
    },
    explanation: {
      en: 'The window of Sysprep says “{words}”. The reason stands in setuperr.log and setupact.log of the folder `C:\\Windows\\System32\\Sysprep\\Panther`: mostly an app that is installed for one user only, BitLocker, a pending update, or an earlier run that did not end.',
      zh: 'Sysprep 的窗口显示“{words}”。原因记录在 `C:\\Windows\\System32\\Sysprep\\Panther` 文件夹的 setuperr.log 和 setupact.log 中：通常是某个应用只为单个用户安装、BitLocker、挂起的更新，或之前未完成的一次运行。',
    },
    nextSteps: [steps.readSysprepLogs],
    links: [],
  },
};
