// Owns the reply that agrees on problem, scope and next action.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const scope: ReplyTemplate = {
  id: 'scope',
  title: { en: 'Problem definition and scope', zh: '问题定义与问题范围' },
  description: {
    en: 'Agrees on what the problem is, when it counts as solved, and what comes next.',
    zh: '与客户确认问题定义、问题范围和下一步动作。',
  },
  text: {
    en: `Dear {customer},

Thank you for your time. Below is how we understand case {caseNumber}. Please correct us where we are wrong.

**Problem definition**

{symptom}

{facts}

Machines affected: {machines}

**Scope**

We will regard the case as solved when this is reached: {solvedWhen}

A case covers one problem. If other problems turn up on the way, we will open a case of its own for each of them, so that none gets lost.

**Next action**

{missing}

Please confirm problem and scope by replying to this mail. After that we continue with the analysis.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

感谢您抽出时间与我们沟通。以下是我们对案例 {caseNumber} 的理解，如有不准确之处，请指正。

**问题定义**

{symptom}

{facts}

受影响的计算机数量：{machines}

**问题范围**

达到以下标准时，我们将认为此案例已解决：{solvedWhen}

一个案例只处理一个问题。如果处理过程中发现其他问题，我们会分别创建新的案例，避免遗漏。

**下一步动作**

{missing}

请回复此邮件确认以上内容，之后我们会继续分析。

${contactAndSignature.zh}`,
  },
};
