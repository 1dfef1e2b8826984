// Owns the explanations of Windows Installer results (Win32 1601-1654); the restart success 3010 is with Win32.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const msiCodes = 'https://learn.microsoft.com/windows/win32/msi/error-codes';

const verboseLog = change(
  'Run the installation again with a full log: `msiexec /i <package.msi> /l*vx <log>` (`/p <patch.msp>` for a patch).',
  '带完整日志重新安装：`msiexec /i <程序包.msi> /l*vx <日志>`（修补程序用 `/p <补丁.msp>`）。',
);
const findReturnValue3 = look(
  'In the MSI log find the first `Return value 3`; the lines above it name the action and the real error.',
  '在 MSI 日志中查找第一个 `Return value 3`；其上方的几行给出失败的操作和真正的错误。',
);
const checkMsiService = look(
  'Check that the Windows Installer service (`msiserver`) exists and is not disabled.',
  '检查 Windows Installer 服务（`msiserver`）是否存在且未被禁用。',
);
const waitForOtherInstall = look(
  'Find the running `msiexec.exe` or installer, let it end, then start this installation.',
  '找到正在运行的 `msiexec.exe` 或安装程序，等它结束后再开始此安装。',
);
const serializeInstalls = change(
  'Order the deployments one after the other, and retry.',
  '将部署安排为依次进行，然后重试。',
);
const repairProduct = change(
  'Repair the product from its original package: `msiexec /fa <package.msi>` or its entry in Installed apps.',
  '用原始程序包修复该产品：`msiexec /fa <程序包.msi>`，或在“已安装的应用”中修复。',
);
const reinstallProduct = change(
  'Uninstall the product (with the vendor’s removal tool if it does not go) and install the current version.',
  '卸载该产品（如无法卸载，使用厂商的清理工具），再安装当前版本。',
);
const supplySource = change(
  'Make the original source available again, or point to it: `msiexec /fv <package.msi>` with the same file name.',
  '恢复原始安装源，或指向它：`msiexec /fv <程序包.msi>`，文件名须相同。',
);
const checkInstallerCache = look(
  'Check that `C:\\Windows\\Installer` still holds the cached `.msi` and `.msp` files of the product.',
  '检查 `C:\\Windows\\Installer` 中是否仍有该产品缓存的 `.msi` 和 `.msp` 文件。',
);
const checkInstallerPolicy = look(
  'Look at the policies under “Windows Installer” and at software restriction or application control rules.',
  '查看“Windows Installer”下的策略以及软件限制或应用程序控制规则。',
);
const runAsAdmin = change(
  'Run the installation with administrator rights, or deploy it as SYSTEM.',
  '以管理员权限运行安装，或以 SYSTEM 身份部署。',
);
const freshPackage = change(
  'Download the package again to a local folder and install from there.',
  '将程序包重新下载到本地文件夹，并从该处安装。',
);
const checkPath = look(
  'Check that the path in the command exists and that the installing account can read it.',
  '检查命令中的路径是否存在，以及执行安装的帐户能否读取。',
);
const checkPatchTarget = look(
  'Compare the installed product and version with those the patch is made for; the log lists why a patch does not apply.',
  '将已安装的产品和版本与修补程序的目标进行比较；日志会列出修补程序不适用的原因。',
);
const installMatchingPatch = change(
  'Install the product or service pack level that the patch needs, or take the patch for the installed version.',
  '安装修补程序所需的产品或 Service Pack 级别，或改用与已安装版本匹配的修补程序。',
);
const restartLater = change('Restart the computer to finish the installation.', '重新启动计算机以完成安装。');
const noRestartNeeded = look(
  'Count the installation as successful; look for a failure elsewhere.',
  '将此安装视为成功；失败原因需在别处查找。',
);
const askVendor = look(
  'Give the MSI log to the maker of the package; the fault lies in the package or in the program that calls the installer.',
  '将 MSI 日志交给程序包的开发方；问题在程序包或调用 Windows Installer 的程序中。',
);
const freeTemp = change(
  'Free space on the drive of `%TEMP%`, correct the TEMP and TMP variables, and retry.',
  '在 `%TEMP%` 所在驱动器上释放空间，更正 TEMP 和 TMP 变量后重试。',
);
const normalBoot = change('Start Windows normally and install again.', '正常启动 Windows 后重新安装。');
const rightArchitecture = change(
  'Take the package for the processor architecture and Windows release of this machine.',
  '使用与此计算机的处理器体系结构和 Windows 版本匹配的程序包。',
);
const checkEsu = look(
  'For an extended security update check the installed key or entitlement and the licensing preparation package.',
  '如果是扩展安全更新，检查已安装的密钥或授权，以及许可准备程序包。',
);
const whoCancelled = look(
  'Find who cancelled: the user, a deployment time limit, or a program that closes dialogs.',
  '查明是谁取消的：用户、部署工具的时限，或关闭对话框的程序。',
);

export const msiKnowledge: readonly CodeKnowledge[] = [
  {
    code: 1601,
    symbol: 'ERROR_INSTALL_SERVICE_FAILURE',
    meaning: {
      en: 'The Windows Installer service could not be reached, so the installation did not begin.',
      zh: '无法访问 Windows Installer 服务，安装没有开始。',
    },
    cause: {
      en: 'The service is disabled, not registered, or blocked because Windows runs in Safe Mode.',
      zh: '服务被禁用、未注册，或因 Windows 处于安全模式而被阻止。',
    },
    nextSteps: [checkMsiService, steps.restartAndRetry, verboseLog],
    classes: ['env.service-or-rpc'],
    source: msiCodes,
  },
  {
    code: 1602,
    symbol: 'ERROR_INSTALL_USEREXIT',
    meaning: {
      en: 'The installation was cancelled; the changes it had made were undone.',
      zh: '安装被取消，已作的更改已撤消。',
    },
    cause: {
      en: 'A person pressed Cancel, or a program answered the dialog for them.',
      zh: '用户单击了“取消”，或程序代为应答了对话框。',
    },
    nextSteps: [whoCancelled, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1603,
    symbol: 'ERROR_INSTALL_FAILURE',
    meaning: {
      en: 'The installer ended with a fatal error and rolled back. It is only the envelope (0x80070643 in Windows Update): the action that failed is named in the installer’s own log.',
      zh: '安装程序因致命错误结束并回滚。它只是外层代码（在 Windows 更新中为 0x80070643）：失败的操作在安装程序自己的日志中。',
    },
    cause: {
      en: 'A custom action or file operation failed; with Windows Update often a damaged .NET Framework, or a recovery partition too small for the recovery environment update.',
      zh: '某个自定义操作或文件操作失败；在 Windows 更新中常见的是 .NET Framework 损坏，或恢复分区过小而无法更新恢复环境。',
    },
    nextSteps: [findReturnValue3, verboseLog, steps.repairNetFramework, steps.checkRecoveryPartition],
    wrapper: true,
    classes: ['ai.dotnet', 'env.system-partition-small'],
    source: msiCodes,
  },
  {
    code: 1604,
    symbol: 'ERROR_INSTALL_SUSPEND',
    meaning: { en: 'The installation was suspended and is not complete.', zh: '安装被挂起，尚未完成。' },
    cause: {
      en: 'An action asked for a restart or a pause in the middle of the installation.',
      zh: '某个操作在安装过程中要求重新启动或暂停。',
    },
    nextSteps: [steps.restartAndRetry, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1605,
    symbol: 'ERROR_UNKNOWN_PRODUCT',
    meaning: {
      en: 'The operation is meant for an installed product, but no product with this code is installed for this user or machine.',
      zh: '该操作针对已安装的产品，但此用户或计算机没有安装具有此代码的产品。',
    },
    cause: {
      en: 'A removal or patch that comes after the product is gone, or a product installed for another user.',
      zh: '产品已被移除后又执行卸载或打补丁，或产品是为其他用户安装的。',
    },
    nextSteps: [checkPatchTarget, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1606,
    symbol: 'ERROR_UNKNOWN_FEATURE',
    meaning: {
      en: 'The feature named in the command is not in this product.',
      zh: '命令中指定的功能不在此产品中。',
    },
    cause: {
      en: 'A wrong feature name, or a product whose registration is damaged.',
      zh: '功能名称错误，或产品的注册信息损坏。',
    },
    nextSteps: [checkPath, repairProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1607,
    symbol: 'ERROR_UNKNOWN_COMPONENT',
    meaning: {
      en: 'The component identifier is not registered for any installed product.',
      zh: '该组件标识符没有登记在任何已安装的产品中。',
    },
    cause: {
      en: 'The product was removed in part, or its registration is damaged.',
      zh: '产品被部分移除，或其注册信息损坏。',
    },
    nextSteps: [repairProduct, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1608,
    symbol: 'ERROR_UNKNOWN_PROPERTY',
    meaning: {
      en: 'A program asked the installer for a property that the product does not have.',
      zh: '程序向 Windows Installer 请求了该产品没有的属性。',
    },
    cause: { en: 'A fault in the calling program or script.', zh: '调用方程序或脚本的错误。' },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1609,
    symbol: 'ERROR_INVALID_HANDLE_STATE',
    meaning: {
      en: 'A program used an installer handle that is in the wrong state.',
      zh: '程序使用的 Windows Installer 句柄处于错误状态。',
    },
    cause: {
      en: 'A fault in a custom action or in the calling program.',
      zh: '自定义操作或调用方程序的错误。',
    },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1610,
    symbol: 'ERROR_BAD_CONFIGURATION',
    meaning: {
      en: 'The installer’s registration data of this product is damaged, so it can neither be updated nor removed.',
      zh: '此产品在 Windows Installer 中的配置数据损坏，既不能更新也不能卸载。',
    },
    cause: {
      en: 'Registry keys of the product were removed or damaged, for example by a cleaner tool.',
      zh: '产品的注册表项被删除或损坏，例如被清理工具删除。',
    },
    nextSteps: [verboseLog, repairProduct, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1611,
    symbol: 'ERROR_INDEX_ABSENT',
    meaning: {
      en: 'A qualifier that belongs to a component is missing from the registration.',
      zh: '组件的限定符在注册信息中缺失。',
    },
    cause: { en: 'Incomplete registration of the product.', zh: '产品的注册信息不完整。' },
    nextSteps: [repairProduct, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1612,
    symbol: 'ERROR_INSTALL_SOURCE_ABSENT',
    meaning: {
      en: 'The original installation source is needed but cannot be reached; patches and repairs stop here.',
      zh: '需要原始安装源但无法访问；修补和修复到此停止。',
    },
    cause: {
      en: 'The network share or disc is gone, or the cached package in `C:\\Windows\\Installer` was deleted.',
      zh: '网络共享或光盘不可用，或 `C:\\Windows\\Installer` 中缓存的程序包被删除。',
    },
    nextSteps: [checkInstallerCache, supplySource, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1613,
    symbol: 'ERROR_INSTALL_PACKAGE_VERSION',
    meaning: {
      en: 'The package is written for a newer Windows Installer than this one.',
      zh: '该程序包需要比当前更新的 Windows Installer 版本。',
    },
    cause: {
      en: 'An old Windows release, or a package for a later release.',
      zh: 'Windows 版本较旧，或程序包面向更新的版本。',
    },
    nextSteps: [rightArchitecture, steps.retryUpdate],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1614,
    symbol: 'ERROR_PRODUCT_UNINSTALLED',
    meaning: {
      en: 'The product has been uninstalled, so there is nothing to work on.',
      zh: '该产品已卸载，没有可操作的对象。',
    },
    cause: {
      en: 'A second removal, or an update offered for a product that is gone.',
      zh: '重复卸载，或为已移除的产品提供了更新。',
    },
    nextSteps: [checkPatchTarget, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1615,
    symbol: 'ERROR_BAD_QUERY_SYNTAX',
    meaning: {
      en: 'A database query inside the package or a custom action is malformed.',
      zh: '程序包或自定义操作中的数据库查询语法错误。',
    },
    cause: { en: 'A fault in the package.', zh: '程序包的错误。' },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1616,
    symbol: 'ERROR_INVALID_FIELD',
    meaning: {
      en: 'The package database refers to a record field that does not exist.',
      zh: '程序包数据库引用了不存在的记录字段。',
    },
    cause: { en: 'A fault in the package or in a transform.', zh: '程序包或转换文件的错误。' },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1617,
    symbol: 'ERROR_DEVICE_REMOVED',
    meaning: {
      en: 'A device that the installation uses was removed while it ran.',
      zh: '安装使用的设备在安装期间被移除。',
    },
    cause: {
      en: 'A USB drive or disc with the source was taken out.',
      zh: '存放安装源的 USB 驱动器或光盘被取出。',
    },
    nextSteps: [freshPackage, steps.diskHealth],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1618,
    symbol: 'ERROR_INSTALL_ALREADY_RUNNING',
    meaning: {
      en: 'Another installation is running; Windows Installer does only one at a time.',
      zh: '另一个安装正在进行；Windows Installer 同一时间只处理一个安装。',
    },
    cause: {
      en: 'Overlapping deployments, or an `msiexec.exe` that hangs.',
      zh: '部署时间重叠，或 `msiexec.exe` 挂起。',
    },
    nextSteps: [waitForOtherInstall, serializeInstalls, steps.restartAndRetry],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1619,
    symbol: 'ERROR_INSTALL_PACKAGE_OPEN_FAILED',
    meaning: { en: 'The package file could not be opened.', zh: '无法打开程序包文件。' },
    cause: {
      en: 'A wrong path, missing rights for the installing account, or a blocked or incomplete file.',
      zh: '路径错误、执行安装的帐户没有权限，或文件被阻止、不完整。',
    },
    nextSteps: [checkPath, freshPackage, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1620,
    symbol: 'ERROR_INSTALL_PACKAGE_INVALID',
    meaning: {
      en: 'The file was opened but is no valid Windows Installer package.',
      zh: '文件可以打开，但不是有效的 Windows Installer 程序包。',
    },
    cause: { en: 'A damaged or truncated download, or a wrong file.', zh: '下载损坏或不完整，或文件不对。' },
    nextSteps: [freshPackage, steps.verifyPackageHash],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1621,
    symbol: 'ERROR_INSTALL_UI_FAILURE',
    meaning: {
      en: 'The installer’s user interface could not be started.',
      zh: '无法启动安装程序的用户界面。',
    },
    cause: {
      en: 'An installation with windows in a session that has no desktop.',
      zh: '在没有桌面的会话中运行带界面的安装。',
    },
    nextSteps: [verboseLog, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1622,
    symbol: 'ERROR_INSTALL_LOG_FAILURE',
    meaning: {
      en: 'The log file named in the command could not be opened, and the installation did not start.',
      zh: '无法打开命令中指定的日志文件，安装没有开始。',
    },
    cause: {
      en: 'The folder of the log path is missing or not writable.',
      zh: '日志路径所在文件夹不存在或不可写。',
    },
    nextSteps: [checkPath, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1623,
    symbol: 'ERROR_INSTALL_LANGUAGE_UNSUPPORTED',
    meaning: {
      en: 'The language of the package is not supported on this system.',
      zh: '此系统不支持该程序包的语言。',
    },
    cause: {
      en: 'A package for another language version of Windows or of the product.',
      zh: '程序包面向其他语言版本的 Windows 或产品。',
    },
    nextSteps: [rightArchitecture, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1624,
    symbol: 'ERROR_INSTALL_TRANSFORM_FAILURE',
    meaning: {
      en: 'A transform (`.mst`) of the installation could not be applied or found.',
      zh: '安装使用的转换文件（`.mst`）无法应用或找不到。',
    },
    cause: {
      en: 'The file is missing, or a cached transform of the product was deleted.',
      zh: '文件缺失，或该产品缓存的转换文件被删除。',
    },
    nextSteps: [checkPath, checkInstallerCache, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1625,
    symbol: 'ERROR_INSTALL_PACKAGE_REJECTED',
    meaning: { en: 'A policy forbids this installation.', zh: '策略禁止此安装。' },
    cause: {
      en: 'Software restriction, application control or a Windows Installer policy.',
      zh: '软件限制、应用程序控制或 Windows Installer 策略。',
    },
    nextSteps: [checkInstallerPolicy, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1626,
    symbol: 'ERROR_FUNCTION_NOT_CALLED',
    meaning: {
      en: 'A function of the installer could not be carried out at this point.',
      zh: 'Windows Installer 的某个函数此时无法执行。',
    },
    cause: {
      en: 'A fault in a custom action or in the calling program.',
      zh: '自定义操作或调用方程序的错误。',
    },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1627,
    symbol: 'ERROR_FUNCTION_FAILED',
    meaning: {
      en: 'A function failed while it was carried out; the lines before it in the MSI log tell why.',
      zh: '某个函数在执行过程中失败；MSI 日志中此前的几行说明原因。',
    },
    cause: {
      en: 'A custom action, a database operation or missing rights.',
      zh: '自定义操作、数据库操作失败或权限不足。',
    },
    nextSteps: [findReturnValue3, verboseLog, askVendor],
    wrapper: true,
    classes: [],
    source: msiCodes,
  },
  {
    code: 1628,
    symbol: 'ERROR_INVALID_TABLE',
    meaning: {
      en: 'The package database refers to a table that does not exist or is invalid.',
      zh: '程序包数据库引用了不存在或无效的表。',
    },
    cause: { en: 'A fault in the package or in a transform.', zh: '程序包或转换文件的错误。' },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1629,
    symbol: 'ERROR_DATATYPE_MISMATCH',
    meaning: {
      en: 'A value in the package database has the wrong type.',
      zh: '程序包数据库中的值类型不符。',
    },
    cause: { en: 'A fault in the package.', zh: '程序包的错误。' },
    nextSteps: [verboseLog, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1630,
    symbol: 'ERROR_UNSUPPORTED_TYPE',
    meaning: {
      en: 'The package uses a data type that this Windows Installer does not know.',
      zh: '程序包使用了当前 Windows Installer 不支持的数据类型。',
    },
    cause: {
      en: 'A package for a later Windows Installer, or a fault in it.',
      zh: '程序包面向更新的 Windows Installer，或程序包有错误。',
    },
    nextSteps: [rightArchitecture, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1631,
    symbol: 'ERROR_CREATE_FAILED',
    meaning: { en: 'The Windows Installer service failed to start.', zh: 'Windows Installer 服务启动失败。' },
    cause: {
      en: 'Damaged service registration or system files, or a service that hangs from an earlier installation.',
      zh: '服务注册或系统文件损坏，或上一次安装使服务挂起。',
    },
    nextSteps: [checkMsiService, steps.restartAndRetry, steps.sfcScan],
    classes: ['env.service-or-rpc'],
    source: msiCodes,
  },
  {
    code: 1632,
    symbol: 'ERROR_INSTALL_TEMP_UNWRITABLE',
    meaning: {
      en: 'The temporary folder is full, missing or not writable for the installing account.',
      zh: '临时文件夹已满、不存在，或执行安装的帐户不可写。',
    },
    cause: {
      en: 'A full drive, a wrong TEMP variable, or changed permissions.',
      zh: '驱动器已满、TEMP 变量错误或权限被更改。',
    },
    nextSteps: [freeTemp, steps.checkAcl],
    classes: ['env.disk-full', 'env.access-denied'],
    source: msiCodes,
  },
  {
    code: 1633,
    symbol: 'ERROR_INSTALL_PLATFORM_UNSUPPORTED',
    meaning: {
      en: 'The package is not made for this processor architecture or platform. Extended security updates use it for a machine without entitlement (0x80070661).',
      zh: '程序包不支持此处理器体系结构或平台。扩展安全更新用它表示计算机没有授权（0x80070661）。',
    },
    cause: {
      en: 'A 64-bit package on 32-bit Windows, a package for ARM64, or a missing extended security update license.',
      zh: '在 32 位 Windows 上安装 64 位程序包、程序包面向 ARM64，或缺少扩展安全更新许可。',
    },
    nextSteps: [rightArchitecture, checkEsu],
    classes: ['cbs.esu.not-entitled'],
    source: msiCodes,
  },
  {
    code: 1634,
    symbol: 'ERROR_INSTALL_NOTUSED',
    meaning: {
      en: 'The component is registered but is not used on this machine.',
      zh: '该组件已登记，但在此计算机上未使用。',
    },
    cause: { en: 'The feature that contains it is not installed.', zh: '包含它的功能没有安装。' },
    nextSteps: [repairProduct, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1635,
    symbol: 'ERROR_PATCH_PACKAGE_OPEN_FAILED',
    meaning: {
      en: 'The patch file, or a cached patch of the product, could not be opened.',
      zh: '无法打开修补程序文件，或无法打开该产品缓存的修补程序。',
    },
    cause: {
      en: 'A wrong path, or a `.msp` deleted from `C:\\Windows\\Installer`.',
      zh: '路径错误，或 `C:\\Windows\\Installer` 中的 `.msp` 被删除。',
    },
    nextSteps: [checkPath, checkInstallerCache, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1636,
    symbol: 'ERROR_PATCH_PACKAGE_INVALID',
    meaning: {
      en: 'The patch file was opened but is not a valid patch.',
      zh: '修补程序文件可以打开，但不是有效的修补程序。',
    },
    cause: { en: 'A damaged download, or a damaged cached patch.', zh: '下载损坏，或缓存的修补程序损坏。' },
    nextSteps: [freshPackage, checkInstallerCache],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1637,
    symbol: 'ERROR_PATCH_PACKAGE_UNSUPPORTED',
    meaning: {
      en: 'The patch needs a newer Windows Installer than this one.',
      zh: '该修补程序需要比当前更新的 Windows Installer。',
    },
    cause: { en: 'A patch for a later Windows release.', zh: '修补程序面向更新的 Windows 版本。' },
    nextSteps: [rightArchitecture, checkPatchTarget],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1638,
    symbol: 'ERROR_PRODUCT_VERSION',
    meaning: {
      en: 'Another version of the same product is installed, so this one is not added beside it.',
      zh: '已安装同一产品的其他版本，此版本不会并存安装。',
    },
    cause: {
      en: 'The same product code with another build, often a newer version that is already there.',
      zh: '产品代码相同但版本不同，多为已有更新的版本。',
    },
    nextSteps: [checkPatchTarget, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1639,
    symbol: 'ERROR_INVALID_COMMAND_LINE',
    meaning: {
      en: '`msiexec` could not read its command line and did nothing.',
      zh: '`msiexec` 无法解析命令行，没有执行任何操作。',
    },
    cause: {
      en: 'Missing quotes around a path with spaces, or a misspelt option.',
      zh: '含空格的路径缺少引号，或选项拼写错误。',
    },
    nextSteps: [steps.correctCommand, checkPath],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1640,
    symbol: 'ERROR_INSTALL_REMOTE_DISALLOWED',
    meaning: {
      en: 'The user may not install from a Remote Desktop session.',
      zh: '不允许用户从远程桌面会话中安装。',
    },
    cause: {
      en: 'A policy for remote sessions; administrators at the console are not affected.',
      zh: '针对远程会话的策略；控制台上的管理员不受影响。',
    },
    nextSteps: [checkInstallerPolicy, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1641,
    symbol: 'ERROR_SUCCESS_REBOOT_INITIATED',
    meaning: {
      en: 'Success: the installation is complete and has already begun the restart it needs.',
      zh: '成功：安装已完成，并已开始所需的重新启动。',
    },
    cause: {
      en: 'The package or the command line asked for an automatic restart.',
      zh: '程序包或命令行要求自动重新启动。',
    },
    nextSteps: [noRestartNeeded, restartLater],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1642,
    symbol: 'ERROR_PATCH_TARGET_NOT_FOUND',
    meaning: {
      en: 'The patch finds no product it applies to: the product is missing or has another version (0x8007066A in Windows Update).',
      zh: '修补程序找不到适用的产品：产品不存在或版本不同（在 Windows 更新中为 0x8007066A）。',
    },
    cause: {
      en: 'A newer version or a different edition is installed, or the registration of the product is damaged.',
      zh: '已安装更新的版本或其他版本类型，或产品的注册信息损坏。',
    },
    nextSteps: [checkPatchTarget, installMatchingPatch, repairProduct],
    classes: ['ai.dotnet'],
    source: msiCodes,
  },
  {
    code: 1643,
    symbol: 'ERROR_PATCH_PACKAGE_REJECTED',
    meaning: { en: 'A policy forbids this patch.', zh: '策略禁止此修补程序。' },
    cause: {
      en: 'Software restriction, application control or a Windows Installer policy.',
      zh: '软件限制、应用程序控制或 Windows Installer 策略。',
    },
    nextSteps: [checkInstallerPolicy, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1644,
    symbol: 'ERROR_INSTALL_TRANSFORM_REJECTED',
    meaning: {
      en: 'A policy forbids a transform of this installation.',
      zh: '策略禁止此安装使用的转换文件。',
    },
    cause: {
      en: 'Software restriction, or a transform that is not at a secured location.',
      zh: '软件限制，或转换文件不在受保护的位置。',
    },
    nextSteps: [checkInstallerPolicy, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1645,
    symbol: 'ERROR_INSTALL_REMOTE_PROHIBITED',
    meaning: {
      en: 'Windows Installer does not allow this installation through a remote desktop connection.',
      zh: 'Windows Installer 不允许通过远程桌面连接进行此安装。',
    },
    cause: {
      en: 'A package or policy that demands the console session.',
      zh: '程序包或策略要求在控制台会话中安装。',
    },
    nextSteps: [runAsAdmin, checkInstallerPolicy],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1646,
    symbol: 'ERROR_PATCH_REMOVAL_UNSUPPORTED',
    meaning: { en: 'This patch is not made to be uninstalled.', zh: '此修补程序不支持卸载。' },
    cause: {
      en: 'The patch was built without removal, or changes what cannot be undone.',
      zh: '修补程序在制作时不支持移除，或其更改无法撤消。',
    },
    nextSteps: [askVendor, reinstallProduct],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1647,
    symbol: 'ERROR_UNKNOWN_PATCH',
    meaning: { en: 'The patch is not applied to this product.', zh: '此产品没有应用该修补程序。' },
    cause: {
      en: 'The patch was removed before, or belongs to another product.',
      zh: '修补程序此前已移除，或属于其他产品。',
    },
    nextSteps: [checkPatchTarget, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1648,
    symbol: 'ERROR_PATCH_NO_SEQUENCE',
    meaning: {
      en: 'No valid order exists for the set of patches that is to be applied.',
      zh: '对于要应用的一组修补程序，找不到有效的顺序。',
    },
    cause: {
      en: 'Patches that exclude each other or need one that is missing.',
      zh: '修补程序互斥，或缺少所依赖的修补程序。',
    },
    nextSteps: [checkPatchTarget, installMatchingPatch],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1649,
    symbol: 'ERROR_PATCH_REMOVAL_DISALLOWED',
    meaning: { en: 'A policy forbids the removal of this patch.', zh: '策略禁止移除此修补程序。' },
    cause: {
      en: 'A Windows Installer policy against patch removal.',
      zh: '禁止移除修补程序的 Windows Installer 策略。',
    },
    nextSteps: [checkInstallerPolicy, runAsAdmin],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1650,
    symbol: 'ERROR_INVALID_PATCH_XML',
    meaning: {
      en: 'The XML data that describes the patch is not valid.',
      zh: '描述修补程序的 XML 数据无效。',
    },
    cause: {
      en: 'A fault in the patch or in the tool that supplies the data.',
      zh: '修补程序或提供数据的工具有错误。',
    },
    nextSteps: [freshPackage, askVendor],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1651,
    symbol: 'ERROR_PATCH_MANAGED_ADVERTISED_PRODUCT',
    meaning: {
      en: 'The product is only advertised by the administrator; a patch applies once at least one of its features is really installed.',
      zh: '该产品只由管理员公布；至少实际安装其中一个功能之后才能应用修补程序。',
    },
    cause: { en: 'The product is advertised, not installed.', zh: '产品只是被公布，并没有安装。' },
    nextSteps: [runAsAdmin, installMatchingPatch],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1652,
    symbol: 'ERROR_INSTALL_SERVICE_SAFEBOOT',
    meaning: {
      en: 'Windows Installer does not run in Safe Mode.',
      zh: 'Windows Installer 不能在安全模式下运行。',
    },
    cause: { en: 'The machine was started in Safe Mode.', zh: '计算机以安全模式启动。' },
    nextSteps: [normalBoot, checkMsiService],
    classes: ['env.safe-mode-or-offline'],
    source: msiCodes,
  },
  {
    code: 1653,
    symbol: 'ERROR_ROLLBACK_DISABLED',
    meaning: {
      en: 'Several packages were to be installed as one transaction, but rollback is switched off, so it was refused.',
      zh: '要求以一个事务安装多个程序包，但回滚已被禁用，因此被拒绝。',
    },
    cause: {
      en: 'The policy or property that disables rollback is set.',
      zh: '设置了禁用回滚的策略或属性。',
    },
    nextSteps: [checkInstallerPolicy, verboseLog],
    classes: [],
    source: msiCodes,
  },
  {
    code: 1654,
    symbol: 'ERROR_INSTALL_REJECTED',
    meaning: {
      en: 'The application is not supported on this Windows; on ARM machines it also refuses packages that Microsoft has not signed.',
      zh: '此 Windows 不支持该应用；在 ARM 计算机上，未经 Microsoft 签名的程序包也会被拒绝。',
    },
    cause: { en: 'A package for another kind of machine.', zh: '程序包面向其他类型的计算机。' },
    nextSteps: [rightArchitecture, askVendor],
    classes: [],
    source: msiCodes,
  },
];
