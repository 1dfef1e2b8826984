// Owns the reply that has one damaged file replaced.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const replaceComponentFile: ReplyTemplate = {
  id: 'replace-component-file',
  title: { en: 'Replace a component file', zh: '替换组件文件' },
  description: {
    en: 'Says how to replace a damaged file of the component store from a sound machine.',
    zh: '说明如何用正常计算机上的文件替换组件存储中损坏的文件。',
  },
  text: {
    en: `Dear {customer},

The analysis of case {caseNumber} shows that this file or folder of the component store is damaged:

{path}

**Replace a component file**

You need a sound machine with the same build: {windows}.

1. Back up the affected machine.
2. On the sound machine, copy the file or folder named above to a removable drive.
3. On the affected machine, note the owner and the permissions of the file. Then take ownership as an administrator and give your account full control. If that is refused, start the machine from Windows PE and work offline.
4. Rename the damaged file instead of deleting it, so that you can go back.
5. Copy the sound file to exactly the same path, and restore the owner and the permissions that you noted.
6. Install the update again and note the time.

The component store expects this hash: {expectedHash}

Please do not compare a manifest with \`Get-FileHash\`: stored manifests are compressed, while the store compares the hash of the expanded text. The command shows another value even when the file is sound.

Please send us the new \`C:\\Windows\\Logs\\CBS\\CBS.log\` and the time of the attempt, whether it succeeded or not.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

案例 {caseNumber} 的分析显示，组件存储中的以下文件或文件夹已损坏：

{path}

**替换组件文件**

需要一台内部版本相同的正常计算机：{windows}。

1. 备份受影响的计算机。
2. 在正常计算机上，将上述文件或文件夹复制到移动存储设备。
3. 在受影响的计算机上，记下该文件的所有者和权限。然后以管理员身份取得所有权，并授予自己的帐户完全控制权限。如果被拒绝，请启动到 Windows PE，在离线状态下操作。
4. 将损坏的文件重命名，不要删除，以便恢复。
5. 将正常的文件复制到完全相同的路径，并恢复之前记下的所有者和权限。
6. 重新安装更新，并记下时间。

组件存储要求的哈希值：{expectedHash}

请不要用 \`Get-FileHash\` 核对清单文件：存储的清单是压缩的，而组件存储比较的是展开后内容的哈希值。即使文件完好，该命令显示的值也不同。

无论是否成功，请将新的 \`C:\\Windows\\Logs\\CBS\\CBS.log\` 和操作时间发给我们。

${contactAndSignature.zh}`,
  },
};
