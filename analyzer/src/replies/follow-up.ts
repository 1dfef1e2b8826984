// Owns the reminder when nobody could be reached.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const followUp: ReplyTemplate = {
  id: 'follow-up',
  title: { en: 'Follow-up', zh: '进展跟进' },
  description: {
    en: 'Reminds the customer of what is awaited after a call that reached nobody.',
    zh: '致电未接通时，提醒客户等待提供的内容。',
  },
  text: {
    en: `Dear {customer},

We tried to reach you by telephone about case {caseNumber} on {callTime}, but without success.

**Follow-up**

To go on, we are waiting for this:

- {awaited}

{missing}

Please reply to this mail, or tell us a day and a time at which we may call you. If the problem no longer exists, a short note is enough and we will close the case.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

我们曾于 {callTime} 就案例 {caseNumber} 致电给您，但未能接通。

**进展跟进**

为继续处理，我们需要您提供以下内容：

- {awaited}

{missing}

请回复此邮件，或告知方便接听电话的日期和时间。如果问题已不存在，请简单告知，我们会关闭案例。

${contactAndSignature.zh}`,
  },
};
