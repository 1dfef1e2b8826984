// Owns the reply that asks for traces of a failure at restart.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const collectBootTrace: ReplyTemplate = {
  id: 'collect-boot-trace',
  title: { en: 'Collect a boot trace', zh: '收集启动跟踪' },
  description: {
    en: 'Asks for a Process Monitor boot log and a boot trace when the failure happens at restart.',
    zh: '失败发生在重新启动期间时，请客户收集启动日志和启动跟踪。',
  },
  text: {
    en: `Dear {customer},

In case {caseNumber} the failure happens while the machine restarts, where an ordinary capture does not run. We therefore need two recordings of the restart.

**Collect a boot trace**

First recording, Process Monitor:

1. Start Process Monitor as an administrator and choose Options → Enable Boot Logging.
2. Carry out the operation and restart the machine. Wait until it has rolled back and you can sign in.
3. Start Process Monitor again and save the boot log when it asks for it, format PML.

Second recording, Windows Performance Recorder:

1. Install the Windows Performance Toolkit, which is part of the Windows ADK.
2. Start Windows Performance Recorder as an administrator, choose the performance scenario Boot and one iteration, and start.
3. The tool restarts the machine and writes an ETL file after the next sign-in.

Please note the time of both restarts, and upload both files to {portal} together with the CBS.log.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

案例 {caseNumber} 的失败发生在重新启动期间，普通的捕获此时不会运行，因此需要两份启动过程的记录。

**收集启动跟踪**

第一份：Process Monitor

1. 以管理员身份启动 Process Monitor，选择 Options → Enable Boot Logging。
2. 执行操作并重新启动计算机，等待回滚完成并可以登录。
3. 再次启动 Process Monitor，按提示保存启动日志，格式为 PML。

第二份：Windows Performance Recorder

1. 安装 Windows ADK 中的 Windows Performance Toolkit。
2. 以管理员身份启动 Windows Performance Recorder，性能方案选择 Boot，迭代次数为 1，然后开始。
3. 该工具会重新启动计算机，并在下次登录后生成 ETL 文件。

请记下两次重新启动的时间，并将两个文件连同 CBS.log 一起上传到 {portal}。

${contactAndSignature.zh}`,
  },
};
