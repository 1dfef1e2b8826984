// Owns the reply that has an update installed by hand.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const offlineInstall: ReplyTemplate = {
  id: 'offline-install',
  title: { en: 'Offline installation', zh: '离线安装' },
  description: {
    en: 'Says how to install the update by hand, in which order, after clearing the download folder.',
    zh: '说明如何清理下载文件夹并按顺序手动安装更新。',
  },
  text: {
    en: `Dear {customer},

For case {caseNumber}, please install the update by hand. That takes the download and the update server out of the picture.

**Offline installation**

1. Download the packages for {windows} from the Microsoft Update Catalog.
2. Stop the Windows Update and BITS services, empty \`C:\\Windows\\SoftwareDistribution\\Download\`, and start the services again. *(changes the machine)*
3. Restart the machine once, so that no pending operation is in the way. *(changes the machine)*
4. Install the packages in this order, each as an administrator, and note the time of each: *(changes the machine)*

- First: {prerequisite}
- Then: {update}

5. Restart when you are asked to.

Please tell us the result of each package with its time. If one fails, stop there and send us \`C:\\Windows\\Logs\\CBS\\CBS.log\`.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

针对案例 {caseNumber}，请手动安装更新，以排除下载和更新服务器的影响。

**离线安装**

1. 从 Microsoft 更新目录下载适用于 {windows} 的安装包。
2. 停止 Windows Update 和 BITS 服务，清空 \`C:\\Windows\\SoftwareDistribution\\Download\`，再启动服务。 *（会更改计算机）*
3. 重新启动一次计算机，以免受挂起的操作影响。 *（会更改计算机）*
4. 以管理员身份按以下顺序安装，并记下每个安装包的时间： *（会更改计算机）*

- 首先安装：{prerequisite}
- 然后安装：{update}

5. 按提示重新启动。

请告知每个安装包的结果和时间。如果某个安装包失败，请不要继续，并将 \`C:\\Windows\\Logs\\CBS\\CBS.log\` 发给我们。

${contactAndSignature.zh}`,
  },
};
