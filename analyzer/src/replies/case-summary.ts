// Owns the closing mail of a case: problem, analysis, conclusion.
import { signature } from './closing';
import type { ReplyTemplate } from './types';

export const caseSummary: ReplyTemplate = {
  id: 'case-summary',
  title: { en: 'Case summary', zh: '案例总结' },
  description: {
    en: 'Closes a case: what the problem was, what the logs prove, what the conclusion is.',
    zh: '案例结束时使用：问题描述、问题分析和问题总结。',
  },
  text: {
    en: `Dear {customer},

Thank you for working with us on case {caseNumber}. Here is a summary for your records.

**Problem**

{symptom}

{facts}

**Analysis**

{analysis}

{excerpt}

{attempts}

**Conclusion**

{conclusion}

{resolution}

If the problem comes back, please reply to this mail with the new logs and we will reopen the case. You can also call {hotline}.

Thank you for your patience and cooperation.

${signature.en}`,
    zh: `{customer}，您好！

感谢您在案例 {caseNumber} 处理过程中的配合。现将本案例总结如下，供您存档。

**问题描述**

{symptom}

{facts}

**问题分析**

{analysis}

{excerpt}

{attempts}

**问题总结**

{conclusion}

{resolution}

如果问题再次出现，请回复此邮件并附上新的日志，我们会重新打开案例。您也可以致电 {hotline}。

再次感谢您的耐心与配合。

${signature.zh}`,
  },
};
