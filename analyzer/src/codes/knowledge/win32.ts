// Owns the explanations of Win32 codes that file systems, registry, services, RPC, memory, devices, transactions
// and app packages raise during servicing; each code is the plain number (1392), not the HRESULT around it.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const page0 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-';
const page500 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--500-999-';
const page1000 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1000-1299-';
const page1300 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-';
const page1700 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--1700-3999-';
const page4000 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--4000-5999-';
const page6000 = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--6000-8199-';
const upgradeProcedures =
  'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-10-upgrade-resolution-procedures';
const rolesPage =
  'https://learn.microsoft.com/troubleshoot/windows-server/system-management-components/error-event-1601-click-roles-server-manager';
const header = 'winerror.h';
const appxPage = 'https://learn.microsoft.com/windows/win32/appxpkg/troubleshooting';

const listSystemPartitions = look(
  'List disks and partitions (`diskpart`, `list disk`, `list partition`) and note which disk holds the EFI or active partition and which holds Windows.',
  '列出磁盘和分区（`diskpart`、`list disk`、`list partition`），记下 EFI 分区或活动分区在哪块磁盘，Windows 在哪块磁盘。',
);
const disconnectOldSystem = change(
  'Shut down, disconnect disks that hold a system partition which is not in use, and start the upgrade again.',
  '关机，断开含有未使用系统分区的磁盘，然后重新开始升级。',
);
const systemEvents = look(
  'Look in the System event log at the same minute (Service Control Manager, disk, Ntfs, Kernel-General).',
  '查看同一时间的系统事件日志（Service Control Manager、disk、Ntfs、Kernel-General）。',
);
/** The service that Windows Update cannot do without: Microsoft Support, "Troubleshoot Windows Update error 0x800706D9". */
const checkFirewallService = look(
  'Check that the services RPC Endpoint Mapper (`RpcEptMapper`), Windows Defender Firewall (`MpsSvc`), Windows Update and BITS run or can be started: `sc.exe query <name>`, `sc.exe qc <name>`.',
  '检查 RPC Endpoint Mapper（`RpcEptMapper`）、Windows Defender 防火墙（`MpsSvc`）、Windows Update 和 BITS 服务是否正在运行或能够启动：`sc.exe query <名称>`、`sc.exe qc <名称>`。',
);
const dcomDefaults = change(
  'In `dcomcnfg.exe` (My Computer, Properties, Default Properties) set the authentication level from None to Connect and the impersonation level to Identify.',
  '在 `dcomcnfg.exe`（“我的电脑”的“属性”，“默认属性”）中将身份验证级别从“无”改为“连接”，将模拟级别设为“标识”。',
);
const applicationCrash = look(
  'Look in the Application event log for a crash of TiWorker.exe, TrustedInstaller.exe, DismHost.exe or svchost.exe at the same time.',
  '在应用程序事件日志中查找同一时间 TiWorker.exe、TrustedInstaller.exe、DismHost.exe 或 svchost.exe 的崩溃。',
);
const restoreServiceStart = change(
  'Set the named service back to its default start type (`sc config <service> start= demand` or what a sound machine shows) and start it.',
  '将该服务恢复为默认启动类型（`sc config <服务名> start= demand`，或参照正常计算机），然后启动它。',
);
const checkServiceConfig = look(
  'Compare `sc qc <service>` (account, image path, dependencies) with a sound machine.',
  '用 `sc qc <服务名>` 查看帐户、映像路径和依赖关系，并与正常计算机对比。',
);
const checkSource = look(
  'Check the path that was given: share name, rights of the computer account, and that the file opens from another machine.',
  '检查所给路径：共享名、计算机帐户的权限，以及能否从其他计算机打开该文件。',
);
const copyLocally = change(
  'Copy the package or image to a short path on a local NTFS volume and run it from there.',
  '将程序包或映像复制到本地 NTFS 卷上的短路径，再从该处运行。',
);
const resetTransactionMetadata = change(
  'Let the file system rebuild its transaction metadata: `fsutil resource setautoreset true C:\\`, then restart.',
  '让文件系统重建事务元数据：运行 `fsutil resource setautoreset true C:\\`，然后重新启动。',
);
const moveTransactionLogs = change(
  'With a backup at hand, move the `.blf` and `.regtrans-ms` files of `C:\\Windows\\System32\\config\\TxR` aside and restart; they are created again.',
  '做好备份后，移走 `C:\\Windows\\System32\\config\\TxR` 中的 `.blf` 和 `.regtrans-ms` 文件并重新启动，系统会重新创建它们。',
);
const keepCloudFiles = change(
  'Sign in to the sync client (OneDrive) and set the named folder to “Always keep on this device”.',
  '登录同步客户端 (OneDrive)，并将该文件夹设为“始终保留在此设备上”。',
);
const retryWithoutThem = change(
  'Or leave the folder out of the work (for an image: `[ExclusionList]` of the file given with `/ConfigFile`), or move it elsewhere, and retry.',
  '或在操作中排除该文件夹（捕获映像时：`/ConfigFile` 所指文件的 `[ExclusionList]`），或将其移到别处，然后重试。',
);
const retryLater = change(
  'Wait until the other operation has ended, then run the servicing operation again.',
  '等待另一操作结束后，再重新执行维护操作。',
);
const restoreHive = change(
  'Restore the named hive from a backup or a restore point before any further servicing.',
  '在继续维护之前，从备份或还原点恢复所指的配置单元。',
);
const listAppPackages = look(
  'List the package’s versions and states for every user: `Get-AppxPackage -AllUsers -Name <name>` and `Get-AppxProvisionedPackage -Online`.',
  '列出该应用包在所有用户下的版本和状态：`Get-AppxPackage -AllUsers -Name <名称>` 以及 `Get-AppxProvisionedPackage -Online`。',
);
const removeAppPackage = change(
  'Remove the named package for all users (`Remove-AppxPackage -AllUsers`) and install the right version again.',
  '为所有用户删除该应用包（`Remove-AppxPackage -AllUsers`），再重新安装正确的版本。',
);
const freshAppPackage = change(
  'Get the package and its dependencies again from the publisher or the Store and deploy all of them together.',
  '从发布者或应用商店重新获取该包及其依赖包，并一起部署。',
);
const checkAppPolicy = look(
  'Check the policies under “App Package Deployment”, AppLocker’s packaged-app rules, and device management profiles.',
  '检查“应用包部署”下的策略、AppLocker 的封装应用规则以及设备管理配置文件。',
);
const checkRequester = look(
  'Find who ended it: a stop or cancel record, a restart request, or a management agent at the same time.',
  '查明由谁终止：同一时间的停止或取消记录、重新启动请求，或管理代理。',
);
const checkVerdict = look(
  'Read the verdict in the antivirus history (file, threat name, action) and have the vendor judge it before you exclude or restore the file.',
  '在防病毒软件的历史记录中查看判定（文件、威胁名称、操作），由厂商确认后再排除或恢复该文件。',
);

/** The explanations of this family, ordered by number. */
export const win32Knowledge: readonly CodeKnowledge[] = [
  {
    code: 1,
    symbol: 'ERROR_INVALID_FUNCTION',
    meaning: {
      en: 'The device, volume or driver does not offer the function that was called. Drive and file system probes of setup and DISM end so without harm.',
      zh: '设备、卷或驱动程序不提供所调用的功能。安装程序和 DISM 对驱动器和文件系统的探测常以此结束，无害。',
    },
    cause: {
      en: 'A probe of an optional ability, a FAT or network volume, or a filter driver that does not pass requests on.',
      zh: '对可选能力的探测、FAT 或网络卷，或筛选器驱动程序不传递请求。',
    },
    nextSteps: [steps.nameObject, steps.ignoreIfSucceeded],
    classes: [],
    source: page0,
  },
  {
    code: 2,
    symbol: 'ERROR_FILE_NOT_FOUND',
    meaning: {
      en: 'A file or registry value that servicing expected does not exist. Very many records with this code are harmless probes, so only the one that the failure ladder follows counts.',
      zh: '维护操作所需的文件或注册表值不存在。带此代码的记录大多只是无害的探测，只有紧接着出现逐级失败的那一条才有意义。',
    },
    cause: {
      en: 'A store file, package definition or driver file was deleted by clean-up software or never staged; or the caller only tested for an optional file.',
      zh: '组件存储文件、程序包定义或驱动文件被清理软件删除，或从未暂存；也可能调用方只是在检测可选文件。',
    },
    nextSteps: [steps.nameObject, steps.compareFile, steps.scanHealth],
    classes: ['csi.payload.missing', 'csi.manifest.missing', 'cbs.mum.missing'],
    source: page0,
  },
  {
    code: 3,
    symbol: 'ERROR_PATH_NOT_FOUND',
    meaning: {
      en: 'A folder in the path is missing, so the file was not even looked for. In setup and DISM this points at the scratch, temp or source folder rather than at the component store.',
      zh: '路径中的某个文件夹不存在，尚未查找文件本身。在安装程序和 DISM 中通常指向暂存、临时或源文件夹，而不是组件存储。',
    },
    cause: {
      en: '%TEMP% or the profile path points to a folder or drive that is gone, the source drive letter changed, or a servicing folder was deleted.',
      zh: '%TEMP% 或配置文件路径指向已不存在的文件夹或驱动器，源的盘符发生变化，或维护文件夹被删除。',
    },
    nextSteps: [steps.nameObject, steps.compareFile, steps.checkAcl],
    classes: ['env.clock-or-environment'],
    source: page0,
  },
  {
    code: 4,
    symbol: 'ERROR_TOO_MANY_OPEN_FILES',
    meaning: {
      en: 'The process or the remote server could not open one more file. In upgrade logs it also appears as a migration plug-in’s result, where the plug-in’s own record decides.',
      zh: '进程或远程服务器无法再打开更多文件。在升级日志中也会作为迁移插件的结果出现，此时以该插件自己的记录为准。',
    },
    cause: {
      en: 'A process leaks handles, or the file server that holds the source limits open files.',
      zh: '某个进程泄漏句柄，或存放源文件的服务器限制了打开文件数。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry],
    classes: ['env.resources', 'up.migration'],
    source: page0,
  },
  {
    code: 5,
    symbol: 'ERROR_ACCESS_DENIED',
    meaning: {
      en: 'The servicing stack, which runs as SYSTEM or TrustedInstaller, was refused an object. That is not a matter of the user’s rights unless the command ran without elevation.',
      zh: '以 SYSTEM 或 TrustedInstaller 身份运行的服务堆栈被拒绝访问某个对象。除非命令未提升权限，否则与用户权限无关。',
    },
    cause: {
      en: 'Changed permissions when it is always the same object; a security product’s filter driver when the objects vary; or an unelevated prompt.',
      zh: '总是同一对象时多为权限被更改；对象不固定时多为安全产品的筛选器驱动程序；也可能是未提升权限的命令提示符。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, steps.liftSecuritySoftware],
    classes: ['env.access-denied'],
    source: page0,
  },
  {
    code: 6,
    symbol: 'ERROR_INVALID_HANDLE',
    meaning: {
      en: 'A component used an object that was already closed or never opened. It is a follow-up of an earlier failure in nearly all servicing logs.',
      zh: '某个组件使用了已关闭或从未成功打开的对象。在服务日志中几乎总是前面失败的后续影响。',
    },
    cause: {
      en: 'An earlier open failed and its result was ignored, or the process that owned the object has ended.',
      zh: '之前的打开操作失败但结果被忽略，或拥有该对象的进程已经结束。',
    },
    nextSteps: [steps.readInnerCode, applicationCrash, steps.restartAndRetry],
    classes: [],
    source: page0,
  },
  {
    code: 8,
    symbol: 'ERROR_NOT_ENOUGH_MEMORY',
    meaning: {
      en: 'An allocation failed in the process that services the machine. Repair scans and cumulative updates need several hundred megabytes of commit for the COMPONENTS hive and delta work.',
      zh: '维护进程分配内存失败。修复扫描和累积更新需要数百兆字节的可提交内存，用于 COMPONENTS 配置单元和差异处理。',
    },
    cause: {
      en: 'Too little memory or page file, a 32-bit process at its address limit, or a very large COMPONENTS hive.',
      zh: '内存或页面文件太小、32 位进程达到地址空间上限，或 COMPONENTS 配置单元过大。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry, steps.startComponentCleanup],
    classes: ['env.resources'],
    source: page0,
  },
  {
    code: 11,
    symbol: 'ERROR_BAD_FORMAT',
    meaning: {
      en: 'The file is not what the tool expected: an image that DISM cannot read, or a binary with a broken header.',
      zh: '文件不是工具所期望的类型：DISM 无法读取的映像，或文件头损坏的二进制文件。',
    },
    cause: {
      en: 'An encrypted ESD or split image was given as WIM, the DISM version is older than the image, or the download is damaged.',
      zh: '将加密的 ESD 或拆分映像当作 WIM 使用、DISM 版本比映像旧，或下载的文件已损坏。',
    },
    nextSteps: [steps.verifyPackageHash, steps.correctCommand, steps.freshMedia],
    classes: ['dism.image.unsupported'],
    source: page0,
  },
  {
    code: 13,
    symbol: 'ERROR_INVALID_DATA',
    meaning: {
      en: 'The content that was read does not have the form it must have: a delta that does not fit its base file, a cabinet or manifest with wrong structure, or a registry value of wrong type.',
      zh: '读到的内容不符合应有的结构：差异文件与基准文件不匹配、cab 或清单结构错误，或注册表值类型不对。',
    },
    cause: {
      en: 'A damaged download, a modified base file in the component store, or a disk that returns wrong data.',
      zh: '下载损坏、组件存储中的基准文件被修改，或磁盘返回错误数据。',
    },
    nextSteps: [steps.nameObject, steps.verifyPackageHash, steps.clearDownloadCache],
    classes: [
      'csi.delta.hydration-failed',
      'cbs.package.invalid',
      'up.wim.apply-or-mount',
      'up.update-agent-expander',
    ],
    source: page0,
  },
  {
    code: 14,
    symbol: 'ERROR_OUTOFMEMORY',
    meaning: {
      en: 'The same shortage as 8, reported by an interface that needs more memory to finish, often while a package or image is expanded.',
      zh: '与 8 相同的内存不足，由需要更多内存才能完成的接口报告，常见于展开程序包或映像时。',
    },
    cause: {
      en: 'Commit limit reached by other processes, or a small fixed page file.',
      zh: '其他进程用尽可提交内存，或页面文件固定得太小。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page0,
  },
  {
    code: 15,
    symbol: 'ERROR_INVALID_DRIVE',
    meaning: {
      en: 'A drive letter in the command, in the image path or in a redirected profile folder does not exist in the session that runs the operation.',
      zh: '命令、映像路径或重定向的配置文件夹中的盘符，在执行操作的会话中不存在。',
    },
    cause: {
      en: 'A mapped drive of the user is not visible to an elevated or SYSTEM process, or removable media were taken out.',
      zh: '用户映射的网络驱动器对提升权限或 SYSTEM 进程不可见，或可移动介质已被取出。',
    },
    nextSteps: [steps.correctCommand, steps.nameObject],
    classes: [],
    source: page0,
  },
  {
    code: 17,
    symbol: 'ERROR_NOT_SAME_DEVICE',
    meaning: {
      en: 'A rename or hard link would have to cross from one volume to another, which NTFS cannot do. Servicing relies on such links inside the Windows volume.',
      zh: '重命名或硬链接需要跨越不同的卷，而 NTFS 不支持。维护机制依赖 Windows 所在卷内的此类链接。',
    },
    cause: {
      en: 'A system folder such as WinSxS, SoftwareDistribution or Users moved to another drive by a junction.',
      zh: 'WinSxS、SoftwareDistribution 或 Users 等系统文件夹通过联接点移到了其他驱动器。',
    },
    nextSteps: [steps.nameObject, steps.compareFile],
    classes: [],
    source: page0,
  },
  {
    code: 18,
    symbol: 'ERROR_NO_MORE_FILES',
    meaning: {
      en: 'A folder listing has reached its end; that is how every listing ends.',
      zh: '文件夹列举已到末尾，任何列举都以此结束。',
    },
    cause: {
      en: 'Ordinary end of an enumeration, reported by a verbose caller.',
      zh: '枚举的正常结束，由记录较详细的调用方输出。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: page0,
  },
  {
    code: 19,
    symbol: 'ERROR_WRITE_PROTECT',
    meaning: {
      en: 'Servicing tried to write to a volume that accepts no writes. With a fixed system disk this is a serious disk sign, not a setting.',
      zh: '维护操作试图写入不接受写入的卷。如果是固定系统磁盘，这是严重的磁盘征兆，而不是设置问题。',
    },
    cause: {
      en: 'Image or scratch folder on read-only media, a write filter (UWF) that is on, or a worn-out SSD that switched to read-only.',
      zh: '映像或暂存文件夹位于只读介质、启用了统一写入筛选器（UWF），或寿命耗尽的 SSD 转为只读。',
    },
    nextSteps: [steps.nameObject, steps.diskHealth, copyLocally],
    classes: [],
    source: page0,
  },
  {
    code: 20,
    symbol: 'ERROR_BAD_UNIT',
    meaning: {
      en: 'The volume that holds the file is no longer reachable under its device. The operation failed because the disk went away, not because of the content.',
      zh: '文件所在卷的设备已无法访问。操作失败是因为磁盘消失，而不是内容问题。',
    },
    cause: {
      en: 'Disk, enclosure or controller dropped off the bus; a virtual disk was detached.',
      zh: '磁盘、硬盘盒或控制器掉线，或虚拟磁盘被分离。',
    },
    nextSteps: [steps.diskHealth, systemEvents],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 21,
    symbol: 'ERROR_NOT_READY',
    meaning: {
      en: 'The volume was dismounted or has no medium while servicing used it.',
      zh: '维护操作使用期间，该卷被卸除或没有介质。',
    },
    cause: {
      en: 'USB media removed, a virtual optical drive ejected, a disk reset, or a path to an empty card reader.',
      zh: 'U 盘被拔出、虚拟光驱被弹出、磁盘复位，或路径指向空的读卡器。',
    },
    nextSteps: [steps.nameObject, steps.diskHealth, systemEvents],
    classes: [],
    source: page0,
  },
  {
    code: 23,
    symbol: 'ERROR_CRC',
    meaning: {
      en: 'The disk could not read the sectors of a file, or a file in an image fails its checksum. Repairing the component store before the disk is checked makes things worse.',
      zh: '磁盘无法读取文件所在扇区，或映像中的文件校验失败。检查磁盘之前就修复组件存储会使情况恶化。',
    },
    cause: {
      en: 'Bad sectors, a failing cable or controller, or scratched or badly copied installation media.',
      zh: '坏扇区、数据线或控制器故障，或安装介质划伤、复制不完整。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 27,
    symbol: 'ERROR_SECTOR_NOT_FOUND',
    meaning: {
      en: 'The drive could not find a sector that the file system says it has. The failure lies below Windows servicing.',
      zh: '驱动器找不到文件系统所记录的扇区。故障发生在 Windows 维护机制之下。',
    },
    cause: {
      en: 'A failing disk, a truncated virtual disk file, or a partition table larger than the disk.',
      zh: '磁盘故障、虚拟磁盘文件被截断，或分区表超出磁盘容量。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 29,
    symbol: 'ERROR_WRITE_FAULT',
    meaning: {
      en: 'A write of servicing data was refused by the device itself.',
      zh: '写入维护数据时被设备本身拒绝。',
    },
    cause: {
      en: 'Failing disk or controller, or a storage driver or encryption layer that stopped answering.',
      zh: '磁盘或控制器故障，或存储驱动、加密层停止响应。',
    },
    nextSteps: [steps.diskHealth, systemEvents, steps.backupFirst],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 30,
    symbol: 'ERROR_READ_FAULT',
    meaning: {
      en: 'A file could not be read from its device, so its content is neither right nor wrong: it is unknown.',
      zh: '无法从设备读取文件，因此其内容既不能说正确也不能说错误，而是未知。',
    },
    cause: {
      en: 'Failing local disk, an unstable USB stick, or a network source that broke off.',
      zh: '本地磁盘故障、U 盘不稳定，或网络源中断。',
    },
    nextSteps: [steps.diskHealth, systemEvents, copyLocally],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 31,
    symbol: 'ERROR_GEN_FAILURE',
    meaning: {
      en: 'A device or a setup plug-in reported failure without saying which. In upgrades it is the result of a migration or feature step whose own record names the cause.',
      zh: '设备或安装插件报告失败但未说明原因。在升级中它是迁移或功能步骤的结果，其自身记录才指明原因。',
    },
    cause: {
      en: 'A driver that does not answer, or damage in the old system that the migration step ran into.',
      zh: '驱动程序没有响应，或迁移步骤遇到旧系统中的损坏。',
    },
    nextSteps: [steps.readInnerCode, systemEvents, steps.collectPantherLogs],
    wrapper: true,
    classes: ['up.migration', 'up.optional-component'],
    source: page0,
  },
  {
    code: 32,
    symbol: 'ERROR_SHARING_VIOLATION',
    meaning: {
      en: 'A file or hive that servicing must replace is open in another process. The operation can often succeed after a restart because the opener is not running yet.',
      zh: '维护操作要替换的文件或配置单元正被其他进程打开。重新启动后占用者尚未运行，操作往往可以成功。',
    },
    cause: {
      en: 'Antivirus, backup, inventory or management agents; for image work an Explorer window or a shell inside the mount folder.',
      zh: '防病毒软件、备份、资产清点或管理代理；处理映像时多为位于装载文件夹内的资源管理器窗口或命令提示符。',
    },
    nextSteps: [steps.nameObject, steps.collectProcmon, steps.liftSecuritySoftware],
    classes: ['env.sharing-violation'],
    source: page0,
  },
  {
    code: 33,
    symbol: 'ERROR_LOCK_VIOLATION',
    meaning: {
      en: 'A byte range of a file (often a hive, a database or a log) is locked by another process while servicing reads or writes it.',
      zh: '维护操作读写文件（通常是配置单元、数据库或日志）时，其中一段字节被其他进程锁定。',
    },
    cause: {
      en: 'Backup or antivirus software that copies locked system files, or two servicing tools at once.',
      zh: '备份或防病毒软件正在复制被锁定的系统文件，或同时运行两个维护工具。',
    },
    nextSteps: [steps.nameObject, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: page0,
  },
  {
    code: 38,
    symbol: 'ERROR_HANDLE_EOF',
    meaning: {
      en: 'A file ended earlier than its own header or the delta instructions say: it is truncated.',
      zh: '文件在其头部或差异指令所示的位置之前就已结束，即文件被截断。',
    },
    cause: {
      en: 'An interrupted download, or a file whose size was lost after an unclean shutdown.',
      zh: '下载中断，或非正常关机后文件大小信息丢失。',
    },
    nextSteps: [steps.verifyPackageHash, steps.nameObject, steps.clearDownloadCache],
    classes: ['cbs.package.invalid'],
    source: page0,
  },
  {
    code: 39,
    symbol: 'ERROR_HANDLE_DISK_FULL',
    meaning: {
      en: 'The volume ran full while a file was being extended, usually the scratch folder or the system drive during staging.',
      zh: '扩展文件时卷空间用尽，通常是暂存阶段的暂存文件夹或系统驱动器。',
    },
    cause: {
      en: 'Too little free space for the expanded payload plus the backup copies that allow rollback.',
      zh: '可用空间不足以容纳展开后的有效负载以及用于回滚的备份。',
    },
    nextSteps: [steps.freeSpace, steps.startComponentCleanup, steps.retryUpdate],
    classes: ['env.disk-full'],
    source: page0,
  },
  {
    code: 50,
    symbol: 'ERROR_NOT_SUPPORTED',
    meaning: {
      en: 'This file system, image type or Windows version cannot do what was asked. For DISM it is the usual answer to an online-only option used offline, or the reverse.',
      zh: '该文件系统、映像类型或 Windows 版本无法执行所请求的操作。在 DISM 中，通常是把仅限联机的选项用于脱机映像，或相反。',
    },
    cause: {
      en: 'Wrong option for the target, a FAT or network volume as scratch or mount folder, or a DISM older than the image.',
      zh: '选项不适用于目标、以 FAT 或网络卷作为暂存或装载文件夹，或 DISM 版本比映像旧。',
    },
    nextSteps: [steps.nameObject, steps.correctCommand, steps.ignoreIfSucceeded],
    classes: ['dism.image.unsupported'],
    source: page0,
  },
  {
    code: 53,
    symbol: 'ERROR_BAD_NETPATH',
    meaning: {
      en: 'The server in a UNC source (`/Source`, deployment share, WSUS content share) cannot be found.',
      zh: 'UNC 源（`/Source`、部署共享、WSUS 内容共享）中的服务器无法找到。',
    },
    cause: {
      en: 'Name resolution, a blocked port 445, or a server that is off.',
      zh: '名称解析失败、445 端口被阻止，或服务器已关机。',
    },
    nextSteps: [checkSource, copyLocally, steps.checkNetwork],
    classes: ['net.unreachable'],
    source: page0,
  },
  {
    code: 55,
    symbol: 'ERROR_DEV_NOT_EXIST',
    meaning: {
      en: 'A share or device that was reachable is gone while its files were in use.',
      zh: '使用期间，原本可访问的共享或设备已不存在。',
    },
    cause: {
      en: 'The share was removed, the connection timed out, or a disk was pulled.',
      zh: '共享被删除、连接超时，或磁盘被拔出。',
    },
    nextSteps: [checkSource, systemEvents],
    classes: ['net.unreachable'],
    source: page0,
  },
  {
    code: 59,
    symbol: 'ERROR_UNEXP_NET_ERR',
    meaning: {
      en: 'Reading the source over the network broke off for a reason that SMB does not name more closely.',
      zh: '通过网络读取源时中断，SMB 未给出更具体的原因。',
    },
    cause: {
      en: 'Unstable Wi-Fi or VPN, SMB signing mismatch, or a server that dropped the session.',
      zh: 'Wi-Fi 或 VPN 不稳定、SMB 签名设置不一致，或服务器断开会话。',
    },
    nextSteps: [checkSource, copyLocally],
    classes: ['net.unreachable'],
    source: page0,
  },
  {
    code: 64,
    symbol: 'ERROR_NETNAME_DELETED',
    meaning: {
      en: 'The SMB session to the source ended in the middle of a read; what was copied so far is incomplete.',
      zh: '读取过程中与源的 SMB 会话结束，已复制的内容不完整。',
    },
    cause: {
      en: 'Server restart, connection limit, or an idle disconnect.',
      zh: '服务器重新启动、连接数限制，或空闲断开。',
    },
    nextSteps: [checkSource, copyLocally],
    classes: ['net.unreachable'],
    source: page0,
  },
  {
    code: 65,
    symbol: 'ERROR_NETWORK_ACCESS_DENIED',
    meaning: {
      en: 'The file server refused the account. Servicing reads network sources as the computer account, not as the user who typed the command.',
      zh: '文件服务器拒绝该帐户。维护操作以计算机帐户访问网络源，而不是输入命令的用户。',
    },
    cause: {
      en: 'The share or NTFS permissions give rights to users only, not to Domain Computers.',
      zh: '共享或 NTFS 权限只授予用户，未授予 Domain Computers。',
    },
    nextSteps: [checkSource, copyLocally],
    classes: ['env.access-denied'],
    source: page0,
  },
  {
    code: 67,
    symbol: 'ERROR_BAD_NET_NAME',
    meaning: {
      en: 'The server answers but has no share of that name, so the repair or installation source is unusable.',
      zh: '服务器有响应，但没有该名称的共享，因此修复源或安装源不可用。',
    },
    cause: {
      en: 'A typing error in the UNC path, or the share was renamed or moved.',
      zh: 'UNC 路径输入错误，或共享被重命名、迁移。',
    },
    nextSteps: [checkSource, steps.correctCommand],
    classes: ['net.unreachable'],
    source: page0,
  },
  {
    code: 80,
    symbol: 'ERROR_FILE_EXISTS',
    meaning: {
      en: 'The target that should be created is already there. In servicing this is mostly a left-over of an interrupted earlier run.',
      zh: '要创建的目标已经存在。在维护中多为上次中断的操作留下的残余。',
    },
    cause: {
      en: 'Remains of an earlier setup, mount or expand operation.',
      zh: '之前的安装、装载或展开操作留下的文件。',
    },
    nextSteps: [steps.nameObject, steps.ignoreIfSucceeded, steps.cleanupMountPoints],
    classes: [],
    source: page0,
  },
  {
    code: 82,
    symbol: 'ERROR_CANNOT_MAKE',
    meaning: {
      en: 'A folder or file could not be created although the path is valid.',
      zh: '路径有效，但无法创建文件夹或文件。',
    },
    cause: {
      en: 'A full root directory on a FAT system partition, file system damage, or a filter driver that refuses the name.',
      zh: 'FAT 系统分区根目录已满、文件系统损坏，或筛选器驱动程序拒绝该名称。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, steps.diskHealth],
    classes: [],
    source: page0,
  },
  {
    code: 86,
    symbol: 'ERROR_INVALID_PASSWORD',
    meaning: {
      en: 'The password given for a network source was not accepted.',
      zh: '访问网络源所用的密码不被接受。',
    },
    cause: { en: 'A changed password in a deployment script or task.', zh: '部署脚本或任务中的密码已更改。' },
    nextSteps: [checkSource, copyLocally],
    classes: [],
    source: page0,
  },
  {
    code: 87,
    symbol: 'ERROR_INVALID_PARAMETER',
    meaning: {
      en: 'A function was called with a value it does not know. As the last line of DISM it means a command-line mistake; inside a CBS session it is a follow-up of wrong input data.',
      zh: '函数收到不认识的值。作为 DISM 的最后一行表示命令行有误；在 CBS 会话中则是输入数据错误的后续影响。',
    },
    cause: {
      en: 'A misspelt option, an option that this DISM version or image does not know, or damaged metadata passed on as an argument.',
      zh: '选项拼写错误、此 DISM 版本或映像不支持该选项，或把损坏的元数据当作参数传递。',
    },
    nextSteps: [steps.correctCommand, steps.nameObject, steps.readInnerCode],
    classes: ['dism.provider'],
    source: page0,
  },
  {
    code: 110,
    symbol: 'ERROR_OPEN_FAILED',
    meaning: {
      en: 'A file or cabinet inside a package could not be opened, so expansion stopped before any content was checked.',
      zh: '无法打开程序包中的文件或 cab，因此在检查内容之前展开就已停止。',
    },
    cause: {
      en: 'The file is missing from the download folder or was removed by a scanner between download and installation.',
      zh: '文件不在下载文件夹中，或在下载与安装之间被扫描程序删除。',
    },
    nextSteps: [steps.nameObject, steps.readInnerCode],
    classes: [],
    source: page0,
  },
  {
    code: 111,
    symbol: 'ERROR_BUFFER_OVERFLOW',
    meaning: {
      en: 'A path or name does not fit the space that the called function has for it.',
      zh: '路径或名称超出被调用函数所能容纳的长度。',
    },
    cause: {
      en: 'A source, scratch or mount folder deep in the tree, so that component names exceed the path limit.',
      zh: '源、暂存或装载文件夹层级太深，导致组件名称超过路径长度限制。',
    },
    nextSteps: [steps.nameObject, copyLocally],
    classes: [],
    source: page0,
  },
  {
    code: 112,
    symbol: 'ERROR_DISK_FULL',
    meaning: {
      en: 'A volume ran full during servicing. Read which one: a boot-file path means the small system partition, not drive C.',
      zh: '维护期间某个卷空间已满。请确认是哪个卷：如果是启动文件路径，则是很小的系统分区，而不是 C 盘。',
    },
    cause: {
      en: 'Too little space for staging and rollback copies, or an EFI/System Reserved partition filled by other vendors’ files.',
      zh: '空间不足以暂存和保存回滚副本，或 EFI/系统保留分区被其他厂商的文件占满。',
    },
    nextSteps: [steps.nameObject, steps.freeSpace, steps.startComponentCleanup],
    classes: ['env.disk-full', 'ai.bcd-or-boot-files'],
    source: page0,
  },
  {
    code: 117,
    symbol: 'ERROR_INVALID_CATEGORY',
    meaning: {
      en: 'A device control code was sent to a device that does not know it.',
      zh: '向不支持该控制码的设备发送了设备控制请求。',
    },
    cause: {
      en: 'A storage or encryption driver that does not implement the request, often with virtual or USB disks.',
      zh: '存储或加密驱动程序未实现该请求，常见于虚拟磁盘或 USB 磁盘。',
    },
    nextSteps: [steps.nameObject, steps.ignoreIfSucceeded],
    classes: [],
    source: page0,
  },
  {
    code: 121,
    symbol: 'ERROR_SEM_TIMEOUT',
    meaning: {
      en: 'An input or output request was not answered in time, by a disk or by a network source.',
      zh: '磁盘或网络源未在规定时间内响应读写请求。',
    },
    cause: {
      en: 'A failing disk that retries for long, an overloaded storage array, or a broken network path.',
      zh: '故障磁盘长时间重试、存储阵列过载，或网络路径中断。',
    },
    nextSteps: [steps.nameObject, steps.diskHealth, checkSource],
    classes: ['env.disk-corrupt', 'net.unreachable'],
    source: page0,
  },
  {
    code: 122,
    symbol: 'ERROR_INSUFFICIENT_BUFFER',
    meaning: {
      en: 'The caller asked for data with too small a buffer and normally asks again with the size it was told. As a final result it shows unusually large data.',
      zh: '调用方提供的缓冲区过小，通常会按返回的大小再次请求。如果成为最终结果，说明数据异常大。',
    },
    cause: {
      en: 'Part of a two-step query; as an end result, an over-long registry value or device list.',
      zh: '两步查询的正常一步；作为最终结果时，则是注册表值或设备列表过长。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: page0,
  },
  {
    code: 123,
    symbol: 'ERROR_INVALID_NAME',
    meaning: {
      en: 'A path or name has characters or a form that the file system does not accept. DISM’s library prints it on ordinary online runs while it tests whether a folder is a mounted image.',
      zh: '路径或名称含有文件系统不接受的字符或形式。DISM 库在普通联机运行中检测某文件夹是否为已装载映像时也会输出它。',
    },
    cause: {
      en: 'A harmless probe of DISM; otherwise quotes, wildcards or a trailing backslash in a path, or a broken folder redirection.',
      zh: 'DISM 的无害探测；否则为路径中的引号、通配符或末尾反斜杠，或损坏的文件夹重定向。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.correctCommand],
    classes: ['dism.benign-warnings'],
    source: page0,
  },
  {
    code: 126,
    symbol: 'ERROR_MOD_NOT_FOUND',
    meaning: {
      en: 'A DLL that a servicing component, provider or plug-in loads is missing, or one of the DLLs that it needs itself.',
      zh: '维护组件、提供程序或插件要加载的 DLL 不存在，或缺少它所依赖的 DLL。',
    },
    cause: {
      en: 'A file lost or not yet projected from the store; optional DISM providers that are simply absent also print it.',
      zh: '文件丢失或尚未从存储投影；本来就不存在的可选 DISM 提供程序也会输出此代码。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan, steps.restoreHealth],
    classes: ['dism.provider'],
    source: page0,
  },
  {
    code: 127,
    symbol: 'ERROR_PROC_NOT_FOUND',
    meaning: {
      en: 'A DLL was found but does not have the function that its caller expects: two files of different versions meet.',
      zh: '找到了 DLL，但其中没有调用方需要的函数：两个不同版本的文件混在一起。',
    },
    cause: {
      en: 'An update that was interrupted between files, a manually replaced system DLL, or an old servicing stack with newer packages.',
      zh: '更新在替换文件过程中中断、系统 DLL 被手动替换，或旧的服务堆栈遇到较新的程序包。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan, steps.installLatestSsu],
    classes: [],
    source: page0,
  },
  {
    code: 145,
    symbol: 'ERROR_DIR_NOT_EMPTY',
    meaning: {
      en: 'A folder that clean-up wanted to remove still holds files. It delays clean-up and rarely stops an installation.',
      zh: '清理操作要删除的文件夹中仍有文件。这会推迟清理，但很少中断安装。',
    },
    cause: {
      en: 'Files marked for deletion but still open, or files that another program put there.',
      zh: '文件已标记为删除但仍被打开，或其他程序在其中放置了文件。',
    },
    nextSteps: [steps.nameObject, steps.ignoreIfSucceeded, steps.restartAndRetry],
    classes: [],
    source: page0,
  },
  {
    code: 161,
    symbol: 'ERROR_BAD_PATHNAME',
    meaning: {
      en: 'The path has a form that Windows cannot resolve, for instance a doubled prefix or an empty component.',
      zh: '路径形式无法解析，例如前缀重复或含有空的部分。',
    },
    cause: {
      en: 'A hand-written answer file, registry path or environment variable with a wrong value.',
      zh: '手工编写的应答文件、注册表路径或环境变量的值有误。',
    },
    nextSteps: [steps.nameObject, steps.correctCommand],
    classes: [],
    source: page0,
  },
  {
    code: 170,
    symbol: 'ERROR_BUSY',
    meaning: {
      en: 'A resource that can serve one user at a time is in use.',
      zh: '一次只能供一方使用的资源正被占用。',
    },
    cause: {
      en: 'Another installation, a scan, or a device operation still running.',
      zh: '另一个安装、扫描或设备操作仍在运行。',
    },
    nextSteps: [retryLater, steps.restartAndRetry],
    classes: ['env.sharing-violation'],
    source: page0,
  },
  {
    code: 182,
    symbol: 'ERROR_INVALID_ORDINAL',
    meaning: {
      en: 'The operating system cannot run a program because a DLL lacks an entry it imports by number; files of two versions are mixed.',
      zh: '由于 DLL 缺少程序按序号导入的入口，系统无法运行该程序；两个版本的文件混在一起。',
    },
    cause: { en: 'An incomplete update or a replaced system file.', zh: '更新不完整，或系统文件被替换。' },
    nextSteps: [steps.nameObject, steps.sfcScan],
    classes: [],
    source: page0,
  },
  {
    code: 183,
    symbol: 'ERROR_ALREADY_EXISTS',
    meaning: {
      en: 'An object of that name is there already. Servicing uses this answer on purpose to avoid doing work twice; it matters only where the session ends with it.',
      zh: '同名对象已经存在。维护机制会有意利用此结果避免重复工作；只有会话以它结束时才有意义。',
    },
    cause: {
      en: 'Remains of an interrupted earlier operation, or two operations racing for the same name.',
      zh: '之前中断的操作留下的残余，或两个操作争用同一名称。',
    },
    nextSteps: [steps.nameObject, steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: page0,
  },
  {
    code: 193,
    symbol: 'ERROR_BAD_EXE_FORMAT',
    meaning: {
      en: 'An executable or DLL cannot be loaded as a program: its header is damaged or it belongs to another processor architecture.',
      zh: '可执行文件或 DLL 无法作为程序加载：文件头损坏，或属于其他处理器体系结构。',
    },
    cause: {
      en: 'A truncated or zero-filled system file after an unclean shutdown, or a 32-bit file where a 64-bit one belongs.',
      zh: '非正常关机后系统文件被截断或全为零，或在需要 64 位文件处放置了 32 位文件。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan, steps.scanHealth],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 206,
    symbol: 'ERROR_FILENAME_EXCED_RANGE',
    meaning: {
      en: 'A path grew beyond the limit, typically when data are moved to a folder with a longer name, such as Windows.old or a deep scratch folder.',
      zh: '路径超过长度限制，通常发生在数据移到名称更长的文件夹（如 Windows.old 或层级很深的暂存文件夹）时。',
    },
    cause: {
      en: 'Deeply nested user data, or a source or mount folder far from the drive’s root.',
      zh: '用户数据嵌套过深，或源、装载文件夹离驱动器根目录太远。',
    },
    nextSteps: [steps.nameObject, copyLocally],
    classes: ['up.migration'],
    source: page0,
  },
  {
    code: 216,
    symbol: 'ERROR_EXE_MACHINE_TYPE_MISMATCH',
    meaning: {
      en: 'The program was built for another processor type: the wrong setup.exe, DISM or helper was started.',
      zh: '程序是为其他处理器类型编译的：启动了错误的 setup.exe、DISM 或辅助程序。',
    },
    cause: {
      en: 'Media or tools of another architecture (for example x64 media on Arm64 or 32-bit Windows).',
      zh: '介质或工具的体系结构不符（例如在 Arm64 或 32 位 Windows 上使用 x64 介质）。',
    },
    nextSteps: [steps.correctCommand, steps.freshMedia],
    classes: [],
    source: page0,
  },
  {
    code: 225,
    symbol: 'ERROR_VIRUS_INFECTED',
    meaning: {
      en: 'An antivirus engine stopped the read or write of a file that servicing needed. The update fails because of the verdict, whether that is right or wrong.',
      zh: '防病毒引擎阻止了维护操作对所需文件的读写。更新因该判定而失败，无论判定是否正确。',
    },
    cause: {
      en: 'A false positive on a servicing file, or real malware in the path.',
      zh: '对维护文件的误报，或路径中确有恶意软件。',
    },
    nextSteps: [steps.nameObject, checkVerdict, steps.liftSecuritySoftware],
    classes: ['env.malware-block'],
    source: page0,
  },
  {
    code: 226,
    symbol: 'ERROR_VIRUS_DELETED',
    meaning: {
      en: 'An antivirus engine removed a file in the middle of the operation; the component store may now lack it.',
      zh: '防病毒引擎在操作过程中删除了文件，组件存储中可能已缺少该文件。',
    },
    cause: {
      en: 'Quarantine of a servicing file, right or wrong.',
      zh: '维护文件被隔离，无论判定是否正确。',
    },
    nextSteps: [steps.nameObject, checkVerdict, steps.restoreHealth],
    classes: ['env.malware-block'],
    source: page0,
  },
  {
    code: 231,
    symbol: 'ERROR_PIPE_BUSY',
    meaning: {
      en: 'All connections to a helper process are taken; the request did not reach it.',
      zh: '辅助进程的所有连接都被占用，请求未送达。',
    },
    cause: {
      en: 'A helper that hangs, or many callers at once.',
      zh: '辅助进程停止响应，或同时有大量调用方。',
    },
    nextSteps: [retryLater, applicationCrash],
    classes: ['env.service-or-rpc'],
    source: page0,
  },
  {
    code: 233,
    symbol: 'ERROR_PIPE_NOT_CONNECTED',
    meaning: {
      en: 'The process at the other end of a pipe has gone, so the operation lost its worker.',
      zh: '管道另一端的进程已结束，操作失去了执行者。',
    },
    cause: {
      en: 'The helper crashed or was ended by security software.',
      zh: '辅助进程崩溃或被安全软件终止。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: page0,
  },
  {
    code: 234,
    symbol: 'ERROR_MORE_DATA',
    meaning: {
      en: 'More data exist than the buffer held. It is a normal step of reading registry values; as an end result it shows a value of unexpected size.',
      zh: '数据超出缓冲区。这是读取注册表值的正常步骤；作为最终结果时说明值的大小异常。',
    },
    cause: {
      en: 'Ordinary two-step reading, or a damaged over-long value.',
      zh: '正常的两步读取，或已损坏的超长值。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: page0,
  },
  {
    code: 240,
    symbol: 'ERROR_VC_DISCONNECTED',
    meaning: {
      en: 'The session to a network source was closed by the other side.',
      zh: '与网络源的会话被对方关闭。',
    },
    cause: { en: 'Server restart or a connection policy.', zh: '服务器重新启动或连接策略。' },
    nextSteps: [checkSource, copyLocally],
    classes: ['net.unreachable'],
    source: page0,
  },
  {
    code: 258,
    symbol: 'WAIT_TIMEOUT',
    meaning: {
      en: 'A wait for another thread, process or service ended without an answer; the other side was slow or stuck, not necessarily wrong.',
      zh: '等待其他线程、进程或服务时超时；对方只是缓慢或卡住，不一定出错。',
    },
    cause: {
      en: 'A starved machine, a hanging service, or a security product that delays every file operation.',
      zh: '计算机资源紧张、服务停止响应，或安全产品延迟每个文件操作。',
    },
    nextSteps: [applicationCrash, retryLater, steps.liftSecuritySoftware],
    classes: ['txn.hang-or-abort'],
    source: page0,
  },
  {
    code: 259,
    symbol: 'ERROR_NO_MORE_ITEMS',
    meaning: {
      en: 'An enumeration has reached its end, which is normal. As HRESULT 0x80070103 in driver updates it says that the installed driver is already as good or better.',
      zh: '枚举已到末尾，属于正常。在驱动程序更新中以 HRESULT 0x80070103 出现时，表示已安装的驱动程序同样好或更好。',
    },
    cause: {
      en: 'Ordinary end of a list, or Windows Update offering a driver that is not better than the installed one.',
      zh: '列表正常结束，或 Windows 更新提供的驱动程序不优于已安装的版本。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: ['drv.install-failed'],
    source: page0,
  },
  {
    code: 267,
    symbol: 'ERROR_DIRECTORY',
    meaning: {
      en: 'A name that must be a folder is a file, or the folder’s record is unusable.',
      zh: '应为文件夹的名称实际上是文件，或文件夹的记录不可用。',
    },
    cause: {
      en: 'A file created with a folder’s name by a tool or malware, a broken working directory, or file system damage.',
      zh: '工具或恶意软件用文件夹名称创建了文件、工作目录无效，或文件系统损坏。',
    },
    nextSteps: [steps.nameObject, steps.compareFile, steps.chkdsk],
    classes: [],
    source: page0,
  },
  {
    code: 277,
    symbol: 'ERROR_EA_TABLE_FULL',
    meaning: {
      en: 'The extended attributes of a file are full or unreadable; Windows keeps signature hints of system files there.',
      zh: '文件的扩展属性已满或不可读；Windows 在其中保存系统文件的签名提示信息。',
    },
    cause: {
      en: 'File system damage, or software that stores its own attributes on system files.',
      zh: '文件系统损坏，或有软件在系统文件上存储自己的属性。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 303,
    symbol: 'ERROR_DELETE_PENDING',
    meaning: {
      en: 'The file is already marked for deletion but still open somewhere, so it can be neither opened nor created again.',
      zh: '文件已标记为删除但仍在某处打开，因此既不能打开也不能重新创建。',
    },
    cause: {
      en: 'A scanner or indexer keeps a handle to a file that servicing has deleted.',
      zh: '扫描程序或索引服务仍持有维护操作已删除文件的句柄。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: page0,
  },
  {
    code: 317,
    symbol: 'ERROR_MR_MID_NOT_FOUND',
    meaning: {
      en: 'No message text exists for a number. For NTSTATUS values without a Win32 twin Windows answers 317, so the real status is in the record before it.',
      zh: '某个编号没有消息文本。NTSTATUS 没有对应的 Win32 代码时，Windows 返回 317，真正的状态在前面的记录中。',
    },
    cause: {
      en: 'A status without translation, or a missing message file of the current language.',
      zh: '状态没有对应的转换，或缺少当前语言的消息文件。',
    },
    nextSteps: [steps.readInnerCode, steps.nameObject],
    classes: [],
    source: page0,
  },
  {
    code: 323,
    symbol: 'ERROR_DATA_CHECKSUM_ERROR',
    meaning: {
      en: 'The storage layer’s own checksum (ReFS or Storage Spaces) does not fit the data it returned.',
      zh: '存储层自身的校验和（ReFS 或存储空间）与返回的数据不符。',
    },
    cause: { en: 'Disk or memory errors below the file system.', zh: '文件系统之下的磁盘或内存错误。' },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 362,
    symbol: 'ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING',
    meaning: {
      en: 'The file is a placeholder whose content lies in the cloud, and the program that would fetch it does not run.',
      zh: '该文件只是占位符，内容在云端，而负责获取内容的程序没有运行。',
    },
    cause: {
      en: 'OneDrive or another sync client is not signed in, is not started, or belongs to another user or an offline volume.',
      zh: 'OneDrive 或其他同步客户端未登录、未启动，或属于其他用户或脱机卷。',
    },
    nextSteps: [keepCloudFiles, retryWithoutThem],
    classes: [],
    source: header,
  },
  {
    code: 426,
    symbol: 'ERROR_CLOUD_FILE_REQUEST_TIMEOUT',
    meaning: {
      en: 'The content of a placeholder was not fetched from the cloud in time.',
      zh: '未能及时从云端获取占位符文件的内容。',
    },
    cause: {
      en: 'No network, or a sync client that is paused or overloaded.',
      zh: '没有网络，或同步客户端已暂停或过载。',
    },
    nextSteps: [keepCloudFiles, retryWithoutThem],
    classes: [],
    source: header,
  },
  {
    code: 433,
    symbol: 'ERROR_NO_SUCH_DEVICE',
    meaning: {
      en: 'The device that a request was meant for has disappeared while the operation ran.',
      zh: '操作进行期间，请求所针对的设备已经消失。',
    },
    cause: {
      en: 'A disk or USB device that dropped off, or a driver removed during its own update.',
      zh: '磁盘或 USB 设备掉线，或驱动程序在自身更新过程中被移除。',
    },
    nextSteps: [systemEvents, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 448,
    symbol: 'ERROR_UNTRUSTED_MOUNT_POINT',
    meaning: {
      en: 'Windows refused to follow a junction that an ordinary user created, a protection against path redirection in privileged operations.',
      zh: 'Windows 拒绝跟随由普通用户创建的联接点，这是特权操作中防止路径重定向的保护。',
    },
    cause: {
      en: 'A junction or mount point in a profile or temp path that was not created by an administrator.',
      zh: '配置文件或临时路径中存在非管理员创建的联接点或装入点。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl],
    classes: ['env.access-denied'],
    source: header,
  },
  {
    code: 483,
    symbol: 'ERROR_DEVICE_HARDWARE_ERROR',
    meaning: {
      en: 'The storage device reported a hardware fault for a request of the file system.',
      zh: '存储设备对文件系统的请求报告了硬件故障。',
    },
    cause: { en: 'A failing SSD, disk or controller.', zh: 'SSD、磁盘或控制器发生故障。' },
    nextSteps: [steps.backupFirst, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: page0,
  },
  {
    code: 487,
    symbol: 'ERROR_INVALID_ADDRESS',
    meaning: {
      en: 'Memory could not be placed at or read from an address; in servicing it shows an exhausted or damaged process.',
      zh: '无法在某地址分配或读取内存；在维护中说明进程资源耗尽或已损坏。',
    },
    cause: {
      en: 'Injected modules of security software, or address space used up in a 32-bit process.',
      zh: '安全软件注入的模块，或 32 位进程地址空间用尽。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page0,
  },
  {
    code: 534,
    symbol: 'ERROR_ARITHMETIC_OVERFLOW',
    meaning: {
      en: 'A size or count in the data does not fit the number type that servicing uses; the data are wrong, not the arithmetic.',
      zh: '数据中的大小或数量超出维护机制所用的数值类型；错在数据，而不是运算。',
    },
    cause: {
      en: 'Damaged metadata in a manifest, cabinet or registry value.',
      zh: '清单、cab 或注册表值中的元数据损坏。',
    },
    nextSteps: [steps.nameObject, steps.scanHealth],
    classes: ['cbs.package.invalid'],
    source: page500,
  },
  {
    code: 577,
    symbol: 'ERROR_INVALID_IMAGE_HASH',
    meaning: {
      en: 'Code integrity refused a file because no valid signature covers its present content: a driver at load time, or a file from an image.',
      zh: '代码完整性拒绝了文件，因为其当前内容没有有效签名：可能是加载时的驱动程序，也可能是映像中的文件。',
    },
    cause: {
      en: 'A modified or unsigned driver, a missing catalog, or damaged content.',
      zh: '驱动程序被修改或未签名、缺少安全编录，或内容损坏。',
    },
    nextSteps: [steps.nameObject, steps.scanHealth, steps.updateDriver],
    classes: ['drv.signature', 'up.wim.apply-or-mount'],
    source: page500,
  },
  {
    code: 582,
    symbol: 'ERROR_ILLEGAL_CHARACTER',
    meaning: {
      en: 'Text that must be XML or a name has a character that cannot be there. As 0x80070246 it points at a package definition or manifest whose text is damaged.',
      zh: '应为 XML 或名称的文本中出现了非法字符。以 0x80070246 出现时，指向文本已损坏的程序包定义或清单。',
    },
    cause: {
      en: 'Single-bit damage of a text file on disk or in memory.',
      zh: '文本文件在磁盘或内存中发生单比特损坏。',
    },
    nextSteps: [steps.nameObject, steps.scanHealth, steps.restoreHealth],
    classes: ['cbs.mum.corrupt'],
    source: page500,
  },
  {
    code: 588,
    symbol: 'ERROR_FS_DRIVER_REQUIRED',
    meaning: {
      en: 'A volume or image needs a file system driver or filter that is not loaded.',
      zh: '卷或映像需要尚未加载的文件系统驱动程序或筛选器。',
    },
    cause: {
      en: 'The driver for that file system or image format is not loaded, for example in the recovery environment or where DISM was copied without its filter.',
      zh: '该文件系统或映像格式的驱动程序未加载，例如在恢复环境中，或复制 DISM 时未包含其筛选器。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry],
    classes: ['dism.mount.invalid'],
    source: page500,
  },
  {
    code: 589,
    symbol: 'ERROR_CANNOT_LOAD_REGISTRY_FILE',
    meaning: {
      en: 'A hive and its log cannot be brought into a readable state, so everything stored in it is out of reach.',
      zh: '配置单元及其日志无法恢复到可读状态，其中的所有内容都无法访问。',
    },
    cause: {
      en: 'Damage of the hive file after disk errors or power loss.',
      zh: '磁盘错误或断电后配置单元文件损坏。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk, restoreHive],
    classes: ['env.registry-corrupt'],
    source: page500,
  },
  {
    code: 591,
    symbol: 'ERROR_SYSTEM_PROCESS_TERMINATED',
    meaning: {
      en: 'A process without which Windows cannot run has ended; during an upgrade’s boot phase this leads straight to rollback.',
      zh: 'Windows 运行所必需的进程已结束；在升级的启动阶段会直接导致回滚。',
    },
    cause: {
      en: 'Mismatched system files after an interrupted update, or security software inside logon processes.',
      zh: '更新中断后系统文件版本不一致，或安全软件注入登录进程。',
    },
    nextSteps: [systemEvents, steps.collectPantherLogs],
    classes: ['up.rollback.generic'],
    source: page500,
  },
  {
    code: 605,
    symbol: 'ERROR_BAD_COMPRESSION_BUFFER',
    meaning: {
      en: 'Compressed data cannot be unpacked: what was read is not what was written.',
      zh: '压缩数据无法解压：读到的内容与写入的不一致。',
    },
    cause: {
      en: 'A damaged image or ISO file, a failing medium or disk, or faulty memory; in an upgrade it comes up while the image is applied.',
      zh: '映像或 ISO 文件损坏，介质或磁盘有故障，或内存有缺陷；升级时出现在应用映像的过程中。',
    },
    nextSteps: [steps.freshMedia, steps.diskHealth, steps.memoryTest],
    classes: ['up.wim.apply-or-mount'],
    source: upgradeProcedures,
  },
  {
    code: 665,
    symbol: 'ERROR_FILE_SYSTEM_LIMITATION',
    meaning: {
      en: 'NTFS cannot describe the file any further, usually because it has too many fragments.',
      zh: 'NTFS 无法继续描述该文件，通常是碎片过多。',
    },
    cause: {
      en: 'A very fragmented file such as a large database, image or virtual disk.',
      zh: '大型数据库、映像或虚拟磁盘等文件碎片过多。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk],
    classes: [],
    source: page500,
  },
  {
    code: 740,
    symbol: 'ERROR_ELEVATION_REQUIRED',
    meaning: {
      en: 'The servicing command ran without administrator rights; nothing was attempted.',
      zh: '维护命令未以管理员权限运行，未执行任何操作。',
    },
    cause: {
      en: 'A prompt or script that was not started elevated.',
      zh: '命令提示符或脚本未提升权限启动。',
    },
    nextSteps: [steps.elevate, steps.correctCommand],
    classes: ['env.access-denied'],
    source: page500,
  },
  {
    code: 995,
    symbol: 'ERROR_OPERATION_ABORTED',
    meaning: {
      en: 'A pending request was cancelled because its thread ended or someone asked for it. The cause is whoever cancelled.',
      zh: '挂起的请求因其线程结束或有人要求而被取消。原因在于取消者。',
    },
    cause: {
      en: 'Service stop, shutdown, a cancelled installation, or a time-out above.',
      zh: '服务停止、关机、安装被取消，或上层超时。',
    },
    nextSteps: [checkRequester, steps.readInnerCode],
    classes: ['txn.hang-or-abort', 'wu.cancelled-or-service-stopped'],
    source: page500,
  },
  {
    code: 998,
    symbol: 'ERROR_NOACCESS',
    meaning: {
      en: 'A memory access in the servicing process was invalid, the Win32 name of an access violation.',
      zh: '维护进程中发生无效内存访问，即访问冲突的 Win32 名称。',
    },
    cause: {
      en: 'A defect or foreign module in the process, or failing memory.',
      zh: '进程缺陷、外来模块，或内存故障。',
    },
    nextSteps: [applicationCrash, steps.memoryTest, steps.liftSecuritySoftware],
    classes: ['env.service-or-rpc'],
    source: page500,
  },
  {
    code: 1001,
    symbol: 'ERROR_STACK_OVERFLOW',
    meaning: {
      en: 'The servicing process used up its stack, as a rule by endless recursion over damaged or circular data.',
      zh: '维护进程用尽堆栈，通常是在损坏或循环的数据上无限递归。',
    },
    cause: {
      en: 'Circular references in component or package data, or an injected module.',
      zh: '组件或程序包数据中存在循环引用，或有注入的模块。',
    },
    nextSteps: [applicationCrash, steps.nameObject],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1005,
    symbol: 'ERROR_UNRECOGNIZED_VOLUME',
    meaning: {
      en: 'No file system recognises the volume; it is RAW, encrypted and locked, or damaged at its start.',
      zh: '没有文件系统能识别该卷：为 RAW、已加密锁定，或起始处损坏。',
    },
    cause: {
      en: 'A locked BitLocker volume, a damaged boot sector, or a lost partition.',
      zh: 'BitLocker 卷未解锁、引导扇区损坏，或分区丢失。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page1000,
  },
  {
    code: 1006,
    symbol: 'ERROR_FILE_INVALID',
    meaning: {
      en: 'The volume of an open file changed from outside, so the file can no longer be used; also the answer for mapping an empty file.',
      zh: '已打开文件所在的卷被外部更改，文件不能再使用；映射空文件时也会返回此代码。',
    },
    cause: {
      en: 'A dismount or disk reset during the operation, or a zero-length file where content is needed.',
      zh: '操作期间卷被卸除或磁盘复位，或需要内容的文件长度为零。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page1000,
  },
  {
    code: 1009,
    symbol: 'ERROR_BADDB',
    meaning: {
      en: 'A registry hive is damaged. If it is COMPONENTS, no component store repair can work until the hive is readable again.',
      zh: '注册表配置单元损坏。如果是 COMPONENTS，在配置单元可读之前任何组件存储修复都无法进行。',
    },
    cause: {
      en: 'Power loss during a write, disk errors, or a hive replaced by hand.',
      zh: '写入时断电、磁盘错误，或手动替换了配置单元。',
    },
    nextSteps: [steps.chkdsk, restoreHive, steps.inPlaceUpgrade],
    classes: ['env.registry-corrupt'],
    source: page1000,
  },
  {
    code: 1011,
    symbol: 'ERROR_CANTOPEN',
    meaning: {
      en: 'A registry key could not be opened for another reason than being absent.',
      zh: '无法打开注册表项，原因不是它不存在。',
    },
    cause: { en: 'Damaged permissions or a damaged key.', zh: '权限损坏或注册表项损坏。' },
    nextSteps: [steps.nameObject, steps.checkAcl],
    classes: ['env.registry-corrupt'],
    source: page1000,
  },
  {
    code: 1014,
    symbol: 'ERROR_REGISTRY_RECOVERED',
    meaning: {
      en: 'A hive had to be rebuilt from its log; it works again, but the last changes may be lost.',
      zh: '配置单元已从日志恢复，可以使用，但最近的更改可能丢失。',
    },
    cause: { en: 'An unclean shutdown or a failed write.', zh: '非正常关机或写入失败。' },
    nextSteps: [systemEvents, steps.chkdsk],
    classes: ['env.registry-corrupt'],
    source: page1000,
  },
  {
    code: 1015,
    symbol: 'ERROR_REGISTRY_CORRUPT',
    meaning: {
      en: 'The structure of a hive is broken beyond one value; records that follow in the same session are consequences.',
      zh: '配置单元的结构损坏，不只是单个值；同一会话中的后续记录都是后续影响。',
    },
    cause: {
      en: 'Disk damage, failing memory, or power loss while the hive was written.',
      zh: '磁盘损坏、内存故障，或写入配置单元时断电。',
    },
    nextSteps: [steps.chkdsk, restoreHive, steps.memoryTest],
    classes: ['env.registry-corrupt'],
    source: page1000,
  },
  {
    code: 1016,
    symbol: 'ERROR_REGISTRY_IO_FAILED',
    meaning: {
      en: 'A hive could not be read from or written to its file. The disk or the free space below is the cause, not the registry’s content.',
      zh: '配置单元无法读取或写入其文件。原因在于下层的磁盘或可用空间，而不是注册表内容。',
    },
    cause: {
      en: 'Disk errors, a full system drive, or a backup agent that blocks the hive.',
      zh: '磁盘错误、系统盘已满，或备份代理占用配置单元。',
    },
    nextSteps: [steps.diskHealth, steps.chkdsk, systemEvents],
    classes: ['env.registry-corrupt', 'env.disk-corrupt'],
    source: page1000,
  },
  {
    code: 1017,
    symbol: 'ERROR_NOT_REGISTRY_FILE',
    meaning: {
      en: 'A file that was to be loaded as hive is not one; offline servicing of that image cannot start.',
      zh: '要作为配置单元加载的文件并不是配置单元，该映像的脱机维护无法开始。',
    },
    cause: {
      en: 'A zero-filled or truncated hive, or a wrong path given as image.',
      zh: '配置单元全为零或被截断，或给出的映像路径有误。',
    },
    nextSteps: [steps.nameObject, restoreHive],
    classes: ['env.registry-corrupt'],
    source: page1000,
  },
  {
    code: 1018,
    symbol: 'ERROR_KEY_DELETED',
    meaning: {
      en: 'A key was removed while servicing still had it open, for example during uninstall of the same component.',
      zh: '维护操作仍打开某注册表项时，该项被删除，例如正在卸载同一组件。',
    },
    cause: {
      en: 'Two operations on the same key, or clean-up software during servicing.',
      zh: '两个操作使用同一注册表项，或维护期间运行清理软件。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry],
    classes: [],
    source: page1000,
  },
  {
    code: 1019,
    symbol: 'ERROR_NO_LOG_SPACE',
    meaning: {
      en: 'The registry could not get log space for a change, so the change was refused to keep the hive consistent.',
      zh: '注册表无法为更改获得日志空间，为保持配置单元一致而拒绝更改。',
    },
    cause: {
      en: 'A full system drive or a transaction log that cannot grow.',
      zh: '系统盘已满，或事务日志无法增长。',
    },
    nextSteps: [steps.freeSpace, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: page1000,
  },
  {
    code: 1020,
    symbol: 'ERROR_KEY_HAS_CHILDREN',
    meaning: {
      en: 'A key that must be empty, for instance a link, has subkeys.',
      zh: '必须为空的注册表项（例如链接）含有子项。',
    },
    cause: {
      en: 'Keys created by hand or by third-party software below a system key.',
      zh: '手动或第三方软件在系统注册表项下创建了子项。',
    },
    nextSteps: [steps.nameObject, steps.ignoreIfSucceeded],
    classes: [],
    source: page1000,
  },
  {
    code: 1051,
    symbol: 'ERROR_DEPENDENT_SERVICES_RUNNING',
    meaning: {
      en: 'A service could not be stopped for its update because running services depend on it; the file it holds stays in use until the restart.',
      zh: '由于有正在运行的服务依赖它，无法为更新停止该服务；它占用的文件在重新启动前一直被使用。',
    },
    cause: {
      en: 'Normal on busy machines; the replacement is then left to the restart.',
      zh: '在繁忙的计算机上属正常现象，替换会推迟到重新启动时进行。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: [],
    source: page1000,
  },
  {
    code: 1053,
    symbol: 'ERROR_SERVICE_REQUEST_TIMEOUT',
    meaning: {
      en: 'A service did not report back within the time-out (30 seconds by default) after it was told to start, so the caller gave up.',
      zh: '服务收到启动请求后未在超时时间（默认 30 秒）内响应，调用方因此放弃。',
    },
    cause: {
      en: 'A slow start on an overloaded machine, a blocked executable, or missing dependencies of the service’s program.',
      zh: '计算机过载导致启动缓慢、可执行文件被阻止，或服务程序缺少依赖项。',
    },
    nextSteps: [systemEvents, applicationCrash, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1054,
    symbol: 'ERROR_SERVICE_NO_THREAD',
    meaning: {
      en: 'No thread could be created for a service, so it did not start.',
      zh: '无法为服务创建线程，服务未能启动。',
    },
    cause: { en: 'Memory or desktop heap used up.', zh: '内存或桌面堆耗尽。' },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page1000,
  },
  {
    code: 1055,
    symbol: 'ERROR_SERVICE_DATABASE_LOCKED',
    meaning: {
      en: 'The service control database is locked by another caller, so a component’s service could not be installed or changed.',
      zh: '服务控制数据库被其他调用方锁定，无法安装或更改组件的服务。',
    },
    cause: {
      en: 'Another installation at the same time, or a start-up that has not finished.',
      zh: '同时有其他安装在进行，或系统启动尚未完成。',
    },
    nextSteps: [retryLater, steps.restartAndRetry],
    classes: [],
    source: page1000,
  },
  {
    code: 1056,
    symbol: 'ERROR_SERVICE_ALREADY_RUNNING',
    meaning: {
      en: 'The service that should be started runs already; servicing treats it as success.',
      zh: '要启动的服务已在运行，维护机制视为成功。',
    },
    cause: { en: 'Two callers started the service at the same time.', zh: '两个调用方同时启动了该服务。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: page1000,
  },
  {
    code: 1058,
    symbol: 'ERROR_SERVICE_DISABLED',
    meaning: {
      en: 'A service needed for updating is set to Disabled, so every request to it fails at once. 0x80070422 is the same failure seen by Windows Update.',
      zh: '更新所需的服务被设为“禁用”，对它的所有请求都立即失败。Windows 更新看到的 0x80070422 即此故障。',
    },
    cause: {
      en: 'A policy, a hardening script or an update blocker disabled Windows Update, BITS, Windows Modules Installer or Windows Defender Firewall.',
      zh: '策略、加固脚本或更新屏蔽工具禁用了 Windows 更新、BITS、Windows Modules Installer 或 Windows Defender 防火墙。',
    },
    nextSteps: [steps.checkServices, restoreServiceStart],
    classes: ['wu.disabled-by-policy', 'env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1060,
    symbol: 'ERROR_SERVICE_DOES_NOT_EXIST',
    meaning: {
      en: 'The service is not registered at all; unlike a disabled one it cannot just be switched on. 0x80070424 in Windows Update names this case.',
      zh: '服务根本没有注册，与被禁用不同，不能简单地重新启用。Windows 更新中的 0x80070424 即此情况。',
    },
    cause: {
      en: 'Its key under `HKLM\\SYSTEM\\CurrentControlSet\\Services` was deleted by an update blocker, malware or a clean-up script.',
      zh: '它在 `HKLM\\SYSTEM\\CurrentControlSet\\Services` 下的注册表项被更新屏蔽工具、恶意软件或清理脚本删除。',
    },
    nextSteps: [steps.checkServices, steps.sfcScan, steps.inPlaceUpgrade],
    classes: ['wu.disabled-by-policy'],
    source: page1000,
  },
  {
    code: 1061,
    symbol: 'ERROR_SERVICE_CANNOT_ACCEPT_CTRL',
    meaning: {
      en: 'The service is just starting, stopping or paused and takes no request.',
      zh: '服务正在启动、停止或已暂停，不接受请求。',
    },
    cause: {
      en: 'A request in the short time between two states, or a service that hangs while stopping.',
      zh: '请求恰好落在状态切换期间，或服务在停止时卡住。',
    },
    nextSteps: [retryLater, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1062,
    symbol: 'ERROR_SERVICE_NOT_ACTIVE',
    meaning: {
      en: 'A stop or query met a service that does not run. Before an installation it is harmless; in the middle it means that the service went down.',
      zh: '停止或查询时服务并未运行。安装之前无害；在安装过程中则说明服务已退出。',
    },
    cause: { en: 'Stopped by a script or agent, or it crashed.', zh: '被脚本或代理停止，或已崩溃。' },
    nextSteps: [steps.checkServices, steps.ignoreIfSucceeded],
    classes: ['wu.cancelled-or-service-stopped'],
    source: page1000,
  },
  {
    code: 1066,
    symbol: 'ERROR_SERVICE_SPECIFIC_ERROR',
    meaning: {
      en: 'The service ended with a number of its own; that number, in the System event log, is the real result.',
      zh: '服务以自定义编号结束；系统事件日志中的该编号才是真正的结果。',
    },
    cause: { en: 'Configuration or data of that service.', zh: '该服务自身的配置或数据问题。' },
    nextSteps: [systemEvents, steps.readInnerCode],
    wrapper: true,
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1067,
    symbol: 'ERROR_PROCESS_ABORTED',
    meaning: {
      en: 'A service’s process ended while it started or worked, so the operation lost its host.',
      zh: '服务进程在启动或工作中结束，操作失去宿主。',
    },
    cause: {
      en: 'A crash in the service or in a module loaded into its svchost.exe.',
      zh: '服务本身或加载到其 svchost.exe 中的模块崩溃。',
    },
    nextSteps: [applicationCrash, steps.sfcScan],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1068,
    symbol: 'ERROR_SERVICE_DEPENDENCY_FAIL',
    meaning: {
      en: 'The service itself is sound, but one that it depends on did not start. That other service is the finding.',
      zh: '该服务本身正常，但它依赖的服务未能启动，应查的是后者。',
    },
    cause: {
      en: 'A dependency that is disabled, missing or failing.',
      zh: '依赖的服务被禁用、缺失或启动失败。',
    },
    nextSteps: [systemEvents, checkServiceConfig, restoreServiceStart],
    wrapper: true,
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1069,
    symbol: 'ERROR_SERVICE_LOGON_FAILED',
    meaning: {
      en: 'The service cannot log on with its account, so it never starts.',
      zh: '服务无法以其帐户登录，因此从未启动。',
    },
    cause: {
      en: 'A changed password or a missing “Log on as a service” right; update services must run as LocalSystem.',
      zh: '密码已更改或缺少“作为服务登录”权限；更新相关服务必须以 LocalSystem 运行。',
    },
    nextSteps: [checkServiceConfig, systemEvents],
    classes: [],
    source: page1000,
  },
  {
    code: 1072,
    symbol: 'ERROR_SERVICE_MARKED_FOR_DELETE',
    meaning: {
      en: 'A service is deleted but not gone while handles to it are open, so the new version cannot be registered.',
      zh: '服务已被删除但仍有打开的句柄，因此无法注册新版本。',
    },
    cause: {
      en: 'The Services console or a monitoring agent keeps it open; a restart clears it.',
      zh: '“服务”控制台或监视代理仍打开它；重新启动即可清除。',
    },
    nextSteps: [steps.restartAndRetry, systemEvents],
    classes: ['txn.pending.blocks'],
    source: page1000,
  },
  {
    code: 1073,
    symbol: 'ERROR_SERVICE_EXISTS',
    meaning: {
      en: 'A component’s service cannot be created because the name is taken. In updates this is handled; in driver packages it can end the installation.',
      zh: '名称已被占用，无法创建组件的服务。更新过程会处理此情况；驱动程序包则可能因此失败。',
    },
    cause: {
      en: 'Remains of an earlier version or another product with the same service name.',
      zh: '旧版本残留，或其他产品使用了相同的服务名。',
    },
    nextSteps: [checkServiceConfig, steps.ignoreIfSucceeded],
    classes: [],
    source: page1000,
  },
  {
    code: 1075,
    symbol: 'ERROR_SERVICE_DEPENDENCY_DELETED',
    meaning: {
      en: 'A service names a dependency that does not exist any more, so it can never start.',
      zh: '服务所依赖的服务已不存在，因此永远无法启动。',
    },
    cause: {
      en: 'Uninstalled software that had added itself as dependency, or a deleted system service.',
      zh: '已卸载的软件曾把自己加为依赖项，或系统服务被删除。',
    },
    nextSteps: [checkServiceConfig, steps.sfcScan, steps.inPlaceUpgrade],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1077,
    symbol: 'ERROR_SERVICE_NEVER_STARTED',
    meaning: {
      en: 'The service has not been started since the computer booted; there is nothing to query yet.',
      zh: '自启动以来该服务从未启动，尚无可查询的状态。',
    },
    cause: { en: 'Demand-start services before their first use.', zh: '按需启动的服务尚未首次使用。' },
    nextSteps: [steps.checkServices, steps.ignoreIfSucceeded],
    classes: [],
    source: page1000,
  },
  {
    code: 1079,
    symbol: 'ERROR_DIFFERENT_SERVICE_ACCOUNT',
    meaning: {
      en: 'The service is set to another account than the services it shares a process with, so it is not started.',
      zh: '服务的帐户与同一进程中其他服务的帐户不同，因此未启动。',
    },
    cause: { en: 'A changed `ObjectName` of the service.', zh: '服务的 `ObjectName` 被更改。' },
    nextSteps: [checkServiceConfig, systemEvents],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1083,
    symbol: 'ERROR_SERVICE_NOT_IN_EXE',
    meaning: {
      en: 'The service is registered for a host process that does not contain it, so it can never start there.',
      zh: '服务注册的宿主进程中并不包含该服务，因此永远无法启动。',
    },
    cause: {
      en: 'A damaged svchost group list or a changed image path.',
      zh: 'svchost 组列表损坏，或映像路径被修改。',
    },
    nextSteps: [checkServiceConfig, steps.sfcScan],
    classes: [],
    source: page1000,
  },
  {
    code: 1084,
    symbol: 'ERROR_NOT_SAFEBOOT_SERVICE',
    meaning: {
      en: 'The machine runs in safe mode, where this service does not start; updates cannot be installed there.',
      zh: '计算机处于安全模式，该服务不会启动，无法在其中安装更新。',
    },
    cause: {
      en: 'Servicing or upgrade attempted in safe mode, or a safe-boot setting left in the boot configuration.',
      zh: '在安全模式下进行维护或升级，或启动配置中遗留了安全启动设置。',
    },
    nextSteps: [steps.restartAndRetry, steps.readInnerCode],
    classes: ['env.safe-mode-or-offline'],
    source: page1000,
  },
  {
    code: 1110,
    symbol: 'ERROR_MEDIA_CHANGED',
    meaning: {
      en: 'The medium in the drive is not the one the operation started with.',
      zh: '驱动器中的介质已不是操作开始时的介质。',
    },
    cause: {
      en: 'A USB stick or ISO was exchanged or remounted while setup read it.',
      zh: '安装程序读取期间更换或重新装载了 U 盘或 ISO。',
    },
    nextSteps: [copyLocally, steps.retryUpdate],
    classes: [],
    source: page1000,
  },
  {
    code: 1112,
    symbol: 'ERROR_NO_MEDIA_IN_DRIVE',
    meaning: {
      en: 'The drive that holds the source or that setup looks at is empty.',
      zh: '存放源的驱动器或安装程序检查的驱动器中没有介质。',
    },
    cause: { en: 'An ejected ISO or DVD, or an empty card reader.', zh: 'ISO 或光盘已弹出，或读卡器为空。' },
    nextSteps: [steps.correctCommand, steps.nameObject],
    classes: [],
    source: page1000,
  },
  {
    code: 1113,
    symbol: 'ERROR_NO_UNICODE_TRANSLATION',
    meaning: {
      en: 'Text holds a character that cannot be converted, so a name or value could not be processed.',
      zh: '文本含有无法转换的字符，因此名称或值无法处理。',
    },
    cause: {
      en: 'A file, registry or environment name with invalid characters.',
      zh: '文件名、注册表项或环境变量含有无效字符。',
    },
    nextSteps: [steps.nameObject, steps.collectPantherLogs],
    classes: [],
    source: page1000,
  },
  {
    code: 1114,
    symbol: 'ERROR_DLL_INIT_FAILED',
    meaning: {
      en: 'A DLL was found but refused to start, so the provider or process that needs it could not start either.',
      zh: '找到了 DLL 但其初始化失败，需要它的提供程序或进程也无法启动。',
    },
    cause: {
      en: 'Too little desktop heap or memory, a shutdown in progress, or a module of another product that interferes.',
      zh: '桌面堆或内存不足、正在关机，或其他产品的模块干扰。',
    },
    nextSteps: [applicationCrash, steps.nameObject, steps.sfcScan],
    classes: ['env.service-or-rpc'],
    source: page1000,
  },
  {
    code: 1115,
    symbol: 'ERROR_SHUTDOWN_IN_PROGRESS',
    meaning: {
      en: 'Windows was shutting down while servicing still worked. This is the consequence of a restart request, never its cause.',
      zh: '维护操作仍在进行时 Windows 正在关机。这是重新启动请求的后果，而不是原因。',
    },
    cause: {
      en: 'A person, management agent or maintenance window restarted the machine; or a long update was cut off.',
      zh: '人员、管理代理或维护时段触发了重新启动，或较长的更新被中断。',
    },
    nextSteps: [checkRequester, systemEvents, steps.retryUpdate],
    classes: ['txn.shutdown-interrupted', 'txn.hang-or-abort'],
    source: page1000,
  },
  {
    code: 1117,
    symbol: 'ERROR_IO_DEVICE',
    meaning: {
      en: 'The device reported a failed transfer. Stop servicing attempts until the disk has been judged.',
      zh: '设备报告传输失败。在判明磁盘状况之前应停止维护尝试。',
    },
    cause: {
      en: 'A failing disk, cable, controller or storage driver; an unstable USB source.',
      zh: '磁盘、数据线、控制器或存储驱动程序故障，或 USB 源不稳定。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, systemEvents],
    classes: ['env.disk-corrupt'],
    source: page1000,
  },
  {
    code: 1130,
    symbol: 'ERROR_NOT_ENOUGH_SERVER_MEMORY',
    meaning: {
      en: 'A server process lacks storage or memory to serve the request, which may be the local Server service of a file share.',
      zh: '服务器进程没有足够的存储或内存处理请求，可能是文件共享的 Server 服务。',
    },
    cause: {
      en: 'Exhausted pool or low memory on the machine that serves the source.',
      zh: '提供源文件的计算机内存池耗尽或内存不足。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page1000,
  },
  {
    code: 1142,
    symbol: 'ERROR_TOO_MANY_LINKS',
    meaning: {
      en: 'A file already has the 1,023 hard links that NTFS allows, so another name for it cannot be projected.',
      zh: '文件的硬链接数已达 NTFS 上限（1023），无法再投影新的名称。',
    },
    cause: {
      en: 'Software or scripts that hard-link system files, or many superseded components with the same file.',
      zh: '软件或脚本为系统文件创建硬链接，或大量已被取代的组件共用同一文件。',
    },
    nextSteps: [steps.nameObject, steps.startComponentCleanup, steps.chkdsk],
    classes: [],
    source: page1000,
  },
  {
    code: 1150,
    symbol: 'ERROR_OLD_WIN_VERSION',
    meaning: {
      en: 'The program needs a newer Windows than the one it runs on.',
      zh: '该程序需要比当前更高版本的 Windows。',
    },
    cause: {
      en: 'A tool or update for a later release, or setup started on an unsupported version.',
      zh: '使用了面向更高版本的工具或更新，或在不受支持的版本上启动安装程序。',
    },
    nextSteps: [steps.correctCommand, steps.installLatestSsu],
    classes: ['cbs.package.not-applicable', 'up.requirements'],
    source: page1000,
  },
  {
    code: 1152,
    symbol: 'ERROR_SINGLE_INSTANCE_APP',
    meaning: {
      en: 'Another instance of the same program already runs, so this one ended without doing anything.',
      zh: '同一程序的另一实例已在运行，此实例未执行任何操作即退出。',
    },
    cause: {
      en: 'Two installers or setup sessions started at once.',
      zh: '同时启动了两个安装程序或安装会话。',
    },
    nextSteps: [retryLater, steps.readInnerCode],
    classes: [],
    source: page1000,
  },
  {
    code: 1157,
    symbol: 'ERROR_DLL_NOT_FOUND',
    meaning: {
      en: 'A library that the program needs could not be found, which stops an installer or command of a component.',
      zh: '找不到程序所需的库，导致组件的安装程序或命令停止。',
    },
    cause: {
      en: 'A removed or not projected system file, or a missing runtime of the vendor.',
      zh: '系统文件被删除或未投影，或缺少厂商的运行库。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan, steps.restoreHealth],
    classes: [],
    source: page1000,
  },
  {
    code: 1168,
    symbol: 'ERROR_NOT_FOUND',
    meaning: {
      en: 'A looked-up element (a package, driver, setting or update) does not exist in its list. 0x80070490 is routine for probes; inside a failed session it points at package state or a driver.',
      zh: '所查找的元素（程序包、驱动程序、设置或更新）不在列表中。0x80070490 在探测中很常见；在失败的会话中则指向程序包状态或驱动程序。',
    },
    cause: {
      en: 'Package registry data without the package file or the reverse, or a driver that was removed outside servicing.',
      zh: '注册表中有程序包数据而无文件（或相反），或驱动程序在维护机制之外被删除。',
    },
    nextSteps: [steps.nameObject, steps.scanHealth, steps.collectCbsLog],
    classes: ['cbs.mum.missing', 'cbs.registry.package-state', 'txn.rollback.driver-operation'],
    source: page1000,
  },
  {
    code: 1190,
    symbol: 'ERROR_SHUTDOWN_IS_SCHEDULED',
    meaning: {
      en: 'A restart is already planned, so another could not be set; the pending one will complete the update.',
      zh: '已计划重新启动，因此无法再设置；待执行的重新启动会完成更新。',
    },
    cause: { en: 'Two callers asked for a restart.', zh: '两个调用方都请求了重新启动。' },
    nextSteps: [retryLater, checkRequester],
    classes: [],
    source: page1000,
  },
  {
    code: 1203,
    symbol: 'ERROR_NO_NET_OR_BAD_PATH',
    meaning: {
      en: 'No network provider accepted the UNC path of the source.',
      zh: '没有网络提供程序接受该源的 UNC 路径。',
    },
    cause: {
      en: 'Network not up yet, the Workstation service stopped, or a mistyped path.',
      zh: '网络尚未就绪、Workstation 服务已停止，或路径输入错误。',
    },
    nextSteps: [checkSource, copyLocally],
    classes: ['net.unreachable'],
    source: page1000,
  },
  {
    code: 1208,
    symbol: 'ERROR_EXTENDED_ERROR',
    meaning: {
      en: 'The network provider keeps the real error separately; this number only says that there is one.',
      zh: '网络提供程序另行保存真正的错误；此编号仅表示存在错误。',
    },
    cause: { en: 'A redirector or third-party network provider.', zh: '网络重定向器或第三方网络提供程序。' },
    nextSteps: [steps.readInnerCode, steps.nameObject],
    wrapper: true,
    classes: [],
    source: page1000,
  },
  {
    code: 1219,
    symbol: 'ERROR_SESSION_CREDENTIAL_CONFLICT',
    meaning: {
      en: 'The source server is already connected under another account, and Windows allows one account per server and session.',
      zh: '该源服务器已使用另一帐户连接，而每个会话对同一服务器只允许一个帐户。',
    },
    cause: {
      en: 'A script that maps the source with different credentials than the existing connection.',
      zh: '脚本使用与现有连接不同的凭据映射源。',
    },
    nextSteps: [checkSource, copyLocally],
    classes: [],
    source: page1000,
  },
  {
    code: 1222,
    symbol: 'ERROR_NO_NETWORK',
    meaning: {
      en: 'There was no network at all when the source or the update service was needed.',
      zh: '需要访问源或更新服务时完全没有网络。',
    },
    cause: {
      en: 'Update at start-up or wake before the network is up, or offline phases of setup.',
      zh: '在网络就绪之前的启动或唤醒阶段更新，或处于安装程序的脱机阶段。',
    },
    nextSteps: [steps.checkNetwork, steps.retryUpdate],
    classes: ['net.unreachable'],
    source: page1000,
  },
  {
    code: 1223,
    symbol: 'ERROR_CANCELLED',
    meaning: {
      en: 'Someone or some program cancelled: an elevation prompt was refused, setup was closed, or the client gave up.',
      zh: '有人或程序取消了操作：拒绝了提升权限提示、关闭了安装程序，或客户端放弃。',
    },
    cause: {
      en: 'A user decision, or a management agent’s time limit.',
      zh: '用户的选择，或管理代理的时间限制。',
    },
    nextSteps: [checkRequester, steps.retryUpdate],
    classes: ['wu.cancelled-or-service-stopped'],
    source: page1000,
  },
  {
    code: 1224,
    symbol: 'ERROR_USER_MAPPED_FILE',
    meaning: {
      en: 'A file cannot be truncated or replaced because a process has it mapped into memory.',
      zh: '文件已被某进程映射到内存，无法截断或替换。',
    },
    cause: {
      en: 'Antivirus or indexing software that reads the file, or a program that runs from it.',
      zh: '防病毒或索引软件正在读取该文件，或有程序正从该文件运行。',
    },
    nextSteps: [steps.nameObject, steps.collectProcmon, steps.restartAndRetry],
    classes: ['env.sharing-violation'],
    source: page1000,
  },
  {
    code: 1231,
    symbol: 'ERROR_NETWORK_UNREACHABLE',
    meaning: {
      en: 'No route to the update server’s or source’s network existed at that moment.',
      zh: '当时没有到达更新服务器或源所在网络的路由。',
    },
    cause: {
      en: 'Update started before the network was up, VPN disconnected, or a firewall that drops the route.',
      zh: '网络就绪前就开始更新、VPN 断开，或防火墙阻断路由。',
    },
    nextSteps: [steps.checkNetwork, steps.retryUpdate],
    classes: ['net.unreachable'],
    source: page1000,
  },
  {
    code: 1236,
    symbol: 'ERROR_CONNECTION_ABORTED',
    meaning: {
      en: 'The local side ended a network connection while content was being read.',
      zh: '读取内容时，本机一侧终止了网络连接。',
    },
    cause: {
      en: 'Network change, sleep, or a filter driver of security software.',
      zh: '网络切换、休眠，或安全软件的筛选器驱动程序。',
    },
    nextSteps: [steps.checkNetwork, copyLocally],
    classes: ['net.unreachable'],
    source: page1000,
  },
  {
    code: 1237,
    symbol: 'ERROR_RETRY',
    meaning: {
      en: 'The operation could not be completed this time and may succeed when repeated; nothing says that data are wrong.',
      zh: '此次操作未能完成，重试可能成功；并不表示数据有误。',
    },
    cause: {
      en: 'Temporary contention for a file, device or connection.',
      zh: '文件、设备或连接暂时被争用。',
    },
    nextSteps: [steps.retryUpdate, systemEvents],
    classes: [],
    source: page1000,
  },
  {
    code: 1242,
    symbol: 'ERROR_ALREADY_REGISTERED',
    meaning: {
      en: 'A service or endpoint was announced twice; the first registration stays valid.',
      zh: '服务或终结点被重复注册，首次注册仍然有效。',
    },
    cause: { en: 'A component started twice.', zh: '组件被启动两次。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: page1000,
  },
  {
    code: 1245,
    symbol: 'ERROR_NOT_LOGGED_ON',
    meaning: {
      en: 'The operation needs its owner to be signed in; background transfers of a signed-out user wait or fail with it.',
      zh: '操作要求其所有者已登录；用户注销后，其后台传输会等待或以此失败。',
    },
    cause: {
      en: 'A download job that belongs to a user instead of the system.',
      zh: '下载任务属于某个用户而不是系统。',
    },
    nextSteps: [checkRequester, steps.retryUpdate],
    classes: ['wu.needs-authorised-user', 'bits.transfer'],
    source: page1000,
  },
  {
    code: 1253,
    symbol: 'ERROR_BAD_USER_PROFILE',
    meaning: {
      en: 'A user profile cannot be used; upgrades stop here because they must carry each profile over.',
      zh: '用户配置文件不可用；升级必须迁移每个配置文件，因此在此停止。',
    },
    cause: {
      en: 'Orphaned or duplicate ProfileList entries, or a damaged NTUSER.DAT.',
      zh: 'ProfileList 中存在孤立或重复的项，或 NTUSER.DAT 损坏。',
    },
    nextSteps: [steps.nameObject, steps.collectPantherLogs],
    classes: ['up.profile'],
    source: page1000,
  },
  {
    code: 1259,
    symbol: 'ERROR_APPHELP_BLOCK',
    meaning: {
      en: 'The compatibility database blocks this program on this Windows version.',
      zh: '兼容性数据库在此 Windows 版本上阻止该程序运行。',
    },
    cause: {
      en: 'An old installer, agent or driver tool with a known problem.',
      zh: '存在已知问题的旧安装程序、代理或驱动工具。',
    },
    nextSteps: [steps.nameObject, steps.correctCommand],
    classes: ['up.compat.app'],
    source: page1000,
  },
  {
    code: 1260,
    symbol: 'ERROR_ACCESS_DISABLED_BY_POLICY',
    meaning: {
      en: 'Software restriction or AppLocker rules stopped a program that servicing had to start.',
      zh: '软件限制策略或 AppLocker 规则阻止了维护操作要启动的程序。',
    },
    cause: {
      en: 'A rule that does not allow temp or cache folders, or an attack-surface reduction rule.',
      zh: '规则不允许从临时或缓存文件夹运行，或攻击面减少规则生效。',
    },
    nextSteps: [steps.nameObject, systemEvents],
    classes: [],
    source: page1000,
  },
  {
    code: 1265,
    symbol: 'ERROR_DOWNGRADE_DETECTED',
    meaning: {
      en: 'Authentication would have fallen back to a weaker protocol and was refused, often because no domain controller answered.',
      zh: '身份验证将回退到较弱的协议而被拒绝，常因没有域控制器响应。',
    },
    cause: {
      en: 'Lost contact with the domain, wrong time, or blocked Kerberos traffic.',
      zh: '与域失去联系、时间错误，或 Kerberos 流量被阻止。',
    },
    nextSteps: [steps.checkClockAndTls, steps.checkNetwork],
    classes: [],
    source: page1000,
  },
  {
    code: 1275,
    symbol: 'ERROR_DRIVER_BLOCKED',
    meaning: {
      en: 'Windows refused to load a driver: it is on the vulnerable-driver list or does not meet the policy in force.',
      zh: 'Windows 拒绝加载驱动程序：它在易受攻击驱动程序列表中，或不符合当前策略。',
    },
    cause: {
      en: 'An outdated driver, memory integrity (HVCI) switched on, or a 32-bit driver.',
      zh: '驱动程序过旧、启用了内存完整性（HVCI），或为 32 位驱动程序。',
    },
    nextSteps: [steps.nameObject, steps.updateDriver],
    classes: ['drv.hardblock', 'drv.signature'],
    source: page1000,
  },
  {
    code: 1300,
    symbol: 'ERROR_NOT_ALL_ASSIGNED',
    meaning: {
      en: 'The process asked for privileges (such as backup, restore or take ownership) that its account does not hold.',
      zh: '进程请求了其帐户没有的特权（如备份、还原或取得所有权）。',
    },
    cause: {
      en: 'An unelevated prompt, or a hardening policy that took privileges from Administrators.',
      zh: '命令未提升权限，或加固策略取消了 Administrators 的特权。',
    },
    nextSteps: [steps.elevate, steps.checkAcl],
    classes: ['env.access-denied'],
    source: page1300,
  },
  {
    code: 1307,
    symbol: 'ERROR_INVALID_OWNER',
    meaning: {
      en: 'A security descriptor from a manifest could not be set because its owner is not valid here.',
      zh: '清单中的安全描述符无法设置，因为其所有者在此无效。',
    },
    cause: {
      en: 'Missing restore privilege or a damaged account database.',
      zh: '缺少还原特权，或帐户数据库损坏。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl],
    classes: ['env.access-denied'],
    source: page1300,
  },
  {
    code: 1312,
    symbol: 'ERROR_NO_SUCH_LOGON_SESSION',
    meaning: {
      en: 'The sign-in session that credentials belong to has ended.',
      zh: '凭据所属的登录会话已结束。',
    },
    cause: {
      en: 'A task or agent that goes on after its user signed out, or a certificate bound without access to its key.',
      zh: '用户注销后任务或代理仍在运行，或绑定的证书无法访问其密钥。',
    },
    nextSteps: [checkSource, systemEvents],
    classes: [],
    source: page1300,
  },
  {
    code: 1314,
    symbol: 'ERROR_PRIVILEGE_NOT_HELD',
    meaning: {
      en: 'A needed privilege is missing from the process token, so ownership, hives or backup semantics could not be used.',
      zh: '进程令牌缺少所需特权，无法更改所有权、加载配置单元或使用备份语义。',
    },
    cause: {
      en: 'Command not elevated, or user-rights policy changed.',
      zh: '命令未提升权限，或用户权限分配策略被更改。',
    },
    nextSteps: [steps.elevate, steps.nameObject],
    classes: ['env.access-denied'],
    source: page1300,
  },
  {
    code: 1326,
    symbol: 'ERROR_LOGON_FAILURE',
    meaning: {
      en: 'The file server or proxy did not accept the credentials that were sent for the source.',
      zh: '文件服务器或代理不接受访问源时提供的凭据。',
    },
    cause: {
      en: 'A wrong password in a script, or the computer account not trusted by a server outside the domain.',
      zh: '脚本中的密码错误，或域外服务器不信任该计算机帐户。',
    },
    nextSteps: [checkSource, copyLocally],
    classes: [],
    source: page1300,
  },
  {
    code: 1332,
    symbol: 'ERROR_NONE_MAPPED',
    meaning: {
      en: 'A name could not be resolved to an account. In upgrades and advanced installers it is a group or user that a permission list refers to.',
      zh: '名称无法解析为帐户。在升级和高级安装程序中，它是权限列表引用的组或用户。',
    },
    cause: {
      en: 'A renamed or deleted built-in group, or a domain account while the domain is unreachable.',
      zh: '内置组被重命名或删除，或域不可达时引用域帐户。',
    },
    nextSteps: [steps.nameObject, steps.collectPantherLogs],
    classes: ['up.profile', 'up.migration'],
    source: page1300,
  },
  {
    code: 1336,
    symbol: 'ERROR_INVALID_ACL',
    meaning: {
      en: 'The permission list of an object is not valid in form; it must be set anew before servicing can pass.',
      zh: '对象的访问控制列表格式无效，需要重新设置后维护才能继续。',
    },
    cause: {
      en: 'Permission tools with defects, or file system damage.',
      zh: '权限工具存在缺陷，或文件系统损坏。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, steps.chkdsk],
    classes: ['env.access-denied'],
    source: page1300,
  },
  {
    code: 1338,
    symbol: 'ERROR_INVALID_SECURITY_DESCR',
    meaning: {
      en: 'A security descriptor, read from disk or from a manifest, cannot be interpreted.',
      zh: '从磁盘或清单读取的安全描述符无法解析。',
    },
    cause: {
      en: 'Damaged `$Secure` data of NTFS, or a damaged manifest value.',
      zh: 'NTFS 的 `$Secure` 数据损坏，或清单值损坏。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, steps.scanHealth],
    classes: ['env.access-denied'],
    source: page1300,
  },
  {
    code: 1346,
    symbol: 'ERROR_BAD_IMPERSONATION_LEVEL',
    meaning: {
      en: 'A service may not act in the caller’s name to the degree that is needed.',
      zh: '服务无法以所需的级别代表调用方执行操作。',
    },
    cause: {
      en: 'Changed rights policy (Impersonate a client after authentication), or security software in the caller.',
      zh: '用户权限策略（身份验证后模拟客户端）被更改，或调用方中存在安全软件。',
    },
    nextSteps: [steps.elevate, steps.nameObject],
    classes: ['env.access-denied'],
    source: page1300,
  },
  {
    code: 1347,
    symbol: 'ERROR_CANT_OPEN_ANONYMOUS',
    meaning: {
      en: 'A component was called without an identity that it may use: the call came in anonymously.',
      zh: '组件被调用时没有可用的身份：调用是匿名的。',
    },
    cause: {
      en: 'The computer’s defaults of DCOM were changed: authentication level None, or an impersonation level of Anonymous. Server Manager and DISM cannot open a servicing session then.',
      zh: '计算机的 DCOM 默认设置被更改：身份验证级别为“无”，或模拟级别为“匿名”。此时服务器管理器和 DISM 无法打开服务会话。',
    },
    nextSteps: [dcomDefaults, steps.restartAndRetry],
    classes: ['env.access-denied'],
    source: rolesPage,
  },
  {
    code: 1359,
    symbol: 'ERROR_INTERNAL_ERROR',
    meaning: {
      en: 'A component met a state that its authors did not foresee; the number carries no detail, so only the record’s text and its neighbours help.',
      zh: '组件遇到未预料的状态；编号本身没有细节，只能依靠记录文本及前后记录。',
    },
    cause: {
      en: 'Anything that breaks an assumption: damaged data, missing objects, or failing memory.',
      zh: '任何打破假设的情况：数据损坏、对象缺失或内存故障。',
    },
    nextSteps: [steps.readInnerCode, applicationCrash],
    wrapper: true,
    classes: [],
    source: page1300,
  },
  {
    code: 1392,
    symbol: 'ERROR_FILE_CORRUPT',
    meaning: {
      en: 'NTFS found its own record of the file or folder damaged. Check and repair the volume first; store repair comes after that.',
      zh: 'NTFS 发现文件或文件夹自身的记录已损坏。应先检查并修复卷，再修复组件存储。',
    },
    cause: {
      en: 'Disk errors, unclean power-off or failing memory; on a download path, a damaged package.',
      zh: '磁盘错误、非正常断电或内存故障；如果是下载路径，则为程序包损坏。',
    },
    nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt', 'cbs.package.invalid', 'up.wim.apply-or-mount'],
    source: page1300,
  },
  {
    code: 1393,
    symbol: 'ERROR_DISK_CORRUPT',
    meaning: {
      en: 'The structure of the whole volume is damaged, not just one file. Continuing to service it puts data at risk.',
      zh: '整个卷的结构已损坏，而不只是单个文件。继续维护会危及数据。',
    },
    cause: {
      en: 'Failing storage, or a volume that was written by two systems at once.',
      zh: '存储设备故障，或卷被两个系统同时写入。',
    },
    nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: page1300,
  },
  {
    code: 1398,
    symbol: 'ERROR_TIME_SKEW',
    meaning: {
      en: 'The clocks of client and server differ too much for authentication.',
      zh: '客户端与服务器的时间相差过大，无法完成身份验证。',
    },
    cause: {
      en: 'A flat CMOS battery, a stopped time service or a wrong time zone.',
      zh: 'CMOS 电池耗尽、时间服务停止或时区错误。',
    },
    nextSteps: [steps.checkClockAndTls, steps.retryUpdate],
    classes: ['env.clock-or-environment'],
    source: page1300,
  },
  {
    code: 1450,
    symbol: 'ERROR_NO_SYSTEM_RESOURCES',
    meaning: {
      en: 'The kernel could not give resources for a request: pool, registry space or mapped memory. 0x800705AA in CBS often comes with a very large COMPONENTS hive.',
      zh: '内核无法为请求提供资源：内存池、注册表空间或映射内存。CBS 中的 0x800705AA 常与过大的 COMPONENTS 配置单元同时出现。',
    },
    cause: {
      en: 'Pool leak of a driver, too little memory in a virtual machine, or a huge hive.',
      zh: '驱动程序泄漏内存池、虚拟机内存过少，或配置单元过大。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry, steps.diskHealth],
    classes: ['env.resources'],
    source: page1300,
  },
  {
    code: 1451,
    symbol: 'ERROR_NONPAGED_SYSTEM_RESOURCES',
    meaning: {
      en: 'Non-paged kernel memory is used up; the whole machine is affected, not only servicing.',
      zh: '非分页内核内存已耗尽，影响整台计算机，而不仅是维护操作。',
    },
    cause: { en: 'A driver that leaks memory.', zh: '某个驱动程序泄漏内存。' },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page1300,
  },
  {
    code: 1452,
    symbol: 'ERROR_PAGED_SYSTEM_RESOURCES',
    meaning: {
      en: 'Paged kernel memory is used up, which hits registry and file system work during servicing first.',
      zh: '分页内核内存已耗尽，首先影响维护过程中的注册表和文件系统操作。',
    },
    cause: {
      en: 'A leaking driver or a 32-bit system with large hives.',
      zh: '驱动程序泄漏内存，或 32 位系统上配置单元过大。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page1300,
  },
  {
    code: 1453,
    symbol: 'ERROR_WORKING_SET_QUOTA',
    meaning: {
      en: 'The process may not hold more physical memory, so a read or a lock of pages was refused.',
      zh: '进程不能再占用更多物理内存，读取或锁定页面被拒绝。',
    },
    cause: {
      en: 'Strong memory pressure, or limits set by a job object or management tool.',
      zh: '内存压力大，或作业对象、管理工具设置了限制。',
    },
    nextSteps: [steps.restartAndRetry, systemEvents],
    classes: ['env.resources'],
    source: page1300,
  },
  {
    code: 1454,
    symbol: 'ERROR_PAGEFILE_QUOTA',
    meaning: { en: 'The process reached its page-file quota.', zh: '进程达到页面文件配额。' },
    cause: { en: 'A leak in the process or a very small page file.', zh: '进程内存泄漏，或页面文件过小。' },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page1300,
  },
  {
    code: 1455,
    symbol: 'ERROR_COMMITMENT_LIMIT',
    meaning: {
      en: 'All memory plus page file is promised to processes; 0x800705AF ends updates on small machines. More page file is enough to get past it.',
      zh: '所有内存加页面文件都已分配给进程；0x800705AF 会使小内存计算机上的更新终止。增大页面文件即可通过。',
    },
    cause: {
      en: 'Page file off or fixed too small, a full system drive that cannot grow it, or a leaking process.',
      zh: '页面文件被关闭或固定过小、系统盘已满无法扩展，或进程泄漏内存。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry, steps.freeSpace],
    classes: ['env.resources'],
    source: page1300,
  },
  {
    code: 1460,
    symbol: 'ERROR_TIMEOUT',
    meaning: {
      en: 'The other side did not answer in the time the caller allows. Measure the gap before this record to see how long it waited.',
      zh: '对方未在调用方允许的时间内响应。可测量此记录之前的时间间隔来判断等待了多久。',
    },
    cause: {
      en: 'A hanging service or driver, a slow disk, or scanning of every write.',
      zh: '服务或驱动程序停止响应、磁盘缓慢，或每次写入都被扫描。',
    },
    nextSteps: [applicationCrash, systemEvents, steps.retryUpdate],
    classes: ['txn.hang-or-abort'],
    source: page1300,
  },
  {
    code: 1462,
    symbol: 'ERROR_INCORRECT_SIZE',
    meaning: {
      en: 'A buffer, file or delta does not have the size that its description states.',
      zh: '缓冲区、文件或差异数据的大小与其描述不符。',
    },
    cause: {
      en: 'A truncated download or a base file that is not the expected version.',
      zh: '下载被截断，或基准文件不是预期版本。',
    },
    nextSteps: [steps.nameObject, steps.verifyPackageHash],
    classes: ['csi.delta.hydration-failed'],
    source: page1300,
  },
  {
    code: 1465,
    symbol: 'ERROR_XML_PARSE_ERROR',
    meaning: {
      en: 'An XML file could not be read as XML. With a `.mum` or `.manifest` path the package definition is damaged; 0x800705B9 is the form that CBS shows.',
      zh: 'XML 文件无法解析。路径为 `.mum` 或 `.manifest` 时表示程序包定义已损坏；CBS 中显示为 0x800705B9。',
    },
    cause: {
      en: 'A zero-filled or altered file after power loss, disk or memory errors.',
      zh: '断电、磁盘或内存错误后文件全为零或被改动。',
    },
    nextSteps: [steps.nameObject, steps.scanHealth, steps.restoreHealth],
    classes: ['cbs.mum.corrupt', 'csi.manifest.hash-mismatch'],
    source: page1300,
  },
  {
    code: 1500,
    symbol: 'ERROR_EVENTLOG_FILE_CORRUPT',
    meaning: {
      en: 'An event log file is damaged. Servicing goes on, but components that install event channels may fail.',
      zh: '事件日志文件已损坏。维护可以继续，但安装事件通道的组件可能失败。',
    },
    cause: { en: 'Unclean shutdown or disk damage.', zh: '非正常关机或磁盘损坏。' },
    nextSteps: [systemEvents, steps.chkdsk],
    classes: [],
    source: page1300,
  },
  {
    code: 1501,
    symbol: 'ERROR_EVENTLOG_CANT_START',
    meaning: {
      en: 'The event log service does not run, so installers that register event sources cannot finish.',
      zh: '事件日志服务未运行，注册事件源的安装程序无法完成。',
    },
    cause: {
      en: 'Disabled service, or changed permissions of the `winevt\\Logs` folder.',
      zh: '服务被禁用，或 `winevt\\Logs` 文件夹的权限被更改。',
    },
    nextSteps: [systemEvents, steps.checkServices, steps.checkAcl],
    classes: ['txn.rollback.advanced-installer'],
    source: page1300,
  },
  {
    code: 1715,
    symbol: 'RPC_S_NOT_LISTENING',
    meaning: {
      en: 'The process is there but does not accept calls yet, or no longer.',
      zh: '进程存在，但尚未或不再接受调用。',
    },
    cause: { en: 'A service that is starting or stopping.', zh: '服务正在启动或停止。' },
    nextSteps: [steps.checkServices, steps.retryUpdate],
    classes: ['env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1717,
    symbol: 'RPC_S_UNKNOWN_IF',
    meaning: {
      en: 'The service that answered does not offer the interface: it runs, but not the part that is needed.',
      zh: '响应的服务不提供所需接口：服务在运行，但所需部分没有运行。',
    },
    cause: {
      en: 'A half-started service, or client and service of different versions after an interrupted update.',
      zh: '服务只启动了一部分，或更新中断后客户端与服务版本不一致。',
    },
    nextSteps: [steps.checkServices, applicationCrash],
    classes: ['env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1721,
    symbol: 'RPC_S_OUT_OF_RESOURCES',
    meaning: {
      en: 'Not enough memory or handles for a call between processes.',
      zh: '没有足够的内存或句柄完成进程间调用。',
    },
    cause: { en: 'Memory pressure or a leaking process.', zh: '内存压力大，或进程泄漏。' },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources', 'env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1722,
    symbol: 'RPC_S_SERVER_UNAVAILABLE',
    meaning: {
      en: 'The process that should do the work cannot be reached: it never started or is gone. 0x800706BA in dism.log means that DismHost or TrustedInstaller ended.',
      zh: '应执行工作的进程无法访问：从未启动或已结束。dism.log 中的 0x800706BA 表示 DismHost 或 TrustedInstaller 已结束。',
    },
    cause: {
      en: 'A crash of the servicing process, a service that is disabled, or security software that ended it.',
      zh: '维护进程崩溃、服务被禁用，或被安全软件终止。',
    },
    nextSteps: [applicationCrash, steps.checkServices, steps.restartAndRetry],
    classes: ['env.service-or-rpc', 'dism.provider'],
    source: page1700,
  },
  {
    code: 1726,
    symbol: 'RPC_S_CALL_FAILED',
    meaning: {
      en: 'The call reached the other process, which then died before it answered. What it was doing at that moment, in CBS.log, is the cause.',
      zh: '调用已到达对方进程，但对方在响应之前结束。CBS.log 中它当时正在执行的操作才是原因。',
    },
    cause: {
      en: 'A crash of TiWorker.exe or DismHost.exe, or its forced end.',
      zh: 'TiWorker.exe 或 DismHost.exe 崩溃，或被强制结束。',
    },
    nextSteps: [applicationCrash, steps.collectCbsLog, steps.restartAndRetry],
    classes: ['env.service-or-rpc', 'cbs.registry.package-state'],
    source: page1700,
  },
  {
    code: 1727,
    symbol: 'RPC_S_CALL_FAILED_DNE',
    meaning: {
      en: 'The call was lost before it was executed, so nothing was changed and a repeat is safe.',
      zh: '调用在执行之前就已丢失，未作任何更改，可以安全重试。',
    },
    cause: {
      en: 'The other process restarted or ended between two calls.',
      zh: '对方进程在两次调用之间重新启动或结束。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1734,
    symbol: 'RPC_S_INVALID_BOUND',
    meaning: {
      en: 'The data passed between two processes of the servicing stack have impossible sizes, so the call was refused. Windows Update shows it as 0x800706C6.',
      zh: '服务堆栈两个进程之间传递的数据大小不合理，调用被拒绝。Windows 更新中显示为 0x800706C6。',
    },
    cause: {
      en: 'Damaged package data, or parts of the servicing stack of different versions.',
      zh: '程序包数据损坏，或服务堆栈各部分版本不一致。',
    },
    nextSteps: [steps.collectCbsLog, steps.installLatestSsu, steps.scanHealth],
    classes: ['env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1753,
    symbol: 'EPT_S_NOT_REGISTERED',
    meaning: {
      en: 'No process offers the wanted RPC service on this machine: it is stopped or did not finish starting.',
      zh: '本机没有进程提供所需的 RPC 服务：服务已停止或尚未完成启动。',
    },
    cause: {
      en: 'A disabled service (for 0x800706D9 in Windows Update often Windows Defender Firewall), or a request in the first minutes after boot.',
      zh: '服务被禁用（Windows 更新报 0x800706D9 时常为 Windows Defender 防火墙服务），或在启动后最初几分钟内发出请求。',
    },
    nextSteps: [checkFirewallService, systemEvents],
    classes: ['env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1783,
    symbol: 'RPC_X_BAD_STUB_DATA',
    meaning: {
      en: 'Data of a call between two processes do not have the form that both agreed on.',
      zh: '进程间调用的数据格式与双方约定不符。',
    },
    cause: {
      en: 'Client and service of different versions after an interrupted update, or damaged input data.',
      zh: '更新中断后客户端与服务版本不一致，或输入数据损坏。',
    },
    nextSteps: [steps.collectCbsLog, steps.installLatestSsu, applicationCrash],
    classes: ['env.service-or-rpc'],
    source: page1700,
  },
  {
    code: 1784,
    symbol: 'ERROR_INVALID_USER_BUFFER',
    meaning: {
      en: 'A driver below the file system did not accept the buffer of a transfer.',
      zh: '文件系统之下的驱动程序不接受传输缓冲区。',
    },
    cause: {
      en: 'A storage or encryption driver with a limit on transfer size or alignment, or too little locked memory.',
      zh: '存储或加密驱动程序对传输大小或对齐有限制，或可锁定内存不足。',
    },
    nextSteps: [steps.nameObject, steps.diskHealth, copyLocally],
    classes: [],
    source: page1700,
  },
  {
    code: 1790,
    symbol: 'ERROR_TRUST_FAILURE',
    meaning: {
      en: 'The computer’s trust to its domain failed, so network sources under the computer account are refused.',
      zh: '计算机与域的信任关系失败，以计算机帐户访问网络源会被拒绝。',
    },
    cause: {
      en: 'A broken computer account password or a wrong clock.',
      zh: '计算机帐户密码不同步或时间错误。',
    },
    nextSteps: [checkSource, steps.checkClockAndTls],
    classes: [],
    source: page1700,
  },
  {
    code: 1812,
    symbol: 'ERROR_RESOURCE_DATA_NOT_FOUND',
    meaning: {
      en: 'A binary has no resource section, so message or version data cannot be read.',
      zh: '二进制文件没有资源节，无法读取消息或版本数据。',
    },
    cause: {
      en: 'A truncated or zero-filled file, or one whose language file is missing.',
      zh: '文件被截断或全为零，或缺少语言文件。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan],
    classes: [],
    source: page1700,
  },
  {
    code: 1813,
    symbol: 'ERROR_RESOURCE_TYPE_NOT_FOUND',
    meaning: {
      en: 'A binary lacks the kind of resource that an installer wants to read from it, such as its event or counter manifest.',
      zh: '二进制文件缺少安装程序要读取的资源类型，例如其事件或计数器清单。',
    },
    cause: {
      en: 'A file of another version than the manifest, or a missing .mui file.',
      zh: '文件版本与清单不一致，或缺少 .mui 文件。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan],
    classes: ['ai.wmi-or-perfcounter'],
    source: page1700,
  },
  {
    code: 1814,
    symbol: 'ERROR_RESOURCE_NAME_NOT_FOUND',
    meaning: {
      en: 'A named resource is not in the file, often because the language file (.mui) belongs to another version.',
      zh: '文件中没有指定名称的资源，通常是语言文件（.mui）版本不一致。',
    },
    cause: { en: 'An incomplete language pack or a replaced file.', zh: '语言包不完整，或文件被替换。' },
    nextSteps: [steps.nameObject, steps.sfcScan, steps.restoreHealth],
    classes: [],
    source: page1700,
  },
  {
    code: 1815,
    symbol: 'ERROR_RESOURCE_LANG_NOT_FOUND',
    meaning: {
      en: 'The resource exists, but not in the language that was asked for.',
      zh: '资源存在，但没有所请求语言的版本。',
    },
    cause: {
      en: 'A language pack that is missing, half removed or older than the base files.',
      zh: '语言包缺失、未完全删除，或比基础文件旧。',
    },
    nextSteps: [steps.nameObject, steps.sfcScan, steps.restoreHealth],
    classes: ['cbs.language-pack.mismatch'],
    source: page1700,
  },
  {
    code: 1816,
    symbol: 'ERROR_NOT_ENOUGH_QUOTA',
    meaning: {
      en: 'A quota of the process or the user, mostly for memory, is used up.',
      zh: '进程或用户的配额（多为内存）已用尽。',
    },
    cause: {
      en: 'A leak, a small page file, or a job object with limits.',
      zh: '内存泄漏、页面文件过小，或作业对象设置了限制。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page1700,
  },
  {
    code: 1920,
    symbol: 'ERROR_CANT_ACCESS_FILE',
    meaning: {
      en: 'A reparse point (deduplicated, compressed, cloud or app link file) has no filter that can open it now.',
      zh: '重解析点（重复数据删除、压缩、云或应用链接文件）当前没有能打开它的筛选器。',
    },
    cause: {
      en: 'The filter that owns the tag is missing, such as in WinPE or after uninstalling a product.',
      zh: '拥有该标记的筛选器缺失，例如在 WinPE 中或卸载产品之后。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, steps.chkdsk],
    classes: [],
    source: page1700,
  },
  {
    code: 1921,
    symbol: 'ERROR_CANT_RESOLVE_FILENAME',
    meaning: {
      en: 'A link in the path leads nowhere or in a circle.',
      zh: '路径中的链接指向不存在的位置或形成循环。',
    },
    cause: {
      en: 'A broken junction, often in a profile that was moved.',
      zh: '联接点失效，常见于被移动过的配置文件夹。',
    },
    nextSteps: [steps.nameObject, steps.collectPantherLogs],
    classes: ['up.migration'],
    source: page1700,
  },
  {
    code: 3010,
    symbol: 'ERROR_SUCCESS_REBOOT_REQUIRED',
    meaning: {
      en: 'This is success: the installation is complete as far as it can be and finishes during the next restart.',
      zh: '这是成功状态：安装已尽可能完成，将在下次重新启动时结束。',
    },
    cause: {
      en: 'Files or services in use were left to the restart.',
      zh: '正在使用的文件或服务留待重新启动时替换。',
    },
    nextSteps: [steps.restartAndRetry, steps.collectCbsLog],
    classes: [],
    source: page1700,
  },
  {
    code: 3014,
    symbol: 'ERROR_PRINTER_DRIVER_BLOCKED',
    meaning: {
      en: 'The printer driver is on the block list of this Windows version.',
      zh: '该打印机驱动程序在此 Windows 版本的阻止列表中。',
    },
    cause: { en: 'An old or unsafe printer driver package.', zh: '打印机驱动程序包过旧或不安全。' },
    nextSteps: [steps.nameObject, steps.updateDriver],
    classes: ['drv.hardblock'],
    source: page1700,
  },
  {
    code: 3015,
    symbol: 'ERROR_PRINTER_DRIVER_PACKAGE_IN_USE',
    meaning: {
      en: 'A printer driver package cannot be removed because a printer still uses it.',
      zh: '打印机仍在使用该驱动程序包，无法删除。',
    },
    cause: {
      en: 'An installed printer, or the spooler holding the files.',
      zh: '已安装的打印机或后台打印程序占用文件。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry],
    classes: [],
    source: page1700,
  },
  {
    code: 3016,
    symbol: 'ERROR_CORE_DRIVER_PACKAGE_NOT_FOUND',
    meaning: {
      en: 'A printer driver needs a core package of Windows that is not in the driver store.',
      zh: '打印机驱动程序所需的 Windows 核心驱动程序包不在驱动程序存储中。',
    },
    cause: {
      en: 'Printing components removed from the image, or a damaged driver store.',
      zh: '映像中的打印组件被移除，或驱动程序存储损坏。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.restoreHealth, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: page1700,
  },
  {
    code: 3017,
    symbol: 'ERROR_FAIL_REBOOT_REQUIRED',
    meaning: {
      en: 'The operation failed, and a restart is needed to undo what it had changed; 3010, by contrast, is success.',
      zh: '操作失败，需要重新启动以撤销已作的更改；与表示成功的 3010 不同。',
    },
    cause: {
      en: 'A step failed after files or services in use had been changed.',
      zh: '在更改正在使用的文件或服务之后，某步骤失败。',
    },
    nextSteps: [steps.restartAndRetry, steps.retryUpdate],
    classes: ['txn.pending.blocks'],
    source: page1700,
  },
  {
    code: 3018,
    symbol: 'ERROR_FAIL_REBOOT_INITIATED',
    meaning: {
      en: 'The operation failed and the machine is already restarting; read the logs after the restart.',
      zh: '操作失败，计算机已在重新启动；请在重新启动后查看日志。',
    },
    cause: { en: 'A step that undoes its changes through a restart.', zh: '某步骤通过重新启动来撤销更改。' },
    nextSteps: [steps.retryUpdate, steps.collectCbsLog],
    classes: [],
    source: page1700,
  },
  {
    code: 4317,
    symbol: 'ERROR_INVALID_OPERATION',
    meaning: {
      en: 'The request does not fit the present state of the object.',
      zh: '请求与对象当前状态不符。',
    },
    cause: {
      en: 'Steps in the wrong order, often after an earlier failed step.',
      zh: '步骤顺序错误，常发生在前一步失败之后。',
    },
    nextSteps: [steps.nameObject, steps.readInnerCode],
    classes: [],
    source: page4000,
  },
  {
    code: 4350,
    symbol: 'ERROR_FILE_OFFLINE',
    meaning: {
      en: 'The content of a file lies in remote storage or in the cloud and is not on the disk.',
      zh: '文件内容位于远程存储或云端，不在本地磁盘上。',
    },
    cause: {
      en: 'A package or image in a synchronised folder that is not downloaded.',
      zh: '程序包或映像位于同步文件夹中且未下载到本地。',
    },
    nextSteps: [steps.nameObject, copyLocally],
    classes: [],
    source: page4000,
  },
  {
    code: 4390,
    symbol: 'ERROR_NOT_A_REPARSE_POINT',
    meaning: {
      en: 'A link was expected and a plain file or folder was found. Clean-up and mount checks produce it as a normal answer.',
      zh: '预期为链接，实际是普通文件或文件夹。清理和装载检查会将其作为正常结果。',
    },
    cause: {
      en: 'A test for links, or a junction that was replaced by a real folder.',
      zh: '对链接的检测，或联接点被真实文件夹取代。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.nameObject],
    classes: [],
    source: page4000,
  },
  {
    code: 4392,
    symbol: 'ERROR_INVALID_REPARSE_DATA',
    meaning: {
      en: 'The data of a link or reparse point cannot be interpreted.',
      zh: '链接或重解析点的数据无法解析。',
    },
    cause: { en: 'File system damage or a defective link tool.', zh: '文件系统损坏，或有缺陷的链接工具。' },
    nextSteps: [steps.nameObject, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page4000,
  },
  {
    code: 4393,
    symbol: 'ERROR_REPARSE_TAG_INVALID',
    meaning: { en: 'A reparse point has a tag that cannot exist.', zh: '重解析点带有不可能存在的标记。' },
    cause: { en: 'File system damage.', zh: '文件系统损坏。' },
    nextSteps: [steps.nameObject, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page4000,
  },
  {
    code: 4394,
    symbol: 'ERROR_REPARSE_TAG_MISMATCH',
    meaning: {
      en: 'A reparse point is of another kind than the caller handles, for example a cloud file where a junction is expected.',
      zh: '重解析点类型与调用方处理的不同，例如预期为联接点而实际是云文件。',
    },
    cause: {
      en: 'A system folder redirected by a synchronisation or backup product.',
      zh: '系统文件夹被同步或备份产品重定向。',
    },
    nextSteps: [steps.nameObject, steps.compareFile],
    classes: [],
    source: page4000,
  },
  {
    code: 4446,
    symbol: 'ERROR_WOF_WIM_HEADER_CORRUPT',
    meaning: {
      en: 'A file of a WIM-booted system points into an image whose header is damaged; it becomes 0x8007115E.',
      zh: '以 WIM 启动的系统中，文件所指向的映像的文件头已损坏；上层显示为 0x8007115E。',
    },
    cause: {
      en: 'Damage on the disk, or a compressed file that was cut off while it was written.',
      zh: '磁盘损坏，或压缩文件在写入时被中断。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: header,
  },
  {
    code: 4447,
    symbol: 'ERROR_WOF_WIM_RESOURCE_TABLE_CORRUPT',
    meaning: {
      en: 'A file of a WIM-booted system points into an image whose table of resources is damaged; it becomes 0x8007115F.',
      zh: '以 WIM 启动的系统中，文件所指向的映像的资源表已损坏；上层显示为 0x8007115F。',
    },
    cause: {
      en: 'Damage on the disk, or a compressed file that was cut off while it was written.',
      zh: '磁盘损坏，或压缩文件在写入时被中断。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: header,
  },
  {
    code: 4448,
    symbol: 'ERROR_WOF_FILE_RESOURCE_TABLE_CORRUPT',
    meaning: {
      en: 'A system file that Windows keeps compressed on the volume (CompactOS) cannot be unpacked; store scans and repairs stop at it with 0x80071160.',
      zh: 'Windows 以压缩形式（CompactOS）保存在卷上的某个系统文件无法解压；组件存储的扫描和修复会在此处以 0x80071160 停止。',
    },
    cause: {
      en: 'Damage on the disk, or a compressed file that was cut off while it was written.',
      zh: '磁盘损坏，或压缩文件在写入时被中断。',
    },
    nextSteps: [steps.nameObject, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: header,
  },
  {
    code: 5023,
    symbol: 'ERROR_INVALID_STATE',
    meaning: {
      en: 'A resource or setup step is not in the state that the request needs. 0x8007139F is a follow-up result in setup and sysprep.',
      zh: '资源或安装步骤未处于请求所需的状态。0x8007139F 在安装程序和 sysprep 中是后续结果。',
    },
    cause: {
      en: 'An earlier step failed, or the operation was started twice.',
      zh: '前面的步骤失败，或操作被启动两次。',
    },
    nextSteps: [steps.readInnerCode, steps.collectPantherLogs],
    wrapper: true,
    classes: ['up.setup.sysprep-or-advanced-installer'],
    source: page4000,
  },
  {
    code: 6002,
    symbol: 'ERROR_FILE_ENCRYPTED',
    meaning: {
      en: 'A file is encrypted with EFS and the operation may not or cannot read it as the account it runs under.',
      zh: '文件已用 EFS 加密，执行操作的帐户不能或无法读取它。',
    },
    cause: {
      en: 'An EFS-encrypted folder in a temp, profile or source path.',
      zh: '临时、配置文件或源路径中有 EFS 加密的文件夹。',
    },
    nextSteps: [steps.nameObject, steps.collectPantherLogs],
    classes: ['up.migration'],
    source: page6000,
  },
  {
    code: 6009,
    symbol: 'ERROR_FILE_READ_ONLY',
    meaning: {
      en: 'An operation on an encrypted file was refused because the file is read-only.',
      zh: '由于文件为只读，对加密文件的操作被拒绝。',
    },
    cause: {
      en: 'The read-only attribute on a file that should be changed.',
      zh: '要更改的文件带有只读属性。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl],
    classes: [],
    source: page6000,
  },
  {
    code: 6600,
    symbol: 'ERROR_LOG_SECTOR_INVALID',
    meaning: {
      en: 'A transaction log (CLFS) has an unreadable sector, so pending registry or file transactions cannot be replayed.',
      zh: '事务日志（CLFS）含有无效扇区，挂起的注册表或文件事务无法重放。',
    },
    cause: {
      en: 'Disk damage or an unclean shutdown while the log was written.',
      zh: '写入日志时磁盘损坏或非正常关机。',
    },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['txn.log-full', 'env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6605,
    symbol: 'ERROR_LOG_BLOCKS_EXHAUSTED',
    meaning: {
      en: 'The log service has no free buffers for the transaction that servicing opened.',
      zh: '日志服务没有可供维护事务使用的空闲缓冲区。',
    },
    cause: { en: 'Low memory, or a very large transaction.', zh: '内存不足，或事务过大。' },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: page6000,
  },
  {
    code: 6609,
    symbol: 'ERROR_LOG_BLOCK_INVALID',
    meaning: {
      en: 'A block of the transaction log fails its check; the log can no longer be trusted.',
      zh: '事务日志中的某个块校验失败，日志不再可信。',
    },
    cause: {
      en: 'Disk damage, power loss, or a log file copied from elsewhere.',
      zh: '磁盘损坏、断电，或日志文件从别处复制而来。',
    },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6612,
    symbol: 'ERROR_LOG_METADATA_CORRUPT',
    meaning: {
      en: 'The base file (`.blf`) of a transaction log is damaged. Hives that use it cannot be opened for transactions, so installers of components fail.',
      zh: '事务日志的基础文件（`.blf`）已损坏。使用它的配置单元无法以事务方式打开，组件安装程序因此失败。',
    },
    cause: { en: 'Unclean power-off or disk errors.', zh: '非正常断电或磁盘错误。' },
    nextSteps: [steps.chkdsk, moveTransactionLogs, resetTransactionMetadata],
    classes: ['txn.log-full', 'env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6613,
    symbol: 'ERROR_LOG_METADATA_INVALID',
    meaning: {
      en: 'The description of a transaction log holds values that cannot be right.',
      zh: '事务日志的描述信息含有不合理的值。',
    },
    cause: {
      en: 'A `.blf` file that was restored or copied without its containers.',
      zh: '还原或复制了 `.blf` 文件，但没有其容器文件。',
    },
    nextSteps: [steps.chkdsk, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6614,
    symbol: 'ERROR_LOG_METADATA_INCONSISTENT',
    meaning: { en: 'The two copies of a log’s description disagree.', zh: '日志描述信息的两个副本不一致。' },
    cause: { en: 'A write that was cut off by power loss.', zh: '写入过程因断电而中断。' },
    nextSteps: [steps.chkdsk, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6628,
    symbol: 'ERROR_LOG_FULL',
    meaning: {
      en: 'The transaction log has no room for the changes of this update; 0x800719E4 then rolls the update back, often at the driver or device step.',
      zh: '事务日志没有空间记录此次更新的更改；0x800719E4 会使更新回滚，常见于驱动程序或设备步骤。',
    },
    cause: {
      en: 'Little free space on the system drive, a log that may not grow, or thousands of stale device entries that are processed in one transaction.',
      zh: '系统盘空间不足、日志不能增长，或一个事务中处理了数千个残留设备项。',
    },
    nextSteps: [steps.freeSpace, moveTransactionLogs, resetTransactionMetadata],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6629,
    symbol: 'ERROR_COULD_NOT_RESIZE_LOG',
    meaning: {
      en: 'A transaction log could not be set to the size asked for. If it stays too small, the failures of a full log follow.',
      zh: '事务日志无法调整到所请求的大小。如果一直过小，随后会出现日志已满的失败。',
    },
    cause: { en: 'A full or very fragmented volume.', zh: '卷已满或碎片过多。' },
    nextSteps: [steps.freeSpace, resetTransactionMetadata],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6639,
    symbol: 'ERROR_LOG_CONTAINER_READ_FAILED',
    meaning: {
      en: 'A container of the transaction log could not be read from the disk.',
      zh: '无法从磁盘读取事务日志的容器文件。',
    },
    cause: {
      en: 'Disk errors, or a filter driver that blocks the file.',
      zh: '磁盘错误，或筛选器驱动程序阻止该文件。',
    },
    nextSteps: [steps.diskHealth, steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6640,
    symbol: 'ERROR_LOG_CONTAINER_WRITE_FAILED',
    meaning: {
      en: 'A container of the transaction log could not be written, so the transaction cannot be made durable.',
      zh: '无法写入事务日志的容器文件，事务无法持久化。',
    },
    cause: { en: 'A full volume or disk errors.', zh: '卷已满或磁盘错误。' },
    nextSteps: [steps.diskHealth, steps.freeSpace],
    classes: ['env.disk-corrupt', 'env.disk-full'],
    source: page6000,
  },
  {
    code: 6641,
    symbol: 'ERROR_LOG_CONTAINER_OPEN_FAILED',
    meaning: {
      en: 'A container file of a transaction log is missing or may not be opened.',
      zh: '事务日志的容器文件缺失或无法打开。',
    },
    cause: {
      en: '`.regtrans-ms` files deleted by clean-up software, or changed permissions.',
      zh: '`.regtrans-ms` 文件被清理软件删除，或权限被更改。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, resetTransactionMetadata],
    classes: ['env.access-denied'],
    source: page6000,
  },
  {
    code: 6644,
    symbol: 'ERROR_LOG_PINNED',
    meaning: {
      en: 'The log cannot release old space because an open transaction still needs it.',
      zh: '由于仍有未结束的事务需要，日志无法释放旧空间。',
    },
    cause: {
      en: 'A transaction that never ends, for instance of a hung installer.',
      zh: '某个事务一直未结束，例如安装程序停止响应。',
    },
    nextSteps: [steps.restartAndRetry, steps.freeSpace],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6645,
    symbol: 'ERROR_LOG_METADATA_FLUSH_FAILED',
    meaning: {
      en: 'The description of a transaction log could not be written to disk.',
      zh: '事务日志的描述信息无法写入磁盘。',
    },
    cause: { en: 'Disk errors or no free space.', zh: '磁盘错误或没有可用空间。' },
    nextSteps: [steps.diskHealth, steps.freeSpace, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6700,
    symbol: 'ERROR_INVALID_TRANSACTION',
    meaning: {
      en: 'The transaction that a file or registry change belongs to is not valid any more; it was ended by an earlier failure.',
      zh: '文件或注册表更改所属的事务已无效，因前面的失败而被终止。',
    },
    cause: { en: 'Follow-up of an aborted transaction.', zh: '事务中止的后续影响。' },
    nextSteps: [steps.readInnerCode, steps.restartAndRetry],
    classes: ['txn.poqexec-failed'],
    source: page6000,
  },
  {
    code: 6701,
    symbol: 'ERROR_TRANSACTION_NOT_ACTIVE',
    meaning: {
      en: 'A change arrived after its transaction had been rolled back or committed. The record that ended the transaction holds the cause.',
      zh: '更改到达时其事务已回滚或提交。终止事务的那条记录才包含原因。',
    },
    cause: {
      en: 'A first failure inside the transaction, a full log, or a time-out.',
      zh: '事务内的首个失败、日志已满，或超时。',
    },
    nextSteps: [steps.readInnerCode, steps.restartAndRetry],
    classes: ['txn.poqexec-failed'],
    source: page6000,
  },
  {
    code: 6702,
    symbol: 'ERROR_TRANSACTION_REQUEST_NOT_VALID',
    meaning: {
      en: 'The request does not fit the present stage of the transaction.',
      zh: '请求与事务当前阶段不符。',
    },
    cause: {
      en: 'A follow-up of an earlier failure in the same transaction.',
      zh: '同一事务中先前失败的后续影响。',
    },
    nextSteps: [steps.readInnerCode, steps.restartAndRetry],
    classes: [],
    source: page6000,
  },
  {
    code: 6704,
    symbol: 'ERROR_TRANSACTION_ALREADY_ABORTED',
    meaning: {
      en: 'The transaction was already rolled back; look for what rolled it back.',
      zh: '事务已经回滚；应查找是什么使其回滚。',
    },
    cause: { en: 'An earlier failure of one of its operations.', zh: '其中某个操作此前失败。' },
    nextSteps: [steps.readInnerCode, steps.collectCbsLog],
    wrapper: true,
    classes: [],
    source: page6000,
  },
  {
    code: 6706,
    symbol: 'ERROR_TM_INITIALIZATION_FAILED',
    meaning: {
      en: 'The kernel’s transaction manager could not start with its log, so transacted servicing is impossible.',
      zh: '内核事务管理器无法用其日志启动，事务性维护无法进行。',
    },
    cause: { en: 'A damaged or missing transaction log.', zh: '事务日志损坏或缺失。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6714,
    symbol: 'ERROR_CURRENT_TRANSACTION_NOT_VALID',
    meaning: {
      en: 'A thread carries a transaction that is no longer valid, so every file call it makes fails.',
      zh: '线程关联的事务已失效，其所有文件调用都会失败。',
    },
    cause: {
      en: 'A follow-up of an aborted transaction in the same process.',
      zh: '同一进程中事务中止的后续影响。',
    },
    nextSteps: [steps.readInnerCode, steps.restartAndRetry],
    classes: [],
    source: page6000,
  },
  {
    code: 6719,
    symbol: 'ERROR_TRANSACTIONMANAGER_NOT_ONLINE',
    meaning: {
      en: 'The transaction manager of the registry or volume is offline, mostly because its log could not be opened.',
      zh: '注册表或卷的事务管理器处于脱机状态，多因其日志无法打开。',
    },
    cause: { en: 'Damaged logs or a failed recovery at boot.', zh: '日志损坏或启动时恢复失败。' },
    nextSteps: [steps.restartAndRetry, resetTransactionMetadata],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6726,
    symbol: 'ERROR_TRANSACTION_INTEGRITY_VIOLATED',
    meaning: {
      en: 'The kernel ended the transaction by itself because it blocked the progress of others; the update that used it is rolled back.',
      zh: '内核主动终止了该事务，因为它阻碍了其他事务的进行；使用它的更新会回滚。',
    },
    cause: {
      en: 'An installer that hangs inside a transaction, or a log that is running full.',
      zh: '安装程序在事务中停止响应，或日志即将写满。',
    },
    nextSteps: [steps.readInnerCode, systemEvents, steps.restartAndRetry],
    classes: ['txn.hang-or-abort'],
    source: page6000,
  },
  {
    code: 6800,
    symbol: 'ERROR_TRANSACTIONAL_CONFLICT',
    meaning: {
      en: 'Two transactions, or a transaction and a plain program, wanted to change the same file or key.',
      zh: '两个事务，或一个事务与普通程序，同时要更改同一文件或注册表项。',
    },
    cause: {
      en: 'Parallel installers, or a program that writes a file while servicing has it in a transaction.',
      zh: '并行运行的安装程序，或有程序写入维护事务正在使用的文件。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: page6000,
  },
  {
    code: 6801,
    symbol: 'ERROR_RM_NOT_ACTIVE',
    meaning: {
      en: 'Transactions on this volume are switched off because their resource manager could not start; every transacted change fails with it.',
      zh: '此卷上的事务已停用，因为其资源管理器无法启动；所有事务性更改都因此失败。',
    },
    cause: {
      en: 'Damaged transaction metadata of NTFS (`$TxfLog`), or a volume without room for it.',
      zh: 'NTFS 的事务元数据（`$TxfLog`）损坏，或卷上没有空间。',
    },
    nextSteps: [resetTransactionMetadata, steps.chkdsk],
    classes: ['txn.log-full'],
    source: page6000,
  },
  {
    code: 6802,
    symbol: 'ERROR_RM_METADATA_CORRUPT',
    meaning: {
      en: 'The stored state of the volume’s transactions is damaged.',
      zh: '卷的事务状态数据已损坏。',
    },
    cause: { en: 'Unclean shutdown or disk errors.', zh: '非正常关机或磁盘错误。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt', 'txn.log-full'],
    source: page6000,
  },
  {
    code: 6817,
    symbol: 'ERROR_LOG_CORRUPTION_DETECTED',
    meaning: {
      en: 'The transaction log was found damaged during recovery; the outcome of its last transactions is uncertain.',
      zh: '恢复期间发现事务日志损坏，最近事务的结果不确定。',
    },
    cause: { en: 'Disk errors or power loss during servicing.', zh: '维护期间发生磁盘错误或断电。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata, steps.backupFirst],
    classes: ['env.disk-corrupt', 'txn.log-full'],
    source: page6000,
  },
  {
    code: 6830,
    symbol: 'ERROR_TXF_ATTRIBUTE_CORRUPT',
    meaning: { en: 'The transaction attribute of a file is damaged.', zh: '文件的事务属性已损坏。' },
    cause: { en: 'File system damage.', zh: '文件系统损坏。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6832,
    symbol: 'ERROR_TRANSACTIONAL_OPEN_NOT_ALLOWED',
    meaning: {
      en: 'The file may not be opened within a transaction, for instance a page file or a file on a volume without transactions.',
      zh: '该文件不允许在事务中打开，例如页面文件或位于不支持事务的卷上的文件。',
    },
    cause: {
      en: 'A system file redirected to such a volume, or a special file.',
      zh: '系统文件被重定向到此类卷，或为特殊文件。',
    },
    nextSteps: [steps.nameObject, steps.restartAndRetry],
    classes: [],
    source: page6000,
  },
  {
    code: 6833,
    symbol: 'ERROR_LOG_GROWTH_FAILED',
    meaning: {
      en: 'The transaction log has to grow for this update and could not; 0x80071AB1 stops the update although the drive may show free space. The status behind it is in the System event log.',
      zh: '此次更新需要扩展事务日志但无法扩展；即使驱动器显示有可用空间，0x80071AB1 也会使更新停止。其原因状态记录在系统事件日志中。',
    },
    cause: {
      en: 'Fragmented or scarce free space, the log’s size limit, or damaged log files.',
      zh: '可用空间零碎或不足、日志达到大小限制，或日志文件损坏。',
    },
    nextSteps: [steps.freeSpace, moveTransactionLogs, resetTransactionMetadata],
    classes: ['txn.log-full', 'env.disk-full'],
    source: page6000,
  },
  {
    code: 6838,
    symbol: 'ERROR_CANNOT_EXECUTE_FILE_IN_TRANSACTION',
    meaning: {
      en: 'A program file that an unfinished transaction is changing was to be started from outside that transaction.',
      zh: '试图在事务之外启动一个正被未完成事务修改的程序文件。',
    },
    cause: {
      en: 'An installer that starts what it has just written before the transaction is committed.',
      zh: '安装程序在事务提交之前就启动刚写入的文件。',
    },
    nextSteps: [steps.nameObject, steps.readInnerCode],
    classes: [],
    source: page6000,
  },
  {
    code: 6843,
    symbol: 'ERROR_DATA_LOST_REPAIR',
    meaning: {
      en: 'NTFS found a damaged file and repaired its structure while servicing used it; the content may have lost data.',
      zh: 'NTFS 在维护操作使用文件时发现损坏并修复了其结构；内容可能已丢失数据。',
    },
    cause: { en: 'Disk errors or power loss.', zh: '磁盘错误或断电。' },
    nextSteps: [steps.nameObject, steps.chkdsk, steps.scanHealth],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6847,
    symbol: 'ERROR_CANNOT_ACCEPT_TRANSACTED_WORK',
    meaning: {
      en: 'The volume takes no transacted changes for the moment because it is short of something, such as memory or log space.',
      zh: '由于内存或日志空间等暂时不足，该卷目前不接受事务性更改。',
    },
    cause: { en: 'Memory pressure or a nearly full system drive.', zh: '内存压力大，或系统盘接近写满。' },
    nextSteps: [steps.freeSpace, systemEvents, steps.restartAndRetry],
    classes: ['txn.log-full', 'env.resources'],
    source: page6000,
  },
  {
    code: 6849,
    symbol: 'ERROR_BAD_CLUSTERS',
    meaning: {
      en: 'The file system gave up because the data lie on clusters that are known to be bad.',
      zh: '数据位于已知的坏簇上，文件系统放弃了操作。',
    },
    cause: { en: 'Worn-out or failing storage.', zh: '存储设备老化或故障。' },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 6851,
    symbol: 'ERROR_VOLUME_DIRTY',
    meaning: {
      en: 'The volume is marked as needing a check, and the operation refuses to touch it before that.',
      zh: '该卷被标记为需要检查，在检查之前操作拒绝处理该卷。',
    },
    cause: {
      en: 'Unclean shutdown, disk errors, or damage that Windows found while running.',
      zh: '非正常关机、磁盘错误，或 Windows 运行时发现损坏。',
    },
    nextSteps: [steps.chkdsk, steps.backupFirst, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: page6000,
  },
  {
    code: 15250,
    symbol: 'ERROR_AMBIGUOUS_SYSTEM_DEVICE',
    meaning: {
      en: 'More than one device matches what was looked for as the system device.',
      zh: '有多个设备符合所查找的系统设备。',
    },
    cause: {
      en: 'A second disk with a system partition of its own, often the old system drive that stayed connected.',
      zh: '另有一块带系统分区的磁盘，常见于更换系统盘后仍连接着旧系统盘。',
    },
    nextSteps: [listSystemPartitions, disconnectOldSystem],
    classes: [],
    source: upgradeProcedures,
  },
  {
    code: 15299,
    symbol: 'ERROR_SYSTEM_DEVICE_NOT_FOUND',
    meaning: {
      en: 'The device that holds the system partition was not found.',
      zh: '未找到系统分区所在的设备。',
    },
    cause: {
      en: 'Boot files on another disk than Windows, or a second disk with a system partition of its own.',
      zh: '启动文件与 Windows 不在同一磁盘上，或另有一块带系统分区的磁盘。',
    },
    nextSteps: [listSystemPartitions, disconnectOldSystem],
    classes: [],
    source: upgradeProcedures,
  },
  {
    code: 15600,
    symbol: 'ERROR_INSTALL_OPEN_PACKAGE_FAILED',
    meaning: {
      en: 'An app package could not be opened: path, rights or signature. Windows images keep many inbox apps this way, so cumulative and feature updates meet it too.',
      zh: '无法打开应用包：路径、权限或签名有问题。Windows 的内置应用也采用这种包，因此累积更新和功能更新也会遇到。',
    },
    cause: {
      en: 'A missing or partly downloaded package, no rights on the share, or an untrusted publisher.',
      zh: '包缺失或未下载完整、对共享没有权限，或发布者不受信任。',
    },
    nextSteps: [steps.readDeploymentLog, steps.nameObject, freshAppPackage],
    classes: [],
    source: appxPage,
  },
  {
    code: 15601,
    symbol: 'ERROR_INSTALL_PACKAGE_NOT_FOUND',
    meaning: {
      en: 'The app package that an operation refers to is not on the machine.',
      zh: '操作所引用的应用包不在此计算机上。',
    },
    cause: {
      en: 'An inbox app that was removed from the image, or provisioning data without the package.',
      zh: '内置应用已从映像中删除，或只有预配数据而没有包。',
    },
    nextSteps: [listAppPackages, steps.readDeploymentLog],
    classes: [],
    source: appxPage,
  },
  {
    code: 15602,
    symbol: 'ERROR_INSTALL_INVALID_PACKAGE',
    meaning: {
      en: 'The package data are not valid for this use. In sysprep 0x80073CF2 says that an app is installed for a user but not provisioned for all users.',
      zh: '包数据对此用途无效。在 sysprep 中，0x80073CF2 表示某应用只为某个用户安装，而未为所有用户预配。',
    },
    cause: {
      en: 'An app updated from the Store or installed by a user before sysprep; otherwise a damaged package.',
      zh: 'sysprep 之前应用从应用商店更新或由用户安装；否则为包损坏。',
    },
    nextSteps: [listAppPackages, removeAppPackage, steps.readDeploymentLog],
    classes: ['up.setup.sysprep-or-advanced-installer'],
    source: appxPage,
  },
  {
    code: 15603,
    symbol: 'ERROR_INSTALL_RESOLVE_DEPENDENCY_FAILED',
    meaning: {
      en: 'A framework package (such as VCLibs, .NET Native or Windows App Runtime) that the app needs is missing or too old, or the package conflicts with an installed one.',
      zh: '应用所需的框架包（如 VCLibs、.NET Native 或 Windows 应用运行时）缺失或版本过低，或与已安装的包冲突。',
    },
    cause: {
      en: 'Offline deployment without the dependencies, or a Store that is blocked.',
      zh: '脱机部署时未附带依赖包，或应用商店被阻止。',
    },
    nextSteps: [steps.readDeploymentLog, freshAppPackage],
    classes: [],
    source: appxPage,
  },
  {
    code: 15604,
    symbol: 'ERROR_INSTALL_OUT_OF_DISK_SPACE',
    meaning: {
      en: 'The volume that holds WindowsApps is full, so app packages of the update could not be staged.',
      zh: 'WindowsApps 所在的卷已满，更新中的应用包无法暂存。',
    },
    cause: { en: 'Too little free space.', zh: '可用空间不足。' },
    nextSteps: [steps.freeSpace, steps.readDeploymentLog],
    classes: ['env.disk-full'],
    source: appxPage,
  },
  {
    code: 15605,
    symbol: 'ERROR_INSTALL_NETWORK_FAILURE',
    meaning: { en: 'An app package could not be downloaded.', zh: '应用包无法下载。' },
    cause: {
      en: 'Proxy, firewall or blocked content delivery addresses.',
      zh: '代理、防火墙或内容分发地址被阻止。',
    },
    nextSteps: [steps.checkNetwork, steps.readDeploymentLog, steps.retryUpdate],
    classes: ['net.unreachable'],
    source: appxPage,
  },
  {
    code: 15606,
    symbol: 'ERROR_INSTALL_REGISTRATION_FAILURE',
    meaning: {
      en: 'The package is staged but could not be registered for a user; the deployment log names the step and the inner code.',
      zh: '包已暂存，但无法为用户注册；部署日志会指出步骤和内层代码。',
    },
    cause: {
      en: 'A running app, a damaged user profile or state repository, or a conflicting older package.',
      zh: '应用正在运行、用户配置文件或状态存储库损坏，或与旧包冲突。',
    },
    nextSteps: [steps.readDeploymentLog, listAppPackages],
    wrapper: true,
    classes: [],
    source: appxPage,
  },
  {
    code: 15608,
    symbol: 'ERROR_INSTALL_CANCEL',
    meaning: { en: 'The deployment of an app package was cancelled.', zh: '应用包的部署被取消。' },
    cause: {
      en: 'Sign-out, shutdown, or a newer request for the same package.',
      zh: '用户注销、关机，或对同一包的更新请求。',
    },
    nextSteps: [checkRequester, steps.readDeploymentLog],
    classes: ['wu.cancelled-or-service-stopped'],
    source: appxPage,
  },
  {
    code: 15609,
    symbol: 'ERROR_INSTALL_FAILED',
    meaning: {
      en: 'App deployment failed in general; 0x80073CF9 always has a more specific code in the deployment log.',
      zh: '应用部署总体失败；0x80073CF9 在部署日志中总有更具体的代码。',
    },
    cause: {
      en: 'Missing or protected folders such as AppReadiness, lack of rights on WindowsApps, or a damaged package.',
      zh: 'AppReadiness 等文件夹缺失或受限、对 WindowsApps 缺少权限，或包损坏。',
    },
    nextSteps: [steps.readDeploymentLog, steps.readInnerCode],
    wrapper: true,
    classes: [],
    source: appxPage,
  },
  {
    code: 15610,
    symbol: 'ERROR_REMOVE_FAILED',
    meaning: {
      en: 'An app package could not be removed; what blocked it is in the deployment log.',
      zh: '无法删除应用包，阻碍原因见部署日志。',
    },
    cause: {
      en: 'A running app, an open file, or an inbox app that cannot be removed.',
      zh: '应用正在运行、文件被打开，或为不可删除的内置应用。',
    },
    nextSteps: [steps.readDeploymentLog, listAppPackages, steps.restartAndRetry],
    wrapper: true,
    classes: [],
    source: appxPage,
  },
  {
    code: 15611,
    symbol: 'ERROR_PACKAGE_ALREADY_EXISTS',
    meaning: {
      en: 'The package is installed already and was not allowed to be installed again, mostly because the identity is the same and the content is not.',
      zh: '该包已安装且不允许重新安装，通常是标识相同而内容不同。',
    },
    cause: {
      en: 'A rebuilt package without a new version number, or a developer copy.',
      zh: '重新生成的包未更改版本号，或存在开发者副本。',
    },
    nextSteps: [listAppPackages, removeAppPackage],
    classes: [],
    source: appxPage,
  },
  {
    code: 15612,
    symbol: 'ERROR_NEEDS_REMEDIATION',
    meaning: {
      en: 'The app cannot start because its files are damaged or were changed; it has to be repaired or installed again.',
      zh: '应用文件损坏或被更改，无法启动，需要修复或重新安装。',
    },
    cause: {
      en: 'Disk errors or a tool that changed files in WindowsApps.',
      zh: '磁盘错误，或工具修改了 WindowsApps 中的文件。',
    },
    nextSteps: [steps.readDeploymentLog, freshAppPackage],
    classes: [],
    source: appxPage,
  },
  {
    code: 15613,
    symbol: 'ERROR_INSTALL_PREREQUISITE_FAILED',
    meaning: {
      en: 'The package needs a newer Windows build or another feature than this machine has.',
      zh: '该包需要比此计算机更高的 Windows 内部版本或其他功能。',
    },
    cause: { en: 'App update ahead of the operating system update.', zh: '应用更新早于操作系统更新。' },
    nextSteps: [steps.readDeploymentLog, steps.installLatestSsu, freshAppPackage],
    classes: ['cbs.package.not-applicable'],
    source: appxPage,
  },
  {
    code: 15614,
    symbol: 'ERROR_PACKAGE_REPOSITORY_CORRUPTED',
    meaning: {
      en: 'The database of installed app packages is damaged, so no app operation is reliable.',
      zh: '已安装应用包的数据库损坏，所有应用操作都不可靠。',
    },
    cause: {
      en: 'Disk errors, or files deleted from `ProgramData\\Microsoft\\Windows\\AppRepository`.',
      zh: '磁盘错误，或 `ProgramData\\Microsoft\\Windows\\AppRepository` 中的文件被删除。',
    },
    nextSteps: [steps.readDeploymentLog, steps.chkdsk, steps.inPlaceUpgrade],
    classes: [],
    source: appxPage,
  },
  {
    code: 15615,
    symbol: 'ERROR_INSTALL_POLICY_FAILURE',
    meaning: {
      en: 'A policy does not allow this kind of package, for example one from outside the Store.',
      zh: '策略不允许此类包，例如来自应用商店以外的包。',
    },
    cause: {
      en: 'Sideloading switched off, or an unsigned or developer package.',
      zh: '旁加载被禁用，或包未签名、属于开发者包。',
    },
    nextSteps: [checkAppPolicy, steps.readDeploymentLog],
    classes: [],
    source: appxPage,
  },
  {
    code: 15616,
    symbol: 'ERROR_PACKAGE_UPDATING',
    meaning: {
      en: 'The app cannot start because its package is being updated right now.',
      zh: '应用的包正在更新，因此无法启动。',
    },
    cause: {
      en: 'An update in progress, or one that never finished.',
      zh: '更新正在进行，或更新一直未完成。',
    },
    nextSteps: [retryLater, steps.readDeploymentLog],
    classes: [],
    source: appxPage,
  },
  {
    code: 15617,
    symbol: 'ERROR_DEPLOYMENT_BLOCKED_BY_POLICY',
    meaning: {
      en: 'The machine’s rules forbid this deployment; the package itself may be sound.',
      zh: '计算机的规则禁止此次部署；包本身可能没有问题。',
    },
    cause: {
      en: 'AppLocker, a management profile or a removed-apps policy.',
      zh: 'AppLocker、设备管理配置文件或移除应用的策略。',
    },
    nextSteps: [checkAppPolicy, steps.readDeploymentLog],
    classes: [],
    source: appxPage,
  },
  {
    code: 15618,
    symbol: 'ERROR_PACKAGES_IN_USE',
    meaning: {
      en: 'Files of the package are open, so the update of the app is postponed.',
      zh: '包的文件正在使用，应用更新被推迟。',
    },
    cause: { en: 'The app or one of its background tasks runs.', zh: '应用或其后台任务正在运行。' },
    nextSteps: [steps.restartAndRetry, steps.readDeploymentLog],
    classes: ['env.sharing-violation'],
    source: appxPage,
  },
  {
    code: 15619,
    symbol: 'ERROR_RECOVERY_FILE_CORRUPT',
    meaning: {
      en: 'The deployment service cannot read its own recovery data after an interrupted operation.',
      zh: '部署服务无法读取操作中断后的恢复数据。',
    },
    cause: { en: 'Power loss or disk errors.', zh: '断电或磁盘错误。' },
    nextSteps: [steps.chkdsk, steps.readDeploymentLog],
    classes: ['env.disk-corrupt'],
    source: appxPage,
  },
  {
    code: 15620,
    symbol: 'ERROR_INVALID_STAGED_SIGNATURE',
    meaning: {
      en: 'The signature or block map in a package’s folder does not fit its files, so the folder cannot be registered.',
      zh: '包文件夹中的签名或块映射与文件不符，无法注册该文件夹。',
    },
    cause: {
      en: 'Changed or damaged files in WindowsApps, or a copied package folder registered in developer mode.',
      zh: 'WindowsApps 中的文件被更改或损坏，或在开发者模式下注册复制的包文件夹。',
    },
    nextSteps: [steps.readDeploymentLog, freshAppPackage],
    classes: ['trust.package-signature'],
    source: appxPage,
  },
  {
    code: 15622,
    symbol: 'ERROR_INSTALL_PACKAGE_DOWNGRADE',
    meaning: {
      en: 'A higher version of the package is installed, so the older one is skipped. In servicing this is harmless.',
      zh: '已安装更高版本的包，因此跳过旧版本。在维护中无害。',
    },
    cause: {
      en: 'An inbox app that the Store updated before the image did.',
      zh: '应用商店先于系统映像更新了内置应用。',
    },
    nextSteps: [listAppPackages, steps.readDeploymentLog],
    classes: [],
    source: header,
  },
  {
    code: 15623,
    symbol: 'ERROR_SYSTEM_NEEDS_REMEDIATION',
    meaning: {
      en: 'A system file that app deployment depends on is damaged.',
      zh: '应用部署所依赖的系统文件已损坏。',
    },
    cause: { en: 'Component damage or an incomplete update.', zh: '组件损坏或更新不完整。' },
    nextSteps: [steps.readDeploymentLog, steps.restoreHealth],
    classes: [],
    source: header,
  },
  {
    code: 15625,
    symbol: 'ERROR_RESILIENCY_FILE_CORRUPT',
    meaning: {
      en: 'A state file that lets app deployment resume is damaged.',
      zh: '用于恢复应用部署的状态文件已损坏。',
    },
    cause: { en: 'Power loss or disk errors.', zh: '断电或磁盘错误。' },
    nextSteps: [steps.chkdsk, steps.readDeploymentLog],
    classes: ['env.disk-corrupt'],
    source: header,
  },
  {
    code: 15626,
    symbol: 'ERROR_INSTALL_FIREWALL_SERVICE_NOT_RUNNING',
    meaning: {
      en: 'App deployment registers firewall rules and cannot do so while the firewall service is stopped.',
      zh: '应用部署需要注册防火墙规则，而防火墙服务未运行时无法完成。',
    },
    cause: {
      en: 'Windows Defender Firewall service (mpssvc) disabled instead of its profiles.',
      zh: '禁用了 Windows Defender 防火墙服务（mpssvc），而不是关闭其配置文件。',
    },
    nextSteps: [restoreServiceStart, steps.checkServices],
    classes: ['wu.disabled-by-policy'],
    source: header,
  },
  {
    code: 15629,
    symbol: 'ERROR_INSTALL_VOLUME_OFFLINE',
    meaning: {
      en: 'The volume that apps are installed to is not connected.',
      zh: '应用安装所在的卷未连接。',
    },
    cause: {
      en: 'A removed SD card or external disk that was set as app location.',
      zh: '被设为应用位置的 SD 卡或外接磁盘已移除。',
    },
    nextSteps: [steps.nameObject, steps.readDeploymentLog],
    classes: [],
    source: header,
  },
  {
    code: 15630,
    symbol: 'ERROR_INSTALL_VOLUME_CORRUPT',
    meaning: {
      en: 'The app area of a volume is damaged and has to be repaired before any deployment to it.',
      zh: '卷上的应用区域已损坏，修复后才能向其部署。',
    },
    cause: { en: 'File system damage or a wrongly removed disk.', zh: '文件系统损坏，或磁盘未安全移除。' },
    nextSteps: [steps.chkdsk, steps.readDeploymentLog],
    classes: ['env.disk-corrupt'],
    source: header,
  },
  {
    code: 15632,
    symbol: 'ERROR_INSTALL_WRONG_PROCESSOR_ARCHITECTURE',
    meaning: {
      en: 'The package was built for another processor architecture.',
      zh: '该包是为其他处理器体系结构生成的。',
    },
    cause: { en: 'The wrong file of a bundle was deployed.', zh: '部署了捆绑包中错误的文件。' },
    nextSteps: [freshAppPackage, steps.readDeploymentLog],
    classes: ['cbs.package.not-applicable'],
    source: header,
  },
  {
    code: 15635,
    symbol: 'ERROR_PACKAGE_NOT_SUPPORTED_ON_FILESYSTEM',
    meaning: {
      en: 'App packages need NTFS features that the target volume does not have.',
      zh: '应用包需要目标卷不具备的 NTFS 功能。',
    },
    cause: {
      en: 'FAT, exFAT or a network volume as app location.',
      zh: '将 FAT、exFAT 或网络卷作为应用位置。',
    },
    nextSteps: [steps.nameObject, copyLocally],
    classes: [],
    source: header,
  },
  {
    code: 15638,
    symbol: 'ERROR_PACKAGE_STAGING_ONHOLD',
    meaning: { en: 'Staging of the package is paused by another request.', zh: '包的暂存被另一请求暂停。' },
    cause: {
      en: 'A paused Store download or an update with higher priority.',
      zh: '应用商店下载已暂停，或有更高优先级的更新。',
    },
    nextSteps: [retryLater, steps.readDeploymentLog],
    classes: [],
    source: header,
  },
  {
    code: 15641,
    symbol: 'ERROR_DEPLOYMENT_BLOCKED_BY_USER_LOG_OFF',
    meaning: {
      en: 'Deployment for a user stopped because that user signed out.',
      zh: '由于用户注销，为该用户进行的部署停止。',
    },
    cause: { en: 'Sign-out during app registration after an update.', zh: '更新后注册应用期间用户注销。' },
    nextSteps: [steps.retryUpdate, steps.readDeploymentLog],
    classes: ['txn.shutdown-interrupted'],
    source: header,
  },
  {
    code: 15648,
    symbol: 'ERROR_APPX_RAW_DATA_WRITE_FAILED',
    meaning: {
      en: 'Downloaded data of an app package could not be written to the disk.',
      zh: '下载的应用包数据无法写入磁盘。',
    },
    cause: {
      en: 'A full volume, disk errors, or a filter driver that blocks WindowsApps.',
      zh: '卷已满、磁盘错误，或筛选器驱动程序阻止 WindowsApps。',
    },
    nextSteps: [steps.readDeploymentLog, steps.freeSpace, steps.diskHealth],
    classes: ['env.disk-full', 'env.disk-corrupt'],
    source: header,
  },
  {
    code: 15656,
    symbol: 'ERROR_PACKAGED_SERVICE_REQUIRES_ADMIN_PRIVILEGES',
    meaning: {
      en: 'The package contains a service, which only an administrator may install.',
      zh: '该包包含服务，只有管理员才能安装。',
    },
    cause: { en: 'Deployment in a standard user’s context.', zh: '在标准用户上下文中部署。' },
    nextSteps: [steps.elevate, steps.readDeploymentLog],
    classes: [],
    source: header,
  },
  {
    code: 15673,
    symbol: 'ERROR_SERVICE_BLOCKED_BY_SYSPREP_IN_PROGRESS',
    meaning: {
      en: 'App deployment is locked while sysprep generalises the machine.',
      zh: 'sysprep 通用化期间，应用部署被锁定。',
    },
    cause: { en: 'An agent that installs apps during sysprep.', zh: '有代理在 sysprep 期间安装应用。' },
    nextSteps: [retryLater, steps.readDeploymentLog],
    classes: ['up.setup.sysprep-or-advanced-installer'],
    source: header,
  },
  {
    code: 15676,
    symbol: 'ERROR_BLOCKED_BY_PENDING_PACKAGE_REMOVAL',
    meaning: {
      en: 'The same package is still waiting to be removed, so it cannot be installed again yet.',
      zh: '同一包仍在等待删除，尚不能再次安装。',
    },
    cause: {
      en: 'A removal that needs a sign-out or restart.',
      zh: '删除操作需要注销或重新启动后才能完成。',
    },
    nextSteps: [steps.restartAndRetry, steps.readDeploymentLog],
    classes: ['txn.pending.blocks'],
    source: header,
  },
  {
    code: 15700,
    symbol: 'APPMODEL_ERROR_NO_PACKAGE',
    meaning: {
      en: 'The process runs outside any app package. It is the ordinary answer to a query and no failure.',
      zh: '进程不在任何应用包内运行。这是查询的正常结果，不是失败。',
    },
    cause: {
      en: 'A desktop program asks whether it has a package identity.',
      zh: '桌面程序查询自己是否具有包标识。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: header,
  },
  {
    code: 15701,
    symbol: 'APPMODEL_ERROR_PACKAGE_RUNTIME_CORRUPT',
    meaning: {
      en: 'The run-time data of an installed app package are damaged.',
      zh: '已安装应用包的运行时数据损坏。',
    },
    cause: { en: 'Registry damage, or registration that was cut off.', zh: '注册表损坏，或注册过程中断。' },
    nextSteps: [steps.readDeploymentLog, freshAppPackage],
    classes: [],
    source: header,
  },
  {
    code: 15702,
    symbol: 'APPMODEL_ERROR_PACKAGE_IDENTITY_CORRUPT',
    meaning: {
      en: 'The recorded identity of an app package cannot be read, so the package must be registered again.',
      zh: '无法读取应用包记录的标识，需要重新注册该包。',
    },
    cause: { en: 'Registry or repository damage.', zh: '注册表或存储库损坏。' },
    nextSteps: [steps.readDeploymentLog, freshAppPackage],
    classes: [],
    source: header,
  },
];
