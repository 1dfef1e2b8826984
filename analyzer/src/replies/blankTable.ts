// Owns the words about the placeholders that the writer or the profile fills; the order is that of docs/replies.md.
import type { Blank } from './blanks';

/** Known to the writer only. */
export const askedBlanks = {
  customer: {
    hint: { en: 'customer’s name', zh: '客户姓名' },
    about: {
      en: 'The customer’s name; taken from an earlier reply in the same document.',
      zh: '客户姓名；同一文档中有先前的回复时取自该回复。',
    },
  },
  caseNumber: {
    hint: { en: 'case number', zh: '案例编号' },
    about: {
      en: 'The number of the case; taken from an earlier reply in the same document.',
      zh: '案例编号；同一文档中有先前的回复时取自该回复。',
    },
  },
  symptom: {
    hint: { en: 'what the customer reported', zh: '客户报告的现象' },
    about: { en: 'What the customer reported, in the writer’s words.', zh: '客户报告的现象，由撰写者填写。' },
  },
  solvedWhen: {
    hint: { en: 'what counts as solved', zh: '问题解决的标准' },
    about: { en: 'What has to be reached for the case to be solved.', zh: '达到什么标准视为问题已解决。' },
  },
  machines: {
    hint: { en: 'number of machines', zh: '受影响的计算机数量' },
    about: { en: 'How many machines are affected.', zh: '受影响的计算机数量。' },
  },
  otherSteps: {
    hint: { en: 'what was tried so far', zh: '目前已尝试的操作' },
    about: { en: 'What was tried that no log shows.', zh: '日志中看不到的已尝试的操作。' },
  },
  resolution: {
    hint: { en: 'what solved it, or the state of the case', zh: '解决方法或当前状态' },
    about: {
      en: 'What solved the problem, or the state of the case.',
      zh: '问题的解决方法，或案例的当前状态。',
    },
  },
  advice: {
    hint: { en: 'what was advised', zh: '给出的建议' },
    about: {
      en: 'What was advised: the steps of an earlier reply in the same document.',
      zh: '已给出的建议：同一文档中先前回复的操作步骤。',
    },
    isBlock: true,
  },
  awaited: {
    hint: { en: 'what we are waiting for', zh: '等待提供的内容' },
    about: {
      en: 'What an earlier reply in the same document asked for and the case does not hold yet, as a list.',
      zh: '同一文档中先前的回复请客户提供、而案例中还没有的内容，以列表列出。',
    },
    isBlock: true,
  },
  callTime: {
    hint: { en: 'date and time of the call', zh: '致电时间' },
    about: { en: 'When the customer was called.', zh: '致电客户的日期和时间。' },
  },
  closingDate: {
    hint: { en: 'date', zh: '日期' },
    about: { en: 'The day on which the case is archived.', zh: '案例归档的日期。' },
  },
  packageFile: {
    hint: { en: 'path of the package', zh: '程序包路径' },
    about: {
      en: 'The path of the offline package (.msu or .cab), where the log has it.',
      zh: '离线安装包（.msu 或 .cab）的路径，日志中有时自动填写。',
    },
  },
  publishedHash: {
    hint: { en: 'published SHA-256', zh: '公布的 SHA-256' },
    about: { en: 'The published SHA-256 of a package.', zh: '程序包公布的 SHA-256。' },
  },
  prerequisite: {
    hint: { en: 'servicing stack update, if one is required', zh: '所需的服务堆栈更新（如有）' },
    about: {
      en: 'What has to be installed first; filled where the log proves that a newer servicing stack is required.',
      zh: '需要先安装的内容；日志证实需要更新的服务堆栈时自动填写。',
    },
  },
} satisfies Record<string, Blank>;

/** Settings, or the profile file. */
export const profileBlanks = {
  engineer: {
    hint: { en: 'engineer', zh: '工程师姓名' },
    about: { en: 'Who writes.', zh: '撰写回复的工程师。' },
  },
  organisation: {
    hint: { en: 'organisation', zh: '单位名称' },
    about: { en: 'Whom the engineer writes for.', zh: '工程师所在的单位。' },
  },
  hotline: {
    hint: { en: 'telephone number', zh: '热线电话' },
    about: { en: 'The telephone number for customers.', zh: '供客户拨打的电话。' },
  },
  mail: {
    hint: { en: 'mail address', zh: '电子邮件地址' },
    about: { en: 'The mail address for customers.', zh: '供客户联系的邮件地址。' },
  },
  portal: {
    hint: { en: 'address of the upload portal', zh: '上传门户地址' },
    about: { en: 'Where customers upload logs.', zh: '客户上传日志的地址。' },
  },
  collector: {
    hint: { en: 'name of the log collector', zh: '日志收集工具名称' },
    about: { en: 'The log collector that customers are asked to run.', zh: '请客户运行的日志收集工具。' },
  },
  signature: {
    hint: { en: 'signature', zh: '签名' },
    about: {
      en: 'The lines below the greeting; without one in the profile engineer, organisation and mail address.',
      zh: '结尾问候语下方的内容；配置文件中没有签名时为工程师姓名、单位名称和邮件地址。',
    },
    isBlock: true,
  },
  privacyNotice: {
    hint: { en: 'privacy notice', zh: '隐私声明' },
    about: {
      en: 'Which data is asked for and what has to be masked; the profile’s own text, or ours.',
      zh: '需要哪些数据以及哪些内容需要脱敏；使用配置文件中的文本，没有时使用内置文本。',
    },
    isBlock: true,
  },
} satisfies Record<string, Blank>;
