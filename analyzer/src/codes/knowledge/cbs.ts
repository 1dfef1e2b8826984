// Owns the explanations of the CBS_E_*, CBS_S_* and PSFX_E_* codes. A number whose meaning no public document
// or log settles (for example 0x800f0836) has no entry here on purpose.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Localized } from '../../localized';
import type { CodeKnowledge } from './types';

const COMMON_ERRORS =
  'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/common-windows-update-errors';
const FIX_ERRORS =
  'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors';
const CBS_API = 'https://msdn.microsoft.com/library/aa903050%28VS.85%29.aspx';
const CBS_TABLE =
  'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-server-2008-r2-and-2008/cc732334%28v=ws.10%29';
const NET35_ERRORS =
  'https://learn.microsoft.com/troubleshoot/windows-client/application-management/dotnet-framework-35-installation-error';
const FOD_WSUS = 'https://learn.microsoft.com/windows/deployment/update/fod-and-lang-packs';
const REPAIR_SOURCE =
  'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source';
const SERVICE_PACK_1 =
  'https://learn.microsoft.com/archive/blogs/joscon/windows-72008-r2-service-pack-1-fails-with-0x800f0a12';
const CHECKPOINTS =
  'https://learn.microsoft.com/windows/deployment/update/catalog-checkpoint-cumulative-updates';
const DIFFERENTIALS = 'https://learn.microsoft.com/windows/deployment/update/psfxwhitepaper';
const SERVICING_STACK = 'https://learn.microsoft.com/windows/deployment/update/servicing-stack-updates';
const REAGENTC =
  'https://learn.microsoft.com/windows-hardware/manufacture/desktop/reagentc-command-line-options';
const CBS_HEADER = 'cbsapi.h';
const NAME_LIST = 'CBS name list';

const waitAndRetry = change(
  'Wait until the running servicing work (TiWorker.exe, DISM, Windows Update) has ended, then repeat the operation.',
  '等待正在进行的服务操作（TiWorker.exe、DISM、Windows 更新）结束，然后重新执行。',
);
const checkPending = look(
  'Check whether a restart is outstanding: `C:\\Windows\\WinSxS\\pending.xml`, or the key `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending`.',
  '检查是否有待完成的重新启动：是否存在 `C:\\Windows\\WinSxS\\pending.xml` 或注册表项 `HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending`。',
);
const revertPending = change(
  'Only if restarts do not resolve it: start the recovery environment and run `DISM /Image:<drive>:\\ /Cleanup-Image /RevertPendingActions`.',
  '仅当多次重新启动仍无法解决时：进入恢复环境，运行 `DISM /Image:<盘符>:\\ /Cleanup-Image /RevertPendingActions`。',
);
const reportPackageDefect = look(
  'Note the package identity and the manifest that the records name, and report them to the publisher: the definition itself has to be corrected.',
  '记下记录中的程序包标识和清单，反馈给发布者：需要修正的是程序包定义本身。',
);
const comparePackage = look(
  'Compare architecture, edition, build and language in the package identity with this Windows (`DISM /Online /Get-CurrentEdition`, `winver`).',
  '将程序包标识中的体系结构、版本类型、内部版本和语言与当前 Windows 对比（`DISM /Online /Get-CurrentEdition`、`winver`）。',
);
const checkPrerequisites = look(
  'Read the article of the update: prerequisites, the update that replaces it, and the supported releases.',
  '查阅该更新的说明文章：先决条件、取代它的更新以及支持的版本。',
);
const listNames = look(
  'List the exact names that this build knows: `DISM /Online /Get-Features` and `DISM /Online /Get-Capabilities`.',
  '列出此内部版本识别的准确名称：`DISM /Online /Get-Features` 和 `DISM /Online /Get-Capabilities`。',
);
const listPackages = look(
  'List the packages with their states: `DISM /Online /Get-Packages /Format:Table`.',
  '列出程序包及其状态：`DISM /Online /Get-Packages /Format:Table`。',
);
const removeStuckPackage = change(
  'Remove the package that is stuck: `DISM /Online /Remove-Package /PackageName:<identity>`, restart, and install it again.',
  '删除卡住的程序包：`DISM /Online /Remove-Package /PackageName:<程序包标识>`，重新启动后再安装。',
);
const readVersion = look(
  'Read the four-part version in the component name: it tells which cumulative update carries the file.',
  '查看组件名称中的四段版本号：它说明该文件来自哪个累积更新。',
);
const compareLanguages = look(
  'Check whether the component in the neighbouring records carries a language; if so, list the installed language packs with `DISM /Online /Get-Intl`.',
  '检查相邻记录中的组件是否带有语言标记；如果有，用 `DISM /Online /Get-Intl` 列出已安装的语言包。',
);
const reinstallLanguages = change(
  'Remove language packs that nobody uses, install the needed ones again, and apply the cumulative update after that.',
  '删除不再使用的语言包，重新安装需要的语言包，之后再安装累积更新。',
);
const restartServicing = change(
  'Restart the computer so that TrustedInstaller and the client start with a clean state, then repeat the operation.',
  '重新启动计算机，使 TrustedInstaller 和客户端以干净状态启动，然后重新执行操作。',
);
const giveMediaSource = change(
  'Install from media of the same build: `DISM /Online /Enable-Feature /FeatureName:<name> /All /Source:<drive>:\\sources\\sxs /LimitAccess`, or the Features on Demand ISO for capabilities.',
  '从相同内部版本的介质安装：`DISM /Online /Enable-Feature /FeatureName:<名称> /All /Source:<盘符>:\\sources\\sxs /LimitAccess`；功能（Capability）则使用按需功能 ISO。',
);
const correlateTool = look(
  'Find out which program drove the session (`initialized by client` in CBS.log) and update it; Windows itself needs no repair for this.',
  '确认是哪个程序发起了会话（CBS.log 中的 `initialized by client`）并更新该程序；Windows 本身不需要为此修复。',
);
const lookForAbort = look(
  'Look at the gap in time before this record and at what else ran: System event log (restarts), security software, management agents.',
  '查看此记录之前的时间间隔以及当时还有什么在运行：系统事件日志（重新启动）、安全软件、管理代理。',
);

/** Explanations of the CBS and PSFX codes, in numeric order. */
export const cbsKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0x000f0801,
    symbol: 'CBS_S_BUSY',
    meaning: text(
      'Success code: TrustedInstaller took the request but is still working on it or on another one. It is not a failure.',
      '成功代码：TrustedInstaller 已接受请求，但仍在处理该请求或其他请求，不是失败。',
    ),
    cause: text(
      'Another servicing operation was active at the same moment.',
      '当时有另一个服务操作正在进行。',
    ),
    nextSteps: [waitAndRetry, steps.collectCbsLog],
    classes: [],
    source: CBS_TABLE,
  },
  {
    code: 0x000f0802,
    symbol: 'CBS_S_ALREADY_EXISTS',
    meaning: text(
      'Success code: a source that was to be added to the package was there already, so nothing was copied again. The operation goes on.',
      '成功代码：要添加到程序包的源已存在，因此没有再次复制，操作继续进行。',
    ),
    cause: text(
      'The same package or file was staged before, or appears twice in the package.',
      '相同的程序包或文件之前已暂存，或在程序包中出现了两次。',
    ),
    nextSteps: [
      look(
        'Nothing has to be done; look for another record if the session failed.',
        '无需处理；如果会话失败，请查找其他记录。',
      ),
      steps.readInnerCode,
    ],
    classes: [],
    source: CBS_TABLE,
  },
  {
    code: 0x000f0803,
    symbol: 'CBS_S_STACK_SHUTDOWN_REQUIRED',
    meaning: text(
      'Success code: the servicing stack itself was updated and has to shut down before the remaining packages are processed with the new version.',
      '成功代码：服务堆栈自身已更新，需要先关闭，再用新版本处理其余程序包。',
    ),
    cause: text(
      'A servicing stack update was part of the same installation.',
      '同一次安装中包含服务堆栈更新。',
    ),
    nextSteps: [steps.restartAndRetry, steps.collectCbsLog],
    classes: [],
    source: CBS_TABLE,
  },
  {
    code: 0x800f0800,
    symbol: 'CBS_E_INTERNAL_ERROR',
    meaning: text(
      'CBS stopped at an internal check that has no code of its own; the number alone does not tell what went wrong.',
      'CBS 在没有专用代码的内部检查处停止；仅凭此代码无法判断问题所在。',
    ),
    cause: text(
      'An unexpected state inside the session; the record before it names the function that noticed it.',
      '会话内部出现意外状态；前一条记录会指出发现问题的函数。',
    ),
    nextSteps: [steps.readInnerCode, steps.restartAndRetry, steps.scanHealth],
    wrapper: true,
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f0801,
    symbol: 'CBS_E_NOT_INITIALIZED',
    meaning: text(
      'The client called the servicing stack before its session had been opened, so the request was refused and nothing was changed.',
      '客户端在会话打开之前就调用了服务堆栈，请求被拒绝，没有更改任何内容。',
    ),
    cause: text(
      'The installing program lost its session (the stack restarted in between) or uses the interface wrongly.',
      '安装程序丢失了会话（期间服务堆栈重新启动过），或者调用接口的方式有误。',
    ),
    nextSteps: [
      change(
        'Close the program that installs (Windows Update, DISM, a management agent), start it again and repeat the operation.',
        '关闭执行安装的程序（Windows 更新、DISM、管理代理），重新启动它并再次执行。',
      ),
      correlateTool,
    ],
    classes: [],
    source: CBS_TABLE,
  },
  {
    code: 0x800f0802,
    symbol: 'CBS_E_ALREADY_INITIALIZED',
    meaning: text(
      'The client tried to open a servicing session on an object that already has one; the existing session is not affected.',
      '客户端在已有会话的对象上再次打开服务会话；现有会话不受影响。',
    ),
    cause: text(
      'The installing program uses the servicing interface wrongly.',
      '安装程序调用服务接口的方式有误。',
    ),
    nextSteps: [correlateTool, restartServicing],
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f0803,
    symbol: 'CBS_E_INVALID_PARAMETER',
    meaning: text(
      'A request to CBS carried a value it does not accept, for example a package name or state that cannot be used in that call. Nothing was changed.',
      '发给 CBS 的请求中包含不可接受的值，例如该调用不能使用的程序包名称或状态。没有更改任何内容。',
    ),
    cause: text(
      'A wrong command line, a damaged unattend file, or a client that passes wrong values.',
      '命令行错误、应答文件损坏，或客户端传入了错误的值。',
    ),
    nextSteps: [
      look(
        'Compare the command line in dism.log or the client’s log with the documentation, above all the package and feature names.',
        '将 dism.log 或客户端日志中的命令行与文档对比，重点是程序包和功能名称。',
      ),
      steps.correctCommand,
    ],
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f0804,
    symbol: 'CBS_E_OPEN_FAILED',
    meaning: text(
      'CBS could not find or open the package or one of its updates at the given location.',
      'CBS 在指定位置找不到或无法打开该程序包或其中的更新。',
    ),
    cause: text(
      'The path is wrong or not reachable for the system account (network share, removed media), or access is denied.',
      '路径错误，或系统帐户无法访问该路径（网络共享、已移除的介质），或访问被拒绝。',
    ),
    nextSteps: [
      look(
        'Check that the file exists and that SYSTEM can read it; copy it to a local folder for the next attempt.',
        '检查文件是否存在以及 SYSTEM 是否可读取；下次尝试前将其复制到本地文件夹。',
      ),
      steps.readInnerCode,
      steps.verifyPackageHash,
    ],
    classes: ['cbs.package.invalid', 'env.access-denied'],
    source: CBS_TABLE,
  },
  {
    code: 0x800f0805,
    symbol: 'CBS_E_INVALID_PACKAGE',
    meaning: text(
      'The file or identity given to CBS is not a package it can read. During update detection the code is normal: the client only asks whether packages are present.',
      '交给 CBS 的文件或标识不是它能识别的程序包。在更新检测期间出现属正常现象：客户端只是在查询程序包是否存在。',
    ),
    cause: text(
      'A truncated or damaged download, a file of another type, or a query for a package that is not installed.',
      '下载不完整或已损坏、文件类型不对，或查询的程序包未安装。',
    ),
    nextSteps: [
      look(
        'Check whether the same session goes on without a failed result; if it does, ignore the record.',
        '检查同一会话是否继续且没有失败结果；如果是，可忽略该记录。',
      ),
      steps.verifyPackageHash,
      steps.clearDownloadCache,
      steps.installFromCatalog,
    ],
    classes: ['cbs.package.invalid'],
    source: CBS_TABLE,
  },
  {
    code: 0x800f0806,
    symbol: 'CBS_E_PENDING',
    meaning: text(
      'The operation cannot be done now because earlier work still waits for a restart or holds what it needs.',
      '由于先前的操作仍在等待重新启动或占用所需资源，当前操作无法执行。',
    ),
    cause: text(
      'An update or feature change was installed before and the computer has not been restarted since, or a restart did not finish the work.',
      '之前安装了更新或更改了功能但尚未重新启动，或重新启动未能完成这些操作。',
    ),
    nextSteps: [steps.restartAndRetry, checkPending, revertPending],
    classes: ['txn.pending.blocks'],
    source: CBS_TABLE,
  },
  {
    code: 0x800f0807,
    symbol: 'CBS_E_NOT_INSTALLABLE',
    meaning: text(
      'The component named in the request cannot be installed on its own; it only comes with the package that contains it.',
      '请求中的组件不能单独安装，只能随包含它的程序包一起安装。',
    ),
    cause: text(
      'The command or tool names a component or a child package instead of the parent package.',
      '命令或工具指定的是组件或子程序包，而不是上级程序包。',
    ),
    nextSteps: [
      listPackages,
      look(
        'Install the package that contains the component (cumulative update, feature or language pack) instead.',
        '改为安装包含该组件的程序包（累积更新、功能或语言包）。',
      ),
    ],
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f0808,
    symbol: 'CBS_E_IMAGE_NOT_ACCESSIBLE',
    meaning: text(
      'The Windows image that was to be serviced cannot be reached at the given location.',
      '无法访问指定位置上要维护的 Windows 映像。',
    ),
    cause: text(
      'The mount folder is empty or was unmounted, the drive letter changed, or the path does not point at the root of an installation.',
      '装载文件夹为空或已卸载、盘符已改变，或路径不是 Windows 安装的根目录。',
    ),
    nextSteps: [
      look(
        'Check with `DISM /Get-MountedWimInfo` that the image is mounted and with `dir <path>\\Windows` that the path is right.',
        '用 `DISM /Get-MountedWimInfo` 确认映像已装载，并用 `dir <路径>\\Windows` 确认路径正确。',
      ),
      steps.cleanupMountPoints,
      steps.correctCommand,
    ],
    classes: ['dism.mount.invalid'],
    source: CBS_TABLE,
  },
  {
    code: 0x800f0809,
    symbol: 'CBS_E_ARRAY_ELEMENT_MISSING',
    meaning: text(
      'A client asked for a list entry (package, update, driver) that does not exist. Usually the end of an enumeration, seldom a failure.',
      '客户端请求了列表中不存在的项（程序包、更新、驱动程序）。通常只是枚举结束，很少是失败。',
    ),
    cause: text(
      'The list changed while it was read, or the client counts beyond its end.',
      '读取期间列表发生变化，或客户端读取越过了末尾。',
    ),
    nextSteps: [steps.readInnerCode, correlateTool],
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f080a,
    symbol: 'CBS_E_REESTABLISH_SESSION',
    meaning: text(
      'The servicing stack was replaced while the session was open; the client has to open a new session and repeat the request.',
      '会话打开期间服务堆栈被替换；客户端需要重新建立会话并再次发出请求。',
    ),
    cause: text(
      'A servicing stack update was installed by this or another client at the same time.',
      '此客户端或其他客户端同时安装了服务堆栈更新。',
    ),
    nextSteps: [steps.retryUpdate, steps.restartAndRetry],
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f080b,
    symbol: 'CBS_E_PROPERTY_NOT_AVAILABLE',
    meaning: text(
      'A client asked for a property that this package or this version of the stack does not have. Queries of this kind do not stop an installation.',
      '客户端查询了该程序包或此版本服务堆栈不具备的属性。这类查询不会中断安装。',
    ),
    cause: text(
      'An older package without the property, or a client written for a newer stack.',
      '程序包较旧、没有该属性，或客户端是为更新版本的服务堆栈编写的。',
    ),
    nextSteps: [steps.readInnerCode, correlateTool],
    classes: [],
    source: CBS_API,
  },
  {
    code: 0x800f080c,
    symbol: 'CBS_E_UNKNOWN_UPDATE',
    meaning: text(
      'The feature or capability named in the request does not exist in this image.',
      '请求中的功能名称在此映像中不存在。',
    ),
    cause: text(
      'A misspelt name, a server name used on a client (or the reverse), or a feature that this build or edition no longer has.',
      '名称拼写错误、在客户端系统上使用了服务器的名称（或相反），或此内部版本、版本类型已不含该功能。',
    ),
    nextSteps: [listNames, steps.correctCommand],
    classes: ['cbs.capability.name-unknown'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f080d,
    symbol: 'CBS_E_MANIFEST_INVALID_ITEM',
    meaning: text(
      'A package definition (.mum) contains an element or attribute that CBS does not know. Repeated for many packages without a failed session it is harmless noise.',
      '程序包定义（.mum）中含有 CBS 不认识的元素或属性。如果大量出现但没有会话失败，则属于无害记录。',
    ),
    cause: text(
      'Packages made for a newer servicing stack or by third parties; less often a damaged .mum file.',
      '程序包是为更新的服务堆栈制作的或来自第三方；较少见的是 .mum 文件损坏。',
    ),
    nextSteps: [
      look(
        'Check whether the session that prints it really fails; if not, ignore it.',
        '检查输出此代码的会话是否真的失败；如果没有，可忽略。',
      ),
      steps.scanHealth,
      steps.restoreHealth,
    ],
    classes: ['cbs.mum.corrupt'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f080e,
    symbol: 'CBS_E_MANIFEST_VALIDATION_DUPLICATE_ATTRIBUTES',
    meaning: text(
      'A package definition was rejected because one element carries the same attribute twice; the package is not opened.',
      '程序包定义中同一元素重复出现相同的属性，因此被拒绝，程序包未打开。',
    ),
    cause: text(
      'The definition was edited or generated wrongly, or the .mum file is damaged.',
      '定义文件被改动或生成有误，或 .mum 文件已损坏。',
    ),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.mum.corrupt', 'cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f080f,
    symbol: 'CBS_E_MANIFEST_VALIDATION_DUPLICATE_ELEMENT',
    meaning: text(
      'A package definition was rejected because an element that may appear once appears several times; the package is not opened.',
      '程序包定义中只允许出现一次的元素出现了多次，因此被拒绝，程序包未打开。',
    ),
    cause: text(
      'The definition was edited or generated wrongly, or the .mum file is damaged.',
      '定义文件被改动或生成有误，或 .mum 文件已损坏。',
    ),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.mum.corrupt', 'cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0810,
    symbol: 'CBS_E_MANIFEST_VALIDATION_MISSING_REQUIRED_ATTRIBUTES',
    meaning: text(
      'A package definition lacks an attribute that CBS needs, such as part of the identity; the package is not opened.',
      '程序包定义缺少 CBS 必需的属性（例如标识的一部分），程序包未打开。',
    ),
    cause: text(
      'A damaged or truncated .mum file, or a package built with the wrong tool.',
      '.mum 文件损坏或被截断，或制作程序包的工具有误。',
    ),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, steps.restoreHealth],
    classes: ['cbs.mum.corrupt', 'cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0811,
    symbol: 'CBS_E_MANIFEST_VALIDATION_MISSING_REQUIRED_ELEMENTS',
    meaning: text(
      'A package definition lacks an element that CBS needs, for example the package or update section; the package is not opened.',
      '程序包定义缺少 CBS 必需的元素（例如 package 或 update 部分），程序包未打开。',
    ),
    cause: text(
      'A damaged or truncated .mum file, or a package built with the wrong tool.',
      '.mum 文件损坏或被截断，或制作程序包的工具有误。',
    ),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, steps.restoreHealth],
    classes: ['cbs.mum.corrupt', 'cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0812,
    symbol: 'CBS_E_MANIFEST_VALIDATION_UPDATES_PARENT_MISSING',
    meaning: text(
      'A package definition declares updates without saying which parent package they belong to, so CBS cannot place them.',
      '程序包定义声明了更新，却没有说明所属的上级程序包，CBS 无法确定其归属。',
    ),
    cause: text(
      'A damaged .mum file or an incorrectly authored package.',
      '.mum 文件损坏，或程序包制作有误。',
    ),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.mum.corrupt', 'cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0813,
    symbol: 'CBS_E_INVALID_INSTALL_STATE',
    meaning: text(
      'The package is in a state from which the requested change is not possible, for example removal of something that is only staged.',
      '程序包当前的状态不允许所请求的更改，例如删除仅处于暂存状态的程序包。',
    ),
    cause: text(
      'An earlier installation or removal was interrupted and left the package between two states.',
      '之前的安装或删除被中断，程序包停留在两个状态之间。',
    ),
    nextSteps: [listPackages, steps.restartAndRetry, removeStuckPackage, steps.restoreHealth],
    classes: ['cbs.registry.package-state'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0814,
    symbol: 'CBS_E_INVALID_CONFIG_VALUE',
    meaning: text(
      'A setting of the servicing stack, or one passed to it, has a value it cannot use.',
      '服务堆栈的某个设置，或传给它的设置，其值无法使用。',
    ),
    cause: text(
      'A wrong value in an unattend file, a policy or the servicing configuration in the registry.',
      '应答文件、策略或注册表中的服务配置含有错误的值。',
    ),
    nextSteps: [
      look(
        'Find the setting named in the records before it and compare it with a sound machine.',
        '在此前的记录中找到该设置的名称，并与正常计算机对比。',
      ),
      steps.collectCbsLog,
    ],
    classes: [],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0815,
    symbol: 'CBS_E_INVALID_CARDINALITY',
    meaning: text(
      'The number of entries CBS found does not fit what the definition or the request allows; the operation stops before anything is changed.',
      'CBS 找到的条目数量与定义或请求允许的数量不符，操作在更改任何内容之前停止。',
    ),
    cause: text(
      'A package definition that selects too many or too few updates, or a request that does.',
      '程序包定义或请求所选的更新过多或过少。',
    ),
    nextSteps: [steps.readInnerCode, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0816,
    symbol: 'CBS_E_DPX_JOB_STATE_SAVED',
    meaning: text(
      'The unpacking job was saved so that Windows Update can fetch more byte ranges, and is resumed afterwards. A normal part of an express download, not a failure.',
      '解包作业的状态已保存，等 Windows 更新下载更多字节范围后再继续。这是快速安装文件下载的正常过程，不是失败。',
    ),
    cause: text(
      'The update is downloaded in parts, and CBS has just worked out which parts are still needed.',
      '更新按需分段下载，CBS 刚计算出还需要哪些部分。',
    ),
    nextSteps: [
      look(
        'Follow the same update further down: only a session that never resumes, or ends with another code, is a failure.',
        '继续查看同一更新的后续记录：只有不再恢复或以其他代码结束的会话才是失败。',
      ),
      steps.collectWindowsUpdateLog,
    ],
    classes: [],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0817,
    symbol: 'CBS_E_PACKAGE_DELETED',
    meaning: text(
      'The package was removed while a client still held on to it; further requests about it are refused.',
      '客户端仍在引用某程序包时，该程序包已被卸载，后续请求被拒绝。',
    ),
    cause: text(
      'Two clients serviced the machine at once, or a clean-up removed a superseded package.',
      '两个客户端同时维护此计算机，或清理操作删除了已被取代的程序包。',
    ),
    nextSteps: [listPackages, steps.retryUpdate],
    classes: ['cbs.expired-package'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0818,
    symbol: 'CBS_E_IDENTITY_MISMATCH',
    meaning: text(
      'A package points to a definition whose identity differs from the one it names, so CBS trusts neither. Common when `servicing\\Packages` is damaged.',
      '程序包引用的定义文件，其标识与引用中的标识不一致，因此 CBS 都不予信任。常见于 `servicing\\Packages` 损坏。',
    ),
    cause: text(
      'A .mum file was overwritten or damaged, or a source of another build was used.',
      '.mum 文件被覆盖或损坏，或使用了其他内部版本的源。',
    ),
    nextSteps: [
      look(
        'Take the package identity from the record and compare it with the identity inside the .mum file of that name.',
        '从记录中取得程序包标识，并与同名 .mum 文件内的标识比较。',
      ),
      steps.restoreHealth,
      steps.restoreHealthFromSource,
    ],
    classes: ['cbs.mum.corrupt', 'src.version-mismatch', 'up.optional-component'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0819,
    symbol: 'CBS_E_DUPLICATE_UPDATENAME',
    meaning: text(
      'A package definition uses the same update name twice, so CBS cannot tell the two apart and rejects the package.',
      '程序包定义中两次使用相同的更新名称，CBS 无法区分，因而拒绝该程序包。',
    ),
    cause: text(
      'The package was authored wrongly, or its .mum file is damaged.',
      '程序包制作有误，或其 .mum 文件已损坏。',
    ),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.package.invalid', 'cbs.mum.corrupt'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f081a,
    symbol: 'CBS_E_INVALID_DRIVER_OPERATION_KEY',
    meaning: text(
      'The registry list of driver operations that CBS runs at the next start is damaged, so driver updates in the package cannot be queued or replayed.',
      'CBS 在下次启动时执行的驱动程序操作，其注册表列表已损坏，程序包中的驱动程序更新无法排队或执行。',
    ),
    cause: text(
      'An interrupted restart, or damage to the COMPONENTS or SOFTWARE hive.',
      '重新启动过程被中断，或 COMPONENTS、SOFTWARE 配置单元损坏。',
    ),
    nextSteps: [steps.restartAndRetry, steps.collectCbsLog, steps.diskHealth, steps.inPlaceUpgrade],
    classes: ['txn.rollback.driver-operation', 'cbs.registry.package-state'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f081b,
    symbol: 'CBS_E_UNEXPECTED_PROCESSOR_ARCHITECTURE',
    meaning: text(
      'The package is for a processor architecture that this image cannot service.',
      '程序包所属的处理器体系结构与此映像不符，无法安装。',
    ),
    cause: text(
      'An x86, x64 or ARM64 package was given to an image of another architecture, or DISM of the wrong architecture is used.',
      '将 x86、x64 或 ARM64 程序包用于其他体系结构的映像，或使用了错误体系结构的 DISM。',
    ),
    nextSteps: [comparePackage, steps.installFromCatalog],
    classes: ['cbs.package.not-applicable'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f081c,
    symbol: 'CBS_E_EXCESSIVE_EVALUATION',
    meaning: text(
      'While working out what to install, CBS kept finding packages that affect each other and gave up after too many rounds.',
      '在计算要安装的内容时，CBS 反复发现相互影响的程序包，超过次数后放弃。',
    ),
    cause: text(
      'Packages whose applicability depends on each other, often many outdated ones at once.',
      '程序包的适用性互相依赖，往往是同时安装了许多过时的程序包。',
    ),
    nextSteps: [
      change(
        'Install the newest servicing stack and the newest cumulative update alone, without other packages.',
        '单独安装最新的服务堆栈和最新的累积更新，不同时安装其他程序包。',
      ),
      steps.startComponentCleanup,
      steps.collectCbsLog,
    ],
    classes: [],
    source: CBS_HEADER,
  },
  {
    code: 0x800f081d,
    symbol: 'CBS_E_CYCLE_EVALUATION',
    meaning: text(
      'The plan for the component states contains a loop: one package asks for a state that another takes back.',
      '组件状态的计划出现循环：一个程序包要求的状态被另一个程序包撤销。',
    ),
    cause: text(
      'Conflicting packages in one installation, or damaged package states.',
      '一次安装中包含相互冲突的程序包，或程序包状态已损坏。',
    ),
    nextSteps: [
      change(
        'Install the packages one at a time, the newest cumulative update first.',
        '逐个安装程序包，先安装最新的累积更新。',
      ),
      steps.restoreHealth,
      steps.collectCbsLog,
    ],
    classes: ['cbs.registry.package-state'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f081e,
    symbol: 'CBS_E_NOT_APPLICABLE',
    meaning: text(
      'The package does not apply to this Windows; CBS refused it before changing anything.',
      '该程序包不适用于此 Windows，CBS 在更改任何内容之前拒绝了它。',
    ),
    cause: text(
      'Wrong build, edition, architecture or language, a newer update already installed, or a missing prerequisite.',
      '内部版本、版本类型、体系结构或语言不符，已安装更新的更新，或缺少先决条件。',
    ),
    nextSteps: [comparePackage, checkPrerequisites, listPackages],
    classes: ['cbs.package.not-applicable'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f081f,
    symbol: 'CBS_E_SOURCE_MISSING',
    meaning: text(
      'CBS needed a file to install a feature or to repair the store and none of its sources (store, given path, Windows Update) had it.',
      'CBS 需要某个文件来安装功能或修复组件存储，但所有源（组件存储、指定路径、Windows 更新）中都没有。',
    ),
    cause: text(
      'No access to Windows Update, a WSUS server without the content, or a source of another build, revision, edition or language.',
      '无法访问 Windows 更新、WSUS 服务器没有相应内容，或源的内部版本、修订号、版本类型或语言不同。',
    ),
    nextSteps: [
      look(
        'Separate the three cases in the log: no source was reached, the source has another version, or the source lacks the named file.',
        '在日志中区分三种情况：未能连接到源、源的版本不同，或源中缺少所指的文件。',
      ),
      steps.restoreHealthFromSource,
      steps.checkWsusPolicy,
      giveMediaSource,
    ],
    classes: [
      'cbs.source.missing',
      'src.version-mismatch',
      'csi.payload.hash-mismatch',
      'csi.payload.missing',
    ],
    source: COMMON_ERRORS,
  },
  {
    code: 0x800f0820,
    symbol: 'CBS_E_CANCEL',
    meaning: text(
      'The client that had opened the session asked CBS to stop, and CBS stopped in an orderly way. It is not a sign of damage.',
      '打开会话的客户端要求 CBS 停止，CBS 正常停止。这不表示有损坏。',
    ),
    cause: text(
      'A person cancelled, or Windows Update or DISM stopped the operation for its own reason.',
      '用户取消，或 Windows 更新、DISM 因自身原因停止了操作。',
    ),
    nextSteps: [
      look(
        'Look in the client’s log (WindowsUpdate.log, dism.log) at the same minute for the reason of the cancellation.',
        '在客户端日志（WindowsUpdate.log、dism.log）的同一时刻查找取消的原因。',
      ),
      steps.retryUpdate,
    ],
    classes: ['wu.cancelled-or-service-stopped'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0821,
    symbol: 'CBS_E_ABORT',
    meaning: text(
      'The client or the servicing watchdog broke the transaction off; what had been done is undone. The code says who stopped, not why.',
      '客户端或服务看门狗中止了事务，已完成的部分会撤销。此代码说明是谁停止的，而不是原因。',
    ),
    cause: text(
      'A step took longer than the watchdog allows (slow disk, few resources, security scanning), or the update service was stopped or the machine restarted.',
      '某个步骤超过看门狗允许的时间（磁盘慢、资源不足、安全软件扫描），或更新服务被停止、计算机被重新启动。',
    ),
    nextSteps: [
      lookForAbort,
      steps.liftSecuritySoftware,
      change(
        'Give the machine more CPU and memory (virtual machines) or reduce other load, then install the update again.',
        '为计算机（虚拟机）增加 CPU 和内存或减少其他负载，然后再次安装更新。',
      ),
    ],
    wrapper: true,
    classes: ['txn.hang-or-abort', 'wu.cancelled-or-service-stopped'],
    source: COMMON_ERRORS,
  },
  {
    code: 0x800f0822,
    symbol: 'CBS_E_ILLEGAL_COMPONENT_UPDATE',
    meaning: text(
      'The package tries to update a component that its definition does not declare as updated, so CBS rejects the package.',
      '程序包试图更新其定义中没有声明要更新的组件，因此被 CBS 拒绝。',
    ),
    cause: text('An incorrectly authored package.', '程序包制作有误。'),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0823,
    symbol: 'CBS_E_NEW_SERVICING_STACK_REQUIRED',
    meaning: text(
      'The package needs a newer servicing stack than this Windows has; it is refused until that is installed.',
      '该程序包需要比当前 Windows 更新的服务堆栈，安装之前会被拒绝。',
    ),
    cause: text(
      'The servicing stack update that the package names as prerequisite is missing, often on offline images or long unpatched machines.',
      '缺少该程序包要求的服务堆栈更新，常见于脱机映像或长期未更新的计算机。',
    ),
    nextSteps: [checkPrerequisites, steps.installLatestSsu],
    classes: ['cbs.ssu.required'],
    source: SERVICING_STACK,
  },
  {
    code: 0x800f0824,
    symbol: 'CBS_E_SOURCE_NOT_IN_LIST',
    meaning: text(
      'The source location from which CBS was asked to take the package is not among the sources registered for it.',
      '要求 CBS 使用的源位置不在该程序包已登记的源列表中。',
    ),
    cause: text(
      'The installation source was moved, or the package state refers to a folder that no longer exists.',
      '安装源已移动，或程序包状态引用的文件夹已不存在。',
    ),
    nextSteps: [steps.clearDownloadCache, steps.installFromCatalog, steps.restoreHealthFromSource],
    classes: ['cbs.source.missing'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0825,
    symbol: 'CBS_E_CANNOT_UNINSTALL',
    meaning: text(
      'CBS refuses to remove the package because it is permanent or because part of it is not fully installed. Newer builds print the name CBS_E_CANNOT_REMOVE.',
      'CBS 拒绝卸载该程序包，因为它是永久程序包，或其中一部分未完全安装。较新的内部版本显示的名称为 CBS_E_CANNOT_REMOVE。',
    ),
    cause: text(
      'A servicing stack update, alone or inside a combined cumulative update, cannot be removed; otherwise components are stuck half installed.',
      '服务堆栈更新（单独的或合并在累积更新中的）不能卸载；否则是组件停留在部分安装状态。',
    ),
    nextSteps: [
      look(
        'Check in the package name whether it is a servicing stack: then removal is not possible by design.',
        '根据程序包名称确认是否为服务堆栈：如果是，按设计不能卸载。',
      ),
      change(
        'For a combined update remove only the cumulative part: `DISM /Online /Remove-Package /PackageName:<Package_for_RollupFix…>`.',
        '对于合并更新，只删除累积更新部分：`DISM /Online /Remove-Package /PackageName:<Package_for_RollupFix…>`。',
      ),
      steps.restoreHealth,
    ],
    classes: ['cbs.permanent.cannot-uninstall'],
    source: COMMON_ERRORS,
  },
  {
    code: 0x800f0826,
    symbol: 'CBS_E_PENDING_VICTIM',
    meaning: text(
      'This package was in order but was rolled back because another package waiting in the same restart failed.',
      '此程序包本身没有问题，但同一次重新启动中等待处理的另一个程序包失败，因此一并回滚。',
    ),
    cause: text('The failure of another package in the same transaction.', '同一事务中另一个程序包失败。'),
    nextSteps: [
      look(
        'Find the package of the same restart that has another code: that one carries the cause.',
        '找到同一次重新启动中代码不同的程序包：原因在那一个程序包中。',
      ),
      change('Install this package alone.', '单独安装此程序包。'),
    ],
    wrapper: true,
    classes: [],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0827,
    symbol: 'CBS_E_STACK_SHUTDOWN_REQUIRED',
    meaning: text(
      'The servicing stack updated itself and stops the running request so that the new version can take over. The client is meant to repeat the request.',
      '服务堆栈已自我更新，因此停止当前请求以便由新版本接手，客户端应重新发出请求。',
    ),
    cause: text(
      'A servicing stack update was installed in the same session.',
      '同一会话中安装了服务堆栈更新。',
    ),
    nextSteps: [steps.retryUpdate, steps.restartAndRetry],
    classes: [],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0828,
    symbol: 'CBS_E_INSUFFICIENT_DISK_SPACE',
    meaning: text(
      'CBS calculated the space the installation needs before starting and found too little on the volume.',
      'CBS 在开始前计算了安装所需的空间，发现该卷空间不足。',
    ),
    cause: text(
      'The system volume, or the volume of the image, is nearly full.',
      '系统卷或映像所在卷已接近用满。',
    ),
    nextSteps: [
      look(
        'Read the required and the available bytes in the neighbouring records.',
        '在相邻记录中查看需要的字节数和可用的字节数。',
      ),
      steps.freeSpace,
      steps.startComponentCleanup,
    ],
    classes: ['env.disk-full'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0829,
    symbol: 'CBS_E_AC_POWER_REQUIRED',
    meaning: text(
      'The package may only be installed on mains power, because an interruption would leave the machine unusable.',
      '该程序包只允许在接通电源时安装，因为安装中断会导致计算机无法使用。',
    ),
    cause: text('The machine was running on battery.', '计算机当时使用电池供电。'),
    nextSteps: [
      look(
        'Connect the power supply and check that Windows shows it.',
        '接通电源，并确认 Windows 显示已接通。',
      ),
      steps.retryUpdate,
    ],
    classes: [],
    source: NAME_LIST,
  },
  {
    code: 0x800f082a,
    symbol: 'CBS_E_STACK_UPDATE_FAILED_REBOOT_REQUIRED',
    meaning: text(
      'The update of the servicing stack itself failed, and nothing more can be serviced before a restart.',
      '服务堆栈自身的更新失败，重新启动之前无法再进行任何服务操作。',
    ),
    cause: text(
      'Files of the stack were in use or refused to be written while it was being replaced.',
      '替换服务堆栈时，其文件正在使用或无法写入。',
    ),
    nextSteps: [steps.restartAndRetry, steps.readInnerCode, steps.installLatestSsu],
    classes: ['txn.pending.blocks'],
    source: NAME_LIST,
  },
  {
    code: 0x800f082b,
    symbol: 'CBS_E_SQM_REPORT_IGNORED_AI_FAILURES_ON_TRANSACTION_RESOLVE',
    meaning: text(
      'Marker for reporting: one or more advanced installers failed while the transaction was resolved, and the failures were ignored.',
      '仅用于上报的标记：解析事务时有一个或多个高级安装程序失败，但这些失败已被忽略。',
    ),
    cause: text(
      'An advanced installer whose failure is not treated as fatal, often while a rollback is carried out.',
      '高级安装程序失败但不被视为致命，常见于执行回滚时。',
    ),
    nextSteps: [
      look(
        'Look for `Begin executing advanced installer phase` above it to see which installer failed.',
        '在其上方查找 `Begin executing advanced installer phase`，确认是哪个安装程序失败。',
      ),
      steps.readInnerCode,
    ],
    wrapper: true,
    classes: ['txn.rollback.advanced-installer'],
    source: NAME_LIST,
  },
  {
    code: 0x800f082c,
    symbol: 'CBS_E_DEPENDENT_FAILURE',
    meaning: text(
      'This package was not installed because a package it belongs with failed first.',
      '与之关联的另一个程序包先失败，因此此程序包没有安装。',
    ),
    cause: text('The failure of another package in the same session.', '同一会话中另一个程序包失败。'),
    nextSteps: [
      steps.readInnerCode,
      look(
        'Treat the package that failed first; this one needs nothing of its own.',
        '处理最先失败的程序包即可；此程序包无需单独处理。',
      ),
    ],
    wrapper: true,
    classes: [],
    source: NAME_LIST,
  },
  {
    code: 0x800f082e,
    symbol: 'CBS_E_NOT_ALLOWED_OFFLINE',
    meaning: text(
      'The package has to be installed on a running Windows and was refused for an offline image.',
      '该程序包必须在运行中的 Windows 上安装，因此拒绝安装到脱机映像。',
    ),
    cause: text(
      'The package contains steps (installers, commands) that only work on a running system.',
      '程序包包含只能在运行中的系统上执行的步骤（安装程序、命令）。',
    ),
    nextSteps: [
      change(
        'Deploy the image first and install the package on the running system (`DISM /Online` or Windows Update).',
        '先部署映像，再在运行中的系统上安装该程序包（`DISM /Online` 或 Windows 更新）。',
      ),
      checkPrerequisites,
    ],
    classes: ['env.safe-mode-or-offline'],
    source: NAME_LIST,
  },
  {
    code: 0x800f082f,
    symbol: 'CBS_E_EXCLUSIVE_WOULD_MERGE',
    meaning: text(
      'A package that must be installed alone would be mixed with operations that are already pending, so it is refused.',
      '必须单独安装的程序包会与已挂起的操作混在一起，因此被拒绝。',
    ),
    cause: text(
      'A restart is outstanding after an earlier update or feature change.',
      '之前的更新或功能更改之后尚未重新启动。',
    ),
    nextSteps: [steps.restartAndRetry, checkPending, revertPending],
    classes: ['txn.pending.blocks'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0830,
    symbol: 'CBS_E_IMAGE_UNSERVICEABLE',
    meaning: text(
      'CBS has marked the whole image as not serviceable and refuses every change to it.',
      'CBS 已将整个映像标记为不可维护，拒绝对其进行任何更改。',
    ),
    cause: text(
      'An earlier operation was interrupted or failed in a way that left the image in an undefined state.',
      '之前的操作被中断或失败，使映像处于不确定的状态。',
    ),
    nextSteps: [
      steps.backupFirst,
      change(
        'For an image file: discard the mount and start again from the original file.',
        '如果是映像文件：放弃已装载的映像，从原始文件重新开始。',
      ),
      steps.inPlaceUpgrade,
    ],
    classes: ['csi.store.unserviceable'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0831,
    symbol: 'CBS_E_STORE_CORRUPTION',
    meaning: text(
      'CBS found that a package the update builds on is incomplete in the store: most often the definition (.mum) or a component of an earlier update is missing.',
      'CBS 发现该更新所依赖的程序包在组件存储中不完整：多数情况是较早更新的定义文件（.mum）或组件缺失。',
    ),
    cause: text(
      'Files under `servicing\\Packages` or WinSxS were deleted or damaged, or an earlier update was only partly installed.',
      '`servicing\\Packages` 或 WinSxS 下的文件被删除或损坏，或较早的更新只安装了一部分。',
    ),
    nextSteps: [
      look(
        'Find the package named in `manifest missing for package` or `Failed to resolve package`; its version tells the update that is incomplete.',
        '找到 `manifest missing for package` 或 `Failed to resolve package` 中的程序包，其版本号说明是哪个更新不完整。',
      ),
      steps.restoreHealth,
      change(
        'Install that earlier update again from the Microsoft Update Catalog, or use its unpacked content as source for RestoreHealth.',
        '从 Microsoft 更新目录重新安装那个较早的更新，或将其解包内容作为 RestoreHealth 的源。',
      ),
      steps.inPlaceUpgrade,
    ],
    wrapper: true,
    classes: [
      'cbs.mum.missing',
      'cbs.store.corruption-flag',
      'csi.payload.hash-mismatch',
      'csi.assembly.missing',
    ],
    source: FIX_ERRORS,
  },
  {
    code: 0x800f0832,
    symbol: 'CBS_E_STORE_TOO_MUCH_CORRUPTION',
    meaning: text(
      'The scan found more damage than CBS is willing to repair item by item; it stopped.',
      '扫描发现的损坏超出 CBS 逐项修复的限度，因此停止。',
    ),
    cause: text(
      'A failing disk, a damaged file system, or large parts of the store were deleted.',
      '磁盘故障、文件系统损坏，或组件存储的大部分内容被删除。',
    ),
    nextSteps: [steps.backupFirst, steps.chkdsk, steps.diskHealth, steps.inPlaceUpgrade],
    classes: ['csi.store.unserviceable', 'env.disk-corrupt'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0833,
    symbol: 'CBS_S_STACK_RESTART_REQUIRED',
    meaning: text(
      'The servicing stack has to start anew before it goes on, usually after it updated itself. Despite the failure bit it is meant as a state, not as an error.',
      '服务堆栈需要重新启动后才能继续，通常发生在自我更新之后。虽然带有失败位，但它表示的是状态而不是错误。',
    ),
    cause: text('A servicing stack update in the same session.', '同一会话中包含服务堆栈更新。'),
    nextSteps: [steps.retryUpdate, steps.restartAndRetry],
    classes: [],
    source: NAME_LIST,
  },
  {
    code: 0x800f0835,
    symbol: 'CBS_E_STACK_SHUTTING_DOWN',
    meaning: text(
      'The request reached the servicing stack while it was already shutting down, so it was not taken.',
      '请求到达时服务堆栈正在关闭，因此没有接受。',
    ),
    cause: text(
      'A shutdown or restart of the machine, or TrustedInstaller ending after its idle time.',
      '计算机正在关机或重新启动，或 TrustedInstaller 空闲后正在退出。',
    ),
    nextSteps: [steps.retryUpdate, lookForAbort],
    classes: ['txn.shutdown-interrupted'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0838,
    symbol: 'CBS_E_RESERVICING_REQUIRED_BASELINE',
    meaning: text(
      'The cumulative update builds on a checkpoint (baseline) that this image does not have and that was not supplied with it.',
      '该累积更新以某个检查点（基线）更新为基础，而此映像没有该基线，安装时也没有提供。',
    ),
    cause: text(
      'Only the newest package was given to DISM without the checkpoint packages it needs, or the store lacks content of that baseline.',
      '只向 DISM 提供了最新的程序包而没有提供所需的检查点程序包，或组件存储缺少该基线的内容。',
    ),
    nextSteps: [
      change(
        'Download the update and all checkpoint packages that the catalog lists with it into one folder and install the newest one from there.',
        '将该更新以及目录中一并列出的所有检查点程序包下载到同一文件夹，再从该文件夹安装最新的程序包。',
      ),
      steps.restoreHealthFromSource,
    ],
    classes: [],
    source: CHECKPOINTS,
  },
  {
    code: 0x800f0840,
    symbol: 'CBS_E_SESSION_CORRUPT',
    meaning: text(
      'The stored record of a servicing session cannot be read back, so CBS cannot continue that session.',
      '已保存的服务会话记录无法读取，CBS 不能继续该会话。',
    ),
    cause: text(
      'Power loss or a hard restart while the session was being written, or file system damage.',
      '写入会话时断电或强制重新启动，或文件系统损坏。',
    ),
    nextSteps: [steps.restartAndRetry, steps.chkdsk, steps.scanHealth],
    classes: ['txn.shutdown-interrupted'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0841,
    symbol: 'CBS_E_SESSION_INTERRUPTED',
    meaning: text(
      'The session ended without a result: TrustedInstaller or the machine stopped in the middle of it.',
      '会话没有得出结果就中断：TrustedInstaller 或计算机在处理途中停止。',
    ),
    cause: text(
      'A restart, a power loss or a crash of TiWorker or TrustedInstaller.',
      '重新启动、断电，或 TiWorker、TrustedInstaller 崩溃。',
    ),
    nextSteps: [
      look(
        'Look in the System and Application event logs for a restart or a crash at the time of the last record of that session.',
        '在系统和应用程序事件日志中，查看该会话最后一条记录的时刻是否有重新启动或崩溃。',
      ),
      steps.retryUpdate,
    ],
    classes: ['txn.shutdown-interrupted', 'env.service-or-rpc'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0842,
    symbol: 'CBS_E_SESSION_FINALIZED',
    meaning: text(
      'The client tried to go on using a session that had already been closed; the closed session’s own result still counts.',
      '客户端试图继续使用已结束的会话；该会话自身的结果仍然有效。',
    ),
    cause: text('A fault in the sequence of calls of the client.', '客户端的调用顺序有误。'),
    nextSteps: [
      look(
        'Read the `finalized` record of that session: it carries the result that matters.',
        '查看该会话的 `finalized` 记录：其中才是真正的结果。',
      ),
      correlateTool,
    ],
    classes: [],
    source: NAME_LIST,
  },
  {
    code: 0x800f0843,
    symbol: 'CBS_E_SESSION_READONLY',
    meaning: text(
      'A change was requested in a session that was opened for reading only; nothing was changed.',
      '在只读方式打开的会话中请求了更改；没有更改任何内容。',
    ),
    cause: text(
      'The client opened the session only to query, or the image was mounted read-only.',
      '客户端打开会话只是为了查询，或映像以只读方式装载。',
    ),
    nextSteps: [
      look(
        'Check with `DISM /Get-MountedWimInfo` whether the image is mounted read/write.',
        '用 `DISM /Get-MountedWimInfo` 检查映像是否以读写方式装载。',
      ),
      correlateTool,
    ],
    classes: ['dism.mount.invalid'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0846,
    symbol: 'CBS_E_NOT_SUPPORTED_ON_IMAGE_TYPE',
    meaning: text(
      'The kind of image being serviced does not allow this operation; CBS refused before changing anything.',
      '所维护的映像类型不允许此操作，CBS 在更改任何内容之前拒绝。',
    ),
    cause: text(
      'A package or command meant for a full Windows installation was used on an image of another kind.',
      '将面向完整 Windows 安装的程序包或命令用于其他类型的映像。',
    ),
    nextSteps: [
      look(
        'Check the edition of the image: `DISM /Image:<path> /Get-CurrentEdition`.',
        '检查映像的版本类型：`DISM /Image:<路径> /Get-CurrentEdition`。',
      ),
      comparePackage,
    ],
    classes: ['cbs.package.not-applicable'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0900,
    symbol: 'CBS_E_XML_PARSER_FAILURE',
    meaning: text(
      'A package definition (.mum) or other servicing XML could not be parsed, so the package it describes cannot be used.',
      '无法解析程序包定义（.mum）或其他服务 XML，其描述的程序包无法使用。',
    ),
    cause: text(
      'The file is damaged (zeros, truncated) after a disk fault or power loss, or was edited.',
      '磁盘故障或断电后文件损坏（全零、被截断），或文件被改动。',
    ),
    nextSteps: [
      look(
        'Take the .mum path from the record and look at the file: size 0 or unreadable text confirms the damage.',
        '从记录中取得 .mum 路径并查看文件：大小为 0 或内容不可读即可确认损坏。',
      ),
      steps.restoreHealth,
      steps.restoreHealthFromSource,
      steps.chkdsk,
    ],
    classes: ['cbs.mum.corrupt'],
    source: FIX_ERRORS,
  },
  {
    code: 0x800f0901,
    symbol: 'CBS_E_MANIFEST_VALIDATION_MULTIPLE_UPDATE_COMPONENT_ON_SAME_FAMILY_NOT_ALLOWED',
    meaning: text(
      'A package definition updates the same component family more than once, which is not allowed; the package is rejected.',
      '程序包定义对同一组件系列更新了多次，这是不允许的，程序包被拒绝。',
    ),
    cause: text('An incorrectly authored package.', '程序包制作有误。'),
    nextSteps: [steps.verifyPackageHash, steps.installFromCatalog, reportPackageDefect],
    classes: ['cbs.package.invalid'],
    source: CBS_HEADER,
  },
  {
    code: 0x800f0902,
    symbol: 'CBS_E_BUSY',
    meaning: text(
      'Another servicing operation holds the stack, so this one was not started.',
      '服务堆栈被另一个服务操作占用，因此此操作没有开始。',
    ),
    cause: text(
      'Windows Update, DISM, a feature change or background maintenance was running at the same time.',
      'Windows 更新、DISM、功能更改或后台维护正在同时进行。',
    ),
    nextSteps: [
      look(
        'Look in CBS.log at the same minute for the session that is active and its client.',
        '在 CBS.log 的同一时刻查找正在进行的会话及其客户端。',
      ),
      waitAndRetry,
    ],
    classes: ['txn.pending.blocks'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0904,
    symbol: 'CBS_E_MORE_THAN_ONE_ACTIVE_EDITION',
    meaning: text(
      'The image reports more than one installed edition package, so CBS cannot tell which edition it is servicing.',
      '映像中有一个以上的版本类型程序包处于已安装状态，CBS 无法确定正在维护哪个版本类型。',
    ),
    cause: text(
      'An edition change that did not finish, or edition packages forced in by hand.',
      '版本类型更改未完成，或手动强行添加了版本类型程序包。',
    ),
    nextSteps: [
      look(
        'List the edition packages: `DISM /Online /Get-Packages` and look for names with `Edition`.',
        '列出版本类型程序包：运行 `DISM /Online /Get-Packages`，查找名称含 `Edition` 的项。',
      ),
      steps.collectCbsLog,
      steps.inPlaceUpgrade,
    ],
    classes: ['cbs.edition.conflict'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0905,
    symbol: 'CBS_E_NO_ACTIVE_EDITION',
    meaning: text(
      'No installed edition package can be found in the image, so edition-dependent packages cannot be evaluated.',
      '映像中找不到已安装的版本类型程序包，无法判断与版本类型相关的程序包。',
    ),
    cause: text(
      'The edition package was removed or its state in the servicing registry is damaged, often in shrunk custom images.',
      '版本类型程序包被删除，或其在服务注册表中的状态损坏，常见于精简的自定义映像。',
    ),
    nextSteps: [
      look(
        'Run `DISM /Online /Get-CurrentEdition` to see whether an edition is reported at all.',
        '运行 `DISM /Online /Get-CurrentEdition`，确认是否能报告版本类型。',
      ),
      steps.restoreHealthFromSource,
      steps.inPlaceUpgrade,
    ],
    classes: ['cbs.edition.conflict'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0906,
    symbol: 'CBS_E_DOWNLOAD_FAILURE',
    meaning: text(
      'CBS turned to Windows Update for the files of a feature or of a repair and the download failed.',
      'CBS 向 Windows 更新请求功能或修复所需的文件，但下载失败。',
    ),
    cause: text(
      'No connection to Windows Update from the system account, or a policy that sends the machine to a WSUS server without that content.',
      '系统帐户无法连接 Windows 更新，或策略将计算机指向没有相应内容的 WSUS 服务器。',
    ),
    nextSteps: [steps.checkNetwork, steps.checkWsusPolicy, giveMediaSource],
    wrapper: true,
    classes: ['src.fod.wu-download-failed'],
    source: NET35_ERRORS,
  },
  {
    code: 0x800f0907,
    symbol: 'CBS_E_GROUPPOLICY_DISALLOWED',
    meaning: text(
      'Group policy forbids CBS to fetch payload for features or repairs from Windows Update.',
      '组策略禁止 CBS 从 Windows 更新获取功能或修复所需的文件。',
    ),
    cause: text(
      'The policy for optional components says never to download payload, or names a source path that does not have the files.',
      '可选组件策略设置为从不下载文件，或指定的源路径中没有这些文件。',
    ),
    nextSteps: [steps.checkWsusPolicy, giveMediaSource, steps.allowWindowsUpdateForRepair],
    classes: ['src.fod.wu-download-failed'],
    source: NET35_ERRORS,
  },
  {
    code: 0x800f0908,
    symbol: 'CBS_E_METERED_NETWORK',
    meaning: text(
      'The files were not downloaded because the connection is set as metered.',
      '当前网络设置为按流量计费的连接，因此没有下载文件。',
    ),
    cause: text(
      'A mobile or tethered network, or the metered setting on a normal one.',
      '使用移动或共享网络，或将普通网络设为按流量计费。',
    ),
    nextSteps: [
      change(
        'Switch off “Metered connection” for the network, or use another network, and repeat the operation.',
        '关闭该网络的“按流量计费的连接”，或换用其他网络后重新执行。',
      ),
      giveMediaSource,
    ],
    classes: ['src.fod.wu-download-failed'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0909,
    symbol: 'CBS_E_PUBLIC_OBJECT_LEAK',
    meaning: text(
      'Internal check: a client ended without releasing objects of the servicing stack. It does not damage the store.',
      '内部检查：客户端结束时没有释放服务堆栈的对象。不会损坏组件存储。',
    ),
    cause: text(
      'A program that uses the servicing interface carelessly or crashed in the middle.',
      '使用服务接口的程序处理不当，或中途崩溃。',
    ),
    nextSteps: [correlateTool, restartServicing],
    classes: [],
    source: NAME_LIST,
  },
  {
    code: 0x800f090b,
    symbol: 'CBS_E_REPAIR_PACKAGE_CORRUPT',
    meaning: text(
      'The package that was offered or downloaded to repair the store is itself damaged, so it was not used.',
      '用于修复组件存储的程序包（提供的或下载的）本身已损坏，因此没有使用。',
    ),
    cause: text(
      'A damaged download, a proxy that alters content, or a source with the same damage.',
      '下载损坏、代理改动了内容，或源本身也有相同的损坏。',
    ),
    nextSteps: [steps.clearDownloadCache, steps.restoreHealthFromSource, steps.checkNetwork],
    classes: ['cbs.repair.incomplete', 'wu.download-integrity'],
    source: NAME_LIST,
  },
  {
    code: 0x800f090c,
    symbol: 'CBS_E_COMPONENT_NOT_INSTALLED_BY_CBS',
    meaning: text(
      'A component is in the store but no CBS package owns it, so CBS cannot repair or remove it through a package.',
      '组件存储中的某个组件不属于任何 CBS 程序包，CBS 无法通过程序包修复或删除它。',
    ),
    cause: text(
      'The component was put there by another installer, or the package that owned it lost its registration.',
      '该组件由其他安装程序放入，或原来所属的程序包丢失了登记信息。',
    ),
    nextSteps: [
      look(
        'Note the component name and find out which product brought it.',
        '记下组件名称，确认它来自哪个产品。',
      ),
      steps.scanHealth,
      steps.restoreHealthFromSource,
    ],
    classes: ['cbs.registry.package-state'],
    source: NAME_LIST,
  },
  {
    code: 0x800f090d,
    symbol: 'CBS_E_MISSING_PACKAGE_MAPPING_INDEX',
    meaning: text(
      'CBS wanted to fetch missing content from Windows Update, but its cached index (`servicing\\Packages\\wuindex.xml`) does not say which update contains the package.',
      'CBS 想从 Windows 更新获取缺失的内容，但缓存的索引（`servicing\\Packages\\wuindex.xml`）没有说明哪个更新包含该程序包。',
    ),
    cause: text(
      'The package is too old or was withdrawn, or the machine may not use Windows Update; the missing package itself is the real finding.',
      '该程序包过旧或已撤回，或计算机不能使用 Windows 更新；真正的问题是缺失的程序包本身。',
    ),
    nextSteps: [
      look(
        'Take the package identity from the record: this is the package to supply.',
        '从记录中取得程序包标识：需要提供的就是这个程序包。',
      ),
      steps.installFromCatalog,
      steps.restoreHealthFromSource,
    ],
    classes: ['cbs.source.missing', 'cbs.mum.missing'],
    source: 'https://support.microsoft.com/help/3023427',
  },
  {
    code: 0x800f090e,
    symbol: 'CBS_E_EMPTY_PACKAGE_MAPPING_INDEX',
    meaning: text(
      'The index through which CBS finds content on Windows Update was received but has no entries, so no source can be looked up.',
      'CBS 用于在 Windows 更新上查找内容的索引已收到，但其中没有条目，无法查找源。',
    ),
    cause: text(
      'An incomplete answer of the update service, or a service that does not offer this content.',
      '更新服务的应答不完整，或该服务不提供此类内容。',
    ),
    nextSteps: [steps.checkWsusPolicy, steps.checkNetwork, steps.restoreHealthFromSource],
    classes: ['cbs.source.missing'],
    source: NAME_LIST,
  },
  {
    code: 0x800f090f,
    symbol: 'CBS_E_WINDOWS_UPDATE_SEARCH_FAILURE',
    meaning: text(
      'The search that CBS started on Windows Update for missing content failed; the code of the search itself stands in the records before.',
      'CBS 为缺失内容在 Windows 更新上发起的搜索失败；搜索本身的代码在此前的记录中。',
    ),
    cause: text(
      'The update service could not be reached, is disabled, or answered with an error.',
      '更新服务无法访问、被禁用，或返回了错误。',
    ),
    nextSteps: [
      steps.readInnerCode,
      steps.collectWindowsUpdateLog,
      steps.checkNetwork,
      steps.restoreHealthFromSource,
    ],
    wrapper: true,
    classes: ['src.fod.wu-download-failed', 'net.unreachable'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0910,
    symbol: 'CBS_E_WINDOWS_AUTOMATIC_UPDATE_SETTING_DISALLOWED',
    meaning: text(
      'The automatic update settings of this machine do not allow CBS to fetch content from Windows Update.',
      '此计算机的自动更新设置不允许 CBS 从 Windows 更新获取内容。',
    ),
    cause: text('Automatic updates are switched off by policy or setting.', '自动更新被策略或设置关闭。'),
    nextSteps: [steps.checkWsusPolicy, steps.checkServices, giveMediaSource],
    classes: ['src.fod.wu-download-failed', 'wu.disabled-by-policy'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0911,
    symbol: 'CBS_E_SOURCE_MODIFIED',
    meaning: text(
      'The package files were changed or moved between download and installation, so CBS does not use them and asks for a new download.',
      '程序包文件在下载与安装之间被更改或移动，CBS 不再使用它们，需要重新下载。',
    ),
    cause: text(
      'Clean-up or security software touched the download or staging folder, or the disk returned other data than was written.',
      '清理或安全软件改动了下载或暂存文件夹，或磁盘返回的数据与写入时不同。',
    ),
    nextSteps: [
      steps.clearDownloadCache,
      steps.liftSecuritySoftware,
      steps.diskHealth,
      steps.installFromCatalog,
    ],
    classes: ['wu.download-integrity', 'cbs.package.invalid'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0912,
    symbol: 'CBS_E_ONDEMAND_LOCALSOURCE_NOT_FOUND',
    meaning: text(
      'A Feature on Demand was to be installed from a given local source, and that source does not contain it.',
      '要求从指定的本地源安装按需功能，但该源中没有此功能。',
    ),
    cause: text(
      'The path points at the wrong folder or at media of another release, language or architecture; capabilities are not in `sources\\sxs`.',
      '路径指向错误的文件夹，或介质的版本、语言、体系结构不同；按需功能不在 `sources\\sxs` 中。',
    ),
    nextSteps: [
      look(
        'Look in the source folder for the .cab files of the capability with the right language and architecture.',
        '在源文件夹中查找该功能对应语言和体系结构的 .cab 文件。',
      ),
      steps.useFodSource,
    ],
    classes: ['cbs.source.missing', 'src.version-mismatch'],
    source: FOD_WSUS,
  },
  {
    code: 0x800f0914,
    symbol: 'CBS_E_WINRE_NOT_ENABLED',
    meaning: text(
      'The package services the Windows recovery environment, and that is switched off on this machine.',
      '该程序包用于维护 Windows 恢复环境（WinRE），而此计算机上的 WinRE 未启用。',
    ),
    cause: text(
      'WinRE was disabled, its partition was deleted, or Winre.wim is missing.',
      'WinRE 被禁用、恢复分区被删除，或缺少 Winre.wim。',
    ),
    nextSteps: [
      look('Check the state: `reagentc /info`.', '检查状态：`reagentc /info`。'),
      change(
        'Enable it: `reagentc /enable`; if that fails, restore Winre.wim from media of the same build first.',
        '启用：`reagentc /enable`；如果失败，先从相同内部版本的介质还原 Winre.wim。',
      ),
    ],
    classes: [],
    source: REAGENTC,
  },
  {
    code: 0x800f0915,
    symbol: 'CBS_E_REPAIR_CONTENT_MISSING',
    meaning: text(
      'RestoreHealth found damage but none of its sources had sound copies of every damaged item; part may have been repaired.',
      'RestoreHealth 发现了损坏，但所有源都无法提供全部损坏项的完好副本；可能已修复一部分。',
    ),
    cause: text(
      'Windows Update is not reachable or blocked by policy, or the given source has another build or revision.',
      'Windows 更新无法访问或被策略阻止，或指定的源内部版本、修订号不同。',
    ),
    nextSteps: [
      look(
        'Read the list after `Checking System Update Readiness` in CBS.log: items without `(Fixed)` are still damaged.',
        '查看 CBS.log 中 `Checking System Update Readiness` 之后的列表：没有 `(Fixed)` 的项仍然损坏。',
      ),
      steps.restoreHealthFromSource,
      steps.allowWindowsUpdateForRepair,
      steps.inPlaceUpgrade,
    ],
    classes: ['cbs.source.missing', 'cbs.repair.incomplete', 'src.version-mismatch'],
    source: REPAIR_SOURCE,
  },
  {
    code: 0x800f0916,
    symbol: 'CBS_E_PAYLOAD_FILE_MISSING',
    meaning: text(
      'A file that the package lists as its payload is neither in the package nor in the store.',
      '程序包列出的某个有效负载文件既不在程序包中，也不在组件存储中。',
    ),
    cause: text(
      'An incomplete download or unpacking, or store files that were deleted.',
      '下载或解包不完整，或组件存储中的文件被删除。',
    ),
    nextSteps: [readVersion, steps.clearDownloadCache, steps.restoreHealth, steps.installFromCatalog],
    classes: ['csi.payload.missing'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0920,
    symbol: 'CBS_E_HANG_DETECTED',
    meaning: text(
      'The servicing watchdog saw no progress for too long and ended the operation; the changes are rolled back.',
      '服务看门狗长时间没有检测到进展，因此结束操作；更改会回滚。',
    ),
    cause: text(
      'A very slow or overloaded machine, security software that scans every write, or an installer that waits for something.',
      '计算机过慢或负载过高、安全软件扫描每次写入，或某个安装程序在等待。',
    ),
    nextSteps: [
      look(
        'Find the last record before the gap: it names the step that hung.',
        '找到时间间隔前的最后一条记录：它说明是哪个步骤停滞。',
      ),
      steps.liftSecuritySoftware,
      steps.diskHealth,
      steps.retryUpdate,
    ],
    classes: ['txn.hang-or-abort'],
    source: COMMON_ERRORS,
  },
  {
    code: 0x800f0921,
    symbol: 'CBS_E_PRIMITIVES_FAILED',
    meaning: text(
      'The basic file and registry operations of the update could not be carried out, usually during the restart, and the update is rolled back.',
      '更新的基本文件和注册表操作无法完成（通常在重新启动期间），更新被回滚。',
    ),
    cause: text(
      'One operation met a denied, locked or unreadable object; the NTSTATUS and the path stand in the POQ records.',
      '某个操作遇到被拒绝访问、被占用或无法读取的对象；NTSTATUS 和路径在 POQ 记录中。',
    ),
    nextSteps: [
      look(
        'Find the first `poqexec` or `POQ` record with an NTSTATUS and a path: they decide the cause.',
        '找到第一条带有 NTSTATUS 和路径的 `poqexec` 或 `POQ` 记录：由它们确定原因。',
      ),
      steps.checkAcl,
      steps.chkdsk,
      steps.retryUpdate,
    ],
    wrapper: true,
    classes: ['txn.poqexec-failed', 'env.access-denied', 'env.sharing-violation', 'env.disk-corrupt'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0922,
    symbol: 'CBS_E_INSTALLERS_FAILED',
    meaning: text(
      'An advanced installer or a generic command of the update or feature failed and all of it is rolled back. It only wraps the code of that installer.',
      '更新或功能中的某个高级安装程序或通用命令失败，整个操作被回滚。此代码只是包装了该安装程序的代码。',
    ),
    cause: text(
      'Often boot files on a full EFI or system reserved partition; otherwise scheduled tasks, network, licensing, .NET or driver steps.',
      '常见原因是 EFI 或系统保留分区已满导致启动文件步骤失败；其他还有计划任务、网络、许可、.NET 或驱动程序步骤。',
    ),
    nextSteps: [
      look(
        'Find `Begin executing advanced installer phase` with `Installer name` and the first failing record after it: installer and inner code give the cause.',
        '找到带有 `Installer name` 的 `Begin executing advanced installer phase` 以及其后的第一条失败记录：由安装程序名称和内层代码确定原因。',
      ),
      look(
        'Check size and free space of the EFI system or system reserved partition.',
        '检查 EFI 系统分区或系统保留分区的大小和可用空间。',
      ),
      steps.emptyTemp,
      steps.liftSecuritySoftware,
      steps.retryUpdate,
    ],
    wrapper: true,
    classes: [
      'txn.rollback.advanced-installer',
      'ai.bcd-or-boot-files',
      'env.system-partition-small',
      'ai.dotnet',
      'txn.rollback.driver-operation',
    ],
    source: COMMON_ERRORS,
  },
  {
    code: 0x800f0923,
    symbol: 'CBS_E_SAFEMODE_ENTERED',
    meaning: text(
      'Windows was started in safe mode while updates were pending, so the pending work was not carried out.',
      '有更新挂起时以安全模式启动了 Windows，因此没有执行挂起的操作。',
    ),
    cause: text(
      'Safe mode was chosen at start or set in the boot configuration.',
      '启动时选择了安全模式，或在启动配置中设置了安全模式。',
    ),
    nextSteps: [
      change(
        'Remove the safe-mode setting (`bcdedit /deletevalue {current} safeboot`, or msconfig) and start Windows normally.',
        '取消安全模式设置（`bcdedit /deletevalue {current} safeboot` 或使用 msconfig），正常启动 Windows。',
      ),
      steps.retryUpdate,
    ],
    classes: ['env.safe-mode-or-offline'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0924,
    symbol: 'CBS_E_SESSIONS_LEAKED',
    meaning: text(
      'Internal check: servicing sessions were left open when the stack was to shut down. It points at a client, not at the store.',
      '内部检查：服务堆栈关闭时仍有未关闭的会话。问题在客户端，而不在组件存储。',
    ),
    cause: text('A client ended or crashed without closing its session.', '客户端没有关闭会话就结束或崩溃。'),
    nextSteps: [correlateTool, restartServicing],
    classes: [],
    source: NAME_LIST,
  },
  {
    code: 0x800f0925,
    symbol: 'CBS_E_INVALID_EXECUTESTATE',
    meaning: text(
      'The stored progress of a servicing operation has a value with which CBS cannot continue, so it does not resume.',
      '保存的服务操作进度值无效，CBS 无法据此继续，因此没有恢复执行。',
    ),
    cause: text(
      'An interrupted restart or damaged servicing state in the registry.',
      '重新启动被中断，或注册表中的服务状态损坏。',
    ),
    nextSteps: [steps.restartAndRetry, checkPending, revertPending, steps.collectCbsLog],
    classes: ['cbs.registry.package-state', 'txn.shutdown-interrupted'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0926,
    symbol: 'CBS_E_CANNOT_REMOVE_CONTAINER_DEPENDENCY',
    meaning: text(
      'CBS refuses to remove the package because an installed package that contains others still depends on it.',
      'CBS 拒绝卸载该程序包，因为某个已安装的容器程序包（包含其他程序包）仍依赖它。',
    ),
    cause: text(
      'A part of an update or feature was named for removal instead of the package it belongs to.',
      '要求卸载的是某个更新或功能的一部分，而不是它所属的程序包。',
    ),
    nextSteps: [
      listPackages,
      change(
        'Remove the containing package instead, if it can be removed at all; otherwise leave it in place.',
        '如果容器程序包可以卸载，改为卸载它；否则保留。',
      ),
    ],
    classes: ['cbs.permanent.cannot-uninstall'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0927,
    symbol: 'CBS_E_ONDEMAND_RESERVICING_REQUIRED',
    meaning: text(
      'Content that was added on demand (feature, language) still has to be brought to the level of the installed updates before the operation can go on.',
      '按需添加的内容（功能、语言）需要先更新到与已安装更新相同的级别，操作才能继续。',
    ),
    cause: text(
      'The content came from base media while the system is already at a later revision.',
      '内容来自基础介质，而系统已处于更高的修订号。',
    ),
    nextSteps: [
      change(
        'Install the cumulative update again after adding features and languages.',
        '添加功能和语言之后，再次安装累积更新。',
      ),
      steps.collectCbsLog,
    ],
    classes: [],
    source: NAME_LIST,
  },
  ...onDemandSources(),
  {
    code: 0x800f0950,
    symbol: 'CBS_E_NO_OPTIONAL_CONTENT_FOUND_FOR_BUILD',
    meaning: text(
      'Windows Update answered, but offers no content of the requested feature or language for this build. Older builds print CBS_E_INVALID_WINDOWS_UPDATE_COUNT.',
      'Windows 更新有应答，但没有为此内部版本提供所请求的功能或语言内容。较旧的内部版本显示 CBS_E_INVALID_WINDOWS_UPDATE_COUNT。',
    ),
    cause: text(
      'An Insider or withdrawn build, a policy that hides the content, or a name that this release does not offer.',
      '使用的是预览版或已停止提供的内部版本、策略屏蔽了内容，或该版本不提供此名称的功能。',
    ),
    nextSteps: [listNames, steps.checkWsusPolicy, steps.useFodSource],
    classes: ['src.fod.wsus-has-none', 'src.version-mismatch'],
    source: FOD_WSUS,
  },
  {
    code: 0x800f0951,
    symbol: 'CBS_E_INVALID_NO_PRODUCT_REGISTERED',
    meaning: text(
      'CBS could not ask the update service for optional content because no product is registered there for this Windows.',
      '更新服务中没有为此 Windows 登记产品，CBS 无法查询可选内容。',
    ),
    cause: text(
      'The product registration of the update client is missing or damaged.',
      '更新客户端的产品登记信息缺失或损坏。',
    ),
    nextSteps: [steps.resetSoftwareDistribution, steps.collectWindowsUpdateLog, steps.useFodSource],
    classes: ['src.fod.wu-download-failed'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0952,
    symbol: 'CBS_E_INVALID_ACTION_LIST_PACKAGE_COUNT',
    meaning: text(
      'The list of actions that came with downloaded optional content names a number of packages that CBS does not accept; nothing is installed.',
      '随可选内容下载的操作列表中，程序包数量不符合 CBS 的要求，因此没有安装任何内容。',
    ),
    cause: text('A faulty or incomplete answer of the update service.', '更新服务的应答有误或不完整。'),
    nextSteps: [steps.clearDownloadCache, steps.useFodSource, steps.collectCbsLog],
    classes: ['src.fod.wu-download-failed'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0953,
    symbol: 'CBS_E_INVALID_ACTION_LIST_INSTALL_REASON',
    meaning: text(
      'The list of actions that came with downloaded optional content gives a reason for the installation that CBS does not accept; nothing is installed.',
      '随可选内容下载的操作列表中，安装原因不被 CBS 接受，因此没有安装任何内容。',
    ),
    cause: text(
      'A faulty answer of the update service, or content made for another release.',
      '更新服务的应答有误，或内容属于其他版本。',
    ),
    nextSteps: [steps.clearDownloadCache, steps.useFodSource, steps.collectCbsLog],
    classes: ['src.fod.wu-download-failed'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0954,
    symbol: 'CBS_E_INVALID_WINDOWS_UPDATE_COUNT_WSUS',
    meaning: text(
      'CBS asked the WSUS server for a feature, a language or repair content, and the server offers none. Newer builds print CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS.',
      'CBS 向 WSUS 服务器请求功能、语言或修复内容，但服务器没有提供。较新的内部版本显示 CBS_E_NO_OPTIONAL_CONTENT_FOUND_ON_UPDATE_SERVERS。',
    ),
    cause: text(
      'The machine is bound to WSUS by policy and may not fetch this content from Windows Update; WSUS does not carry it.',
      '计算机被策略限定使用 WSUS，不能从 Windows 更新获取此内容，而 WSUS 中没有。',
    ),
    nextSteps: [steps.checkWsusPolicy, steps.allowWindowsUpdateForRepair, steps.useFodSource],
    classes: ['src.fod.wsus-has-none'],
    source: FOD_WSUS,
  },
  {
    code: 0x800f0955,
    symbol: 'CBS_E_INVALID_PACKAGE_REQUEST_ON_MULTILINGUAL_FOD',
    meaning: text(
      'A feature that exists per language was requested in a form that does not fit the languages of this image.',
      '所请求的功能按语言区分，但请求方式与此映像的语言不匹配。',
    ),
    cause: text(
      'Language resources of the feature and installed language packs do not match, or one language package was named on its own.',
      '功能的语言资源与已安装的语言包不一致，或单独指定了某个语言程序包。',
    ),
    nextSteps: [compareLanguages, listNames, reinstallLanguages],
    classes: ['cbs.language-pack.mismatch'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0956,
    symbol: 'CBS_E_INVALID_ACTION_LIST_INSTALL_ACTION',
    meaning: text(
      'The list of actions that came with downloaded optional content asks for an action that this servicing stack does not know; nothing is installed.',
      '随可选内容下载的操作列表要求执行此服务堆栈不认识的操作，因此没有安装任何内容。',
    ),
    cause: text(
      'Content made for a newer servicing stack, or a faulty answer of the update service.',
      '内容是为更新的服务堆栈制作的，或更新服务的应答有误。',
    ),
    nextSteps: [steps.installLatestSsu, steps.clearDownloadCache, steps.useFodSource],
    classes: ['src.fod.wu-download-failed', 'cbs.ssu.required'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0980,
    symbol: 'PSFX_E_DELTA_NOT_SUPPORTED_FOR_COMPONENT',
    meaning: text(
      'The update offers this component only as a difference, but the component cannot be rebuilt from differences.',
      '更新仅以差异形式提供该组件，但该组件不能由差异重建。',
    ),
    cause: text('A package or stack that do not fit together.', '程序包与服务堆栈不匹配。'),
    nextSteps: [steps.installLatestSsu, steps.installFromCatalog, steps.collectCbsLog],
    classes: ['csi.delta.hydration-failed'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0981,
    symbol: 'PSFX_E_REVERSE_AND_FORWARD_DELTAS_MISSING',
    meaning: text(
      'To rebuild a file, Windows needs the difference back to the base version and the one forward to the new version; both are missing.',
      '重建文件需要回到基础版本的反向差异和升到新版本的正向差异，两者都缺失。',
    ),
    cause: text(
      'The update package is incomplete, or the store folder of the component was emptied.',
      '更新程序包不完整，或该组件的存储文件夹被清空。',
    ),
    nextSteps: [steps.clearDownloadCache, steps.restoreHealth, steps.installFromCatalog],
    classes: ['csi.delta.hydration-failed', 'csi.payload.missing'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0982,
    symbol: 'PSFX_E_MATCHING_COMPONENT_NOT_FOUND',
    meaning: text(
      'The update carries a difference for a component of which no installed version was found, so there is nothing to apply it to.',
      '更新包含某组件的差异，但找不到该组件的任何已安装版本，无从应用。',
    ),
    cause: text(
      'Language packs older than the base system or half removed, inbox components that were deleted, or custom images.',
      '语言包比基础系统旧或未完全删除、内置组件被删除，或使用了自定义映像。',
    ),
    nextSteps: [compareLanguages, reinstallLanguages, steps.restoreHealth, steps.inPlaceUpgrade],
    classes: ['csi.psfx.component-not-found', 'cbs.language-pack.mismatch'],
    source: 'https://support.microsoft.com/help/4493509',
  },
  {
    code: 0x800f0983,
    symbol: 'PSFX_E_MATCHING_COMPONENT_DIRECTORY_MISSING',
    meaning: text(
      'The component is registered, but its folder in WinSxS, which the difference is to be applied to, is missing.',
      '组件已登记，但 WinSxS 中用于应用差异的文件夹缺失。',
    ),
    cause: text(
      'Clean-up tools or scripts deleted the folder, or an inbox application was torn out of the image.',
      '清理工具或脚本删除了文件夹，或内置应用被强行从映像中移除。',
    ),
    nextSteps: [readVersion, steps.restoreHealth, steps.restoreHealthFromSource, steps.inPlaceUpgrade],
    classes: ['csi.psfx.component-not-found', 'csi.payload.missing'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0984,
    symbol: 'PSFX_E_MATCHING_BINARY_MISSING',
    meaning: text(
      'The folder of the component is there, but the file in it that the difference starts from is missing.',
      '组件的文件夹存在，但其中作为差异起点的文件缺失。',
    ),
    cause: text(
      'The file was deleted or quarantined, or lost through file system damage.',
      '文件被删除、被隔离，或因文件系统损坏而丢失。',
    ),
    nextSteps: [readVersion, steps.restoreHealth, steps.restoreHealthFromSource, steps.chkdsk],
    classes: ['csi.payload.missing', 'csi.psfx.component-not-found'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0985,
    symbol: 'PSFX_E_APPLY_REVERSE_DELTA_FAILED',
    meaning: text(
      'Going back from the installed file to its base version failed: the installed file or the stored reverse difference is not what it should be.',
      '从已安装文件还原到基础版本失败：已安装文件或保存的反向差异与预期不符。',
    ),
    cause: text(
      'The installed file was replaced or damaged, or the reverse difference under WinSxS is damaged.',
      '已安装的文件被替换或损坏，或 WinSxS 中的反向差异损坏。',
    ),
    nextSteps: [steps.restoreHealth, steps.installFromCatalog],
    classes: ['csi.delta.hydration-failed'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0986,
    symbol: 'PSFX_E_APPLY_FORWARD_DELTA_FAILED',
    meaning: text(
      'Building the new file from the base version and the downloaded difference failed; the result would not have the right hash.',
      '由基础版本和下载的差异生成新文件失败，所得结果的哈希值不正确。',
    ),
    cause: text(
      'The base file is damaged or from another version, or the downloaded difference is damaged.',
      '基础文件损坏或版本不同，或下载的差异损坏。',
    ),
    nextSteps: [steps.restoreHealth, steps.clearDownloadCache, steps.installFromCatalog, steps.diskHealth],
    classes: ['csi.delta.hydration-failed'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0987,
    symbol: 'PSFX_E_NULL_DELTA_HYDRATION_FAILED',
    meaning: text(
      'A file that is delivered whole inside the update (a difference against nothing) could not be unpacked.',
      '更新中完整提供的文件（相对于空内容的差异）无法解包。',
    ),
    cause: text(
      'A damaged download, too little space, or a failed write.',
      '下载损坏、空间不足，或写入失败。',
    ),
    nextSteps: [steps.clearDownloadCache, steps.freeSpace, steps.installFromCatalog],
    classes: ['csi.delta.hydration-failed'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0988,
    symbol: 'PSFX_E_INVALID_DELTA_COMBINATION',
    meaning: text(
      'The differences found in the store and in the update do not belong together, so no valid chain to the new file exists.',
      '组件存储中的差异与更新中的差异不匹配，无法得到通向新文件的有效链。',
    ),
    cause: text(
      'An earlier cumulative update was interrupted or cleaned up badly and left differences of another baseline.',
      '较早的累积更新被中断或清理不完整，留下了其他基线的差异。',
    ),
    nextSteps: [
      steps.startComponentCleanup,
      steps.restoreHealth,
      steps.installFromCatalog,
      steps.inPlaceUpgrade,
    ],
    classes: ['csi.delta.hydration-failed'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0989,
    symbol: 'PSFX_E_REVERSE_DELTA_MISSING',
    meaning: text(
      'The difference that leads back to the base version is not in the store, so neither the next update nor a removal can start from this file.',
      '组件存储中缺少回到基础版本的反向差异，后续更新和卸载都无法以此文件为起点。',
    ),
    cause: text(
      'The `r` folder of the component in WinSxS was deleted or never written.',
      'WinSxS 中该组件的 `r` 文件夹被删除或从未写入。',
    ),
    nextSteps: [readVersion, steps.restoreHealth, steps.installFromCatalog, steps.inPlaceUpgrade],
    classes: ['csi.delta.hydration-failed', 'csi.payload.missing'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0990,
    symbol: 'PSFX_E_UNSUPPORTED_COMPRESSION_SWITCH',
    meaning: text(
      'The differential content of the update uses a compression setting that this servicing stack cannot handle.',
      '更新的差异内容使用了此服务堆栈无法处理的压缩设置。',
    ),
    cause: text('A servicing stack older than the update expects.', '服务堆栈的版本低于更新的要求。'),
    nextSteps: [steps.installLatestSsu, steps.clearDownloadCache, steps.installFromCatalog],
    classes: ['csi.delta.hydration-failed', 'cbs.ssu.required'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0991,
    symbol: 'PSFX_E_MISSING_PAYLOAD_FILE',
    meaning: text(
      'A payload file that is needed to rebuild a component is missing from the store or from the update.',
      '重建组件所需的有效负载文件在组件存储或更新中缺失。',
    ),
    cause: text(
      'The file was deleted from WinSxS, or the update was downloaded or staged incompletely.',
      '文件被从 WinSxS 中删除，或更新下载、暂存不完整。',
    ),
    nextSteps: [readVersion, steps.restoreHealth, steps.clearDownloadCache, steps.inPlaceUpgrade],
    classes: ['csi.payload.missing'],
    source: DIFFERENTIALS,
  },
  {
    code: 0x800f0992,
    symbol: 'PSFX_E_PARTIAL_HYDRATION',
    meaning: text(
      'Only part of a component’s files could be rebuilt; the component is not usable in this state and the operation stops.',
      '组件的文件只重建了一部分，此状态下组件不可用，操作停止。',
    ),
    cause: text(
      'One or more base files or differences of the component are missing or damaged; earlier records name the file.',
      '该组件的一个或多个基础文件或差异缺失或损坏；此前的记录会指出文件名。',
    ),
    nextSteps: [steps.readInnerCode, steps.restoreHealth, steps.installFromCatalog],
    wrapper: true,
    classes: ['csi.delta.hydration-failed'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0993,
    symbol: 'PSFX_E_REBASE_HYDRATION_CANDIDATES_MISSING',
    meaning: text(
      'While files are moved to a newer baseline, none of the stored versions could serve as start for rebuilding a file.',
      '将文件转换到更新的基线时，组件存储中没有任何版本可用作重建该文件的起点。',
    ),
    cause: text(
      'The store lacks files of an earlier baseline, as seen after some feature upgrades; 0x80073712 often accompanies it.',
      '组件存储缺少较早基线的文件，某些功能升级之后会出现；常与 0x80073712 同时出现。',
    ),
    nextSteps: [readVersion, steps.restoreHealth, steps.restoreHealthFromSource, steps.inPlaceUpgrade],
    classes: ['csi.delta.hydration-failed', 'csi.payload.missing'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0994,
    symbol: 'PSFX_E_REBASE_HASH_ALG_NOT_SUPPORTED',
    meaning: text(
      'A file that is to be moved to a newer baseline is described with a hash algorithm that this servicing stack does not support.',
      '要转换到更新基线的文件使用了此服务堆栈不支持的哈希算法来描述。',
    ),
    cause: text(
      'A servicing stack older than the package, or a damaged manifest.',
      '服务堆栈比程序包旧，或清单损坏。',
    ),
    nextSteps: [steps.installLatestSsu, steps.restoreHealth, steps.installFromCatalog],
    classes: ['csi.delta.hydration-failed', 'cbs.ssu.required'],
    source: NAME_LIST,
  },
  {
    code: 0x800f0995,
    symbol: 'PSFX_E_REBASE_MISSING_BASE_FILE',
    meaning: text(
      'The base file from which a file is to be rebuilt for a newer baseline is not in the store.',
      '为更新的基线重建文件时所需的基础文件不在组件存储中。',
    ),
    cause: text(
      'The base version was deleted or cleaned up, or was never staged in a custom image.',
      '基础版本被删除或清理，或在自定义映像中从未暂存。',
    ),
    nextSteps: [readVersion, steps.restoreHealth, steps.restoreHealthFromSource, steps.inPlaceUpgrade],
    classes: ['csi.payload.missing', 'csi.delta.hydration-failed'],
    source: NAME_LIST,
  },
  {
    // no public header names it
    code: 0x800f0a12,
    symbol: '',
    meaning: text(
      'The service pack needs the system partition, from which the computer starts, and Windows cannot reach it.',
      'Service Pack 需要访问计算机启动所用的系统分区，而 Windows 无法访问该分区。',
    ),
    cause: text(
      'Automatic mounting of volumes is turned off, the disk with the system partition was removed or is offline, another partition is marked active, or a boot loader of another maker is in use.',
      '卷的自动装载已关闭，带有系统分区的磁盘已移除或处于脱机状态，其他分区被标记为活动分区，或使用了第三方启动加载程序。',
    ),
    nextSteps: [
      look(
        'Look in `diskpart` (`automount`, `list disk`, `list volume`) whether volumes are mounted automatically and the disk with the system partition is online.',
        '用 `diskpart`（`automount`、`list disk`、`list volume`）查看卷是否自动装载，以及带有系统分区的磁盘是否联机。',
      ),
      change(
        'Turn automatic mounting on (`mountvol /E`), restart, and install the service pack again.',
        '启用自动装载（`mountvol /E`），重新启动后再次安装 Service Pack。',
      ),
      look('Check that `bcdedit` lists the boot configuration.', '检查 `bcdedit` 能否列出启动配置。'),
    ],
    classes: ['ai.bcd-or-boot-files'],
    source: SERVICE_PACK_1,
  },
];

function text(en: string, zh: string): Localized {
  return { en, zh };
}

/** A place that CBS asks for payload that is not in the store, with its four codes. */
interface OnDemandService {
  readonly name: Localized;
  readonly why: Localized;
  readonly class: string;
  readonly noMapping: CodeAndSymbol;
  readonly noEntry: CodeAndSymbol;
  readonly notInCabinet: CodeAndSymbol;
  readonly notInExpress: CodeAndSymbol;
}

type CodeAndSymbol = readonly [code: number, symbol: string];

/** The sixteen codes 0x800f0940 to 0x800f094f: four services times the same four findings. */
function onDemandSources(): readonly CodeKnowledge[] {
  const services: readonly OnDemandService[] = [
    {
      name: text('the WSUS server', ' WSUS 服务器'),
      why: text(
        'The machine is bound to a WSUS server that does not carry features, languages or repair content of this build.',
        '计算机被限定使用 WSUS 服务器，而该服务器没有此内部版本的功能、语言或修复内容。',
      ),
      class: 'src.fod.wsus-has-none',
      noMapping: [0x800f0940, 'CBS_E_WUSUS_MAPPING_UNAVAILABLE'],
      noEntry: [0x800f0943, 'CBS_E_WUSUS_MISSING_PACKAGE_MAPPING_INDEX'],
      notInCabinet: [0x800f0946, 'CBS_E_SOURCE_MISSING_FROM_WUSUS_CAB'],
      notInExpress: [0x800f0947, 'CBS_E_SOURCE_MISSING_FROM_WUSUS_EXPRESS'],
    },
    {
      name: text('Windows Update', ' Windows 更新'),
      why: text(
        'Windows Update could not be reached in full, or does not offer this content for the build or revision in use.',
        '无法完整访问 Windows 更新，或它不为当前内部版本或修订号提供此内容。',
      ),
      class: 'src.fod.wu-download-failed',
      noMapping: [0x800f0941, 'CBS_E_WU_MAPPING_UNAVAILABLE'],
      noEntry: [0x800f0944, 'CBS_E_WU_MISSING_PACKAGE_MAPPING_INDEX'],
      notInCabinet: [0x800f0948, 'CBS_E_SOURCE_MISSING_FROM_WU_CAB'],
      notInExpress: [0x800f0949, 'CBS_E_SOURCE_MISSING_FROM_WU_EXPRESS'],
    },
    {
      name: text('Windows Update (bypassing WSUS)', ' Windows 更新（绕过 WSUS）'),
      why: text(
        'Policy lets the machine go past WSUS to Windows Update, but that was not reached or does not offer the content.',
        '策略允许计算机绕过 WSUS 直接使用 Windows 更新，但未能访问，或其中没有此内容。',
      ),
      class: 'src.fod.wu-download-failed',
      noMapping: [0x800f0942, 'CBS_E_WUSUS_BYPASS_MAPPING_UNAVAILABLE'],
      noEntry: [0x800f0945, 'CBS_E_WUSUS_BYPASS_MISSING_PACKAGE_MAPPING_INDEX'],
      notInCabinet: [0x800f094a, 'CBS_E_SOURCE_MISSING_FROM_WUSUS_BYPASS_CAB'],
      notInExpress: [0x800f094b, 'CBS_E_SOURCE_MISSING_FROM_WUSUS_BYPASS_EXPRESS'],
    },
    {
      name: text('a third-party update service', '第三方更新服务'),
      why: text(
        'The machine is registered with an update service other than Windows Update and WSUS, which does not carry the content.',
        '计算机注册到 Windows 更新和 WSUS 以外的更新服务，而该服务没有此内容。',
      ),
      class: 'cbs.source.missing',
      noMapping: [0x800f094c, 'CBS_E_3RD_PARTY_MAPPING_UNAVAILABLE'],
      noEntry: [0x800f094d, 'CBS_E_3RD_PARTY_MISSING_PACKAGE_MAPPING_INDEX'],
      notInCabinet: [0x800f094e, 'CBS_E_SOURCE_MISSING_FROM_3RD_PARTY_CAB'],
      notInExpress: [0x800f094f, 'CBS_E_SOURCE_MISSING_FROM_3RD_PARTY_EXPRESS'],
    },
  ];
  return services.flatMap(onDemandCodes).sort((a, b) => a.code - b.code);
}

/** The Chinese name of a service brings its own leading space where it starts with a Latin letter. */
function onDemandCodes(service: OnDemandService): readonly CodeKnowledge[] {
  const { en, zh } = service.name;
  const entry = ([code, symbol]: CodeAndSymbol, meaning: Localized): CodeKnowledge => ({
    code,
    symbol,
    meaning,
    cause: service.why,
    nextSteps: [steps.checkWsusPolicy, steps.restoreHealthFromSource, steps.useFodSource],
    classes: [...new Set([service.class, 'cbs.source.missing'])],
    source: NAME_LIST,
  });
  return [
    entry(
      service.noMapping,
      text(
        `CBS asked ${en} for missing content and did not get the mapping that tells which update contains which package.`,
        `CBS 向${zh}请求缺失的内容，但没有得到说明哪个更新包含哪个程序包的映射。`,
      ),
    ),
    entry(
      service.noEntry,
      text(
        `CBS got the mapping from ${en}, but the package it needs is not listed there, so nothing can be downloaded for it.`,
        `CBS 已从${zh}得到映射，但其中没有列出所需的程序包，因此无法下载。`,
      ),
    ),
    entry(
      service.notInCabinet,
      text(
        `The cabinet file delivered by ${en} does not contain the file that CBS needs for the feature or the repair.`,
        `从${zh}下载的 CAB 文件中没有 CBS 安装功能或修复所需的文件。`,
      ),
    ),
    entry(
      service.notInExpress,
      text(
        `The express (partial) download from ${en} does not contain the file that CBS needs for the feature or the repair.`,
        `从${zh}下载的快速安装（部分）内容中没有 CBS 安装功能或修复所需的文件。`,
      ),
    ),
  ];
}
