// Owns the notice about the data that logs hold.
import { contactAndSignature } from './closing';
import type { ReplyTemplate } from './types';

export const privacyNotice: ReplyTemplate = {
  id: 'privacy-notice',
  title: { en: 'Privacy notice', zh: '隐私声明' },
  description: {
    en: 'Says which data is asked for, why, and what to mask before sending it.',
    zh: '说明需要哪些数据、用途，以及发送前需要脱敏的内容。',
  },
  text: {
    en: `Dear {customer},

For the analysis of case {caseNumber} we ask you for logs of the affected machine.

**Privacy notice**

- We ask only for logs that help to find the cause of the problem: records of Windows servicing, of Windows Update and of Windows Setup.
- These logs can hold names of users, machines, domains and servers, IP addresses, and paths that contain such names.
- Please mask what is sensitive before you send the logs. The names of components and packages, error codes, hashes, build numbers and times are needed for the analysis and should stay.
- Please do not send passwords, keys, or documents.

Send us only data that you are allowed to pass on.

${contactAndSignature.en}`,
    zh: `{customer}，您好！

为了分析案例 {caseNumber}，我们需要受影响计算机的日志。

**隐私声明**

- 我们只收集有助于查明原因的日志：Windows 服务、Windows 更新和 Windows 安装程序的记录。
- 这些日志可能包含用户名、计算机名、域名、服务器名、IP 地址，以及含有这些名称的路径。
- 发送之前，请对敏感内容做脱敏处理。组件名称、程序包名称、错误代码、哈希值、内部版本和时间是分析所必需的，请予以保留。
- 请不要发送密码、密钥或文档。

请只发送您有权提供的数据。

${contactAndSignature.zh}`,
  },
};
