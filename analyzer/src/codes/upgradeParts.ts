// Owns what the phases and operations of an upgrade mean, in both languages. How an extend code is taken apart into them is
// in upgrade.ts; their names come from the generated table.
import { change, look, type NextStep } from '../knowledge/step';
import {
  collectPantherLogs,
  collectSetupapiDevLog,
  freeSpace,
  readInnerCode,
  suspendBitLocker,
  updateDriver,
} from '../knowledge/steps';
import type { Localized } from '../localized';

/** What is known of a phase: what it is, what usually makes it fail, what to do then. */
export interface PhaseKnowledge {
  readonly meaning: Localized;
  readonly cause: Localized;
  readonly nextSteps: readonly NextStep[];
}

const disconnectDevices = change(
  'Disconnect every device that is not needed to start (dock, USB disks, readers), then start the upgrade again.',
  '断开启动不需要的所有设备（扩展坞、USB 磁盘、读卡器），然后重新开始升级。',
);

const readRollbackLogs = look(
  'Read setupact.log and setuperr.log of the Rollback folder; the cause stands before the record that starts the rollback.',
  '查看 Rollback 文件夹中的 setupact.log 和 setuperr.log；原因在开始回滚的记录之前。',
);

/** The phases, by number. */
export const phases: Readonly<Record<number, PhaseKnowledge>> = {
  0: {
    meaning: {
      en: 'Setup did not say in which phase the upgrade failed.',
      zh: '安装程序没有说明升级失败时所处的阶段。',
    },
    cause: {
      en: 'The failure came before setup had recorded a phase, or the state it had recorded was lost; the logs tell which.',
      zh: '失败发生在安装程序记录阶段之前，或者已记录的状态丢失；需要从日志中判断。',
    },
    nextSteps: [collectPantherLogs, readInnerCode],
  },
  1: {
    meaning: {
      en: 'The failure came in the down-level phase: the old Windows was still running, and setup was checking, downloading or unpacking.',
      zh: '失败发生在下层阶段：旧的 Windows 仍在运行，安装程序正在检查、下载或解包。',
    },
    cause: {
      en: 'Typical for this phase are damaged or unreachable source files, too little space, security software, or an application that holds files open.',
      zh: '此阶段常见的原因是源文件损坏或无法访问、空间不足、安全软件，或者有应用程序占用文件。',
    },
    nextSteps: [collectPantherLogs, readInnerCode, freeSpace],
  },
  2: {
    meaning: {
      en: 'The failure came in the Safe OS phase: after the first restart, while Windows PE (the recovery environment) applied the new Windows.',
      zh: '失败发生在 Safe OS 阶段：第一次重新启动之后，在 Windows PE（恢复环境）中应用新的 Windows 时。',
    },
    cause: {
      en: 'Typical for this phase are storage, encryption and filter drivers, firmware, external disks, and a recovery or system partition without room.',
      zh: '此阶段常见的原因是存储、加密和筛选器驱动程序，固件，外接磁盘，以及恢复分区或系统分区空间不足。',
    },
    nextSteps: [readRollbackLogs, suspendBitLocker, disconnectDevices, updateDriver],
  },
  3: {
    meaning: {
      en: 'The failure came in the first-boot phase: the new Windows was starting for the first time and installing devices.',
      zh: '失败发生在首次启动阶段：新的 Windows 第一次启动并安装设备时。',
    },
    cause: {
      en: 'Typical for this phase is a driver that crashes or hangs the new Windows, mostly display, storage, network or security drivers.',
      zh: '此阶段常见的原因是某个驱动程序使新的 Windows 崩溃或停止响应，多为显示、存储、网络或安全软件的驱动程序。',
    },
    nextSteps: [readRollbackLogs, collectSetupapiDevLog, updateDriver, disconnectDevices],
  },
  4: {
    meaning: {
      en: 'The failure came in the second (OOBE) boot phase: the new Windows was running and setup was migrating data and finishing.',
      zh: '失败发生在第二次（OOBE）启动阶段：新的 Windows 已经运行，安装程序正在迁移数据并收尾。',
    },
    cause: {
      en: 'Typical for this phase are user profiles or settings that cannot be migrated, drivers, and security software that starts with the new Windows.',
      zh: '此阶段常见的原因是无法迁移的用户配置文件或设置、驱动程序，以及随新系统启动的安全软件。',
    },
    nextSteps: [readRollbackLogs, readInnerCode, updateDriver],
  },
  5: {
    meaning: {
      en: 'The failure came in the uninstall phase: Windows was going back to the previous version.',
      zh: '失败发生在卸载阶段：Windows 正在恢复到以前的版本。',
    },
    cause: {
      en: 'The way back needs the previous installation; typical are missing files in Windows.old, a damaged disk, or a boot configuration that cannot be changed back.',
      zh: '恢复需要以前的安装；常见的原因是 Windows.old 中缺少文件、磁盘损坏，或者启动配置无法改回。',
    },
    nextSteps: [collectPantherLogs, readRollbackLogs],
  },
};

/** What setup was doing, by operation number. */
export const operations: Readonly<Record<number, Localized>> = {
  0: { en: 'Setup did not say what it was doing.', zh: '安装程序没有说明正在进行的操作。' },
  1: {
    en: 'Setup was copying its own files and the image to the disk.',
    zh: '安装程序正在将自身文件和映像复制到磁盘。',
  },
  2: {
    en: 'Setup was downloading updates for itself and for the new Windows.',
    zh: '安装程序正在下载用于自身和新 Windows 的更新。',
  },
  3: {
    en: 'Setup was installing the downloaded updates into the new image.',
    zh: '安装程序正在把下载的更新安装到新映像中。',
  },
  4: {
    en: 'Setup was installing the recovery environment (WinRE).',
    zh: '安装程序正在安装恢复环境（WinRE）。',
  },
  5: {
    en: 'Setup was installing the recovery image.',
    zh: '安装程序正在安装恢复映像。',
  },
  6: {
    en: 'Setup was carrying the optional components (features) over to the new Windows.',
    zh: '安装程序正在把可选组件（功能）迁移到新的 Windows。',
  },
  7: {
    en: 'Setup was installing drivers; the published name of this operation is misspelled.',
    zh: '安装程序正在安装驱动程序；此操作公开的名称本身有拼写错误。',
  },
  8: {
    en: 'Setup was preparing the Safe OS, the Windows PE that runs after the first restart.',
    zh: '安装程序正在准备 Safe OS，即第一次重新启动后运行的 Windows PE。',
  },
  9: {
    en: 'Setup was preparing what a rollback would need.',
    zh: '安装程序正在准备回滚所需的内容。',
  },
  10: {
    en: 'Setup was preparing the first start of the new Windows.',
    zh: '安装程序正在准备新 Windows 的首次启动。',
  },
  11: {
    en: 'Setup was preparing the second (OOBE) start of the new Windows.',
    zh: '安装程序正在准备新 Windows 的第二次（OOBE）启动。',
  },
  12: {
    en: 'Setup was applying the image of the new Windows to the disk.',
    zh: '安装程序正在将新 Windows 的映像应用到磁盘。',
  },
  13: {
    en: 'Setup was migrating user data, settings and applications.',
    zh: '安装程序正在迁移用户数据、设置和应用程序。',
  },
  14: { en: 'Setup was setting the product key.', zh: '安装程序正在设置产品密钥。' },
  15: {
    en: 'Setup was adding the answer file (unattend) to the new Windows.',
    zh: '安装程序正在向新的 Windows 添加应答文件（unattend）。',
  },
  16: {
    en: 'Setup was adding a driver to the new Windows.',
    zh: '安装程序正在向新的 Windows 添加驱动程序。',
  },
  17: {
    en: 'Setup was enabling a feature in the new Windows.',
    zh: '安装程序正在新的 Windows 中启用功能。',
  },
  18: {
    en: 'Setup was disabling a feature in the new Windows.',
    zh: '安装程序正在新的 Windows 中禁用功能。',
  },
  19: {
    en: 'Setup was registering a process to run beside a later stage (asynchronously).',
    zh: '安装程序正在注册一个与后续阶段并行（异步）运行的进程。',
  },
  20: {
    en: 'Setup was registering a process that a later stage has to wait for (synchronously).',
    zh: '安装程序正在注册一个后续阶段必须等待（同步）的进程。',
  },
  21: { en: 'Setup was creating a file.', zh: '安装程序正在创建文件。' },
  22: {
    en: 'Setup was creating a registry key or value.',
    zh: '安装程序正在创建注册表项或值。',
  },
  23: {
    en: 'Setup had restarted the computer and the start itself failed or ended in an error.',
    zh: '安装程序已重新启动计算机，而启动本身失败或以错误结束。',
  },
  24: {
    en: 'Setup was running Sysprep steps (generalize or specialize) in the new Windows.',
    zh: '安装程序正在新的 Windows 中运行 Sysprep 步骤（通用化或专用化）。',
  },
  25: {
    en: 'Setup was running the out-of-box experience (OOBE).',
    zh: '安装程序正在运行全新体验（OOBE）。',
  },
  26: {
    en: 'The first start of the new Windows was beginning.',
    zh: '新 Windows 的首次启动正在开始。',
  },
  27: {
    en: 'The first start of the new Windows was ending.',
    zh: '新 Windows 的首次启动正在结束。',
  },
  28: {
    en: 'The second (OOBE) start of the new Windows was beginning.',
    zh: '新 Windows 的第二次（OOBE）启动正在开始。',
  },
  29: {
    en: 'The second (OOBE) start of the new Windows was ending.',
    zh: '新 Windows 的第二次（OOBE）启动正在结束。',
  },
  30: {
    en: 'Setup was doing the work that comes before the out-of-box experience.',
    zh: '安装程序正在进行全新体验（OOBE）之前的工作。',
  },
  31: {
    en: 'Setup was doing the work that comes after the out-of-box experience.',
    zh: '安装程序正在进行全新体验（OOBE）之后的工作。',
  },
  32: {
    en: 'Setup was adding a provisioning package to the new Windows.',
    zh: '安装程序正在向新的 Windows 添加预配包。',
  },
};
