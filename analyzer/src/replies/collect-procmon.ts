// Owns the reply that asks for a Process Monitor capture.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const collectProcmon: ReplyTemplate = {
  id: 'collect-procmon',
  title: { en: 'Collect Process Monitor', zh: '收集 Process Monitor' },
  description: {
    en: 'Asks for a Process Monitor capture of one failing attempt.',
    zh: '请客户收集一次失败过程的 Process Monitor 跟踪。',
  },
  text: {
    en: `Dear {customer},

To see which process touches the file in case {caseNumber} and what it gets for an answer, we need a Process Monitor capture of one failing attempt.

**Collect Process Monitor**

1. Download Process Monitor from Microsoft Sysinternals and start it as an administrator.
2. Press Ctrl+E to pause the capture, and Ctrl+X to clear the list.
3. Prepare the operation up to the last click.
4. Press Ctrl+E to start the capture, and carry out the operation until it fails. Note the time.
5. Press Ctrl+E to stop the capture at once.
6. Choose File → Save, All events, format PML.

Please do not set a filter while capturing; we filter the file ourselves. We will look for this path first: {path}

Please compress the file before you upload it to {portal}, and send us the CBS.log of the same time with it.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

为了确认案例 {caseNumber} 中是哪个进程访问该文件以及访问的结果，我们需要一次失败过程的 Process Monitor 跟踪。

**收集 Process Monitor**

1. 从 Microsoft Sysinternals 下载 Process Monitor，并以管理员身份启动。
2. 按 Ctrl+E 暂停捕获，按 Ctrl+X 清空列表。
3. 将操作准备到最后一步。
4. 按 Ctrl+E 开始捕获，执行操作直至失败，并记下时间。
5. 立即按 Ctrl+E 停止捕获。
6. 选择 File → Save，勾选 All events，格式选择 PML。

捕获时请不要设置筛选器，我们会自行筛选。我们将首先查看以下路径：{path}

请先压缩文件，再上传到 {portal}，并附上同一时间的 CBS.log。

${contactAndSignature.zh}`,
  },
};
