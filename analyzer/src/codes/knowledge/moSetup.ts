// Owns the explanations of Windows Setup's own upgrade result codes (0xC190xxxx and 0xC180xxxx).

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const procedures =
  'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures';
const wsusKeyArticle = 'https://learn.microsoft.com/archive/blogs/wsus/resolving-error-0xc1800118';
const upgradeErrorsPage = 'https://support.microsoft.com/help/10587';
const setupConfigReport = 'https://github.com/veracrypt/VeraCrypt/issues/1483';

const readCompatReport = look(
  'Read the blocking entries in `CompatData_*.xml` and `*_APPRAISER_HumanReadable.xml` under `C:\\$WINDOWS.~BT\\Sources\\Panther`.',
  '查看 `C:\\$WINDOWS.~BT\\Sources\\Panther` 下 `CompatData_*.xml` 和 `*_APPRAISER_HumanReadable.xml` 中的阻止项。',
);
const runSetupDiag = look(
  'Run SetupDiag over the setup logs and note the rule that matched.',
  '用 SetupDiag 分析安装日志，记下匹配的规则。',
);
const checkRollbackCrash = look(
  'Look in `C:\\$WINDOWS.~BT\\Sources\\Rollback` for `setupmem.dmp`, the event logs and the setupact.log record that names a crash.',
  '在 `C:\\$WINDOWS.~BT\\Sources\\Rollback` 中查找 `setupmem.dmp`、事件日志，以及 setupact.log 中指明崩溃的记录。',
);
const runScanOnly = change(
  'Run the check alone, without an upgrade: `setup.exe /Auto Upgrade /Quiet /NoReboot /DynamicUpdate Disable /Compat ScanOnly`; setup leaves its working files and logs behind.',
  '只运行检查而不升级：`setup.exe /Auto Upgrade /Quiet /NoReboot /DynamicUpdate Disable /Compat ScanOnly`；安装程序会留下工作文件和日志。',
);
const uninstallBlocker = change(
  'Update or uninstall the application or driver that the entry names, then start the upgrade again.',
  '更新或卸载阻止项所指的应用或驱动程序，然后重新开始升级。',
);
const cleanBoot = change(
  'Start the upgrade from a clean boot, with third-party antivirus and disk encryption removed.',
  '卸载第三方防病毒软件和磁盘加密软件，在干净启动下开始升级。',
);
const removeSetupLeftovers = change(
  'Restart, then remove “Temporary Windows installation files” and “Previous Windows installation(s)” with Disk Cleanup.',
  '重新启动，然后用磁盘清理删除“临时 Windows 安装文件”和“以前的 Windows 安装”。',
);
const startSetupAgain = change(
  'Start setup again and keep it running until the end.',
  '重新启动安装程序，并让它运行到结束。',
);
const stayAtScreen = change(
  'Start setup again and answer its pages, or deploy it unattended so that no page waits for a person.',
  '重新启动安装程序并及时完成各页面，或改用无人值守部署，使其不必等待用户操作。',
);
const checkSetupSwitches = look(
  'Find the `setup.exe` command line in the first records of setupact.log and compare every switch with the documented ones.',
  '在 setupact.log 开头的记录中找到 `setup.exe` 命令行，逐个核对开关是否为有文档说明的开关。',
);
const checkRequirements = look(
  'Compare processor, TPM, Secure Boot, memory and system drive with the requirements of the target release.',
  '将处理器、TPM、安全启动、内存和系统盘与目标版本的要求进行比较。',
);
const checkSystemPartition = look(
  'Check the free space of the EFI or system reserved partition.',
  '检查 EFI 分区或系统保留分区的可用空间。',
);
const matchMedia = look(
  'Use media of the same language, architecture and edition as the running Windows if applications are to be kept.',
  '如果要保留应用，请使用与当前 Windows 语言、体系结构和版本类型都相同的安装介质。',
);
const whoEndedSetup = look(
  'Find what ended the process: management agent, sign-out, shutdown or a crash at that minute in the System and Application event logs.',
  '查明结束该进程的原因：查看系统和应用程序事件日志中同一分钟的管理代理、注销、关机或崩溃事件。',
);
const externalDrive = change(
  'Attach an empty external drive (NTFS) and let setup use it for its temporary files.',
  '连接一个空的外接磁盘（NTFS），让安装程序用它存放临时文件。',
);
const readScriptLog = look(
  'Find the script named in setupact.log, its exit code and its own log.',
  '在 setupact.log 中找到该脚本的名称、退出代码以及脚本自己的日志。',
);
const fixScript = change(
  'Correct the custom action script, test it on one machine as SYSTEM, then start the upgrade again.',
  '修正自定义操作脚本，先在一台计算机上以 SYSTEM 身份测试，再重新开始升级。',
);
const nothingFailed = look(
  'Treat it as the result of a check or a test, not as a failed upgrade.',
  '将其视为检查或测试的结果，而不是升级失败。',
);
const syncWsusUpgrades = change(
  'On the WSUS server install the update that can decrypt upgrade content (KB3159706 or a later rollup) with its manual steps, delete the upgrade entries synchronised before it, and synchronise again.',
  '在 WSUS 服务器上安装能够解密升级内容的更新（KB3159706 或更新的汇总）并完成其手动步骤，删除此前同步的升级条目后重新同步。',
);
const checkOffer = look(
  'Check which release, edition and language was asked for, and whether policy (target release version, deferral) hides it.',
  '检查请求的版本、版本类型和语言，以及策略（目标版本、延迟设置）是否将其隐藏。',
);
const renameSetupConfig = change(
  'Rename `SetupConfig.ini` in `C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS`, then start the upgrade again.',
  '重命名 `C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS` 中的 `SetupConfig.ini`，然后重新开始升级。',
);

export const moSetupKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0xc1800118,
    symbol: '',
    meaning: {
      en: 'The client received an encrypted feature update from WSUS and has no key to decrypt it, so setup cannot open the payload.',
      zh: '客户端从 WSUS 收到加密的功能更新，但没有解密密钥，安装程序无法打开有效负载。',
    },
    cause: {
      en: 'The upgrade was synchronised before the WSUS server was able to handle encrypted upgrade files.',
      zh: '在 WSUS 服务器能够处理加密的升级文件之前，就已经同步了该升级。',
    },
    nextSteps: [syncWsusUpgrades, steps.clearDownloadCache, steps.retryUpdate],
    classes: ['wsus.decryption-key'],
    source: wsusKeyArticle,
  },
  {
    code: 0xc1900100,
    symbol: 'MOSETUP_E_VERSION_MISMATCH',
    meaning: {
      en: 'Setup found setup platform files of another version than its own and stopped before it touched the system.',
      zh: '安装程序发现安装平台文件与自身版本不一致，在改动系统之前就停止了。',
    },
    cause: {
      en: 'Media assembled from two builds, or leftovers of an earlier attempt in `$WINDOWS.~BT`.',
      zh: '安装介质混合了两个内部版本的文件，或 `$WINDOWS.~BT` 中有上次尝试的残留。',
    },
    nextSteps: [removeSetupLeftovers, steps.freshMedia, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900101,
    symbol: 'MOSETUP_E_SETUP_PLATFORM',
    meaning: {
      en: 'The upgrade failed after a restart and was rolled back. It is the common envelope for every rollback: the extend code behind it gives phase and operation, the Rollback folder gives the cause.',
      zh: '升级在重新启动之后失败并已回滚。它是所有回滚共用的外层代码：后面的扩展代码给出阶段和操作，原因要在 Rollback 文件夹中查找。',
    },
    cause: {
      en: 'Most often a driver that crashes or hangs in the new system; also antivirus or encryption filters, firmware and failing hardware.',
      zh: '多为驱动程序在新系统中崩溃或挂起；也可能是防病毒或加密筛选器驱动程序、固件或硬件故障。',
    },
    nextSteps: [steps.collectPantherLogs, checkRollbackCrash, steps.updateDriver, steps.suspendBitLocker],
    wrapper: true,
    classes: ['drv.upgrade-rollback', 'up.rollback.generic'],
    source: procedures,
  },
  {
    code: 0xc1900102,
    symbol: 'MOSETUP_E_SHUTDOWN_BLOCK',
    meaning: {
      en: 'Setup could not register or release the notice that keeps Windows from shutting down while the upgrade runs.',
      zh: '安装程序无法注册或解除“升级期间阻止关机”的通知。',
    },
    cause: {
      en: 'Setup runs in a session that is already ending or has no desktop.',
      zh: '安装程序运行在正在结束或没有桌面的会话中。',
    },
    nextSteps: [whoEndedSetup, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900103,
    symbol: 'MOSETUP_E_COMPAT_TIMEOUT',
    meaning: {
      en: 'Setup found compatibility problems, waited for a person to solve them, and gave up when the time limit passed.',
      zh: '安装程序发现兼容性问题并等待用户处理，超过时限后放弃。',
    },
    cause: {
      en: 'A deployment without a user at the screen met a block that needs a decision.',
      zh: '无人在场的部署遇到了需要用户决定的阻止项。',
    },
    nextSteps: [readCompatReport, uninstallBlocker, stayAtScreen],
    classes: ['up.compat.app', 'up.compat.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900104,
    symbol: 'MOSETUP_E_PROCESS_TIMEOUT',
    meaning: {
      en: 'An installation step did not end within its time limit, and setup stopped the upgrade.',
      zh: '某个安装步骤没有在时限内完成，安装程序中止了升级。',
    },
    cause: {
      en: 'A full EFI or system reserved partition, a very slow disk, or a scanner that holds every write.',
      zh: 'EFI 分区或系统保留分区已满、磁盘很慢，或扫描软件拖住每次写入。',
    },
    nextSteps: [steps.collectPantherLogs, checkSystemPartition, cleanBoot],
    classes: ['env.system-partition-small', 'up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900105,
    symbol: 'MOSETUP_E_TEST_MODE',
    meaning: {
      en: 'Setup was started in its test mode, so nothing was upgraded.',
      zh: '安装程序以测试模式启动，因此没有执行升级。',
    },
    cause: {
      en: 'A test switch or a laboratory image, not a fault of the machine.',
      zh: '使用了测试开关或实验用映像，不是计算机的故障。',
    },
    nextSteps: [checkSetupSwitches, nothingFailed],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc1900106,
    symbol: 'MOSETUP_E_TERMINATE_PROCESS',
    meaning: {
      en: 'The setup process was ended from outside before it finished; the running Windows was not replaced.',
      zh: '安装进程在完成之前被外部结束；当前的 Windows 没有被替换。',
    },
    cause: {
      en: 'The user or a management tool closed setup, or the machine shut down or restarted.',
      zh: '用户或管理工具关闭了安装程序，或者计算机关机、重新启动。',
    },
    nextSteps: [whoEndedSetup, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900107,
    symbol: 'MOSETUP_E_CLEANUP_PENDING',
    meaning: {
      en: 'The clean-up of an earlier upgrade attempt has not finished, and setup will not start a new one before a restart.',
      zh: '上一次升级尝试的清理尚未完成，重新启动之前安装程序不会开始新的升级。',
    },
    cause: {
      en: 'A previous attempt failed or was cancelled and no restart followed.',
      zh: '上一次尝试失败或被取消，之后没有重新启动。',
    },
    nextSteps: [steps.restartAndRetry, removeSetupLeftovers],
    classes: ['up.requirements', 'txn.pending.blocks'],
    source: procedures,
  },
  {
    code: 0xc1900108,
    symbol: 'MOSETUP_E_REPORTING',
    meaning: {
      en: 'Setup replaced the real result by this collecting code for its reports; it does not say what failed.',
      zh: '安装程序为了上报而用此汇总代码代替了真正的结果；它不说明是什么失败。',
    },
    cause: {
      en: 'Any failure inside setup; the first failing record before it holds the reason.',
      zh: '安装程序内部的任何失败都可能；原因在此之前最早的失败记录中。',
    },
    nextSteps: [steps.readInnerCode, runSetupDiag, steps.collectPantherLogs],
    wrapper: true,
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900109,
    symbol: 'MOSETUP_E_COMPAT_TERMINATE',
    meaning: {
      en: 'Setup was ended while its page with solvable compatibility problems was open.',
      zh: '在显示可处理的兼容性问题页面时，安装程序被结束。',
    },
    cause: {
      en: 'The user closed the page, or a management tool ended setup while it waited for an answer.',
      zh: '用户关闭了该页面，或管理工具在等待答复时结束了安装程序。',
    },
    nextSteps: [readCompatReport, uninstallBlocker, whoEndedSetup],
    classes: ['up.compat.app'],
    source: procedures,
  },
  {
    code: 0xc190010a,
    symbol: 'MOSETUP_E_UNKNOWN_CMD_LINE',
    meaning: {
      en: 'Setup does not know one of the switches it was started with and ended at once.',
      zh: '安装程序不认识启动命令中的某个开关，立即退出。',
    },
    cause: {
      en: 'A misspelt switch, or a switch of another setup version in a script or task sequence.',
      zh: '脚本或任务序列中有拼写错误的开关，或其他版本安装程序的开关。',
    },
    nextSteps: [checkSetupSwitches, steps.correctCommand],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc190010b,
    symbol: 'MOSETUP_E_INSTALL_IMAGE_NOT_FOUND',
    meaning: {
      en: 'Setup found no `install.wim`, `install.esd` or `install.swm` to install from.',
      zh: '安装程序找不到可用的 `install.wim`、`install.esd` 或 `install.swm`。',
    },
    cause: {
      en: 'Incomplete media, or a share or ISO that went away during setup.',
      zh: '安装介质不完整，或者安装过程中共享或 ISO 断开。',
    },
    nextSteps: [steps.freshMedia, startSetupAgain],
    classes: ['up.wim.apply-or-mount'],
    source: procedures,
  },
  {
    code: 0xc190010c,
    symbol: 'MOSETUP_E_AUTOMATION_INVALID',
    meaning: {
      en: 'The answer file or automation data given to setup cannot be used.',
      zh: '提供给安装程序的应答文件或自动化数据无法使用。',
    },
    cause: {
      en: 'An answer file with invalid settings, or one written for another Windows release.',
      zh: '应答文件中有无效设置，或是为其他 Windows 版本编写的。',
    },
    nextSteps: [checkSetupSwitches, steps.correctCommand],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc190010d,
    symbol: 'MOSETUP_E_INVALID_CMD_LINE',
    meaning: {
      en: 'A switch is known but its value or combination is not valid, so setup did not start.',
      zh: '开关本身有效，但取值或组合无效，安装程序没有启动。',
    },
    cause: {
      en: 'A missing value or path, or two switches that exclude each other.',
      zh: '缺少取值或路径，或者使用了互斥的开关。',
    },
    nextSteps: [checkSetupSwitches, steps.correctCommand],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc190010e,
    symbol: 'MOSETUP_E_EULA_ACCEPT_REQUIRED',
    meaning: {
      en: 'Setup was started unattended, but the license terms were not accepted by a switch.',
      zh: '安装程序以无人值守方式启动，但命令行没有接受许可条款。',
    },
    cause: {
      en: 'Newer setup versions need `/EULA Accept` together with `/Quiet` or `/Auto`.',
      zh: '较新的安装程序在使用 `/Quiet` 或 `/Auto` 时还需要 `/EULA Accept`。',
    },
    nextSteps: [checkSetupSwitches, steps.correctCommand],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900110,
    symbol: 'MOSETUP_E_EULA_CANCEL',
    meaning: {
      en: 'The user cancelled at the license page; the machine was not changed.',
      zh: '用户在许可条款页面取消；计算机没有改动。',
    },
    cause: { en: 'A decision of the user, not a fault.', zh: '用户的选择，不是故障。' },
    nextSteps: [nothingFailed, stayAtScreen],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc1900111,
    symbol: 'MOSETUP_E_ADVERTISE_CANCEL',
    meaning: {
      en: 'The user cancelled at the page that announces the upgrade.',
      zh: '用户在升级通知页面取消。',
    },
    cause: { en: 'A decision of the user, not a fault.', zh: '用户的选择，不是故障。' },
    nextSteps: [nothingFailed, stayAtScreen],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc1900112,
    symbol: 'MOSETUP_E_TARGET_DRIVE_NOT_FOUND',
    meaning: {
      en: 'Setup cannot find a drive letter for the volume it wants to install to.',
      zh: '安装程序找不到目标卷的驱动器号。',
    },
    cause: {
      en: 'The target volume has no letter, is offline, or its storage driver is missing.',
      zh: '目标卷没有驱动器号、处于脱机状态，或者缺少存储驱动程序。',
    },
    nextSteps: [steps.collectPantherLogs, steps.diskHealth, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900113,
    symbol: 'MOSETUP_E_EULA_DECLINED',
    meaning: {
      en: 'The user declined the license terms; nothing was installed.',
      zh: '用户拒绝了许可条款；没有安装任何内容。',
    },
    cause: { en: 'A decision of the user, not a fault.', zh: '用户的选择，不是故障。' },
    nextSteps: [nothingFailed, stayAtScreen],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc190011e,
    symbol: 'MOSETUP_E_FLIGHTING_BVT',
    meaning: {
      en: 'Setup stopped on purpose because a test run asked for it.',
      zh: '安装程序按测试运行的要求主动停止。',
    },
    cause: {
      en: 'A test configuration; it does not appear in ordinary deployments.',
      zh: '测试配置；普通部署中不会出现。',
    },
    nextSteps: [checkSetupSwitches, nothingFailed],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc190011f,
    symbol: 'MOSETUP_E_PROCESS_CRASHED',
    meaning: {
      en: 'The setup process itself crashed, so the upgrade ended without a proper result.',
      zh: '安装进程自身崩溃，升级没有得到正常结果就结束了。',
    },
    cause: {
      en: 'Injected modules of security or shell software, damaged system files, or faulty memory.',
      zh: '安全软件或外壳扩展注入的模块、系统文件损坏或内存故障。',
    },
    nextSteps: [whoEndedSetup, cleanBoot, steps.restoreHealth],
    classes: ['up.setup.downlevel', 'env.service-or-rpc'],
    source: procedures,
  },
  {
    code: 0xc1900120,
    symbol: 'MOSETUP_E_EULA_TIMEOUT',
    meaning: {
      en: 'Nobody accepted the license terms within the time limit and setup gave up.',
      zh: '在时限内无人接受许可条款，安装程序放弃。',
    },
    cause: {
      en: 'An upgrade that needs a user was started on an unattended machine.',
      zh: '在无人值守的计算机上启动了需要用户操作的升级。',
    },
    nextSteps: [stayAtScreen, checkSetupSwitches],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900121,
    symbol: 'MOSETUP_E_ADVERTISE_TIMEOUT',
    meaning: {
      en: 'Nobody answered the upgrade announcement within the time limit.',
      zh: '在时限内无人回应升级通知。',
    },
    cause: {
      en: 'The machine was locked or unattended while the page was shown.',
      zh: '显示该页面时计算机已锁定或无人值守。',
    },
    nextSteps: [stayAtScreen, checkSetupSwitches],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900122,
    symbol: 'MOSETUP_E_DOWNLOADDISKSPACE_TIMEOUT',
    meaning: {
      en: 'Space for the download was missing, setup asked the user to free some, and nobody did within the time limit.',
      zh: '下载所需空间不足，安装程序请求用户释放空间，但在时限内没有完成。',
    },
    cause: {
      en: 'A nearly full system drive on an unattended machine.',
      zh: '系统盘几乎已满，而计算机无人值守。',
    },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc1900123,
    symbol: 'MOSETUP_E_INSTALLDISKSPACE_TIMEOUT',
    meaning: {
      en: 'Space for the installation was missing and was not freed within the time limit.',
      zh: '安装所需空间不足，并且在时限内没有释放出来。',
    },
    cause: {
      en: 'A nearly full system drive on an unattended machine.',
      zh: '系统盘几乎已满，而计算机无人值守。',
    },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc1900124,
    symbol: 'MOSETUP_E_COMPAT_SYSREQ_TIMEOUT',
    meaning: {
      en: 'A minimum requirement is not met; setup waited for a change and gave up.',
      zh: '不满足最低要求；安装程序等待处理，超时后放弃。',
    },
    cause: {
      en: 'Hardware or configuration below the requirements of the target release.',
      zh: '硬件或配置低于目标版本的要求。',
    },
    nextSteps: [readCompatReport, checkRequirements, startSetupAgain],
    classes: ['up.requirements'],
    source: procedures,
  },
  {
    code: 0xc1900125,
    symbol: 'MOSETUP_E_COMPAT_DOWNLOADREQ_TIMEOUT',
    meaning: {
      en: 'A condition for the download is not met; setup waited for a change and gave up.',
      zh: '不满足下载条件；安装程序等待处理，超时后放弃。',
    },
    cause: {
      en: 'A requirement or block that setup checks before it downloads the release.',
      zh: '安装程序在下载该版本之前检查的某项要求或阻止项。',
    },
    nextSteps: [readCompatReport, checkRequirements, startSetupAgain],
    classes: ['up.requirements'],
    source: procedures,
  },
  {
    code: 0xc1900126,
    symbol: 'MOSETUP_E_GATHER_OS_STATE_SIGNATURE',
    meaning: {
      en: 'The signature of `GatherOsState.exe`, which reads the license state of the old system, is not valid.',
      zh: '用于读取旧系统许可状态的 `GatherOsState.exe` 签名无效。',
    },
    cause: { en: 'A modified or damaged file on the media.', zh: '安装介质中的该文件被修改或已损坏。' },
    nextSteps: [steps.freshMedia, startSetupAgain],
    classes: ['trust.package-signature'],
    source: procedures,
  },
  {
    code: 0xc1900127,
    symbol: 'MOSETUP_E_UNINSTALL_ALLOWED_ABORT',
    meaning: {
      en: 'The user stopped setup so that the way back to the previous Windows is kept; a new upgrade would remove it.',
      zh: '用户为保留“恢复到以前的 Windows”选项而停止了安装；新的升级会使该选项失效。',
    },
    cause: {
      en: 'A decision of the user while the uninstall period of the last upgrade is still running.',
      zh: '上次升级的回退期尚未结束，用户作出了选择。',
    },
    nextSteps: [nothingFailed, startSetupAgain],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc1900128,
    symbol: 'MOSETUP_E_MISSING_TASK',
    meaning: {
      en: 'Setup tried to continue an earlier stage, but a task of that stage no longer exists.',
      zh: '安装程序尝试继续先前的阶段，但该阶段的某个任务已不存在。',
    },
    cause: {
      en: 'Working files of setup were removed between two stages, for example by a clean-up tool.',
      zh: '两个阶段之间安装程序的工作文件被删除，例如被清理工具删除。',
    },
    nextSteps: [steps.collectPantherLogs, removeSetupLeftovers, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900129,
    symbol: 'MOSETUP_E_UPDATEMEDIA_REQUESTED',
    meaning: {
      en: 'Dynamic Update brought a newer setup, and this instance ends so that the newer one can go on; the result of the second instance counts.',
      zh: '动态更新带来了更新的安装程序，当前实例结束并由新实例继续；以第二个实例的结果为准。',
    },
    cause: { en: 'Normal course of an upgrade with Dynamic Update.', zh: '启用动态更新时的正常过程。' },
    nextSteps: [nothingFailed, steps.collectPantherLogs],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc190012e,
    symbol: '',
    meaning: {
      en: 'No public definition exists. It was observed when an upgrade started with a `SetupConfig.ini` whose `[SetupConfig]` section was empty.',
      zh: '没有公开的定义。曾在 `SetupConfig.ini` 的 `[SetupConfig]` 节为空时启动升级的情况下观察到。',
    },
    cause: {
      en: 'In the public report, disk encryption software had removed its entries and left the empty file behind.',
      zh: '在公开的报告中，磁盘加密软件删除了自己的条目，留下了空文件。',
    },
    nextSteps: [steps.collectPantherLogs, renameSetupConfig, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: setupConfigReport,
  },
  {
    code: 0xc190012f,
    symbol: 'MOSETUP_E_FINALIZE_ALREADY_REQUESTED',
    meaning: {
      en: 'The final stage was requested a second time while the first request still stands, so this instance stops.',
      zh: '最终阶段已被请求过，第二次请求使当前实例停止。',
    },
    cause: {
      en: 'Two callers drive the same staged upgrade, or a restart is still outstanding.',
      zh: '两个调用方同时推进同一个分阶段升级，或仍有未完成的重新启动。',
    },
    nextSteps: [steps.restartAndRetry, whoEndedSetup],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900130,
    symbol: 'MOSETUP_E_INSTALL_HASH_MISSING',
    meaning: {
      en: 'Setup cannot find the hash that ties the staged upgrade to this instance, so it cannot continue it.',
      zh: '安装程序找不到将已暂存的升级与此实例关联的哈希值，无法继续。',
    },
    cause: {
      en: 'Working files of the earlier stage were removed or never completed.',
      zh: '先前阶段的工作文件被删除或没有完成。',
    },
    nextSteps: [removeSetupLeftovers, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900131,
    symbol: 'MOSETUP_E_INSTALL_HASH_MISMATCH',
    meaning: {
      en: 'The staged upgrade belongs to another instance of setup, so it cannot be continued.',
      zh: '已暂存的升级属于另一个安装实例，无法继续。',
    },
    cause: {
      en: 'The media or the update changed between the two stages.',
      zh: '两个阶段之间更换了安装介质或更新。',
    },
    nextSteps: [removeSetupLeftovers, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc19001df,
    symbol: 'MOSETUP_E_DISK_FULL',
    meaning: {
      en: 'The system ran out of disk space while setup was working.',
      zh: '安装程序运行过程中磁盘空间耗尽。',
    },
    cause: {
      en: 'The space check passed, but other writers or a second copy of the payload used the rest.',
      zh: '空间检查已通过，但其他写入或第二份有效负载占用了剩余空间。',
    },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc19001e0,
    symbol: 'MOSETUP_E_GATHER_OS_STATE_FAILED',
    meaning: {
      en: 'The tool that reads the license state of the old system did not run, so setup cannot carry the activation over.',
      zh: '读取旧系统许可状态的工具没有运行，安装程序无法转移激活状态。',
    },
    cause: {
      en: 'Blocked by security software or application control, or damaged licensing files.',
      zh: '被安全软件或应用程序控制阻止，或者许可文件损坏。',
    },
    nextSteps: [steps.collectPantherLogs, steps.liftSecuritySoftware, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc19001e1,
    symbol: 'MOSETUP_E_PROCESS_SUSPENDED',
    meaning: {
      en: 'Setup was paused, not failed: a staged upgrade waits to be continued.',
      zh: '安装程序被暂停，并没有失败：分阶段的升级正等待继续。',
    },
    cause: {
      en: 'The caller suspended it, for example to install at a later time.',
      zh: '调用方将其暂停，例如为了稍后安装。',
    },
    nextSteps: [nothingFailed, startSetupAgain],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc19001e2,
    symbol: 'MOSETUP_E_PREINSTALL_SCRIPT_FAILED',
    meaning: {
      en: 'A custom script that runs before the installation could not start or returned a failure, and setup stopped there.',
      zh: '安装之前运行的自定义脚本无法启动或返回失败，安装程序就此停止。',
    },
    cause: {
      en: 'The organisation’s `preinstall.cmd` custom action failed.',
      zh: '组织的 `preinstall.cmd` 自定义操作失败。',
    },
    nextSteps: [readScriptLog, fixScript],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc19001e3,
    symbol: 'MOSETUP_E_PRECOMMIT_SCRIPT_FAILED',
    meaning: {
      en: 'A custom script that runs before the final restart could not start or returned a failure, so the upgrade was not committed.',
      zh: '最终重新启动之前运行的自定义脚本无法启动或返回失败，升级没有提交。',
    },
    cause: {
      en: 'The organisation’s `precommit.cmd` custom action failed.',
      zh: '组织的 `precommit.cmd` 自定义操作失败。',
    },
    nextSteps: [readScriptLog, fixScript],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc19001e4,
    symbol: 'MOSETUP_E_FAILURE_SCRIPT_FAILED',
    meaning: {
      en: 'The custom script that runs after a failed upgrade failed too; the upgrade itself had failed before for another reason.',
      zh: '升级失败后运行的自定义脚本也失败了；升级本身在此之前已因其他原因失败。',
    },
    cause: {
      en: 'The organisation’s `failure.cmd` custom action failed on top of the real failure.',
      zh: '在真正的失败之外，组织的 `failure.cmd` 自定义操作也失败。',
    },
    nextSteps: [steps.readInnerCode, readScriptLog, fixScript],
    wrapper: true,
    classes: [],
    source: procedures,
  },
  {
    code: 0xc19001e5,
    symbol: 'MOSETUP_E_SCRIPT_TIMEOUT',
    meaning: {
      en: 'A custom action script ran longer than setup allows and was ended.',
      zh: '自定义操作脚本的运行时间超过安装程序的限制，被终止。',
    },
    cause: {
      en: 'The script waits for input, for the network or for another installer.',
      zh: '脚本在等待输入、网络或其他安装程序。',
    },
    nextSteps: [readScriptLog, fixScript],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc1900200,
    symbol: 'MOSETUP_E_COMPAT_SYSREQ_BLOCK',
    meaning: {
      en: 'The machine does not meet a minimum requirement of the target release, and setup refuses the upgrade.',
      zh: '计算机不满足目标版本的某项最低要求，安装程序拒绝升级。',
    },
    cause: {
      en: 'Processor, TPM, Secure Boot, memory or disk below the requirements, or an unsupported edition.',
      zh: '处理器、TPM、安全启动、内存或磁盘低于要求，或版本类型不受支持。',
    },
    nextSteps: [readCompatReport, checkRequirements],
    classes: ['up.requirements', 'up.compat.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900201,
    symbol: 'MOSETUP_E_COMPAT_SYSREQ_CANCEL',
    meaning: {
      en: 'Setup showed that a minimum requirement is not met and the user cancelled; the requirement is the reason, not the user.',
      zh: '安装程序显示不满足最低要求，用户随后取消；原因是该要求，而不是用户。',
    },
    cause: {
      en: 'Hardware or firmware below the requirements of the release, or a system reserved partition that is too small.',
      zh: '硬件或固件低于该版本的要求，或系统保留分区过小。',
    },
    nextSteps: [readCompatReport, checkSystemPartition, checkRequirements],
    classes: ['env.system-partition-small', 'up.requirements'],
    source: procedures,
  },
  {
    code: 0xc1900202,
    symbol: 'MOSETUP_E_COMPAT_DOWNLOADREQ_BLOCK',
    meaning: {
      en: 'The machine does not meet the conditions for downloading the release, so nothing was downloaded.',
      zh: '计算机不满足下载该版本的条件，因此没有下载。',
    },
    cause: {
      en: 'A hardware requirement, an edition, or a block that is checked before the download.',
      zh: '硬件要求、版本类型，或在下载之前检查的阻止项。',
    },
    nextSteps: [readCompatReport, checkRequirements],
    classes: ['up.requirements', 'up.compat.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900203,
    symbol: 'MOSETUP_E_COMPAT_DOWNLOADREQ_CANCEL',
    meaning: {
      en: 'Setup showed that the conditions for the download are not met, and the user cancelled.',
      zh: '安装程序显示不满足下载条件，用户随后取消。',
    },
    cause: {
      en: 'A hardware requirement, an edition, or a block that is checked before the download.',
      zh: '硬件要求、版本类型，或在下载之前检查的阻止项。',
    },
    nextSteps: [readCompatReport, checkRequirements],
    classes: ['up.requirements'],
    source: procedures,
  },
  {
    code: 0xc1900204,
    symbol: 'MOSETUP_E_COMPAT_MIGCHOICE_BLOCK',
    meaning: {
      en: 'What was asked to be kept (applications, files) is not possible from this Windows with this media.',
      zh: '以当前的 Windows 和此安装介质，无法保留所要求的内容（应用、文件）。',
    },
    cause: {
      en: 'Media of another language, architecture or edition, or a switch that asks for more than the upgrade path allows.',
      zh: '安装介质的语言、体系结构或版本类型不同，或命令行要求保留的内容超出升级路径允许的范围。',
    },
    nextSteps: [matchMedia, checkSetupSwitches, startSetupAgain],
    classes: ['up.requirements', 'up.compat.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900205,
    symbol: 'MOSETUP_E_COMPAT_MIGCHOICE_CANCEL',
    meaning: {
      en: 'Setup showed that the wish to keep applications or files cannot be met, and the user cancelled.',
      zh: '安装程序显示无法保留应用或文件，用户随后取消。',
    },
    cause: {
      en: 'Media of another language, architecture or edition than the running Windows.',
      zh: '安装介质的语言、体系结构或版本类型与当前 Windows 不同。',
    },
    nextSteps: [matchMedia, startSetupAgain],
    classes: ['up.requirements'],
    source: procedures,
  },
  {
    code: 0xc1900206,
    symbol: 'MOSETUP_E_COMPAT_DEVICEREQ_BLOCK',
    meaning: {
      en: 'The device scan found a device or driver that must not be carried into the target release.',
      zh: '设备扫描发现不能带入目标版本的设备或驱动程序。',
    },
    cause: {
      en: 'A driver on the block list, or a device that the release no longer supports.',
      zh: '驱动程序在阻止列表中，或该版本不再支持此设备。',
    },
    nextSteps: [readCompatReport, steps.updateDriver, runScanOnly],
    classes: ['drv.hardblock', 'up.compat.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900207,
    symbol: 'MOSETUP_E_COMPAT_DEVICEREQ_CANCEL',
    meaning: {
      en: 'Setup showed a blocking device or driver, and the user cancelled.',
      zh: '安装程序显示了阻止升级的设备或驱动程序，用户随后取消。',
    },
    cause: {
      en: 'A driver on the block list, or a device that the release no longer supports.',
      zh: '驱动程序在阻止列表中，或该版本不再支持此设备。',
    },
    nextSteps: [readCompatReport, steps.updateDriver, runScanOnly],
    classes: ['drv.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900208,
    symbol: 'MOSETUP_E_COMPAT_INSTALLREQ_BLOCK',
    meaning: {
      en: 'The compatibility scan found at least one block, usually an application. After a scan-only run this is the answer, not a failure of the scan.',
      zh: '兼容性扫描至少发现一个阻止项，通常是应用。如果只是运行扫描，这就是扫描结果，而不是扫描失败。',
    },
    cause: {
      en: 'An installed application, driver or setting that the release does not accept.',
      zh: '目标版本不接受某个已安装的应用、驱动程序或设置。',
    },
    nextSteps: [readCompatReport, uninstallBlocker, runScanOnly],
    classes: ['up.compat.app', 'up.compat.hardblock', 'up.compat.scan-only'],
    source: procedures,
  },
  {
    code: 0xc1900209,
    symbol: 'MOSETUP_E_COMPAT_INSTALLREQ_CANCEL',
    meaning: {
      en: 'The scan found that data can be kept but an application cannot, and the user cancelled.',
      zh: '扫描发现数据可以保留，但某个应用不能，用户随后取消。',
    },
    cause: { en: 'An incompatible application is installed.', zh: '安装了不兼容的应用。' },
    nextSteps: [readCompatReport, uninstallBlocker, runScanOnly],
    classes: ['up.compat.app'],
    source: procedures,
  },
  {
    code: 0xc190020a,
    symbol: 'MOSETUP_E_COMPAT_RECOVERYREQ_BLOCK',
    meaning: {
      en: 'The machine does not meet the conditions for a recovery with setup, so the recovery was not started.',
      zh: '计算机不满足用安装程序恢复 Windows 的条件，恢复没有开始。',
    },
    cause: {
      en: 'Requirements of the recovery image are not met, for example space or edition.',
      zh: '不满足恢复映像的要求，例如空间或版本类型。',
    },
    nextSteps: [readCompatReport, checkRequirements, steps.freeSpace],
    classes: ['up.recovery-reset'],
    source: procedures,
  },
  {
    code: 0xc190020b,
    symbol: 'MOSETUP_E_COMPAT_RECOVERYREQ_CANCEL',
    meaning: {
      en: 'Setup showed that the conditions for the recovery are not met, and the user cancelled.',
      zh: '安装程序显示不满足恢复条件，用户随后取消。',
    },
    cause: {
      en: 'Requirements of the recovery image are not met, for example space or edition.',
      zh: '不满足恢复映像的要求，例如空间或版本类型。',
    },
    nextSteps: [readCompatReport, checkRequirements],
    classes: ['up.recovery-reset'],
    source: procedures,
  },
  {
    code: 0xc190020c,
    symbol: 'MOSETUP_E_DOWNLOADDISKSPACE_BLOCK',
    meaning: {
      en: 'The volume has not enough free space for the download, so setup did not start it.',
      zh: '卷上的可用空间不足以下载，安装程序没有开始下载。',
    },
    cause: { en: 'The system drive is nearly full.', zh: '系统盘几乎已满。' },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc190020d,
    symbol: 'MOSETUP_E_DOWNLOADDISKSPACE_CANCEL',
    meaning: {
      en: 'Space for the download is missing, and the user cancelled instead of freeing some.',
      zh: '下载空间不足，用户没有释放空间而选择取消。',
    },
    cause: { en: 'The system drive is nearly full.', zh: '系统盘几乎已满。' },
    nextSteps: [steps.freeSpace, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc190020e,
    symbol: 'MOSETUP_E_INSTALLDISKSPACE_BLOCK',
    meaning: {
      en: 'The volume has not enough free space for the installation; the setup records give the needed and the available size.',
      zh: '卷上的可用空间不足以安装；安装记录中给出所需大小和可用大小。',
    },
    cause: {
      en: 'The new system, the rollback copy and Windows.old need space on the system drive at the same time.',
      zh: '新系统、回滚副本和 Windows.old 需要同时占用系统盘空间。',
    },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc190020f,
    symbol: 'MOSETUP_E_INSTALLDISKSPACE_CANCEL',
    meaning: {
      en: 'Space for the installation is missing, and the user cancelled instead of freeing some.',
      zh: '安装空间不足，用户没有释放空间而选择取消。',
    },
    cause: { en: 'The system drive is nearly full.', zh: '系统盘几乎已满。' },
    nextSteps: [steps.freeSpace, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc1900210,
    symbol: 'MOSETUP_E_COMPAT_SCANONLY',
    meaning: {
      en: 'The compatibility scan ended and found nothing that blocks the upgrade. This is the good result of a scan-only run.',
      zh: '兼容性扫描已完成，没有发现阻止升级的问题。这是仅扫描运行的正常结果。',
    },
    cause: { en: 'Setup was started with `/Compat ScanOnly`.', zh: '安装程序以 `/Compat ScanOnly` 启动。' },
    nextSteps: [nothingFailed, startSetupAgain],
    classes: ['up.compat.scan-only'],
    source: procedures,
  },
  {
    code: 0xc1900211,
    symbol: 'MOSETUP_E_DOWNLOAD_UNPACK_DISKSPACE_BLOCK',
    meaning: {
      en: 'There is not enough space to download the media and unpack it.',
      zh: '空间不足，无法下载并解包安装介质。',
    },
    cause: {
      en: 'The target volume holds the download but not the unpacked files as well.',
      zh: '目标卷能容纳下载内容，但容纳不下解包后的文件。',
    },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc1900212,
    symbol: 'MOSETUP_E_DOWNLOAD_UNPACK_DISKSPACE_MULTIARCH_BLOCK',
    meaning: {
      en: 'There is not enough space to download and unpack media for more than one architecture.',
      zh: '空间不足，无法下载并解包多体系结构的安装介质。',
    },
    cause: {
      en: 'Media for both 32 and 64 bits needs about twice the space.',
      zh: '同时包含 32 位和 64 位的介质大约需要两倍空间。',
    },
    nextSteps: [steps.freeSpace, externalDrive, startSetupAgain],
    classes: ['env.disk-full'],
    source: procedures,
  },
  {
    code: 0xc1900213,
    symbol: 'MOSETUP_E_NO_OFFER_FOUND',
    meaning: {
      en: 'The service has no release that fits the criteria of the request, so there is nothing to download.',
      zh: '服务端没有符合请求条件的版本，没有可下载的内容。',
    },
    cause: {
      en: 'The requested edition, language or release is not offered to this machine.',
      zh: '请求的版本类型、语言或版本没有提供给此计算机。',
    },
    nextSteps: [checkOffer, steps.freshMedia],
    classes: ['up.requirements'],
    source: procedures,
  },
  {
    code: 0xc1900214,
    symbol: 'MOSETUP_E_UNSUPPORTED_VERSION',
    meaning: {
      en: 'This version of the upgrade or media tool is no longer accepted.',
      zh: '此版本的升级工具或介质创建工具已不再被接受。',
    },
    cause: { en: 'An old copy of the tool.', zh: '使用了旧的工具副本。' },
    nextSteps: [steps.freshMedia, startSetupAgain],
    classes: ['up.setup.downlevel'],
    source: procedures,
  },
  {
    code: 0xc1900215,
    symbol: 'MOSETUP_E_NO_MATCHING_INSTALL_IMAGE',
    meaning: {
      en: 'The media holds no image that fits the edition or architecture of this machine.',
      zh: '安装介质中没有与此计算机的版本类型或体系结构匹配的映像。',
    },
    cause: {
      en: 'Media for another channel or edition, for example consumer media on an Enterprise system.',
      zh: '介质属于其他渠道或版本类型，例如在企业版系统上使用消费者版介质。',
    },
    nextSteps: [matchMedia, steps.freshMedia, startSetupAgain],
    classes: ['up.requirements', 'up.wim.apply-or-mount'],
    source: procedures,
  },
  {
    code: 0xc1900216,
    symbol: 'MOSETUP_E_ROLLBACK_PENDING',
    meaning: {
      en: 'A rollback of an earlier upgrade has not finished, so a new upgrade cannot start.',
      zh: '先前升级的回滚尚未完成，无法开始新的升级。',
    },
    cause: {
      en: 'The machine was not restarted after the rollback began, or the rollback got stuck.',
      zh: '回滚开始后没有重新启动，或回滚卡住。',
    },
    nextSteps: [steps.restartAndRetry, steps.collectPantherLogs, removeSetupLeftovers],
    classes: ['txn.pending.blocks'],
    source: procedures,
  },
  {
    code: 0xc1900220,
    symbol: 'MOSETUP_E_COMPAT_REPORT_NOT_DISPLAYED',
    meaning: {
      en: 'Setup has a compatibility report but lacks a system component to show it; the report itself tells the block.',
      zh: '安装程序生成了兼容性报告，但缺少用于显示它的系统组件；阻止项仍在报告中。',
    },
    cause: {
      en: 'A reduced or damaged installation of the running Windows.',
      zh: '当前的 Windows 经过精简或已损坏。',
    },
    nextSteps: [readCompatReport, steps.restoreHealth, startSetupAgain],
    classes: ['up.compat.hardblock'],
    source: procedures,
  },
  {
    code: 0xc1900223,
    symbol: '',
    meaning: {
      en: 'The chosen feature update could not be downloaded and installed; Windows Update says that it tries again by itself.',
      zh: '所选的功能更新未能下载并安装；Windows 更新会自行重试。',
    },
    cause: {
      en: 'The code itself names none: the records before it tell whether the download or the installation stopped, and at what.',
      zh: '此代码本身不说明原因：之前的记录会说明停在下载还是安装，以及停在何处。',
    },
    nextSteps: [steps.checkNetwork, steps.retryUpdate, steps.collectWindowsUpdateLog],
    classes: [],
    source: upgradeErrorsPage,
  },
  {
    code: 0xc1900400,
    symbol: 'MOSETUP_E_UA_VERSION_MISMATCH',
    meaning: {
      en: 'The update agent on the machine has another version than the downloaded upgrade expects.',
      zh: '计算机上的更新代理与下载的升级所要求的版本不一致。',
    },
    cause: {
      en: 'The download and the agent come from different releases of the update.',
      zh: '下载内容和代理来自该更新的不同发布版本。',
    },
    nextSteps: [steps.clearDownloadCache, steps.retryUpdate, steps.freshMedia],
    classes: ['up.update-agent-expander'],
    source: procedures,
  },
  {
    code: 0xc1900401,
    symbol: 'MOSETUP_E_UA_NO_PACKAGES_TO_DOWNLOAD',
    meaning: {
      en: 'The update agent worked out that no package has to be downloaded.',
      zh: '更新代理得出的结论是没有需要下载的程序包。',
    },
    cause: {
      en: 'The content is already there, or the request fits nothing for this machine.',
      zh: '内容已经存在，或请求与此计算机不匹配。',
    },
    nextSteps: [steps.readInnerCode, steps.collectWindowsUpdateLog],
    classes: [],
    source: procedures,
  },
  {
    code: 0xc1900403,
    symbol: 'MOSETUP_E_UA_CORRUPT_PAYLOAD_FILES',
    meaning: {
      en: 'Files of the downloaded upgrade are damaged, so the update agent refused to expand them.',
      zh: '下载的升级文件已损坏，更新代理拒绝展开。',
    },
    cause: {
      en: 'An incomplete or altered download, a proxy that changes content, or disk errors.',
      zh: '下载不完整或被改动、代理服务器修改内容，或磁盘错误。',
    },
    nextSteps: [steps.clearDownloadCache, steps.diskHealth, steps.freshMedia],
    classes: ['up.update-agent-expander', 'wu.download-integrity'],
    source: procedures,
  },
  {
    code: 0xc1900404,
    symbol: 'MOSETUP_E_UA_BOX_NOT_FOUND',
    meaning: {
      en: 'The executable that carries out the installation is missing from the downloaded files.',
      zh: '下载的文件中缺少执行安装的可执行文件。',
    },
    cause: {
      en: 'An incomplete download, or security software that removed the file.',
      zh: '下载不完整，或安全软件删除了该文件。',
    },
    nextSteps: [steps.clearDownloadCache, steps.liftSecuritySoftware, steps.freshMedia],
    classes: ['up.update-agent-expander'],
    source: procedures,
  },
  {
    code: 0xc1900405,
    symbol: 'MOSETUP_E_UA_BOX_CRASHED',
    meaning: {
      en: 'The process that carries out the installation ended unexpectedly.',
      zh: '执行安装的进程意外结束。',
    },
    cause: {
      en: 'A crash in the setup process, often through modules of other software loaded into it.',
      zh: '安装进程崩溃，常因加载了其他软件的模块。',
    },
    nextSteps: [whoEndedSetup, cleanBoot, steps.freshMedia],
    classes: ['up.update-agent-expander', 'env.service-or-rpc'],
    source: procedures,
  },
  {
    code: 0xc7700112,
    symbol: '',
    meaning: {
      en: 'The upgrade assistant could not finish writing to the system drive.',
      zh: '升级助手未能完成对系统驱动器的写入。',
    },
    cause: {
      en: 'Writing to the disk fails or is refused; older versions of the upgrade assistant report it as well.',
      zh: '写入磁盘失败或被拒绝；旧版升级助手也会报告此代码。',
    },
    nextSteps: [steps.diskHealth, steps.freshMedia],
    classes: [],
    source: procedures,
  },
];
