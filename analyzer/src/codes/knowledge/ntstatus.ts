// Owns the explanations of NTSTATUS numbers that CSI, poqexec, boot and crash records show and whose servicing
// reading adds to that of their Win32 twin. STATUS_SXS_* numbers have a module of their own.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const openSpec =
  'https://learn.microsoft.com/openspecs/windows_protocols/ms-erref/596a1078-e883-4972-9bbc-49e60bebca55';
const header = 'ntstatus.h';

const nameObject = look(
  'Take the path, key or component from the same CSI or POQ record; the later records only translate this status.',
  '从同一条 CSI 或 POQ 记录中取得路径、注册表项或组件；后面的记录只是转换此状态。',
);
const compareObject = look(
  'Compare with a sound machine of the same build: does the file or key exist there, and with which size and permissions?',
  '与内部版本相同的正常计算机对比：该文件或注册表项是否存在，大小和权限如何。',
);
const applicationCrash = look(
  'Read the crash entry of the same minute in the Application event log: process, faulting module, exception code; keep the dump.',
  '查看应用程序事件日志中同一时间的崩溃记录：进程、出错模块、异常代码，并保留转储文件。',
);
const systemEvents = look(
  'Read the System event log of the same minute (disk, Ntfs, volmgr, Kernel-General, the storage driver).',
  '查看系统事件日志中同一时间的记录（disk、Ntfs、volmgr、Kernel-General、存储驱动程序）。',
);
const checkSource = look(
  'Test the network source under the computer account, and look at the file server’s log of the same minute.',
  '以计算机帐户测试网络源，并查看文件服务器同一时间的日志。',
);
const copyLocally = change(
  'Copy the source to a local NTFS volume and repeat the operation from there.',
  '将源复制到本地 NTFS 卷，再从该处重试。',
);
const resetTransactionMetadata = change(
  'Let the file system rebuild its transaction metadata: `fsutil resource setautoreset true C:\\`, then restart.',
  '让文件系统重建事务元数据：运行 `fsutil resource setautoreset true C:\\`，然后重新启动。',
);
const moveTransactionLogs = change(
  'With a backup at hand, move the `.blf` and `.regtrans-ms` files of `C:\\Windows\\System32\\config\\TxR` aside and restart.',
  '做好备份后，移走 `C:\\Windows\\System32\\config\\TxR` 中的 `.blf` 和 `.regtrans-ms` 文件，然后重新启动。',
);
const restoreHive = change(
  'Restore the named hive from a backup or restore point; without one, plan an in-place upgrade.',
  '从备份或还原点恢复该配置单元；如果没有备份，则安排就地升级。',
);
const revertPending = change(
  'If Windows no longer starts, revert from the recovery environment: `DISM /Image:C:\\ /Cleanup-Image /RevertPendingActions`.',
  '如果 Windows 无法启动，在恢复环境中还原：`DISM /Image:C:\\ /Cleanup-Image /RevertPendingActions`。',
);
const bootRepair = change(
  'Boot the recovery environment and replace the named boot file or driver with the copy of the same build, or uninstall the last update there.',
  '进入恢复环境，用相同内部版本的副本替换所指的启动文件或驱动程序，或在其中卸载最近的更新。',
);

/** The explanations of this family, ordered by number. */
export const ntstatusKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0x80000005,
    symbol: 'STATUS_BUFFER_OVERFLOW',
    meaning: {
      en: 'More data exist than fit; the caller repeats with more room. This is a warning status and no buffer overrun.',
      zh: '数据多于缓冲区容量，调用方会以更大缓冲区重试。这是警告状态，并非缓冲区溢出漏洞。',
    },
    cause: { en: 'Normal reading of variable-length values.', zh: '读取变长数据的正常过程。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: openSpec,
  },
  {
    code: 0x80000006,
    symbol: 'STATUS_NO_MORE_FILES',
    meaning: {
      en: 'A folder listing has reached its end: an ordinary end, not a loss of files.',
      zh: '文件夹列举已到末尾，属于正常结束，并非文件丢失。',
    },
    cause: { en: 'End of an enumeration.', zh: '枚举结束。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: openSpec,
  },
  {
    code: 0x80000011,
    symbol: 'STATUS_DEVICE_BUSY',
    meaning: {
      en: 'A device or file is in use and cannot serve the request at this moment.',
      zh: '设备或文件正在使用，暂时无法处理请求。',
    },
    cause: { en: 'A parallel operation on the same device.', zh: '对同一设备的并行操作。' },
    nextSteps: [steps.restartAndRetry, systemEvents],
    classes: [],
    source: openSpec,
  },
  {
    code: 0x8000001a,
    symbol: 'STATUS_NO_MORE_ENTRIES',
    meaning: {
      en: 'A registry or object listing has reached its end, as every enumeration does.',
      zh: '注册表或对象列举已到末尾，任何枚举都会如此。',
    },
    cause: { en: 'End of an enumeration.', zh: '枚举结束。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: openSpec,
  },
  {
    code: 0x8000002a,
    symbol: 'STATUS_REGISTRY_HIVE_RECOVERED',
    meaning: {
      en: 'A hive was damaged and repaired while loading; some values may be gone.',
      zh: '配置单元损坏，加载时已修复；部分值可能丢失。',
    },
    cause: { en: 'Power loss or disk errors.', zh: '断电或磁盘错误。' },
    nextSteps: [systemEvents, steps.chkdsk],
    classes: ['env.registry-corrupt'],
    source: openSpec,
  },
  {
    code: 0x80190009,
    symbol: 'STATUS_COULD_NOT_RESIZE_LOG',
    meaning: {
      en: 'The transaction log could not be set to the size asked for. It is a warning; a log that stays too small fails later as full.',
      zh: '事务日志无法调整到所请求的大小。这是警告；如果日志一直过小，之后会以日志已满而失败。',
    },
    cause: { en: 'Little or fragmented free space.', zh: '可用空间不足或零碎。' },
    nextSteps: [steps.freeSpace, resetTransactionMetadata],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0000001,
    symbol: 'STATUS_UNSUCCESSFUL',
    meaning: {
      en: 'A kernel request failed without a named reason; the number itself carries nothing, so the record’s text and the record before it count.',
      zh: '内核请求失败且未给出原因；编号本身没有信息，应以记录文本及前一条记录为准。',
    },
    cause: {
      en: 'A driver or boot component that does not translate its own error.',
      zh: '驱动程序或启动组件没有转换自己的错误。',
    },
    nextSteps: [steps.readInnerCode, nameObject],
    wrapper: true,
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000005,
    symbol: 'STATUS_ACCESS_VIOLATION',
    meaning: {
      en: 'A servicing process touched memory that it may not use and ended. The update fails because its worker died, not because a file was refused.',
      zh: '维护进程访问了不允许的内存并退出。更新失败是因为执行进程终止，而不是文件被拒绝访问。',
    },
    cause: {
      en: 'A foreign module injected by security software, damaged data that trips a defect, or failing memory.',
      zh: '安全软件注入的外来模块、损坏数据触发缺陷，或内存故障。',
    },
    nextSteps: [applicationCrash, steps.liftSecuritySoftware, steps.memoryTest],
    classes: ['env.service-or-rpc'],
    source: openSpec,
  },
  {
    code: 0xc0000006,
    symbol: 'STATUS_IN_PAGE_ERROR',
    meaning: {
      en: 'Part of a program or mapped file could not be paged in from the disk while it ran. The disk or the network source failed, not the program.',
      zh: '程序或映射文件运行时，其部分内容无法从磁盘调入。故障在磁盘或网络源，而不是程序。',
    },
    cause: {
      en: 'Bad sectors, a disk that dropped off, or a program started from a share that went away.',
      zh: '坏扇区、磁盘掉线，或从已断开的共享启动程序。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000008,
    symbol: 'STATUS_INVALID_HANDLE',
    meaning: {
      en: 'CSI used an object that had been closed. It follows an earlier failure in the same transaction.',
      zh: 'CSI 使用了已关闭的对象，是同一事务中先前失败的后续影响。',
    },
    cause: {
      en: 'An open that failed earlier, or a hive unloaded underneath the operation.',
      zh: '之前的打开操作失败，或操作进行中配置单元被卸载。',
    },
    nextSteps: [steps.readInnerCode, applicationCrash],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000000d,
    symbol: 'STATUS_INVALID_PARAMETER',
    meaning: {
      en: 'CSI passed or received a value that breaks its own rules. With a component or registry value in the record, that stored value is suspect.',
      zh: 'CSI 传递或收到不符合自身规则的值。如果记录中有组件或注册表值，则该存储值可疑。',
    },
    cause: {
      en: 'A damaged value in the COMPONENTS hive or a manifest; less often, wrong options of the caller.',
      zh: 'COMPONENTS 配置单元或清单中的值损坏；较少情况下是调用方选项错误。',
    },
    nextSteps: [nameObject, steps.scanHealth, steps.collectCbsLog],
    classes: ['csi.component-value.corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000000e,
    symbol: 'STATUS_NO_SUCH_DEVICE',
    meaning: {
      en: 'The device behind a path does not exist. At boot (0xc000000e) the boot entry points to a disk or partition that the firmware does not show.',
      zh: '路径所指的设备不存在。启动时（0xc000000e）表示启动项指向固件未识别的磁盘或分区。',
    },
    cause: {
      en: 'A changed disk order, a failed disk, a lost storage driver, or a wrong boot configuration.',
      zh: '磁盘顺序改变、磁盘故障、存储驱动缺失，或启动配置错误。',
    },
    nextSteps: [systemEvents, steps.diskHealth],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000000f,
    symbol: 'STATUS_NO_SUCH_FILE',
    meaning: {
      en: 'A file named exactly is not in its folder. As a boot error (0xc000000f) the boot manager misses its configuration or loader.',
      zh: '指定的文件不在其文件夹中。作为启动错误（0xc000000f）时，表示启动管理器缺少其配置或加载程序。',
    },
    cause: {
      en: 'The file was deleted or never projected; boot files lost during an interrupted update.',
      zh: '文件被删除或从未投影；更新中断导致启动文件丢失。',
    },
    nextSteps: [nameObject, compareObject, steps.restoreHealth],
    classes: ['csi.payload.missing', 'ai.bcd-or-boot-files'],
    source: openSpec,
  },
  {
    code: 0xc0000010,
    symbol: 'STATUS_INVALID_DEVICE_REQUEST',
    meaning: {
      en: 'A volume or device does not know the control request, such as for hard links, reparse points or transactions.',
      zh: '卷或设备不支持该控制请求，例如硬链接、重解析点或事务。',
    },
    cause: {
      en: 'A FAT, network or third-party encrypted volume where NTFS is needed.',
      zh: '在需要 NTFS 的位置使用了 FAT、网络或第三方加密卷。',
    },
    nextSteps: [nameObject, copyLocally],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000011,
    symbol: 'STATUS_END_OF_FILE',
    meaning: {
      en: 'A file is shorter than its content says. For store files this is damage, not a normal end of reading.',
      zh: '文件比其内容所示更短。对组件存储文件而言这是损坏，而不是正常的读取结束。',
    },
    cause: {
      en: 'Truncation after power loss, or an interrupted download.',
      zh: '断电导致截断，或下载中断。',
    },
    nextSteps: [nameObject, steps.scanHealth, steps.chkdsk],
    classes: ['csi.manifest.hash-mismatch', 'cbs.package.invalid'],
    source: openSpec,
  },
  {
    code: 0xc0000017,
    symbol: 'STATUS_NO_MEMORY',
    meaning: {
      en: 'CSI could not get memory. It often appears as 0xD0000017 in dism.log and as 0x8007000E or 8 above.',
      zh: 'CSI 无法获得内存。在 dism.log 中常显示为 0xD0000017，在上层则为 0x8007000E 或 8。',
    },
    cause: {
      en: 'Commit limit reached, page file too small, or a very large COMPONENTS hive.',
      zh: '可提交内存达到上限、页面文件过小，或 COMPONENTS 配置单元过大。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry, steps.freeSpace],
    classes: ['env.resources'],
    source: openSpec,
  },
  {
    code: 0xc0000018,
    symbol: 'STATUS_CONFLICTING_ADDRESSES',
    meaning: {
      en: 'A mapping could not be placed because its address range is used already in the process.',
      zh: '由于进程中该地址范围已被占用，无法放置映射。',
    },
    cause: { en: 'Modules injected into the servicing process.', zh: '维护进程被注入模块。' },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['env.resources'],
    source: openSpec,
  },
  {
    code: 0xc0000022,
    symbol: 'STATUS_ACCESS_DENIED',
    meaning: {
      en: 'The servicing stack itself was refused; the record names the file, key or service. TrustedInstaller normally has every right it needs.',
      zh: '服务堆栈本身被拒绝访问；记录中会指出文件、注册表项或服务。TrustedInstaller 通常具有所需的全部权限。',
    },
    cause: {
      en: 'Altered permissions for a fixed object; a filter driver of a security product for changing objects.',
      zh: '对象固定时为权限被更改；对象变化时为安全产品的筛选器驱动程序。',
    },
    nextSteps: [nameObject, steps.checkAcl, steps.liftSecuritySoftware],
    classes: ['env.access-denied', 'ai.bcd-or-boot-files'],
    source: openSpec,
  },
  {
    code: 0xc0000023,
    symbol: 'STATUS_BUFFER_TOO_SMALL',
    meaning: {
      en: 'First half of a query in two steps: the size is asked, then the data. Only as a final result does it point at data that changed between the steps.',
      zh: '两步查询的前一半：先询问大小，再读取数据。只有作为最终结果时才说明数据在两步之间发生变化。',
    },
    cause: { en: 'Normal reading of variable-length data.', zh: '读取变长数据的正常过程。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000032,
    symbol: 'STATUS_DISK_CORRUPT_ERROR',
    meaning: {
      en: 'NTFS found the volume’s structure damaged while CSI worked on it; it becomes 1393 and 0x80070571. Stop servicing until the volume is repaired.',
      zh: 'CSI 操作时 NTFS 发现卷结构损坏；上层显示为 1393 和 0x80070571。修复卷之前应停止维护。',
    },
    cause: {
      en: 'Failing disk, lost writes after power loss, or failing memory.',
      zh: '磁盘故障、断电导致写入丢失，或内存故障。',
    },
    nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000033,
    symbol: 'STATUS_OBJECT_NAME_INVALID',
    meaning: {
      en: 'A name that CSI built from stored data cannot be a file or key name; one wrong character in a stored identity is enough.',
      zh: 'CSI 根据存储数据生成的名称不能作为文件名或注册表项名；存储的标识中一个错误字符就足够导致此问题。',
    },
    cause: {
      en: 'A flipped bit in the COMPONENTS hive or in a manifest; sometimes a wrong path option.',
      zh: 'COMPONENTS 配置单元或清单中的位翻转；有时是路径选项错误。',
    },
    nextSteps: [nameObject, steps.scanHealth, steps.memoryTest],
    classes: ['csi.component-value.corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000034,
    symbol: 'STATUS_OBJECT_NAME_NOT_FOUND',
    meaning: {
      en: 'The last part of a path or a registry value does not exist. Under `WinSxS\\Manifests` it proves a missing manifest; elsewhere it is often an expected probe.',
      zh: '路径的最后一部分或注册表值不存在。位于 `WinSxS\\Manifests` 下时可证实缺少清单；在其他位置多为预期的探测。',
    },
    cause: {
      en: 'Deleted or never staged files, or a question about something optional.',
      zh: '文件被删除或从未暂存，或在询问可选对象。',
    },
    nextSteps: [nameObject, compareObject, steps.scanHealth],
    classes: ['csi.manifest.missing', 'csi.payload.missing'],
    source: openSpec,
  },
  {
    code: 0xc0000035,
    symbol: 'STATUS_OBJECT_NAME_COLLISION',
    meaning: {
      en: 'The name to be created exists. CSI expects this for folders and keys that several components share.',
      zh: '要创建的名称已存在。对于多个组件共用的文件夹和注册表项，CSI 预期会出现此情况。',
    },
    cause: {
      en: 'Shared objects, or remains of an earlier interrupted transaction.',
      zh: '共用对象，或之前中断的事务残留。',
    },
    nextSteps: [steps.ignoreIfSucceeded, nameObject],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000003a,
    symbol: 'STATUS_OBJECT_PATH_NOT_FOUND',
    meaning: {
      en: 'A folder or parent key in the path is absent. CBS logs show it in masses for optional locations, so weigh it only next to a failure.',
      zh: '路径中的文件夹或父注册表项不存在。CBS 日志中对可选位置会大量出现，只有紧邻失败时才有意义。',
    },
    cause: {
      en: 'An optional location that never existed, or a store folder that was deleted.',
      zh: '可选位置从未存在，或组件存储文件夹被删除。',
    },
    nextSteps: [nameObject, compareObject, steps.ignoreIfSucceeded],
    classes: ['csi.payload.missing'],
    source: openSpec,
  },
  {
    code: 0xc000003b,
    symbol: 'STATUS_OBJECT_PATH_SYNTAX_BAD',
    meaning: {
      en: 'The path is not in the form that the kernel accepts, for instance without drive or with empty parts.',
      zh: '路径不符合内核接受的形式，例如缺少盘符或含有空的部分。',
    },
    cause: {
      en: 'A broken environment variable, profile path or image path.',
      zh: '环境变量、配置文件路径或映像路径有误。',
    },
    nextSteps: [nameObject, steps.correctCommand],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000003e,
    symbol: 'STATUS_DATA_ERROR',
    meaning: {
      en: 'The storage stack returned that the data of a request are damaged.',
      zh: '存储堆栈报告请求的数据已损坏。',
    },
    cause: {
      en: 'Media errors, or damaged compressed data of a file.',
      zh: '介质错误，或文件的压缩数据损坏。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000003f,
    symbol: 'STATUS_CRC_ERROR',
    meaning: {
      en: 'A checksum of data on the medium failed; it becomes 23 and 0x80070017. The content cannot be trusted until it is read elsewhere.',
      zh: '介质上数据的校验失败；上层显示为 23 和 0x80070017。在其他位置读取之前，内容不可信。',
    },
    cause: { en: 'Bad sectors, damaged media or a faulty cable.', zh: '坏扇区、介质损坏或数据线故障。' },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000043,
    symbol: 'STATUS_SHARING_VIOLATION',
    meaning: {
      en: 'Another process has the file or hive open in a way that excludes CSI. At boot (poqexec) hardly anything but early-start security software can do that.',
      zh: '其他进程以独占方式打开了文件或配置单元。在启动阶段（poqexec），几乎只有早期启动的安全软件会造成此情况。',
    },
    cause: { en: 'Antivirus, backup or management agents.', zh: '防病毒软件、备份或管理代理。' },
    nextSteps: [nameObject, steps.collectProcmon, steps.liftSecuritySoftware],
    classes: ['env.sharing-violation'],
    source: openSpec,
  },
  {
    code: 0xc0000054,
    symbol: 'STATUS_FILE_LOCK_CONFLICT',
    meaning: {
      en: 'A byte range that CSI must read or write is locked by another program.',
      zh: 'CSI 要读写的字节范围被其他程序锁定。',
    },
    cause: { en: 'Backup, replication or scanning software.', zh: '备份、复制或扫描软件。' },
    nextSteps: [nameObject, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: openSpec,
  },
  {
    code: 0xc0000056,
    symbol: 'STATUS_DELETE_PENDING',
    meaning: {
      en: 'The file is deleted already but still held open. Its Win32 twin is 5, so the upper layers show “access denied” for what is no question of permissions.',
      zh: '文件已被删除但仍被打开。其 Win32 对应代码为 5，因此上层显示为“拒绝访问”，实际与权限无关。',
    },
    cause: {
      en: 'A scanner keeps a handle to a file that servicing has deleted.',
      zh: '扫描程序仍持有已被维护操作删除的文件的句柄。',
    },
    nextSteps: [nameObject, steps.restartAndRetry, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: openSpec,
  },
  {
    code: 0xc0000061,
    symbol: 'STATUS_PRIVILEGE_NOT_HELD',
    meaning: {
      en: 'The process token lacks a privilege such as restore or take ownership that replacing protected files needs.',
      zh: '进程令牌缺少替换受保护文件所需的特权，如还原或取得所有权。',
    },
    cause: {
      en: 'An unelevated caller or a restricted user-rights policy.',
      zh: '调用方未提升权限，或用户权限策略受限。',
    },
    nextSteps: [steps.elevate, nameObject],
    classes: ['env.access-denied'],
    source: openSpec,
  },
  {
    code: 0xc0000079,
    symbol: 'STATUS_INVALID_SECURITY_DESCR',
    meaning: {
      en: 'A security descriptor, stored with the file or described by a component, cannot be interpreted.',
      zh: '文件中存储的或组件描述的安全描述符无法解析。',
    },
    cause: { en: 'File system damage, or a damaged component value.', zh: '文件系统损坏，或组件值损坏。' },
    nextSteps: [nameObject, steps.checkAcl, steps.chkdsk],
    classes: ['env.access-denied', 'csi.component-value.corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000007b,
    symbol: 'STATUS_INVALID_IMAGE_FORMAT',
    meaning: {
      en: 'A program or driver file is no valid executable. At boot (0xc000007b) it stops Windows; in servicing a plug-in or installer cannot be loaded.',
      zh: '程序或驱动文件不是有效的可执行文件。启动时（0xc000007b）会使 Windows 停止；在维护中则导致插件或安装程序无法加载。',
    },
    cause: {
      en: 'A zero-filled or truncated file, or one of another architecture.',
      zh: '文件全为零、被截断，或属于其他体系结构。',
    },
    nextSteps: [nameObject, steps.sfcScan, bootRepair],
    classes: ['env.disk-corrupt', 'csi.payload.hash-mismatch'],
    source: openSpec,
  },
  {
    code: 0xc000007f,
    symbol: 'STATUS_DISK_FULL',
    meaning: {
      en: 'No space on the volume of the named path. In boot-file steps this is the EFI or System Reserved partition.',
      zh: '所指路径所在的卷没有空间。在启动文件步骤中是指 EFI 分区或系统保留分区。',
    },
    cause: {
      en: 'Too little space for staging, or a small system partition filled with other files.',
      zh: '空间不足以暂存，或较小的系统分区被其他文件占满。',
    },
    nextSteps: [nameObject, steps.freeSpace, steps.startComponentCleanup],
    classes: ['env.disk-full', 'ai.bcd-or-boot-files'],
    source: openSpec,
  },
  {
    code: 0xc0000098,
    symbol: 'STATUS_FILE_INVALID',
    meaning: {
      en: 'The volume changed under an open file. As boot error 0xc0000098 the boot configuration holds no usable entry.',
      zh: '已打开文件所在的卷发生变化。作为启动错误 0xc0000098 时，表示启动配置中没有可用的项。',
    },
    cause: {
      en: 'A disk reset or dismount; a damaged boot configuration store.',
      zh: '磁盘复位或卸除；启动配置存储损坏。',
    },
    nextSteps: [nameObject, steps.chkdsk, bootRepair],
    classes: ['ai.bcd-or-boot-files', 'env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000009a,
    symbol: 'STATUS_INSUFFICIENT_RESOURCES',
    meaning: {
      en: 'The kernel lacks pool or registry space for the request; it becomes 1450 and 0x800705AA.',
      zh: '内核缺少处理请求所需的内存池或注册表空间；上层显示为 1450 和 0x800705AA。',
    },
    cause: {
      en: 'A driver that leaks pool, little memory, or a huge hive.',
      zh: '驱动程序泄漏内存池、内存不足，或配置单元过大。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry],
    classes: ['env.resources'],
    source: openSpec,
  },
  {
    code: 0xc000009c,
    symbol: 'STATUS_DEVICE_DATA_ERROR',
    meaning: {
      en: 'The disk reported unreadable data. Repeating the update cannot help; a file on these sectors has to be replaced after the disk is.',
      zh: '磁盘报告数据不可读。重复更新没有作用；应先更换磁盘，再替换这些扇区上的文件。',
    },
    cause: { en: 'Bad sectors.', zh: '坏扇区。' },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000009d,
    symbol: 'STATUS_DEVICE_NOT_CONNECTED',
    meaning: { en: 'The disk disappeared during the request.', zh: '请求过程中磁盘消失。' },
    cause: {
      en: 'A loose cable, a failing disk or controller, or a USB disk that was pulled.',
      zh: '数据线松动、磁盘或控制器故障，或 USB 磁盘被拔出。',
    },
    nextSteps: [systemEvents, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc00000a2,
    symbol: 'STATUS_MEDIA_WRITE_PROTECTED',
    meaning: { en: 'A write went to a volume that accepts none.', zh: '向不接受写入的卷执行了写入。' },
    cause: {
      en: 'Read-only media, an active write filter, or an SSD that protects itself at its end of life.',
      zh: '只读介质、写入筛选器处于启用状态，或 SSD 寿命耗尽后自我保护。',
    },
    nextSteps: [nameObject, steps.diskHealth],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc00000a3,
    symbol: 'STATUS_DEVICE_NOT_READY',
    meaning: { en: 'The device exists but cannot serve requests now.', zh: '设备存在，但目前无法处理请求。' },
    cause: {
      en: 'Empty drive, a disk that is spinning up or being reset, or a locked volume.',
      zh: '驱动器为空、磁盘正在启动或复位，或卷被锁定。',
    },
    nextSteps: [systemEvents, steps.diskHealth],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc00000b5,
    symbol: 'STATUS_IO_TIMEOUT',
    meaning: {
      en: 'A request to a disk or share was not answered in time; it becomes 121 above.',
      zh: '对磁盘或共享的请求未及时响应；上层显示为 121。',
    },
    cause: {
      en: 'A failing or overloaded disk, or a bad storage or network path.',
      zh: '磁盘故障或过载，或存储、网络路径不良。',
    },
    nextSteps: [steps.diskHealth, systemEvents],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc00000ba,
    symbol: 'STATUS_FILE_IS_A_DIRECTORY',
    meaning: {
      en: 'A folder stands where CSI wants to open a file. The upper layers turn it into 5, “access denied”, though no permission is wrong.',
      zh: 'CSI 要打开文件的位置是一个文件夹。上层会将其转换为 5（拒绝访问），实际上权限没有问题。',
    },
    cause: {
      en: 'A tool created a folder with a system file’s name, for example to block it.',
      zh: '某工具创建了与系统文件同名的文件夹，例如用于屏蔽该文件。',
    },
    nextSteps: [nameObject, compareObject],
    classes: ['env.access-denied'],
    source: openSpec,
  },
  {
    code: 0xc00000bb,
    symbol: 'STATUS_NOT_SUPPORTED',
    meaning: {
      en: 'The file system or device has no such function; CSI often has a fallback and goes on.',
      zh: '文件系统或设备不支持该功能；CSI 通常有备用方法并继续执行。',
    },
    cause: {
      en: 'A volume that is not NTFS, or a filter that does not pass the request on.',
      zh: '卷不是 NTFS，或筛选器未传递该请求。',
    },
    nextSteps: [nameObject, steps.ignoreIfSucceeded],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc00000be,
    symbol: 'STATUS_BAD_NETWORK_PATH',
    meaning: {
      en: 'The server of a network source cannot be found from the servicing process.',
      zh: '维护进程无法找到网络源所在的服务器。',
    },
    cause: { en: 'Name resolution or a blocked SMB port.', zh: '名称解析失败，或 SMB 端口被阻止。' },
    nextSteps: [checkSource, copyLocally],
    classes: ['net.unreachable'],
    source: openSpec,
  },
  {
    code: 0xc00000c0,
    symbol: 'STATUS_DEVICE_DOES_NOT_EXIST',
    meaning: { en: 'The device was there and is gone.', zh: '设备原本存在，现已消失。' },
    cause: { en: 'A removed or failed disk.', zh: '磁盘被移除或故障。' },
    nextSteps: [systemEvents, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc00000c9,
    symbol: 'STATUS_NETWORK_NAME_DELETED',
    meaning: {
      en: 'The connection to the share ended while CSI or setup read from it.',
      zh: 'CSI 或安装程序读取时，与共享的连接已结束。',
    },
    cause: { en: 'Server restart or lost network.', zh: '服务器重新启动或网络中断。' },
    nextSteps: [checkSource, copyLocally],
    classes: ['net.unreachable'],
    source: openSpec,
  },
  {
    code: 0xc00000cc,
    symbol: 'STATUS_BAD_NETWORK_NAME',
    meaning: { en: 'The server has no share of that name.', zh: '服务器上没有该名称的共享。' },
    cause: { en: 'A wrong path to the source.', zh: '源路径有误。' },
    nextSteps: [checkSource, steps.correctCommand],
    classes: ['net.unreachable'],
    source: openSpec,
  },
  {
    code: 0xc00000e9,
    symbol: 'STATUS_UNEXPECTED_IO_ERROR',
    meaning: {
      en: 'A disk request failed in a way the system has no name for; as a boot error 0xc00000e9 Windows cannot read its own files.',
      zh: '磁盘请求以系统无法归类的方式失败；作为启动错误 0xc00000e9 时，Windows 无法读取自身文件。',
    },
    cause: { en: 'Failing disk, cable or USB boot medium.', zh: '磁盘、数据线或 USB 启动介质故障。' },
    nextSteps: [steps.diskHealth, systemEvents, bootRepair],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000101,
    symbol: 'STATUS_DIRECTORY_NOT_EMPTY',
    meaning: {
      en: 'A folder to be deleted still has content; CSI leaves it for later clean-up.',
      zh: '要删除的文件夹仍有内容；CSI 会留待以后清理。',
    },
    cause: {
      en: 'Files still open, or foreign files in a system folder.',
      zh: '文件仍被打开，或系统文件夹中有外来文件。',
    },
    nextSteps: [steps.ignoreIfSucceeded, nameObject],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000102,
    symbol: 'STATUS_FILE_CORRUPT_ERROR',
    meaning: {
      en: 'NTFS refuses the file or folder because its own record is damaged; it becomes 1392 and 0x80070570. Running store repair first is the wrong order.',
      zh: '由于自身记录损坏，NTFS 拒绝访问该文件或文件夹；上层显示为 1392 和 0x80070570。先做组件存储修复是错误的顺序。',
    },
    cause: { en: 'Disk errors, power loss or failing memory.', zh: '磁盘错误、断电或内存故障。' },
    nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000103,
    symbol: 'STATUS_NOT_A_DIRECTORY',
    meaning: {
      en: 'A file stands where a folder must be, so nothing below that path can be serviced.',
      zh: '应为文件夹的位置是一个文件，该路径之下的内容都无法维护。',
    },
    cause: {
      en: 'A tool or malware that replaced a folder, or file system damage.',
      zh: '工具或恶意软件替换了文件夹，或文件系统损坏。',
    },
    nextSteps: [nameObject, compareObject],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000106,
    symbol: 'STATUS_NAME_TOO_LONG',
    meaning: {
      en: 'A path of the source, image or profile is longer than the called component allows.',
      zh: '源、映像或配置文件夹的路径超过被调用组件允许的长度。',
    },
    cause: { en: 'A mount or scratch folder deep in the tree.', zh: '装载或暂存文件夹层级太深。' },
    nextSteps: [nameObject, copyLocally],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000010a,
    symbol: 'STATUS_PROCESS_IS_TERMINATING',
    meaning: { en: 'A request reached a process that is already ending.', zh: '请求到达时进程已在退出。' },
    cause: { en: 'Shutdown, or a crash in progress.', zh: '正在关机，或正在崩溃。' },
    nextSteps: [applicationCrash, systemEvents],
    classes: ['txn.shutdown-interrupted'],
    source: openSpec,
  },
  {
    code: 0xc000011f,
    symbol: 'STATUS_TOO_MANY_OPENED_FILES',
    meaning: {
      en: 'No more files can be opened, by the process or by the server of the source.',
      zh: '进程或源所在服务器无法再打开更多文件。',
    },
    cause: { en: 'A handle leak, or a limit on the file server.', zh: '句柄泄漏，或文件服务器的限制。' },
    nextSteps: [nameObject, steps.restartAndRetry],
    classes: ['env.resources'],
    source: openSpec,
  },
  {
    code: 0xc0000120,
    symbol: 'STATUS_CANCELLED',
    meaning: {
      en: 'A pending request was withdrawn by its caller or by the end of a thread.',
      zh: '挂起的请求被调用方或线程结束所取消。',
    },
    cause: {
      en: 'A stop of the operation, shutdown, or a time-out above.',
      zh: '操作被停止、关机，或上层超时。',
    },
    nextSteps: [steps.readInnerCode, systemEvents],
    classes: ['txn.hang-or-abort'],
    source: openSpec,
  },
  {
    code: 0xc0000121,
    symbol: 'STATUS_CANNOT_DELETE',
    meaning: {
      en: 'A file may not be deleted because it is mapped as a running program or is read-only. The upper layers show 5, “access denied”.',
      zh: '文件正作为程序运行或为只读，无法删除。上层显示为 5（拒绝访问）。',
    },
    cause: {
      en: 'A program that runs from the file, or a read-only attribute set by hand.',
      zh: '有程序正从该文件运行，或手动设置了只读属性。',
    },
    nextSteps: [nameObject, compareObject, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: openSpec,
  },
  {
    code: 0xc000012d,
    symbol: 'STATUS_COMMITMENT_LIMIT',
    meaning: {
      en: 'Memory plus page file are used up in the whole system; it becomes 1455 and 0x800705AF.',
      zh: '整个系统的内存加页面文件已用尽；上层显示为 1455 和 0x800705AF。',
    },
    cause: {
      en: 'Small or disabled page file, or a leaking process.',
      zh: '页面文件过小或被禁用，或进程泄漏内存。',
    },
    nextSteps: [systemEvents, steps.restartAndRetry, steps.freeSpace],
    classes: ['env.resources'],
    source: openSpec,
  },
  {
    code: 0xc0000135,
    symbol: 'STATUS_DLL_NOT_FOUND',
    meaning: {
      en: 'A process could not start because one of its DLLs is missing; as exit code of a helper it explains why DISM or an installer ended at once.',
      zh: '由于缺少某个 DLL，进程无法启动；作为辅助程序的退出代码时，可解释 DISM 或安装程序为何立即结束。',
    },
    cause: {
      en: 'A deleted system file, a missing runtime, or DISM copied without its companion files.',
      zh: '系统文件被删除、缺少运行库，或只复制了 DISM 而未复制其配套文件。',
    },
    nextSteps: [nameObject, steps.sfcScan, steps.restoreHealth],
    classes: ['dism.provider'],
    source: openSpec,
  },
  {
    code: 0xc0000138,
    symbol: 'STATUS_ORDINAL_NOT_FOUND',
    meaning: {
      en: 'A program imports a function by number from a DLL that does not have it: the files are of different versions.',
      zh: '程序按序号从 DLL 导入函数，但该 DLL 中没有：文件版本不一致。',
    },
    cause: { en: 'A replaced system DLL or an incomplete update.', zh: '系统 DLL 被替换，或更新不完整。' },
    nextSteps: [nameObject, steps.sfcScan],
    classes: ['csi.live-file.replaced'],
    source: openSpec,
  },
  {
    code: 0xc0000139,
    symbol: 'STATUS_ENTRYPOINT_NOT_FOUND',
    meaning: {
      en: 'A program needs a function that its DLL does not export; after an update this shows a half-replaced set of files.',
      zh: '程序需要的函数未由 DLL 导出；更新后出现说明文件只替换了一部分。',
    },
    cause: {
      en: 'Mixed file versions after an interrupted update or a manual copy.',
      zh: '更新中断或手动复制导致文件版本混杂。',
    },
    nextSteps: [nameObject, steps.sfcScan, steps.restoreHealth],
    classes: ['csi.live-file.replaced'],
    source: openSpec,
  },
  {
    code: 0xc000013a,
    symbol: 'STATUS_CONTROL_C_EXIT',
    meaning: {
      en: 'A helper program ended because it was asked to: console closed, Ctrl+C, sign-out or shutdown.',
      zh: '辅助程序因被要求退出而结束：控制台关闭、Ctrl+C、注销或关机。',
    },
    cause: { en: 'A person or a shutdown ended the process.', zh: '人员操作或关机结束了该进程。' },
    nextSteps: [steps.readInnerCode, systemEvents],
    classes: ['wu.cancelled-or-service-stopped'],
    source: openSpec,
  },
  {
    code: 0xc0000142,
    symbol: 'STATUS_DLL_INIT_FAILED',
    meaning: {
      en: 'A process ended at start because a DLL could not initialise; installers’ commands show it as their exit code.',
      zh: '由于 DLL 初始化失败，进程启动时即结束；安装程序的命令会以此为退出代码。',
    },
    cause: {
      en: 'Shutdown in progress, exhausted desktop heap, or interference of security software.',
      zh: '正在关机、桌面堆耗尽，或安全软件干扰。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry, steps.liftSecuritySoftware],
    classes: ['env.service-or-rpc', 'ai.generic-command'],
    source: openSpec,
  },
  {
    code: 0xc0000144,
    symbol: 'STATUS_UNHANDLED_EXCEPTION',
    meaning: { en: 'A program stopped on an exception it did not handle.', zh: '程序因未处理的异常而停止。' },
    cause: { en: 'A defect or a foreign module in the process.', zh: '进程缺陷或存在外来模块。' },
    nextSteps: [applicationCrash, steps.liftSecuritySoftware],
    classes: ['env.service-or-rpc'],
    source: openSpec,
  },
  {
    code: 0xc0000145,
    symbol: 'STATUS_APP_INIT_FAILURE',
    meaning: {
      en: 'A program could not be initialised at all, before its own code ran.',
      zh: '程序在运行自身代码之前就无法初始化。',
    },
    cause: { en: 'Damaged system files or resources used up.', zh: '系统文件损坏或资源耗尽。' },
    nextSteps: [applicationCrash, steps.sfcScan],
    classes: ['ai.generic-command'],
    source: openSpec,
  },
  {
    code: 0xc000014c,
    symbol: 'STATUS_REGISTRY_CORRUPT',
    meaning: {
      en: 'A hive’s structure is damaged; with COMPONENTS no store scan or repair can start, with SYSTEM Windows may not boot.',
      zh: '配置单元结构损坏；如果是 COMPONENTS，组件存储的扫描和修复都无法开始；如果是 SYSTEM，Windows 可能无法启动。',
    },
    cause: { en: 'Power loss, disk errors or failing memory.', zh: '断电、磁盘错误或内存故障。' },
    nextSteps: [restoreHive, steps.chkdsk, steps.inPlaceUpgrade],
    classes: ['env.registry-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000014d,
    symbol: 'STATUS_REGISTRY_IO_FAILED',
    meaning: {
      en: 'The registry could not read or write a hive file. The volume below decides: disk errors or no space.',
      zh: '注册表无法读写配置单元文件。原因在下层的卷：磁盘错误或空间不足。',
    },
    cause: {
      en: 'Disk failure, full system drive, or a filter driver.',
      zh: '磁盘故障、系统盘已满，或筛选器驱动程序。',
    },
    nextSteps: [steps.diskHealth, steps.chkdsk, steps.freeSpace],
    classes: ['env.registry-corrupt', 'env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000014f,
    symbol: 'STATUS_UNRECOGNIZED_VOLUME',
    meaning: { en: 'No file system claims the volume.', zh: '没有文件系统能识别该卷。' },
    cause: {
      en: 'A locked encrypted volume or a damaged boot sector.',
      zh: '加密卷未解锁，或引导扇区损坏。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000017c,
    symbol: 'STATUS_KEY_DELETED',
    meaning: {
      en: 'CSI holds a key that somebody deleted in the meantime.',
      zh: 'CSI 正在使用的注册表项已被其他程序删除。',
    },
    cause: {
      en: 'Registry clean-up software, or two servicing operations at once.',
      zh: '注册表清理软件，或两个维护操作同时进行。',
    },
    nextSteps: [nameObject, steps.restartAndRetry],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000017d,
    symbol: 'STATUS_NO_LOG_SPACE',
    meaning: {
      en: 'The registry cannot extend its log and refuses the change.',
      zh: '注册表无法扩展日志而拒绝更改。',
    },
    cause: { en: 'A full system drive or a log that may not grow.', zh: '系统盘已满，或日志不能增长。' },
    nextSteps: [steps.freeSpace, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0000181,
    symbol: 'STATUS_CHILD_MUST_BE_VOLATILE',
    meaning: {
      en: 'CSI tried to create a stored key below one that exists only until the restart.',
      zh: 'CSI 试图在仅保留到重新启动的注册表项之下创建永久项。',
    },
    cause: {
      en: 'A parent key created wrongly by a program that ran before.',
      zh: '之前运行的程序以错误方式创建了父项。',
    },
    nextSteps: [nameObject, steps.scanHealth],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000185,
    symbol: 'STATUS_IO_DEVICE_ERROR',
    meaning: {
      en: 'The device failed a transfer; it becomes 1117 and 0x8007045D. Stop servicing and secure the data first.',
      zh: '设备传输失败；上层显示为 1117 和 0x8007045D。应停止维护并先保护数据。',
    },
    cause: {
      en: 'A failing disk, cable, controller or virtual disk backend.',
      zh: '磁盘、数据线、控制器或虚拟磁盘后端故障。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, systemEvents],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000188,
    symbol: 'STATUS_LOG_FILE_FULL',
    meaning: {
      en: 'The log of NTFS itself has no room; the transaction has to be broken off.',
      zh: 'NTFS 自身的日志没有空间，事务只能中止。',
    },
    cause: {
      en: 'Too many changes in one transaction, or a very small log.',
      zh: '一个事务中的更改过多，或日志过小。',
    },
    nextSteps: [steps.freeSpace, resetTransactionMetadata],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0000189,
    symbol: 'STATUS_TOO_LATE',
    meaning: {
      en: 'The request came after the object or volume had been closed for changes. Its Win32 twin is 19, so “write protected” above is only this translation.',
      zh: '请求到达时，对象或卷已不再接受更改。其 Win32 对应代码为 19，因此上层的“写保护”只是这一转换。',
    },
    cause: { en: 'A follow-up of an earlier failure or of shutdown.', zh: '先前失败或关机的后续影响。' },
    nextSteps: [steps.readInnerCode, steps.diskHealth],
    wrapper: true,
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000194,
    symbol: 'STATUS_POSSIBLE_DEADLOCK',
    meaning: {
      en: 'A wait lasted so long that the system assumes two threads block each other.',
      zh: '等待时间过长，系统认为两个线程互相阻塞。',
    },
    cause: { en: 'A hang in a driver or in the servicing process.', zh: '驱动程序或维护进程停止响应。' },
    nextSteps: [applicationCrash, systemEvents],
    classes: ['txn.hang-or-abort'],
    source: openSpec,
  },
  {
    code: 0xc0000218,
    symbol: 'STATUS_CANNOT_LOAD_REGISTRY_FILE',
    meaning: {
      en: 'A system hive cannot be loaded at boot, which stops Windows with a blue screen of this status.',
      zh: '启动时无法加载系统配置单元，Windows 会以此状态蓝屏停止。',
    },
    cause: {
      en: 'A damaged hive after power loss, an interrupted upgrade or disk errors.',
      zh: '断电、升级中断或磁盘错误导致配置单元损坏。',
    },
    nextSteps: [restoreHive, steps.chkdsk, bootRepair],
    classes: ['env.registry-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc000021a,
    symbol: 'STATUS_SYSTEM_PROCESS_TERMINATED',
    meaning: {
      en: 'Winlogon or the session manager’s subsystem ended, so Windows stops. After an update it mostly means that its boot phase left mismatched files.',
      zh: 'Winlogon 或会话管理器的子系统已结束，Windows 因此停止。更新后出现多表示启动阶段留下了版本不一致的文件。',
    },
    cause: {
      en: 'An interrupted update, a replaced system file, or security software in logon processes.',
      zh: '更新中断、系统文件被替换，或登录进程中存在安全软件。',
    },
    nextSteps: [bootRepair, revertPending],
    classes: ['up.rollback.generic', 'txn.poqexec-failed'],
    source: openSpec,
  },
  {
    code: 0xc0000221,
    symbol: 'STATUS_IMAGE_CHECKSUM_MISMATCH',
    meaning: {
      en: 'The checksum in a driver or system file’s header does not fit its content; at boot it stops Windows and names the file.',
      zh: '驱动程序或系统文件头中的校验和与内容不符；启动时会使 Windows 停止并指出该文件。',
    },
    cause: {
      en: 'A damaged file, often by disk or memory faults.',
      zh: '文件损坏，常由磁盘或内存故障引起。',
    },
    nextSteps: [bootRepair, steps.chkdsk, steps.memoryTest],
    classes: ['env.disk-corrupt', 'csi.payload.hash-mismatch'],
    source: openSpec,
  },
  {
    code: 0xc0000225,
    symbol: 'STATUS_NOT_FOUND',
    meaning: {
      en: 'An element of a list does not exist; for CSI mostly an ordinary answer. As boot error 0xc0000225 the boot entry or its file is missing.',
      zh: '列表中没有该元素；对 CSI 来说多为正常结果。作为启动错误 0xc0000225 时，表示启动项或其文件缺失。',
    },
    cause: {
      en: 'An optional item, or a damaged boot configuration.',
      zh: '可选对象不存在，或启动配置损坏。',
    },
    nextSteps: [nameObject, steps.ignoreIfSucceeded, bootRepair],
    classes: ['ai.bcd-or-boot-files', 'cbs.registry.package-state'],
    source: openSpec,
  },
  {
    code: 0xc0000227,
    symbol: 'STATUS_RECOVERY_FAILURE',
    meaning: {
      en: 'Recovery of a transaction log did not succeed, so its volume or hive stays without transactions.',
      zh: '事务日志恢复失败，相关卷或配置单元无法使用事务。',
    },
    cause: { en: 'Damaged logs or disk errors.', zh: '日志损坏或磁盘错误。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['txn.log-full', 'env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000242,
    symbol: 'STATUS_BAD_COMPRESSION_BUFFER',
    meaning: {
      en: 'Compressed data cannot be unpacked. In servicing these are compressed manifests, compressed system files or package data.',
      zh: '压缩数据无法解压。在维护中通常是压缩的清单、压缩的系统文件或程序包数据。',
    },
    cause: {
      en: 'Damaged data on disk or in memory, or a damaged download.',
      zh: '磁盘或内存中的数据损坏，或下载损坏。',
    },
    nextSteps: [nameObject, steps.verifyPackageHash, steps.memoryTest],
    classes: ['csi.delta.hydration-failed', 'cbs.package.invalid'],
    source: openSpec,
  },
  {
    code: 0xc0000243,
    symbol: 'STATUS_USER_MAPPED_FILE',
    meaning: {
      en: 'A file cannot be cut or replaced while a process has it mapped.',
      zh: '文件被进程映射期间无法截断或替换。',
    },
    cause: { en: 'Scanning software or a running program.', zh: '扫描软件或正在运行的程序。' },
    nextSteps: [nameObject, steps.collectProcmon, steps.restartAndRetry],
    classes: ['env.sharing-violation'],
    source: openSpec,
  },
  {
    code: 0xc0000265,
    symbol: 'STATUS_TOO_MANY_LINKS',
    meaning: {
      en: 'The file has all the hard links that NTFS allows; CSI cannot project one more name.',
      zh: '文件的硬链接数已达 NTFS 上限，CSI 无法再投影新的名称。',
    },
    cause: {
      en: 'Foreign software that links system files, or many superseded components.',
      zh: '其他软件为系统文件创建链接，或已被取代的组件过多。',
    },
    nextSteps: [nameObject, steps.startComponentCleanup],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc000026e,
    symbol: 'STATUS_VOLUME_DISMOUNTED',
    meaning: {
      en: 'The volume was dismounted while files were open on it.',
      zh: '卷上仍有打开的文件时被卸除。',
    },
    cause: {
      en: '`chkdsk /x`, a lost disk, or a backup tool that locks the volume.',
      zh: '`chkdsk /x`、磁盘掉线，或备份工具锁定了卷。',
    },
    nextSteps: [systemEvents, steps.diskHealth],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000275,
    symbol: 'STATUS_NOT_A_REPARSE_POINT',
    meaning: {
      en: 'A test for a link found a plain file or folder: an ordinary answer.',
      zh: '检测链接时发现是普通文件或文件夹，属于正常结果。',
    },
    cause: { en: 'Clean-up and mount checks.', zh: '清理和装载检查。' },
    nextSteps: [steps.ignoreIfSucceeded, nameObject],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000279,
    symbol: 'STATUS_IO_REPARSE_TAG_NOT_HANDLED',
    meaning: {
      en: 'A file can only be opened through a filter that is not present, for instance in the recovery environment.',
      zh: '文件只能通过某个筛选器打开，而该筛选器不存在，例如在恢复环境中。',
    },
    cause: {
      en: 'Deduplicated, cloud or compressed files without their driver.',
      zh: '重复数据删除、云或压缩文件缺少相应驱动程序。',
    },
    nextSteps: [nameObject, steps.checkAcl],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000280,
    symbol: 'STATUS_REPARSE_POINT_NOT_RESOLVED',
    meaning: {
      en: 'A link in the path points to something that cannot be reached.',
      zh: '路径中的链接指向无法访问的位置。',
    },
    cause: { en: 'A broken or circular junction.', zh: '联接点失效或形成循环。' },
    nextSteps: [nameObject, compareObject],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc00002c4,
    symbol: 'STATUS_CORRUPT_SYSTEM_FILE',
    meaning: {
      en: 'A system file was found damaged and has been replaced by a sound copy; the finding is why it was damaged.',
      zh: '系统文件被发现损坏，并已用完好的副本替换；需要查的是它为何损坏。',
    },
    cause: {
      en: 'Disk or memory faults, or software that changes system files.',
      zh: '磁盘或内存故障，或有软件更改系统文件。',
    },
    nextSteps: [nameObject, steps.sfcScan, steps.scanHealth],
    classes: ['csi.live-file.replaced'],
    source: openSpec,
  },
  {
    code: 0xc00002ea,
    symbol: 'STATUS_CANNOT_MAKE',
    meaning: {
      en: 'A file or folder could not be created at the given place.',
      zh: '无法在指定位置创建文件或文件夹。',
    },
    cause: {
      en: 'A full root folder of a FAT partition, or file system damage.',
      zh: 'FAT 分区根目录已满，或文件系统损坏。',
    },
    nextSteps: [nameObject, steps.checkAcl, steps.chkdsk],
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0000365,
    symbol: 'STATUS_FAILED_DRIVER_ENTRY',
    meaning: {
      en: 'A driver’s own start routine gave up, so the driver is not loaded; the file itself was found and accepted.',
      zh: '驱动程序自身的初始化例程失败，因此未加载；文件本身已找到且被接受。',
    },
    cause: {
      en: 'A driver that does not fit this Windows build or finds no device.',
      zh: '驱动程序不适用于此 Windows 内部版本，或找不到设备。',
    },
    nextSteps: [nameObject, steps.updateDriver, systemEvents],
    classes: ['drv.install-failed'],
    source: openSpec,
  },
  {
    code: 0xc000036b,
    symbol: 'STATUS_DRIVER_BLOCKED_CRITICAL',
    meaning: {
      en: 'The system keeps this driver from loading because it is listed as harmful to the machine’s stability.',
      zh: '系统阻止加载该驱动程序，因为它被列为会影响计算机稳定性的驱动程序。',
    },
    cause: { en: 'An outdated driver on the block list.', zh: '驱动程序过旧且在阻止列表中。' },
    nextSteps: [nameObject, steps.updateDriver],
    classes: ['drv.hardblock'],
    source: openSpec,
  },
  {
    code: 0xc000036e,
    symbol: 'STATUS_SYSTEM_HIVE_TOO_LARGE',
    meaning: {
      en: 'The SYSTEM hive has grown beyond its limit, so it cannot be loaded or extended.',
      zh: 'SYSTEM 配置单元超过大小限制，无法加载或扩展。',
    },
    cause: {
      en: 'Thousands of stale device or driver entries in the hive.',
      zh: '配置单元中有数千个残留的设备或驱动程序项。',
    },
    nextSteps: [restoreHive, bootRepair],
    classes: ['env.registry-corrupt', 'env.resources'],
    source: openSpec,
  },
  {
    code: 0xc0000374,
    symbol: 'STATUS_HEAP_CORRUPTION',
    meaning: {
      en: 'A servicing process found its own heap damaged and was ended; the module at fault is often not the one that noticed it.',
      zh: '维护进程发现自身堆已损坏而被终止；发现问题的模块往往不是肇事者。',
    },
    cause: { en: 'A defect, an injected module or failing memory.', zh: '程序缺陷、注入的模块或内存故障。' },
    nextSteps: [applicationCrash, steps.liftSecuritySoftware, steps.memoryTest],
    classes: ['env.service-or-rpc'],
    source: openSpec,
  },
  {
    code: 0xc0000409,
    symbol: 'STATUS_STACK_BUFFER_OVERRUN',
    meaning: {
      en: 'A process ended itself by fast fail after a check found an impossible state; despite its name it need not be a buffer overrun.',
      zh: '进程在检查到不可能的状态后以快速失败方式自行终止；尽管名称如此，不一定是缓冲区溢出。',
    },
    cause: {
      en: 'A failed internal check, damaged data, or an injected module.',
      zh: '内部检查失败、数据损坏，或注入的模块。',
    },
    nextSteps: [applicationCrash, steps.liftSecuritySoftware],
    classes: ['env.service-or-rpc'],
    source: openSpec,
  },
  {
    code: 0xc0000425,
    symbol: 'STATUS_HIVE_UNLOADED',
    meaning: {
      en: 'A hive was unloaded while CSI or a user’s registration still used it.',
      zh: 'CSI 或用户注册仍在使用时，配置单元被卸载。',
    },
    cause: {
      en: 'Sign-out, or an image that was unmounted during servicing.',
      zh: '用户注销，或维护期间卸载了映像。',
    },
    nextSteps: [nameObject, steps.restartAndRetry],
    classes: ['env.registry-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc0000428,
    symbol: 'STATUS_INVALID_IMAGE_HASH',
    meaning: {
      en: 'Code integrity found no valid signature for a driver or boot file in its present form; at boot it names the file and stops.',
      zh: '代码完整性发现驱动程序或启动文件的当前内容没有有效签名；启动时会指出该文件并停止。',
    },
    cause: {
      en: 'A changed or unsigned driver, a missing catalog, or a machine without SHA-2 support.',
      zh: '驱动程序被更改或未签名、缺少安全编录，或计算机不支持 SHA-2。',
    },
    nextSteps: [nameObject, bootRepair, steps.updateDriver],
    classes: ['drv.signature'],
    source: openSpec,
  },
  {
    code: 0xc0000467,
    symbol: 'STATUS_FILE_NOT_AVAILABLE',
    meaning: {
      en: 'The file’s content is not on this machine at the moment, such as a cloud file without connection.',
      zh: '文件内容目前不在本机，例如离线状态下的云文件。',
    },
    cause: {
      en: 'Source or profile data in a synchronised folder.',
      zh: '源或配置文件数据位于同步文件夹中。',
    },
    nextSteps: [nameObject, copyLocally],
    classes: [],
    source: header,
  },
  {
    code: 0xc0000483,
    symbol: 'STATUS_DEVICE_HARDWARE_ERROR',
    meaning: { en: 'The storage device itself reported a hardware fault.', zh: '存储设备自身报告硬件故障。' },
    cause: { en: 'Failing disk or controller.', zh: '磁盘或控制器故障。' },
    nextSteps: [steps.backupFirst, steps.diskHealth],
    classes: ['env.disk-corrupt'],
    source: header,
  },
  {
    code: 0xc0000490,
    symbol: 'STATUS_PNP_NO_COMPAT_DRIVERS',
    meaning: {
      en: 'No driver in the driver store fits the device.',
      zh: '驱动程序存储中没有适合该设备的驱动程序。',
    },
    cause: {
      en: 'Hardware without a driver for this build, or a driver package removed before its replacement was there.',
      zh: '硬件没有适用于此内部版本的驱动程序，或在替换之前删除了驱动程序包。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0xc0000906,
    symbol: 'STATUS_VIRUS_INFECTED',
    meaning: {
      en: 'An antivirus filter blocked the file that CSI opened; it becomes 225 and 0x800700E1.',
      zh: '防病毒筛选器阻止了 CSI 打开的文件；上层显示为 225 和 0x800700E1。',
    },
    cause: {
      en: 'A detection, true or false, on the named path.',
      zh: '对所指路径的检测，可能属实也可能误报。',
    },
    nextSteps: [nameObject, steps.liftSecuritySoftware],
    classes: ['env.malware-block'],
    source: openSpec,
  },
  {
    code: 0xc0190001,
    symbol: 'STATUS_TRANSACTIONAL_CONFLICT',
    meaning: {
      en: 'The file or key is part of another transaction, so CSI cannot change it now.',
      zh: '该文件或注册表项属于另一个事务，CSI 目前无法更改。',
    },
    cause: { en: 'A parallel installer or an unfinished transaction.', zh: '并行的安装程序或未结束的事务。' },
    nextSteps: [nameObject, steps.restartAndRetry],
    classes: ['env.sharing-violation'],
    source: openSpec,
  },
  {
    code: 0xc0190002,
    symbol: 'STATUS_INVALID_TRANSACTION',
    meaning: {
      en: 'The transaction handle is no longer usable; its end was an earlier event.',
      zh: '事务句柄已不可用；事务此前已经结束。',
    },
    cause: { en: 'Follow-up of an abort.', zh: '事务中止的后续影响。' },
    nextSteps: [steps.readInnerCode, steps.restartAndRetry],
    classes: ['txn.poqexec-failed'],
    source: openSpec,
  },
  {
    code: 0xc0190003,
    symbol: 'STATUS_TRANSACTION_NOT_ACTIVE',
    meaning: {
      en: 'A queued operation ran after its transaction had ended. In poqexec at boot it goes with 0x800F0921 and a roll-back of the update.',
      zh: '排队的操作在事务结束后才执行。在启动阶段的 poqexec 中会伴随 0x800F0921 和更新回滚。',
    },
    cause: {
      en: 'A first failure in the same transaction, or a transaction log that could not be used.',
      zh: '同一事务中的首个失败，或事务日志不可用。',
    },
    nextSteps: [steps.readInnerCode, revertPending],
    classes: ['txn.poqexec-failed'],
    source: openSpec,
  },
  {
    code: 0xc0190004,
    symbol: 'STATUS_TM_INITIALIZATION_FAILED',
    meaning: {
      en: 'The transaction manager could not start with its log.',
      zh: '事务管理器无法用其日志启动。',
    },
    cause: { en: 'Damaged or missing log files.', zh: '日志文件损坏或缺失。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0190005,
    symbol: 'STATUS_RM_NOT_ACTIVE',
    meaning: {
      en: 'Transactions of the volume are off; CSI’s transacted file changes all fail.',
      zh: '卷的事务功能已停用，CSI 的事务性文件更改全部失败。',
    },
    cause: { en: 'Damaged transaction metadata on the volume.', zh: '卷上的事务元数据损坏。' },
    nextSteps: [resetTransactionMetadata, steps.chkdsk],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0190006,
    symbol: 'STATUS_RM_METADATA_CORRUPT',
    meaning: { en: 'The volume’s transaction metadata are damaged.', zh: '卷的事务元数据已损坏。' },
    cause: { en: 'Power loss or disk errors.', zh: '断电或磁盘错误。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt', 'txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0190015,
    symbol: 'STATUS_TRANSACTION_ALREADY_ABORTED',
    meaning: {
      en: 'The transaction was rolled back before; this record only reports it.',
      zh: '事务此前已回滚，此记录只是报告该结果。',
    },
    cause: { en: 'An earlier failure inside the transaction.', zh: '事务内先前的失败。' },
    nextSteps: [steps.readInnerCode, steps.collectCbsLog],
    wrapper: true,
    classes: [],
    source: openSpec,
  },
  {
    code: 0xc0190019,
    symbol: 'STATUS_LOG_GROWTH_FAILED',
    meaning: {
      en: 'The transaction log could not grow for the update; it becomes 6833 and 0x80071AB1.',
      zh: '事务日志无法为更新扩展；上层显示为 6833 和 0x80071AB1。',
    },
    cause: {
      en: 'Little or fragmented free space, or the log’s limit.',
      zh: '可用空间不足或零碎，或达到日志上限。',
    },
    nextSteps: [steps.freeSpace, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0190030,
    symbol: 'STATUS_LOG_CORRUPTION_DETECTED',
    meaning: { en: 'Recovery found the transaction log damaged.', zh: '恢复时发现事务日志损坏。' },
    cause: { en: 'Power loss during servicing, or disk errors.', zh: '维护期间断电，或磁盘错误。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt', 'txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc0190052,
    symbol: 'STATUS_TRANSACTIONMANAGER_NOT_ONLINE',
    meaning: {
      en: 'The transaction manager of the registry or volume is offline, so no transaction can be started.',
      zh: '注册表或卷的事务管理器处于脱机状态，无法开始事务。',
    },
    cause: { en: 'Its log failed to open or recover.', zh: '其日志无法打开或恢复。' },
    nextSteps: [steps.restartAndRetry, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc01a0009,
    symbol: 'STATUS_LOG_BLOCK_VERSION',
    meaning: {
      en: 'A block of a transaction log has a version that the log service does not know.',
      zh: '事务日志的某个块的版本不被日志服务识别。',
    },
    cause: {
      en: 'A log written by a newer Windows, for example in a dual-boot system, or damage.',
      zh: '日志由较新的 Windows 写入（例如双系统），或已损坏。',
    },
    nextSteps: [steps.chkdsk, moveTransactionLogs],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc01a000a,
    symbol: 'STATUS_LOG_BLOCK_INVALID',
    meaning: { en: 'A block of a transaction log fails its check.', zh: '事务日志的某个块校验失败。' },
    cause: { en: 'Disk errors or power loss.', zh: '磁盘错误或断电。' },
    nextSteps: [steps.chkdsk, resetTransactionMetadata],
    classes: ['env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc01a000d,
    symbol: 'STATUS_LOG_METADATA_CORRUPT',
    meaning: {
      en: 'The base file of a transaction log is damaged; hives that use it lose their transactions.',
      zh: '事务日志的基础文件损坏，使用它的配置单元无法使用事务。',
    },
    cause: { en: 'Power loss or disk errors.', zh: '断电或磁盘错误。' },
    nextSteps: [steps.chkdsk, moveTransactionLogs],
    classes: ['txn.log-full', 'env.disk-corrupt'],
    source: openSpec,
  },
  {
    code: 0xc01a001d,
    symbol: 'STATUS_LOG_FULL',
    meaning: {
      en: 'The log that carries the update’s transaction is full; it becomes 6628 and 0x800719E4, and the update is rolled back.',
      zh: '承载更新事务的日志已满；上层显示为 6628 和 0x800719E4，更新会回滚。',
    },
    cause: {
      en: 'Little free space, a fixed log size, or thousands of stale device entries in one transaction.',
      zh: '可用空间不足、日志大小固定，或一个事务中有数千个残留设备项。',
    },
    nextSteps: [steps.freeSpace, moveTransactionLogs, resetTransactionMetadata],
    classes: ['txn.log-full'],
    source: openSpec,
  },
  {
    code: 0xc01a002c,
    symbol: 'STATUS_LOG_PINNED',
    meaning: {
      en: 'An open transaction keeps the log from releasing space.',
      zh: '未结束的事务使日志无法释放空间。',
    },
    cause: { en: 'A hung installer or service.', zh: '安装程序或服务停止响应。' },
    nextSteps: [steps.restartAndRetry, steps.freeSpace],
    classes: ['txn.log-full'],
    source: openSpec,
  },
];
