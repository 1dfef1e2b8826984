// Owns the reply that explains what the log shows and says what to do next.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const nextSteps: ReplyTemplate = {
  id: 'next-steps',
  title: { en: 'Log analysis and next steps', zh: '日志分析与下一步操作' },
  description: {
    en: 'Explains what the logs show, with the decisive records, and what to do next.',
    zh: '说明日志分析结果（附关键记录）和下一步操作。',
  },
  text: {
    en: `Dear {customer},

Thank you for sending us the logs for case {caseNumber}. Below is what they show and what we recommend next.

**Log analysis**

{facts}

{analysis}

{excerpt}

**Tried so far**

{tried}

**Next steps**

{steps}

{missing}

Please let us know the result of each step and the time at which you carried it out, so that we can find it in the log. If a step ends with an error, please stop there and send us the message together with the new log.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

感谢您提供案例 {caseNumber} 的日志。以下是我们的分析结果和建议的下一步操作。

**日志分析**

{facts}

{analysis}

{excerpt}

**目前已尝试的操作**

{tried}

**下一步操作**

{steps}

{missing}

请告知每一步的结果和操作时间，以便我们在日志中找到对应的记录。如果某一步报错，请不要继续后面的步骤，并将错误信息和新的日志一并发给我们。

${contactAndSignature.zh}`,
  },
};
