// Owns the second half of an upgrade failure code (`0xC1900101 - 0x20017`): its phase, its operation, what they mean.
// Names: the published page on upgrade error codes, which spells operation 7 INSTALL_DRVIERS.
import type { NextStep } from '../knowledge/step';
import { change, look } from '../knowledge/step';
import {
  collectPantherLogs,
  collectSetupapiDevLog,
  freeSpace,
  readInnerCode,
  suspendBitLocker,
  updateDriver,
} from '../knowledge/steps';
import type { Localized } from '../localized';
import { operationNames, phaseNames } from './generated/upgradeExtend';

/** One half of an extend code with its explanation. */
export interface UpgradePart {
  readonly value: number;
  /** `SP_EXECUTION_…`; absent for a value without a published name. */
  readonly symbol?: string;
  readonly meaning: Localized;
}

/** An extend code taken apart. */
export interface UpgradeExtend {
  readonly code: number;
  readonly phase: UpgradePart;
  readonly operation: UpgradePart;
  /** What usually makes this phase fail; absent for an unknown phase. */
  readonly cause?: Localized;
  readonly nextSteps: readonly NextStep[];
}

/** The page that both tables come from, as sources name it. */
export const upgradeExtendSource = 'Windows docs: upgrade error codes';

/**
 * Takes an extend code apart: the low 16 bits are the operation, what is above them the phase.
 * A phase or operation that the table does not know keeps its number and gets no name.
 */
export function explainExtendCode(code: number): UpgradeExtend {
  const phase = code >>> 16;
  const operation = code & 0xffff;
  const known = phases[phase];
  return {
    code,
    phase: partOf(phase, phaseNames[phase], known?.meaning ?? unknownPhase(phase)),
    operation: partOf(
      operation,
      operationNames[operation],
      operations[operation] ?? unknownOperation(operation),
    ),
    ...(known !== undefined && { cause: known.cause }),
    nextSteps: known?.nextSteps ?? [collectPantherLogs],
  };
}

/** Whether a number standing alone can be an extend code: a known phase above zero with a known operation. */
export function isLikelyExtendCode(code: number): boolean {
  const phase = code >>> 16;
  return 1 <= phase && phaseNames[phase] !== undefined && operationNames[code & 0xffff] !== undefined;
}

const oobeBoot = 4;
/** SP_EXECUTION_OP_ADD_PROVISIONING_PACKAGE and the one that newer versions number behind it. */
const lastOperation = 0x21;
/** What is over before the first restart, and unpacking the image: none of it is left for the second boot. */
const beforeSecondBoot: ReadonlySet<number> = new Set([0x1, 0x2, 0x8, 0x9, 0xa, 0xb, 0xc]);

/**
 * False for a number that has the form of an extend code and names no place of an upgrade. What checks the computer and
 * lets one choose, before an upgrade or from the medium, numbers its own steps (`0x8007000D - 0x4002C`): read as a place
 * they would be work of the second boot that no published operation stands for, or that was done long before.
 */
export function isUpgradePlace(code: number): boolean {
  const operation = code & 0xffff;
  return code >>> 16 !== oobeBoot || (operation <= lastOperation && !beforeSecondBoot.has(operation));
}

/** Setup's window spells these otherwise than the table. */
const otherWords: Readonly<Record<string, string>> = {
  SECOND_BOOT: 'OOBE_BOOT',
  SYSPREP_SPECIALIZE: 'SYSPREP',
  INSTALL_DRIVERS: 'INSTALL_DRVIERS',
};

/**
 * The extend code of a phase and an operation as setup's last window names them.
 * @param phase e.g. `SAFE_OS`
 * @param operation e.g. `BOOT`
 */
export function extendCodeOf(phase: string, operation: string): number | undefined {
  const numberIn = (names: Readonly<Record<number, string>>, prefix: string, word: string) =>
    Object.entries(names).find(([, name]) => name === `${prefix}${otherWords[word] ?? word}`)?.[0];
  const plain = (words: string) => words.trim().replace(/[ -]/g, '_');
  const high = numberIn(phaseNames, 'SP_EXECUTION_', plain(phase));
  const low = numberIn(operationNames, 'SP_EXECUTION_OP_', plain(operation));
  return high === undefined || low === undefined ? undefined : Number(high) * 0x10000 + Number(low);
}

/** Every phase of the table, by number. */
export function upgradePhases(): readonly UpgradePart[] {
  return Object.entries(phaseNames).map(([value, symbol]) =>
    partOf(Number(value), symbol, phases[Number(value)]?.meaning ?? unknownPhase(Number(value))),
  );
}

/** Every operation of the table, by number. */
export function upgradeOperations(): readonly UpgradePart[] {
  return Object.entries(operationNames).map(([value, symbol]) =>
    partOf(Number(value), symbol, operations[Number(value)] ?? unknownOperation(Number(value))),
  );
}

function partOf(value: number, symbol: string | undefined, meaning: Localized): UpgradePart {
  return { value, ...(symbol !== undefined && { symbol }), meaning };
}

function unknownPhase(phase: number): Localized {
  const hex = `0x${phase.toString(16)}`;
  return {
    en: `The phase ${hex} has no published name.`,
    zh: `阶段 ${hex} 没有公开的名称。`,
  };
}

function unknownOperation(operation: number): Localized {
  const hex = `0x${operation.toString(16)}`;
  return {
    en: `The operation ${hex} has no published name.`,
    zh: `操作 ${hex} 没有公开的名称。`,
  };
}

interface PhaseKnowledge {
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

const phases: Readonly<Record<number, PhaseKnowledge>> = {
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
const operations: Readonly<Record<number, Localized>> = {
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
