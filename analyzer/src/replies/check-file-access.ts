// Owns the reply about access that was denied.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const checkFileAccess: ReplyTemplate = {
  id: 'check-file-access',
  title: { en: 'Check access and security software', zh: '检查文件权限与安全软件' },
  description: {
    en: 'Asks to check the permissions of a file and to lift security software for a test.',
    zh: '请客户检查文件权限，并暂时解除安全软件的限制进行测试。',
  },
  text: {
    en: `Dear {customer},

The analysis of case {caseNumber} shows that access to a file was denied during servicing.

- Path: {path}
- Process: {process}
- Error code: {code}

**Check access and security software**

1. Compare the permissions of the file with a sound machine: run \`icacls\` with the path above on both and send us the two outputs. SYSTEM and TrustedInstaller need their default rights.
2. Ask the team that manages antivirus, device control and endpoint management whether a rule covers this path.
3. Lift the control for this machine for a test, or exclude the path. *(changes the machine)*
4. Repeat the operation and note the time.

If the operation still fails, please leave the control lifted: we will then ask for a Process Monitor capture.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

案例 {caseNumber} 的分析显示，服务操作过程中对某个文件的访问被拒绝。

- 路径：{path}
- 进程：{process}
- 错误代码：{code}

**检查文件权限与安全软件**

1. 与正常计算机对比该文件的权限：在两台计算机上分别对上述路径运行 \`icacls\`，并将两份输出发给我们。SYSTEM 和 TrustedInstaller 必须具有默认权限。
2. 请向负责防病毒软件、设备管控和终端管理的团队确认是否有规则涉及该路径。
3. 暂时解除对这台计算机的管控进行测试，或将该路径加入排除项。 *（会更改计算机）*
4. 重复该操作，并记下时间。

如果仍然失败，请保持解除状态，我们会再请您收集 Process Monitor 跟踪。

${contactAndSignature.zh}`,
  },
};
