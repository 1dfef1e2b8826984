// Owns the first answer to a new case.
import { signature } from './closing';
import type { ReplyTemplate } from './types';

export const initialResponse: ReplyTemplate = {
  id: 'initial-response',
  title: { en: 'First response', zh: '首次响应' },
  description: {
    en: 'Thanks for the report, says who handles the case and how to reach us.',
    zh: '感谢客户报告问题，说明由谁处理以及联系方式。',
  },
  text: {
    en: `Dear {customer},

Thank you for contacting {organisation}. We have opened case {caseNumber} for the problem that you reported:

{symptom}

I am {engineer} and will work with you on this case until it is solved. You can reach me by telephone at {hotline} or by mail at {mail}. Please keep the case number in the subject, so that your mail finds its way to the case.

As a next step I will confirm with you what exactly the problem is and which logs we need.

${signature.en}`,
    zh: `{customer}，您好！

感谢您联系 {organisation}。我们已针对您报告的问题创建案例 {caseNumber}：

{symptom}

我是 {engineer}，将负责此案例直至问题解决。您可以致电 {hotline}，或发送邮件至 {mail} 与我联系。请在邮件主题中保留案例编号，以便邮件归入该案例。

接下来我会与您确认问题的具体情况，以及需要收集的日志。

${signature.zh}`,
  },
};
