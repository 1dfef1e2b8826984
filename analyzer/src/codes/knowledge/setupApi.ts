// Owns the explanations of SetupAPI codes (0x800F0000-0x800F1000); the raw 0xE000xxxx twins lead here through
// the decoder's unwrap rule.

import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { CodeKnowledge } from './types';

const header = 'winerror.h';
const difCodes = 'https://learn.microsoft.com/windows-hardware/drivers/install/handling-dif-codes';
const installPolicy =
  'https://learn.microsoft.com/windows/client-management/client-tools/manage-device-installation-with-group-policy';
const pnputilDocs = 'https://learn.microsoft.com/windows-hardware/drivers/devtest/pnputil';

const judgeBySection = look(
  'Judge by the exit status at the end of the section in setupapi.dev.log; this code inside it is an intermediate result.',
  '以 setupapi.dev.log 中该段落末尾的退出状态为准；段落中间的此代码只是中间结果。',
);
const checkInf = look(
  'Check the INF with `InfVerif` from the driver kit, or ask the vendor; the log line names the section and file.',
  '用驱动程序工具包中的 `InfVerif` 检查该 INF，或询问厂商；日志行会给出节和文件的名称。',
);
const unpackAgain = change(
  'Unpack the driver package again, completely, to a local folder and add it: `pnputil /add-driver <file.inf> /install`.',
  '将驱动程序包重新完整解压到本地文件夹，再添加：`pnputil /add-driver <文件.inf> /install`。',
);
const listStore = look(
  'List the driver packages of the store: `pnputil /enum-drivers`.',
  '列出驱动程序存储中的程序包：`pnputil /enum-drivers`。',
);
const deletePackage = change(
  'Remove the old package: `pnputil /delete-driver <oemN.inf> /uninstall`.',
  '删除旧的驱动程序包：`pnputil /delete-driver <oemN.inf> /uninstall`。',
);
const listDevices = look(
  'List the devices with problems and those no longer connected: `pnputil /enum-devices /problem` and `/disconnected`.',
  '列出有问题的设备和已断开的设备：`pnputil /enum-devices /problem` 和 `/disconnected`。',
);
const removeGhost = change(
  'Remove the device entry that is no longer present: `pnputil /remove-device "<instance id>"`.',
  '删除已不存在的设备条目：`pnputil /remove-device "<实例 ID>"`。',
);
const rescan = change(
  'Let Windows detect the devices again: `pnputil /scan-devices`, then retry.',
  '让 Windows 重新检测设备：`pnputil /scan-devices`，然后重试。',
);
const checkSignature = look(
  'Check the signature of the package’s `.cat` file (`Get-AuthenticodeSignature <file.cat>`) and that it lists the named file.',
  '检查程序包中 `.cat` 文件的签名（`Get-AuthenticodeSignature <文件.cat>`），以及其中是否包含所指的文件。',
);
const trustPublisher = change(
  'If the organisation vouches for the publisher, distribute its certificate to “Trusted Publishers” of the computer store; otherwise take a package signed for Windows.',
  '如果组织认可该发布者，将其证书分发到计算机的“受信任的发布者”存储；否则改用为 Windows 签名的程序包。',
);
const runNative = change(
  'Use the installer of the system’s own architecture (64-bit on 64-bit Windows) and a package built for it.',
  '使用与系统体系结构一致的安装程序（64 位 Windows 上使用 64 位），以及为其编译的程序包。',
);
const retryLater = change(
  'Wait until other device installations have ended, restart if they hang, then retry.',
  '等待其他设备安装结束，如果挂起则重新启动，然后重试。',
);
const installManually = change(
  'Choose the device in Device Manager and give it the folder of the right driver package.',
  '在设备管理器中选择该设备，并指定正确的驱动程序包所在文件夹。',
);
const reportToDriverVendor = look(
  'Report it to the maker of the driver or installer with the section of setupapi.dev.log.',
  '将 setupapi.dev.log 的相应段落提供给驱动程序或安装程序的开发方。',
);
const checkClassKey = look(
  'Compare the class key under `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Class` with a sound machine: class installer, UpperFilters, LowerFilters.',
  '与正常计算机对比 `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Class` 下的类注册表项：类安装程序、UpperFilters、LowerFilters。',
);
const removeFilterEntry = change(
  'Export the class key, then remove the entry of the missing filter driver from UpperFilters or LowerFilters.',
  '先导出类注册表项，再从 UpperFilters 或 LowerFilters 中删除缺失的筛选器驱动程序条目。',
);

export const setupApiKnowledge: readonly CodeKnowledge[] = [
  // Reading an INF
  {
    code: 0x800f0000,
    symbol: 'SPAPI_E_EXPECTED_SECTION_NAME',
    meaning: {
      en: 'The INF has text where a section heading must stand, so the driver package cannot be read.',
      zh: 'INF 中本应是节标题的位置出现了其他文本，驱动程序包无法读取。',
    },
    cause: {
      en: 'A damaged or hand-edited INF, or a file that is no INF at all.',
      zh: 'INF 损坏或被手工修改，或文件根本不是 INF。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0001,
    symbol: 'SPAPI_E_BAD_SECTION_NAME_LINE',
    meaning: {
      en: 'A section heading of the INF is not closed or formed properly, and reading stops there.',
      zh: 'INF 的某个节标题没有正确结束或格式错误，读取到此停止。',
    },
    cause: { en: 'A damaged or hand-edited INF.', zh: 'INF 损坏或被手工修改。' },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0002,
    symbol: 'SPAPI_E_SECTION_NAME_TOO_LONG',
    meaning: {
      en: 'A section name in the INF is longer than Windows accepts.',
      zh: 'INF 中的节名称超过 Windows 允许的长度。',
    },
    cause: { en: 'A fault in the driver package, or a damaged INF.', zh: '驱动程序包的错误，或 INF 损坏。' },
    nextSteps: [checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0003,
    symbol: 'SPAPI_E_GENERAL_SYNTAX',
    meaning: {
      en: 'The INF breaks the syntax rules, so nothing of it was installed.',
      zh: 'INF 语法错误，没有安装其中的任何内容。',
    },
    cause: {
      en: 'A damaged file, a wrong text encoding, or a fault in the package.',
      zh: '文件损坏、文本编码错误，或程序包有误。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0100,
    symbol: 'SPAPI_E_WRONG_INF_STYLE',
    meaning: {
      en: 'The INF is of a style this Windows does not install from.',
      zh: '该 INF 的格式不是此 Windows 可以安装的格式。',
    },
    cause: {
      en: 'A package for a very old Windows, or a text file with the extension `.inf`.',
      zh: '程序包面向很旧的 Windows，或只是扩展名为 `.inf` 的文本文件。',
    },
    nextSteps: [checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0101,
    symbol: 'SPAPI_E_SECTION_NOT_FOUND',
    meaning: {
      en: 'A section that the installation needs is not in the INF, often the one for this architecture or Windows release.',
      zh: '安装所需的节不在 INF 中，常常是缺少针对此体系结构或 Windows 版本的节。',
    },
    cause: {
      en: 'A package for another architecture or release, or a fault in the INF.',
      zh: '程序包面向其他体系结构或版本，或 INF 有误。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0102,
    symbol: 'SPAPI_E_LINE_NOT_FOUND',
    meaning: {
      en: 'A line that was looked for is not in the INF or device data; in the middle of a section this is often only a question answered with no.',
      zh: '要查找的行不在 INF 或设备数据中；在段落中间出现时，往往只是查询结果为“没有”。',
    },
    cause: {
      en: 'An optional entry that is not there, or an incomplete INF.',
      zh: '可选条目不存在，或 INF 不完整。',
    },
    nextSteps: [judgeBySection, checkInf],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0103,
    symbol: 'SPAPI_E_NO_BACKUP',
    meaning: {
      en: 'The files that the queue wants to replace were not saved, so the installation could not be undone later.',
      zh: '队列要替换的文件没有备份，以后将无法撤消此安装。',
    },
    cause: {
      en: 'No space or rights for the backup, or an installer that did not ask for it.',
      zh: '没有备份所需的空间或权限，或安装程序没有请求备份。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.freeSpace, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  // Device and class data
  {
    code: 0x800f0200,
    symbol: 'SPAPI_E_NO_ASSOCIATED_CLASS',
    meaning: {
      en: 'The INF or the device names no setup class, so Windows does not know how to install it.',
      zh: 'INF 或设备没有指定安装程序类，Windows 不知道如何安装。',
    },
    cause: {
      en: 'An INF without a valid `Class` entry, or a device never installed before.',
      zh: 'INF 没有有效的 `Class` 项，或设备从未安装过。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0201,
    symbol: 'SPAPI_E_CLASS_MISMATCH',
    meaning: {
      en: 'The class of the INF is not the class of the device, and the driver was refused.',
      zh: 'INF 的类与设备的类不一致，驱动程序被拒绝。',
    },
    cause: {
      en: 'A package chosen by hand for the wrong device, or a wrong class in the INF.',
      zh: '手动为设备选择了错误的程序包，或 INF 中的类有误。',
    },
    nextSteps: [steps.collectSetupapiDevLog, installManually, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0202,
    symbol: 'SPAPI_E_DUPLICATE_FOUND',
    meaning: {
      en: 'The device is already known under the same identity, so a second entry was refused.',
      zh: '相同标识的设备已存在，因此拒绝创建第二个条目。',
    },
    cause: {
      en: 'An installer that creates its device again on every run.',
      zh: '安装程序每次运行都重新创建设备。',
    },
    nextSteps: [listDevices, removeGhost, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0203,
    symbol: 'SPAPI_E_NO_DRIVER_SELECTED',
    meaning: {
      en: 'No driver was chosen for the device; in many sections this only says that no driver has been chosen yet.',
      zh: '没有为设备选择驱动程序；在许多段落中只是表示尚未选择。',
    },
    cause: {
      en: 'No package in the store fits the device, or an earlier step of the section failed.',
      zh: '存储中没有与设备匹配的程序包，或段落中更早的步骤失败。',
    },
    nextSteps: [judgeBySection, listStore, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0204,
    symbol: 'SPAPI_E_KEY_DOES_NOT_EXIST',
    meaning: {
      en: 'The device has no driver or hardware key in the registry, so its settings cannot be read or written.',
      zh: '设备在注册表中没有驱动程序项或硬件项，无法读写其设置。',
    },
    cause: {
      en: 'A device that was never fully installed or was removed in part.',
      zh: '设备没有完整安装，或被部分删除。',
    },
    nextSteps: [listDevices, removeGhost, rescan],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0205,
    symbol: 'SPAPI_E_INVALID_DEVINST_NAME',
    meaning: { en: 'The device instance identifier is not valid.', zh: '设备实例标识符无效。' },
    cause: {
      en: 'A damaged device entry, or a tool that passes a wrong identifier.',
      zh: '设备条目损坏，或工具传入了错误的标识符。',
    },
    nextSteps: [listDevices, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0206,
    symbol: 'SPAPI_E_INVALID_CLASS',
    meaning: {
      en: 'The setup class is not installed or its identifier is wrong.',
      zh: '安装程序类没有安装，或其标识符错误。',
    },
    cause: {
      en: 'A damaged class key, or a package that brings its own class and was not installed completely.',
      zh: '类注册表项损坏，或自带类的程序包没有完整安装。',
    },
    nextSteps: [checkClassKey, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0207,
    symbol: 'SPAPI_E_DEVINST_ALREADY_EXISTS',
    meaning: {
      en: 'A device with this instance identifier already exists.',
      zh: '具有此实例标识符的设备已存在。',
    },
    cause: {
      en: 'An installer that creates a device left over from an earlier installation.',
      zh: '安装程序试图创建上次安装遗留的设备。',
    },
    nextSteps: [listDevices, removeGhost, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0208,
    symbol: 'SPAPI_E_DEVINFO_NOT_REGISTERED',
    meaning: {
      en: 'The device information was used before it was registered with Plug and Play.',
      zh: '设备信息在向即插即用注册之前就被使用。',
    },
    cause: { en: 'A fault in the calling installer.', zh: '调用方安装程序的错误。' },
    nextSteps: [steps.collectSetupapiDevLog, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0209,
    symbol: 'SPAPI_E_INVALID_REG_PROPERTY',
    meaning: {
      en: 'A device property was asked for that does not exist or cannot be set.',
      zh: '请求的设备属性不存在或无法设置。',
    },
    cause: { en: 'A fault in the calling tool or class installer.', zh: '调用方工具或类安装程序的错误。' },
    nextSteps: [judgeBySection, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f020a,
    symbol: 'SPAPI_E_NO_INF',
    meaning: { en: 'The INF file itself is missing.', zh: '缺少 INF 文件本身。' },
    cause: {
      en: 'The published `oemN.inf` in `C:\\Windows\\INF` was deleted, or an incomplete package.',
      zh: '`C:\\Windows\\INF` 中已发布的 `oemN.inf` 被删除，或程序包不完整。',
    },
    nextSteps: [listStore, deletePackage, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f020b,
    symbol: 'SPAPI_E_NO_SUCH_DEVINST',
    meaning: {
      en: 'The device does not exist (any more); in cleaning and scanning sections this is an ordinary answer.',
      zh: '设备不存在或已不再存在；在清理和扫描段落中属于正常结果。',
    },
    cause: {
      en: 'A device that was unplugged, or a leftover entry of removed hardware.',
      zh: '设备已拔出，或已移除硬件的残留条目。',
    },
    nextSteps: [judgeBySection, listDevices, removeGhost],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f020c,
    symbol: 'SPAPI_E_CANT_LOAD_CLASS_ICON',
    meaning: {
      en: 'The icon of a device class could not be loaded; no driver depends on it.',
      zh: '无法加载设备类的图标；驱动程序不依赖该图标。',
    },
    cause: {
      en: 'The class key names a DLL or a resource that is missing.',
      zh: '类注册表项中指定的 DLL 或资源缺失。',
    },
    nextSteps: [checkClassKey],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f020d,
    symbol: 'SPAPI_E_INVALID_CLASS_INSTALLER',
    meaning: {
      en: 'The class installer registered for this class could not be loaded.',
      zh: '为此类注册的类安装程序无法加载。',
    },
    cause: {
      en: 'A missing or damaged DLL named in the class key, often of removed software.',
      zh: '类注册表项中指定的 DLL 缺失或损坏，多为已卸载软件的残留。',
    },
    nextSteps: [checkClassKey, steps.sfcScan, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f020e,
    symbol: 'SPAPI_E_DI_DO_DEFAULT',
    meaning: {
      en: 'Not a failure: the installer leaves the request to Windows’ default action.',
      zh: '不是失败：安装程序将请求交由 Windows 的默认操作处理。',
    },
    cause: {
      en: 'Normal answer of a class installer or co-installer.',
      zh: '类安装程序或共同安装程序的正常返回值。',
    },
    nextSteps: [judgeBySection, steps.collectSetupapiDevLog],
    classes: [],
    source: difCodes,
  },
  {
    code: 0x800f020f,
    symbol: 'SPAPI_E_DI_NOFILECOPY',
    meaning: {
      en: 'Not a failure: the driver needs no file to be copied.',
      zh: '不是失败：驱动程序不需要复制文件。',
    },
    cause: { en: 'Normal answer during installation.', zh: '安装过程中的正常返回值。' },
    nextSteps: [judgeBySection, steps.collectSetupapiDevLog],
    classes: [],
    source: difCodes,
  },
  {
    code: 0x800f0210,
    symbol: 'SPAPI_E_INVALID_HWPROFILE',
    meaning: { en: 'The hardware profile that was named does not exist.', zh: '指定的硬件配置文件不存在。' },
    cause: {
      en: 'An old installer that still uses hardware profiles, or damaged profile keys.',
      zh: '旧的安装程序仍使用硬件配置文件，或配置文件注册表项损坏。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0211,
    symbol: 'SPAPI_E_NO_DEVICE_SELECTED',
    meaning: {
      en: 'The request needs a device, but none is selected in the list.',
      zh: '请求需要一个设备，但列表中没有选定设备。',
    },
    cause: {
      en: 'A fault in the calling installer, or the device disappeared in between.',
      zh: '调用方安装程序的错误，或设备在此期间消失。',
    },
    nextSteps: [rescan, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0212,
    symbol: 'SPAPI_E_DEVINFO_LIST_LOCKED',
    meaning: {
      en: 'The list of devices is in use by another operation and may not be changed now.',
      zh: '设备列表正被其他操作使用，目前不能更改。',
    },
    cause: { en: 'Two installers working at the same time.', zh: '两个安装程序同时运行。' },
    nextSteps: [retryLater, steps.collectSetupapiDevLog],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0213,
    symbol: 'SPAPI_E_DEVINFO_DATA_LOCKED',
    meaning: {
      en: 'This device is in use by another installation step and may not be changed now.',
      zh: '该设备正被另一个安装步骤使用，目前不能更改。',
    },
    cause: {
      en: 'Two installers working on the same device, or one that hangs.',
      zh: '两个安装程序处理同一设备，或其中一个挂起。',
    },
    nextSteps: [retryLater, steps.collectSetupapiDevLog],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0214,
    symbol: 'SPAPI_E_DI_BAD_PATH',
    meaning: {
      en: 'The folder given for the installation holds no usable INF.',
      zh: '指定的安装文件夹中没有可用的 INF。',
    },
    cause: { en: 'A wrong folder, or a package that is still packed.', zh: '文件夹错误，或程序包尚未解压。' },
    nextSteps: [unpackAgain, installManually],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0215,
    symbol: 'SPAPI_E_NO_CLASSINSTALL_PARAMS',
    meaning: {
      en: 'No installation parameters are set for the device; inside a section this usually just means there are none.',
      zh: '设备没有设置安装参数；在段落中通常只表示没有参数。',
    },
    cause: {
      en: 'Normal course, or a class installer that expects parameters it was not given.',
      zh: '正常过程，或类安装程序没有得到所需的参数。',
    },
    nextSteps: [judgeBySection, reportToDriverVendor],
    classes: [],
    source: difCodes,
  },
  {
    code: 0x800f0216,
    symbol: 'SPAPI_E_FILEQUEUE_LOCKED',
    meaning: {
      en: 'The file queue of the installation is being committed or checked and cannot take another request.',
      zh: '安装的文件队列正在提交或检查，无法接受其他请求。',
    },
    cause: {
      en: 'An installer that works on one queue from two places.',
      zh: '安装程序在两处同时使用同一队列。',
    },
    nextSteps: [retryLater, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0217,
    symbol: 'SPAPI_E_BAD_SERVICE_INSTALLSECT',
    meaning: {
      en: 'The section of the INF that creates the driver’s service is wrong, so the service was not made.',
      zh: 'INF 中用于创建驱动程序服务的节有误，服务没有创建。',
    },
    cause: {
      en: 'A fault in the INF, such as a missing binary, or a service entry that contradicts an existing one.',
      zh: 'INF 有误，例如缺少二进制文件，或服务项与现有服务冲突。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0218,
    symbol: 'SPAPI_E_NO_CLASS_DRIVER_LIST',
    meaning: {
      en: 'No list of drivers was built for this class before it was used.',
      zh: '在使用之前没有为此类建立驱动程序列表。',
    },
    cause: { en: 'A fault in the calling installer.', zh: '调用方安装程序的错误。' },
    nextSteps: [steps.collectSetupapiDevLog, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0219,
    symbol: 'SPAPI_E_NO_ASSOCIATED_SERVICE',
    meaning: {
      en: 'The INF names no function driver service for the device, so the device would have no driver.',
      zh: 'INF 没有为设备指定功能驱动程序服务，设备将没有驱动程序。',
    },
    cause: {
      en: 'An INF without the service assignment, or one meant for another device type.',
      zh: 'INF 缺少服务指派，或面向其他设备类型。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f021a,
    symbol: 'SPAPI_E_NO_DEFAULT_DEVICE_INTERFACE',
    meaning: {
      en: 'The interface class has no default device, so a request for it finds nothing.',
      zh: '该接口类没有默认设备，请求找不到目标。',
    },
    cause: { en: 'The device is missing or disabled.', zh: '设备缺失或被禁用。' },
    nextSteps: [listDevices, rescan],
    classes: [],
    source: header,
  },
  {
    code: 0x800f021b,
    symbol: 'SPAPI_E_DEVICE_INTERFACE_ACTIVE',
    meaning: {
      en: 'The device interface is in use and cannot be removed now.',
      zh: '设备接口正在使用，目前不能删除。',
    },
    cause: { en: 'A program or service still has the device open.', zh: '程序或服务仍打开着该设备。' },
    nextSteps: [steps.restartAndRetry, steps.collectSetupapiDevLog],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f021c,
    symbol: 'SPAPI_E_DEVICE_INTERFACE_REMOVED',
    meaning: {
      en: 'The device interface has been removed in the meantime.',
      zh: '设备接口在此期间已被删除。',
    },
    cause: {
      en: 'The device was unplugged or reinstalled while the installation ran.',
      zh: '安装过程中设备被拔出或重新安装。',
    },
    nextSteps: [rescan, steps.collectSetupapiDevLog],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f021d,
    symbol: 'SPAPI_E_BAD_INTERFACE_INSTALLSECT',
    meaning: {
      en: 'The section of the INF that registers the device interface is wrong.',
      zh: 'INF 中注册设备接口的节有误。',
    },
    cause: { en: 'A fault in the INF.', zh: 'INF 的错误。' },
    nextSteps: [checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f021e,
    symbol: 'SPAPI_E_NO_SUCH_INTERFACE_CLASS',
    meaning: {
      en: 'The interface class that was asked for is not registered.',
      zh: '请求的接口类没有注册。',
    },
    cause: {
      en: 'Another part of the driver package was not installed.',
      zh: '驱动程序包的其他部分没有安装。',
    },
    nextSteps: [steps.collectSetupapiDevLog, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f021f,
    symbol: 'SPAPI_E_INVALID_REFERENCE_STRING',
    meaning: {
      en: 'The reference string of a device interface is not valid.',
      zh: '设备接口的引用字符串无效。',
    },
    cause: { en: 'A fault in the INF or the installer.', zh: 'INF 或安装程序的错误。' },
    nextSteps: [checkInf, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0220,
    symbol: 'SPAPI_E_INVALID_MACHINENAME',
    meaning: {
      en: 'The computer name given for a remote device request is not valid.',
      zh: '远程设备请求中指定的计算机名无效。',
    },
    cause: {
      en: 'A misspelt name or wrong form in a management tool.',
      zh: '管理工具中的名称拼写或格式错误。',
    },
    nextSteps: [steps.correctCommand, steps.checkNetwork],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0221,
    symbol: 'SPAPI_E_REMOTE_COMM_FAILURE',
    meaning: {
      en: 'The connection to the device services of the other computer broke.',
      zh: '与另一台计算机的设备服务的连接中断。',
    },
    cause: {
      en: 'Network, firewall, or the remote service that stopped.',
      zh: '网络、防火墙，或远程服务已停止。',
    },
    nextSteps: [steps.checkNetwork, steps.correctCommand],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0222,
    symbol: 'SPAPI_E_MACHINE_UNAVAILABLE',
    meaning: {
      en: 'The other computer does not answer device requests.',
      zh: '另一台计算机没有响应设备请求。',
    },
    cause: {
      en: 'It is off, unreachable, or does not offer this service; newer Windows releases no longer do.',
      zh: '计算机已关闭、无法访问，或不提供此服务；较新的 Windows 已不再提供。',
    },
    nextSteps: [steps.checkNetwork, steps.correctCommand],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0223,
    symbol: 'SPAPI_E_NO_CONFIGMGR_SERVICES',
    meaning: {
      en: 'The Plug and Play service does not answer, so no device can be installed.',
      zh: '即插即用服务没有响应，无法安装任何设备。',
    },
    cause: {
      en: 'The service is stopped, or the system is shutting down or starting.',
      zh: '服务已停止，或系统正在关机或启动。',
    },
    nextSteps: [steps.restartAndRetry, steps.collectSetupapiDevLog],
    classes: ['env.service-or-rpc'],
    source: header,
  },
  {
    code: 0x800f0224,
    symbol: 'SPAPI_E_INVALID_PROPPAGE_PROVIDER',
    meaning: {
      en: 'The property page provider of the device class could not be used; only the dialog is affected.',
      zh: '设备类的属性页提供程序无法使用；只影响对话框。',
    },
    cause: {
      en: 'A missing or damaged DLL named in the class key.',
      zh: '类注册表项中指定的 DLL 缺失或损坏。',
    },
    nextSteps: [checkClassKey, steps.updateDriver],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0225,
    symbol: 'SPAPI_E_NO_SUCH_DEVICE_INTERFACE',
    meaning: {
      en: 'The device interface does not exist; while devices are searched this is an ordinary answer.',
      zh: '设备接口不存在；在搜索设备时属于正常结果。',
    },
    cause: {
      en: 'The device is not connected or its driver is not started.',
      zh: '设备未连接，或其驱动程序没有启动。',
    },
    nextSteps: [judgeBySection, listDevices],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0226,
    symbol: 'SPAPI_E_DI_POSTPROCESSING_REQUIRED',
    meaning: {
      en: 'Not a failure: the co-installer asks to be called again after the installation.',
      zh: '不是失败：共同安装程序要求在安装之后再次调用它。',
    },
    cause: { en: 'Normal answer of a co-installer.', zh: '共同安装程序的正常返回值。' },
    nextSteps: [judgeBySection, steps.collectSetupapiDevLog],
    classes: [],
    source: difCodes,
  },
  {
    code: 0x800f0227,
    symbol: 'SPAPI_E_INVALID_COINSTALLER',
    meaning: {
      en: 'A co-installer registered for the device could not be loaded or is not valid.',
      zh: '为设备注册的共同安装程序无法加载或无效。',
    },
    cause: {
      en: 'A missing DLL of removed software, or one of the wrong architecture.',
      zh: '已卸载软件的 DLL 缺失，或体系结构不符。',
    },
    nextSteps: [checkClassKey, steps.collectSetupapiDevLog, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0228,
    symbol: 'SPAPI_E_NO_COMPAT_DRIVERS',
    meaning: {
      en: 'No driver in the store or on the given source fits this device.',
      zh: '驱动程序存储或指定的源中没有与此设备匹配的驱动程序。',
    },
    cause: {
      en: 'The package is missing, or its INF does not list the device’s hardware identifier.',
      zh: '缺少程序包，或其 INF 没有列出该设备的硬件 ID。',
    },
    nextSteps: [listDevices, steps.updateDriver, installManually],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0229,
    symbol: 'SPAPI_E_NO_DEVICE_ICON',
    meaning: {
      en: 'The device has no icon of its own; no driver depends on it.',
      zh: '该设备没有自己的图标；驱动程序不依赖该图标。',
    },
    cause: {
      en: 'Neither the device nor its class names one.',
      zh: '设备及其类都没有指定图标。',
    },
    nextSteps: [checkClassKey],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f022a,
    symbol: 'SPAPI_E_INVALID_INF_LOGCONFIG',
    meaning: {
      en: 'The hardware resource entries of the INF are not valid.',
      zh: 'INF 中的硬件资源配置项无效。',
    },
    cause: { en: 'A fault in the INF, usually of an old package.', zh: 'INF 的错误，多见于旧的程序包。' },
    nextSteps: [checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f022b,
    symbol: 'SPAPI_E_DI_DONT_INSTALL',
    meaning: {
      en: 'A class installer or co-installer decided that this device must not be installed now.',
      zh: '类安装程序或共同安装程序决定目前不安装此设备。',
    },
    cause: {
      en: 'The vendor’s installer software has to run first, or it refuses this system.',
      zh: '需要先运行厂商的安装软件，或其不支持此系统。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: difCodes,
  },
  {
    code: 0x800f022c,
    symbol: 'SPAPI_E_INVALID_FILTER_DRIVER',
    meaning: {
      en: 'A filter driver registered for the device or its class is not installed or not valid, so the device cannot be set up.',
      zh: '为设备或其类注册的筛选器驱动程序没有安装或无效，设备无法安装。',
    },
    cause: {
      en: 'An UpperFilters or LowerFilters entry left by removed security, backup or burning software.',
      zh: '已卸载的安全、备份或刻录软件遗留的 UpperFilters 或 LowerFilters 条目。',
    },
    nextSteps: [checkClassKey, removeFilterEntry, rescan],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f022d,
    symbol: 'SPAPI_E_NON_WINDOWS_NT_DRIVER',
    meaning: {
      en: 'The package has no part for this kind of Windows.',
      zh: '该程序包没有面向此类 Windows 的内容。',
    },
    cause: {
      en: 'A package for Windows 95/98 style systems or another architecture.',
      zh: '程序包面向 Windows 95/98 一类的系统或其他体系结构。',
    },
    nextSteps: [steps.updateDriver, checkInf],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f022e,
    symbol: 'SPAPI_E_NON_WINDOWS_DRIVER',
    meaning: { en: 'The package holds no Windows driver.', zh: '该程序包不含 Windows 驱动程序。' },
    cause: { en: 'The wrong package, or a damaged INF.', zh: '程序包不对，或 INF 损坏。' },
    nextSteps: [steps.updateDriver, checkInf],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f022f,
    symbol: 'SPAPI_E_NO_CATALOG_FOR_OEM_INF',
    meaning: {
      en: 'The third-party INF names no catalog, so the package counts as unsigned and was refused.',
      zh: '第三方 INF 没有指定安全编录，程序包视为未签名而被拒绝。',
    },
    cause: {
      en: 'An unsigned or incompletely copied package, or an INF that was edited after signing.',
      zh: '程序包未签名或复制不完整，或 INF 在签名后被修改。',
    },
    nextSteps: [checkSignature, unpackAgain, steps.updateDriver],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0230,
    symbol: 'SPAPI_E_DEVINSTALL_QUEUE_NONNATIVE',
    meaning: {
      en: 'An installer asked for file operations on a device that only a program of the system’s own architecture may do.',
      zh: '安装程序请求的设备文件操作只能由与系统体系结构一致的程序执行。',
    },
    cause: { en: 'A 32-bit installer on 64-bit Windows.', zh: '在 64 位 Windows 上运行 32 位安装程序。' },
    nextSteps: [runNative, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0231,
    symbol: 'SPAPI_E_NOT_DISABLEABLE',
    meaning: {
      en: 'The device may not be disabled, because the system needs it.',
      zh: '该设备是系统必需的，不允许禁用。',
    },
    cause: {
      en: 'A script or installer tries to disable a boot or system device.',
      zh: '脚本或安装程序试图禁用启动设备或系统设备。',
    },
    nextSteps: [steps.correctCommand, steps.collectSetupapiDevLog],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0232,
    symbol: 'SPAPI_E_CANT_REMOVE_DEVINST',
    meaning: { en: 'The device could not be removed.', zh: '无法删除该设备。' },
    cause: {
      en: 'It is in use, needed by the system, or protected by its driver.',
      zh: '设备正在使用、为系统所需，或受其驱动程序保护。',
    },
    nextSteps: [listDevices, steps.restartAndRetry],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0233,
    symbol: 'SPAPI_E_INVALID_TARGET',
    meaning: {
      en: 'The target of the operation (file or device) is not valid.',
      zh: '操作的目标（文件或设备）无效。',
    },
    cause: {
      en: 'The INF or installer writes to a place that does not exist here.',
      zh: 'INF 或安装程序写入的位置在此不存在。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkInf],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0234,
    symbol: 'SPAPI_E_DRIVER_NONNATIVE',
    meaning: {
      en: 'The driver is not built for this system’s processor architecture.',
      zh: '驱动程序不是为此系统的处理器体系结构编译的。',
    },
    cause: {
      en: 'A 32-bit or x64 driver on another architecture.',
      zh: '在其他体系结构上使用 32 位或 x64 驱动程序。',
    },
    nextSteps: [runNative, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0235,
    symbol: 'SPAPI_E_IN_WOW64',
    meaning: {
      en: 'A 32-bit program tried to install a device on 64-bit Windows, which is not allowed.',
      zh: '32 位程序试图在 64 位 Windows 上安装设备，这是不允许的。',
    },
    cause: { en: 'The 32-bit installer of the package was started.', zh: '启动了程序包的 32 位安装程序。' },
    nextSteps: [runNative, reportToDriverVendor],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0236,
    symbol: 'SPAPI_E_SET_SYSTEM_RESTORE_POINT',
    meaning: {
      en: 'Not a failure of the driver: the step asks for a system restore point before it goes on.',
      zh: '不是驱动程序失败：该步骤要求先创建系统还原点再继续。',
    },
    cause: { en: 'Normal course where System Restore is on.', zh: '启用系统还原时的正常过程。' },
    nextSteps: [judgeBySection, steps.collectSetupapiDevLog],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0237,
    symbol: 'SPAPI_E_INCORRECTLY_COPIED_INF',
    meaning: {
      en: 'The INF in `C:\\Windows\\INF` was put there by copying and not through SetupAPI, so it is not accepted as installed.',
      zh: '`C:\\Windows\\INF` 中的 INF 是直接复制的，而不是通过 SetupAPI 安装的，因此不被视为已安装。',
    },
    cause: {
      en: 'A script or image tool that copies INF files by hand.',
      zh: '脚本或映像工具手工复制 INF 文件。',
    },
    nextSteps: [listStore, unpackAgain],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0238,
    symbol: 'SPAPI_E_SCE_DISABLED',
    meaning: {
      en: 'The security configuration engine that sets rights during an installation is not available.',
      zh: '安装过程中用于设置权限的安全配置引擎不可用。',
    },
    cause: {
      en: 'A reduced Windows such as a small Windows PE, or damaged system files.',
      zh: '精简的 Windows（例如较小的 Windows PE），或系统文件损坏。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.sfcScan],
    classes: [],
    source: header,
  },
  {
    code: 0x800f0239,
    symbol: 'SPAPI_E_UNKNOWN_EXCEPTION',
    meaning: {
      en: 'A class installer or co-installer crashed while it worked on the device.',
      zh: '类安装程序或共同安装程序在处理设备时崩溃。',
    },
    cause: { en: 'A defective installer DLL of the vendor.', zh: '厂商的安装程序 DLL 有缺陷。' },
    nextSteps: [steps.collectSetupapiDevLog, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f023a,
    symbol: 'SPAPI_E_PNP_REGISTRY_ERROR',
    meaning: {
      en: 'The Plug and Play data of the device in the registry could not be read or written.',
      zh: '无法读写注册表中设备的即插即用数据。',
    },
    cause: {
      en: 'Changed rights or damaged keys under `HKLM\\SYSTEM\\CurrentControlSet\\Enum`.',
      zh: '`HKLM\\SYSTEM\\CurrentControlSet\\Enum` 下的权限被更改或注册表项损坏。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.checkAcl, removeGhost],
    classes: ['drv.install-failed', 'env.registry-corrupt'],
    source: header,
  },
  {
    code: 0x800f023b,
    symbol: 'SPAPI_E_REMOTE_REQUEST_UNSUPPORTED',
    meaning: {
      en: 'This device request is not possible against a remote computer.',
      zh: '此设备请求不支持在远程计算机上执行。',
    },
    cause: {
      en: 'A management tool that still uses remote device installation.',
      zh: '管理工具仍在使用远程设备安装。',
    },
    nextSteps: [steps.correctCommand, reportToDriverVendor],
    classes: [],
    source: header,
  },
  {
    code: 0x800f023c,
    symbol: 'SPAPI_E_NOT_AN_INSTALLED_OEM_INF',
    meaning: {
      en: 'The INF named for removal is not an installed third-party package.',
      zh: '要删除的 INF 不是已安装的第三方程序包。',
    },
    cause: {
      en: 'A wrong `oemN.inf` number, or a driver that belongs to Windows.',
      zh: '`oemN.inf` 编号错误，或该驱动程序属于 Windows。',
    },
    nextSteps: [listStore, steps.correctCommand],
    classes: ['drv.install-failed'],
    source: pnputilDocs,
  },
  {
    code: 0x800f023d,
    symbol: 'SPAPI_E_INF_IN_USE_BY_DEVICES',
    meaning: {
      en: 'The driver package is still used by a device and was not removed.',
      zh: '该驱动程序包仍被设备使用，没有删除。',
    },
    cause: {
      en: 'A connected device, or a hidden entry of a removed one, uses it.',
      zh: '已连接的设备或已移除设备的隐藏条目仍在使用它。',
    },
    nextSteps: [listDevices, removeGhost, deletePackage],
    classes: ['drv.install-failed'],
    source: pnputilDocs,
  },
  {
    code: 0x800f023e,
    symbol: 'SPAPI_E_DI_FUNCTION_OBSOLETE',
    meaning: {
      en: 'The installer asked for a function that Windows no longer carries out.',
      zh: '安装程序请求了 Windows 不再支持的功能。',
    },
    cause: { en: 'An old class installer or co-installer.', zh: '旧的类安装程序或共同安装程序。' },
    nextSteps: [judgeBySection, steps.updateDriver],
    classes: [],
    source: difCodes,
  },
  // Signatures
  {
    code: 0x800f023f,
    symbol: 'SPAPI_E_NO_AUTHENTICODE_CATALOG',
    meaning: {
      en: 'The package has no catalog with an Authenticode signature, so it cannot be trusted.',
      zh: '程序包没有带 Authenticode 签名的安全编录，无法信任。',
    },
    cause: {
      en: 'An unsigned package, or the `.cat` file is missing from the folder.',
      zh: '程序包未签名，或文件夹中缺少 `.cat` 文件。',
    },
    nextSteps: [checkSignature, unpackAgain, steps.updateDriver],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0240,
    symbol: 'SPAPI_E_AUTHENTICODE_DISALLOWED',
    meaning: {
      en: 'A publisher’s signature is not enough for this package; Windows demands a signature of its own.',
      zh: '仅有发布者的签名不足以安装此程序包；Windows 要求自己的签名。',
    },
    cause: {
      en: 'A policy or device class that does not accept Authenticode signatures.',
      zh: '策略或设备类不接受 Authenticode 签名。',
    },
    nextSteps: [checkSignature, steps.checkInstallPolicy, steps.updateDriver],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0241,
    symbol: 'SPAPI_E_AUTHENTICODE_TRUSTED_PUBLISHER',
    meaning: {
      en: 'Not a failure: the package carries a valid Authenticode signature of a publisher this machine trusts.',
      zh: '不是失败：程序包带有此计算机信任的发布者的有效 Authenticode 签名。',
    },
    cause: { en: 'Normal result of a signature check.', zh: '签名检查的正常结果。' },
    nextSteps: [judgeBySection, checkSignature],
    classes: ['drv.signature'],
    source: header,
  },
  {
    code: 0x800f0242,
    symbol: 'SPAPI_E_AUTHENTICODE_TRUST_NOT_ESTABLISHED',
    meaning: {
      en: 'The package carries a valid Authenticode signature, but its publisher is not yet trusted on this machine; without a person to ask, the installation stops.',
      zh: '程序包带有有效的 Authenticode 签名，但此计算机尚未信任其发布者；无法询问用户时，安装就此停止。',
    },
    cause: {
      en: 'The publisher’s certificate is not among the trusted publishers.',
      zh: '发布者的证书不在受信任的发布者中。',
    },
    nextSteps: [checkSignature, trustPublisher, steps.updateDriver],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0243,
    symbol: 'SPAPI_E_AUTHENTICODE_PUBLISHER_NOT_TRUSTED',
    meaning: {
      en: 'The publisher of the package is explicitly not trusted.',
      zh: '程序包的发布者被明确列为不受信任。',
    },
    cause: {
      en: 'The certificate is in the untrusted store, or the user refused it.',
      zh: '证书位于不受信任的存储中，或用户拒绝了它。',
    },
    nextSteps: [checkSignature, steps.updateDriver],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0244,
    symbol: 'SPAPI_E_SIGNATURE_OSATTRIBUTE_MISMATCH',
    meaning: {
      en: 'The signature is valid for other Windows releases than this one.',
      zh: '签名只对其他 Windows 版本有效。',
    },
    cause: {
      en: 'A package signed for an older or another Windows.',
      zh: '程序包是为较旧或其他 Windows 签名的。',
    },
    nextSteps: [checkSignature, steps.updateDriver],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0245,
    symbol: 'SPAPI_E_ONLY_VALIDATE_VIA_AUTHENTICODE',
    meaning: {
      en: 'The package may only be checked by its Authenticode signature; this is a note of the check, not its result.',
      zh: '该程序包只能通过 Authenticode 签名验证；这是检查过程的说明，而不是检查结果。',
    },
    cause: { en: 'A package that Windows itself has not signed.', zh: '程序包没有 Windows 自身的签名。' },
    nextSteps: [judgeBySection, checkSignature],
    classes: ['drv.signature'],
    source: header,
  },
  // Store, policy, timing
  {
    code: 0x800f0246,
    symbol: 'SPAPI_E_DEVICE_INSTALLER_NOT_READY',
    meaning: {
      en: 'The device installer cannot finish at this moment and has to be tried later.',
      zh: '设备安装程序目前无法完成，需要稍后重试。',
    },
    cause: {
      en: 'The system is still starting, or another installation is running.',
      zh: '系统仍在启动，或有其他安装正在进行。',
    },
    nextSteps: [retryLater, steps.restartAndRetry],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0247,
    symbol: 'SPAPI_E_DRIVER_STORE_ADD_FAILED',
    meaning: {
      en: 'The driver package could not be taken into the driver store; the lines before it name the file and the real error.',
      zh: '驱动程序包无法添加到驱动程序存储；此前的行给出具体文件和真正的错误。',
    },
    cause: {
      en: 'A missing or damaged file, a signature problem, no space, or refused access in `DriverStore`.',
      zh: '文件缺失或损坏、签名问题、空间不足，或访问 `DriverStore` 被拒绝。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.readInnerCode, unpackAgain],
    wrapper: true,
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f0248,
    symbol: 'SPAPI_E_DEVICE_INSTALL_BLOCKED',
    meaning: { en: 'A policy forbids the installation of this device.', zh: '策略禁止安装此设备。' },
    cause: {
      en: 'Device installation restrictions by identifier, class or removable media.',
      zh: '按标识符、类或可移动媒体设置的设备安装限制。',
    },
    nextSteps: [steps.checkInstallPolicy, steps.allowDevice, rescan],
    classes: ['drv.install-failed'],
    source: installPolicy,
  },
  {
    code: 0x800f0249,
    symbol: 'SPAPI_E_DRIVER_INSTALL_BLOCKED',
    meaning: { en: 'A policy forbids the installation of this driver.', zh: '策略禁止安装此驱动程序。' },
    cause: {
      en: 'Device installation restrictions, or a driver block rule of the organisation.',
      zh: '设备安装限制，或组织的驱动程序阻止规则。',
    },
    nextSteps: [steps.checkInstallPolicy, steps.allowDevice, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: installPolicy,
  },
  {
    code: 0x800f024a,
    symbol: 'SPAPI_E_WRONG_INF_TYPE',
    meaning: {
      en: 'The INF is not of the type this way of installing accepts.',
      zh: '该 INF 的类型不适用于此安装方式。',
    },
    cause: {
      en: 'A plain setup INF used as a device driver, or the other way round.',
      zh: '把普通的安装 INF 当作设备驱动程序使用，或相反。',
    },
    nextSteps: [checkInf, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f024b,
    symbol: 'SPAPI_E_FILE_HASH_NOT_IN_CATALOG',
    meaning: {
      en: 'A file of the package is not the one its catalog was signed for, so the package was refused.',
      zh: '程序包中的某个文件与安全编录签名时的文件不一致，程序包被拒绝。',
    },
    cause: {
      en: 'A changed, mixed or damaged package, or a catalog of another version.',
      zh: '程序包被修改、混合或损坏，或安全编录属于其他版本。',
    },
    nextSteps: [steps.collectSetupapiDevLog, checkSignature, unpackAgain],
    classes: ['drv.signature', 'drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f024c,
    symbol: 'SPAPI_E_DRIVER_STORE_DELETE_FAILED',
    meaning: {
      en: 'The driver package could not be deleted from the driver store; the lines before it name the reason.',
      zh: '无法从驱动程序存储中删除该程序包；此前的行给出原因。',
    },
    cause: {
      en: 'Files in use, or changed rights in `DriverStore\\FileRepository`.',
      zh: '文件正在使用，或 `DriverStore\\FileRepository` 中的权限被更改。',
    },
    nextSteps: [steps.collectSetupapiDevLog, steps.restartAndRetry, steps.checkAcl],
    wrapper: true,
    classes: ['drv.install-failed'],
    source: pnputilDocs,
  },
  {
    code: 0x800f0300,
    symbol: 'SPAPI_E_UNRECOVERABLE_STACK_OVERFLOW',
    meaning: {
      en: 'The installer ran out of stack and could not go on.',
      zh: '安装程序的栈空间耗尽，无法继续。',
    },
    cause: { en: 'A defective class installer or co-installer.', zh: '类安装程序或共同安装程序有缺陷。' },
    nextSteps: [steps.collectSetupapiDevLog, steps.restartAndRetry, steps.updateDriver],
    classes: ['drv.install-failed'],
    source: header,
  },
  {
    code: 0x800f1000,
    symbol: 'SPAPI_E_ERROR_NOT_INSTALLED',
    meaning: {
      en: 'No installed component was found that the request could apply to.',
      zh: '没有找到该请求适用的已安装组件。',
    },
    cause: {
      en: 'The driver or component was removed before, or never installed.',
      zh: '驱动程序或组件此前已移除，或从未安装。',
    },
    nextSteps: [listStore, steps.correctCommand],
    classes: [],
    source: header,
  },
];
