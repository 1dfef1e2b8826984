// Owns the reply that has one policy looked at.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const checkPolicy: ReplyTemplate = {
  id: 'check-policy',
  title: { en: 'Check a policy', zh: '检查策略' },
  description: {
    en: 'Asks to look at the registry value or policy that the analysis names.',
    zh: '请客户检查分析中指出的注册表值或策略。',
  },
  text: {
    en: `Dear {customer},

In case {caseNumber}, a policy on the machine may stand in the way. Please check it before anything is repaired.

{analysis}

**Check a policy**

1. Look at this value or policy and tell us what it is set to:

{policy}

2. Find out whether it is set by group policy or by a management product: run \`gpresult /h gpresult.html\` as an administrator and send us the file.

**Next steps**

{steps}

Please note the previous value before you change anything, and set it back if the change does not help. Tell us the time of the next attempt.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

案例 {caseNumber} 的问题可能与计算机上的策略有关。在进行任何修复之前，请先检查该策略。

{analysis}

**检查策略**

1. 请查看以下值或策略，并告知当前的设置：

{policy}

2. 请确认该设置来自组策略还是管理软件：以管理员身份运行 \`gpresult /h gpresult.html\`，并将生成的文件发给我们。

**下一步操作**

{steps}

更改之前请记下原来的值；如果更改无效，请恢复原值。请告知下一次尝试的时间。

${contactAndSignature.zh}`,
  },
};
