// Owns the explanations of general HRESULTs (COM, RPC, XML, WMI, VSS, BitLocker, TPM, app packaging, storage)
// and of the database engine's negative numbers, as update and upgrade logs show them.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const comPage = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-1';
const rpcPage = 'https://learn.microsoft.com/windows/win32/com/com-error-codes-3';
const winerror = 'winerror.h';
const xmlHeader = 'xmllite.h';
const msxmlHeader = 'msxml6.h';
const vssHeader = 'vsserror.h';
const wmiPage = 'https://learn.microsoft.com/windows/win32/api/wbemdisp/ne-wbemdisp-wbemerrorenum';
const checkTemp = change(
  'Look where the system variables TEMP and TMP point (`[Environment]::GetEnvironmentVariable("TEMP", "Machine")`); where that is a small or missing volume, set both to `C:\\Windows\\Temp` for the time of the update.',
  '查看系统变量 TEMP 和 TMP 指向何处（`[Environment]::GetEnvironmentVariable("TEMP", "Machine")`）；如果所在卷过小或不存在，请在更新期间将两者都设为 `C:\\Windows\\Temp`。',
);
const appxPage = 'https://learn.microsoft.com/windows/win32/appxpkg/troubleshooting';
const esePage =
  'https://learn.microsoft.com/windows/win32/extensible-storage-engine/extensible-storage-engine-error-codes';

const applicationCrash = look(
  'Look in the Application event log for a crash of the server process (TiWorker.exe, DismHost.exe, wuauclt.exe, svchost.exe) at that minute.',
  '在应用程序事件日志中查找该时间服务器进程（TiWorker.exe、DismHost.exe、wuauclt.exe、svchost.exe）的崩溃。',
);
const distributedComEvents = look(
  'Look in the System event log for DistributedCOM events (10005, 10010, 10016) of that minute; they name the class.',
  '在系统事件日志中查找该时间的 DistributedCOM 事件（10005、10010、10016），其中会给出类名。',
);
const checkClassRegistration = look(
  'Look the CLSID up under `HKCR\\CLSID` here and on a sound machine; compare `InprocServer32` or the service name.',
  '在本机和正常计算机的 `HKCR\\CLSID` 下查找该 CLSID，对比 `InprocServer32` 或服务名。',
);
const inspectXml = look(
  'Open the named XML file: zero bytes, an HTML page, or one wrong character tells truncation, a proxy and bit damage apart.',
  '打开所指的 XML 文件：全为零字节、内容为 HTML 页面或仅一个字符错误，可分别判断为截断、代理或位损坏。',
);
const correctXml = change(
  'If the file is an own answer file, package or script, correct it and validate it (for answer files in Windows System Image Manager).',
  '如果是自行编写的应答文件、程序包或脚本，请更正并验证（应答文件可用 Windows 系统映像管理器）。',
);
const verifyWmi = look(
  'Check the repository: `winmgmt /verifyrepository`; read the event log Microsoft-Windows-WMI-Activity/Operational.',
  '检查存储库：`winmgmt /verifyrepository`，并查看事件日志 Microsoft-Windows-WMI-Activity/Operational。',
);
const salvageWmi = change(
  'If it is inconsistent, repair it with `winmgmt /salvagerepository`; reset it only as the last step.',
  '如果不一致，用 `winmgmt /salvagerepository` 修复；仅在最后才重置。',
);
const compileMof = change(
  'Register the named class again: `mofcomp <file>.mof` for the component’s own MOF file.',
  '重新注册所指的类：对该组件自己的 MOF 文件运行 `mofcomp <文件>.mof`。',
);
const listWriters = look(
  'List snapshot writers and providers: `vssadmin list writers`, `vssadmin list providers`; note the one with an error.',
  '列出卷影复制编写器和提供程序：`vssadmin list writers`、`vssadmin list providers`，记下有错误的项。',
);
const growShadowStorage = change(
  'Free space or enlarge the snapshot area: `vssadmin resize shadowstorage /for=C: /on=C: /maxsize=10%`.',
  '释放空间或增大卷影存储：`vssadmin resize shadowstorage /for=C: /on=C: /maxsize=10%`。',
);
const bitLockerStatus = look(
  'Look at the state of every volume: `manage-bde -status`.',
  '查看每个卷的状态：`manage-bde -status`。',
);
const unlockVolume = change(
  'Unlock the volume (`manage-bde -unlock <drive> -RecoveryPassword <key>`) before servicing it.',
  '维护之前先解锁该卷（`manage-bde -unlock <驱动器> -RecoveryPassword <密钥>`）。',
);
const finishConversion = change(
  'Let encryption or decryption finish, or pause it (`manage-bde -pause <drive>`), then retry.',
  '等待加密或解密完成，或暂停（`manage-bde -pause <驱动器>`），然后重试。',
);
const checkTpm = look(
  'Check the TPM with `tpm.msc` or `Get-Tpm`: present, enabled, ready, not locked out.',
  '用 `tpm.msc` 或 `Get-Tpm` 检查 TPM：存在、已启用、就绪且未锁定。',
);
const enableTpm = change(
  'Switch the TPM on in the firmware setup and update the firmware; keep the BitLocker recovery key at hand.',
  '在固件设置中启用 TPM 并更新固件，事先备好 BitLocker 恢复密钥。',
);
const freshAppPackage = change(
  'Get the app package again from its publisher or the Store and deploy it once more.',
  '从发布者或应用商店重新获取应用包并再次部署。',
);
const esentEvents = look(
  'Read the ESENT events in the Application event log; they name the database and the failing page or file.',
  '查看应用程序事件日志中的 ESENT 事件，其中会给出数据库以及出错的页或文件。',
);
const whoHoldsDatabase = look(
  'Find what else opens `DataStore.edb` (backup, antivirus, a second update agent).',
  '查明还有什么程序打开了 `DataStore.edb`（备份、防病毒软件、另一个更新代理）。',
);

/** The explanations of this family, ordered by number. */
export const genericKnowledge: readonly CodeKnowledge[] = [
  {
    code: 0x8000000a,
    symbol: 'E_PENDING',
    meaning: {
      en: 'The data are not there yet; the caller asks again later. It is a state, not a failure.',
      zh: '数据尚未就绪，调用方会稍后再次请求。这是一种状态，而不是失败。',
    },
    cause: { en: 'An asynchronous download or scan that still runs.', zh: '异步下载或扫描仍在进行。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.readInnerCode],
    classes: [],
    source: comPage,
  },
  {
    code: 0x8000000b,
    symbol: 'E_BOUNDS',
    meaning: {
      en: 'A list was asked for an item beyond its end; data and index come from different moments.',
      zh: '请求了列表末尾之外的项；数据与索引来自不同时刻。',
    },
    cause: {
      en: 'A list that changed while it was read, or damaged metadata.',
      zh: '读取期间列表发生变化，或元数据损坏。',
    },
    nextSteps: [steps.nameObject, steps.readInnerCode],
    classes: [],
    source: comPage,
  },
  {
    code: 0x8000000c,
    symbol: 'E_CHANGED_STATE',
    meaning: {
      en: 'The state changed between question and action, so the action was refused; repeating is safe.',
      zh: '查询与操作之间状态发生变化，操作被拒绝；可以安全重试。',
    },
    cause: {
      en: 'Two clients work on the same updates or packages.',
      zh: '两个客户端同时处理相同的更新或程序包。',
    },
    nextSteps: [steps.retryUpdate, steps.readInnerCode],
    classes: [],
    source: comPage,
  },
  {
    code: 0x80004001,
    symbol: 'E_NOTIMPL',
    meaning: {
      en: 'The called object knows the request but has no code for it. DISM providers answer so to optional questions, without harm.',
      zh: '被调用的对象认识该请求但没有实现。DISM 提供程序对可选查询会这样应答，无害。',
    },
    cause: {
      en: 'An optional function, an online-only function used on an offline image, or tools of different versions.',
      zh: '可选功能、对脱机映像使用了仅限联机的功能，或工具版本不一致。',
    },
    nextSteps: [steps.ignoreIfSucceeded, steps.nameObject],
    classes: [],
    source: comPage,
  },
  {
    code: 0x80004002,
    symbol: 'E_NOINTERFACE',
    meaning: {
      en: 'An object does not offer the interface that its caller expects: DLLs or registrations of two versions meet.',
      zh: '对象不提供调用方所需的接口：两个版本的 DLL 或注册信息混在一起。',
    },
    cause: {
      en: 'A half-finished update of the servicing stack, a wrong proxy registration, or an old DISM copy in the path.',
      zh: '服务堆栈更新未完成、代理存根注册有误，或路径中有旧的 DISM 副本。',
    },
    nextSteps: [checkClassRegistration, steps.sfcScan, steps.installLatestSsu],
    classes: ['dism.provider'],
    source: comPage,
  },
  {
    code: 0x80004003,
    symbol: 'E_POINTER',
    meaning: {
      en: 'A component handed on an empty reference, because an object that should have been created before was not.',
      zh: '组件传递了空引用，因为本应先创建的对象没有创建成功。',
    },
    cause: {
      en: 'An earlier step failed and its result was not checked.',
      zh: '前面的步骤失败，而其结果未被检查。',
    },
    nextSteps: [steps.readInnerCode, steps.nameObject],
    classes: [],
    source: comPage,
  },
  {
    code: 0x80004004,
    symbol: 'E_ABORT',
    meaning: {
      en: 'The operation was told to stop, by a person, by a service stop or by another part that had failed already.',
      zh: '操作被要求停止：可能由人员、服务停止，或已失败的其他部分触发。',
    },
    cause: {
      en: 'Cancelled installation, shutdown, or a first failure elsewhere in the session.',
      zh: '安装被取消、关机，或会话中其他位置先行失败。',
    },
    nextSteps: [steps.readInnerCode, applicationCrash],
    classes: ['wu.cancelled-or-service-stopped', 'txn.hang-or-abort'],
    source: comPage,
  },
  {
    code: 0x80004005,
    symbol: 'E_FAIL',
    meaning: {
      en: 'The caller passes on a failure without its number. Never the cause: the first error record before it in the same session is what to read.',
      zh: '调用方上报失败但丢失了编号。它从来不是原因：应查看同一会话中此前第一条错误记录。',
    },
    cause: {
      en: 'Any failure that a component did not translate; in DISM often a provider that did not load.',
      zh: '任何未被组件转换的失败；在 DISM 中常为提供程序未加载。',
    },
    nextSteps: [steps.readInnerCode, steps.nameObject],
    wrapper: true,
    classes: ['dism.provider'],
    source: comPage,
  },
  {
    code: 0x8000ffff,
    symbol: 'E_UNEXPECTED',
    meaning: {
      en: 'A component found a state that it holds impossible, mostly store or package data that contradict each other. The record’s text, or the one before it, says which.',
      zh: '组件遇到其认为不可能的状态，多为组件存储或程序包数据相互矛盾。应看该记录或前一条记录的文本。',
    },
    cause: {
      en: 'Damaged store data, a package state left by an interrupted session, or wrong input of a script.',
      zh: '组件存储数据损坏、会话中断遗留的程序包状态，或脚本输入有误。',
    },
    nextSteps: [steps.readInnerCode, steps.collectCbsLog, steps.scanHealth],
    wrapper: true,
    classes: [],
    source: comPage,
  },
  {
    code: 0x80010001,
    symbol: 'RPC_E_CALL_REJECTED',
    meaning: {
      en: 'The other process refused the call because it is busy; the caller should ask again.',
      zh: '对方进程因繁忙拒绝调用，调用方应重试。',
    },
    cause: { en: 'A busy update service or management client.', zh: '更新服务或管理客户端繁忙。' },
    nextSteps: [steps.retryUpdate, applicationCrash],
    classes: ['env.service-or-rpc'],
    source: rpcPage,
  },
  {
    code: 0x80010007,
    symbol: 'RPC_E_SERVER_DIED',
    meaning: {
      en: 'The process that did the work ended during the call.',
      zh: '执行工作的进程在调用期间结束。',
    },
    cause: {
      en: 'A crash, or a kill by security software or a watchdog.',
      zh: '崩溃，或被安全软件、监视程序结束。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: rpcPage,
  },
  {
    code: 0x80010012,
    symbol: 'RPC_E_SERVER_DIED_DNE',
    meaning: {
      en: 'The process was gone before the call was carried out, so nothing was changed.',
      zh: '调用执行之前进程已结束，未作任何更改。',
    },
    cause: { en: 'A crash or idle exit between two calls.', zh: '两次调用之间崩溃或空闲退出。' },
    nextSteps: [applicationCrash, steps.retryUpdate],
    classes: ['env.service-or-rpc'],
    source: rpcPage,
  },
  {
    code: 0x80010100,
    symbol: 'RPC_E_SYS_CALL_FAILED',
    meaning: {
      en: 'A system call inside the COM runtime failed and its own number was lost.',
      zh: 'COM 运行时内部的系统调用失败，其编号已丢失。',
    },
    cause: { en: 'Shortage of resources, or shutdown.', zh: '资源不足或正在关机。' },
    nextSteps: [applicationCrash, steps.readInnerCode],
    wrapper: true,
    classes: ['env.service-or-rpc'],
    source: rpcPage,
  },
  {
    code: 0x80010105,
    symbol: 'RPC_E_SERVERFAULT',
    meaning: {
      en: 'The server raised an exception during the call: it crashed or nearly did.',
      zh: '服务器在调用期间引发异常：已崩溃或接近崩溃。',
    },
    cause: { en: 'A defect, an injected module, or damaged data.', zh: '程序缺陷、注入的模块或数据损坏。' },
    nextSteps: [applicationCrash, steps.collectDismLog],
    classes: ['env.service-or-rpc', 'dism.provider'],
    source: rpcPage,
  },
  {
    code: 0x80010106,
    symbol: 'RPC_E_CHANGED_MODE',
    meaning: {
      en: 'A thread was already set up for another COM mode; most callers go on with it.',
      zh: '线程已以另一种 COM 模式初始化，多数调用方会继续执行。',
    },
    cause: { en: 'A host program that initialises COM differently.', zh: '宿主程序以不同方式初始化了 COM。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.nameObject],
    classes: [],
    source: rpcPage,
  },
  {
    code: 0x80010108,
    symbol: 'RPC_E_DISCONNECTED',
    meaning: {
      en: 'An object is used whose process has ended; in dism.log the image session or DismHost went away while the client still held it.',
      zh: '所用对象的进程已结束；在 dism.log 中表示客户端仍持有时，映像会话或 DismHost 已退出。',
    },
    cause: {
      en: 'DismHost.exe or a service crashed, or the session was closed by another thread.',
      zh: 'DismHost.exe 或服务崩溃，或会话被其他线程关闭。',
    },
    nextSteps: [applicationCrash, steps.collectDismLog, steps.restartAndRetry],
    classes: ['env.service-or-rpc', 'dism.provider'],
    source: rpcPage,
  },
  {
    code: 0x8001010a,
    symbol: 'RPC_E_SERVERCALL_RETRYLATER',
    meaning: { en: 'The server asks the caller to repeat later.', zh: '服务器要求调用方稍后重试。' },
    cause: { en: 'A busy process or one that shows a dialogue.', zh: '进程繁忙，或正在显示对话框。' },
    nextSteps: [steps.retryUpdate, applicationCrash],
    classes: [],
    source: rpcPage,
  },
  {
    code: 0x8001010e,
    symbol: 'RPC_E_WRONG_THREAD',
    meaning: {
      en: 'An interface was used on a thread it does not belong to, a defect of the calling program or script host.',
      zh: '在不所属的线程上使用了接口，属于调用程序或脚本宿主的缺陷。',
    },
    cause: { en: 'A management agent or tool with a threading error.', zh: '管理代理或工具的线程使用有误。' },
    nextSteps: [steps.ignoreIfSucceeded, steps.nameObject],
    classes: [],
    source: rpcPage,
  },
  {
    code: 0x8001011f,
    symbol: 'RPC_E_TIMEOUT',
    meaning: {
      en: 'The call did not come back in the time allowed; the server is stuck or starved.',
      zh: '调用未在允许的时间内返回；服务器卡住或资源不足。',
    },
    cause: {
      en: 'A hanging provider, a slow disk, or scanning of every file.',
      zh: '提供程序停止响应、磁盘缓慢，或每个文件都被扫描。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['txn.hang-or-abort', 'env.service-or-rpc'],
    source: rpcPage,
  },
  {
    code: 0x80020003,
    symbol: 'DISP_E_MEMBERNOTFOUND',
    meaning: {
      en: 'A script or management agent called a method that this version of the object does not have.',
      zh: '脚本或管理代理调用了该版本对象不具备的方法。',
    },
    cause: {
      en: 'A script written for another Windows Update Agent version.',
      zh: '脚本是为其他版本的 Windows 更新代理编写的。',
    },
    nextSteps: [checkClassRegistration, steps.nameObject],
    classes: [],
    source: comPage,
  },
  {
    code: 0x80020009,
    symbol: 'DISP_E_EXCEPTION',
    meaning: {
      en: 'An automation object reported an error in its own structure; this number only wraps it.',
      zh: '自动化对象在自身结构中报告了错误；此编号只是包装。',
    },
    cause: { en: 'A failure inside a script or agent call.', zh: '脚本或代理调用内部失败。' },
    nextSteps: [steps.readInnerCode, steps.nameObject],
    wrapper: true,
    classes: [],
    source: comPage,
  },
  {
    code: 0x80030002,
    symbol: 'STG_E_FILENOTFOUND',
    meaning: {
      en: 'A stream inside a compound file (.msi, .msp, task or MMC file) or the file itself is not there.',
      zh: '复合文件（.msi、.msp、任务或 MMC 文件）中的流或文件本身不存在。',
    },
    cause: { en: 'A damaged or incomplete installer file.', zh: '安装文件损坏或不完整。' },
    nextSteps: [steps.nameObject, steps.verifyPackageHash],
    classes: [],
    source: winerror,
  },
  {
    code: 0x80030005,
    symbol: 'STG_E_ACCESSDENIED',
    meaning: {
      en: 'A compound file cannot be opened with the rights the call has.',
      zh: '以当前权限无法打开复合文件。',
    },
    cause: {
      en: 'File permissions or another process that holds it.',
      zh: '文件权限不足，或被其他进程占用。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl],
    classes: ['env.access-denied'],
    source: winerror,
  },
  {
    code: 0x80030020,
    symbol: 'STG_E_SHAREVIOLATION',
    meaning: { en: 'A compound file is open elsewhere.', zh: '复合文件正被其他程序打开。' },
    cause: {
      en: 'Scanners, installers or the Installer cache clean-up.',
      zh: '扫描程序、安装程序或安装缓存清理工具。',
    },
    nextSteps: [steps.nameObject, steps.collectProcmon],
    classes: ['env.sharing-violation'],
    source: winerror,
  },
  {
    code: 0x80030070,
    symbol: 'STG_E_MEDIUMFULL',
    meaning: {
      en: 'No space is left for a compound file, mostly in a temp folder.',
      zh: '没有空间存放复合文件，多为临时文件夹。',
    },
    cause: { en: 'A full system drive.', zh: '系统盘已满。' },
    nextSteps: [steps.freeSpace, steps.retryUpdate],
    classes: ['env.disk-full'],
    source: winerror,
  },
  {
    code: 0x80030109,
    symbol: 'STG_E_DOCFILECORRUPT',
    meaning: {
      en: 'A compound file such as a cached .msi is damaged; updates of that product cannot be applied.',
      zh: '缓存的 .msi 等复合文件已损坏，无法应用该产品的更新。',
    },
    cause: {
      en: 'Disk damage, or a cached installer that was replaced.',
      zh: '磁盘损坏，或缓存的安装程序被替换。',
    },
    nextSteps: [steps.nameObject, steps.verifyPackageHash],
    classes: ['cbs.package.invalid'],
    source: winerror,
  },
  {
    code: 0x80040153,
    symbol: 'REGDB_E_INVALIDVALUE',
    meaning: {
      en: 'A registration in the registry holds a value that COM cannot use.',
      zh: '注册表中的注册信息含有 COM 无法使用的值。',
    },
    cause: { en: 'Clean-up tools or registry damage.', zh: '清理工具或注册表损坏。' },
    nextSteps: [checkClassRegistration, steps.nameObject],
    classes: ['env.registry-corrupt'],
    source: comPage,
  },
  {
    code: 0x80040154,
    symbol: 'REGDB_E_CLASSNOTREG',
    meaning: {
      en: 'A COM class is not registered for this process type, so a provider, plug-in or update component could not be created. For optional DISM providers it is an ordinary answer.',
      zh: '该 COM 类未在此类进程中注册，因此无法创建提供程序、插件或更新组件。对可选的 DISM 提供程序则属正常。',
    },
    cause: {
      en: 'Lost registration, 32-bit caller for a 64-bit class, or a component that is not part of this image (for example in WinPE).',
      zh: '注册信息丢失、32 位程序调用 64 位类，或映像中不含该组件（例如 WinPE）。',
    },
    nextSteps: [checkClassRegistration, steps.sfcScan, steps.restoreHealth],
    classes: ['dism.provider'],
    source: comPage,
  },
  {
    code: 0x80040155,
    symbol: 'REGDB_E_IIDNOTREG',
    meaning: {
      en: 'Calls to another process are impossible because the interface’s proxy is not registered.',
      zh: '接口的代理未注册，无法调用其他进程。',
    },
    cause: { en: 'Registry damage or an incomplete update.', zh: '注册表损坏或更新不完整。' },
    nextSteps: [checkClassRegistration, steps.sfcScan],
    classes: ['dism.provider'],
    source: comPage,
  },
  {
    code: 0x800401f0,
    symbol: 'CO_E_NOTINITIALIZED',
    meaning: {
      en: 'A thread used COM without starting it, a defect of the calling program, or a follow-up of an earlier start-up failure.',
      zh: '线程未初始化 COM 就使用它：调用程序的缺陷，或先前启动失败的后续影响。',
    },
    cause: {
      en: 'An installer’s custom step or agent that runs in an unusual context.',
      zh: '安装程序的自定义步骤或代理在特殊上下文中运行。',
    },
    nextSteps: [steps.readInnerCode, steps.nameObject],
    classes: [],
    source: comPage,
  },
  {
    code: 0x800401f3,
    symbol: 'CO_E_CLASSSTRING',
    meaning: {
      en: 'A class name used by a script is not registered on this machine.',
      zh: '脚本使用的类名未在本机注册。',
    },
    cause: {
      en: 'A script that needs a component this image does not have.',
      zh: '脚本需要此映像中没有的组件。',
    },
    nextSteps: [checkClassRegistration, steps.correctCommand],
    classes: [],
    source: comPage,
  },
  {
    code: 0x800401f8,
    symbol: 'CO_E_DLLNOTFOUND',
    meaning: {
      en: 'A class is registered, but the DLL it points to is gone.',
      zh: '类已注册，但其指向的 DLL 不存在。',
    },
    cause: {
      en: 'A removed file or an old registration of another product.',
      zh: '文件被删除，或其他产品的旧注册信息。',
    },
    nextSteps: [checkClassRegistration, steps.sfcScan, steps.restoreHealth],
    classes: [],
    source: comPage,
  },
  {
    code: 0x800401f9,
    symbol: 'CO_E_ERRORINDLL',
    meaning: { en: 'The DLL of a class was found but cannot be used.', zh: '找到了类的 DLL，但无法使用。' },
    cause: { en: 'A damaged or wrong-architecture file.', zh: '文件损坏或体系结构不符。' },
    nextSteps: [steps.nameObject, steps.sfcScan],
    classes: [],
    source: comPage,
  },
  {
    code: 0x800401fd,
    symbol: 'CO_E_OBJNOTCONNECTED',
    meaning: {
      en: 'A reference is held to an object whose server has gone.',
      zh: '持有的引用所对应的服务器已结束。',
    },
    cause: { en: 'A crash or restart of the update service.', zh: '更新服务崩溃或重新启动。' },
    nextSteps: [applicationCrash, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: comPage,
  },
  {
    code: 0x80041001,
    symbol: 'WBEM_E_FAILED',
    meaning: {
      en: 'WMI failed without naming a reason; in a component’s WMI step the inner message of the installer says more.',
      zh: 'WMI 失败但未说明原因；在组件的 WMI 步骤中，安装程序的内部消息会给出更多信息。',
    },
    cause: { en: 'A damaged repository or a failing provider.', zh: '存储库损坏或提供程序失败。' },
    nextSteps: [verifyWmi, steps.readInnerCode],
    wrapper: true,
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041002,
    symbol: 'WBEM_E_NOT_FOUND',
    meaning: {
      en: 'An instance or class that a step refers to is not in the repository.',
      zh: '步骤所引用的实例或类不在存储库中。',
    },
    cause: {
      en: 'A class that was never registered or lost after a repository reset.',
      zh: '类从未注册，或重置存储库后丢失。',
    },
    nextSteps: [verifyWmi, compileMof],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041004,
    symbol: 'WBEM_E_PROVIDER_FAILURE',
    meaning: {
      en: 'The provider behind a class failed after it was started.',
      zh: '类的提供程序在启动后失败。',
    },
    cause: {
      en: 'A defect of the provider or missing data behind it.',
      zh: '提供程序缺陷，或其后端数据缺失。',
    },
    nextSteps: [verifyWmi, applicationCrash],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041006,
    symbol: 'WBEM_E_OUT_OF_MEMORY',
    meaning: {
      en: 'WMI reached a memory limit; a provider host may only use a fixed amount.',
      zh: 'WMI 达到内存限制；提供程序宿主只能使用固定数量的内存。',
    },
    cause: {
      en: 'A leaking provider, or very many inventory queries.',
      zh: '提供程序泄漏内存，或清点查询过多。',
    },
    nextSteps: [verifyWmi, steps.restartAndRetry],
    classes: ['env.resources', 'ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x8004100a,
    symbol: 'WBEM_E_CRITICAL_ERROR',
    meaning: {
      en: 'WMI met an internal fault it cannot pass over, as a rule in its repository.',
      zh: 'WMI 遇到无法继续的内部故障，通常出在存储库。',
    },
    cause: { en: 'A damaged repository after an unclean shutdown.', zh: '非正常关机后存储库损坏。' },
    nextSteps: [verifyWmi, salvageWmi, steps.chkdsk],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x8004100e,
    symbol: 'WBEM_E_INVALID_NAMESPACE',
    meaning: {
      en: 'A namespace that a component or agent needs does not exist.',
      zh: '组件或代理所需的命名空间不存在。',
    },
    cause: {
      en: 'A feature that is not installed, or a repository that was reset.',
      zh: '功能未安装，或存储库被重置。',
    },
    nextSteps: [verifyWmi, compileMof],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x8004402f,
    symbol: 'WBEMMOF_E_ERROR_CREATING_TEMP_FILE',
    meaning: {
      en: 'The compiler of MOF files could not create its temporary file, so the definition was not registered.',
      zh: 'MOF 文件编译器无法创建临时文件，因此定义未能注册。',
    },
    cause: {
      en: 'The folder in the TEMP variable of the system is missing, full or refuses access; on thin clients it is often a small RAM disk.',
      zh: '系统 TEMP 变量所指的文件夹不存在、已满或拒绝访问；在瘦客户机上它常是较小的内存盘。',
    },
    nextSteps: [checkTemp, steps.freeSpace],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041010,
    symbol: 'WBEM_E_INVALID_CLASS',
    meaning: {
      en: 'A class is not defined; its MOF file was never compiled here or the class was lost.',
      zh: '类未定义：其 MOF 文件从未在此编译，或类已丢失。',
    },
    cause: {
      en: 'A missing component, or a repository that was rebuilt without it.',
      zh: '组件缺失，或重建存储库时未包含该类。',
    },
    nextSteps: [verifyWmi, compileMof],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041011,
    symbol: 'WBEM_E_PROVIDER_NOT_FOUND',
    meaning: { en: 'A class names a provider that is not registered.', zh: '类所指定的提供程序未注册。' },
    cause: { en: 'A half-removed product or a lost registration.', zh: '产品未完全卸载，或注册信息丢失。' },
    nextSteps: [verifyWmi, compileMof],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041013,
    symbol: 'WBEM_E_PROVIDER_LOAD_FAILURE',
    meaning: {
      en: 'A provider is registered, but its DLL could not be loaded.',
      zh: '提供程序已注册，但其 DLL 无法加载。',
    },
    cause: { en: 'A missing DLL or dependency, or a blocked file.', zh: 'DLL 或依赖项缺失，或文件被阻止。' },
    nextSteps: [verifyWmi, checkClassRegistration, steps.sfcScan],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041014,
    symbol: 'WBEM_E_INITIALIZATION_FAILURE',
    meaning: { en: 'A part of WMI could not start.', zh: 'WMI 的某个部分无法启动。' },
    cause: { en: 'A damaged repository, or not enough memory.', zh: '存储库损坏或内存不足。' },
    nextSteps: [verifyWmi, salvageWmi],
    classes: ['ai.wmi-or-perfcounter'],
    source: wmiPage,
  },
  {
    code: 0x80041015,
    symbol: 'WBEM_E_TRANSPORT_FAILURE',
    meaning: {
      en: 'The link between the caller and the WMI service broke.',
      zh: '调用方与 WMI 服务之间的连接中断。',
    },
    cause: { en: 'A crash or stop of the service.', zh: '服务崩溃或停止。' },
    nextSteps: [verifyWmi, applicationCrash],
    classes: ['ai.wmi-or-perfcounter', 'env.service-or-rpc'],
    source: wmiPage,
  },
  {
    code: 0x80041033,
    symbol: 'WBEM_E_SHUTTING_DOWN',
    meaning: {
      en: 'The WMI service was stopping, so the step could not use it.',
      zh: 'WMI 服务正在停止，步骤无法使用它。',
    },
    cause: { en: 'Shutdown, or a service restart by an update.', zh: '关机，或更新重新启动了该服务。' },
    nextSteps: [steps.retryUpdate, verifyWmi],
    classes: ['wu.cancelled-or-service-stopped'],
    source: wmiPage,
  },
  {
    code: 0x80041045,
    symbol: 'WBEM_E_SERVER_TOO_BUSY',
    meaning: { en: 'The WMI service has more requests than it takes.', zh: 'WMI 服务的请求超出其处理能力。' },
    cause: { en: 'Monitoring tools that query at short intervals.', zh: '监视工具频繁查询。' },
    nextSteps: [steps.retryUpdate, verifyWmi],
    classes: ['env.resources'],
    source: wmiPage,
  },
  {
    code: 0x80042302,
    symbol: 'VSS_E_UNEXPECTED',
    meaning: {
      en: 'The snapshot service failed for a reason that stands in the Application event log under VSS; a restore point or pre-upgrade backup could not be made.',
      zh: '卷影复制服务失败，原因见应用程序事件日志中的 VSS 事件；无法创建还原点或升级前备份。',
    },
    cause: {
      en: 'A failing writer or provider, or a damaged COM registration.',
      zh: '编写器或提供程序失败，或 COM 注册信息损坏。',
    },
    nextSteps: [listWriters, steps.readInnerCode],
    wrapper: true,
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x80042304,
    symbol: 'VSS_E_PROVIDER_NOT_REGISTERED',
    meaning: {
      en: 'The snapshot provider that was asked for is not registered.',
      zh: '所请求的卷影复制提供程序未注册。',
    },
    cause: { en: 'Removed backup software whose settings remained.', zh: '备份软件已卸载但设置仍在。' },
    nextSteps: [listWriters, steps.checkServices],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x80042306,
    symbol: 'VSS_E_PROVIDER_VETO',
    meaning: {
      en: 'A snapshot provider refused; its own event says why.',
      zh: '卷影复制提供程序拒绝了请求；原因见其自身事件。',
    },
    cause: {
      en: 'No space for the snapshot, or a third-party provider.',
      zh: '没有快照空间，或第三方提供程序问题。',
    },
    nextSteps: [listWriters, steps.freeSpace],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x80042308,
    symbol: 'VSS_E_OBJECT_NOT_FOUND',
    meaning: {
      en: 'A snapshot or volume that is referred to does not exist any more.',
      zh: '所引用的快照或卷已不存在。',
    },
    cause: {
      en: 'A snapshot deleted for lack of space, or a volume that went away.',
      zh: '快照因空间不足被删除，或卷已消失。',
    },
    nextSteps: [listWriters, steps.chkdsk],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x8004230c,
    symbol: 'VSS_E_VOLUME_NOT_SUPPORTED',
    meaning: { en: 'No snapshot can be made of this kind of volume.', zh: '无法为此类卷创建快照。' },
    cause: {
      en: 'A FAT system partition or an unusual disk layout included in the backup.',
      zh: '备份中包含 FAT 系统分区或特殊磁盘布局。',
    },
    nextSteps: [listWriters, steps.nameObject],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x8004230f,
    symbol: 'VSS_E_UNEXPECTED_PROVIDER_ERROR',
    meaning: {
      en: 'The provider failed unexpectedly; look for its own event in the System or Application log.',
      zh: '提供程序意外失败；请在系统或应用程序日志中查找其事件。',
    },
    cause: { en: 'Disk errors or a third-party provider.', zh: '磁盘错误或第三方提供程序。' },
    nextSteps: [listWriters, steps.diskHealth],
    wrapper: true,
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x80042313,
    symbol: 'VSS_E_FLUSH_WRITES_TIMEOUT',
    meaning: {
      en: 'Pending writes could not be flushed in time for the snapshot, a sign of a disk that is too slow or too busy.',
      zh: '未能及时刷新挂起的写入，说明磁盘过慢或过忙。',
    },
    cause: {
      en: 'Heavy disk load during the update, or a failing disk.',
      zh: '更新期间磁盘负载过高，或磁盘故障。',
    },
    nextSteps: [listWriters, steps.diskHealth, steps.restartAndRetry],
    classes: ['txn.hang-or-abort'],
    source: vssHeader,
  },
  {
    code: 0x80042316,
    symbol: 'VSS_E_SNAPSHOT_SET_IN_PROGRESS',
    meaning: {
      en: 'Another snapshot is being made; only one can be at a time.',
      zh: '正在创建另一个快照；同一时间只能创建一个。',
    },
    cause: {
      en: 'A backup job at the same time as the upgrade or restore point.',
      zh: '备份任务与升级或还原点同时进行。',
    },
    nextSteps: [steps.retryUpdate, listWriters],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x80042318,
    symbol: 'VSS_E_WRITER_INFRASTRUCTURE',
    meaning: { en: 'The writers could not be reached at all.', zh: '无法与任何编写器通信。' },
    cause: {
      en: 'Stopped COM+ Event System service or damaged registration.',
      zh: 'COM+ Event System 服务已停止，或注册信息损坏。',
    },
    nextSteps: [listWriters, steps.checkServices, steps.restartAndRetry],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x8004231f,
    symbol: 'VSS_E_INSUFFICIENT_STORAGE',
    meaning: {
      en: 'The snapshot area is too small; restore points before updates are then missing.',
      zh: '卷影存储空间过小，更新前将无法创建还原点。',
    },
    cause: { en: 'A low limit of the snapshot area or a full volume.', zh: '卷影存储上限过低，或卷已满。' },
    nextSteps: [growShadowStorage, steps.freeSpace],
    classes: ['env.disk-full'],
    source: vssHeader,
  },
  {
    code: 0x800423f2,
    symbol: 'VSS_E_WRITERERROR_TIMEOUT',
    meaning: { en: 'A writer did not finish its preparations in time.', zh: '编写器未及时完成准备工作。' },
    cause: {
      en: 'A slow disk or a large database behind the writer.',
      zh: '磁盘缓慢，或编写器对应的数据库过大。',
    },
    nextSteps: [listWriters, steps.restartAndRetry, steps.diskHealth],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x800423f4,
    symbol: 'VSS_E_WRITERERROR_NONRETRYABLE',
    meaning: { en: 'A writer failed in a way that a repeat does not help.', zh: '编写器失败，且重试无效。' },
    cause: { en: 'A defect in the product that owns the writer.', zh: '拥有该编写器的产品存在问题。' },
    nextSteps: [listWriters, steps.checkServices],
    classes: [],
    source: vssHeader,
  },
  {
    code: 0x80070005,
    symbol: 'E_ACCESSDENIED',
    meaning: {
      en: 'Something that runs with system rights was refused, or a command was not elevated. Only the object named in the CSI or setup record tells which.',
      zh: '以系统权限运行的操作被拒绝，或命令未提升权限。只有 CSI 或安装记录中所指的对象才能区分。',
    },
    cause: {
      en: 'Changed permissions of a file, key or service; a filter driver of security software; a missing elevation.',
      zh: '文件、注册表项或服务的权限被更改；安全软件的筛选器驱动程序；未提升权限。',
    },
    nextSteps: [steps.nameObject, steps.checkAcl, steps.liftSecuritySoftware],
    classes: ['env.access-denied', 'up.update-agent-expander'],
    source: comPage,
  },
  {
    code: 0x80070006,
    symbol: 'E_HANDLE',
    meaning: {
      en: 'A handle that was closed or never valid was used, which follows an earlier failure.',
      zh: '使用了已关闭或从未有效的句柄，是先前失败的后续影响。',
    },
    cause: {
      en: 'An ignored failure before, or a process that ended.',
      zh: '之前的失败被忽略，或进程已结束。',
    },
    nextSteps: [steps.readInnerCode, applicationCrash],
    classes: [],
    source: comPage,
  },
  {
    code: 0x8007000e,
    symbol: 'E_OUTOFMEMORY',
    meaning: {
      en: 'Memory for the operation could not be had. It stops repair scans and large cumulative updates on machines with little memory or a small page file.',
      zh: '操作无法获得内存。在内存较小或页面文件较小的计算机上，会使修复扫描和大型累积更新中断。',
    },
    cause: {
      en: 'Commit limit reached, 32-bit process limit, a huge COMPONENTS hive, or an absurd size read from damaged data.',
      zh: '可提交内存达到上限、32 位进程限制、COMPONENTS 配置单元过大，或从损坏数据中读到荒谬的大小。',
    },
    nextSteps: [applicationCrash, steps.restartAndRetry, steps.freeSpace],
    classes: ['env.resources'],
    source: comPage,
  },
  {
    code: 0x80070057,
    symbol: 'E_INVALIDARG',
    meaning: {
      en: 'A component refused its input. From a command line it is a wrong option; inside a session it means that data read before are not valid.',
      zh: '组件拒绝了输入。命令行中为选项错误；会话内部则说明之前读到的数据无效。',
    },
    cause: {
      en: 'A wrong option or path, or damaged package or registry data that were passed on.',
      zh: '选项或路径错误，或传递了已损坏的程序包、注册表数据。',
    },
    nextSteps: [steps.correctCommand, steps.readInnerCode, steps.nameObject],
    wrapper: true,
    classes: [],
    source: comPage,
  },
  {
    code: 0x80080002,
    symbol: 'CO_E_SCM_ERROR',
    meaning: {
      en: 'COM’s own activation service had an internal failure, so no class outside the process can be started.',
      zh: 'COM 激活服务内部失败，无法启动任何进程外的类。',
    },
    cause: {
      en: 'A damaged or overloaded RPCSS/DcomLaunch service.',
      zh: 'RPCSS/DcomLaunch 服务损坏或过载。',
    },
    nextSteps: [distributedComEvents, steps.checkServices, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: comPage,
  },
  {
    code: 0x80080005,
    symbol: 'CO_E_SERVER_EXEC_FAILURE',
    meaning: {
      en: 'The server process of a class was started but did not register in time, so TiWorker, the update service or WMI could not be used.',
      zh: '类的服务器进程已启动但未及时注册，因此无法使用 TiWorker、更新服务或 WMI。',
    },
    cause: {
      en: 'A slow or overloaded machine, a blocked executable, or a process that ends at start.',
      zh: '计算机缓慢或过载、可执行文件被阻止，或进程启动即退出。',
    },
    nextSteps: [distributedComEvents, applicationCrash, steps.restartAndRetry],
    classes: ['env.service-or-rpc'],
    source: comPage,
  },
  {
    code: 0x80080008,
    symbol: 'CO_E_SERVER_STOPPING',
    meaning: {
      en: 'The server was just shutting down when the call came.',
      zh: '调用到达时服务器正在关闭。',
    },
    cause: { en: 'A service stop or an idle exit at that moment.', zh: '当时服务停止或空闲退出。' },
    nextSteps: [steps.retryUpdate, applicationCrash],
    classes: ['env.service-or-rpc', 'wu.cancelled-or-service-stopped'],
    source: comPage,
  },
  {
    code: 0x80080203,
    symbol: 'APPX_E_MISSING_REQUIRED_FILE',
    meaning: {
      en: 'An app package lacks a file it must have, such as its manifest or block map.',
      zh: '应用包缺少必需文件，例如清单或块映射。',
    },
    cause: { en: 'A truncated or wrongly built package.', zh: '包被截断或生成有误。' },
    nextSteps: [steps.verifyPackageHash, freshAppPackage],
    classes: ['cbs.package.invalid'],
    source: appxPage,
  },
  {
    code: 0x80080204,
    symbol: 'APPX_E_INVALID_MANIFEST',
    meaning: {
      en: 'The manifest of an app package is not valid for this Windows version.',
      zh: '应用包的清单对此 Windows 版本无效。',
    },
    cause: {
      en: 'A package that uses newer features, or a damaged manifest.',
      zh: '包使用了较新的功能，或清单损坏。',
    },
    nextSteps: [steps.readDeploymentLog, freshAppPackage],
    classes: ['cbs.package.invalid'],
    source: appxPage,
  },
  {
    code: 0x80080205,
    symbol: 'APPX_E_INVALID_BLOCKMAP',
    meaning: { en: 'The list of hashes in an app package cannot be used.', zh: '应用包中的哈希列表不可用。' },
    cause: { en: 'Damage, or a package changed after it was built.', zh: '包损坏，或生成后被改动。' },
    nextSteps: [steps.verifyPackageHash, freshAppPackage],
    classes: ['cbs.package.invalid'],
    source: appxPage,
  },
  {
    code: 0x80080206,
    symbol: 'APPX_E_CORRUPT_CONTENT',
    meaning: {
      en: 'An app package’s content does not fit its own description.',
      zh: '应用包的内容与其自身描述不符。',
    },
    cause: { en: 'A damaged download or disk errors.', zh: '下载损坏或磁盘错误。' },
    nextSteps: [steps.verifyPackageHash, freshAppPackage, steps.chkdsk],
    classes: ['cbs.package.invalid'],
    source: appxPage,
  },
  {
    code: 0x80080207,
    symbol: 'APPX_E_BLOCK_HASH_INVALID',
    meaning: {
      en: 'A block of an app package has another hash than listed.',
      zh: '应用包中某个块的哈希值与列表不符。',
    },
    cause: { en: 'A damaged or altered download.', zh: '下载损坏或被更改。' },
    nextSteps: [steps.verifyPackageHash, freshAppPackage],
    classes: ['wu.download-integrity'],
    source: appxPage,
  },
  {
    code: 0x80080219,
    symbol: 'APPX_E_DIGEST_MISMATCH',
    meaning: {
      en: 'The digest of an app package does not fit the one that was expected for it.',
      zh: '应用包的摘要与预期值不符。',
    },
    cause: {
      en: 'A package that was replaced between description and download, or damage.',
      zh: '描述与下载之间包被替换，或下载损坏。',
    },
    nextSteps: [steps.verifyPackageHash, freshAppPackage],
    classes: ['wu.download-integrity'],
    source: winerror,
  },
  {
    code: 0x80280006,
    symbol: 'TPM_E_DEACTIVATED',
    meaning: {
      en: 'The TPM exists but is deactivated, so requirements and BitLocker steps that use it fail.',
      zh: 'TPM 存在但已停用，依赖它的要求检查和 BitLocker 步骤会失败。',
    },
    cause: {
      en: 'Firmware setting, or a TPM cleared without being activated again.',
      zh: '固件设置，或清除 TPM 后未重新激活。',
    },
    nextSteps: [checkTpm, enableTpm],
    classes: ['up.requirements'],
    source: winerror,
  },
  {
    code: 0x80280007,
    symbol: 'TPM_E_DISABLED',
    meaning: { en: 'The TPM is switched off in the firmware.', zh: 'TPM 在固件中被禁用。' },
    cause: { en: 'Firmware setting.', zh: '固件设置。' },
    nextSteps: [checkTpm, enableTpm],
    classes: ['up.requirements'],
    source: winerror,
  },
  {
    code: 0x80284008,
    symbol: 'TBS_E_SERVICE_NOT_RUNNING',
    meaning: {
      en: 'The service through which Windows uses the TPM does not run.',
      zh: 'Windows 使用 TPM 所需的服务未运行。',
    },
    cause: { en: 'A TPM driver that did not start.', zh: 'TPM 驱动程序未启动。' },
    nextSteps: [checkTpm, steps.restartAndRetry],
    classes: ['up.requirements'],
    source: winerror,
  },
  {
    code: 0x8028400f,
    symbol: 'TBS_E_TPM_NOT_FOUND',
    meaning: {
      en: 'Windows sees no TPM; the check for Windows 11 fails with it unless the firmware offers one.',
      zh: 'Windows 未检测到 TPM；除非固件提供，否则无法通过 Windows 11 的要求检查。',
    },
    cause: {
      en: 'A TPM (fTPM, PTT) switched off in the firmware, a virtual machine without one, or old hardware.',
      zh: '固件中关闭了 TPM（fTPM、PTT）、虚拟机没有 TPM，或硬件过旧。',
    },
    nextSteps: [checkTpm, enableTpm],
    classes: ['up.requirements'],
    source: winerror,
  },
  {
    code: 0x80290300,
    symbol: 'TPM_E_PPI_ACPI_FAILURE',
    meaning: {
      en: 'The firmware interface to the TPM answered wrongly.',
      zh: '固件的 TPM 接口返回错误结果。',
    },
    cause: { en: 'Defective or old firmware.', zh: '固件存在缺陷或过旧。' },
    nextSteps: [checkTpm, enableTpm],
    classes: ['up.requirements'],
    source: winerror,
  },
  {
    code: 0x80310000,
    symbol: 'FVE_E_LOCKED_VOLUME',
    meaning: {
      en: 'The volume is locked by BitLocker, so nothing on it can be serviced or upgraded, as happens in the recovery environment.',
      zh: '该卷被 BitLocker 锁定，无法维护或升级其中内容，常见于恢复环境。',
    },
    cause: { en: 'Offline servicing without unlocking first.', zh: '脱机维护前未解锁。' },
    nextSteps: [bitLockerStatus, unlockVolume],
    classes: ['up.compat.hardblock'],
    source: winerror,
  },
  {
    code: 0x80310001,
    symbol: 'FVE_E_NOT_ENCRYPTED',
    meaning: {
      en: 'BitLocker is not used on this volume; setup asks this before suspending protection.',
      zh: '该卷未使用 BitLocker；安装程序在暂停保护前会查询。',
    },
    cause: { en: 'An unencrypted volume; no fault.', zh: '卷未加密，不是故障。' },
    nextSteps: [bitLockerStatus, steps.ignoreIfSucceeded],
    classes: [],
    source: winerror,
  },
  {
    code: 0x80310009,
    symbol: 'FVE_E_ACTION_NOT_ALLOWED',
    meaning: {
      en: 'BitLocker does not permit the action in the volume’s present state.',
      zh: '在卷的当前状态下 BitLocker 不允许该操作。',
    },
    cause: { en: 'Encryption or decryption in progress, or a policy.', zh: '正在加密或解密，或策略限制。' },
    nextSteps: [bitLockerStatus, finishConversion],
    classes: [],
    source: winerror,
  },
  {
    code: 0x80310020,
    symbol: 'FVE_E_OS_NOT_PROTECTED',
    meaning: {
      en: 'The step needs a protected system drive, and protection is off.',
      zh: '该步骤要求系统盘受保护，而保护已关闭。',
    },
    cause: {
      en: 'BitLocker suspended or not enabled on the system drive.',
      zh: '系统盘上的 BitLocker 已暂停或未启用。',
    },
    nextSteps: [bitLockerStatus, steps.readInnerCode],
    classes: [],
    source: winerror,
  },
  {
    code: 0x80310021,
    symbol: 'FVE_E_PROTECTION_DISABLED',
    meaning: {
      en: 'Protection is suspended, which is what an upgrade wants.',
      zh: '保护已暂停，这正是升级所需的状态。',
    },
    cause: { en: 'Setup or an administrator suspended it.', zh: '安装程序或管理员已将其暂停。' },
    nextSteps: [bitLockerStatus, steps.ignoreIfSucceeded],
    classes: [],
    source: winerror,
  },
  {
    code: 0x80310024,
    symbol: 'FVE_E_OVERLAPPED_UPDATE',
    meaning: {
      en: 'BitLocker’s control data were changed by somebody else at the same time.',
      zh: 'BitLocker 的控制数据同时被其他程序更改。',
    },
    cause: { en: 'Two tools that manage BitLocker at once.', zh: '两个工具同时管理 BitLocker。' },
    nextSteps: [bitLockerStatus, steps.retryUpdate],
    classes: [],
    source: winerror,
  },
  {
    code: 0x8031004e,
    symbol: 'FVE_E_REBOOT_REQUIRED',
    meaning: {
      en: 'BitLocker needs a restart before it can go on.',
      zh: 'BitLocker 需要重新启动后才能继续。',
    },
    cause: { en: 'A pending hardware test or change of protectors.', zh: '硬件测试或保护程序更改尚待完成。' },
    nextSteps: [steps.restartAndRetry, bitLockerStatus],
    classes: ['txn.pending.blocks'],
    source: winerror,
  },
  {
    code: 0x803100b3,
    symbol: 'FVE_E_NOT_ALLOWED_TO_UPGRADE_WHILE_CONVERTING',
    meaning: {
      en: 'The upgrade may not start while a volume is being encrypted or decrypted.',
      zh: '卷正在加密或解密时不允许开始升级。',
    },
    cause: { en: 'BitLocker was switched on or off shortly before.', zh: '不久前刚启用或关闭 BitLocker。' },
    nextSteps: [bitLockerStatus, finishConversion],
    classes: ['up.compat.hardblock'],
    source: winerror,
  },
  {
    code: 0xc00ce01d,
    symbol: 'XML_E_INVALID_DECIMAL',
    meaning: {
      en: 'A character number in XML text is not valid decimal; one damaged digit in a manifest is enough.',
      zh: 'XML 文本中的字符编号不是有效的十进制数；清单中一个数字损坏就足以导致。',
    },
    cause: { en: 'Bit damage or a hand-edited file.', zh: '位损坏或手工编辑的文件。' },
    nextSteps: [inspectXml, steps.restoreHealth],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00ce223,
    symbol: 'E_XML_NOTWF',
    meaning: {
      en: 'The text is not well-formed XML, so package, update or answer-file data cannot be read.',
      zh: '文本不是格式正确的 XML，无法读取程序包、更新或应答文件数据。',
    },
    cause: {
      en: 'A truncated or damaged file, or a web page in place of the data.',
      zh: '文件被截断或损坏，或得到的是网页而非数据。',
    },
    nextSteps: [inspectXml, steps.restoreHealth, correctXml],
    classes: ['cbs.mum.corrupt'],
    source: msxmlHeader,
  },
  {
    code: 0xc00ce225,
    symbol: 'E_XML_INVALID',
    meaning: {
      en: 'The XML is well-formed, but its content does not fit the schema it must follow.',
      zh: 'XML 格式正确，但内容不符合规定的架构。',
    },
    cause: {
      en: 'An answer file or manifest for another version, or wrong element values.',
      zh: '应答文件或清单属于其他版本，或元素值有误。',
    },
    nextSteps: [inspectXml, correctXml],
    classes: ['cbs.mum.corrupt', 'up.setup.sysprep-or-advanced-installer'],
    source: msxmlHeader,
  },
  {
    code: 0xc00cee01,
    symbol: 'MX_E_INPUTEND',
    meaning: {
      en: 'XML text ends in the middle: the file is truncated.',
      zh: 'XML 文本中途结束：文件被截断。',
    },
    cause: { en: 'Power loss, a full disk or an interrupted download.', zh: '断电、磁盘已满或下载中断。' },
    nextSteps: [inspectXml, steps.restoreHealth],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00cee02,
    symbol: 'MX_E_ENCODING',
    meaning: {
      en: 'The bytes do not fit the character encoding that the XML text claims.',
      zh: '字节内容与 XML 声明的字符编码不符。',
    },
    cause: {
      en: 'A file saved in another encoding, or binary damage.',
      zh: '文件以其他编码保存，或二进制损坏。',
    },
    nextSteps: [inspectXml, correctXml],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00cee23,
    symbol: 'WC_E_GREATERTHAN',
    meaning: { en: 'XML syntax is broken at a tag end.', zh: 'XML 语法在标记结尾处被破坏。' },
    cause: { en: 'One or more wrong bytes in the file.', zh: '文件中有一个或多个错误字节。' },
    nextSteps: [inspectXml, steps.restoreHealth],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00cee2b,
    symbol: 'WC_E_XMLCHARACTER',
    meaning: {
      en: 'A character stands in XML text that may not be there, such as a zero byte.',
      zh: 'XML 文本中出现不允许的字符，例如零字节。',
    },
    cause: {
      en: 'Zero-filled blocks after power loss, or a flipped bit.',
      zh: '断电后出现全零块，或位翻转。',
    },
    nextSteps: [inspectXml, steps.restoreHealth, steps.memoryTest],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00cee2d,
    symbol: 'WC_E_SYNTAX',
    meaning: {
      en: 'XML syntax is broken; which file it is, the record before says.',
      zh: 'XML 语法错误；是哪个文件见前一条记录。',
    },
    cause: {
      en: 'Damage, an HTML error page, or an edited file.',
      zh: '文件损坏、内容为 HTML 错误页，或被编辑过。',
    },
    nextSteps: [inspectXml, correctXml, steps.restoreHealth],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00cee3a,
    symbol: 'WC_E_ROOTELEMENT',
    meaning: {
      en: 'The XML text has no root element: as a rule the file is empty or all zeros.',
      zh: 'XML 文本没有根元素：通常文件为空或全为零。',
    },
    cause: { en: 'Unclean shutdown right after the file was written.', zh: '写入文件后随即非正常关机。' },
    nextSteps: [inspectXml, steps.restoreHealth],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xc00cee3b,
    symbol: 'WC_E_ELEMENTMATCH',
    meaning: {
      en: 'A closing tag does not fit the opening one, so the structure is damaged or was edited.',
      zh: '结束标记与开始标记不匹配，说明结构损坏或被编辑过。',
    },
    cause: { en: 'Bit damage in a tag name, or a manual change.', zh: '标记名称位损坏，或人工修改。' },
    nextSteps: [inspectXml, steps.restoreHealth, correctXml],
    classes: ['cbs.mum.corrupt'],
    source: xmlHeader,
  },
  {
    code: 0xfffff8ed,
    symbol: 'JET_errFileNotFound',
    meaning: {
      en: 'A file of the data store is not on the disk; the service usually creates a new one.',
      zh: '数据存储的文件不在磁盘上；服务通常会新建。',
    },
    cause: { en: 'A deleted or moved file.', zh: '文件被删除或移动。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffff8f0,
    symbol: 'JET_errDiskFull',
    meaning: { en: 'No space for the update data store.', zh: '没有空间存放更新数据存储。' },
    cause: { en: 'A full system drive.', zh: '系统盘已满。' },
    nextSteps: [steps.freeSpace, esentEvents],
    classes: ['wu.datastore', 'env.disk-full'],
    source: esePage,
  },
  {
    code: 0xfffff9bb,
    symbol: 'JET_errKeyDuplicate',
    meaning: {
      en: 'A record with the same key exists, so the update’s data could not be added.',
      zh: '已存在相同键的记录，无法添加更新数据。',
    },
    cause: { en: 'Two writers at once, or a damaged data store.', zh: '同时写入，或数据存储损坏。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffff9bf,
    symbol: 'JET_errRecordNotFound',
    meaning: {
      en: 'A looked-up record is not in the table: an ordinary answer when something new is asked for.',
      zh: '查找的记录不在表中：查询新内容时属正常结果。',
    },
    cause: {
      en: 'A normal probe; in series, a damaged data store.',
      zh: '正常探测；若连续出现，则数据存储可能损坏。',
    },
    nextSteps: [steps.ignoreIfSucceeded, esentEvents],
    classes: [],
    source: esePage,
  },
  {
    code: 0xfffffa7a,
    symbol: 'JET_errSecondaryIndexCorrupted',
    meaning: {
      en: 'An index of the data store does not fit its data; sort rules of another Windows version can cause this without disk damage.',
      zh: '数据存储的索引与数据不符；其他 Windows 版本的排序规则也可能导致，而不一定是磁盘损坏。',
    },
    cause: { en: 'An upgrade that changed sort rules, or damage.', zh: '升级改变了排序规则，或数据损坏。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffae7,
    symbol: 'JET_errObjectNotFound',
    meaning: {
      en: 'A table that the update service expects is not in the database.',
      zh: '更新服务所需的表不在数据库中。',
    },
    cause: { en: 'A data store of another version, or damage.', zh: '数据存储属于其他版本，或已损坏。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffb40,
    symbol: 'JET_errAttachedDatabaseMismatch',
    meaning: {
      en: 'The logs speak of a database that is missing or another one.',
      zh: '日志所记录的数据库缺失，或不是当前数据库。',
    },
    cause: {
      en: '`DataStore.edb` was deleted or replaced while its logs stayed.',
      zh: '`DataStore.edb` 被删除或替换，而日志仍保留。',
    },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffb4a,
    symbol: 'JET_errDatabaseCorrupted',
    meaning: {
      en: 'The update data store is damaged and has to be rebuilt.',
      zh: '更新数据存储已损坏，需要重建。',
    },
    cause: { en: 'Disk errors or power loss.', zh: '磁盘错误或断电。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution, steps.chkdsk],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffbd3,
    symbol: 'JET_errVersionStoreOutOfMemory',
    meaning: {
      en: 'A transaction on the data store grew too large for the engine’s memory.',
      zh: '数据存储上的事务过大，超出引擎内存。',
    },
    cause: {
      en: 'A very large update history or a transaction that hangs.',
      zh: '更新历史过大，或事务停止响应。',
    },
    nextSteps: [esentEvents, steps.restartAndRetry, steps.resetSoftwareDistribution],
    classes: ['wu.datastore', 'env.resources'],
    source: esePage,
  },
  {
    code: 0xfffffbf8,
    symbol: 'JET_errFileAccessDenied',
    meaning: {
      en: 'The engine may not open its file: it is held by someone or its permissions are wrong.',
      zh: '引擎无法打开其文件：被其他程序占用或权限有误。',
    },
    cause: {
      en: 'Backup or antivirus software, or changed permissions.',
      zh: '备份或防病毒软件，或权限被更改。',
    },
    nextSteps: [whoHoldsDatabase, esentEvents, steps.checkAcl],
    classes: ['wu.datastore', 'env.sharing-violation'],
    source: esePage,
  },
  {
    code: 0xfffffc01,
    symbol: 'JET_errInvalidPath',
    meaning: { en: 'A folder that the data store needs does not exist.', zh: '数据存储所需的文件夹不存在。' },
    cause: {
      en: 'A deleted or redirected `SoftwareDistribution\\DataStore` folder.',
      zh: '`SoftwareDistribution\\DataStore` 文件夹被删除或重定向。',
    },
    nextSteps: [steps.nameObject, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffc02,
    symbol: 'JET_errDiskIO',
    meaning: { en: 'The engine could not read or write its file.', zh: '引擎无法读写其文件。' },
    cause: {
      en: 'Disk errors, or a filter driver that blocks the file.',
      zh: '磁盘错误，或筛选器驱动程序阻止该文件。',
    },
    nextSteps: [esentEvents, steps.diskHealth, steps.chkdsk],
    classes: ['wu.datastore', 'env.disk-corrupt'],
    source: esePage,
  },
  {
    code: 0xfffffc06,
    symbol: 'JET_errReadVerifyFailure',
    meaning: {
      en: 'A database page fails its checksum: what was read is not what was written (0xC80003FA in Windows Update logs). The disk has to be checked before the store is rebuilt.',
      zh: '数据库页校验失败：读到的内容与写入的不同（Windows 更新日志中为 0xC80003FA）。重建数据存储之前应先检查磁盘。',
    },
    cause: { en: 'Disk, controller or memory faults.', zh: '磁盘、控制器或内存故障。' },
    nextSteps: [esentEvents, steps.diskHealth, steps.resetSoftwareDistribution],
    classes: ['wu.datastore', 'env.disk-corrupt'],
    source: esePage,
  },
  {
    code: 0xfffffc0d,
    symbol: 'JET_errOutOfMemory',
    meaning: { en: 'The database engine got no memory.', zh: '数据库引擎无法获得内存。' },
    cause: { en: 'Commit limit reached.', zh: '可提交内存达到上限。' },
    nextSteps: [esentEvents, steps.restartAndRetry],
    classes: ['env.resources', 'wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffc15,
    symbol: 'JET_errInvalidParameter',
    meaning: { en: 'The engine was called with a value it does not accept.', zh: '引擎收到不接受的参数值。' },
    cause: {
      en: 'A damaged setting, or components of different versions.',
      zh: '设置损坏，或组件版本不一致。',
    },
    nextSteps: [esentEvents, steps.readInnerCode],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffdb9,
    symbol: 'JET_errSectorSizeNotSupported',
    meaning: {
      en: 'The disk reports a physical sector size that the engine cannot use for this file, so the update data store cannot be opened; Windows Update logs show it as 0xC8000247.',
      zh: '磁盘报告的物理扇区大小不受引擎支持，无法打开更新数据存储；Windows 更新日志中显示为 0xC8000247。',
    },
    cause: {
      en: 'An old storage driver with an Advanced Format (4K) disk, typical of Windows 7 era machines.',
      zh: 'Advanced Format（4K）磁盘配合旧的存储驱动程序，常见于 Windows 7 时期的计算机。',
    },
    nextSteps: [esentEvents, steps.updateDriver, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffdc9,
    symbol: 'JET_errDbTimeTooNew',
    meaning: {
      en: 'Database pages are newer than the logs: the files come from different moments.',
      zh: '数据库页比日志新：文件来自不同时刻。',
    },
    cause: { en: 'A partial restore or copied files.', zh: '只还原了部分文件，或文件被复制。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffdda,
    symbol: 'JET_errDatabaseDirtyShutdown',
    meaning: {
      en: 'The database was not closed properly and has to be recovered with its logs first.',
      zh: '数据库未正常关闭，需要先用日志恢复。',
    },
    cause: { en: 'Power loss, or the service was killed.', zh: '断电，或服务被强制结束。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffdde,
    symbol: 'JET_errLogSectorSizeMismatch',
    meaning: {
      en: 'The logs were written on a disk with another sector size; Windows Update logs show it as 0xC8000222.',
      zh: '日志写于扇区大小不同的磁盘；Windows 更新日志中显示为 0xC8000222。',
    },
    cause: {
      en: 'The system was cloned to a disk with other sectors (512 and 4K).',
      zh: '系统被克隆到扇区大小不同的磁盘（512 与 4K）。',
    },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffde1,
    symbol: 'JET_errRequiredLogFilesMissing',
    meaning: {
      en: 'The database needs log files that are not there, so it cannot be opened cleanly.',
      zh: '数据库所需的日志文件不存在，无法正常打开。',
    },
    cause: { en: 'Deleted logs after an unclean shutdown.', zh: '非正常关机后日志被删除。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffde3,
    symbol: 'JET_errLogFileSizeMismatch',
    meaning: {
      en: 'Log files do not have the size that the engine is set to.',
      zh: '日志文件大小与引擎设置不符。',
    },
    cause: { en: 'Files copied from another machine or version.', zh: '文件从其他计算机或版本复制而来。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffdef,
    symbol: 'JET_errLogDiskFull',
    meaning: { en: 'No space for the log of the update data store.', zh: '没有空间写入更新数据存储的日志。' },
    cause: { en: 'A full system drive.', zh: '系统盘已满。' },
    nextSteps: [steps.freeSpace, esentEvents],
    classes: ['wu.datastore', 'env.disk-full'],
    source: esePage,
  },
  {
    code: 0xfffffdf0,
    symbol: 'JET_errMissingLogFile',
    meaning: { en: 'A log file that belongs to the database is missing.', zh: '数据库所需的日志文件缺失。' },
    cause: {
      en: 'Clean-up software that emptied the `Logs` folder of the data store.',
      zh: '清理软件清空了数据存储的 `Logs` 文件夹。',
    },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffe02,
    symbol: 'JET_errLogWriteFail',
    meaning: {
      en: 'The engine could not write its log and stopped, to protect the database.',
      zh: '引擎无法写入日志，为保护数据库而停止。',
    },
    cause: { en: 'A full drive, disk errors or a blocked file.', zh: '驱动器已满、磁盘错误或文件被阻止。' },
    nextSteps: [esentEvents, steps.diskHealth, steps.freeSpace],
    classes: ['wu.datastore', 'env.disk-full'],
    source: esePage,
  },
  {
    code: 0xfffffe0b,
    symbol: 'JET_errLogFileCorrupt',
    meaning: {
      en: 'A transaction log of the update data store is damaged, so the store cannot be brought up to date.',
      zh: '更新数据存储的事务日志损坏，数据存储无法恢复到最新状态。',
    },
    cause: { en: 'Power loss or disk errors.', zh: '断电或磁盘错误。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution, steps.chkdsk],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffea9,
    symbol: 'JET_errSPOwnExtCorrupted',
    meaning: { en: 'The database’s record of its own space is damaged.', zh: '数据库的空间分配记录已损坏。' },
    cause: { en: 'Disk errors or power loss.', zh: '磁盘错误或断电。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution, steps.chkdsk],
    classes: ['wu.datastore'],
    source: esePage,
  },
  {
    code: 0xfffffeb9,
    symbol: 'JET_errBadPageLink',
    meaning: {
      en: 'Pages of the database point to each other wrongly: its structure is damaged.',
      zh: '数据库页之间的链接错误：结构已损坏。',
    },
    cause: { en: 'Disk errors or power loss.', zh: '磁盘错误或断电。' },
    nextSteps: [esentEvents, steps.resetSoftwareDistribution, steps.chkdsk],
    classes: ['wu.datastore'],
    source: esePage,
  },
];
