// Owns the reply that has the offline package checked.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const verifyPackageHash: ReplyTemplate = {
  id: 'verify-package-hash',
  title: { en: 'Verify the package', zh: '校验离线安装包' },
  description: {
    en: 'Asks to compare the SHA-256 of an offline package with the published value.',
    zh: '请客户将离线安装包的 SHA-256 与公布的值比较。',
  },
  text: {
    en: `Dear {customer},

Before we look further into case {caseNumber}, please make sure that the package itself is sound. A damaged download leads to the same errors as a damaged machine.

**Verify the package**

1. Open PowerShell on the machine where the package is stored.
2. Run this command:

\`\`\`text
Get-FileHash "{packageFile}" -Algorithm SHA256
\`\`\`

3. Compare the result with the published value:

{hashLines}

If the two values differ, please download the package again from the Microsoft Update Catalog and compare it once more. If they are equal, the package is sound; please send us the output of the command all the same.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

在继续分析案例 {caseNumber} 之前，请先确认安装包本身完好。下载损坏的安装包与计算机本身的损坏会产生相同的错误。

**校验离线安装包**

1. 在存放安装包的计算机上打开 PowerShell。
2. 运行以下命令：

\`\`\`text
Get-FileHash "{packageFile}" -Algorithm SHA256
\`\`\`

3. 将结果与公布的值比较：

{hashLines}

如果两个值不同，请从 Microsoft 更新目录重新下载安装包，并再次比较。如果相同，则说明安装包完好；同样请将命令的输出发给我们。

${contactAndSignature.zh}`,
  },
};
