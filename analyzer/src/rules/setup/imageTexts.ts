// Owns the words about images that Windows Setup or DISM could not mount, apply or read a file from.
import { change, look } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';

/** An upgrade cannot go on before images can be mounted at all. */
const mountDriverSteps = [
  look(
    'Look whether the driver is registered: `reg.exe query HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount`, and whether `C:\\Windows\\System32\\drivers\\wimmount.sys` is there.',
    '检查该驱动程序是否已注册：`reg.exe query HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount`，并确认 `C:\\Windows\\System32\\drivers\\wimmount.sys` 存在。',
  ),
  change(
    'Export that key on a computer with the same version of Windows where images can be mounted, import it here, restart, and start the upgrade again.',
    '在 Windows 版本相同且能够装载映像的计算机上导出该项，在此计算机上导入，重新启动后再次开始升级。',
  ),
  steps.sfcScan,
];

/** DISM unpacks an image onto a disk: there is no medium of Windows to start from, and no upgrade to run again. */
const unpackSteps = [
  look(
    'Compare the hash of the image file with that of its original (`Get-FileHash <image>`), above all after it was copied to a stick or a share.',
    '将映像文件的哈希值与其原件比较（`Get-FileHash <映像>`），尤其是复制到 U 盘或共享文件夹之后。',
  ),
  change(
    'Apply the image again from a fresh copy on another drive: the same place points to the image, different places to memory, cable or disk.',
    '换用另一个驱动器上的新副本重新应用映像：停在相同位置指向映像，位置不同则指向内存、线缆或磁盘。',
  ),
  steps.diskHealth,
  steps.memoryTest,
];

export const imageTexts = {
  image: {
    title: {
      en: 'Setup could not apply the image {file} ({code})',
      zh: '安装程序无法应用映像 {file}（{code}）',
    },
    explanation: {
      en: 'Applying the image {path} failed with {code}. No record names the file inside the image; compare the image with the published hash first, then check the disk.',
      zh: '应用映像 {path} 失败，返回 {code}。记录中没有指出映像内的文件；请先将映像与公布的哈希值比较，再检查磁盘。',
    },
  },
  unpacked: {
    title: {
      en: 'DISM could not apply the image {file} ({code})',
      zh: 'DISM 无法应用映像 {file}（{code}）',
    },
    explanation: {
      en: 'DISM was unpacking the image {path} onto a disk and stopped with {code}: data of the image could not be read, or not be written. No record names the file inside the image; compare the image with its original (hash) first, above all after copying it, then check the disk.',
      zh: 'DISM 在将映像 {path} 解压到磁盘时以 {code} 停止：映像数据无法读取，或无法写入。记录中没有指出映像内的文件；请先将映像与其原件比较（哈希值），尤其是在复制之后，再检查磁盘。',
    },
    nextSteps: unpackSteps,
  },
  unpackedUnnamed: {
    title: {
      en: 'DISM could not apply the image ({code})',
      zh: 'DISM 无法应用映像（{code}）',
    },
    explanation: {
      en: 'DISM was unpacking an image onto a disk and stopped with {code}: data of the image could not be read, or not be written. Compare the image with its original (hash) first, above all after copying it to a stick, then check the disk; no record names the image.',
      zh: 'DISM 在将映像解压到磁盘时以 {code} 停止：映像数据无法读取，或无法写入。请先将映像与其原件比较（哈希值），尤其是复制到 U 盘之后，再检查磁盘；记录中没有指出映像文件。',
    },
    nextSteps: unpackSteps,
  },
  mount: {
    title: {
      en: 'Setup could not mount the image {file} ({code})',
      zh: '安装程序无法装载映像 {file}（{code}）',
    },
    explanation: {
      en: 'Setup needed to mount the image {path} to work on it, and the mount failed with {code}. Everything after it is a consequence.',
      zh: '安装程序需要装载映像 {path} 才能继续，但装载失败，返回 {code}。之后的错误都是由此引起的。',
    },
  },
  mountRemovable: {
    title: {
      en: 'Setup could not mount the image {file}: the folder for it is not on a fixed drive ({code})',
      zh: '安装程序无法装载映像 {file}：装载目录不在固定磁盘上（{code}）',
    },
    explanation: {
      en: 'Setup needed to mount the image {path} to work on it and was refused with {code}: images are mounted only on fixed drives, and the drive that setup unpacks to is none for Windows (a USB drive, a memory card). Everything after it is a consequence.',
      zh: '安装程序需要装载映像 {path} 才能继续，但被以 {code} 拒绝：映像只能装载在固定磁盘上，而安装程序解压到的驱动器在 Windows 看来不是固定磁盘（例如 USB 驱动器或存储卡）。之后的错误都是由此引起的。',
    },
    nextSteps: [
      change(
        'Move the Windows that is upgraded, or the folder that setup unpacks to, to a drive that Windows lists as fixed (`Get-Volume`, column DriveType), then start setup again.',
        '将要升级的 Windows 或安装程序的解压目录移到 Windows 列为固定（Fixed）的磁盘（`Get-Volume` 的 DriveType 列），然后重新运行安装程序。',
      ),
    ],
  },
  driver: {
    title: {
      en: 'Setup could not mount the image {file}: the driver WimMount is not registered ({code})',
      zh: '安装程序无法装载映像 {file}：驱动程序 WimMount 未注册（{code}）',
    },
    explanation: {
      en: 'Images are mounted by the driver WimMount. Setup looked for its path under `HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount` and did not find it ({code}), so {path} could not be mounted. Everything after it is a consequence.',
      zh: '映像由驱动程序 WimMount 装载。安装程序在 `HKLM\\SYSTEM\\CurrentControlSet\\Services\\WIMMount` 下没有找到其路径（{code}），因此无法装载 {path}。之后的错误都是由此引起的。',
    },
    nextSteps: mountDriverSteps,
  },
  extract: {
    title: {
      en: 'Setup could not extract {file} from the image ({code})',
      zh: '安装程序无法从映像中提取 {file}（{code}）',
    },
    explanation: {
      en: 'Setup needs {path} out of {image} and could not extract it ({code}). When the code says that the file or its path is not found, this image does not contain it (a reduced or self-made image); use unmodified media.',
      zh: '安装程序需要从 {image} 中提取 {path}，但提取失败（{code}）。如果代码表示找不到文件或路径，则该映像不包含此文件（精简或自制的映像）；请使用未经修改的介质。',
    },
  },
  place: {
    title: {
      en: 'The image of the new Windows could not be applied ({code} - {extend})',
      zh: '无法应用新 Windows 的映像（{code} - {extend}）',
    },
    explanation: {
      en: 'Setup went back from the step that unpacks the new Windows ({extend}) with {code}: data of the image or of the disk could not be read or written. Which file that was stands in setupact.log; this points to the installation medium, its copy, the memory or the disk.',
      zh: '安装程序在解压新 Windows 的步骤（{extend}）中以 {code} 回退：映像或磁盘上的数据无法读取或写入。具体文件记录在 setupact.log 中；这指向安装介质、其副本、内存或磁盘。',
    },
  },
  message: {
    title: {
      en: 'Setup could not install the required files ({code})',
      zh: '安装程序无法安装所需的文件（{code}）',
    },
    explanation: {
      en: 'Setup stopped with the message "{text}" and {code}. This points to the installation medium, its copy, or the disk that is written to.',
      zh: '安装程序停止并显示消息“{text}”，返回 {code}。这指向安装介质、其副本或目标磁盘。',
    },
  },
};
