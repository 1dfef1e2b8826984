// Owns the words about Windows Setup that failed before its first restart: windows, disks, its own crash, the update client.
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

const detachDisks = change(
  'Detach every disk, stick and card reader that setup does not need, put the disk to install to first in the firmware, and start setup again.',
  '断开安装程序不需要的所有磁盘、U 盘和读卡器，在固件中将要安装的磁盘排在最前，然后重新启动安装程序。',
);

/** Where the partitions do not fit; what is on them is lost. */
const partitionSteps = [
  detachDisks,
  change(
    'Back up the disk, delete its partitions in setup (all data on them is lost), and let setup create its own; with an answer file correct the sizes in its DiskConfiguration.',
    '备份该磁盘，在安装程序中删除其分区（分区上的数据会全部丢失），让安装程序自行创建；使用应答文件时请更正其 DiskConfiguration 中的大小。',
  ),
  steps.collectPantherLogs,
];

/** Where the check itself could not be made. */
const uncheckedSteps = [detachDisks, steps.liftSecuritySoftware, steps.collectPantherLogs];

/** What setup reads where the update client starts it: Microsoft Support, "Troubleshoot Windows Update error 0x80070490". */
const checkSetupConfig = look(
  'Look whether there is a file `C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS\\SetupConfig.ini`: setup takes options from it, and where it is empty, malformed or points to folders that are gone, setup fails at once. Rename it for one attempt.',
  '检查是否存在文件 `C:\\Users\\Default\\AppData\\Local\\Microsoft\\Windows\\WSUS\\SetupConfig.ini`：安装程序会读取其中的选项，如果该文件为空、格式错误或指向不存在的文件夹，安装程序会立即失败。可将其重命名后再试一次。',
);

/** Where only the logs of setup tell the reason. */
const logSteps = [steps.collectPantherLogs, steps.freshMedia];

const diskServiceSteps = [
  look(
    'Check that the service Virtual Disk (vds) is not disabled and starts; the System event log tells why it does not.',
    '检查 Virtual Disk（vds）服务未被禁用且能够启动；无法启动的原因见系统事件日志。',
  ),
  steps.restartAndRetry,
  steps.collectPantherLogs,
];

/** Variants of `up.setup.downlevel`. */
export const downlevelTexts = {
  service: {
    title: {
      en: 'Setup could not start the Virtual Disk Service ({inner})',
      zh: '安装程序无法启动虚拟磁盘服务（Virtual Disk Service）（{inner}）',
    },
    explanation: {
      en: 'Setup needs the Virtual Disk Service (VDS) to look at disks and partitions. Its COM server did not start ({inner}), so setup took disks as not supported and ended with {code}.',
      zh: '安装程序需要虚拟磁盘服务（VDS）来读取磁盘和分区。其 COM 服务器未能启动（{inner}），安装程序因此认为磁盘不受支持，并以 {code} 结束。',
    },
    nextSteps: diskServiceSteps,
  },
  operation: {
    title: {
      en: 'Windows Setup failed in the operation "{name}" with {inner}',
      zh: 'Windows 安装程序在操作“{name}”中失败，返回 {inner}',
    },
    explanation: {
      en: 'The operation "{name}" of Windows Setup failed with {inner}, and setup ended with {code}. The records around the operation name no further object, so look at the records right before it.',
      zh: 'Windows 安装程序的操作“{name}”失败，返回 {inner}，安装程序以 {code} 结束。该操作前后的记录没有指出其他对象，请查看紧接在它之前的记录。',
    },
  },
  operationAlone: {
    title: {
      en: 'An operation of Windows Setup failed with {inner}: "{name}"',
      zh: 'Windows 安装程序的一项操作失败，返回 {inner}：“{name}”',
    },
    explanation: {
      en: 'The operation "{name}" of Windows Setup failed with {inner}. The records read here do not show whether setup ended with it: setup can do without some operations. The records around it name no further object, so look at those right before it, and at the end of setupact.log.',
      zh: 'Windows 安装程序的操作“{name}”失败，返回 {inner}。从这些记录看不出安装程序是否因此结束：有些操作失败后安装程序仍可继续。该操作前后的记录没有指出其他对象，请查看紧接在它之前的记录以及 setupact.log 的结尾。',
    },
  },
  operationStep: {
    title: {
      en: 'Windows Setup failed in the operation "{name}" with {inner}: {words}',
      zh: 'Windows 安装程序在操作“{name}”中失败，返回 {inner}：{words}',
    },
    explanation: {
      en: 'The operation "{name}" of Windows Setup failed with {inner}, and setup ended with {code}. What it stopped at stands in its own record: "{words}".',
      zh: 'Windows 安装程序的操作“{name}”以 {inner} 失败，安装程序以 {code} 结束。它自己的记录写明了在何处中止：“{words}”。',
    },
  },
  step: {
    title: {
      en: 'An operation of Windows Setup failed with {inner}: {words}',
      zh: 'Windows 安装程序的一项操作失败，返回 {inner}：{words}',
    },
    explanation: {
      en: 'The operation {name} of Windows Setup stopped with {inner} and writes: "{words}". The records read here do not show whether setup ended with it; the end of setupact.log does.',
      zh: 'Windows 安装程序的操作 {name} 以 {inner} 中止，并记录：“{words}”。从这些记录看不出安装程序是否因此结束；请查看 setupact.log 的结尾。',
    },
  },
  place: {
    title: {
      en: 'Windows Setup failed with {code} - {extend} ({phase}, {step})',
      zh: 'Windows 安装程序失败：{code} - {extend}（{phase}，{step}）',
    },
    explanation: {
      en: 'Windows Setup ended with {code} - {extend}. {phaseText} {stepText} {causeText}',
      zh: 'Windows 安装程序以 {code} - {extend} 结束。{phaseText}{stepText}{causeText}',
    },
  },
  placeAlone: {
    title: {
      en: 'Windows Setup failed in {phase}, {step}; its code is not in this text',
      zh: 'Windows 安装程序在 {phase}，{step} 中失败；此文本中没有其代码',
    },
    explanation: {
      en: 'Windows Setup named the place where it failed and no code. {phaseText} {stepText} {causeText}',
      zh: 'Windows 安装程序只给出失败的位置，未给出代码。{phaseText}{stepText}{causeText}',
    },
  },
  placeOperation: {
    title: {
      en: 'Windows Setup failed in the operation "{name}": {inner} ({phase}, {step})',
      zh: 'Windows 安装程序在操作“{name}”中失败：{inner}（{phase}，{step}）',
    },
    explanation: {
      en: 'The operation "{name}" of Windows Setup failed with {inner}; setup reported {code} - {extend}. {phaseText} {stepText}',
      zh: 'Windows 安装程序的操作“{name}”失败，返回 {inner}；安装程序报告 {code} - {extend}。{phaseText}{stepText}',
    },
  },
  window: {
    title: {
      en: 'Windows Setup stopped with {code}',
      zh: 'Windows 安装程序停止，返回 {code}',
    },
    explanation: {
      en: 'The window of Windows Setup shows {code} and no cause. setupact.log and setuperr.log tell what it was working on; while the window is open, Shift+F10 opens a console to copy them.',
      zh: 'Windows 安装程序的窗口只显示 {code}，没有说明原因。setupact.log 和 setuperr.log 会说明当时正在处理什么；窗口打开时，可按 Shift+F10 打开控制台来复制这些日志。',
    },
    nextSteps: logSteps,
  },
  diskLayout: {
    title: {
      en: 'Setup found no room for its partitions on the chosen disk ({bytes} bytes)',
      zh: '安装程序在所选磁盘上找不到放置其分区的空间（{bytes} 字节）',
    },
    explanation: {
      en: 'Setup was to create a partition ({text}) and found no free region of {bytes} bytes on the disk that it chose. Delete or shrink partitions on that disk, or detach other disks with a system partition, so that setup chooses the disk that it is to install to.',
      zh: '安装程序要创建分区（{text}），但在其选择的磁盘上找不到 {bytes} 字节的可用区域。请删除或压缩该磁盘上的分区，或断开带有系统分区的其他磁盘，使安装程序选择要安装到的磁盘。',
    },
    nextSteps: partitionSteps,
  },
  windowPartition: {
    title: {
      en: 'Windows Setup could not create its partitions',
      zh: 'Windows 安装程序无法创建分区',
    },
    explanation: {
      en: 'The window of Windows Setup says “{words}”. Mostly a second disk or the USB stick itself stands first in the boot order, a card reader or a stick was taken for the disk, or the free room lies behind four primary partitions of an MBR disk. setupact.log names the disk that setup chose.',
      zh: 'Windows 安装程序的窗口显示“{words}”。多数情况是另一块磁盘或 U 盘在启动顺序中排在前面、读卡器或 U 盘被当作磁盘，或 MBR 磁盘已有四个主分区而无法使用其后的空间。setupact.log 会写明安装程序选择的磁盘。',
    },
    nextSteps: partitionSteps,
  },
  windowVolume: {
    title: {
      en: 'Windows Setup cannot use the partition that was chosen',
      zh: 'Windows 安装程序无法使用所选的分区',
    },
    explanation: {
      en: 'The window of Windows Setup says “{words}”. The disk refused the change: mostly partitions of another system or of a RAID are left on it, it is write-protected or in another style than the firmware mode needs, the medium itself stands first in the boot order, or the disk fails. Deleting all partitions of that disk, or another disk, tells which.',
      zh: 'Windows 安装程序的窗口显示“{words}”。磁盘拒绝了更改：多数情况是磁盘上留有其他系统或 RAID 的分区、磁盘被写保护、分区样式与固件模式不符、安装介质本身在启动顺序中排在前面，或磁盘出现故障。删除该磁盘的所有分区或换用另一块磁盘即可判断。',
    },
    nextSteps: partitionSteps,
  },
  windowUnchecked: {
    title: {
      en: 'Windows Setup could not find out whether this computer can run the new Windows ({code})',
      zh: 'Windows 安装程序无法确定此计算机能否运行新的 Windows（{code}）',
    },
    explanation: {
      en: 'The compatibility check of Windows Setup itself failed ({code}); nothing was changed on the computer. Often a drive that is not ready (an empty card reader, a mapped drive, a stick), security software, or data of the check that could not be downloaded is in the way. setuperr.log in the Panther folder names the step.',
      zh: 'Windows 安装程序的兼容性检查本身失败（{code}）；计算机没有被更改。常见原因是未就绪的驱动器（空的读卡器、映射的驱动器、U 盘）、安全软件，或检查所需的数据无法下载。Panther 文件夹中的 setuperr.log 会写明是哪个步骤。',
    },
    nextSteps: uncheckedSteps,
  },
  windowOnly: {
    title: {
      en: 'Windows Setup failed, and its window does not say why',
      zh: 'Windows 安装程序失败，其窗口未说明原因',
    },
    explanation: {
      en: 'The window of Windows Setup says “{words}” and nothing of the reason. setuperr.log and setupact.log in `C:\\$WINDOWS.~BT\\Sources\\Panther` tell it.',
      zh: 'Windows 安装程序的窗口只显示“{words}”，未说明原因。原因记录在 `C:\\$WINDOWS.~BT\\Sources\\Panther` 的 setuperr.log 和 setupact.log 中。',
    },
    nextSteps: logSteps,
  },
  uncoded: {
    title: {
      en: 'Windows Setup failed; these records state no code',
      zh: 'Windows 安装程序失败；这些记录中没有代码',
    },
    explanation: {
      en: 'Windows Setup came to its phase of errors, and no record here states a code or names what failed. The records above it in the whole setupact.log, and setuperr.log beside it, tell.',
      zh: 'Windows 安装程序进入了错误阶段，此处没有记录给出代码或指出失败的内容。完整的 setupact.log 中位于其上方的记录以及旁边的 setuperr.log 会说明原因。',
    },
    nextSteps: logSteps,
  },
  unsorted: {
    title: {
      en: 'Windows Setup cannot put its operations in an order',
      zh: 'Windows 安装程序无法确定其操作的顺序',
    },
    explanation: {
      en: 'Before it begins, Windows Setup puts its operations in an order; it could not, and gave up. What it plans comes from the disks it finds and from the answer file: look at the partitions that the answer file asks for, at empty disks and at card readers without a medium.',
      zh: 'Windows 安装程序在开始之前会确定各项操作的顺序；它未能做到，因而放弃。操作计划来自它找到的磁盘和应答文件：请检查应答文件要求的分区、空磁盘以及没有介质的读卡器。',
    },
    nextSteps: partitionSteps,
  },
  crash: {
    title: {
      en: 'Windows Setup itself crashed in {module} ({code} {name})',
      zh: 'Windows 安装程序自身在 {module} 中崩溃（{code} {name}）',
    },
    explanation: {
      en: 'A module of Windows Setup, {module}, ran into an exception ({code} {name}), which ended setup; a minidump was written beside the log. Try media of another build and a machine state without additional boot drivers or storage devices; the minidump tells more.',
      zh: 'Windows 安装程序的模块 {module} 发生异常（{code} {name}），安装因此终止；日志旁写有小型转储。请尝试使用其他内部版本的介质，并移除额外的启动驱动程序或存储设备；小型转储可提供更多信息。',
    },
  },
  handler: {
    title: {
      en: 'Windows Setup, started by the update client, failed with {code}',
      zh: '由更新客户端启动的 Windows 安装程序失败，返回 {code}',
    },
    explanation: {
      en: 'The feature update was handed to Windows Setup, which returned {code} before it asked for a restart. The update client’s log holds no deeper record: the cause is in setupact.log and setuperr.log of Windows Setup.',
      zh: '功能更新交由 Windows 安装程序执行，安装程序在请求重新启动之前返回 {code}。更新客户端的日志没有更深层的记录：原因在 Windows 安装程序的 setupact.log 和 setuperr.log 中。',
    },
    nextSteps: [steps.collectPantherLogs, checkSetupConfig, steps.freshMedia],
  },
};
