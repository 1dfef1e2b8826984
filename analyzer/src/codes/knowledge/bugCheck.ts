// Owns the explanations of bug check (stop) codes seen when an upgrade or update crashes and rolls back.
// Their numbers collide with small Win32 codes: this array is only for numbers that a record calls a crash,
// bug check or stop code.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const reference = 'https://learn.microsoft.com/windows-hardware/drivers/debugger/bug-check-code-reference2';

const openDump = look(
  'Open `setupmem.dmp` from `C:\\$WINDOWS.~BT\\Sources\\Rollback` (or `C:\\Windows\\MEMORY.DMP`, `C:\\Windows\\Minidump`) with WinDbg and run `!analyze -v`.',
  '用 WinDbg 打开 `C:\\$WINDOWS.~BT\\Sources\\Rollback` 中的 `setupmem.dmp`（或 `C:\\Windows\\MEMORY.DMP`、`C:\\Windows\\Minidump`），运行 `!analyze -v`。',
);
const moduleInLog = look(
  'Read the module name and the four parameters behind the crash record in the setupact.log of the Rollback folder.',
  '查看 Rollback 文件夹中 setupact.log 的崩溃记录之后的模块名称和四个参数。',
);
const storageDriver = change(
  'Update the storage controller’s driver and firmware, and keep the firmware’s SATA, RAID or VMD mode unchanged during the upgrade.',
  '更新存储控制器的驱动程序和固件，升级期间不要更改固件中的 SATA、RAID 或 VMD 模式。',
);
const removeFilters = change(
  'Remove third-party disk encryption, antivirus and backup filter drivers before the next attempt.',
  '在下次尝试之前卸载第三方磁盘加密、防病毒和备份软件的筛选器驱动程序。',
);
const verifierOff = change(
  'Switch Driver Verifier off: `verifier /reset`, then restart.',
  '关闭驱动程序验证程序：`verifier /reset`，然后重新启动。',
);
const checkHardware = look(
  'Look for WHEA-Logger events, and check temperature, power supply and overclocking settings.',
  '查看 WHEA-Logger 事件，并检查温度、供电和超频设置。',
);
const firmwareUpdate = change(
  'Update firmware (BIOS/UEFI) and chipset drivers from the vendor, then retry.',
  '安装厂商提供的最新固件（BIOS/UEFI）和芯片组驱动程序，然后重试。',
);
const graphicsDriver = change(
  'Install the current display driver, or upgrade with the basic display driver.',
  '安装最新的显示驱动程序，或使用基本显示驱动程序完成升级。',
);
const disconnectDevices = change(
  'Disconnect docks and USB devices other than keyboard and mouse, then retry.',
  '断开扩展坞和除键盘、鼠标以外的 USB 设备，然后重试。',
);
const offlineRepair = change(
  'Start the recovery environment and run Startup Repair; then check the system volume with `chkdsk`.',
  '进入恢复环境运行启动修复，然后用 `chkdsk` 检查系统卷。',
);
const revertPending = change(
  'If it came right after an update, undo that update in the recovery environment: `DISM /Image:<drive>\\ /Cleanup-Image /RevertPendingActions`.',
  '如果在更新之后立即出现，在恢复环境中撤消该更新：`DISM /Image:<盘符>\\ /Cleanup-Image /RevertPendingActions`。',
);

export const bugCheckKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0x0000000a,
    symbol: 'IRQL_NOT_LESS_OR_EQUAL',
    meaning: {
      en: 'Kernel code touched pageable or invalid memory at an interrupt level where that is not allowed; in an upgrade the new kernel met a driver that does not fit it.',
      zh: '内核代码在不允许的中断级别访问了可分页或无效的内存；在升级中多为新内核遇到了不匹配的驱动程序。',
    },
    cause: { en: 'A driver, less often faulty memory.', zh: '驱动程序，其次是内存故障。' },
    nextSteps: [moduleInLog, openDump, steps.updateDriver, steps.memoryTest],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000018,
    symbol: 'REFERENCE_BY_POINTER',
    meaning: {
      en: 'The reference count of a kernel object is wrong: someone released an object that was still in use.',
      zh: '内核对象的引用计数错误：仍在使用的对象被释放。',
    },
    cause: {
      en: 'A driver that does not count its references, for example a filter driver.',
      zh: '驱动程序的引用计数有误，例如筛选器驱动程序。',
    },
    nextSteps: [moduleInLog, openDump, removeFilters],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000019,
    symbol: 'BAD_POOL_HEADER',
    meaning: {
      en: 'The kernel’s memory pool was damaged before the crash; the driver that crashes is not always the one that did it.',
      zh: '内核内存池在崩溃之前已被破坏；发生崩溃的驱动程序不一定是破坏者。',
    },
    cause: {
      en: 'A driver that writes past its memory, or faulty memory.',
      zh: '驱动程序越界写入，或内存故障。',
    },
    nextSteps: [openDump, removeFilters, steps.memoryTest],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000001a,
    symbol: 'MEMORY_MANAGEMENT',
    meaning: {
      en: 'The memory manager found its own tables damaged; the first parameter tells the kind of damage.',
      zh: '内存管理器发现自身的表已损坏；第一个参数说明损坏的类型。',
    },
    cause: {
      en: 'Faulty memory modules, or a driver that overwrites foreign memory.',
      zh: '内存条故障，或驱动程序覆盖了其他内存。',
    },
    nextSteps: [steps.memoryTest, checkHardware, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000001e,
    symbol: 'KMODE_EXCEPTION_NOT_HANDLED',
    meaning: {
      en: 'Kernel code raised an exception that nobody handled; the first parameter is its NTSTATUS.',
      zh: '内核代码引发了无人处理的异常；第一个参数是对应的 NTSTATUS。',
    },
    cause: {
      en: 'A driver that does not fit the new system, or faulty hardware.',
      zh: '驱动程序与新系统不兼容，或硬件故障。',
    },
    nextSteps: [moduleInLog, openDump, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000024,
    symbol: 'NTFS_FILE_SYSTEM',
    meaning: {
      en: 'The NTFS driver met a state it cannot go on with while it read or wrote the volume.',
      zh: 'NTFS 驱动程序在读写卷时遇到无法继续的状态。',
    },
    cause: {
      en: 'A damaged file system or failing disk; also file system filter drivers.',
      zh: '文件系统损坏或磁盘故障；也可能是文件系统筛选器驱动程序。',
    },
    nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth, removeFilters],
    classes: ['env.disk-corrupt', 'drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000003b,
    symbol: 'SYSTEM_SERVICE_EXCEPTION',
    meaning: {
      en: 'An exception happened while a program’s request was carried out in the kernel; the first parameter is its NTSTATUS.',
      zh: '内核在执行程序请求时发生异常；第一个参数是对应的 NTSTATUS。',
    },
    cause: {
      en: 'Graphics, antivirus or other drivers that sit in the path of system calls.',
      zh: '显示、防病毒或其他处于系统调用路径上的驱动程序。',
    },
    nextSteps: [moduleInLog, openDump, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000050,
    symbol: 'PAGE_FAULT_IN_NONPAGED_AREA',
    meaning: {
      en: 'Kernel code used an address that holds no memory.',
      zh: '内核代码使用了没有对应内存的地址。',
    },
    cause: {
      en: 'A driver with a stale pointer (often antivirus or encryption), faulty memory, or a damaged volume.',
      zh: '驱动程序使用失效指针（常见于防病毒或加密软件）、内存故障或卷损坏。',
    },
    nextSteps: [moduleInLog, openDump, removeFilters, steps.memoryTest],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000051,
    symbol: 'REGISTRY_ERROR',
    meaning: {
      en: 'The kernel could not read or write a registry hive, so the system cannot go on.',
      zh: '内核无法读写注册表配置单元，系统无法继续运行。',
    },
    cause: {
      en: 'A damaged hive, a failing disk, or no space to write it.',
      zh: '配置单元损坏、磁盘故障，或没有空间写入。',
    },
    nextSteps: [steps.backupFirst, offlineRepair, steps.diskHealth],
    classes: ['env.registry-corrupt'],
    source: reference,
  },
  {
    code: 0x0000006b,
    symbol: 'PROCESS1_INITIALIZATION_FAILED',
    meaning: {
      en: 'The first system processes could not be prepared at start, so Windows never reached setup’s next phase.',
      zh: '启动时无法准备最初的系统进程，Windows 没有进入安装程序的下一阶段。',
    },
    cause: {
      en: 'Missing, damaged or unsigned system files after an incomplete update or upgrade.',
      zh: '更新或升级不完整之后，系统文件缺失、损坏或没有签名。',
    },
    nextSteps: [offlineRepair, revertPending, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000074,
    symbol: 'BAD_SYSTEM_CONFIG_INFO',
    meaning: {
      en: 'The SYSTEM hive or the boot configuration is unusable, so the kernel cannot start.',
      zh: 'SYSTEM 配置单元或启动配置无法使用，内核无法启动。',
    },
    cause: {
      en: 'A damaged hive, or wrong entries in the boot configuration store.',
      zh: '配置单元损坏，或启动配置存储中的条目错误。',
    },
    nextSteps: [offlineRepair, revertPending, steps.backupFirst],
    classes: ['env.registry-corrupt'],
    source: reference,
  },
  {
    code: 0x00000077,
    symbol: 'KERNEL_STACK_INPAGE_ERROR',
    meaning: {
      en: 'A page of a kernel stack could not be read back from the page file.',
      zh: '无法从页面文件读回内核栈的页面。',
    },
    cause: {
      en: 'A bad block, a failing disk or cable, or faulty memory.',
      zh: '坏块、磁盘或连线故障，或内存故障。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk, steps.memoryTest],
    classes: ['env.disk-corrupt'],
    source: reference,
  },
  {
    code: 0x0000007a,
    symbol: 'KERNEL_DATA_INPAGE_ERROR',
    meaning: {
      en: 'A page of kernel data could not be read from disk; the second parameter is the status of that read.',
      zh: '无法从磁盘读取内核数据页面；第二个参数是该次读取的状态。',
    },
    cause: {
      en: 'A failing disk, cable or controller, or a full or damaged page file.',
      zh: '磁盘、连线或控制器故障，或页面文件已满或损坏。',
    },
    nextSteps: [steps.backupFirst, steps.diskHealth, steps.chkdsk],
    classes: ['env.disk-corrupt'],
    source: reference,
  },
  {
    code: 0x0000007b,
    symbol: 'INACCESSIBLE_BOOT_DEVICE',
    meaning: {
      en: 'The starting system lost its own system volume: the new Windows has no working driver for the disk it boots from.',
      zh: '启动中的系统无法访问系统卷：新的 Windows 没有可用于启动磁盘的驱动程序。',
    },
    cause: {
      en: 'A storage driver that was not carried over, a changed controller mode, third-party encryption, or an update that left a driver change pending.',
      zh: '存储驱动程序没有迁移、控制器模式被更改、第三方加密，或更新遗留了挂起的驱动程序操作。',
    },
    nextSteps: [storageDriver, removeFilters, revertPending, offlineRepair],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000007e,
    symbol: 'SYSTEM_THREAD_EXCEPTION_NOT_HANDLED',
    meaning: {
      en: 'A system thread raised an exception that was not handled; the crash record usually names the driver.',
      zh: '系统线程引发了未处理的异常；崩溃记录通常会给出驱动程序名称。',
    },
    cause: {
      en: 'A driver that does not fit the new system, often graphics, storage or firmware related.',
      zh: '驱动程序与新系统不兼容，常见于显示、存储或固件相关的驱动程序。',
    },
    nextSteps: [moduleInLog, openDump, steps.updateDriver, firmwareUpdate],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000007f,
    symbol: 'UNEXPECTED_KERNEL_MODE_TRAP',
    meaning: {
      en: 'The processor reported a trap the kernel cannot handle; 0x8 as the first parameter is a double fault.',
      zh: '处理器报告了内核无法处理的陷阱；第一个参数为 0x8 表示双重错误。',
    },
    cause: {
      en: 'Faulty or overclocked hardware, or filter drivers that together exhaust the kernel stack.',
      zh: '硬件故障或超频，或多个筛选器驱动程序耗尽内核栈。',
    },
    nextSteps: [checkHardware, steps.memoryTest, removeFilters],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000009f,
    symbol: 'DRIVER_POWER_STATE_FAILURE',
    meaning: {
      en: 'A driver did not finish a power change in time, typically while setup restarted or the machine went to sleep.',
      zh: '驱动程序没有按时完成电源状态转换，通常发生在安装程序重新启动或计算机进入睡眠时。',
    },
    cause: {
      en: 'A network, USB or storage driver that does not answer.',
      zh: '网络、USB 或存储驱动程序没有响应。',
    },
    nextSteps: [moduleInLog, openDump, steps.updateDriver, disconnectDevices],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000c2,
    symbol: 'BAD_POOL_CALLER',
    meaning: {
      en: 'A driver made an invalid request to the kernel’s memory pool, for example freed the same memory twice.',
      zh: '驱动程序向内核内存池发出无效请求，例如重复释放同一内存。',
    },
    cause: { en: 'A defective driver.', zh: '驱动程序有缺陷。' },
    nextSteps: [moduleInLog, openDump, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000c4,
    symbol: 'DRIVER_VERIFIER_DETECTED_VIOLATION',
    meaning: {
      en: 'Driver Verifier is switched on and stopped the system because a driver broke a rule; without it the upgrade might have gone on.',
      zh: '驱动程序验证程序处于启用状态，因某个驱动程序违反规则而使系统停止；若未启用，升级可能会继续。',
    },
    cause: {
      en: 'Verifier left on after an earlier investigation, together with a driver that breaks its rules.',
      zh: '先前排查后没有关闭验证程序，同时有驱动程序违反其规则。',
    },
    nextSteps: [moduleInLog, verifierOff, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000c5,
    symbol: 'DRIVER_CORRUPTED_EXPOOL',
    meaning: {
      en: 'Damaged pool memory was touched at a raised interrupt level.',
      zh: '在较高的中断级别访问了已损坏的内存池。',
    },
    cause: { en: 'A driver that writes past its memory.', zh: '驱动程序越界写入。' },
    nextSteps: [openDump, steps.updateDriver, removeFilters],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000d1,
    symbol: 'DRIVER_IRQL_NOT_LESS_OR_EQUAL',
    meaning: {
      en: 'A driver touched pageable or invalid memory at a raised interrupt level; the fourth parameter is its address, and the record often names the module.',
      zh: '驱动程序在较高的中断级别访问了可分页或无效的内存；第四个参数是其地址，记录中常带有模块名称。',
    },
    cause: {
      en: 'A network, storage or antivirus driver that does not fit the new system.',
      zh: '网络、存储或防病毒驱动程序与新系统不兼容。',
    },
    nextSteps: [moduleInLog, openDump, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000da,
    symbol: 'SYSTEM_PTE_MISUSE',
    meaning: { en: 'A driver misused the system page table entries.', zh: '驱动程序错误使用了系统页表项。' },
    cause: { en: 'A defective driver that maps memory.', zh: '映射内存的驱动程序有缺陷。' },
    nextSteps: [openDump, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000ed,
    symbol: 'UNMOUNTABLE_BOOT_VOLUME',
    meaning: {
      en: 'The boot volume was found but its file system could not be mounted.',
      zh: '找到了启动卷，但无法装载其文件系统。',
    },
    cause: {
      en: 'A damaged file system, a failing disk, or a storage driver that reads it wrongly.',
      zh: '文件系统损坏、磁盘故障，或存储驱动程序读取错误。',
    },
    nextSteps: [offlineRepair, steps.backupFirst, steps.diskHealth, storageDriver],
    classes: ['env.disk-corrupt'],
    source: reference,
  },
  {
    code: 0x000000ef,
    symbol: 'CRITICAL_PROCESS_DIED',
    meaning: {
      en: 'A process that Windows cannot run without ended or was damaged, and the system stopped.',
      zh: 'Windows 运行所必需的进程结束或被破坏，系统停止。',
    },
    cause: {
      en: 'Damaged or mismatched system files after an incomplete update, a failing disk, or security software.',
      zh: '更新不完整导致系统文件损坏或不匹配、磁盘故障，或安全软件。',
    },
    nextSteps: [offlineRepair, revertPending, steps.diskHealth, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x000000f4,
    symbol: 'CRITICAL_OBJECT_TERMINATION',
    meaning: {
      en: 'A critical process or thread ended; older releases report it where newer ones report 0xEF.',
      zh: '关键进程或线程终止；旧版本报告此代码，新版本多报告 0xEF。',
    },
    cause: { en: 'Often the system disk that stops answering.', zh: '常因系统磁盘停止响应。' },
    nextSteps: [steps.diskHealth, offlineRepair, openDump],
    classes: ['env.disk-corrupt'],
    source: reference,
  },
  {
    code: 0x000000fc,
    symbol: 'ATTEMPTED_EXECUTE_OF_NOEXECUTE_MEMORY',
    meaning: {
      en: 'A driver tried to run code from memory that is marked as data.',
      zh: '驱动程序试图执行标记为数据的内存中的代码。',
    },
    cause: {
      en: 'An old driver that does not keep to the memory rules of newer releases, or a damaged pointer.',
      zh: '旧驱动程序不符合新版本的内存规则，或指针损坏。',
    },
    nextSteps: [moduleInLog, steps.updateDriver, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000101,
    symbol: 'CLOCK_WATCHDOG_TIMEOUT',
    meaning: {
      en: 'A processor did not answer the clock interrupt in time and is regarded as hung.',
      zh: '某个处理器没有按时响应时钟中断，被视为挂起。',
    },
    cause: {
      en: 'Firmware, overclocking, or a hypervisor that gives a virtual processor no time.',
      zh: '固件、超频，或虚拟机监控程序没有为虚拟处理器分配时间。',
    },
    nextSteps: [firmwareUpdate, checkHardware, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000109,
    symbol: 'CRITICAL_STRUCTURE_CORRUPTION',
    meaning: {
      en: 'The kernel found protected code or data changed and stopped the system.',
      zh: '内核发现受保护的代码或数据被更改，因此停止系统。',
    },
    cause: {
      en: 'A driver that patches the kernel (old security or copy-protection software), or faulty memory.',
      zh: '修改内核的驱动程序（旧的安全或防拷贝软件），或内存故障。',
    },
    nextSteps: [removeFilters, steps.memoryTest, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x0000010d,
    symbol: 'WDF_VIOLATION',
    meaning: {
      en: 'The driver framework found an error in a driver built on it.',
      zh: '驱动程序框架发现基于它的驱动程序有错误。',
    },
    cause: {
      en: 'A defective device driver, often for USB or input devices.',
      zh: '设备驱动程序有缺陷，常见于 USB 或输入设备。',
    },
    nextSteps: [moduleInLog, disconnectDevices, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000116,
    symbol: 'VIDEO_TDR_FAILURE',
    meaning: { en: 'The display driver hung and could not be reset.', zh: '显示驱动程序挂起且无法重置。' },
    cause: {
      en: 'A display driver that does not fit the new system, or failing graphics hardware.',
      zh: '显示驱动程序与新系统不兼容，或显示硬件故障。',
    },
    nextSteps: [graphicsDriver, checkHardware, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000119,
    symbol: 'VIDEO_SCHEDULER_INTERNAL_ERROR',
    meaning: {
      en: 'The graphics scheduler met a fatal error of the display driver.',
      zh: '图形调度程序遇到显示驱动程序的致命错误。',
    },
    cause: { en: 'A defective or unsuitable display driver.', zh: '显示驱动程序有缺陷或不匹配。' },
    nextSteps: [graphicsDriver, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000124,
    symbol: 'WHEA_UNCORRECTABLE_ERROR',
    meaning: {
      en: 'The hardware itself reported an error that cannot be corrected; the upgrade only happened to be running.',
      zh: '硬件自身报告了无法纠正的错误；升级只是当时恰好在运行。',
    },
    cause: {
      en: 'Processor, memory, bus or power problems, overheating or overclocking.',
      zh: '处理器、内存、总线或供电问题、过热或超频。',
    },
    nextSteps: [checkHardware, firmwareUpdate, steps.memoryTest],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000133,
    symbol: 'DPC_WATCHDOG_VIOLATION',
    meaning: {
      en: 'A driver kept a processor busy for too long at a raised interrupt level.',
      zh: '驱动程序在较高的中断级别占用处理器时间过长。',
    },
    cause: {
      en: 'A storage or network driver or its firmware, for example an old SSD firmware.',
      zh: '存储或网络驱动程序及其固件，例如旧的 SSD 固件。',
    },
    nextSteps: [openDump, storageDriver, steps.updateDriver],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000139,
    symbol: 'KERNEL_SECURITY_CHECK_FAILURE',
    meaning: {
      en: 'The kernel found a damaged structure of its own (the first parameter tells which kind) and stopped before more damage was done.',
      zh: '内核发现自身的数据结构已损坏（第一个参数说明类型），在造成更多损坏之前停止。',
    },
    cause: {
      en: 'A driver that does not fit the new system, or faulty memory.',
      zh: '驱动程序与新系统不兼容，或内存故障。',
    },
    nextSteps: [moduleInLog, openDump, steps.updateDriver, steps.memoryTest],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000144,
    symbol: 'BUGCODE_USB3_DRIVER',
    meaning: { en: 'The USB 3 driver stack met a fatal error.', zh: 'USB 3 驱动程序堆栈遇到致命错误。' },
    cause: {
      en: 'A USB device, hub or dock, or the host controller’s driver or firmware.',
      zh: 'USB 设备、集线器或扩展坞，或主控制器的驱动程序或固件。',
    },
    nextSteps: [disconnectDevices, firmwareUpdate, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0x00000145,
    symbol: 'SECURE_BOOT_VIOLATION',
    meaning: {
      en: 'Secure Boot policy could not be enforced at start because of an invalid policy or an operation that is not allowed.',
      zh: '由于策略无效或执行了不允许的操作，启动时无法强制实施安全启动策略。',
    },
    cause: {
      en: 'Boot files and Secure Boot state that do not fit together, for example after a firmware change.',
      zh: '启动文件与安全启动状态不一致，例如更改固件之后。',
    },
    nextSteps: [firmwareUpdate, offlineRepair],
    classes: ['drv.signature'],
    source: reference,
  },
  {
    code: 0x00000154,
    symbol: 'UNEXPECTED_STORE_EXCEPTION',
    meaning: {
      en: 'The store manager, which keeps compressed memory and reads pages back, caught an exception it did not expect.',
      zh: '负责压缩内存并读回页面的存储管理器捕获到意外的异常。',
    },
    cause: {
      en: 'Mostly a failing disk or its driver; also antivirus.',
      zh: '多为磁盘或其驱动程序故障；也可能是防病毒软件。',
    },
    nextSteps: [steps.diskHealth, storageDriver, removeFilters],
    classes: ['env.disk-corrupt', 'drv.upgrade-rollback'],
    source: reference,
  },
  {
    code: 0xc000021a,
    symbol: 'WINLOGON_FATAL_ERROR',
    meaning: {
      en: 'A user-mode process that Windows depends on, such as Winlogon or CSRSS, ended, and the system stopped; the second parameter is the reason as an NTSTATUS.',
      zh: 'Windows 依赖的用户模式进程（如 Winlogon 或 CSRSS）终止，系统停止；第二个参数是以 NTSTATUS 表示的原因。',
    },
    cause: {
      en: 'System files that do not fit together after an incomplete update, or third-party logon or security software.',
      zh: '更新不完整导致系统文件不匹配，或第三方登录、安全软件。',
    },
    nextSteps: [revertPending, offlineRepair, openDump],
    classes: ['drv.upgrade-rollback'],
    source: reference,
  },
];
