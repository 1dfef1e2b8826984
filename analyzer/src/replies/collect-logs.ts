// Owns the reply that asks for logs and says how to send them.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const collectLogs: ReplyTemplate = {
  id: 'collect-logs',
  title: { en: 'Collect logs', zh: '日志收集' },
  description: {
    en: 'Asks for the logs that are still missing and says how to upload them.',
    zh: '请客户收集尚缺的日志，并说明上传方法。',
  },
  text: {
    en: `Dear {customer},

To find the cause of the problem in case {caseNumber}, we need some more logs from the affected machine. Please collect them soon after the next failure: Windows overwrites older records.

**Collect logs**

1. Reproduce the problem once and note the time.
2. Run {collector} as an administrator on the affected machine and wait until it says that it has finished.

If you cannot run the tool, please collect the following by hand:

{logList}

Please pack everything into one zip file named after the case.

**Upload**

1. Open {portal} and sign in. If you need an account, you will receive it separately.
2. Choose case {caseNumber} and upload the zip file.
3. Reply to this mail with the name of the file and the time of the failure.

Logs can hold names of users, machines and servers. Please check them and mask what must not leave your organisation before you upload them.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

为了查明案例 {caseNumber} 的原因，我们还需要受影响计算机上的一些日志。较早的记录会被 Windows 覆盖，请在下一次失败后尽快收集。

**日志收集**

1. 重现一次问题，并记下时间。
2. 在受影响的计算机上以管理员身份运行 {collector}，等待工具提示完成。

如果无法运行该工具，请手动收集以下日志：

{logList}

请将所有文件打包成一个 zip 文件，并以案例编号命名。

**日志上传**

1. 打开 {portal} 并登录。如果需要帐户，我们会另行提供。
2. 选择案例 {caseNumber}，上传 zip 文件。
3. 请回复此邮件，告知文件名和失败的时间。

日志中可能包含用户名、计算机名和服务器名。上传前请先检查，并对不便对外提供的内容做脱敏处理。

${contactAndSignature.zh}`,
  },
};
