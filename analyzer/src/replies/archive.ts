// Owns the mail that closes a case without further data.
import { signature } from './closing';
import type { ReplyTemplate } from './types';

export const archive: ReplyTemplate = {
  id: 'archive',
  title: { en: 'Archive the case', zh: '案例归档' },
  description: {
    en: 'Closes a case for which no further data came, with what was advised and how to reopen it.',
    zh: '未收到进一步数据时归档案例，说明已给出的建议和重新打开的方法。',
  },
  text: {
    en: `Dear {customer},

As we have not received further data for case {caseNumber}, we will archive it on {closingDate}.

**What the logs show**

{conclusion}

{codeCounts}

**What we advised**

{advice}

**How to reopen the case**

Reply to this mail with the new logs and the time of the failure. The case keeps its number, and nothing has to be explained again.

You may receive a short survey about this case. We would be glad if you answered it.

Thank you for your cooperation.

${signature.en}`,
    zh: `{customer}，您好！

由于未收到案例 {caseNumber} 的进一步数据，我们将于 {closingDate} 对其归档。

**日志分析结果**

{conclusion}

{codeCounts}

**已给出的建议**

{advice}

**如何重新打开案例**

请回复此邮件，并附上新的日志和失败的时间。案例编号保持不变，无需重新说明情况。

您可能会收到一份关于此案例的简短调查，期待您的反馈。

感谢您的配合。

${signature.zh}`,
  },
};
