// Owns the explanations of DISM API codes (0xC00400xx) and of the WIM library's and DISM's imaging codes
// (0xC142xxxx, 0xC151xxxx). The imaging codes carry no public names; their meanings are the messages that
// the library itself gives for them.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const dismApi = 'dismapi.h';
const observed = 'observed in dism.log and setupact.log; no public definition';
const wimLibrary = 'wimgapi.dll (message table)';
const dismProviders = 'WimProvider.dll (message table)';
const missingMountDriver =
  'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/troubleshoot-windows-update-error-0x80070002';

const listMounts = look(
  'List the mounted images and their state: `DISM /Get-MountedImageInfo`.',
  '列出已装载的映像及其状态：`DISM /Get-MountedImageInfo`。',
);
const unmountDiscard = change(
  'Unmount the image and drop its changes: `DISM /Unmount-Image /MountDir:<folder> /Discard`.',
  '卸载该映像并放弃更改：`DISM /Unmount-Image /MountDir:<文件夹> /Discard`。',
);
const unmountCommit = change(
  'Unmount the image that is already there, with `/Commit` to keep or `/Discard` to drop its changes, before the next mount.',
  '在再次装载之前卸载已有的映像：用 `/Commit` 保留更改，或用 `/Discard` 放弃更改。',
);
const remount = change(
  'Bring the mount back: `DISM /Remount-Image /MountDir:<folder>`.',
  '重新连接该装载：`DISM /Remount-Image /MountDir:<文件夹>`。',
);
const emptyLocalFolder = change(
  'Create an empty folder on a local fixed NTFS volume and mount there.',
  '在本地固定磁盘的 NTFS 卷上新建一个空文件夹，装载到该文件夹。',
);
const closeHandles = change(
  'Close Explorer windows, editors and prompts in the mount folder and unload hives loaded from it (`reg unload`), then unmount again.',
  '关闭在装载文件夹中打开的资源管理器窗口、编辑器和命令提示符，并卸载从中加载的配置单元（`reg unload`），然后再次卸载映像。',
);
const excludeMountFolder = change(
  'Exclude the mount folder from antivirus scanning and search indexing, clean the mount up, and mount again.',
  '将装载文件夹排除在防病毒扫描和搜索索引之外，清理该装载后重新装载。',
);
const exportToWim = change(
  'Export the image into a single WIM file: `DISM /Export-Image /SourceImageFile:<source> /SourceIndex:<index> /DestinationImageFile:<new.wim>`; for a split image add `/SWMFile:<pattern>`.',
  '将映像导出为单个 WIM 文件：`DISM /Export-Image /SourceImageFile:<源> /SourceIndex:<索引> /DestinationImageFile:<新.wim>`；拆分映像需加 `/SWMFile:<模式>`。',
);
const listIndexes = look(
  'List the indexes and names of the image file: `DISM /Get-ImageInfo /ImageFile:<file>`.',
  '列出映像文件的索引和名称：`DISM /Get-ImageInfo /ImageFile:<文件>`。',
);
const waitForOther = look(
  'Find the other DISM or setup process that works on the image (start of its session in dism.log) and let it finish.',
  '找出正在处理该映像的其他 DISM 或安装进程（dism.log 中其会话的开头），等待其结束。',
);
const sameDismVersion = look(
  'Use DISM and its WIM library from one and the same Windows or ADK version, at least as new as the image.',
  '使用同一个 Windows 或 ADK 版本的 DISM 和 WIM 库，且不低于映像的版本。',
);
const checkMountDriver = look(
  'Check that `C:\\Windows\\System32\\drivers\\wimmount.sys` and the service key `WIMMount` exist, and list the filters with `fltmc filters`.',
  '检查 `C:\\Windows\\System32\\drivers\\wimmount.sys` 和服务项 `WIMMount` 是否存在，并用 `fltmc filters` 列出筛选器。',
);
const readSessionEnd = look(
  'Look at the end of the same DISM session: only a timestamped `Error` record makes this a failure.',
  '查看同一 DISM 会话的结尾：只有带时间戳的 `Error` 记录才表示失败。',
);
const reportToVendor = look(
  'Tell the maker of the tool that calls the DISM API; attach dism.log with the call in question.',
  '向调用 DISM API 的工具的开发方反馈，并附上包含该调用的 dism.log。',
);
const restartTool = look(
  'End the calling tool completely and start it again, so that it opens a new session.',
  '完全退出调用方工具后重新启动，使其打开新的会话。',
);
const enableParents = change(
  'Enable the feature with its parents: `DISM /Online /Enable-Feature /FeatureName:<name> /All`.',
  '连同父功能一起启用：`DISM /Online /Enable-Feature /FeatureName:<名称> /All`。',
);
const chooseLogPath = look(
  'Give a log path that the account can write to with `/LogPath`, and check the free space there.',
  '用 `/LogPath` 指定该帐户可写的日志路径，并检查该处的可用空间。',
);
const targetOnline = look(
  'Repeat the command with `/Online` instead of a path to the running Windows.',
  '改用 `/Online` 重新运行命令，不要指定当前 Windows 的路径。',
);
const checkEdition = look(
  'Compare the key with the edition: `DISM /Online /Get-CurrentEdition` and `/Get-TargetEditions` (or `/Image:<folder>`).',
  '核对密钥与版本类型：`DISM /Online /Get-CurrentEdition` 和 `/Get-TargetEditions`（脱机时用 `/Image:<文件夹>`）。',
);
const restoreMountDriver = change(
  'Restore the driver and its service key from a sound machine of the same build if they are missing, remove the filter driver that interferes, and retry.',
  '如果驱动程序或服务项缺失，请从相同内部版本的正常计算机恢复；移除产生干扰的筛选器驱动程序后重试。',
);

export const dismKnowledge: readonly CodeKnowledge[] = [
  // DISM API
  {
    code: 0xc0040001,
    symbol: 'DISMAPI_E_DISMAPI_NOT_INITIALIZED',
    meaning: {
      en: 'A program used the DISM API before it had initialised it; the image was not touched.',
      zh: '程序在初始化 DISM API 之前就调用了它；映像没有被改动。',
    },
    cause: {
      en: 'A defect of the calling tool or script, or an initialisation that failed just before.',
      zh: '调用方工具或脚本的缺陷，或此前的初始化失败。',
    },
    nextSteps: [steps.collectDismLog, restartTool, reportToVendor],
    classes: ['dism.provider'],
    source: dismApi,
  },
  {
    code: 0xc0040002,
    symbol: 'DISMAPI_E_SHUTDOWN_IN_PROGRESS',
    meaning: {
      en: 'The DISM session was being closed when another operation was asked of it.',
      zh: 'DISM 会话正在关闭时又收到了新的操作请求。',
    },
    cause: {
      en: 'A tool that runs several DISM calls at once, or was cancelled in the middle.',
      zh: '工具并行发起多个 DISM 调用，或中途被取消。',
    },
    nextSteps: [restartTool, steps.collectDismLog, reportToVendor],
    classes: ['dism.provider'],
    source: dismApi,
  },
  {
    code: 0xc0040003,
    symbol: 'DISMAPI_E_OPEN_SESSION_HANDLES',
    meaning: {
      en: 'The tool wanted to shut the DISM API down while it still held open sessions.',
      zh: '工具在仍有打开的会话时请求关闭 DISM API。',
    },
    cause: {
      en: 'A session left open after an earlier error of the same tool.',
      zh: '同一工具先前出错后遗留了未关闭的会话。',
    },
    nextSteps: [steps.readInnerCode, restartTool, reportToVendor],
    classes: ['dism.provider'],
    source: dismApi,
  },
  {
    code: 0xc0040004,
    symbol: 'DISMAPI_E_INVALID_DISM_SESSION',
    meaning: {
      en: 'The tool works with a DISM session that does not exist (any more).',
      zh: '工具使用的 DISM 会话不存在或已经失效。',
    },
    cause: {
      en: 'The session was closed or had to be reloaded after an earlier step.',
      zh: '会话在先前的步骤之后已关闭，或需要重新加载。',
    },
    nextSteps: [restartTool, steps.collectDismLog, reportToVendor],
    classes: ['dism.provider'],
    source: dismApi,
  },
  {
    code: 0xc0040005,
    symbol: 'DISMAPI_E_INVALID_IMAGE_INDEX',
    meaning: { en: 'The image file has no image with this index.', zh: '映像文件中没有此索引的映像。' },
    cause: {
      en: 'An index taken from other media; the number of editions differs between image files.',
      zh: '索引来自其他安装介质；不同映像文件中的版本数量不同。',
    },
    nextSteps: [listIndexes, steps.correctCommand],
    classes: ['src.version-mismatch'],
    source: dismApi,
  },
  {
    code: 0xc0040006,
    symbol: 'DISMAPI_E_INVALID_IMAGE_NAME',
    meaning: { en: 'The image file has no image with this name.', zh: '映像文件中没有此名称的映像。' },
    cause: {
      en: 'A name in another language or spelling than the one stored in the file.',
      zh: '名称的语言或拼写与文件中保存的不一致。',
    },
    nextSteps: [listIndexes, steps.correctCommand],
    classes: ['src.version-mismatch'],
    source: dismApi,
  },
  {
    code: 0xc0040007,
    symbol: 'DISMAPI_E_UNABLE_TO_UNMOUNT_IMAGE_PATH',
    meaning: {
      en: 'Unmounting was asked for a folder that holds no mounted WIM or virtual disk.',
      zh: '要卸载的文件夹中没有已装载的 WIM 或虚拟磁盘。',
    },
    cause: {
      en: 'A wrong path, or the image had been unmounted before.',
      zh: '路径错误，或映像此前已经卸载。',
    },
    nextSteps: [listMounts, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: dismApi,
  },
  {
    code: 0xc0040009,
    symbol: 'DISMAPI_E_LOGGING_DISABLED',
    meaning: {
      en: 'DISM could not open the log file it was given and goes on without a log.',
      zh: 'DISM 无法打开指定的日志文件，继续运行但不写日志。',
    },
    cause: {
      en: 'The log path is missing, not writable, or held open by another process.',
      zh: '日志路径不存在、不可写，或被其他进程占用。',
    },
    nextSteps: [chooseLogPath, steps.elevate],
    classes: [],
    source: dismApi,
  },
  {
    code: 0xc004000a,
    symbol: 'DISMAPI_E_OPEN_HANDLES_UNABLE_TO_UNMOUNT_IMAGE_PATH',
    meaning: {
      en: 'The image cannot be unmounted while the tool still has a session open on it.',
      zh: '工具仍打开着该映像的会话，因此无法卸载映像。',
    },
    cause: {
      en: 'A session of the same tool was not closed, often after an error.',
      zh: '同一工具的会话没有关闭，多发生在出错之后。',
    },
    nextSteps: [restartTool, listMounts, unmountCommit],
    classes: ['dism.unmount.in-use'],
    source: dismApi,
  },
  {
    code: 0xc004000b,
    symbol: 'DISMAPI_E_OPEN_HANDLES_UNABLE_TO_MOUNT_IMAGE_PATH',
    meaning: {
      en: 'The path cannot take a mount while the tool still has a session open on it.',
      zh: '工具仍打开着该路径的会话，因此无法装载到该路径。',
    },
    cause: {
      en: 'A session of an earlier run of the same tool was not closed.',
      zh: '同一工具上次运行的会话没有关闭。',
    },
    nextSteps: [restartTool, listMounts, unmountCommit],
    classes: ['dism.mount.already'],
    source: dismApi,
  },
  {
    code: 0xc004000c,
    symbol: 'DISMAPI_E_OPEN_HANDLES_UNABLE_TO_REMOUNT_IMAGE_PATH',
    meaning: {
      en: 'The image cannot be remounted while the tool still has a session open on it.',
      zh: '工具仍打开着该映像的会话，因此无法重新装载。',
    },
    cause: {
      en: 'A session of the same tool was not closed before the remount.',
      zh: '重新装载之前没有关闭同一工具的会话。',
    },
    nextSteps: [restartTool, listMounts, remount],
    classes: ['dism.mount.already'],
    source: dismApi,
  },
  {
    code: 0xc004000d,
    symbol: 'DISMAPI_E_PARENT_FEATURE_DISABLED',
    meaning: {
      en: 'The feature stands below another one that is disabled, so it cannot be enabled alone.',
      zh: '该功能的父功能处于禁用状态，无法单独启用。',
    },
    cause: {
      en: 'The command or call did not ask for the parent features too.',
      zh: '命令或调用没有同时要求启用父功能。',
    },
    nextSteps: [enableParents, steps.collectDismLog],
    classes: [],
    source: dismApi,
  },
  {
    code: 0xc004000e,
    symbol: 'DISMAPI_E_MUST_SPECIFY_ONLINE_IMAGE',
    meaning: {
      en: 'The path given as an offline image is the running Windows; DISM services that one only as the online image.',
      zh: '作为脱机映像指定的路径就是当前运行的 Windows；DISM 只能以联机方式处理它。',
    },
    cause: { en: '`/Image:C:\\` was used on the machine itself.', zh: '在本机上使用了 `/Image:C:\\`。' },
    nextSteps: [targetOnline, steps.elevate],
    classes: [],
    source: dismApi,
  },
  {
    code: 0xc004000f,
    symbol: 'DISMAPI_E_INVALID_PRODUCT_KEY',
    meaning: {
      en: 'The product key does not check out for the edition of this image.',
      zh: '产品密钥未通过此映像版本类型的验证。',
    },
    cause: {
      en: 'A mistyped key, or a key of another edition or channel.',
      zh: '密钥输入错误，或属于其他版本类型或渠道。',
    },
    nextSteps: [checkEdition, steps.correctCommand],
    classes: [],
    source: dismApi,
  },
  // WIM library (wimgapi)
  {
    code: 0xc1420101,
    symbol: '',
    meaning: {
      en: 'The image file was opened read-only, so it cannot be mounted for changes.',
      zh: '映像文件以只读方式打开，无法以可写方式装载。',
    },
    cause: {
      en: 'The file lies on a DVD or mounted ISO, or has the read-only attribute.',
      zh: '文件位于 DVD 或已装载的 ISO 上，或带有只读属性。',
    },
    nextSteps: [steps.clearReadOnly, steps.correctCommand],
    classes: ['dism.image.unsupported'],
    source: wimLibrary,
  },
  {
    code: 0xc1420103,
    symbol: '',
    meaning: {
      en: 'A folder that the mount has to create already exists.',
      zh: '装载时需要创建的文件夹已经存在。',
    },
    cause: { en: 'Leftovers of an earlier mount in the same folder.', zh: '同一文件夹中有先前装载的残留。' },
    nextSteps: [listMounts, steps.cleanupMountPoints, emptyLocalFolder],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420105,
    symbol: '',
    meaning: {
      en: 'Something asked the mount for a file that is not there while the image was being mounted, and the mount failed.',
      zh: '装载过程中有程序向装载点请求不存在的文件，装载因此失败。',
    },
    cause: {
      en: 'A filter driver of antivirus, indexing or backup that looks into the mount folder.',
      zh: '防病毒、索引或备份软件的筛选器驱动程序访问了装载文件夹。',
    },
    nextSteps: [excludeMountFolder, steps.cleanupMountPoints],
    classes: ['dism.mount.interference'],
    source: wimLibrary,
  },
  {
    code: 0xc142010b,
    symbol: '',
    meaning: {
      en: 'The folder named in the command holds no mounted image.',
      zh: '命令中的文件夹没有装载映像。',
    },
    cause: {
      en: 'A wrong path, or the image was unmounted or lost after a restart.',
      zh: '路径错误，或映像已卸载，或在重新启动后丢失。',
    },
    nextSteps: [listMounts, remount, steps.cleanupMountPoints],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc142010c,
    symbol: '',
    meaning: {
      en: 'Changes were to be saved, but the image is mounted read-only.',
      zh: '要求保存更改，但映像是以只读方式装载的。',
    },
    cause: {
      en: '`/Commit` on a mount that was made with `/ReadOnly` or from read-only media.',
      zh: '对用 `/ReadOnly` 或从只读介质装载的映像使用了 `/Commit`。',
    },
    nextSteps: [listMounts, unmountDiscard, steps.clearReadOnly],
    classes: [],
    source: wimLibrary,
  },
  {
    code: 0xc1420111,
    symbol: '',
    meaning: {
      en: 'The library keeps no record of a mounted image for this request.',
      zh: 'WIM 库中没有与此请求对应的已装载映像。',
    },
    cause: {
      en: 'The mount was removed, or its registry record and its folder no longer agree.',
      zh: '该装载已被移除，或注册表记录与文件夹不再一致。',
    },
    nextSteps: [listMounts, steps.cleanupMountPoints, emptyLocalFolder],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420112,
    symbol: '',
    meaning: {
      en: 'A file in the mount folder is in use, so the image cannot be saved or unmounted now.',
      zh: '装载文件夹中有文件正在使用，目前无法保存或卸载映像。',
    },
    cause: {
      en: 'A loaded registry hive, an open prompt or editor, or a scanner.',
      zh: '已加载的注册表配置单元、打开的命令提示符或编辑器，或扫描软件。',
    },
    nextSteps: [closeHandles, excludeMountFolder, unmountCommit],
    classes: ['dism.unmount.in-use'],
    source: wimLibrary,
  },
  {
    code: 0xc1420113,
    symbol: '',
    meaning: {
      en: 'The folder already holds a mounted image; a second one cannot be mounted over it.',
      zh: '该文件夹中已装载了映像，不能再装载第二个。',
    },
    cause: {
      en: 'An earlier script run ended without unmounting.',
      zh: '先前的脚本运行结束时没有卸载映像。',
    },
    nextSteps: [listMounts, unmountCommit, emptyLocalFolder],
    classes: ['dism.mount.already'],
    source: wimLibrary,
  },
  {
    code: 0xc1420114,
    symbol: '',
    meaning: { en: 'The mount folder is not empty.', zh: '装载文件夹不是空的。' },
    cause: { en: 'Files of an earlier mount or copy are left in it.', zh: '其中留有先前装载或复制的文件。' },
    nextSteps: [listMounts, emptyLocalFolder],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420115,
    symbol: '',
    meaning: { en: 'The mount folder does not exist.', zh: '装载文件夹不存在。' },
    cause: {
      en: 'A misspelt path, or the folder was deleted before the command ran.',
      zh: '路径拼写错误，或文件夹在命令运行之前被删除。',
    },
    nextSteps: [emptyLocalFolder, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420117,
    symbol: '',
    meaning: {
      en: 'The image was unmounted only in part because files in the folder are still open; until the unmount is completed, the folder and the image file stay occupied.',
      zh: '由于文件夹中仍有打开的文件，映像只卸载了一部分；在完成卸载之前，文件夹和映像文件仍被占用。',
    },
    cause: {
      en: 'Explorer, a prompt, a loaded hive or antivirus still holds the folder.',
      zh: '资源管理器、命令提示符、已加载的配置单元或防病毒软件仍占用该文件夹。',
    },
    nextSteps: [closeHandles, listMounts, unmountDiscard, steps.cleanupMountPoints],
    classes: ['dism.unmount.in-use'],
    source: wimLibrary,
  },
  {
    code: 0xc1420118,
    symbol: '',
    meaning: {
      en: 'Another process works with the mounted image, so this operation was refused.',
      zh: '其他进程正在使用已装载的映像，此操作被拒绝。',
    },
    cause: { en: 'Two DISM or deployment processes at the same time.', zh: '两个 DISM 或部署进程同时运行。' },
    nextSteps: [waitForOther, listMounts, closeHandles],
    classes: ['dism.unmount.in-use'],
    source: wimLibrary,
  },
  {
    code: 0xc142011c,
    symbol: '',
    meaning: {
      en: 'The folder is no mounted image. In bracketed lines without a timestamp this is routine: DISM only asks whether a folder is a mount point.',
      zh: '该文件夹不是已装载的映像。在没有时间戳的方括号行中属于正常现象：DISM 只是在探测文件夹是否为装载点。',
    },
    cause: {
      en: 'An ordinary online run; as a real error, a path that was never mounted or was already unmounted.',
      zh: '普通的联机运行；如果是真正的错误，则该路径从未装载或已经卸载。',
    },
    nextSteps: [readSessionEnd, listMounts, steps.cleanupMountPoints],
    classes: ['dism.mount.invalid', 'dism.benign-warnings'],
    source: wimLibrary,
  },
  {
    code: 0xc142011d,
    symbol: '',
    meaning: {
      en: 'The changes cannot be saved because the image is only partly unmounted or still being mounted. If an unmount with `/Commit` came before, that commit has probably succeeded: check the image, then unmount without it.',
      zh: '映像只卸载了一部分或仍在装载，无法保存更改。如果此前执行过带 `/Commit` 的卸载，更改很可能已经保存：先核对映像，再不带提交地卸载。',
    },
    cause: {
      en: 'A commit after a failed unmount (0xC1420117), or before the mount had ended.',
      zh: '在卸载失败（0xC1420117）之后或装载完成之前执行了提交。',
    },
    nextSteps: [listMounts, remount, unmountDiscard],
    classes: ['dism.unmount.in-use'],
    source: wimLibrary,
  },
  {
    code: 0xc142011e,
    symbol: '',
    meaning: {
      en: 'The mount folder was replaced or changed since the image was mounted there.',
      zh: '自装载以来，装载文件夹已被替换或更改。',
    },
    cause: {
      en: 'The folder was deleted, renamed or used for another mount.',
      zh: '文件夹被删除、重命名或用于其他装载。',
    },
    nextSteps: [listMounts, steps.cleanupMountPoints, emptyLocalFolder],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc142011f,
    symbol: '',
    meaning: {
      en: 'The volume of the mount folder knows no reparse points, which a mount needs.',
      zh: '装载文件夹所在的卷不支持装载所需的重分析点。',
    },
    cause: {
      en: 'A folder on FAT32, exFAT or a network share.',
      zh: '文件夹位于 FAT32、exFAT 或网络共享上。',
    },
    nextSteps: [emptyLocalFolder, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420120,
    symbol: '',
    meaning: {
      en: 'The folder holds a damaged mount that can neither be used nor saved.',
      zh: '文件夹中的装载已损坏，既不能使用也不能保存。',
    },
    cause: {
      en: 'A restart, crash or power loss during the mount, or files removed from it by other software.',
      zh: '装载期间重新启动、崩溃或断电，或其他软件删除了其中的文件。',
    },
    nextSteps: [listMounts, steps.cleanupMountPoints, emptyLocalFolder],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420121,
    symbol: '',
    meaning: {
      en: 'The image could not be mounted because the WIM mount driver did not serve the request; in upgrades it stops setup when it opens `winre.wim`.',
      zh: 'WIM 装载驱动程序没有响应请求，映像无法装载；升级时安装程序在打开 `winre.wim` 时停止。',
    },
    cause: {
      en: 'The driver `wimmount.sys` or its service entry is missing or blocked by another filter driver.',
      zh: '驱动程序 `wimmount.sys` 或其服务项缺失，或被其他筛选器驱动程序阻止。',
    },
    nextSteps: [checkMountDriver, steps.sfcScan, restoreMountDriver],
    classes: ['up.wim.apply-or-mount', 'dism.provider'],
    source: missingMountDriver,
  },
  {
    code: 0xc1420122,
    symbol: '',
    meaning: {
      en: 'The image file was changed by someone else after the mount, so the changes of this mount are not saved into it.',
      zh: '装载之后映像文件被其他操作修改，因此拒绝将此次装载的更改保存到其中。',
    },
    cause: {
      en: 'Another mount or tool wrote to the same file in the meantime.',
      zh: '期间另一个装载或工具写入了同一文件。',
    },
    nextSteps: [listMounts, unmountDiscard, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420123,
    symbol: '',
    meaning: {
      en: 'The folder is not one whose mount can be restored.',
      zh: '该文件夹中没有可以恢复的装载。',
    },
    cause: {
      en: 'Remount was called for a path that never was a mount or whose mount is still in order.',
      zh: '对从未装载过或装载状态正常的路径执行了重新装载。',
    },
    nextSteps: [listMounts, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420124,
    symbol: '',
    meaning: {
      en: 'The image file was changed after the mount, so the mount cannot be restored on top of it.',
      zh: '装载之后映像文件已被修改，无法恢复该装载。',
    },
    cause: {
      en: 'The WIM file was replaced or serviced while the mount was interrupted.',
      zh: '装载中断期间，WIM 文件被替换或维护。',
    },
    nextSteps: [listMounts, steps.cleanupMountPoints, emptyLocalFolder],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420125,
    symbol: '',
    meaning: { en: 'The image is being unmounted at this moment.', zh: '映像正在卸载。' },
    cause: {
      en: 'A second command came before the first unmount had finished.',
      zh: '第一次卸载尚未完成就发出了第二个命令。',
    },
    nextSteps: [waitForOther, listMounts],
    classes: ['dism.unmount.in-use'],
    source: wimLibrary,
  },
  {
    code: 0xc1420126,
    symbol: '',
    meaning: {
      en: 'This image of the file is already mounted in another folder.',
      zh: '该映像已装载在另一个文件夹中。',
    },
    cause: { en: 'A mount left over from an earlier run.', zh: '先前运行遗留的装载。' },
    nextSteps: [listMounts, unmountCommit, steps.cleanupMountPoints],
    classes: ['dism.mount.already'],
    source: wimLibrary,
  },
  {
    code: 0xc1420127,
    symbol: '',
    meaning: {
      en: 'The image file is already mounted for changes; only one writable mount is possible at a time. Setup can meet it too when an old mount is still registered.',
      zh: '映像文件已以可写方式装载；同一时间只能有一个可写装载。如果仍登记着旧的装载，安装程序也会遇到此代码。',
    },
    cause: {
      en: 'A mount left over from an earlier run, or a script that mounts the next image too early.',
      zh: '先前运行遗留的装载，或脚本过早装载下一个映像。',
    },
    nextSteps: [listMounts, unmountCommit, steps.cleanupMountPoints],
    classes: ['dism.mount.already'],
    source: wimLibrary,
  },
  {
    code: 0xc1420130,
    symbol: '',
    meaning: { en: 'A split image (`.swm`) cannot be mounted.', zh: '拆分映像（`.swm`）无法装载。' },
    cause: { en: 'Media that was split to fit on FAT32.', zh: '为适应 FAT32 而拆分的安装介质。' },
    nextSteps: [exportToWim, steps.correctCommand],
    classes: ['dism.image.unsupported'],
    source: wimLibrary,
  },
  {
    code: 0xc1420131,
    symbol: '',
    meaning: { en: 'An image cannot be mounted to the root of a volume.', zh: '映像不能装载到卷的根目录。' },
    cause: {
      en: 'The mount folder is a drive letter such as `D:\\`.',
      zh: '装载文件夹是 `D:\\` 这样的根目录。',
    },
    nextSteps: [emptyLocalFolder, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420132,
    symbol: '',
    meaning: {
      en: 'The mount was made by another version of the WIM library than the one that is asked to handle it now.',
      zh: '该装载由另一版本的 WIM 库创建，与当前使用的版本不一致。',
    },
    cause: {
      en: 'DISM of the system and DISM of an ADK are mixed.',
      zh: '混用了系统自带的 DISM 和 ADK 的 DISM。',
    },
    nextSteps: [sameDismVersion, steps.cleanupMountPoints],
    classes: ['dism.image.unsupported'],
    source: wimLibrary,
  },
  {
    code: 0xc1420134,
    symbol: '',
    meaning: { en: 'The mount folder is not on a fixed drive.', zh: '装载文件夹不在固定磁盘上。' },
    cause: {
      en: 'A folder on a USB drive, a network share or a RAM disk.',
      zh: '文件夹位于 USB 驱动器、网络共享或 RAM 磁盘上。',
    },
    nextSteps: [emptyLocalFolder, steps.correctCommand],
    classes: ['dism.mount.invalid'],
    source: wimLibrary,
  },
  {
    code: 0xc1420135,
    symbol: '',
    meaning: {
      en: 'The mount failed because another program read the mount folder at the same time.',
      zh: '其他程序同时读取装载文件夹，装载失败。',
    },
    cause: { en: 'Antivirus or the search indexer.', zh: '防病毒软件或搜索索引程序。' },
    nextSteps: [excludeMountFolder, steps.cleanupMountPoints],
    classes: ['dism.mount.interference'],
    source: wimLibrary,
  },
  {
    code: 0xc142013c,
    symbol: '',
    meaning: {
      en: 'The compression of this image file does not allow mounting.',
      zh: '此映像文件的压缩方式不支持装载。',
    },
    cause: { en: 'An ESD file (recovery compression).', zh: 'ESD 文件（恢复压缩）。' },
    nextSteps: [exportToWim, listIndexes],
    classes: ['dism.image.unsupported'],
    source: wimLibrary,
  },
  // DISM imaging providers
  {
    code: 0xc144012e,
    symbol: '',
    meaning: {
      en: 'No public definition exists. The WIM library writes it on a line of its own beside the code of a file it could not process; that neighbouring code (for example 0x80070005 or 0x80070570) is the failure.',
      zh: '没有公开的定义。WIM 库在处理某个文件失败时，会把它单独写在该文件的错误代码旁边；相邻的代码（例如 0x80070005 或 0x80070570）才是真正的失败。',
    },
    cause: {
      en: 'Whatever stopped that file: rights, a damaged image or a damaged disk.',
      zh: '取决于该文件失败的原因：权限、映像损坏或磁盘损坏。',
    },
    nextSteps: [steps.readInnerCode, steps.collectDismLog],
    wrapper: true,
    classes: [],
    source: observed,
  },
  {
    code: 0xc1510111,
    symbol: '',
    meaning: {
      en: 'DISM may not open the image file for writing, so a mount with changes is refused.',
      zh: 'DISM 无权以写入方式打开映像文件，因此拒绝可写装载。',
    },
    cause: {
      en: 'The read-only attribute of a file copied from an ISO, missing rights on the folder, or no elevation.',
      zh: '从 ISO 复制的文件带有只读属性、对文件夹没有权限，或未提升权限。',
    },
    nextSteps: [steps.clearReadOnly, steps.elevate],
    classes: ['dism.image.unsupported'],
    source: dismProviders,
  },
  {
    code: 0xc1510112,
    symbol: '',
    meaning: { en: 'The account may not mount this image file.', zh: '该帐户没有装载此映像文件的权限。' },
    cause: {
      en: 'Missing rights on the file or its folder, or no elevation.',
      zh: '对文件或文件夹没有权限，或未提升权限。',
    },
    nextSteps: [steps.elevate, steps.checkAcl],
    classes: ['dism.image.unsupported'],
    source: dismProviders,
  },
  {
    code: 0xc1510113,
    symbol: '',
    meaning: {
      en: 'The image file has no image with the index that was given.',
      zh: '映像文件中没有所指定索引的映像。',
    },
    cause: { en: 'An index taken from other media.', zh: '索引来自其他安装介质。' },
    nextSteps: [listIndexes, steps.correctCommand],
    classes: ['src.version-mismatch'],
    source: dismProviders,
  },
  {
    code: 0xc1510114,
    symbol: 'DISMAPI_E_NEEDS_REMOUNT',
    meaning: {
      en: 'The mount was interrupted and has to be restored before the image can be serviced.',
      zh: '装载已中断，必须先重新装载才能维护映像。',
    },
    cause: {
      en: 'The machine restarted, or the mount driver was stopped, while the image was mounted.',
      zh: '映像装载期间计算机重新启动，或装载驱动程序被停止。',
    },
    nextSteps: [remount, listMounts, steps.cleanupMountPoints],
    classes: ['dism.mount.invalid'],
    source: dismApi,
  },
  {
    code: 0xc1510115,
    symbol: '',
    meaning: {
      en: 'The mounted image is damaged or incomplete and cannot be serviced any more.',
      zh: '已装载的映像损坏或不完整，无法继续维护。',
    },
    cause: {
      en: 'A restart, crash or full disk during the mount or an earlier operation.',
      zh: '装载或先前的操作期间重新启动、崩溃或磁盘已满。',
    },
    nextSteps: [listMounts, unmountDiscard, steps.cleanupMountPoints],
    classes: ['dism.mount.invalid'],
    source: dismProviders,
  },
  {
    code: 0xc15101fd,
    symbol: '',
    meaning: {
      en: 'Another DISM operation is servicing this image, so a second one was refused.',
      zh: '另一个 DISM 操作正在维护此映像，因此拒绝了第二个操作。',
    },
    cause: {
      en: 'Two scripts, consoles or deployment tasks at the same time.',
      zh: '两个脚本、控制台或部署任务同时运行。',
    },
    nextSteps: [waitForOther, steps.correctCommand],
    classes: ['dism.image.unsupported'],
    source: dismProviders,
  },
];
